"""Requests that change or cost something are answered only when this server's own page, or no page at all, sent them.

Any page a browser shows may post to a server on the same machine. Browsers say where a request comes from; the rule is
that of Go's ``net/http.CrossOriginProtection``: https://pkg.go.dev/net/http#CrossOriginProtection
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class SameOriginOnly:
    """ASGI middleware that answers 403 to what another site's page sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        if scope["type"] == "http" and scope["method"] not in SAFE and is_foreign(Headers(scope=scope)):
            refusal = PlainTextResponse("another site's page may not post here\n", status_code=403)
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def is_foreign(headers: Headers) -> bool:
    """Whether a page of another origin sent this; programs that are no browsers send neither header."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc.lower() != headers.get("host", "").lower()
    except ValueError:  # "http://[::" is nobody's origin
        return True
