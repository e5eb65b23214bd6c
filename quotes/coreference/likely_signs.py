"""What speaks for one who may be meant by a dropped subject: the signs that the speaker model weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from quotes.attribution.draft import Draft
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.coreference.cases import Case
from quotes.coreference.characters import surely_one
from quotes.coreference.implicit import carries_on, shown
from quotes.coreference.possible import Possible
from quotes.coreference.referents import Referent
from quotes.coreference.topic_sentences import opens

# Bounds of the steps in which amounts are told apart.
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.99)
WEIGHTS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
IN_PARAGRAPH = (0.0, 1.0, 2.0, 4.0)
IN_ALL = (0.0, 1.0, 2.0, 4.0, 8.0, 16.0)
TIMES = (0, 1, 2, 4)
SENTENCES = (0, 1, 2, 4, 8)
WORDS = (1, 3, 8, 16)
FAR = (8, 20, 50, 120)  # words
LATELY = 12  # attributions
LONG = 4  # words of a phrase without a name


@frozen
class Place:
    """What is the same for all who may be meant by one draft."""

    case: Case
    gender: str | None
    kind: str
    """Past or present verb, participle, verbal noun, another."""
    opens: bool
    goes_on: bool
    """Whether it carries a speech on: «وأضاف»."""
    anew: bool
    """Whether its sentence begins a paragraph."""
    inside: bool
    """Whether it stands in somebody's words."""
    around: Referent | None
    """Whose words."""
    first: int
    """The sentence with which its paragraph begins."""
    last: Referent | None
    """Who has spoken last, in nobody's words."""
    said: Counter[int]
    """How many attributions each has, by identity, and in which sentence the last."""
    latest: dict[int, int]
    top: float
    """The most that is told of anybody who agrees."""
    by: str
    """What of the rules has answered."""
    said_so: tuple[Draft, ...]
    """The attributions before it whose words it does not stand in."""
    mentioned: tuple[int, ...]
    """With which words those are mentioned last who agree, negated: the nearest first."""


def place_of(case: Case, people: Sequence[Possible], by: str) -> Place:
    """What stands around a draft without a mention."""
    solved, c = case.solved, case.draft.candidate
    gender = shown(case.draft)[0]
    own = [(d, r) for d, r in solved if r is not None and not any(e.holds(d) for e, _ in solved)]
    latest = {id(r): d.candidate.sentence for d, r in own}
    tense = c.form.tense if c.form is not None else None
    first = case.passages.begins(c.sentence)
    fits = [p for p in people if p.gender in (None, gender) or gender is None]
    return Place(
        case,
        gender,
        kind=(tense or "past") if c.kind == "verb" else c.kind,
        opens=opens(case.reader, c),
        goes_on=carries_on(case.doc, c),
        anew=first == c.sentence,
        inside=any(d.start <= c.start < d.end for d, _ in solved),
        around=next((r for d, r in reversed(solved) if d.start <= c.start < d.end), None),
        first=first,
        last=own[-1][1] if own else None,
        said=Counter(id(r) for _, r in own),
        latest=latest,
        top=max((p.weight for p in fits), default=0.0),
        by=by,
        said_so=tuple(d for d, _ in solved[-LATELY:] if not d.start <= c.start < d.end),
        mentioned=tuple(sorted(-p.latest(c.word) for p in fits)),
    )


def signs_of_nobody(place: Place) -> Iterator[str]:
    """For the rules' answer that it is nobody whom the text names."""
    c = place.case.draft.candidate
    yield "NOBODY"
    yield f"NOBODY {place.by}"
    yield f"NOBODY {place.kind}"
    yield f"NOBODY inside{place.inside:d}"
    yield f"NOBODY {place.kind} opens{place.opens:d}"
    yield f"NOBODY {c.opener.kind if c.opener is not None else c.position}"
    yield f"NOBODY said{min(len(place.said), 3)}"
    yield f"NOBODY case {place.case.draft.finding.case}"
    yield f"NOBODY {c.verb.category if c.verb is not None else place.kind}"


def signs_of(place: Place, who: Possible, *, ruled: bool) -> Iterator[str]:
    """For one who may be meant; ``ruled``: whether he is the rules' answer."""
    yield from _called(place, who)
    yield from _told(place, who)
    yield from _spoken(place, who)
    yield from _standing(place, who)
    if ruled:
        yield from _ruled(place, who)


def _called(place: Place, who: Possible) -> Iterator[str]:
    """What he is, and what he is called."""
    m, gender = who.mention, place.gender
    agrees = "?" if who.gender is None or gender is None else "=" if who.gender == gender else "!"
    name = "0" if not who.names else "1" if len(who.names) == 1 else "2"
    yield f"kind {m.kind} {agrees}"
    yield f"number {m.number}"
    yield f"name{name}"
    yield f"name{name} {m.kind}"
    if not who.names:
        yield f"definite{m.head.startswith('ال'):d} long{len(m.words) > LONG:d}"
        if place.case.reader.lexicon.person_noun(m.head):
            yield "person noun"
        yield f"{m.kind} source{plausible_source(_reader(place, m.words.first), m.words):d}"
    elif m.name is not None:
        given = place.case.reader.lexicon.listed_given(place.case.doc.key(m.name.first))
        yield f"given{given:d}"
        yield f"titled{m.name.first > m.words.first:d}"
    verb = place.case.draft.candidate.verb
    yield f"{m.kind} {verb.category if verb is not None else place.kind}"
    sure = who.character is not None and surely_one(place.case.doc, place.case.reader.lexicon, who.character)
    yield f"sure{sure:d}"


def _told(place: Place, who: Possible) -> Iterator[str]:
    """How much is told of him, and where."""
    sentence, p = place.case.draft.candidate.sentence, who.character
    share = _share(place, who)
    yield f"share{share}"
    yield f"share{share} {place.kind}"
    yield f"share{share} opens{place.opens:d} anew{place.anew:d}"
    yield f"weight{_step(WEIGHTS, who.weight)}"
    if p is None:
        yield "untold"
        return
    before = p.told.get(sentence - 1, 0.0)
    yield f"paragraph{_step(IN_PARAGRAPH, p.within(place.first, sentence))}"
    yield f"before{before}"
    yield f"before{before} opens{place.opens:d} anew{place.anew:d}"
    yield f"heads{p.told.get(place.first, 0.0) if place.first < sentence else 0.0}"
    yield f"whole{_step(IN_ALL, p.whole)}"


def _spoken(place: Place, who: Possible) -> Iterator[str]:
    """Whether he has spoken, how often and how lately."""
    c, referent = place.case.draft.candidate, who.referent
    said = place.said[id(referent)] if referent is not None else 0
    last = referent is not None and referent is place.last
    yield f"said{_step(TIMES, said)}"
    yield f"spoke{_step(SHARES, said / place.said.total() if said else 0.0)}"
    yield f"last{last:d}"
    yield f"last{last:d} {place.kind}"
    yield f"last{last:d} goes on{place.goes_on:d}"
    yield f"last{last:d} {place.kind} subject{'subject' in who.stands:d}"
    yield f"last{last:d} anew{place.anew:d} opens{place.opens:d}"
    if not said:
        return
    at = place.latest[id(referent)]
    doc = place.case.doc
    yield f"ago{_step(SENTENCES, c.sentence - at)}"
    yield f"ago{_step(SENTENCES, c.sentence - at)} anew{place.anew:d}"
    yield f"same paragraph{doc.sentences[at].segment == doc.sentences[c.sentence].segment:d}"
    if at == c.sentence:
        yield f"same sentence {place.kind}"
    recent = place.case.registry.recent
    if recent and recent[-1] is referent:
        yield "recent"


def _standing(place: Place, who: Possible) -> Iterator[str]:
    """As what he stands in the verb's sentence, and where else; whether the verb stands in his own words."""
    if who.referent is not None and who.referent is place.around:
        yield f"around {place.kind}"
        yield f"around {place.by}"
        yield "around"
    for how, words in who.stands.items():
        yield f"{how} {place.kind}"
        yield f"{how} opens{place.opens:d}"
        yield f"{how} {_step(WORDS, place.case.draft.candidate.word - words.last)}"
    if not who.stands:
        yield f"elsewhere {place.kind}"
    at = who.latest(place.case.draft.candidate.word)
    rank = min(bisect_left(place.mentioned, -at), 3)
    yield f"nearest{rank}"
    yield f"nearest{rank} {place.kind} opens{place.opens:d}"
    yield f"far{_step(FAR, place.case.draft.candidate.word - at)}"
    if at >= 0:
        behind = _behind(place, at)
        start = place.case.doc.words[at].start
        told_of = any(d.start <= start < d.end for d in place.said_so)
        yield f"behind {behind}"
        yield f"behind {behind} {place.kind}"
        yield f"told of{told_of:d}"
        yield f"told of{told_of:d} {place.kind} inside{place.inside:d}"
        yield f"behind {behind} told of{told_of:d}"


def _behind(place: Place, k: int) -> str:
    """What stands before a mention: a verb, a preposition, a mark, another noun, the sentence's beginning."""
    reader = _reader(place, k)
    if reader.adposition(k) or (k > reader.sentence.first and reader.pos(k - 1) == "ADP"):
        return "preposition"
    if k <= reader.sentence.first:
        return "nothing"
    if not reader.doc.words[k - 1].is_word:
        return "mark"
    return "verb" if reader.verb(k - 1) else "noun"


def _reader(place: Place, k: int) -> Reader:
    sentence = place.case.doc.sentence_of(k)
    return place.case.passages.titles.reader(sentence) if sentence is not None else place.case.reader


def _ruled(place: Place, who: Possible) -> Iterator[str]:
    """That the rules have answered with him, and where."""
    yield "RULES"
    yield f"RULES {place.by}"
    yield f"RULES {place.kind}"
    yield f"RULES {who.mention.kind}"
    yield f"RULES name{min(len(who.names), 2)}"
    yield f"RULES share{_share(place, who)}"
    yield f"RULES stands{bool(who.stands):d}"
    yield f"RULES last{who.referent is place.last:d}"
    yield f"RULES said{place.said[id(who.referent)] > 0:d}"


def _share(place: Place, who: Possible) -> int:
    """How much is told of him against the most that is told of anybody."""
    return _step(SHARES, who.weight / place.top if place.top else 0.0)


def _step(bounds: Sequence[float], amount: float) -> int:
    """How many of the bounds an amount passes."""
    return bisect_left(bounds, amount)
