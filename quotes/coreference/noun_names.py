"""Names that are words of the language, behind a title that nothing can go on with: ``وزير الصحة | نجاح الخفاجي``."""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.reader import Reader
from quotes.coreference.name_ends import surname_elsewhere
from quotes.coreference.name_words import surname_at, unlisted_at
from quotes.coreference.past_surnames import COMMON
from quotes.inflection import inflected
from quotes.lexicon import PLACES, bare, definite
from quotes.spelling import frequency

MOSTLY = 2000  # times that the press writes an adjective's other forms
SELDOM = 10  # times that the press writes without the article what is mostly a surname
MAX_BEHIND = 3  # words behind the given name
SPELT_LIKE = ("names.nouns", "names.times", "names.articled", "names.syllables")


def noun_name_at(reader: Reader, k: int, last: int) -> bool:
    """Whether a given name that is a noun or a title as well stands at ``k``, and nothing but a name up to ``last``.

    ``last`` ends the phrase, so that no construct goes on: «رئيس النادي | فوز الهاشمي», not «| فوز الفريق».
    """
    doc, lexicon = reader.doc, reader.lexicon
    alone = k + 2 == last and lexicon.has("names.titular", doc.key(k)) and surname_shaped(reader, k + 1)
    if alone and frequency(bare(doc.key(k + 1))) < SELDOM:
        return True  # «وبين | سلطان الحارثي أن», not «أمين الفتوى»
    if not any(lexicon.has(names, doc.key(k)) for names in SPELT_LIKE) or not k + 1 < last <= k + 1 + MAX_BEHIND:
        return False
    behind = range(k + 1, last)
    if reader.pos(k) == "ADP":
        return False  # «السجين | خلف القضبان»
    if definite(doc.key(k)) and definite(doc.key(k + 1)) and not may_end(reader, k + 1):
        return False  # «الأمين العام سامي العلي»
    if definite(doc.key(k)) and lexicon.listed_given(doc.key(k + 1)) and inflected(bare(doc.key(k))) >= MOSTLY:
        return False  # «الأخت الكبيرة | سلمى»
    if doc.longest((*PLACES, "places.bodies"), last - 1):
        return False  # «ملك الأردن», «نداء تونس»
    if not all(_inside(reader, j) for j in behind):
        return False
    return may_end(reader, last - 1)


def _inside(reader: Reader, k: int) -> bool:
    """A word that may stand in a name: one with the article, a given name, a particle, or what no list has."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not doc.words[k].is_word:
        return False
    if lexicon.given_name(key) or any(lexicon.has("names.particles", doc.key(i)) for i in (k - 1, k)):
        return True
    if lexicon.given_in_two(key, doc.key(k + 1)) or lexicon.given_in_two(doc.key(k - 1), key):
        return True  # «الطيب | دفع الله»
    if lexicon.has("naming.addresses", key):
        return True  # «الصديق | حاج بلال»
    return surname_at(doc, lexicon, k) and (definite(key) or unlisted_at(doc, k) or reader.pos(k) in ("X", "PROPN"))


def may_end(reader: Reader, k: int) -> bool:
    """What a name may end in: no noun that the press writes in its other forms, but a trade or a father's name."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    half = lexicon.given_in_two(doc.key(k - 1), key)
    if not definite(key) or half or lexicon.has("names.particles", doc.key(k - 1)):
        return True
    trade = lexicon.has("names.occupational", bare(key))
    seldom = inflected(bare(key)) < COMMON and not (key.endswith("ة") and frequency(key))
    return trade or lexicon.given_name(bare(key)) or surname_shaped(reader, k) or surname_elsewhere(doc, k) or seldom
