"""What stands behind a speaker in one noun or two: whom he told, by what of his own, where a thing is."""

from __future__ import annotations

from quotes.attribution.lettered import said_at
from quotes.attribution.reader import Reader
from quotes.inflection import inflected
from quotes.lexicon import bare, definite
from quotes.spelling import frequency

COMMON = 50  # times in the model's news


def by_its_own(reader: Reader, k: int, first: int) -> bool:
    """«النادي | بحسابه على تويتر»: right behind one noun with the article, the place of one's own where it was said."""
    doc, lexicon, own = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    if k - 1 != first or not definite(doc.key(first)) or not lexicon.has("recipients.settings", own):
        return False
    return [token.pos_ for token in reader.tokens(k)] == ["ADP", "NOUN", "PRON"]


def to_people(reader: Reader, k: int, first: int) -> bool:
    """Whether several people are told right before what is said: «قال المدرب | للاعبين إن», «| لجميع اللاعبين إن»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if k - 1 != first or not (definite(doc.key(first)) and lexicon.person_noun(doc.key(first))) or key[:1] != "ل":
        return False
    all_of = lexicon.has("phrases.shares", key[1:])
    if not (all_of or key.startswith("لل")):
        return False
    forms = (bare(doc.key(k + 1)),) if all_of else (key[2:], key[1:])  # «للاعبين» has two ل for three
    told = any(
        lexicon.has("anaphors.plurals", people) or (people.endswith("ين") and lexicon.person_noun(people))
        for people in forms
    )
    behind = range(k + 1 + all_of, min(k + 3 + all_of, reader.sentence.last))
    return told and any(said_at(reader, j) for j in behind)  # «للاعبين الشبان إن»


def plain_thing(reader: Reader, first: int, k: int) -> bool:
    """Whether an indefinite noun of the language with another behind it heads words ``[first, k)``: «حديقة حيوان»."""
    key = reader.doc.key(first)
    name = definite(key) or reader.lexicon.given_name(key) or reader.doc.known_surname(key)
    noun = k - first > 1 and reader.pos(first) == "NOUN"
    return noun and not name and min(inflected(key), frequency("ال" + key)) >= COMMON
