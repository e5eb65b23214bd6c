"""The reader of JSON Lines, and of records in JSON Lines: any bytes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import orjson

from quotes.errors import InputError
from quotes.inputs import Document, Layout, documents
from quotes.jsonl import from_json, to_json

TOKENS = ("json", "words", "invisible")
RECORD = (
    '{"doc":"a","id":"a#1","type":"direct","form":"quotation","text":"نعم","content":[{"start":5,"end":8,"text":"نعم"}],'
    '"cue":{"start":0,"end":3,"text":"قال","lemma":"قال","kind":"verb"},"speaker":null,"intermediaries":[],'
    '"medium":null,"quoted":[],"negated":false,"within":null,"rule":"qala/x","confidence":0.5}'
)


def seeds() -> Iterator[bytes]:
    """Lines of articles and a record."""
    yield '{"id": "a", "text": "قال الوزير إن الطريق سالكة."}\n{"id": 7, "text": "نعم", "title": "ب"}\n'.encode()
    yield '\ufeff{"text": "قال: \\u0646\\u0639\\u0645"}\r\n\r\n{"text": null}\n[1]\n{"text": "\\ud83d\\ude00"}'.encode()
    yield b'{"text": "a", "id": {"x": [1, 2.5, true]}, "author": ["a", "b", null], "date": 20240102}\nnot json\n'
    yield RECORD.encode()


def check(data: bytes) -> None:
    """A document a line, or an error that names the line, and nothing is lost or raised; records alike."""
    found = list(documents(["-"], Layout(format="jsonl"), stdin=BytesIO(data)))
    lines = data.split(b"\n")
    if lines[0].startswith(b"\xef\xbb\xbf"):
        lines[0] = lines[0][3:]
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    assert len(found) == max(1, len(filled))
    for item, (number, line) in zip(found, filled, strict=False):
        if isinstance(item, Document):
            assert item.text == orjson.loads(line)["text"] and item.text.strip()
            assert item.id and all(value is None or isinstance(value, str) for value in _told(item))
        else:
            assert isinstance(item, InputError)
            assert f"standard input, line {number}" in str(item) and len(str(item)) < 2000 + len(line)
    mended = list(documents(["-"], Layout(format="jsonl", errors="replace"), stdin=BytesIO(data)))
    assert len(mended) == len(found) and not any("not UTF-8" in str(item) for item in mended)
    for _, line in filled[:3]:
        _check_record(line)


def _told(item: Document) -> list[object]:
    metadata = item.metadata
    return [metadata.title, metadata.author, metadata.date, metadata.source, metadata.url]


def _check_record(line: bytes) -> None:
    try:
        quote = from_json(line)
    except InputError as error:
        assert str(error)
    else:
        assert from_json(to_json(quote)) == quote
