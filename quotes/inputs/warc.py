"""Web archives (WARC): the pages of a crawl, by fastwarc; compressed or not.

Only web pages that were delivered (status 200) are documents, and the plain text of ``conversion`` records (Common
Crawl's WET files); pictures, scripts, redirects and requests are passed over. fastwarc does not say when a record is
cut off, and stops at a page that it cannot unpack: hence the length is checked and the page unpacked here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from quotes.errors import InputError, MissingExtra
from quotes.inputs.document import Document, Metadata, document
from quotes.inputs.encodings import not_utf8
from quotes.inputs.html import read_page
from quotes.inputs.layout import Layout
from quotes.inputs.opened import Opened, too_large

if TYPE_CHECKING:
    from socket import socket

    from fastwarc.warc import HeaderMap, WarcRecord

PAGES = ("text/html", "application/xhtml+xml")
DELIVERED = 200
CHUNK = 1 << 18
ENCODINGS = ("Transfer-Encoding", "Content-Encoding")


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """The pages in the order of the crawl, each under its record's id (``urn:uuid:…``), its address as ``url``.

    Raises:
        MissingExtra: fastwarc or trafilatura is not installed.
        OSError: the archive is broken; nothing after that place can be found.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtra("fastwarc", "warc") from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    found = False
    for number, record in enumerate(ArchiveIterator(cast(BinaryIO, _Forward(source.stream)), record_types=kinds), 1):
        url = record.headers.get("WARC-Target-URI")
        at = source.reach(f"record {number} ({url})")
        if _wanted(record):
            found = True
            yield _document(record, (record.record_id or f"{source.name}:{number}").strip("<>"), at, url, source.limit)
    if not found:
        yield InputError(f"{source.shown}: no documents: the archive holds no web page with status 200")


def _wanted(record: WarcRecord) -> bool:
    if record.is_http:
        return record.http_headers.status_code == DELIVERED and record.http_content_type in PAGES
    return _is_text(record) or _content_type(record) in PAGES


def _is_text(record: WarcRecord) -> bool:
    return record.headers.get("WARC-Type") == "conversion" and _content_type(record) == "text/plain"


def _content_type(record: WarcRecord) -> str:
    return (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()


def _document(record: WarcRecord, id: str, at: str, url: str | None, limit: int) -> Document | InputError:
    if record.content_length > limit:
        return too_large(at, limit)
    from urllib3.exceptions import HTTPError

    raw = record.reader.read()
    if len(raw) < record.content_length:
        return InputError(f"{at}: cut off after {len(raw)} of {record.content_length} bytes: is the archive complete?")
    if record.is_http:
        try:
            page = _unpacked(raw, record.http_headers, limit)
        except (HTTPError, OSError) as error:
            return InputError(f"{at}: the page cannot be unpacked: {error}")
        return _page(page, record.http_charset, id, at, url) if len(page) <= limit else too_large(at, limit)
    if not _is_text(record):
        return read_page(raw, id, at, url)
    try:
        return document(id, raw.decode("utf-8"), at, Metadata(url=url))
    except UnicodeDecodeError as error:
        return not_utf8(at, error)


def _page(page: bytes, charset: str | None, id: str, at: str, url: str | None) -> Document | InputError:
    try:
        # What the server says of the encoding overrules what the page says, unless it is wrong.
        return read_page(page.decode(charset) if charset else page, id, at, url)
    except (UnicodeDecodeError, LookupError):
        return read_page(page, id, at, url)


def _unpacked(raw: bytes, headers: HeaderMap, limit: int) -> bytes:
    """The page as it was before the server cut it into chunks and compressed it; a little past ``limit`` no more."""
    import http.client  # a tenth of a second, which `quotes --help` does not wait for

    from urllib3 import HTTPResponse

    kept = [(name, value) for name in ENCODINGS for value in headers.get_multiple(name)]
    head = "".join(f"{name}: {value}\r\n" for name, value in kept).encode("latin-1", "replace")
    message = http.client.HTTPResponse(cast("socket", _Socket(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + raw)))
    message.begin()
    response = HTTPResponse(message, headers=dict(kept), preload_content=False, original_response=message)
    page = bytearray()
    while len(page) <= limit and (data := response.read(CHUNK)):
        page += data
    return bytes(page)


class _Forward:
    """The stream as fastwarc wants it: one that can tell its position, which a pipe cannot."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.position = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self.stream.read(size)
        self.position += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self.position


class _Socket:
    """What http.client reads a message from."""

    def __init__(self, message: bytes) -> None:
        self.message = message

    def makefile(self, mode: str) -> BinaryIO:
        """The message as a file."""
        return io.BytesIO(self.message)
