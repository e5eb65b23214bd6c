"""The parser as a spaCy ``Language``: ``nlp(text)`` is ``Parser.parse(text)``, also under ``nlp.pipe(n_process=2)``.

Built as spacy-udpipe builds its own: a blank Arabic pipeline whose *tokenizer* sets every annotation at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from quotes.parsing.packaged import PACKAGED
from quotes.parsing.parser import Parser, load_parser

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

TOKENIZER = "quotes.ParserTokenizer.v1"


class ParserTokenizer:
    """A spaCy tokenizer that parses. It has nothing to save: the parser's name stands in the pipeline's config."""

    def __init__(self, parser: Parser, vocab: Vocab) -> None:
        self.parser = parser
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return self.parser.parse_into(text, self.vocab)

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """One Doc per text, in order."""
        for text in texts:
            yield self(text)

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Nothing to write."""

    def from_disk(self, path: str | Path, **kwargs: Any) -> ParserTokenizer:
        """Nothing to read."""
        return self

    def to_bytes(self, **kwargs: Any) -> bytes:
        """Nothing to write."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> ParserTokenizer:
        """Nothing to read."""
        return self


def create_tokenizer(parser: str = PACKAGED) -> Callable[[Language], ParserTokenizer]:
    """The factory a spaCy config names: ``@tokenizers = "quotes.ParserTokenizer.v1"``, ``parser = "packaged"``."""

    def make(nlp: Language) -> ParserTokenizer:
        return ParserTokenizer(load_parser(parser), nlp.vocab)

    return make


def make_language(parser: Parser | None = None) -> Language:
    """A spaCy pipeline around ``parser`` (default: the packaged one); a user's own Language comes back as it is."""
    import spacy
    from spacy.util import registry

    from quotes.parsing.language_parser import LanguageParser

    if isinstance(parser, LanguageParser):
        return parser.nlp
    if TOKENIZER not in registry.tokenizers:
        registry.tokenizers.register(TOKENIZER, func=create_tokenizer)
    source = getattr(parser, "source", PACKAGED)
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER, "parser": source}}})
    if parser is not None:
        nlp.tokenizer = ParserTokenizer(parser, nlp.vocab)  # whose model may be loaded already
    return nlp
