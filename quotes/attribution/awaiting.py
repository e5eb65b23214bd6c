"""What stands before a verb still to come inside what is said: «إنه عندما التقى الوزير، | أكد له أن».

So does an adjunct: «أنه على إثر تعرض سائق للعنف، | بينت التحريات أن».
"""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS
from quotes.attribution.reader import Reader
from quotes.lexicon import definite


def awaits_main(reader: Reader, first: int, k: int) -> bool:
    """Whether a clause or an adjunct in front, up to the comma before word ``k``, is all that was said so far."""
    doc = reader.doc
    suffixed = doc.grammar.sets["complementizers.suffixed"]
    begin = first + (doc.key(first) in suffixed)
    if any(doc.key(j) in COMMAS for j in range(begin, k - 1)):
        return False
    if doc.phrase_length("clauses.subordinators", begin) or doc.phrase_length("clauses.protases", begin):
        return True
    return doc.key(begin - 1).removeprefix("ب") in suffixed and _adjunct(reader, begin, k - 1)


def _adjunct(reader: Reader, begin: int, comma: int) -> bool:
    """«أنه | على إثر تعرض سائق للعنف»: behind the pronoun of a whole clause a preposition, and no verb of a clause.

    A verb that describes an indefinite noun is none («بعد تلقي بلاغ | يفيد بتعرض»), nor what is spelt like one behind a
    preposition or its noun («إثر تعرض»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not (lexicon.preposition(doc.key(begin)) or lexicon.adjunct_head(doc.key(begin)) or reader.adposition(begin)):
        return False
    return not any(reader.verb(j) and not _inside(reader, begin, j) for j in range(begin + 1, comma))


def _inside(reader: Reader, begin: int, j: int) -> bool:
    """Whether what the parse has for a verb at word ``j`` belongs to the phrase before it."""
    lexicon, before = reader.lexicon, reader.doc.key(j - 1)
    if lexicon.preposition(before) or lexicon.adjunct_head(before) or lexicon.relative(before):
        return True
    if j == begin + 2 and not definite(before):  # «على إثر | تعرض»
        return True
    if definite(before) or lexicon.any(("adjuncts.periods", "adjuncts.units"), before):
        return False  # «بعد شهر | عاد إلى العمل»
    return reader.pos(j - 1) == "NOUN" or (reader.pos(j - 1) in ("ADJ", "X") and not reader.past(j))
