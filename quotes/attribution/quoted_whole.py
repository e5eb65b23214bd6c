"""What marks alone hold of a clause, and what goes on behind them: ``إن "…"، وأن``, ``بأنه «مرعب» | وقدره بـ``."""

from __future__ import annotations

from quotes.attribution.agreement import present_of
from quotes.attribution.narrator import COMMAS, STATEMENT
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import not_that
from quotes.document import Document
from quotes.lexicon import conjoined, disowned
from quotes.marks import Quotation

FEWEST_SAID = 3  # words in marks that can be all that was said


def quoted_whole(reader: Reader, quotation: Quotation, after: int, limit: int) -> bool:
    """«إن "…"، …»: a statement quoted whole ends with its mark, unless it is coordinated further."""
    doc = reader.doc
    first = doc.index_at(quotation.start)
    if {doc.key(after + 1), disowned(doc.key(after + 1))} & doc.grammar.sets["complementizers.causal"]:
        return False  # «"الخلاف عقيم"؛ لأن التراث لا يعرف الحدود»
    if after < limit and doc.key(after) == "؛":
        return doc.words_quoted(quotation) >= STATEMENT
    if after >= limit or doc.key(after) not in COMMAS or goes_on(doc, after + 1, limit):
        return False
    if doc.key(after + 1) in doc.grammar.sets["pronouns.independent"]:
        return False  # «إن "استخدام المال دون أساس"، هو أحد الأسباب»: the marks held the subject
    if reader.lexicon.preposition(doc.key(first)) and reader.verb(after + 1) and not doc.analyses(after + 1):
        return False  # «إنه "بعد عشرين عاما في الملاعب"، سيعتزل»: the marks held an adjunct
    return doc.words_quoted(quotation) >= STATEMENT


def said_whole(reader: Reader, c: Candidate, quotation: Quotation, first: int, after: int, limit: int) -> bool:
    """«بأنه «يسيل له اللعاب» وقدره بـ»: behind a predicate quoted whole a verb in the past with و is the narrator's."""
    doc = reader.doc
    whole = doc.opens(first) is quotation or doc.key(first) in doc.grammar.sets["complementizers.suffixed"]
    if not whole or after >= limit or doc.words_quoted(quotation) < FEWEST_SAID:
        return False
    if doc.key(after)[:1] == "و":
        return reader.past(after) and joined(reader, after)
    return doc.key(after) in COMMAS and _goes_on_in_present(reader, c, after + 1)


def _goes_on_in_present(reader: Reader, c: Candidate, k: int) -> bool:
    """«يصفه بأنه «مرعب»، | ويعد الجمهور بنهاية»: a second present of who is told of in the first."""
    key, letter = reader.doc.key(k), present_of(c)
    return c.kind == "verb" and bool(letter) and key[:2] == "و" + letter and reader.verb(k)


def goes_on(doc: Document, k: int, limit: int) -> bool:
    key = doc.key(k)
    if doc.opens(k) is not None:
        return True
    if key == "و" and doc.opens(k + 1) is not None:
        return True
    stripped = conjoined(key)
    sets = doc.grammar.sets
    coordinated = stripped in sets["complementizers.bare"] or stripped in sets["complementizers.suffixed"]
    coordinated = coordinated or not_that(doc, k)
    return k < limit and key[:1] == "و" and (coordinated or stripped in ("ليس", "ليست"))
