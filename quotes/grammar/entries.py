"""Checked entries: raw TOML tables → ``Verb`` and ``Phrase``, every fault named with its file, entry and remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.derivation import POSSESSIVES, with_pronoun
from quotes.grammar.forms import SLOT
from quotes.grammar.shapes import (
    CATEGORIES,
    FRAMES,
    PARADIGMS,
    PRONOUN_USES,
    ROLES,
    Category,
    Paradigm,
    Phrase,
    Role,
    Verb,
)

VERB_KEYS = (
    "lemma", "present", "paradigm", "category", "frames", "strict", "object", "act", "participle", "masdar", "nouns",
    "passive", "extra_forms", "drop", "suffixed", "accept", "reject", "comment",
)  # fmt: skip
PHRASE_KEYS = ("role", "lemma", "forms", "pronoun", "accept", "reject", "comment")
TATWEEL = "\N{ARABIC TATWEEL}"


class Entry:
    """One table of an entry file, read field by field. Raises GrammarError on the first fault."""

    def __init__(self, file: str, name: str, table: object, known: Collection[str]) -> None:
        self.where = f"{file}, entry [{name}]"
        if not isinstance(table, dict):
            raise GrammarError(f"{self.where}: must be a table, not {type(table).__name__}")
        self.table = cast("dict[str, object]", table)
        for key in self.table:
            if key not in known:
                raise GrammarError(f"{self.where}: unknown field {key!r}; valid fields: {', '.join(known)}")

    def text(self, key: str) -> str:
        """A required, non-empty string."""
        value = self.optional(key)
        if not value:
            raise GrammarError(f"{self.where}: field {key!r} is missing; give a string")
        return value

    def optional(self, key: str) -> str | None:
        """A string, or None when the field is absent."""
        value = self.table.get(key)
        if value is not None and not isinstance(value, str):
            raise GrammarError(f"{self.where}: field {key!r} must be a string, not {value!r}")
        return value

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """One of ``choices``."""
        value = self.text(key) if default is None else self.optional(key) or default
        if value not in choices:
            raise GrammarError(f"{self.where}: {key} {value!r} is unknown; valid choices: {', '.join(choices)}")
        return value

    def flag(self, key: str) -> bool:
        """A boolean, false when absent."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise GrammarError(f"{self.where}: field {key!r} must be true or false, not {value!r}")
        return value

    def texts(self, key: str, *, required: bool = False, choices: Collection[str] | None = None) -> tuple[str, ...]:
        """A list of strings, from ``choices`` when given; empty when absent unless ``required``."""
        items = strings(self.table.get(key, []), f"{self.where}: field {key!r}")
        if required and not items:
            raise GrammarError(f"{self.where}: field {key!r} is missing; give a list of one string or more")
        for item in items:
            if choices is not None and item not in choices:
                raise GrammarError(f"{self.where}: {key} {item!r} is unknown; valid choices: {', '.join(choices)}")
        return items

    def slots(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of slot names and spellings: ``{ "past.3ms" = "تسائل" }``."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            raise GrammarError(f"{self.where}: field {key!r} must be a table of slots such as past.3ms")
        for slot, surface in value.items():
            if SLOT.fullmatch(slot) is None or not isinstance(surface, str):
                raise GrammarError(
                    f"{self.where}: {key} {slot!r} is unknown; valid: past.3ms, present.1p, passive.3fs …"
                )
        return tuple(value.items())


def strings(value: object, where: str) -> tuple[str, ...]:
    """A TOML array of non-empty strings as a tuple. Raises GrammarError naming ``where``."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise GrammarError(f"{where}: must be a list of strings, not {value!r}")
    return tuple(value)


def read_verb(file: str, name: str, table: object) -> Verb:
    """One entry of ``verbs.toml``."""
    entry = Entry(file, name, table, VERB_KEYS)
    present = entry.text("present")
    if not present.startswith("ي"):
        raise GrammarError(f"{entry.where}: present {present!r} must be the third person masculine, beginning with ي")
    return Verb(
        id=name,
        lemma=entry.text("lemma"),
        present=present,
        paradigm=cast(Paradigm, entry.choice("paradigm", PARADIGMS)),
        category=cast(Category, entry.choice("category", CATEGORIES)),
        frames=entry.texts("frames", required=True, choices=FRAMES),
        strict=entry.flag("strict"),
        object=entry.flag("object"),
        act=entry.flag("act"),
        participle=entry.optional("participle"),
        masdar=entry.optional("masdar"),
        accept=entry.texts("accept", required=True),
        reject=entry.texts("reject", required=True),
        comment=entry.optional("comment") or "",
        passive=entry.texts("passive"),
        extra_forms=entry.slots("extra_forms"),
        nouns=entry.texts("nouns"),
        drop=entry.texts("drop"),
        suffixed=entry.texts("suffixed"),
    )


def read_phrases(file: str, name: str, table: object) -> Iterator[Phrase]:
    """One entry of ``prepositions.toml``: a phrase for every spelling, with pronouns where the entry asks for them.

    A last word such as لـ (a letter and tatweel) is a proclitic written joined to the next word.
    """
    entry = Entry(file, name, table, PHRASE_KEYS)
    role = cast(Role, entry.choice("role", ROLES))
    lemma = entry.text("lemma")
    accept, reject = entry.texts("accept", required=True), entry.texts("reject", required=True)
    pronoun = entry.choice("pronoun", PRONOUN_USES, default="none")
    for spelling in entry.texts("forms", required=True):
        for surface in _surfaces(spelling, pronoun):
            *words, last = surface.split()
            joined = fold(last) if last.endswith(TATWEEL) else None
            if joined is None:
                words.append(last)
            if not words:
                raise GrammarError(f"{entry.where}: form {spelling!r} needs a word before the joined {last!r}")
            yield Phrase(name, tuple(map(fold, words)), joined, role, lemma, accept, reject)


def _surfaces(spelling: str, pronoun: str) -> Iterator[str]:
    if pronoun in ("none", "optional"):
        yield spelling
    if pronoun in ("only", "optional"):
        for enclitic, *_ in POSSESSIVES:
            yield from with_pronoun(spelling, enclitic)
