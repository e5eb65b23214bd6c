"""Facts and notes: what shows or turns out is said by nobody.

«وهو ما يؤكد أن», «الأمر الذي يؤكد أن», «وعند الوصول تبين أن», «يذكر أن».
"""

from __future__ import annotations

from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.folding import fold
from quotes.lexicon import conjoined

OURS = frozenset({"", "نا", "ني"})  # «وهو ما يذكرنا بأن», but «وهو ما أكده الوزير»
TURNED_OUT = "تبين"  # the past of تبيّن, and "she makes clear"
MAX_JOINED = 12  # words from the verb of مما to the next
TO = "nominal:إلى"
RESUMED = 6  # words; «الذي قال عنه الرسول عليه السلام: «…»», but not «التي نصحت بها الكاتبة، ومنها وجبات …:»


def factual(reader: Reader, c: Candidate) -> bool:
    """The verb of وهو ما، مما، الأمر الذي, of ذلك, and of a passive relative (الذي أعلن عنه)."""
    doc, at = reader.doc, _in_front(reader, c)
    # «ومما | يؤكد أن», but «ومما | قاله الوزير إن»
    before = conjoined(doc.key(at)) if at == reader.sentence.first and c.enclitic in OURS else doc.key(at)
    if before == "مما" or (
        before == "ما" and reader.lexicon.has("pronouns.resuming", conjoined(doc.key(at - 1))) and c.enclitic in OURS
    ):
        return before == "مما" or not _somebodys(reader, c)
    worse = conjoined(before) == "ما" and reader.lexicon.has("narrator.aggravating", fold(c.lemma))
    if worse and c.opener is not None and c.opener.kind == "clause":
        return True  # «وما | زاد الأمر سوءا أن الماء مقطوع»
    if _shown(reader, c) or _shown_besides(reader, c) or _brought_about(reader, c):
        return True
    if not reader.lexicon.relative(before) or not reader.lexicon.has("pronouns.resumptive", doc.key(c.last)):
        return False
    if c.opener is not None and c.opener.kind == "clause" and reader.lexicon.has("pronouns.within", doc.key(c.last)):
        return False  # «البيان الذي أشار فيه إلى أن»: what it was said in
    # «التي قال فيها: «…»»: the words of somebody named follow at once
    quoted = c.opener is not None and c.opener.kind in ("quotation", "colon")
    return not (quoted and len(c.gap) <= RESUMED)


def _in_front(reader: Reader, c: Candidate) -> int:
    """The word in front of the verb, over a mark that opens between them: «وهو ما | «يؤكد أن»."""
    return c.word - 1 - (reader.doc.opens(c.word - 1) is not None)


def _somebodys(reader: Reader, c: Candidate) -> bool:
    """Whether what stands before is what somebody says something of: «ارتفعت الأسعار، وهو ما أكد | التجار أنه مؤقت».

    "Say" shows nothing, whoever it is: «وهو ما قالت إنه مؤقت».
    """
    if c.position != "after" or c.opener is None or c.opener.kind != "clause" or not _taken_up(reader, c):
        return False
    who = gap_subject(reader, c) if len(c.gap) else None
    return c.lemma == "قال" or (who is not None and plausible_source(reader, who))


def _taken_up(reader: Reader, c: Candidate) -> bool:
    """Whether the complementizer has the pronoun of what stands before: «وهو ما قال الوزير | إنه», «| بأنها»."""
    assert c.opener is not None
    key = reader.doc.key(c.opener.word)
    return any(reader.lexicon.has("complementizers.suffixed", form) for form in (key, key[1:]))


def _shown(reader: Reader, c: Candidate) -> bool:
    """Whether a fact shows what follows: «الأمر الذي يؤكد أن», «تلفت المعدات، ما يثبت أن», «فإن ذلك يؤكد أن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.position != "after" or c.enclitic not in OURS or c.lemma == "قال" or c.opener is None or c.form is None:
        return False
    if c.opener.kind not in ("clause", "nominal") or c.form.tense != "present" or c.form.number != "s":
        return False
    at = _in_front(reader, c)
    before, earlier = doc.key(at), conjoined(doc.key(at - 1))
    if lexicon.relative(before):
        return lexicon.has("clauses.matters", earlier) and not (c.opener.kind == "nominal" and c.gap)
    if lexicon.has("pronouns.pointing", conjoined(before)):
        # «فإن ذلك يؤكد أن», but «ومع ذلك | يؤكد المسؤولون أن»
        return not (c.proclitic or lexicon.preposition(earlier) or lexicon.adjunct_head(earlier))
    return before == "ما" and _beside(c)


def _brought_about(reader: Reader, c: Candidate) -> bool:
    """«الأمر الذي دعا | المدير إلى الاستقالة», «، ما دعا المدير إلى»: what moves somebody to do something."""
    doc, opener = reader.doc, c.opener
    if opener is None or opener.kind != "nominal" or opener.frame != TO or not len(c.gap) or c.enclitic not in OURS:
        return False
    before = doc.key(c.word - 1)
    if reader.lexicon.relative(before):
        return reader.lexicon.has("clauses.matters", conjoined(doc.key(c.word - 2)))
    return before == "ما" and not doc.words[c.word - 2].is_word


def _shown_besides(reader: Reader, c: Candidate) -> bool:
    """«وهذا ما يؤكد تغلغل الفكر ويشير إلى أن»: the next verb of what shows something, without a subject of its own."""
    doc, form = reader.doc, c.form
    if form is None or c.proclitic != "و" or c.position != "after" or not _beside(c) or c.lemma == "قال":
        return False
    if (form.tense, form.person, form.number) != ("present", 3, "s"):
        return False
    for k in range(c.word - 1, max(reader.sentence.first, c.word - MAX_JOINED), -1):
        if not doc.words[k].is_word:
            return False
        if doc.key(k - 1) in ("ما", "مما") and reader.verb(k):
            return doc.key(k)[:1] == form.key[:1]
    return False


def _beside(c: Candidate) -> bool:
    """Whether nobody can stand between the verb and what follows."""
    return c.opener is not None and c.opener.word == c.last


def turned_out(reader: Reader, c: Candidate) -> bool:
    """«وعند الوصول تبين أن الحريق محدود»: "it turned out", unless somebody stands before: «الوزارة تبين أن».

    For whom or by what may stand between: «تبين للجنة أن», «تبين من المعاينة أن».
    """
    if c.kind != "verb" or c.proclitic.endswith(("ل", "س")):
        return False
    if not reader.doc.phrase_length("narrator.evident", c.word) and not _turned_out_from(reader, c):
        return False
    who = subject_before(reader, c)
    return who is None or not plausible_source(reader, who)


def _turned_out_from(reader: Reader, c: Candidate) -> bool:
    """Whether such a verb begins its clause, and for whom or by what is all that stands before what follows.

    «تبين الدراسة أن», «وهي تبين للمواطنين أن», «بيانا تبين فيه أن»: there somebody makes it clear.
    """
    doc = reader.doc
    if c.opener is None or c.opener.kind != "clause" or conjoined(doc.key(c.word)) != TURNED_OUT:
        return False
    before, behind = conjoined(doc.key(c.word - 1)), doc.key(c.last)
    begins = c.proclitic[:1] in ("و", "ف") or not doc.words[c.word - 1].is_word or before in ("قد", "")
    begins = begins or before in doc.grammar.sets["complementizers.suffixed"]
    return begins and (behind == "من" or behind[:1] == "ل") and gap_subject(reader, c) is None


def impersonal(reader: Reader, c: Candidate) -> bool:
    doc = reader.doc
    if c.kind != "verb" or c.opener is None:
        return False
    if c.opener.word != c.last and not doc.phrase_length("narrator.noted", c.word):
        return False  # «كذلك يلاحظ على الصغار أنهم»: the note says of whom
    before = c.word != reader.sentence.first and doc.words[c.word - 1].is_word
    if before and _noted_besides(reader, c):
        return True
    if before and not reader.lexicon.has("clauses.sibling_connectives", conjoined(doc.key(c.word - 1))):
        return False
    if doc.phrase_length("narrator.noted", c.word):
        return True
    return not before and doc.longest(("narrator.impersonal", "narrator.evident"), c.word) > 1


def _noted_besides(reader: Reader, c: Candidate) -> bool:
    """«وقال المدير إن الموسم جيد | ويذكر أن المحافظة تنتج»: a note of the writer's, whoever spoke in the past before.

    In the present he goes on: «يقول المدير إن الموسم جيد ويذكر أن», «تحدث عن الزيادة وينوه إلى أن … ويؤكد».
    """
    doc, form = reader.doc, c.form
    if c.proclitic != "و" or form is None or form.tense != "present" or c.position != "after":
        return False
    if doc.item_length("narrator.impersonal", c.word, conjoined(doc.key(c.word))) < 2:
        return False
    others = (k for k in range(reader.sentence.first, reader.sentence.last) if k != c.word)
    told = (a.form for k in others for a in doc.analyses(k) if a.form.kind == "verb")
    return not any(form.tense == "present" and form.verb.category == "statement" for form in told)
