"""What is only wanted, possible, supposed or kept back: nobody has said it.

«ينبغي أن تعلن الشركة أنها», «يريد أن يتعهد اللاعب بالبقاء», «ينكر مرضه، إن أردت», «لم توضح الشركة أسباب القرار».
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import conjoined, disowned
from quotes.words import COMMA

WHAT = ("ماذا", "بماذا")
MAX_SUBJECT = 6  # words between an auxiliary and its verb
ADDRESSING = ("نا", "ني", "ك", "كم")  # us, me or you
ASKED = 2  # words between a verb of "yours" and its أن


def not_yet_said(reader: Reader, c: Candidate) -> bool:
    """Whether the verb is the subjunctive behind an أن of wanting or being able, not «قبل أن يعلن أنه».

    Who can say a thing of himself says it: «أستطيع أن أؤكد لكم أن».
    """
    doc, k = reader.doc, c.word - 1
    if c.form is None or c.form.tense != "present" or c.form.person != 3 or c.proclitic:
        return False
    if c.word > reader.sentence.first and reader.lexicon.has("clauses.almost", conjoined(doc.key(k))):
        return True  # «كادت | تعلن أن»
    if k <= reader.sentence.first:
        return False
    if doc.key(k) not in doc.grammar.sets["complementizers.bare"] or "إ" in doc.words[k].letters[:1]:
        return False
    return doc.words[k - 1].is_word and not reader.lexicon.has("complementizers.telling", conjoined(doc.key(k - 1)))


def conditional(reader: Reader, c: Candidate) -> bool:
    """Whether the إن further on is "if": a verb stands right behind it, where "that" has its subject.

    Not behind "say", whose own it is: what looks like a verb is a noun («قالت المديرة، إن | ملخص الخطة جاهز»).
    """
    doc, opener = reader.doc, c.opener
    asked = conjoined(doc.key(c.word - 1)) in WHAT  # «بماذا يفيد القانون إن غابت هيبته؟»
    if opener is None or opener.kind != "clause" or opener.word < c.last + 2 - asked:
        return False
    if c.verb is not None and "bare" in c.verb.frames and doc.key(opener.first) != "لم":
        return False
    bare = doc.key(opener.word) in doc.grammar.sets["complementizers.bare"]
    if not bare or not doc.words[opener.word].letters.startswith("إ"):
        return False
    if asked:
        return True
    apart = not doc.words[opener.word - 1].is_word or any(reader.verb(k) for k in range(c.last, opener.word))
    # «حذر الطبيب من تفشي المرض إن استمر الحال»: the verb has its complement
    frames = c.verb.frames if c.verb is not None else ()
    apart = apart or any(f"nominal:{doc.words[k].letters}" in frames for k in range(c.last, opener.word))
    tokens = reader.tokens(opener.first)
    if not apart or (tokens and tokens[-1].pos_ == "PRON"):
        return False  # «بل إن حفظه مفيد»: a noun and its owner
    return doc.key(opener.first) == "لم" or reader.verb(opener.first)


def negated(reader: Reader, c: Candidate) -> bool:
    """Whether a negator stands right before the cue: ``لم يقل إن``."""
    if c.kind != "verb" or c.word - 1 < reader.sentence.first:
        return False
    before = reader.doc.key(c.word - 1)
    # «ما قال إنه كذا» opens its sentence; behind words or a comma it is what he said
    joined = c.word - 2 >= reader.sentence.first and (
        reader.doc.words[c.word - 2].is_word or reader.doc.key(c.word - 2) in COMMA
    )
    if reader.lexicon.has("pronouns.relative_ma", before) and (before != "ما" or c.position != "after" or joined):
        return False  # «بحسب ما ذكر», «وهو ما أكده», «وفقا لما أعلنته»
    if conjoined(before) == "ما" and c.enclitic in ("ه", "ها"):
        return False  # «وما قالته هو أن»: what she said
    present = c.form is not None and c.form.tense == "present" and not c.proclitic
    return reader.lexicon.negator(before) or (present and _never_said(reader, c.word))


def _never_said(reader: Reader, cue: int) -> bool:
    """«لم تكن أم يوسف | تتوقع أن»: the negated auxiliary of a present stands before its subject."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(cue - 1, max(reader.sentence.first, cue - MAX_SUBJECT), -1):
        if not doc.words[k].is_word:
            return False
        if lexicon.has("clauses.never_was", doc.key(k)) and lexicon.negator(doc.key(k - 1)):
            return True
        apart = {doc.key(k), disowned(doc.key(k))} & doc.grammar.sets["complementizers.causal"]
        if apart or reader.verb(k) or that_clause_at(doc, k):
            return False
    return False


def we_do_not(reader: Reader, c: Candidate) -> bool:
    """«"لن نعترف بهذه الأرقام"», «"لماذا لا نسأل عما يصل"»: who says in his own words what he does not say."""
    asks = c.verb is not None and c.verb.category == "question"
    noun = c.opener is not None and c.opener.kind == "nominal"
    return c.form is not None and c.form.person == 1 and (asks or noun) and negated(reader, c)


def kept_back(reader: Reader, c: Candidate) -> bool:
    """Whether a noun only names what was not told or may be: «ولم تفصح الشركة عن خطتها», «قد يطالب البنك بضمانات».

    Who does not deny, demand, expect or admit something takes a stand all the same: «لم ينف وجود خلاف», «لا يعترف
    بالهزيمة».
    """
    if c.verb is None or c.form is None or c.opener is None:
        return False
    before = conjoined(reader.doc.key(c.word - 1))
    if c.form.tense == "present" and reader.lexicon.has("clauses.perfective", before):
        return True
    tells = c.verb.category in ("statement", "question") and c.opener.frame != "nominal:ب"
    return tells and negated(reader, c)


def addresses_reader(reader: Reader, c: Candidate) -> bool:
    """«هل تعتقد أن», «لأنك تؤمن بأن», «قد تقول إن»: the writer's "you", spelt like "she".

    A question asks what somebody else thinks, and what he may say he has not said.
    """
    form = c.form
    if form is None or c.kind != "verb" or form.tense != "present" or len(c.gap) > ASKED:
        return False
    if (form.person, form.gender, form.number) != (3, "f", "s") or c.proclitic not in ("", "س"):
        return False
    if _bidden_not(reader, c) or _whenever_you(reader, c):
        return True
    before = conjoined(reader.doc.key(c.word - 1))
    asked = before == "هل" or reader.lexicon.has("clauses.perfective", before)
    you = before.endswith("ك") and any(
        reader.lexicon.has("complementizers.suffixed", key) for key in (before, before[1:])
    )
    return you or (asked and not len(c.gap))


def _that(reader: Reader, c: Candidate) -> str:
    """The complementizer that opens the clause of the cue, with its pronoun: «أنك»."""
    return reader.doc.key(c.opener.word) if c.opener is not None and c.opener.kind == "clause" else ""


def _bidden_not(reader: Reader, c: Candidate) -> bool:
    """«فلا تظن أننا ضعفاء», «لا تعتقد يا سالم أنك»: somebody is told what not to think, and not that he thinks it."""
    doc, k = reader.doc, c.word - 1
    # «الإدارة | لا تعتقد أننا جادون»: she does not
    apart = doc.key(k) == "فلا" or (doc.key(k) == "لا" and (k <= reader.sentence.first or not doc.words[k - 1].is_word))
    if not apart or c.verb is None or c.verb.category != "belief":
        return False
    called = len(c.gap) > 0 and doc.key(c.gap.first) == "يا"
    return called or (not len(c.gap) and _that(reader, c).endswith(ADDRESSING))


def _whenever_you(reader: Reader, c: Candidate) -> bool:
    """«لا تجد شيئا حين | تعلن أنك قادم»: behind "when" and "if" "you" are anybody."""
    doc = reader.doc
    whenever = doc.ends_before(("clauses.moments_of", "clauses.protases"), c.word) > 0
    return whenever and not len(c.gap) and _that(reader, c).endswith("نك")
