"""A name of which only letters are told, as courts are reported: ``المتهم (ب. سليم)``, ``المتهمة «سلمى. ع»``."""

from __future__ import annotations

from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon
from quotes.words import COMMA

MAX_WORDS = 7  # words and stops of «م. ع. ص»
OPENING = {"(": ")", "[": "]"}


def initialled(doc: Document, lexicon: Lexicon, k: int) -> Stretch | None:
    """The name in brackets or marks that open at word ``k``: single letters, one given name or surname at most."""
    closing = OPENING.get(doc.key(k))
    marks = doc.opens(k)
    if closing is None and marks is None:
        return None
    last = k + 1
    while last < min(k + 1 + MAX_WORDS, len(doc.words)):
        if doc.key(last) == closing or (marks is not None and doc.closes(last) is marks):
            break
        last += 1
    else:
        return None
    words = [n for n in range(k + 1, last) if doc.words[n].is_word]
    letters = [n for n in words if len(doc.key(n)) == 1 and not doc.key(n).isdigit()]
    told = [n for n in words if n not in letters]
    if told and lexicon.honorific(doc.key(k + 1)) and told[0] > k + 1:
        return None  # «(د. سالم)»
    stops = any(doc.key(n) == "." for n in range(k + 1, last))
    if not letters or len(told) > 1 or not (stops or len(letters) > 1):
        return None
    given = any(lexicon.listed_given(doc.key(n)) or lexicon.has("names.doubled", doc.key(n)) for n in told)  # «سيد. م»
    titled = not given and any(lexicon.person_noun(doc.key(n)) for n in told)
    if titled or any(doc.key(n) in COMMA for n in range(k + 1, last)):
        return None
    return Stretch(k + 1, last)


def initialled_in(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The first such name in a phrase behind its title, in brackets, marks or bare: «المتهم | ح.ل.ك»."""
    for k in range(words.first + 1, words.last):
        name = initialled(doc, lexicon, k) or spelt_name(doc, Stretch(k, words.last))
        if name is not None:
            return name
    return None


def spelt_name(doc: Document, piece: Stretch) -> Stretch | None:
    """The letters that stand for a name at the start of a phrase: «| م. ع. | صاحب المحل»."""
    last = doc.initials.get(piece.first)
    return Stretch(piece.first, last) if last is not None and last <= piece.last else None
