"""Sentences: what stands between full stops, where a quotation in marks is no more than a part of its sentence.

A stop inside a quotation that is closed ends no sentence (``قال: «انتهى الأمر. لن نعود» وغادر``), unless the quotation
closes right behind it and a new sentence follows (``«…لن نعود.» وأضاف``). A quotation left open protects no stop.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex
from attrs import frozen

from quotes.segments.furniture import Furniture, load_furniture
from quotes.segments.lines import trim
from quotes.segments.segmenting import Segment
from quotes.segments.stops import stops

if TYPE_CHECKING:
    from quotes.marks.quotation import Quotation

BEFORE_MARK = regex.compile(r"[.!?؟…]\s*$")
NEXT = regex.compile(r"[\s\p{Cf}]*(?:(?P<word>[\p{L}\p{M}\N{ARABIC TATWEEL}]+)|(?P<sign>\S))?")
WORD = regex.compile(r"[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}]+")
LONGEST_SPELT = 40
"""Code points of a name of letters with its marks."""
GOES_ON = "،,؛;:)]»”.؟!?-–—"
LONGEST_ASIDE = 300
"""Code points; longer parentheses are two lost ones and protect no stop."""
LONGEST_SOURCE = 80
MOST_SOURCE_WORDS = 6
MOST_CLOSING_WORDS = 8
MARK = regex.compile('[«"“]')
ASIDES = ("paren", "double-paren", "brace")


@frozen
class Sentence:
    """``[start, end)`` of one sentence, trimmed; ``segment`` is the index of its segment."""

    start: int
    end: int
    segment: int


def sentences(text: str, segments: Sequence[Segment], quotations: Sequence[Quotation]) -> list[Sentence]:
    """The sentences of every segment, in order and disjoint. Linear in the text."""
    shields = _shields(quotations)
    starts = [start for start, _ in shields]
    found: list[Sentence] = []
    for index, part in enumerate(segments):
        begin = part.start
        for end in _ends(text, part, shields, starts):
            if end > begin:
                _add(text, begin, end, index, found)
                begin = end
        _add(text, begin, part.end, index, found)
    return found


def _shields(quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Outermost closed quotations: their stops end no sentence."""
    found: list[tuple[int, int]] = []
    for quotation in quotations:
        long_aside = quotation.style in ASIDES and quotation.end - quotation.start > LONGEST_ASIDE
        if quotation.balanced and not long_aside and (not found or quotation.open_start >= found[-1][1]):
            found.append((quotation.open_start, quotation.close_end))
    return found


def _ends(
    text: str,
    part: Segment,
    shields: Sequence[tuple[int, int]],
    starts: Sequence[int],
) -> list[int]:
    """Where sentences of one segment end, before its own end."""
    furniture = load_furniture()
    ends = []
    for stop in stops(text, part.start, part.end):
        at = bisect_right(starts, stop.start) - 1
        if at < 0 or shields[at][1] <= stop.start:
            # Signs behind the stop are its own unless the next quotation opens with them: «انتهى. "وأضاف"».
            after = bisect_right(starts, stop.end - 1) - 1
            end = shields[after][0] if after > at else stop.end
            if end < part.end:
                ends.append(end)
    low = bisect_right(starts, part.start - 1)
    high = bisect_right(starts, part.end - 1)
    for start, end in shields[low:high]:
        if (
            end < part.end
            and _closed_on_stop(text, start, end, furniture)
            and _new_sentence(text, end, part.end, furniture)
        ):
            ends.append(end)
    return sorted(ends)


def _closed_on_stop(text: str, start: int, end: int, furniture: Furniture) -> bool:
    """The words of the quotation ``[start, end)`` end in a stop, inside the closing mark."""
    inner = text[max(start, end - 8) : end].rstrip("\"'”“»«›‹’‘″)]} \N{NO-BREAK SPACE}")
    return BEFORE_MARK.search(inner) is not None and not _spelt(text, start, end, furniture)


def _spelt(text: str, start: int, end: int, furniture: Furniture) -> bool:
    """Whether letters alone stand there, for somebody or for a body: «س. ع.», «(سي. بي. إس.)»; a point ends none."""
    if end - start > LONGEST_SPELT:
        return False
    words = WORD.findall(text, start, end)
    return bool(words) and all((len(word) == 1 and word.isalpha()) or furniture.letter_name(word) for word in words)


def _new_sentence(text: str, at: int, limit: int, furniture: Furniture) -> bool:
    """What follows a quotation closed on a stop begins a sentence; when unsure, it does."""
    match = NEXT.match(text, at, limit)
    if match is None or match.end() == match.start():
        return True
    if match.group("sign"):
        return match.group("sign") not in GOES_ON
    word = match.group("word")
    return word is None or not furniture.goes_on(word)


def _add(text: str, start: int, end: int, index: int, found: list[Sentence]) -> None:
    start, end = trim(text, start, end)
    if start >= end:
        return
    if found and found[-1].segment == index and _only_source(text, start, end):
        start = found.pop().start
    found.append(Sentence(start, end, index))


def _only_source(text: str, start: int, end: int) -> bool:
    """«استقرت الأسعار. | وفقا لمرايا الخليج.», «لماذا نبقى؟ | تسأل سعاد.»: of the sentence before."""
    if end - start > LONGEST_SOURCE:
        return False
    words = text[start:end].split()
    few, furniture = 1 < len(words) <= MOST_SOURCE_WORDS, load_furniture()
    vouched = few and (furniture.source(words[0]) or furniture.reported(words))
    closing = len(words) <= MOST_CLOSING_WORDS and furniture.closes(words) and MARK.search(text, start, end) is None
    return (vouched or closing) and not any(sign in text[start:end] for sign in "،,؛:")
