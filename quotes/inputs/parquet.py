"""Parquet: a document a row, by pyarrow; only the columns that are needed are read, a few rows at a time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from attrs import fields

from quotes.errors import InputError, MissingExtra
from quotes.inputs.document import Document, Metadata, not_utf8
from quotes.inputs.layout import Layout, Opened
from quotes.inputs.records import no_field, read_record

ROWS = 64


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """A document a row, under its own id or ``file:row``; rows count from 1.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtra("pyarrow", "parquet") from error
    number = 0
    try:
        with ParquetFile(_seekable(source.stream)) as file:
            names = file.schema_arrow.names
            if layout.text_field not in names:
                yield no_field(layout.text_field, names, source.shown)
                return
            wanted = [layout.text_field, layout.id_field, *(field.name for field in fields(Metadata))]
            columns = [name for name in dict.fromkeys(wanted) if name in names]
            for batch in file.iter_batches(batch_size=ROWS, columns=columns):
                for n in range(batch.num_rows):
                    number += 1
                    at = source.reach(f"row {number}")
                    try:
                        row = {name: batch.column(name)[n].as_py() for name in columns}
                    except UnicodeDecodeError as error:
                        yield not_utf8(at, error)
                    else:
                        yield read_record(row, at, f"{source.name}:{number}", layout)
    except pyarrow.ArrowException as error:
        yield InputError(f"{source.at}: cannot be read as Parquet: {error}: is the file complete?")
    else:
        if not number:
            yield InputError(f"{source.shown}: empty document: the table has no rows")


def _seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, or a temporary copy of one that cannot be read backwards: the table's map stands at its end."""
    if stream.seekable():
        return stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the reader closes it
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
