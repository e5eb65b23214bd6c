"""CSV, Parquet and SQLite, read back by pandas, DuckDB and Datasette's way of asking."""

from __future__ import annotations

import asyncio
import csv
import io
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pytest
from attrs import evolve
from datasette.app import Datasette
from generated import ANY_TEXT, records
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import InputError
from quotes.extractor import Extractor
from quotes.inputs import Document, Metadata
from quotes.outputs import open_writer
from quotes.outputs.delimited import FORMULA, guarded, unguarded
from quotes.outputs.flat import rows, types
from quotes.outputs.search import find, indexed, question
from quotes.records import Quote

BRIDGE = Document(
    "bridge",
    "وقالت وزيرة النقل سَلْمى الحدّاد: «سيفتح الجـــسر في الربيع». ونقلت وكالة أنباء الساحل عن أحمد النجار قوله إن "
    "العبور بالجسر مجاني.",
    Metadata("جسر الميناء", None, "2024-03-05", "الساحل", "https://example.org/1"),
)
MATCH = Document("match", "قال المدرب سامي النجار إن فريقه مستعد. وأضاف أن الجسر بعيد.", Metadata(date="2024-03-07"))

Made = tuple[Document, Sequence[Quote]]


@pytest.fixture(scope="module")
def articles(grammar_only: Extractor) -> list[Made]:
    """Two documents with their records."""
    return [(each, grammar_only.extract(each.text, doc=each.id)) for each in (BRIDGE, MATCH)]


def written(made: Sequence[Made], path: Path) -> Path:
    """The documents in the format that the path's suffix names."""
    with open_writer(path) as writer:
        for document, quotes in made:
            writer.add(document, quotes)
    return path


def expected(made: Sequence[Made]) -> list[dict[str, Any]]:
    """The flat rows."""
    return [row for document, quotes in made for row in rows(document, quotes)]


def test_rows_keep_the_exact_spans(articles: list[Made]) -> None:
    """Offsets of a row slice the raw text, and their types are those of the columns."""
    for document, quotes in articles:
        for row in rows(document, quotes):
            for part in ("cue", "speaker", "entity_text", "medium"):
                start, end = (row[f"{part.removesuffix('_text')}_{edge}"] for edge in ("start", "end"))
                if start is not None:
                    assert document.text[start:end] == row[part]
            spans = [tuple(map(int, span.split("-"))) for span in str(row["spans"]).split()]
            assert " … ".join(document.text[start:end] for start, end in spans) == row["text"]
            assert (spans[0][0], spans[-1][1]) == (row["text_start"], row["text_end"])
            for name, value in row.items():
                assert value is None or type(value) is types()[name], name


# CSV


@given(st.lists(records(), max_size=3))
def test_any_records_survive_csv(tmp_path_factory: pytest.TempPathFactory, made: list[Made]) -> None:
    """By the standard library's reader, and pandas'; the guard can be taken off."""
    path = written(made, tmp_path_factory.mktemp("csv") / "a.csv")
    wanted = expected(made)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.DictReader(stream, strict=True))
    assert len(found) == len(wanted)
    for cells, row in zip(found, wanted, strict=True):
        assert list(cells) == list(types())
        for name, value in row.items():
            if isinstance(value, str):
                assert unguarded(cells[name]) == value
            elif not isinstance(value, bool):
                assert cells[name] == ("" if value is None else str(value))


@given(st.lists(records(), min_size=1, max_size=2))
def test_pandas_reads_any_csv(tmp_path_factory: pytest.TempPathFactory, made: list[Made]) -> None:
    """Rows, columns and texts."""
    path = written(made, tmp_path_factory.mktemp("csv") / "a.csv")
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    assert list(frame.columns) == list(types())
    wanted = expected(made)
    # pandas takes a NUL byte for the end of a field.
    if not any("\0" in str(value) for row in wanted for value in row.values()):
        assert [unguarded(text) for text in frame["text"]] == [row["text"] for row in wanted]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@handle", "'@handle"),
        ("+20 100", "'+20 100"),
        ("- قال", "'- قال"),
        ("\tقال", "'\tقال"),
        ("\N{RIGHT-TO-LEFT MARK}=1", "'\N{RIGHT-TO-LEFT MARK}=1"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'قال'", "'قال'"),
        ("قال = 1", "قال = 1"),
        ("", ""),
    ],
)
def test_formulas_are_guarded(text: str, cell: str) -> None:
    """A cell that begins like a formula gets an apostrophe; others are left alone."""
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(ANY_TEXT | st.text("'=+-@ \t\u200f1", max_size=8))
def test_the_guard_can_always_be_taken_off(text: str) -> None:
    """And no guarded cell begins like a formula."""
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert bool(FORMULA.match(text)) == (guarded(text) != text)


def test_excel_and_duckdb_open_the_csv(articles: list[Made], tmp_path: Path) -> None:
    """A byte order mark first, for the one; the columns' types, for the other."""
    path = written(articles, tmp_path / "a.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,doc,")
    relation = duckdb.read_csv(str(path))
    assert relation.columns == list(types())
    found = relation.filter("NOT implicit AND confidence > 0").project("id, text_start").fetchall()
    assert found == [(row["id"], row["text_start"]) for row in expected(articles) if not row["implicit"]]


def test_tsv(articles: list[Made], tmp_path: Path) -> None:
    """The same with tabs."""
    frame = pandas.read_csv(written(articles, tmp_path / "a.tsv"), sep="\t")
    assert list(frame["entity"]) == [row["entity"] for row in expected(articles)]


# Parquet


@given(st.lists(records(), max_size=3))
def test_any_records_survive_parquet(tmp_path_factory: pytest.TempPathFactory, made: list[Made]) -> None:
    """By DuckDB, which has its own reader."""
    path = written(made, tmp_path_factory.mktemp("parquet") / "a.parquet")
    relation = duckdb.read_parquet(str(path))
    assert relation.columns == list(types())
    assert [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()] == expected(made)


def test_pandas_reads_the_parquet(articles: list[Made], tmp_path: Path) -> None:
    """With types: offsets are whole numbers, flags are truth values."""
    frame = pandas.read_parquet(written(articles, tmp_path / "a.parquet"))
    assert frame["text"].tolist() == [row["text"] for row in expected(articles)]
    assert (frame["negated"].dtype, frame["text_start"].dtype, frame["confidence"].dtype) == (
        "bool",
        "int64",
        "float64",
    )


def test_parquet_is_written_in_groups(articles: list[Made], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that memory does not grow with the corpus."""
    monkeypatch.setattr("quotes.outputs.parquet.ROWS", 2)
    many = [(evolve(MATCH, id=str(number)), articles[1][1]) for number in range(5)]
    path = written(many, tmp_path / "a.parquet")
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        assert file.metadata.num_row_groups == 5 and file.metadata.num_rows == 10


# SQLite


def asked(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """The answer of a plain SQLite connection."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


@given(st.lists(records(), max_size=3, unique_by=lambda made: made[0].id))
def test_any_records_survive_sqlite(tmp_path_factory: pytest.TempPathFactory, made: list[Made]) -> None:
    """Rows as they are, the index sound, every key leading somewhere."""
    path = written(made, tmp_path_factory.mktemp("sqlite") / "a.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        joined = "SELECT * FROM quotes JOIN documents ON documents.id = doc ORDER BY quotes.rowid"
        found = [
            dict(row) for row in connection.execute(joined.replace("*", "quotes.*, title, author, date, source, url"))
        ]
        assert [{name: row[name] for name in types()} for row in found] == expected(made)
        texts = connection.execute("SELECT id, text FROM documents").fetchall()
        assert sorted(map(tuple, texts)) == sorted((document.id, document.text) for document, _ in made)
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO quotes_fts (quotes_fts) VALUES ('integrity-check')")


def test_one_query_answers_what_somebody_said_about_something(articles: list[Made], tmp_path: Path) -> None:
    """In plain SQL, over folded words: short vowels, tatweel, hamza, article and preposition do not matter."""
    path = written(articles, tmp_path / "a.db")
    sql = (
        "SELECT entity, text FROM quotes JOIN quotes_fts ON quotes_fts.rowid = quotes.rowid "
        "WHERE quotes_fts MATCH ? ORDER BY quotes.id"
    )
    assert asked(path, sql, "who : الحداد AND what : الجسر") == [("سَلْمى الحدّاد", "سيفتح الجـــسر في الربيع")]
    assert asked(path, sql, "who : احمد AND what : جسر") == asked(path, sql, "via : ساحل") != []
    assert len(asked(path, sql, "what : جسر")) == 3
    assert asked(path, "SELECT text, cue FROM intermediaries") == [("وكالة أنباء الساحل", "نقلت")]


@pytest.mark.parametrize(
    ("who", "what", "count"),
    [
        ("الحدّاد", "للجسر", 1),
        ("أحمد", None, 1),
        ("احمد النجار", "عبور", 1),
        ("النجار", "الجسر", 2),
        ("الحداد", "مجاني", 0),
    ],
)
def test_questions_are_folded(articles: list[Made], tmp_path: Path, who: str, what: str | None, count: int) -> None:
    """All words must be found, in any spelling; the newest first."""
    found = find(written(articles, tmp_path / "a.db"), who=who, what=what)
    assert len(found) == count
    assert [row["date"] for row in found] == sorted((row["date"] for row in found), reverse=True)
    assert all({"text", "spans", "title", "url"} <= row.keys() and "who" not in row for row in found)


def test_datasette_opens_the_database_as_it_is(articles: list[Made], tmp_path: Path) -> None:
    """It finds the search and the links by itself, over the whole and over one column."""
    path = written(articles, tmp_path / "a.db")
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]  # no log is left beside it
    client = Datasette([path]).client

    def get(address: str, **query: str) -> Any:
        answer = asyncio.run(client.get(address, params=query))
        assert answer.status_code == 200
        return answer.json() if address.endswith(".json") else answer.text

    tables = {table["name"]: table for table in get("/a.json")["tables"]}
    assert tables["quotes"]["fts_table"] == "quotes_fts"
    keys = tables["quotes"]["foreign_keys"]["outgoing"]
    assert {(key["column"], key["other_table"]) for key in keys} == {("doc", "documents"), ("within", "quotes")}
    said = [row["text"] for row in get("/a/quotes.json", _shape="array", _search="جسر")]
    assert said == [row["text"] for row in expected(articles) if "سر" in str(row["text"])] and len(said) == 3
    [row] = get("/a/quotes.json", _shape="array", _search_who="حداد", _search_what="الجسر")
    assert row["entity"] == "سَلْمى الحدّاد"
    page = get("/a/quotes", _search="حداد", _facet="entity")
    assert "سيفتح الجـــسر في الربيع" in page and ">جسر الميناء</a>" in page


def test_a_database_is_added_to(articles: list[Made], tmp_path: Path) -> None:
    """A document that comes again is replaced, with its quotes and what the index knew of them."""
    path = written(articles, tmp_path / "a.db")
    written([(evolve(BRIDGE, text="تغير النص"), [])], path)
    assert asked(path, "SELECT DISTINCT doc FROM quotes") == [("match",)]
    assert asked(path, "SELECT text FROM documents WHERE id = 'bridge'") == [("تغير النص",)]
    assert asked(path, "SELECT count(*) FROM intermediaries") == [(0,)]
    assert find(path, who="الحداد") == []


def test_somebody_may_read_meanwhile(articles: list[Made], tmp_path: Path) -> None:
    """A reader that keeps the database open neither fails nor hinders the run."""
    path = written(articles[:1], tmp_path / "a.db")
    with closing(sqlite3.connect(path)) as reader:
        with open_writer(path) as writer:
            writer.add(*articles[1])
            assert reader.execute("SELECT count(*) FROM documents").fetchone() == (2,)
        assert reader.execute("SELECT count(*) FROM documents").fetchone() == (2,)
    assert len(asked(path, "SELECT id FROM documents")) == 2


def test_ids_that_come_twice_are_reported(articles: list[Made], tmp_path: Path) -> None:
    """In one run a second document of an id would take the first one's place unseen."""
    with open_writer(tmp_path / "a.db") as writer:
        writer.add(*articles[0])
        with pytest.raises(InputError, match=r"this id was written before: give each its own \(--id-field\)"):
            writer.add(*articles[0])
        writer.add(*articles[1])
    assert len(asked(tmp_path / "a.db", "SELECT id FROM documents")) == 2


def test_what_is_no_such_database_is_not_touched(tmp_path: Path) -> None:
    """Neither another file nor another database's tables."""
    (tmp_path / "a.db").write_text("x" * 5000, encoding="utf-8")
    with pytest.raises(InputError, match="no SQLite database"), open_writer(tmp_path / "a.db"):
        pass
    assert (tmp_path / "a.db").read_text(encoding="utf-8") == "x" * 5000
    with closing(sqlite3.connect(tmp_path / "b.db")) as base:
        base.execute("CREATE TABLE quotes (saying TEXT)")
    with pytest.raises(InputError, match="its table quotes has no confidence, cue"), open_writer(tmp_path / "b.db"):
        pass
    assert asked(tmp_path / "b.db", "SELECT name FROM sqlite_master") == [("quotes",)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("سَلْمى الحدّاد", "سلمي الحداد سلمى حداد"),
        ("وبالجـــسر", "وبالجسر الجسر جسر"),
        ("للإدارة", "للادارة للإدارة الادارة ادارة"),
        ("ألغيت", "الغيت ألغيت"),  # its ال is no article
        ("«الأمن»، 2024", "الامن 2024 الأمن امن"),
        ("", ""),
    ],
)
def test_words_are_indexed_as_they_are_searched(text: str, words: str) -> None:
    """Folded first, so that phrases match; then as spelt, and without what is written onto them."""
    assert indexed(text) == words


@given(st.text())
def test_any_question_is_one(words: str) -> None:
    """No text breaks the query's syntax."""
    asked = question(who=words, what=words)
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE t USING fts5 (who, what)")
        if asked:
            base.execute("SELECT * FROM t WHERE t MATCH ?", (asked,)).fetchall()


def test_nothing_to_look_for_is_said(tmp_path: Path) -> None:
    """And a file that is none of ours."""
    with pytest.raises(InputError, match="say who spoke"):
        find(tmp_path / "a.db", who=" ، ")
    with pytest.raises(InputError, match="no such file"):
        find(tmp_path / "a.db", who="احمد")
    sqlite3.connect(tmp_path / "b.db").execute("CREATE TABLE t (x)").connection.close()
    with pytest.raises(InputError, match="cannot be searched"):
        find(tmp_path / "b.db", who="احمد")


def test_the_stream_of_a_table_is_flushed_document_by_document(articles: list[Made]) -> None:
    """Whoever follows a pipe sees them as they come."""
    stream = io.BytesIO()
    with open_writer(stream, "csv") as writer:
        writer.add(*articles[0])
        assert stream.getvalue().count(b"\r\n") == 1 + len(articles[0][1])
