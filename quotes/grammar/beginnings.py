"""Which lists of the grammar a word may begin an item of: most words begin none, and one look-up says so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from quotes.grammar.clitics import CONJUNCTIONS
from quotes.grammar.model import Grammar

NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def longer_items(grammar: Grammar) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """How long the grammar's longer list items are, longest first, by list and first word.

    However many items begin with one word, a look-up costs no more than their lengths differ.
    """
    index: dict[str, dict[str, set[int]]] = {}
    for name, phrases in grammar.multiword.items():
        for phrase in phrases:
            index.setdefault(name, {}).setdefault(phrase[0], set()).add(len(phrase))
    return {
        name: {first: tuple(sorted(lengths, reverse=True)) for first, lengths in by_first.items()}
        for name, by_first in index.items()
    }


@lru_cache(maxsize=4)
def lists_begun(grammar: Grammar) -> Mapping[str, frozenset[str]]:
    """By folded word, with or without a conjunction in front, the lists of which it may begin an item."""
    names: dict[str, frozenset[str]] = {}
    for name in grammar.sets:
        alone = frozenset((name,))  # shared: most words are of one list
        for first in _firsts(grammar, name):
            for conjunction in CONJUNCTIONS:
                word = conjunction + first
                names[word] = names[word] | alone if word in names else alone
    return names


@lru_cache(maxsize=64)
def begins(grammar: Grammar, *names: str) -> frozenset[str]:
    """The words that may begin an item of the lists ``names``, with or without a conjunction in front."""
    return frozenset(c + first for name in names for first in _firsts(grammar, name) for c in CONJUNCTIONS)


def _firsts(grammar: Grammar, name: str) -> frozenset[str]:
    """The first words of the items of a list."""
    return grammar.sets[name].union(phrase[0] for phrase in grammar.multiword.get(name, ()))


@lru_cache(maxsize=64)
def longer_ends(grammar: Grammar, name: str) -> Mapping[str, frozenset[int]]:
    """How long the longer items of the list ``name`` are, by their last word."""
    lengths: dict[str, set[int]] = {}
    for phrase in grammar.multiword[name]:
        lengths.setdefault(phrase[-1], set()).add(len(phrase))
    return {last: frozenset(of_word) for last, of_word in lengths.items()}


@lru_cache(maxsize=4)
def outlets_begun(grammar: Grammar) -> Mapping[str, tuple[str, ...]]:
    """How the first word of an outlet's longer name may be written, with ل, و or ب in front → that first word."""
    written: dict[str, tuple[str, ...]] = {}
    for first in longer_items(grammar).get("outlets.names", {}):
        for letter in ("", "ل", "و", "ب"):
            written[letter + first] = (*written.get(letter + first, ()), first)
    return written
