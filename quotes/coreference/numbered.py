"""Whom a number alone takes up: ``الثاني`` of ``المتهم الثاني``, as reports of trials tell those accused apart."""

from __future__ import annotations

from bisect import bisect_left

from quotes.attribution.noun_phrase import without_lead
from quotes.coreference.bearers import MAX_SEARCHED, Bearers
from quotes.coreference.mentions import Mention, mention_of
from quotes.document import Stretch
from quotes.lexicon import definite


def numbered(bearers: Bearers, mention: Mention) -> Mention | None:
    """The nearest person before the mention who is told by the same number, else the first behind it."""
    doc, lexicon = bearers.doc, bearers.lexicon
    at, key = mention.words.first, doc.key(mention.words.first)
    if len(mention.words) > 1 or not lexicon.has("labels.ordinals", key) or lexicon.has("anaphors.latter", key):
        return None
    places = doc.places.get(key, ())
    middle = bisect_left(places, at)
    before, behind = places[max(0, middle - MAX_SEARCHED) : middle], places[middle + 1 : middle + 1 + MAX_SEARCHED]
    for place in (*reversed(before), *behind):
        key, sentence = doc.key(place - 1), doc.sentence_of(place)
        lead = int(key.startswith("لل") or not definite(key))  # «والمتهم الثاني», «للمتهم الثاني»
        person = without_lead(key, lead)
        if sentence is not None and definite(person) and lexicon.person_noun(person):
            return mention_of(bearers.reader(sentence), Stretch(place - 1, place + 1, lead))
    return None
