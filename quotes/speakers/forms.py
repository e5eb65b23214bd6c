"""What the records call their speakers, counted: one form a name and kind, in whatever spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from quotes.dates import day
from quotes.inputs import Metadata
from quotes.records import EntityKind, Quote
from quotes.speakers.names import Key, Reader, key_of, without_patronymics
from quotes.speakers.registry import Entry


@define(eq=False)
class Form:
    """A name as one key, with all that was said under it; ``titled``: there is a title in it."""

    key: Key
    kind: EntityKind
    named: bool
    entry: Entry | None = None
    spelt: str = ""  # of the registry
    titled: bool = False
    names: Counter[str] = field(factory=Counter)
    roles: Counter[str] = field(factory=Counter)
    types: Counter[str] = field(factory=Counter)
    docs: set[str] = field(factory=set)
    outlets: Counter[str] = field(factory=Counter)
    first: str | None = None
    last: str | None = None

    @property
    def plain(self) -> Key:
        """The key without بن and its like."""
        return without_patronymics(self.key)

    @property
    def title(self) -> str:
        """The spelling met most often."""
        if not self.names:
            return self.spelt or " ".join(self.key)
        return min(self.names, key=lambda name: (-self.names[name], len(name), name))

    @property
    def quotes(self) -> int:
        """How many."""
        return self.types.total()

    def add(self, quote: Quote, metadata: Metadata) -> None:
        """Count a record whose speaker is called so."""
        assert quote.speaker and quote.speaker.entity
        entity = quote.speaker.entity
        self.names[entity.name] += 1
        if entity.role:
            self.roles[entity.role] += 1
        self.types[quote.type] += 1
        self.docs.add(quote.doc)
        if metadata.source:
            self.outlets[metadata.source] += 1
        when = day(metadata.date)
        if when:
            self.first = min(self.first or when, when)
            self.last = max(self.last or when, when)

    def take(self, other: Form) -> None:
        """Count what was said under another form of the same name."""
        self.names += other.names
        self.roles += other.roles
        self.types += other.types
        self.docs |= other.docs
        self.outlets += other.outlets
        days = [when for when in (self.first, self.last, other.first, other.last) if when]
        self.first, self.last = min(days, default=None), max(days, default=None)


@define
class Forms:
    """All forms, by key and kind."""

    reader: Reader
    _forms: dict[tuple[Key, EntityKind], Form] = field(factory=dict)
    _kinds: dict[Key, list[EntityKind]] = field(factory=dict)
    unattributed: int = 0

    def count(self, told: Iterable[tuple[Quote, Metadata]]) -> None:
        """Count every record; those without a speaker are ``unattributed``."""
        for quote, metadata in told:
            entity = quote.speaker.entity if quote.speaker else None
            key = self.key(entity.name) if entity else ()
            if entity and key:
                self._form(key, entity.kind).add(quote, metadata)
            else:
                self.unattributed += 1
        self._settle()

    def key(self, name: str) -> Key:
        """The key of a name, forms of address aside."""
        return self.reader.addressed(key_of(name))

    def find(self, name: str, kind: EntityKind) -> Form | None:
        """The form of a counted name."""
        return self._forms.get((self.key(name), kind))

    def each(self) -> list[Form]:
        """Every form once, in the order in which they were met."""
        return list(dict.fromkeys(self._forms.values()))

    def _form(self, key: Key, kind: EntityKind) -> Form:
        form = self._forms.get((key, kind))
        if form is None:
            form = Form(key, kind, self.reader.names(key, kind))
            self._forms[key, kind] = form
            self._kinds.setdefault(key, []).append(kind)
        return form

    def _settle(self) -> None:
        """Who is of unknown kind in one article and of a known one in another is of the kind met most."""
        for key, kinds in self._kinds.items():
            known = [self._forms[key, kind] for kind in kinds if kind != "unknown"]
            if "unknown" in kinds and known:
                best = max(known, key=lambda form: (form.quotes, form.kind))
                best.take(self._forms[key, "unknown"])
                self._forms[key, "unknown"] = best
