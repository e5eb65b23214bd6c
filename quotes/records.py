"""The records: frozen attrs classes, one per attributed quote. Field names are the project's contract.

Offsets are half-open ranges of Unicode code points into the raw document; ``text[start:end] == span.text``
holds for every span.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

SCHEMA = 1
"""The version of the record's fields and their meaning: raised when one changes or goes, not when one is added."""

QuoteType = Literal["direct", "indirect", "mixed"]
Form = Literal["quotation", "clause", "colon", "nominal"]
CueKind = Literal["verb", "participle", "masdar", "noun", "preposition", "colon"]
EntityKind = Literal["person", "organisation", "group", "document", "unknown"]


@frozen
class Span:
    """A stretch of the raw text."""

    start: int
    end: int
    text: str


@frozen
class Cue:
    """The word that presents the content as said; ``lemma`` is vowel-free."""

    start: int
    end: int
    text: str
    lemma: str
    kind: CueKind


@frozen
class Entity:
    """Who the speaker is in this document: bare fullest name, role, and every mention's offsets."""

    name: str
    role: str | None
    kind: EntityKind
    start: int
    end: int
    text: str
    mentions: tuple[tuple[int, int], ...]


@frozen
class Speaker:
    """The mention that stands with the cue; offsets and text are None where it is ``implicit``."""

    start: int | None
    end: int | None
    text: str | None
    implicit: bool
    entity: Entity | None


@frozen
class Intermediary:
    """Who passed the words on, with the cue that says so (``نقلت``, ``نقلا عن``, ``بحسب``)."""

    start: int
    end: int
    text: str
    cue: Cue


@frozen
class Quote:
    """One attribution: a content assigned to a speaker through a cue. ``schema``: the version of its fields."""

    doc: str
    id: str
    type: QuoteType
    form: Form
    text: str
    content: tuple[Span, ...]
    cue: Cue
    speaker: Speaker | None
    intermediaries: tuple[Intermediary, ...]
    medium: Span | None
    quoted: tuple[Span, ...]
    negated: bool
    within: str | None
    rule: str
    confidence: float
    schema: int = SCHEMA

    def _repr_html_(self) -> str:
        """The record for notebooks."""
        from quotes.report.notebook import quote_html  # only where it is looked at

        return quote_html(self)
