"""The given name of a foreign surname, which no list has: ``بوردلاك`` of ``كبيرة الباحثين، ريغيلد بوردلاك إن``."""

from __future__ import annotations

from collections.abc import Callable

from quotes.attribution.reader import Reader
from quotes.coreference.name_words import unlisted_at
from quotes.document import Document, Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import Lexicon, definite

MAX_SEARCHED = 40
MAX_GIVEN = 2


def with_given(doc: Document, lexicon: Lexicon, reader_of: Callable[[int], Reader], name: Stretch) -> Stretch | None:
    """The full name where the text has one for the surname, and no second («بوردلاك» of «ريغيلد بوردلاك، المديرة»).

    ``reader_of``: the reader of a sentence by its number.
    """
    key = doc.key(name.first)
    if len(name) != 1 or definite(key) or lexicon.person_noun(key) or not name_shaped(doc.words[name.first]):
        return None
    found: dict[str, Stretch] = {}
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        first, at = place, doc.sentence_of(place)
        if at is None or place == name.first:
            continue
        while place - first < MAX_GIVEN and first - 1 >= doc.ranges[at].first and _unlisted(doc, lexicon, first - 1):
            if reader_of(at).pos(first - 1) not in ("X", "PROPN", ""):
                break
            first -= 1
        first -= first < place and lexicon.listed_given(doc.key(first - 1))  # «كارل | هينز فوردنهاك»
        if first < place:
            found[doc.key(place - 1)] = Stretch(first, place + 1)
    return next(iter(found.values())) if len(found) == 1 else None


def _unlisted(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A word that is a name by being none of the language's own: «ريغيلد», «غيليب»."""
    key = doc.key(k)
    if not unlisted_at(doc, k):
        return False
    listed = lexicon.somebody(key) or lexicon.function_word(key) or lexicon.adjunct_head(key)
    return not (listed or lexicon.has("openers.prepositions", key))
