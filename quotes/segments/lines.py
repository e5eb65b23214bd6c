"""Paragraphs of a raw text: its lines, with hard-wrapped ones joined again.

A line of a news text is a paragraph, a headline or a list item, whether or not blank lines stand between. Only in text
wrapped at a fixed width do lines go on in the next; elsewhere a line does where its last word cannot end a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from quotes.segments.furniture import load_furniture

# Pages turned into one line keep a gap with a no-break space between a full stop and the next paragraph.
BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1C-\x1E\x85\u2028\u2029]|(?<=[.!?؟…»”\"])(?=[ ]*\xA0)[ \xA0]{3,}")
GAP = " \N{NO-BREAK SPACE}"
# White space and format controls at the edge of a line belong to no paragraph; \s knows no separator controls.
EDGE = regex.compile(r"[\s\x1C-\x1F\p{Cf}]*")
FINAL = regex.compile(r"[.!?؟…:؛«»“”\"')\]]")
FIRST_WORD = regex.compile(r"\S+")
BULLET_START = regex.compile(r"[•●▪◦·*–—\-]|\p{N}+\s*[-–.)/]")
LONGEST_WRAP = 120
"""Code points; a text with a longer line is not wrapped at a fixed width."""
SHORTEST_BROKEN = 40
"""Code points; a shorter line that ends on a preposition is a heading or a verse."""
FEWEST_BROKEN = 2
"""Lines that break off in mid-sentence before a text counts as wrapped."""
ODD = 0.1
"""Share of them that may break off though the next word had room: headings, lines of a list."""

Range = tuple[int, int]


def lines(text: str) -> list[Range]:
    """Every physical line, trimmed of white space and format controls, empty ones included."""
    found = []
    start = 0
    for match in [*BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        if match and text[end - 1 : end] == '"' and match[0][0] in GAP and text.count('"', start, end) % 2:
            continue  # «وأضاف سامي"   هذا»: the mark opens what stands behind the gap
        found.append(trim(text, start, end))
        start = match.end() if match else end
    return found


@lru_cache(maxsize=1)  # segments and marks ask for those of the same text
def paragraphs(text: str) -> Sequence[Range]:
    """Every paragraph, trimmed, non-empty, in order; hard-wrapped lines are one paragraph."""
    every = lines(text)
    width = _wrapped_at(text, every)
    found: list[Range] = []
    above: Range | None = None
    for line in every:
        if line[0] == line[1]:
            above = None
            continue
        if (
            above
            and not BULLET_START.match(text, *line)
            and (_filled(text, above, line, width) or _dangles(text, above))
        ):
            found[-1] = (found[-1][0], line[1])
        else:
            found.append(line)
        above = line
    return tuple(found)


def trim(text: str, start: int, end: int) -> Range:
    """``[start, end)`` without white space and format controls at its edges; empty where nothing else is there."""
    if start < end and not text[start].isalnum():
        lead = EDGE.match(text, start, end)
        start = lead.end() if lead else start
    while end > start and not text[end - 1].isalnum() and _at_edge(text[end - 1]):
        end -= 1
    return start, end


@lru_cache(maxsize=1 << 10)  # nearly all are a full stop or a closing mark
def _at_edge(char: str) -> bool:
    return EDGE.fullmatch(char) is not None


def _wrapped_at(text: str, every: list[Range]) -> int:
    """The width the text is wrapped at, 0 where it is not.

    In wrapped text a line breaks off only where the next word has no room; headings, verses and lists break anywhere.
    """
    width = max((end - start for start, end in every), default=0)
    if width > LONGEST_WRAP:
        return 0
    broken = odd = ended = 0
    for above, line in pairwise(every):
        if above[0] == above[1] or line[0] == line[1]:
            continue
        if FINAL.match(text, above[1] - 1):
            ended += 1
        else:
            broken += 1
            odd += not _filled(text, above, line, width)
    return width if broken >= max(FEWEST_BROKEN, ended) and odd <= ODD * broken else 0


def _filled(text: str, above: Range, line: Range, width: int) -> bool:
    """The first word of ``line`` had no room in the line above."""
    word = FIRST_WORD.match(text, *line)
    return width > 0 and word is not None and above[1] - above[0] + 1 + len(word.group()) > width


def _dangles(text: str, line: Range) -> bool:
    """The line is long and its last word cannot end a sentence: ``وقتل ثمانية`` / ``أشخاص على الأقل``."""
    start, end = line
    if end - start < SHORTEST_BROKEN:
        return False
    last = text[max(start, end - 16) : end].split()[-1]
    return load_furniture().dangling(last)
