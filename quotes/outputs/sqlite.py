"""SQLite: documents, quotes and intermediaries as tables, searched by who said what, by sqlite-utils.

``documents`` ← ``quotes`` (``doc``; ``within`` leads to another quote) ← ``intermediaries``. ``quotes_fts`` searches
the columns ``who`` (speaker and entity with role), ``what`` (the words) and ``via`` (intermediaries and medium), which
hold folded words (search.py). Datasette finds the keys and the search by itself.

A database that is there is added to: a document of the same id is replaced with its quotes.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from quotes.errors import InputError, MissingExtra
from quotes.inputs import Document
from quotes.outputs.flat import COLUMNS, METADATA, Value, row
from quotes.outputs.search import indexed
from quotes.outputs.writer import Ids, Writer
from quotes.records import Quote

if TYPE_CHECKING:
    from sqlite_utils import Database

INDEXED = ("who", "what", "via")
DOCUMENTS = {"id": str, "text": str} | dict.fromkeys(METADATA, str)
QUOTES = {column.name: column.type for column in COLUMNS} | dict.fromkeys(INDEXED, str)
INTERMEDIARIES = {
    "quote": str,
    "place": int,
    "text": str,
    "text_start": int,
    "text_end": int,
    "cue": str,
    "cue_start": int,
    "cue_end": int,
    "cue_lemma": str,
    "cue_kind": str,
}

Row = dict[str, Value]


@frozen
class Rows:
    """What one document puts into the tables."""

    document: Row
    quotes: list[Row]
    intermediaries: list[Row]


class SqliteWriter(Writer):
    """Records to a database, a transaction a document.

    Raises:
        MissingExtra: sqlite-utils is not installed.
        InputError: the file is no database, or one with other tables of these names.
        OSError: the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            from sqlite_utils import Database
        except ImportError as error:
            raise MissingExtra("sqlite-utils", "sqlite") from error
        self._path = path
        self._ids = Ids()
        with self._told():
            self._base = Database(path)
            self._check()
            # Readers may look on, and a commit does not wait for the disk; close() leaves one file again.
            self._base.enable_wal()
            self._base.execute("PRAGMA synchronous = NORMAL")
            _create(self._base)

    def _check(self) -> None:
        """Refuse another database's tables before anything is changed."""
        there = set(self._base.table_names())
        for name, columns in (("documents", DOCUMENTS), ("quotes", QUOTES), ("intermediaries", INTERMEDIARIES)):
            if name in there and (missing := columns.keys() - self._base.table(name).columns_dict.keys()):
                self._base.close()
                raise InputError(
                    f"{self._path}: its table {name} has no {', '.join(sorted(missing))}: was it made by another "
                    "version? Write to a new file"
                )

    def render(self, document: Document, quotes: Sequence[Quote]) -> Rows:
        """The document's rows."""
        metadata = {name: getattr(document.metadata, name) for name in METADATA}
        rows = Rows(
            {"id": document.id, "text": document.text, **metadata},
            [row(quote) | _search(quote) for quote in quotes],
            [each for quote in quotes for each in _intermediaries(quote)],
        )
        for value in (value for each in (rows.document, *rows.quotes) for value in each.values()):
            if isinstance(value, str):
                value.encode("utf-8")  # a lone surrogate is this document's fault, not the database's
        return rows

    def write(self, rendered: Rows) -> None:
        """Put them in, in place of those the document had."""
        id = str(rendered.document["id"])
        self._ids.claim(id)
        with self._told(), self._base.atomic():
            if self._base.execute("SELECT 1 FROM documents WHERE id = ?", [id]).fetchone():
                self._base.table("intermediaries").delete_where("quote IN (SELECT id FROM quotes WHERE doc = ?)", [id])
                self._base.table("quotes").delete_where("doc = ?", [id])
                self._base.table("documents").delete(id)
            for name, rows in (
                ("documents", [rendered.document]),
                ("quotes", rendered.quotes),
                ("intermediaries", rendered.intermediaries),
            ):
                if rows:
                    self._base.table(name).insert_all(rows)

    def close(self) -> None:
        """Fold the log into the file; while somebody reads, it stays beside it until they have done."""
        with self._told():
            try:
                self._base.disable_wal()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
        self._base.close()

    def discard(self) -> None:
        """Leave the file as it is; what was committed stays."""
        self._base.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as those of a file."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                raise InputError(f"{self._path}: is there already and no SQLite database: write elsewhere") from error
            raise OSError(errno.EIO, str(error), str(self._path)) from error


def _create(base: Database) -> None:
    """The tables and the index, where they are missing."""
    if base.table("quotes").exists():
        return
    with base.atomic():
        base.create_table("documents", DOCUMENTS, pk="id", if_not_exists=True)
        base.create_table(
            "quotes", QUOTES, pk="id", foreign_keys=[("doc", "documents", "id"), ("within", "quotes", "id")]
        )
        base.create_table(
            "intermediaries",
            INTERMEDIARIES,
            pk=("quote", "place"),
            foreign_keys=[("quote", "quotes", "id")],
            if_not_exists=True,
        )
        for column in ("doc", "entity", "within"):
            base.table("quotes").create_index([column])
    base.table("quotes").enable_fts(list(INDEXED), create_triggers=True)


def _search(quote: Quote) -> Row:
    speaker, medium = quote.speaker, quote.medium
    entity = speaker.entity if speaker else None
    names = (entity.name, entity.role, entity.text) if entity else ()
    passed_on = [each.text for each in quote.intermediaries]
    return {
        "who": indexed(speaker.text if speaker else None, *names),
        "what": indexed(quote.text),
        "via": indexed(*passed_on, medium.text if medium else None),
    }


def _intermediaries(quote: Quote) -> Iterator[Row]:
    for place, each in enumerate(quote.intermediaries, 1):
        cue: dict[str, Any] = {
            "cue": each.cue.text,
            "cue_start": each.cue.start,
            "cue_end": each.cue.end,
            "cue_lemma": each.cue.lemma,
            "cue_kind": each.cue.kind,
        }
        yield {
            "quote": quote.id,
            "place": place,
            "text": each.text,
            "text_start": each.start,
            "text_end": each.end,
            **cue,
        }
