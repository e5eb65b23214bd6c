"""Predictions for the documents of a gold file: records as JSON Lines, another annotation, or a fresh extraction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.annotation.gold import AnnotatedDocument, from_plain, lines_of, parsed
from quotes.errors import InputError
from quotes.evaluation.relations import Relation, of_document, of_records
from quotes.evaluation.words import Words
from quotes.jsonl import from_plain as record_from_plain
from quotes.records import Quote

if TYPE_CHECKING:
    from quotes.extractor import Extractor

Predictions = dict[str, tuple[Relation, ...]]


def words_of(documents: Iterable[AnnotatedDocument]) -> dict[str, Words]:
    """The words of every document by its id: what predictions are read against."""
    return {document.id: Words(document.text) for document in documents}


def read_predictions(path: Path, texts: Mapping[str, Words]) -> Predictions:
    """The predictions of a file by document: records (as ``quotes extract`` writes them) or annotated documents.

    Raises:
        InputError: the file cannot be read, a line is neither, names a document that the gold does not have, or has
            spans outside its text.
    """
    records: dict[str, list[Quote]] = {}
    annotated: Predictions = {}
    for at, line in lines_of(path):
        plain = parsed(line, at)
        if "quotes" in plain:
            # A second reading may leave out the text: it is that of the gold.
            id = _known(plain.get("id"), texts, at)
            document = from_plain({"text": texts[id].text, **plain}, at)
            if document.text != texts[id].text:
                raise InputError(f"{at}: the text of {id!r} is not that of the gold: offsets would not agree")
            annotated[id] = of_document(document, texts[id])
        else:
            try:
                quote = record_from_plain(plain)
            except InputError as error:
                raise InputError(f"{at}: {error}") from error
            id = _known(quote.doc, texts, at)
            _check(quote, texts[id].text, at)
            records.setdefault(id, []).append(quote)
    return {id: of_records(quotes, texts[id]) for id, quotes in records.items()} | annotated


def _known(id: object, texts: Mapping[str, Words], at: str) -> str:
    if not isinstance(id, str) or id not in texts:
        raise InputError(f"{at}: the gold has no document {id!r}: were these predicted for another file?")
    return id


def _check(quote: Quote, text: str, at: str) -> None:
    """The words of a record must be the text's: else it was made from another version of the document."""
    spans = [(each.start, each.end, each.text) for each in quote.content]
    for start, end, words in [(quote.cue.start, quote.cue.end, quote.cue.text), *spans]:
        if text[start:end] != words:
            raise InputError(f"{at}: {words!r} does not stand at [{start}, {end}] of the gold's text")


def extract_predictions(
    documents: Iterable[AnnotatedDocument], extractor: Extractor, texts: Mapping[str, Words]
) -> Predictions:
    """What the extractor finds in the texts of the gold, by document."""
    pairs = [(document.id, document.text) for document in documents]
    found = extractor.pipe(pairs)
    return {id: of_records(quotes, texts[id]) for (id, _), quotes in zip(pairs, found, strict=True)}
