"""Whom a headline calls by a title that the lead has with his name, whether he speaks there or is only told of."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.coreference.entities import Registry
from quotes.coreference.likeness import within
from quotes.coreference.mentions import Mention, head_key
from quotes.coreference.name_words import bare_keys
from quotes.coreference.referents import Referent
from quotes.document import Document
from quotes.lexicon import definite

LEAST = 2  # words of a title that tells who somebody is


def named_in_lead(registry: Registry, short: Mention, below: Iterable[Referent | None]) -> Referent | None:
    """Who speaks further on and is named with the title in the lead: «اتهم النائب عن كتلة المرفأ سامي العلي الوزارة».

    The headline has it without the article: «نائب عن المرفأ: …».
    """
    doc, lexicon = registry.doc, registry.names.lexicon
    unnamed = short.name is None and short.number == "s" and lexicon.office(short.head) and not definite(short.head)
    if not unnamed or len(short.keys) < LEAST:
        return None
    first = next((place for place in doc.places.get("ال" + short.head, ()) if place >= short.words.last), None)
    if first is None:
        return None
    for reader, name, titled in registry.titles.names_at(first):
        keys = {head_key(lexicon, reader.doc.key(k)) for k in titled}
        if within(short.keys - {short.noun}, keys):
            own = bare_keys(doc, name)
            return next((r for r in below if r is not None and r.name_keys and r.name_keys <= own), None)
    return None


def of_body_in_marks(doc: Document, short: Mention, told: set[str]) -> bool:
    """Whether a title says whose it is by a name in marks, whatever kind of body that is.

    «الناطق باسم حراك "المرفأ": …» above «الناطق الرسمي باسم تنسيقية "المرفأ" سامي العلي».
    """
    words = range(short.words.first, short.words.last)
    opening = next((k for k in words if doc.opens(k) is not None), None)
    if opening is None:
        return False
    said = {doc.key(k) for k in words if doc.words[k].is_word and k != opening - 1}
    return said <= told
