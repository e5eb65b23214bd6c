"""Turns of an interview: paragraphs that begin with a label and its colon, which tell who speaks by coming again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

MAX_LABEL = 8  # words of a speaker's label, its colon included


def label_of(keys: Sequence[str], first: int, last: int) -> tuple[str, ...] | None:
    """The words before the colon that stands near the beginning of words ``[first, last)``; None without one."""
    opening = keys[first : min(first + MAX_LABEL, last)]
    return tuple(opening[: opening.index(":")]) if ":" in opening else None


def repeated(labels: Iterable[tuple[str, ...] | None]) -> frozenset[tuple[str, ...]]:
    """The labels that stand there twice or more."""
    return frozenset(label for label, times in Counter(labels).items() if label is not None and times > 1)
