"""Many documents through the extractor: records out, failures reported, the rest goes on."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol

from attrs import define, frozen

from quotes.errors import InputError, ParserError
from quotes.inputs import Document
from quotes.jsonl import to_json
from quotes.records import Quote


class Extracts(Protocol):
    """What a batch needs of an extractor."""

    def extract(self, text: str, *, doc: str = "") -> list[Quote]:
        """The records of one raw text."""


class Reports(Protocol):
    """Where a batch tells how it goes."""

    def error(self, message: str) -> None:
        """One document failed."""

    def step(self, tally: Tally) -> None:
        """One more document is behind us."""


@define
class Tally:
    """Counts so far; ``documents`` includes the ``failed`` ones."""

    documents: int = 0
    failed: int = 0
    quotes: int = 0


@frozen
class Fault:
    """What went wrong with one document; ``trace`` is the traceback, empty where there is none."""

    message: str
    trace: str = ""


# What becomes of an item of the input: a document with its records, or with what went wrong.
Outcome = tuple[Document | InputError, list[Quote] | Fault]


def settle() -> None:
    """Make the garbage collector look for what documents leave behind, not through the grammar again and again.

    For a process that does nothing but extract, once it has its extractor: a fifth of the time without a parser.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def attempt(extractor: Extracts, document: Document) -> list[Quote] | Fault:
    """The document's records, or its fault.

    Raises:
        ParserError: the model cannot be loaded, so that no document can be parsed.
    """
    try:
        return extractor.extract(document.text, doc=document.id)
    except ParserError:
        raise
    except Exception as error:  # noqa: BLE001 - one document's fault, of any kind, must not cost the others
        return fault_of(document, error)


def fault_of(document: Document, error: BaseException) -> Fault:
    """An exception as the fault of its document."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    return Fault(f"{document.id}: {type(error).__name__}: {error}", trace)


def one_by_one(extractor: Extracts, items: Iterable[Document | InputError]) -> Iterator[Outcome]:
    """Every item with its outcome, each document extracted before the next is read."""
    for item in items:
        yield item, Fault(str(item)) if isinstance(item, InputError) else attempt(extractor, item)


def run(outcomes: Iterable[Outcome], output: BinaryIO, reports: Reports, tally: Tally, *, debug: bool = False) -> None:
    """Write every document's records to ``output`` as JSON Lines, flushed after each document.

    ``tally`` is counted up as documents pass, so that the caller knows how far an interrupted run came.

    Raises:
        ParserError: the model cannot be loaded, so that no document can be parsed.
        OSError: ``output`` cannot be written; reading and extracting never raise it.
    """
    for item, result in outcomes:
        tally.documents += 1
        if not isinstance(result, Fault):
            assert isinstance(item, Document)
            try:
                lines = b"".join(to_json(quote) + b"\n" for quote in result)
            except TypeError as error:  # a lone surrogate, which UTF-8 cannot spell
                result = fault_of(item, error)
            else:
                tally.quotes += len(result)
                output.write(lines)
                output.flush()
        if isinstance(result, Fault):
            tally.failed += 1
            reports.error(result.message)
            if debug and result.trace:
                reports.error(result.trace)
        reports.step(tally)
