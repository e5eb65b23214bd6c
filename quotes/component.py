"""The extractor as a spaCy pipe: ``nlp.add_pipe("arabic_quotes")`` after any Universal Dependencies parser.

``doc._.quotes`` gives the records, ``doc.spans["quotes"]`` their contents. The records are kept as plain data
in ``doc.user_data``, so that ``to_bytes``, ``DocBin(store_user_data=True)`` and ``n_process`` carry them; where
documents are only read back, import this module first: it registers the extension.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from quotes.jsonl import from_plain, to_plain
from quotes.records import Quote

if TYPE_CHECKING:
    from quotes.extractor import Extractor

USER_DATA_KEY = "arabic_quotes"


class QuotesComponent:
    """Adds the attributed quotes of a parsed document to it.

    ``grammars`` are directories of further grammar files; ``spans_key`` names the span group of the contents.
    """

    def __init__(self, grammars: tuple[str, ...] = (), spans_key: str = "quotes") -> None:
        self.grammars = grammars
        self.spans_key = spans_key
        self._extractor: Extractor | None = None

    @property
    def extractor(self) -> Extractor:
        """Loaded on first use, so that a worker process gets the settings and not a compiled grammar.

        Raises:
            GrammarError: a grammar file is malformed.
        """
        if self._extractor is None:
            from quotes.extractor import Extractor

            # No parser: the pipeline has parsed the document already.
            self._extractor = Extractor(None, tuple(Path(folder) for folder in self.grammars))
        return self._extractor

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_extractor": None}

    def __call__(self, doc: Doc) -> Doc:
        """Set the records and the content spans on ``doc``; its tokens and text stay as they are."""
        quotes = self.extractor.extract_doc(doc)
        doc.user_data[USER_DATA_KEY] = [to_plain(quote) for quote in quotes]
        contents = [
            # A content may start inside a token (إنه after a proclitic): the whole token stands for it here.
            doc.char_span(part.start, part.end, label=quote.type, span_id=quote.id, alignment_mode="expand")
            for quote in quotes
            for part in quote.content
        ]
        doc.spans[self.spans_key] = [span for span in contents if span is not None]
        return doc


@Language.factory(
    "arabic_quotes",
    default_config={"grammars": [], "spans_key": "quotes"},
    requires=["token.dep", "token.head", "token.pos"],
    assigns=["doc._.quotes", "doc.spans"],
)
def make_component(nlp: Language, name: str, grammars: list[str], spans_key: str) -> QuotesComponent:
    """The factory behind ``nlp.add_pipe("arabic_quotes", config={...})``."""
    return QuotesComponent(tuple(grammars), spans_key)


def quotes_of(doc: Doc) -> list[Quote]:
    """The records a document carries; empty before the pipe has run."""
    return [from_plain(plain) for plain in doc.user_data.get(USER_DATA_KEY, ())]


if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", getter=quotes_of)
