"""Names of two people that stand side by side, as in a list of tags: ``سامي طاهر | سامي العلي`` is nobody's name."""

from __future__ import annotations

from quotes.document import MAX_PLACES, Document, Stretch
from quotes.lexicon import Lexicon

SHORTEST = 2  # words of a name in full


def last_of_two(doc: Document, lexicon: Lexicon, run: Stretch) -> Stretch:
    """The second of two names that the text has apart from each other as well; else the run as it is."""
    for k in range(run.first + SHORTEST, run.last - SHORTEST + 1):
        if not lexicon.listed_given(doc.key(k)):
            continue
        first = _apart(doc, Stretch(run.first, k), run)
        second = _apart(doc, Stretch(k, run.last), run) if first is not None else None
        if second is not None:
            return second
    return run


def _apart(doc: Document, name: Stretch, run: Stretch) -> Stretch | None:
    """Where the text has the name again, with nothing of the other beside it."""
    keys = [doc.key(k) for k in range(name.first, name.last)]
    for place in doc.places.get(keys[0], ())[:MAX_PLACES]:
        last = place + len(keys)
        if run.first <= place < run.last or [doc.key(k) for k in range(place, last)] != keys:
            continue
        if doc.key(place - 1) != doc.key(name.first - 1) and doc.key(last) != doc.key(name.last):
            return Stretch(place, last)
    return None
