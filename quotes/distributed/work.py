"""What a worker of any engine does: a table of documents in, a table of records out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from quotes.batch import Extracts, Fault, attempt, settle
from quotes.distributed.arrow import ERROR, record_schema
from quotes.errors import InputError
from quotes.inputs import Layout
from quotes.inputs.records import read_record
from quotes.jsonl import to_plain

if TYPE_CHECKING:
    import pyarrow as pa


class Extracting:
    """An extractor of its own, made where the work is done; called with tables that have a text and an id column."""

    def __init__(self, make: Callable[[], Extracts], layout: Layout) -> None:
        self._extractor = settle(make)
        self._layout = layout

    def __call__(self, documents: pa.Table) -> pa.Table:
        """The records of all documents, in their order; a document that fails has a row that says why.

        Raises:
            ParserError: the model cannot be loaded.
        """
        import pyarrow as pa

        rows = [record for row in documents.to_pylist() for record in self._records(row)]
        return pa.Table.from_pylist(rows, schema=record_schema())

    def _records(self, row: dict[str, Any]) -> list[dict[str, Any]]:
        given = row.get(self._layout.id_field)
        if given is None or given == "":
            # Files and line numbers are gone: nothing would tell whose records these are.
            return [{ERROR: f"a document without an id (field {self._layout.id_field!r})"}]
        document = read_record(row, str(given), "", self._layout)
        if isinstance(document, InputError):
            return [{"doc": str(given), ERROR: str(document)}]
        result = attempt(self._extractor, document)
        if isinstance(result, Fault):
            return [{"doc": document.id, ERROR: result.message}]
        return [to_plain(quote) for quote in result]
