"""Of a verb and a verbal noun before one content, which has it: ``أوضح في إعلان … أنه``, ``علق على قول الوزير إن``."""

from __future__ import annotations

from quotes.cues.candidates import Candidate
from quotes.cues.repeated import repeating_word
from quotes.cues.rivals import besides, told_at
from quotes.document import Document
from quotes.lexicon import conjoined, definite, lexicon_of


def one_cue_each(doc: Document, spoken: list[Candidate]) -> list[Candidate]:
    """A bare verbal noun gives way to the verb that governs the same content: «أوضح في إعلان … أنه»."""
    verbs = {c.opener.word for c in spoken if c.kind == "verb" and c.opener is not None and c.opener.kind != "nominal"}
    gaps = [c.gap for c in spoken if c.kind == "verb" and c.opener is not None and c.opener.kind != "nominal"]
    relaying = [c for c in spoken if c.kind == "verb" and c.verb is not None and c.verb.category == "relay"]
    passed = {c.opener.word: c.last for c in relaying if c.opener is not None and c.opener.word in verbs}
    # «نقلت الوكالة | قول الوزير إن»: there it is the verb that gives way
    told = {c.opener.word: c for c in spoken if c.opener is not None and c.opener.word in verbs and _annexed(doc, c)}
    told = {word: c for word, c in told.items() if passed.get(word, c.word) < c.word or _cited(doc, c)}
    # «جدد فيه التأكيد أن», as «أعاد التأكيد أن»: repeating is no saying of its own
    again = {
        c.opener.word for c in spoken if c.kind == "masdar" and c.opener and repeating_word(doc, c.word) is not None
    }
    saying = {c.word for c in spoken if c.kind == "masdar" and c.opener is not None and c.opener.kind != "nominal"}

    def given_way(c: Candidate) -> bool:
        if c.opener is None:
            return False
        if c.kind == "participle" and besides(doc, c.word, c.lemma):
            return c.opener.word in verbs  # «قال الحكواتي | مخاطبا الجمهور: «…»», «علق | ساخرا: «…»»
        if c.opener.word in again and c.kind in ("verb", "masdar"):
            return c.kind == "verb" and conjoined(doc.key(c.word)) in doc.grammar.sets["phrases.repeating"]
        if c.kind == "verb" and c.opener.word in told:
            relay = c.verb is not None and c.verb.category == "relay"
            return (relay or _cited(doc, told[c.opener.word])) and c.opener.kind != "nominal"
        occasion = told_at(doc, c.word)  # «قال الشاهد | في أقواله إن»
        if c.kind == "masdar" and (occasion or not (c.form and c.form.enclitic)):
            return c.opener.word in verbs and told.get(c.opener.word) is not c
        # «أعرب عن اعتقاده بأن», «مؤكدا بقوله: «…»»: one content, the nearer word's
        within = c.opener.first in saying
        # «قال مصدر رفض الكشف عن هويته إن»: what describes the speaker
        return c.opener.kind == "nominal" and (within or any(g.first <= c.word < g.last for g in gaps))

    return [c for c in spoken if not given_way(c) or doc.refuse(c.word, c.entry, "gives-way")]


def _annexed(doc: Document, c: Candidate) -> bool:
    """Whether a bare verbal noun of saying has somebody right behind it: «قول | الوزير», «تأكيد | وزارة الصحة»."""
    said = c.kind == "masdar" and c.verb is not None and c.verb.category in ("statement", "denial")
    said = said and (not c.proclitic or (c.proclitic == "ب" and c.lemma == "قال"))
    bare = doc.key(c.word).removeprefix(c.proclitic)
    if not said or (c.form is not None and c.form.enclitic) or definite(bare) or not len(c.gap):
        return False
    behind = doc.key(c.gap.first)
    somebody = lexicon_of(doc.grammar).somebody(behind) or doc.known_surname(behind)
    return c.gap.first == c.last and somebody


def _cited(doc: Document, c: Candidate) -> bool:
    """Whether somebody's saying is what another verb is about: «علق على قول | الوزير إن», «رد بقول | الشاعر: «…»».

    «استغرب الناخبون نفي | المرشح أنه».
    """
    return c.proclitic == "ب" or doc.key(c.word - 1) == "علي" or c.lemma in ("قال", "نفى")
