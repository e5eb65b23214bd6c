"""One taken up by another noun than his title: ``المهاجم سامي العلي … وقال اللاعب``, ``رئيس المحكمة … وبين القاضي``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from attrs import evolve

from quotes.coreference.bearers import Bearers
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.document import Document, Stretch
from quotes.grammar.schema import Grammar
from quotes.lexicon import bare, definite

FEW = 6  # speakers back
MAX_TITLE = 4  # words
Title = tuple[str, ...]
MAX_ADDED = 1  # adjectives of origin that his title need not have had


@lru_cache(maxsize=4)
def _kinds(grammar: Grammar) -> dict[str, frozenset[Title]]:
    """The titles that each noun takes up, word by word."""
    items = grammar.multiword["anaphors.kinds"]
    return {noun: frozenset(item[1:] for item in items if item[0] == noun) for noun, *_ in items}


def titles_of(grammar: Grammar, noun: str) -> frozenset[Title]:
    """The titles that a noun without the article takes up."""
    return _kinds(grammar).get(noun, frozenset())


def of_kind(
    bearers: Bearers, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> tuple[Referent | None, Stretch | None]:
    """Whom a lone definite noun takes up: one who has spoken, else the name of one of whom has been told.

    Not where the text brings somebody in by that noun: «وقال ضابط في الشرطة …. وأضاف الضابط».
    """
    titles = _titles(bearers.doc.grammar, mention)
    if not titles or descriptions.introducing(mention.words) is not None:
        return None, None
    spoken = _spoken(bearers.doc, recent, mention, titles)
    return spoken, None if spoken is not None else _named(bearers, mention, titles)


def _spoken(doc: Document, recent: Sequence[Referent], mention: Mention, titles: frozenset[Title]) -> Referent | None:
    """The named one who spoke last and has such a title."""
    for referent in reversed(recent[-FEW:]):
        if not referent.name_keys or referent.number != "s" or differ(referent, mention):
            continue
        told = [m.keys for m in referent.ways.values() if m.name is not None]
        if referent.fullest is not None:
            told.append(_before(doc, referent.fullest))
        if any(_borne(titles, keys) and _fits(doc.grammar, mention, keys) for keys in told):
            return referent
    return None


def _borne(titles: frozenset[Title], told: frozenset[str]) -> bool:
    """Whether he has been called by one of the titles: «رئيس المحكمة», «رئيس محكمة الساحل»."""
    return any(within({bare(word) for word in title}, told) for title in titles)


def _before(doc: Document, name: Stretch) -> frozenset[str]:
    """The words of a title right before a name: «أقال النادي | المدرب البرتغالي | روي كاردوزو»."""
    keys = [doc.key(k) for k in range(name.first - 1, max(-1, name.first - MAX_TITLE), -1)]
    return frozenset(bare(key) for key in takewhile(definite, keys))


def _named(bearers: Bearers, mention: Mention, titles: frozenset[Title]) -> Stretch | None:
    """The name beside such a title in the words before, nearest to the mention."""
    found: tuple[int, Stretch] | None = None
    for title in sorted(titles):
        head, *matter = title
        alone = "" if matter else "ال"
        keys = mention.keys - {mention.noun} | set(title)
        narrower = evolve(mention, noun=head, head=alone + head, keys=keys)
        for place in reversed(bearers.places(narrower)):
            if place >= mention.words.first:
                continue
            name = bearers.beside(place, narrower) if found is None or place > found[0] else None
            found = (place, name) if name is not None else found
    return found[1] if found is not None else None


def _titles(grammar: Grammar, mention: Mention) -> frozenset[Title]:
    """The titles that a lone definite noun may stand for: «اللاعب», «التقني البرتغالي»."""
    alone = mention.definite_noun and mention.number == "s" and mention.kind in ("person", "unknown")
    return _kinds(grammar).get(mention.noun, frozenset()) if alone and _plain(mention) else frozenset()


def _plain(mention: Mention) -> bool:
    """Whether nothing but where he is from goes with the noun."""
    said = mention.keys - {mention.noun}
    return len(said) <= MAX_ADDED and all(key.endswith(("ي", "ية")) for key in said) and definite(mention.head)


def _fits(grammar: Grammar, mention: Mention, told: frozenset[str]) -> bool:
    """Whether where he is from is not somewhere else than has been told: «التقني البرتغالي» of «المدرب الإسباني»."""
    said = mention.keys - {mention.noun}
    return said <= told or not any(of_place(key, grammar.sets["places.countries"]) for key in told)
