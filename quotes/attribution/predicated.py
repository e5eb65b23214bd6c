"""Participles that are what a clause without a verb says of its subject: ``أن اللجنة | مطالبة بالعمل``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import bare, definite

MAX_TOPIC = 3  # words of a subject before its predicate


def predicated(reader: Reader, c: Candidate) -> bool:
    """Whether a participle is what a clause without a verb says of its subject: «كما أن اللجنة | مطالبة بالعمل».

    So too of one whose name stands in marks: «أن "هيئة المحامين" | مطالبة بتعيين محامين».
    """
    doc, before = reader.doc, c.word - 1
    if not doc.key(c.word).endswith("ة"):
        return False
    marks = doc.closes(before)
    opening = doc.index_at(marks.open_start) if marks is not None and marks.balanced else before
    if opening < before and _name(reader, opening, before):
        before = opening - 1
        if doc.key(before) in doc.grammar.sets["complementizers.bare"]:
            return True
    elif not definite(doc.key(before)):
        return False
    for k in range(before, max(reader.sentence.first, before - MAX_TOPIC) - 1, -1):
        key = doc.key(k)
        if key in doc.grammar.sets["complementizers.bare"] or key == ":":
            return k < c.word - 1
        if not doc.words[k].is_word or reader.verb(k) or doc.analyses(k) or reader.lexicon.preposition(key):
            return False
    return False


def _name(reader: Reader, first: int, last: int) -> bool:
    """Whether marks from word ``first`` to ``last`` hold a name, and no clause with its verb or its predicate.

    With nothing but أن before them it is a body's: «أن "هيئة المحامين" مطالبة», not «أن "الأسعار" مرتفعة».
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(first + 1)
    if lexicon.body(doc.key(first - 1)):
        return True
    said = any(reader.verb(j) or (reader.pos(j) == "ADJ" and not definite(doc.key(j))) for j in range(first + 1, last))
    alone = that_clause_at(doc, first - 1)
    return not said and (not alone or lexicon.body(head) or lexicon.body(bare(head)))


def hers(reader: Reader, c: Candidate) -> bool:
    """A masculine right behind a past of hers, of which it is the object: «أن الجمعية رفعت | مقترحا بهذا الشأن»."""
    before = c.word - 1
    he = c.form is not None and (c.form.gender, c.form.number) == ("m", "s") and not c.proclitic
    past = before > reader.sentence.first and reader.past(before) and not reader.doc.analyses(before)
    return he and past and reader.feminine(before)
