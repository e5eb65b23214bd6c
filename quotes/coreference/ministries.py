"""A body taken up by a noun that it was not called by: ``قالت الخارجية القبرصية إن …. وأضافت الوزارة``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.noun_phrase import key_in
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.coreference.unnamed import PROCLITICS
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare, definite

FEW = 4  # speakers back
MAX_SEARCHED = 20
FEMININE = "ية"


def by_its_noun(doc: Document, lexicon: Lexicon, recent: Sequence[Referent], mention: Mention) -> Stretch | None:
    """The ministry that «الوزارة» takes up, by its field: one that has spoken, else one told of nearest before.

    None where one has spoken since that the text calls by its noun. So too a body by another noun: «التكتل».
    """
    if not lexicon.has("groups.portfolios", bare(mention.head)):
        return _by_other_noun(doc, recent, mention)
    for referent in reversed(recent[-FEW:]):
        first = referent.first
        if any(m.noun == mention.noun for m in referent.ways.values()):
            return None
        field = lexicon.has("groups.fields", key_in(doc, first.words, first.words.first))
        if field and first.kind != "person" and first.gender == "f":  # not «الدفاع» of a trial
            return first.words
    return _told_of(doc, lexicon, mention.words.first)


def _by_other_noun(doc: Document, recent: Sequence[Referent], mention: Mention) -> Stretch | None:
    """The body that a noun takes up which its name has not, told of last: «الاتحاد الأوروبي … وأضاف | التكتل».

    Where the text has that noun for another («وكالة الساحل»), only who spoke in a sentence of its own just before.
    """
    noun, before = bare(mention.head), mention.words.first
    names = [name for key, *name in doc.grammar.multiword["groups.other_nouns"] if key == noun]
    bodies = (
        Stretch(place, place + len(name))
        for name in names
        for place in doc.places.get(name[0], ())[:MAX_SEARCHED]
        if place < before and [doc.key(k) for k in range(place, place + len(name))] == name
    )
    found = max(bodies, key=lambda body: body.first, default=None)
    others = [k for letter in PROCLITICS for k in doc.places.get(letter + noun, ())[:MAX_SEARCHED] if k < before]
    if found is None or not others:
        return found
    at, spoke = doc.sentence_of(found.first), recent[-1].mentions[-1].words if recent else found
    apart = at is not None and spoke.first <= found.first < spoke.last and max(others) < doc.ranges[at].first
    return found if apart else None


def _told_of(doc: Document, lexicon: Lexicon, before: int) -> Stretch | None:
    """The last ministry that narration calls so: «استدعت | الخارجية القبرصية | السفير», «المتحدث باسم | الخارجية»."""
    fields = doc.grammar.sets["groups.fields"]
    places = sorted(place for key in fields for place in doc.places.get(key, ())[:MAX_SEARCHED] if place < before)
    return next((found for place in reversed(places) if (found := _ministry(doc, lexicon, place)) is not None), None)


def _ministry(doc: Document, lexicon: Lexicon, place: int) -> Stretch | None:
    """The field with where the ministry is, unless the word is another's: «الشؤون | الخارجية», «وزيرة | الدفاع»."""
    key, lead, country = doc.key(place), doc.key(place - 1), doc.key(place + 1)
    origin = (
        definite(country) and country.endswith(FEMININE) and of_place(country, doc.grammar.sets["places.countries"])
    )
    named = lexicon.has("naming.in_name", lead)  # «باسم | الخارجية»
    if not (named or (origin and not definite(lead) and not lexicon.somebody(lead))):
        return None
    nouns = {letter + noun for letter in PROCLITICS for noun in doc.grammar.sets["groups.portfolios"]}
    full = any(doc.key(other - 1) in nouns for other in doc.places.get(key, ())[:MAX_SEARCHED])
    return None if full else Stretch(place, place + 1 + origin)
