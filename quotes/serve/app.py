"""The application: the page at ``/``, and what ``POST /extract?name=…`` finds in its body."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from time import sleep

import orjson
from anyio import (
    BrokenWorkerProcess,
    CancelScope,
    CapacityLimiter,
    create_task_group,
    fail_after,
    to_process,
    wait_all_tasks_blocked,
)
from attrs import frozen
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quotes.interrupts import without_interrupts
from quotes.report.page import policy
from quotes.serve.extraction import work
from quotes.serve.origin import SameOriginOnly

WORKERS = 1  # processes that extract; each holds the model, about 300 MB
LONGEST_NAME = 200

HEADERS = {
    "Content-Security-Policy": f"{policy(pasting=True)}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


@frozen
class Settings:
    """What is served, and its limits: bytes a body may have, seconds to receive it and again to extract it, articles
    that may wait for their turn.

    ``hosts`` are the names by which the server may be called; another name would be a foreign site's, pointed here.
    ``started`` is called when requests are about to be taken, and signals are the server's.
    """

    page: bytes
    parser: str | None = "packaged"
    grammars: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    body_limit: int = 2_000_000
    time_limit: float = 60.0
    queue: int = 64
    started: Callable[[], None] | None = None


def application(settings: Settings) -> Starlette:
    """The ASGI application."""
    gate = CapacityLimiter(WORKERS)
    waiting = CapacityLimiter(max(1, settings.queue))

    async def show(request: Request) -> Response:
        return Response(settings.page, media_type="text/html; charset=utf-8")

    async def extract(request: Request) -> Response:
        name = request.query_params.get("name", "article.txt")
        if len(name) > LONGEST_NAME:
            return _refused(400, f"name: longer than {LONGEST_NAME} characters")
        try:
            with fail_after(settings.time_limit):
                body = await request.body()
        except TimeoutError:
            return _refused(408, f"the article did not arrive within {settings.time_limit:g} s")
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        if waiting.borrowed_tokens >= settings.queue:
            return _refused(503, f"{settings.queue} articles are waiting already: try again later")
        try:
            async with waiting, gate:
                if await request.is_disconnected():
                    return Response(status_code=400)  # nobody is there to read it
                with fail_after(settings.time_limit):
                    found = await to_process.run_sync(
                        work, name, body, settings.parser, settings.grammars, cancellable=True
                    )
        except TimeoutError:
            return _refused(503, f"{name}: took longer than {settings.time_limit:g} s: send fewer articles at once")
        except BrokenWorkerProcess:
            return _refused(500, f"{name}: the process that extracts ended: does the machine have memory left?")
        return Response(found, media_type="application/json")

    async def load() -> None:
        """Load the model before the first article comes."""
        with CancelScope(shield=True), without_interrupts():
            await to_process.run_sync(work, "", b" ", settings.parser, settings.grammars)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with create_task_group() as tasks:
            tasks.start_soon(load)
            if settings.started:
                settings.started()
            yield
        await _end_worker()

    return Starlette(
        routes=[Route("/", show), Route("/extract", extract, methods=["POST"])],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts), www_redirect=False),
            Middleware(SameOriginOnly),
        ],
        max_body_size=settings.body_limit,
        lifespan=lifespan,
    )


async def _end_worker() -> None:
    """End the idle worker and wait for it.

    anyio would end it twice when the loop closes, and asyncio may then say that it does not know the process. That a
    call which is cancelled ends its worker, once, is anyio's documented way; one cancelled before it has reached the
    worker would leave it to anyio.
    """
    async with create_task_group() as tasks:
        tasks.start_soon(partial(to_process.run_sync, sleep, 60, cancellable=True))
        await wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()


class SecurityHeaders:
    """ASGI middleware that puts ``HEADERS`` on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message["headers"], *added]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def _refused(status: int, message: str) -> Response:
    body = orjson.dumps({"articles": [], "errors": [message]})
    later = {"Retry-After": "5"} if status == 503 else None
    return Response(body, status_code=status, media_type="application/json", headers=later)
