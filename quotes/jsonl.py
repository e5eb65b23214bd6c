"""Records to JSON Lines and back: one object a line, fields in the order of the record classes.

Arabic is written as it is, without ``\\u`` escapes. Read such a file by its ``\\n`` only: ``str.splitlines``
also breaks at U+2028 and U+0085, which may stand inside a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from cattrs import ClassValidationError, transform_error
from cattrs.preconf.orjson import make_converter

from quotes.errors import InputError
from quotes.records import SCHEMA, Quote

CONVERTER = make_converter()


def to_plain(quote: Quote) -> dict[str, Any]:
    """The record as dicts, tuples and scalars, fields in the record's order."""
    plain: dict[str, Any] = CONVERTER.unstructure(quote)
    return plain


def from_plain(plain: Mapping[str, Any]) -> Quote:
    """The record that ``to_plain`` took apart. Unknown fields are ignored: later versions may add some.

    A record without ``schema`` is of the first.

    Raises:
        InputError: a field is missing or has the wrong shape (the message lists them all), or fields have changed.
    """
    if (schema := plain.get("schema", SCHEMA)) != SCHEMA:
        raise InputError(
            f"a quote record of schema {schema!r}; this version of quotes reads schema {SCHEMA}: use the version that "
            "wrote it"
        )
    try:
        return CONVERTER.structure(plain, Quote)
    except ClassValidationError as error:
        faults = "; ".join(transform_error(error, path="record"))
        raise InputError(f"not a quote record: {faults}") from error


def to_json(quote: Quote) -> bytes:
    """One line of JSON Lines, UTF-8, without the line end.

    Raises:
        TypeError: a text holds a lone surrogate, which UTF-8 cannot spell.
    """
    return orjson.dumps(to_plain(quote))


def from_json(line: bytes | str) -> Quote:
    """The record of one line that ``to_json`` wrote; the two are exact inverses.

    Raises:
        InputError: the line is not JSON, not an object, or not a quote record.
    """
    try:
        plain = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(f"not valid JSON at column {error.colno}: {error.msg}") from error
    if not isinstance(plain, dict):
        raise InputError(f"not a quote record: a JSON object is expected, not {type(plain).__name__}")
    return from_plain(plain)
