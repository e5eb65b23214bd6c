"""One worker process with an extractor of its own, started by spawn and replaced when it dies.

Each worker is a ``ProcessPoolExecutor`` of one process. In a common pool a process that dies takes every document in
flight with it and nobody can tell whose fault it was; here the documents of a worker are done in order, so that the
oldest one without a result is the one it died of.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait

from quotes.batch import Extracts, Fault, attempt, settle
from quotes.inputs import Document
from quotes.interrupts import without_interrupts
from quotes.records import Quote

# How a process makes its extractor: picklable, called once in each.
Make = Callable[[], Extracts]
Result = list[Quote] | Fault


class Worker:
    """A process that extracts the documents it is given, in their order."""

    def __init__(self, make: Make) -> None:
        self._executor = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin, initargs=(make,))
        with without_interrupts():
            self._process = self._executor.submit(os.getpid)  # starts it

    def submit(self, document: Document) -> Future[Result]:
        """The document's result to be.

        ``BrokenProcessPool`` in the future, or raised at once: the process is dead.
        """
        return self._executor.submit(_work, document)

    @property
    def started(self) -> bool:
        """Whether the process came to work at all."""
        return self._process.done() and not self._process.exception()

    def stop(self) -> None:
        """End the process at once, whatever it is at."""
        started = self.started
        if started:
            with suppress(ProcessLookupError):
                os.kill(self._process.result(), signal.SIGTERM)
        # Its thread is waited for: one that still closes its pipes while the interpreter ends makes a traceback there.
        self._executor.shutdown(wait=started, cancel_futures=True)


_extractor: Extracts


def _begin(make: Make) -> None:
    global _extractor
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _extractor = settle(make)


def _work(document: Document) -> Result:
    return attempt(_extractor, document)


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for documents for ever."""
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
