"""The whole extractor with the packaged parser: any text."""

from __future__ import annotations

from functools import lru_cache

from fuzz.fuzz_extractor import check_extraction
from fuzz.text import seeds, text_of

from quotes.extractor import Extractor

__all__ = ["TOKENS", "check", "seeds"]
TOKENS = ("words", "signs", "invisible")


@lru_cache(maxsize=1)
def _extractor() -> Extractor:
    return Extractor()


def check(data: bytes) -> None:
    """Records are sound, the parse has the text as it was, and lines of JSON give the records back."""
    text = text_of(data, most=2)
    check_extraction(_extractor(), text)
