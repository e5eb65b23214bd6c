"""Files, directories, patterns and standard input, as the user names them, to documents."""

from __future__ import annotations

import glob
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from attrs import evolve, frozen

from quotes.errors import InputError, MissingExtra
from quotes.inputs.choices import Format
from quotes.inputs.compression import broken_stream, open_unpacked
from quotes.inputs.document import Document
from quotes.inputs.encodings import recoded
from quotes.inputs.formats import SUFFIXES, UNPACKS_ITSELF, format_of, known_format, reader_of
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened

STDIN = "-"
# What is UTF-8 unless its encoding is named; pages say themselves, Parquet and archives have no choice or several.
RECODED: frozenset[Format] = frozenset({"text", "jsonl", "csv"})


@frozen
class Place:
    """A file or directory to read, or standard input (no ``path``); ``name`` begins the ids of its documents."""

    path: Path | None
    name: str


def documents(
    sources: Iterable[str | Path | Place | InputError], layout: Layout | None = None, *, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """Every document of ``sources`` in order; none, or ``-``, means standard input.

    Directories are read recursively in sorted order: files with a known suffix only (of ``layout.format``, where that
    is given), without hidden files and without following linked directories.
    """
    layout = layout or Layout()
    for place in expand(sources):
        if isinstance(place, InputError):
            yield place
        elif place.path is None:
            opened = Opened(stdin or sys.stdin.buffer, "standard input", place.name, layout.document_limit)
            yield from _read(opened, layout.format or "text", layout)
        elif place.path.is_dir():
            yield from _directory(place.path, place.name, layout)
        else:
            yield from _file(place.path, place.name, layout)


def expand(sources: Iterable[str | Path | Place | InputError]) -> list[Place | InputError]:
    """The places that ``sources`` name, patterns (``news/**/*.html``) replaced by what they match, in sorted order.

    A file's name is its id; the path below the directory, or below the part of a pattern without wildcards. Where
    two would have the same name, both are named by their path. A pattern without a match gives an error in its place.
    """
    places: list[Place | InputError] = []
    for source in list(sources) or [STDIN]:
        if isinstance(source, Place | InputError):
            places.append(source)
        elif str(source) == STDIN:
            places.append(Place(None, "stdin"))
        elif glob.has_magic(str(source)) and not Path(source).exists():
            places += _matches(str(source))
        else:
            path = Path(source)
            places.append(Place(path, "" if path.is_dir() else path.name))
    names = Counter(place.name for place in places if isinstance(place, Place))
    return [
        evolve(place, name=place.path.as_posix())
        if isinstance(place, Place) and place.path and names[place.name] > 1
        else place
        for place in places
    ]


def _matches(pattern: str) -> Iterator[Place | InputError]:
    parts = Path(pattern).parts
    fixed = next(n for n, part in enumerate(parts) if glob.has_magic(part))
    root, wild = Path(*parts[:fixed]), parts[fixed:]
    if wild[-1] == "**":
        wild = (*wild, "*")
    hidden = any(part.startswith(".") for part in wild)
    found = False
    for path in sorted(root.glob("/".join(wild))):
        name = path.relative_to(root)
        if not hidden and any(part.startswith(".") for part in name.parts):
            continue
        if "**" in wild and path.is_dir():  # the files in it match as well
            continue
        found = True
        yield Place(path, name.as_posix())
    if not found:
        yield InputError(f"{pattern}: no file matches: check the pattern")


def _directory(root: Path, name: str, layout: Layout) -> Iterator[Document | InputError]:
    found = False
    for entry in _walk(root, layout.format):
        found = True
        if isinstance(entry, InputError):
            yield entry
        else:
            yield from _file(entry, (Path(name) / entry.relative_to(root)).as_posix(), layout)
    if not found:
        wanted = ", ".join(suffix for suffix, kind in SUFFIXES.items() if layout.format in (None, kind))
        yield InputError(f"{root}: no documents: a directory is searched for {wanted}")


def _walk(folder: Path, wanted: Format | None) -> Iterator[Path | InputError]:
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
                yield from _walk(entry, wanted)
        elif (kind := known_format(entry)) is not None and wanted in (None, kind):
            if entry.exists() and not entry.is_file():  # a pipe in a folder may never be written to
                yield InputError(f"{entry}: is no file: to read a pipe or a device name it itself")
            else:
                yield entry


def _file(path: Path, name: str, layout: Layout) -> Iterator[Document | InputError]:
    try:
        kind = layout.format or format_of(path)
        stream = path.open("rb") if kind in UNPACKS_ITSELF else open_unpacked(path, layout.document_limit)
    except FileNotFoundError:
        yield InputError(f"{path}: no such file: check the path")
    except OSError as error:
        yield InputError(f"{path}: cannot be opened: {error.strerror}")
    except MissingExtra as error:
        yield InputError(f"{path}: {error}")
    except InputError as error:
        yield error
    else:
        with stream:
            yield from _read(Opened(stream, str(path), name, layout.document_limit), kind, layout)


def _read(opened: Opened, kind: Format, layout: Layout) -> Iterator[Document | InputError]:
    if layout.recoded and kind in RECODED:
        opened.stream = recoded(opened.stream, layout.encoding, layout.errors, opened.shown)
    try:
        yield from reader_of(kind)(opened, layout)
    except InputError as error:
        yield error
    except MissingExtra as error:
        yield InputError(f"{opened.shown}: {error}")
    except broken_stream() as error:
        yield InputError(f"{opened.at}: cannot be read on: {error}: is the file complete?")
