"""CSV and TSV: a flat row a record, as spreadsheets open it.

UTF-8 with a byte order mark, without which Excel shows Arabic as gibberish; rows end with CR LF (RFC 4180).

Spreadsheets run a cell that begins like a formula, and texts from the web are not to be trusted
(https://owasp.org/www-community/attacks/CSV_Injection): such a cell gets an apostrophe in front. One that has
apostrophes before such a beginning gets one more, so that taking one off every such cell gives back every text.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Sequence

import regex

from quotes.inputs import Document
from quotes.outputs.flat import Value, rows, types
from quotes.outputs.writer import StreamFormat
from quotes.records import Quote

# Behind what a reader may skip (white space, invisible controls); the full-width forms count in East Asian locales.
FORMULA = regex.compile(r"'*[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]")


def delimited(delimiter: str) -> StreamFormat:
    """The format with this separator."""
    write = table_writer(delimiter)
    head = codecs.BOM_UTF8 + write([list(types())])

    def render(document: Document, quotes: Sequence[Quote]) -> list[bytes]:
        return [write([[cell(value) for value in row.values()] for row in rows(document, quotes)])] if quotes else []

    return StreamFormat(render, head=head)


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell; the inverse of ``guarded``."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def cell(value: Value) -> str:
    """A value as a cell that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(value) if isinstance(value, str) else str(value)


def table_writer(delimiter: str) -> Callable[[list[list[str]]], bytes]:
    """What spells rows of cells as bytes."""

    def write(table: list[list[str]]) -> bytes:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n").writerows(table)
        return buffer.getvalue().encode("utf-8")

    return write
