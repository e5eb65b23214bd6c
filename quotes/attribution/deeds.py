"""Nouns whose form or article keeps them from belonging to the phrase before: deeds, and what is definite."""

from __future__ import annotations

import regex

from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare, definite

# Verbal nouns of the derived stems, folded: تقديم، تضامن، مواصلة، انسحاب، اجتماع، استقبال; إطلاق has its hamza below
DEED = regex.compile(r"ت..ي.|ت.ا..|م.ا..ة|ان..ا.|ا.ت.ا.|است..ا.ة?")
FOURTH = regex.compile(r"إ..ا[^ن]")
ORIGIN = ("ي", "ية")
SHORT_ORIGIN = 4  # letters: «علي», «نبي»


def deed_at(reader: Reader, k: int) -> bool:
    """Whether an indefinite verbal noun with its own noun behind it stands at word ``k``: «| تقديم هدايا»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not (DEED.fullmatch(key) or FOURTH.fullmatch(doc.words[k].letters)) or k + 1 >= reader.sentence.last:
        return False
    if lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key):
        return False
    tagged = reader.pos(k) == "NOUN" or (reader.pos(k) in ("X", "") and not doc.known_surname(key))
    return tagged and doc.words[k + 1].is_word


def matter_at(reader: Reader, k: int) -> bool:
    """Whether what is said of a thing stands at word ``k``, and the thing behind it: «| صحة الخبر», «| قدرة الجيش»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if definite(key) or key[:1] in ("و", "ل") or reader.pos(k) != "NOUN" or k + 1 >= reader.sentence.last:
        return False
    listed = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key) or lexicon.given_name(key)
    if listed or doc.known_surname(key) or lexicon.inside_title(key) or not definite(doc.key(k + 1)):
        return False
    return key.endswith("ة") or deed_at(reader, k)


def behind_indefinite(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun with the article behind an indefinite one and its adjective: «مصادر طبية إسرائيلية | الحالة الصحية»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if k - 1 <= subject.first or not definite(key) or key.startswith("لل") or reader.pos(k) != "NOUN":
        return False
    if not (before.endswith(ORIGIN) and len(before) > SHORT_ORIGIN and reader.pos(k - 1) == "ADJ"):
        return False
    if lexicon.honorific(key) or lexicon.office(key) or lexicon.given_name(before) or doc.known_surname(before):
        return False
    return all(doc.words[j].is_word and not definite(doc.key(j)) for j in range(subject.first, k))


def definite_deed(reader: Reader, k: int) -> bool:
    """A verbal noun with the article right behind a person's: «المتحدث | الاستمتاع», but «المدير التنفيذي»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not (definite(key) and definite(doc.key(k - 1)) and lexicon.person_noun(doc.key(k - 1))):
        return False
    deed = DEED.fullmatch(bare(key)) or FOURTH.fullmatch(doc.words[k].letters[2:])
    known = lexicon.person_noun(key) or lexicon.body(key) or lexicon.given_name(key) or doc.known_surname(key)
    return bool(deed) and reader.pos(k) == "NOUN" and not known
