"""Forms of saying that say nothing where they stand: adjectives, guesses, what arrives, what a statement is about.

«بشكل أدق وأوضح», «كأنها تؤكد أن», «ورد مصدر في الوزارة بأن» (no ورد), «حول ما تناقلته الصحف عن الحادث، أن».
"""

from __future__ import annotations

from quotes.cues.bidding import bids, lets
from quotes.cues.complementizers import kept_back, that_clause_at
from quotes.cues.i_said import asks_as_we
from quotes.cues.withheld import withheld
from quotes.document import MAX_PLACES, Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined, definite, lexicon_of

ELATIVE = 4  # letters of أفعل
AS_IF = "كأن"
SOURCE_IN = "source:في"  # of verbs that have their paper for a place: «جاء في البيان أن»
ADJECTIVE = {"ا": ("ا",), "ة": ("ة", "ات")}  # how what an adjective ends in has its noun end
REACH = 8  # words of what keeps a name back
GESTURE = 9  # words from somebody who points to his hand


def no_saying(doc: Document, i: int, analysis: Analysis) -> str:
    """Why the form at word ``i`` is none of saying, as the trace has it; empty where it may be one."""
    if analysis.form.kind == "participle" and _describes(doc, i, analysis):
        return "bare-noun"
    if _gesture(doc, i, analysis):
        return "act"
    if analysis.form.kind != "verb":
        return ""
    if _elative(doc, i, analysis) or _town(doc, i, analysis):
        return "bare-noun"
    if _deed_one_may_do(doc, i, analysis):
        return "bare-noun"
    if _may_be(doc, i, analysis):
        return "other-reading"
    if bids(doc, i, analysis) or lets(doc, i) or _let_him(analysis):
        return "bids"
    if asks_as_we(doc, i, analysis):
        return "other-reading"
    if _comes_to_light(doc, i, analysis) or _you(doc, i, analysis):
        return "fact"
    if _as_if(doc, i) and "bare" not in analysis.form.verb.frames:
        return "fact"
    if not analysis.proclitic and (withheld(doc, i, i + REACH) or any(kept_back(doc, i - n) for n in (1, 2) if i >= n)):
        return "act"
    if _somebody_arrives(doc, i, analysis):
        return "no-source-in"
    return "gives-way" if _about(doc, i, analysis) else ""


def _may_be(doc: Document, i: int, analysis: Analysis) -> bool:
    """A past behind أن of what may or must be, which has the present: «من الممكن أن | توقع القرعة المنتخب»."""
    governors = doc.grammar.sets["complementizers.modals"]
    past = analysis.form.tense == "past" and not analysis.proclitic and doc.key(i - 1) == "ان"
    return past and conjoined(doc.key(i - 2)) in governors


def _gesture(doc: Document, i: int, analysis: Analysis) -> bool:
    """«يشير إلى الأفق | بيده», «مشيرا بعصاه إلى الباب»: who points with his hand says nothing by it."""
    if "nominal:إلى" not in analysis.form.verb.frames:
        return False
    for k in range(i + 1, min(i + 1 + GESTURE, len(doc.words))):
        if not doc.words[k].is_word or that_clause_at(doc, k):
            return False
        if doc.key(k) in doc.grammar.sets["openers.limbs"]:
            ahead = range(k + 1, min(k + 1 + GESTURE, len(doc.words)))
            sign = next((j for j in ahead if not doc.words[j].is_word), k)
            # «أشار بيده إلى | أن الباب مغلق», «تشير بيدها إلى الجدار: «هنا كان سرير ابني»»
            return not (that_clause_at(doc, k + 2) or doc.colon_at(sign) or doc.opens(sign) is not None)
    return False


def _describes(doc: Document, i: int, analysis: Analysis) -> bool:
    """«عرف تحولا | لافتا، إذ», «زيادة | لافتة، حسب»: an adjective of the noun before it, which a pause ends."""
    if analysis.proclitic or doc.key(i) not in doc.grammar.sets["openers.striking"] or i == 0:
        return False
    ends = not doc.words[i + 1].is_word and not doc.colon_at(i + 1) if i + 1 < len(doc.words) else True
    return ends and not definite(doc.key(i - 1)) and doc.key(i - 1).endswith(ADJECTIVE[doc.key(i)[-1]])


def _deed_one_may_do(doc: Document, i: int, analysis: Analysis) -> bool:
    """«لا يمكن | وصف ما جرى بأنه حادث»: behind such a verb a past is spelt like the verbal noun that it is."""
    form = analysis.form
    plain = form.tense == "past" and (form.gender, form.number) == ("m", "s") and not analysis.proclitic
    return plain and not analysis.enclitic and i > 0 and doc.key(i - 1) in doc.grammar.sets["openers.impersonal"]


def _let_him(analysis: Analysis) -> bool:
    """«فليقل لنا أحد متى»: somebody is bidden to say it."""
    return analysis.proclitic.endswith("ل") and (analysis.form.jussive or analysis.proclitic == "فل")


def _elative(doc: Document, i: int, analysis: Analysis) -> bool:
    """«بشكل أعمق وأوضح», and a heading: «أبلغ من الكلام:»."""
    form, key = analysis.form, doc.key(i).removeprefix(analysis.proclitic)
    if form.tense != "past" or (form.gender, form.number) != ("m", "s") or len(key) != ELATIVE or analysis.enclitic:
        return False
    if "أ" not in doc.words[i].letters:
        return False
    if analysis.proclitic == "و":
        before = doc.key(i - 1)
        return before[:1] == "ا" and doc.key(i - 2) in doc.grammar.sets["openers.ways"]
    return not analysis.proclitic and doc.key(i + 1) == "من" and definite(doc.key(i + 2)) and doc.key(i + 3) == ":"


def _town(doc: Document, i: int, analysis: Analysis) -> bool:
    """«بمدينة | ودان التاريخية», «أيام | ودان»: a town that is spelt like و and a verb without a clause.

    The text has it right behind what it is, a noun that needs another.
    """
    clausal = any(frame.startswith("clause") for frame in analysis.form.verb.frames)
    if analysis.proclitic != "و" or analysis.enclitic or clausal:
        return False
    kinds, places = doc.grammar.sets["places.kinds"], doc.places[doc.key(i)][:MAX_PLACES]
    before = (doc.key(k - 1) for k in places if k > 0)
    return any(key in kinds or (key[:1] in ("ب", "ل") and key[1:] in kinds) for key in before)


def _comes_to_light(doc: Document, i: int, analysis: Analysis) -> bool:
    """«أن ترى | النور», «يرى المشروع | النور»: what is published or built sees nothing."""
    lit = doc.grammar.sets["openers.light"]
    return analysis.form.verb.category == "belief" and any(doc.key(k) in lit for k in (i + 1, i + 2))


def _you(doc: Document, i: int, analysis: Analysis) -> bool:
    """«فإنك ربما | تعتقد أن»: a form that is hers is yours behind "that you"."""
    form = analysis.form
    hers = (form.tense, form.person, form.gender, form.number) == ("present", 3, "f", "s")
    return hers and any(doc.key(k).endswith("نك") for k in range(max(0, i - 2), i))


def _as_if(doc: Document, i: int) -> bool:
    """«وكأنها تؤكد»: what something looks like; «كأنه يقول: …» puts words into somebody's mouth."""
    word = doc.words[i - 1].letters if i else ""
    return conjoined(word).startswith(AS_IF)


def _somebody_arrives(doc: Document, i: int, analysis: Analysis) -> bool:
    """«ورد | مصدر في الوزارة بأن»: what comes in a paper is no person, who answers.

    Nor is it somebody known right before في, whatever is joined to the verb: «وردت | البلدية في بيان بأنها».
    """
    if SOURCE_IN not in analysis.form.verb.frames:
        return False
    lexicon, behind = lexicon_of(doc.grammar), doc.key(i + 1)
    if definite(behind) and lexicon.somebody(behind) and doc.key(i + 2) == "في":
        return True
    return (lexicon.person_noun(behind) or lexicon.given_name(behind)) and not analysis.proclitic


def _about(doc: Document, i: int, analysis: Analysis) -> bool:
    """«حول ما | تناقلته الصحف عن الحادث، أن»: what was passed on is what somebody speaks about."""
    if not analysis.enclitic or analysis.form.verb.category != "relay" or doc.key(i - 1) != "ما":
        return False
    return doc.key(i - 2) in doc.grammar.sets["openers.topics"]
