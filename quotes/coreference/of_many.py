"""A name that is one of several in a row: ``كل من سامي العلي (قبرصي) وسلمى الراوي`` are together who speaks."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import STATES, definite

PLURAL = ("ون", "ين")


def of_many(reader: Reader, words: Stretch, found: Stretch) -> bool:
    """Whether a name is one of several in a row: «كل من سامي (قبرصي) | وسلمى الراوي», «النواب سامي | وسلمى القضاة».

    Found is then the last of them, or the row was left at a word that no name goes on with. Nor has a number one that
    stands before those counted: «خمس | موظفات».
    """
    doc, lexicon = reader.doc, reader.lexicon

    def joined(k: int) -> bool:
        key = doc.key(k)
        return key[:1] == "و" and lexicon.listed_given(key[1:]) and not lexicon.listed_given(key)

    counting = found.first == words.first and len(found) == 1 < len(words)
    if counting and lexicon.has("phrases.numerals", doc.key(found.first)):
        return True
    if joined(found.first) and found.first > words.first:
        return True
    head = doc.key(words.first)
    if any(_joined_state(reader, k) for k in range(found.first, found.last)):
        return True  # «قادة ألمانيا | وفرنسا وبولندا»
    several = head.endswith(PLURAL) and lexicon.person_noun(head[:-2])  # not «أمين»
    several = several and lexicon.person_noun(head) and not definite(head)
    if several and any(lexicon.inner_preposition(doc.key(k)) for k in range(words.first + 1, found.first)):
        return True  # «مواطنون في قضاء الضفة | جنوبي البصرة»
    many = lexicon.any(("anaphors.plurals",), head) or lexicon.has("phrases.shares", head)
    cut = found.last < words.last and lexicon.person_noun(doc.key(found.last))
    return many and cut and joined(found.last - 1)


def _joined_state(reader: Reader, k: int) -> bool:
    """«وفرنسا», a country or a capital that a conjunction joins on: no name has one."""
    key = reader.doc.key(k)
    return key[:1] == "و" and reader.doc.longest(STATES, k, key[1:]) > 0
