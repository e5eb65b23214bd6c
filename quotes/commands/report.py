"""``quotes report``: records and their documents as one page to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quotes.commands.options import (
    FAILED,
    USAGE,
    DocumentLimit,
    Encoding,
    Language,
    OnError,
    Records,
    Title,
    fail,
    tell,
)
from quotes.commands.speakers import Reading, Registry
from quotes.inputs.choices import DOCUMENT_LIMIT, UTF8

if TYPE_CHECKING:
    from quotes.inputs import Layout
    from quotes.report import Article
    from quotes.speakers import Speakers

Group = Annotated[
    bool,
    typer.Option("--group", help="Join names that are one speaker, by the rules of 'quotes speakers'."),
]


def report(
    records: Records,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page: one HTML file.")],
    documents: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="The documents of the records, best as 'quotes extract --documents' wrote them: title, outlet and "
            "date are shown from there; repeatable. Without it the page holds the quotes but not their articles.",
            show_default=False,
        ),
    ] = None,
    group: Group = False,
    registry: Registry = None,
    title: Title = None,
    language: Language = "ar",
    text_field: Annotated[str, typer.Option(metavar="NAME", help="The documents' field with the text.")] = "text",
    id_field: Annotated[str, typer.Option(metavar="NAME", help="The documents' field with the id.")] = "id",
    encoding: Encoding = UTF8,
    errors: OnError = "strict",
    document_limit: DocumentLimit = DOCUMENT_LIMIT,
) -> None:
    """Write one self-contained page of articles with their quotes, to be opened from disk.

    Exit code: 0 done, 1 something was left out (named on standard error), 2 wrong usage.
    """
    from quotes.inputs import Layout
    from quotes.report.page import page

    for source in (*records, *map(Path, documents or ()), *([registry] if registry else [])):
        if source.resolve() == output.resolve():
            fail(f"{output}: is read as input: write elsewhere", USAGE)
    shown = Readable(records, documents, Layout(text_field, id_field, None, encoding, errors, document_limit))
    speakers, wrong = everyone(records, registry) if group or registry else (None, 0)
    try:
        with output.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(page(shown, language=language, title=title, speakers=speakers))
    except OSError as error:
        fail(f"{output}: cannot be written: {error.strerror}", USAGE)
    if shown.dayless:
        date, _ = shown.dayless.most_common(1)[0]
        tell(
            "note",
            f"articles with a date that tells no day: {shown.dayless.total()}, such as {date!r}; they are undated",
        )
    if shown.failed + wrong:
        fail(f"{shown.failed + wrong} left out of {output}", FAILED)


def everyone(records: list[Path], registry: Path | None) -> tuple[Speakers, int]:
    """Who speaks over all articles, and how many rows of the registry are wrong."""
    from quotes.errors import InputError, MissingExtra
    from quotes.given import told_of
    from quotes.speakers import grouped
    from quotes.speakers.groups import entries_of

    reading = Reading()
    entries = list(reading.of(entries_of(registry)))
    # What cannot be read of the records is told when the page is made of them.
    told = (item for item in told_of(records) if not isinstance(item, InputError))
    try:
        return grouped(told, entries), reading.failed
    except MissingExtra as error:
        fail(error, USAGE)


class Readable:
    """The articles that can be read; the others are told on standard error and counted in ``failed``."""

    def __init__(self, records: list[Path], documents: list[str] | None, layout: Layout | None = None) -> None:
        self.sources = records, documents, layout
        self.failed = 0
        self.dayless: Counter[str] = Counter()  # dates that tell no day

    def __iter__(self) -> Iterator[Article]:
        from quotes.dates import day
        from quotes.errors import InputError
        from quotes.report import articles

        for item in articles(*self.sources):
            if isinstance(item, InputError):
                self.failed += 1
                tell("error", str(item))
            else:
                date = item.metadata.date
                if date and day(date) is None:
                    self.dayless[date] += 1
                yield item
