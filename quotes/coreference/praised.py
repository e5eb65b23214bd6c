"""God as a speaker, by name or by praise alone: ``الله``, ``المولى عز وجل``, ``تعالى`` are one."""

from __future__ import annotations

from bisect import bisect_right

from quotes.attribution.phrase_starts import praise_at
from quotes.attribution.trimmed import DASHES
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon


def praised(doc: Document, lexicon: Lexicon, words: Stretch) -> bool:
    """Whether the phrase is God and nothing else: «الله تعالى», «الحق - سبحانه -», «عز وجل»; not «الحق» alone."""
    named = lexicon.has("naming.god", doc.key(words.first))
    k = words.first + (int(named) or doc.phrase_length("naming.lords", words.first))
    if named and k >= words.last:
        return True
    if doc.key(k) in DASHES:
        k += 1
    praise = praise_at(doc, k)
    return bool(praise) and k + praise >= words.last - (doc.key(words.last - 1) in DASHES)


def named_god(doc: Document, at: int) -> Stretch | None:
    """Where the text names Him, nearest before word ``at``, else first behind it."""
    places = sorted(place for name in doc.grammar.sets["naming.god"] for place in doc.places.get(name, ()))
    if not places:
        return None
    k = places[max(0, bisect_right(places, at) - 1)]
    return Stretch(k, k + 1)
