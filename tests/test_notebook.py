"""Records in notebooks: right-to-left HTML that holds the text and nothing but text."""

from __future__ import annotations

import pickle

import lxml.html
import pytest
from reporting import ARTICLES

from quotes.extractor import Extractor
from quotes.report import Article
from quotes.results import Results


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_results_show_the_text_with_its_quotes(article: Article) -> None:
    """The first block is the text, its marks are the parts' words; below stands each quote."""
    html = Results(article.quotes, article.text or "")._repr_html_()
    [tree] = lxml.html.fragments_fromstring(html)
    assert (tree.get("dir"), tree.get("lang")) == ("rtl", "ar")
    text, *cards = tree
    assert text.text_content() == article.text
    # Notebooks align paragraphs to the left by a style sheet of their own; a block's own style is stronger.
    assert text.tag == "div" and "text-align:right" in text.get("style")
    assert tree.xpath("//script | //img | //style | //@*[starts-with(name(), 'on')]") == []
    marks = {mark.text_content() for mark in text.xpath("mark")}
    for quote in article.quotes:
        assert quote.cue.text in marks
        assert {each.text for each in quote.intermediaries} <= marks
    assert len(cards) == len(article.quotes)


def test_a_record_shows_itself() -> None:
    """Its speaker, chain and words."""
    quote = ARTICLES[0].quotes[2]
    [tree] = lxml.html.fragments_fromstring(quote._repr_html_())
    shown = tree.text_content()
    for words in ("مهندس في الموقع", "وكالة أنباء الساحل", "نقلت", "قوله", quote.text, quote.id, "0.40"):
        assert words in shown


def test_results_are_a_list_with_the_text(grammar_only: Extractor) -> None:
    """Of the extractor, through pickle as well."""
    text = "قال الوزير سامي النجار إن «الجسر آمن»."
    found = grammar_only.extract(text)
    assert len(found) == 1 and found == list(found)
    assert found.text == text
    again = pickle.loads(pickle.dumps(found))
    assert (again, again.text, type(again)) == (found, text, Results)
    assert [each.text for each in grammar_only.pipe([text, ""])] == [text, ""]
