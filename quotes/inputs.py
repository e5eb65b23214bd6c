"""Documents from text files, JSON Lines (plain or gzipped), directories and standard input, one at a time.

What cannot be read comes out as an ``InputError`` in its place in the stream, so that one broken file or line
never costs the rest. Text is decoded as UTF-8 and not touched otherwise: a byte order mark, ``\\r\\n`` and
U+2028 stay, because every offset counts code points of the raw text.
"""

from __future__ import annotations

import codecs
import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, cast

import orjson
from attrs import frozen

from quotes.errors import InputError

Format = Literal["text", "jsonl"]

STDIN = "-"
TEXT_SUFFIXES = (".txt", ".txt.gz")
JSONL_SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
JSON_TYPES = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


@frozen
class Document:
    """A raw text under the id its records carry."""

    id: str
    text: str


@frozen
class Layout:
    """How input is read: the JSON Lines fields, and a ``format`` that overrules a named file's suffix."""

    text_field: str = "text"
    id_field: str = "id"
    format: Format | None = None


def documents(
    sources: Iterable[str | Path], layout: Layout | None = None, *, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """Every document of ``sources`` in order; none, or ``-``, means standard input.

    A text file is one document with the file's name as id; in a directory the id is the path below it. A JSON
    Lines record has its own id, or ``file:line``. Directories are read recursively in sorted order, their
    text and JSON Lines files only, without hidden files and without following linked directories.
    """
    layout = layout or Layout()
    for source in list(sources) or [STDIN]:
        if str(source) == STDIN:
            yield from _stream(stdin or sys.stdin.buffer, "standard input", "stdin", layout.format or "text", layout)
        elif Path(source).is_dir():
            yield from _directory(Path(source), layout)
        else:
            path = Path(source)
            yield from _file(path, path.name, layout.format or _format(path), layout)


def _format(path: Path) -> Format:
    return "jsonl" if path.name.lower().endswith(JSONL_SUFFIXES) else "text"


def _directory(root: Path, layout: Layout) -> Iterator[Document | InputError]:
    found = False
    for entry in _walk(root):
        found = True
        if isinstance(entry, InputError):
            yield entry
        else:
            yield from _file(entry, entry.relative_to(root).as_posix(), _format(entry), layout)
    if not found:
        wanted = ", ".join(TEXT_SUFFIXES + JSONL_SUFFIXES)
        yield InputError(f"{root}: no documents: a directory is searched for {wanted}")


def _walk(folder: Path) -> Iterator[Path | InputError]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield InputError(f"{folder}: cannot be listed: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():  # a link may lead back up and never end
                yield from _walk(entry)
        elif entry.name.lower().endswith(TEXT_SUFFIXES + JSONL_SUFFIXES):
            yield entry


def _file(path: Path, name: str, kind: Format, layout: Layout) -> Iterator[Document | InputError]:
    try:
        stream = _open(path)
    except FileNotFoundError:
        yield InputError(f"{path}: no such file: check the path")
        return
    except OSError as error:
        yield InputError(f"{path}: cannot be opened: {error.strerror}")
        return
    with stream:
        yield from _stream(stream, str(path), name, kind, layout)


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")


def _stream(stream: BinaryIO, shown: str, name: str, kind: Format, layout: Layout) -> Iterator[Document | InputError]:
    """The documents of an open stream: ``shown`` names it in messages, ``name`` in ids."""
    at = shown
    try:
        if kind == "text":
            yield _text(stream.read(), shown, name)
            return
        empty = True
        for number, line in enumerate(stream, 1):  # binary files break at \n only
            at = f"{shown}, line {number}"
            line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            if line.strip():
                empty = False
                yield _record(line, at, f"{name}:{number}", layout)
        if empty:
            yield InputError(f"{shown}: empty document: a JSON Lines file needs one object a line")
    except (OSError, EOFError, zlib.error) as error:
        yield InputError(f"{at}: cannot be read on: {error}: is the file complete?")


def _text(raw: bytes, shown: str, name: str) -> Document | InputError:
    try:
        return _document(raw.decode("utf-8"), shown, name)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _not_utf8(f"{shown}, line {line}", error)


def _record(line: bytes, at: str, default_id: str, layout: Layout) -> Document | InputError:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as wrong:
            return _not_utf8(at, wrong)
        return InputError(f"{at}: broken JSON, column {error.colno} ({error.msg}): each line must be one whole object")
    if not isinstance(record, dict):
        return InputError(f"{at}: {_json_type(record)}, not an object: each line must be one JSON object")
    if layout.text_field not in record:
        fields = ", ".join(record) or "none"
        return InputError(f"{at}: no field {layout.text_field!r} (fields: {fields}): name the text's with --text-field")
    text = record[layout.text_field]
    if not isinstance(text, str):
        return InputError(
            f"{at}: field {layout.text_field!r} is {_json_type(text)}, not a string: name another with --text-field"
        )
    own = record.get(layout.id_field)
    if own is None or own == "":
        own = default_id
    if isinstance(own, bool) or not isinstance(own, str | int):
        return InputError(
            f"{at}: field {layout.id_field!r} is {_json_type(own)}, not a string or whole number: "
            "name another with --id-field"
        )
    return _document(text, at, str(own))


def _document(text: str, at: str, name: str) -> Document | InputError:
    if not text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}").strip():
        return InputError(f"{at}: empty document: there is no text to read")
    return Document(name, text)


def _not_utf8(at: str, error: UnicodeDecodeError) -> InputError:
    byte = error.object[error.start]
    return InputError(
        f"{at}: not UTF-8 (byte 0x{byte:02X}): convert the file, for instance with iconv -f WINDOWS-1256 -t UTF-8"
    )


def _json_type(value: object) -> str:
    return JSON_TYPES.get(type(value), "a string")
