"""Segments: paragraphs, headlines, list items and page furniture, in order."""

from __future__ import annotations

from typing import Literal

import regex
from attrs import frozen

from quotes.folding import width
from quotes.segments.furniture import Furniture, load_furniture
from quotes.segments.lines import paragraphs, trim

Kind = Literal["paragraph", "headline", "bullet", "furniture"]

BULLET = regex.compile(
    r"(?:[•●▪◦‣·▶►■□◄*]+|[-–—ـ]{1,2}(?=[\s\p{L}])|(?:\(?\p{N}{1,2}\s*[-–—.)]+|\(?\p{L}\s*[-–)])(?=\s))[\s\p{Cf}]*"
)
CLOSING = "\"'”“»«)]"
FINAL = tuple(".!?؟…،,:؛")
QUESTION = tuple("!?؟…")
LONGEST_HEADLINE = 110
"""Code points; headlines of the pool's outlets have 30 to 90."""
FRONT = 4
"""Segments of furniture that may stand before the headline of an article."""


@frozen
class Segment:
    """A stretch of the text of one kind; ``[start, end)`` is trimmed of white space.

    The start of a ``bullet`` leaves its mark out; a byline or label at the start of a line is ``furniture`` and the
    rest of the line a segment of its own.
    """

    start: int
    end: int
    kind: Kind


def segment(text: str, furniture: Furniture | None = None) -> list[Segment]:
    """Every non-empty segment of ``text``, in order and disjoint. Linear in the text."""
    furniture = furniture or load_furniture()
    found: list[Segment] = []
    for start, end in paragraphs(text):
        _divide(text, start, end, furniture, found)
    return found


def _divide(text: str, start: int, end: int, furniture: Furniture, found: list[Segment]) -> None:
    line = text[start:end]
    if furniture.whole(line):
        found.append(Segment(start, end, "furniture"))
        return
    head, rest = furniture.head(line)
    tail, after = furniture.tail(line)
    tail, after = max(tail, head), max(after, head)
    # Whether any text came before: the first is the headline, though it end in a question mark.
    first = not found or (found[-1].kind == "furniture" and len(found) < FRONT)
    _add(text, start, start + head, "furniture", found)
    _add_text(text, start + head, start + tail, rest, first, found)
    _add(text, start + tail, start + after, "furniture", found)
    _add_text(text, start + after, end, "headline", first, found)


def _add_text(text: str, start: int, end: int, rest: str, first: bool, found: list[Segment]) -> None:
    kind, lead = _kind(text[start:end], rest, first=first)
    _add(text, start + lead, end, kind, found)


def _kind(line: str, rest: str, *, first: bool) -> tuple[Kind, int]:
    """What a line is, and how many code points of it are a list mark."""
    bullet = BULLET.match(line)
    if bullet and bullet.end() < len(line.rstrip()):
        return "bullet", bullet.end()
    words = line.rstrip().rstrip(CLOSING)
    ended = words.endswith(FINAL) and not ((first or rest == "headline") and words.endswith(QUESTION))
    return "paragraph" if ended or not _short(line) else "headline", 0


def _short(line: str) -> bool:
    """Whether a line is no longer than a headline."""
    most = LONGEST_HEADLINE
    return len(line) <= most or (len(line) <= 4 * most and width(line) <= most)


def _add(text: str, start: int, end: int, kind: Kind, found: list[Segment]) -> None:
    start, end = trim(text, start, end)
    if start < end:
        found.append(Segment(start, end, kind))
