"""Which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args

from quotes.errors import InputError
from quotes.inputs.choices import Format
from quotes.inputs.compression import bare_name
from quotes.inputs.document import Document
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened

Reader = Callable[[Opened, Layout], Iterator[Document | InputError]]

# Each a module beside this one.
READERS: dict[Format, str] = {
    "text": "text",
    "jsonl": "json_lines",
    "csv": "delimited",
    "parquet": "parquet",
    "html": "html",
    "warc": "warc",
}
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".warc": "warc",
    ".wet": "warc",
}
UNPACKS_ITSELF: frozenset[Format] = frozenset({"warc"})  # record by record


def reader_of(kind: Format) -> Reader:
    """The reader of a format, loaded with the first file that it reads."""
    read: Reader = import_module(f"quotes.inputs.{READERS[kind]}").read
    return read


def known_format(path: Path) -> Format | None:
    """The format that the file's suffix names, that of a compression aside."""
    name = bare_name(path.name)
    return next((kind for suffix, kind in SUFFIXES.items() if name.endswith(suffix)), None)


def format_of(path: Path) -> Format:
    """The format of a file named by the user; without a suffix it is text.

    Raises:
        InputError: the suffix is of no known format.
    """
    kind = known_format(path)
    if kind is None and (suffix := Path(bare_name(path.name)).suffix):
        raise InputError(
            f"{path}: unknown suffix {suffix!r}: say what it is with --input-format ({', '.join(get_args(Format))})"
        )
    return kind or "text"
