"""Forms joined into groups, every joining with the rule that made it, and doubts kept where no rule decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import define, field, frozen

from quotes.speakers.forms import Form
from quotes.speakers.names import similar_roles
from quotes.speakers.registry import Entry

Rule = Literal[
    "registry", "spelling", "title", "transliteration", "patronymic", "longer name", "surname", "outlet", "similar"
]


@frozen(eq=False)
class Joined:
    """A form that became part of another's group, by a rule."""

    form: Form
    rule: Rule
    to: Form


@frozen(eq=False)
class Doubt:
    """A form that may be somebody among ``groups``; ``why`` it was left alone."""

    form: Form
    rule: Rule
    groups: tuple[Form, ...]
    why: str


@define
class Merging:
    """Groups as a union-find over forms; no group ever holds two entries of the registry."""

    joined: list[Joined] = field(factory=list)
    doubts: list[Doubt] = field(factory=list)
    unsettled: set[Form] = field(factory=set)  # of which the registry says that they may be several
    _above: dict[Form, Form] = field(factory=dict)
    _entries: dict[Form, Entry] = field(factory=dict)
    _docs: dict[Form, set[str]] = field(factory=dict)
    _roles: dict[Form, set[str]] = field(factory=dict)

    def group(self, form: Form) -> Form:
        """The form that stands for the group of ``form``."""
        top = form
        while top in self._above:
            top = self._above[top]
        while form is not top:
            self._above[form], form = top, self._above[form]
        return top

    def entry(self, form: Form) -> Entry | None:
        """The registry's entry that the group of ``form`` is."""
        top = self.group(form)
        return self._entries.get(top, top.entry)

    def docs(self, form: Form) -> set[str]:
        """The documents in which the group speaks."""
        top = self.group(form)
        return self._docs.setdefault(top, set(top.docs))

    def roles(self, form: Form) -> set[str]:
        """What the group is said to be."""
        top = self.group(form)
        return self._roles.setdefault(top, set(top.roles))

    def join(self, form: Form, to: Form, rule: Rule) -> None:
        """Make ``form`` part of the group of ``to``, unless the registry tells the two apart."""
        one, other = self.group(form), self.group(to)
        if one is other:
            return
        entries = [entry for entry in (self.entry(one), self.entry(other)) if entry]
        if len(entries) == 2:
            self.doubt(form, rule, [other], "the registry has them under two ids")
            return
        docs, roles = (_union(sets(one), sets(other)) for sets in (self.docs, self.roles))
        self._above[one] = other
        self._docs[other], self._roles[other] = docs, roles
        if entries:
            self._entries[other] = entries[0]
        self.joined.append(Joined(form, rule, to))

    def unite(self, form: Form, to: Form) -> None:
        """Make a further name of a registry's entry part of its group."""
        if self.group(form) is not self.group(to):
            self._above[self.group(form)] = self.group(to)
            self.joined.append(Joined(form, "registry", to))

    def doubt(self, form: Form, rule: Rule, groups: Iterable[Form], why: str) -> None:
        """Keep that ``form`` may be one of ``groups``."""
        self.doubts.append(Doubt(form, rule, tuple(groups), why))

    def contained(self, short: Form, longs: Sequence[Form], rule: Rule, *, supported: bool | None = None) -> None:
        """Join a name to the longer ones that hold it, if they are all one group and more than the name says so.

        ``supported``: what says so; None asks whether a role of one is a role of the other.
        """
        if self.entry(short):
            return  # the registry knows who it is
        groups = list(dict.fromkeys(self.group(long) for long in longs if compatible(short, long)))
        own = self.group(short)
        if not groups or groups == [own]:
            return
        if len(groups) > 1:
            others = [group for group in groups if group is not own]
            self.doubt(short, rule, others, "several may be meant")
        elif not self.docs(short).isdisjoint(self.docs(groups[0])):
            self.doubt(short, rule, groups, "one article tells the two apart")
        elif supported or (supported is None and similar_roles(self.roles(short), self.roles(groups[0]))):
            self.join(short, groups[0], rule)
        else:
            self.doubt(short, rule, groups, "nothing but the name says so")


def compatible(one: Form, other: Form) -> bool:
    """Whether their kinds allow the two to be one."""
    return one.kind == other.kind or "unknown" in (one.kind, other.kind)


def _union(some: set[str], others: set[str]) -> set[str]:
    """Both, put into the larger: joining many small groups to a large one stays linear."""
    large, small = (some, others) if len(some) >= len(others) else (others, some)
    large |= small
    return large
