#!/usr/bin/env python3
"""Build the evaluation corpus: ``corpus/source/*.toml`` into articles, gold and the counts of the card.

    python tools/build_corpus.py            write articles/*.txt, gold.jsonl and the counts in README.md
    python tools/build_corpus.py --check    write nothing; exit 1 where one of them is missing, stale or left over
    python tools/build_corpus.py --import GOLD.jsonl    take over the annotation of a gold file edited elsewhere

A source holds the text once and names every span by its words; the offsets are found here. ``corpus/README.md``
says what the fields mean.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from attrs import frozen
from marked import MarkerError, with_marked

from quotes.annotation import AnnotatedDocument, Attribution, read_gold
from quotes.annotation.gold import FORMS, TYPES, Offsets, sorted_by_cue, to_line
from quotes.errors import InputError
from quotes.records import Form, QuoteType

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
DOCUMENT_KEYS = {"label", "comment", "shows", "text", "quote"}
QUOTE_KEYS = {
    "cue", "speaker", "entity", "intermediaries", "medium", "content", "form", "type", "negated", "optional",
}  # fmt: skip
OFTEN = 3  # what fewer articles show is listed without a count


class SourceError(ValueError):
    """A source that cannot be built; the message names the file, the quote and what is wrong."""


@frozen
class Source:
    """An article as its source gives it: the annotated document, and what it was written to show."""

    document: AnnotatedDocument
    shows: tuple[str, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.document.id


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


def read_quote(table: Mapping[str, Any], text: str, where: str) -> Attribution:
    """One ``[[quote]]`` of a source; raises SourceError."""
    check_keys(where, table, QUOTE_KEYS, {"cue", "content"})
    find = Locator(text, where)
    speaker = find.span("speaker", table["speaker"]) if "speaker" in table else None
    entity = table.get("entity", text[slice(*speaker)] if speaker else None)
    if entity is not None and entity not in text:
        raise SourceError(f"{where}: entity: not in the text: {entity!r}")
    content = find.spans("content", table["content"])
    if list(content) != sorted(content):
        raise SourceError(f"{where}: content: spans out of order")
    return Attribution(
        content=content,
        cue=find.span("cue", table["cue"]),
        speaker=speaker,
        entity=entity,
        intermediaries=find.spans("intermediaries", table.get("intermediaries", [])),
        medium=find.span("medium", table["medium"]) if "medium" in table else None,
        form=cast("Form", choice(where, "form", table.get("form", "clause"), FORMS)),
        type=cast("QuoteType", choice(where, "type", table.get("type", "indirect"), TYPES)),
        negated=bool(table.get("negated", False)),
        optional=bool(table.get("optional", False)),
    )


def read_table(path: Path) -> dict[str, Any]:
    """A TOML file; raises SourceError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{path.name}: {error}") from error


def read_quotes(tables: Sequence[Mapping[str, Any]], text: str, name: str) -> tuple[Attribution, ...]:
    """The ``[[quote]]`` tables of a file in the order of their cues; raises SourceError."""
    numbered = enumerate(tables, start=1)
    return sorted_by_cue(read_quote(table, text, f"{name}: quote {n} ({table.get('cue')})") for n, table in numbered)


def read_source(path: Path) -> Source:
    """One article with its gold; raises SourceError."""
    table = read_table(path)
    check_keys(path.name, table, DOCUMENT_KEYS, {"label", "comment", "text"})
    text = str(table["text"])
    quotes = read_quotes(table.get("quote", []), text, path.name)
    meta = {"label": str(table["label"]), "comment": str(table["comment"])}
    return Source(AnnotatedDocument(path.stem, text, quotes, meta), tuple(table.get("shows", [])))


def read_sources(folder: Path) -> list[Source]:
    """Every article of the folder, by id; raises SourceError where there is none."""
    sources = [read_source(path) for path in sorted(folder.glob("*.toml"))]
    if not sources:
        raise SourceError(f"{folder}: no sources")
    return sources


def is_nested(quote: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether the quote lies inside the content of another one."""
    (start, _), (_, end) = quote.content[0], quote.content[-1]
    return any(a <= quote.cue[0] and start >= a and end <= b for other in others for a, b in other.content)


def quote_phenomena(quote: Attribution, others: Sequence[Attribution]) -> Iterator[str]:
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
        "with two intermediaries or more": len(quote.intermediaries) > 1,
        "with a medium": quote.medium is not None,
        "negated": quote.negated,
    }
    yield from (name for name, holds in cases.items() if holds)


def table_of(title: str, counts: Mapping[str, int]) -> list[str]:
    """A Markdown table of the counts, as ordered."""
    return [f"| {title} | |", "| --- | ---: |", *(f"| {name} | {number} |" for name, number in counts.items())]


def counts_of(sources: Sequence[Source]) -> str:
    """The counts of the card, in Markdown."""
    found: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for source in sources:
        shown.update(source.shows)
        quotes = source.document.quotes
        for quote in quotes:
            found.update(quote_phenomena(quote, [other for other in quotes if other is not quote]))
    words = [len(source.document.text.split()) for source in sources]
    size = f"{len(sources)} articles of {min(words)} to {max(words)} words, {sum(words):,} words in all."
    first = ["attributions", "attributions, core", "attributions, optional"]
    order = first + sorted(set(found) - set(first))
    return "\n".join(
        [
            size,
            "",
            *table_of("Counted from the gold", {name: found[name] for name in order}),
            "",
            *table_of("Articles written to show", {name: n for name, n in sorted(shown.items()) if n >= OFTEN}),
            "",
            f"Once or twice: {', '.join(sorted(name for name, n in shown.items() if n < OFTEN))}.",
        ]
    )


def build(corpus: Path) -> dict[Path, str]:
    """Every file that the sources make, with its text; raises SourceError, MarkerError."""
    sources = read_sources(corpus / "source")
    files = {corpus / "articles" / f"{source.id}.txt": source.document.text for source in sources}
    files[corpus / "gold.jsonl"] = b"".join(to_line(source.document) for source in sources).decode("utf-8")
    card = corpus / "README.md"
    files[card] = with_marked(card.read_text(encoding="utf-8"), "counts", counts_of(sources))
    return files


def rewritten(path: Path, document: AnnotatedDocument) -> str:
    """A source with the annotation of ``document`` in place of its own; raises SourceError where the texts differ."""
    if read_source(path).document.text != document.text:
        raise SourceError(f"{path.name}: the text is not that of the annotation")
    head, _, _ = path.read_text(encoding="utf-8").partition("\n[[quote]]\n")
    return "\n".join([head.rstrip("\n"), *(f"\n{written(quote, document.text)}" for quote in document.quotes), ""])


def written(quote: Attribution, text: str) -> str:
    """One attribution as a ``[[quote]]`` table."""

    def place(span: Offsets) -> str:
        words = text[slice(*span)]
        starts = Locator(text, "").occurrences(words)
        quoted = toml_string(words)
        return quoted if len(starts) == 1 else f"{{ text = {quoted}, nth = {starts.index(span[0]) + 1} }}"

    def places(spans: Sequence[Offsets]) -> str:
        return f"[{', '.join(map(place, spans))}]"

    mention = text[slice(*quote.speaker)] if quote.speaker else None
    fields = {
        "cue": place(quote.cue),
        "speaker": place(quote.speaker) if quote.speaker else None,
        "entity": toml_string(quote.entity) if quote.entity is not None and quote.entity != mention else None,
        "intermediaries": places(quote.intermediaries) if quote.intermediaries else None,
        "medium": place(quote.medium) if quote.medium else None,
        "content": place(quote.content[0]) if len(quote.content) == 1 else places(quote.content),
        "form": toml_string(quote.form) if quote.form not in (None, "clause") else None,
        "type": toml_string(quote.type) if quote.type not in (None, "indirect") else None,
        "negated": "true" if quote.negated else None,
        "optional": "true" if quote.optional else None,
    }
    return "\n".join(["[[quote]]", *(f"{key} = {value}" for key, value in fields.items() if value is not None)])


def toml_string(words: str) -> str:
    """A TOML string: literal where the words hold quotation marks, with escapes where they hold what is not seen."""
    unseen = any(unicodedata.category(each) in ("Cc", "Cf", "Lm") or each == "\N{NO-BREAK SPACE}" for each in words)
    if '"' in words and "'" not in words and not unseen:
        return f"'{words}'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escape(each) for each in escaped) + '"'


def _escape(character: str) -> str:
    seen = unicodedata.category(character) not in ("Cc", "Cf", "Lm") and character != "\N{NO-BREAK SPACE}"
    return character if seen else f"\\u{ord(character):04x}"


def import_gold(gold: Path, corpus: Path) -> Iterator[Path]:
    """Bring an edited annotation back into the sources; gives those that changed. Raises SourceError, InputError."""
    for document in read_gold(gold):
        path = corpus / "source" / f"{document.id}.toml"
        if not path.exists():
            raise SourceError(f"{gold}: there is no source {path.name}")
        if read_source(path).document.quotes != document.quotes:
            path.write_text(rewritten(path, document), encoding="utf-8")
            yield path


def stale_files(corpus: Path, files: Mapping[Path, str]) -> list[Path]:
    """The files that are missing or differ, and the articles that no source makes."""
    wrong = [path for path, text in files.items() if not path.exists() or path.read_bytes() != text.encode("utf-8")]
    return wrong + sorted(set((corpus / "articles").glob("*.txt")) - set(files))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the evaluation corpus from its sources.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a file is stale")
    parser.add_argument("--import", dest="gold", type=Path, help="first take over the annotation of this gold file")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the corpus folder (default: %(default)s)")
    options = parser.parse_args(arguments)
    try:
        if options.gold is not None:
            for path in import_gold(options.gold, options.corpus):
                sys.stdout.write(f"rewrote source/{path.name}\n")
        files = build(options.corpus)
    except (SourceError, InputError, MarkerError) as error:
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
