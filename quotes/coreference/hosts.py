"""Whose meeting or speech a sentence tells of that says where words were spoken: ``جاء ذلك خلال لقاء | محافظ``."""

from __future__ import annotations

from quotes.attribution.agreement import gender as gender_of
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite
from quotes.words import COMMA

MAX_HOST = 14  # words from where the sentence begins to the occasion
ATTRIBUTES = 2  # adjectives of it: «مؤتمر صحفي موسع لوزير الصحة»


def host(reader: Reader, c: Candidate, gender: str | None) -> Stretch | None:
    """«جاء ذلك خلال لقاء | محافظ الوادي مع رؤساء المدن، حيث أكد أن», «كلمة ألقاها | الوزير، أكد فيها».

    Somebody with an office who agrees with the cue.
    """
    doc, first = reader.doc, reader.sentence.first
    came = conjoined(doc.key(first)) in doc.grammar.sets["narrator.comings"]
    if not came or c.number != "s":
        return None
    for k in range(first + 1, min(c.word, first + MAX_HOST)):
        if not reader.lexicon.occasion(doc.key(k)) or doc.key(k).endswith(POSSESSIVES):
            continue
        found = _behind(reader, k, c.word)
        if found is not None:
            agrees = gender is None or gender_of(reader, found) in ("", gender)
            return found if agrees else None
    return None


def _behind(reader: Reader, k: int, before: int) -> Stretch | None:
    """Who stands behind the occasion at word ``k``: in construct, with ل, or as the subject of a clause on it."""
    doc = reader.doc
    at = k + 1
    if not definite(doc.key(k)) and reader.pos(at) != "ADJ" and _office(reader, at):
        return noun_phrase(reader, at, _whom(reader, at, before), bounded=False, trusted=True)
    while at < min(before, k + 1 + ATTRIBUTES) and reader.pos(at) == "ADJ":
        at += 1
    if doc.key(at)[:1] == "ل" and _office(reader, at, lead=1):
        return noun_phrase(reader, at, _whom(reader, at, before), bounded=False, lead=1)
    at += reader.lexicon.relative(doc.key(at))
    if reader.verb(at) and doc.key(at) not in COMMA and _office(reader, at + 1):
        return noun_phrase(reader, at + 1, _whom(reader, at + 1, before), bounded=False, trusted=True)
    return None


def _whom(reader: Reader, who: int, before: int) -> int:
    """Where it is told whom he met: «رئيس البرلمان | وفدا من الطلبة», «الوزير | بأعضاء المجلس»."""
    for k in range(who + 1, before):
        key = reader.doc.key(k)
        tokens = reader.tokens(k)
        governs = reader.lexicon.preposition(key) or (len(tokens) > 1 and tokens[0].pos_ == "ADP")
        met = reader.pos(k) == "NOUN" and key.endswith("ا") and not definite(key)
        if governs or met or not reader.doc.words[k].is_word:
            return k
    return before


def _office(reader: Reader, k: int, lead: int = 0) -> bool:
    key = without_lead(reader.doc.key(k), lead)
    return reader.lexicon.office(key) or reader.lexicon.office(bare(key))
