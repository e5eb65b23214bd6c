"""From pieces of the raw text with their analyses to a spaCy ``Doc`` whose text is the raw text to the character.

What no piece covers becomes the ``whitespace_`` of the token before (its first space) and a ``SPACE`` token (the
rest: more white space, line breaks, bidi controls), hung on the token before it, or on the first word of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quotes.folding import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from quotes.parsing.udpipe import Analysis

ROOT = "ROOT"  # spaCy's spelling of UD's "root", as spacy-udpipe has it
UNSPECIFIED = "dep"  # UD's relation for what cannot be told: white space, and text that was not parsed


class Piece(NamedTuple):
    """A word: ``raw[start:end]`` is its surface, ``norm`` its canonical folded form (``السلطة`` in ``للسلطة``)."""

    start: int
    end: int
    norm: str


class Tree(NamedTuple):
    """One sentence: its words, and their analyses in the same order; ``None`` where it was not parsed."""

    pieces: Sequence[Piece]
    analyses: Sequence[Analysis] | None


class Row(NamedTuple):
    """One token of the Doc: ``head`` counts tokens of the Doc from 0, the root heads itself."""

    text: str
    space: bool
    norm: str
    lemma: str
    pos: str
    tag: str
    feats: str
    head: int
    dep: str


def rows_of(raw: str, trees: Sequence[Tree]) -> list[Row]:
    """The tokens of the Doc in order; joined they are ``raw``."""
    gaps = list(_gaps(raw, trees))
    rows: list[Row] = []
    if gaps[0]:
        rows.append(_space(gaps[0], head=1 if trees else 0))
    word = 0
    for tree in trees:
        first, places = len(rows), list(_places(len(rows), gaps[word + 1 : word + 1 + len(tree.pieces)]))
        for i, piece in enumerate(tree.pieces):
            gap = gaps[word + 1]
            word += 1
            text, space = raw[piece.start : piece.end], gap.startswith(" ")
            if tree.analyses is None:
                dep = ROOT if i == 0 else UNSPECIFIED
                rows.append(Row(text, space, piece.norm, piece.norm, "X", "", "", first, dep))
            else:
                lemma, pos, tag, feats, head, dep = tree.analyses[i]
                dep = ROOT if head == i else dep
                lemma = fold(lemma, alif=False) or piece.norm
                rows.append(Row(text, space, piece.norm, lemma, pos, tag, feats, places[head], dep))
            rest = gap[1:] if space else gap
            if rest:
                rows.append(_space(rest, head=len(rows) - 1))
    return rows


def _gaps(raw: str, trees: Sequence[Tree]) -> Iterator[str]:
    """What stands before the first word, then after every word."""
    end = 0
    for tree in trees:
        for piece in tree.pieces:
            yield raw[end : piece.start]
            end = piece.end
    yield raw[end:]


def _places(first: int, gaps: Sequence[str]) -> Iterator[int]:
    """The token index of every word of a sentence that starts at token ``first``."""
    place = first
    for gap in gaps:
        yield place
        place += 2 if gap not in ("", " ") else 1


def _space(text: str, head: int) -> Row:
    return Row(text, False, text, text, "SPACE", "_SP", "", head, UNSPECIFIED)


def build_doc(vocab: Vocab, rows: Sequence[Row]) -> Doc:
    """The Doc of these rows: words, tags, features, tree and sentence starts set."""
    from spacy.tokens import Doc

    if not rows:
        return Doc(vocab)
    doc = Doc(
        vocab,
        words=[row.text for row in rows],
        spaces=[row.space for row in rows],
        lemmas=[row.lemma for row in rows],
        pos=[row.pos for row in rows],
        tags=[row.tag for row in rows],
        morphs=[row.feats for row in rows],
        heads=[row.head for row in rows],
        deps=[row.dep for row in rows],
    )
    for token, row in zip(doc, rows, strict=True):
        token.norm_ = row.norm
    return doc
