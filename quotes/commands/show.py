"""``quotes show``: articles in the terminal with their quotes marked."""

from __future__ import annotations

from typing import Annotated

import typer

from quotes.commands.options import (
    FAILED,
    USAGE,
    DocumentLimit,
    Encoding,
    Grammars,
    IdField,
    OnError,
    ParserName,
    TextField,
    fail,
    open_extractor,
    tell,
)
from quotes.inputs.choices import DOCUMENT_LIMIT, UTF8, Format


def show(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARTICLE|-]...",
            help="What 'quotes extract' reads. Standard input if none or '-'.",
            show_default=False,
        ),
    ] = None,
    parser: ParserName = "packaged",
    grammar: Grammars = None,
    text_field: TextField = "text",
    id_field: IdField = "id",
    input_format: Annotated[
        Format | None, typer.Option(help="How to read standard input and the files named.", show_default=False)
    ] = None,
    encoding: Encoding = UTF8,
    errors: OnError = "strict",
    document_limit: DocumentLimit = DOCUMENT_LIMIT,
    color: Annotated[
        bool | None,
        typer.Option(
            "--color/--no-color",
            help="Colours, or brackets; by default colours in a terminal, unless NO_COLOR is set.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print articles with cue, speaker, content and intermediary of each quote marked.

    Exit code: 0 all read, 1 some could not be read (named on standard error), 2 wrong usage.
    """
    from quotes.console import SafeConsole
    from quotes.errors import InputError, QuotesError
    from quotes.inputs import Layout, documents
    from quotes.report import Article
    from quotes.report.terminal import show as show_article

    console = SafeConsole(
        force_terminal=color,
        color_system=None if color is False else "auto",
        no_color=False if color else None,
    )
    failed = shown = 0
    try:
        extractor = open_extractor(parser, grammar)
        layout = Layout(text_field, id_field, input_format, encoding, errors, document_limit)
        for item in documents(sources or [], layout):
            if isinstance(item, InputError):
                failed += 1
                tell("error", str(item))
            else:
                quotes = extractor.extract(item.text, doc=item.id)
                if shown:
                    console.print()
                shown += 1
                show_article(Article(item.id, item.text, tuple(quotes), item.metadata), console)
    except QuotesError as error:  # the parser or a grammar: nothing can be shown
        fail(error, USAGE)
    if failed:
        fail(f"{failed} documents could not be read", FAILED)
