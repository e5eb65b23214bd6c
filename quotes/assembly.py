"""Drafts and their entities made into records: surface types, ids, nesting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.attribution.draft import Draft, Relay
from quotes.attribution.reader import Reader
from quotes.confidence import confidence_of
from quotes.document import Document
from quotes.records import Cue, Entity, Intermediary, Quote, QuoteType, Span, Speaker

WINDOW = 200  # attributions before and behind in which an enclosing one is looked for


def assemble(
    doc: Document,
    drafts: Sequence[Draft],
    entities: Sequence[Entity | None],
    readers: Mapping[int, Reader],
    doc_id: str,
) -> list[Quote]:
    """Records in text order of their cues, each with a stable id ``doc#n``; ``readers`` by sentence number."""
    ids = [f"{doc_id}#{n}" for n in range(1, len(drafts) + 1)]
    enclosing = _enclosing(drafts)
    sure = confidence_of(doc, drafts, entities, readers)
    quotes = []
    for n, (draft, entity) in enumerate(zip(drafts, entities, strict=True)):
        c = draft.candidate
        content = tuple(_span(doc, start, end) for start, end in draft.spans)
        kind, quoted = surface_type(doc, draft.spans)
        outer = enclosing[n]
        quotes.append(
            Quote(
                doc=doc_id,
                id=ids[n],
                type=kind,
                form=draft.form,
                text=" … ".join(span.text for span in content),
                content=content,
                cue=Cue(c.start, c.end, doc.text[c.start : c.end], c.lemma, c.kind),
                speaker=_speaker(doc, draft, entity),
                intermediaries=tuple(_intermediary(doc, relay) for relay in draft.relays),
                medium=_span(doc, *doc.span(draft.medium)) if draft.medium is not None else None,
                quoted=quoted,
                negated=draft.negated,
                within=ids[outer] if outer is not None else None,
                rule=draft.rule,
                confidence=sure[n],
            )
        )
    return quotes


def surface_type(doc: Document, spans: Sequence[tuple[int, int]]) -> tuple[QuoteType, tuple[Span, ...]]:
    """``direct`` when every content character is inside quotation marks, ``mixed`` when some are, else ``indirect``.

    Parentheses count as marks only where they hold the whole content. The second value is the marked parts of a
    mixed content.
    """
    covered: list[tuple[int, int]] = []
    for start, end in spans:
        for q in doc.quotations_in(start, end):
            if q.start <= start and end <= q.end:
                covered.append((start, end))
                break
            if q.open_start >= start and q.close_end <= end and q.depth == 0 and q.style != "paren" and q.end > q.start:
                covered.append((q.start, q.end))
    if not covered:
        return "indirect", ()
    if set(spans) <= set(covered):
        return "direct", ()
    return "mixed", tuple(_span(doc, start, end) for start, end in covered)


def _span(doc: Document, start: int, end: int) -> Span:
    return Span(start, end, doc.text[start:end])


def _speaker(doc: Document, draft: Draft, entity: Entity | None) -> Speaker | None:
    mention = draft.finding.speaker
    if mention is None:
        return Speaker(None, None, None, True, entity) if entity is not None else None
    start, end = doc.span(mention)
    return Speaker(start, end, doc.text[start:end], False, entity)


def _intermediary(doc: Document, relay: Relay) -> Intermediary:
    start, end = doc.span(relay.who)
    cue = Cue(relay.cue_start, relay.cue_end, doc.text[relay.cue_start : relay.cue_end], relay.lemma, relay.kind)
    return Intermediary(start, end, doc.text[start:end], cue)


def _enclosing(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the smallest other one whose content contains its cue and content."""
    result: list[int | None] = []
    ranges = [(draft.start, draft.end) for draft in drafts]
    for n, draft in enumerate(drafts):
        best: int | None = None
        first, last = min(draft.candidate.start, draft.start), max(draft.candidate.end, draft.end)
        low = max(0, n - WINDOW)
        for m, (start, end) in enumerate(ranges[low : n + WINDOW], low):
            if start > first or last > end or m == n or drafts[m].spans == draft.spans:
                continue
            inside = any(s <= first and last <= e for s, e in drafts[m].spans)
            if inside and (best is None or end - start < ranges[best][1] - ranges[best][0]):
                best = m
        result.append(best)
    return result
