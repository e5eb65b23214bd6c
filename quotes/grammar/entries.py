"""Checked entries: raw TOML tables → ``Verb`` and ``Phrase``, every fault named with its line, entry and remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import cast

import regex

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.derivation import POSSESSIVES, with_pronoun
from quotes.grammar.faults import Fault
from quotes.grammar.forms import SLOT
from quotes.grammar.paradigms import misfits
from quotes.grammar.resources import GrammarFile
from quotes.grammar.shapes import (
    CATEGORIES,
    FRAMES,
    PARADIGMS,
    PLACES,
    PRONOUN_USES,
    ROLES,
    Category,
    Paradigm,
    Phrase,
    Place,
    Role,
    Verb,
)

VERB_KEYS = (
    "lemma", "present", "paradigm", "category", "frames", "strict", "object", "act", "asserts", "participle", "masdar",
    "nouns", "passive", "extra_forms", "drop", "suffixed", "aside", "yields_to", "accept", "reject", "missed",
    "mistaken", "comment",
)  # fmt: skip
PHRASE_KEYS = ("role", "lemma", "forms", "pronoun", "behind", "accept", "reject", "missed", "mistaken", "comment")
TATWEEL = "\N{ARABIC TATWEEL}"
ID = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*+")
WORD = regex.compile(r"[\p{Arabic}\p{M}\N{ARABIC TATWEEL}]++")
PHRASE = regex.compile(r"[\p{Arabic}\p{M}\N{ARABIC TATWEEL}]++(?: [\p{Arabic}\p{M}\N{ARABIC TATWEEL}]++)*+")
MAX_WORD = 80  # code points of a word or phrase
MAX_EXAMPLE = 1000  # code points of a sentence or comment
MAX_FORMS = 200  # strings of one field
MAX_PHRASE = 5  # words; quotes.cues.phrases looks no further
MAX_SHOWN = 60  # code points of a faulty value


class Entry:
    """One table of an entry file, read field by field; what is wrong with it is added to ``faults``."""

    def __init__(
        self, source: GrammarFile, name: str, table: object, known: Collection[str], faults: list[Fault]
    ) -> None:
        self.source, self.name, self.faults = source, name, faults
        self.table: dict[str, object] = cast("dict[str, object]", table) if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.fault("", f"must be a table, not {type(table).__name__}")
        if ID.fullmatch(name) is None:
            self.fault("", "the name must be of small Latin letters, digits and hyphens")
        for key in self.table:
            if key not in known:
                self.fault(key, f"unknown field {key!r}; valid fields: {', '.join(known)}")

    def fault(self, key: str, message: str) -> None:
        """Note what is wrong with a field."""
        self.faults.append(Fault(str(self.source.path), self.source.line(self.name, key), self.name, message))

    def text(self, key: str) -> str:
        """A required, non-empty string."""
        value = self.optional(key)
        if not value:
            self.fault(key, f"field {key!r} is missing; give a string")
        return value or ""

    def optional(self, key: str, longest: int = MAX_WORD) -> str | None:
        """A string of no more than ``longest`` code points, or None when the field is absent."""
        value = self.table.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.fault(key, f"field {key!r} must be a string, not {_shown(value)}")
            return None
        if len(value) > longest:
            self.fault(key, f"field {key!r} is longer than {longest} characters")
        return value

    def word(self, key: str, *, required: bool = False) -> str | None:
        """One word of Arabic letters."""
        value = self.text(key) if required else self.optional(key)
        if value:
            self._arabic(key, (value,), WORD)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of such words."""
        values = self.texts(key)
        self._arabic(key, values, WORD)
        return values

    def _arabic(self, key: str, values: Iterable[str], pattern: regex.Pattern[str]) -> None:
        for value in values:
            if pattern.fullmatch(value) is None:
                what = "one word" if pattern is WORD else "words"
                self.fault(key, f"field {key!r} must be {what} of Arabic letters, not {_shown(value)}")

    def spellings(self, key: str) -> tuple[str, ...]:
        """A required list of phrases of Arabic letters."""
        values = self.texts(key, required=True)
        self._arabic(key, values, PHRASE)
        return values

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """One of ``choices``."""
        value = self.optional(key) or default
        if value is None:
            self.fault(key, f"field {key!r} is missing; valid choices: {', '.join(choices)}")
        elif value not in choices:
            self.fault(key, f"{key} {value!r} is unknown; valid choices: {', '.join(choices)}")
        return value or ""

    def flag(self, key: str) -> bool:
        """A boolean, false when absent."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, f"field {key!r} must be true or false, not {_shown(value)}")
        return value is True

    def texts(
        self, key: str, *, required: bool = False, choices: Collection[str] | None = None, longest: int = MAX_WORD
    ) -> tuple[str, ...]:
        """A list of strings, from ``choices`` when given; empty when absent unless ``required``."""
        items = read_strings(self.table.get(key, []), longest)
        if isinstance(items, str):
            self.fault(key, f"field {key!r}: {items}")
            return ()
        if required and not items:
            what = f"one of {', '.join(choices)}, or more" if choices else "one string or more"
            self.fault(key, f"field {key!r} is missing; give a list of {what}")
        if len(items) > MAX_FORMS:
            self.fault(key, f"field {key!r}: more than {MAX_FORMS} strings")
        for item in items:
            if choices is not None and item not in choices:
                self.fault(key, f"{key} {item!r} is unknown; valid choices: {', '.join(choices)}")
        return items

    def examples(self, key: str) -> tuple[str, ...]:
        """The sentences of ``accept`` or ``reject``; those that should be there one day are only checked."""
        self.texts("missed" if key == "accept" else "mistaken", longest=MAX_EXAMPLE)
        return self.texts(key, required=True, longest=MAX_EXAMPLE)

    def slots(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of slot names and spellings: ``{ "past.3ms" = "تسائل" }``."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            self.fault(key, f"field {key!r} must be a table of slots such as past.3ms")
            return ()
        for slot, surface in value.items():
            if SLOT.fullmatch(slot) is None or not isinstance(surface, str) or WORD.fullmatch(surface) is None:
                self.fault(key, f"{key} {slot!r} is unknown; valid: past.3ms, present.1p, passive.3fs … = a word")
        return tuple(value.items())


def read_strings(value: object, longest: int) -> tuple[str, ...] | str:
    """A TOML array of non-empty strings as a tuple, or what is wrong with it."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        return f"must be a list of strings, not {_shown(value)}"
    if any(len(item) > longest for item in value):
        return f"a string is longer than {longest} characters"
    return tuple(value)


def strings(value: object, where: str) -> tuple[str, ...]:
    """The same for the packaged files. Raises GrammarError naming ``where``."""
    items = read_strings(value, MAX_EXAMPLE)
    if isinstance(items, str):
        raise GrammarError(f"{where}: {items}")
    return items


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def read_verb(source: GrammarFile, name: str, table: object) -> Verb | list[Fault]:
    """One entry of ``verbs.toml``, or what is wrong with it."""
    faults: list[Fault] = []
    entry = Entry(source, name, table, VERB_KEYS, faults)
    verb = Verb(
        id=name,
        lemma=entry.word("lemma", required=True) or "",
        present=entry.word("present", required=True) or "",
        paradigm=cast(Paradigm, entry.choice("paradigm", PARADIGMS)),
        category=cast(Category, entry.choice("category", CATEGORIES)),
        frames=entry.texts("frames", required=True, choices=FRAMES),
        strict=entry.flag("strict"),
        object=entry.flag("object"),
        act=entry.flag("act"),
        asserts=entry.flag("asserts"),
        participle=entry.word("participle"),
        masdar=entry.word("masdar"),
        accept=entry.examples("accept"),
        reject=entry.examples("reject"),
        comment=entry.optional("comment", MAX_EXAMPLE) or "",
        passive=entry.words("passive"),
        extra_forms=entry.slots("extra_forms"),
        nouns=entry.words("nouns"),
        drop=entry.words("drop"),
        suffixed=entry.words("suffixed"),
        aside=entry.words("aside"),
        yields_to=entry.texts("yields_to"),
    )
    if verb.present and not verb.present.startswith("ي"):
        entry.fault("present", f"present {verb.present!r} must be the third person masculine, beginning with ي")
    if verb.lemma and verb.present and verb.paradigm in PARADIGMS:
        for key, message in misfits(verb.lemma, verb.present, verb.paradigm):
            entry.fault(key, message)
    return faults or verb


def read_phrases(source: GrammarFile, name: str, table: object) -> list[Phrase] | list[Fault]:
    """One entry of ``prepositions.toml``: a phrase for every spelling, with pronouns where the entry asks for them.

    A last word such as لـ (a letter and tatweel) is a proclitic written joined to the next word. Instead of phrases,
    what is wrong with the entry.
    """
    faults: list[Fault] = []
    entry = Entry(source, name, table, PHRASE_KEYS, faults)
    role = cast(Role, entry.choice("role", ROLES))
    lemma = entry.text("lemma")
    accept, reject = entry.examples("accept"), entry.examples("reject")
    pronoun = entry.choice("pronoun", PRONOUN_USES, default="none")
    behind = cast(Place, entry.choice("behind", PLACES, default="anywhere"))
    phrases: list[Phrase] = []
    for spelling in entry.spellings("forms"):
        for surface, enclitic in _surfaces(spelling, pronoun):
            *words, last = surface.split()
            joined = fold(last) if last.endswith(TATWEEL) else None
            if joined is None:
                words.append(last)
            if not words:
                entry.fault("forms", f"form {spelling!r} needs a word before the joined {last!r}")
            if len(words) + (joined is not None) > MAX_PHRASE:
                entry.fault("forms", f"form {spelling!r} is longer than {MAX_PHRASE} words and would never be found")
            keys = tuple(map(fold, words))
            phrases.append(Phrase(name, keys, joined, role, lemma, accept, reject, enclitic, behind))
    return faults or phrases


def _surfaces(spelling: str, pronoun: str) -> Iterator[tuple[str, str]]:
    if pronoun in ("none", "optional"):
        yield spelling, ""
    if pronoun in ("only", "optional"):
        for enclitic, *_ in POSSESSIVES:
            yield from ((surface, enclitic) for surface in with_pronoun(spelling, enclitic))
