"""An open input as its reader gets it: bytes, never more of them at a time than one document may have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrs import define, field, frozen

from quotes.errors import InputError
from quotes.inputs.choices import DOCUMENT_LIMIT

SKIPPED = 16  # times the limit: a line longer than that is not passed over, the file is given up
CHUNK = 1 << 20


@frozen
class Line:
    """A line of a file, its end kept; ``offset`` is where it begins, in bytes."""

    number: int
    offset: int
    data: bytes


@define
class Opened:
    """An open input: ``shown`` names it in messages, ``name`` in ids.

    ``limit``: the bytes that a document may have. ``at`` is how far the reader has come, for the message if the stream
    breaks off there.
    """

    stream: BinaryIO
    shown: str
    name: str
    limit: int = DOCUMENT_LIMIT
    at: str = field()

    @at.default
    def _start(self) -> str:
        return self.shown

    def reach(self, place: str) -> str:
        """Note that the reader has come to ``place`` ("line 3"); returns that place as messages show it."""
        self.at = f"{self.shown}, {place}"
        return self.at

    def whole(self) -> bytes:
        """All of it, as one document.

        Raises:
            InputError: it is too large.
        """
        data = self.stream.read(self.limit + 1)
        if len(data) > self.limit:
            raise too_large(self.at, self.limit)
        return data

    def lines(self) -> Iterator[Line | InputError]:
        """The lines, which end at ``\\n`` only; one that is too long is passed over.

        Raises:
            InputError: one has no end, and what may stand behind it is not read.
        """
        number = offset = 0
        while data := self.stream.readline(self.limit + 1):
            number += 1
            at = self.reach(f"line {number}")
            if len(data) > self.limit and not data.endswith(b"\n"):
                yield too_large(at, self.limit)
                offset += len(data) + self._pass_over(at)
            else:
                yield Line(number, offset, data)
                offset += len(data)

    def _pass_over(self, at: str) -> int:
        """Read to the end of the line; returns the bytes."""
        passed = 0
        while data := self.stream.readline(CHUNK):
            passed += len(data)
            if data.endswith(b"\n"):
                break
            if passed > SKIPPED * self.limit:
                raise InputError(f"{at}: this line does not end: nothing behind it is read: is it what its name says?")
        return passed


def too_large(at: str, limit: int) -> InputError:
    """The error of a document with more bytes than it may have."""
    return InputError(
        f"{at}: larger than {limit:,} bytes: if this is one document, raise the limit with --document-limit BYTES"
    )
