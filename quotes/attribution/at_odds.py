"""What stands behind a phrase that it cannot be an adjective of: ``أكمل رئيس القسم | المهمة``."""

from __future__ import annotations

import regex

from quotes.attribution.deeds import of_one_gender, owned_in_ya
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare, definite

HAMZATED = regex.compile(r"الت..ئة")  # the verbal noun of a verb in hamza: «التهنئة», «التهدئة»


def at_odds_in(reader: Reader, subject: Stretch, k: int) -> bool:
    """What the tagger takes for an adjective though no noun before it has its number or gender: an object.

    «استقبل عميد كلية الساحل | الفائزين»: many, behind nouns of one; «أكمل رئيس القسم | المهمة»: feminine, behind none.
    Verbal nouns of the shape of «التهنئة» are none whatever stands before them, nor are «القضية», «الاتفاقية».
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if not (definite(key) and definite(before)) or key.startswith("لل") or doc.known_surname(key):
        return False
    if lexicon.given_name(bare(key)) or lexicon.body(key):
        return False
    if owned_in_ya(key) and not lexicon.inside_title(key):
        return True
    if not lexicon.person_noun(doc.key(subject.first)):
        return False
    if HAMZATED.fullmatch(key):
        return True
    if reader.tree is None or reader.pos(k) != "ADJ" or lexicon.honorific(before):
        return False
    words = range(subject.first, k)
    if any(_numbers(reader, j) != ["Sing"] for j in words):
        return False
    if key.endswith("ين"):
        return _numbers(reader, k) == ["Plur"]
    feminine = any(doc.key(j).endswith("ة") or lexicon.has("groups.feminine", bare(doc.key(j))) for j in words)
    return key.endswith("ة") and (not key.endswith("ية") or of_one_gender(key)) and not feminine


def _numbers(reader: Reader, k: int) -> list[str]:
    """The number of a word, by the tagger."""
    token = reader.tree.main(reader.doc.words[k]) if reader.tree is not None else None
    return token.morph.get("Number", []) if token is not None else []
