"""The mark scanner: any text."""

from __future__ import annotations

from fuzz.text import seeds, text_of
from invariants import check_quotations

__all__ = ["TOKENS", "check", "seeds"]
TOKENS = ("words", "signs", "invisible")


def check(data: bytes) -> None:
    """Quotations lie in the text, slice back, are sorted and nested; nothing is raised."""
    check_quotations(text_of(data))
