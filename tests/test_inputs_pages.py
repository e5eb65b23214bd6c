"""Web pages and web archives: the article comes out with what the page says of it, and nothing of what is around it."""

from __future__ import annotations

import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from quotes.errors import InputError
from quotes.inputs import Document, Format, Layout, Metadata, documents

ARTICLE = """جسر السد يفتح في الربيع
أعلنت وزيرة النقل سلمى الحداد أن جسر السد سيفتح أمام المركبات في الربيع المقبل بعد تأخر دام عامين كاملين.
وقالت الحدّاد في مؤتمر صحفي: «سيكون العبور مجانيا في الأشهر الأولى، وبعدها نحدد الرسوم بالتشاور مع البلدية».
من جانبه أكد رئيس البلدية فادي النجار أن الشوارع المؤدية إلى الجسر ستوسع قبل الصيف، مشيرا إلى أن العمل بدأ.
وأضاف النجار أن البلدية خصصت 12 مليونا لهذا الغرض & أن المقاول ملتزم بالموعد."""
TITLE, *PARAGRAPHS = ARTICLE.split("\n")
AROUND = [
    "الرئيسية",
    "صورة من الأرشيف لجسر السد وقد التقطت في العام الماضي",
    "السد كما يبدو من الضفة الشرقية في تصوير قديم",
    "الوزير: لا زيادة في أسعار الوقود هذا العام",
    "مدير المرفأ: الشحن سيتوقف أسبوعا كاملا",
    "رئيس النقابة: لن نتراجع عن الإضراب",
    "قارئ: هذا كلام غير صحيح أبدا",
    "جميع الحقوق محفوظة",
]
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{TITLE} - صحيفة الميناء</title><meta property="og:site_name" content="صحيفة الميناء">
<meta property="article:published_time" content="2024-03-05T10:00:00+02:00"><meta name="author" content="نهى الصباغ">
<link rel="canonical" href="https://minaa.example/news/17"></head><body>
<header><nav><ul><li><a href="/">{AROUND[0]}</a></li><li><a href="/p">سياسة</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1>
<figure><img src="a.jpg" alt="الجسر"><figcaption>{AROUND[1]}</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p class="imgCaption">{AROUND[2]}</p><p>{PARAGRAPHS[1]}</p>
<div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/18">{AROUND[3]}</a></li></ul></div>
<p>اقرأ أيضا: <a href="/19">{AROUND[4]}</a></p>
<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3].replace("&", "&amp;")}</p></article>
<aside><h2>الأكثر قراءة</h2><ul><li><a href="/1">{AROUND[5]}</a></li></ul></aside>
<section class="comments"><p>{AROUND[6]}</p></section></main>
<footer><p>{AROUND[7]}</p></footer></body></html>"""
TOLD = Metadata(TITLE, "نهى الصباغ", "2024-03-05", "صحيفة الميناء", "https://minaa.example/news/17")


def read(source: bytes | str | Path, format: Format | None = None) -> list[Document | InputError]:
    """Everything of a file, or of standard input."""
    if isinstance(source, bytes):
        return list(documents(["-"], Layout(format=format), stdin=io.BytesIO(source)))
    return list(documents([source], Layout(format=format)))


def record(
    page: bytes,
    number: int = 1,
    *,
    http: str | None = "Content-Type: text/html; charset=utf-8",
    status: str = "200 OK",
    kind: str = "response",
    content_type: str = "application/http; msgtype=response",
) -> bytes:
    """A WARC record, as a crawler writes it."""
    block = page if http is None else f"HTTP/1.1 {status}\r\n{http}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n"
        f"WARC-Target-URI: https://minaa.example/{number}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def test_the_article_is_found_and_what_is_around_it_left_out() -> None:
    """Menus, captions, lists and lines of further reading, comments, the foot of the page."""
    [found] = read(PAGE.encode(), "html")
    assert isinstance(found, Document)
    assert found.text == ARTICLE
    assert [text for text in AROUND if text in found.text] == [] and all(text in PAGE for text in AROUND)


def test_a_page_is_a_document_with_what_it_says_of_itself(tmp_path: Path) -> None:
    """Known by its suffix, packed or not; its text is marked as extracted."""
    for name in ("a.html", "b.htm", "c.xhtml"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "d.HTML.gz").write_bytes(gzip.compress(PAGE.encode()))
    names = ["a.html", "b.htm", "c.xhtml", "d.HTML.gz"]
    assert read(tmp_path) == [Document(name, ARTICLE, TOLD, extracted=True) for name in names]


def test_offsets_count_the_extracted_text(grammar_only: object) -> None:
    """Each span of each record slices out of the text that is handed on."""
    [found] = read(PAGE.encode(), "html")
    assert isinstance(found, Document)
    quotes = grammar_only.extract(found.text)  # type: ignore[attr-defined]
    assert len(quotes) >= 3
    for quote in quotes:
        for span in (*quote.content, quote.cue):
            assert found.text[span.start : span.end] == span.text


LEAD = "علمت الصحيفة أن وزارة النقل أنهت فحص الدعامات، وأن الافتتاح سيكون في حفل يحضره أهالي الضفتين."


@pytest.mark.parametrize(
    ("description", "shown", "kept"),
    [
        (LEAD, LEAD, True),
        (LEAD[:60] + "...", "\u200f" + LEAD.replace(" ", "\n", 2).replace("النقل", "<b>النقل</b>"), True),
        (LEAD[:60] + " …", LEAD, True),
        (LEAD, "", False),  # told to search engines only
        (LEAD[:20], LEAD, False),  # too short to know it by
        (PARAGRAPHS[0], PARAGRAPHS[0], False),  # it is in the body as well
    ],
)
@pytest.mark.parametrize("element", ["p", "div"])
def test_a_lead_apart_from_the_body_is_kept(description: str, shown: str, kept: bool, element: str) -> None:
    """Known by the page's description, whole or cut; below the headline, once, and never invented."""
    page = PAGE.replace("<title>", f'<meta name="description" content="{description}"><title>')
    page = page.replace("<main>", f'<div class="top"><{element}>{shown}</{element}></div><main>')
    [found] = read(page.encode(), "html")
    assert isinstance(found, Document)
    assert found.text == (f"{TITLE}\n{LEAD}\n" + "\n".join(PARAGRAPHS) if kept else ARTICLE)


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16"])
@pytest.mark.parametrize("declared", [True, False])
def test_pages_are_read_in_their_own_encoding(encoding: str, declared: bool) -> None:
    """As they declare it or as they look."""
    page = PAGE.replace('<meta charset="utf-8">', f'<meta charset="{encoding}">' if declared else "")
    [found] = read(page.encode(encoding), "html")
    assert isinstance(found, Document) and found.text == ARTICLE


def test_a_long_article_is_read_to_its_end() -> None:
    """Longer than what fields of metadata are cut to."""
    more = "".join(
        f"<p>وقال النجار في البند رقم {n} إن العمل سيستمر على الجسر حتى نهاية العام.</p>" for n in range(500)
    )
    [found] = read(PAGE.replace("<p>وأضاف", more + "<p>وأضاف").encode(), "html")
    assert isinstance(found, Document)
    assert len(found.text) > 30_000 and found.text.endswith(PARAGRAPHS[3]) and "رقم 250 " in found.text


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"\x00\xff\xfe",
        b"%PDF-1.7",
        b"<html><body></body></html>",
        b"<div>" * 9000,
    ],
)
def test_a_page_without_an_article_is_named(tmp_path: Path, page: bytes) -> None:
    """It costs itself only, and nothing but the error is said."""
    (tmp_path / "a.html").write_bytes(page)
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    error, good = read(tmp_path)
    assert str(error).startswith(f"{tmp_path / 'a.html'}: no article found")
    assert isinstance(good, Document)


def crawl() -> Iterator[bytes]:
    """An archive of pages as servers send them, among records that hold none."""
    page = PAGE.encode()
    chunks = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (page[:300], page[300:], b""))
    yield record(b"software: x\r\n", 0, http=None, kind="warcinfo", content_type="application/warc-fields")
    yield record(page, 1)
    yield record(gzip.compress(page), 2, http="Content-Type: text/html\r\nContent-Encoding: gzip")
    yield record(zlib.compress(page), 3, http="Content-Type: text/html\r\nContent-Encoding: deflate")
    yield record(brotli.compress(page), 4, http="Content-Type: text/html\r\nContent-Encoding: br")
    yield record(chunks, 5, http="Content-Type: text/html\r\nTransfer-Encoding: chunked")
    yield record(PAGE.encode("cp1256"), 6, http="Content-Type: text/html; charset=windows-1256")
    yield record(page, 7, http="Content-Type: text/html; charset=us-ascii")
    yield record(page, 8, http="Content-Type: text/html; charset=no-such-thing")
    yield record(page, 9, http=None, kind="resource", content_type="text/html; charset=utf-8")
    yield record(page, 20, status="404 Not Found")
    yield record(b"", 21, status="301 Moved", http="Location: /1\r\nContent-Type: text/html")
    yield record(b"\x89PNG", 22, http="Content-Type: image/png")
    yield record(b"GET / HTTP/1.1\r\n\r\n", 23, http=None, kind="request", content_type="application/http")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "whole.warc.gz", "a.warc.zst"])
def test_the_pages_of_an_archive_are_documents(tmp_path: Path, name: str) -> None:
    """Chunked, compressed, in any encoding; under the record's id and address. Errors, pictures, requests are none."""
    records = list(crawl())
    if name.endswith(".zst"):
        from backports import zstd

        (tmp_path / name).write_bytes(b"".join(map(zstd.compress, records)))
    elif name == "whole.warc.gz":
        (tmp_path / name).write_bytes(gzip.compress(b"".join(records)))
    else:
        (tmp_path / name).write_bytes(b"".join(map(gzip.compress, records) if name.endswith(".gz") else records))
    found = read(tmp_path / name)
    assert [item.id for item in found if isinstance(item, Document)] == [f"urn:uuid:{n}" for n in range(1, 10)]
    for n, item in enumerate(found, 1):
        assert isinstance(item, Document)
        assert item.text == ARTICLE
        assert (item.metadata.url, item.metadata.title) == (f"https://minaa.example/{n}", TITLE)


def test_an_archive_is_read_from_a_pipe() -> None:
    """Which can neither seek nor tell where it is."""
    reader, writer = os.pipe()
    with open(writer, "wb") as pipe:  # noqa: PTH123 - a descriptor, not a path
        pipe.write(gzip.compress(record(PAGE.encode())))
    with open(reader, "rb") as pipe:  # noqa: PTH123
        [found] = documents(["-"], Layout(format="warc"), stdin=pipe)
    assert isinstance(found, Document) and found.text == ARTICLE


def test_plain_text_of_an_archive_is_read(tmp_path: Path) -> None:
    """WET files hold pages as text already."""
    text = "قال\u200f الوزير إن العمل بدأ.\n"
    wet = record(text.encode(), 1, http=None, kind="conversion", content_type="text/plain")
    (tmp_path / "a.warc.wet.gz").write_bytes(gzip.compress(wet))
    assert read(tmp_path) == [Document("urn:uuid:1", text, Metadata(url="https://minaa.example/1"))]
    assert read(wet, "warc") == [Document("urn:uuid:1", text, Metadata(url="https://minaa.example/1"))]


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (record(b"no gzip", 7, http="Content-Type: text/html\r\nContent-Encoding: gzip"), "cannot be unpacked"),
        (record(b"no chunk", 7, http="Content-Type: text/html\r\nTransfer-Encoding: chunked"), "cannot be unpacked"),
        (record(b"<html></html>", 7), "no article found"),
        (
            record(b"\xc7", 7, http=None, kind="conversion", content_type="text/plain"),
            "not UTF-8",
        ),
    ],
)
def test_a_broken_page_does_not_cost_the_others(broken: bytes, message: str) -> None:
    """The error names its address."""
    before, error, after = read(record(PAGE.encode(), 1) + broken + record(PAGE.encode(), 2), "warc")
    assert isinstance(before, Document) and isinstance(after, Document)
    assert re.match(rf"standard input, record 2 \(https://minaa.example/7\): .*{message}", str(error))


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_off_gives_what_it_has(tmp_path: Path, packed: bool) -> None:
    """The last page is not taken for a whole one."""
    parts = [record(PAGE.encode(), 1), record(PAGE.encode(), 2)]
    parts = [gzip.compress(part) for part in parts] if packed else parts
    whole = b"".join(parts)
    file = tmp_path / ("a.warc.gz" if packed else "a.warc")
    file.write_bytes(whole[: len(parts[0]) + len(parts[1]) // 2])
    good, error = read(file)
    assert isinstance(good, Document) and good.id == "urn:uuid:1"
    assert re.match(rf"{file}, record 2 .*: cut off after \d+ of \d+ bytes: is the archive complete", str(error))


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    """Another file under that name, an empty one, and one without pages."""
    (tmp_path / "a.warc").write_bytes(PAGE.encode())
    (tmp_path / "b.warc").touch()
    (tmp_path / "c.warc").write_bytes(record(b"\x89PNG", http="Content-Type: image/png"))
    first, second, third = map(str, read(tmp_path))
    assert first.startswith(f"{tmp_path / 'a.warc'}: cannot be read on")
    for error, name in ((second, "b.warc"), (third, "c.warc")):
        assert error == f"{tmp_path / name}: no documents: the archive holds no web page with status 200"


@pytest.mark.parametrize(
    ("name", "missing", "extra"),
    [
        ("a.html", "trafilatura", "html"),
        ("a.parquet", "pyarrow", "parquet"),
        ("a.warc", "fastwarc.warc", "warc"),
        ("a.jsonl.zst", "backports.zstd", "zstd"),
    ],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, missing: str, extra: str
) -> None:
    """The other files are read all the same."""
    monkeypatch.setitem(sys.modules, missing, None)
    if "." in missing:
        package = sys.modules.get(missing.split(".")[0])
        monkeypatch.delattr(package, missing.split(".")[1], raising=False)
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "b.txt").write_text("قال", encoding="utf-8")
    error, good = read(tmp_path)
    assert re.match(rf"{tmp_path / name}: \S+ is not installed: pip install 'arabic-quotes\[{extra}\]'$", str(error))
    assert good == Document("b.txt", "قال")
