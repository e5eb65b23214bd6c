"""What somebody asks for himself, and says to nobody: ``محلل | فضل عدم ذكر اسمه``, ``، | لم تكشف عن هويته،``."""

from __future__ import annotations

from quotes.cues.complementizers import kept_back
from quotes.document import Document
from quotes.lexicon import definite

WITHHELD = 5  # words from what is kept back to whose it is
ADVERBIAL = ("ا", "ة", "ين")  # «مصدر، | طالبا عدم ذكر اسمه»: how he says it


def withheld(doc: Document, k: int, limit: int) -> int:
    """How many words a clause takes that keeps a name back; 0 where none begins at word ``k``."""
    if (length := 1 + kept_back(doc, k + 1)) > 1:  # «طلبت | ألا يذكر اسمها»
        return length if k + length <= limit else 0
    if doc.key(k + 1) != "عدم" and not doc.phrase_length("naming.withheld", k + 1):
        return 0
    if definite(doc.key(k)) or doc.key(k).endswith(ADVERBIAL):
        return 0
    identity = doc.grammar.sets["openers.identity"]
    known = (j for j in range(k + 2, min(k + 2 + WITHHELD, limit)) if doc.key(j) in identity)
    return next((j + 1 - k for j in known), 0)
