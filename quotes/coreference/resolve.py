"""Each draft's speaker as an entity of the document, read from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve

from quotes.attribution.agreement import spelt_i
from quotes.attribution.draft import Draft, Relay
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents, asked, last_turn, permitted, shared_antecedent
from quotes.coreference.answering import answering
from quotes.coreference.asked_by import answers_asker
from quotes.coreference.bearers import Bearers
from quotes.coreference.continued import spoke_before
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.entities import Registry
from quotes.coreference.entity_of import MOST_MENTIONS, entity_of, named_mentions
from quotes.coreference.epithets import no_surname, taken_up_anew
from quotes.coreference.fullest import Names
from quotes.coreference.handed_on import hand_on
from quotes.coreference.headlined import in_full_below
from quotes.coreference.implicit import agrees, carries_on, free_relative, nobody, resolve_implicit, shown, slip
from quotes.coreference.inner import SPEAKING, enclosing_speaker, spoken_of_oneself, subject_within
from quotes.coreference.introduced import named_next
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.named_before import acting, anybody, in_document, main_of_relative, named_lately, they
from quotes.coreference.nearest import nearest, takes_up
from quotes.coreference.prophet import blessing_behind
from quotes.coreference.referents import Referent
from quotes.coreference.sentence_heads import in_nominative, of_origin
from quotes.coreference.told_of import agent_in, certain, told_of
from quotes.coreference.topic_sentences import CHAIN, adjunct_opens, leans_on_opening, opens, place_before
from quotes.coreference.topics import (
    announced_topic,
    behind_feminine,
    by_surname,
    coordinated,
    mere_thing,
    sentence_subjects,
    subject_alone,
    womans,
)
from quotes.coreference.whose import agent_of_deed, whose
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.lexicon import definite, lexicon_of
from quotes.records import Entity

RELATED = 3  # words before a cue in which a relative pronoun makes it its antecedent's
NESTING = 8  # attributions that may hold another
OPENING = 8  # words in which an excerpt begins
WINDOW = 80  # attributions back (or on) in which an implicit speaker is looked for


def resolve_entities(doc: Document, drafts: Sequence[Draft], readers: dict[int, Reader]) -> list[Entity | None]:
    """The entity of each draft's speaker (None: nobody), in the drafts' order.

    ``readers``: by sentence number. Relays of a sentence's main cue are handed on to its implicit cues: an
    intermediary holds for the participles of the same sentence.
    """
    lexicon = lexicon_of(doc.grammar)
    names = Names(doc, lexicon)
    registry = Registry(doc, names, Descriptions(doc, lexicon, readers), Bearers(doc, lexicon, readers, names))
    solved: list[tuple[Draft, Referent | None]] = []
    for draft in drafts:
        referent = _referent(registry, draft, solved[-WINDOW:], readers)
        if referent is not None:
            registry.use(referent)
        draft.relays = [
            r
            for r in draft.relays
            if referent is None or registry.bearer(r.who) is not referent or _in_his_name(doc, r)
        ]
        if referent is not None and not any(d.start <= draft.candidate.start < d.end for d, _ in solved[-NESTING:]):
            registry.outer.add(id(referent))
        solved.append((draft, referent))
        hand_on(doc, draft, referent, solved[-WINDOW:])
    solved = [
        (d, r if r is not None or _nobody(doc, solved, n) else _cataphor(registry, d, solved[n + 1 : n + WINDOW]))
        for n, (d, r) in enumerate(solved)
    ]
    for n, (draft, referent) in enumerate(solved):
        if referent is None and not nobody(doc, draft):
            solved[n] = draft, slip(doc, draft, solved[max(0, n - WINDOW) : n])
    below = in_full_below(registry, solved)
    named = below | named_next(registry, solved)
    for title in registry.referents:
        if id(title) in named:
            at = len(named[id(title)].mentions) if id(title) in below else 0
            named[id(title)].mentions[at:at] = title.mentions
    solved = [(d, named.get(id(r), r)) for d, r in solved]
    entities = {id(r): entity_of(doc, r) for r in registry.referents}
    return [_with_own(entities[id(r)], d, doc) if r is not None else None for d, r in solved]


def _nobody(doc: Document, solved: Sequence[tuple[Draft, Referent | None]], n: int) -> bool:
    """Whether the dropped subject of draft ``n`` is not named later: it is nobody, or one of whom somebody tells."""
    draft, before = solved[n][0], solved[max(0, n - WINDOW) : n]
    told = draft.finding.speaker is None and told_of(doc, draft, before) is not None
    return nobody(doc, draft) or told


def _with_own(entity: Entity, draft: Draft, doc: Document) -> Entity:
    """The entity of a record: where it has too many mentions to name them all, that of the record is among them."""
    who = draft.finding.speaker
    if who is None or len(entity.mentions) < MOST_MENTIONS or (own := doc.span(who)) in entity.mentions:
        return entity
    return evolve(entity, mentions=named_mentions(entity.mentions, (entity.start, entity.end), own))


def _referent(
    registry: Registry, draft: Draft, solved: list[tuple[Draft, Referent | None]], readers: dict[int, Reader]
) -> Referent | None:
    finding = draft.finding
    reader = readers[draft.candidate.sentence]
    speaker = finding.speaker
    # «قالت الوكالة في البيان الذي نقلته وكالة الضفة»: the one behind the speaker is not yet known there
    behind = [r.who for r in draft.relays if speaker is not None and r.who.first > speaker.first]
    for relay in draft.relays:
        if relay.who not in behind:
            registry.mention(mention_of(reader, relay.who))
    own = speaker is not None and spoken_of_oneself(reader.doc, speaker)
    if speaker is not None and own and (enclosing := enclosing_speaker(draft, solved, reader.doc)) is not None:
        enclosing.mentions.append(mention_of(reader, speaker))
        return enclosing
    if speaker is not None:
        mention = mention_of(reader, speaker, verb_gender=_verb_gender(draft))
        mention = no_surname(reader.doc, reader.lexicon, mention)
        before = spoke_before(reader, draft, solved, registry.cited.has)
        referent = (
            anybody(registry, draft, mention, solved, readers)
            or taken_up_anew(registry, draft, mention, before, solved)
            or registry.mention(mention, before)
        )
        for who in behind:
            registry.mention(mention_of(reader, who))
        return referent
    if free_relative(reader.doc, draft.candidate):
        return None
    blessing = blessing_behind(reader.doc, draft.candidate)
    if blessing is not None:
        return registry.mention(mention_of(reader, blessing)) if registry.cited.called(blessing) else None
    answers = answering(registry, draft, solved, reader) or answers_asker(registry, draft, solved, readers)
    if answers is not None:
        return answers
    deed = agent_of_deed(reader, draft)
    if deed is not None:
        return registry.mention(deed)
    subject = subject_alone(reader, finding.controller) if finding.controller is not None else None
    author = finding.case == "author"
    if subject is not None and not author and last_turn(reader, draft.candidate.word) >= subject.last:
        subject = None  # «حصلت الصحيفة على صور، فيما استغلت الميليشيات الهدوء، زاعمة»: somebody else is brought in
    thing = subject is not None and mere_thing(reader, subject)
    if subject is not None and (author or not (thing or _same_sentence_cue(draft, solved))):
        hers = "f" if womans(reader, subject) else None
        controller = mention_of(reader, subject, verb_gender=hers)
        gender = gender_of(draft.candidate)
        position = reader.doc.words[subject.first].start
        quoted = any(d.start <= position < d.end and not d.start <= draft.candidate.start < d.end for d, _ in solved)
        if not quoted and (gender is None or controller.gender is None or gender == controller.gender):
            main = (None if author else _main_subject(reader, draft, subject)) or controller
            return anybody(registry, draft, main, solved, readers) or registry.mention(main)
    marks = told_of(reader.doc, draft, solved)
    if marks is not None:
        other = agent_in(registry, draft, marks, solved, reader)
        if other is not None or certain(reader.doc, draft.candidate):
            return other or they(registry, draft, solved, readers)
    owner = whose(reader, draft)
    if owner is not None:
        return registry.mention(owner)
    if finding.case == "source-in":
        return in_document(registry, draft, readers)
    if takes_up(reader, draft.candidate) and reader.doc.quotation_around(draft.candidate.word) is None:
        close = nearest(reader, draft.candidate, gender_of(draft.candidate))
        if close is not None:
            return registry.mention(close)
    topic = None if spelt_i(reader.doc, draft.candidate) else _topic(registry, draft, solved, readers)
    if topic is not None:
        return topic
    leaned_on = main_of_relative(registry, draft, solved, reader)
    if leaned_on is not None:
        return leaned_on
    enclosing = enclosing_speaker(draft, solved, reader.doc)
    found = resolve_implicit(registry, draft, solved, enclosing)
    if found is None and enclosing is None and not nobody(reader.doc, draft):
        close = named_lately(registry, draft, solved, readers)
        found = registry.mention(close) if close is not None else None
    if found is None and finding.about and (told := acting(reader, draft.candidate, shown(draft)[0])) is not None:
        found = registry.mention(told)
    if found is None and not nobody(reader.doc, draft):
        found = they(registry, draft, solved, readers)
    return found


def _main_subject(reader: Reader, draft: Draft, subject: Stretch) -> Mention | None:
    """Who opens the sentence, where the parse has a participle lean on somebody else in it.

    «زار الوزير المستشفى يرافقه المدير، مؤكدا»: one who agrees speaks before those in subordinate clauses. So does the
    whole subject before a word of it that the parse tears off: «ثمن أمين | الساحل المهندس سامي العلي الدعم، مشيرا».
    """
    c = draft.candidate
    main = next(sentence_subjects(reader, c.word), None)
    if main is None or c.number != "s":
        return None
    torn = main.first < subject.first < main.last
    mention = mention_of(reader, main)
    # «حمل رئيس اتحاد الساحل | للشغل سامي العلي الحكومة المسؤولية، مشيرا»: the name behind what the parse cuts
    torn = torn or (main.first == subject.first and main.last > subject.last and mention.name is not None)
    if not torn and main.first < subject.last and subject.first < main.last:
        return None
    speaks = mention.kind in SPEAKING and mention.number == "s"
    return mention if speaks and (mention.gender or "m") == gender_of(c) else None


def _in_his_name(doc: Document, relay: Relay) -> bool:
    """Whether who passes words on is told from their speaker by speaking for him: «على لسان المتحدث باسمه»."""
    return any(doc.key(k) in doc.grammar.sets["naming.behalf"] for k in range(relay.who.first, relay.who.last))


def _topic(
    registry: Registry, draft: Draft, solved: list[tuple[Draft, Referent | None]], readers: dict[int, Reader]
) -> Referent | None:
    """The subject of the clause before, for a dropped one.

    The previous sentence's, or this one's: «امتدح الأمين …، وقال», «شنت الدولة … مشيرة إلى», «لم يتعرض الرئيس لاتهام
    قبل أن يعلن أنه», or whom أما announces. Verbs that carry on a speech (وأضاف، وتابع) keep to its speaker where there
    is one and nobody was given the floor («من جانبه هنأ سامي العلي»).
    """
    c = draft.candidate
    here = readers[c.sentence]
    if any(d.start <= c.start < d.end for d, _ in solved):
        return subject_within(registry, draft, solved, here)
    # «وكانت الصحيفة قد نقلت عنه أن»: the sentence's own subject passes his words on
    about = bool(draft.finding.about)
    initial = about or opens(here, c) or (c.tag and c.position == "opening")
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
    if reader is None or not (c.kind in ("verb", "participle") or stated or c.tag or about) or qualifies:
        return None
    bare = stated and not c.implicit_kind
    gender, number = shown(draft)
    gender, number = None if bare else gender, number if c.form is not None else None
    unknown = place != c.sentence  # not «ألقى الطالب كلمة، معربين عن فخرهم، موصيا»
    spoken = [
        d.end
        for d, r in solved
        if d.candidate.sentence == place and (unknown if r is None else agrees(r, gender, number))
    ]
    # «مكتفية بالقول»: she who has come in since
    if spoken and (place != c.sentence or (c.kind == "masdar" and c.proclitic != "ب")):
        return None
    carried_on = carries_on(reader.doc, c)
    # «عبر عدد من المسافرين عن امتعاضهم، واضافوا»: not one man who spoke before
    carried_on = carried_on and any(r is not None and agrees(r, gender, number) for _, r in solved)
    floor = reader.doc.phrase_length("adjuncts.floors", reader.sentence.first) > 0
    if carried_on and not (floor and place != c.sentence) and (place != c.sentence or spoken or c.proclitic[:1] != "و"):
        return None
    before = c.word if place == c.sentence else reader.sentence.last
    announced = announced_topic(reader)
    shared = asked(here, c) or permitted(here, c) or shared_antecedent(here, c) if place == c.sentence else None
    if shared is not None:
        return registry.mention(mention_of(here, shared))
    subjects = sentence_subjects(reader, before) if announced is None else (announced,)
    # «الذي اكتفى بالقول إن»: its antecedent has it
    related = any(here.lexicon.relative(here.doc.key(k)) for k in range(c.word - RELATED, c.word))
    if place == c.sentence and not related:
        turn = last_turn(reader, before)
        nearer = agents(reader, before, turn or None) if turn or _in_paper(here, c) else ()
        subjects = chain(nearer, subjects, agents(reader, before))
    home = reader
    told: Iterator[tuple[Reader, Stretch]] = ((home, subject) for subject in subjects)
    if (initial or c.proclitic == "و") and all(r is None for _, r in solved):
        # «التقى الوزير نظيره. وبحث معه التعاون. وأكد أن»: a chain of dropped subjects
        earlier = [r for n in range(place - 1, c.sentence - CHAIN - 1, -1) if (r := readers.get(n)) is not None]
        told = chain(told, ((r, subject) for r in earlier for subject in sentence_subjects(r, r.sentence.last)))
    for reader, subject in told:
        position = reader.doc.words[subject.first].start
        if c.tag and position >= draft.start:
            continue  # «ارتكب المدير، على حد قوله، أخطاء»: one spoken of
        if place == c.sentence and subject.last > c.word:
            continue
        if place == c.sentence and any(
            d.start <= position < d.end and d.candidate.position == "after" for d, _ in solved
        ):
            continue  # somebody who was spoken of
        if spoken and position < max(spoken):
            continue  # only who came in since: «قالت الصحف «…»، وكانت المجلات خصصت مساحات وقالت»
        mention = mention_of(reader, subject, verb_gender="f" if womans(reader, subject) else None)
        body = reader.lexicon.body(mention.head)  # «مجموعة المرفأ», though مجموعة may be a number of people as well
        joined = number in ("p", "d") and coordinated(reader, subject)
        if gender is not None and mention.gender is not None and gender != mention.gender and not joined:
            continue
        if gender == "m" and mention.gender is None and not joined and behind_feminine(reader, subject):
            continue  # «وهطلت أمطار ليلا. وأضاف»
        named = of_origin(reader, subject) or by_surname(reader, subject)
        if gender == "m" and number == "s" and mention.kind == "group" and mention.number == "p":
            continue  # «ويتلقفه أصدقاء السوء، كما أشار إلى»
        known = mention.kind in SPEAKING or (mention.kind == "unknown" and named)
        one = mention.number == "s" and known
        if number == "d" and joined and one:
            mention = evolve(
                mention, name=None, roles=(), noun="", kind="group", number="p"
            )  # «بحث الوزير والسفير … وأكدا»
        elif number in ("p", "d") and one and not (body and reader is home):
            continue  # «اجتمع المحامي مع الأطباء حيث أكدوا»
        if carried_on and mention.name is None and not floor:
            continue  # «ويتفق معه أحمد العلي، ويضيف», not «وكان الوزير زار المدرسة وأضاف»
        several = mention.kind == "group" or in_nominative(reader, subject.first)
        many = joined or (number in ("p", "d") and mention.number in (number, "p") and several)
        # «استغلت الميليشيات الهدوء، زاعمة»: of bodies a plural takes the feminine singular
        bodies = gender == "f" and number == "s" and mention.kind == "group" and mention.head.endswith("ات")
        if body or one or many or (bodies and mention.gender == "f"):
            return anybody(registry, draft, mention, solved, readers) or registry.mention(mention)
    return None


def _in_paper(reader: Reader, c: Candidate) -> bool:
    """Whether the words stand in a paper named right before the verb: «تقدم مالك الشركة ببلاغ | أفاد فيه بأن»."""
    key = reader.doc.key(c.word - 1)
    lead = int(key[:1] == "ب" and reader.adposition(c.word - 1))
    paper = reader.lexicon.any(("groups.documents",), key[lead:])
    return paper and reader.lexicon.has("pronouns.within", reader.doc.key(c.last))


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
    # «في مداهمات | قالت إنها»: the pronoun takes up what she speaks of
    taken_up = c.opener is not None and lexicon.has("complementizers.suffixed", doc.key(c.opener.word))
    if taken_up and not (lexicon.any(("groups.documents",), key) or lexicon.person_noun(key) or lexicon.body(key)):
        return False
    return key.endswith(("ة", "ات")) == (gender_of(c) == "f")


def _cataphor(registry: Registry, draft: Draft, after: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
    """The next speaker in agreement, where the text has named him before, or opens with a dropped subject."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.form is None or c.form.person == 1:
        return None
    if c.verb is not None and c.verb.category == "belief" and c.form.tense == "present":
        return None  # «ويعتقد أن الزيارة هي الثانية»: nobody is named before, so that it is a passive
    for later, referent in after:
        if (
            referent is not None
            and later.finding.speaker is not None
            and later.finding.case != "antecedent"
            and not (later.candidate.kind == "preposition" and later.candidate.sentence == c.sentence)
            and not draft.start <= later.candidate.start < draft.end
            # «وأوضح أن …، مشيرا إلى أن البنك أكد أن»: somebody spoken of
            and not any(d is not later and d.start <= later.candidate.start < d.end for d, _ in after[:NESTING])
        ):
            # «وأوضح أن …، مشيرا إلى»: the participle leans on the verb that the excerpt opens with
            opens = registry.doc.ranges[c.sentence].first if c.implicit_kind else c.word
            known = (c.sentence == 0 and opens < OPENING) or _mentioned(registry, referent, c.word)
            return referent if known and agrees(referent, gender_of(c), c.form.number) else None
    return None


def _mentioned(registry: Registry, referent: Referent, word: int) -> bool:
    """Whether the words of his name, or the noun that he is called by, stand before word ``word``."""
    places = registry.doc.places
    keys = referent.name_keys or {referent.first.noun}
    return all(any(place < word for form in _forms(key) for place in places.get(form, ())[:1]) for key in keys)


def _forms(key: str) -> tuple[str, ...]:
    """How a word may stand elsewhere: with its article or a conjunction."""
    return key, "ال" + key, "و" + key, "وال" + key


def _same_sentence_cue(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> bool:
    if draft.finding.case == "outlet-participle":
        return False
    return any(
        d.candidate.sentence == draft.candidate.sentence and not d.start <= draft.candidate.start < d.end
        for d, _ in solved
    )


def _verb_gender(draft: Draft) -> str | None:
    """A verb before its subject agrees in gender; the verb of a relay agrees with the outlet instead."""
    if draft.finding.case in ("verb-first", "subject-first", "antecedent") and draft.candidate.kind == "verb":
        return gender_of(draft.candidate)
    return None
