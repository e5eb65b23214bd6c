"""Which marks of one family open and which close: the cheapest reading of a paragraph.

A reading gives every mark a role and pays for roles its surroundings speak against, for marks without a partner and
for nesting a family in itself. The search keeps the best reading for each number of open marks, up to ``DEPTH``:
linear in the marks. Where every mark's own cheapest role already balances, that reading stands, however deep.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from math import inf

from quotes.marks.scanning import Mark

DEPTH = 3
"""Marks of one family open at once in the search; deeper nesting is read only where it is plain."""
UNCLOSED = 2.8
"""The price of an opening mark that nothing closes."""
NESTED = 1.0
"""The price of opening a family inside itself: «… «…» …» is rarer than a lost mark is cheap."""
PLAIN = 1.0
"""A mark is plain where its cheaper role costs less than this and the other at least this much more."""


class Role(Enum):
    """What a mark does."""

    OPEN = "open"
    REOPEN = "reopen"
    """Opens, and shows that the marks of its family still open were never closed."""
    CLOSE = "close"
    STRAY = "stray"
    """Closes nothing: its opening mark was lost."""


def assign(marks: Sequence[Mark]) -> list[Role]:
    """The role of every mark of one family in one paragraph."""
    return _plain(marks) or _search(marks)


def _plain(marks: Sequence[Mark]) -> list[Role] | None:
    """Each mark's own cheapest role, where all are beyond doubt and balance."""
    roles = []
    depth = 0
    for mark in marks:
        if min(mark.opening, mark.closing) >= PLAIN or abs(mark.opening - mark.closing) < PLAIN:
            return None
        opens = mark.opening < mark.closing
        depth += 1 if opens else -1
        if depth < 0:
            return None
        roles.append(Role.OPEN if opens else Role.CLOSE)
    return roles if depth == 0 else None


def _moves(mark: Mark, depth: int) -> Iterator[tuple[int, Role, float]]:
    """Every role ``mark`` can take with ``depth`` marks open: (open then, role, price)."""
    if depth == 0:
        yield 1, Role.OPEN, mark.opening
        yield 0, Role.STRAY, mark.closing + mark.stray
        return
    yield depth - 1, Role.CLOSE, mark.closing
    yield 1, Role.REOPEN, mark.opening + UNCLOSED * depth
    if depth < DEPTH:
        yield depth + 1, Role.OPEN, mark.opening + NESTED


def _search(marks: Sequence[Mark]) -> list[Role]:
    best = [0.0] + [inf] * DEPTH
    back: list[tuple[tuple[int, Role], ...]] = []
    remembered: dict[tuple[tuple[int, Role], ...], tuple[tuple[int, Role], ...]] = {}  # few: a million marks share them
    for mark in marks:
        after = [inf] * (DEPTH + 1)
        steps = [(0, Role.STRAY)] * (DEPTH + 1)
        for depth, price in enumerate(best):
            for to, role, cost in _moves(mark, depth):
                if price + cost < after[to]:
                    after[to], steps[to] = price + cost, (depth, role)
        best = after
        row = tuple(steps)
        back.append(remembered.setdefault(row, row))
    depth = min(range(DEPTH + 1), key=lambda left: best[left] + UNCLOSED * left)
    roles = []
    for row in reversed(back):
        depth, role = row[depth]
        roles.append(role)
    roles.reverse()
    return roles
