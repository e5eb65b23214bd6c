"""``Parser``: raw text to one spaCy ``Doc`` with a UD tree per sentence, offsets exact.

``doc.text == text`` for every string; ``token.idx`` counts code points of the raw text. A multiword token is cut
inside its surface (``وقال`` → ``و`` ``قال``), its words' canonical forms stand in ``norm_``.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import InputError, ParserError
from quotes.parsing.nodes import Syntactic
from quotes.parsing.packaged import LEAN_FILE, PACKAGED, model_card, model_dir, model_path

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Span = tuple[int, int]
HALVES = "\ud800-\udfff"  # of characters: lone surrogates, which UTF-8 has none of
HALF = re.compile(f"[{HALVES}]")


class Parser(ABC):
    """What the extractor asks of a parser. Picklable; a model is loaded at the first sentence."""

    name: str
    card: dict[str, Any] | None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"

    def parse(self, text: str, sentence_spans: Sequence[Span] | None = None) -> Doc:
        """One Doc of the whole text.

        Every span of ``sentence_spans`` (code points, in order, not overlapping) is one sentence for the parser; what
        lies between them becomes tokens that are not parsed (``dep_`` "dep" under a ROOT of their own). Without spans
        the text is segmented at line breaks and sentence-final marks. Raises ParserError where spans overlap or leave
        the text, or the model cannot be loaded, and InputError where the text holds half a character (a lone
        surrogate), which no Doc can.
        """
        half = HALF.search(text)
        if half is not None:
            raise InputError(f"half a character (U+{ord(half[0]):04X}) at {half.start()}: no spaCy Doc can hold it")
        return self.parse_into(text, self.vocab(), sentence_spans)

    @abstractmethod
    def parse_sentences(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc per text, each text taken as one sentence."""

    def trees(self, texts: Sequence[str], windows: Sequence[Sequence[Span]]) -> Sequence[Sequence[Syntactic]]:
        """The syntactic words of each text, taken as one sentence, in order.

        ``windows``: for each text the ranges of code points (in order, apart) whose dependency relations are asked
        for. A parser may leave words outside them without relations, each a root of its own; all words have tags, and
        need no lemmas.
        """
        return [list(doc) for doc in self.parse_sentences(texts)]

    @abstractmethod
    def parse_into(self, text: str, vocab: Vocab, spans: Sequence[Span] | None = None) -> Doc:
        """``parse`` with the vocabulary given: what a spaCy tokenizer needs."""

    @abstractmethod
    def vocab(self) -> Vocab:
        """The vocabulary of new Docs."""


def check_spans(spans: Sequence[Span], text: str) -> None:
    """Raise ParserError unless the spans lie in the text, in order and apart."""
    done = 0
    for start, end in spans:
        if not done <= start <= end <= len(text):
            raise ParserError(
                f"sentence span ({start}, {end}) overlaps the one before or leaves the text of {len(text)} characters"
            )
        done = end


def load_parser(parser: str | Path | Language | None = PACKAGED) -> Parser:
    """A parser from ``"packaged"`` (or None), a ``.udpipe`` path, an official model's name, or a spaCy ``Language``.

    Official names ("ar", "ar-padt") are looked up among the models spacy-udpipe keeps on disk; nothing is downloaded.
    A Language must carry UD dependencies and keep the text. Raises ParserError with what was looked for.
    """
    if parser is None or isinstance(parser, str | Path):
        from quotes.parsing.udpipe_parser import UDPipeParser

        if parser is None or parser == PACKAGED:
            lean = model_dir() / LEAN_FILE
            return UDPipeParser(model_path(PACKAGED), lean=lean, source=PACKAGED, card=model_card())
        return UDPipeParser(model_path(parser))
    from quotes.parsing.language_parser import LanguageParser

    return LanguageParser(parser)
