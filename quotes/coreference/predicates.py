"""Where what narration says of its subject begins: ``زوجها | عاطل عن العمل``, ``ابنها البكر | لا يفارقها``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.further_nouns import closing_name
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import imperfect, inflected
from quotes.lexicon import bare, conjoined, definite
from quotes.spelling import frequency

KUNYA = 2  # words of «أم سالم»
FULL = 2  # words of a given name and a surname
SEEN, COMMON = 20, 150  # times in the press


def before_predicate(reader: Reader, subject: Stretch) -> Stretch:
    """A topic before what a sentence without a verb says of it: «سامي العلي | له رأي آخر», «سامي العلي | معلم قديم»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(subject.first + 1, subject.last):
        key = doc.key(k)
        if lexicon.has("pronouns.prepositional", conjoined(key)):
            return evolve(subject, last=k)
        person = lexicon.person_noun(key) and not (definite(key) or lexicon.given_name(key))
        if person and k - 1 > subject.first and closing_name(reader, subject, k - 1):
            return evolve(subject, last=k)
    return subject


def without_predicate(reader: Reader, subject: Stretch) -> Stretch:
    """The subject up to what is said of it, or to its object, which no sign parts from its own words."""
    for k in range(subject.first + 1, subject.last):
        if not reader.doc.words[k].is_word:
            return subject
        said = _denies(reader, k) or _acts(reader, subject, k) or _quality(reader, k)
        if said or _thing(reader, subject, k) or _man(reader, subject, k):
            return evolve(subject, last=k)
    return subject


def _denies(reader: Reader, k: int) -> bool:
    """A negated verb: «ابنها البكر | لا يفارقها», «رجل مسن | لم يذكر اسمه», not «السلطات | غير المعترف بها»."""
    return reader.lexicon.has("pronouns.denying", reader.doc.key(k))


def _acts(reader: Reader, subject: Stretch, k: int) -> bool:
    """A verb behind what has no relative pronoun: «رجل مسن | يتكئ على عكازه», «كان الدكتور حسام | يتخيل»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if follows_at_once(reader, k):
        return True
    if any(lexicon.relative(reader.doc.key(j)) for j in range(subject.first, k)) or lexicon.given_name(key):
        return False
    return not definite(key) and not lexicon.somebody(key) and (imperfect(key) or (reader.verb(k) and key[:1] in "يت"))


def follows_at_once(reader: Reader, k: int) -> bool:
    """A verb in the present with ف, which goes on with another's deed: «يضحك الرجل | فيضحك معه ابنه»; not «فيصل»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    verb = key[:1] == "ف" and imperfect(key[1:]) and not (lexicon.given_name(key) or lexicon.somebody(key))
    return verb and not reader.doc.known_surname(key) and (reader.verb(k) or frequency(key[1:]) > frequency(key))


def _quality(reader: Reader, k: int) -> bool:
    """What somebody's own people are, without the article: «زوجها | عاطل عن العمل», not «زوجها | سامي»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    own = k - 1 - (definite(doc.key(k - 1)) and reader.pos(k - 1) == "ADJ")
    if definite(key) or lexicon.given_name(key) or not lexicon.owned_person(doc.key(own)) or lexicon.preposition(key):
        return False
    return reader.pos(k) == "ADJ" and inflected(key) > 0 and not doc.known_surname(key)


def _thing(reader: Reader, subject: Stretch, k: int) -> bool:
    """A thing behind a full name or a kunya: «يملك سامي بلحاج | ورشة نجارة», «تطحن أم سعيد | القمح».

    Or in the accusative, which no adjective of a subject has: «تنتظر نسوة | خبرا», not «مسؤولة | عليا».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    noun = key.endswith("ا") and not definite(key) and lexicon.person_noun(doc.key(k - 1))
    noun = noun and frequency("ال" + key[:-1]) >= max(COMMON, SEEN * frequency("ال" + key))
    if noun and not (lexicon.listed_given(key) or doc.key(k - 1).endswith("ة")):
        return True
    if lexicon.somebody(key) or lexicon.given_name(bare(key)):
        return False
    kunya = k == subject.first + KUNYA and lexicon.parent(doc.key(subject.first))
    if kunya and lexicon.given_name(doc.key(subject.first + 1)):
        common = definite(key) and frequency(key) >= COMMON and frequency(bare(key)) >= SEEN
        return common and not lexicon.person_noun(bare(key)) and not key.endswith("ي")
    named = k - subject.first >= FULL and lexicon.listed_given(doc.key(subject.first))
    return named and key.endswith("ة") and not definite(key) and min(frequency(key), frequency("ال" + key)) >= COMMON


def _man(reader: Reader, subject: Stretch, k: int) -> bool:
    """A man right behind a woman by her office alone: «سألت القاضية | الشاهد إن كان يعرف المتهم»."""
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    hers = k == subject.first + 1 and definite(before) and before.endswith("ة") and lexicon.person_noun(before)
    return hers and definite(key) and lexicon.person_noun(key) and not key.endswith(("ة", "ات", "ي", "ون", "ين"))
