#!/usr/bin/env python3
"""Build the evaluation corpus: ``corpus/source/*.toml`` into articles, gold and the counts of the card.

    python tools/build_corpus.py            write articles/*.txt, gold.jsonl and the counts in README.md
    python tools/build_corpus.py --check    write nothing; exit 1 where one of them is missing, stale or left over

A source holds the text once and names every span by its words; the offsets are found here. ``corpus/README.md``
says what the fields mean.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FORMS = ("clause", "quotation", "colon", "nominal")
TYPES = ("indirect", "mixed", "direct")
DOCUMENT_KEYS = {"label", "comment", "shows", "text", "quote"}
QUOTE_KEYS = {
    "cue", "speaker", "entity", "intermediaries", "medium", "content", "form", "type", "negated", "optional",
}  # fmt: skip
COUNTS_START, COUNTS_END = "<!-- counts: written by tools/build_corpus.py -->", "<!-- end of counts -->"

Offsets = tuple[int, int]


class SourceError(ValueError):
    """A source that cannot be built; the message names the file, the quote and what is wrong."""


@frozen
class GoldQuote:
    """One attribution with half-open code point offsets; field for field what ``gold.jsonl`` holds."""

    content: tuple[Offsets, ...]
    cue: Offsets
    speaker: Offsets | None
    implicit: bool
    entity: str | None
    intermediaries: tuple[Offsets, ...]
    medium: Offsets | None
    form: str
    type: str
    nominal: bool
    negated: bool
    optional: bool


@frozen
class GoldDocument:
    """An article, why it is there, and its attributions in the order of their cues."""

    id: str
    label: str
    comment: str
    text: str
    quotes: tuple[GoldQuote, ...]
    shows: tuple[str, ...]

    def to_json(self) -> str:
        """The document as a line of JSON, without ``shows``."""
        quotes = [asdict(quote) for quote in self.quotes]
        record = {"id": self.id, "label": self.label, "comment": self.comment, "text": self.text, "quotes": quotes}
        return json.dumps(record, ensure_ascii=False)


@frozen
class Locator:
    """Finds the words of a source in its text. ``where`` opens every error message."""

    text: str
    where: str

    def occurrences(self, words: str) -> list[int]:
        """Every offset at which the words stand, also inside a longer word."""
        starts, start = [], self.text.find(words)
        while start >= 0:
            starts.append(start)
            start = self.text.find(words, start + 1)
        return starts

    def span(self, key: str, value: object) -> Offsets:
        """The offsets of ``"words"`` or of ``{ text = "words", nth = 2 }``; raises SourceError."""
        table = value if isinstance(value, dict) else {"text": value, "nth": None}
        if set(table) != {"text", "nth"}:
            raise SourceError(f"{self.where}: {key}: a table needs text and nth, not {sorted(table)}")
        words, nth = table["text"], table["nth"]
        if not isinstance(words, str) or not words:
            raise SourceError(f"{self.where}: {key}: words expected, not {words!r}")
        starts = self.occurrences(words)
        if not starts:
            raise SourceError(f"{self.where}: {key}: not in the text: {words!r}")
        if nth is None and len(starts) > 1:
            raise SourceError(f"{self.where}: {key}: {len(starts)} times in the text, give nth: {words!r}")
        place = 1 if nth is None else nth
        if not isinstance(place, int) or not 1 <= place <= len(starts):
            raise SourceError(f"{self.where}: {key}: nth is {place!r}, of 1 to {len(starts)}: {words!r}")
        start = starts[place - 1]
        return start, start + len(words)

    def spans(self, key: str, value: object) -> tuple[Offsets, ...]:
        """The offsets of one span or of a list of spans."""
        values = value if isinstance(value, list) else [value]
        return tuple(self.span(key, item) for item in values)


def choice(where: str, key: str, value: object, valid: Sequence[str]) -> str:
    """The value where it is one of the valid ones; raises SourceError."""
    if value not in valid:
        raise SourceError(f"{where}: {key} is {value!r}, not one of {', '.join(valid)}")
    return str(value)


def check_keys(where: str, table: Mapping[str, object], valid: set[str], required: set[str]) -> None:
    """Raises SourceError for a key too many or too few."""
    if unknown := sorted(set(table) - valid):
        raise SourceError(f"{where}: unknown {', '.join(unknown)}; valid: {', '.join(sorted(valid))}")
    if missing := sorted(required - set(table)):
        raise SourceError(f"{where}: missing {', '.join(missing)}")


def read_quote(table: Mapping[str, Any], text: str, where: str) -> GoldQuote:
    """One ``[[quote]]`` of a source; raises SourceError."""
    check_keys(where, table, QUOTE_KEYS, {"cue", "content"})
    find = Locator(text, where)
    speaker = find.span("speaker", table["speaker"]) if "speaker" in table else None
    entity = table.get("entity", text[slice(*speaker)] if speaker else None)
    if entity is not None and entity not in text:
        raise SourceError(f"{where}: entity: not in the text: {entity!r}")
    form = choice(where, "form", table.get("form", "clause"), FORMS)
    content = find.spans("content", table["content"])
    if list(content) != sorted(content):
        raise SourceError(f"{where}: content: spans out of order")
    return GoldQuote(
        content=content,
        cue=find.span("cue", table["cue"]),
        speaker=speaker,
        implicit=speaker is None,
        entity=entity,
        intermediaries=find.spans("intermediaries", table.get("intermediaries", [])),
        medium=find.span("medium", table["medium"]) if "medium" in table else None,
        form=form,
        type=choice(where, "type", table.get("type", "indirect"), TYPES),
        nominal=form == "nominal",
        negated=bool(table.get("negated", False)),
        optional=bool(table.get("optional", False)),
    )


def read_source(path: Path) -> GoldDocument:
    """One article with its gold; raises SourceError."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{path.name}: {error}") from error
    check_keys(path.name, table, DOCUMENT_KEYS, {"label", "comment", "text"})
    text = str(table["text"])
    quotes = [
        read_quote(quote, text, f"{path.name}: quote {number} ({quote.get('cue')})")
        for number, quote in enumerate(table.get("quote", []), start=1)
    ]
    return GoldDocument(
        id=path.stem,
        label=str(table["label"]),
        comment=str(table["comment"]),
        text=text,
        quotes=tuple(sorted(quotes, key=lambda quote: (quote.cue, quote.content))),
        shows=tuple(table.get("shows", [])),
    )


def read_sources(folder: Path) -> list[GoldDocument]:
    """Every article of the folder, by id; raises SourceError where there is none."""
    documents = [read_source(path) for path in sorted(folder.glob("*.toml"))]
    if not documents:
        raise SourceError(f"{folder}: no sources")
    return documents


def is_nested(quote: GoldQuote, others: Sequence[GoldQuote]) -> bool:
    """Whether the quote lies inside the content of another one."""
    (start, _), (_, end) = quote.content[0], quote.content[-1]
    return any(a <= quote.cue[0] and start >= a and end <= b for other in others for a, b in other.content)


def quote_phenomena(quote: GoldQuote, others: Sequence[GoldQuote]) -> Iterator[str]:
    """What the card counts of one attribution."""
    yield "attributions"
    yield "attributions, optional" if quote.optional else "attributions, core"
    yield f"type {quote.type}"
    yield f"form {quote.form}"
    yield "speaker implicit" if quote.implicit else "speaker beside the cue"
    cases = {
        "speaker without entity": quote.entity is None,
        "content in several spans": len(quote.content) > 1,
        "content before its cue": quote.content[-1][1] <= quote.cue[0],
        "inside another content": is_nested(quote, others),
        "with an intermediary": bool(quote.intermediaries),
        "with two intermediaries": len(quote.intermediaries) > 1,
        "with a medium": quote.medium is not None,
        "negated": quote.negated,
    }
    yield from (name for name, holds in cases.items() if holds)


def table_of(title: str, counts: Mapping[str, int]) -> list[str]:
    """A Markdown table of the counts, as ordered."""
    return [f"| {title} | |", "| --- | ---: |", *(f"| {name} | {number} |" for name, number in counts.items())]


def counts_of(documents: Sequence[GoldDocument]) -> str:
    """The counts of the card, in Markdown."""
    found: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for document in documents:
        shown.update(document.shows)
        for quote in document.quotes:
            found.update(quote_phenomena(quote, [other for other in document.quotes if other is not quote]))
    words = [len(document.text.split()) for document in documents]
    size = f"{len(documents)} articles of {min(words)} to {max(words)} words, {sum(words):,} words in all."
    first = ["attributions", "attributions, core", "attributions, optional"]
    order = first + sorted(set(found) - set(first))
    return "\n".join(
        [
            size,
            "",
            *table_of("Counted from the gold", {name: found[name] for name in order}),
            "",
            *table_of("Articles written to show", dict(sorted(shown.items()))),
        ]
    )


def with_counts(card: str, counts: str) -> str:
    """The card with its counts replaced; raises SourceError where the two markers are missing."""
    before, start, rest = card.partition(COUNTS_START)
    _, end, after = rest.partition(COUNTS_END)
    if not start or not end:
        raise SourceError(f"README.md: the lines {COUNTS_START} and {COUNTS_END} are missing")
    return f"{before}{start}\n{counts}\n{end}{after}"


def build(corpus: Path) -> dict[Path, str]:
    """Every file that the sources make, with its text; raises SourceError."""
    documents = read_sources(corpus / "source")
    files = {corpus / "articles" / f"{document.id}.txt": document.text for document in documents}
    files[corpus / "gold.jsonl"] = "".join(f"{document.to_json()}\n" for document in documents)
    card = corpus / "README.md"
    files[card] = with_counts(card.read_text(encoding="utf-8"), counts_of(documents))
    return files


def stale_files(corpus: Path, files: Mapping[Path, str]) -> list[Path]:
    """The files that are missing or differ, and the articles that no source makes."""
    wrong = [path for path, text in files.items() if not path.exists() or path.read_bytes() != text.encode("utf-8")]
    return wrong + sorted(set((corpus / "articles").glob("*.txt")) - set(files))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the evaluation corpus from its sources.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a file is stale")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the corpus folder (default: %(default)s)")
    options = parser.parse_args(arguments)
    try:
        files = build(options.corpus)
    except SourceError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    stale = stale_files(options.corpus, files)
    for path in stale:
        relative = path.relative_to(options.corpus)
        if options.check:
            sys.stderr.write(f"stale: {relative}\n")
        elif path in files:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(files[path].encode("utf-8"))
            sys.stdout.write(f"wrote {relative}\n")
        else:
            path.unlink()
            sys.stdout.write(f"removed {relative}\n")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
