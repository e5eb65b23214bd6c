"""A department called by what it sees to and where: ``أعلنت صحة كربلاء أن``, not ``نفت صحة الخبر``."""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.inflection import inflected
from quotes.lexicon import PLACES, Lexicon, bare, definite
from quotes.spelling import frequency

SELDOM = 30  # times that the press writes other forms of a place's name
NEVER = 200  # times rarer is the name of a place with an article that it does not have


def department_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether a matter and a place stand at word ``k``, or a matter and a word right before a complementizer."""
    if not lexicon.has("groups.departments", doc.key(k)) or not doc.word_at(k + 1):
        return False
    key = doc.key(k + 1)
    if doc.longest(PLACES, k + 1) or that_clause_at(doc, k + 2):
        return True
    if definite(key):
        return inflected(bare(key)) < SELDOM
    return frequency("ال" + key) * NEVER <= frequency(key) and inflected(key) < SELDOM


def stance_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether a noun for what somebody stands by is there, and no department: «| صحة الخبر», not «| صحة كربلاء»."""
    return lexicon.has("clauses.stances", doc.key(k)) and not department_at(doc, lexicon, k)
