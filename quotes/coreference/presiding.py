"""Who bears a title that the text puts otherwise: ``رئيس اللجنة`` of ``لجنة المياه برئاسة النائب سامي العلي``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.document import Stretch
from quotes.lexicon import bare, definite

PROCLITICS = ("", "و", "ف", "ل", "ب", "ك")
MAX_SEARCHED = 20
REACH = 14  # words from the body to who presides
MAX_TITLE = 6  # words of his title before his name


def presiding(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name of the one who presides over the body of a title of two words, nearest before the mention."""
    doc, lexicon, words = bearers.doc, bearers.lexicon, mention.words
    if mention.name is not None or len(words) != 2 or not lexicon.has("titles.heading", mention.head):
        return None
    body = doc.key(words.first + 1)
    if not definite(body):
        return None
    stem = bare(body)
    forms = {lead + noun for lead in PROCLITICS for noun in (body, stem, stem + "ا")} | {"لل" + stem}
    places = sorted(place for form in forms for place in doc.places.get(form, ())[:MAX_SEARCHED])
    for place in reversed([k for k in places if k < words.first]):
        at = doc.sentence_of(place)
        if at is None:
            continue
        reader = bearers.reader(at)
        last = min(place + REACH, reader.sentence.last)
        over = next((k for k in range(place + 1, last) if lexicon.has("naming.presiding", doc.key(k))), last)
        if over < last and (found := _name(bearers, reader, over + 1)) is not None:
            return found
    return None


def in_short(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name behind the title alone, where the rest of it stands in the same sentence.

    «اجتماع في محافظة الضفة برئاسة | المحافظ سالم بن هلال. وأكد محافظ الضفة».
    """
    doc, lexicon, words = bearers.doc, bearers.lexicon, mention.words
    head, rest = mention.head, doc.key(words.last - 1)
    if mention.name is not None or len(words) != 2 or definite(head) or not lexicon.any(("titles.exclusive",), head):
        return None
    places = sorted(k for lead in PROCLITICS for k in doc.places.get(lead + "ال" + head, ())[:MAX_SEARCHED])
    for place in reversed([k for k in places if k < words.first]):
        at = doc.sentence_of(place)
        name = _name(bearers, bearers.reader(at), place + 1) if at is not None else None
        if at is None or name is None or name.first != place + 1:
            continue
        own = range(doc.ranges[at].first, min(doc.ranges[at].last, words.first))
        if any(doc.key(k) == rest and bare(doc.key(k - 1)) != head for k in own):
            return name
    return _its_own(bearers, mention)


def _its_own(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name behind the title with the pronoun of the body: «وقال رئيسه | سامي العلي …. وأضاف رئيس الحزب»."""
    doc, words, body = bearers.doc, mention.words, bearers.doc.key(mention.words.last - 1)
    hers = bearers.lexicon.feminine_body(body)
    if not definite(body) or not bearers.lexicon.body(body):
        return None
    stem = mention.head[:-1] + "ت" if mention.head.endswith("ة") else mention.head
    forms = (letter + stem + ("ها" if hers else "ه") for letter in PROCLITICS)
    places = sorted(place for key in forms for place in doc.places.get(key, ())[:MAX_SEARCHED] if place < words.first)
    for place in reversed(places):
        at = doc.sentence_of(place)
        name = _name(bearers, bearers.reader(at), place + 1) if at is not None else None
        if name is not None and name.first == place + 1:
            return name
    return None


def of_origin(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The one name behind the title alone, which goes on with where he is from: «الفنان سامي العلي … الفنان القبرصي».

    Not of an office that each country has («الوزير القبرصي»), nor of one who has been told to be of another.
    """
    doc, lexicon, words = bearers.doc, bearers.lexicon, mention.words
    countries = doc.grammar.sets["places.countries"]
    if not mention.definite_noun or mention.number != "s" or len(words) != 2 or mention.kind != "person":
        return None
    if not of_place(doc.key(words.last - 1), countries) or lexicon.any(("titles.exclusive",), mention.head):
        return None
    alone = evolve(mention, keys=frozenset({mention.noun}), words=Stretch(words.first, words.first + 1))
    found: dict[tuple[str, ...], Stretch] = {}
    for place in bearers.places(alone):
        name = bearers.beside(place, alone) if place < words.first else None
        if name is None:
            continue
        if any(of_place(doc.key(k), countries) for k in range(place + 1, name.first)):
            return None
        found[tuple(doc.key(k) for k in range(name.first, name.last))] = name
    return next(iter(found.values())) if len(found) == 1 else None


def by_origin(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The one name behind the same adjective of a country: «السويسري كريستيان لوريت … وأكد السويسري المتوج»."""
    doc, head = bearers.doc, bearers.doc.key(mention.words.first)
    surname = mention.name is not None and len(mention.words) > 1  # «البرتغالي» alone may be read as one
    if not definite(head) or mention.number != "s" or surname or bearers.lexicon.person_noun(head):
        return None
    if not of_place(head, doc.grammar.sets["places.countries"]):
        return None
    found: dict[tuple[str, ...], Stretch] = {}
    for place in doc.places.get(head, ())[:MAX_SEARCHED]:
        at = doc.sentence_of(place + 1) if place < mention.words.first else None
        if at is None or not bearers.begins(place + 1):
            continue
        name = bearers.begun_at(bearers.reader(at), place + 1)
        if name is not None and bearers.gender_of_name(name) in (None, mention.gender or "m"):
            found[tuple(doc.key(k) for k in range(name.first, name.last))] = name
    return next(iter(found.values())) if len(found) == 1 else None


def _name(bearers: Bearers, reader: Reader, first: int) -> Stretch | None:
    """The name at a place, titles before it passed over: «برئاسة | النائب الدكتور سامي العلي»."""
    for k in range(first, min(first + MAX_TITLE, reader.sentence.last)):
        if not bearers.doc.words[k].is_word:
            return None
        found = bearers.begun_at(reader, k) if bearers.begins(k) else None
        if found is not None:
            return found
    return None
