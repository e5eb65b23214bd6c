"""A row with named fields (a JSON object, a CSV or Parquet row) as a document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import fields

from quotes.errors import InputError
from quotes.inputs.document import Document, Metadata, document
from quotes.inputs.layout import Layout

LONGEST = 10_000  # code points of an id or a field of metadata
TYPES = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
    bytes: "bytes",
}


def read_record(row: Mapping[str, object], at: str, default_id: str, layout: Layout) -> Document | InputError:
    """The document of a row: its text field, its id or ``default_id``, and the fields that ``Metadata`` names."""
    text = row.get(layout.text_field)
    if layout.text_field not in row:
        return no_field(layout.text_field, row, at)
    if not isinstance(text, str):
        return InputError(
            f"{at}: field {layout.text_field!r} is {type_name(text)}, not a string: name another with --text-field"
        )
    own = row.get(layout.id_field)
    if own is None or own == "":
        own = default_id
    if isinstance(own, bool) or not isinstance(own, str | int):
        return InputError(
            f"{at}: field {layout.id_field!r} is {type_name(own)}, not a string or whole number: "
            "name another with --id-field"
        )
    if len(str(own)) > LONGEST:
        return _too_long(layout.id_field, str(own), at, "--id-field")
    told = {field.name: _told(row.get(field.name)) for field in fields(Metadata)}
    for name, value in told.items():
        if value is not None and len(value) > LONGEST:
            return _too_long(name, value, at, "--text-field")
    return document(str(own), text, at, Metadata(**told))


def _too_long(name: str, value: str, at: str, option: str) -> InputError:
    """The error of what would stand in every record of the document, or every row."""
    return InputError(
        f"{at}: field {name!r} has {len(value):,} characters, more than {LONGEST:,}: name another with {option}, or "
        "shorten it"
    )


def no_field(name: str, names: Mapping[str, object] | list[str], at: str) -> InputError:
    """The error of rows without a text field; ``names`` are the fields there are."""
    return InputError(
        f"{at}: no field {name!r} (fields: {', '.join(names) or 'none'}): name the text's with --text-field"
    )


def type_name(value: object) -> str:
    """What a value is, in a message's words."""
    return TYPES.get(type(value), type(value).__name__)


def _told(value: object) -> str | None:
    """A field of metadata as text: several authors joined, a Parquet date in ISO 8601; an object tells nothing."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_told, value))) or None
    if isinstance(value, date):  # datetimes are dates as well
        return value.isoformat()
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
