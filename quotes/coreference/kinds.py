"""One taken up by another noun than his title: ``المهاجم سامي العلي … وقال اللاعب``, ``رئيس المحكمة … وبين القاضي``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from attrs import evolve

from quotes.coreference.bearers import Bearers
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.elsewhere import of_another_country
from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention
from quotes.coreference.new_holders import newly
from quotes.coreference.referents import Referent, differ
from quotes.coreference.told_people import told_before
from quotes.document import Document, Stretch
from quotes.grammar.schema import Grammar
from quotes.inflection import inflected
from quotes.lexicon import bare, definite

FEW = 6  # speakers back
MAX_SEARCHED = 20  # lawyers
COMMON = 40  # times that the press writes the forms of a word
MAX_TITLE = 4  # words
Title = tuple[str, ...]
MAX_ADDED = 1  # adjectives of origin that his title need not have had


@lru_cache(maxsize=4)
def _kinds(grammar: Grammar) -> dict[str, frozenset[Title]]:
    """The titles that each noun takes up, word by word, of men and of women."""
    listed = grammar.multiword["anaphors.kinds"]
    items = [*listed, *((f"{noun}ة", f"{head}ة", *matter) for noun, head, *matter in listed)]
    return {noun: frozenset(item[1:] for item in items if item[0] == noun) for noun, *_ in items}


def titles_of(grammar: Grammar, noun: str) -> frozenset[Title]:
    """The titles that a noun without the article takes up."""
    return _kinds(grammar).get(noun, frozenset())


def of_kind(
    bearers: Bearers, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> tuple[Referent | None, Stretch | None]:
    """Whom a lone definite noun takes up: one who has spoken, else the name of one of whom has been told."""
    titles = _taken_up(bearers.doc.grammar, descriptions, mention)
    if (spoken := _voice(bearers.doc, recent, mention, titles)) is not None:
        return spoken, None
    named = _named(bearers, mention, titles) or _told_of(bearers, descriptions, mention)
    return None, named or _defending(bearers, mention) or newly(bearers, mention)


def by_kind(
    bearers: Bearers, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> Referent | None:
    """The one who has spoken whom a lone definite noun, or the other title of his office, takes up."""
    return _voice(bearers.doc, recent, mention, _taken_up(bearers.doc.grammar, descriptions, mention))


def _voice(doc: Document, recent: Sequence[Referent], mention: Mention, titles: frozenset[Title]) -> Referent | None:
    return _in_office(doc, recent, mention) or (_spoken(doc, recent, mention, titles) if titles else None)


def _taken_up(grammar: Grammar, descriptions: Descriptions, mention: Mention) -> frozenset[Title]:
    """The titles that a lone definite noun may stand for, where nobody is brought in by that noun.

    «وقال ضابط في الشرطة …. وأضاف الضابط».
    """
    titles = _titles(grammar, mention)
    return titles if titles and descriptions.introducing(mention.words) is None else frozenset()


def _told_of(bearers: Bearers, descriptions: Descriptions, mention: Mention) -> Stretch | None:
    """The name of the last one told of whom a description fits as it would one who has spoken.

    «زار السفير الفرنسي في بيروت سامي العلي المعرض. وأكد السفير».
    """
    lexicon = bearers.lexicon
    alone = mention.name is None and bearers.titled(mention) and mention.number == "s"
    alone = alone and not any(lexicon.has("labels.ordinals", "ال" + key) for key in mention.keys)  # «المتهم الأول»
    if not alone or (not mention.keys - {mention.noun} and descriptions.introducing(mention.words) is not None):
        return None
    said = {key for key in mention.keys if not (lexicon.inside_title(key) or lexicon.preposition(key))} - {mention.noun}
    said -= bearers.doc.grammar.sets["anaphors.leaving"]  # «استقال وزير المالية سامي العلي. وقال الوزير | المستقيل»
    titles, exclusive = _titles(bearers.doc.grammar, mention), lexicon.any(("titles.exclusive",), mention.noun)
    anybody = bool(said) and lexicon.has("anaphors.persons", mention.head)  # «المسؤول العراقي»
    found: Mention | None = None
    sentence_of = bearers.doc.sentence_of
    for told in told_before(bearers, mention.words.first):
        if mention.gender and told.gender and mention.gender != told.gender:
            continue
        if told.name is not None and _word(bearers, told.name):
            continue  # «أن المهاجم | غائب، لكن المهاجم أكد»
        if found is not None and sentence_of(found.words.first) != sentence_of(told.words.first):
            break
        voice = Referent([told], gender=told.gender, number=told.number)
        voice.name_keys = frozenset(bearers.doc.keys[told.name.first : told.name.last]) if told.name else frozenset()
        fits = (anybody or told.noun == mention.noun) and within(said, told.keys)
        fits = fits or (told.noun == mention.noun and not exclusive and _from_where(bearers.doc, said, told))
        if fits or _voice(bearers.doc, [voice], mention, titles) is not None:
            if found is not None:
                return None  # «حضر المخرج سامي العلي والمخرج كريم الراوي»: of two nobody is the one
            found = told
    return found.name if found is not None else None


def _defending(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The one lawyer whom the text names, for «الدفاع»: «دفع سامي العلي، محامي المتهم، ببطلان الإذن. وطالب الدفاع».

    Not he who is told to be another's than of those accused: «محامي الضحية».
    """
    doc, lexicon = bearers.doc, bearers.lexicon
    counsel = lexicon.has("groups.counsels", mention.noun)
    if not counsel or not mention.definite_noun or len(mention.words) > 1:
        return None
    found: dict[str, Stretch] = {}
    nouns = sorted(doc.grammar.sets["groups.lawyers"] - doc.grammar.sets["groups.counsels"])
    for key in (form + noun for noun in nouns for form in ("", "ال", "و", "وال")):
        for place in doc.places.get(key, ())[:MAX_SEARCHED]:
            for _, name, title in bearers.names_at(place):
                of = [bare(doc.key(k)) for k in title if k > place]
                if not of or any(lexicon.has("naming.accused", noun) for noun in of):
                    found[doc.key(name.last - 1)] = name
    return next(iter(found.values())) if len(found) == 1 else None


def _word(bearers: Bearers, name: Stretch) -> bool:
    """Whether a name is one word of the language's, and no given name."""
    key = bearers.doc.key(name.first)
    return len(name) == 1 and not bearers.lexicon.listed_given(key) and not definite(key) and inflected(key) >= COMMON


def _from_where(doc: Document, said: set[str], told: Mention) -> bool:
    """Whether no more is said than where somebody is from, of which nothing has been told."""
    places = doc.grammar.sets["places.countries"]
    return all(of_place("ال" + key, places) for key in said) and not any(of_place("ال" + k, places) for k in told.keys)


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


@lru_cache(maxsize=4)
def _offices(grammar: Grammar) -> dict[Title, Title]:
    """The title in two words that another of two words stands for: «رئيس الحكومة» of «رئيس الوزراء»."""
    return {item[:2]: item[2:] for item in grammar.multiword["anaphors.offices"]}


def _same_office(doc: Document, mention: Mention) -> Title:
    """The other title of an office in two words, with or without where it is: «رئيس الحكومة العراقية»."""
    words = mention.words
    plain = mention.name is None and mention.number == "s" and 2 <= len(words) <= 2 + MAX_ADDED and not words.lead
    other = _offices(doc.grammar).get((doc.key(words.first), doc.key(words.first + 1)), ()) if plain else ()
    of = len(words) == 2 or of_place(doc.key(words.first + 2), doc.grammar.sets["places.countries"])
    return tuple(bare(key) for key in other) if of else ()


def _in_office(doc: Document, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """Who has spoken last with the same office by its other title: «رئيس الوزراء العراقي … وأضاف رئيس الحكومة»."""
    title = _same_office(doc, mention)
    if not title:
        return None
    for referent in reversed(recent[-FEW:]):
        if not referent.name_keys or referent.number != "s" or differ(referent, mention):
            continue
        borne = any(within(set(title), m.keys) for m in referent.ways.values() if m.name is not None)
        if borne and not of_another_country(doc, referent, mention):
            return referent
    return None


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
