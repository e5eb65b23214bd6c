"""Any spaCy pipeline with UD dependencies in the place of the packaged parser: Stanza, a trained pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from quotes.errors import ParserError
from quotes.parsing.parser import Parser, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class LanguageParser(Parser):
    """A user's ``Language``; its own tokens, tags and relations are kept as they are."""

    def __init__(self, nlp: Language) -> None:
        from spacy.language import Language

        if not isinstance(nlp, Language):
            raise ParserError(f"a parser is a name, a path or a spaCy Language, not {type(nlp).__name__}")
        self.nlp = nlp
        self.name = "_".join(str(nlp.meta.get(key) or "unnamed") for key in ("lang", "name"))
        self.card = None

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__

    def vocab(self) -> Vocab:
        """The pipeline's own vocabulary."""
        return self.nlp.vocab

    def parse_sentences(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc per text through ``nlp.pipe``; raises ParserError where a Doc has no tree or another text."""
        return [self._checked(doc, text) for doc, text in zip(self.nlp.pipe(texts), texts, strict=True)]

    def parse_into(self, text: str, vocab: Vocab, spans: Sequence[Span] | None = None) -> Doc:
        """One Doc of the whole text; with spans, the Docs of the spans and of what lies between them, joined."""
        if spans is None:
            return self._checked(self.nlp(text), text)
        from spacy.tokens import Doc

        parsed = iter(self.parse_sentences([text[start:end] for start, end in spans]))
        parts, done = [], 0
        for start, end in spans:
            if not done <= start <= end <= len(text):
                raise ParserError(f"sentence span ({start}, {end}) overlaps the one before or leaves the text")
            parts += [self._plain(text[done:start]), next(parsed)]
            done = end
        parts.append(self._plain(text[done:]))
        filled = [part for part in parts if len(part)]
        return self._checked(Doc.from_docs(filled, ensure_whitespace=False), text) if filled else Doc(self.nlp.vocab)

    def _plain(self, text: str) -> Doc:
        """Tokens without a parse, for what lies between sentences."""
        from quotes.parsing.docs import build_doc, rows_of

        return build_doc(self.nlp.vocab, rows_of(text, self._unparsed(text, 0, len(text))))

    def _checked(self, doc: Doc, text: str) -> Doc:
        if doc.text != text:
            raise ParserError(
                f"pipeline {self.name!r} changes the text ({doc.text[:40]!r} for {text[:40]!r}), so offsets would be "
                "wrong: use a tokenizer that keeps the text, or the packaged parser"
            )
        if text.strip() and not doc.has_annotation("DEP"):
            components = ", ".join(self.nlp.pipe_names) or "none"
            raise ParserError(
                f"pipeline {self.name!r} sets no dependency relations (its components: {components}): "
                "use one with a UD parser, or the packaged parser"
            )
        return doc
