"""``load_parser`` and ``Parser``: raw text to one spaCy ``Doc`` with a UD tree per sentence, offsets exact.

``doc.text == text`` for every string; ``token.idx`` counts code points of the raw text. A multiword token is cut
inside its surface (``وقال`` → ``و`` ``قال``), its words' canonical forms stand in ``norm_``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import ParserError
from quotes.folding import fold
from quotes.parsing.clitics import split_word
from quotes.parsing.docs import Piece, Tree, build_doc, rows_of
from quotes.parsing.packaged import PACKAGED, SPLITTER_FILE, model_card, model_dir, model_path
from quotes.parsing.sentences import chunk_ends, sentence_spans
from quotes.parsing.surfaces import cut_surface
from quotes.parsing.tokens import Token, tokens_of
from quotes.parsing.udpipe import LazyModel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Span = tuple[int, int]
MOST_STRINGS = 500_000  # a spaCy vocabulary only grows; past this many strings new Docs get a new one


class Parser:
    """A UDPipe model behind our tokenizer and clitic splitter. Picklable: a pickle keeps the path, no model."""

    def __init__(self, path: Path, *, name: str | None = None, card: dict[str, Any] | None = None) -> None:
        self.name = name or path.stem
        self.card = card
        self._model = LazyModel(path)
        self._splitter = model_dir() / SPLITTER_FILE
        self._vocab: Vocab | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_vocab": None}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"

    def parse(self, text: str, sentence_spans: Sequence[Span] | None = None) -> Doc:
        """One Doc of the whole text.

        Every span of ``sentence_spans`` (code points, in order, not overlapping) is one sentence for the parser; what
        lies between them becomes tokens that are not parsed (``dep_`` "dep" under a ROOT of their own). Without spans
        the text is segmented at line breaks and sentence-final marks. Raises ParserError where spans overlap or leave
        the text, or the model cannot be loaded.
        """
        return self.parse_into(text, self.vocab(), sentence_spans)

    def parse_sentences(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc per text, each text taken as one sentence.

        Beyond 150 words a sentence is cut, at punctuation where possible, and each part has a tree (and a sentence of
        the Doc) of its own: time stays linear and no far-fetched relation joins the parts.
        """
        return [self.parse(text, [(0, len(text))]) for text in texts]

    def parse_into(self, text: str, vocab: Vocab, spans: Sequence[Span] | None = None) -> Doc:
        """``parse`` with a vocabulary given: what a spaCy tokenizer needs."""
        if spans is None:
            spans = sentence_spans(text)
        trees: list[Tree] = []
        done = 0
        for start, end in spans:
            if not done <= start <= end <= len(text):
                raise ParserError(f"sentence span ({start}, {end}) overlaps the one before or leaves the text")
            trees += self._unparsed(text, done, start)
            trees += self._parsed(text, start, end)
            done = end
        trees += self._unparsed(text, done, len(text))
        return build_doc(vocab, rows_of(text, trees))

    def vocab(self) -> Vocab:
        """The vocabulary new Docs share, renewed when full so that memory does not grow with the corpus."""
        if self._vocab is None or len(self._vocab.strings) > MOST_STRINGS:
            from spacy.util import get_lang_class
            from spacy.vocab import create_vocab

            self._vocab = create_vocab("ar", get_lang_class("ar").Defaults)
        return self._vocab

    def _parsed(self, text: str, start: int, end: int) -> list[Tree]:
        pieces = [piece for token in tokens_of(text, start, end) for piece in self._pieces(token)]
        trees, done = [], 0
        for cut in chunk_ends([piece.norm for piece in pieces]):
            part = pieces[done:cut]
            if part:
                trees.append(Tree(part, self._model.analyse([piece.norm for piece in part])))
            done = cut
        return trees

    def _unparsed(self, text: str, start: int, end: int) -> list[Tree]:
        pieces = [Piece(token.start, token.end, _form(token)) for token in tokens_of(text, start, end)]
        return [Tree(pieces, None)] if pieces else []

    def _pieces(self, token: Token) -> list[Piece]:
        """The words of a token, each with its stretch of the surface."""
        form = _form(token)
        words = split_word(form, self._splitter)
        ends = cut_surface(token.text, words) if len(words) > 1 else None
        if ends is None:
            return [Piece(token.start, token.end, form)]
        starts = [0, *ends[:-1]]
        return [Piece(token.start + a, token.start + b, word) for a, b, word in zip(starts, ends, words, strict=True)]


def _form(token: Token) -> str:
    """What UDPipe sees: no marks, tatweel, format controls; the token itself where nothing else would be left."""
    return fold(token.text, alif=False) or token.text


def load_parser(parser: str | Path | Language | None = PACKAGED) -> Parser:
    """A parser from ``"packaged"`` (or None), a ``.udpipe`` path, an official model's name, or a spaCy ``Language``.

    Official names ("ar", "ar-padt") are looked up among the models spacy-udpipe keeps on disk; nothing is downloaded.
    A Language must carry UD dependencies and keep the text. Raises ParserError with what was looked for.
    """
    if parser is None or parser == PACKAGED:
        return Parser(model_path(PACKAGED), card=model_card())
    if isinstance(parser, str | Path):
        return Parser(model_path(parser))
    from quotes.parsing.foreign import LanguageParser

    return LanguageParser(parser)
