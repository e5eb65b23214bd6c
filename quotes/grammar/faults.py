"""What is wrong with a grammar file: where it stands, in which entry, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from quotes.errors import GrammarError

SHOWN = 20

Level = Literal["error", "warning"]


@frozen
class Fault:
    """One fault; ``line`` counts from 1, ``entry`` is empty where the file as a whole is at fault."""

    path: str
    line: int | None
    entry: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        if not self.path:
            return self.message
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {f'entry [{self.entry}]: ' if self.entry else ''}{self.message}"


def stop_at(faults: Sequence[Fault]) -> None:
    """Raise one GrammarError that names every fault, if there are any; of very many the first ones."""
    errors = [str(fault) for fault in faults if fault.level == "error"]
    if errors:
        more = [f"… and {len(errors) - SHOWN} more"] if len(errors) > SHOWN else []
        raise GrammarError(*errors[:SHOWN], *more)
