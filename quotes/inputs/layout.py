"""How input is to be read."""

from __future__ import annotations

from typing import BinaryIO, Literal

from attrs import define, field, frozen

Format = Literal["text", "jsonl", "csv", "parquet", "html", "warc"]


@frozen
class Layout:
    """The fields of rows (JSON Lines, CSV, Parquet), and a ``format`` that overrules the suffix."""

    text_field: str = "text"
    id_field: str = "id"
    format: Format | None = None


@define
class Opened:
    """An open input as its reader gets it: ``shown`` names it in messages, ``name`` in ids.

    ``at`` is how far the reader has come, for the message if the stream breaks off there.
    """

    stream: BinaryIO
    shown: str
    name: str
    at: str = field()

    @at.default
    def _start(self) -> str:
        return self.shown

    def reach(self, place: str) -> str:
        """Note that the reader has come to ``place`` ("line 3"); returns that place as messages show it."""
        self.at = f"{self.shown}, {place}"
        return self.at
