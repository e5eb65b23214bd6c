"""Records as Arrow tables: the fields of a record as they are in JSON, nested ones as structs and lists.

``quotes.jsonl.from_plain`` makes the record of a row again: ``map(from_plain, table.to_pylist())``.
"""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from attrs import fields, has, resolve_types

from quotes.records import Quote

if TYPE_CHECKING:
    import pyarrow as pa

SCALARS: dict[Any, str] = {str: "string", int: "int64", float: "float64", bool: "bool"}
ERROR = "error"  # the column that says what was wrong with a document; null in the rows of records


@cache
def record_schema() -> pa.Schema:
    """One column a field of ``Quote``, in its order, and behind them ``error``."""
    import pyarrow as pa

    columns = [pa.field(*named) for named in _fields(Quote)]
    # A document that failed has a row of its id and its error alone, so that no column may refuse null.
    return pa.schema([column.with_nullable(True) for column in columns] + [pa.field(ERROR, pa.string())])


def _fields(record: type) -> list[tuple[str, pa.DataType]]:
    return [(field.name, _type(field.type)) for field in fields(resolve_types(record))]


def _type(hint: Any) -> pa.DataType:
    """The Arrow type of an annotation of records.py; a pair of offsets is a list of two."""
    import pyarrow as pa

    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        [hint] = [each for each in arguments if each is not type(None)]
        return _type(hint)
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is Literal:
        return pa.string()
    if has(hint):
        return pa.struct(_fields(hint))
    return pa.type_for_alias(SCALARS[hint])
