"""The table of sentences, through the packaged model: every attribution as the annotation guide has it."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import table, unclassified, with_known_failures

from quotes.extractor import Extractor
from quotes.records import Quote

KNOWN = "known_failures"
SENTENCES: dict[str, dict[str, Any]] = {sentence["id"]: sentence for sentence in table("sentences")["sentence"]}
IDS = [*SENTENCES]
Parts = dict[str, Any]


def wanted(expected: Parts) -> Parts:
    """An entry of the table with its defaults filled in."""
    content, through = expected["content"], expected.get("intermediary", [])
    return {
        "cue": expected["cue"],
        "content": content if isinstance(content, list) else [content],
        "speaker": expected["speaker"],
        "entity": expected.get("entity", expected["speaker"]),
        "intermediaries": through if isinstance(through, list) else [through],
        "medium": expected.get("medium", ""),
        "form": expected.get("form", "clause"),
        "negated": expected.get("negated", False),
    }


def found(quote: Quote) -> Parts:
    """A record in the same terms."""
    speaker = quote.speaker
    return {
        "cue": quote.cue.text,
        "content": [span.text for span in quote.content],
        "speaker": (speaker.text if speaker else None) or "",
        "entity": speaker.entity.name if speaker and speaker.entity else "",
        "intermediaries": [each.text for each in quote.intermediaries],
        "medium": quote.medium.text if quote.medium else "",
        "form": quote.form,
        "negated": quote.negated,
    }


def take(expected: Parts, records: list[Parts]) -> Parts | None:
    """The record of the expected cue, off the list; of several with that cue, the one with its content."""
    same = [record for record in records if record["cue"] == expected["cue"]]
    if not same:
        return None
    best = next((record for record in same if record["content"] == expected["content"]), same[0])
    records.remove(best)
    return best


def differences(expected: list[Parts], records: list[Parts]) -> list[str]:
    """What is missing, wrong and too much. Optional attributions may be missing, nominal ones may be too much."""
    wrong = []
    for entry in expected:
        parts = wanted(entry)
        record = take(parts, records)
        if record is None:
            wrong += [] if entry.get("optional") else [f"missing: {parts['cue']}"]
        elif not (entry.get("optional") and record["form"] == "nominal"):
            wrong += [f"{name}: {record[name]!r}, not {parts[name]!r}" for name in parts if record[name] != parts[name]]
    return wrong + [f"too much: {record}" for record in records if record["form"] != "nominal"]


def check(extractor: Extractor, id: str) -> list[str]:
    """The differences of one sentence."""
    sentence = SENTENCES[id]
    return differences(sentence["expect"], [found(quote) for quote in extractor.extract(sentence["text"])])


@pytest.mark.parametrize("id", with_known_failures(IDS, KNOWN))
def test_finds_what_the_sentence_says(id: str, extractor: Extractor) -> None:
    """Cue, content, speaker, entity, intermediaries, medium, form and negation of every attribution, and no more."""
    assert check(extractor, id) == []


def test_known_failures_are_classified() -> None:
    """Every known failure is a sentence of the table and says what class of failure it is."""
    assert unclassified(IDS, KNOWN) == []
