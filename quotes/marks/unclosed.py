"""Where the words of an opening mark end that nobody closes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from quotes.marks.pairs import MarkPairs
from quotes.marks.paragraph import Link, Paragraph
from quotes.marks.scanning import STOPS, WORD, Mark
from quotes.segments.stops import stops

FIRST_WORD = regex.compile(r"[\p{L}\p{M}\N{ARABIC TATWEEL}]+")
LAST_WORD = regex.compile(r"(?<!\S)([\p{L}\p{M}\N{ARABIC TATWEEL}]+)[\s:،]*$")
COMMA = regex.compile(r"[،,؛]")
NAME = 4
"""Words of a name in marks at most."""
TAIL = 48
"""Code points before the next opening mark in which a comma is taken to end the words left open."""


def left_open(text: str, paragraph: Paragraph, mark: Mark, pairs: MarkPairs) -> Link:
    """The words of a mark nobody closes: to the end of its sentence, at most to the next mark of its family.

    Behind a colon or at the start of the paragraph they go on to its end, or to the sentence that introduces the next
    mark, where no other mark and no word of saying shows that somebody else speaks.
    """
    whole = max(paragraph.text_end, mark.end)
    limit = min(_past_names(text, paragraph, mark), whole)
    for index in range(bisect_right(paragraph.marks, mark.start, key=lambda each: each.start), len(paragraph.marks)):
        other = paragraph.marks[index]
        if other.start >= limit:
            break
        if other.introduced and not other.pair.weak:
            limit = other.start
            break
    colon = text[max(0, mark.start - TAIL) : mark.start].rstrip().endswith(":")
    alone = limit == whole
    wide = (alone or _introduced_at(paragraph, limit)) and (colon or mark.start == paragraph.start)
    end = after = limit
    for stop in stops(text, mark.end, limit):
        at = bisect_right(paragraph.shields, stop.start, key=lambda shield: shield[0]) - 1
        if at >= 0 and stop.start < paragraph.shields[at][1] and paragraph.shields[at][0] > mark.start:
            continue
        end, after = stop.start + (0 if stop.sign[0] in ".…" else len(stop.sign)), stop.end
        word = FIRST_WORD.search(text, stop.end, min(limit, stop.end + TAIL))
        if not wide or (word is not None and pairs.listed("saying", word.group())):
            break
    else:
        # Words behind the last stop, where the paragraph ends without one; before a mark they introduce what it opens.
        end = limit if (alone or end == limit) and WORD.search(text, after, limit) else end
    if end == limit < whole:
        end = _cut_back(text, mark.end, limit, pairs)
    return Link(mark, None, mark.end, end)


def _introduced_at(paragraph: Paragraph, start: int) -> bool:
    """Whether the mark at ``start`` opens words that somebody says: «"هذا تقدم. ونواصل العمل. كما أضاف، | "نأمل"»."""
    index = bisect_left(paragraph.marks, start, key=lambda each: each.start)
    return index < len(paragraph.marks) and paragraph.marks[index].start == start and paragraph.marks[index].introduced


def _past_names(text: str, paragraph: Paragraph, mark: Mark) -> int:
    """Start of the next mark of the family behind the names that stand in marks of their own: «بـ«السلة»، …».

    Only signs that show which way they open, since of others nobody knows which two are a pair; and not behind a name
    that ends its sentence, where one mark closes both.
    """
    at = paragraph.next_same[mark.start]
    while (pair := paragraph.closed.get(at)) is not None:
        opening, closing = pair
        directed = not set(mark.pair.open) & set(mark.pair.close)
        ends = text[closing.end : closing.end + 2].strip()[:1] in STOPS
        if not directed or opening.introduced or ends or len(text[opening.end : closing.start].split()) > NAME:
            break
        at = paragraph.next_same[closing.start]
    return at


def _cut_back(text: str, start: int, end: int, pairs: MarkPairs) -> int:
    """Where words end that run into the next opening mark: before its own word of saying (``مضيفا "…``) or comma."""
    low = max(start, end - TAIL)
    last = LAST_WORD.search(text, low, end)
    if last and pairs.listed("saying", last.group(1)):
        return low + len(text[low : last.start()].rstrip(" ،,؛"))
    commas = [hit.start() for hit in COMMA.finditer(text, low, end)]
    return commas[-1] if commas else end
