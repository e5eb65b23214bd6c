"""Sources of nothing that the record before them says: of their own words, or of what a paper wrote that it speaks of.

«نقلا عن موظف سابق | قال إن», «قال الوزير إن ما أوردته الصحيفة | نقلا عن مصادر مطلعة غير صحيح».
"""

from __future__ import annotations

from quotes.attribution.giving_out import carrying
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.grammar.shapes import CueForm
from quotes.lexicon import definite
from quotes.words import COMMA

SOURCE = 8  # words from a source to its verb
WRITTEN = 12  # words from what was written to its source


def tells_otherwise(reader: Reader, c: Candidate) -> bool:
    """Whether a source («نقلا عن») that closes a clause is the source of nothing said there."""
    if c.position != "closing" or c.phrase is None or c.phrase.role != "relay":
        return False
    return _tells_itself(reader, c) or _of_what_is_spoken_of(reader, c)


def _tells_itself(reader: Reader, c: Candidate) -> bool:
    """«كشفت الصحيفة القضية نقلا عن موظف سابق | قال إن»: the source has a verb of saying and its words."""
    doc = reader.doc
    ahead = range(c.last, min(reader.sentence.last - 1, c.last + SOURCE))
    k = next((k for k in ahead if not doc.words[k].is_word or doc.analyses(k)), c.last)
    return k > c.last and reader.verb(k) and that_clause_at(doc, k + 1)


def _of_what_is_spoken_of(reader: Reader, c: Candidate) -> bool:
    """«إن ما أوردته الصحيفة | نقلا عن مصادر», «الخبر الذي بثته القناة | نقلا عن مسؤول», «ما نشر | نقلا عنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    end = c.word - (doc.key(c.word - 1) in COMMA)
    for k in range(end - 2, max(reader.sentence.first, end - WRITTEN) - 1, -1):
        if that_clause_at(doc, k + 1) or doc.key(k + 1) in COMMA:
            return False
        what = lexicon.has("pronouns.relative_ma", doc.key(k))
        if (what or (lexicon.relative(doc.key(k)) and end == c.word)) and _written(reader, k + 1, resumed=not what):
            return _nothing_between(reader, k + 1, end)
    return False


def _written(reader: Reader, k: int, *, resumed: bool) -> bool:
    """Whether a verb of what papers do stands at word ``k``; ``resumed``: it has what they write as a pronoun."""
    doc, lexicon = reader.doc, reader.lexicon
    done = lexicon.has("openers.done", doc.key(k))  # «ما يتم | تداوله»
    if carrying(reader, k) or (done and any(a.enclitic for a in doc.analyses(k + 1))):
        return True
    return not resumed and any(_of_papers(a.form) for a in doc.analyses(k))


def _of_papers(form: CueForm) -> bool:
    verb = form.verb
    return form.kind == "verb" and (verb.category == "relay" or "source:في" in verb.frames)


def _nothing_between(reader: Reader, verb: int, end: int) -> bool:
    """Whether no predicate stands before a source: the subject, where it was written and when reach up to it."""
    doc, k = reader.doc, verb + 1
    while k < end:
        k += doc.key(k) in ("في", "علي")
        when = time_at(reader, k)
        who = noun_phrase(reader, k, end, bounded=False) if k < end and not when else None
        behind = who.last if who is not None else k + when
        if behind <= k or (who is not None and _with_predicate(reader, who)):
            return False
        k = behind
    return True


def _with_predicate(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase has its predicate with it: «البيان الذي نشرته الوزارة | مزور»."""
    doc, last = reader.doc, who.last - 1
    if len(who) < 2 or not definite(doc.key(who.first)) or definite(doc.key(last)) or not doc.words[last].is_word:
        return False
    body = not (reader.lexicon.person_noun(doc.key(who.first)) or doc.key(last)[:1].isdigit())
    return body or reader.pos(last) == "ADJ"
