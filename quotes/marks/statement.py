"""A guess from the surface: do the words in marks state something, or name a thing?"""

from __future__ import annotations

import regex

from quotes.marks.pairs import MarkPairs, load_pairs
from quotes.marks.quotation import Quotation
from quotes.segments.furniture import load_furniture

WORD = regex.compile(r"[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}_]+")
ARABIC = regex.compile(r"\p{Arabic}")
FINITE = regex.compile(r"[.!?؟…][\"'”“»«)\]]*$|[.!?؟]\s+\p{L}|[،,؛]\s")
# First-person futures, with enough letters behind to be no noun: «سنعمل», «سأعود».
VERB = regex.compile(r"س[نأ][\p{Arabic}]{3,}")
WINDOW = 48
"""Code points before the mark that are looked at for the words that introduce it."""
STATEMENT = 5
"""Words; a name or scare quote is hardly ever as long."""
LONGEST_TITLE = 10
"""Words; what follows ``فيلم`` or ``بعنوان`` and is longer states something."""
ADDRESSEE = regex.compile(r"ل(?:ه|ها|هم|هن|ي|نا|ك|كم)")
ASIDES = ("paren", "brace")


def is_statement_like(text: str, quotation: Quotation) -> bool:
    """Whether the quotation reads as something said rather than a name, title, term or scare quote.

    A continued paragraph always does. Parentheses and braces do only where a colon, a word of saying or a
    complementizer introduces them: ``(كانون الثاني)`` and ``(42 عاما)`` are asides.
    """
    pairs = load_pairs()
    if quotation.continues:
        return True
    words = WORD.findall(text, quotation.start, quotation.end)
    inside = text[quotation.start : quotation.end]
    if not ARABIC.search(inside) or all(map(load_furniture().letter_name, words)) or holds_initials(text, quotation):
        return False
    before, colon = _lead(text, quotation)
    introduced = colon or _introduces(before, pairs)
    if quotation.style in ASIDES:
        return introduced and len(words) >= 3
    headed = pairs.listed("title_heads", before[1])
    if colon and len(words) >= 2 and not (headed and _bare(before[1])):
        return True
    titled = headed or (pairs.listed("title_heads", before[0]) and not introduced)
    if titled and len(words) <= LONGEST_TITLE:
        return len(words) >= STATEMENT and _sentential(words, inside, pairs)
    if len(words) >= STATEMENT:
        return True
    if introduced:
        # «وأضاف "البيل": …» names the speaker.
        return len(words) >= 3 or _sentential(words, inside, pairs)
    return len(words) >= 2 and _sentential(words, inside, pairs)


def holds_initials(text: str, quotation: Quotation) -> bool:
    """Whether marks hold nothing but single letters, somebody whose name is kept back: «وقالت المعلمة «س. ع.» إن»."""
    words = WORD.findall(text, quotation.start, quotation.end)
    return bool(words) and all(len(word) == 1 and ARABIC.match(word) for word in words)


def is_title(text: str, quotation: Quotation) -> bool:
    """Whether marks hold the name of what the word before them or their colon is: «في كتابه: «لغة الشعر الحديث»»."""
    before, _ = _lead(text, quotation)
    headed = load_pairs().listed("title_heads", before[1]) and _bare(before[1])
    return headed and not is_statement_like(text, quotation)


def heads_title(word: str) -> bool:
    """Whether the name of a thing may stand in marks behind the word: ``رواية``, ``بعنوان``."""
    return load_pairs().listed("title_heads", word)


def _bare(word: str) -> bool:
    """Without an article: «في كتابه: «…»», but «وأجاب منتج الفيلم: «…»»."""
    return not word.startswith("ال")


def _lead(text: str, quotation: Quotation) -> tuple[list[str], bool]:
    """The last two words before the mark, and whether a colon stands right before it."""
    lead = text[max(0, quotation.open_start - WINDOW) : quotation.open_start].rstrip()
    return ["", "", *WORD.findall(lead)][-2:], lead.endswith(":")


def _introduces(before: list[str], pairs: MarkPairs) -> bool:
    """The last two words before the mark lead up to something said: ``وأضاف``, ``يقول له``, ``إلى أن``."""
    saying = pairs.listed("saying", before[1]) or pairs.listed("complementizers", before[1])
    cited = pairs.listed("cited", before[0])  # «قال تعالى في سورة النساء (…)»
    return (
        saying
        or cited
        or pairs.listed("praised", before[1])
        or (ADDRESSEE.fullmatch(before[1]) is not None and pairs.listed("saying", before[0]))
    )


def _sentential(words: list[str], inside: str, pairs: MarkPairs) -> bool:
    """It begins as a sentence does, or is punctuated like one."""
    first = words[0]
    return (
        pairs.listed("statement_starts", first)
        or pairs.listed("complementizers", first)
        or (len(words) >= 3 and VERB.fullmatch(first) is not None)
        or FINITE.search(inside.rstrip()) is not None
    )
