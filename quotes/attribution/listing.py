"""Verbs of saying before a colon that say nothing there: they list (``استبعد لاعبين من بينهم: …``) or withhold."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.reader import Reader
from quotes.attribution.supposed import negated
from quotes.cues.candidates import Candidate
from quotes.cues.nominals import SEPARATE
from quotes.lexicon import definite
from quotes.words import COMMA

ALI = "علي"
FEWEST = 2  # further things of a list


def enumerates(reader: Reader, c: Candidate) -> bool:
    """«استبعد المدرب سبعة لاعبين من بينهم: …», «شكر الرعاة إلى جانب: …», «خص بالذكر الهجوم على: …»: it only lists."""
    assert c.opener is not None and c.verb is not None
    last = c.opener.word - 1
    before = reader.doc.key(last)
    given = reader.lexicon.listed_given(reader.doc.key(last - 1))
    own = SEPARATE.get(before) in c.verb.frames or before == "من"  # «أعلن عن: …», «عين كلا من: …»
    hangs = last > c.last and before in reader.doc.grammar.sets["openers.prepositions"] and not own
    hangs = hangs and not (named_ali(reader, last) or (before == ALI and given))  # «وقال محمد | علي: …», «محمد على: …»
    enumerating = reader.lexicon.has("openers.enumerating", before) or _items(reader, c)
    return last >= c.last and (hangs or enumerating)


def _items(reader: Reader, c: Candidate) -> bool:
    """«يشهد الرئيس تخريج دفعات: الكلية الحربية، والكلية الفنية، ومعهد التمريض»: several things behind their noun.

    A list has no verb; "say" has no object but what was said.
    """
    assert c.opener is not None and c.verb is not None
    doc, lexicon, noun = reader.doc, reader.lexicon, c.opener.word - 1
    key = doc.key(noun)
    plain = reader.pos(noun) == "NOUN" and not (definite(key) or lexicon.somebody(key) or doc.known_surname(key))
    if "bare" in c.verb.frames or c.kind != "verb" or noun <= c.last or not plain or reader.owned(noun):
        return False
    behind = range(c.opener.first, reader.sentence.last)
    joined = sum(doc.key(k) in COMMA and doc.key(k + 1)[:1] == "و" for k in behind)
    return joined >= FEWEST and not any(map(reader.verb, behind))


def untold(reader: Reader, c: Candidate) -> bool:
    """«لم يوضح النادي الآلية التي اختار بها مدربه: …»: a noun with its relative is what was not told."""
    described = any(reader.lexicon.relative(reader.doc.key(k)) for k in range(c.gap.first, c.gap.last))
    return described and c.verb is not None and "bare" not in c.verb.frames and negated(reader, c)
