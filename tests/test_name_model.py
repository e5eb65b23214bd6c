"""The second opinion on where a name stands: what it mends, what it leaves alone, and how it reads scores."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from conftest import DATA, listed, table
from hypothesis import given
from hypothesis import strategies as st

from quotes.attribution.reader import Reader
from quotes.coreference import name_model, names
from quotes.coreference.name_features import features
from quotes.coreference.name_model import FIRST, LAST, NEXT, REST, Reading, Scores, weights
from quotes.document import Stretch
from quotes.extractor import Extractor

SCORES = st.lists(st.tuples(*[st.integers(-999, 999)] * 4), min_size=1, max_size=9)


def entity_of(extractor: Extractor, text: str) -> str | None:
    """The entity of the one record of a text."""
    (quote,) = extractor.extract(text)
    return quote.speaker.entity.name if quote.speaker and quote.speaker.entity else None


@pytest.mark.parametrize("case", listed(table("names_model")["case"]))
def test_a_second_opinion(case: dict[str, Any], extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """It mends what the rules have wrong, and leaves the rest as it was."""
    assert entity_of(extractor, case["text"]) == case.get("entity", case["rules"])
    monkeypatch.setattr(names, "surer", lambda reader, words, found: found)
    assert entity_of(extractor, case["text"]) == case["rules"]


def summed(scores: list[Scores], first: int, last: int) -> int:
    """The score of a name word by word."""
    inside = scores[first][FIRST] + sum(row[REST] for row in scores[first + 1 : last])
    return inside + sum(row[NEXT] for row in scores[last : last + 1]) + sum(row[LAST] for row in scores[last + 1 :])


@given(SCORES)
def test_the_likeliest_name_is_the_best_of_all(scores: list[Scores]) -> None:
    """One pass finds what trying every stretch does, and a stretch's score is the sum of its words'."""
    reading, n = Reading.of(scores), len(scores)
    every = {(a, b): summed(scores, a, b) for a in range(n) for b in range(a + 1, n + 1)}
    assert {at: reading.score(*at) for at in every} == every
    assert every[reading.best()] == max(every.values())


def test_its_weights_are_of_features_that_there_are(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has four scores, and is of a kind that words have: nearly all of their features have a weight."""
    told = weights()
    assert all(len(row) == 4 and any(row) for row in told.values())
    seen: set[str] = set()

    def noted(reader: Reader, words: Stretch, found: Stretch | None) -> Stretch | None:
        for word in features(reader, words):
            seen.update(word)
        return found

    monkeypatch.setattr(names, "surer", noted)
    for case in tomllib.loads((DATA / "sentences.toml").read_text(encoding="utf-8"))["sentence"][::4]:
        extractor.extract(case["text"])
    assert len(told.keys() & seen) > 0.75 * len(told)


def test_scores_by_word_are_those_of_its_features(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is summed by spelling, by word and by place is what the features say together."""
    checked: list[Reading] = []

    def compared(reader: Reader, words: Stretch, found: Stretch | None) -> Stretch | None:
        rows = [[weights().get(name, (0, 0, 0, 0)) for name in word] for word in features(reader, words)]
        scores = [tuple(sum(row[i] for row in word) for i in range(4)) for word in rows]
        checked.append(name_model._reading(reader, words))
        assert checked[-1] == Reading.of(scores)
        return found

    monkeypatch.setattr(names, "surer", compared)
    for case in table("names_model")["case"]:
        extractor.extract(case["text"])
    assert len(checked) >= len(table("names_model")["case"])
