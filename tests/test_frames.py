"""Records as data frames: pandas and Polars give back what the records hold."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pandas
import polars
import pyarrow
import pytest
from reporting import ARTICLES, write_files

import quotes
from quotes import to_frame
from quotes.errors import InputError, MissingExtra
from quotes.extractor import Extractor
from quotes.frames import CATEGORIES, to_arrow
from quotes.inputs import Document
from quotes.jsonl import to_json, to_plain
from quotes.outputs.flat import row, types
from quotes.records import Quote
from quotes.results import Results

RECORDS = [quote for article in ARTICLES for quote in article.quotes]
DOCUMENTS = [Document(each.id, each.text or "", each.metadata) for each in ARTICLES]
COLUMNS = [*types(), "day"]


def plain(value: Any) -> Any:
    """A cell as Python has it."""
    return None if pandas.isna(value) else value.item() if hasattr(value, "item") else value


def test_a_row_a_record() -> None:
    """Its columns are those of the tables, its values theirs."""
    frame = to_frame(RECORDS, DOCUMENTS)
    assert list(frame.columns) == COLUMNS and len(frame) == len(RECORDS)
    for quote, told in zip(RECORDS, frame.to_dict("records"), strict=True):
        assert {name: plain(told[name]) for name in row(quote)} == row(quote)
    of_bridge = frame[frame.doc == "jisr"].iloc[0]
    assert (of_bridge.source, of_bridge.day) == (ARTICLES[0].metadata.source, pandas.Timestamp("2024-03-05"))


def test_types_of_the_columns() -> None:
    """Counting and comparing works as they stand: whole numbers stay whole, also where some are missing."""
    frame = to_frame(RECORDS, DOCUMENTS)
    for name, kind in types().items():
        if name in CATEGORIES:
            assert list(frame[name].cat.categories) == list(CATEGORIES[name])
        else:
            assert {
                str: pandas.api.types.is_string_dtype,
                int: lambda dtype: dtype == "Int64",
                float: pandas.api.types.is_float_dtype,
                bool: lambda dtype: dtype == "boolean",
            }[kind](frame[name].dtype), name
    assert pandas.api.types.is_datetime64_any_dtype(frame.day.dtype)
    assert frame.implicit.any() and frame.speaker_start.isna().any()
    assert len(frame[frame.implicit]) == sum(quote.speaker.implicit for quote in RECORDS if quote.speaker)
    counts = frame.groupby("type", observed=False).size()
    assert counts.to_dict() == {kind: sum(q.type == kind for q in RECORDS) for kind in CATEGORIES["type"]}


def test_polars_without_pandas() -> None:
    """By way of Arrow: pandas need not even be there."""
    code = """
import sys
class NoPandas:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "pandas":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoPandas())
from quotes import to_frame
from reporting import ARTICLES
frame = to_frame([quote for each in ARTICLES for quote in each.quotes], library="polars")
print(type(frame).__module__.split(".")[0], frame.height, frame.schema["day"], frame.schema["type"])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parent, check=False
    )
    assert done.stdout.startswith(f"polars {len(RECORDS)} Date Categorical"), done.stderr  # older ones add its ordering


def test_both_libraries_say_the_same() -> None:
    """Cell by cell."""
    ours = to_frame(RECORDS, DOCUMENTS, library="polars")
    assert isinstance(ours, polars.DataFrame)
    assert ours.to_dicts() == to_arrow(RECORDS, DOCUMENTS).to_pylist()
    assert ours["day"].drop_nulls()[0] == date(2024, 3, 5)


def test_whatever_holds_records(tmp_path: Path, grammar_only: Extractor) -> None:
    """Paths, lines, parsed lines, results, single records, and lists of any of these."""
    path, documents = write_files(tmp_path)
    packed = tmp_path / "half.jsonl"
    packed.write_bytes(b"".join(to_json(quote) + b"\n" for quote in RECORDS[:2]))
    rest = tmp_path / "rest.jsonl"
    rest.write_bytes(b"".join(to_json(quote) + b"\n" for quote in RECORDS[2:]))
    lines = path.read_bytes()
    with path.open(encoding="utf-8") as text, path.open("rb") as raw:
        for given in (
            str(path),
            path,
            [packed, str(rest)],
            text,
            raw,
            lines.decode().split("\n"),
            [orjson.loads(line) for line in lines.split(b"\n") if line],
            [to_plain(quote) for quote in RECORDS],
            (quote for quote in RECORDS),
            Results(RECORDS),
            [Results(RECORDS[:3]), Results(RECORDS[3:])],
        ):
            assert to_frame(given).id.tolist() == [quote.id for quote in RECORDS]
    assert len(to_frame(RECORDS[0])) == 1
    assert to_frame(path, documents).title.tolist() == to_frame(RECORDS, DOCUMENTS).title.tolist()
    assert to_frame([], documents).shape == (0, len(COLUMNS))
    said = "قال المدرب سامي النجار إن فريقه مستعد."
    assert to_frame(grammar_only.pipe([said, "", said])).entity.tolist() == ["سامي النجار"] * 2
    told = [{"id": "a", "text": said, "date": "5 آذار 2024", "source": "الساحل"}]
    made = to_frame(grammar_only.extract(said, doc="a"), told)
    assert (made.source[0], made.date[0], made.day[0]) == ("الساحل", "5 آذار 2024", pandas.Timestamp("2024-03-05"))


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """Is told with its file, line and remedy; with ``errors="warn"`` it costs nothing else."""
    path, _ = write_files(tmp_path)
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(path.read_bytes() + b'{"id": 1}\n')
    told = rf"broken.jsonl, line {len(RECORDS) + 1}: not a quote record: .*'quotes extract' writes"
    with pytest.raises(InputError, match=told):
        to_frame(broken)
    with pytest.warns(UserWarning, match=told):
        assert len(to_frame(broken, errors="warn")) == len(RECORDS)
    with pytest.raises(InputError, match=r"nowhere\.jsonl: no such file: check the path"):
        to_frame(tmp_path / "nowhere.jsonl")
    with pytest.raises(InputError, match="a second time: is a file given twice"):
        to_frame([path, path])
    with pytest.raises(InputError, match=r"record 'jisr#1': no document 'jisr' among the documents: give the file"):
        to_frame(path, DOCUMENTS[1:])
    with pytest.warns(UserWarning, match="no document 'jisr'") as warned:
        assert len(to_frame(path, DOCUMENTS[1:], errors="warn")) == len(RECORDS)
    assert len(warned) == 1
    with pytest.raises(InputError, match="record 2: not a quote record"):
        to_frame([RECORDS[0], {"id": 1}])
    with pytest.raises(TypeError, match="record 1: a record or a path is expected, not int"):
        to_frame([7])
    with pytest.raises(TypeError, match="records are expected, or paths of JSON Lines, not NoneType"):
        to_frame(None)
    with pytest.raises(ValueError, match="choose pandas or polars"):
        to_frame(RECORDS, library="pandsa")


@pytest.mark.parametrize(
    ("missing", "library", "extra"),
    [("pandas", "pandas", "frames"), ("pyarrow", "pandas", "frames"), ("polars", "polars", "polars")],
)
def test_what_is_not_installed(monkeypatch: pytest.MonkeyPatch, missing: str, library: Any, extra: str) -> None:
    """Is named with the extra that brings it."""
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra, match=rf"{missing} is not installed: pip install 'arabic-quotes\[{extra}\]'"):
        to_frame(RECORDS, library=library)


def test_a_table_is_as_large_as_its_records() -> None:
    """Many batches make one table."""
    many: list[Quote] = RECORDS * 3500
    table = to_arrow(many)
    assert isinstance(table, pyarrow.Table) and table.num_rows == len(many)
    assert "to_frame" in quotes.__all__
