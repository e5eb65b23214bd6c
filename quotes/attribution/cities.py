"""Where a body has its seat, by ب and a place: ``إدارة المستشفى الجامعي بفاس``, ``مديرية الصحة بمحافظة أسيوط``.

No noun is annexed to the name of a place, so that an indefinite one behind it is the object: ``| وفاة سجين``.
"""

from __future__ import annotations

from quotes.attribution.deeds import deed_shaped
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import PLACES, STATES, definite
from quotes.spelling import frequency
from quotes.words import COMMA

SELDOM = 20  # a noun of the language has the article, or goes without it, more often than once in so many times
KNOWN = 30  # times with an ending, a pronoun or an article: a noun, whatever it is tagged as
LONG = 4  # letters of ب and a name
MAX_NAME = 3  # words of «بسوق أهراس» and the one behind


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
    if any(lexicon.has(places, name) for places in PLACES):
        return True
    if reader.owned(k) or lexicon.somebody(name):
        return False  # «الهيئة | بحقها»
    if not frequency(name):  # one that nobody writes: behind a body no name stands but that of its place
        foreign = reader.pos(k) in ("X", "PROPN") and not frequency(key)
        return foreign and lexicon.body(doc.key(subject.first)) and not inflected(key)
    return _seldom_joined(key)


def placed_at(reader: Reader, k: int) -> int:
    """Number of words of ب and the place where somebody spoke, behind his verb: «أفاد به اليوم | ببجاية مدير الصحة».

    One that no list has behind when it was, or before a comma: «أكده، أمس | بسوق أهراس، الوالي».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] != "ب" or len(key) < LONG:
        return 0
    if definite(key[1:]) and lexicon.any(("places.roles",), key[1:]):
        return 1  # «بالعاصمة»
    if _kind(reader, k):
        return 1 + (not definite(key[1:]) and reader.word_at(k + 1))
    listed = doc.longest(PLACES, k, key[1:])
    if listed:
        role = doc.key(k + listed)  # «بالجزائر | العاصمة»
        return listed + (definite(role) and lexicon.any(("places.roles",), role))
    if definite(key[1:]) or reader.owned(k) or lexicon.somebody(name := key[1:]) or lexicon.occasion(name):
        return 0
    end = next((j for j in range(k + 1, k + MAX_NAME) if doc.key(j) in COMMA or _titled(reader, j)), 0)
    timed = doc.ends_before(("adjuncts.time",), k) > 0 or lexicon.time(doc.key(k - 1))
    # «بلومبرغ», which the press has with its ب
    foreign = _seldom_joined(key) if frequency(name) else not (inflected(name) or frequency(key))
    return end - k if end and timed and foreign else 0


def _titled(reader: Reader, k: int) -> bool:
    """Whether an office or a body begins the subject at word ``k``."""
    key = reader.doc.key(k)
    return reader.lexicon.office(key) or reader.lexicon.body(key) or reader.lexicon.outlet_head(key)


def _seldom_joined(key: str) -> bool:
    """Whether a word behind ب is a name by the counts, hardly met with the article, or without it."""
    name = key[1:]
    times = frequency(name)
    other = frequency(name[2:]) if definite(name) else frequency("ال" + name)
    if definite(name) and inflected(name):
        return False  # «بالتزام»
    return other * SELDOM < times and frequency(key) <= times


def state_behind_name(reader: Reader, k: int) -> bool:
    """Whether a country or a capital stands behind a name, which it belongs to as little: no noun is before it.

    «انتقد الوزير سامي العلي | إيران», «زار الوزير هاكان فيدار | القاهرة».
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    noun = lexicon.person_noun(before) or lexicon.body(before) or lexicon.outlet_head(before) or reader.adposition(k)
    # «وزراء دفاع قبرص وشال | ومالطا»
    noun = noun or lexicon.preposition(before) or (doc.key(k)[:1] == "و" and lexicon.any(STATES, before))
    named = lexicon.given_name(before) or reader.pos(k - 1) in ("X", "PROPN") or doc.known_surname(before)
    named = named or (not definite(before) and name_shaped(doc.words[k - 1]))
    return lexicon.any(STATES, doc.key(k)) and named and not noun
