"""Whom أما and its like announce, for whom the dropped subjects behind stand: ``أما الصحيفة فكانت لاذعة وكتبت أن``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import head_of, noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.coreference.marked_subjects import marked_topic
from quotes.coreference.name_words import unlisted_at
from quotes.coreference.predicates import before_predicate
from quotes.coreference.sentence_heads import numbered
from quotes.document import Stretch

LONGEST = 3  # words of a foreign name


def announced_topic(reader: Reader) -> Stretch | None:
    """Whom «أما … ف» announces: «أما صحيفة المرفأ، فكانت لاذعة وكتبت أن»."""
    doc, first = reader.doc, reader.sentence.first
    length = doc.phrase_length("anaphors.topics", first)
    if not length:
        return None
    who = first + length
    if numbered(reader, who) and doc.key(who + 1)[:1] == "ف":
        return Stretch(who, who + 1)  # «أما | الثاني فصادق على أقواله»
    if (marked := marked_topic(reader, who)) is not None:
        return marked  # «أما | «الميثاق» | فرفضت الاتهامات»
    lead = int(doc.key(who)[:1] == "ل" and reader.adposition(who))  # «بالنسبة | لسامي العلي»
    found = noun_phrase(reader, who, reader.sentence.last, bounded=False, lead=lead)
    found = before_predicate(reader, found) if found is not None else None
    if found is None or not plausible_source(reader, found):
        foreign = _foreign_topic(reader, who)
        found = foreign if foreign is not None else found
        if found is None or foreign is not None:
            return found
    named = reader.lexicon.has("names.particles", head_of(reader, found))  # «وبالنسبة | لعبد الحليم»
    return found if named or plausible_source(reader, found) else None


def _foreign_topic(reader: Reader, who: int) -> Stretch | None:
    """A name that no list knows, before what ف says of its bearer: «أما | كاستيلو فبدا هادئا، وأشار»."""
    doc, last = reader.doc, who
    while last < min(who + LONGEST, reader.sentence.last) and unlisted_at(doc, last) and not _answers(reader, last):
        last += 1
    return Stretch(who, last) if last > who and _answers(reader, last) else None


def _answers(reader: Reader, k: int) -> bool:
    """A verb with the ف of a topic at word ``k``: «فبدا», «فغادر»."""
    return reader.doc.key(k)[:1] == "ف" and k < reader.sentence.last and reader.verb(k)
