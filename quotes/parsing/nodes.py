"""The words of a tree as the resolver reads them: the names of a spaCy ``Token`` without a vocabulary behind them.

A ``Doc`` costs as much as tagging its words does; where only the tree is wanted, nodes stand in for its tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from attrs import define, field

if TYPE_CHECKING:
    from quotes.parsing.docs import Tree


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


@define(eq=False)
class Node:
    """One syntactic word; ``idx`` counts code points of the sentence, ``i`` its words. The root heads itself."""

    i: int
    idx: int
    text: str
    pos_: str
    dep_: str
    feats: str
    lemma_: str = ""
    head: Node = field(init=False, repr=False)
    dependents: list[Node] = field(factory=list, repr=False)

    @property
    def children(self) -> Iterator[Node]:
        """The words that depend on this one, in order."""
        return iter(self.dependents)

    @property
    def subtree(self) -> Iterator[Node]:
        """This word and all below it, in no particular order."""
        below = [self]
        while below:
            node = below.pop()
            yield node
            below += node.dependents

    @property
    def morph(self) -> Features:
        """Its features."""
        return Features(self.feats)


def nodes_of(text: str, trees: Sequence[Tree]) -> list[Node]:
    """The words of analysed trees over ``text`` as nodes, heads and dependents linked."""
    nodes: list[Node] = []
    for tree in trees:
        if tree.analyses is None:
            continue
        first = len(nodes)
        for piece, (lemma, pos, _, feats, _, dep) in zip(tree.pieces, tree.analyses, strict=True):
            nodes.append(Node(len(nodes), piece.start, text[piece.start : piece.end], pos, dep, feats, lemma))
        for node, (_, _, _, _, head, _) in zip(nodes[first:], tree.analyses, strict=True):
            node.head = nodes[first + head]
            if node.head is node:
                node.dep_ = "ROOT"
            else:
                node.head.dependents.append(node)
    return nodes
