"""``quotes explain``: why a sentence gives what it gives."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from quotes.commands.options import USAGE, Grammars, ParserName, fail, open_extractor
from quotes.errors import QuotesError


def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE|-", help="The text; '-' reads it from standard input.")],
    grammar: Grammars = None,
    parser: ParserName = "packaged",
    tree: Annotated[bool, typer.Option("--tree", help="Show every token of the parse as well.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object, the parse included.")] = False,
) -> None:
    """Show which entries matched in a text, what the parse said, and why each match became a record or did not.

    Exit code: 0 done, with or without a record; 2 wrong usage or a broken grammar.
    """
    import orjson
    from attrs import asdict

    from quotes.workbench.explanation import explain as explained
    from quotes.workbench.terminal import console, explanation_view

    try:
        text = sys.stdin.buffer.read().decode() if sentence == "-" else sentence
        extractor = open_extractor(parser, grammar)
        explanation = explained(extractor, text)
    except UnicodeDecodeError:
        fail("standard input is not UTF-8: save the text as UTF-8", USAGE)
    except QuotesError as error:
        fail(error, USAGE)
    if as_json:
        typer.echo(orjson.dumps(asdict(explanation), option=orjson.OPT_INDENT_2))
    else:
        console().print(explanation_view(explanation, tree=tree))
