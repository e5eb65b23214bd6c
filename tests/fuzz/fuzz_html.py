"""Web pages: any bytes as a page."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.errors import InputError
from quotes.inputs import Document
from quotes.inputs.html import read_page

TOKENS = ("html", "words", "invisible")
BODY = "".join(f"<p>قال الوزير سامي الجرادي إن الطريق رقم {n} سالكة اليوم أمام جميع السائقين.</p>" for n in range(4))
PAGES = (
    '<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>الطريق سالكة</title><meta charset="{0}">'
    '<meta name="description" content="قال الوزير سامي الجرادي إن الطريق رقم 0 سالكة اليوم"></head>'
    "<body><article><h1>الطريق سالكة</h1>" + BODY + "</article></body></html>",
    '<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "ب", "datePublished": '
    '"2024-01-02", "author": {{"name": "هند"}}}}</script></head><body><div class="caption">ص</div>' + BODY,
    '<?xml version="1.0" encoding="{0}"?><!DOCTYPE a [<!ENTITY b "c">]><html><body>&b;' + BODY + "<table><tr><td>ب",
)


def seeds() -> Iterator[bytes]:
    """Articles in the encodings that news pages have, and pages without one."""
    for page in PAGES:
        for encoding in ("utf-8", "windows-1256", "utf-16"):
            yield page.format(encoding).encode(encoding)
    yield b"<html><body></body></html>"
    yield b""


def check(data: bytes) -> None:
    """An article with a text and metadata that are strings, or an error that names the page; nothing is raised."""
    found = read_page(data, "a.html", "a.html", None)
    if isinstance(found, InputError):
        assert str(found).startswith("a.html: ")
        return
    assert isinstance(found, Document) and found.text.strip() and found.extracted
    found.text.encode()
    metadata = found.metadata
    for value in (metadata.title, metadata.author, metadata.date, metadata.source, metadata.url):
        assert value is None or isinstance(value, str)
