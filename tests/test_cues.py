"""Cue candidates: what the grammar alone proposes, by tables and for any string."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import listed, table
from hypothesis import given
from hypothesis import strategies as st

from quotes.cues import Candidate, find_candidates
from quotes.document import Document
from quotes.grammar import load_grammar

GRAMMAR = load_grammar()
KINDS = {"verb", "participle", "masdar", "noun", "preposition", "colon"}
POSITIONS = {"after", "before", "closing", "opening"}
OPENERS = {"clause", "quotation", "colon", "nominal", "question"}
FRAGMENTS = [
    "قال", "وقالت", "أكد", "نقلت", "عن", "قوله", "مضيفا", "بحسب", "وفقا", "للوزير", "الوزير", "سامي الجرادي", "إن",
    "أن", "بأنه", "إلى", "على", "ما", "ذكرت", "الصحيفة", "الذي", "لم", "قد", "بين", "«نعم، سنعود غدا»", "«", "»", '"',
    "(", ")", "،", ":", ".", "؟", "-", "\n", "\n\n", "\N{RIGHT-TO-LEFT MARK}",
]  # fmt: skip
news = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join)


def read(text: str) -> Document:
    return Document.read(text, GRAMMAR)


def described(text: str, candidate: Candidate) -> list[str]:
    """A candidate as the table writes it, its whole content in the last place."""
    signs = [text[candidate.start : candidate.end], candidate.kind, candidate.position]
    opener = candidate.opener
    return signs if opener is None else [*signs, opener.kind, text[opener.start :]]


@pytest.mark.parametrize("case", listed(table("cues")["cue"]))
def test_proposes(case: dict[str, Any]) -> None:
    """Cue, kind, position, opener and beginning of the content of every candidate, in order.

    Where speech begins that nothing opens, if any is there, only a parse tells: test_sentences shows it.
    """
    text = case["text"]
    opened = [c for c in find_candidates(read(text)) if c.opener is None or c.opener.frame != "bare"]
    found = [described(text, candidate) for candidate in opened]
    assert [signs[:4] for signs in found] == [expected[:4] for expected in case["expect"]]
    for signs, expected in zip(found, case["expect"], strict=True):
        assert signs[4:] == [] == expected[4:] or signs[4].startswith(expected[4])


@given(news | st.text(max_size=60))
def test_candidates_are_well_formed(text: str) -> None:
    """Whatever the text: words and offsets agree, each cue word is proposed once, and all stays in the sentence."""
    doc = read(text)
    found = find_candidates(doc)
    assert [candidate.start for candidate in found] == sorted(candidate.start for candidate in found)
    assert len({(candidate.word, candidate.kind) for candidate in found}) == len(found)
    for candidate in found:
        sentence = doc.ranges[candidate.sentence]
        assert candidate.kind in KINDS and candidate.position in POSITIONS
        assert sentence.first <= candidate.word < candidate.last <= sentence.last
        assert doc.words[candidate.word].start <= candidate.start < candidate.end
        assert candidate.end == doc.words[candidate.last - 1].end
        assert sentence.first <= candidate.gap.first and candidate.gap.last <= sentence.last
        opener = candidate.opener
        if opener is None:
            assert candidate.position in ("opening", "closing")
            continue
        assert opener.kind in OPENERS
        assert 0 <= opener.start <= len(text)
        assert (opener.kind == "quotation") == (opener.quotation is not None)
        if candidate.position == "after":
            assert candidate.word <= opener.word <= opener.first <= len(doc.words)
            assert opener.start >= candidate.start


@given(news)
def test_a_sentence_is_searched_by_itself(text: str) -> None:
    """What stands in another paragraph changes no candidate of a line."""
    line = " ".join(text.split())
    before = "وصل الوفد صباح اليوم إلى المدينة القديمة.\n\n"
    alone, whole = ([described(each, c) for c in find_candidates(read(each))] for each in (line, before + line))
    assert whole == alone
