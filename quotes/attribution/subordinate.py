"""Cues in a clause that stands in front of the main one: «وبينما أكد الوزير أن الخطة جاهزة، غادر النواب»."""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import fa_clause_at

MAX_SUBJECT = 5  # words between the conjunction and its verb


def subordinated(reader: Reader, c: Candidate) -> bool:
    """Whether the cue's clause opens its sentence behind a conjunction, or behind a preposition as a verbal noun."""
    doc, first = reader.doc, reader.sentence.first
    if c.kind == "masdar":
        length = doc.phrase_length("clauses.adverbial", first)
        return length > 0 and c.word == first + length
    length = doc.phrase_length("clauses.subordinators", first)
    if c.kind != "verb" or not length or not 0 <= c.word - first - length <= MAX_SUBJECT:
        return False
    between = range(first + length, c.word)
    return not any(reader.verb(j) and not reader.lexicon.auxiliary(doc.key(j)) for j in between)


def main_clause_at(reader: Reader, k: int) -> bool:
    """Whether the main clause begins behind a comma: with its verb, with فإن or with فقد."""
    doc = reader.doc
    if doc.key(k - 1) not in COMMAS or k >= reader.sentence.last:
        return False
    if fa_clause_at(doc, k) or doc.key(k) == "فقد":
        return True
    return reader.verb(k) and not _joined(reader, k)


def _joined(reader: Reader, k: int) -> bool:
    """Whether a conjunction is written with word ``k``, which may begin with its letter: «فتح», «وصل»."""
    tokens = list(reader.tree.tokens_of(reader.doc.words[k])) if reader.tree is not None else []
    if tokens:
        return len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "SCONJ", "PART")
    return reader.doc.key(k)[:1] in ("و", "ف")
