"""The notebook of docs/ runs as it stands, and holds what came of it."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

DOCS = Path(__file__).parents[1] / "docs"
NOTEBOOK = DOCS / "who-is-quoted.ipynb"
REMEDY = "jupyter execute --inplace docs/who-is-quoted.ipynb"


def shown(cell: nbformat.NotebookNode) -> list[tuple[str, ...]]:
    """What kinds of output a cell has."""
    return [tuple(sorted(each.get("data", {"text": None}))) for each in cell.outputs]


@pytest.fixture(scope="module")
def kept() -> nbformat.NotebookNode:
    """The notebook as it is kept."""
    return nbformat.read(NOTEBOOK, as_version=4)


def test_it_runs_and_shows_what_it_is_kept_with(kept: nbformat.NotebookNode) -> None:
    """In docs/, from a fresh kernel; charts where there were charts, tables where there were tables."""
    run = nbformat.from_dict(kept)
    before = [(cell.source, shown(cell)) for cell in kept.cells if cell.cell_type == "code"]
    NotebookClient(run, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(DOCS)}}).execute()
    after = [(cell.source, shown(cell)) for cell in run.cells if cell.cell_type == "code"]
    assert after == before, f"run {REMEDY}"
    assert sum("image/png" in kind for _, kinds in after for kind in kinds) == 4
    [first, *_] = [cell for cell in run.cells if cell.cell_type == "code"]
    assert first.outputs[0].text == "22 articles, 0 that could not be read\n"
    # the articles are about her; the two of her surname are told apart, and the envoy is one in two spellings
    [table] = [
        cell.outputs[0].data["text/html"] for cell in run.cells if "group_speakers(" in cell.source and cell.outputs
    ]
    names = re.findall(r"<th>\d+</th>\s*<td>(.*?)</td>", table)
    assert names[0] == "سلمى الحداد" and "كريم الحداد" in names
    assert "transliteration" in table and "longer name" in table and "spelling" in table


def test_its_outputs_are_kept(kept: nbformat.NotebookNode) -> None:
    """Run in order, without an error, and without a place on somebody's machine."""
    code = [cell for cell in kept.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not any(output.output_type == "error" for cell in code for output in cell.outputs)
    assert not any(output.get("name") == "stderr" for cell in code for output in cell.outputs)
    text = NOTEBOOK.read_text(encoding="utf-8")
    assert not re.search(r"/(?:home|Users|tmp|root|work)/", text)


def test_where_it_leads(kept: nbformat.NotebookNode) -> None:
    """Every link is to a page or folder that is there."""
    for cell in kept.cells:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", cell.source) if cell.cell_type == "markdown" else []:
            assert (DOCS / link).exists(), link
