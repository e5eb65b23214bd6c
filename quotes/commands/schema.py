"""``quotes schema``: the JSON Schema of a record."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) that every line of 'quotes extract' holds to."""
    from importlib.resources import files

    typer.echo(files("quotes").joinpath("record.schema.json").read_text(encoding="utf-8"), nl=False)
