"""``quotes speakers``: a table, JSON Lines and CSV, each read as its reader would."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pandas
import pytest
from reporting import ARTICLES, write_files
from test_speakers import record
from typer.testing import CliRunner

from quotes.cli import app
from quotes.jsonl import to_json
from quotes.speakers.groups import Rule
from quotes.speakers.telling import SAYS

RUN = CliRunner()
ARABIC = r"\u0600-\u06ff"


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    done = RUN.invoke(app, ["speakers", *map(str, arguments)], env={"COLUMNS": "120"})
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Records and documents."""
    return write_files(tmp_path)


def test_the_table(files: tuple[Path, Path]) -> None:
    """Numbers and days under their heads, the name last; those without a name are counted below, and shown if asked."""
    records, documents = files
    code, out, err = run(records, "--documents", documents)
    assert (code, err) == (0, "")
    head, *lines = out.splitlines()
    assert head.split() == ["quotes", "direct", "indirect", "mixed", "articles", "outlets", "first", "last", "speaker"]
    [minister] = [line for line in lines if "سلمى الحداد" in line]
    assert minister.split() == ["2", "0", "1", "1", "1", "1", "2024-03-05", "2024-03-05", "سلمى", "الحداد"]
    assert minister.index("2024-03-05") == head.index("first")
    assert "مصدر" not in out and "2 quotes of speakers without a name" in out
    _, more, _ = run(records, "--documents", documents, "--described")
    assert "مصدر" in more and "without a name" not in more
    assert "2 more speakers: --limit" in run(records, "--limit", 1)[1]


def test_a_line_has_one_run_of_arabic(files: tuple[Path, Path], tmp_path: Path) -> None:
    """And it is the last of the line, with every option."""
    told = [
        "دونالد ترامب",
        "دونلد ترمب | الرئيس",
        "كريم الحداد",
        "سلمى الحداد",
        "الحداد",
        "محمد بن سالم الراسبي",
        "محمد سالم الراسبي",
    ]
    more = tmp_path / "more.jsonl"
    more.write_bytes(b"".join(to_json(record(each, n)) + b"\n" for n, each in enumerate(told)))
    _, out, _ = run(files[0], more, "--documents", files[1], "--explain", "--described")
    for line in out.replace('<b>علي & "سعيد"</b>', "x").splitlines():
        assert re.fullmatch(rf"[^{ARABIC}]*(?:[{ARABIC}][^A-Za-z0-9]*)?", line), line
    for words in ("as: دونلد ترمب", "transliteration: is transcribed in another way of: دونالد ترامب"):
        assert words in out
    assert "maybe (surname: several may be meant): كريم الحداد" in out
    assert set(SAYS) == set(Rule.__args__)  # type: ignore[attr-defined]


def test_json_lines(files: tuple[Path, Path]) -> None:
    """One object a speaker, with everything."""
    code, out, _ = run(files[0], "--documents", files[1], "--json")
    told = [json.loads(line) for line in out.split("\n") if line]
    assert code == 0 and sum(each["quotes"] for each in told) == sum(len(article.quotes) for article in ARTICLES)
    [minister] = [each for each in told if each["name"] == "سلمى الحداد"]
    assert minister["names"] == [{"name": "سلمى الحداد", "quotes": 2, "rule": None, "to": None}]
    assert minister["named"] and minister["outlets"] == {ARTICLES[0].metadata.source: 2}
    assert minister["direct"] + minister["indirect"] + minister["mixed"] == 2


def test_csv(files: tuple[Path, Path], tmp_path: Path) -> None:
    """As pandas and Python read it; to a file by its suffix."""
    target = tmp_path / "speakers.csv"
    assert run(files[0], "--documents", files[1], "-o", target)[:2] == (0, "")
    frame = pandas.read_csv(target)
    assert frame[frame.name == "سلمى الحداد"].quotes.tolist() == [2] and frame.named.dtype == bool
    done = RUN.invoke(app, ["speakers", str(files[0]), "--documents", str(files[1]), "--csv"])
    assert done.stdout_bytes == target.read_bytes()
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    # names from the web do not become formulas
    assert len(rows) == len(frame) and not any(row["name"].startswith(("=", "+", "-", "@")) for row in rows)
    lines = tmp_path / "speakers.jsonl"
    assert run(files[0], "-o", lines)[0] == 0 and len(lines.read_bytes().splitlines()) == len(rows)


def test_what_is_wrong_is_told_and_the_rest_goes_on(files: tuple[Path, Path], tmp_path: Path) -> None:
    """Records, documents and registry, each with file and line; exit code 1."""
    records, documents = files
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(records.read_bytes() + b"{}\n")
    registry = tmp_path / "registry.csv"
    registry.write_text("id,name,aliases\nQ1,سلمى الحداد,\n,كريم,\n", encoding="utf-8")
    code, out, err = run(broken, "--documents", documents, "--registry", registry, "--json")
    assert code == 1 and '"id":"Q1"' in out
    assert f"{registry}, line 3: no id" in err and "broken.jsonl, line 8: not a quote record" in err
    assert "2 left out" in err


def test_a_document_may_be_too_large(files: tuple[Path, Path]) -> None:
    """As for the other commands that read documents."""
    code, out, err = run(files[0], "--documents", files[1], "--document-limit", 100, "--json")
    assert code == 1 and out and "larger than 100 bytes" in err and "--document-limit" in err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-o", "speakers.xlsx"], "cannot tell what to write: choose .csv or .jsonl"),
        (["--json", "--csv"], "choose one of --output, --json and --csv"),
    ],
)
def test_wrong_usage(files: tuple[Path, Path], options: list[str], told: str) -> None:
    """Is told before anything is read."""
    code, _, err = run(files[0], *options)
    assert code == 2 and told in err


def test_it_never_writes_over_what_it_reads(files: tuple[Path, Path]) -> None:
    """Of records, documents and registry."""
    before = files[0].read_bytes()
    code, _, err = run(files[0], "-o", files[0])
    assert code == 2 and "is read as input: write elsewhere" in err and files[0].read_bytes() == before


def test_a_reader_that_has_enough(files: tuple[Path, Path]) -> None:
    """``| head``: no complaint."""
    code = "from quotes.cli import main; main()"
    command = f"{sys.executable} -c '{code}' speakers {files[0]} --json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")
