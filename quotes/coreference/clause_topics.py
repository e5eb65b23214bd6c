"""Whom the clause before is about, as who says what follows: ``امتدح الأمين …، وقال``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents, asked, last_turn, loose_antecedent, permitted, shared_antecedent
from quotes.coreference.announced_topics import announced_topic
from quotes.coreference.asked_passively import asks_him
from quotes.coreference.clause_subjects import Asked, topic
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import agrees, carries_on, shown
from quotes.coreference.inner import subject_within
from quotes.coreference.joined_pairs import two_before
from quotes.coreference.mentions import mention_of
from quotes.coreference.named_before import anybody
from quotes.coreference.referents import Referent
from quotes.coreference.subjects_behind import of_adjunct
from quotes.coreference.told_people import told_before
from quotes.coreference.topic_sentences import (
    CHAIN,
    adjunct_opens,
    chain_before,
    leans_on_opening,
    opens,
    place_before,
    pronominal,
)
from quotes.coreference.topics import (
    sentence_subjects,
)
from quotes.cues.candidates import Candidate
from quotes.cues.no_saying import SOURCE_IN
from quotes.cues.openers import behind_what
from quotes.document import Document, Stretch
from quotes.lexicon import definite
from quotes.words import COMMA

LATELY = 3  # attributions back to somebody who may go on
RELATED = 3  # words before a cue in which a relative pronoun makes it its antecedent's


def clause_topic(
    registry: Registry, draft: Draft, solved: list[tuple[Draft, Referent | None]], readers: dict[int, Reader]
) -> Referent | None:
    """The subject of the clause before, for a dropped one.

    The previous sentence's, or this one's: «امتدح الأمين …، وقال», «شنت الدولة … مشيرة إلى», «لم يتعرض الرئيس لاتهام
    قبل أن يعلن أنه», or whom أما announces. Verbs that carry on a speech (وأضاف، وتابع) keep to its speaker where there
    is one and nobody was given the floor («من جانبه هنأ سامي العلي»).
    """
    c = draft.candidate
    here = readers[c.sentence]
    if asks_him(here):
        return None
    if any(d.start <= c.start < d.end for d, _ in solved):
        return subject_within(registry, draft, solved, here)
    # «وكانت الصحيفة قد نقلت عنه أن»: the sentence's own subject passes his words on
    about = bool(draft.finding.about)
    initial = about or opens(here, c) or (c.tag and _begins(here, draft))
    if not about and leans_on_opening(here.doc, c) and not adjunct_opens(here):
        # «وعلق على الصورة قائلا»: the verb that it leans on has dropped its subject
        said = any(d.candidate.sentence == c.sentence for d, _ in solved)
        kinds = (mention_of(here, subject).kind for subject in sentence_subjects(here, c.word))
        initial = not said and all(kind == "document" for kind in kinds)  # «ونشر | تغريدة كتب فيها أن»
    place = place_before(here.doc, c) if initial else c.sentence
    reader = readers.get(place)
    # «استجابت المجموعة بالقول», «حاول الوزير التهوين بقوله», «شكر الملك الضيوف، مجددا التأكيد»
    own = c.proclitic == "ب" or (not c.implicit_kind and definite(here.doc.key(c.word)))
    stated = c.kind == "masdar" and own
    fronted = initial and c.word > here.sentence.first + 1  # «وفي تصريح | أكد أن»
    qualifies = not fronted and _qualifies(here, c)
    spoken_of = announced_topic(here) if about else None
    if spoken_of is not None and spoken_of.last <= c.word:
        mention = mention_of(here, spoken_of)
        if mention.gender in (None, shown(draft)[0]):
            return registry.mention(mention)  # «أما العلي فقد ذكرت الوكالة | قوله إن»
    own_adjunct = next(of_adjunct(here, c.word), None) if c.kind == "verb" and not c.proclitic else None
    if own_adjunct is not None and draft.finding.speaker is None:
        mention = mention_of(here, own_adjunct)
        if c.form is None or mention.gender in (None, c.form.gender):
            return registry.mention(mention)  # «ولدى مثول المتهم سامي العلي للمحاكمة، | صرح بأنه بريء»
    if reader is None or not (c.kind in ("verb", "participle") or stated or c.tag or about) or qualifies:
        return None
    shapeless = stated and not c.implicit_kind
    gender, number = shown(draft)
    gender, number = None if shapeless else gender, number if c.form is not None else None
    unknown = place != c.sentence  # not «ألقى الطالب كلمة، معربين عن فخرهم، موصيا»
    spoken = [
        d.end
        for d, r in solved
        if d.candidate.sentence == place
        and not cites(reader.doc, d)
        and (unknown if r is None else agrees(r, gender, number))
    ]
    closing = place != c.sentence and not carries_on(here.doc, c) and _in_papers(draft, solved, place)
    # «مكتفية بالقول»: she who has come in since
    if not closing and spoken and (place != c.sentence or (c.kind == "masdar" and c.proclitic != "ب")):
        return None
    carried_on = carries_on(reader.doc, c)
    # «عبر عدد من المسافرين عن امتعاضهم، واضافوا»: not one man who spoke before
    carried_on = carried_on and any(r is not None and agrees(r, gender, number) for _, r in solved)
    floor = reader.doc.phrase_length("adjuncts.floors", reader.sentence.first) > 0
    # «يرجع موظف التأخير إلى نقص المال، لكنه يستدرك بأن»: the pronoun is his who stands in the clause before
    joined_on = c.proclitic[:1] == "و" or here.doc.length_before("clauses.contrastives", c.word) > 0
    if carried_on and not (floor and place != c.sentence) and (place != c.sentence or spoken or not joined_on):
        return None
    before = c.word if place == c.sentence else reader.sentence.last
    announced = announced_topic(reader)
    shared = asked(here, c) or permitted(here, c) or shared_antecedent(here, c) if place == c.sentence else None
    shared = shared or (two_before(here, c.word) if place == c.sentence and number == "d" else None)
    if shared is not None:
        return registry.mention(mention_of(here, shared))
    subjects = sentence_subjects(reader, before) if announced is None else (announced,)
    # «الذي اكتفى بالقول إن»: its antecedent has it
    related = any(here.lexicon.relative(here.doc.key(k)) for k in range(c.word - RELATED, c.word))
    if place == c.sentence and not related:
        turn = last_turn(reader, before)
        nearer = agents(reader, before, turn or None) if turn or _in_paper(here, c) else ()
        subjects = chain(nearer, subjects, agents(reader, before))
    goes_on = place != c.sentence and any(r is not None and agrees(r, gender, number) for _, r in solved[-LATELY:])
    home = reader
    told: Iterator[tuple[Reader, Stretch]] = ((home, subject) for subject in subjects)
    told_in = {d.candidate.sentence for d, _ in solved}
    places: Sequence[int] = ()
    if (initial or c.proclitic == "و") and all(r is None for _, r in solved):
        # «التقى الوزير نظيره. وبحث معه التعاون. وأكد أن»: a chain of dropped subjects
        places = range(place - 1, c.sentence - CHAIN - 1, -1)
    elif initial and number == "s" and (gender or "m") in pronominal(here.doc, place):
        # «جلست | سلمى العلي قرب الباب. فقدت بيتها. تقول», whoever spoke before
        places = chain_before(here.doc, place, c.sentence, told_in)
    earlier = [r for n in places if (r := readers.get(n)) is not None]
    told = chain(told, ((r, subject) for r in earlier for subject in sentence_subjects(r, r.sentence.last)))
    asked_of = Asked(
        registry=registry,
        draft=draft,
        solved=solved,
        gender=gender,
        number=number,
        place=place,
        home=home,
        spoken=spoken,
        closing=closing,
        goes_on=goes_on,
        carried_on=carried_on,
        floor=floor,
        announced=announced,
    )
    for reader, subject in told:
        meant = topic(asked_of, reader, subject)
        if meant is not None:
            return anybody(registry, draft, meant, solved, readers) or registry.mention(meant)
    return _of_loose_clause(registry, draft, here) if place == c.sentence and not spoken else None


def _begins(here: Reader, draft: Draft) -> bool:
    """Whether a tag, or the words that it breaks off, begin the sentence: «| باعت سيارتها، على حد قولها، لتدفع»."""
    return draft.candidate.position == "opening" or here.doc.index_at(draft.start) <= here.sentence.first


def _of_loose_clause(registry: Registry, draft: Draft, here: Reader) -> Referent | None:
    """Whose relative clause behind a comma goes on, by the name that stands before his apposition."""
    words = loose_antecedent(here, draft.candidate)
    if words is None:
        return None
    mention = mention_of(here, words)
    # «مرافعة المحامي سامي العلي، | دفاع المتهم الأول، الذي»
    named = next(told_before(registry.titles, words.first), None) if mention.name is None else None
    if named is not None and named.words.last == words.first - 1 and here.doc.key(named.words.last) in COMMA:
        mention = named
    gender, number = shown(draft)
    return registry.mention(mention) if (mention.gender or gender, mention.number) == (gender, number) else None


def cites(doc: Document, d: Draft) -> bool:
    """Whether what is said is what somebody leans on: «استند المحامي إلى ما | ورد في التقرير من أن …، مؤكدا»."""
    c = d.candidate
    paper = c.verb is not None and SOURCE_IN in c.verb.frames
    return paper and d.finding.case == "source-in" and behind_what(doc, c.word)


def _in_papers(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], place: int) -> bool:
    """Whether all that is said in a sentence is told at its end to stand in papers: «افتتح الوزير المعرض، وفق بيان»."""
    told = [(d, r) for d, r in solved if d.candidate.sentence == place]
    paper = all(r is not None and r.first.kind == "document" and d.start < d.candidate.start for d, r in told)
    return bool(told) and paper and draft.candidate.kind == "verb" and draft.candidate.number == "s"


def _in_paper(reader: Reader, c: Candidate) -> bool:
    """Whether the words stand in a paper named right before the verb: «تقدم مالك الشركة ببلاغ | أفاد فيه بأن».

    Or before the verb that it leans on: «ألقت المديرة كلمة عبرت فيها | قائلة».
    """
    doc = reader.doc
    leans = reader.lexicon.has("pronouns.within", doc.key(c.word - 1)) and c.kind == "participle"
    k = c.word - 1 - 2 * leans
    key = doc.key(k)
    lead = int(key[:1] == "ب" and reader.adposition(k))
    paper = reader.lexicon.any(("groups.documents",), key[lead:])
    return paper and (leans or reader.lexicon.has("pronouns.within", doc.key(c.last)))


def _qualifies(reader: Reader, c: Candidate) -> bool:
    """Whether the verb is a clause on the indefinite noun before it: «نشرت دراسة | تفيد».

    Not «كلمة | أثنى فيها», «تغريدة | قالت فيها».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(c.word - 1)
    if c.kind != "verb" or c.proclitic or definite(key) or reader.pos(c.word - 1) not in ("NOUN", "ADJ"):
        return False
    if lexicon.has("pronouns.prepositional", doc.key(c.last)):
        return False
    if key.endswith("ا") and lexicon.has("groups.documents", key[:-1]):
        return False  # «أصدر الوزير | بيانا قال إن»: who issues it speaks, where no paper was found to
    # «في مداهمات | قالت إنها»: the pronoun takes up what she speaks of
    taken_up = c.opener is not None and lexicon.has("complementizers.suffixed", doc.key(c.opener.word))
    if taken_up and not (lexicon.any(("groups.documents",), key) or lexicon.person_noun(key) or lexicon.body(key)):
        return False
    return key.endswith(("ة", "ات")) == (gender_of(c) == "f")
