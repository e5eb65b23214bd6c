"""Which of two clauses, one in the other, a coordinate goes on with, told by how its إن is spelt or by its subject.

«قال إن الوفد أبلغهم أن لا برنامج من دون إصلاح، | وإن الجلسة المقبلة ستعقد الخميس»: "say" takes إن, other verbs take أن.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.narrator import COMMAS
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, not_that
from quotes.document import Document
from quotes.lexicon import conjoined, definite


def says_inna_around(doc: Document, c: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a clause with أن stands in one with إن: «قال إن الوفد أبلغهم | أن لا برنامج»; both with their hamza."""
    if c.opener is None or c.opener.kind != "clause" or doc.words[c.opener.word].letters.lstrip("ب")[:1] != "أ":
        return False
    return any(
        o.lemma == "قال" and o.opener is not None and o.opener.kind == "clause" and o.opener.word < c.word
        and doc.words[o.opener.word].letters[:1] == "إ" and o.sentence == c.sentence
        for o in others
    )  # fmt: skip


def wishes_inside(doc: Document, c: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a wish stands in a statement: «ذكر أن الراحل أوصى | بألا تعزف موسيقى», «أكد أنه طلب | أن تدفع الدية»."""
    wish = c.verb is not None and c.verb.category == "request" and c.opener is not None and c.opener.kind == "clause"
    that = complementizer_at(doc, c.opener.word) if wish and c.opener is not None else None
    if that is None or not _verb_next(doc, that.last - 1):
        return False
    return any(
        o.verb is not None and o.verb.category == "statement" and o.opener is not None and o.opener.kind == "clause"
        and o.opener.word < c.word and o.sentence == c.sentence
        for o in others
    )  # fmt: skip


def _verb_next(doc: Document, that: int) -> bool:
    """Whether what is wished begins behind word ``that``: «أن | تدفع», «ألا», not «أنه»."""
    return not_that(doc, that) or doc.key(that).removeprefix("ب") in doc.grammar.sets["complementizers.bare"]


def and_it_around(doc: Document, k: int) -> bool:
    """«، | وأنه قال له»: what has its subject goes on with the statement around, no wish."""
    suffixed = conjoined(doc.key(k)) in doc.grammar.sets["complementizers.suffixed"]
    return suffixed and doc.key(k)[:1] == "و" and doc.key(k - 1) in COMMAS


def and_that_around(reader: Reader, k: int) -> bool:
    """«، | وإن الجلسة المقبلة», «، | وإن أحدهم قاطعه»: goes on with what is said around by إن, not inside by أن."""
    doc = reader.doc
    if doc.words[k].letters[:2] != "وإ" or doc.key(k - 1) not in COMMAS:
        return False
    that = conjoined(doc.key(k))
    if that in doc.grammar.sets["complementizers.suffixed"]:
        return True
    # before a verb it is "even if": «وإن كان الموعد قريبا»
    tagged = reader.pos(k + 1) in ("NOUN", "PROPN") and not reader.lexicon.auxiliary(doc.key(k + 1))
    noun = definite(doc.key(k + 1)) or tagged
    return that in doc.grammar.sets["complementizers.bare"] and noun
