"""``quotes extract -o``: formats by suffix, compressed or not; what goes wrong costs as little as it can."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import get_args

import pandas
import pytest
from lxml import etree
from test_cli import COMMAND, ENVIRONMENT, quotes, texts, write

from quotes.errors import InputError, MissingExtra
from quotes.outputs import OutputFormat, cas, open_writer, output_format
from quotes.outputs.formats import AT_PLACES, STREAMS


def in_database(path: Path) -> list[str]:
    """The texts of the quotes of a database."""
    with closing(sqlite3.connect(path)) as base:
        return [text for (text,) in base.execute("SELECT text FROM quotes ORDER BY rowid")]


def in_table(path: Path) -> list[str]:
    """The texts of a table that pandas reads."""
    frame = pandas.read_parquet(path) if path.suffix == ".parquet" else pandas.read_csv(path)
    return [str(text) for text in frame["text"]]


def in_tei(path: Path) -> list[str]:
    """The texts of a TEI corpus."""
    return ["".join(said.itertext()) for said in etree.parse(path).iter("{http://www.tei-c.org/ns/1.0}said")]


def in_web_annotations(path: Path) -> list[str]:
    """The texts of a collection of annotations."""
    items = json.loads(path.read_bytes())["first"]["items"]
    return [target["selector"][1]["exact"] for item in items for target in item["target"]]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "a.csv": in_table,
    "a.csv.gz": in_table,
    "A.PARQUET": lambda path: in_table(path.rename(path.with_suffix(".parquet"))),
    "a.db": in_database,
    "a.xml": in_tei,
    "a.jsonld": in_web_annotations,
    "a.jsonl": lambda path: [text for _, text in texts(path.read_bytes())],
    "a.jsonl.gz": lambda path: [text for _, text in texts(gzip.decompress(path.read_bytes()))],
    "no-suffix": lambda path: [text for _, text in texts(path.read_bytes())],
}


@pytest.mark.parametrize("name", READERS)
def test_the_suffix_names_the_format(tmp_path: Path, name: str) -> None:
    """A failing document between two others costs neither of them, whatever the format."""
    file = write(tmp_path / "in.jsonl", "قال إن", "fail", "أكد أن")
    done = quotes("extract", file, "-o", tmp_path / name)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        "error: in.jsonl:2: ValueError: no such luck",
        "error: 1 of 3 documents failed",
    ]
    assert READERS[name](tmp_path / name) == ["قال إن", "أكد أن"]


@pytest.mark.parametrize("kind", ["csv", "label-studio"])
def test_streams_can_be_piped(tmp_path: Path, kind: str) -> None:
    """Standard output gets what a file would."""
    file = write(tmp_path / "in.jsonl", "قال إن")
    assert quotes("extract", file, "-o", tmp_path / "out", "--output-format", kind).returncode == 0
    piped = quotes("extract", file, "--output-format", kind).stdout
    assert piped == (tmp_path / "out").read_bytes()
    assert "قال إن".encode() in piped


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "a.json"], "unknown suffix '.json': say what to write with --output-format (jsonl, csv, "),
        (["--output-format", "parquet"], "parquet cannot be written to standard output: name a file with --output"),
        (["--output-format", "brat", "-o", "-"], "brat cannot be written to standard output: name a folder"),
        (["-o", "a.db.gz"], "sqlite cannot be compressed as a whole"),
        (["-o", "missing/a.csv"], "cannot be opened for writing: No such file or directory"),
        (["-o", "missing/a.db"], "cannot be opened for writing: unable to open database file"),
        (["-o", "missing/a.parquet"], "cannot be opened for writing: No such file or directory"),
        (["-o", "kept.jsonl/brat", "--output-format", "brat"], "cannot be opened for writing: Not a directory"),
        (["-o", "a.xml", "--output-format", "label-studio"], "the labelling interface has this name: name the tasks"),
        (["-o", "full", "--output-format", "cas"], "full: is not empty: give a folder of its own"),
    ],
)
def test_what_cannot_be_written_is_said_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    """Before a document is read, with exit code 2, and without harm to what is there."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "in.jsonl", "one")
    write(tmp_path / "kept.jsonl", "kept")
    (tmp_path / "full").mkdir()
    write(tmp_path / "full" / "work.jsonl", "mine")
    done = quotes("extract", "in.jsonl", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode() and "Traceback" not in done.stderr.decode()
    assert json.loads((tmp_path / "kept.jsonl").read_bytes())["text"] == "kept"


@pytest.mark.parametrize("kind", ["jsonl", "tei", "parquet"])
def test_a_full_disk_is_an_error_of_the_output(tmp_path: Path, kind: str) -> None:
    """One line, exit code 1 or 2, no traceback."""
    file = write(tmp_path / "in.jsonl", "one")
    done = quotes("extract", file, "-o", "/dev/full", "--output-format", kind)
    assert done.returncode in (1, 2)
    [line] = done.stderr.decode().splitlines()
    assert line.startswith("error: /dev/full: cannot be ") and line.endswith("No space left on device")


@contextmanager
def waiting(folder: Path, target: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run that has made records of two documents and waits over the third."""
    file = write(folder / "in.jsonl", "one", "two", "wait")
    kept = folder / "documents.jsonl"
    with subprocess.Popen(
        [*COMMAND, "extract", file, "-o", target, "--documents", kept], stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (kept.exists() and kept.read_bytes().count(b"\n") == 3):
            time.sleep(0.05)
        yield process


@pytest.mark.parametrize("name", ["A.PARQUET", "a.db", "a.xml", "a.jsonl.gz"])
def test_an_interrupt_leaves_an_output_that_can_be_read(tmp_path: Path, name: str) -> None:
    """Ctrl-C completes the file: what was extracted until then is there, and readers take it."""
    target = tmp_path / name
    with waiting(tmp_path, target) as process:
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert process.stderr.read().startswith(b"error: interrupted")
        assert process.wait(30) == 130
    assert READERS[name](target) == ["one", "two"]


def test_a_killed_run_leaves_a_database_that_can_be_read(tmp_path: Path) -> None:
    """Even without a chance to complete it."""
    target = tmp_path / "a.db"
    with waiting(tmp_path, target) as process:
        os.kill(process.pid, signal.SIGKILL)
    assert in_database(target) == ["one", "two"]
    assert quotes("extract", write(tmp_path / "more.jsonl", "three"), "-o", target).returncode == 0
    assert in_database(target) == ["one", "two", "three"]


def test_ids_that_come_twice_cost_one_document(tmp_path: Path) -> None:
    """It is named; the others are written."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "x", "text": "one"}\n{"id": "x", "text": "two"}\n{"id": "y", "text": "three"}\n')
    done = quotes("extract", file, "-o", tmp_path / "a.db")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("error: x: a document of this id was written before: give each its own")
    assert in_database(tmp_path / "a.db") == ["one", "three"]


def test_search(tmp_path: Path) -> None:
    """Names what was said, where it stands, and when nothing is found."""
    quotes("extract", write(tmp_path / "in.jsonl", "الجِسر آمن"), "-o", tmp_path / "a.db")
    done = quotes("search", tmp_path / "a.db", "--about", "جسر")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "  الجِسر آمن\n  in.jsonl:1#1 · 0-10 · 0.50\n" in done.stdout.decode()
    assert json.loads(quotes("search", tmp_path / "a.db", "--about", "آمن", "--json").stdout)["text"] == "الجِسر آمن"
    none = quotes("search", tmp_path / "a.db", "--who", "جسر")
    assert (none.returncode, none.stdout, none.stderr) == (1, b"", b"nothing found\n")
    assert quotes("search", tmp_path / "missing.db", "--who", "x").returncode == 2


@pytest.mark.parametrize(
    ("module", "kind", "extra"),
    [("pyarrow", "parquet", "parquet"), ("sqlite_utils", "sqlite", "sqlite"), ("cassis", "cas", "cas")],
)
def test_what_has_to_be_installed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, kind: OutputFormat, extra: str
) -> None:
    """With the name of the extra; nothing is written."""
    monkeypatch.setitem(sys.modules, module, None)
    cas._type_system.cache_clear()
    with (
        pytest.raises(MissingExtra, match=rf"pip install 'arabic-quotes\[{extra}\]'"),
        open_writer(tmp_path / "a", kind),
    ):
        pass
    assert not any(tmp_path.iterdir())


def test_every_format_has_one_writer() -> None:
    """And the formats of places are no streams."""
    assert sorted([*STREAMS, *AT_PLACES]) == sorted(get_args(OutputFormat))
    assert not STREAMS.keys() & AT_PLACES.keys()


def test_a_format_that_is_named_overrules_the_suffix() -> None:
    """Also an unknown one."""
    assert output_format(Path("a.json"), "label-studio") == "label-studio"
    assert output_format(Path("a.csv"), "jsonl") == "jsonl"
    with pytest.raises(InputError, match="unknown suffix"):
        output_format(Path("a.xlsx"))
