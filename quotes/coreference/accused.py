"""Who is accused, by the one name that a report of a crime gives: ``المدعو «ر. كمال»``, ``وراء الواقعة «سيد. م»``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quotes.attribution.reader import Reader
from quotes.coreference.initials import initialled
from quotes.coreference.mentions import Mention
from quotes.coreference.name_steps import name_from
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, definite

MAX_SEARCHED = 20
MAX_NAME = 5  # words
MAX_DEED = 4  # words of «وراء ارتكاب الواقعة»


def accused_by_name(
    doc: Document, lexicon: Lexicon, mention: Mention, reader: Callable[[int], Reader]
) -> Stretch | None:
    """The name of him who is called so, where the text tells no more than one name of one who may be.

    Not of «المتهم الأول», who is one of several.
    """
    words = range(mention.words.first + 1, mention.words.last)
    several = any(lexicon.has("labels.ordinals", doc.key(k)) for k in words)
    if several or not (definite(mention.head) and lexicon.has("naming.accused", mention.noun)):
        return None
    found: dict[str, Stretch] = {}
    for name in _named(doc, lexicon, reader):
        genders = {lexicon.given_gender(doc.key(k)) for k in range(name.first, name.last)} - {None}
        if not (genders and mention.gender) or mention.gender in genders:
            found.setdefault(" ".join(doc.key(k) for k in range(name.first, name.last)), name)
    return next(iter(found.values())) if len(found) == 1 else None


def _named(doc: Document, lexicon: Lexicon, reader: Callable[[int], Reader]) -> Iterator[Stretch]:
    """Names behind المدعو, and those of which letters are told behind a deed: «كشفت أن وراء الواقعة | «سيد. م»»."""
    called = sorted(doc.grammar.sets["naming.so_called"])
    for word in (*called, *("و" + word for word in called)):
        for place in doc.places.get(word, ())[:MAX_SEARCHED]:
            first = place + 1 + (doc.opens(place + 1) is not None)
            letters = initialled(doc, lexicon, place + 1)
            at = doc.sentence_of(place)
            if letters is not None:
                yield letters
            elif at is not None and first < doc.ranges[at].last:
                yield name_from(reader(at), first, min(first + MAX_NAME, doc.ranges[at].last))
    for word in sorted(doc.grammar.sets["naming.behind"]):
        for place in doc.places.get(word, ())[:MAX_SEARCHED]:
            ahead = range(place + 1, min(place + 1 + MAX_DEED, len(doc.words)))
            letters = next((name for k in ahead if (name := initialled(doc, lexicon, k)) is not None), None)
            if letters is not None:
                yield letters
