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
    """A stretch of the raw text.

    Attributes:
        start: the first code point
        end: the code point behind the last
        text: the words, as they stand
    """

    start: int
    end: int
    text: str


@frozen
class Cue:
    """The word that presents the content as said; ``lemma`` is vowel-free.

    Attributes:
        start: the first code point
        end: the code point behind the last
        text: the word, without a conjunction written onto it (قال of وقال)
        lemma: without short vowels
        kind: its part of speech, or ``colon``
    """

    start: int
    end: int
    text: str
    lemma: str
    kind: CueKind


@frozen
class Entity:
    """Who the speaker is in this document: bare fullest name, role, and every mention's offsets.

    Attributes:
        name: the fullest name the document gives, without titles
        role: title, office or affiliation
        kind: what sort of speaker
        start: where the fullest mention begins
        end: where it ends
        text: the fullest mention, titles included
        mentions: every mention, as (start, end); of more than 500 the fullest, the record's own and the first, since
            each record of a speaker has them all
    """

    name: str
    role: str | None
    kind: EntityKind
    start: int
    end: int
    text: str
    mentions: tuple[tuple[int, int], ...]


@frozen
class Speaker:
    """The mention that stands with the cue; offsets and text are None where it is ``implicit``.

    Attributes:
        start: the first code point of the mention
        end: the code point behind its last
        text: the mention
        implicit: nobody is named beside the cue
        entity: who that is; None where nobody in the document is meant
    """

    start: int | None
    end: int | None
    text: str | None
    implicit: bool
    entity: Entity | None


@frozen
class Intermediary:
    """Who passed the words on, with the cue that says so (``نقلت``, ``نقلا عن``, ``بحسب``).

    Attributes:
        start: the first code point
        end: the code point behind the last
        text: the mention
        cue: the word that makes it one
    """

    start: int
    end: int
    text: str
    cue: Cue


@frozen
class Quote:
    """One attribution: a content assigned to a speaker through a cue.

    Attributes:
        doc: the document's id
        id: the record's own, ``doc#number``, in order of the cues
        type: read off the quotation marks
        form: how the content is built in
        text: the spans of the content, joined with ``" … "``
        content: one span or more, in text order
        cue: the word that presents the content as said
        speaker: None where unknown
        intermediaries: who passed the words on, the outermost first
        medium: the outlet or platform spoken to
        quoted: the parts of a mixed content that stand in quotation marks
        negated: the cue is negated (لم يقل إن)
        within: the id of the record whose content contains this one
        rule: the grammar rule and the resolver's case that made the record
        confidence: 0 to 1: how likely the whole record is exactly right
        schema: the version of these fields
    """

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
