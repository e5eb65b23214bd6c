"""The marks of one paragraph, scanned and paired, with what later steps ask of them."""

from __future__ import annotations

from attrs import define, field, frozen

from quotes.marks.pairing import Paired, pair
from quotes.marks.pairs import MarkPairs
from quotes.marks.scanning import WORD, Mark, scan
from quotes.segments.furniture import load_furniture


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
    text_end: int = 0
    """Where page furniture at the end of the paragraph begins (``سمات …``), or its end."""
    shields: list[tuple[int, int]] = field(factory=list)
    """Closed pairs that lie in no other."""

    closed: dict[int, tuple[Mark, Mark]] = field(factory=dict)
    """Closed pairs by the start of their opening mark."""

    @classmethod
    def read(cls, text: str, start: int, end: int, pairs: MarkPairs) -> Paragraph:
        """Scan and pair the marks of ``text[start:end]``."""
        marks = scan(text, start, end, pairs)
        if not marks:
            return cls(start, end, marks, Paired(), text_end=end)
        found = cls(start, end, marks, pair(marks))
        found.text_end = start + load_furniture().tail(text[start:end])[0] if found.paired.unclosed else end
        family_next: dict[str, int] = {}
        word, after = end, end
        for mark in reversed(marks):
            found.next_same[mark.start] = family_next.get(mark.pair.family, end)
            family_next[mark.pair.family] = mark.start
            hit = WORD.search(text, mark.end, after)
            word = hit.start() if hit else word
            found.next_word[mark.start] = word
            after = mark.start
        found.closed = {opening.start: (opening, closing) for opening, closing in found.paired.closed}
        for opening, closing in sorted(found.paired.closed, key=lambda both: both[0].start):
            if not found.shields or opening.start >= found.shields[-1][1]:
                found.shields.append((opening.start, closing.end))
        return found

    def first(self, family: str) -> Mark | None:
        """The first mark of a family."""
        return next((mark for mark in self.marks if mark.pair.family == family), None)
