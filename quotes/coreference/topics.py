"""The subject of the clause before: ``افتتح الوزير المعرض. وأوضح أن``, and whom أما announces."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import parsed_subject
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined

OPENING = 8  # words in which the main verb of a sentence stands


def topic_sentences(doc: Document, candidates: Sequence[Candidate]) -> set[int]:
    """Sentences right before one that opens with a cue: their subject may be its speaker.

    One that has a cue of its own counts where the next is bare («وذكر أن»): its own cue may turn out to be none.
    """
    spoken = {c.sentence for c in candidates}
    wanted = set()
    for c in candidates:
        before = c.sentence - 1
        initial = c.kind == "verb" and c.position == "after" and c.word <= doc.ranges[c.sentence].first + 1
        if initial and before >= 0 and (before not in spoken or not len(c.gap)) and not doc.furniture(before):
            wanted.add(before)
    return wanted


def sentence_subject(reader: Reader) -> Stretch | None:
    """The subject of the sentence's main verb, or what it opens with, where it is somebody who can speak."""
    first = reader.sentence.first
    verb = next((k for k in range(first, min(first + OPENING, reader.sentence.last)) if reader.verb(k)), None)
    # «سلمى الجرادي حاولت أن …، وقالت»
    subject = noun_phrase(reader, first, verb or reader.sentence.last, bounded=False) if _heads(reader, first) else None
    if subject is None and verb is not None:
        subject = parsed_subject(reader, verb)
    if subject is not None:
        # «كشفت شركة المرفأ | اليوم عن»: what stands behind a day is no part of it
        day = next((k for k in range(subject.first + 1, subject.last) if reader.lexicon.time(reader.doc.key(k))), None)
        subject = evolve(subject, last=day) if day is not None else subject
    return subject if subject is not None and plausible_source(reader, subject) else None


def _heads(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is one that a sentence about somebody opens with: a name, or a noun for people or bodies."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if reader.verb(k) or reader.doc.analyses(k):
        return False
    return lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)


def announced_topic(reader: Reader) -> Stretch | None:
    """Whom «أما … ف» announces: «أما صحيفة المرفأ، فكانت لاذعة وكتبت أن»."""
    doc, first = reader.doc, reader.sentence.first
    if conjoined(doc.key(first)) not in doc.grammar.sets["anaphors.topics"]:
        return None
    found = noun_phrase(reader, first + 1, reader.sentence.last, bounded=False)
    return found if found is not None and plausible_source(reader, found) else None
