"""The record of one quotation found by its marks."""

from __future__ import annotations

from attrs import frozen


@frozen
class Quotation:
    """Words in quotation marks; offsets are code points into the raw text.

    ``text[start:end]`` are the words, ``text[open_start:start]`` the opening mark (with any white space after it; empty
    where a paragraph runs on inside a quotation without a mark of its own), ``text[end:close_end]`` the closing mark
    (empty where it is left open).
    """

    start: int
    end: int
    open_start: int
    close_end: int
    style: str
    """Id of the mark pair in ``grammars/marks.toml``, read off the opening mark."""
    depth: int
    """How many quotations stand around this one; 0 is outermost."""
    continues: bool
    """This paragraph goes on with the quotation of the paragraph before: one statement."""
    balanced: bool
    """The quotation was closed, in its own paragraph or in a later one that continues it."""
