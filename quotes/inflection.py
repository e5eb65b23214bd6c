"""Whether a word is one of the language's own, which the press inflects: ``قرار``, ``القرار``, ``قرارات``.

A name that no list has (``غيليب``, ``ريغيلد``) takes no article, no pronoun and no ending.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.spelling import frequency
from quotes.words import Word

PRONOUNS = ("ه", "ها", "هم", "نا")
ENDINGS = ("ت", "وا", "ة", "ات", "ين", "ون", "ان", "ك", "ي")
PLURAL = "ات"
PERSONS = "يت"
SHORTEST = 3
"""Letters of a noun with something joined to it."""
SEEN = 5
WRITTEN, WITH_ARTICLE = 40, 20
"""Times that the press writes a noun's accusative, and its other forms, and the noun with its article."""
SON = "بن"
REMEMBERED = 1 << 14


@lru_cache(maxsize=REMEMBERED)
def inflected(key: str) -> int:
    """How often the press writes a folded word in other forms: with an article, a pronoun, another ending or person."""
    stem = key[:-1] + "ت" if key.endswith("ة") else key
    forms = {"ال" + key, "لل" + key, *(stem + pronoun for pronoun in PRONOUNS)}
    forms |= {key[:-1], key[:-1] + "ات"} if key.endswith("ة") else {key + ending for ending in ENDINGS}
    if key.endswith("ت"):
        forms |= {person + key[:-1] for person in PERSONS}  # «سكتت»
    if key.startswith("ا"):
        forms |= {person + key[1:].removesuffix("ت") for person in PERSONS}  # «ارتفعت», «استعجل»
    if key[:1] in PERSONS:
        forms |= {person + key[1:] for person in PERSONS}
    forms.discard(key)
    return sum(map(frequency, forms))


def name_shaped(word: Word) -> bool:
    """A word that nothing is joined to and that the press does not inflect: ``ريغيلد``, not ``وبوصول``, ``أغضبني``."""
    from quotes.parsing.clitics import split_word
    from quotes.parsing.packaged import SPLITTER_FILE, model_dir

    key = word.key
    if not key.isalpha() or len(key) < SHORTEST or inflected(key) or "\N{ARABIC FATHATAN}" in word.text:
        return False
    if key.endswith(PLURAL) or (key.endswith("ا") and frequency("ال" + key[:-1])):
        return False  # «إنسانيا», «شارات»
    return len(split_word(word.letters, model_dir() / SPLITTER_FILE)) == 1


@lru_cache(maxsize=REMEMBERED)
def accusative(key: str) -> bool:
    """The accusative of a noun that the press has with its article as well: ``شرحا``, not ``كوستا``, ``نورا``."""
    noun = key[:-1]
    if not key.endswith("ا") or len(noun) < SHORTEST or frequency(key) < WRITTEN:
        return False
    return inflected(noun) >= WRITTEN and frequency("ال" + noun) >= WITH_ARTICLE


def surname_ending(key: str) -> bool:
    """A word of origin that has no feminine in the press, as an adjective had: ``الصرخي``, not ``الصحي``."""
    return key.startswith("ال") and key.endswith("ي") and not (frequency(key + "ة") or frequency(key[2:] + "ة"))


def joined_son(key: str) -> bool:
    """A surname written with its بن in one word, as in the Maghreb: ``بنمبارك``, not ``بنجاح``, ب and a noun."""
    return key.startswith(SON) and not (frequency(key[1:]) or inflected(key[1:]))


def foreign_word(word: Word) -> bool:
    """A word whose first letter might be joined to it, were the rest a word: ``وينك``."""
    key = word.key
    return key.isalpha() and len(key) > SHORTEST and not (inflected(key) or frequency(key[1:]) or inflected(key[1:]))


def conjugated(word: Word) -> bool:
    """A verb, which the press writes in other persons and seldom with an article: ``استقبلت``, ``نفى``; not ``سفر``."""
    return conjugated_key(word.key, weak=word.letters.endswith("ى"))


def conjugated_key(key: str, *, weak: bool = False) -> bool:
    """The same of a folded word; ``weak``: it is written with a final ى."""
    stem = key[:-1] if key.endswith("ت") or weak else key
    persons = {stem, "ي" + stem.removeprefix("ا")} if key.endswith("ت") else {stem + "ت", stem + "وا"}
    return sum(map(frequency, persons)) >= max(SEEN, frequency("ال" + key), frequency("ال" + stem))


def imperfect(key: str) -> bool:
    """A verb that the press writes of the other gender, and with no article: ``يتخيل``, not ``يوسف``, ``تأكيد``."""
    if key[:1] not in PERSONS or len(key) <= SHORTEST or frequency("ال" + key):
        return False
    return any(frequency(person + key[1:]) >= SEEN for person in PERSONS if person != key[0])


@lru_cache(maxsize=REMEMBERED)
def owned_noun(key: str) -> bool:
    """A noun of the language with its owner's pronoun: ``قلقه``, ``ثقته``; not ``طه`` or ``نزيه``."""
    for pronoun in PRONOUNS:
        noun = key.removesuffix(pronoun)
        if noun == key or len(noun) < SHORTEST or frequency(key) < SEEN:
            continue
        if frequency("ال" + noun) >= SEEN or (noun.endswith("ت") and frequency("ال" + noun[:-1] + "ة") >= SEEN):
            return True
    return False
