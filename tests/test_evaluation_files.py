"""What evaluation reads and writes: files of predictions, and the page of faults."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from evaluated import FIRST, TEXT, at, report_of

from quotes.errors import InputError
from quotes.evaluation import read_predictions
from quotes.evaluation.page import page
from quotes.evaluation.words import Words
from quotes.jsonl import to_json
from quotes.records import Cue, Entity, Quote, Span, Speaker


class Reader(HTMLParser):
    """The text of a page and the tags it uses."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_shows_faults_and_runs_nothing() -> None:
    """Words of the document are text, never markup; there is no script and nothing to load."""
    text = TEXT.replace("وزير النقل", '<script>alert(1)</script> & "')
    spans = [evolve(FIRST, content=(at("الجسر سيفتح", text),), cue=(0, 3), speaker=at("سالم الحداد", text))]
    wrong = evolve(spans[0], entity="<b>سالم</b>", content=(at("سيفتح في", text),))
    report = report_of(spans, [wrong], text)
    html = page(report, {"a": text}, title="a < b")
    reader = Reader()
    reader.feed(html)
    assert "script" not in reader.tags and "b" not in reader.tags
    assert {"meta", "mark", "table"} <= set(reader.tags)
    assert "<script>alert(1)</script>" in "".join(reader.words)
    assert re.search(r"content=\"default-src 'none'; style-src 'sha256-[\w+/]{43}='", unescape(html))
    assert "unsafe-inline" not in html
    assert not re.search(r"(?:src|href)\s*=", html)
    assert "content, entity" in html


def record(**changes: Any) -> Quote:
    """A record of the first relation."""
    start, end = FIRST.content[0]
    content = (Span(start, end, TEXT[start:end]),)
    entity = Entity("سالم الحداد", "وزير النقل", "person", 15, 26, "سالم الحداد", ((15, 26),))
    speaker = Speaker(4, 26, TEXT[4:26], False, entity)
    cue = Cue(0, 3, "قال", "قال", "verb")
    quote = Quote(
        "a", "a#1", "indirect", "clause", content[0].text, content, cue, speaker, (), None, (), False, None, "r", 0.9
    )
    return evolve(quote, **changes)


def test_records_and_annotations_are_both_predictions(tmp_path: Path) -> None:
    """A file of records, and a second annotation without the text, give the same."""
    words = {"a": Words(TEXT)}
    (tmp_path / "records.jsonl").write_bytes(to_json(record()) + b"\n")
    gold = {"id": "a", "quotes": [{"content": [list(FIRST.content[0])], "cue": [0, 3], "speaker": [4, 26]}]}
    (tmp_path / "second.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    [first] = read_predictions(tmp_path / "records.jsonl", words)["a"]
    [second] = read_predictions(tmp_path / "second.jsonl", words)["a"]
    assert (first.cue, first.content, first.speaker) == (second.cue, second.content, second.speaker)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (to_json(record(doc="b")), "line 1: the gold has no document 'b'"),
        (to_json(record(cue=Cue(1, 4, "قال", "قال", "verb"))), "line 1: 'قال' does not stand at [1, 4]"),
        (b'{"id": "a", "text": "else", "quotes": []}', "line 1: the text of 'a' is not that of the gold"),
        (b'{"doc": "a"}', "line 1: not a quote record"),
        (b"nothing", "line 1: broken JSON"),
    ],
)
def test_broken_predictions_are_named(tmp_path: Path, line: bytes, message: str) -> None:
    """File, line and what is wrong."""
    file = tmp_path / "pred.jsonl"
    file.write_bytes(line + b"\n")
    with pytest.raises(InputError, match=re.escape(message)):
        read_predictions(file, {"a": Words(TEXT)})
