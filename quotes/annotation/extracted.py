"""Extracted records as an annotated document: what a person corrects in an annotation tool."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import asdict

from quotes.annotation.gold import AnnotatedDocument, Attribution, Offsets, sorted_by_cue
from quotes.inputs import Document
from quotes.records import Intermediary, Quote, Span, Speaker


def annotated(document: Document, quotes: Sequence[Quote]) -> AnnotatedDocument:
    """The document with its records as attributions; what is known of it as its own fields."""
    meta = {name: value for name, value in asdict(document.metadata).items() if value is not None}
    return AnnotatedDocument(document.id, document.text, sorted_by_cue(map(_attribution, quotes)), meta)


def _attribution(quote: Quote) -> Attribution:
    entity = quote.speaker.entity if quote.speaker else None
    return Attribution(
        content=tuple((span.start, span.end) for span in quote.content),
        cue=(quote.cue.start, quote.cue.end),
        speaker=_offsets(quote.speaker),
        entity=entity.name if entity else None,
        intermediaries=tuple((each.start, each.end) for each in quote.intermediaries),
        medium=_offsets(quote.medium),
        form=quote.form,
        type=quote.type,
        negated=quote.negated,
    )


def _offsets(part: Span | Speaker | Intermediary | None) -> Offsets | None:
    return None if part is None or part.start is None or part.end is None else (part.start, part.end)
