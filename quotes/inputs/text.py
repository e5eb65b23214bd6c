"""Plain text: one document a file."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.errors import InputError
from quotes.inputs.document import Document, document
from quotes.inputs.encodings import not_utf8
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """The file's text as it is, under the file's name."""
    raw = source.whole()
    try:
        yield document(source.name, raw.decode("utf-8"), source.shown)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield not_utf8(source.reach(f"line {line}"), error)
