"""Many documents through the extractor, one at a time: records out, failures reported, the rest goes on."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from typing import BinaryIO, Protocol

from attrs import define

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


def run(
    extractor: Extracts,
    items: Iterable[Document | InputError],
    output: BinaryIO,
    reports: Reports,
    tally: Tally,
    *,
    debug: bool = False,
) -> None:
    """Write every document's records to ``output`` as JSON Lines, flushed after each document.

    ``tally`` is counted up as documents pass, so that the caller knows how far an interrupted run came.

    Raises:
        ParserError: the model cannot be loaded, so that no document can be parsed.
        OSError: ``output`` cannot be written; reading and extracting never raise it.
    """
    for item in items:
        tally.documents += 1
        if isinstance(item, InputError):
            tally.failed += 1
            reports.error(str(item))
        else:
            try:
                quotes = extractor.extract(item.text, doc=item.id)
                lines = b"".join(to_json(quote) + b"\n" for quote in quotes)
            except ParserError:
                raise
            except Exception as error:  # noqa: BLE001 - one document's fault, of any kind, must not cost the others
                tally.failed += 1
                reports.error(f"{item.id}: {type(error).__name__}: {error}")
                if debug:
                    reports.error(traceback.format_exc().rstrip())
            else:
                tally.quotes += len(quotes)
                output.write(lines)
                output.flush()
        reports.step(tally)
