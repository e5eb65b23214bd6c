"""The ``quotes`` command: documents in, records out.

Nothing heavy is imported before a command needs it, so that ``--help`` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from quotes import __version__
from quotes.commands.annotations import app as annotations_app
from quotes.commands.ending import Commands, exit_code, listen
from quotes.commands.evaluate import evaluate
from quotes.commands.explain import explain
from quotes.commands.grammar import app as grammar_app
from quotes.commands.options import (
    FAILED,
    USAGE,
    DocumentLimit,
    Encoding,
    Grammars,
    IdField,
    OnError,
    TextField,
    fail,
    not_written,
    open_extractor,
    reader_left,
)
from quotes.commands.report import report
from quotes.commands.schema import schema
from quotes.commands.search import search
from quotes.commands.serve import serve
from quotes.commands.show import show
from quotes.commands.speakers import speakers
from quotes.errors import InputError, QuotesError
from quotes.inputs.choices import DOCUMENT_LIMIT, UTF8, Format
from quotes.outputs.layout import WITH_TEXT, OutputFormat
from quotes.outputs.layout import output_format as output_format_of

if TYPE_CHECKING:
    from quotes.batch import Tally
    from quotes.outputs import Writer

app = typer.Typer(
    cls=Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


app.command()(evaluate)
app.command()(explain)
app.add_typer(grammar_app, name="grammar")
app.command()(report)
app.command()(show)
app.command()(serve)
app.command()(search)
app.command()(speakers)
app.command()(schema)
app.add_typer(annotations_app, name="annotations")


def main() -> None:
    """Run the command line; the entry point of ``quotes``."""
    listen()
    try:
        app(prog_name="quotes")
    except KeyboardInterrupt as interrupt:
        sys.exit(exit_code(interrupt))
    except OSError as error:  # of the help
        reader_left()
        sys.exit(f"error: standard output: {error.strerror}")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quotes {__version__}")
        raise typer.Exit


@app.callback()
def quotes(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Attributed quotes from Arabic news: who said what, through whom, with exact offsets."""


@app.command()
def extract(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE|DIRECTORY|PATTERN|-]...",
            help="Text (.txt) and web pages (.html), one document each; JSON Lines, CSV and Parquet, one a row; web "
            "archives (.warc); compressed or not (.gz, .zst, .bz2, .xz); directories of these; patterns in quotes "
            "('news/**/*.html'). Standard input if none or '-'.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write here, not to standard output; in the format that the suffix names: .jsonl, .csv, .tsv, "
            ".parquet, .db (SQLite), .xml (TEI), .jsonld (Web Annotation).",
        ),
    ] = None,
    output_format: Annotated[
        OutputFormat | None,
        typer.Option(help="What to write, whatever the suffix; brat and cas make a folder.", show_default=False),
    ] = None,
    documents_file: Annotated[
        Path | None,
        typer.Option(
            "--documents",
            metavar="FILE",
            help="Write each document's id, text, title, author, date, source and url here, as JSON Lines. "
            "Offsets count this text.",
        ),
    ] = None,
    text_field: TextField = "text",
    id_field: IdField = "id",
    input_format: Annotated[
        Format | None,
        typer.Option(
            help="How to read standard input and the files named, whatever their suffix; of a directory, only such "
            "files.",
            show_default=False,
        ),
    ] = None,
    encoding: Encoding = UTF8,
    errors: OnError = "strict",
    document_limit: DocumentLimit = DOCUMENT_LIMIT,
    parser: Annotated[
        str,
        typer.Option(
            metavar="PATH|NAME", help="The parser: 'packaged', another UDPipe model, or 'none' for the grammar alone."
        ),
    ] = "packaged",
    grammar: Grammars = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Processes that extract, each with a model of its own (300 MB). As many as cores unless named; "
            "for a few documents none is started.",
            show_default=False,
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume",
            help="Go on where an interrupted run with the same input and -o FILE left off, if there was one.",
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks of documents that fail.")] = False,
) -> None:
    """Write every attributed quote in the documents: one JSON object a line, or another format.

    Exit code: 0 all read, 1 some documents failed (named on standard error), 2 wrong usage.
    """
    from quotes.batch import Tally, run, settle
    from quotes.inputs import Layout, Place, documents, expand, keep, warn
    from quotes.inputs.compression import bare_name
    from quotes.progress import Live, Plain
    from quotes.resume import left_off, lines_end
    from quotes.workers import outcomes

    places = expand(sources or [])
    paths = [place.path for place in places if isinstance(place, Place)]
    output = output if str(output) != "-" else None
    for target in filter(None, (output, documents_file)):
        _refuse_overwriting(target, paths)
    if documents_file and (str(documents_file) == "-" or (output and output.resolve() == documents_file.resolve())):
        fail(f"{documents_file}: cannot hold the documents beside the records: name another file", USAGE)
    if resume and not output:
        fail("--resume goes on with the records of an earlier run: name their file with -o FILE", USAGE)
    make = partial(open_extractor, parser, tuple(grammar or ()))
    try:
        kind = output_format_of(output, output_format)
        if resume and output and (kind != "jsonl" or bare_name(output.name) != output.name.lower()):
            raise InputError(f"{output}: --resume goes on with JSON Lines that are not compressed: write these")
        extractor = settle(make)
    except QuotesError as error:
        fail(error, USAGE)
    if None in paths and sys.stdin.isatty():
        typer.echo("reading standard input; end with Ctrl-D", err=True)
    layout = Layout(text_field, id_field, input_format, encoding, errors, document_limit)
    tally = Tally()
    # Records and a live count in one terminal would overwrite each other.
    live = sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
    try:
        with ExitStack() as stack:
            reports = stack.enter_context(Live() if live else Plain())
            items = documents(places, layout, stdin=_standard_input() if None in paths else None)
            size = kept = 0
            if resume and output:
                point = left_off(items, output)
                items, size = point.items, point.size
                kept = lines_end(documents_file, point.documents) if documents_file else 0
                if size:
                    reports.note(f"{output}: goes on behind {point.documents} documents")
            writer = _writer(stack, output, kind, size)
            if documents_file:
                items = keep(items, stack.enter_context(_open(documents_file, kept)))
            elif kind not in WITH_TEXT:
                items = warn(items, reports)
            results = stack.enter_context(closing(outcomes(extractor, make, items, workers)))
            run(results, writer, reports, tally, debug=debug)
    except KeyboardInterrupt as interrupt:
        goes_on = "; --resume goes on from there" if output else ""
        fail(
            f"interrupted after {tally.documents} documents; their records are complete{goes_on}", exit_code(interrupt)
        )
    except BrokenPipeError:
        reader_left()
    except QuotesError as error:
        fail(error, USAGE)  # the model: it is loaded when the first document needs it
    except OSError as error:
        not_written(error, output, FAILED)
    _finish(tally)


@app.command()
def info(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
) -> None:
    """Show versions, the parser model with its accuracy and licence, and what the grammar holds."""
    import orjson

    from quotes.info import gather, render

    try:
        facts = gather()
    except QuotesError as error:
        fail(error, FAILED)
    # Bytes, not str: UTF-8 whatever the locale.
    typer.echo(orjson.dumps(facts, option=orjson.OPT_INDENT_2) if as_json else render(facts).encode())


def _writer(stack: ExitStack, output: Path | None, kind: OutputFormat, size: int = 0) -> Writer:
    """The writer; behind the first ``size`` bytes of a file that an earlier run wrote."""
    from quotes.outputs import open_writer

    target = stack.enter_context(_open(output, size)) if output and size else output or sys.stdout.buffer
    try:
        return stack.enter_context(open_writer(target, kind))
    except OSError as error:
        if output is None:
            not_written(error, output, FAILED)
        fail(f"{output}: cannot be opened for writing: {error.strerror}", USAGE)


def _open(output: Path, size: int = 0) -> BinaryIO:
    """The file to be written behind its first ``size`` bytes."""
    try:
        if not size:
            return output.open("wb")
        stream = output.open("r+b")
        stream.truncate(size)
        stream.seek(size)
        return stream
    except OSError as error:
        fail(f"{output}: cannot be opened for writing: {error.strerror}", USAGE)


def _standard_input() -> BinaryIO:
    """Of its own, not ``sys.stdin``: a thread may wait for it when the command ends, and Python could not close it."""
    return open(sys.stdin.fileno(), "rb", closefd=False)


def _refuse_overwriting(output: Path, sources: Sequence[Path | None]) -> None:
    """Writing to a file that is read, or into a directory that is read, would lose or re-read it."""
    target = output.resolve()
    for source in sources:
        path = source and source.resolve()
        if path and (path == target or (path.is_dir() and path in target.parents)):
            fail(f"{output}: is read as input ({source}): write elsewhere", USAGE)


def _finish(tally: Tally) -> None:
    if tally.failed:
        fail(f"{tally.failed} of {tally.documents} documents failed", FAILED)
