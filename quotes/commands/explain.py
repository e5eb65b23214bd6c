"""``quotes explain``: why a sentence gives what it gives."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from quotes.errors import QuotesError

USAGE = 2


def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE|-", help="The text; '-' reads it from standard input.")],
    grammar: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIRECTORY", help="More grammar, read after the packaged one; repeatable."),
    ] = None,
    parser: Annotated[
        str, typer.Option(metavar="PATH|NAME|none", help="The parser: 'packaged', another UDPipe model, none.")
    ] = "packaged",
    tree: Annotated[bool, typer.Option("--tree", help="Show every token of the parse as well.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object, the parse included.")] = False,
) -> None:
    """Show which entries matched in a text, what the parse said, and why each match became a record or did not.

    Exit code: 0 done, with or without a record; 2 wrong usage or a broken grammar.
    """
    import orjson
    from attrs import asdict

    from quotes.extractor import Extractor
    from quotes.workbench.explanation import explain as explained
    from quotes.workbench.terminal import console, explanation_view

    try:
        text = sys.stdin.buffer.read().decode() if sentence == "-" else sentence
        extractor = Extractor(None if parser == "none" else parser, tuple(grammar or ()))
        explanation = explained(extractor, text)
    except UnicodeDecodeError:
        typer.echo("error: standard input is not UTF-8: save the text as UTF-8", err=True)
        raise typer.Exit(USAGE) from None
    except QuotesError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(USAGE) from None
    if as_json:
        typer.echo(orjson.dumps(asdict(explanation), option=orjson.OPT_INDENT_2))
    else:
        console().print(explanation_view(explanation, tree=tree))
