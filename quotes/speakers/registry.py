"""A registry of the user's own: who is who, under which id, and under which other names.

CSV in UTF-8 with a first line that names its columns: ``id``, ``name`` and, if there are any, ``aliases``, separated by
``|`` or ``;``. Further columns are left alone. Commas, semicolons or tabs separate the columns.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex
from attrs import frozen

from quotes.errors import InputError
from quotes.inputs.compression import broken_stream, open_unpacked
from quotes.inputs.delimited import DELIMITERS
from quotes.speakers.names import key_of

COLUMNS = "id,name,aliases"
ALIASES = regex.compile(r"[|;؛]")


@frozen
class Entry:
    """One row; ``at`` is where it stands."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    at: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return self.name, *self.aliases


def read_registry(path: Path) -> Iterator[Entry | InputError]:
    """The rows of a registry; what is wrong with one comes out in its place, with line and remedy."""
    at = str(path)
    try:
        with open_unpacked(path) as stream:
            yield from _checked(_rows(stream, at))
    except FileNotFoundError:
        yield InputError(f"{path}: no such file: check the path")
    except broken_stream() as error:
        yield InputError(f"{at}: cannot be read: {getattr(error, 'strerror', None) or error}")


def _rows(stream: Iterable[bytes], path: str) -> Iterator[Entry | InputError]:
    columns: list[str] = []
    delimiter = ","
    for number, line in enumerate(stream, 1):
        at = f"{path}, line {number}"
        try:
            told = line.removeprefix(codecs.BOM_UTF8 if number == 1 else b"").decode("utf-8")
            if number == 1:
                names, delimiter = max(((_cells(told, mark), mark) for mark in DELIMITERS), key=_fitting)
                columns = [name.strip().lower() for name in names]
            elif told.strip(f"{delimiter} \r\n"):
                yield _entry(columns, _cells(told, delimiter), delimiter, at)
        except UnicodeDecodeError as error:
            yield InputError(f"{at}: not UTF-8 (byte {error.start}): save it as UTF-8, in Excel as 'CSV UTF-8'")
            if number == 1:
                return
        except csv.Error as error:
            yield InputError(f"{at}: not CSV ({error}): close the quotation marks of a field, and double those inside")
        if number == 1 and not {"id", "name"} <= set(columns):
            found = ", ".join(filter(None, columns)) or "none"
            yield InputError(f"{at}: no columns 'id' and 'name' (columns: {found}): begin the file with {COLUMNS}")
            return
    if not columns:
        yield InputError(f"{path}: empty: begin the file with {COLUMNS}")


def _cells(line: str, delimiter: str) -> list[str]:
    """A row a line, so that a quotation mark left open costs its line alone; names hold no line breaks."""
    return next(csv.reader([line], delimiter=delimiter, strict=True), [])


def _fitting(reading: tuple[list[str], str]) -> tuple[bool, int]:
    names = [name.strip().lower() for name in reading[0]]
    return {"id", "name"} <= set(names), len(names)


def _entry(columns: list[str], cells: list[str], delimiter: str, at: str) -> Entry | InputError:
    surplus = len(cells) - len(columns)
    row = dict(zip(columns, cells, strict=False))
    if surplus:
        fields = "fields too many" if surplus > 0 else "fields too few"
        return InputError(
            f"{at}: {abs(surplus)} {fields}: quote a field that holds {delimiter!r}, and separate aliases by '|'"
        )
    id, name = row["id"].strip(), row["name"].strip()
    if not id:
        return InputError(f"{at}: no id: give {name!r} one, for instance its Wikidata id")
    if not key_of(name):
        return InputError(f"{at}: no name: say in the column 'name' who {id!r} is")
    aliases = tuple(alias.strip() for alias in ALIASES.split(row.get("aliases", "")) if alias.strip())
    empty = next((alias for alias in aliases if not key_of(alias)), None)
    if empty is not None:
        return InputError(f"{at}: alias {empty!r} holds no word: take it out, or write the name")
    return Entry(id, name, aliases, at)


def _checked(rows: Iterable[Entry | InputError]) -> Iterator[Entry | InputError]:
    """The rows, but for those whose id was there before."""
    seen: dict[str, str] = {}
    for row in rows:
        if isinstance(row, Entry) and row.id in seen:
            yield InputError(
                f"{row.at}: id {row.id!r} stands in {seen[row.id]} already: put all its aliases into one row"
            )
        else:
            if isinstance(row, Entry):
                seen[row.id] = row.at.rpartition(", ")[2]
            yield row
