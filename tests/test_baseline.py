"""Gains and losses, relation by relation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from quotes.annotation import AnnotatedDocument, Attribution
from quotes.errors import InputError
from quotes.evaluation.baseline import (
    Baseline,
    difference,
    read_baseline,
    read_explained,
    told,
    unexplained,
    written,
)
from quotes.evaluation.relations import of_document
from quotes.evaluation.report import baseline_of
from quotes.evaluation.words import Words

TEXT = "قال سالم إن الجسر مفتوح. وأضاف أن العبور مجاني."
QUOTES = (
    Attribution(content=((12, 23),), cue=(0, 3), speaker=(4, 8), entity="سالم"),
    Attribution(content=((34, 46),), cue=(26, 30), entity="سالم"),
)
DOCUMENT = AnnotatedDocument("bridge", TEXT, QUOTES)


def baseline(*predicted: Attribution) -> Baseline:
    """What is right with these predictions."""
    answers = of_document(AnnotatedDocument("bridge", TEXT, predicted), Words(TEXT))
    return baseline_of([DOCUMENT], {"bridge": answers})


def test_right_parts_are_kept() -> None:
    """Of each relation what is right, of each document what is beyond the gold."""
    found = baseline(evolve(QUOTES[0], speaker=None), evolve(QUOTES[0], cue=(9, 11), content=((0, 3),)))
    assert found.right == {
        "bridge#1": frozenset(["found", "cue", "content", "entity", "intermediaries", "medium", "negation"]),
        "bridge#2": frozenset(),
    }
    assert found.extra == {"bridge": 1}


def test_gains_and_losses_by_part() -> None:
    """A mended speaker does not hide a broken entity, nor one relation another."""
    before = baseline(evolve(QUOTES[0], speaker=None), QUOTES[1])
    now = baseline(evolve(QUOTES[0], entity="هند"), evolve(QUOTES[0], cue=(9, 11), content=((0, 3),)))
    changes = difference(before, now)
    assert changes.gained == {"bridge#1": ("speaker",)}
    assert changes.lost["bridge#1"] == ("entity",)
    assert changes.lost["bridge#2"][0] == "found"
    assert changes.lost["bridge#extra"] == ("0 → 1",)
    assert difference(now, before).gained["bridge#extra"] == ("1 → 0",)
    assert difference(now, now) == difference(before, before)


def test_relations_come_and_go() -> None:
    """An article of its own is no loss, one taken out is."""
    before, now = Baseline({"a#1": frozenset()}, {"a": 0}), Baseline({"b#1": frozenset()}, {"b": 3})
    changes = difference(before, now)
    assert (changes.added, changes.removed, changes.lost) == (("b#1",), ("a#1",), {})
    assert unexplained(changes, {}) == (["a#1"], [])


def test_a_loss_needs_a_reason_and_a_reason_a_loss() -> None:
    """Both are named."""
    changes = difference(baseline(*QUOTES), baseline(QUOTES[0]))
    assert unexplained(changes, {}) == (["bridge#2"], [])
    assert unexplained(changes, {"bridge#2": "the gold changed"}) == ([], [])
    assert unexplained(changes, {"bridge#1": "?", "bridge#2": "the gold changed"}) == ([], ["bridge#1"])
    assert "  lost    bridge#2: found, cue" in "\n".join(told(changes, {}))
    assert "(the gold changed)" in "\n".join(told(changes, {"bridge#2": "the gold changed"}))
    assert "(unexplained)" in "\n".join(told(changes, {}))


def test_files_round_trip(tmp_path: Path) -> None:
    """What is written is read."""
    now = baseline(QUOTES[0])
    (tmp_path / "baseline.jsonl").write_bytes(b"".join(written(now)))
    assert read_baseline(tmp_path / "baseline.jsonl") == now


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a#1", "right": ["glory"]}', "line 1: neither a relation with its right parts"),
        ('{"doc": "a", "extra": true}', "line 1: neither"),
        ("{", "line 1: broken JSON"),
    ],
)
def test_broken_baselines_are_named(tmp_path: Path, line: str, message: str) -> None:
    """File and line."""
    (tmp_path / "baseline.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read_baseline(tmp_path / "baseline.jsonl")


@pytest.mark.parametrize(
    ("content", "message"),
    [('"a#1" = ""', "'a#1': a loss needs a reason"), ('"a#1" = 3', "needs a reason"), ("a#1", "Expected '='")],
)
def test_broken_explanations_are_named(tmp_path: Path, content: str, message: str) -> None:
    """The entry and what it lacks."""
    (tmp_path / "losses.toml").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read_explained(tmp_path / "losses.toml")
    with pytest.raises(InputError, match="cannot be read"):
        read_explained(tmp_path / "none.toml")
