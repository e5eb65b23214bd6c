"""Articles of tests/data/report.toml as documents and records, and the files that commands read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import table

from quotes.inputs import Document, Metadata
from quotes.inputs.kept import to_line
from quotes.jsonl import to_json
from quotes.records import Cue, Entity, Intermediary, Quote, Span, Speaker
from quotes.report import Article


def _span(text: str, words: str) -> Span:
    """The first occurrence."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def _cue(text: str, words: str) -> Cue:
    span = _span(text, words)
    word = words.split(" ")[0]
    return Cue(span.start, span.start + len(word), word, "قال", "verb")


def _speaker(text: str, told: dict[str, Any], mentions: tuple[tuple[int, int], ...]) -> Speaker:
    full = _span(text, told["entity"])
    entity = Entity(told["name"], told.get("role"), "person", full.start, full.end, full.text, mentions)
    if "speaker" not in told:
        return Speaker(None, None, None, True, entity)
    words = told["speaker"]
    start = text.index(told.get("near", words))
    return Speaker(start, start + len(words), words, False, entity)


def article(told: dict[str, Any]) -> Article:
    """One article of the table."""
    text = told["text"]
    quotes = []
    for n, each in enumerate(told["quotes"], 1):
        content = tuple(_span(text, words) for words in each["content"])
        full = _span(text, each["entity"])
        quotes.append(
            Quote(
                doc=told["id"],
                id=f"{told['id']}#{n}",
                type=each["type"],
                form=each["form"],
                text=" … ".join(span.text for span in content),
                content=content,
                cue=_cue(text, each["cue"]),
                speaker=_speaker(text, each, ((full.start, full.end),)),
                intermediaries=tuple(
                    Intermediary(span.start, span.end, span.text, _cue(text, cue))
                    for cue, words in each.get("chain", [])
                    for span in [_span(text, words)]
                ),
                medium=_span(text, each["medium"]) if "medium" in each else None,
                quoted=tuple(_span(text, words) for words in each.get("quoted", [])),
                negated=False,
                within=None,
                rule="qala.verb.clause",
                confidence=each["confidence"],
            )
        )
    metadata = Metadata(*(told.get(name) for name in ("title", "author", "date", "source", "url")))
    return Article(told["id"], text, tuple(quotes), metadata)


ARTICLES = [article(told) for told in table("report")["articles"]]


def write_files(folder: Path, articles: list[Article] = ARTICLES) -> tuple[Path, Path]:
    """A records file and a documents file."""
    records, documents = folder / "records.jsonl", folder / "documents.jsonl"
    records.write_bytes(b"".join(to_json(quote) + b"\n" for each in articles for quote in each.quotes))
    documents.write_bytes(b"".join(to_line(Document(each.id, each.text or "", each.metadata)) for each in articles))
    return records, documents
