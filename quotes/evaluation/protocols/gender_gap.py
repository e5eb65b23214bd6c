"""The Gender Gap Tracker protocol: quotes matched at an overlap, and who said them given a match.

Asr, Mazraeh, Lopes, Gautam, Gonzales, Rao & Taboada 2021, *The Gender Gap Tracker: Using Natural Language Processing to
measure gender bias in media*, PLOS ONE 16(1); ``evaluate_quotes.py`` of its repository. Gold relations are taken in
order; each gets the prediction not yet taken that covers most of its characters, if that is more than the threshold
(0.3, then 0.8) of the gold content. Covering more than the content costs nothing here, which is why it stands beside
other measures. Given a match, the speaker is right when the mentions share a character, or neither has one; the verb
when its words are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.annotation.gold import Offsets
from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts, Measure, Protocol, both
from quotes.evaluation.relations import Relation

THRESHOLDS = (0.3, 0.8)


def shared(first: Sequence[Offsets], second: Sequence[Offsets]) -> int:
    """Characters that two lists of spans have in common."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in first for c, d in second)


def coverage(wanted: Relation, found: Relation) -> float:
    """The share of the gold content's characters that the prediction covers, 0 to 1."""
    length = sum(end - start for start, end in wanted.spans.content)
    return shared(wanted.spans.content, found.spans.content) / length


def matches(comparison: Comparison, threshold: float) -> list[tuple[Relation, Relation]]:
    """Gold in order, each with the best prediction left above the threshold."""
    left = dict(enumerate(comparison.predicted))
    pairs = []
    for wanted in comparison.gold:
        best, most = None, threshold
        for number, found in left.items():
            score = coverage(wanted, found)
            if score > most:
                best, most = number, score
        if best is not None:
            pairs.append((wanted, left.pop(best)))
    return pairs


def same_speaker(wanted: Relation, found: Relation) -> bool:
    """Whether the mentions share a character, or neither relation has one."""
    if wanted.spans.speaker is None or found.spans.speaker is None:
        return wanted.spans.speaker is found.spans.speaker
    return shared([wanted.spans.speaker], [found.spans.speaker]) > 0


def count(comparison: Comparison) -> Counts:
    """Matches at each threshold, with right speakers and verbs."""
    counts = Counts(gold=len(comparison.gold), predicted=len(comparison.predicted))
    text = comparison.words.text
    for threshold in THRESHOLDS:
        for wanted, found in matches(comparison, threshold):
            counts[f"match {threshold}"] += 1
            counts[f"speaker {threshold}"] += same_speaker(wanted, found)
            counts[f"verb {threshold}"] += text[slice(*wanted.spans.cue)] == text[slice(*found.spans.cue)]
    return counts


GENDER_GAP = Protocol(
    key="gender-gap",
    title="Matches at an overlap (Gender Gap Tracker)",
    source="Asr et al. 2021, PLOS ONE 16(1)",
    measures=tuple(
        measure
        for threshold in THRESHOLDS
        for measure in (
            both(f"quote, overlap > {threshold}", f"match {threshold}"),
            Measure(f"speaker, given a match > {threshold}", (f"speaker {threshold}", f"match {threshold}")),
            Measure(f"verb, given a match > {threshold}", (f"verb {threshold}", f"match {threshold}")),
        )
    ),
    count=count,
)
