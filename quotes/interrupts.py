"""Ctrl-C, which a terminal sends to a process and to all that it has begun."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Begin a process that Ctrl-C does not reach: the parent, which hears of it afterwards, ends its workers.

    The signal stays blocked over ``exec``, so that not even a process still importing prints a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
