"""Every entry and list of ``grammars/`` is loadable, sorted, unique, and shown at work by sentences of its own."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from attrs import evolve

from quotes.folding import fold
from quotes.grammar import CueForm, Grammar, Phrase, Verb, grammar_root, load_grammar
from quotes.grammar.clitics import analyses
from quotes.grammar.forms import forms_of
from quotes.words import words_of

ENTRY_FILES = ("verbs", "prepositions")
READ_ELSEWHERE = ("marks", "furniture")
OURS = ("adjuncts", "complementizers", "groups", "names", "narrator", "outlets", "pronouns", "titles")
GRAMMAR = load_grammar()


def tables(stem: str) -> dict[str, object]:
    return tomllib.loads((grammar_root() / f"{stem}.toml").read_text(encoding="utf-8"))


def keys_of(sentence: str) -> list[str]:
    return [word.key for word in words_of(sentence)]


def has_form(sentence: str, verb: Verb) -> bool:
    return any(reading.form.verb.id == verb.id for key in keys_of(sentence) for reading in GRAMMAR.lookup(key))


def has_phrase(sentence: str, phrase_id: str) -> bool:
    keys = keys_of(sentence)
    for i, key in enumerate(keys):
        starts = [keys[i:], [key[1:], *keys[i + 1 :]]] if key[:1] == "و" and len(key) > 2 else [keys[i:]]
        for start in starts:
            found = GRAMMAR.phrases_at(start, 0)
            if found is not None and found[0].id == phrase_id:
                return True
    return False


@pytest.mark.parametrize("stem", OURS)
def test_lists_are_sorted_and_unique_as_folded(stem: str) -> None:
    for name, items in tables(stem).items():
        assert isinstance(items, list)
        keys = [fold(item) for item in items]
        assert keys == sorted(set(keys)), f"{stem}.{name}"


@pytest.mark.parametrize("stem", ENTRY_FILES)
def test_entries_are_sorted_by_id(stem: str) -> None:
    assert list(tables(stem)) == sorted(tables(stem))


@pytest.mark.parametrize("verb", GRAMMAR.verbs, ids=lambda verb: verb.id)
def test_examples_hold_a_form_of_the_verb(verb: Verb) -> None:
    """A reject example shows the same form where it attributes nothing."""
    assert verb.accept and verb.reject
    for sentence in (*verb.accept, *verb.reject):
        assert has_form(sentence, verb), sentence


@pytest.mark.parametrize("phrase", {p.id: p for p in GRAMMAR.phrases}.values(), ids=lambda phrase: phrase.id)
def test_examples_hold_the_phrase(phrase: Phrase) -> None:
    for sentence in (*phrase.accept, *phrase.reject):
        assert has_phrase(sentence, phrase.id), sentence


@pytest.mark.parametrize("verb", GRAMMAR.verbs, ids=lambda verb: verb.id)
def test_dropped_spellings_would_otherwise_be_forms(verb: Verb) -> None:
    """A ``drop`` that drops nothing is a leftover."""
    forms: dict[str, tuple[CueForm, ...]] = {}
    for form in forms_of(evolve(verb, drop=())):
        forms[form.key] = (*forms.get(form.key, ()), form)
    for spelling in verb.drop:
        assert any(analyses(fold(spelling), forms, {})), spelling


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
