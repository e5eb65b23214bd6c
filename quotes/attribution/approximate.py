"""Subjects whose first word begins an adjunct elsewhere: «قالت | ممثلة الأمم المتحدة», «قال | نحو 30 عاملا»."""

from __future__ import annotations

from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.folding import fold
from quotes.lexicon import definite, disowned


def represents(reader: Reader, k: int) -> bool:
    """Whether an office that is spelt like an adjunct's head is meant: «ممثلة الأمم المتحدة», but «ممثلة في إدارتها».

    أمام and إمام, alike in their letters, are told apart by the hamza elsewhere.
    """
    doc, behind = reader.doc, reader.doc.key(k + 1)
    tokens = reader.tokens(k + 1)
    annexed = (
        behind[:1].isalpha() and not (tokens and tokens[0].pos_ == "ADP") and not reader.lexicon.preposition(behind)
    )
    office = reader.lexicon.office(doc.key(k)) and doc.key(k) != fold("أمام")
    return annexed and office and not doc.key(k).endswith("ا")


def counts(reader: Reader, k: int) -> bool:
    """Whether a number or a share is given about: «نحو 30 عاملا», «أكثر من عشرين نائبا», «نحو نصف المشاركين».

    «أكثر من صياد» are several.
    """
    doc = reader.doc
    if not reader.lexicon.has("phrases.approximations", doc.key(k)):
        return False
    number = k + 1 + (doc.key(k + 1) == "من")
    share = reader.lexicon.has("phrases.fractions", doc.key(number)) and definite(doc.key(number + 1))
    share = share or reader.lexicon.has("phrases.fractions", disowned(doc.key(number)))  # «أكثر من | نصفهم»
    several = number > k + 1 and reader.lexicon.person_noun(doc.key(number))
    return doc.key(number)[:1].isdigit() or reader.pos(number) == "NUM" or share or several


def counted_people(reader: Reader, k: int) -> bool:
    """Whether so many people stand at word ``k``: «200 عامل», «ثلاثون كاتبا»."""
    doc, lexicon = reader.doc, reader.lexicon
    number = doc.key(k)[:1].isdigit() or lexicon.has("phrases.tens", doc.key(k))
    return number and doc.word_at(k + 1) and lexicon.person_noun(nominative(doc.key(k + 1)))


def many_of(reader: Reader, k: int) -> str:
    """The plural by which people counted at word ``k`` are taken up, of those that have a sound one: ``عارضون``."""
    many = nominative(reader.doc.key(k + 1)) + "ون" if counted_people(reader, k) else ""
    return many if reader.lexicon.person_noun(many) else ""
