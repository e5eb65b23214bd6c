"""Drafts made into records: surface types from the marks, ids, nesting."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import listed, table

from quotes.assembly import surface_type
from quotes.document import Document
from quotes.extractor import Extractor
from quotes.grammar import load_grammar
from quotes.records import Quote

CASES = table("assembly")
GRAMMAR = load_grammar()


@pytest.mark.parametrize("case", listed(CASES["type"]))
def test_type_is_read_off_the_marks(case: dict[str, Any]) -> None:
    """Direct, mixed or indirect, and the marked parts of what is mixed."""
    text = case["text"]
    spans, end = [], 0
    for words in case["content"]:
        start = text.index(words, end)
        end = start + len(words)
        spans.append((start, end))
    kind, quoted = surface_type(Document.read(text, GRAMMAR), spans)
    assert kind == case["type"]
    assert [span.text for span in quoted] == case.get("quoted", [])
    assert all(text[span.start : span.end] == span.text for span in quoted)


def outer_numbers(quotes: list[Quote]) -> list[int]:
    """For each record the number of the one it is within; 0 for none."""
    numbers = {quote.id: number for number, quote in enumerate(quotes, start=1)}
    return [numbers[quote.within] if quote.within else 0 for quote in quotes]


@pytest.mark.parametrize("case", listed(CASES["nesting"]))
def test_nests(case: dict[str, Any], grammar_only: Extractor) -> None:
    """A record is within the smallest content that holds it, and never within itself, however far around."""
    outer = outer_numbers(grammar_only.extract(case["text"]))
    assert case.get("acyclic") or outer == case["within"]
    for number in range(1, len(outer) + 1):
        seen = set()
        while number:
            assert number not in seen
            seen.add(number)
            number = outer[number - 1]


def test_ids_count_the_records_of_a_document(grammar_only: Extractor) -> None:
    """The document's name and a number from 1, in the order of the cues."""
    text = "قال الحارس إن الباب مفتوح. وأضاف أن النور مطفأ، مؤكدا أن القفل مكسور."
    quotes = grammar_only.extract(text, doc="مقال-7")
    assert [quote.id for quote in quotes] == ["مقال-7#1", "مقال-7#2", "مقال-7#3"]
    assert {quote.doc for quote in quotes} == {"مقال-7"}
    assert [quote.cue.text for quote in quotes] == ["قال", "أضاف", "مؤكدا"]


def test_the_text_joins_the_spans(grammar_only: Extractor) -> None:
    """A content interrupted by its own attribution is given with an ellipsis between its parts."""
    (quote,) = grammar_only.extract("«سنعود إلى البيت قبل الشتاء»، قالت الجدة نوال، «لأن التين لا ينتظر أحدا».")
    assert [span.text for span in quote.content] == ["سنعود إلى البيت قبل الشتاء", "لأن التين لا ينتظر أحدا"]
    assert quote.text == "سنعود إلى البيت قبل الشتاء … لأن التين لا ينتظر أحدا"
    assert quote.type == "direct"
