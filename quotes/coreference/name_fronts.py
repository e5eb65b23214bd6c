"""What stands before a name's first word as it was found, and is of it or not.

``سيدي | محمد ولد سالم`` and ``جي | دي فالك`` begin farther in front; ``شمس إف إم | سامي العلي`` and ``عم | سيد
العلي`` farther behind.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.name_steps import name_from
from quotes.document import MAX_PLACES, Stretch
from quotes.lexicon import Lexicon
from quotes.words import COMMA

SIDI = "سيدي"
SYLLABLE = 3  # letters of «جي»
LEAST = 2  # words of a full name


def with_front(reader: Reader, words: Stretch, found: Stretch) -> Stretch:
    """The name with what is of it in front, or without the outlet that it was found to begin with."""
    doc, lexicon, before, title = reader.doc, reader.lexicon, found.first - 1, range(words.first, found.first)
    ends = range(found.first + 1, found.last - 1) if any(_outlet(lexicon, doc.key(k)) for k in title) else ()
    if (behind := next((k for k in ends if doc.length_before("outlets.tails", k)), None)) is not None:
        return Stretch(behind, found.last)  # «مدير إذاعة شمس إف إم | سامي العلي»
    if before < words.first or not doc.words[before].is_word:
        return found
    sons = (lexicon.has("naming.sons", doc.key(k)) for k in range(found.first + 1, found.last))
    if doc.key(before) == SIDI and any(sons):
        return Stretch(before, found.last, words.lead if before == words.first else 0)  # «سيدي | محمد ولد سالم»
    syllable = before == words.first and len(doc.key(before)) <= SYLLABLE and not words.lead
    known = lexicon.somebody(doc.key(before)) or lexicon.has("openers.prepositions", doc.key(before))
    if syllable and not known and lexicon.has("naming.european", doc.key(found.first)):
        return Stretch(before, found.last)  # «جي | دي فالك»
    return found


def _outlet(lexicon: Lexicon, key: str) -> bool:
    """An outlet's noun, a preposition joined to it or not: «إذاعة», «لإذاعة»."""
    return lexicon.outlet_head(key) or lexicon.outlet_head(key[1:])


def uncle(reader: Reader, words: Stretch) -> Stretch | None:
    """The name of an old man whom people call uncle: «عم | حسين أبو النور، بائع الصحف», «السائق نفسه، عم | سيد العلي».

    Not somebody's uncle, where the text has that one without it too: «عم سامي العلي … اعتقل سامي العلي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    starts = [words.first, *(k + 1 for k in range(words.first, words.last) if doc.key(k) in COMMA)]
    at = next((k for k in starts if lexicon.has("naming.uncles", doc.key(k))), None)
    if at is None or not (lexicon.listed_given(doc.key(at + 1)) or lexicon.has("names.doubled", doc.key(at + 1))):
        return None
    end = next((k for k in range(at + 1, words.last) if not doc.words[k].is_word), words.last)
    if any(doc.key(k - 1) != doc.key(at) for k in doc.places.get(doc.key(at + 1), ())[:MAX_PLACES]):
        return None
    found = name_from(reader, at + 1, end)
    return found if len(found) >= LEAST else None
