"""This project's own measure: a relation found, and how much of its record is right.

A relation is found when a prediction answers it (``matching.pair_up``: token F1 of the contents at least 0.5, or a
shared cue and more than 0.2). Of what is found it counts how often each part is right; precision and recall of a part
are over all predictions and all gold, so that a part of a relation that was missed is missed too.
"""

from __future__ import annotations

from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts, Measure, Protocol, both
from quotes.evaluation.relations import Relation, same_entity
from quotes.evaluation.words import token_f1

CLOSE = 0.8


def right_parts(wanted: Relation, found: Relation) -> dict[str, bool]:
    """Which parts of an answer are right; ``full`` has content, speaker, entity and intermediaries, ``near`` the same
    with content at token F1 0.8 and a speaker that overlaps."""
    implicit_alike = wanted.spans.implicit == found.spans.implicit
    beside = wanted.spans.implicit or bool(wanted.speaker & found.speaker)
    parts = {
        "cue": bool(wanted.cue & found.cue),
        "content": wanted.content == found.content,
        "content near": token_f1(wanted.content, found.content) >= CLOSE,
        "speaker": implicit_alike and wanted.speaker == found.speaker,
        "speaker overlap": implicit_alike and beside,
        "entity": same_entity(wanted.spans.entity, found.spans.entity),
        "intermediaries": frozenset(wanted.intermediaries) == frozenset(found.intermediaries),
        "medium": wanted.medium == found.medium,
        "negation": wanted.spans.negated == found.spans.negated,
    }
    rest = parts["entity"] and parts["intermediaries"]
    parts["full"] = parts["content"] and parts["speaker"] and rest
    parts["near"] = parts["content near"] and parts["speaker overlap"] and rest
    return parts


def count(comparison: Comparison) -> Counts:
    """Relations, found ones and their right parts."""
    counts = Counts(gold=len(comparison.gold), predicted=len(comparison.predicted), found=len(comparison.matched))
    counts["implicit"] = sum(each.spans.implicit for each in comparison.gold)
    counts["with medium"] = sum(bool(each.medium) for each in comparison.gold)
    for wanted, found in comparison.matched:
        parts = right_parts(wanted, found)
        counts.tally(name for name, right in parts.items() if right)
        counts["implicit resolved"] += wanted.spans.implicit and parts["entity"]
        counts["medium found"] += bool(wanted.medium & found.medium)
    return counts


CORE = Protocol(
    key="core",
    title="Relations and records",
    source="this project; optional relations left aside",
    measures=(
        both("relation", "found"),
        both("cue", "cue"),
        both("content exact", "content"),
        both("content ≥ 0.8", "content near"),
        both("speaker exact", "speaker"),
        both("speaker overlap", "speaker overlap"),
        both("entity", "entity"),
        both("full record", "full"),
        both("full record, near", "near"),
        Measure("implicit speakers resolved", ("implicit resolved", "implicit")),
        Measure("entity, given a match", ("entity", "found")),
        Measure("medium", ("medium found", "with medium")),
    ),
    count=count,
)
