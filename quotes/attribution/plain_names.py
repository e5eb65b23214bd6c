"""Names without a title: whether a phrase is nothing but one, the given name before a foreign surname."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import ORIGIN, definite
from quotes.words import COMMA

TWO = "ان"


def bare_name(reader: Reader, first: int, k: int) -> bool:
    """Whether words ``[first, k)`` are a name without any title or noun of the lists."""
    return k - first <= 4 and not any(_noun_of_lists(reader, j, leads=j == first) for j in range(first, k))


def _noun_of_lists(reader: Reader, j: int, *, leads: bool) -> bool:
    """Whether word ``j`` is no part of a bare name: a sign, a noun for people, a body or a document, «العلي» alone."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(j)
    if not (doc.words[j].is_word or key == "."):  # «نبال. ع»
        return True
    people = (key, nominative(key), key.removesuffix(TWO), key[1:] if leads and key[:1] == "ل" else "")
    aide = leads and lexicon.has("naming.aides", key)  # «مساعدة للرئيس السابق»
    if aide or any(lexicon.person_noun(noun) for noun in people) or (leads and lexicon.owned_person(key)):
        return True  # «قياديان في الحركة», «لمصادر في السوق», «مراسلتنا في شال»
    listed = lexicon.body(key) or lexicon.outlet_head(key) or lexicon.any(("groups.documents",), key)
    alone = leads and definite(key) and not lexicon.has("names.articled", key)  # «المصطفى القمودي»
    return listed or lexicon.has("phrases.shares", key) or alone


def nominative(key: str) -> str:
    """An indefinite noun without the ا of its accusative: ``شاهدا`` → ``شاهد``."""
    return key[:-1] if key.endswith("ا") and not definite(key) else key


def with_given(reader: Reader, found: Stretch) -> Stretch:
    """A foreign surname with what stands before it behind a nationality: «الإيرلندية | شيفون ماكغراث، التي تقول»."""
    doc, k = reader.doc, found.first
    if len(found) > 1 or not name_shaped(doc.words[k]) or definite(doc.key(k)):
        return found
    while k > reader.sentence.first and name_shaped(doc.words[k - 1]) and not definite(doc.key(k - 1)):
        k -= 1
    origin = doc.key(k - 1) if k > reader.sentence.first and not doc.analyses(k - 1) else ""
    return Stretch(k - 1, found.last) if definite(origin) and origin.endswith(ORIGIN) and k < found.first else found


def name_before(reader: Reader, k: int, first: int) -> bool:
    """Whether the words right before ``k`` are a person's name, behind which في begins an adjunct."""
    lexicon, doc = reader.lexicon, reader.doc
    for back in range(k - 1, max(first, k - 4) - 1, -1):
        key = doc.key(back)
        unnamed = lexicon.person_noun(doc.key(back - 1)) and not definite(doc.key(back - 1))
        origin = unnamed and doc.words[back].letters.endswith("ي")  # يمني, not يمنى
        origin = origin or (unnamed and doc.key(back - 2) in COMMA)  # «سلمى العلي، زميلة سامر | في الكتلة، نفت»
        origin = origin or (definite(key) and lexicon.body(doc.key(back - 1)))  # «قاضية المحكمة العليا | في المدينة»
        if lexicon.given_name(key) and not (origin or is_on(reader, back)):
            return True  # not «باحث يمني | في شؤون الجماعات»
        if lexicon.person_noun(key) or lexicon.body(key) or not doc.words[back].is_word:
            return False
    return False
