"""Parquet: a flat row a record, by pyarrow, written in groups of rows as they come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.errors import MissingExtra
from quotes.inputs import Document
from quotes.outputs.flat import rows, types
from quotes.outputs.writer import Writer
from quotes.records import Quote

ROWS = 10_000  # of a group; a few MB each


class ParquetWriter(Writer):
    """Records to a Parquet file; it can be read once it is closed, since its map stands at its end.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError as error:
            raise MissingExtra("pyarrow", "parquet") from error
        self._arrow = pyarrow
        arrow_types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
        self._schema = pyarrow.schema([(name, arrow_types[kind]) for name, kind in types().items()])
        # Our own file: its errors carry the reason, those of Arrow's do not.
        self._file = path.open("wb")
        self._table = parquet.ParquetWriter(self._file, self._schema, compression="zstd")
        self._batches: list[Any] = []
        self._rows = 0

    def render(self, document: Document, quotes: Sequence[Quote]) -> Any:
        """The document's rows as an Arrow batch."""
        return self._arrow.RecordBatch.from_pylist(rows(document, quotes), schema=self._schema)

    def write(self, rendered: Any) -> None:
        """Gather the rows; write a group of them when there are enough."""
        if not rendered.num_rows:
            return
        self._batches.append(rendered)
        self._rows += rendered.num_rows
        if self._rows >= ROWS:
            self._flush()

    def close(self) -> None:
        """Write what is gathered, and the map."""
        if self._rows:
            self._flush()
        self._table.close()
        self._file.close()

    def discard(self) -> None:
        """Leave the file as it is."""
        self._table.is_open = False  # its destructor would write the map, and fail once more

    def _flush(self) -> None:
        self._table.write_table(self._arrow.Table.from_batches(self._batches, self._schema).combine_chunks())
        self._batches, self._rows = [], 0
