"""What a writer is, and the one for formats that are a stream: an item after the other, something before and behind."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, BinaryIO, Self

from attrs import frozen

from quotes.errors import InputError
from quotes.inputs import Document
from quotes.records import Quote


class Writer(ABC):
    """Where the records of each document go.

    What may fail for one document is apart from what fails for the run: ``render`` works without the output,
    ``write`` puts all of a document there or nothing. A context manager: leaving it completes the output, also after
    an interrupt.
    """

    @abstractmethod
    def render(self, document: Document, quotes: Sequence[Quote]) -> Any:
        """A document's records in the output's form; any exception is the document's alone."""

    @abstractmethod
    def write(self, rendered: Any) -> None:
        """Write what ``render`` gave.

        Raises:
            InputError: this document cannot be written beside those before it; the others can.
            OSError: the output cannot be written.
        """

    def add(self, document: Document, quotes: Sequence[Quote]) -> None:
        """Render and write."""
        self.write(self.render(document, quotes))

    @abstractmethod
    def close(self) -> None:
        """Complete the output.

        Raises:
            OSError: it cannot be written.
        """

    def discard(self) -> None:  # noqa: B027 - most have nothing to let go of
        """Let go of an output that cannot be written any more."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            self.discard()
        else:
            self.close()


@frozen
class StreamFormat:
    """A format that is a stream of items: ``render`` gives those of a document.

    ``head`` stands before the first item, ``between`` two of them, ``tail`` (given their number) behind the last.
    ``distinct``: the format has room for one document of an id.
    """

    render: Callable[[Document, Sequence[Quote]], list[bytes]]
    head: bytes = b""
    between: bytes = b""
    tail: Callable[[int], bytes] = lambda items: b""
    distinct: bool = False


class StreamWriter(Writer):
    """Items to a stream, flushed after each document."""

    def __init__(self, form: StreamFormat, stream: BinaryIO) -> None:
        self._form = form
        self._stream = stream
        self._items = 0
        self._ids = Ids() if form.distinct else None
        stream.write(form.head)
        stream.flush()

    def render(self, document: Document, quotes: Sequence[Quote]) -> tuple[str, list[bytes]]:
        """The document's id and items."""
        return document.id, self._form.render(document, quotes)

    def write(self, rendered: tuple[str, list[bytes]]) -> None:
        """Write the items."""
        id, items = rendered
        if self._ids is not None:
            self._ids.claim(id)
        lead = self._form.between if self._items else b""
        self._stream.write(b"".join((lead, self._form.between.join(items))) if items else b"")
        self._stream.flush()
        self._items += len(items)

    def close(self) -> None:
        """Write the tail; the stream stays open."""
        self._stream.write(self._form.tail(self._items))
        self._stream.flush()


class Ids:
    """The ids of the documents written, for formats with room for one document each; on disk where they are many."""

    def __init__(self) -> None:
        self._seen = sqlite3.connect("")  # a temporary database
        self._seen.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")

    def claim(self, id: str) -> None:
        """Note an id.

        Raises:
            InputError: it was there already.
        """
        if not self._seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", (id,)).rowcount:
            raise InputError(
                "a document of this id was written before: give each its own (--id-field), or write JSON Lines"
            )
