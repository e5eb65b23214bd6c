"""Page furniture: the patterns of ``grammars/furniture.toml`` over the folded line.

What counts as furniture is the page's machinery (bylines, share buttons, section labels), never a headline: the
related headlines under ``مقالات مشابهة`` are text, and ``ترامب: روسيا قد تعقد صفقة`` among them is a quote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from attrs import field, frozen

from quotes.errors import GrammarError
from quotes.folding import Folded, fold, fold_line, respelt
from quotes.grammar.entries import strings
from quotes.grammar.resources import grammar_root, read_toml

FILE = "furniture.toml"
REPORTED = 3
"""Words of such a clause."""
STOPS = ".؟!…"
WORD_LISTS = (
    "letter_names", "closing", "introducing", "dangling", "goes_on", "openers", "sources", "reported", "passing",
    "magnitudes",
)  # fmt: skip
SPACE = re.compile(r"\s+")  # what str.isspace says, separator controls too
UNEVEN = re.compile(r"[^\S ]| \s")  # most lines have single plain spaces only
TATWEEL = "\N{ARABIC TATWEEL}"
LONE_TATWEEL = regex.compile(r"(?<!\S)\N{ARABIC TATWEEL}+(?!\S)")
SPELT = (("ة", "ه"),)
"""``الرياضيه`` is furniture as ``الرياضية`` is: in lines and patterns alike."""
PLACES = ("line", "head", "tail")
RESTS = ("headline", "paragraph")
LONGEST_LINE = 200
"""Code points; a longer line is text, though it may begin or end with furniture."""
REACH = 320
"""Code points at either end of a line in which heads and tails are looked for."""


@frozen
class Entry:
    """One kind of furniture."""

    id: str
    where: str
    pattern: regex.Pattern[str]
    rest: str
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    needs: tuple[str, ...] = ()
    """One of these stands in whatever the pattern matches (any line, where there are none)."""

    def may_match(self, folded: str) -> bool:
        """Whether the pattern is worth a try: most lines have nothing that it needs."""
        for part in self.needs:
            if part in folded:
                return True
        return not self.needs


@frozen
class Furniture:
    """Every entry, and the word lists of the file (folded)."""

    entries: tuple[Entry, ...]
    words: Mapping[str, frozenset[str]]
    _lines: tuple[Entry, ...] = field(init=False, repr=False)
    _heads: tuple[Entry, ...] = field(init=False, repr=False)
    _tails: tuple[Entry, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for name, place in (("_lines", "line"), ("_heads", "head"), ("_tails", "tail")):
            object.__setattr__(self, name, tuple(entry for entry in self.entries if entry.where == place))

    def whole(self, line: str) -> Entry | None:
        """The entry that makes the whole line furniture."""
        if len(line) > LONGEST_LINE:
            return None
        folded = _read(line).strip()
        return next((e for e in self._lines if e.may_match(folded) and e.pattern.fullmatch(folded)), None)

    def head(self, line: str) -> tuple[int, str]:
        """How many code points of ``line`` are furniture at its start, and what kind the rest is."""
        folded = _read(line[:REACH])
        for entry in self._heads:
            if entry.may_match(folded) and (match := entry.pattern.match(folded)) and match.end():
                return _view(line[:REACH]).raw_span(0, match.end())[1], entry.rest
        return 0, "paragraph"

    def tail(self, line: str) -> tuple[int, int]:
        """The range of ``line`` that is furniture near its end; empty at the line's end where there is none.

        What follows the range is the headline that a label announces: ``رابط الخبر بصحيفة الوئام: صحة عسير: لا صحة``.
        """
        base = max(0, len(line) - REACH)
        folded = _read(line[base:])
        for entry in self._tails:
            if entry.may_match(folded) and (match := entry.pattern.search(folded)):
                start, stop = _view(line[base:]).raw_span(match.start(), match.end())
                return base + start, base + stop
        return len(line), len(line)

    def dangling(self, word: str) -> bool:
        """The word cannot end a sentence. Spelt with its own ى and ي: ``على`` can not, the name ``علي`` can."""
        return fold(word, alif=False) in self.words["dangling"]

    def magnitude(self, words: str) -> bool:
        """What begins with a word for how much a figure counts: ``مليار دولار``."""
        folded = fold(words)
        return any(folded.startswith(word) for word in self.words["magnitudes"])

    def letter_name(self, word: str) -> bool:
        """The word is the Arabic name of a Latin letter: ``بي``, ``سي``."""
        return fold(word) in self.words["letter_names"]

    def reported(self, words: Sequence[str]) -> bool:
        """A short clause of an outlet that passed on what stands before: ``كما نقلت وكالة كذا``, ``كما نقلت «كذا»``."""
        if len(words) < REPORTED or fold(words[0]) != "كما" or fold(words[1]) not in self.words["reported"]:
            return False
        return not words[2][:1].isalpha() or fold(words[2]) in self.words["passing"]

    def closes(self, words: Sequence[str]) -> bool:
        """Whether a verb of saying and who speaks are all there is, behind what is said: ``يقول سامي ضاحكا``."""
        first, *rest = (fold(word.rstrip(STOPS)) for word in words)
        return first in self.words["closing"] and self.words["introducing"].isdisjoint(rest)

    def goes_on(self, word: str) -> bool:
        """Behind a closing mark the word goes on with the sentence: ``"…." قال فلان``."""
        return fold(word) in self.words["goes_on"]

    def opens_sentence(self, word: str) -> bool:
        """A short word that a sentence may begin with, glued to the stop before: ``انتهى.في حين``."""
        return fold(word) in self.words["openers"]

    def source(self, word: str) -> bool:
        """The word opens a source phrase: ``وفقا لوكالة كذا``, ``بحسب مصدر``."""
        return fold(word) in self.words["sources"]


def _dashed(text: str) -> str:
    """A tatweel that stands alone is a dash (``الرياضي ـ الكويت``), not a letter's tail to be folded away."""
    return LONE_TATWEEL.sub(lambda match: "-" * len(match.group()), text) if TATWEEL in text else text


def _view(text: str) -> Folded:
    """``text`` as the patterns expect it: folded, ة as ه, one space for any white space."""
    return Folded.of(_dashed(text)).squeezed(SPELT)


@lru_cache(maxsize=4)  # the same line is asked for its whole, its head and its tail
def _read(text: str) -> str:
    """The text of ``_view`` alone; only furniture needs the way back."""
    folded = fold_line(_dashed(text))
    return respelt(SPACE.sub(" ", folded) if UNEVEN.search(folded) else folded, SPELT)


def _entry(data: object) -> Entry:
    if not isinstance(data, Mapping):
        raise GrammarError(f"{FILE}: furniture must be tables, written [[furniture]]")
    name = f"{FILE}, {data.get('id', '?')!r}"
    where, rest = data.get("where"), data.get("rest", "paragraph")
    if where not in PLACES:
        raise GrammarError(f"{name}: where must be one of {', '.join(PLACES)}, not {where!r}")
    if rest not in RESTS:
        raise GrammarError(f"{name}: rest must be one of {', '.join(RESTS)}, not {rest!r}")
    try:
        pattern = regex.compile(respelt(str(data.get("pattern")), SPELT), regex.IGNORECASE)
    except regex.error as error:
        raise GrammarError(f"{name}: the pattern does not compile: {error}") from error
    return Entry(
        id=str(data.get("id", "?")),
        where=where,
        pattern=pattern,
        rest=rest,
        accept=tuple(strings(data.get("accept", []), f"{name}, accept")),
        reject=tuple(strings(data.get("reject", []), f"{name}, reject")),
        needs=tuple(respelt(part, SPELT) for part in strings(data.get("needs", []), f"{name}, needs")),
    )


@lru_cache(maxsize=1)
def load_furniture() -> Furniture:
    """``grammars/furniture.toml``, read once. Raises ``GrammarError`` naming the entry that is malformed."""
    data = read_toml(grammar_root() / FILE)
    entries, words = data.get("furniture"), data.get("words")
    if not isinstance(entries, list) or not isinstance(words, Mapping) or not words.keys() >= set(WORD_LISTS):
        raise GrammarError(f"{FILE}: needs [[furniture]] tables and [words] with the lists {', '.join(WORD_LISTS)}")
    return Furniture(
        entries=tuple(_entry(item) for item in entries),
        words={
            name: frozenset(fold(word, alif=name != "dangling") for word in strings(words[name], f"{FILE}, {name}"))
            for name in WORD_LISTS
        },
    )
