"""Parquet: a document a row, by pyarrow; only the columns that are needed are read, a few rows at a time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from attrs import fields

from quotes.errors import InputError, MissingExtra
from quotes.inputs.compression import RATIO
from quotes.inputs.document import Document, Metadata
from quotes.inputs.encodings import not_utf8
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened, too_large
from quotes.inputs.records import no_field, read_record

if TYPE_CHECKING:
    from pyarrow.parquet import FileMetaData

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
            rows, swollen = _sizes(file.metadata, columns, source.limit)
            if swollen is not None:
                yield too_large(source.reach(f"row group {swollen + 1}"), source.limit)
                return
            for batch in file.iter_batches(batch_size=rows, columns=columns):
                for n in range(batch.num_rows):
                    number += 1
                    at = source.reach(f"row {number}")
                    try:
                        row = {name: batch.column(name)[n].as_py() for name in columns}
                    except UnicodeDecodeError as error:
                        yield not_utf8(at, error)
                    else:
                        text = row[layout.text_field]
                        large = isinstance(text, str) and len(text.encode()) > source.limit
                        yield (
                            too_large(at, source.limit)
                            if large
                            else read_record(row, at, f"{source.name}:{number}", layout)
                        )
    except pyarrow.ArrowException as error:
        yield InputError(f"{source.at}: cannot be read as Parquet: {error}: is the file complete?")
    else:
        if not number:
            yield InputError(f"{source.shown}: empty document: the table has no rows")


def _sizes(metadata: FileMetaData, columns: list[str], limit: int) -> tuple[int, int | None]:
    """How many rows may be unpacked at a time, and the first row group that is packed tighter than any text is.

    A string of a dictionary may stand in every row: unpacked they are as large as the group, each.
    """
    largest = 1
    for n in range(metadata.num_row_groups):
        group = metadata.row_group(n)
        for column in (group.column(i) for i in range(group.num_columns)):
            if column.path_in_schema.partition(".")[0] in columns:
                size = column.total_uncompressed_size
                if size > max(limit, RATIO * column.total_compressed_size):
                    return 1, n
                largest = max(largest, size)
    return max(1, min(ROWS, limit // largest)), None


def _seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, or a temporary copy of one that cannot be read backwards: the table's map stands at its end."""
    if stream.seekable():
        return stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the reader closes it
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
