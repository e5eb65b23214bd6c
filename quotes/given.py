"""Records and documents as users hand them over in Python: paths, lists, results, lines, rows."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar

from quotes.errors import InputError
from quotes.inputs import Document, Layout, Metadata, documents
from quotes.inputs.records import read_record
from quotes.jsonl import from_json, from_plain
from quotes.records import Quote
from quotes.stored import Placed, misread, read_records

Errors = Literal["raise", "warn"]
T = TypeVar("T")

REMEDY = "give the file that 'quotes extract --documents' wrote with these records"


def records_of(given: Any) -> Iterator[Quote | InputError]:
    """The records of whatever holds some.

    ``given``: a record; a path of JSON Lines as ``quotes extract`` writes them; such a line, or what ``json.loads``
    makes of it; or any iterable of these: ``extract``'s results, ``Extractor.pipe``, an open file. What is not a
    record comes out as an error in its place.

    Raises:
        TypeError: something else is given.
    """
    if isinstance(given, str | Path) and not _is_line(given):
        given = [Path(given)]
    if isinstance(given, Quote | Mapping | str | bytes):
        given = [given]
    if not isinstance(given, Iterable):
        raise TypeError(f"records are expected, or paths of JSON Lines, not {type(given).__name__}")
    paths: list[Path] = []
    for number, item in enumerate(given, 1):
        if isinstance(item, str | Path) and not _is_line(item):
            paths.append(Path(item))  # read together, so that one given twice is noticed
        else:
            yield from _item(item, f"record {number}")
    for found in read_records(paths):
        yield found.quote if isinstance(found, Placed) else found


def documents_of(given: Any, layout: Layout | None = None) -> Iterator[Document | InputError]:
    """The documents of whatever holds some.

    ``given``: a path of anything ``quotes extract`` reads, first of all its ``--documents`` file; a document; a mapping
    with ``id`` and ``text``; or any iterable of these. ``layout``: how they are read.

    Raises:
        TypeError: something else is given.
    """
    if isinstance(given, str | Path | Document | Mapping):
        given = [given]
    if not isinstance(given, Iterable):
        raise TypeError(f"documents are expected, or paths of them, not {type(given).__name__}")
    for number, item in enumerate(given, 1):
        if isinstance(item, str | Path):
            yield from documents([item], layout)
        elif isinstance(item, Mapping):
            yield read_record(item, f"document {number}", str(number), layout or Layout())
        elif isinstance(item, Document | InputError):
            yield item
        else:
            raise TypeError(f"document {number}: a document or a path is expected, not {type(item).__name__}")


def told_of(
    records: Any, documents: Any = None, layout: Layout | None = None
) -> Iterator[tuple[Quote, Metadata] | InputError]:
    """Each record with what ``documents`` say about its document; a document that is not among them is told once.

    Of the documents no more than this is kept. Arguments as in ``records_of`` and ``documents_of``.
    """
    known: dict[str, Metadata] = {}
    for document in () if documents is None else documents_of(documents, layout):
        if isinstance(document, InputError):
            yield document
        else:
            known.setdefault(document.id, document.metadata)
    nothing = Metadata()
    for quote in records_of(records):
        if isinstance(quote, InputError):
            yield quote
            continue
        if documents is not None and quote.doc not in known:
            known[quote.doc] = nothing
            yield InputError(f"record {quote.id!r}: no document {quote.doc!r} among the documents: {REMEDY}")
        yield quote, known.get(quote.doc, nothing)


def settled(items: Iterable[T | InputError], errors: Errors) -> Iterator[T]:
    """The items that could be read.

    Raises:
        InputError: one could not, unless ``errors`` is ``"warn"``; then a warning says so, and the rest goes on.
    """
    for item in items:
        if not isinstance(item, InputError):
            yield item
        elif errors == "raise":
            raise item
        else:
            warnings.warn(str(item), stacklevel=2)


def _is_line(given: str | Path) -> bool:
    """A line of JSON Lines, not a path."""
    return isinstance(given, str) and (given.lstrip().startswith("{") or not given.strip())


def _item(item: Any, at: str) -> Iterator[Quote | InputError]:
    if isinstance(item, Quote | InputError):
        yield item
    elif isinstance(item, str | bytes | Mapping):
        if not isinstance(item, Mapping) and not item.strip():
            return
        try:
            yield from_plain(item) if isinstance(item, Mapping) else from_json(item)
        except InputError as error:
            yield misread(at, error)
    elif isinstance(item, Iterable):
        yield from records_of(item)
    else:
        raise TypeError(f"{at}: a record or a path is expected, not {type(item).__name__}")
