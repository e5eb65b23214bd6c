"""Segments: paragraphs, headlines, list items and page furniture, in order."""

from __future__ import annotations

from typing import Literal

import regex
from attrs import frozen

from quotes.segments.furniture import Furniture, load_furniture
from quotes.segments.lines import paragraphs

Kind = Literal["paragraph", "headline", "bullet", "furniture"]

BULLET = regex.compile(
    r"(?:[•●▪◦‣·▶►■□◄*]+|[-–—ـ]{1,2}(?=[\s\p{L}])|(?:\(?\p{N}{1,2}\s*[-–—.)]+|\(?\p{L}\s*[-–)])(?=\s))[\s\p{Cf}]*"
)
FINAL = regex.compile(r"[.!?؟…،,:؛][\"'”“»«)\]]*$")
QUESTION = regex.compile(r"[!?؟…][\"'”“»«)\]]*$")
LONGEST_HEADLINE = 110
"""Code points; headlines of the pool's outlets have 30 to 90."""
EDGE = regex.compile(r"[\s\p{Cf}]*")


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
    tail = max(furniture.tail(line), head)
    if head:
        _add(text, start, start + head, "furniture", found)
    if head < tail:
        kind, lead = _kind(line[head:tail], rest, first=not any(s.kind != "furniture" for s in found))
        _add(text, start + head + lead, start + tail, kind, found)
    if tail < len(line):
        _add(text, start + tail, end, "furniture", found)


def _kind(line: str, rest: str, *, first: bool) -> tuple[Kind, int]:
    """What a line is, and how many code points of it are a list mark."""
    bullet = BULLET.match(line)
    if bullet and bullet.end() < len(line.rstrip()):
        return "bullet", bullet.end()
    short = len(line.strip()) <= LONGEST_HEADLINE
    if short and (
        not FINAL.search(line.rstrip()) or ((first or rest == "headline") and QUESTION.search(line.rstrip()))
    ):
        return "headline", 0
    return "paragraph", 0


def _add(text: str, start: int, end: int, kind: Kind, found: list[Segment]) -> None:
    lead = EDGE.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and EDGE.fullmatch(text, end - 1, end):
        end -= 1
    if start < end:
        found.append(Segment(start, end, kind))
