"""The documents written out as they pass: JSON Lines of id, text and metadata, which ``quotes extract`` reads again.

Offsets in the records count the code points of these texts: where a page was read, nowhere else does its text stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import BinaryIO, Protocol

import orjson
from attrs import asdict

from quotes.errors import InputError
from quotes.inputs.document import Document


def keep(items: Iterable[Document | InputError], output: BinaryIO) -> Iterator[Document | InputError]:
    """The items as they come; each document is written to ``output``, and flushed, before it is handed on.

    Raises:
        OSError: ``output`` cannot be written; ``filename`` says which.
    """
    for item in items:
        if isinstance(item, Document):
            try:
                output.write(to_line(item))
                output.flush()
            except OSError as error:
                with suppress(OSError):  # it would fail once more when it is closed, and tell that instead
                    output.close()
                raise OSError(error.errno, error.strerror, getattr(output, "name", None)) from error
        yield item


def warn(items: Iterable[Document | InputError], reports: Notes) -> Iterator[Document | InputError]:
    """The items as they come; at the first text that was extracted, a note that it is not kept."""
    warned = False
    for item in items:
        if not warned and isinstance(item, Document) and item.extracted:
            warned = True
            reports.note("offsets count the text that was extracted from pages: keep it with --documents FILE")
        yield item


class Notes(Protocol):
    """Where a note is told."""

    def note(self, message: str) -> None:
        """Tell the user something, though nothing failed."""


def to_line(document: Document) -> bytes:
    """One line of JSON Lines: ``id``, ``text``, and the fields of the metadata, null where nothing is known."""
    line = {"id": document.id, "text": document.text, **asdict(document.metadata)}
    return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
