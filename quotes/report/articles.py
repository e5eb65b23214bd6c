"""Records and the documents they were found in, brought together.

The documents pass one at a time; the records are held, since those of one document may stand in several files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import field, frozen

from quotes.errors import InputError
from quotes.given import REMEDY
from quotes.inputs import Document, Layout, Metadata, documents
from quotes.records import Quote, Span
from quotes.stored import Placed, read_records


@frozen
class Article:
    """A document with its records, in their order; ``text`` is None where only the records are there."""

    id: str
    text: str | None
    quotes: tuple[Quote, ...]
    metadata: Metadata = field(factory=Metadata)


def articles(
    records: Iterable[Path], sources: Iterable[str | Path] | None = None, layout: Layout | None = None
) -> Iterator[Article | InputError]:
    """An article a document of ``sources``, in their order, those without a record as well.

    ``records`` are files as ``quotes extract`` writes them; ``sources`` whatever it reads, first of all its
    ``--documents`` file. Without them an article a document that the records name, in the order of the records. What
    cannot be read, or does not stand in its document, comes out as an error in its place and is left out.
    """
    placed: dict[str, list[Placed]] = {}
    for item in read_records(records):
        if isinstance(item, InputError):
            yield item
        else:
            placed.setdefault(item.quote.doc, []).append(item)
    if sources is not None:
        yield from _joined(placed, sources, layout)
    for id, rest in placed.items():
        if sources is not None:
            yield InputError(f"{rest[0].at}: no document {id!r} among the documents: {REMEDY}")
        yield Article(id, None, tuple(each.quote for each in rest))


def misplaced(quote: Quote, text: str) -> Span | None:
    """A span of the record whose words do not stand at its offsets in ``text``, if there is one."""
    return next((span for span in _spans(quote) if text[span.start : span.end] != span.text), None)


def _spans(quote: Quote) -> Iterator[Span]:
    yield from (*quote.content, *quote.quoted, *([quote.medium] if quote.medium else []))
    for cue in (quote.cue, *(each.cue for each in quote.intermediaries)):
        yield Span(cue.start, cue.end, cue.text)
    for each in quote.intermediaries:
        yield Span(each.start, each.end, each.text)
    speaker = quote.speaker
    if speaker and speaker.start is not None and speaker.end is not None and speaker.text is not None:
        yield Span(speaker.start, speaker.end, speaker.text)
    if speaker and speaker.entity:
        yield Span(speaker.entity.start, speaker.entity.end, speaker.entity.text)


def _joined(
    placed: dict[str, list[Placed]], sources: Iterable[str | Path], layout: Layout | None
) -> Iterator[Article | InputError]:
    """The documents with their records, which are taken out of ``placed``."""
    seen: set[str] = set()
    for document in documents(sources, layout):
        if isinstance(document, InputError):
            yield document
        elif document.id in seen:
            yield InputError(f"document {document.id!r} stands among the documents twice: the second is left out")
        else:
            seen.add(document.id)
            yield from _article(document, placed.pop(document.id, []))


def _article(document: Document, placed: list[Placed]) -> Iterator[Article | InputError]:
    quotes = []
    for each in placed:
        wrong = misplaced(each.quote, document.text)
        if wrong is None:
            quotes.append(each.quote)
        else:
            yield InputError(
                f"{each.at}: {wrong.text!r} does not stand at [{wrong.start}, {wrong.end}] of document "
                f"{document.id!r}: {REMEDY}"
            )
    yield Article(document.id, document.text, tuple(quotes), document.metadata)
