"""What came of a question, told behind it by ف: ``سأل الجار عما سمع، | فهز رأسه``, ``سأله عن عمره | فلم يجب``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate

THEN = "ف"


def answered_at(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the answer to what ``c`` asks is told at word ``k``: no question goes on by ف and a verb in the past."""
    return c.verb is not None and c.verb.category == "question" and then_at(reader, k)


def then_at(reader: Reader, k: int) -> bool:
    """ف and a verb in the past, or one that is denied: «فنظرت إليه», «فلم يجب»."""
    key = reader.doc.key(k)
    if key[:1] != THEN:
        return False
    if reader.lexicon.has("pronouns.denying", key[1:]):
        return reader.verb(k + 1)
    return reader.verb(k) and joined(reader, k) and reader.past(k)
