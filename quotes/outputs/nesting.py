"""Stretches of a text as nested elements: those that cross another, or a paragraph's end, are cut and linked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from attrs import define, field, frozen

LINE = re.compile(r"[^\r\n]+")


@frozen
class Stretch:
    """What becomes an element, together with those of the same ``id``.

    Of two with the same extent the one of the lower ``rank`` is the outer one.
    """

    start: int
    end: int
    rank: int
    name: str
    id: str
    attributes: dict[str, str | None] = field(factory=dict)


@define
class Piece:
    """A stretch, or a part of one, that nests within its neighbours; ``number`` counts those of an id from 1."""

    of: Stretch
    start: int
    end: int
    number: int = 1


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of the text, without their ends and empty ones."""
    return [found.span() for found in LINE.finditer(text)]


def nested(stretches: Sequence[Stretch], lines: Sequence[tuple[int, int]]) -> list[list[Piece]]:
    """The pieces of each line, each before those within it; those of an id are numbered in text order."""
    queue = [_key(stretch, order, stretch.start, stretch.end) for order, stretch in enumerate(stretches)]
    heapify(queue)
    numbers: dict[str, int] = {}
    found: list[list[Piece]] = []
    for line_start, line_end in lines:
        pieces: list[Piece] = []
        ends: list[int] = []
        while queue and queue[0][0] < line_end:
            start, minus_end, _, order = heappop(queue)
            stretch, end = stretches[order], -minus_end
            if start < line_start:  # what is left of it, behind the line end
                if end > line_start:
                    heappush(queue, _key(stretch, order, line_start, end))
                continue
            while ends and ends[-1] <= start:
                ends.pop()
            limit = min(ends[-1] if ends else line_end, line_end)
            if end > limit:
                heappush(queue, _key(stretch, order, limit, end))
                end = limit
            ends.append(end)
            numbers[stretch.id] = numbers.get(stretch.id, 0) + 1
            pieces.append(Piece(stretch, start, end, numbers[stretch.id]))
        found.append(pieces)
    return found


def _key(stretch: Stretch, order: int, start: int, end: int) -> tuple[int, int, int, int]:
    return start, -end, stretch.rank, order


def events(pieces: Sequence[Piece]) -> Iterator[tuple[int, Piece, bool]]:
    """Where elements of a line open (True) and close, in text order."""
    open_: list[Piece] = []
    for piece in pieces:
        while open_ and open_[-1].end <= piece.start:
            closed = open_.pop()
            yield closed.end, closed, False
        yield piece.start, piece, True
        open_.append(piece)
    while open_:
        closed = open_.pop()
        yield closed.end, closed, False
