"""What may stand in a name where no parse is at hand: ``سامي بن سالم | العلي``, not ``| اتصالا`` or ``| إلى``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import MAX_PLACES, Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import PRESENT, Lexicon, bare, definite
from quotes.spelling import frequency

FULL = 2  # words of a given name and a surname
COMMON = 80  # times that the press writes a word with the article, and as many times its other forms
TITLED = 3  # words of a title between a verb and its subject's name


def bare_keys(doc: Document, name: Stretch | None) -> frozenset[str]:
    """The words of a name without their articles; none where there is no name."""
    return frozenset(bare(doc.key(k)) for k in range(name.first, name.last)) if name is not None else frozenset()


def surname_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether word ``k`` may be the surname behind given names."""
    key = doc.key(k)
    if not doc.words[k].is_word or len(key) < 2 or lexicon.adjunct_head(key) or lexicon.time(key) or doc.analyses(k):
        return False
    if doc.phrase_length("naming.eulogies", k) or lexicon.has("names.unnamed", key):
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
    latin = doc.key(k)[1:2].isascii()  # «هيلغا | لـDW»
    return not (latin or doc.analyses(k) or definite(doc.key(k))) and name_shaped(doc.words[k])


def like_pronoun(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A foreign given name that folds like a pronoun, told by its آ: «المحامية | آنا لوبيز»."""
    return doc.words[k].letters[:1] == "آ" and lexicon.has("pronouns.independent", doc.key(k))


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


def completed(reader: Reader, first: int, k: int) -> bool:
    """Whether the complement of a verb without an object follows word ``k``, the verb before the name or its title."""
    doc = reader.doc
    if k + 1 >= reader.sentence.last:
        return False
    behind = {"nominal:" + letters for letters in (doc.words[k + 1].letters, doc.key(k + 1)[:1])}
    said = (a.form for j in range(max(reader.sentence.first, first - TITLED), first) for a in doc.analyses(j))
    verbs = [form.verb for form in said if form.kind == "verb"]
    bare_object = any(verb.object or "nominal" in verb.frames for verb in verbs)
    return not bare_object and any(not behind.isdisjoint(verb.frames) for verb in verbs)


def leads_adjunct(reader: Reader, k: int) -> bool:
    """What stands in no name: «فيها», «منذ», a time before what happened («| لحظة الانفجار», «| وقت وقوع الحادث»)."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(key) or lexicon.any(("names.particles", "names.nouns"), key):
        return False  # «منى», which folds like مني
    if lexicon.has("pronouns.prepositional", key) or lexicon.has("openers.prepositions", key):
        return True
    deed = k + 2 < reader.sentence.last and not definite(doc.key(k + 1))  # «وقت | وقوع | الانفجار»
    happened = definite(doc.key(k + 1 + deed)) and not doc.key(k + 1 + deed).endswith("ي")
    happened = happened and all(reader.pos(i) not in ("X", "PROPN") for i in range(k + 1, k + 2 + deed))
    return happened and lexicon.any(("adjuncts.periods", "adjuncts.recurring"), key)


def back_over_particles(reader: Reader, k: int, first: int) -> int:
    """Back over أبو، آل، عبد before a name's word ``k``, no further than ``first``."""
    while k - 1 > first and reader.lexicon.has("names.particles", reader.doc.key(k - 1)):
        k -= 1
    return k


def repeated(doc: Document, k: int) -> bool:
    """Whether the text has the word behind the same one elsewhere: «سامي جمعة … سامي | جمعة»."""
    return any(doc.key(i - 1) == doc.key(k - 1) for i in doc.places[doc.key(k)][:MAX_PLACES] if i != k)


def nobody_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether a given name is something else here: a month, a verb denied («شهر | رمضان», «لم | ينس», «ألم | تسمع»).

    So too «على», which folds like one.
    """
    key, before = doc.key(k), doc.key(k - 1)
    if lexicon.has("openers.prepositions", key) and doc.words[k].letters[-1:] == "ى":
        return True
    if key[:1] in PRESENT and lexicon.has("pronouns.denying", before.removeprefix("ا")):
        return True
    month = lexicon.has("adjuncts.months", key)
    return month and (lexicon.has("adjuncts.periods", bare(before)) or lexicon.has("naming.blest", doc.key(k + 1)))


def mere_words(doc: Document, lexicon: Lexicon, name: Stretch) -> bool:
    """Whether what narration gives for a name is none by its second word: «عمل | خيري سنوي», «| رفعت دعوى».

    One that the press writes with the article and with endings as often, and that the text has behind no other name.
    """
    key = doc.key(name.last - 1)
    if len(name) != FULL or definite(key) or lexicon.listed_given(key) or lexicon.person_noun(key):
        return False
    again = any(i != name.last - 1 and lexicon.listed_given(doc.key(i - 1)) for i in doc.places[key][:MAX_PLACES])
    common = _common(key) or lexicon.function_word(key)
    head = doc.key(name.first)  # «وهطلت | أمطار غزيرة»
    common = common or (_common(head) and not lexicon.listed_given(head) and not lexicon.person_noun(head))
    return common and not again


def _common(key: str) -> bool:
    """Whether the press writes a word with the article, and with endings, as often as a common noun."""
    return min(inflected(key), frequency("ال" + key)) >= COMMON
