"""How a command ends from outside: signals, a reader that has enough, a full disk.

SIGTERM and SIGHUP are interrupts like Ctrl-C, so that a run that a scheduler ends completes its files as well.
"""

from __future__ import annotations

import signal
from types import FrameType
from typing import Any

import typer
from typer.core import TyperGroup

from quotes.commands.options import FAILED, fail, reader_left


class Ended(KeyboardInterrupt):
    """The process was told to end, by the signal ``number``."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def listen() -> None:
    """Make interrupts of the signals that end a process; one that is ignored (nohup) stays so."""
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not cost what the first one completes
    raise Ended(number)


def exit_code(interrupt: KeyboardInterrupt) -> int:
    """128 and the signal's number, as shells count: 130 of Ctrl-C, 143 of SIGTERM."""
    return 128 + (interrupt.number if isinstance(interrupt, Ended) else signal.SIGINT)


class Commands(TyperGroup):
    """A group of commands that ends quietly at a closed pipe and with one line where output cannot be written."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            reader_left()
        except SystemExit as ended:  # rich makes this of a closed pipe
            if not isinstance(ended.__context__, BrokenPipeError):
                raise
            reader_left()
        except KeyboardInterrupt as interrupt:
            raise typer.Exit(exit_code(interrupt)) from interrupt
        except OSError as error:
            reader_left()
            fail(f"{error.filename or 'standard output'}: {error.strerror or error}", FAILED)
