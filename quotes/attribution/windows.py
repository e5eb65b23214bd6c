"""The stretches of a sentence whose dependency relations decide: the parser reads those and tags the rest.

Relations are asked for between a cue and its subject, and above a participle that has no other cue to lean on. The
content behind a complementizer, half of all words of a sentence with a cue, only needs tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.words import COMMA

BEFORE = 20  # words before a cue in which the clause it stands in begins
NEAR = 5  # words before a cue at which a comma still parts it from its own subject: «التقرير، الذي نشر أمس، أكد أن»
BEHIND = 6  # words of the content, by which the parser sees what the complementizer opens
OBJECT = 15  # the same where the content is the verb's object: only the tree tells it from the subject before it
ASIDE = 16  # words behind a cue that follows its content
OPENING = 25  # words of a sentence in which its main verb and subject stand


def windows_of(doc: Document, sentence: int, candidates: Sequence[Candidate], *, topic: bool) -> list[tuple[int, int]]:
    """Raw ranges in sentence number ``sentence``, in order and apart; ``candidates`` are the cues found in it.

    ``topic``: whether the sentence's main subject may speak in the next sentence.
    """
    whole = doc.ranges[sentence]
    wanted = sorted(_wanted(doc, whole, candidates))
    if topic or any(_bare(c) for c in candidates):
        wanted.insert(0, (whole.first, whole.first + OPENING))
    merged: list[tuple[int, int]] = []
    for first, last in wanted:
        first, last = max(first, whole.first), min(last, whole.last)
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        elif first < last:
            merged.append((first, last))
    return [(doc.words[first].start, doc.words[last - 1].end) for first, last in merged]


def _bare(c: Candidate) -> bool:
    """Whether nothing stands between a verb and its content: its subject, dropped, may be the sentence's own."""
    return c.kind == "verb" and c.position == "after" and not len(c.gap)


def _wanted(doc: Document, whole: Stretch, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    leaned_on = False  # whether a cue that a participle can lean on stands before
    for c in candidates:
        if c.implicit_kind:
            if not leaned_on:
                yield whole.first, c.last + BEHIND
            continue
        leaned_on = True
        first = _clause(doc, whole, c.word)
        last = c.last + ASIDE
        if c.opener is not None and c.position == "after":
            last = max(c.opener.first, c.gap.last) + (OBJECT if c.opener.kind == "nominal" else BEHIND)
        yield first, last


def _clause(doc: Document, whole: Stretch, k: int) -> int:
    """Where the clause of word ``k`` begins: behind a comma, none of the nearest words, or at the sentence."""
    first = max(whole.first, k - BEFORE)
    commas = [j for j in range(first, k - NEAR) if doc.key(j) in COMMA]
    return commas[-1] + 1 if commas else first
