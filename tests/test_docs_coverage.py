"""docs/coverage.md, counted from articles that are not here, is still about the grammar as it is."""

from __future__ import annotations

import re
from pathlib import Path

from quotes.folding import fold
from quotes.grammar import load_grammar

PAGE = Path(__file__).parents[1] / "docs" / "coverage.md"
GRAMMAR = load_grammar()
COVERED = 5


def rows(heading: str) -> list[list[str]]:
    """The first table below a heading, without its head."""
    table = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n| ")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in table.split("\n")[2:]]


def test_the_entries_are_those_of_the_grammar() -> None:
    """``python tools/coverage.py`` brings the list up to date, ``python tools/coverage.py counts.json`` the counts."""
    ours = {(entry.id, fold(entry.lemma)) for entry in (*GRAMMAR.verbs, *GRAMMAR.phrases)}
    assert {(row[0], fold(row[1])) for row in rows("Entries")} == ours


def test_every_occurrence_is_accounted_for() -> None:
    counted = [row for row in rows("Entries") if row[2] != "–"]
    assert len(counted) > 150
    for entry, _, occurs, cue, part, *why in counted:
        assert int(occurs) == int(cue) + int(part) + sum(map(int, re.findall(r" (\d+)", " ".join(["", *why])))), entry


def test_no_frequent_word_is_left_without_entry_or_reason() -> None:
    """And none that has got one since."""
    listed = {key for name, keys in GRAMMAR.sets.items() if name.startswith("silent.") for key in keys}
    lemmas = {fold(verb.lemma) for verb in GRAMMAR.verbs}
    words = rows("Words without an entry")
    assert len(words) > 20
    for word, occurs, _ in words:
        assert int(occurs) <= COVERED, word
        assert word not in listed | lemmas
        assert " " not in word
