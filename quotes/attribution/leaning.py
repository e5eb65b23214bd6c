"""Whose main verb ``بقوله``, ``إلى القول``, ``لم … في القول`` goes with, whatever it means: ``وجه حديثه بالقول``."""

from __future__ import annotations

from quotes.attribution.agreement import PRONOUNS, gender
from quotes.attribution.draft import Finding
from quotes.attribution.gap import phrase_in_gap
from quotes.attribution.host import STOPS
from quotes.attribution.objects import without_object
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import subject_before_index
from quotes.attribution.reader import Reader
from quotes.attribution.sequels import to_go_on
from quotes.attribution.whom_accused import before_accused
from quotes.cues.candidates import Candidate
from quotes.cues.going_on import leads_on
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite

REACH = 24  # words from a main verb to its «بقوله»
LEANT = 6  # words from a verb of saying to the verbal noun that leans on it
SAYING = ("statement", "denial")


def leaning(reader: Reader, c: Candidate) -> Finding | None:
    """Who speaks where a verbal noun of saying stands behind ب or إلى and its main verb has a subject of its own.

    With a verb of saying («علق المدير بقوله») or إلى («سارع الوزير إلى القول»), and right before «بالقول» or his words
    («اكتفى المدير بالقول», «بدأ المدير حديثه بالقول»), he is the mention with either; any other verb only tells who is
    meant.
    """
    to = leads_on(reader.doc, c.word)
    said = c.verb is not None and c.verb.category in SAYING and c.opener is not None and c.opener.kind != "nominal"
    if c.kind != "masdar" or not said or not (c.proclitic == "ب" or to):
        return None
    found = _main_subject(reader, c, denied=to)
    if found is None:
        return None
    verb, who = found
    says = any(a.form.kind == "verb" and a.form.verb.category in SAYING for a in reader.doc.analyses(verb))
    behind = who.last + (reader.owned(who.last) and reader.lexicon.occasion(reader.doc.key(who.last)))
    # «بدأ المدرب | حديثه | بالقول», «أما المدرب فاكتفى | بالقول»
    beside = behind == c.word or who.last <= verb == c.word - 1
    beside = beside and definite(reader.doc.key(c.word).removeprefix("ب"))
    return Finding(who, "two-words") if says or to or beside else Finding(None, "implicit", controller=who)


def of_dropped(reader: Reader, c: Candidate) -> bool | None:
    """Whether the verb of saying that «بالقول» leans on has dropped a woman: «وعلقت على ذلك | بالقول»."""
    if c.proclitic != "ب" and not reader.doc.key(c.word).startswith("بال"):
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - LEANT) - 1, -1):
        if not reader.doc.words[k].is_word:
            return None
        forms = [a.form for a in reader.doc.analyses(k) if a.form.kind == "verb" and a.form.person == 3]
        if forms:
            return forms[0].gender == "f" if forms[0].number == "s" else None
        key = reader.doc.key(k)
        if reader.past(k) and not key.endswith(("وا", "نا", "ن")):
            return key.endswith("ت")  # «واكتفت بالقول»
    return None


def _main_subject(reader: Reader, c: Candidate, *, denied: bool) -> tuple[int, Stretch] | None:
    """The verb that the cue goes with, the nearest one before it, and its overt subject on either side of it.

    None where the subject is dropped or does not agree: «الإعلامي بادر بقوله», but «تطرقت إلى الأسعار بقولها».
    ``denied``: the verb may be («لم يتردد المدير في | القول»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1):
        if doc.key(k) in STOPS or doc.closes(k) is not None or lexicon.relative(conjoined(doc.key(k))):
            return None
        if not reader.verb(k):
            continue
        if to_go_on(reader, k, None):
            return None  # «أكد المدرب أن الفريق جاهز، | ليختم بالقول إن»
        if lexicon.relative(conjoined(doc.key(k - 1))) or (lexicon.negator(doc.key(k - 1)) and not denied):
            return None
        who = phrase_in_gap(reader, Stretch(k + 1, c.word), k)
        if who is None or (front := _in_front(reader, k)) is None:
            who = _alone(reader, k, who) if who is not None else subject_before_index(reader, k)
        else:
            who = front
        return (k, who) if who is not None and _speaks(reader, c, who) else None
    return None


def _in_front(reader: Reader, verb: int) -> Stretch | None:
    """The subject right before its verb, which has an object behind it: «| الوزير هاجم الحكومة بالقول».

    A pronoun behind the verb takes up what stands before it: «الوزير هاجمه النائب», «الحكومة ردت عليها النقابة».
    """
    doc = reader.doc
    pronoun = any(token.pos_ == "PRON" for token in reader.tokens(verb))
    if pronoun or reader.lexicon.has("pronouns.prepositional", doc.key(verb + 1)):
        return None
    found = subject_before_index(reader, verb)
    if found is None or found.last != verb or not plausible_source(reader, found):
        return None
    shown = gender(reader, found)
    return found if not shown or shown == ("f" if reader.feminine(verb) else "m") else None


def _alone(reader: Reader, verb: int, who: Stretch) -> Stretch:
    """The subject without the verb's objects, those behind ل among them: «استجابت الشركة | للمطالب بالقول»."""
    whole, who = who, without_object(reader, verb, who, addressee=True)
    if who == whole and any(a.form.kind == "verb" and a.form.verb.object for a in reader.doc.analyses(verb)):
        who = before_accused(reader, who)  # «خاطب الرئيس سامي العلي | المدير بالقول»
    behind = (k for k in range(who.first + 1, who.last) if reader.doc.key(k)[:1] == "ل" and reader.adposition(k))
    return Stretch(who.first, next(behind, who.last), who.lead)


def _speaks(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether the phrase names somebody, agrees with what is said to be his."""
    head, lexicon = reader.doc.key(who.first), reader.lexicon
    person = lexicon.person_noun(head) or lexicon.given_name(head)
    if definite(head) and not person and len(who) > 1 and lexicon.given_name(reader.doc.key(who.first + 1)):
        return False  # «دفعت الأزمة سامي العلي إلى القول»
    wanted = PRONOUNS.get((c.form.enclitic or "") if c.form is not None else "")
    shown = gender(reader, who)
    return plausible_source(reader, who) and not (wanted and shown and wanted != shown)
