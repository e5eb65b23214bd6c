"""Whether a text can hold a cue at all, told from its words alone: most of what is no news passes without being read.

A candidate needs a form of saying, a noun for words, the first word of a source phrase, or a colon. Whether one is
there is remembered for every stretch without white space, so that a text costs a split and a look at the stretches not
met before.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from attrs import define, field

from quotes.cues.messages import message
from quotes.grammar import Grammar
from quotes.lexicon import conjoined
from quotes.spelling import CONJUNCTION, readings
from quotes.words import COMMA, words_of

REMEMBERED = 1 << 16  # stretches, and pairs of them
LONGEST = 64  # code points of a stretch that is remembered


@define(eq=False)
class Presence:
    """The question for one grammar.

    ``_telling`` are stretches with a cue and ``_clear`` those without, ``_first`` those of the latter with the first
    word of a longer phrase (في of في بيان), ``_apart`` pairs of stretches in which no phrase goes on.
    """

    grammar: Grammar
    _seconds: dict[str, set[str]] = field(init=False, factory=dict)
    _telling: set[str] = field(init=False, factory=set)
    _clear: set[str] = field(init=False, factory=set)
    _first: set[str] = field(init=False, factory=set)
    _apart: set[tuple[str, str]] = field(init=False, factory=set)

    def __attrs_post_init__(self) -> None:
        for phrase in self.grammar.phrases:
            self._seconds.setdefault(phrase.words[0], set()).update(phrase.words[1:2] or {""})

    def __call__(self, text: str) -> bool:
        """False only where ``find_candidates`` finds nothing, however the text is spelt."""
        stretches = text.split()
        if not self._telling.isdisjoint(stretches):  # most news, in its first sentence
            return True
        if len(self._telling) + len(self._clear) + len(self._apart) > REMEMBERED:
            for known in (self._telling, self._clear, self._first, self._apart):
                known.clear()
        for stretch in set(stretches) - self._clear:
            if self._opens(stretch):
                if len(stretch) <= LONGEST:
                    self._telling.add(stretch)
                return True
        first, apart = self._first, self._apart
        behind = [*stretches[1:], ""]
        pairs = {(stretch, behind[i]) for i, stretch in enumerate(stretches) if stretch in first}
        return any(self._goes_on(pair) for pair in pairs - apart)

    def _opens(self, stretch: str) -> bool:
        """Whether a word of the stretch alone may begin a candidate, or, as a lone و may, change the next one."""
        marked = False
        for word in words_of(stretch):
            if word.key in (":", CONJUNCTION) or (marked and word.key in COMMA):
                return True  # «"…"،| يمازحه صديقه»
            marked = not word.is_word
            for key in readings(word.key):
                seconds = self._after(key)
                if "" in seconds or self.grammar.lookup(key) or message(self.grammar, key):
                    return True
                if seconds:
                    self._first.add(stretch)
        if len(stretch) <= LONGEST:
            self._clear.add(stretch)
        return False

    def _goes_on(self, pair: tuple[str, str]) -> bool:
        """Whether two words of a phrase stand together in two stretches."""
        words = words_of(" ".join(pair))
        if pair[1] and not words_of(pair[1]):
            return True  # nothing but format controls: the next word stands further on
        for word, after in pairwise(words):
            seconds = set().union(*map(self._after, readings(word.key)))
            if not seconds.isdisjoint(readings(after.key)):
                return True
        if len(pair[0]) + len(pair[1]) <= 2 * LONGEST:
            self._apart.add(pair)
        return False

    def _after(self, key: str) -> set[str]:
        """The second words of the phrases that begin with this one; an empty word where one has no second."""
        return self._seconds.get(key, set()) | self._seconds.get(conjoined(key), set())


@lru_cache(maxsize=4)
def presence_of(grammar: Grammar) -> Presence:
    """The question for a grammar, with what it remembers; shared by all extractors of that grammar."""
    return Presence(grammar)
