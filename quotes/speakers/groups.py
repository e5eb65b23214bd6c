"""The speakers of a corpus: everyone once, with what the records call him, what he said where and when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from quotes.errors import InputError, MissingExtra
from quotes.given import Errors, settled, told_of
from quotes.grammar import load_grammar
from quotes.records import Entity, EntityKind, Quote
from quotes.speakers.forms import Form, Forms
from quotes.speakers.merging import Doubt, Rule
from quotes.speakers.names import Reader, key_of
from quotes.speakers.registry import Entry, read_registry
from quotes.speakers.rules import Rules


@frozen
class Name:
    """A name as it stands in ``quotes`` records; ``rule`` says why it is this speaker's, as ``to``'s."""

    name: str
    quotes: int
    rule: Rule | None = None
    to: str | None = None


@frozen
class Candidate:
    """Who the speaker may be besides; no rule decides it, ``why`` not."""

    id: str
    name: str
    rule: Rule
    why: str


@frozen
class Speaker:
    """A speaker of a corpus.

    ``named`` is false of those who are only described («مسؤول كبير»): they are counted by their words, and may be many.
    ``first`` and ``last`` are days (ISO 8601); ``names``, ``roles`` and ``outlets`` begin with the most frequent.
    """

    id: str
    name: str
    kind: EntityKind
    named: bool
    registered: bool
    quotes: int
    direct: int
    indirect: int
    mixed: int
    articles: int
    outlets: dict[str, int]
    first: str | None
    last: str | None
    roles: tuple[str, ...]
    names: tuple[Name, ...]
    candidates: tuple[Candidate, ...]


@define
class Speakers:
    """All speakers, those who are quoted most first; ``of`` says whose words a record holds.

    ``unattributed`` counts the records without a speaker.
    """

    speakers: tuple[Speaker, ...]
    unattributed: int = 0
    _forms: Forms | None = None
    _of: dict[Form, Speaker] = field(factory=dict)

    def __iter__(self) -> Iterator[Speaker]:
        return iter(self.speakers)

    def __len__(self) -> int:
        return len(self.speakers)

    def of(self, quote: Quote) -> Speaker | None:
        """The speaker of a record; None where the record has none, or was not among those that were grouped."""
        entity = quote.speaker.entity if quote.speaker else None
        return self.of_entity(entity) if entity else None

    def of_entity(self, entity: Entity) -> Speaker | None:
        """The same, by who the speaker is in one article."""
        form = self._forms.find(entity.name, entity.kind) if self._forms else None
        return self._of.get(form) if form else None


def group_speakers(records: Any, documents: Any = None, registry: Any = None, *, errors: Errors = "raise") -> Speakers:
    """The speakers of records over many articles, each once, whatever spelling and title he is named with.

    ``records`` and ``documents`` as in ``to_frame``; outlets and dates are the documents'. ``registry``: the path of a
    CSV file with the columns ``id``, ``name`` and ``aliases``, or entries of one; it goes before every rule.

    Raises:
        InputError: something cannot be read, unless ``errors`` is ``"warn"``.
        MissingExtra: rapidfuzz is not installed.
    """
    known = settled(entries_of(registry), errors)
    return grouped(settled(told_of(records, documents), errors), list(known))


def grouped(told: Iterable[tuple[Quote, Any]], registry: Iterable[Entry] = ()) -> Speakers:
    """The speakers of records with the metadata of their documents.

    Raises:
        MissingExtra: rapidfuzz is not installed.
    """
    try:
        import rapidfuzz  # noqa: F401 - said before everything is read
    except ImportError as error:
        raise MissingExtra("rapidfuzz", "speakers") from error
    forms = Forms(Reader(load_grammar()))
    forms.count(told)
    rules = Rules.over(forms, registry)
    return _settled(forms, rules)


def entries_of(registry: Any) -> Iterator[Entry | InputError]:
    """The entries of a path, or of a list of entries; none of None."""
    if isinstance(registry, str | Path):
        yield from read_registry(Path(registry))
    else:
        yield from registry or ()


def _settled(forms: Forms, rules: Rules) -> Speakers:
    merging = rules.merging
    members: dict[Form, list[Form]] = defaultdict(list)
    for form in rules.forms:
        members[merging.group(form)].append(form)
    mains = {top: _main(within) for top, within in members.items()}
    doubts: dict[Form, list[Doubt]] = defaultdict(list)
    for doubt in merging.doubts:
        doubts[merging.group(doubt.form)].append(doubt)
    edges: dict[Form, list[tuple[Rule, Form]]] = defaultdict(list)
    for joined in merging.joined:
        edges[joined.form].append((joined.rule, joined.to))
        edges[joined.to].append((joined.rule, joined.form))
    taken = Counter(_id(main) for main in mains.values())
    ids = {top: _id(main, with_kind=taken[_id(main)] > 1) for top, main in mains.items()}
    of: dict[Form, Speaker] = {}
    found: list[Speaker] = []
    for top, within in members.items():
        if any(form.names for form in within):
            main = mains[top]
            candidates = {
                Candidate(ids[other], mains[other].title, doubt.rule, doubt.why): None
                for doubt in doubts[top]
                for other in dict.fromkeys(map(merging.group, doubt.groups))
                if other is not top
            }
            speaker = _speaker(ids[top], main, within, tuple(_explained(main, edges)), tuple(candidates))
            of |= dict.fromkeys(within, speaker)
            found.append(speaker)
    found.sort(key=lambda each: (-each.quotes, each.name, each.id))
    return Speakers(tuple(found), forms.unattributed, forms, of)


def _main(within: list[Form]) -> Form:
    """The form a group goes by: the registry's, else the full name met most often."""
    return max(
        within,
        key=lambda form: (
            form.entry is not None and form.title == form.entry.name,
            not form.titled,
            len(form.plain) > 1,
            form.quotes,
            len(form.title),
            form.key,  # whatever the order of the records
        ),
    )


def _id(main: Form, *, with_kind: bool = False) -> str:
    """The registry's id, else the key of the name, which stays the same from run to run."""
    if main.entry:
        return main.entry.id
    return " ".join(main.key) + (f" ({main.kind})" if with_kind else "")


def _explained(main: Form, edges: dict[Form, list[tuple[Rule, Form]]]) -> Iterator[Name]:
    """Every name in a group with the rule that leads from it towards the main one."""
    ways: dict[Form, tuple[Rule | None, Form | None]] = {main: (None, None)}
    queue = [main]
    for form in queue:
        for by, other in edges[form]:
            if other not in ways:
                ways[other] = by, form
                queue.append(other)
    found: list[Name] = []
    for form, (rule, to) in ways.items():
        for name, count in form.names.items():
            own: Rule = "spelling" if key_of(name) == form.key else "title"
            found.append(
                Name(name, count, rule, to.title if to else None)
                if name == form.title
                else Name(name, count, own, form.title)
            )
    return iter(sorted(found, key=lambda each: (each.rule is not None, -each.quotes, each.name)))


def _speaker(
    id: str, main: Form, within: list[Form], names: tuple[Name, ...], candidates: tuple[Candidate, ...]
) -> Speaker:
    total = Form(main.key, main.kind, main.named)
    for form in within:
        total.take(form)
    kinds = Counter({form.kind: form.quotes for form in within if form.kind != "unknown"})
    return Speaker(
        id=id,
        name=main.title,
        kind=kinds.most_common(1)[0][0] if kinds else "unknown",
        named=any(form.named for form in within),
        registered=main.entry is not None,
        quotes=total.quotes,
        direct=total.types["direct"],
        indirect=total.types["indirect"],
        mixed=total.types["mixed"],
        articles=len(total.docs),
        outlets=dict(_most(total.outlets)),
        first=total.first,
        last=total.last,
        roles=tuple(role for role, _ in _most(total.roles)),
        names=names,
        candidates=candidates,
    )


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    """The most frequent first."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
