"""Figures by kind of relation: type, form, kind of cue, speaker beside the cue or implicit, nested or not.

A slice is made by what the relation is, gold for recall and the prediction for precision. Gold that says nothing of
its type or form is read off the surface, and the kind of its cue by the grammar, so that any gold can be broken down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from quotes.annotation.gold import Attribution, Offsets
from quotes.assembly import surface_type
from quotes.cues import find_candidates
from quotes.document import Document
from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts
from quotes.evaluation.protocols.core import right_parts
from quotes.evaluation.relations import Relation

DIMENSIONS = ("type", "form", "cue", "speaker", "nesting", "transmission")
RIGHT = ("content", "speaker", "entity", "full")
UNKNOWN = "unknown"

Kinds = Mapping[Offsets, str]


def completed(quote: Attribution, read: Document) -> Attribution:
    """The attribution with type and form, where they are left open, read off marks and cue."""
    kind = quote.type or surface_type(read, quote.content)[0]
    form = quote.form
    if form is None:
        colon = read.text[slice(*quote.cue)].strip() == ":"
        form = "colon" if colon else "quotation" if kind == "direct" else "clause"
    return evolve(quote, type=kind, form=form)


def cue_kinds(read: Document) -> dict[Offsets, str]:
    """The kind of every cue candidate of a text by its span."""
    return {(each.start, each.end): each.kind for each in find_candidates(read)}


def kind_of(cue: Offsets, kinds: Kinds, read: Document) -> str:
    """The kind of a cue: a candidate's, else the reading of its word, else unknown."""
    if cue in kinds:
        return kinds[cue]
    if read.text[slice(*cue)] == ":":
        return "colon"
    analyses = read.analyses(read.index_at(cue[0])) if read.words else ()
    return analyses[0].form.kind if analyses else UNKNOWN


def nested(relation: Relation, others: Iterable[Relation]) -> bool:
    """Whether cue and content stand inside the content of another relation."""
    start = min(relation.spans.cue[0], relation.spans.content[0][0])
    end = max(relation.spans.cue[1], relation.spans.content[-1][1])
    return any(a <= start and end <= b for other in others if other is not relation for a, b in other.spans.content)


def labels(relation: Relation, others: Sequence[Relation], kind: str) -> Iterator[tuple[str, str]]:
    """The slices a relation belongs to, as (dimension, value)."""
    spans = relation.spans
    yield "type", spans.type or UNKNOWN
    yield "form", spans.form or UNKNOWN
    yield "cue", kind
    yield "speaker", "implicit" if spans.implicit else "beside the cue"
    yield "nesting", "inside another" if nested(relation, others) else "outermost"
    yield "transmission", "through others" if spans.intermediaries else "first hand"


def count(comparison: Comparison, read: Document, kinds: Kinds) -> dict[tuple[str, str], Counts]:
    """For each slice: gold, found and right parts by the gold's own kind, predicted and right by the prediction's."""
    table: dict[tuple[str, str], Counts] = {}

    def add(relation: Relation, others: Sequence[Relation], names: Iterable[str]) -> None:
        keys = list(names)
        for label in labels(relation, others, kind_of(relation.spans.cue, kinds, read)):
            table.setdefault(label, Counts()).tally(keys)

    for wanted in comparison.gold:
        add(wanted, comparison.gold, ["gold"])
    for found in comparison.predicted:
        add(found, comparison.predicted, ["predicted"])
    for wanted, found in comparison.matched:
        parts = right_parts(wanted, found)
        add(wanted, comparison.gold, ["found", *(name for name in RIGHT if parts[name])])
        add(found, comparison.predicted, ["answering"])
    return table
