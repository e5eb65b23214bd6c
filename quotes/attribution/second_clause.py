"""Who is joined on as the subject of a second clause: ``السكان يشكون الغلاء | والبلدية ترد: …``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite


def joined_on(reader: Reader, k: int) -> bool:
    """Whether somebody else joined on is the subject behind word ``k``: «السكان يشكون | والبلدية ترد: …»."""
    key, noun = reader.doc.key(k), conjoined(reader.doc.key(k))
    somebody = reader.lexicon.somebody(noun) or definite(noun)
    return key != noun and somebody and not reader.lexicon.relative(noun)


def second_subject(reader: Reader, first: int, k: int) -> Stretch | None:
    """Whom word ``k``, right before the verb, names where it begins the second of two clauses that tell a contrast.

    «سكان يشتكون | والبلدية توضح», «التجار يشكون الرسوم | والبلدية ترد: «…»».
    """
    lexicon, key = reader.lexicon, reader.doc.key(k)
    somebody = key[:1] == "و" and definite(key[1:]) and (lexicon.body(key[1:]) or lexicon.person_noun(key[1:]))
    relative = any(lexicon.relative(conjoined(reader.doc.key(j))) for j in range(first, k))
    return Stretch(k, k + 1, 1) if somebody and k - 1 > first and not relative else None
