"""A speaker's noun phrase while it is read: where it began, the word that is asked about, what is known by then."""

from __future__ import annotations

from attrs import define

from quotes.attribution.at_word import AtWord
from quotes.attribution.reader import Reader

STOP = -1
"""What a rule answers where the phrase ends before ``k``, instead of the word to go on at."""


@define(eq=False)
class Phrase(AtWord):
    """The phrase from word ``first``, of which ``k`` is asked about; it ends before ``limit`` whatever stands there."""

    reader: Reader
    first: int
    limit: int
    head: str
    """Its first word, folded, without a preposition joined to it."""
    bounded: bool
    """Something certain (a complementizer, a mark) closes it."""
    whole: bool
    """Its verb has its object elsewhere."""
    k: int
    relative: bool
    """The word stands inside a relative clause of the phrase."""
    told: bool = False
    """«سيدة | كانت تقف أمام الباب»: at كان a clause without a pronoun begins that describes the head."""
    accusative: bool = False
    """«لكن مسؤولا | سابقا», «رئيس النادي | سابقا والمحلل سامي العلي»: it agrees with the phrase or is its time."""

    @property
    def inside(self) -> bool:
        """Whether the phrase has a word before this one."""
        return self.k > self.first
