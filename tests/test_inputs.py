"""Documents come out of files, lines and streams untouched; what cannot be read comes out as an error in its place."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from backports import zstd

from quotes.errors import InputError
from quotes.inputs import Document, Layout, Metadata, documents

PACKERS = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd.compress}


def read(*sources: str | Path, stdin: bytes = b"", **layout: str) -> list[Document | InputError]:
    """Everything ``documents`` yields, errors among the rest."""
    return list(documents(sources, Layout(**layout), stdin=io.BytesIO(stdin)))  # type: ignore[arg-type]


def errors(items: Iterable[Document | InputError]) -> list[str]:
    """The messages of the errors."""
    return [str(item) for item in items if isinstance(item, InputError)]


def found(items: Iterable[Document | InputError]) -> list[tuple[str, str]]:
    """Id and text of the documents."""
    return [(item.id, item.text) for item in items if isinstance(item, Document)]


def lines(*records: object) -> bytes:
    """JSON Lines of the records."""
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


@pytest.mark.parametrize(
    "text",
    ["قال إن", "\ufeffقال", "قال\r\nإن\r\n", "قال\u2028إن\u0085أن\x0c", "قال\0إن", "\u202bقال\u202c", "𞸀 أكّد"],
)
def test_text_is_kept_to_the_code_point(tmp_path: Path, text: str) -> None:
    """A mark at the start, line ends and rare separators stay: offsets count them."""
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode())
    assert found(read(file)) == [("a.txt", text)]
    assert found(read(stdin=text.encode())) == [("stdin", text)]
    (tmp_path / "b.jsonl").write_bytes(lines({"id": "x", "text": text}))
    assert found(read(tmp_path / "b.jsonl")) == [("x", text)]


def test_json_lines_name_their_documents(tmp_path: Path) -> None:
    """An id of one's own, a number, or file and line; blank lines count but hold nothing."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines({"id": "x", "text": "أ"}, {"id": 7, "text": "ب"}) + b"\n" + lines({"text": "ت", "id": None}))
    assert found(read(file)) == [("x", "أ"), ("7", "ب"), ("a.jsonl:4", "ت")]


def test_other_fields_can_be_named(tmp_path: Path) -> None:
    """``text_field`` and ``id_field`` say where text and id stand."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines({"url": "u", "body": "أ", "text": 1}))
    assert found(read(file, text_field="body", id_field="url")) == [("u", "أ")]


def test_gzipped_files_are_read_by_line(tmp_path: Path) -> None:
    """``.jsonl.gz`` and ``.txt.gz`` are unpacked on the way."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines({"text": "أ"}, {"text": "ب"})))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress("ت".encode()))
    assert found(read(tmp_path)) == [("a.jsonl.gz:1", "أ"), ("a.jsonl.gz:2", "ب"), ("b.txt.gz", "ت")]


@pytest.mark.parametrize("suffix", ["", ".gz", ".bz2", ".xz", ".zst", ".GZ"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON", "a.txt", "a.csv", "a.tsv"])
def test_compressed_files_are_known_by_both_suffixes(tmp_path: Path, name: str, suffix: str) -> None:
    """The last one says how it is packed, the one before what is in it."""
    content = {"jsonl": lines({"text": "أ"}), "ndjson": lines({"text": "أ"}), "txt": "أ".encode()}
    plain = content.get(name.lower()[2:], "id\ttext\n\tأ\n".encode())
    (tmp_path / f"{name}{suffix}").write_bytes(PACKERS[suffix.lower()](plain))
    [(_, text)] = found(read(tmp_path))
    assert text == "أ"
    assert found(read(tmp_path / f"{name}{suffix}")) == found(read(tmp_path))


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz", ".zst"])
def test_a_cut_or_wrong_packed_file_is_named(tmp_path: Path, suffix: str) -> None:
    """What came before the cut is read; the error says how far."""
    records = lines(*({"text": f"{number} " + os.urandom(200).hex()} for number in range(5000)))
    whole = PACKERS[suffix](records)
    (tmp_path / f"a.jsonl{suffix}").write_bytes(whole[: len(whole) * 3 // 4])
    (tmp_path / f"b.jsonl{suffix}").write_bytes(b"not packed at all")
    items = read(tmp_path)
    assert 100 < len(found(items)) < 5000
    cut, other = errors(items)
    assert re.search(rf"a.jsonl{suffix}, line \d+: cannot be read on: .*is the file complete", cut)
    assert f"b.jsonl{suffix}: cannot be read on: " in other


def test_lines_are_read_one_at_a_time() -> None:
    """The second line is not touched before the first document is out."""

    class Watched(io.BytesIO):
        read_lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.read_lines += 1
            return super().readline(size)

    stream = Watched(lines({"text": "أ"}, {"text": "ب"}))
    items = documents(["-"], Layout(format="jsonl"), stdin=stream)
    assert next(items) == Document("stdin:1", "أ")
    assert stream.read_lines == 1


def test_a_directory_is_read_in_sorted_order(tmp_path: Path) -> None:
    """Recursively, known suffixes only, neither hidden files nor linked directories; ids are paths below it."""
    for name in ("b.txt", "a/2.txt", "a/1.TXT", "c.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert found(read(tmp_path)) == [("a/1.TXT", "a/1.TXT"), ("a/2.txt", "a/2.txt"), ("b.txt", "b.txt")]


def test_a_format_overrules_the_suffix_of_a_named_file(tmp_path: Path) -> None:
    """JSON Lines under another name, and a JSON Lines file read as text."""
    (tmp_path / "a.json").write_bytes(lines({"text": "أ"}))
    (tmp_path / "b.jsonl").write_text("نص", encoding="utf-8")
    assert found(read(tmp_path / "a.json", format="jsonl")) == [("a.json:1", "أ")]
    assert found(read(tmp_path / "b.jsonl", format="text")) == [("b.jsonl", "نص")]


def test_a_suffix_nobody_knows_is_not_taken_for_text(tmp_path: Path) -> None:
    """The user says what it is; without a suffix it is text, and a directory is searched for known ones."""
    for name in ("a.json", "b.docx.gz", "c"):
        (tmp_path / name).write_text("قال", encoding="utf-8")
    unknown, packed = errors(read(tmp_path / "a.json", tmp_path / "b.docx.gz"))
    assert unknown == (
        f"{tmp_path / 'a.json'}: unknown suffix '.json': say what it is with --input-format "
        "(text, jsonl, csv, parquet, html, warc)"
    )
    assert "unknown suffix '.docx'" in packed
    assert found(read(tmp_path / "c")) == [("c", "قال")]
    assert found(read(tmp_path / "a.json", format="text")) == [("a.json", "قال")]
    assert errors(read(tmp_path)) == [
        f"{tmp_path}: no documents: a directory is searched for .txt, .jsonl, .ndjson, .csv, .tsv, .parquet, .html, "
        ".htm, .xhtml, .warc, .wet"
    ]


def test_a_format_narrows_a_directory(tmp_path: Path) -> None:
    """Only such files are read in it."""
    (tmp_path / "a.txt").write_text("أ", encoding="utf-8")
    (tmp_path / "b.jsonl").write_bytes(lines({"text": "ب"}))
    assert found(read(tmp_path, format="text")) == [("a.txt", "أ")]
    assert found(read(tmp_path, format="jsonl")) == [("b.jsonl:1", "ب")]
    assert errors(read(tmp_path, format="csv")) == [f"{tmp_path}: no documents: a directory is searched for .csv, .tsv"]


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("*.txt", ["b.txt"]),
        ("**/*.txt", ["b.txt", "n/1.txt", "n/deep/1.txt"]),
        ("n/**", ["1.txt", "deep/1.txt"]),
        ("n*", ["n/1.txt", "n/deep/1.txt"]),
        ("*/*.txt", ["n/1.txt"]),
        ("[ab].t?t", ["b.txt"]),
        ("**/.h/*.txt", [".h/3.txt"]),
        ("x[1].txt", ["x[1].txt"]),
        ("*.csv", []),
    ],
)
def test_patterns_are_expanded(tmp_path: Path, pattern: str, ids: list[str]) -> None:
    """Sorted, hidden files aside, linked directories not followed; ids begin where the wildcards do."""
    for name in ("b.txt", "n/1.txt", "n/deep/1.txt", ".h/3.txt", "x[1].txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("قال", encoding="utf-8")
    if "[1]" not in pattern:
        (tmp_path / "x[1].txt").unlink()
    (tmp_path / "n" / "up").symlink_to(tmp_path)
    items = read(f"{tmp_path}/{pattern}")
    assert [id for id, _ in found(items)] == ids
    assert errors(items) == ([] if ids else [f"{tmp_path}/{pattern}: no file matches: check the pattern"])


def test_files_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named by their paths, so that no id stands for two documents."""
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        Path(folder).mkdir()
        for name in ("1.txt", f"{folder}.txt"):
            (Path(folder) / name).write_text(folder, encoding="utf-8")
    assert found(read("a/1.txt", "b/1.txt", "a/a.txt")) == [("a/1.txt", "a"), ("b/1.txt", "b"), ("a.txt", "a")]
    assert [id for id, _ in found(read("a", "b"))] == ["a/1.txt", "a/a.txt", "b/1.txt", "b/b.txt"]
    assert [id for id, _ in found(read("a"))] == ["1.txt", "a.txt"]


def test_fields_of_metadata_are_kept() -> None:
    """Under the names that ``Metadata`` has; numbers as they are written, several authors joined, objects not."""
    record = {
        "text": "قال",
        "title": " عنوان ",
        "author": ["نهى", "سامي", ""],
        "date": 20240305,
        "source": {"name": "x"},
        "url": None,
        "topic": "سياسة",
    }
    [item] = read(stdin=lines(record), format="jsonl")
    assert item == Document("stdin:1", "قال", Metadata("عنوان", "نهى; سامي", "20240305", None, None))


def test_standard_input_is_text_or_json_lines() -> None:
    """Named by ``-`` or by nothing."""
    assert found(read("-", stdin="أ\nب".encode())) == [("stdin", "أ\nب")]
    assert found(read(stdin=lines({"text": "أ"}), format="jsonl")) == [("stdin:1", "أ")]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"text": "a"', r"line 2: broken JSON, column 13 .*end of data"),
        (b'["text"]', "line 2: a list, not an object"),
        (b"null", "line 2: null, not an object"),
        (b'"text"', "line 2: a string, not an object"),
        (b'{"body": "a", "url": "b"}', r"line 2: no field 'text' \(fields: body, url\): .*--text-field"),
        (b'{"text": null}', "line 2: field 'text' is null, not a string"),
        (b'{"text": ["a"]}', "line 2: field 'text' is a list, not a string"),
        (b'{"text": "a", "id": [1]}', "line 2: field 'id' is a list, not a string or whole number: .*--id-field"),
        (b'{"text": "a", "id": true}', "line 2: field 'id' is a boolean"),
        (b'{"text": " \\n"}', "line 2: empty document"),
        (b'{"text": "\xc7\xe1"}', "line 2: not UTF-8 .byte 0xC7 at offset"),
        (b'{"text": "\\ud800"}', "line 2: broken JSON"),
    ],
)
def test_a_broken_line_does_not_cost_the_others(tmp_path: Path, line: bytes, message: str) -> None:
    """The error names file, line, fault and remedy; the lines around it are read."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines({"text": "أ"}) + line + b"\n" + lines({"text": "ب"}))
    items = read(file)
    assert found(items) == [("a.jsonl:1", "أ"), ("a.jsonl:3", "ب")]
    [error] = errors(items)
    assert error.startswith(f"{file}, line 2")
    assert re.search(message, error)


def test_a_file_that_cannot_be_read_does_not_cost_the_others(tmp_path: Path) -> None:
    """Missing, empty, blank, wrongly encoded files and directories without documents: one error each."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "mark.txt").write_bytes("\ufeff\n".encode())
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "cp1256.txt").write_bytes(b"abc\n" + "قال".encode("cp1256"))
    (tmp_path / "good.txt").write_text("قال", encoding="utf-8")
    (tmp_path / "bare").mkdir()
    names = ["missing.txt", "empty.txt", "mark.txt", "empty.jsonl", "cp1256.txt", "bare", "good.txt"]
    items = read(*(tmp_path / name for name in names))
    assert found(items) == [("good.txt", "قال")]
    for error, name, fault in zip(
        errors(items),
        names,
        [
            ": no such file",
            ": empty document",
            ": empty document",
            ": empty document",
            ", line 2: not UTF-8",
            ": no docum",
        ],
        strict=False,
    ):
        assert error.startswith(f"{tmp_path / name}{fault}")


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        ("قال".encode("cp1256"), "windows-1256"),
        ("قال".encode("utf-16"), "UTF-16"),
        (gzip.compress(b"x", mtime=0), "zcat"),
        (gzip.compress(b"x", mtime=ord("\r")), "zcat"),  # in the first bytes, where it ends no line
        (zstd.compress(b"x"), "zstdcat"),
    ],
)
@pytest.mark.parametrize("format", ["text", "jsonl", "csv"])
def test_what_is_not_utf8_has_its_remedy(content: bytes, remedy: str, format: str) -> None:
    """By what it begins with."""
    [error] = errors(read(stdin=content, format=format))
    assert error.startswith("standard input, line 1: not UTF-8") and remedy in error


def test_lines_of_a_table_that_end_with_cr_alone() -> None:
    """As old programs wrote them: one line to everybody else."""
    [error] = errors(read(stdin=b"id,text\r1,\xd9\x82\r", format="csv"))
    assert error.startswith("standard input, line 1: not CSV") and "CR alone" in error


def test_a_byte_order_mark_before_json_lines_is_no_fault(tmp_path: Path) -> None:
    """It belongs to the file, not to a text."""
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + lines({"text": "أ"}))
    assert found(read(tmp_path / "a.jsonl")) == [("a.jsonl:1", "أ")]
