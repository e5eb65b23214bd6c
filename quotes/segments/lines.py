"""Paragraphs of a raw text: its lines, with hard-wrapped ones joined again.

A line of a news text is a paragraph, a headline or a list item, whether or not blank lines stand between. Only text
wrapped at a fixed width has lines that end in mid-sentence: its lines are all about as long, and hardly any but the
last ends in a full stop.
"""

from __future__ import annotations

import regex

from quotes.segments.furniture import load_furniture

BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1C-\x1E\x85\u2028\u2029]")
# White space and format controls at the edge of a line belong to no paragraph.
EDGE = regex.compile(r"[\s\p{Cf}]*")
FINAL = regex.compile(r"[.!?؟…:؛«»“”\"')\]]")
BULLET_START = regex.compile(r"[•●▪◦·*–—\-]|\p{N}+\s*[-–.)/]")
LONGEST_WRAP = 120
"""Code points; longer lines are paragraphs, not wrapped lines."""
SHORTEST_WRAP = 40
RAGGED = 0.75
"""A wrapped line but the last is at least this share of its block's longest."""

Range = tuple[int, int]


def lines(text: str) -> list[Range]:
    """Every physical line, trimmed of white space and format controls, empty ones included."""
    found = []
    start = 0
    for match in [*BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        found.append(_trim(text, start, end))
        start = match.end() if match else end
    return found


def paragraphs(text: str) -> list[Range]:
    """Every paragraph, trimmed, non-empty, in order; hard-wrapped lines are one paragraph."""
    found: list[Range] = []
    block: list[Range] = []
    for start, end in [*lines(text), (0, 0)]:
        if start < end:
            block.append((start, end))
            continue
        found.extend(_joined(text, block))
        block = []
    return found


def _trim(text: str, start: int, end: int) -> Range:
    lead = EDGE.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and EDGE.fullmatch(text, end - 1, end):
        end -= 1
    return start, end


def _joined(text: str, block: list[Range]) -> list[Range]:
    """A block of lines without a blank one between: joined where it is wrapped text, else as it is."""
    if len(block) >= 2 and _wrapped(text, block):
        return [(block[0][0], block[-1][1])]
    joined: list[Range] = []
    for start, end in block:
        if joined and _dangles(text, joined[-1]) and not BULLET_START.match(text, start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _wrapped(text: str, block: list[Range]) -> bool:
    longest = max(end - start for start, end in block)
    if not SHORTEST_WRAP <= longest <= LONGEST_WRAP or not FINAL.match(text, block[-1][1] - 1):
        return False
    body = block[:-1]
    if any(end - start < RAGGED * longest for start, end in body):
        return False
    if any(BULLET_START.match(text, start, end) for start, end in block):
        return False
    # Two lines alone are wrapped only where the first is long and breaks off.
    return sum(FINAL.match(text, end - 1) is not None for _, end in body) * 3 < len(body) * (1 if len(body) < 3 else 2)


def _dangles(text: str, line: Range) -> bool:
    """The line is long and its last word cannot end a sentence: ``وقتل ثمانية`` / ``أشخاص على الأقل``."""
    start, end = line
    if end - start < SHORTEST_WRAP:
        return False
    last = text[max(start, end - 16) : end].split()[-1]
    return load_furniture().dangling(last)
