"""Whether a country's adjective describes another's: ``السلطات القبرصية`` are not ``سلطات إقليم الساحل في كندا``."""

from __future__ import annotations

from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Document
from quotes.lexicon import ORIGIN, Lexicon, bare, definite


def of_elsewhere(doc: Document, lexicon: Lexicon, referent: Referent, mention: Mention) -> bool:
    """Whether the mention's country is none that the referent has been told to be of.

    The head of a state is not that of a body: «الرئيس القبرصي» is not «رئيس جمعية المرفأ سامي العلي».
    """
    if of_another_country(doc, referent, mention):
        return True
    alone = len(_origins(doc, mention)) == len(mention.words) - 1 == 1 and mention.kind == "person"
    if not alone or _told(doc, referent, mention):
        return False
    return any(lexicon.body(key) for m in referent.ways.values() for key in m.keys - m.placed - {m.noun})


def of_another_country(doc: Document, referent: Referent, mention: Mention) -> bool:
    """Whether both have been told to be of a country, and not of the same: «المسؤول التركي» is no «وزير قبرصي»."""
    countries = doc.grammar.sets["places.countries"]
    origins = _origins(doc, mention)
    if not any(of_place(origin, countries) for origin in origins) or _told(doc, referent, mention):
        return False
    told = frozenset().union(*(m.keys for m in referent.ways.values()))
    return any(key in countries or "ال" + key in countries or of_place(key, countries) for key in told)


def _origins(doc: Document, mention: Mention) -> set[str]:
    """The adjectives of origin behind the mention's head."""
    keys = (doc.key(k) for k in range(mention.words.first + 1, mention.words.last))
    return {bare(key) for key in keys if definite(key) and key.endswith(ORIGIN)}


def _told(doc: Document, referent: Referent, mention: Mention) -> bool:
    """Whether the referent has been called by one of these, or the mention has none."""
    origins = _origins(doc, mention)
    return not origins or any(within({origin}, m.keys) for m in referent.ways.values() for origin in origins)
