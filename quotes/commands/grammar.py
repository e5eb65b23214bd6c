"""``quotes grammar``: check a grammar, run its examples, show what an entry inflects to and what a corpus needs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from quotes.commands.options import (
    FAILED,
    USAGE,
    Grammars,
    IdField,
    ParserName,
    TextField,
    fail,
    open_extractor,
    tell,
)
from quotes.errors import QuotesError
from quotes.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quotes.inputs import Layout

T = TypeVar("T")

app = typer.Typer(
    no_args_is_help=True, help="Check and test a grammar, show what its verbs inflect to and what it covers."
)

Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[DIR]...",
        help="Folders of your own grammar, laid over the packaged one; without any, the packaged grammar itself.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="As one JSON object.")]


@app.command()
def check(folders: Folders = None, as_json: AsJson = False) -> None:
    """Name every fault of a grammar: file, line, entry and what would be right.

    Exit code: 0 sound, 1 faults.
    """
    import orjson
    from attrs import asdict

    from quotes.workbench.check import check as checked

    try:
        faults = checked(_own(folders))
    except QuotesError as error:
        fail(error, USAGE)
    errors = sum(fault.level == "error" for fault in faults)
    if as_json:
        typer.echo(orjson.dumps({"errors": errors, "faults": [asdict(f) for f in faults]}, option=orjson.OPT_INDENT_2))
    else:
        for fault in faults:
            typer.echo(f"{fault.level}: {one_line(str(fault))}".encode())
        typer.echo(f"{errors} errors, {len(faults) - errors} warnings")
    if errors:
        raise typer.Exit(FAILED)


@app.command()
def test(
    folders: Folders = None,
    parser: ParserName = "packaged",
    every: Annotated[bool, typer.Option("--all", help="Show every entry, not only those that fail.")] = False,
    as_json: AsJson = False,
) -> None:
    """Run every accept and reject example through the extractor.

    Exit code: 0 all hold, 1 some do not, 2 a broken grammar.
    """
    import orjson
    from attrs import asdict

    from quotes.workbench.examples import examples, run_example
    from quotes.workbench.terminal import console, examples_table

    own = _own(folders)
    try:
        extractor = open_extractor(parser, own)
        outcomes = [run_example(example, extractor) for example in _counted(list(examples(own)), "examples")]
    except QuotesError as error:
        fail(error, USAGE)
    if as_json:
        typer.echo(orjson.dumps([asdict(outcome) for outcome in outcomes], option=orjson.OPT_INDENT_2))
    else:
        console().print(examples_table(outcomes, every=every))
    if not all(outcome.holds for outcome in outcomes):
        raise typer.Exit(FAILED)


@app.command()
def forms(
    word: Annotated[str, typer.Argument(help="A lemma (أفاد), the name of an entry (afada) or any form (مفيدا).")],
    grammar: Grammars = None,
    as_json: AsJson = False,
) -> None:
    """Show every form of a verb, with what is dropped and why a form is not read in its own slot.

    Exit code: 0 done, 1 no such verb, 2 a broken grammar.
    """
    import orjson
    from attrs import asdict

    from quotes.errors import GrammarError
    from quotes.grammar import load_grammar
    from quotes.workbench.inflection import inflected
    from quotes.workbench.terminal import console, forms_table

    try:
        loaded = load_grammar(tuple(grammar or ()))
    except QuotesError as error:
        fail(error, USAGE)
    try:
        entries = inflected(loaded, word)
    except GrammarError as error:
        fail(error, FAILED)
    if as_json:
        typer.echo(orjson.dumps([asdict(entry) for entry in entries], option=orjson.OPT_INDENT_2))
    else:
        for entry in entries:
            console().print(forms_table(entry))


@app.command()
def coverage(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|DIRECTORY|PATTERN|-...", help="A corpus of yours: whatever 'quotes extract' reads."
        ),
    ],
    grammar: Grammars = None,
    parser: ParserName = "packaged",
    least: Annotated[int, typer.Option(min=1, help="Leave out words that occur less often.")] = 2,
    text_field: TextField = "text",
    id_field: IdField = "id",
    as_json: AsJson = False,
) -> None:
    """Count in a corpus how often each entry comes to a record, and why not; and list words that no entry covers.

    Words without an entry are those that take a clause with أن or stand by words in marks of no record. List in your
    grammar's silent.toml what says nothing, and it is shown no longer.

    Exit code: 0 all read, 1 some documents failed (named on standard error), 2 wrong usage or a broken grammar.
    """
    import orjson

    from quotes.inputs import Layout
    from quotes.workbench.coverage import cover
    from quotes.workbench.terminal import console, coverage_view

    reading = Reading(sources, Layout(text_field=text_field, id_field=id_field))
    try:
        counted = cover(open_extractor(parser, grammar), reading)
    except QuotesError as error:
        fail(error, USAGE)
    if as_json:
        typer.echo(orjson.dumps(counted.plain(least), option=orjson.OPT_INDENT_2))
    else:
        console().print(coverage_view(counted, least=least))
    if reading.failed:
        raise typer.Exit(FAILED)


class Reading:
    """The texts of a corpus; what cannot be read is told on standard error and counted in ``failed``."""

    def __init__(self, sources: Sequence[str], layout: Layout) -> None:
        self.sources, self.layout, self.failed = sources, layout, 0

    def __iter__(self) -> Iterator[str]:
        from quotes.errors import InputError
        from quotes.inputs import documents, expand

        stdin = sys.stdin.buffer if "-" in self.sources else None
        for item in _counted(documents(expand(self.sources), self.layout, stdin=stdin), "documents"):
            if isinstance(item, InputError):
                self.failed += 1
                tell("error", str(item))
            else:
                yield item.text


def _own(folders: Sequence[Path] | None) -> tuple[Path, ...]:
    """The folders given; the packaged one by its own path is no folder laid over itself."""
    from quotes.grammar import grammar_root

    root = grammar_root().resolve()
    return tuple(folder for folder in folders or () if folder.resolve() != root)


def _counted(items: Iterable[T], name: str) -> Iterator[T]:
    """The items, with a bar on standard error where a terminal shows it."""
    from rich.console import Console
    from rich.progress import track

    if not sys.stderr.isatty():
        return iter(items)
    return iter(track(items, name, console=Console(stderr=True), transient=True))
