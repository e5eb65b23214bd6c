"""``quotes serve``: the report's page with a box to paste an article, on this machine."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated

import typer

from quotes.commands.options import USAGE, Grammars, Language, ParserName, Title, fail, open_extractor, parser_named

CONNECTIONS = 256  # at once; more are answered with 503


def serve(
    records: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[RECORDS]...",
            help="Records to begin with, as 'quotes extract' writes them.",
            show_default=False,
        ),
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Their documents, as for 'quotes report'; repeatable.", show_default=False),
    ] = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen; there is no password.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="The port; 0 for any free one.")] = 8000,
    allowed_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="A further name by which browsers may call the server; repeatable; '*' for any.",
            show_default=False,
        ),
    ] = None,
    body_limit: Annotated[
        int, typer.Option(metavar="BYTES", min=1, help="The largest article or file accepted.")
    ] = 2_000_000,
    time_limit: Annotated[
        float, typer.Option(metavar="SECONDS", min=1, help="How long a request may take to extract.")
    ] = 60.0,
    title: Title = None,
    language: Language = "ar",
    parser: ParserName = "packaged",
    grammar: Grammars = None,
) -> None:
    """Serve the page of 'quotes report' with a box to paste an article or choose a file.

    Texts stay on the machine that serves; nothing is kept. Exit code: 0 ended, 2 it could not start.
    """
    import socket

    from quotes.errors import MissingExtra, QuotesError

    try:
        import uvicorn

        from quotes.serve import Settings, application
        from quotes.serve.connections import protocol
    except ImportError as error:
        fail(MissingExtra(error.name or "starlette", "serve"), USAGE)
    from quotes.commands.report import Readable
    from quotes.report.page import page

    folders = tuple(str(folder.resolve()) for folder in grammar or ())
    try:
        open_extractor(parser, grammar)  # what is wrong with them is said now, not to the first article
    except QuotesError as error:
        fail(error, USAGE)
    shown = Readable(records, documents) if records else ()
    html = "".join(page(shown, language=language, title=title, pasting=True)).encode()
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        fail(f"{host}:{port}: cannot listen there: {error.strerror}: another with --host or --port", USAGE)
    address, at = listening.getsockname()[:2]
    shown_host = f"[{address}]" if ":" in address else address
    if not ip_address(address).is_loopback:
        typer.echo(f"note: {host} can be reached from other machines, and there is no password", err=True)
    settings = Settings(
        page=html,
        parser=parser_named(parser),
        grammars=folders,
        hosts=_hosts(host, address, allowed_host or []),
        body_limit=body_limit,
        time_limit=time_limit,
        started=lambda: typer.echo(f"http://{shown_host}:{at}/ (end with Ctrl-C)", err=True),
    )
    server = uvicorn.Server(
        uvicorn.Config(
            application(settings),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=CONNECTIONS,
            http=protocol(time_limit),
            timeout_graceful_shutdown=2,
        )
    )
    with listening, suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _hosts(host: str, address: str, further: list[str]) -> tuple[str, ...]:
    """The names by which the server may be called: its own, those of this machine, and the user's."""
    own = {"127.0.0.1", "localhost", "[::1]", host, f"[{address}]" if ":" in address else address}
    anywhere = ip_address(address).is_unspecified and not further
    return ("*",) if anywhere else (*sorted(own), *further)
