"""Names of which a text tells letters alone: «المتهم ح.ل.ك», «س. م. (32 عاما)»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.lexicon import lexicon_of

if TYPE_CHECKING:
    from quotes.document import Document

FEWEST = 2  # letters of a name
STOP = "."


def initials(doc: Document) -> dict[int, int]:
    """Where such a name stands, first letter → behind the last one; a stop stands between the letters.

    Forms of address are none («أ. د. سامي العلي»), nor what counts («300 ق.م», «500 د.ج», «ص.ب 1234»).
    """
    found: dict[int, int] = {}
    k = 0
    while k < len(doc.words):
        if not _letter(doc, k):
            k += 1
            continue
        last, letters = k + 1, 1
        while doc.key(last) == STOP and _letter(doc, last + 1):
            last, letters = last + 2, letters + 1
        if letters >= FEWEST and _names(doc, k, last):
            found[k] = last
        k = last
    return found


def _letter(doc: Document, k: int) -> bool:
    key = doc.key(k)
    return len(key) == 1 and key.isalpha()


def _names(doc: Document, first: int, last: int) -> bool:
    """Whether the letters stand for somebody: no figure beside them, no name that they would be titles of."""
    lexicon, behind = lexicon_of(doc.grammar), last + (doc.key(last) == STOP)
    if doc.key(first - 1).isdigit() or doc.key(behind).isdigit() or lexicon.given_name(doc.key(behind)):
        return False
    ends = behind >= len(doc.words) or not doc.words[behind].is_word or lexicon.person_noun(doc.key(behind))
    return ends or not all(lexicon.honorific(doc.key(k)) for k in range(first, last, 2))
