"""Full stops that end a sentence, told from those in numbers, abbreviations, spelt letters and pauses.

``3.5`` has no letter behind its point, also with a mark of direction inside; ``د. محمد`` and ``ص.ب`` are abbreviations
of one letter; ``أن. بي. سي`` spells the names of Latin letters; ``فلان.. هداف الدوري`` is a pause, also before marks
(``سيرحل.. «لن يعود»``).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quotes.segments.furniture import Furniture, load_furniture

# A run of stops with the closing signs that touch it, before white space; or one glued to the next word: «انتهى.وقال».
STOP = regex.compile(
    r"(?P<stop>[.!?؟…]+)(?P<closing>[\"'”“»«›‹’‘″)\]}]*)(?=[\s\p{Cf}]|$)(?!(?<=\p{N}\.)\p{Cf}+\p{N})"
    r"|(?P<glued>[.!?؟…]+)(?=[\u0621-\u064A])"
)
BEFORE = regex.compile(r"\s?([\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}]+)")
AFTER = regex.compile(r"[\s\p{Cf}]*([\p{L}\p{M}\N{ARABIC TATWEEL}]+)")
QUOTED = regex.compile(r"[\s\p{Cf}]+[«“](?=[\p{L}\p{N}])")
INITIAL = regex.compile(r"\.[ \N{NO-BREAK SPACE}]?(?![وف])[\u0621-\u064A](?=\s+[إأا]ن|\s*[،,(»”\"])")
"""A letter that stands for a father's name behind a stop, where a comma, a mark or what is said follows it."""
FRACTION = regex.compile(r"\.[ \N{NO-BREAK SPACE}]\p{N}{1,3}\s+")
PAUSE = regex.compile(r"\.{2,}|…+")
CLOSING = '”»›"″'
LONGEST_WORD = 24
LONGEST_PAUSED = 400
"""Code points of a sentence behind which a pause (``..``) ends it like any stop."""
GLUED = 3
"""Letters a word has on either side of a stop without white space: fewer are abbreviations and domain names."""


@frozen
class Stop:
    """The end of a sentence: ``text[start:end]`` are its signs, closing marks that touch them included."""

    start: int
    end: int
    sign: str


def stops(text: str, start: int, end: int) -> Iterator[Stop]:
    """Every stop in ``text[start:end]`` that can end a sentence, in order. Linear in the text."""
    words = load_furniture()
    last = start
    for match in STOP.finditer(text, start, end):
        stop, closing, glued = match.groups()
        sign, at, behind = stop or glued, match.start(), match.end()
        after = _word_after(text, behind, end)
        if glued:
            ends = _closes(text, at, sign) or _parts_words(sign, _word_before(text, start, at), after, words)
        elif closing == ")" and _spelt(text, start, at, words):
            ends = False  # «المكتب الاتحادي (إف. بي. آي.) قال»
        elif closing[:1] in (")", "]") and PAUSE.fullmatch(sign) and _opened(text, start, at):
            ends = False  # «إيران الآن (...) تنفذ الأحكام»: what is left out of the words said
        elif sign == "." and not closing and _split_figure(text, at, end, words):
            ends = False
        elif not after and not (PAUSE.fullmatch(sign) and QUOTED.match(text, behind, end)):
            ends = True
        elif sign != "." and PAUSE.fullmatch(sign) and not closing:
            ends = after[:1] in ("و", "ف") or at - last > LONGEST_PAUSED
        else:
            ends = (
                sign != "." or bool(closing) or not _abbreviates(text, at, _word_before(text, start, at), after, words)
            )
        if ends:
            last = behind
            yield Stop(at, behind, sign)


def _split_figure(text: str, at: int, high: int, words: Furniture) -> bool:
    """«نحو 8. | 54 مليار دولار»: a space behind the point of a figure, with what it counts further on."""
    match = FRACTION.match(text, at, high) if text[max(0, at - 1) : at].isdigit() else None
    return match is not None and words.magnitude(text[match.end() : min(high, match.end() + LONGEST_WORD)])


def _closes(text: str, at: int, sign: str) -> bool:
    """A closing mark stands before the stop that is glued to the next word: ``«انتهى».وقال``, not ``"...انتهى"``."""
    return text[max(0, at - 1)] in CLOSING and not PAUSE.fullmatch(sign)


def _opened(text: str, low: int, at: int) -> bool:
    """Whether a bracket opens right before ``at``."""
    return text[max(low, at - 2) : at].rstrip()[-1:] in ("(", "[")


def _spelt(text: str, low: int, at: int, words: Furniture) -> bool:
    """Whether the names of letters that a bracket holds, or the letters of a name, end before ``at``: «(س. م.)»."""
    held = "(" in text[max(low, at - LONGEST_WORD) : at]
    before = _word_before(text, low, at)
    return held and (words.letter_name(before) or (len(before) == 1 and before.isalpha()))


def _word_before(text: str, low: int, at: int) -> str:
    """The word right before ``at``; one space may stand between (``جيه . بي``)."""
    match = BEFORE.match(text[max(low, at - LONGEST_WORD) : at][::-1])
    return match.group(1)[::-1] if match else ""


def _word_after(text: str, at: int, high: int) -> str:
    """The word after ``at``, if nothing but white space stands between."""
    match = AFTER.match(text, at, min(high, at + LONGEST_WORD))
    return match.group(1) if match else ""


def _parts_words(sign: str, before: str, after: str, words: Furniture) -> bool:
    """A stop between two words without white space ends a sentence: ``المدنيين.وأفادوا``, not ``بي.بي.سي``."""
    if PAUSE.fullmatch(sign) or words.letter_name(before):
        return False
    opens = words.opens_sentence(after)  # also في, which names a letter behind another
    if words.letter_name(after) and not opens:
        return False
    if sign != ".":
        return True
    if not (len(before) >= GLUED or before.isdigit()):
        return False
    return len(after) >= (GLUED if after[0] in "وف" else GLUED + 1) or opens


def _abbreviates(text: str, at: int, before: str, after: str, words: Furniture) -> bool:
    if words.letter_name(before):
        # «أن. بي. سي», and an initial within a name, «سامي جي. النجار»; the last letter of «بي بي سي.» ends a sentence
        initial = not words.letter_name(_word_before(text, at - LONGEST_WORD, at - len(before)))
        return words.letter_name(after) or (initial and after[0] not in "وف" and not words.opens_sentence(after))
    if INITIAL.match(text, at):
        return True  # «رانية. م إن زوجها غادر»
    if len(before) != 1 or not before.isalpha():
        return False
    # «2015 م. وقال»: the unit of a year or an hour ends a sentence like any word.
    return not text[max(0, at - 8) : at].rstrip()[:-1].rstrip()[-1:].isdigit()
