"""The subject of the sentence before: ``افتتح الوزير المعرض. وأوضح أن`` (the minister, who had not spoken yet)."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import parsed_subject
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch

OPENING = 8  # words in which the main verb of a sentence stands


def topic_sentences(doc: Document, candidates: Sequence[Candidate]) -> set[int]:
    """Sentences without a cue right before one that opens with a cue: their subject may be its speaker."""
    spoken = {c.sentence for c in candidates}
    wanted = set()
    for c in candidates:
        before = c.sentence - 1
        initial = c.kind == "verb" and c.position == "after" and c.word <= doc.ranges[c.sentence].first + 1
        if initial and before >= 0 and before not in spoken and not doc.furniture(before):
            wanted.add(before)
    return wanted


def sentence_subject(reader: Reader) -> Stretch | None:
    """The subject of the sentence's main verb, where it is somebody who can speak."""
    first = reader.sentence.first
    verb = next((k for k in range(first, min(first + OPENING, reader.sentence.last)) if reader.verb(k)), None)
    if verb is None:
        return None
    subject = parsed_subject(reader, verb)
    return subject if subject is not None and plausible_source(reader, subject) else None
