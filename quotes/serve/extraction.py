"""The documents of a request, extracted: runs in a worker process, which keeps its extractor."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import orjson

from quotes.errors import InputError, QuotesError
from quotes.extractor import Extractor
from quotes.inputs import Document, Layout
from quotes.inputs.choices import Format
from quotes.inputs.compression import bare_name
from quotes.inputs.formats import SUFFIXES, known_format, reader_of
from quotes.inputs.opened import Opened
from quotes.report import Article
from quotes.report.plain import to_plain

# Not what unpacks to any size, or needs a file of its own.
SERVED: frozenset[Format] = frozenset({"text", "jsonl", "csv", "html"})


def work(name: str, body: bytes, parser: str | None, grammars: tuple[str, ...]) -> bytes:
    """What ``answer`` gives, in a process that leaves Ctrl-C to the server, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return answer(name, body, parser, grammars)


def answer(name: str, body: bytes, parser: str | None, grammars: tuple[str, ...]) -> bytes:
    """JSON: ``{"articles": […], "errors": […]}``, each article as the page takes it, each error a message.

    ``name`` says by its suffix how ``body`` is to be read, and begins the ids.
    """
    articles, errors = [], []
    try:
        extractor = _extractor(parser, grammars)
        for item in read(name, body):
            if isinstance(item, InputError):
                errors.append(str(item))
                continue
            try:
                quotes = extractor.extract(item.text, doc=item.id)
            except QuotesError:
                raise
            except Exception as error:  # noqa: BLE001 - one document's fault, of any kind, must not cost the others
                errors.append(f"{item.id}: {type(error).__name__}: {error}")
            else:
                articles.append(to_plain(Article(item.id, item.text, tuple(quotes), item.metadata)))
    except QuotesError as error:  # the parser's, a missing extra's
        errors.append(str(error))
    return orjson.dumps({"articles": articles, "errors": errors})


def read(name: str, body: bytes) -> Iterator[Document | InputError]:
    """The documents of the body.

    Raises:
        MissingExtra: the format's library is not installed.
    """
    path = Path(name)
    kind = known_format(path) or ("text" if not path.suffix else None)
    if kind not in SERVED or bare_name(name) != name.lower():
        known = ", ".join(suffix for suffix, each in SUFFIXES.items() if each in SERVED)
        yield InputError(f"{name}: not read here: send one of {known}, unpacked; 'quotes extract' reads the others")
    else:
        yield from reader_of(kind)(Opened(BytesIO(body), name, name), Layout())


@lru_cache(maxsize=1)
def _extractor(parser: str | None, grammars: tuple[str, ...]) -> Extractor:
    return Extractor(parser, grammars)
