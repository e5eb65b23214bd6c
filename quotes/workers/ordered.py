"""Every document to a process that is free, every outcome in the order of the input."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from queue import SimpleQueue
from typing import Any

from attrs import define, field

from quotes.batch import Extracts, Fault, Outcome, one_by_one
from quotes.errors import InputError, QuotesError
from quotes.inputs import Document
from quotes.workers.process import Make, Result, Worker
from quotes.workers.reading import Item, Reading

FEW = 16  # documents that are done before processes would have started
AHEAD = 2  # documents a worker has at once: one to do and one at hand
WINDOW = 16  # documents a worker that are in flight or wait for an earlier one
CHARACTERS = 4_000_000  # of text in flight, beyond the first document: 8 MB
DEATHS = 3  # of a worker's processes in a row, before the last could start


def cores() -> int:
    """The processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def outcomes(
    extractor: Extracts, make: Make, items: Iterable[Item], workers: int | None = None
) -> Generator[Outcome, None, None]:
    """Every item with its outcome, in order; ``make`` gives each of the ``workers`` processes its extractor.

    None: as many as there are cores, once there are more documents than are done while processes start; the first
    are done here by ``extractor``. With one worker all are.

    Raises:
        ParserError: a process cannot load the model.
        QuotesError: processes die before they can work.
        OSError: what reading the items raised.
    """
    number = cores() if workers is None else workers
    if number == 1:
        yield from one_by_one(extractor, items)
        return
    items = iter(items)
    if workers is None:
        yield from one_by_one(extractor, islice(items, FEW))
        following = next(items, None)
        if following is None:
            return
        items = chain([following], items)
    flow = Flow(make, number)
    try:
        yield from flow.run(items)
    finally:
        flow.stop()


@define(eq=False)
class Task:
    """An item in flight; ``result`` is None until there is one."""

    item: Item
    result: Result | None = None

    @property
    def id(self) -> str:
        """The document's."""
        assert isinstance(self.item, Document)
        return self.item.id


@define(eq=False)
class Seat:
    """The place of a worker: whoever works there has the ``tasks``, oldest first."""

    worker: Worker
    tasks: deque[Task] = field(factory=deque)
    deaths: int = 0  # since the last result


class Flow:
    """Items from the reading thread, results from the workers, outcomes in order: one loop over what arrives."""

    def __init__(self, make: Make, number: int) -> None:
        self._make = make
        self._seats = [Seat(Worker(make)) for _ in range(number)]
        self._order: deque[Task] = deque()
        self._waiting: deque[Task] = deque()
        self._events: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
        self._reading: Reading | None = None

    def run(self, items: Iterable[Item]) -> Generator[Outcome, None, None]:
        """See ``outcomes``."""
        reading = Reading(items, documents=WINDOW * len(self._seats), characters=CHARACTERS)
        self._reading = reading
        reading.start(lambda item: self._events.put((item,)), lambda error: self._events.put((None, error)))
        reads = True
        while reads or self._order:
            match self._events.get():
                case (Seat() as seat, worker, task, future):
                    self._done(seat, worker, task, future)
                case (None, None):
                    reads = False
                case (None, BaseException() as error):
                    raise error
                case (item,):
                    self._arrived(item)
            self._hand_out()
            while self._order and (result := self._order[0].result) is not None:
                task = self._order.popleft()
                reading.release(task.item)
                yield task.item, result

    def stop(self) -> None:
        """End every process at once, and the reading."""
        if self._reading is not None:
            self._reading.stop()
        for seat in self._seats:
            seat.worker.stop()

    def _arrived(self, item: Item) -> None:
        task = Task(item)
        self._order.append(task)
        if isinstance(item, InputError):
            task.result = Fault(str(item))
        else:
            self._waiting.append(task)

    def _hand_out(self) -> None:
        """Documents that wait go to the workers that have the fewest."""
        while self._waiting:
            seat = min(self._seats, key=lambda seat: len(seat.tasks))
            if len(seat.tasks) >= AHEAD:
                return
            task = self._waiting.popleft()
            seat.tasks.append(task)
            self._submit(seat, task)

    def _submit(self, seat: Seat, task: Task) -> None:
        assert isinstance(task.item, Document)
        worker = seat.worker
        try:
            future = worker.submit(task.item)
        except BrokenProcessPool:  # it died with nothing to do
            self._replace(seat)
        else:
            future.add_done_callback(lambda future: self._events.put((seat, worker, task, future)))

    def _done(self, seat: Seat, worker: Worker, task: Task, future: Future[Result]) -> None:
        if worker is not seat.worker:
            return  # of a process that died: the task was given to its successor
        error = future.exception()
        if error is None:
            seat.deaths = 0
            seat.tasks.remove(task)
            task.result = future.result()
        elif not isinstance(error, BrokenProcessPool):
            raise error
        else:
            if worker.started:
                lost = seat.tasks.popleft()
                lost.result = Fault(f"{lost.id}: its worker process died: killed, or out of memory")
            self._replace(seat)

    def _replace(self, seat: Seat) -> None:
        """A new process where one died, with what the other had still to do."""
        seat.deaths += 1
        if seat.deaths > DEATHS and not seat.worker.started:
            raise QuotesError("worker processes die before they can work: is there memory for them? Use --workers 1")
        seat.worker.stop()
        seat.worker = Worker(self._make)
        for task in list(seat.tasks):
            self._submit(seat, task)
