"""CSV: a document a row, the columns named in the first one.

Comma, semicolon (Excel where the comma is the decimal mark) or tab: whichever separates the text's column from the
others. Quoting is read strictly, since a lenient reading drops quotation marks out of the text; a row that breaks it,
or has more or fewer fields than the first, is reported and left out.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator

from quotes.errors import InputError
from quotes.inputs.document import Document
from quotes.inputs.encodings import not_utf8
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened
from quotes.inputs.records import no_field, read_record

DELIMITERS = ",;\t"
LONGEST = 1 << 24  # code points of one field, so that a lost quotation mark does not take the whole file into memory


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """A document a row, under its own id or ``file:line``, the line on which the row begins."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))  # 131,072 by default: less than a long article
    lines = _Lines(source)
    first = next(lines, "")
    if lines.fault:
        yield lines.fault
        return
    try:
        delimiter, names = _header(first, layout.text_field)
    except csv.Error as error:
        yield InputError(f"{source.shown}, line 1: not CSV ({error}): end lines with LF or CR LF, not with CR alone")
        return
    if not names:
        yield InputError(f"{source.shown}: empty document: a CSV file needs a first line that names its columns")
        return
    if layout.text_field not in names:
        yield no_field(layout.text_field, names, source.reach("line 1"))
        return
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        start = lines.number + 1
        at = f"{source.shown}, line {start}"
        lines.begin()
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield lines.fault or InputError(
                f"{at}: not CSV ({error}): quote a field that holds the delimiter, a line break or quotation marks, "
                "and write these marks twice"
            )
        else:
            if lines.fault:
                yield lines.fault
            elif len(row) == len(names):
                yield read_record(dict(zip(names, row, strict=True)), at, f"{source.name}:{start}", layout)
            elif row:
                yield InputError(
                    f"{at}: {len(row)} fields, but the first line names {len(names)}: quote fields that hold "
                    f"{delimiter!r}"
                )


def _header(line: str, text_field: str) -> tuple[str, list[str]]:
    """The delimiter and the columns' names; csv.Error where the line is not one of CSV."""
    readings = [(mark, next(csv.reader([line], delimiter=mark), [])) for mark in DELIMITERS]
    fitting = [reading for reading in readings if text_field in reading[1]]
    # A lone column needs no delimiter, and a wrong one leaves several columns in one.
    return max(fitting or readings, key=lambda reading: len(reading[1]))


class _Lines:
    """The lines of the file as text, their ends kept, counted.

    ``fault`` is set at a line that is not UTF-8, or too long. Its row is read to the end all the same, so that the next
    one begins where it should.
    """

    def __init__(self, source: Opened) -> None:
        self.lines = source.lines()
        self.limit = source.limit
        self.source = source
        self.number = 0
        self.begin()

    def begin(self) -> None:
        """A row begins with the next line."""
        self.fault: InputError | None = None
        self.taken = 0
        self.first = self.number + 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        """The next line; InputError past the bytes that a row may have: where the next one begins cannot be told."""
        line = next(self.lines)
        self.number += 1
        if isinstance(line, InputError):
            self.fault = self.fault or line
            return "\n"
        self.taken += len(line.data)
        if self.taken > self.limit:
            raise InputError(
                f"{self.source.shown}, line {self.first}: a row of more than {self.limit:,} bytes: nothing behind it "
                "is read: is a quotation mark missing? If not, raise the limit with --document-limit BYTES"
            )
        mark = codecs.BOM_UTF8 if self.number == 1 and line.data.startswith(codecs.BOM_UTF8) else b""
        data = line.data[len(mark) :]
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.fault = self.fault or not_utf8(self.source.at, error, line.offset + len(mark))
            return data.decode("utf-8", "replace")
