"""Words of blessing at the end of a mention, which are whole or none of it, and no part of a man's name."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.trimmed import DASHES
from quotes.document import Document, Stretch

BLESSINGS, OWN = "naming.eulogies", ("naming.prophetic", "naming.divine")
LONGEST = 5  # words of «صلى الله عليه وآله وسلم»


def unbroken(doc: Document, words: Stretch) -> Stretch:
    """A mention that the parse cuts in a blessing: «النبي -صلى الله| عليه وسلم-» has it all, «عمر| رضي الله» none."""
    if words.last - 1 not in doc.blessing_words:
        return words
    first, length = _formula(doc, words.last - 1)
    if first + length <= words.last or first <= words.first:
        return words
    whole = doc.phrase_length(OWN[0], first) == length
    last = first + length if whole else _before_dash(doc, first)
    return evolve(words, last=last) if last > words.first else words


def without_prayer(doc: Document, words: Stretch) -> Stretch:
    """Who is meant, without the prayer for him: «الإمام الشافعي| رحمه الله», «جدي| - رحمه الله -»."""
    last = words.last - (doc.key(words.last - 1) in DASHES)
    if last - 1 not in doc.blessing_words:
        return words
    first, length = _formula(doc, last - 1)
    own = any(doc.phrase_length(name, first) == length for name in OWN)
    cut = _before_dash(doc, first)
    return words if own or first + length != last or cut <= words.first else evolve(words, last=cut)


def _formula(doc: Document, k: int) -> tuple[int, int]:
    """Where the blessing that word ``k`` stands in begins, and its words."""
    for first in range(max(0, k + 1 - LONGEST), k + 1):
        length = doc.phrase_length(BLESSINGS, first)
        if first + length > k:
            return first, length
    return k, 1


def _before_dash(doc: Document, k: int) -> int:
    return k - (doc.key(k - 1) in DASHES)
