"""Records read back from the files that ``quotes extract`` wrote, each with the place it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from quotes.errors import InputError, MissingExtra
from quotes.inputs.compression import broken_stream, open_unpacked
from quotes.jsonl import from_json
from quotes.records import Quote


@frozen
class Placed:
    """A record and the line it was read from, for messages."""

    at: str
    quote: Quote


def read_records(paths: Iterable[Path]) -> Iterator[Placed | InputError]:
    """The records of JSON Lines files, compressed or not; what cannot be read comes out as an error in its place.

    A record that was there already is such an error, too: a file given twice would count twice.
    """
    seen: set[tuple[str, str]] = set()
    for path in paths:
        for item in _read(path):
            if isinstance(item, Placed):
                key = item.quote.doc, item.quote.id
                if key in seen:
                    yield InputError(f"{item.at}: record {key[1]!r} a second time: is a file given twice?")
                    continue
                seen.add(key)
            yield item


def _read(path: Path) -> Iterator[Placed | InputError]:
    at = str(path)
    try:
        with open_unpacked(path) as stream:
            for number, line in enumerate(stream, 1):  # binary files break at \n only
                at = f"{path}, line {number}"
                if line.strip():
                    try:
                        yield Placed(at, from_json(line))
                    except InputError as error:
                        yield misread(at, error)
    except MissingExtra as error:
        yield InputError(f"{path}: {error}")
    except FileNotFoundError:
        yield InputError(f"{path}: no such file: check the path")
    except broken_stream() as error:
        yield InputError(f"{at}: cannot be read: {getattr(error, 'strerror', None) or error}")


def misread(at: str, error: InputError) -> InputError:
    """The error of what is no record, with its place and what records are."""
    return InputError(f"{at}: {error}: records are what 'quotes extract' writes")
