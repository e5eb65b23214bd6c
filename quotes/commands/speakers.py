"""``quotes speakers``: everyone who speaks in a corpus, once."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from quotes.commands.options import (
    FAILED,
    USAGE,
    DocumentLimit,
    Encoding,
    IdField,
    OnError,
    Records,
    TextField,
    fail,
    not_written,
    reader_left,
    tell,
)
from quotes.inputs.choices import DOCUMENT_LIMIT, UTF8

if TYPE_CHECKING:
    from quotes.errors import InputError
    from quotes.speakers import Entry

T = TypeVar("T")

Registry = Annotated[
    Path | None,
    typer.Option(
        metavar="CSV",
        help="Who is who, before every rule: columns id, name, aliases (separated by '|'), for instance with Wikidata "
        "ids.",
        show_default=False,
    ),
]


def speakers(
    records: Records,
    documents: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="The documents of the records, best as 'quotes extract --documents' wrote them, for outlets and "
            "dates; repeatable.",
            show_default=False,
        ),
    ] = None,
    registry: Registry = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write all speakers here: .csv or .jsonl.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, all speakers.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV, all speakers.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show every name with the rule that joined it, and what is in doubt.")
    ] = False,
    described: Annotated[
        bool, typer.Option("--described", help="Show those without a name as well: 'an official', 'the report'.")
    ] = False,
    text_field: TextField = "text",
    id_field: IdField = "id",
    encoding: Encoding = UTF8,
    errors: OnError = "strict",
    document_limit: DocumentLimit = DOCUMENT_LIMIT,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Show no more than these.")] = 40,
) -> None:
    """Show who is quoted how often, where and when; names that are one speaker are joined by rules that are told.

    Exit code: 0 done, 1 something was left out (named on standard error), 2 wrong usage.
    """
    from quotes.errors import QuotesError
    from quotes.given import told_of
    from quotes.inputs import Layout
    from quotes.speakers import grouped
    from quotes.speakers.groups import entries_of
    from quotes.speakers.telling import as_csv as csv_of
    from quotes.speakers.telling import as_json as json_of
    from quotes.speakers.telling import show

    suffix = output.suffix.lower() if output else ""
    if output and suffix not in (".csv", ".jsonl", ".ndjson"):
        fail(f"{output}: cannot tell what to write: choose .csv or .jsonl", USAGE)
    if bool(output) + as_json + as_csv > 1:
        fail("choose one of --output, --json and --csv", USAGE)
    for source in (*records, *map(Path, documents or ()), *([registry] if registry else [])):
        if output and source.resolve() == output.resolve():
            fail(f"{output}: is read as input: write elsewhere", USAGE)
    reading = Reading()
    layout = Layout(text_field, id_field, None, encoding, errors, document_limit)
    try:
        entries: list[Entry] = list(reading.of(entries_of(registry)))
        found = grouped(reading.of(told_of(records, documents, layout)), entries)
    except QuotesError as error:
        fail(error, USAGE)
    lines = csv_of(found) if as_csv or suffix == ".csv" else map(json_of, found)
    try:
        if output:
            with output.open("wb") as stream:
                stream.writelines(lines)
        elif as_json or as_csv:
            sys.stdout.buffer.writelines(lines)
        else:
            from quotes.console import SafeConsole

            console = SafeConsole()
            show(found, console, limit=limit, described=described, explain=explain)
        sys.stdout.flush()
    except BrokenPipeError:
        reader_left()
    except OSError as error:
        not_written(error, output, USAGE)
    if reading.failed:
        fail(f"{reading.failed} left out", FAILED)


class Reading:
    """What can be read; the rest is told on standard error and counted in ``failed``."""

    def __init__(self) -> None:
        self.failed = 0

    def of(self, items: Iterable[T | InputError]) -> Iterator[T]:
        """The items without the errors."""
        from quotes.errors import InputError

        for item in items:
            if isinstance(item, InputError):
                self.failed += 1
                tell("error", str(item))
            else:
                yield item
