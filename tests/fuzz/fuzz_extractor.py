"""The whole extractor on the grammar alone: any text."""

from __future__ import annotations

from functools import lru_cache

from fuzz.text import seeds, text_of
from invariants import check_records

from quotes.extractor import Extractor
from quotes.jsonl import from_json, to_json

__all__ = ["TOKENS", "check", "seeds"]
TOKENS = ("words", "signs", "invisible")


@lru_cache(maxsize=1)
def _extractor() -> Extractor:
    return Extractor(parser=None)


def check(data: bytes) -> None:
    """Records are sound, the text is as it was, and lines of JSON give them back."""
    check_extraction(_extractor(), text_of(data, most=4))


def check_extraction(extractor: Extractor, text: str) -> None:
    """The same for any extractor."""
    results = extractor.extract(text, doc="d")
    assert results.text == text
    check_records(text, "d", results)
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        assert [from_json(to_json(quote)) for quote in results] == list(results)
