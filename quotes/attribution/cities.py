"""Where a body has its seat, by ب and a place: ``إدارة المستشفى الجامعي بفاس``, ``مديرية الصحة بمحافظة أسيوط``.

No noun is annexed to the name of a place, so that an indefinite one behind it is the object: ``| وفاة سجين``.
"""

from __future__ import annotations

from quotes.attribution.deeds import deed_shaped
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import definite
from quotes.spelling import frequency

SELDOM = 20  # a noun of the language has the article, or goes without it, more often than once in so many times
KNOWN = 30  # times with an ending, a pronoun or an article: a noun, whatever it is tagged as
LONG = 4  # letters of ب and a name


def city_at(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether ب and a place stand at word ``k``, or the name behind «بمحافظة»: it goes on with the body before."""
    doc = reader.doc
    if k - 1 > subject.first and _kind(reader, k - 1):
        return not definite(doc.key(k)) and reader.pos(k) in ("NOUN", "X", "PROPN")
    return k > subject.first + 1 and (_kind(reader, k) or _city(reader, subject, k))


def behind_city(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether an indefinite noun of the language follows such a place: «إدارة السجن المحلي بتطوان | وفاة سجين»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if _kind(reader, k - 1) or not city_at(reader, subject, k - 1) or not reader.word_at(k + 1):
        return False
    listed = lexicon.somebody(key) or doc.known_surname(key) or lexicon.inside_title(key) or lexicon.preposition(key)
    if listed or definite(key) or reader.conjunction(k) or reader.adposition(k):
        return False
    noun = lexicon.has("clauses.stances", key) or deed_shaped(doc, k) or reader.owned(k)
    noun = noun or (
        not lexicon.person_noun(doc.key(subject.first)) and inflected(key) >= KNOWN
    )  # «المتحدث بجازان | بيشي»
    return noun and reader.pos(k) in ("NOUN", "X", "VERB") and not city_at(reader, subject, k)


def _kind(reader: Reader, k: int) -> bool:
    """«بمحافظة», «بمدينة»."""
    key = reader.doc.key(k)
    return key[:1] == "ب" and reader.lexicon.has("places.kinds", key[1:])


def _city(reader: Reader, subject: Stretch, k: int) -> bool:
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    name = key[1:]
    if key[:1] != "ب" or len(key) < LONG or doc.known_surname(key) or lexicon.given_name(key):
        return False
    if any(lexicon.has(places, name) for places in ("places.countries", "places.capitals", "places.cities")):
        return True
    if reader.owned(k) or lexicon.somebody(name):
        return False  # «الهيئة | بحقها»
    times = frequency(name)
    if not times:  # one that nobody writes: behind a body no name stands but that of its place
        foreign = reader.pos(k) in ("X", "PROPN") and not frequency(key)
        return foreign and lexicon.body(doc.key(subject.first)) and not inflected(key)
    other = frequency(name[2:]) if definite(name) else frequency("ال" + name)
    if definite(name) and inflected(name):
        return False  # «بالتزام»
    return other * SELDOM < times and frequency(key) <= times
