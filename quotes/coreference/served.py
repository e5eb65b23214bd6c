"""Whom somebody acts for, by the noun in his title: ``مبعوث | الرئيس``, ``متحدث باسم | الوزير``."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.attribution.reader import Reader
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare, definite

ACTING = ("titles.agents", "titles.kin", "naming.deputies", "naming.aides", "naming.envoys", "groups.counsels")
MANY = ("ين", "ون", "ات")


def served(reader: Reader, words: Stretch, head: str) -> Iterator[str]:
    """The nouns for people right behind that of an agent, a deputy or one of the family, of a voice or an office.

    Also behind the name: «سامي العلي، محامي | المتهم الأول». Of any other title it is one person who has the article:
    «مدرب | الحراس» is another thing.
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(words.first, words.last - 1):
        key, behind = head if k == words.first else doc.key(k), doc.key(k + 1)
        if not lexicon.person_noun(behind):
            continue
        acting = not definite(key) and (lexicon.any(ACTING, key) or (lexicon.office(key) and one(lexicon, behind)))
        if acting or (one(lexicon, behind) and speaks_for(doc, lexicon, k)):
            yield behind


def one(lexicon: Lexicon, key: str) -> bool:
    """A noun for one person with the article."""
    return definite(key) and not (key.endswith(MANY) or lexicon.any(("anaphors.plurals",), bare(key)))


def speaks_for(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether somebody's voice or his bureau stands at word ``k``: «المتحدث | باسم الرئيس», «مدير | مكتب الأمير»."""
    key, before = doc.key(k), doc.key(k - 1)
    voice = lexicon.has("naming.in_name", key) and lexicon.any(("naming.voices",), bare(before))
    return voice or (lexicon.has("groups.parts", key) and lexicon.office(before) and not definite(before))
