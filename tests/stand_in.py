"""The ``quotes`` command with a stand-in for the extractor: run as a script by the tests of the command line.

One quote a document, its whole text; a document may ask to fail, to wait, to be slow, or for its process to die. A
script, so that worker processes, which import what started them, have the stand-in as well.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import quotes.cli as cli
from quotes.errors import ParserError
from quotes.records import Cue, Quote, Span


class StandIn:
    """What the command needs of an extractor."""

    def extract(self, text: str, *, doc: str = "") -> list[Quote]:
        match text.split()[0]:
            case "fail":
                raise ValueError("no such luck")
            case "model":
                raise ParserError("x.udpipe: not a model")
            case "wait":
                time.sleep(60)
            case "slow":
                time.sleep(0.02)
            case "die":
                os._exit(9)
            case "none":
                return []
        times = text.count("twice") + 1
        return [
            Quote(
                doc, f"{doc}#{n}", "direct", "quotation", text, (Span(0, len(text), text),),
                Cue(0, 0, "", "", "colon"), None, (), None, (), False, None, "stand-in", 0.5,
            )
            for n in range(1, times + 1)
        ]  # fmt: skip


def open_extractor(parser: str, grammars: Sequence[Path]) -> StandIn:
    """In place of the command's own."""
    if parser == "missing":
        raise ParserError("missing: no such parser: the packaged one is 'packaged'")
    if parser == "stillborn" and __name__ != "__main__":
        os._exit(9)
    return StandIn()


cli.open_extractor = open_extractor

if __name__ == "__main__":
    cli.main()
