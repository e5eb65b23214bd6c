"""The fuller words by which the text brings in a body or a description: ``الدراسة`` of ``دراسة بريطانية``."""

from __future__ import annotations

from quotes.attribution.times import time_at
from quotes.coreference.bearers import Bearers
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.fuller_bodies import (
    behind_noun,
    of_continent,
    of_matter,
    with_fields,
    with_head,
    with_matter,
    with_origin,
)
from quotes.coreference.lead_below import lead_below
from quotes.coreference.mentions import Mention, points_back
from quotes.coreference.name_steps import name_from
from quotes.coreference.pieces import MAX_APPOSED, announced_at
from quotes.coreference.referents import DENYING
from quotes.coreference.short_bodies import abbreviated, bureau
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare, definite

DENIED = 3  # words of «المعهد غير الربحي»


def introduction(doc: Document, lexicon: Lexicon, descriptions: Descriptions, mention: Mention) -> Stretch | None:
    """Where the text has a mention without a name in fuller words; None where it has none."""
    words = mention.words
    found = abbreviated(doc, lexicon, words)
    if found is None and mention.kind in ("organisation", "unknown") and len(words) == 2:
        found = bureau(doc, lexicon, words)
    if found is None and mention.kind == "organisation":
        found = with_origin(doc, lexicon, words) or of_matter(doc, lexicon, words)
        found = found or with_fields(doc, lexicon, words)
    found = found or with_head(doc, lexicon, words) or behind_noun(doc, lexicon, words)
    if found is None and len(words) == 1 and lead_below(doc, words.first) > words.first:
        found = _in_lead(doc, descriptions, words)
    if found is not None or not mention.definite_noun:
        return found
    same = points_back(doc, words.first)  # «نفس الدراسة»
    selves = doc.key(words.last - 1) in doc.grammar.sets["anaphors.selves"]  # «الدراسة نفسها»
    noun_alone = Stretch(words.first + same, words.last - (selves and not same), 0 if same else words.lead)
    if lexicon.has("anaphors.persons", mention.head):
        # «المصدر | الذي فضل عدم كشف هويته»
        relative = range(noun_alone.first + 1, noun_alone.last)
        ends = (k for k in relative if lexicon.relative(doc.key(k)))
        noun_alone = Stretch(noun_alone.first, next(ends, noun_alone.last), noun_alone.lead)
    if len(noun_alone) == DENIED and doc.key(noun_alone.first + 1) == DENYING:
        noun_alone = Stretch(noun_alone.first, noun_alone.first + 1, noun_alone.lead)  # «المعهد | غير الربحي»
    if len(noun_alone) == 1:
        return descriptions.introducing(noun_alone)
    if len(noun_alone) == len(words):
        return (
            with_matter(doc, lexicon, noun_alone)
            or _said_of_it(doc, lexicon, descriptions, noun_alone)
            or descriptions.of_nations(noun_alone)
            or descriptions.of_country(noun_alone)
            or of_continent(doc, lexicon, noun_alone)
        )
    return None


def _said_of_it(doc: Document, lexicon: Lexicon, descriptions: Descriptions, words: Stretch) -> Stretch | None:
    """A body or a paper by its noun and what it has been told to be, or that it is of many states.

    «الصحيفة البريطانية» of «صحيفة الأفق البريطانية», «المنظمة الأممية» of «منظمة الصحة العالمية».
    """
    said = doc.key(words.first + 1)
    noun = bare(doc.key(words.first))
    named = lexicon.outlet_head(noun) or lexicon.has("groups.unlabelled", noun)
    if len(words) != 2 or not definite(said) or not named:
        return None
    found = descriptions.introducing(Stretch(words.first, words.first + 1, words.lead))
    if found is None or definite(doc.key(found.first)):
        return None
    told = next((k for k in range(found.first + 1, found.last) if doc.key(k) in (said, bare(said))), None)
    if told is not None:
        return Stretch(found.first, told + 1, found.lead)
    return found if lexicon.has("groups.worldwide", bare(said)) else None


def _in_lead(doc: Document, descriptions: Descriptions, words: Stretch) -> Stretch | None:
    """What the lead calls him whom a headline has in one word: «مصدر: …» above «كشف | مصدر سياسي مطلع عن»."""
    found = descriptions.introducing(words)
    return found if found is not None and doc.key(found.first) == doc.key(words.first) else None


def announced_in(bearers: Bearers, introduced: Stretch) -> Stretch | None:
    """The name that the words which bring somebody in announce: «سيدة تدعى | سلمى العلي», and then «السيدة»."""
    at = bearers.doc.sentence_of(introduced.first)
    if at is None:
        return None
    reader = bearers.reader(at)
    last = min(reader.sentence.last, introduced.last + MAX_APPOSED)
    first = announced_at(reader, introduced.first, last)
    if first is None or first > introduced.last + 1:
        return None
    ends = (k for k in range(first + 1, last) if time_at(reader, k) or reader.verb(k))
    return name_from(reader, first, next(ends, last))
