"""What every protocol is made of: counts that add up over documents, and rates computed from their sums.

Because counts add up, one pass over the documents serves the whole corpus, every slice of it and every resample of
the bootstrap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from quotes.evaluation.matching import Comparison

Ratio = tuple[str, str]


class Counts(defaultdict[str, float]):
    """Numbers by name, 0 where nothing was counted."""

    def __init__(self, **numbers: float) -> None:
        super().__init__(float, numbers)

    def tally(self, names: Iterable[str]) -> None:
        """Count each name once more."""
        for name in names:
            self[name] += 1

    def plus(self, other: Mapping[str, float], times: int = 1) -> None:
        """Add other counts, ``times`` over."""
        for name, number in other.items():
            self[name] += number * times


@frozen
class Measure:
    """A named figure: precision and recall as (numerator, denominator) count names.

    Without ``precision`` the figure is an accuracy: the recall alone.
    """

    name: str
    recall: Ratio
    precision: Ratio | None = None


@frozen
class Rates:
    """The values of a measure, 0 to 1. For an accuracy ``precision`` and ``recall`` are None and ``value`` is it;
    else ``value`` is F1. None where nothing was there to be measured."""

    precision: float | None
    recall: float | None
    value: float | None


@frozen
class Protocol:
    """A way of scoring: ``count`` takes one document, ``measures`` are read from the sum; ``source`` says whose."""

    key: str
    title: str
    source: str
    measures: tuple[Measure, ...]
    count: Callable[[Comparison], Counts]


def rates(measure: Measure, counts: Mapping[str, float]) -> Rates:
    """The values of a measure; F1 is the harmonic mean of precision and recall."""
    recall = _ratio(counts, measure.recall)
    if measure.precision is None:
        return Rates(None, None, recall)
    precision = _ratio(counts, measure.precision)
    if precision is None and recall is None:
        return Rates(None, None, None)
    p, r = precision or 0.0, recall or 0.0
    return Rates(precision, recall, 2 * p * r / (p + r) if p + r else 0.0)


def _ratio(counts: Mapping[str, float], ratio: Ratio) -> float | None:
    numerator, denominator = ratio
    total = counts.get(denominator, 0)
    return counts.get(numerator, 0) / total if total else None


def both(name: str, correct: str, predicted: str = "predicted", gold: str = "gold") -> Measure:
    """Precision and recall of one count of correct answers."""
    return Measure(name, (correct, gold), (correct, predicted))
