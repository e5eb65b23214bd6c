"""Articles that want to be markup, formulas, queries or commands: every output shows their words and does nothing."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
import pytest
from attrs import evolve
from browsing import chromium
from rich.console import Console

from quotes.annotation.gold import Attribution
from quotes.evaluation.faults import Fault
from quotes.evaluation.page import page as evaluation_page
from quotes.evaluation.report import Report
from quotes.inputs import Document, Metadata
from quotes.outputs import open_writer
from quotes.outputs.delimited import unguarded
from quotes.records import Cue, Entity, Intermediary, Quote, Span, Speaker
from quotes.report import Article
from quotes.report.notebook import article_html, quote_html
from quotes.report.page import page
from quotes.report.terminal import show

SCRIPT = "<script>document.title='owned'</script>"
HOSTILE = {
    "script": SCRIPT,
    "attribute": "\"'><img src=x onerror=\"document.title='owned'\">",
    "end of block": "</script></style></title><script>document.title='owned'</script><!--",
    "template": "{{ 7 * 7 }}{% raw %}${7*7}",
    "entity": "&lt;b&gt;&amp;&#x202e;",
    "sql": "'; DROP TABLE quotes; --",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "command": "\x1b]0;owned\x07\x1b[2J",
    "bidi": "\u202eرزيولا\u2066 <b> \u2069\u202c",
    "xml": "]]><![CDATA[ <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
}


def article(hostile: str, url: str | None = None) -> Article:
    """An article all of whose parts and fields are hostile."""
    parts, text, spans = ("speaker", "via", "cue", "content", "medium"), "", {}
    for part in parts:
        words = f"{hostile} {part}"
        spans[part] = Span(len(text), len(text) + len(words), words)
        text += f"{words} \n"
    at = {part: (span.start, span.end, span.text) for part, span in spans.items()}
    cue = Cue(*at["cue"], hostile, "verb")
    entity = Entity(hostile, hostile, "person", *at["speaker"], (at["speaker"][:2],))
    quote = Quote(
        doc=hostile,
        id=f"{hostile}#1",
        type="direct",
        form="quotation",
        text=spans["content"].text,
        content=(spans["content"],),
        cue=cue,
        speaker=Speaker(*at["speaker"], False, entity),
        intermediaries=(Intermediary(*at["via"], cue),),
        medium=spans["medium"],
        quoted=(),
        negated=False,
        within=None,
        rule="test",
        confidence=0.5,
    )
    return Article(hostile, text, (quote,), Metadata(hostile, hostile, hostile, hostile, url))


def harmless(html: str, scripts: int = 0) -> Any:
    """The tree of a page whose markup is all its own."""
    tree = lxml.html.document_fromstring(html)
    assert tree.xpath("//img | //iframe | //object | //base | //link | //b[not(bdi)]") == []
    assert len(tree.xpath("//script[not(@type='application/json')]")) == scripts
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    return tree


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_notebooks(hostile: str) -> None:
    """The words are text, in the article and in each field of a record."""
    made = article(hostile)
    for html in (article_html(made.text or "", made.quotes), quote_html(made.quotes[0])):
        tree = harmless(html)
        shown = hostile.replace("\x1b", "").replace("\x07", "")  # HTML has no room for these
        assert shown in tree.text_content().replace("\x1b", "").replace("\x07", "")


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_the_page_of_an_evaluation(hostile: str) -> None:
    """Faults, their texts and the title; its policy admits its own style by its hash and nothing else."""
    made = article(hostile)
    [quote] = made.quotes
    spans = Attribution(
        ((quote.content[0].start, quote.content[0].end),), (quote.cue.start, quote.cue.end), None, hostile, (), None
    )
    fault = Fault(hostile, f"{hostile}#1", ("missed",), spans, None)
    report = Report(1, 1, 0, 0, 0, 0, (), (), (fault,))
    html = evaluation_page(report, {hostile: made.text or ""}, title=hostile)
    tree = harmless(html)
    [told] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    [style] = html.split("<style>")[1].split("</style>")[:1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert told == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "unsafe" not in told and tree.xpath("//@style") == []


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    with chromium() as found:
        yield found


URLS = ("http://", "https://[", "javascript:document.title='owned'", 'https://evil.example/"><script>', "http:// a b")


def test_the_report_in_a_browser(browser: Any, tmp_path: Path) -> None:
    """Every hostile article is there, word for word; nothing ran, and nothing of the page's own broke."""
    made = [article(hostile, URLS[n % len(URLS)]) for n, hostile in enumerate(HOSTILE.values())]
    file, broken, asked = tmp_path / "page.html", [], []
    html = "".join(page(made, title=SCRIPT))
    harmless(html, scripts=1)
    file.write_text(html, encoding="utf-8")
    opened = browser.new_page()
    opened.on("pageerror", lambda error: broken.append(str(error)))
    opened.on("console", lambda told: broken.append(told.text) if told.type == "error" else None)
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    assert opened.title() == SCRIPT and broken == []
    assert asked == [file.as_uri()]
    assert opened.locator("article h3").all_text_contents() == list(HOSTILE.values())
    assert opened.locator("article .text").evaluate_all("all => all.map(it => it.textContent)") == [
        each.text for each in made
    ]
    assert opened.locator("img, iframe, main script").count() == 0
    links = opened.locator("article a").evaluate_all("all => all.map(it => it.protocol)")
    assert set(links) <= {"http:", "https:", ":"}  # the last is that of no address at all
    # What opens an override in one field does not reach into the next.
    isolating = "all => all.every(it => getComputedStyle(it).unicodeBidi.includes('isolate'))"
    assert opened.locator("article header bdi, article .text").evaluate_all(isolating)
    opened.close()


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("color", [False, True])
def test_the_terminal(hostile: str, color: bool) -> None:
    """Only colours are commands."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=color, width=80, markup=False, highlight=False, emoji=False)
    show(article(hostile), console)
    told = out.getvalue()
    assert "\x07" not in told and "\x1b]" not in told and "\x1b[2J" not in told


def written(path: Path) -> list[Article]:
    """All hostile articles in a file, each of an id of its own."""
    made = [article(hostile) for hostile in HOSTILE.values()]
    with open_writer(path) as writer:
        for each in made:
            writer.add(Document(each.id, each.text or "", each.metadata), each.quotes)
    return made


def test_tei(tmp_path: Path) -> None:
    """Well-formed, without a document type, and the words come back."""
    made = written(tmp_path / "a.xml")
    raw = (tmp_path / "a.xml").read_bytes()
    tree = lxml.etree.fromstring(raw, lxml.etree.XMLParser(resolve_entities=False, no_network=True))
    assert tree.getroottree().docinfo.doctype == ""
    names = {lxml.etree.QName(each).localname for each in tree.iter(lxml.etree.Element)}
    assert not names & {"script", "img", "b"}
    kept = {"\x1b": "\ufffd", "\x07": "\ufffd"}
    said = ["".join(each.itertext()) for each in tree.iter("{*}said")]
    for each in made:
        words = "".join(kept.get(char, char) for char in each.quotes[0].text)
        assert words in said


def test_web_annotation(tmp_path: Path) -> None:
    """JSON; ids are addresses without anything that would need escaping."""
    made = written(tmp_path / "a.jsonld")
    collection = json.loads((tmp_path / "a.jsonld").read_bytes())
    for each, item in zip(made, collection["first"]["items"], strict=True):
        assert item["body"][0]["value"] == each.id
        [target] = item["target"]
        assert target["selector"][1]["exact"] == each.quotes[0].text
        assert not set(target["source"]["id"]) & set('<>"{}|\\^` \n\x1b\u202e')


def test_sqlite(tmp_path: Path) -> None:
    """Values, never statements."""
    made = written(tmp_path / "a.db")
    base = sqlite3.connect(tmp_path / "a.db")
    assert base.execute("SELECT id, text, title FROM documents ORDER BY rowid").fetchall() == [
        (each.id, each.text, each.id) for each in made
    ]
    assert base.execute("SELECT entity, role, text FROM quotes ORDER BY rowid").fetchall() == [
        (each.id, each.id, each.quotes[0].text) for each in made
    ]


@pytest.mark.parametrize("suffix", ["csv", "tsv"])
def test_tables(tmp_path: Path, suffix: str) -> None:
    """No cell begins as a formula does; without its guard each is the text."""
    made = written(tmp_path / f"a.{suffix}")
    raw = (tmp_path / f"a.{suffix}").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), delimiter="\t" if suffix == "tsv" else ","))
    for row, each in zip(rows, made, strict=True):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
        assert unguarded(row["entity"]) == each.id and unguarded(row["text"]) == each.quotes[0].text


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n=", " =", "\u202e=", "'=", "＝"])
def test_cells_that_begin_as_formulas(tmp_path: Path, first: str) -> None:
    """Whatever stands before the sign."""
    made = article(f"{first}1+1")
    quote = evolve(made.quotes[0], text=f"{first}cmd|' /C calc'!A0")
    with open_writer(tmp_path / "a.csv") as writer:
        writer.add(Document(made.id, made.text or ""), [quote])
    raw = io.StringIO((tmp_path / "a.csv").read_bytes().decode("utf-8-sig"), newline="")
    [row] = csv.DictReader(raw)
    assert row["text"] == f"'{quote.text}" and unguarded(row["text"]) == quote.text
