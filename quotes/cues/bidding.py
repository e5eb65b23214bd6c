"""Imperatives that are spelt like a form of saying: ``تذكر أن النجاح لا يأتي صدفة``, ``فاعلموا أن الصبر مفتاح``."""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined

YOU = "ك"  # «عليك», «لأنك»
ALONE = fold("أنت")
BACK = 60  # words to one who is spoken to
AHEAD = 20


def bids(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether the form at word ``i`` bids those spoken to know or remember what follows.

    A present ("she mentions") where no sentence begins with it, nor anybody is spoken to nearby: «وتقول الأم إنه مريض،
    وتذكر أن».
    """
    if conjoined(doc.key(i)) not in doc.grammar.sets["narrator.bidding"] or analysis.enclitic:
        return False
    if not that_clause_at(doc, i + 1 + doc.phrase_length("adjuncts.time", i + 1)):
        return False
    if analysis.form.tense != "present":
        return True
    if not analysis.proclitic and (i == 0 or not doc.words[i - 1].is_word):
        return doc.key(i - 1) not in ("،", ",") or _spoken_to(doc, i)
    return analysis.proclitic in ("و", "ف") and _spoken_to(doc, i)


def _spoken_to(doc: Document, i: int) -> bool:
    """Whether a "you" stands nearby, in the same words: «عليك أن تنام باكرا. | وتذكر أن»."""
    around, sets = doc.quotation_around(i), doc.grammar.sets
    for k in range(max(0, i - BACK), min(len(doc.words), i + AHEAD)):
        key = doc.key(k)
        if not key.endswith((YOU, ALONE)) or doc.quotation_around(k) != around:
            continue
        joined = key in sets["pronouns.prepositional"] or key.removeprefix("ل") in sets["complementizers.suffixed"]
        if joined or conjoined(key) == ALONE:
            return True
    return False
