"""Who is another's counterpart: ``الوزير الأردني`` of ``وزير التربية سامي العلي ونظيره الأردني كريم الراوي``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.coreference.name_words import surname_at, unlisted_at
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite
from quotes.words import COMMA

PROCLITICS = ("", "و", "ب", "ل", "ك")
MAX_SEARCHED = 20
REACH = 8  # words behind the counterpart in which his country stands: «نظيريه المصري سامي العلي والأردني كريم الراوي»
MAX_TITLES = 4
MAX_NAME = 5


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


def _places(bearers: Bearers, before: int) -> list[int]:
    """Where somebody's counterpart stands before a word."""
    doc = bearers.doc
    stems = {noun[:-1] + "ت" if noun.endswith("ة") else noun for noun in doc.grammar.sets["titles.counterparts"]}
    forms = (
        lead + stem + dual + his for lead in PROCLITICS for stem in stems for dual in ("", "ي") for his in POSSESSIVES
    )
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
    end = k if found is None else found.last
    while end < min(last, k + MAX_NAME) and (unlisted_at(doc, end) or lexicon.has("names.particles", doc.key(end))):
        end += 1
    end += end == k + 1 and end < last and definite(doc.key(end)) and surname_at(doc, lexicon, end)
    return Stretch(k, end) if end > k + 1 else None
