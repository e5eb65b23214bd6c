"""What a run says on standard error: failures always, a live count only where a terminal shows it."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

import typer

from quotes.commands.options import tell
from quotes.visible import one_line, visible

if TYPE_CHECKING:
    from quotes.batch import Tally


class Plain:
    """Failures as plain lines; nothing else."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def error(self, message: str) -> None:
        """Print one failure."""
        tell("error", message)

    def trace(self, trace: str) -> None:
        """Print where it failed."""
        typer.echo(visible(trace), err=True)

    def note(self, message: str) -> None:
        """Print what the user should know, though nothing failed."""
        tell("note", message)

    def step(self, tally: Tally) -> None:
        """Say nothing."""


class Live(Plain):
    """The same with a line below that counts documents, quotes and failures while the run lasts."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self.console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
        # stdout carries the records: rich must leave it alone.
        self.progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.completed} documents · {task.fields[quotes]} quotes · {task.fields[failed]} failed"),
            TimeElapsedColumn(),
            console=self.console,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self.task = self.progress.add_task("", total=None, quotes=0, failed=0)

    def __enter__(self) -> Self:
        self.progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.progress.stop()

    def error(self, message: str) -> None:
        """Print one failure above the count."""
        self.console.print(f"error: {one_line(message)}")

    def trace(self, trace: str) -> None:
        """Print it above the count."""
        self.console.print(visible(trace))

    def note(self, message: str) -> None:
        """Print it above the count."""
        self.console.print(f"note: {one_line(message)}")

    def step(self, tally: Tally) -> None:
        """Show the counts so far."""
        self.progress.update(self.task, completed=tally.documents, quotes=tally.quotes, failed=tally.failed)
