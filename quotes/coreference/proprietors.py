"""Whose place it is, by his name behind the place: ``صاحب المقهى`` is he of ``مقهى سعيد الزين`` further up."""

from __future__ import annotations

from bisect import bisect_left

from quotes.coreference.bearers import MAX_SEARCHED, Bearers
from quotes.coreference.epithets import owns
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_starts import sons_name
from quotes.coreference.unnamed import PROCLITICS
from quotes.document import Stretch
from quotes.lexicon import bare, definite

PLACE = 2  # words of «صاحب المقهى»


def proprietor(titles: Bearers, mention: Mention) -> Mention | None:
    """Who is named right behind the place nearest before the mention; none where he is of the other gender.

    A form of address or a trade may stand before the name: «مطعم الشيف وليد مراد»; «شارع سامي العلي» is nobody's.
    """
    doc, lexicon = titles.doc, titles.lexicon
    if len(mention.words) != PLACE or not owns(doc, lexicon, mention):
        return None
    thing = bare(doc.key(mention.words.first + 1))
    places = sorted(i for clitic in PROCLITICS for i in doc.places.get(clitic + thing, ())[:MAX_SEARCHED])
    for place in reversed(places[: bisect_left(places, mention.words.first)]):
        name = _named_at(titles, place + 1)
        if name is not None:
            meant = mention_of(titles.reader(doc.sentence_of(name.first) or 0), name)
            return meant if meant.gender in (None, mention.gender) else None
    return None


def _named_at(titles: Bearers, k: int) -> Stretch | None:
    """The name at word ``k``, or behind its form of address there."""
    doc, lexicon = titles.doc, titles.lexicon
    key, sentence = doc.key(k), doc.sentence_of(k)
    if sentence is None:
        return None
    reader = titles.reader(sentence)
    k += definite(key) and (lexicon.honorific(key) or lexicon.person_noun(key))
    if lexicon.parent(doc.key(k)) and sons_name(reader, k + 1):
        return titles.name_at(reader, k, k) or Stretch(k, k + 2)
    return titles.begun_at(reader, k) if titles.begins(k) else None
