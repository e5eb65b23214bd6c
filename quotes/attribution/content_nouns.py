"""The nouns that can stand for what was said, and what stands in their place: adjuncts, people, a noun with ب."""

from __future__ import annotations

from quotes.attribution.aims import aim_at
from quotes.attribution.deeds import TRANSITIVE
from quotes.attribution.discourse import discourse_at
from quotes.attribution.no_subject import deed_of_own
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.cues.nominals import behind_given_elsewhere
from quotes.lexicon import definite, disowned
from quotes.spelling import frequency, joined_preposition
from quotes.words import COMMA

SEEN = 5  # times that the press writes a verbal noun with its article
COMMON = 20  # times in the press, with the article and without


def content_noun(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is a noun that is no adjunct, person, body or occasion."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    unknown = reader.pos(k) == "X" and key.endswith("ة") and not definite(key)  # the tagger's أهمية
    if not (reader.pos(k) == "NOUN" or unknown) or lexicon.person_noun(key) or lexicon.body(key):
        return False
    if lexicon.outlet_head(key):
        return False
    if joined_preposition(doc.words[k]) or lexicon.has("places.directions", key):
        return False  # «نفت اللجنة | جنوب العاصمة أمس أن»
    # «أعلن المجلس، عبر قنواته، | برنامجا جديدا», but «ردد معه | كلماتها»
    told = key.endswith("ا") and not disowned(key) and lexicon.occasion(key[:-1])
    told = told or _does_to(reader, k)  # «أعلنت الوزارة، اليوم، | تسجيل عشر حالات», but «، في | تسجيل مصور، أن»
    if (lexicon.occasion(key) and not told) or lexicon.has("recipients.settings", key) or lexicon.given_name(key):
        return False
    return not (adjunct(reader, k) or time_at(reader, k) or discourse_at(reader, k) or reader.participle_cue(k))


def _does_to(reader: Reader, k: int) -> bool:
    """Whether a verbal noun of a stem with an object has one without the article, or so many: «تسجيل عشر حالات»."""
    behind = reader.doc.key(k + 1)
    many = behind[:1].isdigit() or reader.pos(k + 1) in ("NUM", "NOUN")
    return bool(TRANSITIVE.fullmatch(reader.doc.key(k))) and many and not definite(behind)


def own_deed(reader: Reader, k: int) -> bool:
    """A verbal noun with its owner that the parse takes for a verb: «أكد الحزب، في بيان، | رفضه المشاركة», «تعاقده مع».

    The press has it with the article as well (الرفض), which it has of no verb.
    """
    return _as_verb(reader, k) and deed_of_own(reader, k) and reader.doc.key(k - 1) in COMMA


def deed_behind_manner(reader: Reader, k: int) -> bool:
    """The same behind an adverb, which no verb stands behind: «ينفي دوما | تورطه في القضية»."""
    return _as_verb(reader, k) and deed_of_own(reader, k, SEEN)


def _as_verb(reader: Reader, k: int) -> bool:
    return [token.pos_ for token in reader.tokens(k)] == ["VERB", "PRON"]


def adjunct(reader: Reader, k: int) -> bool:
    key = reader.doc.key(k)
    return (
        key in reader.doc.grammar.sets["openers.prepositions"]
        or reader.lexicon.adjunct_head(key)
        or reader.lexicon.has("pronouns.prepositional", key)
        or aim_at(reader, k - 2, k)
    )


def with_b(reader: Reader, k: int) -> bool:
    """Whether ب is written with the noun at ``k`` («تمنى بإنشاء شركة»): no name («بلاتيني»), no manner («بشدة»)."""
    doc = reader.doc
    if doc.key(k)[:1] != "ب" or not joined_preposition(doc.words[k]) or not reader.adposition(k):
        return False
    if behind_given_elsewhere(doc, k):
        return False
    if reader.lexicon.has("adjuncts.tones", doc.key(k)) and doc.key(k + 1).endswith("ا") and not reader.owned(k + 1):
        return False  # «اقترح بهدوء | حلا محتملا», but «أشاد بحماس اللاعبين»
    return not (doc.phrase_length("clauses.manner", k) or doc.phrase_length("openers.circumstances", k))


def closed(reader: Reader, k: int) -> bool:
    """Whether the noun at word ``k`` has an article or a pronoun, so that no indefinite one goes on with it."""
    tokens = reader.tokens(k)
    return definite(reader.doc.key(k)) or (len(tokens) > 1 and tokens[-1].pos_ == "PRON")


def unread_noun(reader: Reader, k: int) -> bool:
    """A noun in construct behind a comma that the tagger knows no tag for: «نفى المدير، سامي العلي، | فساد البذور»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    construct = not definite(key) and definite(doc.key(k + 1)) and reader.pos(k) == "X" and doc.key(k - 1) in COMMA
    known = lexicon.somebody(key) or lexicon.body(key) or lexicon.given_name(key) or doc.known_surname(key)
    return construct and not known and min(frequency(key), frequency("ال" + key)) >= COMMON
