"""A word at which a speaker's noun phrase may end, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quotes.attribution.plain_names import bare_name
from quotes.attribution.reader import Reader
from quotes.lexicon import Lexicon


@frozen
class Edge:
    """Word ``k`` of the phrase that starts at ``first``: what the rules of the phrase's end are asked about."""

    reader: Reader
    k: int
    first: int
    head: str
    """The first word of the phrase, folded; ``previous`` stands before this one, ``after`` and ``second`` behind it."""
    previous: str
    key: str
    after: str
    second: str

    @classmethod
    def at(cls, reader: Reader, k: int, first: int) -> Edge:
        key = reader.doc.key
        return cls(reader, k, first, key(first), key(k - 1), key(k), key(k + 1), key(k + 2))

    @property
    def inside(self) -> bool:
        """Whether the phrase has a word before this one."""
        return self.k > self.first

    @property
    def behind_two(self) -> bool:
        """Whether the phrase has two words before this one, or more."""
        return self.k - 1 > self.first

    @property
    def lexicon(self) -> Lexicon:
        return self.reader.lexicon

    def named(self) -> bool:
        """Whether all before this word is a person's name."""
        return bare_name(self.reader, self.first, self.k)


Rule = Callable[[Edge], bool | None]
"""Whether the phrase ends before the word, as far as one regularity tells: None where it says nothing of it."""
