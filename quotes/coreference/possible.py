"""Who a dropped subject may be: who stands before its verb, who has spoken lately, of whom the text tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrs import define, field

from quotes.coreference.cases import Case
from quotes.coreference.characters import Character
from quotes.coreference.epithets import named_plainly
from quotes.coreference.implicit import shown
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_words import bare_keys, mere_words
from quotes.coreference.prophet import prophet
from quotes.coreference.referents import Referent
from quotes.coreference.told_people import named_in
from quotes.coreference.topics import sentence_subjects
from quotes.document import Stretch
from quotes.lexicon import bare

TOLD_OF = 12  # people of the passage, those of whom most is told
SPOKEN = 8  # who have spoken, the latest
SUBJECTS = 3  # of the sentence
LATELY = 4  # mentions


@define(eq=False)
class Possible:
    """One who may be meant. ``weight``: how much the text tells of him; ``stands``: as what in the verb's sentence."""

    mention: Mention
    names: frozenset[str]
    character: Character | None = None
    referent: Referent | None = None
    weight: float = 0.0
    stands: dict[str, Stretch] = field(factory=dict)
    """His phrase there, by whether it is the first subject, another one or a name."""

    @property
    def gender(self) -> str | None:
        """What he is called by, all in all."""
        known = self.referent.gender if self.referent is not None else None
        return known or (self.character.gender if self.character is not None else None) or self.mention.gender

    def latest(self, before: int) -> int:
        """The last word before another with which a mention of him begins, so far as is known; -1 where none is."""
        places = {self.mention.words.first, *(words.first for words in self.stands.values())}
        if self.character is not None:
            places |= self.character.places
        if self.referent is not None:
            places |= {m.words.first for m in self.referent.mentions[-LATELY:]}
        return max((k for k in places if k < before), default=-1)

    def called(self, mention: Mention, names: frozenset[str]) -> bool:
        """Whether a mention calls him: by a name that shares all words of the other, or by the same noun and words."""
        if names and self.names:
            return names <= self.names or self.names <= names
        if self.mention.words == mention.words:
            return True
        ways = [*self.referent.ways.values()] if self.referent is not None else [self.mention]
        if mention.name is not None:
            return False
        return any(m.noun == mention.noun and (mention.keys <= m.keys or m.keys <= mention.keys) for m in ways)


def possible(case: Case, found: Referent | None) -> list[Possible]:
    """Those who may have said what a draft without a mention says, ``found`` among them; each once."""
    doc, reader, c = case.doc, case.reader, case.draft.candidate
    gender = shown(case.draft)[0]
    people: list[Possible] = []
    spoken = [found] if found is not None else []
    for _, referent in reversed(case.solved):
        if len(spoken) > SPOKEN:
            break
        if referent is not None and referent not in spoken and _fits(referent.gender, gender):
            spoken.append(referent)
    told = case.passages.told_before(c.sentence, case.solved)
    by_character = {id(p): weight for p, weight in told}
    for referent in spoken:
        p = case.passages.of(referent)
        same = next((x for x in people if p is not None and x.character is p), None)
        if same is None or referent is found:
            weight = by_character.get(id(p), 0.0)
            people.append(Possible(referent.first, frozenset(map(bare, referent.name_keys)), p, referent, weight))
    for p, weight in told[:TOLD_OF]:
        if not _fits(p.gender, gender) or any(x.character is p for x in people):
            continue
        if not any(x.called(p.mention, p.names) for x in people):
            people.append(Possible(p.mention, p.names, p, p.referent, weight))
    for mention, how in _standing(case):
        if prophet(doc, reader.lexicon, mention.words):
            continue  # he is cited, whoever goes on
        names = bare_keys(doc, mention.name)
        same = next((x for x in people if x.called(mention, names)), None)
        if same is None and _fits(mention.gender, gender):
            same = Possible(mention, names)
            people.append(same)
        if same is not None:
            same.stands.setdefault(how, mention.words)
    return [x for x in people if x.referent is not None or not _no_name(case, x.mention)]


def _no_name(case: Case, mention: Mention) -> bool:
    """Whether narration has called words a name that are none."""
    return mention.name is not None and mere_words(case.doc, case.reader.lexicon, mention.name)


def _standing(case: Case) -> Iterator[tuple[Mention, str]]:
    """Those who stand in the sentence before its verb, with what they are there."""
    reader, titles, c = case.reader, case.passages.titles, case.draft.candidate
    for n, subject in enumerate(islice(sentence_subjects(reader, c.word), SUBJECTS)):
        if subject.last <= c.word:
            yield mention_of(reader, subject), "subject" if n == 0 else "another"
    for mention in (*named_in(titles, c.sentence), *named_plainly(titles, reader)):
        if mention.words.last <= c.word:
            yield mention, "name"


def _fits(theirs: str | None, gender: str | None) -> bool:
    return theirs is None or gender is None or theirs == gender
