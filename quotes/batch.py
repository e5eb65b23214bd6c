"""Many documents through the extractor, one at a time: records out, failures reported, the rest goes on."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from attrs import define

from quotes.errors import InputError, ParserError
from quotes.inputs import Document
from quotes.records import Quote


class Extracts(Protocol):
    """What a batch needs of an extractor."""

    def extract(self, text: str, *, doc: str = "") -> list[Quote]:
        """The records of one raw text."""


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

    def step(self, tally: Tally) -> None:
        """One more document is behind us."""


@define
class Tally:
    """Counts so far; ``documents`` includes the ``failed`` ones."""

    documents: int = 0
    failed: int = 0
    quotes: int = 0


def run(
    extractor: Extracts,
    items: Iterable[Document | InputError],
    writer: Writes,
    reports: Reports,
    tally: Tally,
    *,
    debug: bool = False,
) -> None:
    """Write every document's records, each before the next document is read.

    ``tally`` is counted up as documents pass, so that the caller knows how far an interrupted run came.

    Raises:
        ParserError: the model cannot be loaded, so that no document can be parsed.
        OSError: the output cannot be written; reading and extracting never raise it.
    """
    for item in items:
        tally.documents += 1
        if isinstance(item, InputError):
            tally.failed += 1
            reports.error(str(item))
        else:
            try:
                quotes = extractor.extract(item.text, doc=item.id)
                rendered = writer.render(item, quotes)
            except ParserError:
                raise
            except Exception as error:  # noqa: BLE001 - one document's fault, of any kind, must not cost the others
                tally.failed += 1
                told = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
                reports.error(f"{item.id}: {told}")
                if debug:
                    reports.error(traceback.format_exc().rstrip())
            else:
                try:
                    writer.write(rendered)
                except InputError as error:
                    tally.failed += 1
                    reports.error(f"{item.id}: {error}")
                else:
                    tally.quotes += len(quotes)
        reports.step(tally)
