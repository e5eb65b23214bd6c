"""The JSON Schema of a record: true to the classes, shipped, and held to by every record."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import update_schema
from conftest import examples
from hypothesis import given
from jsonschema import Draft202012Validator
from newslike import articles, disturbed
from test_cli import quotes
from test_jsonl import QUOTE

from quotes.extractor import Extractor
from quotes.jsonl import from_json, to_json
from quotes.records import SCHEMA

ROOT = Path(__file__).resolve().parent.parent
GOLD = [json.loads(line) for line in (ROOT / "corpus" / "gold.jsonl").read_text(encoding="utf-8").split("\n") if line]
RECORD = json.loads(to_json(QUOTE))
Place = tuple[tuple[str | int, ...], object]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """Of the schema that the command prints."""
    printed = quotes("schema")
    assert (printed.returncode, printed.stderr) == (0, b"")
    schema = json.loads(printed.stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_it_is_made_from_the_classes(validator: Draft202012Validator) -> None:
    """``python tools/update_schema.py`` writes it anew; its version is the records'."""
    assert validator.schema == update_schema.schema()
    assert validator.schema["$id"].endswith(f":{SCHEMA}")


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article["id"])
def test_records_of_the_corpus_hold_to_it(
    article: dict[str, Any], validator: Draft202012Validator, grammar_only: Extractor
) -> None:
    """Every one, as it stands in JSON Lines."""
    found = grammar_only.extract(article["text"], doc=article["id"])
    assert found
    for quote in found:
        validator.validate(json.loads(to_json(quote)))


@examples(100)
@given(text=articles | disturbed())
def test_records_of_any_article_hold_to_it(text: str, validator: Draft202012Validator, grammar_only: Extractor) -> None:
    """And what holds to it is read."""
    for quote in grammar_only.extract(text.encode(errors="replace").decode()):
        line = to_json(quote)
        validator.validate(json.loads(line))
        assert from_json(line) == quote


def test_the_documented_record_holds_to_it(validator: Draft202012Validator) -> None:
    """And so does one with fields that a later version has added."""
    validator.validate(RECORD)
    validator.validate(RECORD | {"novelty": 1})


@pytest.mark.parametrize(
    "place",
    [
        (("doc",), None),
        (("type",), "spoken"),
        (("content",), []),
        (("content", 0, "start"), -1),
        (("content", 0, "start"), "61"),
        (("cue", "kind"), "spell"),
        (("speaker", "implicit"), True),
        (("speaker", "start"), None),
        (("speaker", "entity", "mentions", 0), [40, 55, 60]),
        (("intermediaries", 0, "cue"), None),
        (("confidence",), 1.5),
        (("schema",), 2),
    ],
    ids=str,
)
def test_what_is_no_record_does_not(
    place: tuple[tuple[str | int, ...], object], validator: Draft202012Validator
) -> None:
    """Each fault is seen."""
    keys, value = place
    record = deepcopy(RECORD)
    part = record
    for key in keys[:-1]:
        part = part[key]
    part[keys[-1]] = value
    assert not validator.is_valid(record)


@pytest.mark.parametrize("field", RECORD)
def test_every_field_is_required(field: str, validator: Draft202012Validator) -> None:
    """A line without one is of no version."""
    assert not validator.is_valid({name: value for name, value in RECORD.items() if name != field})
