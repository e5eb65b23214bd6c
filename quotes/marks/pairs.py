"""The mark pairs and mark words of ``grammars/marks.toml``, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex
from attrs import field, frozen

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.entries import strings
from quotes.grammar.resources import grammar_root, read_toml
from quotes.spelling import RATIO, standard

FILE = "marks.toml"
READINGS = ("quote", "weak")
WORD_LISTS = ("proclitics", "saying", "cited", "praised", "complementizers", "statement_starts", "title_heads")
NONE: frozenset[str] = frozenset()


@frozen
class MarkPair:
    """One style of marks: the signs that open it and the signs that close it."""

    id: str
    family: str
    open: tuple[str, ...]
    close: tuple[str, ...]
    shape: float
    weak: bool
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


@frozen
class MarkPairs:
    """Every pair, the lists of words around marks (folded), and a pattern that finds any sign."""

    pairs: tuple[MarkPair, ...]
    words: Mapping[str, frozenset[str]]
    pattern: regex.Pattern[str] = field(init=False, repr=False)
    _signs: dict[str, tuple[MarkPair, bool, bool]] = field(init=False, repr=False)
    _listed: dict[str, frozenset[str]] = field(init=False, repr=False)
    """For each word the lists it stands in."""

    def __attrs_post_init__(self) -> None:
        signs: dict[str, tuple[MarkPair, bool, bool]] = {}
        for pair in self.pairs:
            for sign in (*pair.open, *pair.close):
                # The first pair of a family that opens with a sign owns it: “ opens curly and only closes low.
                if sign not in signs or (sign in pair.open and not signs[sign][1]):
                    signs[sign] = (pair, sign in pair.open, sign in pair.close)
        # A doubled parenthesis is two signs; pairing makes one mark of them.
        single = [
            sign for sign in signs if not (len(sign) > 1 and sign[0] in signs and signs[sign][0].family == "paren")
        ]
        longest_first = sorted(single, key=lambda sign: (-len(sign), sign))
        object.__setattr__(self, "_signs", signs)
        every = frozenset[str]().union(*self.words.values())
        listed = {word: frozenset(name for name, words in self.words.items() if word in words) for word in every}
        object.__setattr__(self, "_listed", listed)
        object.__setattr__(self, "pattern", regex.compile("|".join(map(regex.escape, longest_first)) or r"(?!)"))

    def of(self, sign: str) -> tuple[MarkPair, bool, bool]:
        """The pair a sign belongs to, whether it opens by shape, whether it closes by shape."""
        return self._signs[sign]

    def listed(self, name: str, word: str) -> bool:
        """Whether a raw word stands in a word list, with or without a conjunction و or ف."""
        return name in self.lists(word)

    def lists(self, word: str) -> frozenset[str]:
        """The word lists that a raw word stands in, with or without a conjunction و or ف."""
        key = standard(fold(word), RATIO)
        found = self._listed.get(key, NONE)
        return found | self._listed.get(key[1:], NONE) if len(key) > 3 and key[0] in "وف" else found


def _tables(data: Mapping[str, object], name: str, where: str) -> list[Mapping[str, object]]:
    """The ``[[name]]`` tables of a file."""
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise GrammarError(f"{where}: {name} must be tables, written [[{name}]]")
    return value


def _pair(entry: Mapping[str, object]) -> MarkPair:
    name = str(entry.get("id", "?"))
    where = f"{FILE}, pair {name!r}"

    def listed(key: str) -> tuple[str, ...]:
        return tuple(strings(entry.get(key, []), f"{where}, {key}"))

    reading, shape = entry.get("reading"), entry.get("shape")
    if reading not in READINGS:
        raise GrammarError(f"{where}: reading must be one of {', '.join(READINGS)}, not {reading!r}")
    if not isinstance(shape, float):
        raise GrammarError(f"{where}: shape must be a number with a point, not {shape!r}")
    if not listed("open") or not listed("close"):
        raise GrammarError(f"{where}: open and close must name at least one sign each")
    return MarkPair(
        id=name,
        family=str(entry.get("family", name)),
        open=listed("open"),
        close=listed("close"),
        shape=shape,
        weak=reading == "weak",
        accept=listed("accept"),
        reject=listed("reject"),
    )


@lru_cache(maxsize=1)
def load_pairs() -> MarkPairs:
    """``grammars/marks.toml``, read once. Raises ``GrammarError`` naming the entry that is malformed."""
    data = read_toml(grammar_root() / FILE)
    words = data.get("words")
    if not isinstance(words, Mapping) or not words.keys() >= set(WORD_LISTS):
        raise GrammarError(f"{FILE}: [words] must hold the lists {', '.join(WORD_LISTS)}")
    return MarkPairs(
        pairs=tuple(_pair(entry) for entry in _tables(data, "pair", FILE)),
        words={
            name: frozenset(fold(word) for word in strings(words[name], f"{FILE}, list {name!r}"))
            for name in WORD_LISTS
        },
    )
