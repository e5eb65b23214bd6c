"""What somebody speaks for or of, no part of him: ``سالم | لمعالجة البطالة``, ``ما أعلنته البلدية | من وجود خطة``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.inflection import inflected
from quotes.lexicon import conjoined, definite

SHORTEST_AIM = 4  # letters of ل and a verbal noun, at least one more


def aim_at(reader: Reader, first: int, k: int) -> bool:
    """What somebody with a name is after, behind ل and a verbal noun: «اقترح الدكتور سالم | لمعالجة البطالة»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] != "ل" or key[:2] == "لل" or len(key) <= SHORTEST_AIM or k - 1 <= first:
        return False
    before = doc.key(k - 1)
    named = lexicon.given_name(before) or (definite(before) and lexicon.listed_given(doc.key(k - 2)))
    deed = key.endswith("ة") and inflected(key[1:]) > 0 and definite(doc.key(k + 1))
    return named and deed and reader.adposition(k) and not (lexicon.somebody(key[1:]) or lexicon.body(key[1:]))


def told_of(reader: Reader, first: int, k: int) -> bool:
    """What somebody told, in a noun behind من: «ما أعلنته البلدية | من وجود خطة»."""
    doc, sets = reader.doc, reader.doc.grammar.sets
    if doc.key(k) != "من" or doc.key(k + 1) not in sets["clauses.stances"] or first < 2:
        return False
    resumed = any(a.enclitic == "ه" for a in doc.analyses(first - 1))
    return resumed and conjoined(doc.key(first - 2)) in sets["pronouns.relative_ma"]
