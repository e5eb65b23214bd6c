"""What the writer tells that he said himself: ``فقلت له: …``, ``قلت للطبيب: …``, ``قلت في مقال سابق إن …``."""

from __future__ import annotations

from quotes.cues.complementizers import opens_at
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined, definite, lexicon_of

MAX_TOLD = 6  # words of whom, when and how he said it
MAX_PLACE = 3  # words of where he said it, before a colon: «قلت | في نفسي: …»
MINE, US = "ي", "نا"


def i_said(doc: Document, i: int, analysis: Analysis) -> bool:
    """«فقلت له: …», «وعندما انتهيت قلت إن»: not «إن قلت إنه», «كما قلت».

    Only of "say", which has no other sense where its words follow at once, or behind whom he told, when and how.
    """
    if not _mine(analysis) or analysis.enclitic:
        return False
    before = conjoined(doc.key(i - 1))
    supposed = before in doc.grammar.sets["complementizers.bare"] or before in doc.grammar.sets["clauses.suppositions"]
    return not supposed and (opens_at(doc, i + 1) or _opens_behind(doc, i))


def asks_as_we(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether «سألنا» is read as "he asked us", which is spelt as "we asked" is, and is hardly ever meant."""
    form = analysis.form
    us = analysis.enclitic == US and (form.tense, form.person) == ("past", 3) and form.verb.category == "question"
    return us and any(map(_ours, doc.analyses(i)))


def said_myself(doc: Document, k: int) -> bool:
    """Whether a first person of "say" in the past stands at word ``k``, which no label is: «قلتها مرارا: …».

    Or of "we asked": «سألنا الحارس: «…»».
    """
    return any(_mine(a) or _ours(a) for a in doc.analyses(k))


def _ours(analysis: Analysis) -> bool:
    form = analysis.form
    we = (form.tense, form.person, form.number) == ("past", 1, "p") and not analysis.enclitic
    return we and form.verb.category == "question"


def _mine(analysis: Analysis) -> bool:
    form = analysis.form
    past = (form.tense, form.person) == ("past", 1)
    return past and "bare" in form.verb.frames and not form.verb.strict


def _opens_behind(doc: Document, i: int) -> bool:
    """Whether his words open behind whom he told, when or how: «قلت | له ضاحكا: …», «قلت | مرارا إن».

    Nothing else does: «قلت الأمطار: …» is "have become few".
    """
    if not _leads(doc, i + 1):
        return False
    placed = lexicon_of(doc.grammar).preposition(doc.key(i + 1))
    for k in range(i + 2, i + 2 + MAX_TOLD):
        if opens_at(doc, k):
            return not (placed and doc.colon_at(k)) or k <= i + 1 + MAX_PLACE
        if not doc.word_at(k) or any(a.form.kind == "verb" for a in doc.analyses(k)):
            return False
    return False


def _leads(doc: Document, k: int) -> bool:
    """Whether word ``k`` is whom he told, when, where or how he said it."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    if not doc.word_at(k):
        return False
    if doc.phrase_length("pronouns.prepositional", k) or lexicon.preposition(key) or lexicon.time(key):
        return True
    if key[:1] == "ل" and (definite(key) or lexicon.person_noun(key[1:]) or key.endswith(MINE)):
        return True  # «للطبيب», «لسائق», «لصاحبي»
    return lexicon.adjunct_head(key)
