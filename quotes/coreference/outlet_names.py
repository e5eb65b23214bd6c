"""Names that are an outlet's, in the phrase of somebody who works for it or in its own: ``مراسل | سكاي نيوز``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.name_starts import foreign_at
from quotes.coreference.name_words import unlisted_at
from quotes.document import Stretch
from quotes.lexicon import definite


def outlet_named(reader: Reader, words: Stretch, found: Stretch) -> bool:
    """Whether what ends the phrase is the outlet that somebody works for: «مراسل | سكاي نيوز», «محرر | بي بي سي»."""
    inside = found.first > words.first and found.last == words.last
    return inside and reader.doc.outlet_words.issuperset(range(found.first, found.last))


def outlets_own(reader: Reader, words: Stretch) -> bool:
    """Whether an outlet in construct has a name that no list knows: «صحيفة | ماردينا ميرور», «لإذاعة | شال»."""
    doc, head = reader.doc, without_lead(reader.doc.key(words.first), words.lead)
    if len(words) < 2 or definite(head) or not reader.lexicon.outlet_head(head) or reader.lexicon.person_noun(head):
        return False
    return all(foreign_at(reader, k) or unlisted_at(doc, k) for k in range(words.first + 1, words.last))
