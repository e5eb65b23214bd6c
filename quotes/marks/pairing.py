"""Marks of one paragraph paired and nested: what is closed, what was left open, what closes nothing.

Families decide their roles apart; here they meet on one stack. A closing mark ends the nearest open mark of its
family and whatever was left open inside. One that ends nothing of its own family may end an open mark of another
whose partner is missing: ``«نعم"``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field

from quotes.marks.roles import Role, assign
from quotes.marks.scanning import Mark

SURER = 1.5
"""By how much a mark must look rather like a closing one to end a lone mark of another family, against its role."""


@define
class Paired:
    """The marks of one paragraph after pairing."""

    closed: list[tuple[Mark, Mark]] = field(factory=list)
    unclosed: list[Mark] = field(factory=list)
    stray: list[Mark] = field(factory=list)


@define
class _Open:
    mark: Mark
    partnered: bool
    """Its family closes it later; no other family may."""
    alive: bool = True

    def may_mix(self, mark: Mark) -> bool:
        """A mark of another family may end this one, which its own leaves open."""
        mixed = mark.pair.family != self.mark.pair.family
        doubled = self.mark.introduced and self.mark.end - self.mark.start > 1  # «: ''نعم"»
        return mixed and not self.partnered and (doubled or not self.mark.pair.weak) and not mark.pair.weak


def pair(marks: Sequence[Mark]) -> Paired:
    """Pair the marks of one paragraph; linear in their number. Weak marks count only where they pair cleanly."""
    roles = _roles(marks)
    partnered = _partnered(marks, roles)
    result = Paired()
    stack: list[_Open] = []
    waiting: dict[str, list[_Open]] = defaultdict(list)
    for index, (mark, role) in enumerate(zip(marks, roles, strict=True)):
        family = waiting[mark.pair.family]
        while stack and not stack[-1].alive:
            stack.pop()
        while family and not family[-1].alive:
            family.pop()
        lone = stack[-1] if stack and stack[-1].may_mix(mark) else None
        if role is Role.CLOSE and family:
            _close(family.pop(), mark, stack, result)
        elif lone and (role in (Role.STRAY, Role.CLOSE) or mark.closing + SURER < mark.opening):
            _close(lone, mark, stack, result)
        elif role in (Role.OPEN, Role.REOPEN):
            if role is Role.REOPEN:
                for entry in family:
                    _abandon(entry, result)
                family.clear()
            stack.append(_Open(mark, index in partnered))
            family.append(stack[-1])
        elif not mark.pair.weak:
            result.stray.append(mark)
    for entry in stack:
        _abandon(entry, result)
    result.unclosed.sort(key=lambda mark: mark.start)
    return result


def _roles(marks: Sequence[Mark]) -> list[Role]:
    by_family: dict[str, list[int]] = defaultdict(list)
    for index, mark in enumerate(marks):
        by_family[mark.pair.family].append(index)
    roles = [Role.STRAY] * len(marks)
    for indices in by_family.values():
        for index, role in zip(indices, assign([marks[index] for index in indices]), strict=True):
            roles[index] = role
    return roles


def _partnered(marks: Sequence[Mark], roles: Sequence[Role]) -> set[int]:
    """Opening marks that a closing mark of their own family will end."""
    waiting: dict[str, list[int]] = defaultdict(list)
    found = set()
    for index, (mark, role) in enumerate(zip(marks, roles, strict=True)):
        family = waiting[mark.pair.family]
        if role is Role.REOPEN:
            family.clear()
        if role in (Role.OPEN, Role.REOPEN):
            family.append(index)
        elif role is Role.CLOSE and family:
            found.add(family.pop())
    return found


def _close(entry: _Open, mark: Mark, stack: list[_Open], result: Paired) -> None:
    """``mark`` ends ``entry``; marks still open inside it end with it. A weak mark may not end a quotation's."""
    while stack[-1] is not entry:
        if entry.mark.pair.weak and stack[-1].alive and not stack[-1].mark.pair.weak:
            entry.alive = False
            return
        _abandon(stack.pop(), result)
    stack.pop()
    entry.alive = False
    clean = entry.mark.opening <= entry.mark.clean and mark.closing <= mark.clean
    if not entry.mark.pair.weak or entry.mark.pair.shape or clean:
        result.closed.append((entry.mark, mark))


def _abandon(entry: _Open, result: Paired) -> None:
    if entry.alive and not entry.mark.pair.weak:
        result.unclosed.append(entry.mark)
    entry.alive = False
