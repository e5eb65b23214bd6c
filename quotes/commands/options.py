"""What several commands share: options, exit codes, how an error is told, the extractor that the options name."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from quotes.errors import GrammarError, QuotesError
from quotes.inputs.choices import Errors
from quotes.visible import one_line

if TYPE_CHECKING:
    from quotes.extractor import Extractor

FAILED, USAGE = 1, 2
NO_PARSER = "none"

ParserName = Annotated[
    str, typer.Option(metavar="PATH|NAME|none", help="The parser: 'packaged', another UDPipe model, none.")
]
Grammars = Annotated[
    list[Path] | None,
    typer.Option(metavar="DIRECTORY", help="More grammar, read after the packaged one; repeatable."),
]
TextField = Annotated[str, typer.Option(metavar="NAME", help="The field or column with the text.")]
IdField = Annotated[str, typer.Option(metavar="NAME", help="The field or column with the document's id.")]


def _known_encoding(name: str) -> str:
    try:
        "".encode(name)
    except (LookupError, UnicodeError) as error:
        raise typer.BadParameter(f"no text encoding {name!r}: for instance windows-1256, iso-8859-6, utf-16") from error
    return name


Encoding = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        callback=_known_encoding,
        help="The encoding of text, JSON Lines and CSV, and of web pages in place of the one they declare: "
        "windows-1256, iso-8859-6, utf-16 or another that Python knows.",
    ),
]
OnError = Annotated[
    Errors,
    typer.Option("--errors", help="Bytes that are wrong in it: an error of the document, or U+FFFD in their place."),
]
DocumentLimit = Annotated[
    int, typer.Option(metavar="BYTES", min=1, help="The most that one document may have, unpacked.")
]
Records = Annotated[list[Path], typer.Argument(metavar="RECORDS...", help="Records as 'quotes extract' writes them.")]
Language = Annotated[Literal["ar", "en"], typer.Option(help="The language of the page's own words.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The heading of the page.", show_default=False)]


def parser_named(name: str) -> str | None:
    """What ``--parser`` means to ``load``: None for the grammar alone."""
    return None if name == NO_PARSER else name


def open_extractor(parser: str, grammars: Sequence[Path] | None) -> Extractor:
    """The extractor of ``--parser`` and ``--grammar``.

    Raises:
        QuotesError: the parser or a grammar cannot be loaded.
    """
    from quotes.extractor import load

    return load(parser_named(parser), tuple(grammars or ()))


def reader_left() -> None:
    """Nothing more can be written to standard output (``| head``, a full disk): point it elsewhere, or its flush
    complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def not_written(error: OSError, output: Path | None, code: int) -> NoReturn:
    """End the command where its output, a file or standard output, cannot be written."""
    if output is None:
        reader_left()
    fail(f"{error.filename or output or 'standard output'}: cannot be written: {error.strerror}", code)


def fail(problem: str | QuotesError, code: int) -> NoReturn:
    """Say what is wrong on standard error, the faults of a grammar one a line, and end the command."""
    for message in problem.args if isinstance(problem, GrammarError) else (problem,):
        tell("error", str(message))
    raise typer.Exit(code)


def tell(kind: str, message: str) -> None:
    """A message on standard error, in one line whatever the names and texts in it hold."""
    typer.echo(f"{kind}: {one_line(message)}", err=True)
