"""Slips of the writer's, a verb of saying with the preposition of another: «وأوضح إلى أن», «ونوه الرؤساء على أن»."""

from __future__ import annotations

from quotes.cues.complementizers import Complementizer, asserts
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.words import COMMA


def slips(analysis: Analysis, frame: str) -> bool:
    """A slip of the writer's: «وأوضح إلى أن», «مشيرا على أن», with the preposition of another verb of saying.

    Only of a verb that means nothing but saying; with others the preposition may be meant.
    """
    verb = analysis.form.verb
    return verb.category == "statement" and not verb.strict and "quotation" in verb.frames and frame[:7] == "clause:"


def slips_apart(doc: Document, i: int, found: Complementizer, analysis: Analysis) -> bool:
    """The same behind the subject of the verb at ``i``, before what states something: «ونوه الرؤساء | على أن هناك خطة».

    Behind a comma («أوضح الوزير في تعميمه، | على أنه يحظر»), or where nothing but the subject stands between: not
    «أوضح المدير اتفاق الطرفين | على أن الخطة جاهزة», and not the condition «يفتح غدا على أن يغلق مساء».
    """
    if analysis.form.kind != "verb" or not slips(analysis, found.frame) or not asserts(doc, found):
        return False
    return doc.key(found.word - 1) in COMMA or _subject_alone(doc, i + 1, found.word)


def _subject_alone(doc: Document, first: int, last: int) -> bool:
    """Whether the words are one noun phrase: behind what has the article comes nothing but its like and names."""
    lexicon = lexicon_of(doc.grammar)
    closed = False
    for k in range(first, last):
        key = doc.key(k)
        if not doc.words[k].is_word or conjoined(key) in doc.grammar.sets["openers.prepositions"]:
            return False
        if closed and not (definite(conjoined(key)) or lexicon.given_name(key) or lexicon.given_name(doc.key(k - 1))):
            return False
        closed = closed or definite(conjoined(key))
    return last > first
