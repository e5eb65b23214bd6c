"""Who a passage is about: the people of a text, each with how much of it is told of him and how near.

Every sentence is read once, in order. Its subject, who goes on in it as a dropped one, and who speaks in it are told
of; one who acts on somebody meant by a pronoun («استقبله | قائد القاعدة»), or in a clause that is joined to another's,
is only mentioned. Of several, a passage is about him of whom most is told, what is near counting more than what is far:
the heroine of a portrait stays what it is about over the kin and the visitors that it mentions, behind a new paragraph
too. (What is spoken of goes on in the least marked form: Grosz, Joshi and Weinstein 1995, «Centering».)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import define, evolve, field

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.announced_topics import announced_topic
from quotes.coreference.bearers import Bearers
from quotes.coreference.characters import (
    ASIDE,
    FIRST,
    GOES_ON,
    INTRODUCED,
    MAIN,
    NAMED,
    REACH,
    SPEAKS,
    SPEAKS_ON,
    Character,
    surely_one,
)
from quotes.coreference.described import describes_one, meant
from quotes.coreference.dropping import OPENING, acted_on, dropped, opening_verb
from quotes.coreference.epithets import named_plainly
from quotes.coreference.latter import unnamed
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_words import bare_keys
from quotes.coreference.referents import Referent
from quotes.coreference.told_people import named_in
from quotes.coreference.topics import sentence_subjects
from quotes.document import Stretch
from quotes.inflection import conjugated, imperfect
from quotes.lexicon import bare, conjoined
from quotes.words import COMMA

FAR = 100  # sentences that are read for one dropped subject
MOST = 60  # people
LATELY = 8  # mentions
LEADING = 3  # words of «زبونه الدائم، | رجل الأعمال سامي العلي»
TWICE = 2  # as much as of the next one
SUBJECTS = 3  # of a sentence that are looked at


@define
class Passages:
    """The people of one document, read as far as is asked for."""

    titles: Bearers
    people: list[Character] = field(factory=list)
    read: int = 0

    def about(self, sentence: int, gender: str, solved: Sequence[tuple[Draft, Referent | None]]) -> Character | None:
        """Of whom of this gender most is told before a sentence; None where of nobody."""
        self._read_to(sentence, solved)
        return self._foremost(sentence, gender)

    def told_before(
        self, sentence: int, solved: Sequence[tuple[Draft, Referent | None]]
    ) -> list[tuple[Character, float]]:
        """All of whom something is told before a sentence, with how much, those first of whom most is."""
        self._read_to(sentence, solved)
        paragraph = self.begins(sentence)
        weighed = [(p, p.weight(paragraph, sentence)) for p in self.people]
        return sorted(weighed, key=lambda pair: pair[1], reverse=True)

    def meant(self, mention: Mention, solved: Sequence[tuple[Draft, Referent | None]]) -> Character | None:
        """Whom a description stands for that has called nobody who has spoken."""
        n, gender = self.titles.doc.sentence_of(mention.words.first), mention.gender or "m"
        if n is None or not describes_one(self.titles, mention) or self.about(n, gender, solved) is None:
            return None
        doc, lexicon = self.titles.doc, self.titles.lexicon
        alike = next((p for p in reversed(self.people) if p.called_so(mention)), None)
        if alike is not None and not surely_one(doc, lexicon, alike):
            return None
        found = alike or self._described(mention, n)
        if found is not None and found.mention.words == mention.words:
            return None
        own = found is not None and lexicon.owned_person(found.mention.head)  # «ابنها الأكبر»
        return found if found is not None and (found.mention.name is not None or own) else None

    def _described(self, mention: Mention, n: int) -> Character | None:
        people, paragraph = self._told_of(n, mention.gender or "m"), self.begins(n)
        weights = [p.weight(paragraph, n) for p in people[:2]]
        alone = bool(people) and people[0].told.get(n - 1, 0.0) >= GOES_ON and sum(weights[1:]) * TWICE <= weights[0]
        if people and max(people[0].told, default=0) < paragraph:
            # a new paragraph begins: «. نهض | الرجل متثاقلا» is rather he of whom the text tells
            people.sort(key=lambda p: p.whole, reverse=True)
        return meant(self.titles, people, mention, alone=alone)

    def of(self, referent: Referent) -> Character | None:
        """Who of the people somebody is that has spoken."""
        keys, places = frozenset(map(bare, referent.name_keys)), _places(referent)
        for p in self.people:
            if not places.isdisjoint(p.places) or (keys and p.names and (keys <= p.names or p.names <= keys)):
                return p
        alike = (p for p in reversed(self.people) if any(p.called_so(m) for m in referent.ways.values()))
        return next(alike, None) if not keys else None

    def told_in(self, sentence: int, referent: Referent) -> float:
        """How much a sentence tells of somebody by what it calls him."""
        places = _places(referent)
        told = (p.told.get(sentence, 0.0) for p in self.people if not places.isdisjoint(p.places))
        return max(told, default=0.0)

    def begins(self, sentence: int) -> int:
        """The sentence with which the paragraph of one begins, or one far before it."""
        sentences, first = self.titles.doc.sentences, max(0, sentence - REACH)
        while sentence > first and sentences[sentence - 1].segment == sentences[sentence].segment:
            sentence -= 1
        return sentence

    def _read_to(self, sentence: int, solved: Sequence[tuple[Draft, Referent | None]]) -> None:
        for n in range(max(self.read, sentence - FAR), sentence):
            self._tell(n, [(d, r) for d, r in solved if d.candidate.sentence == n and r is not None])
        self.read = max(self.read, sentence)

    def _foremost(self, sentence: int, genders: str) -> Character | None:
        return next(iter(self._told_of(sentence, genders)), None)

    def _told_of(self, sentence: int, genders: str) -> list[Character]:
        """The people of a gender, those first of whom most is told before a sentence."""
        fitting = [p for p in self.people if p.mention.kind == "person" and (p.gender or "m") in genders]
        paragraph = self.begins(sentence)
        return sorted(fitting, key=lambda p: p.weight(paragraph, sentence), reverse=True)

    def _tell(self, n: int, said: Sequence[tuple[Draft, Referent]]) -> None:
        doc, reader = self.titles.doc, self.titles.reader(n)
        if doc.kind(n) == "furniture":
            return
        named = [m for m in self._named(reader, n) if doc.quotation_around(m.words.first) is None]
        for mention in named:
            self._character(mention).weigh(n, NAMED)
        if doc.kind(n) == "headline":
            return
        opens = n == 0 or self.begins(n) == n
        acting = list(self._acting(reader, n, named, opens=opens, said=bool(said)))
        for draft, referent in said:
            if not any(d.holds(draft) for d, _ in said):
                self._speaker(referent).weigh(n, SPEAKS if draft.finding.speaker is not None else SPEAKS_ON)
        for mention, weight in acting:
            self._character(mention).weigh(n, weight)
        if opens and not said and not any(m.kind == "person" for m, _ in acting):
            # «حكم على | الناشط سامي العلي بالسجن», «استدعت الشرطة | صاحب المتجر»
            objects = unnamed(reader, reader.sentence.last, ()) if reader.tree is not None else ()
            others = named or [_cut(reader, m) for m in objects]
            if others:
                self._character(min(others, key=lambda m: m.words.first)).weigh(n, INTRODUCED)

    def _named(self, reader: Reader, n: int) -> Iterator[Mention]:
        yield from named_in(self.titles, n)
        yield from named_plainly(self.titles, reader)

    def _called(self, reader: Reader, *, opens: bool) -> Mention | None:
        """Who of the people is called by a word of his name behind a verb, or near the head of a paragraph.

        «عند المغرب يرفع | السريحي هاتفه», «بكت | فاطنة يومها», of whom no list knows that it is a name.
        """
        doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
        lead = {doc.key(k) for k in range(first, min(last, first + LEADING))} if opens else set[str]()
        words = range(first + 1, min(last, first + OPENING))
        behind = (k for k in words if doc.quotation_around(k) is None and _acts_at(reader, k - 1))
        keys = lead | {bare(doc.key(k)) for k in behind if not reader.lexicon.person_noun(doc.key(k))}
        return next((p.mention for p in reversed(self.people) if p.names & keys), None)

    def _acting(
        self, reader: Reader, n: int, named: Sequence[Mention], *, opens: bool, said: bool
    ) -> Iterator[tuple[Mention, float]]:
        """Who acts in a sentence, with what that tells of him; those who go on in it are weighed at once."""
        doc = reader.doc
        main = FIRST if opens else MAIN
        announced = announced_topic(reader)
        subjects = (
            [announced]
            if announced is not None
            else [*islice(sentence_subjects(reader, reader.sentence.last), SUBJECTS)]
        )
        subjects = [s for s in subjects if doc.quotation_around(s.first) is None]
        verb = opening_verb(reader, subjects[0].first if subjects else reader.sentence.last)
        leading = (m for m in named if m.words.first <= reader.sentence.first + LEADING and not m.words.lead)
        head = next((m for m in leading if verb is None or m.words.first < verb), None)
        head = head or (self._called(reader, opens=opens) if opens or not subjects else None)
        if not subjects and head is not None:
            yield head, main  # «زبونه الدائم، | رجل الأعمال سامي العلي، يملك», «تنتهي مناوبة | سلمى عند الثامنة»
            return
        joined = bool(subjects) and verb is not None and _apart(reader, verb, subjects[0])
        if verb is not None and not said and reader.tree is not None and (not subjects or joined):
            going_on = self._foremost(n, dropped(reader, verb))
            if going_on is not None:
                going_on.weigh(n, GOES_ON)
        for place, subject in enumerate(subjects):
            mention = mention_of(reader, subject)
            titled = opens and mention.name is not None  # «ونعتها | نقيبة التشكيليين سلمى العلي»
            centre = self._foremost(n, acted_on(reader, subject)) if not titled else None
            if centre is not None:
                centre.weigh(n, GOES_ON)
            yield mention, ASIDE if place > 0 or joined or centre is not None else main

    def _speaker(self, referent: Referent) -> Character:
        found = self.of(referent) or self._character(referent.first)
        found.referent = referent
        found.places |= _places(referent)
        found.gender = found.gender or referent.gender
        return found

    def _character(self, mention: Mention) -> Character:
        doc, name = self.titles.doc, mention.name
        names = bare_keys(doc, name)
        found = self._known(mention, names)
        if found is None:
            found = Character(
                mention, mention.gender, names, {(mention.noun, mention.keys): mention}, {mention.words.first}
            )
            self.people.append(found)
            if len(self.people) > MOST:
                self.people.remove(min(self.people[:-1], key=lambda p: max(p.told, default=0)))
            return found
        found.called.setdefault((mention.noun, mention.keys), mention)
        found.places.add(mention.words.first)
        found.gender = found.gender or mention.gender
        if len(names) > len(found.names):
            found.mention, found.names = mention, names
        return found

    def _known(self, mention: Mention, names: frozenset[str]) -> Character | None:
        before = [p for p in reversed(self.people) if p.called_so(mention)]
        if not before and describes_one(self.titles, mention):  # «الرجل»
            n = self.titles.doc.sentence_of(mention.words.first) or 0
            return self._described(mention, n)
        whole = next((p for p in self.people if len(names) == 1 and names < p.names), None)
        if whole is not None:
            return whole  # «القيسي» of «هنادي القيسي», whatever gender a surname alone shows
        for p in reversed(self.people):
            if mention.gender is not None and p.gender is not None and mention.gender != p.gender:
                continue
            if names and p.names and (names <= p.names or p.names <= names):
                return p
        return before[0] if before else None


def _acts_at(reader: Reader, k: int) -> bool:
    """A verb at a word: by the parse, or by its letters."""
    return reader.verb(k) or imperfect(conjoined(reader.doc.key(k))) or conjugated(reader.doc.words[k])


def _places(referent: Referent) -> set[int]:
    """Where he who has spoken is called first, and last."""
    return {m.words.first for m in (referent.first, *referent.mentions[-LATELY:])}


def _cut(reader: Reader, mention: Mention) -> Mention:
    """One told of as an object, without what is done to him: «استدعت الشرطة صاحب المتجر | للاستماع»."""
    words = mention.words
    last = next((k for k in range(words.first + 1, words.last) if reader.adposition(k)), words.last)
    return mention if last == words.last else mention_of(reader, evolve(words, last=last))


def _apart(reader: Reader, verb: int, subject: Stretch) -> bool:
    """Whether a comma parts the subject from the verb that the sentence opens with."""
    return any(reader.doc.key(k) in COMMA for k in range(verb + 1, subject.first - 1))
