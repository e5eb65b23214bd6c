"""JSON Lines: the records as they are, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.inputs import Document
from quotes.jsonl import to_json
from quotes.outputs.writer import StreamFormat
from quotes.records import Quote


def lines(document: Document, quotes: Sequence[Quote]) -> list[bytes]:
    """A line a record."""
    return [to_json(quote) + b"\n" for quote in quotes]


JSON_LINES = StreamFormat(lines)
