"""The input read ahead in a thread of its own, no further than there is room for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from quotes.errors import InputError
from quotes.inputs import Document

Item = Document | InputError


class Reading:
    """Reads items and hands each to ``arrived``, then says ``ended``, with the exception that ended it or None.

    A thread, so that a live pipe's documents are answered while the next is waited for. At most ``documents``, and
    beyond the first at most ``characters`` of text, are handed on and not yet given back by ``release``.
    """

    def __init__(self, items: Iterable[Item], *, documents: int, characters: int) -> None:
        self._items = items
        self._documents, self._characters = documents, characters
        self._room = threading.Condition()
        self._stopped = False

    def start(self, arrived: Callable[[Item], None], ended: Callable[[BaseException | None], None]) -> None:
        """Begin to read; both functions are called in the reading thread."""
        self._left = (self._documents, self._characters)
        threading.Thread(target=self._read, args=(arrived, ended), name="reading", daemon=True).start()

    def release(self, item: Item) -> None:
        """An item is done with."""
        with self._room:
            documents, characters = self._left
            self._left = documents + 1, characters + _size(item)
            self._room.notify()

    def stop(self) -> None:
        """Read no further; an item that is being waited for is let go."""
        with self._room:
            self._stopped = True
            self._room.notify()

    def _read(self, arrived: Callable[[Item], None], ended: Callable[[BaseException | None], None]) -> None:
        try:
            for item in self._items:
                if not self._take(_size(item)):
                    return
                arrived(item)
        except BaseException as error:  # noqa: BLE001 - raised again where the items are used
            ended(error)
        else:
            ended(None)

    def _take(self, size: int) -> bool:
        """Wait for room and take it; False when nothing is wanted any more."""
        with self._room:
            self._room.wait_for(lambda: self._stopped or self._fits(size))
            documents, characters = self._left
            self._left = documents - 1, characters - size
            return not self._stopped

    def _fits(self, size: int) -> bool:
        documents, characters = self._left
        return documents == self._documents or (documents > 0 and characters >= size)


def _size(item: Item) -> int:
    return len(item.text) if isinstance(item, Document) else 0
