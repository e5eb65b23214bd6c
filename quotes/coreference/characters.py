"""One of whom a text tells: what he is called, where, and what each sentence has of him."""

from __future__ import annotations

from attrs import define, field

from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Document
from quotes.lexicon import Lexicon, definite

REACH = 40  # sentences back of which is known what each tells of somebody
NEAR = 0.75  # what is left of it a sentence further on
WHOLE = 0.2  # for what is told of him anywhere
MANY = 4  # sentences that tell what he is
# What a sentence tells: of its subject at the head of a paragraph or elsewhere, of a dropped one, of who speaks with a
# mention and without one, of him whom a paragraph brings in as no subject, of one told of aside, of others.
FIRST, MAIN, GOES_ON, SPEAKS, SPEAKS_ON, INTRODUCED, ASIDE, NAMED = 3.0, 2.0, 2.0, 3.0, 2.0, 1.5, 0.7, 0.5


@define(eq=False)
class Character:
    """One of whom the text tells: what he is called, where, and what each sentence has of him."""

    mention: Mention
    gender: str | None
    names: frozenset[str]
    called: dict[tuple[str, frozenset[str]], Mention]
    """The first of the mentions that call him the same."""
    places: set[int]
    """The words with which he is called begin there."""
    told: dict[int, float] = field(factory=dict)
    whole: float = 0.0
    referent: Referent | None = None
    """As whom he has spoken."""
    sentences: list[int] = field(factory=list)
    """The first that tell of him."""

    def weigh(self, sentence: int, weight: float) -> None:
        """What a sentence tells of him: the most that any of its words does."""
        before = self.told.get(sentence, 0.0)
        self.told[sentence] = max(before, weight)
        self.whole += self.told[sentence] - before
        if len(self.sentences) < MANY and sentence not in self.sentences:
            self.sentences.append(sentence)
        for n in [*self.told][:-REACH]:
            del self.told[n]

    def near(self, sentence: int) -> float:
        """How much is told of him before a sentence, and all in all."""
        return sum(w * NEAR ** (sentence - n - 1) for n, w in self.told.items() if n < sentence) + WHOLE * self.whole

    def within(self, first: int, sentence: int) -> float:
        """How much the sentences from ``first`` to before ``sentence`` tell of him."""
        return sum(w for n, w in self.told.items() if first <= n < sentence)

    def weight(self, paragraph: int, sentence: int) -> float:
        """How much is told of him before a sentence, once more from where its ``paragraph`` begins."""
        return self.near(sentence) + self.within(paragraph, sentence)

    def acts(self, first: int, sentence: int) -> bool:
        """Whether one of these sentences is about him."""
        return any(w >= MAIN for n, w in self.told.items() if first <= n < sentence)

    def called_so(self, mention: Mention) -> bool:
        """Whether a phrase without a name says what another has called him: «المريضة» of «مريضة في الثلاثين»."""
        if mention.name is not None or (mention.gender and self.gender and mention.gender != self.gender):
            return False
        said = mention.keys - mention.placed - mention.related
        return any(m.noun == mention.noun and (said <= m.keys or m.keys <= said) for m in self.called.values())


def surely_one(doc: Document, lexicon: Lexicon, who: Character) -> bool:
    """Whether one that the text is about is a person for certain: he has spoken, has a full name or a given one.

    Without a name he stands alone or is not yet known: «الممرضة», «صاحب الدكان», not «العامل الوراثي», «العلم».
    """
    mention = who.mention
    if who.referent is not None:
        return True
    if mention.name is None:
        return len(mention.words) == 1 or not definite(mention.head)
    keys = [doc.key(k) for k in range(mention.name.first, mention.name.last)]
    return len(keys) > 1 or lexicon.listed_given(keys[0])
