"""``quotes annotations``: gold to and from the tools in which people edit it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotes.commands.options import USAGE, fail
from quotes.errors import InputError, QuotesError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quotes.annotation import AnnotatedDocument

Tool = Literal["label-studio", "brat"]

app = typer.Typer(no_args_is_help=True, help="Bring gold into an annotation tool and back, without loss.")


@app.command("export")
def export(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated documents, one a line of JSON.")],
    to: Annotated[Tool, typer.Option("--to", help="The tool.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PATH", help="A new JSON file, or a new folder for brat.")
    ],
) -> None:
    """Write gold as Label Studio tasks (with the labelling interface beside them) or as a brat folder."""
    from quotes.annotation import read_gold

    try:
        documents = read_gold(gold)
        if to == "brat":
            from quotes.annotation.brat import write_folder

            write_folder(documents, output)
        else:
            _write_tasks(documents, output)
    except QuotesError as error:
        fail(error, USAGE)
    except OSError as error:
        fail(f"{output}: cannot be written: {error.strerror}", USAGE)


@app.command("import")
def import_(
    source: Annotated[Path, typer.Argument(metavar="PATH", help="Label Studio's export (JSON), or a brat folder.")],
    tool: Annotated[Tool, typer.Option("--from", help="The tool.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to standard output.")
    ] = None,
    annotator: Annotated[
        int | None, typer.Option(metavar="ID", help="Whose annotation, where Label Studio has several of a task.")
    ] = None,
) -> None:
    """Read annotations back as gold: nothing is written unless all of it can be read."""
    from quotes.annotation.gold import to_line

    try:
        lines = b"".join(map(to_line, _read(source, tool, annotator)))
        if output is None:
            sys.stdout.buffer.write(lines)
        else:
            output.write_bytes(lines)
    except QuotesError as error:
        fail(error, USAGE)
    except OSError as error:
        fail(f"{output or 'standard output'}: cannot be written: {error.strerror}", USAGE)


def _write_tasks(documents: Iterable[AnnotatedDocument], output: Path) -> None:
    import orjson

    from quotes.annotation.label_studio import tasks, write_interface

    output.write_bytes(orjson.dumps(list(tasks(documents))))
    typer.echo(f"the project's labelling interface is {write_interface(output)}", err=True)


def _read(source: Path, tool: Tool, annotator: int | None) -> Iterable[AnnotatedDocument]:
    if tool == "brat":
        from quotes.annotation.brat import read_folder

        return read_folder(source)
    import orjson

    from quotes.annotation.label_studio import documents

    try:
        exported = orjson.loads(source.read_bytes())
    except OSError as error:
        raise InputError(f"{source}: cannot be read: {error.strerror}") from error
    except orjson.JSONDecodeError as error:
        raise InputError(f"{source}: broken JSON, line {error.lineno}: {error.msg}") from error
    try:
        return list(documents(exported, annotator=annotator))
    except InputError as error:
        raise InputError(f"{source}: {error}") from error
