"""JSON Lines: a document an object, an object a line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import orjson

from quotes.errors import InputError
from quotes.inputs.document import Document
from quotes.inputs.encodings import not_utf8
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Line, Opened
from quotes.inputs.records import read_record, type_name

WHOLE = "each line must be one whole object"


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """A document a line, under its own id or ``file:line``; blank lines count but hold nothing."""
    empty = True
    for line in source.lines():
        if isinstance(line, InputError):
            empty = False
            yield line
        elif line.data[_mark(line) :].strip():
            empty = False
            yield _record(line, source, layout)
    if empty:
        yield InputError(f"{source.shown}: empty document: a JSON Lines file needs one object a line")


def _mark(line: Line) -> int:
    """How many bytes of the line are a byte order mark."""
    return len(codecs.BOM_UTF8) if line.number == 1 and line.data.startswith(codecs.BOM_UTF8) else 0


def _record(line: Line, source: Opened, layout: Layout) -> Document | InputError:
    at = source.at
    mark = _mark(line)
    data = line.data[mark:].rstrip(b"\r\n")  # an error at the end is told in this line, not in the next one
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as wrong:
            return not_utf8(at, wrong, line.offset + mark)
        half = "surrogate" in error.msg
        remedy = "half a character is no text: write the whole pair, or \\ufffd" if half else WHOLE
        return InputError(f"{at}: broken JSON, column {error.colno} ({error.msg}): {remedy}")
    if not isinstance(record, dict):
        return InputError(f"{at}: {type_name(record)}, not an object: each line must be one JSON object")
    return read_record(record, at, f"{source.name}:{line.number}", layout)
