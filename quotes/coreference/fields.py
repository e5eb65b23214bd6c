"""An official by the field of his office: ``المسؤول الأمني`` of ``قائد الشرطة سامي العلي``."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from quotes.coreference.likeness import within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Document
from quotes.grammar.schema import Grammar
from quotes.lexicon import bare

FEW = 4  # speakers back


def in_field(doc: Document, spoken: Sequence[Referent], mention: Mention) -> list[Referent]:
    """Those who have spoken, the last one first, and before them whom the noun fits best of the last few.

    Who has an office in the field that is told, else, for an official, who has an office at all.
    """
    lately = [r for r in spoken[:FEW] if r.number == "s"]
    field = next((key for key in mention.keys - {mention.noun} if key.endswith(("ي", "ية"))), None)
    best = [r for r in lately if any(of_field(doc.grammar, field, m.keys) for m in r.ways.values())] if field else []
    if not best and mention.noun in doc.grammar.sets["titles.vague"]:
        best = [r for r in lately if any(_in_office(doc, m) for m in r.ways.values())]
    return [*best, *(r for r in spoken if r not in best)]


@lru_cache(maxsize=4)
def _fields(grammar: Grammar) -> dict[str, list[frozenset[str]]]:
    """The words of titles that each field's adjective stands for, in the masculine."""
    found: dict[str, list[frozenset[str]]] = {}
    for field, *words in grammar.multiword["anaphors.fields"]:
        found.setdefault(field, []).append(frozenset(map(bare, words)))
    return found


def of_field(grammar: Grammar, field: str, title: Set[str]) -> bool:
    """Whether a title, its words without articles, is of the field of an adjective: «مدير الصحة», «الشرطة» of «أمني».

    It has a word for the field, or the adjective's own.
    """
    alike = [frozenset({field}), *_fields(grammar).get(field.removesuffix("ة"), ())]
    return any(within(words, title) for words in alike)


def _in_office(doc: Document, told: Mention) -> bool:
    return told.kind == "person" and not told.keys.isdisjoint(doc.grammar.sets["anaphors.officials"])
