"""Whether the subject of a clause is whom a later verb drops: ``افتتح الوزير المعرض. وأوضح أن``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from quotes.attribution.agreement import genders
from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import agrees
from quotes.coreference.inner import SPEAKING
from quotes.coreference.marked_subjects import named_in_marks
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.nearest_many import nearest_many
from quotes.coreference.referents import Referent
from quotes.coreference.sentence_heads import in_nominative, of_origin, particled, surnamed, unheard
from quotes.coreference.topics import behind_feminine, behind_masculine, by_surname, coordinated, womans
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import bare, conjoined, definite, disowned


@frozen
class Asked:
    """What is asked of the subjects of a clause: a verb without one, and what has been said before it."""

    registry: Registry
    draft: Draft
    solved: Sequence[tuple[Draft, Referent | None]]
    gender: str | None
    number: str | None
    place: int
    """The sentence whose subject may be meant."""
    home: Reader
    """Of that sentence."""
    spoken: Sequence[int]
    """Where the words end of those who have spoken in it."""
    closing: bool
    """Whether all of it is told at its end to stand in a paper."""
    goes_on: bool
    """Whether somebody has spoken lately who agrees."""
    carried_on: bool
    """Whether the verb is one that carries a speech on."""
    floor: bool
    """Whether somebody is given the floor: «من جانبه»."""
    announced: Stretch | None

    @property
    def same(self) -> bool:
        """Whether the verb stands in that sentence itself."""
        return self.place == self.draft.candidate.sentence


@frozen
class Subject:
    """One subject, what it says of its bearer, and what the rules share about it."""

    asked: Asked
    reader: Reader
    words: Stretch
    mention: Mention
    joined: bool
    """Whether several are joined in it, and the verb is of several."""
    surname: bool
    """Whether it is a surname alone."""
    body: bool
    one: bool
    """Whether it is one person or body."""

    @property
    def pair(self) -> bool:
        """Whether it is two, where the verb is of two: «بحث | الوزير والسفير … وأكدا»."""
        return self.asked.number == "d" and self.joined and self.one


def topic(asked: Asked, reader: Reader, words: Stretch) -> Mention | None:
    """The mention of a subject that is whom the verb drops; None where it is not."""
    if any(refuses(asked, reader, words) for refuses in BY_PLACE):
        return None
    subject = _read(asked, reader, words)
    if any(refuses(subject) for refuses in REFUSALS) or not any(accepts(subject) for accepts in ACCEPTED):
        return None
    if subject.pair:
        return evolve(subject.mention, name=None, roles=(), noun="", kind="group", number="p")
    return subject.mention


def _read(asked: Asked, reader: Reader, words: Stretch) -> Subject:
    mention = mention_of(reader, words, verb_gender="f" if womans(reader, words) else None)
    marked = named_in_marks(reader, mention)
    mention = marked or mention
    # «وعرض | الخصاونة أبرز التحديات، مبينا»: by its verb, whatever the surname ends in
    surname = len(words) == 1 and surnamed(reader, words.first)
    named = of_origin(reader, words) or by_surname(reader, words) or surname or unheard(reader, words.first)
    named = named or particled(reader, words.first) == len(words)  # «لكن | الجرادي نفى ذلك، وأوضح»
    known = mention.kind in SPEAKING or (mention.kind == "unknown" and (named or marked is not None))
    announced = asked.announced is not None and words is asked.announced
    return Subject(
        asked=asked,
        reader=reader,
        words=words,
        mention=mention,
        joined=asked.number in ("p", "d") and coordinated(reader, words),
        surname=surname,
        # «مجموعة المرفأ», though مجموعة may be a number of people as well; «مكتبه الإعلامي»
        body=any(reader.lexicon.body(key) for key in (mention.head, disowned(mention.head))),
        one=mention.number == "s" and (known or (announced and mention.kind == "unknown")),  # «أما | كاستيلو فبدا»
    )


# Those that by their place are not meant.


def _of_words_broken_off(asked: Asked, reader: Reader, words: Stretch) -> bool:
    """«ارتكب | المدير، على حد قوله، أخطاء»: one spoken of."""
    return asked.draft.candidate.tag and _start(reader, words) >= asked.draft.start


def _behind_verb(asked: Asked, reader: Reader, words: Stretch) -> bool:
    """Who stands behind the verb."""
    return asked.same and words.last > asked.draft.candidate.word


def _spoken_of(asked: Asked, reader: Reader, words: Stretch) -> bool:
    """Who stands in what somebody has said."""
    at = _start(reader, words)
    return asked.same and any(d.start <= at < d.end and d.candidate.position == "after" for d, _ in asked.solved)


def _no_official(asked: Asked, reader: Reader, words: Stretch) -> bool:
    """«افتتح | الوزير المعرض، وفق بيان. وأكد أن», not «قتل | الجندي، وفق بيان. وأوضح أن»."""
    return asked.closing and not _official(reader, words)


def _before_words(asked: Asked, reader: Reader, words: Stretch) -> bool:
    """Only who came in since: «قالت | الصحف «…»، وكانت المجلات خصصت مساحات وقالت»."""
    return bool(asked.spoken) and not asked.closing and _start(reader, words) < max(asked.spoken)


BY_PLACE: tuple[Callable[[Asked, Reader, Stretch], bool], ...] = (
    _of_words_broken_off,
    _behind_verb,
    _spoken_of,
    _no_official,
    _before_words,
)


# Those that are not meant by what they are.


def _aside(s: Subject) -> bool:
    """A place, a team, a paper told of between two things that somebody says."""
    background = s.asked.goes_on and _background(s.asked.registry, s.reader, s.mention)
    return background or (s.asked.goes_on and _paper_aside(s.reader, s.mention))


def _of_other_gender(s: Subject) -> bool:
    """Who agrees in nothing with the verb; a surname shows its gender by its own verb."""
    by_verb = s.surname and s.reader.verb(s.words.first - 1)
    by_verb = by_verb and not inflected(bare(s.reader.doc.key(s.words.first)))  # «وقدم | التهنئة للفارس»
    shows = genders(s.reader.doc.key(s.words.first - 1)) if by_verb else s.mention.gender
    return s.asked.gender is not None and shows is not None and s.asked.gender not in shows and not s.joined


def _behind_feminine(s: Subject) -> bool:
    """«وهطلت | أمطار ليلا. وأضاف»."""
    unknown = s.asked.gender == "m" and s.mention.gender is None and not s.joined
    return unknown and behind_feminine(s.reader, s.words)


def _behind_masculine(s: Subject) -> bool:
    """«لم يصلها | خطاب منذ عام. وتحكي»."""
    return s.asked.gender == "f" and s.mention.gender is None and behind_masculine(s.reader, s.words)


def _of_people(s: Subject) -> bool:
    """«ويتلقفه | أصدقاء السوء، كما أشار إلى»."""
    one_man = s.asked.gender == "m" and s.asked.number == "s"
    return one_man and s.mention.kind == "group" and s.mention.number == "p"


def _alone(s: Subject) -> bool:
    """«اجتمع | المحامي مع الأطباء حيث أكدوا»."""
    alone = s.one and not s.pair
    return s.asked.number in ("p", "d") and alone and not (s.body and s.reader is s.asked.home)


def _received_body(s: Subject) -> bool:
    """«واستقبل الأهالي | الوفد وقالوا»."""
    return s.asked.number == "p" and s.body and s.one and _received(s.reader, s.words)


def _his_body(s: Subject) -> bool:
    """«وأفاد عميد المعهد بأن …. وتولى | المعهد تنفيذها. وأبان»: told of between two things its official says."""
    asked, noun = s.asked, s.mention.noun
    if not (s.body and asked.goes_on and s.mention.name is None and definite(s.mention.head)):
        return False
    spoken = [r for _, r in asked.solved if r is not None]
    last = spoken[-1]
    official = last.first.noun != noun and any(m.name is not None and noun in m.keys for m in last.mentions)
    return official and agrees(last, asked.gender, asked.number) and not any(r.first.noun == noun for r in spoken)


def _unnamed(s: Subject) -> bool:
    """«ويتفق معه | أحمد العلي، ويضيف», not «وكان | الوزير زار المدرسة وأضاف»."""
    bare_verb = s.asked.floor or s.asked.draft.candidate.proclitic[:1] != "و"
    return s.asked.carried_on and (s.mention.name is None or s.pair) and not bare_verb


REFUSALS: tuple[Callable[[Subject], bool], ...] = (
    _aside,
    _of_other_gender,
    _behind_feminine,
    _behind_masculine,
    _of_people,
    _alone,
    _received_body,
    _his_body,
    _unnamed,
)


# Those that may be meant.


def _a_body(s: Subject) -> bool:
    return s.body


def _one(s: Subject) -> bool:
    """One person or body."""
    return s.one


def _several(s: Subject) -> bool:
    """Several, where the verb is of several."""
    group = s.pair or s.mention.kind == "group" or in_nominative(s.reader, s.words.first)
    number = "p" if s.pair else s.mention.number
    return s.joined or (s.asked.number in ("p", "d") and number in (s.asked.number, "p") and group)


def _bodies(s: Subject) -> bool:
    """«استغلت | الميليشيات الهدوء، زاعمة»: of bodies a plural takes the feminine singular."""
    if not (s.asked.gender == "f" and s.asked.number == "s" and s.mention.kind == "group" and s.mention.gender == "f"):
        return False
    faceless = s.reader.lexicon.any(("groups.faceless",), bare(s.mention.head))  # «وردت | مصادر الوزارة، فأكدت»
    # «استقبلت الجماهير الفريق، وقالت»: as its own verb does
    return s.mention.head.endswith("ات") or faceless or behind_feminine(s.reader, s.words)


ACCEPTED: tuple[Callable[[Subject], bool], ...] = (_a_body, _one, _several, _bodies)


def _start(reader: Reader, words: Stretch) -> int:
    return reader.doc.words[words.first].start


def _background(registry: Registry, reader: Reader, mention: Mention) -> bool:
    """A place, a team, a term, told of between two things that somebody says: «وتقع | المدينة على النهر. وقالت»."""
    lexicon, noun = reader.lexicon, bare(mention.head)
    idle = lexicon.any(("groups.idle", "places.kinds"), noun) or (
        lexicon.has("adjuncts.occasions", noun) and registry.descriptions.introducing(mention.words) is None
    )
    return idle and definite(mention.head) and not any(r.first.noun == mention.noun for r in registry.recent)


def _paper_aside(reader: Reader, mention: Mention) -> bool:
    """A paper that a relative clause tells of: «ومن بين المفاهيم التي تضمنها | الكتاب الحكم. وأوضح أن»."""
    first = mention.words.first
    described = reader.verb(first - 1) and reader.lexicon.relative(reader.doc.key(first - 2))
    return mention.kind == "document" and described


def _official(reader: Reader, who: Stretch) -> bool:
    """One who has an office and does something: «افتتح | وزير الصحة المعرض», not «توفي | الرئيس», «أصيب | المدير»."""
    lexicon, doc = reader.lexicon, reader.doc
    verb = conjoined(doc.key(who.first - 1))
    undergone = lexicon.has("anaphors.ended", verb) or lexicon.has("anaphors.undergone", verb)
    return lexicon.office(doc.key(who.first)) and not undergone


def _received(reader: Reader, body: Stretch) -> bool:
    """Whether people stand between the verb and a body that is its object: «واستقبل الأهالي | الوفد»."""
    people = nearest_many(reader, body.first, reader.sentence.first)
    return people is not None and people.words.last == body.first and reader.verb(people.words.first - 1)
