"""The parse disposes: which proposals of the grammar it lets pass."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.sources import clause_phrase_before
from quotes.lexicon import conjoined

NOT_VERBS = frozenset({"ADP", "NOUN", "PROPN", "ADJ", "ADV", "X"})
SHORT_GAP = 18
RESUMPTIVE = frozenset({"عنه", "عنها", "به", "بها", "عليه", "عليها", "فيه", "فيها", "اليه", "اليها"})


def acceptable(reader: Reader, c: Candidate) -> bool:
    """Whether the candidate stands, given the tagger's view of an ambiguous cue word."""
    if c.kind == "colon" or c.phrase is not None or c.verb is None:
        return True
    # CASE 1: ambiguous verb forms (بين، ذكر، كشف) must be tagged as verbs, unless their clause frame is unmistakable
    if c.kind == "verb" and c.verb.strict and reader.pos(c.word) in NOT_VERBS and not _sure_frame(reader, c):
        return False
    if c.kind == "verb" and c.verb.strict and _crossed(reader, c):
        return False
    # an outlet's verb right at its colon or mark is a noun: «خبراء نقل: الخط الثالث لن يكتمل»
    if c.kind == "verb" and c.verb.category == "relay" and c.position == "after" and not len(c.gap):
        return False
    # CASE 2: what shows something is no speaker, and a counted noun no verb: «وهو ما يؤكد», «8000 طالب»
    if c.kind == "verb" and (_factual(reader, c) or reader.doc.key(c.word - 1)[:1].isdigit()):
        return False
    # CASE 3: passives belong to nobody: يقال إن، ذكر أن stay out where the verb is clearly passive
    if c.form is not None and c.form.tense == "passive":
        return False
    # CASE 4: so do verbs of belief without any subject: «حيث يتوقع أن تصدر»
    if _bare_belief(c):
        return False
    # CASE 5: impersonal notes are the writer's: يذكر أن، يشار إلى أن
    return not _impersonal(reader, c)


def _sure_frame(reader: Reader, c: Candidate) -> bool:
    """A clause-initial form with a short subject and a complementizer: «، بين مرزوق أن» against «بين كذا وكذا»."""
    doc = reader.doc
    if c.position == "before":
        return True  # «"أعيدوا الثمن"، صاح مشجع»: the words stand right before
    if c.opener is None or c.opener.kind != "clause" or len(c.gap) > SHORT_GAP:
        return False
    initial = c.word == reader.sentence.first or c.proclitic[:1] == "و" or not doc.words[c.word - 1].is_word
    lexicon = reader.lexicon
    coordinated = any(
        doc.key(k)[:1] == "و" and not (lexicon.person_noun(doc.key(k)) or lexicon.given_name(doc.key(k)))
        for k in range(c.gap.first, c.gap.last)
    )
    return initial and not coordinated


def _factual(reader: Reader, c: Candidate) -> bool:
    """The verb of وهو ما، مما، and of a passive relative (الذي أعلن عنه)."""
    doc = reader.doc
    before = doc.key(c.word - 1)
    if before == "مما" or (
        before == "ما" and conjoined(doc.key(c.word - 2)) in ("هو", "هي", "هذا", "ذلك") and not c.enclitic
    ):
        return True
    return reader.lexicon.relative(before) and doc.key(c.last) in RESUMPTIVE


def _crossed(reader: Reader, c: Candidate) -> bool:
    """Whether a verb of its own stands between an ambiguous form and its opener: «سجل هدفين … أخبره أنه»."""
    for k in range(c.gap.first, c.gap.last):
        key = reader.doc.key(k)
        lexicon = reader.lexicon
        if lexicon.relative(key) or lexicon.has("complementizers.conjunctions", key) or lexicon.adjunct_head(key):
            return False
        if (
            reader.verb(k)
            and not reader.lexicon.relative(reader.doc.key(k - 1))
            and clause_phrase_before(reader.doc, k, reader.sentence) is None
        ):
            return True
    return False


def _bare_belief(c: Candidate) -> bool:
    if c.verb is None or c.form is None or c.kind != "verb" or c.verb.category != "belief":
        return False
    beside = c.opener is not None and c.opener.word == c.last
    return beside and c.form.tense == "present" and c.form.gender == "m" and c.form.number == "s" and not c.proclitic


def _impersonal(reader: Reader, c: Candidate) -> bool:
    doc = reader.doc
    if c.kind != "verb" or c.opener is None or c.opener.word != c.last:
        return False
    if c.word != reader.sentence.first and doc.words[c.word - 1].is_word:
        return False
    return max(doc.phrase_length(f"narrator.{name}", c.word) for name in ("impersonal", "evident")) > 1
