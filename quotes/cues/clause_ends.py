"""Whether marks end the clause that they stand in."""

from __future__ import annotations

from quotes.document import Document
from quotes.marks import Quotation
from quotes.words import COMMA

TERMINATORS = frozenset("!?؟؛;…")  # a full stop inside a sentence belongs to an abbreviation (د. فلان)
STOPS = frozenset(".،,")  # inside closing marks they end the clause


def closes_clause(doc: Document, quotation: Quotation) -> bool:
    """«وقالت المرأة (أطلقوا).», «"نحن واثقون." وأضافت»: short words in marks that end their clause or hold its stop.

    So they do before what the speaker goes on with: «"نحن واثقون" مضيفة أن».
    """
    j = doc.after(quotation)
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
