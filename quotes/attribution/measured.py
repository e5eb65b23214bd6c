"""What something is measured by and what somebody knows it from: no sources, though papers.

«لا تقل الأجور عن المتوسط حسب المؤشرات التي تعلنها الهيئة», «ارتفع العدد وفق الإحصاء الأخير».
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.noun_phrase import head_of
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import conjoined

DONE = 8  # words from «جرى» to what it is done by
FEW = 2  # words of a paper of nobody's


def kept_to(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a closing phrase names a guide or what is published again and again: «الأدلة الإرشادية», «التي تعلنها».

    One that was published once tells something: «بلغ العدد مئة حسب الإحصاءات التي نشرتها الوزارة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if _done_by(reader, c, who) or any(
        doc.phrase_length("norms.prayed_for", k) for k in range(who.first, who.last + 1)
    ):
        return True  # «ووفق ولاة الأمر | لما يحبه ويرضاه»: who is to be helped to it
    if c.kind != "preposition" or c.position != "closing" or not lexicon.any(PAPERS, head_of(reader, who)):
        return False
    if lexicon.any(("norms.adjectives",), doc.key(who.first + 1)):
        return True
    if c.word > reader.sentence.first and not doc.words[c.word - 1].is_word:
        return False
    return any(
        lexicon.relative(doc.key(k))
        and any(a.form.kind == "verb" and a.form.tense == "present" and a.enclitic for a in doc.analyses(k + 1))
        for k in range(who.first + 1, who.last - 1)
    )


def _done_by(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«جرى توزيع المقاعد | وفق نتائج الاقتراع»: without a comma what something is done by, behind a verb of doing."""
    doc = reader.doc
    if c.kind != "preposition" or c.position != "closing" or not doc.words[c.word - 1].is_word:
        return False
    back = range(max(reader.sentence.first, c.word - DONE), c.word)
    done = any(reader.lexicon.has("openers.done", conjoined(doc.key(k))) for k in back)
    return done and reader.lexicon.has("norms.results", head_of(reader, who))


def own_evidence(reader: Reader, c: Candidate, held: Sequence[Candidate]) -> bool:
    """Whether a paper of nobody's stands without a comma in what somebody says, who knows it from there."""
    if c.kind != "preposition" or c.position != "closing" or not reader.doc.words[c.word - 1].is_word:
        return False
    who = find_speaker(reader, c, ()).speaker
    if who is None or len(who) > FEW or not reader.lexicon.any(("groups.figures",), head_of(reader, who)):
        return False
    outer = any(
        o.position == "after" and o.opener is not None and o.opener.kind != "nominal" and o.opener.first < c.word
        for o in held
    )
    return outer and not reader.refuse(c, "governed")


PAPERS = ("groups.documents",)
