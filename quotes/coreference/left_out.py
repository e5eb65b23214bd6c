"""Who speaks where no mention stands beside the cue: the rules, each with its example, in the order they are asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from quotes.attribution.agreement import spelt_i
from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.attribution.relative_states import CASE as OF_CLAUSE
from quotes.coreference.agents import last_turn
from quotes.coreference.answering import answering
from quotes.coreference.asked_by import answers_asker, confronted, questioned
from quotes.coreference.cases import Case
from quotes.coreference.centre import centre
from quotes.coreference.clause_topics import clause_topic
from quotes.coreference.contrasted import contrasted, spoken_of
from quotes.coreference.dialogue import answers_anybody, answers_visitor, answers_writer, asks_again, narrated
from quotes.coreference.entities import Registry
from quotes.coreference.hosts import host
from quotes.coreference.implicit import free_relative, nobody, resolve_implicit, shown
from quotes.coreference.inner import SPEAKING, who_acts_within
from quotes.coreference.likely import likelier
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.named_before import acting, anybody, in_document, main_of_relative, named_lately, they
from quotes.coreference.nearest import nearest, takes_up
from quotes.coreference.nearest_many import of_many
from quotes.coreference.passages import Passages
from quotes.coreference.prophet import blessing_behind, prophet_told_of
from quotes.coreference.referents import Referent
from quotes.coreference.subject_alone import subject_alone
from quotes.coreference.told_of import agent_in, certain, told_of
from quotes.coreference.topics import mere_thing, sentence_subjects, womans
from quotes.coreference.whose import agent_of_deed, owner_of_speech, whose
from quotes.document import Stretch


@frozen
class Answer:
    """A rule's answer: who speaks, or nobody whom the text names."""

    who: Referent | None


Rule = Callable[[Case], Answer | None]


def left_out(
    registry: Registry,
    passages: Passages,
    draft: Draft,
    solved: list[tuple[Draft, Referent | None]],
    readers: dict[int, Reader],
) -> Referent | None:
    """Who speaks for a draft without a mention; None: nobody whom the text has named so far."""
    case = Case(registry, passages, draft, solved, readers)
    certainly = _asked(CERTAIN, case)
    if certainly is not None:
        return certainly[0].who
    found, by = _asked(RULES, case) or _by_centre(case)
    who, draft.lead = likelier(case, found.who, by)
    return who


def _asked(rules: Sequence[Rule], case: Case) -> tuple[Answer, str] | None:
    """The first rule's answer and its name."""
    answers = ((rule(case), rule.__name__.strip("_")) for rule in rules)
    return next(((answer, name) for answer, name in answers if answer is not None), None)


def _some(who: Referent | None) -> Answer | None:
    return Answer(who) if who is not None else None


# Those that nothing outweighs: the form of the verb itself tells.


def _anybody_who(case: Case) -> Answer | None:
    """«هناك من | يقول»: nobody."""
    return Answer(None) if free_relative(case.doc, case.draft.candidate) else None


def _i(case: Case) -> Answer | None:
    """«أؤكد»: whose words it stands in."""
    form = case.draft.candidate.form
    return Answer(case.enclosing) if form is not None and form.person == 1 else None


def _blessed(case: Case) -> Answer | None:
    """«قال صلى الله عليه وسلم»."""
    blessing = blessing_behind(case.doc, case.draft.candidate)
    if blessing is None:
        return None
    called = case.registry.cited.called(blessing)
    return Answer(case.registry.mention(mention_of(case.reader, blessing)) if called else None)


def _asks_again(case: Case) -> Answer | None:
    """«سأله القاضي …؟ قال: …. | فسأله»."""
    return _some(asks_again(case.draft, case.solved))


CERTAIN: tuple[Rule, ...] = (_anybody_who, _i, _blessed, _asks_again)


# Those that a passage may outweigh.


def _cited(case: Case) -> Answer | None:
    """Who is cited goes on: «قال تعالى: «…»، وقال»."""
    return _some(case.registry.cited.goes_on(case.draft, case.solved))


def _narrated(case: Case) -> Answer | None:
    """One of whom a speaker tells."""
    return _some(narrated(case.registry, case.draft, case.reader))


def _confronted(case: Case) -> Answer | None:
    """«وبمواجهته | اعترف بأن», «وحين سألناها، رفعت رأسها | وقالت»."""
    asked = confronted(case.registry, case.draft, case.solved, case.reader)
    if asked is None:
        return None
    return Answer(centre(case, asked, asked=True))


def _answers(case: Case) -> Answer | None:
    """Who answers a question: «سأله القاضي …، | فأجاب»."""
    registry, draft, solved = case.registry, case.draft, case.solved
    who = answering(registry, draft, solved, case.reader) or answers_asker(registry, draft, solved, case.readers)
    who = who or questioned(registry, draft, solved, case.reader)
    who = who or answers_writer(registry, draft, solved, case.readers) or answers_anybody(registry, draft, solved)
    return _some(who or answers_visitor(registry, draft, solved, case.readers))


def _within(case: Case) -> Answer | None:
    """Who acts in the words of another."""
    return _some(who_acts_within(case.registry, case.draft, case.solved, case.reader))


def _of_deed(case: Case) -> Answer | None:
    """Whose deed or speech the sentence is about: «زيارة الوزير …، | مؤكدا»."""
    deed = agent_of_deed(case.reader, case.draft) or owner_of_speech(case.reader, case.draft)
    return Answer(case.registry.mention(deed)) if deed is not None else None


def _controller(case: Case) -> Answer | None:
    """Whom the sentence itself makes responsible: «استنكرت الأستاذة الاعتداء | مؤكدة أن»."""
    registry, draft, solved, reader = case.registry, case.draft, case.solved, case.reader
    finding, c = draft.finding, draft.candidate
    subject = subject_alone(reader, finding.controller) if finding.controller is not None else None
    author = finding.case in ("author", OF_CLAUSE)  # whoever opens the sentence
    if subject is not None and not author and last_turn(reader, c.word) >= subject.last:
        subject = None  # «حصلت الصحيفة على صور، فيما استغلت الميليشيات الهدوء، زاعمة»: somebody else is brought in
    thing = subject is not None and mere_thing(reader, subject)
    if subject is None or not (author or not (thing or _same_sentence_cue(draft, solved))):
        return None
    hers = "f" if womans(reader, subject) else None
    controller = mention_of(reader, subject, verb_gender=hers)
    verb = c.verb
    came = author and verb is not None and "source:في" in verb.frames  # «بيانا نشرته الشركة (f.) جاء (m.) فيه أن»
    gender = None if came else gender_of(c)
    position = reader.doc.words[subject.first].start
    quoted = any(d.start <= position < d.end and not d.start <= c.start < d.end for d, _ in solved)
    if not quoted and of_many(c, controller):
        return Answer(they(registry, draft, solved, case.readers) or registry.mention(controller))
    if not quoted and (gender is None or controller.gender is None or gender == controller.gender):
        main = (None if author else _main_subject(reader, draft, subject)) or controller
        return Answer(anybody(registry, draft, main, solved, case.readers) or registry.mention(main))
    return None


def _told_of(case: Case) -> Answer | None:
    """One of whom somebody tells in his words: ``«التقيت المدير حيث | قال إن»``."""
    registry, draft, solved = case.registry, case.draft, case.solved
    marks = told_of(case.doc, draft, solved)
    if marks is None:
        return None
    other = agent_in(registry, draft, marks, solved, case.reader)
    if other is None and not certain(case.doc, draft.candidate):
        return None
    return Answer(other or they(registry, draft, solved, case.readers) or spoken_of(registry, draft, case.enclosing))


def _whose(case: Case) -> Answer | None:
    """Whose the noun is that the verb's is: «والتقت الصحيفة بأهالي الحي، | وقالوا»."""
    owner = whose(case.reader, case.draft)
    return Answer(case.registry.mention(owner)) if owner is not None else None


def _in_document(case: Case) -> Answer | None:
    """«وجاء فيه أن»: the document."""
    if case.draft.finding.case != "source-in":
        return None
    return Answer(in_document(case.registry, case.draft, case.readers))


def _nearest(case: Case) -> Answer | None:
    """Who stands next to a verb that takes up what is near."""
    c = case.draft.candidate
    if not takes_up(case.reader, c) or case.doc.quotation_around(c.word) is not None:
        return None
    close = nearest(case.reader, c, gender_of(c))
    return Answer(case.registry.mention(close)) if close is not None else None


RULES: tuple[Rule, ...] = (
    _cited,
    _narrated,
    _confronted,
    _answers,
    _within,
    _of_deed,
    _controller,
    _told_of,
    _whose,
    _in_document,
    _nearest,
)


# Those that who the passage is about may overrule.


def _contrasted(case: Case) -> Answer | None:
    """«أما | هو فيرى أن»."""
    return _some(contrasted(case.registry, case.draft, case.solved, case.reader))


def _clause_topic(case: Case) -> Answer | None:
    """The subject of the clause before: «افتتح الوزير المعرض. | وأوضح أن»."""
    if spelt_i(case.doc, case.draft.candidate):
        return None
    return _some(clause_topic(case.registry, case.draft, case.solved, case.readers))


def _main_of_relative(case: Case) -> Answer | None:
    """Whose verb a relative clause leans on."""
    return _some(main_of_relative(case.registry, case.draft, case.solved, case.reader))


def _agreeing(case: Case) -> Answer | None:
    """Who agrees and has spoken nearest."""
    return _some(resolve_implicit(case.registry, case.draft, case.solved, case.enclosing))


def _named_lately(case: Case) -> Answer | None:
    """Who has been named lately, where nobody has spoken."""
    if case.enclosing is not None or nobody(case.doc, case.draft):
        return None
    close = named_lately(case.registry, case.draft, case.solved, case.readers)
    return Answer(case.registry.mention(close)) if close is not None else None


def _host(case: Case) -> Answer | None:
    """At whose place somebody is received."""
    if case.enclosing is not None:
        return None
    at_home = host(case.reader, case.draft.candidate, shown(case.draft)[0])
    return Answer(case.registry.mention(mention_of(case.reader, at_home))) if at_home is not None else None


def _acting(case: Case) -> Answer | None:
    """Who acts in the sentence that passes his words on: «عنه»."""
    told = acting(case.reader, case.draft.candidate, shown(case.draft)[0]) if case.draft.finding.about else None
    return Answer(case.registry.mention(told)) if told is not None else None


def _they(case: Case) -> Answer | None:
    """Several people of whom the text tells."""
    if nobody(case.doc, case.draft):
        return None
    return _some(they(case.registry, case.draft, case.solved, case.readers))


def _prophet(case: Case) -> Answer | None:
    """The Prophet, where a story is told of him: «فقال: «…»»."""
    c = case.draft.candidate
    if c.proclitic[:1] != "ف" or gender_of(c) == "f":
        return None
    prophet = prophet_told_of(case.doc, case.reader.lexicon, case.reader.sentence, c.word)
    return Answer(case.registry.mention(mention_of(case.reader, prophet))) if prophet is not None else None


BY_CENTRE: tuple[Rule, ...] = (
    _contrasted,
    _clause_topic,
    _main_of_relative,
    _agreeing,
    _named_lately,
    _host,
    _acting,
    _they,
    _prophet,
)


def _by_centre(case: Case) -> tuple[Answer, str]:
    """Who stands nearest by the rules, or rather he whom the passage is about."""
    found, by = _asked(BY_CENTRE, case) or (Answer(None), "none")
    who = centre(case, found.who)
    return Answer(who), by if who is found.who else "centre"


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


def _same_sentence_cue(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> bool:
    if draft.finding.case == "outlet-participle":
        return False
    return any(
        d.candidate.sentence == draft.candidate.sentence and not d.start <= draft.candidate.start < d.end
        for d, _ in solved
    )
