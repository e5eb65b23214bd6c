"""Mark signs of a paragraph, each weighed as an opening and as a closing mark.

News from the web turns marks round (``”نعم“``), opens with closing signs (``و»العربية»``), spaces both sides
(``" 11702 "``) and loses one of a pair; shape alone decides little. So every sign gets two costs, from the characters
around it and, where its shape says something, from its shape; ``roles`` then takes the cheapest reading of them all.
"""

from __future__ import annotations

from functools import lru_cache

import regex
from attrs import evolve, frozen

from quotes.marks.pairs import MarkPair, MarkPairs

WORD = regex.compile(r"[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}_%@#]")
LAST_WORD = regex.compile(r"[\p{L}\p{M}\N{ARABIC TATWEEL}]+")
LATIN_OR_HEBREW = regex.compile(r"[\p{Latin}\p{Hebrew}]")
STOPS = ".!?؟…"
COMMAS = "،,؛;:"
DASHES = "-–—"
OPENERS = "([{"
CLOSERS = ")]}"
WINDOW = 16
"""Code points looked at for the word before a mark: no word of the lists is longer."""
CLEAN = 0.6
"""Weak marks (``'``) count only where the role's cost is no higher than this."""
CLEAN_TWICE = 1.0
"""The same for closing signs typed twice (``بذلك ''،``), which are nothing else."""

TERM, TERM_WORDS = 40, 3
"""Code points and words of a term in marks that stand apart from it: ``تبقى " الحيتان " حرة``."""
JOINING = frozenset({"saying", "cited", "complementizers"})
"""Lists of words that stand between two quotations, and not in marks as a term."""


@frozen
class Mark:
    """One mark sign: its place, its pair and what it would cost (0 free, 4 absurd) to read it either way."""

    start: int
    end: int
    pair: MarkPair
    opening: float
    closing: float
    introduced: bool
    """A colon, a word of saying or a complementizer stands right before it."""
    stray: float
    """What it costs to leave it without a partner."""
    clean: float
    """What a role may cost it where it is weak."""


@frozen
class _Side:
    """What stands on one side of a mark: the kind next to it, and whether white space comes between."""

    kind: str
    spaced: bool
    char: str


@lru_cache(maxsize=1 << 10)  # a few dozen signs and letters stand beside marks
def _kind(char: str) -> str:
    if not char:
        return "edge"
    if WORD.match(char):
        return "digit" if char.isdigit() else "word"
    for kind, members in (("stop", STOPS), ("comma", COMMAS), ("opener", OPENERS), ("closer", CLOSERS)):
        if char in members:
            return kind
    return "other"


def _side(text: str, at: int, limit: int, step: int) -> _Side:
    """The first visible character from ``at`` towards ``limit``; looks over at most ``WINDOW`` code points."""
    spaced = False
    for _ in range(WINDOW):
        if at == limit:
            return _Side("edge", spaced, "")
        char = text[at]
        if char.isspace():
            spaced = True
        elif char.isprintable() or WORD.match(char):
            return _Side(_kind(char), spaced, char)
        at += step
    return _Side("edge", True, "")


def _word_before(text: str, at: int, low: int) -> str:
    """The word that ends right at ``at``, or before the white space there."""
    chunk = text[max(low, at - WINDOW) : at].rstrip()
    match = LAST_WORD.search(chunk[::-1])
    return chunk[::-1][: match.end()][::-1] if match and match.start() == 0 else ""


def _costs(left: _Side, right: _Side, *, proclitic: bool, saying: bool) -> tuple[float, float]:
    """(as an opening mark, as a closing mark) from the two neighbourhoods alone."""
    opening = closing = 0.0
    # What follows an opening mark is a word; what stands before it is space, a colon or a proclitic.
    glued = not left.spaced and left.kind in ("word", "digit") and not proclitic
    if right.kind == "edge" or (right.kind in ("comma", "stop", "closer") and right.char != "…"):
        opening += 4.0
    elif right.spaced:
        opening += 2.5 if right.char in DASHES else 1.0
    if glued:
        # The space may have slipped behind the mark («رفاقه" الألماني"»), above all after a word of saying.
        opening += 0.5 if saying else 2.0
    elif not left.spaced and left.kind == "closer":
        opening += 1.0
    elif not left.spaced and left.kind in ("stop", "comma") and left.char != ":":
        opening += 0.5
    # What stands before a closing mark is a word or a stop; what follows it is space or punctuation.
    if left.kind == "edge":
        closing += 4.0
    elif left.char == ":" or left.kind == "opener":
        closing += 3.0
    elif left.spaced:
        closing += 3.0 if saying or proclitic else 1.0
    elif proclitic:
        closing += 2.5
    elif left.kind == "comma":
        closing += 0.5
    if not right.spaced:
        closing += {"word": 2.0, "digit": 2.0, "opener": 0.5}.get(right.kind, 0.0)
    return opening, closing


def scan(text: str, start: int, end: int, pairs: MarkPairs) -> list[Mark]:
    """Every mark sign of ``text[start:end]``, in order; signs that are clearly no marks are left out."""
    found = list(pairs.pattern.finditer(text, start, end))
    if not found:
        return []
    lefts: list[_Side] = []
    rights: list[_Side] = [_Side("edge", False, "")] * len(found)
    # Signs that touch look past each other: in ``«"نعم"»`` the inner sign stands where the outer one does.
    for index, match in enumerate(found):
        touching = index > 0 and found[index - 1].end() == match.start()
        looked = lefts[-1] if touching else _side(text, match.start() - 1, start - 1, -1)
        lefts.append(_through(found[index - 1].group(), looked, left=True) if touching else looked)
    for index in range(len(found) - 1, -1, -1):
        match = found[index]
        touching = index + 1 < len(found) and found[index + 1].start() == match.end()
        looked = rights[index + 1] if touching else _side(text, match.end(), end, 1)
        rights[index] = _through(found[index + 1].group(), looked, left=False) if touching else looked
    marks = []
    for match, left, right in zip(found, lefts, rights, strict=True):
        glued = not (left.spaced or right.spaced)
        if glued and LATIN_OR_HEBREW.match(left.char) and LATIN_OR_HEBREW.match(right.char):
            continue
        mark = _weigh(text, match, left, right, start, pairs)
        if not mark.pair.weak or _shaped(mark.pair) or min(mark.opening, mark.closing) <= mark.clean:
            marks.append(mark)
    return _terms(text, marks, pairs)


def _terms(text: str, marks: list[Mark], pairs: MarkPairs) -> list[Mark]:
    """Marks around a term, with white space on both sides of each, inside marks that touch their last word.

    «"لماذا تبقى " الحيتان " حرة؟"»: the two in the middle belong together, since nothing else is typed like them.
    """
    for index in range(1, len(marks) - 2):
        one, two, last = marks[index : index + 3]
        if not one.pair.id == two.pair.id == last.pair.id == marks[index - 1].pair.id:
            continue
        if not (_apart(text, one) and _apart(text, two)) or text[last.start - 1].isspace():
            continue
        words = text[one.end : min(two.start, one.end + TERM)].split()
        if two.start - one.end > TERM or not 0 < len(words) <= TERM_WORDS or words[0][0] in "وف":
            continue
        if any(pairs.lists(word) & JOINING or not WORD.match(word[-1]) for word in words):
            continue
        marks[index] = evolve(one, opening=0.0, closing=one.closing + 1.0)
        marks[index + 1] = evolve(two, opening=two.opening + 1.0, closing=0.0)
    return marks


def _apart(text: str, mark: Mark) -> bool:
    return text[max(0, mark.start - 1) : mark.start].isspace() and text[mark.end : mark.end + 1].isspace()


def _through(sign: str, side: _Side, *, left: bool) -> _Side:
    """A side seen through a touching sign; a bracket is no glass."""
    if sign in OPENERS or sign in CLOSERS:
        return _Side("opener" if sign in OPENERS else "closer", False, sign)
    return side


def _shaped(pair: MarkPair) -> bool:
    return pair.shape > 0 and pair.family in ("paren", "brace")


def _weigh(text: str, match: regex.Match[str], left: _Side, right: _Side, low: int, pairs: MarkPairs) -> Mark:
    pair, opens, closes = pairs.of(match.group())
    before = pairs.lists(_word_before(text, match.start(), low))
    saying = "saying" in before
    opening, closing = _costs(left, right, proclitic="proclitics" in before, saying=saying)
    if opens != closes:
        opening += pair.shape * (not opens)
        closing += pair.shape * (not closes)
    introduced = left.char == ":" or saying or "complementizers" in before
    # A sign after a digit may be inches or minutes: 5.5"
    stray = 1.0 if left.kind == "digit" and not left.spaced else 2.8
    clean = CLEAN_TWICE if closes and len(match.group()) > 1 else CLEAN
    return Mark(match.start(), match.end(), pair, opening, closing, introduced, stray, clean)
