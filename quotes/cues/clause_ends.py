"""Whether marks end the clause that they stand in."""

from __future__ import annotations

from quotes.document import Document
from quotes.marks import Quotation, is_statement_like
from quotes.words import COMMA

TERMINATORS = frozenset("!?؟؛;…")  # a full stop inside a sentence belongs to an abbreviation (د. فلان)
STATED = 6  # words in two pairs of marks: two names are shorter
STOPS = frozenset(".،,")  # inside closing marks they end the clause


def joined_marks(doc: Document, k: int) -> int:
    """Where marks open that a word at ``k`` joins to those before: «"القتال مستمر" | لكن "الوضع هادئ"»; 0 if none do.

    A name in marks goes on as the subject of what follows: «لكن "المرفأ" ذكرت».
    """
    k += doc.key(k) in COMMA
    length = doc.phrase_length("clauses.rejoining", k)
    again = doc.opens(k + length) if length else None
    if again is None or not again.balanced or again.style == "paren" or doc.words_quoted(again) <= 1:
        return 0
    after = doc.after(again)
    ends = after >= len(doc.words) or not doc.words[after].is_word
    return k + length if ends or is_statement_like(doc.text, again) else 0


def _joined_statement(doc: Document, k: int, words: int) -> bool:
    """«"نفد الغذاء" | و"الأطفال يموتون جوعا".»: what و joins states something, or is long with the ``words`` before."""
    again = doc.opens(k + 1) if doc.key(k) == "و" else None
    if again is None or not again.balanced or again.style == "paren" or words <= 1:
        return False
    after = doc.after(again)
    ends = after >= len(doc.words) or doc.key(after) in COMMA or doc.key(after) == "."
    long = words + doc.words_quoted(again) >= STATED
    return ends and doc.words_quoted(again) > 1 and (long or is_statement_like(doc.text, again))


def closes_clause(doc: Document, quotation: Quotation) -> bool:
    """«وقالت المرأة (أطلقوا).», «"نحن واثقون." وأضافت»: short words in marks that end their clause or hold its stop.

    So they do before what the speaker goes on with: «"نحن واثقون" مضيفة أن», «"نحن واثقون" لكن "الوقت يضيق"».
    """
    j = doc.after(quotation)
    if joined_marks(doc, j) or _joined_statement(doc, j, doc.words_quoted(quotation)):
        return True
    if (quotation.style != "paren" and doc.text[quotation.end - 1] in STOPS) or j >= len(doc.words):
        return True
    if doc.words[j].key in COMMA and doc.words_quoted(quotation) > 1:
        return True
    if doc.words[j].key in COMMA and j + 1 < len(doc.words):
        return any(a.proclitic[:1] == "و" or a.form.kind == "participle" for a in doc.analyses(j + 1))
    return (
        doc.words[j].key in TERMINATORS
        or doc.words[j].key == "."
        or doc.words[j].start > quotation.close_end + 1
        or any(a.proclitic or (a.form.kind == "participle" and not a.form.nominative) for a in doc.analyses(j))
    )
