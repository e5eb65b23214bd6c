"""Full stops that end a sentence, told from those in numbers, abbreviations and spelt letters.

``3.5`` and ``16.00`` have no white space behind the point; ``د. محمد`` and ``ص.ب`` are abbreviations of one letter;
``أن. بي. سي`` spells the names of Latin letters.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.segments.furniture import load_furniture

# A run of stops with the closing signs that touch it; white space or the end of the text must follow.
STOP = regex.compile(r"(?P<stop>[.!?؟…]+)(?P<closing>[\"'”“»«›‹’‘″)\]}]*)(?=\s|\p{Cf}|$)")
WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}]+")
WORD_AFTER = regex.compile(r"[\s\p{Cf}]*([\p{L}\p{M}\N{ARABIC TATWEEL}]+)")
LONGEST_WORD = 24


def stops(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Every stop in ``text[start:end]`` that can end a sentence, in order."""
    for match in STOP.finditer(text, start, end):
        if not _abbreviates(text, match, start, end):
            yield match


def _abbreviates(text: str, match: regex.Match[str], start: int, end: int) -> bool:
    if match.group("stop") != "." or match.group("closing"):
        return False
    chunk = text[max(start, match.start() - LONGEST_WORD) : match.start()]
    before = WORD_BEFORE.match(chunk[::-1])
    if before is None:
        return False
    word = before.group()[::-1]
    after = WORD_AFTER.match(text, match.end(), min(end, match.end() + LONGEST_WORD))
    if after is None:
        return False
    words = load_furniture()
    if words.letter_name(word) and words.letter_name(after.group(1)):
        return True
    if len(word) != 1 or not word.isalpha():
        return False
    # «2015 م. وقال»: the unit of a year or an hour ends a sentence like any word.
    return not regex.search(r"\p{N}\s*$", chunk[: len(chunk) - 1])
