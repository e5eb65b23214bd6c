"""The records of a cluster are those of a local run, byte for byte after sorting, whatever happens to its workers."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from test_cli import ENVIRONMENT

from quotes.distributed.arrow import record_schema
from quotes.distributed.work import Extracting
from quotes.errors import InputError, ParserError
from quotes.extractor import Extractor, load
from quotes.inputs import Layout
from quotes.jsonl import from_plain, to_json, to_plain
from quotes.records import Quote

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
PAGE = Path(__file__).parents[1] / "docs" / "distributed.md"
TEXTS = [
    "قالت المديرة هند الصافي إن المعرض رقم {n} سيفتح غدا. وأضافت أن الدخول «مجاني للجميع».",
    "ونقلت وكالة أنباء الساحل عن مهندس في الموقع {n} قوله إن الأمطار أخرت العمل أسبوعين 😀.",
    "لا أحد يتكلم في هذا النص رقم {n}.",
    "وبحسب بيان للوزارة، فإن العمل في المشروع رقم {n} بدأ أمس. ولم يقل الوزير سامي الحداد إن الجسر سيغلق.",
]
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
DOCUMENTS = [{"id": f"خبر-{n}", "text": TEXTS[n % 4].format(n=n), "year": 2026} for n in range(200)]


def local(extractor: Extractor) -> list[bytes]:
    """The lines of a local run, sorted."""
    return sorted(to_json(quote) for d in DOCUMENTS for quote in extractor.extract(d["text"], doc=d["id"]))


def lines(rows: list[dict[str, Any]]) -> list[bytes]:
    """The rows of records as lines of JSON, sorted."""
    assert not [row for row in rows if row["error"] is not None]
    return sorted(to_json(from_plain(row)) for row in rows)


def test_a_table_holds_whole_records(extractor: Extractor) -> None:
    """Through an Arrow table and back each record is the same, with and without speaker, medium and intermediaries."""
    quotes = [quote for text in TEXTS for quote in extractor.extract(text.format(n=1), doc="d")]
    table = pa.Table.from_pylist(list(map(to_plain, quotes)), schema=record_schema())
    assert list(map(from_plain, table.to_pylist())) == quotes
    assert len(quotes) > 4 and any(quote.intermediaries for quote in quotes)


def test_what_fails_has_a_row_that_says_why() -> None:
    """One document's fault costs that document; a model that cannot be loaded is no document's fault."""

    class Faulty:
        def extract(self, text: str, *, doc: str = "") -> list[Quote]:
            raise ParserError("broken") if text == "model" else ValueError("no such luck")

    work = Extracting(Faulty, Layout())
    table = pa.table({"id": ["a", "", "c", "d"], "text": ["x", "x", None, "  "]})
    rows = work(table).to_pylist()
    assert [(row["doc"], row["id"], row["error"]) for row in rows] == [
        ("a", None, "a: ValueError: no such luck"),
        (None, None, "a document without an id (field 'id')"),
        ("c", None, "c: field 'text' is null, not a string: name another with --text-field"),
        ("d", None, "d: empty document: there is no text to read"),
    ]
    with pytest.raises(ParserError):
        work(pa.table({"id": [1], "text": ["model"]}))


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """A cluster of one machine with two cores."""
    ray = pytest.importorskip("ray", exc_type=ImportError)
    pytest.importorskip("ray.data", exc_type=ImportError)
    ray.init(address="local", num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()


def test_two_workers_of_which_one_is_killed(ray: Any, tmp_path: Path, grammar_only: Extractor) -> None:
    """Nothing is lost and nothing is there twice."""
    from quotes.distributed import extract_dataset

    (tmp_path / "in").mkdir()
    pq.write_table(pa.Table.from_pylist(DOCUMENTS), tmp_path / "in" / "news.parquet")
    died = tmp_path / "died"

    def dying() -> Any:  # local, so that it goes to the workers by value
        class Dying:
            def __init__(self) -> None:
                self.extractor = load(None)

            def extract(self, text: str, *, doc: str = "") -> list[Quote]:
                if doc == DOCUMENTS[100]["id"] and not died.exists():
                    died.touch()
                    os.kill(os.getpid(), signal.SIGKILL)
                return self.extractor.extract(text, doc=doc)

        return Dying()

    documents = ray.data.read_parquet(str(tmp_path / "in"))
    extract_dataset(documents, dying, workers=2).write_parquet(str(tmp_path / "out"))
    assert died.exists()
    assert lines(pq.read_table(tmp_path / "out").to_pylist()) == local(grammar_only)


def test_a_column_that_is_not_there(ray: Any) -> None:
    """Named at once, with those there are, before anything runs."""
    from quotes.distributed import extract_dataset

    with pytest.raises(InputError, match=r"no column .body. \(columns: id, text, year\)"):
        extract_dataset(ray.data.from_items(DOCUMENTS[:2]), partial(load, None), text_field="body")


def test_the_example_of_the_page_runs_on_one_machine(tmp_path: Path, extractor: Extractor) -> None:
    """As it stands there, with the packaged parser, on JSON Lines."""
    pytest.importorskip("ray.data", exc_type=ImportError)
    script, source = tmp_path / "archive.py", tmp_path / "news.jsonl"
    script.write_text(BLOCKS[0], encoding="utf-8")
    source.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in DOCUMENTS), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-P", script, "local", source, tmp_path / "records"],
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
        timeout=300,
    )
    assert lines(pq.read_table(tmp_path / "records").to_pylist()) == local(extractor)


@pytest.mark.slow
def test_the_lines_for_spark_run(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """``mapInPandas`` as the page shows it, on two local cores."""
    sql = pytest.importorskip("pyspark.sql")
    namespace: dict[str, Any] = {}
    exec(BLOCKS[1], namespace)  # the page's own function
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        articles = spark.createDataFrame([(d["id"], d["text"]) for d in DOCUMENTS], "id string, text string")
        rows = articles.repartition(2).mapInPandas(namespace["quotes_of"], namespace["COLUMNS"]).collect()
    finally:
        spark.stop()
    assert sorted(row.record.encode() for row in rows) == local(extractor)
