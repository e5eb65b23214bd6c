"""Quotations that run over several paragraphs.

Long statements are set in two ways: every paragraph opens anew and only the last closes (``«… / «… / «…»``), or the
marks stand only at the two ends (``«… / … / …»``). A closing mark within a few paragraphs is what tells either from a
lost mark.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotes.marks.pairs import MarkPairs
from quotes.marks.paragraph import Link, Paragraph
from quotes.marks.scanning import Mark

LONGEST_RUN = 12
"""Paragraphs a statement may go on for, each opened anew."""
LONGEST_BARE = 3
"""Paragraphs without any mark of their own that may stand inside one quotation."""
VERSE = 8
"""Words; lines as short are a poem's, and go on as long as paragraphs opened anew."""
STATEMENT = 5
"""Words; a shorter quotation at the start of a paragraph is a name, not the end of the statement before."""
FEWEST = 3
"""Words; fewer, behind no word of saying, are a name that lost its closing mark: ``في "النمسا.``"""
FIRST_WORD = regex.compile(r"[\p{L}\p{M}\N{ARABIC TATWEEL}]+")
WORDS = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}]*")


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
    if not opening.introduced and len(WORDS.findall(text, opening.end, paragraphs[index].end)) < FEWEST:
        return []
    links = [Link(opening, None, opening.end, paragraphs[index].end)]
    claimed = [(paragraphs[index], opening)]
    bare = 0
    for paragraph in paragraphs[index + 1 : index + 1 + LONGEST_RUN]:
        first = paragraph.first(family)
        if first is None:
            # CASE 1: a paragraph without marks, inside the statement unless the narrator speaks in it.
            bare += len(WORDS.findall(text, paragraph.start, paragraph.end)) > VERSE
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
