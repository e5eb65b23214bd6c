"""JSON Lines: a document an object, an object a line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import orjson

from quotes.errors import InputError
from quotes.inputs.document import Document, not_utf8
from quotes.inputs.layout import Layout, Opened
from quotes.inputs.records import read_record, type_name


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """A document a line, under its own id or ``file:line``; blank lines count but hold nothing."""
    empty = True
    for number, line in enumerate(source.stream, 1):  # binary files break at \n only
        at = source.reach(f"line {number}")
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if line.strip():
            empty = False
            yield _record(line, at, f"{source.name}:{number}", layout)
    if empty:
        yield InputError(f"{source.shown}: empty document: a JSON Lines file needs one object a line")


def _record(line: bytes, at: str, default_id: str, layout: Layout) -> Document | InputError:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as wrong:
            return not_utf8(at, wrong)
        return InputError(f"{at}: broken JSON, column {error.colno} ({error.msg}): each line must be one whole object")
    if not isinstance(record, dict):
        return InputError(f"{at}: {type_name(record)}, not an object: each line must be one JSON object")
    return read_record(record, at, default_id, layout)
