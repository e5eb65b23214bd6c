"""A rank that is a body's noun as well, alone with a surname: ``الفريق الدهري`` of ``الفريق الركن سامي الدهري``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.name_tails import arm_at
from quotes.document import Stretch
from quotes.lexicon import bare, definite

MAX_SEARCHED = 40
MAX_ARMS = 2  # words: «الفريق | أول ركن | سامي»
MAX_NAME = 6
LEAST = 2  # words: a rank and a surname


def ranked(reader: Reader, words: Stretch) -> bool:
    """Whether the text has the rank right before a given name that ends in this surname: no team is called so."""
    doc, lexicon = reader.doc, reader.lexicon
    noun, name = doc.key(words.first), doc.key(words.last - 1)
    if len(words) != LEAST or not (definite(noun) and definite(name) and lexicon.body(noun)):
        return False
    if not _of_rank(reader, noun):
        return False  # «الاتحاد الأوروبي»
    for place in doc.places.get(noun, ())[:MAX_SEARCHED]:
        first = place + 1
        while first - place <= MAX_ARMS and arm_at(reader, first):
            first += 1
        if place == words.first or not lexicon.listed_given(doc.key(first)):
            continue
        k = first + 1
        while k < first + MAX_NAME and (lexicon.listed_given(doc.key(k)) or lexicon.has("names.particles", doc.key(k))):
            k += 1
        if doc.key(k) == name:
            return True
    return False


def rank_at(reader: Reader, k: int) -> bool:
    """Whether such a noun is a rank here, by what stands behind it: «الفريق | (م) سامي الدهري», «الفريق | سامي»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    if not (definite(doc.key(k)) and _of_rank(reader, doc.key(k))):
        return False
    named = lexicon.listed_given(behind) or lexicon.has("names.particles", behind)
    return named or retired_at(reader, k + 1) or arm_at(reader, k + 1)


def longer_title(reader: Reader, k: int, lead: int, limit: int) -> int:
    """Words of a form of address of two or more before a name: «حجة الإسلام | سامي العلي»; 0 if none."""
    doc = reader.doc
    length = doc.item_length("titles.honorifics", k, bare(without_lead(doc.key(k), lead)))
    return length if 1 < length < limit - k else 0


def retired_at(reader: Reader, k: int) -> bool:
    """What an officer's rank has behind it who has left: «العميد | (م) سامي العلي»."""
    doc = reader.doc
    return doc.key(k) == "(" and reader.lexicon.has("naming.retired", doc.key(k + 1)) and doc.key(k + 2) == ")"


def _of_rank(reader: Reader, noun: str) -> bool:
    """A noun with the article that a rank in two words begins with: «الفريق», of «فريق أول»."""
    ranks = reader.doc.grammar.multiword["titles.honorifics"]
    return any(rank[0] == bare(noun) and reader.lexicon.has("naming.arms", rank[-1]) for rank in ranks)
