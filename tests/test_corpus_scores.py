"""The evaluation corpus, through the packaged model: every relation of the gold to the character."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from conftest import table, unclassified, with_known_failures

from quotes.extractor import Extractor
from quotes.records import Quote

KNOWN = "known_failures_corpus"
GOLD = Path(__file__).resolve().parents[1] / "corpus" / "gold.jsonl"
ARTICLES: dict[str, dict[str, Any]] = {
    article["id"]: article for article in map(json.loads, GOLD.read_text(encoding="utf-8").strip().split("\n"))
}
RELATIONS: dict[str, tuple[str, dict[str, Any]]] = {
    f"{id}#{number}": (id, quote)
    for id, article in ARTICLES.items()
    for number, quote in enumerate(article["quotes"], start=1)
}
PRECISION = {f"{id}#extra": id for id in ARTICLES}
IDS = [*RELATIONS, *PRECISION]


@lru_cache
def extracted(extractor: Extractor, id: str) -> list[Quote]:
    """The records of one article."""
    return extractor.extract(ARTICLES[id]["text"], doc=id)


def cue_of(quote: Quote) -> tuple[int, int]:
    return quote.cue.start, quote.cue.end


def spans(text: str, offsets: list[list[int]] | list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Offsets with their words, so that a failure can be read."""
    return [(start, end, text[start:end]) for start, end in offsets]


def wanted(text: str, gold: dict[str, Any]) -> dict[str, Any]:
    """A gold relation with the words of its spans."""
    return {
        "content": spans(text, gold["content"]),
        "speaker": spans(text, [gold["speaker"]] if gold["speaker"] else []),
        "entity": gold["entity"],
        "intermediaries": spans(text, gold["intermediaries"]),
        "medium": spans(text, [gold["medium"]] if gold["medium"] else []),
        "form": gold["form"],
        "type": gold["type"],
        "negated": gold["negated"],
    }


def found(quote: Quote) -> dict[str, Any]:
    """A record in the same terms."""
    speaker = quote.speaker
    beside = [] if speaker is None or speaker.implicit else [(speaker.start, speaker.end, speaker.text)]
    return {
        "content": [(span.start, span.end, span.text) for span in quote.content],
        "speaker": beside,
        "entity": speaker.entity.name if speaker and speaker.entity else None,
        "intermediaries": [(each.start, each.end, each.text) for each in quote.intermediaries],
        "medium": [(quote.medium.start, quote.medium.end, quote.medium.text)] if quote.medium else [],
        "form": quote.form,
        "type": quote.type,
        "negated": quote.negated,
    }


def check_relation(extractor: Extractor, id: str) -> list[str]:
    """What differs from one gold relation. An optional one may be missing, and is not looked into if nominal."""
    article, gold = RELATIONS[id]
    text = ARTICLES[article]["text"]
    same = [quote for quote in extracted(extractor, article) if cue_of(quote) == tuple(gold["cue"])]
    if not same:
        return [] if gold["optional"] else [f"missing: {text[slice(*gold['cue'])]}"]
    if gold["optional"] and same[0].form == "nominal":
        return []
    expected, record = wanted(text, gold), found(same[0])
    return [f"{name}: {record[name]!r}, not {expected[name]!r}" for name in expected if record[name] != expected[name]]


def check_extra(extractor: Extractor, id: str) -> list[str]:
    """What an article's records have beyond its gold; nominal contents are optional and no error."""
    article = PRECISION[id]
    cues = {tuple(gold["cue"]) for gold in ARTICLES[article]["quotes"]}
    extra = [quote for quote in extracted(extractor, article) if cue_of(quote) not in cues and quote.form != "nominal"]
    return [f"too much: {quote.cue.text}: {quote.text}" for quote in extra]


def check(extractor: Extractor, id: str) -> list[str]:
    """The differences of one relation, or of an article's other records."""
    return check_extra(extractor, id) if id in PRECISION else check_relation(extractor, id)


@pytest.mark.parametrize("id", with_known_failures(RELATIONS, KNOWN))
def test_finds_the_relation(id: str, extractor: Extractor) -> None:
    """Content, speaker, entity, intermediaries, medium, form, type and negation at the gold's offsets."""
    assert check_relation(extractor, id) == []


@pytest.mark.parametrize("id", with_known_failures(PRECISION, KNOWN))
def test_finds_nothing_else(id: str, extractor: Extractor) -> None:
    """An article has no cue but those of its gold."""
    assert check_extra(extractor, id) == []


def test_known_failures_are_classified() -> None:
    """Every known failure is a relation of the gold and has one of the classes, each of which is explained."""
    assert unclassified(IDS, KNOWN) == []
    classes = table("failure_classes")
    assert [reason for reason in table(KNOWN).values() if reason not in classes] == []
    assert all(meaning for meaning in classes.values())


def test_the_count_of_classes_is_told_as_it_is() -> None:
    """docs/accuracy.md has every class with its number; tools/update_known_failures.py writes it."""
    text = (GOLD.parents[1] / "docs" / "accuracy.md").read_text(encoding="utf-8")
    _, _, section = text.partition("<!-- classes: ")
    told = {name: int(number) for name, number in re.findall(r"^\| (.+?) \| .* \| (\d+) \|$", section, re.MULTILINE)}
    assert told == Counter(table(KNOWN).values())


def test_the_corpus_is_hard() -> None:
    """At least a hundred relations are wrong today; where the extractor has outgrown them, write harder articles."""
    assert sum(id in RELATIONS for id in table(KNOWN)) >= 100
