"""``quotes evaluate`` and ``quotes annotations`` as their users run them, in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotes import __file__ as package

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
GOLD = CORPUS / "gold.jsonl"
COMMAND = [sys.executable, "-P", "-c", "from quotes.cli import main; main()"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package).parents[1]), "COLUMNS": "100", "PYTHONUTF8": "1"}


def quotes(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        env=ENVIRONMENT,
        check=False,
    )


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first four articles of the corpus."""
    path = tmp_path_factory.mktemp("few") / "few.jsonl"
    lines = GOLD.read_text(encoding="utf-8").split("\n")[:4]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def predicted(few: Path) -> Path:
    """Their records."""
    path = few.with_name("records.jsonl")
    assert quotes("extract", few, "--output", path).returncode == 0
    return path


def test_tables_on_the_terminal(few: Path, predicted: Path) -> None:
    """Every protocol with its source, the slices, and the errors asked for."""
    done = quotes("evaluate", few, predicted, "--bootstrap", "20", "--errors", "1")
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("4 documents", "PARC", "Gender Gap", "SpkAtt-2023", "whole chain", "95 %", "By kind of relation"):
        assert words in done.stdout
    assert done.stdout.count("\n  gold ") == 1


def test_extracting_first_gives_the_same(few: Path, predicted: Path) -> None:
    """``quotes evaluate GOLD`` is extraction and evaluation in one; --json holds every figure and every error."""
    reports = [
        json.loads(quotes("evaluate", *arguments, "--json", "--bootstrap", "0").stdout)
        for arguments in ((few,), (few, predicted))
    ]
    assert reports[0] == reports[1]
    assert {table["key"] for table in reports[0]["tables"]} == {
        "core", "transmission", "parc", "gender-gap", "assignment"
    }  # fmt: skip
    assert reports[0]["faults"]


def test_the_page_is_written(few: Path, predicted: Path, tmp_path: Path) -> None:
    """One file, with the errors in it."""
    done = quotes("evaluate", few, predicted, "--bootstrap", "0", "--html", tmp_path / "page.html")
    assert done.returncode == 0
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>") and "<article>" in html


def test_gains_and_losses(few: Path, predicted: Path, tmp_path: Path) -> None:
    """Written, compared, lost, explained, and explained in vain."""
    baseline, losses = tmp_path / "baseline.jsonl", tmp_path / "losses.toml"
    assert quotes("evaluate", few, predicted, "--write-baseline", baseline).returncode == 0
    same = quotes("evaluate", few, predicted, "--baseline", baseline)
    assert (same.returncode, same.stdout) == (0, "against the baseline: 0 gained, 0 lost, 0 added, 0 removed\n")
    [line, *rest] = predicted.read_text(encoding="utf-8").strip("\n").split("\n")
    fewer = tmp_path / "fewer.jsonl"
    fewer.write_text("\n".join(rest) + "\n", encoding="utf-8")
    lost = quotes("evaluate", few, fewer, "--baseline", baseline)
    assert lost.returncode == 1
    assert f"error: {json.loads(line)['id']} is lost and nobody says why" in lost.stderr
    losses.write_text(f'"{json.loads(line)["id"]}" = "taken out"\n', encoding="utf-8")
    assert quotes("evaluate", few, fewer, "--baseline", baseline, "--explained", losses).returncode == 0
    vain = quotes("evaluate", few, predicted, "--baseline", baseline, "--explained", losses)
    assert vain.returncode == 1
    assert "is explained as lost, but is not: strike it off" in vain.stderr


@pytest.mark.parametrize("arguments", [("none.jsonl",), (GOLD, "none.jsonl")])
def test_unreadable_files_are_named(arguments: tuple[str | Path, ...]) -> None:
    """One line on standard error, exit code 2, no traceback."""
    done = quotes("evaluate", *arguments)
    assert done.returncode == 2
    assert done.stderr == "error: none.jsonl: cannot be read: No such file or directory\n"


@pytest.mark.parametrize("tool", ["label-studio", "brat"])
def test_gold_goes_there_and_back(tmp_path: Path, tool: str) -> None:
    """Byte for byte."""
    place = tmp_path / ("tasks.json" if tool == "label-studio" else "folder")
    there = quotes("annotations", "export", GOLD, "--to", tool, "--output", place)
    assert there.returncode == 0
    back = quotes("annotations", "import", place, "--from", tool, "--output", tmp_path / "gold.jsonl")
    assert (back.returncode, back.stderr) == (0, "")
    assert (tmp_path / "gold.jsonl").read_bytes() == GOLD.read_bytes()


def test_what_cannot_be_imported_writes_nothing(tmp_path: Path) -> None:
    """A broken export is named and leaves the output alone."""
    source, output = tmp_path / "tasks.json", tmp_path / "gold.jsonl"
    source.write_text('[{"data": {"words": "x"}}]', encoding="utf-8")
    output.write_text("mine", encoding="utf-8")
    done = quotes("annotations", "import", source, "--from", "label-studio", "--output", output)
    assert done.returncode == 2
    assert done.stderr == f"error: {source}: task 1: no data with a text: export as JSON, not JSON-MIN\n"
    assert output.read_text(encoding="utf-8") == "mine"
