"""The one full name that the text has for a short one: ``رغد`` of ``رغد الجرادي``, ``أبو كريم`` with its surname."""

from __future__ import annotations

from quotes.coreference.bearers import MAX_SEARCHED, Bearers
from quotes.coreference.likeness import of_place
from quotes.coreference.name_words import surname_at
from quotes.document import Stretch
from quotes.inflection import surname_ending
from quotes.lexicon import bare, definite

KUNYA = 2  # words


def in_full(titles: Bearers, name: Stretch) -> Stretch | None:
    """The full name of a given name alone, of a surname, or of a kunya; None where the text has none or several."""
    return titles.in_full(name) or titles.with_given(name) or _kunya_in_full(titles, name)


def _kunya_in_full(titles: Bearers, name: Stretch) -> Stretch | None:
    """The kunya with the one surname behind it that the text has, with its article: not «أم سمير | العجوز»."""
    doc, lexicon = titles.doc, titles.lexicon
    if len(name) != KUNYA or not lexicon.parent(doc.key(name.first)) or not doc.key(name.last - 1).isalpha():
        return None
    found: dict[str, Stretch] = {}
    for place in doc.places.get(doc.key(name.first + 1), ())[:MAX_SEARCHED]:
        surname = doc.key(place + 1)
        if doc.key(place - 1) == doc.key(name.first) and definite(surname) and _surname(titles, place + 1):
            found[surname] = Stretch(place - 1, place + 2)
    return next(iter(found.values())) if len(found) == 1 else None


def _surname(titles: Bearers, k: int) -> bool:
    """A word with the article that is a surname rather than a thing, or what she is or where from."""
    doc, lexicon, key = titles.doc, titles.lexicon, titles.doc.key(k)
    origin = of_place(key, doc.grammar.sets["places.countries"])
    if not surname_at(doc, lexicon, k) or origin or lexicon.relative(key):
        return False  # «رفعت أم سمير | السلة»
    return lexicon.has("names.occupational", bare(key)) or surname_ending(key)
