"""Every entry and list of ``grammars/`` is loadable, sorted, unique, and shown at work by sentences of its own."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from quotes.folding import fold
from quotes.grammar import Grammar, grammar_root, load_grammar
from quotes.grammar.loader import ENTRY_FILES, READ_ELSEWHERE, packaged_files
from quotes.grammar.shapes import FRAMES
from quotes.workbench.check import check
from quotes.workbench.examples import examples
from quotes.workbench.participation import RelayPattern

WITH_EXAMPLES = ("verbs", "prepositions", "frames", "relays")
OURS = [path.stem for path in packaged_files() if path.stem not in ENTRY_FILES]
GRAMMAR = load_grammar()


def tables(stem: str) -> dict[str, object]:
    return tomllib.loads((grammar_root() / f"{stem}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("stem", OURS)
def test_lists_are_sorted_and_unique_as_folded(stem: str) -> None:
    for name, items in tables(stem).items():
        assert isinstance(items, list)
        keys = [fold(item) for item in items]
        assert keys == sorted(set(keys)), f"{stem}.{name}"


@pytest.mark.parametrize("stem", OURS)
def test_above_every_list_stands_what_it_decides(stem: str) -> None:
    text = (grammar_root() / f"{stem}.toml").read_text(encoding="utf-8")
    bare = [name for name in tables(stem) if not re.search(rf"^#.*\n{name} = ", text, re.MULTILINE)]
    assert not bare


@pytest.mark.parametrize("stem", ENTRY_FILES)
def test_entries_are_sorted_by_id(stem: str) -> None:
    assert list(tables(stem)) == sorted(tables(stem))


def test_every_entry_has_examples() -> None:
    """Verbs, phrases, frames and relay patterns: a sentence that is accepted and one that is not."""
    wanted = {("verbs", verb.id) for verb in GRAMMAR.verbs} | {
        ("prepositions", phrase.id) for phrase in GRAMMAR.phrases
    }
    wanted |= {("frames", frame) for frame in (*FRAMES, "source", "noun")}
    wanted |= {("relays", pattern) for pattern in get_args(RelayPattern)}
    shown = {
        kind: {
            (Path(e.path).stem, e.entry) for e in examples() if e.kind == kind and Path(e.path).stem in WITH_EXAMPLES
        }
        for kind in ("accept", "reject")
    }
    assert shown == {"accept": wanted, "reject": wanted}


def test_the_grammar_is_sound() -> None:
    """No double, unreachable or conflicting entry; every example holds a form of its entry."""
    assert [str(fault) for fault in check()] == []


def test_lists_of_the_grammar_are_all_loaded() -> None:
    counts = GRAMMAR.counts()
    for path in sorted(grammar_root().glob("*.toml")):
        if path.stem not in (*ENTRY_FILES, *READ_ELSEWHERE):
            for name, items in tables(path.stem).items():
                assert isinstance(items, list)
                assert counts[f"{path.stem}.{name}"] > 0


def test_load_is_cached() -> None:
    assert load_grammar() is GRAMMAR
    assert isinstance(GRAMMAR, Grammar)
    assert isinstance(grammar_root(), Path)
