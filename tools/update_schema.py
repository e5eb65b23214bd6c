"""Write quotes/record.schema.json, the JSON Schema of a line of records, from the classes in quotes/records.py.

python tools/update_schema.py
"""

from __future__ import annotations

import json
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from attrs import fields, has, resolve_types

from quotes import records
from quotes.records import SCHEMA, Entity, Intermediary, Quote, Span, Speaker

PATH = Path(records.__file__).with_name("record.schema.json")
OFFSET = {"type": "integer", "minimum": 0}
SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: OFFSET,
    float: {"type": "number"},
    bool: {"type": "boolean"},
}
TOLD: dict[type, dict[str, str]] = {
    Quote: {
        "doc": "The document's id.",
        "id": "A stable id of the record within its document: doc#n.",
        "type": "Read off the quotation marks: all of the content in marks, none of it, or a part.",
        "form": "How the content stands with its cue.",
        "text": "The content's spans joined with ' … '.",
        "content": "What was said: one span or more, in text order.",
        "cue": "The word that presents the content as said.",
        "speaker": "The mention beside the cue and who that is; null when unknown.",
        "intermediaries": "Who passed it on, outermost first.",
        "medium": "The outlet or platform spoken to.",
        "quoted": "The parts in quotation marks of a mixed content.",
        "negated": "The cue is negated.",
        "within": "The id of the record whose content contains this one.",
        "rule": "The grammar rule and resolver case that made the record.",
        "confidence": "How likely the whole record is exactly right.",
        "schema": "The version of the fields: raised when one changes or goes, not when one is added.",
    },
    Speaker: {
        "implicit": "No mention stands with the cue: start, end and text are null.",
        "entity": "Who the speaker is in this document.",
    },
    Entity: {
        "name": "The fullest name, without title.",
        "role": "Title, office or affiliation.",
        "mentions": "Start and end of every mention; of more than 500 the fullest, its own and the first.",
    },
    Intermediary: {"cue": "The word that says who passed it on."},
    Span: {
        "start": "Code points from the beginning of the raw text.",
        "end": "Code points from the beginning of the raw text, exclusive.",
        "text": "The raw text from start to end.",
    },
}
BOUNDS: dict[tuple[type, str], dict[str, Any]] = {
    (Quote, "content"): {"minItems": 1},
    (Quote, "confidence"): {"maximum": 1, "minimum": 0},
    (Quote, "schema"): {"const": SCHEMA},
    (Entity, "mentions"): {"minItems": 1},
}


def schema() -> dict[str, Any]:
    """The schema; fields it does not know are allowed, since later versions may add some."""
    parts: dict[str, Any] = {}
    quote = _record(Quote, parts)
    implicit = {"start": {"type": "null"}, "end": {"type": "null"}, "text": {"type": "null"}}
    spoken = {"start": OFFSET, "end": OFFSET, "text": {"type": "string"}}
    parts["Speaker"] |= {
        "if": {"properties": {"implicit": {"const": True}}},
        "then": {"properties": implicit},
        "else": {"properties": spoken},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:arabic-quotes:record:{SCHEMA}",
        "title": "An attributed quote from an Arabic news text",
        "description": "One line of the JSON Lines that `quotes extract` writes.",
        **quote,
        "$defs": parts,
    }


def _record(record: type, parts: dict[str, Any]) -> dict[str, Any]:
    properties = {}
    for field in fields(resolve_types(record)):
        told = TOLD.get(record, {}).get(field.name) or TOLD[Span].get(field.name)
        shape = _shape(field.type, parts) | BOUNDS.get((record, field.name), {})
        properties[field.name] = {"description": told, **shape} if told else shape
    return {"type": "object", "required": list(properties), "properties": properties}


def _shape(hint: Any, parts: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        [known] = [each for each in arguments if each is not type(None)]
        shape = _shape(known, parts)
        # A type alone may be a list of types; what points elsewhere may not.
        if "type" in shape and "enum" not in shape:
            return shape | {"type": [shape["type"], "null"]}
        return {"anyOf": [shape, {"type": "null"}]}
    if origin is tuple and arguments[-1] is Ellipsis:
        return {"type": "array", "items": _shape(arguments[0], parts)}
    if origin is tuple:
        size = len(arguments)
        shapes = [_shape(each, parts) for each in arguments]
        return {"type": "array", "prefixItems": shapes, "items": False, "minItems": size, "maxItems": size}
    if origin is Literal:
        return {"enum": list(arguments)}
    if has(hint):
        if hint.__name__ not in parts:
            parts[hint.__name__] = {}
            parts[hint.__name__] = _record(hint, parts)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return dict(SCALARS[hint])


def written() -> str:
    """The file's text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(written(), encoding="utf-8")
