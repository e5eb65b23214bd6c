"""What is wrong, relation by relation, with the spans of both sides for somebody to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from quotes.annotation.gold import Attribution
from quotes.evaluation.matching import Comparison
from quotes.evaluation.protocols.core import right_parts

Class = Literal["missed", "spurious", "content", "speaker", "entity", "intermediaries", "medium", "negation"]
PART_CLASSES: tuple[Class, ...] = ("content", "speaker", "entity", "intermediaries", "medium", "negation")


@frozen
class Fault:
    """One relation that is not right: its classes, gold and prediction; one of the two is None."""

    doc: str
    id: str
    classes: tuple[Class, ...]
    gold: Attribution | None
    predicted: Attribution | None


def faults(comparison: Comparison) -> Iterator[Fault]:
    """Everything wrong with a document: answers in part wrong, gold missed, predictions that answer nothing."""
    found = []
    for wanted, answer in comparison.matched:
        parts = right_parts(wanted, answer)
        classes = tuple(name for name in PART_CLASSES if not parts[name])
        if classes:
            found.append(Fault(comparison.id, wanted.id, classes, wanted.spans, answer.spans))
    found += [Fault(comparison.id, each.id, ("missed",), each.spans, None) for each in comparison.missed]
    found += [Fault(comparison.id, each.id, ("spurious",), None, each.spans) for each in comparison.spurious]
    yield from sorted(found, key=lambda fault: (fault.gold or fault.predicted or _never()).cue)


def _never() -> Attribution:
    raise AssertionError("a fault has gold or a prediction")
