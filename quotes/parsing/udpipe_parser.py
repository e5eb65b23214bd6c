"""The packaged parser, or another UDPipe 1 model: our words, UDPipe's tags and trees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.parsing.docs import Piece, Tree, build_doc, rows_of
from quotes.parsing.nodes import Nodes
from quotes.parsing.packaged import SPLITTER_FILE, model_dir
from quotes.parsing.parser import Parser, Span, check_spans
from quotes.parsing.pieces import split_pieces, unparsed
from quotes.parsing.sentences import chunk_ends, sentence_spans
from quotes.parsing.udpipe import LazyModel

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MOST_STRINGS = 500_000  # a spaCy vocabulary only grows; past this many strings new Docs get a new one


class UDPipeParser(Parser):
    """A ``.udpipe`` file behind our tokenizer and clitic splitter. A pickle of it keeps the path, no model.

    ``lean``: the same model without a lemmatizer and quick to load, for trees, which are read without lemmas.
    """

    def __init__(
        self, path: Path, *, lean: Path | None = None, source: str | None = None, card: dict[str, Any] | None = None
    ) -> None:
        self.name = path.stem
        self.card = card
        self.source = source or str(path)  # what load_parser takes to make this parser again
        self._model = LazyModel(path, card)
        self._lean = LazyModel(lean, card) if lean is not None else self._model
        self._splitter = model_dir() / SPLITTER_FILE
        self._vocab: Vocab | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_vocab": None}

    def parse_sentences(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc per text, each text taken as one sentence.

        Beyond 150 words a sentence is cut, at punctuation where possible, and each part has a tree (and a sentence of
        the Doc) of its own: UDPipe slows down on long sentences (1,400 words/s at 830 words, a third of its speed),
        and no far-fetched relation joins the parts.
        """
        return [self.parse(text, [(0, len(text))]) for text in texts]

    def trees(self, texts: Sequence[str], windows: Sequence[Sequence[Span]]) -> list[Nodes]:
        """See ``Parser.trees``: every word tagged, each window parsed by itself."""
        return [
            Nodes(text, self._trees(self._lean, text, 0, len(text), spans))
            for text, spans in zip(texts, windows, strict=True)
        ]

    def parse_into(self, text: str, vocab: Vocab, spans: Sequence[Span] | None = None) -> Doc:
        """See ``Parser.parse``."""
        if spans is None:
            spans = sentence_spans(text)
        check_spans(spans, text)
        trees: list[Tree] = []
        done = 0
        for start, end in spans:
            trees += unparsed(text, done, start)
            trees += self._trees(self._model, text, start, end)
            done = end
        trees += unparsed(text, done, len(text))
        return build_doc(vocab, rows_of(text, trees))

    def vocab(self) -> Vocab:
        """Shared by new Docs, renewed when full so that memory does not grow with the corpus."""
        if self._vocab is None or len(self._vocab.strings) > MOST_STRINGS:
            from spacy.util import get_lang_class
            from spacy.vocab import create_vocab

            self._vocab = create_vocab("ar", get_lang_class("ar").Defaults)
        return self._vocab

    def _trees(
        self, model: LazyModel, text: str, start: int, end: int, windows: Sequence[Span] | None = None
    ) -> list[Tree]:
        pieces = split_pieces(text, start, end, self._splitter)
        trees, done = [], 0
        for cut in chunk_ends(pieces):
            part = pieces[done:cut]
            ranges = None if windows is None else list(_ranges(part, windows))
            trees.append(Tree(part, model.analyse([piece.norm for piece in part], ranges)))
            done = cut
        return trees


def _ranges(pieces: Sequence[Piece], windows: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The windows as ranges of these words; what is not in them left out."""
    for start, end in windows:
        first = bisect_left(pieces, start, key=lambda piece: piece.start)
        last = bisect_left(pieces, end, key=lambda piece: piece.start)
        if first < last:
            yield first, last
