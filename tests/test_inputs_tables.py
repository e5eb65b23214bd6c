"""CSV and Parquet: rows come out as documents, their text untouched, their metadata beside it."""

from __future__ import annotations

import csv
import datetime
import io
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import InputError
from quotes.inputs import Document, Format, Layout, Metadata, documents, keep
from quotes.inputs.delimited import LONGEST

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: "قال " + text)


def read(source: Path | bytes, format: Format | None = None, **layout: str) -> list[Document | InputError]:
    """Everything of a file, or of standard input."""
    settings = Layout(format=format, **layout)
    if isinstance(source, bytes):
        return list(documents(["-"], settings, stdin=io.BytesIO(source)))
    return list(documents([source], settings))


def found(items: list[Document | InputError]) -> list[tuple[str, str]]:
    """Id and text of the documents."""
    return [(item.id, item.text) for item in items if isinstance(item, Document)]


def messages(items: list[Document | InputError]) -> list[str]:
    """The messages of the errors."""
    return [str(item) for item in items if isinstance(item, InputError)]


def table(path: Path, **columns: object) -> Path:
    """A Parquet file."""
    pq.write_table(pa.table(columns), path, row_group_size=2)
    return path


@given(st.lists(ANY_TEXT, min_size=1, max_size=4), st.sampled_from([",", ";", "\t"]))
def test_csv_keeps_any_text(texts: list[str], delimiter: str) -> None:
    """Marks, delimiters, line ends of every kind and a byte order mark inside a field are text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["id", "text"])
    writer.writerows([f"n{n}", text] for n, text in enumerate(texts))
    assert found(read(out.getvalue().encode(), "csv")) == [(f"n{n}", text) for n, text in enumerate(texts)]


@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_parquet_keeps_any_text(texts: list[str]) -> None:
    """Also from standard input, which cannot be read backwards."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError("a pipe cannot seek")

    out = io.BytesIO()
    pq.write_table(pa.table({"text": texts}), out)
    items = list(documents(["-"], Layout(format="parquet"), stdin=Pipe(out.getvalue())))
    assert found(items) == [(f"stdin:{n}", text) for n, text in enumerate(texts, 1)]


@given(st.lists(ANY_TEXT, min_size=1, max_size=4), ANY_TEXT.map(str.strip))
def test_documents_written_out_are_read_again(texts: list[str], title: str) -> None:
    """``keep`` hands them on and writes lines that are the same documents."""
    given = [Document(str(n), text, Metadata(title=title, url="u")) for n, text in enumerate(texts)]
    out = io.BytesIO()
    assert list(keep([*given, InputError("x")], out))[:-1] == given
    assert read(out.getvalue(), "jsonl") == given


def test_rows_have_ids_and_metadata(tmp_path: Path) -> None:
    """An id of one's own or the line on which the row begins; blank lines are none; other columns are ignored."""
    file = tmp_path / "a.csv"
    file.write_text(
        "\ufeffid,title,text,date,extra\r\nx,عنوان,أ,2024-03-05,1\r\n\r\n"
        ',,"ب\r\nب",,\r\n7,عنوان آخر,"ت ""ث""",الثلاثاء,\r\n',
        encoding="utf-8",
        newline="",
    )
    assert read(file) == [
        Document("x", "أ", Metadata(title="عنوان", date="2024-03-05")),
        Document("a.csv:4", "ب\r\nب"),
        Document("7", 'ت "ث"', Metadata(title="عنوان آخر", date="الثلاثاء")),
    ]


@pytest.mark.parametrize(
    ("content", "text_field"),
    [
        ("text\nأ، ب\n", "text"),
        ("id;text\n1;أ, ب\n", "text"),
        ("id\ttext\n1\tأ, ب; ت\n", "text"),
        ('"a, b";النص\n1;أ, ب\n', "النص"),
    ],
)
def test_the_delimiter_is_seen_in_the_first_line(content: str, text_field: str) -> None:
    """Whichever separates the text's column, whatever the suffix says."""
    [(_, text)] = found(read(content.encode(), "csv", text_field=text_field))
    assert text.startswith("أ") and "\t" not in text


@pytest.mark.parametrize(
    ("rows", "kept", "message"),
    [
        (b'1,"a" b\n2,ok\n', ["ok"], r"line 2: not CSV .*write these marks twice"),
        (b"1,a,b\n2,ok\n", ["ok"], r"line 2: 3 fields, but the first line names 2: quote fields that hold ','"),
        (b"1\n2,ok\n", ["ok"], r"line 2: 1 fields"),
        (b"1,\n2,ok\n", ["ok"], r"line 2: empty document"),
        (b"1,\xc7\xe1\n2,ok\n", ["ok"], r"line 2: not UTF-8 .byte 0xC7 at offset"),
        (b'1,ok\n2,"a\nb\n', ["ok"], r"line 3: not CSV .unexpected end of data"),
        (b'1,"a\n\xc7\n"\n2,ok\n', ["ok"], r"line 3: not UTF-8"),
    ],
)
def test_a_broken_row_does_not_cost_the_others(rows: bytes, kept: list[str], message: str) -> None:
    """The error names the line and the remedy."""
    items = read(b"id,text\n" + rows, "csv")
    assert [text for _, text in found(items)] == kept
    assert re.search(message, messages(items)[0])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "standard input: empty document: a CSV file needs a first line"),
        (b"a,b\n1,2\n", r"standard input, line 1: no field 'text' .fields: a, b.: .*--text-field"),
        (b"\xc7,b\n", "standard input, line 1: not UTF-8"),
    ],
)
def test_a_table_without_the_text_is_one_error(content: bytes, message: str) -> None:
    """Not one for each row."""
    [error] = messages(read(content, "csv"))
    assert re.match(message, error)


def test_a_field_longer_than_the_csv_module_s_limit_is_read(tmp_path: Path) -> None:
    """131,072 characters are less than a long article."""
    text = "قال " * 50_000
    assert found(read(f"text\n{text}\n".encode(), "csv")) == [("stdin:2", text)]


def test_a_lost_quotation_mark_does_not_take_the_whole_file() -> None:
    """Past a bound the row is given up, and the next lines are rows again."""
    long = b"a " * (LONGEST // 8) + b"\n"
    items = read(b'id,text\n1,"' + long * 5 + b"2,ok\n", "csv")
    assert found(items) == [("2", "ok")]
    assert "line 2: not CSV (field larger than field limit" in messages(items)[0]


def test_parquet_rows_have_ids_and_metadata(tmp_path: Path) -> None:
    """Dates in ISO 8601, authors joined, dictionary columns as text; rows count over row groups."""
    file = table(
        tmp_path / "a.parquet",
        id=[7, None, 9],
        text=pa.array(["أ", "ب", "ت"]).dictionary_encode(),
        author=[["نهى", "سامي"], [], None],
        date=[datetime.date(2024, 3, 5), None, None],
        source=["الميناء", None, ""],
        body=[b"x", b"y", b"z"],
    )
    assert read(file) == [
        Document("7", "أ", Metadata(author="نهى; سامي", date="2024-03-05", source="الميناء")),
        Document("a.parquet:2", "ب"),
        Document("9", "ت"),
    ]
    assert messages(read(file, text_field="body"))[0].startswith(f"{file}, row 1: field 'body' is bytes, not a string")
    [error] = messages(read(file, text_field="nothing"))
    assert error.startswith(f"{file}: no field 'nothing' (fields: id, text, author, date, source, body)")


def test_broken_parquet_files_are_named(tmp_path: Path) -> None:
    """No Parquet, a file that is cut off, a text that is no text, no rows; null in a row costs that row."""
    whole = table(tmp_path / "whole.parquet", text=["أ", None, "ت"])
    (tmp_path / "cut.parquet").write_bytes(whole.read_bytes()[:-20])
    (tmp_path / "none.parquet").write_bytes(b"text\n")
    table(tmp_path / "empty.parquet", text=pa.array([], pa.string()))
    table(tmp_path / "number.parquet", text=[1.5])
    items = read(tmp_path)
    assert found(items) == [("whole.parquet:1", "أ"), ("whole.parquet:3", "ت")]
    cut, empty, none, number, null = messages(items)
    assert cut.startswith(f"{tmp_path / 'cut.parquet'}: cannot be read as Parquet")
    assert empty == f"{tmp_path / 'empty.parquet'}: empty document: the table has no rows"
    assert none.startswith(f"{tmp_path / 'none.parquet'}: cannot be read as Parquet")
    assert number.startswith(f"{tmp_path / 'number.parquet'}, row 1: field 'text' is a number")
    assert null.startswith(f"{whole}, row 2: field 'text' is null")
