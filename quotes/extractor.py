"""The steps run in order: text in, records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from quotes.assembly import assemble
from quotes.attribution import Draft, Reader, Tree, resolve_sentence
from quotes.attribution.windows import windows_of
from quotes.confidence import signs_of
from quotes.coreference import resolve_entities, topic_sentences
from quotes.cues import Candidate, find_candidates, presence_of
from quotes.document import Document
from quotes.grammar import Grammar, load_grammar
from quotes.lexicon import lexicon_of
from quotes.parsing import Parser, load_parser
from quotes.records import Entity, Quote
from quotes.results import Results

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Documents whose sentences are parsed together; bounds memory and keeps the parser's batches full.
BATCH = 16


@frozen
class Run:
    """What the steps made of one text; drafts, entities and records answer one another, ``readers`` go by sentence.

    ``document.trace`` says what was passed over and why, where it was asked for.
    """

    document: Document
    candidates: Sequence[Candidate]
    drafts: Sequence[Draft]
    entities: Sequence[Entity | None]
    readers: Mapping[int, Reader]
    records: Sequence[Quote]

    def signs(self) -> list[frozenset[str]]:
        """For each record the signs its confidence rests on (``quotes.confidence``)."""
        return signs_of(self.document, self.drafts, self.entities, self.readers)


class Extractor:
    """Finds the attributed quotes of Arabic news texts.

    ``parser``: ``"packaged"``, the path of a ``.udpipe`` model, the name of an official UDPipe model already on disk,
    any spaCy ``Language`` whose Docs carry Universal Dependencies, or None for the grammar alone.
    ``grammars``: folders of TOML files that add to the packaged grammar. Raises ParserError, GrammarError.
    """

    def __init__(self, parser: str | Path | Language | None = "packaged", grammars: Sequence[str | Path] = ()) -> None:
        folders = [grammars] if isinstance(grammars, str) else grammars  # not a folder a letter
        self.grammar: Grammar = load_grammar(tuple(Path(folder) for folder in folders))
        self.parser: Parser | None = load_parser(parser) if parser is not None else None

    def extract(self, text: str, *, doc: str = "") -> Results:
        """The records of one text, in order of their cues; offsets are code points into ``text``."""
        return next(self.pipe([(doc, text)]))

    def pipe(self, texts: Iterable[str | tuple[str, str]]) -> Iterator[Results]:
        """One list of records a text, in order. Items are texts or (document id, text) pairs."""
        batch: list[tuple[str, str]] = []
        for item in texts:
            batch.append(("", item) if isinstance(item, str) else item)
            if len(batch) >= BATCH:
                yield from self._records(batch)
                batch = []
        if batch:
            yield from self._records(batch)

    def parse(self, text: str) -> Doc:
        """The offset-exact parse of a text: ``doc.text == text``, words of a multiword token as tokens.

        Raises InputError where the text holds half a character (a lone surrogate), which no Doc can.
        """
        return self._required().parse(text)

    def extract_doc(self, parsed: Doc, *, doc_id: str = "") -> Results:
        """The records of a spaCy Doc that already carries Universal Dependencies."""
        doc = Document.read(parsed.text, self.grammar)
        candidates = find_candidates(doc)
        tree = Tree(list(parsed), 0)
        sentences = {c.sentence for c in candidates} | topic_sentences(doc, candidates)
        return Results(self._resolve(doc, candidates, dict.fromkeys(sentences, tree), doc_id).records, parsed.text)

    def _required(self) -> Parser:
        return self.parser if self.parser is not None else _packaged()

    def run(self, text: str, *, doc: str = "") -> Run:
        """The records of one text with everything that led to them, and why the rest came to nothing."""
        read = Document.read(text, self.grammar)
        read.trace = []
        [result] = self._runs([(doc, read)])
        return result

    def signs(self, text: str) -> list[tuple[Quote, frozenset[str]]]:
        """Each record of a text with the signs its confidence rests on (``quotes.confidence``)."""
        [run] = self._runs([("", Document.read(text, self.grammar))])
        return list(zip(run.records, run.signs(), strict=True))

    def _records(self, batch: Sequence[tuple[str, str]]) -> Iterator[Results]:
        may_quote = presence_of(self.grammar)
        telling = [may_quote(text) for _, text in batch]
        read = [
            (doc_id, Document.read(text, self.grammar))
            for (doc_id, text), tells in zip(batch, telling, strict=True)
            if tells
        ]
        runs = self._runs(read)
        for (_, text), tells in zip(batch, telling, strict=True):
            yield Results(next(runs).records, text) if tells else Results([], text)

    def _runs(self, batch: Sequence[tuple[str, Document]]) -> Iterator[Run]:
        found = [find_candidates(doc) for _, doc in batch]
        trees = self._trees([doc for _, doc in batch], found)
        for (doc_id, doc), candidates, parsed in zip(batch, found, trees, strict=True):
            yield self._resolve(doc, candidates, parsed, doc_id)

    def _trees(self, docs: Sequence[Document], found: Sequence[Sequence[Candidate]]) -> list[dict[int, Tree]]:
        """For each document the trees of its sentences that need one, by sentence number; all parsed together."""
        trees: list[dict[int, Tree]] = [{} for _ in docs]
        if self.parser is None:
            return trees
        wanted: list[tuple[int, int]] = []
        texts: list[str] = []
        windows: list[list[tuple[int, int]]] = []
        for n, (doc, candidates) in enumerate(zip(docs, found, strict=True)):
            topics = topic_sentences(doc, candidates)
            of_sentence: dict[int, list[Candidate]] = {sentence: [] for sentence in topics}
            for c in candidates:
                of_sentence.setdefault(c.sentence, []).append(c)
            for sentence, cues in sorted(of_sentence.items()):
                start, end = doc.sentences[sentence].start, doc.sentences[sentence].end
                wanted.append((n, sentence))
                texts.append(doc.text[start:end])
                ranges = windows_of(doc, sentence, cues, topic=sentence in topics)
                windows.append([(a - start, b - start) for a, b in ranges])
        for (n, sentence), words in zip(wanted, self.parser.trees(texts, windows), strict=True):
            trees[n][sentence] = Tree(words, docs[n].sentences[sentence].start)
        return trees

    def _resolve(self, doc: Document, candidates: Sequence[Candidate], trees: Mapping[int, Tree], doc_id: str) -> Run:
        lexicon = lexicon_of(doc.grammar)
        drafts: list[Draft] = []
        readers = {n: Reader(doc, lexicon, tree, doc.ranges[n]) for n, tree in trees.items()}
        for sentence, group in groupby(candidates, key=lambda c: c.sentence):
            readers.setdefault(sentence, Reader(doc, lexicon, None, doc.ranges[sentence]))
            drafts += resolve_sentence(readers[sentence], list(group))
        entities = resolve_entities(doc, drafts, readers)
        return Run(doc, candidates, drafts, entities, readers, assemble(doc, drafts, entities, readers, doc_id))


def load(parser: str | Path | Language | None = "packaged", grammars: Sequence[str | Path] = ()) -> Extractor:
    """An extractor; see ``Extractor`` for the arguments and errors."""
    return Extractor(parser, grammars)


@lru_cache(maxsize=1)
def _packaged() -> Parser:
    return load_parser("packaged")


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def extract(text: str, *, doc: str = "") -> Results:
    """The attributed quotes of ``text`` with the packaged parser and grammar.

    Examples:
        >>> [quote.speaker.text for quote in extract("قالت الوزيرة ليلى مراد إن المتحف سيفتح أبوابه غدا.")]
        ['الوزيرة ليلى مراد']
    """
    return _default().extract(text, doc=doc)
