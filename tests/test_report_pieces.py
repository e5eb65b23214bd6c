"""quotes/report: texts cut into pieces lose nothing; articles as plain data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting import ARTICLES

from quotes.report import Article
from quotes.report.pieces import pieces
from quotes.report.plain import LETTERS, key, to_plain, web_address

SPANS = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40), st.sampled_from("abc")), max_size=12)


@given(st.integers(0, 40), SPANS)
def test_every_character_has_the_marks_over_it(length: int, spans: list[tuple[int, int, str]]) -> None:
    """The pieces make up the window, and each has the marks of its characters, no other."""
    cut = list(pieces((0, length), spans))
    assert [place for start, end, _ in cut for place in range(start, end)] == list(range(length))
    for start, end, over in cut:
        assert len(over) == len(set(over))
        for place in range(start, end):
            assert set(over) == {mark for low, high, mark in spans if low <= place < high}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_the_pieces_of_an_article(article: Article) -> None:
    """They give back the text, and each part of each quote its own words."""
    plain = to_plain(article)
    assert "".join(words for words, _ in plain["pieces"]) == article.text

    def marked(part: str, number: int) -> str:
        mark = f"{LETTERS[part]}{number}"  # type: ignore[index]
        return "".join(words for words, marks in plain["pieces"] if mark in marks.split())

    for n, quote in enumerate(article.quotes):
        assert marked("content", n) == "".join(span.text for span in quote.content)
        assert marked("cue", n) == quote.cue.text
        assert marked("speaker", n) == ((quote.speaker and quote.speaker.text) or "")
        assert marked("intermediary", n) == "".join(each.text for each in quote.intermediaries)
        assert marked("via", n) == "".join(each.cue.text for each in quote.intermediaries)
        assert marked("medium", n) == (quote.medium.text if quote.medium else "")
        number = plain["quotes"][n]["entity"]
        assert quote.speaker and quote.speaker.entity
        assert marked("entity", number) == quote.speaker.entity.text
        assert plain["entities"][number]["name"] == quote.speaker.entity.name


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://marfa.example/1", True),
        ("http://marfa.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("http://[::", False),
        ("//marfa.example", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, kept: bool) -> None:
    """Whatever a page says its address is."""
    assert web_address(url) == (url if kept else None)


def test_names_that_are_spelt_otherwise_are_one() -> None:
    """Short vowels, tatweel, alif and white space do not count."""
    assert key("أَحمـد  الشامي") == key("احمد\u00a0الشامي") != key("حمد الشامي")
