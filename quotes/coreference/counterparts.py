"""Who is another's counterpart: ``الوزير الأردني`` of ``وزير التربية سامي العلي ونظيره الأردني كريم الراوي``."""

from __future__ import annotations

from functools import lru_cache

from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.foreign_names import foreign_name
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.document import Stretch
from quotes.grammar.schema import Grammar
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite
from quotes.words import COMMA

PROCLITICS = ("", "و", "ب", "ل", "ك")
MAX_SEARCHED = 20
REACH = 8  # words behind the counterpart in which his country stands: «نظيريه المصري سامي العلي والأردني كريم الراوي»
MAX_TITLES = 4


def counterpart(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name of the counterpart from the country that the title names, nearest before the mention.

    The title is that of him whose counterpart he is, or a word for anybody: «الوزير الأردني», «المسؤول الأردني».
    """
    doc, words = bearers.doc, mention.words
    origin = bare(doc.key(words.last - 1))
    countries = doc.grammar.sets["places.countries"]
    if mention.name is not None or mention.number != "s" or len(words) < 2 or mention.kind != "person":
        return None
    if not definite(doc.key(words.last - 1)) or not of_place(origin, countries):
        return None
    for place in reversed(_places(bearers, words.first)):
        at = doc.sentence_of(place)
        if at is None:
            continue
        reader = bearers.reader(at)
        if not (mention.head in doc.grammar.sets["anaphors.persons"] or _same_title(reader, place, mention)):
            continue
        for k in range(place + 1, min(place + REACH, reader.sentence.last)):
            if bare(conjoined(doc.key(k))) == origin and definite(conjoined(doc.key(k))):
                found = _name(bearers, reader, k + 1)
                if found is not None:
                    return found
    return None


@lru_cache(maxsize=4)
def called_counterpart(grammar: Grammar) -> frozenset[str]:
    """The words for somebody's counterpart as they are written: «نظيره», «ونظيرته», «بنظيريه»."""
    stems = {noun[:-1] + "ت" if noun.endswith("ة") else noun for noun in grammar.sets["titles.counterparts"]}
    return frozenset(
        lead + stem + dual + his for lead in PROCLITICS for stem in stems for dual in ("", "ي") for his in POSSESSIVES
    )


def _places(bearers: Bearers, before: int) -> list[int]:
    """Where somebody's counterpart stands before a word."""
    doc, forms = bearers.doc, called_counterpart(bearers.doc.grammar)
    return sorted(i for form in forms for i in doc.places.get(form, ())[:MAX_SEARCHED] if i < before)


def _same_title(reader: Reader, place: int, mention: Mention) -> bool:
    """Whether the title stands in the sentence before its bearer's counterpart, of any gender: «وزير», «الوزيرة»."""
    stem = bare(mention.head).removesuffix("ة")
    keys = (reader.doc.key(k).removesuffix("ة") for k in range(reader.sentence.first, place))
    return any(stem in (bare(key), bare(key[1:])) for key in keys)


def _name(bearers: Bearers, reader: Reader, k: int) -> Stretch | None:
    """The name at a place, behind a comma and his titles: «نظيره الأردني | الدكتور كريم الراوي»."""
    doc, lexicon, last = reader.doc, reader.lexicon, reader.sentence.last
    k += doc.key(k) in COMMA
    first = k
    while k < min(last, first + MAX_TITLES) and definite(doc.key(k)) and lexicon.person_noun(doc.key(k)):
        k += 1
    if k >= last:
        return None
    found = bearers.begun_at(reader, k) if bearers.begins(k) else None
    if found is not None and definite(doc.key(found.last - 1)):
        return found
    return foreign_name(reader, k, k if found is None else found.last)
