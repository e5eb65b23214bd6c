"""A rank that is a body's noun as well, alone with a surname: ``الفريق الدهري`` of ``الفريق الركن سامي الدهري``."""

from __future__ import annotations

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
    ranks = doc.grammar.multiword["titles.honorifics"]
    if not any(rank[0] == bare(noun) and lexicon.has("naming.arms", rank[-1]) for rank in ranks):
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
