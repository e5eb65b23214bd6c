"""The extractor as a spaCy pipe: ``nlp.add_pipe("arabic_quotes")`` behind any Universal Dependencies parser.

``doc._.quotes`` gives the records; ``doc.spans["quotes"]``, ``["speakers"]``, ``["cues"]`` and ``["intermediaries"]``
where they stand, each span with the record's id as its ``id_``; ``span._.quote`` and ``span._.speaker`` lead from such
a span to its record and to whoever speaks. The records are kept as plain data in ``doc.user_data``, so that
``to_bytes``, ``DocBin(store_user_data=True)`` and ``n_process`` carry them; where documents are only read back, import
this module first: it registers the extensions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from quotes.errors import ParserError
from quotes.jsonl import from_plain, to_plain
from quotes.records import Quote
from quotes.results import Results

if TYPE_CHECKING:
    from quotes.extractor import Extractor

FACTORY = USER_DATA_KEY = "arabic_quotes"


class QuotesComponent:
    """Adds the attributed quotes of a parsed document to it.

    ``grammars`` are further grammar files, or directories of them. ``use_parse`` false reads by the grammar alone,
    whatever the document carries. The keys name the groups in ``doc.spans``; None leaves a group out.
    """

    def __init__(
        self,
        grammars: tuple[str, ...] = (),
        *,
        use_parse: bool = True,
        spans_key: str | None = "quotes",
        speakers_key: str | None = "speakers",
        cues_key: str | None = "cues",
        intermediaries_key: str | None = "intermediaries",
    ) -> None:
        self.grammars = grammars
        self.use_parse = use_parse
        self.spans_key = spans_key
        self.speakers_key = speakers_key
        self.cues_key = cues_key
        self.intermediaries_key = intermediaries_key
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
        """Set the records and the spans on ``doc``; its tokens and text stay as they are.

        Raises:
            GrammarError: a grammar file is malformed.
            ParserError: the document carries no dependency relations.
        """
        if not self.use_parse:
            quotes = self.extractor.extract(doc.text)
        elif doc.text.strip() and not doc.has_annotation("DEP"):
            raise ParserError(
                f"the pipe {FACTORY!r} needs dependency relations, and no pipe before it has set any: add a Universal "
                "Dependencies parser before it, start from quotes.load_spacy(), or read by the grammar alone with the "
                "setting use_parse = false"
            )
        else:
            quotes = self.extractor.extract_doc(doc)
        doc.user_data[USER_DATA_KEY] = {quote.id: to_plain(quote) for quote in quotes}
        for key, spans in (
            (self.spans_key, _contents(doc, quotes)),
            (self.speakers_key, _speakers(doc, quotes)),
            (self.cues_key, _cues(doc, quotes)),
            (self.intermediaries_key, _intermediaries(doc, quotes)),
        ):
            if key is not None:
                doc.spans[key] = list(spans)
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the further grammar files, so that a saved pipeline works where they are not.

        Raises:
            OSError: a grammar file is missing, or ``path`` cannot be written.
        """
        for number, place in enumerate(map(Path, self.grammars)):
            folder = Path(path) / str(number)
            folder.mkdir(parents=True, exist_ok=True)
            for file in sorted(place.glob("*.toml")) if place.is_dir() else [place]:
                (folder / file.name).write_bytes(file.read_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> QuotesComponent:
        """Take the further grammar files from a saved pipeline."""
        self.grammars = tuple(str(Path(path) / str(number)) for number in range(len(self.grammars)))
        return self


@Language.factory(
    FACTORY,
    default_config={
        "grammars": [],
        "use_parse": True,
        "spans_key": "quotes",
        "speakers_key": "speakers",
        "cues_key": "cues",
        "intermediaries_key": "intermediaries",
    },
    # Nothing is required by name: the parsers for Arabic set their annotation as tokenizers, which spaCy cannot see.
    assigns=["doc._.quotes", "doc.spans"],
)
def make_component(
    nlp: Language,
    name: str,
    grammars: list[str],
    use_parse: bool,
    spans_key: str | None,
    speakers_key: str | None,
    cues_key: str | None,
    intermediaries_key: str | None,
) -> QuotesComponent:
    """The factory behind ``nlp.add_pipe("arabic_quotes", config={...})``."""
    return QuotesComponent(
        tuple(grammars),
        use_parse=use_parse,
        spans_key=spans_key,
        speakers_key=speakers_key,
        cues_key=cues_key,
        intermediaries_key=intermediaries_key,
    )


def load_spacy(parser: str | Path | None = "packaged", **config: object) -> Language:
    """A spaCy pipeline of a parser and the pipe ``arabic_quotes``, which takes ``config``.

    ``parser``: ``"packaged"``, the path of a ``.udpipe`` model, the name of an official one already on disk, or None
    for the grammar alone. To a pipeline of your own, add the pipe with ``nlp.add_pipe("arabic_quotes")``.

    Raises:
        ParserError: there is no such parser.
    """
    import spacy

    from quotes.parsing import load_parser, make_language

    nlp = spacy.blank("ar") if parser is None else make_language(load_parser(parser))
    nlp.add_pipe(FACTORY, config={"use_parse": parser is not None, **config})
    return nlp


def quotes_of(doc: Doc) -> Results:
    """The records a document carries; empty before the pipe has run."""
    return Results(map(from_plain, doc.user_data.get(USER_DATA_KEY, {}).values()), doc.text)


def quote_of(span: Span) -> Quote | None:
    """The record that a span of the pipe's groups belongs to; None for any other span."""
    plain = span.doc.user_data.get(USER_DATA_KEY, {}).get(span.id_)
    return from_plain(plain) if plain is not None else None


def speaker_of(span: Span) -> Span | None:
    """Who speaks, for a span of the pipe's groups: the mention beside the cue, or else the fullest one there is.

    The label is the entity's kind. None where nobody is named, and for any other span.
    """
    quote = quote_of(span)
    return _speaker(span.doc, quote) if quote is not None else None


def _speaker(doc: Doc, quote: Quote) -> Span | None:
    if quote.speaker is None:
        return None
    entity = quote.speaker.entity
    place = entity if quote.speaker.start is None else quote.speaker
    if place is None or place.start is None or place.end is None:
        return None
    return _span(doc, place.start, place.end, entity.kind if entity else "unknown", quote)


def _contents(doc: Doc, quotes: list[Quote]) -> Iterator[Span]:
    for quote in quotes:
        for part in quote.content:
            yield _span(doc, part.start, part.end, quote.type, quote)


def _speakers(doc: Doc, quotes: list[Quote]) -> Iterator[Span]:
    for quote in quotes:
        if quote.speaker is not None and quote.speaker.start is not None and (span := _speaker(doc, quote)):
            yield span


def _cues(doc: Doc, quotes: list[Quote]) -> Iterator[Span]:
    for quote in quotes:
        yield _span(doc, quote.cue.start, quote.cue.end, quote.cue.kind, quote)


def _intermediaries(doc: Doc, quotes: list[Quote]) -> Iterator[Span]:
    for quote in quotes:
        for intermediary in quote.intermediaries:
            yield _span(doc, intermediary.start, intermediary.end, "intermediary", quote)


def _span(doc: Doc, start: int, end: int, label: str, quote: Quote) -> Span:
    """The tokens of a stretch of the record: whole ones, also where it starts inside one (إنه after a proclitic)."""
    span = doc.char_span(start, end, label=label, span_id=quote.id, alignment_mode="expand")
    assert span is not None, "the records' offsets are those of the document's text"
    return span


if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", getter=quotes_of)
for _name, _getter in (("quote", quote_of), ("speaker", speaker_of)):
    if not Span.has_extension(_name):
        Span.set_extension(_name, getter=_getter)
