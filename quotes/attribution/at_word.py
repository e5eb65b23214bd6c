"""What the tables of rules share that are put to one word after another of a phrase."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Document
from quotes.lexicon import Lexicon


class AtWord:
    """Word ``k`` of what is read, with the document and the lexicon."""

    __slots__ = ()
    reader: Reader
    k: int

    @property
    def doc(self) -> Document:
        return self.reader.doc

    @property
    def lexicon(self) -> Lexicon:
        return self.reader.lexicon

    @property
    def key(self) -> str:
        """The word, folded."""
        return self.reader.doc.key(self.k)
