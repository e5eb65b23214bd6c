"""Connections of clients that are slow on purpose or by accident, by uvicorn's own protocol with two clocks more.

uvicorn waits for ever for a request that does not come, or comes a byte a minute (Slowloris), and for a client that
does not take its answer; both hold a connection.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_LIMIT = 10.0  # seconds for the head of a request to arrive


def protocol(taking: float, head: float = HEAD_LIMIT) -> type[H11Protocol]:
    """The protocol, with the seconds that a client may take over its request's head and over taking the answer."""

    class Clocked(H11Protocol):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self._head: asyncio.TimerHandle | None = None
            self._taking: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._await_head()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self._answering() and self._head:
                self._head.cancel()

        def on_response_complete(self) -> None:
            super().on_response_complete()
            if not self._answering():
                self._await_head()

        def pause_writing(self) -> None:
            super().pause_writing()
            self._taking = self.loop.call_later(taking, self.transport.abort)

        def resume_writing(self) -> None:
            super().resume_writing()
            if self._taking:
                self._taking.cancel()

        def connection_lost(self, exc: Exception | None) -> None:
            for clock in (self._head, self._taking):
                if clock:
                    clock.cancel()
            super().connection_lost(exc)

        def _answering(self) -> bool:
            return self.cycle is not None and not self.cycle.response_complete

        def _await_head(self) -> None:
            if self._head:
                self._head.cancel()
            # Not close(), which would wait for what the client has still to take.
            self._head = self.loop.call_later(head, self.transport.abort)

    return Clocked
