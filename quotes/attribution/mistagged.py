"""Words of names that the tagger takes for verbs: ``جوزيف ويستفول``, ``صلاح الدين دميرباش``, ``مرفأ يونايتد``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.inflection import foreign_word, inflected, name_shaped
from quotes.lexicon import definite
from quotes.spelling import frequency

PROCLITICS = "فبكل"
COMMON = 100  # times that a word is written: no name
SIDE_BY_SIDE = 8  # places of a word that are looked at


def foreign_surname(reader: Reader, k: int) -> bool:
    """«جوزيف ويستفول»: behind a first name alone the parser takes what begins with و for a second verb.

    Behind a given name in two words it may take any foreign one for a verb: «صلاح الدين | دميرباش».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.has("names.halves", doc.key(k - 1)) and doc.key(k)[:1] not in ("ي", "ت"):
        return reader.verb(k) and not doc.analyses(k)
    given = lexicon.given_name(doc.key(k - 1)) or (name_shaped(doc.words[k - 1]) and foreign_word(doc.words[k]))
    alone = given and not lexicon.given_name(doc.key(k - 2))
    rare = frequency(doc.key(k)) < COMMON or lexicon.office(doc.key(k))  # not «يدعى سامي | وصل إلى السوق»
    return alone and doc.key(k)[:1] == "و" and rare and reader.verb(k) and not doc.analyses(k)


def name_in_two(reader: Reader, k: int) -> bool:
    """«مرفأ يونايتد»: two words that the text has side by side elsewhere, whatever the second is tagged as.

    So too a second one that is none of the language's own, and one behind a body («شركة | أبولون»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if (lexicon.given_name(before) or definite(before)) and lexicon.given_in_two(doc.key(k), doc.key(k + 1)):
        return True  # «صلاح | دفع الله», «المحلل السياسي | تاج الدين»
    body = (lexicon.body(before) or lexicon.outlet_head(before)) and not definite(before) and reader.pos(k) == "VERB"
    if doc.analyses(k) or not (body or reader.pos(k - 1) in ("X", "PROPN")) or doc.key(k)[:1] == "و":
        return False
    if name_shaped(doc.words[k]) and not (definite(doc.key(k)) or doc.key(k)[0] in PROCLITICS):
        return True  # «ريغيلد | بوردلاك»
    places = doc.places.get(doc.key(k), ())[:SIDE_BY_SIDE]
    return sum(doc.key(i - 1) == doc.key(k - 1) for i in places) > 1


def before_thing(reader: Reader, k: int) -> bool:
    """«ذبيح الله | مجاهد مسؤولية الحركة»: an object in construct stands behind the word, so that it is none itself."""
    doc, thing = reader.doc, reader.doc.key(k + 1)
    if definite(doc.key(k)) or definite(thing) or not definite(doc.key(k + 2)) or reader.lexicon.somebody(thing):
        return False
    return k + 2 < reader.sentence.last and min(inflected(thing), frequency("ال" + thing)) >= COMMON
