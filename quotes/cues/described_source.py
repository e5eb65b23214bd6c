"""What an outlet calls the source whose words it passes on: ``نقلت الوكالة عن مصدر | وصفته بأنه مطلع | قوله إن``."""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import NAMED_BY, named_by
from quotes.document import Document
from quotes.lexicon import definite

AHEAD = 14  # words of what an outlet calls its source
BEFORE = 16  # words from a verb that passes on to its source


def describes_source(doc: Document, i: int, limit: int) -> bool:
    """Whether the verb at word ``i`` only describes a source that stands right before it: «عن مصدر | وصفته بأنه مطلع».

    Told by «قوله» behind it, or by the verb that passes on before it, whatever follows.
    """
    if doc.key(i - 2) not in NAMED_BY or definite(doc.key(i - 1)):
        return False
    if not any(a.enclitic and a.form.verb.object for a in doc.analyses(i)):
        return False
    ahead = range(i + 2, min(i + 2 + AHEAD, limit))
    if any(a.form.kind == "masdar" and a.form.enclitic for k in ahead for a in doc.analyses(k)):
        return True
    for k in range(i - 3, max(-1, i - 3 - BEFORE), -1):
        if that_clause_at(doc, k) or doc.key(k) == ".":
            return False
        forms = [a.form for a in doc.analyses(k) if a.form.kind == "verb"]
        if forms:
            return any(form.verb.category == "relay" and doc.key(i - 2) in named_by(form.verb) for form in forms)
    return False
