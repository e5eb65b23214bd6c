"""Many documents through the extractor: records out, failures reported, the rest goes on."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from attrs import define, frozen

from quotes.errors import InputError, ParserError
from quotes.inputs import Document
from quotes.records import Quote


class Extracts(Protocol):
    """What a batch needs of an extractor."""

    def extract(self, text: str, *, doc: str = "") -> list[Quote]:
        """The records of one raw text."""


E = TypeVar("E", bound=Extracts)


class Writes(Protocol):
    """Where a batch puts records: ``quotes.outputs`` has one a format."""

    def render(self, document: Document, quotes: Sequence[Quote]) -> Any:
        """A document's records in the output's form."""

    def write(self, rendered: Any) -> None:
        """Put them there; InputError where this document alone cannot be."""


class Reports(Protocol):
    """Where a batch tells how it goes."""

    def error(self, message: str) -> None:
        """One document failed."""

    def trace(self, trace: str) -> None:
        """Where in the program it failed, in lines."""

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


def settle(make: Callable[[], E]) -> E:
    """The extractor that ``make`` makes, for a process that does nothing but extract.

    The garbage collector then looks for what documents leave behind, not through the grammar again and again: a fifth
    of the time without a parser. It rests while the grammar is read, a tenth of a second.
    """
    gc.disable()
    try:
        return make()
    finally:
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        gc.enable()


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
    told = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
    return Fault(f"{document.id}: {told}", trace)


def one_by_one(extractor: Extracts, items: Iterable[Document | InputError]) -> Iterator[Outcome]:
    """Every item with its outcome, each document extracted before the next is read."""
    for item in items:
        yield item, Fault(str(item)) if isinstance(item, InputError) else attempt(extractor, item)


def run(outcomes: Iterable[Outcome], writer: Writes, reports: Reports, tally: Tally, *, debug: bool = False) -> None:
    """Write every document's records, each document's before the next outcome is asked for.

    ``tally`` is counted up as documents pass, so that the caller knows how far an interrupted run came.

    Raises:
        ParserError: the model cannot be loaded, so that no document can be parsed.
        OSError: the output cannot be written; reading and extracting never raise it.
    """
    for item, result in outcomes:
        tally.documents += 1
        if not isinstance(result, Fault):
            assert isinstance(item, Document)
            result = _written(writer, item, result)
        if isinstance(result, Fault):
            tally.failed += 1
            reports.error(result.message)
            if debug and result.trace:
                reports.trace(result.trace)
        else:
            tally.quotes += len(result)
        reports.step(tally)


def _written(writer: Writes, document: Document, quotes: list[Quote]) -> list[Quote] | Fault:
    """The records, once they are written, or why this document's cannot be."""
    try:
        rendered = writer.render(document, quotes)
    except Exception as error:  # noqa: BLE001 - as in ``attempt``; errors of the output itself come from ``write``
        return fault_of(document, error)
    try:
        writer.write(rendered)
    except InputError as error:
        return fault_of(document, error)
    return quotes
