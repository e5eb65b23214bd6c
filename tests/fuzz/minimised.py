"""Keep of many inputs those that add something: ``python tests/fuzz/minimised.py TARGET FOUND KEPT`` (Python 3.12 on).

The smallest come first; one is kept where it takes a branch of the package that none before it took.
"""

from __future__ import annotations

import shutil
import sys
from importlib import import_module
from pathlib import Path
from types import CodeType

import quotes

PACKAGE = str(Path(quotes.__file__).parent)
BRANCH = sys.monitoring.events.BRANCH  # type: ignore[attr-defined]


def main(name: str, found: Path, kept: Path) -> None:
    """Copy what is worth keeping from ``found`` to ``kept``; ``found-*`` there stay."""
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    check = import_module(f"fuzz.fuzz_{name}").check
    taken: set[tuple[CodeType, int, int]] = set()

    def branch(code: CodeType, start: int, end: int) -> None:
        if code.co_filename.startswith(PACKAGE):
            taken.add((code, start, end))

    monitoring = sys.monitoring  # type: ignore[attr-defined]
    monitoring.use_tool_id(monitoring.COVERAGE_ID, "minimised")
    monitoring.register_callback(monitoring.COVERAGE_ID, BRANCH, branch)
    monitoring.set_events(monitoring.COVERAGE_ID, BRANCH)
    for path in sorted(kept.glob("found-*")):
        check(path.read_bytes())
    for path in sorted(found.iterdir(), key=lambda path: (path.stat().st_size, path.name)):
        before = len(taken)
        check(path.read_bytes())
        if len(taken) > before:
            shutil.copy(path, kept / path.name[:12])


main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
