"""Quotations that run over several paragraphs, and where one that nobody closes is taken to end.

Long statements are set in two ways: every paragraph opens anew and only the last closes (``«… / «… / «…»``), or the
marks stand only at the two ends (``«… / … / …»``). A closing mark within a few paragraphs is what tells either from a
lost mark.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex
from attrs import define, field, frozen

from quotes.marks.pairing import Paired, pair
from quotes.marks.pairs import MarkPairs
from quotes.marks.scanning import WORD, Mark, scan
from quotes.segments.stops import stops

LONGEST_RUN = 12
"""Paragraphs a statement may go on for, each opened anew."""
LONGEST_BARE = 3
"""Paragraphs without any mark of their own that may stand inside one quotation."""
STATEMENT = 5
"""Words; a shorter quotation at the start of a paragraph is a name, not the end of the statement before."""
FIRST_WORD = regex.compile(r"[\p{L}\p{M}\N{ARABIC TATWEEL}]+")
WORDS = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}]*")
COMMA = regex.compile(r"[،,؛]")
TAIL = 48
"""Code points before the next opening mark in which a comma is taken to end the words left open."""


@frozen
class Link:
    """One paragraph of a quotation: its marks, where it has any, and the words' limits before trimming."""

    opening: Mark | None
    closing: Mark | None
    start: int
    end: int


@define
class Paragraph:
    """The marks of one paragraph."""

    start: int
    end: int
    marks: list[Mark]
    paired: Paired
    used: set[int] = field(factory=set)
    """Starts of unclosed or stray marks that a run of paragraphs has claimed."""
    next_same: dict[int, int] = field(factory=dict)
    """By a mark's start, the start of the next mark of its family."""
    next_word: dict[int, int] = field(factory=dict)
    """By a mark's start, the offset of the next letter or digit behind it."""
    shields: list[tuple[int, int]] = field(factory=list)
    """Closed pairs that lie in no other."""

    @classmethod
    def read(cls, text: str, start: int, end: int, pairs: MarkPairs) -> Paragraph:
        """Scan and pair the marks of ``text[start:end]``."""
        marks = scan(text, start, end, pairs)
        found = cls(start, end, marks, pair(marks))
        family_next: dict[str, int] = {}
        word, after = end, end
        for mark in reversed(marks):
            found.next_same[mark.start] = family_next.get(mark.pair.family, end)
            family_next[mark.pair.family] = mark.start
            hit = WORD.search(text, mark.end, after)
            word = hit.start() if hit else word
            found.next_word[mark.start] = word
            after = mark.start
        for opening, closing in sorted(found.paired.closed, key=lambda both: both[0].start):
            if not found.shields or opening.start >= found.shields[-1][1]:
                found.shields.append((opening.start, closing.end))
        return found

    def first(self, family: str) -> Mark | None:
        """The first mark of a family."""
        return next((mark for mark in self.marks if mark.pair.family == family), None)


def runs(text: str, paragraphs: Sequence[Paragraph], pairs: MarkPairs) -> list[list[Link]]:
    """Every quotation that runs over paragraphs; the marks it uses are noted in ``used``."""
    found = []
    for index, paragraph in enumerate(paragraphs):
        last = paragraph.paired.unclosed[-1] if paragraph.paired.unclosed else None
        if last is None or last.start in paragraph.used or paragraph.next_same[last.start] != paragraph.end:
            continue
        links = _run(text, paragraphs, index, last, pairs)
        if links:
            found.append(links)
    return found


def _run(text: str, paragraphs: Sequence[Paragraph], index: int, opening: Mark, pairs: MarkPairs) -> list[Link]:
    family = opening.pair.family
    links = [Link(opening, None, opening.end, paragraphs[index].end)]
    claimed = [(paragraphs[index], opening)]
    bare = 0
    for paragraph in paragraphs[index + 1 : index + 1 + LONGEST_RUN]:
        first = paragraph.first(family)
        if first is None:
            # CASE 1: a paragraph without marks, inside the statement unless the narrator speaks in it.
            bare += 1
            if bare > LONGEST_BARE or _narrates(text, paragraph, pairs):
                return []
            links.append(Link(None, None, paragraph.start, paragraph.end))
        elif first.start == paragraph.start and first in paragraph.paired.unclosed:
            # CASE 2: opened anew and left open again.
            if paragraph.next_same[first.start] != paragraph.end:
                return []
            links.append(Link(first, None, first.end, paragraph.end))
            claimed.append((paragraph, first))
            bare = 0
        elif first.start == paragraph.start:
            # CASE 3: opened anew and closed: the end of the statement.
            closing = next((both[1] for both in paragraph.paired.closed if both[0] is first), None)
            if closing is None or len(WORDS.findall(text, first.end, closing.start)) < STATEMENT:
                return []
            links.append(Link(first, closing, first.end, closing.start))
            return _claim(links, claimed)
        else:
            # CASE 4: the paragraph's first mark closes what it did not open.
            if first not in paragraph.paired.stray or _narrates(text, paragraph, pairs):
                return []
            links.append(Link(None, first, paragraph.start, first.start))
            claimed.append((paragraph, first))
            return _claim(links, claimed)
    return []


def _claim(links: list[Link], claimed: Sequence[tuple[Paragraph, Mark]]) -> list[Link]:
    for paragraph, mark in claimed:
        paragraph.used.add(mark.start)
    return links


def _narrates(text: str, paragraph: Paragraph, pairs: MarkPairs) -> bool:
    """The paragraph begins with a word of saying: ``وأضاف``, ``وأكد المتحدث``."""
    word = FIRST_WORD.match(text, paragraph.start, paragraph.end)
    return word is not None and pairs.listed("saying", word.group())


def left_open(text: str, paragraph: Paragraph, mark: Mark, pairs: MarkPairs) -> Link:
    """The words of a mark nobody closes: to the end of its sentence, at most to the next mark of its family.

    Behind a colon or at the start of the paragraph they go on to the end of the paragraph, where no other mark and no
    word of saying shows that somebody else speaks.
    """
    limit = paragraph.next_same[mark.start]
    for other in paragraph.marks[bisect_right(paragraph.marks, mark.start, key=lambda each: each.start) :]:
        if other.start >= limit:
            break
        if other.introduced and not other.pair.weak:
            limit = other.start
            break
    wide = limit == paragraph.end and (mark.start == paragraph.start or text[: mark.start].rstrip()[-1:] == ":")
    end = limit
    for stop in stops(text, mark.end, limit):
        at = bisect_right(paragraph.shields, stop.start, key=lambda shield: shield[0]) - 1
        if at >= 0 and stop.start < paragraph.shields[at][1] and paragraph.shields[at][0] > mark.start:
            continue
        end = stop.start + (0 if stop.sign[0] in ".…" else len(stop.sign))
        word = FIRST_WORD.search(text, stop.end, min(limit, stop.end + TAIL))
        if not wide or (word is not None and pairs.listed("saying", word.group())):
            break
    else:
        commas = [hit.start() for hit in COMMA.finditer(text, max(mark.end, limit - TAIL), limit)]
        if end == limit < paragraph.end and commas:
            end = commas[-1]
    return Link(mark, None, mark.end, end)
