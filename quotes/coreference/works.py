"""Whose work it is: ``عرض «ريح الشمال» للفنان سامي العلي … وأكد صاحب «ريح الشمال»``."""

from __future__ import annotations

from itertools import chain

from quotes.coreference.bearers import Bearers
from quotes.coreference.epithets import named_plainly
from quotes.coreference.mentions import Mention
from quotes.coreference.told_people import named_in
from quotes.document import Document, Stretch
from quotes.lexicon import bare

MAX_SEARCHED = 20


def maker(bearers: Bearers, mention: Mention) -> Mention | None:
    """The only one who is named beside a work, in the first sentence that has its title in marks."""
    doc, title = bearers.doc, _title(bearers, mention)
    if title is None:
        return None
    keys = doc.keys[title.first : title.last]
    for place in doc.places.get(keys[0], ())[:MAX_SEARCHED]:
        at = doc.sentence_of(place)
        if place >= title.first or at is None or doc.opens(place - 1) is None:
            continue
        if doc.keys[place : place + len(keys)] != keys or doc.closes(place + len(keys)) is None:
            continue
        if any(bearers.lexicon.preposition(doc.key(k)) for k in (place - 2, place - 3)):
            continue  # «كتبت الناقدة سلمى العلي عن فيلم «ليل طويل»»
        people = {_spelt(doc, m): m for m in chain(named_in(bearers, at), named_plainly(bearers, bearers.reader(at)))}
        if people:
            only = next(iter(people.values()))
            return only if len(people) == 1 and (only.gender or "m") == (mention.gender or "m") else None
    return None


def _title(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The words in marks behind «صاحب», «بطلة» and the like, which are all that is said."""
    doc, words = bearers.doc, mention.words
    marks = doc.opens(words.first + 1)
    authors = bearers.lexicon.has("naming.authors", mention.head) and mention.name is None and mention.number == "s"
    if not authors or marks is None or doc.closes(words.last - 1) is None or len(words) < 4:
        return None
    return Stretch(words.first + 2, words.last - 1)


def _spelt(doc: Document, mention: Mention) -> tuple[str, ...]:
    name = mention.name or mention.words
    return tuple(bare(doc.key(k)) for k in range(name.first, name.last))
