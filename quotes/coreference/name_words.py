"""What may stand in a name where no parse is at hand: ``سامي بن سالم | العلي``, not ``| اتصالا`` or ``| إلى``."""

from __future__ import annotations

from quotes.document import Document
from quotes.inflection import name_shaped
from quotes.lexicon import Lexicon, bare, definite


def surname_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether word ``k`` may be the surname behind given names."""
    key = doc.key(k)
    if not doc.words[k].is_word or len(key) < 2 or lexicon.adjunct_head(key) or lexicon.time(key) or doc.analyses(k):
        return False
    if doc.phrase_length("naming.eulogies", k):
        return False  # «الملك سالم بن كريم | حفظه الله»
    connects = lexicon.has("openers.prepositions", key) or lexicon.function_word(key) or lexicon.occasion(key)
    connects = connects or lexicon.auxiliary(key)  # «وكان سامي بدران | قد زار»
    if connects or _adverbial(doc, k):
        return False  # «ماركو دي لوريتي | إلى»
    trade = definite(key) and lexicon.has("names.occupational", bare(key))  # «النقيب رامي | الخطيب»
    if (lexicon.person_noun(key) and not trade) or lexicon.body(key) or lexicon.any(("groups.documents",), key):
        return False
    imperfect = key[:1] in ("ي", "ت") and not unlisted_at(doc, k)  # but «عبد المجيد | تبون»
    return definite(key) or not (imperfect or key[:1] == "و" or key.startswith(("بال", "لل")) or lexicon.negator(key))


def unlisted_at(doc: Document, k: int) -> bool:
    """A word that is none of the language's own, however it is tagged: «لوبا», «هيلينغ», «قعلول»."""
    return not (doc.analyses(k) or definite(doc.key(k))) and name_shaped(doc.words[k])


def _adverbial(doc: Document, k: int) -> bool:
    """An indefinite accusative, with its sign or of a noun that the text has: «الملك سالم بن كريم | اتصالا»."""
    text, key = doc.words[k].text, doc.key(k)
    if "\N{ARABIC FATHATAN}" in text:
        return True
    noun = key[:-1]
    return key.endswith("ا") and len(noun) > 3 and any(form in doc.places for form in ("ال" + noun, noun))


def inside_name(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Given names, particles and what stands behind a particle: «بن سالم»."""
    if lexicon.has("openers.prepositions", doc.key(k)) and not lexicon.given_name(doc.key(k)):
        return False
    particle = lexicon.has("names.particles", doc.key(k)) or lexicon.has("names.particles", doc.key(k - 1))
    return particle or lexicon.given_name(doc.key(k))
