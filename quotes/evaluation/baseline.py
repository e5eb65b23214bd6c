"""What a change gained and lost: every relation of a gold file against what was right before.

A baseline is one line of JSON for each relation of the gold with the parts that were right, and one for each document
with the number of its predictions that answer nothing. Totals hide what a change breaks behind what it mends; a
baseline names both. A loss that is accepted is listed with its reason; any other is a fault of the change.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson
from attrs import field, frozen

from quotes.annotation.gold import lines_of, parsed
from quotes.errors import InputError
from quotes.evaluation.matching import Comparison
from quotes.evaluation.protocols.core import right_parts

PARTS = ("found", "cue", "content", "speaker", "entity", "intermediaries", "medium", "negation")
EXTRA = "extra"


@frozen
class Baseline:
    """``right``: the right parts of each relation by id. ``extra``: predictions beyond the gold by document."""

    right: Mapping[str, frozenset[str]]
    extra: Mapping[str, int]


@frozen
class Changes:
    """Ids with the parts gained or lost; ``added`` and ``removed`` are relations that only one of the two has."""

    gained: Mapping[str, tuple[str, ...]] = field(factory=dict)
    lost: Mapping[str, tuple[str, ...]] = field(factory=dict)
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def measure(comparisons: Iterable[Comparison]) -> Baseline:
    """What is right now."""
    right: dict[str, frozenset[str]] = {}
    extra: dict[str, int] = {}
    for comparison in comparisons:
        right |= {each.id: frozenset() for each in comparison.gold}
        for wanted, found in comparison.matched:
            parts = right_parts(wanted, found)
            right[wanted.id] = frozenset(name for name in PARTS if name == "found" or parts[name])
        extra[comparison.id] = len(comparison.spurious)
    return Baseline(right, extra)


def difference(before: Baseline, now: Baseline) -> Changes:
    """What came and went, by id; more predictions beyond the gold of a document are a loss of ``document#extra``."""
    gained: dict[str, tuple[str, ...]] = {}
    lost: dict[str, tuple[str, ...]] = {}
    for id in now.right.keys() & before.right.keys():
        if come := now.right[id] - before.right[id]:
            gained[id] = _ordered(come)
        if gone := before.right[id] - now.right[id]:
            lost[id] = _ordered(gone)
    for doc in now.extra.keys() & before.extra.keys():
        more = now.extra[doc] - before.extra[doc]
        if more:
            (lost if more > 0 else gained)[f"{doc}#{EXTRA}"] = (f"{before.extra[doc]} → {now.extra[doc]}",)
    return Changes(
        gained=dict(sorted(gained.items())),
        lost=dict(sorted(lost.items())),
        added=tuple(sorted(now.right.keys() - before.right.keys())),
        removed=tuple(sorted(before.right.keys() - now.right.keys())),
    )


def _ordered(parts: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in PARTS if name in parts)


def written(baseline: Baseline) -> Iterator[bytes]:
    """The lines of a baseline file, in the order of the gold."""
    for id, parts in baseline.right.items():
        yield orjson.dumps({"id": id, "right": list(_ordered(parts))}) + b"\n"
    for doc, number in baseline.extra.items():
        yield orjson.dumps({"doc": doc, EXTRA: number}) + b"\n"


def read_baseline(path: Path) -> Baseline:
    """A baseline file.

    Raises:
        InputError: it cannot be read, or a line is neither a relation nor a document.
    """
    right: dict[str, frozenset[str]] = {}
    extra: dict[str, int] = {}
    for at, line in lines_of(path):
        plain: dict[str, Any] = parsed(line, at)
        parts, number = plain.get("right"), plain.get(EXTRA)
        if isinstance(plain.get("id"), str) and isinstance(parts, list) and set(parts) <= set(PARTS):
            right[plain["id"]] = frozenset(parts)
        elif isinstance(plain.get("doc"), str) and type(number) is int:
            extra[plain["doc"]] = number
        else:
            raise InputError(f"{at}: neither a relation with its right parts ({', '.join(PARTS)}) nor a document")
    return Baseline(right, extra)


def read_explained(path: Path) -> dict[str, str]:
    """Accepted losses: a TOML file of ``"id" = "reason"``.

    Raises:
        InputError: it cannot be read, or a reason is missing.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}") from error
    for id, reason in table.items():
        if not isinstance(reason, str) or not reason.strip():
            raise InputError(f"{path}: {id!r}: a loss needs a reason")
    return table


def unexplained(changes: Changes, explained: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Losses without a reason, and reasons for what is not lost."""
    lost = {*changes.lost, *changes.removed}
    return sorted(lost - explained.keys()), sorted(explained.keys() - lost)


def told(changes: Changes, explained: Mapping[str, str]) -> Iterator[str]:
    """The changes in lines for the terminal."""
    counts = (len(changes.gained), len(changes.lost), len(changes.added), len(changes.removed))
    yield "against the baseline: {} gained, {} lost, {} added, {} removed".format(*counts)
    yield from (f"  gained  {id}: {_listed(parts)}" for id, parts in changes.gained.items())
    for id, parts in changes.lost.items():
        yield f"  lost    {id}: {_listed(parts)}{_reason(id, explained)}"
    yield from (f"  added   {id}" for id in changes.added)
    yield from (f"  removed {id}{_reason(id, explained)}" for id in changes.removed)


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts)


def _reason(id: str, explained: Mapping[str, str]) -> str:
    return f" ({explained[id]})" if id in explained else " (unexplained)"
