"""The words of a tree as the resolver reads them: the names of a spaCy ``Token`` without a vocabulary behind them.

A ``Doc`` costs as much as tagging its words does; where only the tree is wanted, nodes stand in for its tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, overload

if TYPE_CHECKING:
    from quotes.parsing.docs import Piece, Tree
    from quotes.parsing.udpipe import Analysis


class Morph(Protocol):
    """Features by name, as spaCy's ``MorphAnalysis`` gives them."""

    def get(self, field: str, default: list[str]) -> list[str]: ...


class Syntactic(Protocol):
    """What is asked of a syntactic word: ``spacy.tokens.Token`` has all of it, and so has ``Node``."""

    @property
    def i(self) -> int: ...
    @property
    def idx(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def pos_(self) -> str: ...
    @property
    def dep_(self) -> str: ...
    @property
    def lemma_(self) -> str: ...
    @property
    def head(self) -> Syntactic: ...
    @property
    def children(self) -> Iterator[Syntactic]: ...
    @property
    def subtree(self) -> Iterator[Syntactic]: ...
    @property
    def morph(self) -> Morph: ...


class Features:
    """UD features of a word (``Gender=Fem|Number=Sing``)."""

    __slots__ = ("written",)

    def __init__(self, written: str) -> None:
        self.written = written

    def get(self, field: str, default: list[str]) -> list[str]:
        """The values of a feature; ``default`` where the word does not have it."""
        for pair in self.written.split("|"):
            name, _, values = pair.partition("=")
            if name == field:
                return values.split(",")
        return default


class Node:
    """One syntactic word of ``Nodes``; ``idx`` counts code points of the sentence, ``i`` its words. The root heads
    itself."""

    __slots__ = ("_words", "dep_", "feats", "i", "idx", "lemma_", "pos_", "text")

    def __init__(self, words: Nodes, i: int) -> None:
        piece, (self.lemma_, self.pos_, _, self.feats, _, dep) = words.pieces[i], words.analyses[i]
        self._words, self.i, self.idx = words, i, piece.start
        self.text = words.text[piece.start : piece.end]
        self.dep_ = "ROOT" if words.head(i) == i else dep

    @property
    def head(self) -> Node:
        """The word that this one depends on."""
        return self._words.node(self._words.head(self.i))

    @property
    def children(self) -> Iterator[Node]:
        """The words that depend on this one, in order."""
        return map(self._words.node, self._words.dependents.get(self.i, ()))

    @property
    def subtree(self) -> Iterator[Node]:
        """This word and all below it, in no particular order."""
        below = [self.i]
        while below:
            i = below.pop()
            yield self._words.node(i)
            below += self._words.dependents.get(i, ())

    @property
    def morph(self) -> Features:
        """Its features."""
        return Features(self.feats)


class Nodes(Sequence[Node]):
    """The words of analysed trees over ``text``. Each is made when it is asked for: three of four never are."""

    def __init__(self, text: str, trees: Sequence[Tree]) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.analyses: list[Analysis] = []
        self._firsts: list[int] = []  # of each tree
        self._made: dict[int, Node] = {}
        for tree in trees:
            if tree.analyses is not None:
                self._firsts.append(len(self.pieces))
                self.pieces += tree.pieces
                self.analyses += tree.analyses
        self.starts = [piece.start for piece in self.pieces]
        """Where each word begins, in code points of the sentence."""

    def __len__(self) -> int:
        return len(self.pieces)

    @overload
    def __getitem__(self, at: int) -> Node: ...
    @overload
    def __getitem__(self, at: slice) -> list[Node]: ...
    def __getitem__(self, at: int | slice) -> Node | list[Node]:
        if isinstance(at, slice):
            return [self.node(i) for i in range(*at.indices(len(self.pieces)))]
        return self.node(range(len(self.pieces))[at])

    def node(self, i: int) -> Node:
        """Word ``i``, the same one whenever it is asked for."""
        node = self._made.get(i)
        if node is None:
            node = self._made[i] = Node(self, i)
        return node

    def head(self, i: int) -> int:
        """Which word word ``i`` depends on; a root on itself."""
        return self._firsts[bisect_right(self._firsts, i) - 1] + self.analyses[i].head

    @cached_property
    def dependents(self) -> Mapping[int, Sequence[int]]:
        """The words that depend on a word, in order; words without any left out."""
        found: dict[int, list[int]] = {}
        for i in range(len(self.pieces)):
            head = self.head(i)
            if head != i:
                found.setdefault(head, []).append(i)
        return found
