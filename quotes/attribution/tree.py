"""The parse as the resolver reads it: dependency questions asked of surface words by raw offset.

Wraps the spaCy Doc of one sentence and the raw offset where that sentence begins. Every answer may be
"unknown" (None or ""): the grammar then decides alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from quotes.parsing.nodes import Nodes
from quotes.words import Word

if TYPE_CHECKING:
    from quotes.parsing.nodes import Syntactic

SUBJECT = ("nsubj", "nsubj:pass", "csubj")
NOMINAL = frozenset({"NOUN", "PROPN", "X", "ADJ"})
FUNCTION = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "SPACE", "DET", "PRON", "AUX"})


@define
class Tree:
    """One parsed sentence; ``offset`` (code points) is where its text starts in the document."""

    doc: Sequence[Syntactic]
    offset: int
    _starts: list[int] = field(init=False)
    _mains: dict[int, Syntactic | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._starts = self.doc.starts if isinstance(self.doc, Nodes) else [token.idx for token in self.doc]

    def tokens_of(self, word: Word) -> Sequence[Syntactic]:
        """The syntactic words inside a surface word."""
        first, last = self._inside(word)
        return self.doc[first:last]

    def _inside(self, word: Word) -> tuple[int, int]:
        first = bisect_left(self._starts, word.start - self.offset)
        return first, bisect_left(self._starts, word.end - self.offset, first)

    def main(self, word: Word) -> Syntactic | None:
        """The content word of a surface word: of وقالت it is قالت. Most words are asked about several times."""
        if word.start not in self._mains:
            self._mains[word.start] = self._main(word)
        return self._mains[word.start]

    def _main(self, word: Word) -> Syntactic | None:
        first, last = self._inside(word)
        if last - first == 1:  # most words
            return self.doc[first]
        best: Syntactic | None = None
        for token in self.doc[first:last]:
            if (
                best is None
                or (best.pos_ in FUNCTION and token.pos_ not in FUNCTION)
                or (token.pos_ not in FUNCTION and len(token.text) > len(best.text))
            ):
                best = token
        return best

    def pos(self, word: Word) -> str:
        """UPOS of the content word; empty where the word is not in the parse."""
        token = self.main(word)
        return token.pos_ if token is not None else ""

    def subject(self, word: Word) -> Syntactic | None:
        """The subject of the verb in ``word``, also across its auxiliary."""
        token = self.main(word)
        if token is None:
            return None
        for head in (token, token.head):
            for child in head.children:
                if child.dep_ in SUBJECT:
                    return child
            if token.dep_ not in ("aux", "cop"):
                return None
        return None

    def noun_subject(self, word: Word) -> Syntactic | None:
        """The same where it is a noun: pronouns and clauses are no mention."""
        token = self.subject(word)
        return token if token is not None and token.pos_ in NOMINAL else None

    def governor_subject(self, word: Word) -> Syntactic | None:
        """The nearest subject of a verb above ``word``: who ``قائلا`` speaks for."""
        token = self.main(word)
        for _ in range(6):
            if token is None or token.head.i == token.i:
                return None
            token = token.head
            if token.pos_ in ("VERB", "ADJ", "NOUN"):
                for child in token.children:
                    if child.dep_ in SUBJECT:
                        return child
        return None

    def antecedent(self, word: Word) -> Syntactic | None:
        """The noun that the verb in ``word`` is a relative clause of: of نشرته in «بيان نشرته الوكالة» it is بيان."""
        token = self.main(word)
        if token is None or not token.dep_.startswith("acl") or token.head.pos_ not in NOMINAL:
            return None
        return token.head if token.head.i < token.i else None

    def start(self, token: Syntactic) -> int:
        """Raw offset of a token."""
        return self.offset + int(token.idx)
