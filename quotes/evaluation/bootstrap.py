"""Confidence intervals by resampling whole documents (Efron & Tibshirani 1993, the percentile method).

Relations of one article share its speakers, its outlet and its typography, so that they are not independent draws: the
article is what is drawn again.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quotes.evaluation.measures import Counts, Measure, rates

LEVEL = 0.95


@frozen
class Interval:
    """The middle 95 % of a figure over the resamples, 0 to 1."""

    low: float
    high: float


def intervals(counts: Sequence[Counts], measures: Sequence[Measure], samples: int, seed: int) -> dict[str, Interval]:
    """For each measure the interval of its value over ``samples`` resamples of the documents.

    A measure that no resample has anything for is left out; with fewer than two documents all are.
    """
    if samples < 1 or len(counts) < 2:
        return {}
    draw = random.Random(seed)
    values: dict[str, list[float]] = {measure.name: [] for measure in measures}
    for _ in range(samples):
        total = Counts()
        for document, times in Counter(draw.choices(range(len(counts)), k=len(counts))).items():
            total.plus(counts[document], times)
        for measure in measures:
            value = rates(measure, total).value
            if value is not None:
                values[measure.name].append(value)
    return {name: _middle(sorted(drawn)) for name, drawn in values.items() if drawn}


def _middle(drawn: Sequence[float]) -> Interval:
    """The percentiles that leave (1 - LEVEL) / 2 on either side."""
    outside = (1 - LEVEL) / 2
    last = len(drawn) - 1
    return Interval(drawn[round(outside * last)], drawn[round((1 - outside) * last)])
