"""The surface view of one text that every later step reads: words, segments, sentences, quotation marks.

Nothing here needs a model. Words carry raw offsets; sentences and quotations are also given as ranges of words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Literal

from attrs import define, field, frozen

from quotes.blessings import blessing_words, without_blessings
from quotes.fitting import fitting
from quotes.folding import raw_offset
from quotes.grammar.beginnings import NONE, lists_begun, longer_ends, longer_items
from quotes.grammar.schema import Analysis, Grammar, Phrase
from quotes.initials import initials
from quotes.lexicon import conjoined
from quotes.marks import Quotation, find_quotations
from quotes.outlets import inner_words, own_names, spelt
from quotes.segments import Segment, Sentence, segment, sentences
from quotes.segments.turns import label_of, repeated
from quotes.spelling import careful
from quotes.trace import Refusal
from quotes.words import COMMA, Keys, Word, cut, words_of

if TYPE_CHECKING:
    from quotes.cues.complementizers import Complementizer


@frozen
class Stretch:
    """A range of words ``[first, last)`` of a document.

    ``lead``: folded letters of the first word that belong to a preposition before it (the ل of ``لوكالة``).
    """

    first: int
    last: int
    lead: int = 0

    def __len__(self) -> int:
        return self.last - self.first if self.last > self.first else 0


MAX_SENTENCE = 400  # words; longer stretches without a stop are cut so that every step stays linear
MAX_PLACES = 200  # occurrences of a word that are looked at
FEWEST_ALI = 3  # times that a text spells علي, from which its على is told


def _cut(words: Sequence[Word], stretch: Stretch) -> Iterator[Stretch]:
    """A sentence whole, or one of thousands of words in parts that end behind a comma where there is one."""
    first = stretch.first
    while stretch.last - first > MAX_SENTENCE:
        last = first + MAX_SENTENCE
        comma = next((k for k in range(last, first + MAX_SENTENCE // 2, -1) if words[k - 1].key in COMMA), last)
        yield Stretch(first, comma)
        first = comma
    if stretch.last > first:
        yield Stretch(first, stretch.last)


def _within(words: list[int], stretch: Stretch) -> list[int]:
    return words[bisect_left(words, stretch.first) : bisect_left(words, stretch.last)]


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
    phrases: dict[int, tuple[Phrase, int, int] | None] = field(factory=dict)
    complementizers: dict[int, Complementizer | None] = field(factory=dict)
    surnames: dict[str, bool] = field(factory=dict)
    trace: list[Refusal] | None = None
    starts: Sequence[int] = field(kw_only=True, repr=False)
    """The raw offset of each word."""
    keys: Sequence[str] = field(init=False)
    key: Callable[[int], str] = field(init=False, repr=False)
    """The folded key of word ``i``; empty beyond the text. Asked more often than anything else."""
    _begun: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    _longer: Mapping[str, Mapping[str, tuple[int, ...]]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.keys = [word.key for word in self.words]
        self.key = Keys(enumerate(self.keys)).__getitem__
        self._begun = lists_begun(self.grammar)
        self._longer = longer_items(self.grammar)

    @classmethod
    def read(cls, text: str, grammar: Grammar) -> Document:
        """Scan the raw text; linear in its length."""
        words = careful(words_of(text), text)
        segments = segment(text)
        starts = [word.start for word in words]
        quotations = without_blessings(find_quotations(text), words, starts, grammar)
        whole = sentences(text, segments, quotations)
        ranges = [Stretch(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in whole]
        parts = [(s, part) for s, stretch in zip(whole, ranges, strict=True) for part in _cut(words, stretch)]
        found = [Sentence(words[part.first].start, words[part.last - 1].end, s.segment) for s, part in parts]
        return cls(text, grammar, words, segments, found, quotations, [part for _, part in parts], starts=starts)

    @cached_property
    def _opening(self) -> dict[int, Quotation]:
        return self._by_word({q.open_start: q for q in self.quotations if q.open_start < q.start})

    @cached_property
    def _closing(self) -> dict[int, Quotation]:
        closed = (q for q in self.quotations if q.end < q.close_end)  # «"… مدينة "»: behind its space
        marks = {q.end + len(mark) - len(mark.lstrip()): q for q in closed if (mark := self.text[q.end : q.close_end])}
        return self._by_word(marks)

    def _by_word(self, quotations: Mapping[int, Quotation]) -> dict[int, Quotation]:
        """Quotations by the word that starts at a raw offset, given by the offset; those of no word left out."""
        at = ((self.index_at(offset), offset, q) for offset, q in quotations.items())
        return {i: q for i, offset, q in at if i < len(self.words) and self.starts[i] == offset}

    def opens(self, i: int) -> Quotation | None:
        """The quotation whose opening mark is word ``i``."""
        return self._opening.get(i)

    def colon_at(self, i: int) -> bool:
        """Whether word ``i`` is a colon, and none of a web address: ``http://``."""
        return self.key(i) == ":" and not (self.key(i + 1) == "/" and self.words[i + 1].start == self.words[i].end)

    def closes(self, i: int) -> Quotation | None:
        """The quotation whose closing mark is word ``i``."""
        return self._closing.get(i)

    def quotation_around(self, i: int) -> Quotation | None:
        """The innermost quotation (no parenthesis) that word ``i`` stands in, if any."""
        if not self.quotations:
            return None
        word = self.words[i]
        at = bisect_right(self._quotation_starts, word.start) - 1
        while at >= 0:
            q = self.quotations[at]
            if q.style != "paren" and q.start <= word.start and word.end <= q.end:
                return q
            at = self._parents[at]
        return None

    def quotations_in(self, start: int, end: int) -> Sequence[Quotation]:
        """Quotations whose words begin in raw ``[start, end)``, and those around that reach in; outermost first."""
        first = bisect_left(self._quotation_starts, start)
        around = []
        at = first - 1
        while at >= 0:
            if self.quotations[at].end > start:
                around.append(self.quotations[at])
            at = self._parents[at]
        return [*reversed(around), *self.quotations[first : bisect_left(self._quotation_starts, end)]]

    @cached_property
    def _parents(self) -> list[int]:
        """For each quotation the index of the one it stands in; -1 for none."""
        parents: list[int] = []
        opened: list[int] = []
        for i, q in enumerate(self.quotations):
            while opened and self.quotations[opened[-1]].close_end <= q.open_start:
                opened.pop()
            parents.append(opened[-1] if opened else -1)
            opened.append(i)
        return parents

    def later_quotations(self, quotation: Quotation) -> Iterator[Quotation]:
        """The quotations after this one, in text order."""
        for i in range(bisect_right(self._quotation_starts, quotation.start), len(self.quotations)):
            yield self.quotations[i]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.start for q in self.quotations]

    def phrase_length(self, name: str, i: int) -> int:
        """How many words at ``i`` spell an item of the list ``name``: the longest one; 0 if none.

        A conjunction joined in front of the first word is looked past, however short the word («ومن جهته»).
        """
        key = self.key(i)
        if name not in self._begun.get(key, NONE):
            return 0
        plain = conjoined(key)
        length = self.item_length(name, i, key)
        return length if plain == key else max(length, self.item_length(name, i, plain))

    def item_length(self, name: str, i: int, first: str) -> int:
        """The same with the word at ``i`` read as ``first`` and nothing looked past."""
        if name not in self._begun.get(first, NONE):
            return 0
        longer = self._longer.get(name)
        alone = int(first in self.grammar.sets[name])
        return next(self.lengths(name, i, first), alone) if longer and first in longer else alone

    def longest(self, names: Collection[str], i: int, first: str | None = None) -> int:
        """How many words at ``i``, or with it read as ``first``, spell an item of one of several lists; 0 if none."""
        key = self.key(i) if first is None else first
        if self._begun.get(key, NONE).isdisjoint(names):
            return 0  # most words begin no item
        return max(self.phrase_length(n, i) if first is None else self.item_length(n, i, first) for n in names)

    def item_before(self, name: str, i: int) -> bool:
        """Whether a longer item of the list ``name`` ends right before word ``i``."""
        lengths = longer_ends(self.grammar, name).get(self.key(i - 1), ())
        return any(n in self.lengths(name, i - n, self.key(i - n)) for n in lengths if i >= n)

    def length_before(self, name: str, i: int) -> int:
        """How many words of an item of the list ``name`` end right before word ``i``, three at most; 0 if none."""
        return next((n for n in (1, 2, 3) if self.phrase_length(name, i - n) == n), 0)

    def ends_before(self, names: Iterable[str], i: int) -> int:
        """The same over several lists: «في بيروت | », whichever of them has the place."""
        return max(self.length_before(name, i) for name in names)

    def lengths(self, name: str, i: int, first: str) -> Iterator[int]:
        """The lengths of the longer items of a list at word ``i`` read as ``first``, the longest first."""
        items = self.grammar.multiword[name]
        for length in self._longer.get(name, {}).get(first, ()):
            rest = self.keys[i + 1 : i + length]
            if len(rest) == length - 1 and (first, *rest) in items:
                yield length

    @cached_property
    def outlet_words(self) -> frozenset[int]:
        """Words inside outlets' names of several words, which may look like grammar: «سي إن إن»."""
        return inner_words(self)

    @cached_property
    def spelt_names(self) -> dict[int, int]:
        """Names spelt by Latin letters, the first word of each → the word behind it: «بي إن آر»."""
        return spelt(self)

    @cached_property
    def initials(self) -> dict[int, int]:
        """Names of which letters alone are told, the first letter of each → behind the last: «ح.ل.ك»."""
        return initials(self)

    @cached_property
    def own_outlets(self) -> frozenset[tuple[str, ...]]:
        """The outlets that the text itself tells, as of its dateline, by the folded words of their names."""
        return own_names(self)

    @cached_property
    def blessing_words(self) -> frozenset[int]:
        """Words in words of blessing, which are no clause: «رسول الله صلى الله عليه وسلم»."""
        return blessing_words(self)

    @cached_property
    def turn_labels(self) -> frozenset[tuple[str, ...]]:
        """What stands before the colon at the beginning of two segments or more: the speakers of an interview."""
        parts = ((self.index_at(part.start), self.index_at(part.end)) for part in self.segments)
        return repeated(label_of(self.keys, first, last) for first, last in parts)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each folded word stands."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i, key in compress(enumerate(self.keys), [word.is_word for word in self.words]):
            index[key].append(i)
        return dict(index)

    @cached_property
    def _writes_ala(self) -> bool:
        alike = self.places.get("علي", ())
        few = self.words if len(alike) < FEWEST_ALI else [self.words[i] for i in alike[:MAX_PLACES]]
        return any(word.letters.endswith("ى") for word in few)  # «على», else «يرى», «إلى»

    @cached_property
    def ala_as_ali(self) -> bool:
        """Whether the text has علي several times and never على: both are spelt alike there."""
        return len(self.places.get("علي", ())) >= FEWEST_ALI and not self._writes_ala

    def ali(self, i: int) -> bool:
        """Whether word ``i`` is the name علي for certain: spelt with ي in a text that ends such words in ى."""
        return self.key(i) == "علي" and self.words[i].letters.endswith("ي") and self._writes_ala

    def known_surname(self, key: str) -> bool:
        """Whether the text writes this word behind a given name, or «سالم بن | الراوي»; looked up once a word."""
        if key not in self.surnames:
            names, fathers = self.grammar.sets, self.grammar.sets["naming.patronymics"] if key[:2] == "ال" else ()
            before = {self.key(i - 1 - (self.key(i - 1) in fathers)) for i in self.places.get(key, ())[:MAX_PLACES]}
            self.surnames[key] = any(before & names[given] for given in ("names.given_male", "names.given_female"))
        return self.surnames[key]

    def word_at(self, i: int) -> bool:
        """Whether the text has a word, and no sign, at ``i``; behind the last one it has none."""
        return i < len(self.words) and self.words[i].is_word

    def plain_sign(self, i: int) -> bool:
        """Whether word ``i`` is punctuation that opens no quotation."""
        return i < len(self.words) and not self.words[i].is_word and self.opens(i) is None

    def words_quoted(self, quotation: Quotation) -> int:
        """How many words stand between the quotation's marks, told by white space: few are a name or a term."""
        return len(self.text[quotation.start : quotation.end].split())

    def marked_name(self, i: int, most: int) -> Quotation | None:
        """The quotation that opens at word ``i``, if it is closed and holds ``most`` words or fewer."""
        quotation = self.opens(i)
        few = quotation is not None and quotation.balanced and self.words_quoted(quotation) <= most
        return quotation if few else None

    def index_at(self, offset: int) -> int:
        """Index of the first word that starts at or after a raw offset."""
        return bisect_left(self.starts, offset)

    def begins_line(self, i: int) -> bool:
        """Whether word ``i`` is the first of its line."""
        return i == 0 or "\n" in self.text[self.words[i - 1].end : self.words[i].start]

    def sentence_of(self, i: int) -> int | None:
        """Which sentence word ``i`` stands in; None for a word of none (a caption, a link)."""
        at = bisect_right(self.ranges, i, key=lambda stretch: stretch.first) - 1
        return at if at >= 0 and i < self.ranges[at].last else None

    def after(self, quotation: Quotation) -> int:
        """Index of the first word after the quotation's closing mark."""
        return self.index_at(quotation.close_end)

    def analyses(self, i: int) -> tuple[Analysis, ...]:
        """What the grammar's cue inventory knows about word ``i``."""
        return self._cue_forms.get(i, ())

    @cached_property
    def _cue_forms(self) -> dict[int, tuple[Analysis, ...]]:
        """The analyses of the words that have any."""
        known = self.grammar.readings(self.places)
        forms = {i: found for key, found in known.items() for i in self.places[key]}
        read = ((i, fitting(self, i, found)) for i, found in forms.items())
        return {i: found for i, found in read if found}

    @cached_property
    def _cue_words(self) -> list[int]:
        return sorted(self._cue_forms)

    @cached_property
    def _phrase_words(self) -> list[int]:
        seconds = self.grammar.phrase_seconds  # most words of «في بيان» and its like stand in no phrase
        return sorted(
            i
            for key in self.places.keys() & self.grammar.phrase_starts
            for i in self.places[key]
            if "" in seconds[key] or self.key(i + 1) in seconds[key]
        )

    def cue_words(self, stretch: Stretch) -> list[int]:
        """The words of a stretch that ``analyses`` knows."""
        return _within(self._cue_words, stretch)

    def phrase_words(self, stretch: Stretch) -> list[int]:
        """The words of a stretch at which a source phrase may begin."""
        return _within(self._phrase_words, stretch)

    def span(self, stretch: Stretch) -> tuple[int, int]:
        """The raw range of a stretch, without a preposition joined in front."""
        first = self.words[stretch.first]
        # للوزارة is written with one ل for two and no ا: no cut of it is a word, so it stays whole
        lead = 0 if first.key.startswith("لل") else stretch.lead
        return cut(first, lead), self.words[stretch.last - 1].end

    def spelt(self, stretch: Stretch) -> str:
        """The words of a stretch as written, a preposition joined in front undone: ``للوزارة`` → ``الوزارة``."""
        text = self.text[slice(*self.span(stretch))]
        if stretch.lead and self.words[stretch.first].key.startswith("لل"):
            return self._article(stretch) + text[raw_offset(text, 1) :]
        return text

    def _article(self, stretch: Stretch) -> str:
        """What stands for the first ل of «للوزارة» (ا) and of «للجنة الوطنية» (ال), whose noun has a ل of its own."""
        behind, own = self.key(stretch.first + 1), self.lam_of_noun(stretch.first)
        described = len(stretch) == 1 or (behind.startswith("ال") and behind.endswith("ية"))
        return "ا" if not own else "ال" if described else ""  # «للجنة التنظيم» is لجنة التنظيم

    def lam_of_noun(self, i: int) -> bool:
        """Whether the second ل of «للجنة» is its noun's own: two are written for three."""
        noun = self.key(i)[1:]
        return any(noun in self.grammar.sets[name] for name in ("groups.bodies", "groups.documents", "titles.offices"))

    def refuse(self, word: int, entry: str, reason: str, by: int | None = None) -> Literal[False]:
        """Say no, and why, to the trace where one is kept; ``reason`` is a key of ``quotes.trace.REASONS``."""
        if self.trace is not None:
            self.trace.append(Refusal(word, entry, reason, by))
        return False

    def kind(self, sentence: int) -> str:
        """What the sentence stands in: a paragraph, a headline, a bullet or furniture, where nothing is attributed."""
        return self.segments[self.sentences[sentence].segment].kind
