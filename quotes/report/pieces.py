"""A text cut where parts of its quotes begin and end, so that parts may overlap and nest.

Offsets become pieces here, in code points, once: what shows the pieces never counts characters.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeVar

from attrs import frozen

from quotes.records import Entity, Quote

# ``via`` is the cue of an intermediary; ``entity`` any mention of who a speaker is.
Part = Literal["content", "cue", "speaker", "intermediary", "via", "medium", "entity"]

M = TypeVar("M", bound=Hashable)


@frozen
class Mark:
    """A part of the quote with the number ``of``; of an entity, its number among ``entities``."""

    part: Part
    of: int


def pieces(window: tuple[int, int], marks: Iterable[tuple[int, int, M]]) -> Iterator[tuple[int, int, tuple[M, ...]]]:
    """The window cut at every edge of a mark, each piece with the marks over it in the order of their starts.

    ``marks`` are half-open; what lies outside the window is cut off, and empty marks are nowhere.
    """
    low, high = window
    starts: dict[int, list[M]] = {}
    ends: dict[int, list[M]] = {}
    for start, end, mark in marks:
        start, end = max(start, low), min(end, high)
        if start < end:
            starts.setdefault(start, []).append(mark)
            ends.setdefault(end, []).append(mark)
    over: dict[M, int] = {}  # how many stretches of a mark lie here, in order
    for start, end in pairwise(sorted({low, high, *starts, *ends})):
        for mark in ends.get(start, ()):
            over[mark] -= 1
            if not over[mark]:
                del over[mark]
        for mark in starts.get(start, ()):
            over[mark] = over.get(mark, 0) + 1
        yield start, end, tuple(over)


def entities(quotes: Iterable[Quote]) -> list[Entity]:
    """The different entities that speak, in the order of their first quote."""
    spoken = (quote.speaker.entity for quote in quotes if quote.speaker and quote.speaker.entity)
    return list(dict.fromkeys(spoken))


def marks(quotes: Sequence[Quote]) -> Iterator[tuple[int, int, Mark]]:
    """Every part of every quote with its offsets, and every mention of the entities."""
    for n, quote in enumerate(quotes):
        for span in quote.content:
            yield span.start, span.end, Mark("content", n)
        yield quote.cue.start, quote.cue.end, Mark("cue", n)
        speaker = quote.speaker
        if speaker and speaker.start is not None and speaker.end is not None:
            yield speaker.start, speaker.end, Mark("speaker", n)
        for each in quote.intermediaries:
            yield each.start, each.end, Mark("intermediary", n)
            yield each.cue.start, each.cue.end, Mark("via", n)
        if quote.medium:
            yield quote.medium.start, quote.medium.end, Mark("medium", n)
    for n, entity in enumerate(entities(quotes)):
        for start, end in dict.fromkeys([(entity.start, entity.end), *entity.mentions]):
            yield start, end, Mark("entity", n)
