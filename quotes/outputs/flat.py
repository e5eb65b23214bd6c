"""A record as one flat row, the same in CSV, Parquet and SQLite; docs/outputs.md explains the columns.

Offsets are code points of the raw text. Several spans are written ``52-78 90-101``; several intermediaries, outermost
first, are separated by ``"; "``. What the row leaves out (mentions, offsets of the intermediaries' cues) is in JSON
Lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from attrs import frozen

from quotes.inputs import Document
from quotes.records import Entity, Quote, Speaker

Value = str | int | float | bool | None


class Stretch(Protocol):
    """Anything with offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@frozen
class Column:
    """A column: its name, the type of its values (None aside), and how a record gives them."""

    name: str
    type: type[str] | type[int] | type[float] | type[bool]
    value: Callable[[Quote], Value]


def _spans(spans: Iterable[Stretch]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _joined(words: Sequence[str]) -> str | None:
    return "; ".join(words) or None


def _of(part: str, field: str) -> Callable[[Quote], Any]:
    """A field of a part that may be missing."""

    def value(quote: Quote) -> Any:
        found = _entity(quote) if part == "entity" else getattr(quote, part)
        return None if found is None else getattr(found, field)

    return value


def _entity(quote: Quote) -> Entity | None:
    return quote.speaker.entity if isinstance(quote.speaker, Speaker) else None


COLUMNS = (
    Column("id", str, lambda q: q.id),
    Column("doc", str, lambda q: q.doc),
    Column("type", str, lambda q: q.type),
    Column("form", str, lambda q: q.form),
    Column("entity", str, _of("entity", "name")),
    Column("role", str, _of("entity", "role")),
    Column("entity_kind", str, _of("entity", "kind")),
    Column("text", str, lambda q: q.text),
    Column("text_start", int, lambda q: q.content[0].start),
    Column("text_end", int, lambda q: q.content[-1].end),
    Column("spans", str, lambda q: _spans(q.content)),
    Column("cue", str, lambda q: q.cue.text),
    Column("cue_start", int, lambda q: q.cue.start),
    Column("cue_end", int, lambda q: q.cue.end),
    Column("cue_lemma", str, lambda q: q.cue.lemma),
    Column("cue_kind", str, lambda q: q.cue.kind),
    Column("speaker", str, _of("speaker", "text")),
    Column("speaker_start", int, _of("speaker", "start")),
    Column("speaker_end", int, _of("speaker", "end")),
    Column("implicit", bool, _of("speaker", "implicit")),
    Column("entity_text", str, _of("entity", "text")),
    Column("entity_start", int, _of("entity", "start")),
    Column("entity_end", int, _of("entity", "end")),
    Column("intermediaries", str, lambda q: _joined([each.text for each in q.intermediaries])),
    Column("intermediary_spans", str, lambda q: _spans(q.intermediaries) or None),
    Column("intermediary_cues", str, lambda q: _joined([each.cue.text for each in q.intermediaries])),
    Column("medium", str, _of("medium", "text")),
    Column("medium_start", int, _of("medium", "start")),
    Column("medium_end", int, _of("medium", "end")),
    Column("quoted_spans", str, lambda q: _spans(q.quoted) or None),
    Column("negated", bool, lambda q: q.negated),
    Column("within", str, lambda q: q.within),
    Column("rule", str, lambda q: q.rule),
    Column("confidence", float, lambda q: q.confidence),
)
# Of the document, behind them; a database holds these once a document.
METADATA = ("title", "author", "date", "source", "url")


def row(quote: Quote) -> dict[str, Value]:
    """The record's columns, without those of its document."""
    return {column.name: column.value(quote) for column in COLUMNS}


def rows(document: Document, quotes: Sequence[Quote]) -> list[dict[str, Value]]:
    """The rows of a document, its metadata in each."""
    metadata = {name: getattr(document.metadata, name) for name in METADATA}
    return [row(quote) | metadata for quote in quotes]


def types() -> dict[str, type]:
    """Every column of ``rows`` in order, with the type of its values."""
    return {column.name: column.type for column in COLUMNS} | dict.fromkeys(METADATA, str)
