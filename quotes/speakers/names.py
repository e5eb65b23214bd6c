"""Names read so that they can be compared: what is spelling is taken off, what is the name stays.

``عبد الله  أحمد`` and ``عبدالله احمد`` have one ``key``; ``skeleton`` goes on for foreign names, whose long vowels and
some letters every outlet transcribes in its own way (ترامب, ترمب).
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import regex
from attrs import frozen

from quotes.folding import fold
from quotes.grammar import Grammar
from quotes.lexicon import bare, definite

Key = tuple[str, ...]

WORD = regex.compile(r"[\p{L}\p{N}]+")
# Consonants that a foreign word needs for its skeleton to tell it from others: ترمب, نتنه; not بتن.
TELLING = 4
LONGEST_NAME = 12  # words; more are no name but a sentence


@frozen
class Spellings:
    """spellings.toml, its words folded."""

    letters: dict[int, str]
    joined: frozenset[str]
    patronymics: frozenset[str]
    same: dict[str, str]
    foreign: dict[int, str]
    vowels: frozenset[str]
    arabic: frozenset[str]


@cache
def spellings() -> Spellings:
    """The file, read once."""
    told: dict[str, Any] = tomllib.loads(
        files("quotes.speakers").joinpath("spellings.toml").read_text(encoding="utf-8")
    )
    letters = str.maketrans(told["letters"])
    return Spellings(
        letters=letters,
        joined=frozenset(map(fold, told["joined"])),
        patronymics=frozenset(map(fold, told["patronymics"])),
        same={
            fold(word).translate(letters): fold(words[0]).translate(letters) for words in told["same"] for word in words
        },
        foreign=str.maketrans(told["foreign"]["letters"]),
        vowels=frozenset(told["foreign"]["vowels"]),
        arabic=frozenset(told["foreign"]["arabic"]),
    )


@lru_cache(maxsize=1 << 16)
def key_of(name: str) -> Key:
    """The words of a name, each in one spelling, without marks and punctuation; empty where there is no word."""
    told = spellings()
    words: list[str] = []
    onto = ""
    for word in WORD.findall(fold(name).lower()):
        if word in told.joined:
            onto += word
            continue
        word = (onto + word).translate(told.letters)
        onto = ""
        if word:
            words.append(told.same.get(word, word))
    return (*words, onto) if onto else tuple(words)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """A word of a key without what transcriptions of foreign names do not agree on: ترامب → ترمب, نتانياهو → نتنهو."""
    told = spellings()
    kept: list[str] = []
    # the last vowel tells روبرتو from روبرت, but not سوريه from سوريا
    for place, letter in enumerate(sounds := one_sound(word)):
        within = 0 < place < len(sounds) - 1
        if (letter in told.vowels and within) or (kept and kept[-1] == letter):
            continue
        kept.append(letter)
    return "".join(kept)


def one_sound(word: str) -> str:
    """A word of a key with one letter for each sound that transcriptions write in several ways: غ, ج; ط, ت."""
    spelt = f"{word[:-1]}ا" if word.endswith("ه") else word
    return spelt.translate(spellings().foreign)


def consonants(word: str) -> int:
    """How many different sounds a skeleton tells, its vowels aside."""
    return sum(letter not in spellings().vowels for letter in skeleton(word))


def without_patronymics(key: Key) -> Key:
    """The name without بن and its like between its words."""
    told = spellings().patronymics
    return tuple(word for n, word in enumerate(key) if not n or word not in told)


class Reader:
    """What the grammar's lists say about the words of a key, which are spelt as keys are."""

    def __init__(self, grammar: Grammar) -> None:
        def listed(*names: str) -> frozenset[str]:
            return frozenset(" ".join(key_of(word)) for name in names for word in grammar.sets[name])

        self._given = listed("names.given_male", "names.given_female")
        self._titles = listed("titles.offices", "titles.honorifics", "titles.kin", "groups.heads") - self._given
        self._addresses = listed("titles.honorifics") - self._given
        self._outlets = listed("outlets.heads", "outlets.feminine_heads")
        self._outlet_names = listed("outlets.names")
        self._bodies = self._outlets | listed("groups.bodies", "groups.documents")

    def title(self, word: str) -> bool:
        """A word for people that may stand before or behind a name, and is no name itself: «الدكتور», «وزيرة»."""
        return word in self._titles or bare(word) in self._titles

    def address(self, word: str) -> bool:
        """A form of address: «الدكتور», «السيدة», «د»."""
        return bare(word) in self._addresses and (definite(word) or len(word) == 1)

    def given(self, word: str) -> bool:
        """A given name that the grammar lists."""
        return word in self._given or bare(word) in self._given

    def body(self, word: str) -> bool:
        """A word for a body, an outlet or a document, which names none by itself: «الوزارة», «الصحيفة»."""
        return word in self._bodies or bare(word) in self._bodies

    def outlet_head(self, word: str) -> bool:
        """«وكالة», «صحيفة», «قناة»."""
        return word in self._outlets or bare(word) in self._outlets

    def outlet(self, key: Key) -> bool:
        """A listed name of an outlet: «رويترز»."""
        return " ".join(key) in self._outlet_names

    def foreign(self, word: str) -> bool:
        """A word that looks transcribed: no article, none of the letters that transcriptions avoid."""
        return not definite(word) and spellings().arabic.isdisjoint(word)

    def addressed(self, key: Key) -> Key:
        """The name without the forms of address before it, if at least two words are left: «الدكتور | سامي النجار»."""
        start = 0
        while start < len(key) - 2 and self.address(key[start]):
            start += 1
        # «الرئيس الأميركي دونالد ترامب»: what is left is no name yet
        return key if start and definite(key[start]) else key[start:]

    def names(self, key: Key, kind: str) -> bool:
        """Whether the words name somebody, and do not describe him: not «مسؤول كبير», «الوزير», «مصادر أمنية»."""
        if kind in ("group", "document") or not key:
            return False
        if len(key) == 1 and (self.body(key[0]) or key[0] in spellings().joined):
            return False  # «الوزارة», «أم»
        return kind == "organisation" or (len(key) <= LONGEST_NAME and not self.title(key[0]))


def similar_roles(some: set[str], others: set[str]) -> bool:
    """Whether one role says what another says, and maybe more: «الرئيس», «الرئيس الأميركي»."""
    return any(
        _role(one) and _role(two) and (_role(one) <= _role(two) or _role(two) <= _role(one))
        for one in some
        for two in others
    )


@lru_cache(maxsize=1 << 14)
def _role(told: str) -> frozenset[str]:
    return frozenset(bare(word) for word in key_of(told))
