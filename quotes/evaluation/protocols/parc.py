"""The PARC/Citron protocol: spans exact and by overlapping tokens, for cue, source, content and all together.

PARC 3.0 (Pareti 2016, *PARC 3.0: A Corpus of Attribution Relations*, LREC) is scored by exact and by partial match;
Citron (Newell, Cowlishaw & Man 2018, *Quote Extraction and Analysis for News*) fixed the counting that is followed
here: a cue is right when its span is; a source or a content is right when the cues overlap and its spans are the same;
all together is right when all three are. Overlap is micro-averaged: tokens shared, over tokens predicted and over
tokens of gold.

Two differences. Citron adds up the overlap of every prediction with every gold relation, by which a nested content
counts twice; here tokens are shared only between relations whose cues overlap, as in its exact measure, each with one
other. And tokens are words without punctuation.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts, Protocol, both
from quotes.evaluation.relations import Relation

PARTS = ("cue", "content", "source")


def same_cues(gold: Sequence[Relation], predicted: Sequence[Relation]) -> list[tuple[Relation, Relation]]:
    """Relations whose cues overlap, each with at most one other: the one with which it shares most content."""
    by_word: dict[int, list[int]] = {}
    for j, found in enumerate(predicted):
        for word in found.cue:
            by_word.setdefault(word, []).append(j)
    scored = [
        (-len(wanted.content & predicted[j].content), i, j)
        for i, wanted in enumerate(gold)
        for j in sorted({j for word in wanted.cue for j in by_word.get(word, ())})
    ]
    taken_gold: set[int] = set()
    taken: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            pairs.append((gold[i], predicted[j]))
    return pairs


def count(comparison: Comparison) -> Counts:
    """Spans and tokens, wanted, given and right."""
    counts = Counts(gold=len(comparison.gold), predicted=len(comparison.predicted))
    for side, relations in (("gold", comparison.gold), ("predicted", comparison.predicted)):
        for each in relations:
            for name, words in zip(PARTS, each.parts, strict=True):
                counts[f"{side} {name} tokens"] += len(words)
                counts[f"{side} tokens"] += len(words)
    for wanted, found in same_cues(comparison.gold, comparison.predicted):
        exact = [a == b for a, b in zip(wanted.parts, found.parts, strict=True)]
        counts.tally(name for name, right in zip(PARTS, exact, strict=True) if right)
        counts["all"] += all(exact)
        for name, a, b in zip(PARTS, wanted.parts, found.parts, strict=True):
            counts[f"{name} tokens"] += len(a & b)
            counts["tokens"] += len(a & b)
    return counts


PARC = Protocol(
    key="parc",
    title="Spans (PARC, Citron)",
    source="Pareti 2016 (PARC 3.0); BBC Citron, citron/metrics.py",
    measures=(
        *(both(f"{name} exact", name) for name in PARTS),
        both("all exact", "all"),
        *(
            both(f"{name} tokens", f"{name} tokens", f"predicted {name} tokens", f"gold {name} tokens")
            for name in PARTS
        ),
        both("all tokens", "tokens", "predicted tokens", "gold tokens"),
    ),
    count=count,
)
