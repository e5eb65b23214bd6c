"""Where the writer takes up what was said as a report: «أن المدربة تلقت عرضا، | لكنها قللت من شأن تلك الأنباء»."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import bare

MAX_CLAUSE = 14  # words from the connective to the noun that takes up the words


def takes_up(reader: Reader, first: int, k: int, length: int) -> bool:
    """Whether the clause behind a connective of ``length`` words at ``k`` speaks of «هذه الأنباء».

    Not where the content from word ``first`` tells of reports itself: «إن صحفا اتهمته، لكنه ينفي هذه الاتهامات».
    """
    doc = reader.doc
    for j in range(k + length, min(reader.sentence.last - 1, k + length + MAX_CLAUSE)):
        if not doc.words[j].is_word or that_clause_at(doc, j):
            return False
        if reader.lexicon.has("pronouns.demonstratives", doc.key(j)) and _report(reader, doc.key(j + 1)):
            return not any(doc.analyses(n) or _report(reader, doc.key(n)) for n in range(first, k))
    return False


def _report(reader: Reader, key: str) -> bool:
    """Whether a word is a noun for what is said, with its article or without."""
    reports = reader.doc.grammar.sets["narrator.reports"]
    return key in reports or "ال" + bare(key) in reports
