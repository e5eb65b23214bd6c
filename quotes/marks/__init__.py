"""Quotation marks: which stretches of a text stand in marks, however the marks were typed.

``find_quotations`` reads the marks paragraph by paragraph: ``scanning`` finds them and weighs what the characters
around each speak for, ``roles`` decides which open and which close, ``pairing`` nests them, ``spanning`` follows a
quotation over several paragraphs, ``unclosed`` bounds one left open. ``is_statement_like`` guesses what the words are.
"""

from __future__ import annotations

from quotes.marks.finding import find_quotations
from quotes.marks.pairs import MarkPair, MarkPairs, load_pairs
from quotes.marks.quotation import Quotation
from quotes.marks.statement import holds_initials, is_statement_like, is_title

__all__ = [
    "MarkPair",
    "MarkPairs",
    "Quotation",
    "find_quotations",
    "holds_initials",
    "is_statement_like",
    "is_title",
    "load_pairs",
]
