"""The pages for each audience and of the reference can be followed: their blocks run in order and print what is shown.

Blocks of ``sh`` and ``python`` run in one folder, beside news.jsonl, as a reader would; a ``text`` block behind one is
what it prints, figures of confidence aside. A ``toml`` block that begins with a comment naming a file is that file.
Blocks marked ``notest`` are not run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
AUDIENCES = ("newsrooms", "fact-checkers", "research", "arabic-nlp", "linguists", "ar")
REFERENCE = tuple(
    f"api/{page.stem}" for page in sorted((DOCS / "api").glob("*.md")) if "```python" in page.read_text("utf-8")
)
BLOCK = re.compile(r"^```(\w+)( notest)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> list[tuple[str, str, str | None]]:
    """Language and source of each block that is run or written, and the output shown behind it."""
    found = BLOCK.findall((DOCS / f"{page}.md").read_text(encoding="utf-8"))
    behind = [*found[1:], ("", "", "")]
    return [
        (language, source, after[2] if after[0] == "text" and not after[1] else None)
        for (language, skipped, source), after in zip(found, behind, strict=True)
        if language in ("sh", "python", "toml") and not skipped
    ]


def steady(output: str) -> str:
    """Confidences move a little with each calibration."""
    return re.sub(r"\b[01]\.\d\d\b", "0.00", output).rstrip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a reader has: the articles to try, and the command."""
    shutil.copy(DOCS / "examples" / "news.jsonl", tmp_path)
    command = tmp_path / "bin" / "quotes"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from quotes.cli import main; main()" "$@"\n')
    command.chmod(0o755)
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    return tmp_path


@pytest.mark.parametrize("page", (*AUDIENCES, *REFERENCE))
def test_a_page_can_be_followed(page: str, folder: Path) -> None:
    """From its first block to its last."""
    steps = blocks(page)
    assert steps
    places = [str(folder / "bin"), os.environ["PATH"]]
    environment = os.environ | {"PATH": os.pathsep.join(places), "COLUMNS": "120", "PYTHONUTF8": "1"}
    for language, source, shown in steps:
        if language == "toml":
            [name] = re.findall(r"^# (\S+\.toml)$", source.partition("\n")[0])
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(source, encoding="utf-8")
            continue
        command = ["bash", "-eu", "-c", source] if language == "sh" else [sys.executable, "-c", source]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{source}\n{done.stderr}"
        if shown is not None:
            assert steady(done.stdout) == steady(shown), source
