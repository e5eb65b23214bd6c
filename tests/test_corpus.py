"""The evaluation corpus is well formed: spans slice, types agree with the marks, the build is up to date."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
SENTENCES = Path(__file__).with_name("data") / "sentences.toml"

GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in (CORPUS / "gold.jsonl").read_text(encoding="utf-8").split("\n") if line
]
QUOTES = [
    pytest.param(document["text"], quote, id=f"{document['id']}-{number}")
    for document in GOLD
    for number, quote in enumerate(document["quotes"], start=1)
]
SENTENCE_TABLE: list[dict[str, Any]] = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"]

VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}\N{ARABIC TATWEEL}]")
COMPLEMENTIZER = re.compile(r"[وف]?(ب|إلى |على |من )?[إأا]ن\s")
OPENERS, CLOSERS = "«“„‹\"'”", "»”“›\"'"
SENTENCE_KEYS = {
    "cue", "speaker", "entity", "content", "intermediary", "medium", "form", "negated", "optional",
}  # fmt: skip


def load_builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_corpus", ROOT / "tools" / "build_corpus.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BUILDER = load_builder()


def spans_of(quote: dict[str, Any]) -> list[list[int]]:
    single = [quote[name] for name in ("cue", "speaker", "medium") if quote[name]]
    return [*quote["content"], *single, *quote["intermediaries"]]


def overlap(first: list[int], second: list[int]) -> bool:
    return max(first[0], second[0]) < min(first[1], second[1])


def opens(text: str, at: int) -> bool:
    """A mark opens where it follows white space, a colon, an opening bracket, or nothing."""
    return text[at] in "«„‹" or at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ".،؟!)")


def quoted_ranges(text: str) -> Iterator[tuple[int, int]]:
    """What stands inside marks, line by line, without them; a mark left open closes with its line."""
    for line in re.finditer(r"[^\n]+", text):
        start: int | None = None
        for found in re.finditer(r"\(\(|\)\)|[«»“”„‹›\"']", line.group()):
            at, mark = line.start() + found.start(), found.group()
            if start is None and (mark == "((" or (mark in OPENERS and opens(text, at))):
                start = at + len(mark)
            elif start is not None and (mark == "))" or mark in CLOSERS):
                yield start, at
                start = None
        if start is not None:
            yield start, line.end()


def test_documents_are_named_and_explained() -> None:
    """Twenty articles at least, with unique ids, a label, a reason to be there, and 80 to 220 words."""
    ids = [document["id"] for document in GOLD]
    assert len(ids) >= 20
    assert ids == sorted(set(ids))
    for document in GOLD:
        assert document["label"] and document["comment"]
        assert 80 <= len(document["text"].split()) <= 220, document["id"]


def test_articles_are_the_texts() -> None:
    """An article is its gold text to the byte."""
    for document in GOLD:
        assert (CORPUS / "articles" / f"{document['id']}.txt").read_bytes() == document["text"].encode("utf-8")


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_spans_slice(text: str, quote: dict[str, Any]) -> None:
    """Every span lies in the text, is not empty, and begins and ends with a character of its own."""
    for start, end in spans_of(quote):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert quote["content"] == sorted(quote["content"])


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_parts_stand_apart(text: str, quote: dict[str, Any]) -> None:
    """No part of an attribution overlaps another one."""
    parts = spans_of(quote)
    pairs = [(a, b) for number, a in enumerate(parts) for b in parts[number + 1 :]]
    assert not [(text[slice(*a)], text[slice(*b)]) for a, b in pairs if overlap(a, b)]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_type_agrees_with_the_marks(text: str, quote: dict[str, Any]) -> None:
    """Direct is inside marks altogether, mixed in part, indirect not at all."""
    ranges = list(quoted_ranges(text))
    inside = [any(a <= start and end <= b for a, b in ranges) for start, end in quote["content"]]
    touching = [any(overlap([a, b], span) for a, b in ranges) for span in quote["content"]]
    found = "direct" if all(inside) else "mixed" if any(touching) else "indirect"
    assert found == quote["type"]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_fields_agree(text: str, quote: dict[str, Any]) -> None:
    """Implicit is no mention, nominal is a form and optional, an entity is named by the document."""
    assert quote["implicit"] == (quote["speaker"] is None)
    assert quote["nominal"] == (quote["form"] == "nominal")
    assert quote["optional"] or not quote["nominal"]
    assert quote["entity"] is None or quote["entity"] in text
    assert quote["entity"] is not None or quote["optional"]
    assert (text[slice(*quote["cue"])] == ":") == (quote["form"] == "colon") or quote["form"] == "quotation"


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_content_starts_and_ends_by_the_guide(text: str, quote: dict[str, Any]) -> None:
    """A content starts after a bare complementizer and ends before the stop."""
    for start, end in quote["content"]:
        assert not COMPLEMENTIZER.match(VOWELS.sub("", text[start:end]))
        assert text[end - 1] not in ".،,:"
        assert not (end < len(text) and text[end].isalpha())


@pytest.mark.parametrize("document", GOLD, ids=lambda document: document["id"])
def test_contents_nest_or_stand_apart(document: dict[str, Any]) -> None:
    """One cue makes one attribution, and two contents never overlap in part."""
    quotes = document["quotes"]
    cues = [quote["cue"] for quote in quotes]
    assert cues == sorted(cues)
    assert len({tuple(cue) for cue in cues}) == len(cues)
    spans = [span for quote in quotes for span in quote["content"]]
    for number, first in enumerate(spans):
        for second in spans[number + 1 :]:
            nested = first[0] <= second[0] <= second[1] <= first[1] or second[0] <= first[0] <= first[1] <= second[1]
            assert nested or not overlap(first, second)


def test_build_is_up_to_date() -> None:
    """What stands in articles/, gold.jsonl and the card is what the sources make."""
    assert BUILDER.stale_files(CORPUS, BUILDER.build(CORPUS)) == []


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ('cue = "صرخ"\ncontent = "المطر قريب"', "cue: not in the text: 'صرخ'"),
        ('cue = "قال"\ncontent = "المطر قريب"', "cue: 2 times in the text, give nth: 'قال'"),
        ('cue = { text = "قال", nth = 3 }\ncontent = "المطر قريب"', "cue: nth is 3, of 1 to 2: 'قال'"),
        ('cue = { text = "قال", at = 3 }\ncontent = "المطر قريب"', "cue: a table needs text and nth"),
        ('cue = "الراعي"', "missing content"),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nkind = "verb"', "unknown kind; valid: "),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nform = "verse"', "form is 'verse', not one of clause"),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nentity = "زيد"', "entity: not in the text: 'زيد'"),
        ('cue = "الراعي"\ncontent = ["المطر قريب", "الراعي"]', "content: spans out of order"),
    ],
)
def test_errors_name_file_and_quote(tmp_path: Path, quote: str, message: str) -> None:
    """A source that cannot be built says where and why."""
    source = tmp_path / "rain.toml"
    text = "قال الراعي ثم قال إن المطر قريب."
    source.write_text(f'label = "a"\ncomment = "b"\ntext = "{text}"\n[[quote]]\n{quote}\n', encoding="utf-8")
    with pytest.raises(BUILDER.SourceError, match=r"^rain\.toml: quote 1 ") as raised:
        BUILDER.read_source(source)
    assert message in str(raised.value)


def test_sentences_are_distinct() -> None:
    """The table of sentences repeats neither an id nor a text, and every sentence says what it shows."""
    assert len({sentence["id"] for sentence in SENTENCE_TABLE}) == len(SENTENCE_TABLE) >= 120
    assert len({sentence["text"] for sentence in SENTENCE_TABLE}) == len(SENTENCE_TABLE)
    assert all(set(sentence) == {"id", "text", "expect", "note"} for sentence in SENTENCE_TABLE)


@pytest.mark.parametrize("sentence", SENTENCE_TABLE, ids=lambda sentence: sentence["id"])
def test_sentences_hold_what_they_expect(sentence: dict[str, Any]) -> None:
    """Every expected part stands in the sentence, and a dropped speaker is given an entity or none on purpose."""
    for expected in sentence["expect"]:
        assert {"cue", "speaker", "content"} <= set(expected) <= SENTENCE_KEYS
        assert expected["speaker"] or "entity" in expected
        assert expected.get("form", "clause") in BUILDER.FORMS
        for key in SENTENCE_KEYS - {"form", "negated", "optional"}:
            value = expected.get(key, [])
            for words in value if isinstance(value, list) else [value]:
                assert words in sentence["text"]
                assert words == words.strip()
