"""Forms of saying with their frame in place that are done, not said: dividing, pointing, asking after, greeting.

«يقسم الخبراء الطرق إلى نوعين:», «أشار بيده إلى الجدار», «يسأل عن أحوالهم», «أبدى الخصم مرونة», «ليطمئن أن».
"""

from __future__ import annotations

from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import FROM
from quotes.folding import fold
from quotes.lexicon import bare, conjoined, definite, disowned, untied
from quotes.words import COMMA

NEAR = 3  # words from إلى to the colon: «إلى ثلاثة أقسام:»


def not_said(reader: Reader, c: Candidate) -> bool:
    """Whether what the form does here is no saying."""
    assert c.opener is not None
    if c.kind == "masdar":
        return _has_own_object(reader, c)
    if c.kind != "verb":
        return False
    if c.opener.kind == "colon":
        return _divides(reader, c) or _finishes(reader, c)
    if c.opener.kind == "clause":
        return _is_at_ease(reader, c) or _grows(reader, c) or _carries(reader, c)
    if c.opener.kind == "quotation":
        return _goes_on(reader, c) or _finishes(reader, c) or _is_set_for(reader, c)
    return c.opener.kind == "nominal" and (
        _points(reader, c)
        or _asks_after(reader, c)
        or _bears_itself(reader, c)
        or _permits(reader, c)
        or _greets(reader, c)
        or _tightens(reader, c)
    )


def _listed(reader: Reader, name: str, c: Candidate) -> bool:
    return reader.lexicon.has(name, fold(c.lemma))


def _divides(reader: Reader, c: Candidate) -> bool:
    """«يقسم الخبراء الطرق إلى نوعين: …»: with إلى before the colon the verb divides, and swears nothing."""
    assert c.opener is not None
    before = reader.doc.keys[max(c.last, c.opener.word - NEAR) : c.opener.word]
    return _listed(reader, "openers.dividing", c) and "الي" in before


def _carries(reader: Reader, c: Candidate) -> bool:
    """«نقل الوزير تعازي الملك ودعواته بأن»: greetings are brought; «نقل اللاعبين إلى فريقه قبل أن يكتشف الناس | أن»."""
    doc = reader.doc
    if c.verb is None or c.verb.category != "relay" or any(doc.key(k) == FROM for k in range(c.gap.first, c.gap.last)):
        return False
    nouns = (conjoined(doc.key(k)) for k in range(c.gap.first, c.gap.last))
    brought = (form for noun in nouns for form in (noun, disowned(noun)))
    greetings = any(reader.lexicon.any(("recipients.brought",), noun) for noun in brought)
    return greetings or any(that_clause_at(doc, k) for k in range(c.gap.first, c.gap.last))


def _finishes(reader: Reader, c: Candidate) -> bool:
    """«أتم الطالب عامه العشرين: …»: what is his and no speech is finished, «وأتم المدرب حديثه: …»."""
    doc, lexicon = reader.doc, reader.lexicon
    assert c.opener is not None
    own = (k for k in range(c.last, c.opener.word) if reader.owned(k) and not reader.adposition(k))
    things = (untied(disowned(doc.key(k))) for k in own if not lexicon.owned_person(doc.key(k)))
    finishes = _listed(reader, "openers.finishing", c)
    return finishes and not all(lexicon.any(("narrator.speeches",), thing) for thing in things)


def _is_at_ease(reader: Reader, c: Candidate) -> bool:
    """«حتى يطمئن أن الباب مغلق»: without whom it reassures the verb is spelt like being at ease."""
    beside = c.opener is not None and c.opener.word == c.last and not c.enclitic
    present = c.form is not None and c.form.tense == "present"
    return beside and present and _listed(reader, "openers.at_ease", c)


def _grows(reader: Reader, c: Candidate) -> bool:
    """«كلما زادت المسؤولية، مستعرضا أن»: a thing that grows, before the comma of another clause."""
    who = find_speaker(reader, c, ()).speaker if _listed(reader, "openers.growing", c) else None
    return who is not None and reader.doc.key(who.last) in COMMA and not plausible_source(reader, who)


def _is_set_for(reader: Reader, c: Candidate) -> bool:
    """«النتائج ستعلن "في غضون يوم"»: a thing before its passive, when or where in marks; "say" is never one."""
    assert c.opener is not None
    doc, present = reader.doc, c.form is not None and c.form.tense == "present"
    if not present or len(c.gap) or c.lemma == "قال" or c.opener.word != c.last:
        return False
    placed = doc.key(c.opener.word + 1) in doc.grammar.sets["openers.prepositions"]
    who = find_speaker(reader, c, ()).speaker if placed else None
    if who is None or who.last > c.word:
        return False
    # a paper is never still to speak
    paper = "س" in c.proclitic and reader.lexicon.any(("groups.documents",), doc.key(who.first))
    return paper or not plausible_source(reader, who)


def _points(reader: Reader, c: Candidate) -> bool:
    """«أشار بيده إلى الجدار», «يقول وهو يشير إلى سقف الغرفة»: pointing at a thing, with the hand or while speaking."""
    if not _listed(reader, "openers.pointing", c):
        return False
    doc, lexicon = reader.doc, reader.lexicon
    assert c.opener is not None
    hand = any(lexicon.has("openers.gestures", doc.key(k)) for k in range(c.last, c.opener.word))
    before = doc.key(c.word - 1)
    while_ = before[:1] == "و" and lexicon.has("pronouns.independent", before[1:])
    # «أشار إلى طفل يجري خلف الكرة»: one who is there to be seen
    there = c.opener.frame == "nominal:إلى" and lexicon.has("openers.seen", doc.key(c.opener.first))
    return hand or there or (while_ and not c.proclitic)


def _asks_after(reader: Reader, c: Candidate) -> bool:
    """«كان يتصل كل جمعة ويسأل عن العدد»: what somebody is wont to ask after; «سأل النائب عن مصير السد» asks once."""
    present = c.form is not None and c.form.tense == "present"
    return present and _listed(reader, "openers.asking_after", c) and c.opener is not None and c.opener.frame != ""


def _bears_itself(reader: Reader, c: Candidate) -> bool:
    """«أبدى الخصم مرونة», «أبدى الفريق مقاومة قوية»: how somebody bears himself; «أبدى استعداده» says it."""
    if not _listed(reader, "openers.showing", c):
        return False
    who = find_speaker(reader, c, ()).speaker
    k = who.last if who is not None and who.first >= c.last else c.last
    # «يبدي المدرب | حرصا على», which the phrase may have taken in
    return any(reader.lexicon.has("clauses.bearings", reader.doc.key(j)) for j in range(c.last, k + 1))


def _tightens(reader: Reader, c: Candidate) -> bool:
    """«شددت الحكومة القيود على السفر»: with what is drawn tighter before its على the verb says nothing."""
    assert c.opener is not None
    doc, lexicon = reader.doc, reader.lexicon
    drawn = (k for k in range(c.last, c.opener.first) if lexicon.has("openers.tightened", doc.key(k)))
    # not «شدد رئيس هيئة الرقابة على»
    apart = (definite(doc.key(k - 1)) or not lexicon.somebody(doc.key(k - 1)) for k in drawn)
    return _listed(reader, "openers.tightening", c) and any(apart)


def _permits(reader: Reader, c: Candidate) -> bool:
    """«صرحت النيابة بدفن الجثة»: with what an authority allows the verb permits it."""
    assert c.opener is not None
    noun = reader.doc.key(c.opener.first)[1:]
    permitted = any(reader.lexicon.has("openers.permitted", bare(form)) for form in (noun, disowned(noun)))
    return _listed(reader, "openers.permitting", c) and permitted


def _greets(reader: Reader, c: Candidate) -> bool:
    """«رحب العمدة بالحضور»: those who have come are greeted; «رحب بالحضور الدولي» speaks of a presence."""
    doc = reader.doc
    assert c.opener is not None
    noun = doc.key(c.opener.first)[1:]
    come = reader.lexicon.has("openers.greeted", bare(noun)) and definite(noun)
    own = reader.owned(c.opener.first) and reader.lexicon.has("openers.greeted", disowned(noun))  # «بضيوفه»
    alone = reader.pos(c.opener.first + 1) != "ADJ" or not definite(doc.key(c.opener.first + 1))
    return _listed(reader, "openers.greeting", c) and (come or own) and (alone or noun.endswith("ين"))


def _goes_on(reader: Reader, c: Candidate) -> bool:
    """«خاطبت الإدارة الوزارة مرارا «ولكن لا مجيب»»: marks that open with "but" go on with the clause.

    Of verbs that have whom they turn to; with a colon the words are theirs.
    """
    assert c.opener is not None and c.verb is not None
    doc, k = reader.doc, c.opener.word
    but = doc.item_length("clauses.turns", k + 1, conjoined(doc.key(k + 1))) > 0
    return but and c.verb.object and k > c.last and doc.opens(k) is not None


def _has_own_object(reader: Reader, c: Candidate) -> bool:
    """«يلحظ المتابع منذ إعلانه | دولته في المدينة، أن»: with its object behind it the noun takes no clause besides."""
    form, opener, doc = c.form, c.opener, reader.doc
    if form is None or opener is None or not form.enclitic or c.verb is None or "nominal" not in c.verb.frames:
        return False
    if opener.kind != "clause" or opener.frame != "clause" or doc.key(opener.word - 1) not in COMMA:
        return False
    key = doc.key(c.last)
    if c.last + 1 >= opener.word or key.endswith("ا") or reader.lexicon.time(key):
        return False
    annexed = not definite(key) and definite(doc.key(c.last + 1)) and not reader.lexicon.preposition(key)
    return annexed and reader.pos(c.last) == "NOUN" and not reader.adposition(c.last)
