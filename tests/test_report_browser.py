"""The page as its readers meet it, in a browser without a network: they point, filter, search and turn pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from browsing import chromium, violations
from reporting import ARTICLES

from quotes.report import Article
from quotes.report.page import page as render
from quotes.speakers import Entry, group_speakers

SCHEMES = ("light", "dark")
SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the page of all articles."""
    return write(tmp_path_factory.mktemp("report"), ARTICLES)


def write(folder: Path, articles: list[Article], **options: Any) -> str:
    path = folder / "report.html"
    path.write_text("".join(render(articles, **options)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser: Any, report: str) -> Iterator[Any]:
    """The page in a window of its own; at the end nothing was said on the console, and nothing was asked for."""
    yield from visit(browser, report)


def visit(browser: Any, url: str, size: str = "desktop", scheme: str = "light") -> Iterator[Any]:
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, offline=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url) if request.url != url.partition("#")[0] else None)
    page.goto(url)
    yield page
    assert said == []
    context.close()


def shown(page: Any) -> list[str]:
    """The ids of the quotes on the page."""
    return page.locator("li.card").evaluate_all("items => items.map(item => item.dataset.quote)")


def lit(page: Any) -> set[str]:
    """The words that are lit, each with its parts."""
    marks = page.locator(".text .on").evaluate_all("found => found.map(it => it.className + ': ' + it.textContent)")
    return {mark.replace(" on:", ":") for mark in marks}


def settled(page: Any) -> None:
    """Typing is answered a moment later."""
    page.wait_for_timeout(250)


def test_every_quote_is_there_and_the_text_is_whole(opened: Any) -> None:
    """The text on the page is the article's, character by character; hostile titles are titles."""
    assert shown(opened) == [quote.id for each in ARTICLES for quote in each.quotes]
    with_quotes = [each for each in ARTICLES if each.quotes]
    assert opened.locator("article .text").evaluate_all("all => all.map(it => it.textContent)") == [
        each.text for each in with_quotes
    ]
    assert opened.locator("article h3").all_text_contents() == [each.metadata.title for each in with_quotes]
    assert opened.title() == "من قال ماذا"
    assert opened.locator("article a").evaluate_all("all => all.map(it => it.href)") == ["https://marfa.example/jisr"]


def test_pointing_at_a_quote_lights_its_speaker_and_chain(opened: Any) -> None:
    """Of a relayed one the outlet, its cue, the speaker and the cue; letting go lights nothing."""
    opened.locator(".text mark.content", has_text="الأمطار").hover()
    assert lit(opened) == {
        "via: نقلت",
        "intermediary: وكالة أنباء الساحل",
        "speaker entity: مهندس في الموقع",
        "cue: قوله",
        "content: الأمطار أخّرت العمـل أسبوعين",
    }
    assert opened.locator("li.card.on").get_attribute("data-quote") == "jisr#3"
    opened.locator("h1").hover()
    assert lit(opened) == set()


def test_a_dropped_speaker_is_lit_where_named(opened: Any) -> None:
    """The mention elsewhere."""
    opened.locator(".text mark.content", has_text="العبور").hover()
    assert lit(opened) == {"entity: وزيرة النقل سلمى الحداد", "cue: مشيرة", "content: العبور سيكون مجانيا"}


def test_the_inner_of_two_quotes(opened: Any) -> None:
    """Pointing at what both say lights the inner one alone."""
    opened.locator(".text mark.content", has_text="المهرجان باق").hover()
    assert opened.locator("li.card.on").evaluate_all("all => all.map(it => it.dataset.quote)") == ["mahrajan#3"]
    opened.locator(".text mark.cue", has_text="أكد").hover()
    assert opened.locator("li.card.on").evaluate_all("all => all.map(it => it.dataset.quote)") == ["mahrajan#3"]


def test_both_spans_of_an_interrupted_quote(opened: Any) -> None:
    """And the outlet it was said to."""
    opened.locator(".text mark.content", has_text="مهما كلف").hover()
    assert {"content: لن نقبل بالتأخير", "content: مهما كلف الأمر", "medium: صحيفة المرفأ"} <= lit(opened)


def test_by_keyboard(opened: Any) -> None:
    """Cards are reached with Tab and the arrows; Enter opens and holds, Escape lets go."""
    opened.locator("[data-quote='jisr#1'] > button:not(.close)").focus()
    assert "content: الجسر «سيفتح في الربيع»" in lit(opened)
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    details = opened.locator("[data-quote='jisr#3'] dl")
    quote = ARTICLES[0].quotes[2]
    assert f"[{quote.content[0].start}, {quote.content[0].end})" in details.inner_text()
    opened.keyboard.press("Tab")
    assert "content: الأمطار أخّرت العمـل أسبوعين" in lit(opened)
    opened.keyboard.press("Shift+Tab")
    opened.keyboard.press("Escape")
    assert details.is_hidden()


def test_filters(opened: Any) -> None:
    """Each alone, and cleared again."""
    everything = shown(opened)
    select = opened.locator("select[name=outlet]")
    select.select_option("موقع الضفة")
    settled(opened)
    assert shown(opened) == ["mahrajan#1", "mahrajan#2", "mahrajan#3"]
    opened.locator("button[type=reset]").click()
    settled(opened)
    opened.locator("input[value=indirect]").uncheck()
    settled(opened)
    assert shown(opened) == ["jisr#1", "mahrajan#1", "hostile#1"]
    # What is filtered out is not marked in the text either.
    assert opened.locator("article .text mark", has_text="العبور").count() == 0
    opened.locator("button[type=reset]").click()
    opened.locator("input[name=confidence]").fill("0.8")
    settled(opened)
    assert shown(opened) == ["jisr#1", "jisr#2", "mahrajan#1"]
    opened.locator("button[type=reset]").click()
    opened.locator("input[name=through]").fill("أنباء الساحل")
    settled(opened)
    assert shown(opened) == ["jisr#3"]
    opened.locator("button[type=reset]").click()
    settled(opened)
    opened.locator("input[name=from]").fill("2024-05-01")
    settled(opened)
    assert shown(opened) == ["mahrajan#1", "mahrajan#2", "mahrajan#3", "hostile#1"]
    opened.locator("button[type=reset]").click()
    settled(opened)
    assert shown(opened) == everything


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("q", "سَيُفتح", ["jisr#1"]),  # without regard to short vowels
        ("q", "العمل اسبوعين", ["jisr#3"]),  # tatweel, alif
        ("q", "لا شيء كهذا", []),
        ("speaker", "الشامي", ["mahrajan#1", "mahrajan#3"]),
        ("speaker", "وزيرة النقل", ["jisr#1", "jisr#2"]),  # by role, of a dropped subject too
        ("speaker", "مصدر", ["mahrajan#2"]),
    ],
)
def test_search(opened: Any, field: str, typed: str, expected: list[str]) -> None:
    """In the quotes, and for speakers."""
    opened.locator(f"input[name={field}]").fill(typed)
    settled(opened)
    assert shown(opened) == expected


def test_hits_are_marked(opened: Any) -> None:
    """Letter for letter as they stand in the text, across marks; none when nothing is searched for."""
    hits = "() => [...(CSS.highlights.get('hit') ?? [])].map((range) => range.toString())"
    opened.locator("input[name=q]").fill("العمل اسبوعين")
    settled(opened)
    assert opened.evaluate(hits) == ["العمـل أسبوعين"] * 2  # in the article and on the card
    opened.locator("input[name=q]").fill("سيفتح")
    settled(opened)
    assert opened.evaluate(hits) == ["سيفتح"] * 2
    opened.locator("input[name=q]").fill("")
    settled(opened)
    assert opened.evaluate(hits) == []


def test_articles_without_a_quote(opened: Any) -> None:
    """They are there when asked for."""
    opened.locator("input[name=empty]").check()
    settled(opened)
    assert opened.locator("article h3").count() == len(ARTICLES)
    opened.locator("input[name=q]").fill("الطريق")
    settled(opened)
    assert opened.locator("article h3").all_text_contents() == ["طريق بلا كلام"]


def test_the_table_of_speakers(opened: Any) -> None:
    """Counts, an order of the reader's, and a click that filters; the address keeps it."""
    row = opened.locator("#speakers tbody tr", has_text="سلمى الحداد")
    assert row.locator("td").all_text_contents() == ["2", "0", "1", "1", "1", "1", "2024-03-05", "2024-03-05"]
    opened.locator("#speakers thead button", has_text="القائل").click()
    names = opened.locator("#speakers tbody th").all_text_contents()
    assert [name for name in names if "<" not in name] == ["رامي الشامي", "سلمى الحداد", "مصدر", "مهندس في الموقع"]
    row.locator("button").click()
    assert shown(opened) == ["jisr#1", "jisr#2"]
    assert "speaker=" in opened.evaluate("location.hash")
    opened.reload()
    assert shown(opened) == ["jisr#1", "jisr#2"]
    opened.locator("#speakers tbody tr button[aria-pressed=true]").click()
    assert len(shown(opened)) == 7


def test_a_row_goes_by_the_speaker_of_all_articles(browser: Any, tmp_path: Path) -> None:
    """Under every name; a click shows what was said under each, the search finds either name."""
    quotes = [quote for article in ARTICLES for quote in article.quotes]
    speakers = group_speakers(quotes, registry=[Entry("Q1", "سلمى بنت فهد", ("سلمى الحداد", "رامي الشامي"))])
    for page in visit(browser, write(tmp_path, ARTICLES, speakers=speakers)):
        row = page.locator("#speakers tbody tr", has_text="سلمى بنت فهد")
        assert row.locator("td").first.text_content() == "4"
        row.locator("button").click()
        assert shown(page) == ["jisr#1", "jisr#2", "mahrajan#1", "mahrajan#3"]
        page.locator("[data-quote='jisr#1'] > button:not(.close)").click()
        assert "سلمى بنت فهد" in page.locator("[data-quote='jisr#1'] dl").inner_text()
        page.locator("input[name=speaker]").fill("سلمى الحداد")
        settled(page)
        assert shown(page) == ["jisr#1", "jisr#2"]


def test_the_chart(opened: Any) -> None:
    """A bar a month, gaps kept; a click shows the quotes of the month, and once more all."""
    bars = opened.locator("#chart .bar")
    told = bars.evaluate_all("all => all.map(it => it.title)")
    # While there is room every bar has its label, and below it.
    assert opened.locator("#chart .ends span").all_text_contents() == ["2024-03", "2024-04", "2024-05"]
    middles = "all => all.map(it => Math.round(it.getBoundingClientRect().left + it.getBoundingClientRect().width / 2))"
    labels, places = opened.locator("#chart .ends span").evaluate_all(middles), bars.evaluate_all(middles)
    assert all(abs(one - other) <= 2 for one, other in zip(labels, places, strict=True))
    assert [each.split(" (")[0] for each in told] == ["2024-03: 3", "2024-04: 0", "2024-05: 4"]
    bars.nth(2).click()
    assert opened.locator("input[name=from]").input_value() == "2024-05-01"
    assert opened.locator("input[name=to]").input_value() == "2024-05-31"
    assert len(shown(opened)) == 4


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_serious_for_axe(browser: Any, report: str, size: str, scheme: str) -> None:
    """At rest and with a quote held fast; nothing is wider than the window."""
    for page in visit(browser, report, size, scheme):
        assert violations(page) == []
        page.locator(".text mark.content").first.click()
        assert page.locator("li.card.pinned").count() == 1
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_a_tap_opens_the_card_over_the_text(browser: Any, report: str) -> None:
    """At the lower edge, its words above it; and it can be closed."""
    for page in visit(browser, report, "phone"):
        words = page.locator(".text mark.content", has_text="مهما كلف")
        words.scroll_into_view_if_needed()
        words.click()
        card = page.locator("li.card.pinned")
        page.wait_for_timeout(800)  # scrolling is smooth
        box = card.bounding_box()
        assert box["y"] + box["height"] <= 740
        first = page.locator(".text mark.on.content").first.bounding_box()
        assert first["y"] >= 0 and first["y"] + first["height"] <= box["y"]
        card.locator("button.close").click()
        assert page.locator("li.card.pinned").count() == 0


def test_many_articles_are_shown_by_pages(browser: Any, tmp_path: Path) -> None:
    """Three thousand records: few elements at once, and filtering them all takes well under a second."""
    many = [
        evolve(
            each,
            id=f"{each.id}-{n}",
            quotes=tuple(evolve(quote, doc=f"{each.id}-{n}", id=f"{each.id}-{n}#{quote.id}") for quote in each.quotes),
        )
        for n in range(500)
        for each in ARTICLES[:2]
    ]
    for page in visit(browser, write(tmp_path, many, language="en")):
        assert "Quotes: 3000 · Articles: 1000" in page.locator("#summary").inner_text()
        assert page.locator("article").count() == 10
        page.locator("#pager button", has_text="Next").click()
        assert page.locator("#pager").inner_text().split("\n")[1] == "Page 2 of 100"
        assert shown(page)[0].startswith("jisr-5#")
        taken = page.evaluate("""() => {
            const began = performance.now();
            document.querySelector('[name=q]').value = 'العبور';
            document.getElementById('filters').requestSubmit();
            return performance.now() - began;
        }""")
        assert "Quotes: 500 of 3000" in page.locator("#summary").inner_text()
        assert taken < 1500


def test_without_documents(browser: Any, tmp_path: Path) -> None:
    """Quotes are read on their cards."""
    bare = [Article(each.id, None, each.quotes) for each in ARTICLES if each.quotes]
    for page in visit(browser, write(tmp_path, bare)):
        assert len(shown(page)) == 7
        assert "العبور سيكون مجانيا" in page.locator("[data-quote='jisr#2']").inner_text()
        page.locator("[data-quote='jisr#2'] > button:not(.close)").click()
        assert page.locator("[data-quote='jisr#2'] dl").is_visible()
        assert violations(page) == []
