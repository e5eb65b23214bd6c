"""Words that a verb of saying or a tag breaks off, and where they go on: «الراتب، تقول ريم، | لا يكفي الإيجار».

Behind a name a comma may begin what the writer says of who bears it («، يقول سامي، | صاحب الدكان»), so that what goes
on has to show it: it says of the topic what that lacks, sets a denial right or says I. Behind a verb or tag that names
nobody only the writer's turns, circumstances and cues do not go on: «باعت سيارتها، على حد قولها، | لتدفع الأقساط».
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.bare import bare_speech
from quotes.attribution.deeds import deed_shaped
from quotes.attribution.discourse import discourse_at
from quotes.attribution.first_words import speaks_of_self
from quotes.attribution.interrupted import cut_short, governed, interrupts, joined_verb
from quotes.attribution.narrator import COMMAS
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.passers import relayed_subject
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.tags import resumption
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import that_clause_at
from quotes.cues.interposed import names_nobody, sign_behind
from quotes.cues.openers import find_opener
from quotes.cues.signs import past_parenthesis
from quotes.document import Stretch
from quotes.inflection import imperfect
from quotes.lexicon import CONJUNCTIONS, bare, conjoined, definite

SINCE = "منذ"
FEWEST = 2  # words of a clause: «الكتاب صديق، يقول.», «لا أنام، تقول نادية»
LEAST = 3  # words said before a verb that names who says them


def settled_between(reader: Reader, c: Candidate) -> Candidate | None:
    """The verb between two signs, or as it stands without them: «، يقول الشيخ | كلمة», «اليوم، يقول سامي، | نحن»."""
    if _breaks_off(reader, c):
        return c
    reader.refuse(c, "no-speaker")
    otherwise = _introducing(reader, c)
    return bare_speech(reader, otherwise) if otherwise is not None and not len(otherwise.gap) else otherwise


def _introducing(reader: Reader, c: Candidate) -> Candidate | None:
    """The verb with what it introduces behind it."""
    doc = reader.doc
    analysis = next((a for a in doc.analyses(c.word) if a.form == c.form), None)
    opener = find_opener(doc, c.word, reader.sentence.last, analysis) if analysis is not None else None
    if opener is not None and opener.word > c.last:
        return evolve(c, position="after", opener=opener, gap=Stretch(c.last, opener.word))
    if c.verb is None or "bare" not in c.verb.frames or c.last >= len(doc.words):
        return None
    opener = Opener("clause", c.last, c.last, doc.words[c.last].start, frame="bare")
    return evolve(c, position="after", opener=opener, gap=Stretch(c.last, c.last))


def _breaks_off(reader: Reader, c: Candidate) -> bool:
    doc, first, last = reader.doc, reader.sentence.first, c.word - 1
    said = _said(reader, first, last)
    adjunct = reader.lexicon.preposition(conjoined(doc.key(first))) or reader.lexicon.adjunct_head(doc.key(first))
    adjunct = adjunct and not any(reader.verb(k) for k in range(first + 1, last))
    if names_nobody(reader.doc, c):
        if _another_deed(reader, c) or (adjunct and c.form is not None and c.form.tense == "past"):
            return False
        behind = resumes_behind(reader, c, (), first, last, c.gap.last)
        if behind is not None and _topic_speaks(reader, first, last, behind):
            return False
        return (said >= FEWEST and not adjunct) or (said > 0 and behind is not None)
    who = relayed_subject(reader, c.last, c.gap.last)
    if who is None or not plausible_source(reader, who) or before_object(reader, c.word, who) != who:
        return False
    if adjunct and _introduces(reader, c.gap.last + 1) and not _regretted(reader, first, last, c.gap.last + 1):
        return False  # «في المساء، يقول سامي، | «نعود إلى الخيمة»»
    if resumes_behind(reader, c, (), first, last, c.gap.last) is not None:
        return said > 0
    if _introduces(reader, c.gap.last + 1):
        return False
    clause = speaks_of_self(reader, first, last) or any(reader.verb(k) for k in range(first, last))
    return said >= (FEWEST if clause else LEAST) and not adjunct


def _introduces(reader: Reader, k: int) -> bool:
    """Whether the verb has its own words behind its comma: «كل شيء تغير، يقول سامي، | أن الناس», «، | «لن نعود»»."""
    return reader.doc.opens(k) is not None or that_clause_at(reader.doc, k)


def _regretted(reader: Reader, first: int, last: int, k: int) -> bool:
    """«من المؤسف، يقول المدرب، | أن نخسر»: what is called so stands behind أن."""
    return reader.doc.key(first) == "من" and last == first + 2 and that_clause_at(reader.doc, k)


def _another_deed(reader: Reader, c: Candidate) -> bool:
    """Whether verbs are told one after the other: «كانت تقرأ، تشرح، | تعيد، ولا تتعب»."""
    before, behind = c.word - 2, c.gap.last + 1
    if before > reader.sentence.first and not reader.doc.words[before - 1].is_word and _deed(reader, before):
        return True
    signs = not reader.word_at(behind + 1)
    return c.gap.last == c.last and signs and _deed(reader, behind)


def _deed(reader: Reader, k: int) -> bool:
    return reader.word_at(k) and (reader.verb(k) or imperfect(reader.doc.key(k)))


def _topic_speaks(reader: Reader, first: int, last: int, behind: int) -> bool:
    """Whether who stands before the verb, and nothing else, says I behind it: «المدير سامي حداد، يقول، | لا نملك»."""
    who = noun_phrase(reader, first, last, lead=reader.conjunction(first))
    alone = who is not None and who.last >= last and plausible_source(reader, who)
    sign = next((j for j in range(behind, reader.sentence.last) if reader.doc.plain_sign(j)), reader.sentence.last)
    return alone and speaks_of_self(reader, behind, sign)


def _said(reader: Reader, first: int, last: int) -> int:
    """Words of ``[first, last)`` behind what the writer leads in with: «وفي هذا السياق، | …»."""
    k = first
    while k < last and (length := discourse_at(reader, k) or (not reader.doc.words[k].is_word)):
        k += length
    return sum(reader.doc.words[j].is_word for j in range(k, last))


def closing_sign(reader: Reader, c: Candidate) -> int:
    """The sign behind a verb between two, or one that names nobody, and how it was said; 0 for any other source."""
    return sign_behind(reader.doc, c) if c.kind == "verb" and (c.phrase is None or names_nobody(reader.doc, c)) else 0


def resumes_behind(
    reader: Reader, c: Candidate, others: Sequence[Candidate], first: int, last: int, k: int
) -> int | None:
    """Where words ``[first, last)`` go on behind the sign at ``k`` that closes what breaks them off, if they do."""
    doc, limit = reader.doc, reader.sentence.last
    if doc.key(k) == "(":
        k = past_parenthesis(doc, k, limit)  # «يقول سامي (25 عاما)، | فقد»
    if doc.key(k) not in COMMAS or k + 1 >= limit:
        return None
    behind = k + 1
    if interrupts(reader, first, last, k):
        return behind
    sign = next((j for j in range(behind, limit) if doc.plain_sign(j)), limit)
    short = cut_short(reader, c, first, last, k) and governed(reader, behind)
    if short or speaks_of_self(reader, behind, sign):
        return behind
    if not names_nobody(reader.doc, c):
        return None
    if c.kind == "verb" and c.phrase is not None and _when_done(reader, behind):
        return behind
    if _circumstance(reader, c, behind):
        return None
    begin = c.word if c.phrase is None or c.tag else c.word - len(c.phrase.words)
    return resumption(reader, first, begin, limit, {o.word for o in others})


def _when_done(reader: Reader, k: int) -> bool:
    """Whether it is told at word ``k`` when the deed before was: «بدأت الرسم، كما تقول، | قبل عشر سنوات».

    No occasion, at which it was said: «بدأت الرسم، كما قالت، | بعد افتتاح المعرض».
    """
    doc, behind = reader.doc, reader.doc.key(k + 1)
    if not (reader.lexicon.has("narrator.timing", doc.key(k)) and doc.word_at(k + 1)) or definite(behind):
        return False
    told = any(map(reader.lexicon.occasion, (behind, bare(behind)))) or deed_shaped(doc, k + 1)
    return not (told or that_clause_at(doc, k + 1))  # «، | قبل أن يعود»


def _circumstance(reader: Reader, c: Candidate, k: int) -> bool:
    """What the speaker does meanwhile or then: «، | وهو يرتب الخضار», «، | ويعود إلى دكانه», «، | قبل أن يعود».

    Behind a tag, which is no deed, it is said how long something has been so: «مغلق، على حد قوله، | منذ شهرين».
    """
    doc = reader.doc
    he = conjoined(doc.key(k)) != doc.key(k) and conjoined(doc.key(k)) in doc.grammar.sets["pronouns.independent"]
    before = doc.longest(("clauses.subordinators", "clauses.adverbial"), k) > 0
    goes = joined_verb(reader, k) and doc.key(k)[:1] in CONJUNCTIONS
    lasting = c.tag and doc.key(k) == SINCE
    return not lasting and (he or before or goes or time_at(reader, k) > 0)
