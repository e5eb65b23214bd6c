"""Records as data frames: a row a record, by way of Arrow.

The columns are those of CSV, Parquet and SQLite (docs/outputs.md) and behind them ``day``; docs/frames.md explains
them for readers who count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, get_args

from quotes.dates import day
from quotes.errors import MissingExtra
from quotes.given import Errors, settled, told_of
from quotes.inputs import Document
from quotes.outputs.flat import rows, types
from quotes.records import CueKind, EntityKind, Form, QuoteType

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from quotes.speakers import Speakers

Library = Literal["pandas", "polars"]

# Columns that hold one of a few words, in the order in which these are told.
CATEGORIES: dict[str, tuple[str, ...]] = {
    "type": get_args(QuoteType),
    "form": get_args(Form),
    "entity_kind": get_args(EntityKind),
    "cue_kind": get_args(CueKind),
}
BATCH = 10_000  # rows


def to_frame(
    records: Any,
    documents: Any = None,
    *,
    speakers: Speakers | None = None,
    library: Library = "pandas",
    errors: Errors = "raise",
) -> Any:
    """The records as a data frame of pandas, or of Polars, a row a record.

    ``records``: what ``extract`` or ``Extractor.pipe`` gave, lists of records, paths of JSON Lines, their lines.
    ``documents``: where their titles, authors, dates and outlets are to be had: the path that ``quotes extract
    --documents`` wrote, or documents. ``speakers``: what ``group_speakers`` made of them, for the columns ``who`` and
    ``who_id``. Whole numbers and truth values may be missing; ``type``, ``form``, ``entity_kind`` and ``cue_kind`` are
    categories; ``day`` is a date.

    Raises:
        InputError: something is no record, cannot be read, or is of no document that was given, unless ``errors`` is
            ``"warn"``.
        MissingExtra: pandas, Polars or pyarrow is not installed.
        ValueError: ``library`` is another.
    """
    if library not in get_args(Library):
        raise ValueError(f"library {library!r}: choose {' or '.join(get_args(Library))}")
    table = to_arrow(records, documents, speakers=speakers, errors=errors)
    return _pandas(table) if library == "pandas" else _polars(table)


def to_arrow(
    records: Any, documents: Any = None, *, speakers: Speakers | None = None, errors: Errors = "raise"
) -> pyarrow.Table:
    """The same as an Arrow table.

    Raises:
        InputError: something is no record, cannot be read, or is of no document that was given, unless ``errors`` is
            ``"warn"``.
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtra("pyarrow", "frames") from error
    kinds: dict[type, Any] = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
    }
    fields = [(name, kinds[kind]) for name, kind in types().items()] + [("day", pyarrow.date32())]
    if speakers is not None:
        fields += [("who", pyarrow.string()), ("who_id", pyarrow.string())]
    schema = pyarrow.schema(fields)
    found = _rows(records, documents, speakers, errors)
    batches = []
    while batch := list(islice(found, BATCH)):
        batches.append(pyarrow.RecordBatch.from_pylist(batch, schema=schema))
    table = pyarrow.Table.from_batches(batches, schema)
    for name, words in CATEGORIES.items():
        table = table.set_column(table.schema.get_field_index(name), name, _categories(table[name], words))
    return table


def _rows(records: Any, documents: Any, speakers: Speakers | None, errors: Errors) -> Iterator[dict[str, Any]]:
    for quote, metadata in settled(told_of(records, documents), errors):
        [row] = rows(Document(quote.doc, "", metadata), [quote])
        told = day(metadata.date)
        cells: dict[str, Any] = {**row, "day": told and date.fromisoformat(told)}
        if speakers is not None:
            speaker = speakers.of(quote)
            cells |= {"who": speaker and speaker.name, "who_id": speaker and speaker.id}
        yield cells


def _categories(column: Any, words: tuple[str, ...]) -> Any:
    """The column as a dictionary of all the words it may hold, in their order, those that do not occur as well."""
    import pyarrow
    from pyarrow import compute

    meaning = pyarrow.array(words, pyarrow.string())
    kind = pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
    chunks = [
        pyarrow.DictionaryArray.from_arrays(compute.index_in(chunk, meaning).cast(pyarrow.int8()), meaning)
        for chunk in column.chunks
    ]
    return pyarrow.chunked_array(chunks, kind)


def _pandas(table: pyarrow.Table) -> pandas.DataFrame:
    try:
        import pandas
    except ImportError as error:
        raise MissingExtra("pandas", "frames") from error
    import pyarrow

    nullable = {pyarrow.int64(): pandas.Int64Dtype(), pyarrow.bool_(): pandas.BooleanDtype()}
    return table.to_pandas(types_mapper=nullable.get, date_as_object=False)


def _polars(table: pyarrow.Table) -> polars.DataFrame:
    try:
        import polars
    except ImportError as error:
        raise MissingExtra("polars", "polars") from error
    frame = polars.from_arrow(table)
    assert isinstance(frame, polars.DataFrame)
    return frame
