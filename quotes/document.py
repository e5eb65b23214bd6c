"""The surface view of one text that every later step reads: words, segments, sentences, quotation marks.

Nothing here needs a model. Words carry raw offsets; sentences and quotations are also given as ranges of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import define, field, frozen

from quotes.grammar.schema import Analysis, Grammar
from quotes.marks import Quotation, find_quotations
from quotes.segments import Segment, Sentence, segment, sentences
from quotes.words import Word, cut, index_at, words_of


@frozen
class Stretch:
    """A range of words ``[first, last)`` of a document.

    ``lead``: folded letters of the first word that belong to a preposition before it (the ل of ``لوكالة``).
    """

    first: int
    last: int
    lead: int = 0

    def __len__(self) -> int:
        return max(0, self.last - self.first)


@define
class Document:
    """One text, read once. Positions named ``i``, ``j`` … are word indices; ``start``, ``end`` are code points."""

    text: str
    grammar: Grammar
    words: Sequence[Word]
    segments: Sequence[Segment]
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    ranges: Sequence[Stretch] = field(factory=tuple)

    @classmethod
    def read(cls, text: str, grammar: Grammar) -> Document:
        """Scan the raw text; linear in its length."""
        words = words_of(text)
        segments = segment(text)
        quotations = find_quotations(text)
        found = sentences(text, segments, quotations)
        ranges = [Stretch(index_at(words, s.start), index_at(words, s.end)) for s in found]
        return cls(text, grammar, words, segments, found, quotations, ranges)

    @cached_property
    def _opening(self) -> dict[int, Quotation]:
        return {q.open_start: q for q in self.quotations if q.open_start < q.start}

    @cached_property
    def _closing(self) -> dict[int, Quotation]:
        return {q.end: q for q in self.quotations if q.end < q.close_end}

    def opens(self, i: int) -> Quotation | None:
        """The quotation whose opening mark is word ``i``."""
        return self._opening.get(self.words[i].start)

    def closes(self, i: int) -> Quotation | None:
        """The quotation whose closing mark is word ``i``."""
        return self._closing.get(self.words[i].start)

    def after(self, quotation: Quotation) -> int:
        """Index of the first word after the quotation's closing mark."""
        return index_at(self.words, quotation.close_end)

    def key(self, i: int) -> str:
        """The folded key of word ``i``; empty beyond the text."""
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def analyses(self, i: int) -> tuple[Analysis, ...]:
        """What the grammar's cue inventory knows about word ``i``."""
        return self.grammar.lookup(self.words[i].key) if self.words[i].is_word else ()

    def span(self, stretch: Stretch) -> tuple[int, int]:
        """The raw range of a stretch, without a preposition joined in front."""
        first = self.words[stretch.first]
        return cut(first, stretch.lead) if stretch.lead else first.start, self.words[stretch.last - 1].end

    def furniture(self, sentence: int) -> bool:
        """Whether the sentence stands in page furniture, where nothing is attributed."""
        return self.segments[self.sentences[sentence].segment].kind == "furniture"
