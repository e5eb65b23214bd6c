"""Which grammar entries had a part in a record: its cue, the phrase that owns the cue, and what named who passed it on.

This is what an ``accept`` example promises and a ``reject`` example rules out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from quotes.attribution.draft import Draft, Relay
from quotes.cues.candidates import Candidate
from quotes.cues.phrases import clause_phrase_before, phrase_at
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.shapes import FRAMES
from quotes.words import COMMA

Share = Literal["cue", "owner", "intermediary", "source", "tag"]
RelayPattern = Literal["verb-from", "phrase-from", "clause-phrase", "source-phrase", "carried", "chain"]
WRITTEN = {fold(frame): frame for frame in FRAMES}
LOOKBACK = 5  # words; as long as the longest phrase


@frozen
class Part:
    """Entry ``entry`` at word ``word`` had this share in a record; ``pattern``: the relay pattern it was part of."""

    entry: str
    word: int
    share: Share
    pattern: RelayPattern | None = None


def parts(doc: Document, draft: Draft) -> Iterator[Part]:
    """Every entry that had a part in the record of ``draft``."""
    c = draft.candidate
    yield Part(c.entry, c.word, "cue")
    if c.verb is not None and c.phrase is not None:  # حسبما أفاد: the phrase owns the verb
        yield Part(c.phrase.id, c.word - len(c.phrase.words), "owner")
    through = _source_phrase(doc, draft)
    if through is not None:  # نقلا عن B
        yield through
    for relay in draft.relays:
        yield from _relay_parts(doc, draft, relay, through)
    for _, end in draft.spans:  # «…، على حد تعبيره»: the content stops before its tag
        word = doc.index_at(end)
        word += doc.key(word) in COMMA
        found = phrase_at(doc, word)
        if found is not None and found[0].role == "tag":
            yield Part(found[0].id, word, "tag")


def patterns(doc: Document, draft: Draft) -> frozenset[str]:
    """The relay patterns that a record's intermediaries came by."""
    return frozenset(part.pattern for part in parts(doc, draft) if part.pattern is not None)


def frame_of(c: Candidate) -> str:
    """The frame by which a cue introduces its content; for a source phrase its role."""
    if c.opener is not None:
        return WRITTEN.get(c.opener.frame, c.opener.frame) or c.opener.kind
    return c.phrase.role if c.phrase is not None else c.position


def _source_phrase(doc: Document, draft: Draft) -> Part | None:
    """The phrase right before a speaker who was reached through it."""
    who = draft.finding.speaker
    if draft.finding.case != "relay" or who is None:
        return None
    for back in range(1, LOOKBACK + 1):
        found = phrase_at(doc, who.first - back)
        if found is not None and found[0].role == "relay" and found[1] == back:
            return Part(found[0].id, who.first - back, "source", "phrase-from")
    return None


def _relay_parts(doc: Document, draft: Draft, relay: Relay, through: Part | None) -> Iterator[Part]:
    word = max(0, bisect_right(doc.words, relay.cue_start, key=lambda w: w.start) - 1)
    if relay.kind == "preposition":
        found = phrase_at(doc, word)
        if found is None:  # a further bare عن
            yield Part("", word, "intermediary", "chain")
        else:
            pattern: RelayPattern = "phrase-from" if found[0].role == "relay" else "source-phrase"
            yield Part(found[0].id, word, "intermediary", pattern)
        return
    owner = clause_phrase_before(doc, word, Stretch(0, word))
    if owner is not None:
        yield Part(owner.id, word - len(owner.words), "owner", "clause-phrase")
    for analysis in doc.analyses(word):
        if analysis.form.verb.lemma != relay.lemma:
            continue
        if owner is not None:
            by: RelayPattern = "clause-phrase"
        elif draft.finding.case == "relay":
            by = "phrase-from" if through is not None else "verb-from"
        else:
            by = "carried"  # في بيان نقلته A
        yield Part(analysis.form.verb.id, word, "intermediary", by)
        return
