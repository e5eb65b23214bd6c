"""Who stands before a colon, behind a noun for what was said, or behind ``بحسب``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.ali import is_on
from quotes.attribution.draft import Finding, Relay
from quotes.attribution.gists import gist_of, issued
from quotes.attribution.headline_acts import who_acts
from quotes.attribution.intermediary import by_outlet, chain_in, source_phrase
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.passers import names_outlet
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.scenes import without_scene
from quotes.attribution.trimmed import DASHES
from quotes.attribution.who_acts import is_person, who_acts_before, who_acts_behind, who_acts_with
from quotes.cues.acting_behind import acts
from quotes.cues.acting_colons import points_back
from quotes.cues.answerers import present
from quotes.cues.candidates import Candidate
from quotes.cues.colons import MAX_SPEAKER, tells_outlet
from quotes.cues.complementizers import answers_topic
from quotes.cues.interposed import names_nobody
from quotes.cues.nouns import heralds
from quotes.cues.phrases import tells_gist
from quotes.cues.sources import FROM
from quotes.document import Stretch
from quotes.inflection import imperfect
from quotes.lexicon import conjoined, definite

MAX_NAMED = 4  # words of a verb and a name
SET_OFF = 14  # words between two dashes


def without_saying(reader: Reader, c: Candidate) -> Finding | None:
    """Who speaks where no form of saying does: beside a colon, a source, a noun for words; None beside such a form."""
    if acts(c):  # «"كنت أظنها مزحة"، يمازحه | صديقه فادي»
        return who_acts_behind(reader, c.word, trusted=True)
    said_in = {"colon": before_colon, "preposition": source_of, "noun": of_noun}.get(c.kind)
    return said_in(reader, c) if said_in is not None else None


def before_colon(reader: Reader, c: Candidate) -> Finding:
    doc, lexicon = reader.doc, reader.lexicon
    if (acting := who_acts(reader, c)) is not None:
        return Finding(acting, "colon")
    if (deed := who_acts_before(reader, c)) is not None:
        return deed
    if lexicon.has("openers.singing", conjoined(doc.key(c.gap.first))):
        return Finding(None, "colon")  # «وغنت المطربة: «…»»
    # «نائب: الميزانية لا تكفي.. والوزارة: لا زيادة»
    first = c.gap.first + _does(reader, c)
    first += doc.key(first) == "و" and first + 1 < c.gap.last  # «.. و"النيابة": العقوبة»
    # «شاهد عيان: …», «بطل الفيلم: …», tagged as a verb
    head = doc.key(first)
    witness = doc.phrase_length("groups.heads", first) > 1 or lexicon.office(head)
    witness = witness or lexicon.has("titles.kin", head)  # «حفيد الزعيم الراحل: …»
    told = tells_outlet(doc, first, c.gap.last)  # «نادر شوقي لـ«الأفق»: …»
    # «طبيب قلب لـ«الأفق»: …», where the field is tagged as a verb of a relative clause
    field = told and lexicon.office(head) and reader.verb(first + 1) and doc.key(first + 2) == "ل"
    limit = first + 2 if field else c.gap.last
    stretch = noun_phrase(reader, first, limit, lead=reader.conjunction(first), trusted=witness or told)
    if stretch is not None and (_acts(reader, stretch) or not _begins_or_speaks(reader, c, stretch)):
        return Finding(None, "colon")
    stretch = without_scene(reader, c, stretch) if stretch is not None else None
    if stretch is not None and stretch.last < c.gap.last:
        # «الوكالة الرسمية نقلا عن الوزير: …», «رويترز عن مصدر حكومي: …»
        behind = Stretch(stretch.last + (doc.closes(stretch.last) is not None), c.gap.last)
        outlet = names_outlet(reader, stretch) or _passes_on(reader, stretch, behind)
        sources = chain_in(reader, behind, named=("عن",) if outlet else ()).sources
        if sources:
            return Finding(sources[-1].who, "relay", (Relay(stretch, c.start, c.end, c.lemma, c.kind), *sources[:-1]))
    return Finding(stretch, "colon")


def _begins_or_speaks(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a label begins its paragraph, or is somebody's: «… الحارس سامي العلي: «…»», not «… لغة الشعر: «…»»."""
    doc = reader.doc
    near = c.word - reader.sentence.first <= MAX_SPEAKER
    begins = near and doc.words[reader.sentence.first].start == doc.segments[doc.sentences[c.sentence].segment].start
    return begins or doc.kind(c.sentence) == "headline" or is_person(reader, who) or _named(reader, who)


def _named(reader: Reader, who: Stretch) -> bool:
    """Whether a given name stands in a label."""
    return any(reader.lexicon.listed_given(reader.doc.key(k)) for k in range(who.first, who.last))


def _acts(reader: Reader, who: Stretch) -> bool:
    """Whether a label tells what one in office does: «القاضي | يعاين الموقع: الأدلة كافية» says nothing."""
    doc = reader.doc
    titled = definite(doc.key(who.first)) and reader.lexicon.person_noun(doc.key(who.first))
    return titled and any(present(doc, k) and definite(doc.key(k + 1)) for k in range(who.first + 1, who.last - 1))


def _passes_on(reader: Reader, who: Stretch, behind: Stretch) -> bool:
    """Whether an outlet's name in several words, a foreign one or a body stands before عن and somebody unnamed.

    «أخبار المرفأ | عن مسؤولين: …», «هيئة الإذاعة | عن مصدر أمني: …»; not «النائبة | عن كتلة الوطن: …».
    """
    doc, lexicon, source = reader.doc, reader.lexicon, reader.doc.key(behind.first + 1)
    unnamed = lexicon.any(("anaphors.sources",), source) or lexicon.person_noun(source)
    if doc.key(behind.first) != FROM or definite(source) or not unnamed or lexicon.person_noun(doc.key(who.first)):
        return False
    marked = doc.opens(who.first - 1) is not None and doc.closes(who.last) is not None  # «"المرآة" | عن مسؤولين: …»
    foreign = marked or all(reader.pos(k) in ("X", "PROPN") for k in range(who.first, who.last))
    listed = doc.phrase_length("outlets.names", who.first) == len(who)
    return listed or foreign or lexicon.body(doc.key(who.first))


def _does(reader: Reader, c: Candidate) -> int:
    """1 where a verb of no saying stands before a name and no more: «ويضحك | سامي العلي: «…»»."""
    doc, first = reader.doc, c.gap.first
    named = first + 1 < c.gap.last <= first + MAX_NAMED and reader.lexicon.given_name(doc.key(first + 1))
    acts = reader.verb(first) or imperfect(doc.key(first))  # «يضحك | سامي العلي: «…»», whatever it is tagged as
    return int(named and acts and not reader.lexicon.given_name(doc.key(first)))


def of_noun(reader: Reader, c: Candidate) -> Finding:
    """«في بيان للوزارة», «في رسالة من رئيس البلدية», «في بيان صادر عن المكتب», «في تصريح الوزير»."""
    doc = reader.doc
    if c.position == "before":
        return who_acts_behind(reader, c.last)
    if c.phrase is None:  # «النصيحة التي | تقدمها الطبيبة هي «…»», «جوابه كان قاطعا: «…»»
        related = reader.lexicon.relative(doc.key(c.last))
        acting = who_acts_behind(reader, c.last + 1, trusted=True) if related else who_acts_with(reader, c.word)
        return acting or Finding(None, "implicit")
    begin = c.word - len(c.phrase.words) + 1
    if points_back(doc, c.phrase, begin):  # «استقبل المدرب الوفد | بهذه الكلمات: «…»»
        return who_acts_with(reader, begin) or Finding(None, "implicit")
    if tells_gist(c.phrase):
        return gist_of(reader, c)
    if heralds(doc, c.phrase):
        return issued(reader, c)
    k = c.gap.first
    while k < c.gap.last and (doc.key(k) in ("عن", "من") or doc.key(k).startswith("صادر")):
        k += 1
    if doc.key(k) == "الي":
        return Finding(None, "implicit")  # «في رسالة إلى المجلس»: whom it goes to
    to = next((j for j in range(c.gap.first, c.gap.last) if _owner_at(reader, j)), None)
    named = definite(doc.key(k)) and reader.lexicon.person_noun(doc.key(k))  # «كانت نصيحة | الطبيبة لمرضاها»
    if k == c.gap.first and to is not None and not named:
        k = to  # «في بيان شديد اللهجة لاتحاد العمال»
    if k >= c.gap.last:
        return Finding(None, "implicit")
    lead = int(k == to)
    clause = c.opener is not None and c.opener.kind == "clause"
    marked = clause and doc.opens(k) is not None  # «وفي معلومات «الأفق» أن»
    last = to if named and to is not None else _before_occasion(reader, c)
    who = noun_phrase(reader, k, last, lead=lead, trusted=marked)
    if who is None or not (marked or plausible_source(reader, who)):
        return Finding(None, "implicit")
    return Finding(who, "of-noun")


def _owner_at(reader: Reader, j: int) -> bool:
    """Whether ل at word ``j`` says whose a noun is: «في بيان شديد اللهجة | لاتحاد العمال», not «في تنبيه | لاحق»."""
    return reader.doc.key(j).startswith("ل") and len(reader.doc.key(j)) > 3 and reader.pos(j) != "ADJ"


def _before_occasion(reader: Reader, c: Candidate) -> int:
    """Where what an answer is about begins: «كان رد المديرين | على هذه التحذيرات: «…»»."""
    doc = reader.doc
    answers = c.phrase is not None and c.phrase.words[0] not in doc.grammar.sets["openers.prepositions"]
    on = (k for k in range(c.gap.first + 1, c.gap.last) if is_on(reader, k))
    return next(on, c.gap.last) if answers else c.gap.last


def source_of(reader: Reader, c: Candidate) -> Finding:
    if c.tag:
        return Finding(None, "implicit")
    joined = c.phrase.joined if c.phrase is not None else None
    gap = set_off(reader, c)
    who = source_phrase(reader, gap.first, gap.last, joined=joined)
    chain = chain_in(reader, Stretch(who.last if who else gap.first, gap.last))
    if who is not None and by_outlet(reader, chain, who) is not chain:
        return Finding(who, "source", chain.sources)  # «بحسب الوزير، نقلا عن وكالة كذا، فإن»
    if chain.sources and who is not None:
        relay = Relay(who, c.start, c.end, c.lemma, c.kind)
        return Finding(chain.sources[-1].who, "relay", (relay, *chain.sources[:-1]))
    return Finding(who, "source")


def named_before(reader: Reader, sources: Sequence[Relay], words: Stretch) -> tuple[Relay, ...]:
    """The sources that stand before the clause a phrase leads into: «وبحسب ما نقلته الإذاعة | عن شهود فإن».

    What is said may have the same prepositions: «وحسب ما نشرته الصحيفة فإن السفن اتجهت | إلى موانئ قريبة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(words.first, words.last):
        if answers_topic(doc, k) or (reader.verb(k) and not lexicon.relative(doc.key(k - 1))):
            # the verb of «نقلا عما | قالته الشرطة» is the source's own
            return tuple(source for source in sources if source.cue_start <= doc.words[k].start)
    return tuple(sources)


def set_off(reader: Reader, c: Candidate) -> Stretch:
    """The words behind a source phrase, up to the dash that closes it where one opens it: «- وحسب الخبر | - منظور»."""
    doc = reader.doc
    begin = c.word - (len(c.phrase.words) if c.phrase is not None and c.kind == "verb" else 0)
    if begin <= reader.sentence.first or doc.key(begin - 1) not in DASHES:
        return c.gap
    closing = next(
        (k for k in range(c.gap.first, min(c.gap.last, c.gap.first + SET_OFF)) if doc.key(k) in DASHES), None
    )
    return c.gap if closing is None else Stretch(c.gap.first, closing)


def without_occasion(reader: Reader, c: Candidate, who: Stretch | None) -> Stretch | None:
    """No subject but where it was said, or how: «بحسب ما أوضحت | في بيان صحفي», not «بحسب ما جاء في بيان صحفي»."""
    if names_nobody(reader.doc, c):
        return None  # «، كما تعترف | ضاحكة،»
    if who is None or who.first != c.last + 1 or not said_in_passing(reader, c):
        return who
    # «بحسب ما رواه في باريس | شاهد على الحادث»
    behind = noun_phrase(reader, who.last, set_off(reader, c).last, bounded=False) if c.enclitic else None
    return behind if behind is not None and plausible_source(reader, behind) else None


def said_in_passing(reader: Reader, c: Candidate) -> bool:
    """Whether a source phrase drops whom the text spoke of and tells where it was said: «بحسب ما أوضحت | في بيان».

    What may be a passive has the paper for its source: «حسبما ذكر في البيان»; with its object the verb is none,
    whatever he wrote in: «وفق ما دونته | في دفتر قديم».
    """
    doc, form = reader.doc, c.form
    if c.verb is None or form is None or "source:في" in c.verb.frames or form.person != 3:
        return False
    active = form.gender == "f" or (form.tense == "past" and c.verb.paradigm.startswith("hollow"))
    occasion = active and reader.lexicon.occasion(doc.key(c.last + 1))
    return doc.key(c.last) == "في" and (bool(c.enclitic) or occasion)


def resumed(reader: Reader, c: Candidate) -> bool:
    """«وبحسب ما صرح | به للصحيفة، فإن»: a verb that takes up ما in a pronoun has dropped whom the text spoke of.

    So has one that tells where it was said: «، بحسب ما أوضحت | في بيان».
    """
    told = c.form is not None and c.form.tense != "passive" and c.form.person == 3
    again = c.position == "opening" and reader.doc.key(c.last) == "به"
    return c.kind == "verb" and told and (again or said_in_passing(reader, c))
