"""The protocol of the German shared task: quotes assigned to each other by the best total, then counted by tokens.

SpkAtt-2023 task 2 (speaker attribution in news, KONVENS 2023) and Petersen-Frey & Biemann 2024, *Dataset of Quotation
Attribution in German News Articles*, LREC-COLING; ``eval_quotes.py`` of their repository. In each document gold and
predicted quotes are assigned one to one so that the sum of the token F1 of their contents is the largest possible (the
Hungarian method; a quote of the same type wins a tie). Of each pair, and of each quote left over, precision and recall
of the tokens are taken part by part; their averages over all pairs (macro) give the figures. A part that neither has
does not count.

The roles here are cue and speaker: the German scheme's addressee and frame have no counterpart in this one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from quotes.errors import MissingExtra
from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts, Measure, Protocol
from quotes.evaluation.relations import Relation
from quotes.evaluation.words import token_f1

SAME_TYPE = 0.01  # what the same type adds to an overlap: it settles ties and no more
PARTS = ("quote", "cue", "speaker")


def solver() -> Callable[..., Any]:
    """scipy's solver of the assignment problem.

    Raises:
        MissingExtra: scipy is not installed.
    """
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise MissingExtra("scipy", "evaluation") from error
    solve: Callable[..., Any] = linear_sum_assignment
    return solve


def assign(gold: Sequence[Relation], predicted: Sequence[Relation]) -> list[tuple[int, int]]:
    """Pairs of indices with the largest sum of token F1; as many as the shorter side has quotes.

    Raises:
        MissingExtra: scipy is not installed.
    """
    if not gold or not predicted:
        return []
    scores = [[_alike(wanted, found) for found in predicted] for wanted in gold]
    rows, columns = solver()(scores, maximize=True)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def _alike(wanted: Relation, found: Relation) -> float:
    overlap = token_f1(wanted.content, found.content)
    return overlap + SAME_TYPE if overlap and wanted.spans.type == found.spans.type else overlap


def groups(comparison: Comparison) -> Iterator[tuple[Relation | None, Relation | None]]:
    """Assigned pairs, then what is left over on either side."""
    gold, predicted = comparison.gold, comparison.predicted
    pairs = assign(gold, predicted)
    yield from ((gold[i], predicted[j]) for i, j in pairs)
    yield from ((gold[i], None) for i in sorted(set(range(len(gold))) - {i for i, _ in pairs}))
    yield from ((None, predicted[j]) for j in sorted(set(range(len(predicted))) - {j for _, j in pairs}))


def count(comparison: Comparison) -> Counts:
    """Sums of precision and recall over the groups, and how many groups have either."""
    counts = Counts()
    for wanted, found in groups(comparison):
        for part in PARTS:
            a = _words(wanted, part)
            b = _words(found, part)
            for name in (part, "joint", *(("roles",) if part != "quote" else ())):
                if b:
                    counts[f"{name} precision"] += len(a & b) / len(b)
                    counts[f"{name} given"] += 1
                if a:
                    counts[f"{name} recall"] += len(a & b) / len(a)
                    counts[f"{name} wanted"] += 1
        if wanted is not None and found is not None:
            counts["type"] += wanted.spans.type == found.spans.type
        counts["typed gold"] += wanted is not None
        counts["typed predicted"] += found is not None
    return counts


def _words(relation: Relation | None, part: str) -> frozenset[int]:
    if relation is None:
        return frozenset()
    return {"quote": relation.content, "cue": relation.cue, "speaker": relation.speaker}[part]


def _macro(name: str) -> Measure:
    return Measure(name, (f"{name} recall", f"{name} wanted"), (f"{name} precision", f"{name} given"))


ASSIGNMENT = Protocol(
    key="assignment",
    title="Best assignment (SpkAtt-2023)",
    source="SpkAtt-2023 task 2; Petersen-Frey & Biemann 2024, LREC-COLING",
    measures=(
        *(_macro(name) for name in (*PARTS, "roles", "joint")),
        Measure("type", ("type", "typed gold"), ("type", "typed predicted")),
    ),
    count=count,
)
