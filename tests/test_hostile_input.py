"""Input that is broken or meant to harm: it costs its own document, with a message that says what to do.

The same with whole processes, and at full size, is in test_hostile_runs.py.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from backports import zstd

from quotes.errors import InputError
from quotes.inputs import Document, Layout, compression, documents
from quotes.inputs.encodings import looks_like
from quotes.inputs.opened import SKIPPED

NEWS = "قال الوزير سامي النجار إن الجسر آمن، مضيفا أن الطريق سالك منذ الصباح.\n"
LIMIT = 10_000


def read(source: Path | bytes, **layout: Any) -> list[Document | InputError]:
    """Everything a file, or standard input, gives."""
    if isinstance(source, bytes):
        return list(documents(["-"], Layout(**layout), stdin=io.BytesIO(source)))
    return list(documents([source], Layout(**layout)))


def texts(items: Iterable[Document | InputError]) -> list[str]:
    """The texts of the documents."""
    return [item.text for item in items if isinstance(item, Document)]


def message(items: Iterable[Document | InputError]) -> str:
    """The one error among the items."""
    [error] = [str(item) for item in items if isinstance(item, InputError)]
    return error


def lines(*records: object) -> bytes:
    """JSON Lines of the records."""
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


# Encodings


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "windows-1252"])
def test_a_legacy_encoding_is_named(encoding: str) -> None:
    """The message says which it looks like, and the option it gives reads the text to the letter."""
    text = (
        "Le président a déclaré que la façade est assurée.\n" if encoding == "windows-1252" else NEWS.replace("،", "")
    )
    told = message(read(text.encode(encoding)))
    assert f"it looks like {encoding}: read it with --encoding {encoding}" in told
    assert texts(read(text.encode(encoding), encoding=encoding)) == [text]


def test_a_word_or_two_could_be_in_any() -> None:
    """Then none is named as found."""
    assert looks_like("قال".encode("cp1256")) is None
    assert "Arabic that is not UTF-8 is mostly windows-1256" in message(read("قال".encode("cp1256")))


@pytest.mark.parametrize(
    ("raw", "layout", "place"),
    [
        (NEWS.encode() + b"ab\xff\n", {}, f"line 2: not UTF-8 (byte 0xFF at offset {len(NEWS.encode()) + 2})"),
        (b'{"text": "a"}\n{"text": "\xff"}\n', {"format": "jsonl"}, "line 2: not UTF-8 (byte 0xFF at offset 24)"),
        (b'\xef\xbb\xbf{"text": "\xff"}\n', {"format": "jsonl"}, "line 1: not UTF-8 (byte 0xFF at offset 13)"),
        (b"text\na\n\xc3(\n", {"format": "csv"}, "line 3: not UTF-8 (byte 0xC3 at offset 7)"),
        (b"\xef\xbb\xbftext\na\n\xc3(\n", {"format": "csv"}, "line 3: not UTF-8 (byte 0xC3 at offset 10)"),
    ],
)
def test_the_wrong_byte_is_named_with_its_place(raw: bytes, layout: dict[str, Any], place: str) -> None:
    """The offset is the file's, whatever the format."""
    told = message(read(raw, **layout))
    assert told.startswith(f"standard input, {place}")
    offset = int(re.findall(r"at offset (\d+)", told)[0])
    with pytest.raises(UnicodeDecodeError) as caught:
        raw.decode("utf-8")
    assert offset == caught.value.start


def test_a_damaged_place_is_told_from_another_encoding() -> None:
    """What is UTF-8 but for a byte is not to be read as something else."""
    raw = NEWS.encode() + b"\xc7" + NEWS.encode()
    assert "use --errors replace" in message(read(raw))
    assert texts(read(raw, errors="replace")) == [f"{NEWS}\N{REPLACEMENT CHARACTER}{NEWS}"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "windows-1256", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("kind", ["text", "jsonl", "csv", "html"])
def test_every_format_is_read_in_the_encoding_named(kind: str, encoding: str) -> None:
    """Lines break where they should, also where a line end is two bytes."""
    body = "وقال الوزير إن الجسر آمن وإن العمل فيه بدأ في الصباح الباكر. " * 10
    spelt = {
        "text": body,
        "jsonl": lines({"text": body}, {"text": body}).decode(),
        "csv": f"id,text\n1,{body}\n2,{body}\n",
        "html": f"<html><body><article><h1>العنوان</h1><p>{body}</p></article></body></html>",
    }[kind]
    found = texts(read(spelt.encode(encoding), format=kind, encoding=encoding))
    if kind == "html":
        assert body.strip() in found[0]
    else:
        assert [text.lstrip("\ufeff") for text in found] == [body] * (1 if kind == "text" else 2)


def test_bytes_the_named_encoding_does_not_have() -> None:
    """Are told with their place, and the part before them is read; or they are replaced."""
    raw = lines({"text": "a" * 70_000}) + b'{"text": "\xc3("}\n'
    told = message(read(raw, format="jsonl", encoding="ascii"))
    assert re.match(r"standard input: not ascii \(ordinal not in range\(128\) at offset 70023\)", told)
    assert texts(read(raw, format="jsonl", encoding="ascii", errors="replace"))[1] == "\N{REPLACEMENT CHARACTER}("
    assert "not utf-16" in message(read(b"<p>", format="html", encoding="utf-16"))


# Sizes


def test_a_document_that_is_too_large_costs_itself() -> None:
    """Whatever holds it; the rows around it are read. The option raises the limit."""
    for kind, raw in {
        "jsonl": lines({"text": "one"}, {"text": "x" * 2 * LIMIT}, {"text": "two"}),
        "csv": b"text,id\none,1\n" + b"x" * 2 * LIMIT + b",2\ntwo,3\n",
    }.items():
        items = read(raw, format=kind, document_limit=LIMIT)
        assert texts(items) == ["one", "two"]
        assert re.search(
            r"line [23]: larger than 10,000 bytes: .*raise the limit with --document-limit", message(items)
        )
        assert len(read(raw, format=kind)) == 3 and len(texts(read(raw, format=kind))) == 3
    for kind in ("text", "html"):
        assert "larger than 10,000 bytes" in message(read(b"x" * 2 * LIMIT, format=kind, document_limit=LIMIT))
    assert texts(read(b"x" * LIMIT, document_limit=LIMIT)) == ["x" * LIMIT]


def test_a_row_of_many_lines_is_bounded_as_well() -> None:
    """Quoted fields may hold line ends for ever."""
    raw = b'text,id\none,0\n"' + b"x,\n" * LIMIT + b'",1\ntwo,2\n'
    items = read(raw, format="csv", document_limit=LIMIT)
    assert "line 3: a row of more than 10,000 bytes: nothing behind it is read" in message(items)
    assert texts(items) == ["one"]


def test_a_line_without_an_end_is_given_up() -> None:
    """``/dev/zero`` has one."""

    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            self.given += len(buffer)
            assert self.given < 1 << 26
            buffer[:] = b"0" * len(buffer)
            return len(buffer)

    stream: Any = io.BufferedReader(Endless())
    first, second = documents(["-"], Layout(format="jsonl", document_limit=LIMIT), stdin=stream)
    assert "line 1: larger than" in str(first) and "line 1: this line does not end" in str(second)
    assert stream.raw.given > SKIPPED * LIMIT


BOMBS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstd.compress,
}


@pytest.mark.parametrize("suffix", BOMBS)
@pytest.mark.parametrize("kind", ["txt", "html", "jsonl", "csv"])
def test_what_unpacks_without_end_is_not_unpacked(tmp_path: Path, kind: str, suffix: str) -> None:
    """A bomb is named; what stands before it, and the other files, are read."""
    before = {"jsonl": lines({"text": "one"}), "csv": b"text\none\n"}.get(kind, b"")
    (tmp_path / f"a.{kind}{suffix}").write_bytes(BOMBS[suffix](before + bytes(1 << 22)))
    (tmp_path / "b.txt").write_text("قال", encoding="utf-8")
    items = read(tmp_path, document_limit=LIMIT)
    assert texts(items) == [*(["one"] if before else []), "قال"]
    told = [str(item) for item in items if isinstance(item, InputError)]
    assert told and all(re.search(r"larger than|unpacks to more than|does not end", each) for each in told)


@pytest.mark.parametrize("suffix", [".bz2", ".xz", ".zst"])
def test_a_bomb_of_short_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    """Each is within the limit, the whole is not: no text is packed a thousand to one."""
    monkeypatch.setattr(compression, "RATIO", 100)
    (tmp_path / f"a.jsonl{suffix}").write_bytes(BOMBS[suffix](b"\n" * (1 << 22)))
    told = [str(item) for item in read(tmp_path, document_limit=LIMIT)]
    assert re.search(r"unpacks to more than [\d,]+ bytes, 100 times its size: nothing behind that is read", told[0])
    good = lines(*({"text": os.urandom(500).hex()} for _ in range(100)))
    (tmp_path / f"a.jsonl{suffix}").write_bytes(BOMBS[suffix](good))
    assert len(texts(read(tmp_path, document_limit=LIMIT))) == 100


def record(payload: bytes, number: int, http: bytes) -> bytes:
    """A response of a web archive."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + http + b"\r\n" + payload
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
    head += f"WARC-Target-URI: https://minaa.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


PAGE = f"<html><body><article><h1>الجسر</h1><p>{NEWS * 5}</p></article></body></html>".encode()


@pytest.mark.parametrize(
    ("payload", "http"),
    [
        (b"x" * 2 * LIMIT, b""),
        (gzip.compress(bytes(1 << 22)), b"Content-Encoding: gzip\r\n"),
        (zstd.compress(bytes(1 << 22)), b"Content-Encoding: zstd\r\n"),
    ],
    ids=["large", "gzip", "zstd"],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_a_bomb_in_an_archive_costs_itself(payload: bytes, http: bytes, pack: Callable[[bytes], bytes]) -> None:
    """Whether the record is large or the page in it unpacks to much."""
    parts = [record(PAGE, 1, b""), record(payload, 2, http), record(PAGE, 3, b"")]
    items = read(b"".join(map(pack, parts)), format="warc", document_limit=LIMIT)
    assert [isinstance(item, Document) for item in items] == [True, False, True]
    assert "record 2 (https://minaa.example/2): larger than 10,000 bytes" in message(items)


def test_a_bomb_in_parquet(tmp_path: Path) -> None:
    """A group packed tighter than any text is not unpacked; a row that is too large costs itself."""
    pq.write_table(pa.table({"text": ["one", "\0" * (1 << 22)]}), tmp_path / "a.parquet", compression="zstd")
    [error] = read(tmp_path / "a.parquet", document_limit=LIMIT)
    assert "a.parquet, row group 1: larger than 10,000 bytes" in str(error)
    pq.write_table(pa.table({"text": ["one", os.urandom(LIMIT).hex(), "two"]}), tmp_path / "b.parquet")
    items = read(tmp_path / "b.parquet", document_limit=LIMIT)
    assert texts(items) == ["one", "two"] and "b.parquet, row 2: larger than 10,000 bytes" in message(items)


# Structure


@pytest.mark.parametrize("prolog", ["", '<?xml version="1.0"?>'])
def test_a_billion_laughs(prolog: str) -> None:
    """Entities that a page declares are not expanded: the text stays as small as the page."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    page = f'{prolog}<!DOCTYPE html [<!ENTITY a0 "قال ">{entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page += f"<html><body><article><p>{NEWS * 3}</p><p>&a11; &f;</p></article></body></html>"
    [item] = read(page.encode(), format="html")
    told = item.text if isinstance(item, Document) else str(item)
    assert len(told) < 2 * len(page) and "root:" not in told


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote"])
def test_a_page_nested_without_end(tag: str) -> None:
    """It is an article or an error, and the process lives."""
    nested = "".join(f"<{name}>" for name in tag.replace(">", "").split("<")) * 20_000
    [item] = read(f"<html><body>{nested}<p>{NEWS * 3}</p>".encode(), format="html")
    assert isinstance(item, Document | InputError)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "broken JSON, .*(depth limit|recursion depth) exceeded",
        ),
        (b'{"text": "\\ud800"}', "broken JSON, .*surrogate.*: half a character is no text"),
        (b'{"text": "a", "id": "\\udfff"}', "half a character is no text"),
        (b'{"text": "a", "id": 1e400}', "broken JSON|field 'id' is a number"),
        (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "broken JSON|field 'id' is a number"),
        (b'{"text": "a", "id": 1.5}', "field 'id' is a number, not a string or whole number"),
        (b'{"text": "a", "id": "' + b"x" * 20_000 + b'"}', "field 'id' has 20,000 characters, more than 10,000"),
        (b'{"text": "a", "title": "' + b"x" * 20_000 + b'"}', "field 'title' has 20,000 characters"),
        (b'{"text": {"text": "a"}}', "field 'text' is an object"),
    ],
)
def test_fields_that_are_huge_or_of_another_type(line: bytes, told: str) -> None:
    """An id stands in every record, a title in every row: their length is bounded."""
    items = read(lines({"text": "one"}) + line + b"\n" + lines({"text": "two"}), format="jsonl")
    assert texts(items) == ["one", "two"]
    assert re.match(rf"standard input, line 2: .*?{told}", message(items))


def test_links_pipes_and_loops_in_a_directory(tmp_path: Path) -> None:
    """Linked directories are not followed; a link to itself, one to nothing and a pipe are named; the rest is read."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "sub" / "self.txt").symlink_to("self.txt")
    (tmp_path / "nothing.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "z.txt").write_text("قال", encoding="utf-8")
    items = read(tmp_path)
    assert texts(items) == ["قال"]
    told = [str(item) for item in items if isinstance(item, InputError)]
    assert told == [
        f"{tmp_path}/nothing.txt: no such file: check the path",
        f"{tmp_path}/pipe.txt: is no file: to read a pipe or a device name it itself",
        f"{tmp_path}/sub/self.txt: cannot be opened: Too many levels of symbolic links",
    ]
    assert "cannot be opened: Too many levels" in message(read(tmp_path / "sub" / "self.txt"))


def test_a_file_that_fails_while_it_is_read() -> None:
    """As a bad disk does: an error of the document."""

    class Bad(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            found = super().readline(size)
            if not found:
                raise OSError(5, "Input/output error")
            return found

    first, second = documents(["-"], Layout(format="jsonl"), stdin=Bad(lines({"text": "one"})))
    assert isinstance(first, Document)
    assert str(second).startswith("standard input, line 1: cannot be read on: [Errno 5] Input/output error")
