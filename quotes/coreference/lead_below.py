"""The lead under a headline, where what the headline names in short stands in full."""

from __future__ import annotations

from quotes.document import Document, Stretch

MAX_HEADLINES = 6  # lines of a headline and its byline


def lead_below(doc: Document, k: int) -> int:
    """Where the first sentence under a headline's word ends; the word itself, where that stands in no headline."""
    at = doc.sentence_of(k)
    if at is None or doc.kind(at) != "headline":
        return k
    below = (n for n in range(at + 1, min(at + 1 + MAX_HEADLINES, len(doc.ranges))) if doc.kind(n) == "paragraph")
    lead = next(below, None)
    return doc.ranges[lead].last if lead is not None else k


def says_more(doc: Document, longer: Stretch, words: Stretch) -> bool:
    """Whether one phrase says all that another does behind its first word, and goes on."""
    told, said = (doc.keys[phrase.first + 1 : phrase.last] for phrase in (longer, words))
    return len(told) > len(said) and told[: len(said)] == said
