"""Any spaCy pipeline with UD dependencies in the place of the packaged parser: Stanza, a trained pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotes.errors import ParserError
from quotes.parsing.docs import build_doc, rows_of
from quotes.parsing.parser import Parser, Span, check_spans
from quotes.parsing.pieces import unparsed

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
        self.name = f"{nlp.lang}_{nlp.meta.get('name') or 'unnamed'}"
        self.card = None

    def vocab(self) -> Vocab:
        """The pipeline's own vocabulary."""
        return self.nlp.vocab

    def parse_sentences(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc per text through ``nlp.pipe``; raises ParserError where a Doc has no tree or another text."""
        return [self._checked(doc, text) for doc, text in zip(self.nlp.pipe(texts), texts, strict=True)]

    def parse_into(self, text: str, vocab: Vocab, spans: Sequence[Span] | None = None) -> Doc:
        """One Doc of the whole text; with spans, the Docs of the spans and of what lies between them, joined.

        The vocabulary is the pipeline's in any case: its components look their strings up there.
        """
        if spans is None:
            return self._checked(self.nlp(text), text)
        from spacy.tokens import Doc

        check_spans(spans, text)
        parsed = self.parse_sentences([text[start:end] for start, end in spans])
        parts, done = [], 0
        for (start, end), doc in zip(spans, parsed, strict=True):
            parts += [self._plain(text[done:start]), doc]
            done = end
        parts.append(self._plain(text[done:]))
        filled = [part for part in parts if len(part)]
        return Doc.from_docs(filled, ensure_whitespace=False) if filled else Doc(self.nlp.vocab)

    def _plain(self, text: str) -> Doc:
        return build_doc(self.nlp.vocab, rows_of(text, unparsed(text, 0, len(text))))

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
