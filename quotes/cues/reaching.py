"""How far a cue reaches rightwards for what opens its words, and the nouns on the way that have them instead."""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.cues.phrases import tells_gist
from quotes.document import Document
from quotes.grammar.schema import Analysis, Phrase

MAX_GAP = 45  # words; gaps of real news verbs are under 40 in 99.9 % of cases
MAX_PARTICIPLE_GAP = 12
MAX_STRICT_GAP = 30


def reach(analysis: Analysis, *, aside: bool = False) -> int:
    """How many words a cue may stand before its opener.

    ``aside``: a comma behind it sets off what stands between: «موضحا، بعد اجتماع دام ساعة، أن», «قوله، في كلمة، إن».
    """
    if analysis.form.kind != "verb" and aside:
        return MAX_STRICT_GAP
    if analysis.form.kind != "verb" or analysis.form.verb.asserts:
        return MAX_PARTICIPLE_GAP
    return MAX_STRICT_GAP if analysis.form.verb.strict else MAX_GAP


def gist_at(doc: Document, j: int, phrase: Phrase) -> bool:
    """«نشرت الصحيفة خبرا | مفاده أن»: the noun has the clause; not «قال الوزير ما | مفاده أن»."""
    return tells_gist(phrase) and doc.key(j - 1) != "ما" and that_clause_at(doc, j + 1)
