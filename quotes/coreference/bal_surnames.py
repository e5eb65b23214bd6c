"""Surnames that begin as a preposition and the article do: ``جنيفر | بالمييري``, ``راشد | بالهول المنصوري``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.inflection import inflected
from quotes.lexicon import bare, definite
from quotes.spelling import frequency


def foreign_bal(reader: Reader, first: int, k: int, last: int) -> bool:
    """A foreign surname that begins as a preposition and the article do: «جنيفر | بالمييري»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    ends = k + 1 == last or lexicon.person_noun(reader.doc.key(k + 1))
    written = any(frequency(form) or inflected(form) for form in (key, key[1:], key[3:]))
    alone = k == first + 1 and not key.endswith("ة") and reader.pos(k) in ("X", "PROPN", "")
    return alone and ends and key.startswith("بال") and not written


def tribal(reader: Reader, first: int, k: int, last: int) -> bool:
    """A father's name in بال between a given name and one of origin: «راشد | بالهول المنصوري», no «بالنادي الأهلي»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    origin = k + 2 == last and definite(doc.key(k + 1)) and doc.key(k + 1).endswith("ي")
    if not (k == first + 1 and key.startswith("بال") and origin and lexicon.listed_given(doc.key(first))):
        return False
    noun = bare(key[1:])
    return not (lexicon.body(noun) or lexicon.somebody(key[1:]) or lexicon.any(("places.kinds", "groups.parts"), noun))
