"""Gold and predictions in, every figure out: the protocols, the slices and the list of what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from quotes.annotation.gold import AnnotatedDocument
from quotes.document import Document
from quotes.evaluation import baseline, slices
from quotes.evaluation.bootstrap import intervals
from quotes.evaluation.faults import Fault, faults
from quotes.evaluation.matching import Comparison, compare
from quotes.evaluation.measures import Counts, Protocol, rates
from quotes.evaluation.predictions import Predictions
from quotes.evaluation.protocols import PROTOCOLS
from quotes.evaluation.relations import Relation, of_document
from quotes.evaluation.words import Words
from quotes.grammar import Grammar

SAMPLES, SEED = 1000, 1


@frozen
class Row:
    """One figure: values 0 to 1, with the interval of ``value`` (F1, or accuracy where there is no precision)."""

    name: str
    precision: float | None
    recall: float | None
    value: float | None
    low: float | None
    high: float | None


@frozen
class Table:
    """The figures of one protocol."""

    key: str
    title: str
    source: str
    rows: tuple[Row, ...]


@frozen
class Slice:
    """The relations of one kind: numbers of gold and predictions, and shares of them, 0 to 1.

    ``found`` to ``full`` are shares of the gold, ``precision`` is that of the predictions of this kind.
    """

    dimension: str
    kind: str
    gold: int
    predicted: int
    found: float | None
    precision: float | None
    content: float | None
    speaker: float | None
    entity: float | None
    full: float | None


@frozen
class Report:
    """Everything measured about one set of predictions."""

    documents: int
    gold: int
    predicted: int
    optional: int
    optional_found: int
    samples: int
    tables: tuple[Table, ...]
    slices: tuple[Slice, ...]
    faults: tuple[Fault, ...]

    def value(self, protocol: str, measure: str) -> float | None:
        """One figure by names, 0 to 1.

        Raises:
            KeyError: there is no such protocol or measure.
        """
        for table in self.tables:
            for row in table.rows:
                if (table.key, row.name) == (protocol, measure):
                    return row.value
        raise KeyError(f"{protocol}: {measure}")


def evaluate(
    gold: Sequence[AnnotatedDocument],
    predictions: Predictions,
    grammar: Grammar,
    *,
    samples: int = SAMPLES,
    seed: int = SEED,
    protocols: Sequence[Protocol] = PROTOCOLS,
) -> Report:
    """Compare predictions with gold by every protocol.

    ``samples``: resamples of the bootstrap, 0 for no intervals. ``predictions`` may lack documents: nothing was found
    in them. Raises MissingExtra where scipy is needed and not installed.
    """
    comparisons: list[Comparison] = []
    table: dict[tuple[str, str], Counts] = {}
    for document in gold:
        read = Document.read(document.text, grammar)
        comparison = _with_surface(comparison_of(document, predictions), read)
        comparisons.append(comparison)
        for label, counts in slices.count(comparison, read, slices.cue_kinds(read)).items():
            table.setdefault(label, Counts()).plus(counts)
    return Report(
        documents=len(comparisons),
        gold=sum(len(each.gold) for each in comparisons),
        predicted=sum(len(each.predicted) for each in comparisons),
        optional=sum(each.optional for each in comparisons),
        optional_found=sum(each.optional_found for each in comparisons),
        samples=samples,
        tables=tuple(_table(protocol, comparisons, samples, seed) for protocol in protocols),
        slices=_slices(table),
        faults=tuple(fault for comparison in comparisons for fault in faults(comparison)),
    )


def _with_surface(comparison: Comparison, read: Document) -> Comparison:
    """The comparison with every type and form that is left open read off the text."""

    def known(relations: Sequence[Relation]) -> tuple[Relation, ...]:
        return tuple(evolve(each, spans=slices.completed(each.spans, read)) for each in relations)

    return evolve(comparison, gold=known(comparison.gold), predicted=known(comparison.predicted))


def baseline_of(gold: Sequence[AnnotatedDocument], predictions: Predictions) -> baseline.Baseline:
    """What is right of every relation of the gold."""
    return baseline.measure(comparison_of(document, predictions) for document in gold)


def comparison_of(document: AnnotatedDocument, predictions: Predictions) -> Comparison:
    """One gold document with its predictions."""
    words = Words(document.text)
    return compare(document.id, words, of_document(document, words), predictions.get(document.id, ()))


def _table(protocol: Protocol, comparisons: Sequence[Comparison], samples: int, seed: int) -> Table:
    counts = [protocol.count(comparison) for comparison in comparisons]
    total = Counts()
    for each in counts:
        total.plus(each)
    spread = intervals(counts, protocol.measures, samples, seed)
    rows = []
    for measure in protocol.measures:
        found, around = rates(measure, total), spread.get(measure.name)
        low, high = (around.low, around.high) if around else (None, None)
        rows.append(Row(measure.name, found.precision, found.recall, found.value, low, high))
    return Table(protocol.key, protocol.title, protocol.source, tuple(rows))


def _slices(table: Mapping[tuple[str, str], Counts]) -> tuple[Slice, ...]:
    """The slices by dimension, the largest first."""
    order = {name: place for place, name in enumerate(slices.DIMENSIONS)}
    found = []
    for (dimension, kind), counts in table.items():
        gold, predicted = int(counts["gold"]), int(counts["predicted"])
        shares = {name: counts[name] / gold if gold else None for name in ("found", *slices.RIGHT)}
        precision = counts["answering"] / predicted if predicted else None
        found.append(Slice(dimension, kind, gold, predicted, precision=precision, **shares))
    return tuple(sorted(found, key=lambda each: (order[each.dimension], -each.gold, each.kind)))
