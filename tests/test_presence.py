"""A text that passes unread would have given no candidate; one with a cue is always read."""

from __future__ import annotations

import pytest
from hypothesis import given
from test_extractor import texts

from quotes.cues import find_candidates, presence_of
from quotes.document import Document
from quotes.grammar import load_grammar


@given(texts)
def test_no_candidate_is_missed(text: str) -> None:
    """For any text, cues of every kind and careless spelling among them."""
    grammar = load_grammar(())
    if find_candidates(Document.read(text, grammar)):
        assert presence_of(grammar)(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز الفريق على ضيفه بهدفين، وتسلم اللاعبون الكأس في الملعب الكبير.", False),
        ("قال الوزير إن العمل بدأ.", True),
        ("و قال الوزير إن العمل بدأ.", True),
        ("وقـــال الوزير إن العمل بدأ.", True),
        ("«قَالَ» الوزير", True),
        ("وفقا للوزارة، بدأ العمل.", True),
        ("الوزير: بدأ العمل في الجسر", True),
        ("جلس على المقعد في مكتبه", False),
        ("وفي بيان للوزارة: «بدأ العمل»", True),
        ("جاء على لسان الناطق أمس", True),
        ("بدأ العمل على \N{RIGHT-TO-LEFT MARK} لسان الجزيرة", True),
        ("", False),
    ],
)
def test_what_is_read(text: str, expected: bool) -> None:
    """Also the second time, when its words are known."""
    may_quote = presence_of(load_grammar(()))
    assert (may_quote(text), may_quote(text)) == (expected, expected)


def test_documents_without_a_cue_keep_their_place(grammar_only: object) -> None:
    """One list a text, in order."""
    from quotes.extractor import Extractor

    assert isinstance(grammar_only, Extractor)
    dull, telling = "فاز الفريق على ضيفه بهدفين في الملعب الكبير.", "قالت المديرة هند الصافي إن المعرض سيفتح غدا."
    found = list(grammar_only.pipe([dull, telling, dull, dull, telling]))
    assert [len(quotes) for quotes in found] == [0, 1, 0, 0, 1]
    assert list(grammar_only.pipe([dull])) == [[]]
