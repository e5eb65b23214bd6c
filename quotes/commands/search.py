"""``quotes search``: what did X say about Y, asked of a database that ``quotes extract -o quotes.db`` made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from quotes.commands.options import USAGE, fail
from quotes.errors import QuotesError
from quotes.visible import one_line


def search(
    base: Annotated[Path, typer.Argument(metavar="DATABASE", help="As 'quotes extract -o quotes.db' writes it.")],
    who: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the speaker's name or role.")] = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of what was said.")] = None,
    through: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of who passed it on.")] = None,
    confidence: Annotated[float, typer.Option(metavar="0..1", min=0, max=1, help="Only quotes this sure.")] = 0.0,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Show no more than these.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, all columns.")] = False,
) -> None:
    """Show who said what: every word must be found, however it is spelt, with or without article and prepositions.

    Exit code: 0 something found, 1 nothing, 2 wrong usage.
    """
    import orjson

    from quotes.outputs.search import find

    try:
        rows = find(base, who=who, what=about, via=through, confidence=confidence, limit=limit)
    except QuotesError as error:
        fail(error, USAGE)
    for row in rows:
        typer.echo(orjson.dumps(row) if as_json else "\n".join([*map(one_line, _shown(row)), ""]).encode())
    if not rows:
        typer.echo("nothing found", err=True)
        raise typer.Exit(1)


def _shown(row: Mapping[str, Any]) -> Iterator[str]:
    """The speaker, the words, and where they stand."""
    name = row["entity"] or row["speaker"] or "?"
    yield f"{name} ({row['role']})" if row["role"] else name
    if row["intermediaries"]:
        yield f"  via {row['intermediaries']}"
    yield f"  {' '.join(row['text'].split())}"
    known = [row[key] for key in ("date", "source", "title", "url") if row[key]]
    yield f"  {' · '.join([*known, row['id'], row['spans'], format(row['confidence'], '.2f')])}"
