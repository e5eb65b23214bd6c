#!/usr/bin/env python3
"""Run the sentences and the corpus again and rewrite the tables of known failures in tests/data.

The counts of their classes in docs/accuracy.md are rewritten with them.

Reasons of what still fails are kept; what fails anew is written as "unclassified", which the tests refuse until
somebody says what class of failure it is. Prints what was gained, what was lost, and how the lost ones differ.
``--show`` prints the differences of every failure, ``--dry-run`` writes nothing.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tomllib
from collections import Counter
from pathlib import Path

from marked import rewrite

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
MODULES = ("test_sentences", "test_corpus_scores")
ACCURACY = ROOT / "docs" / "accuracy.md"
HEAD = """\
# What the extractor gets wrong, and why: id = "class of the failure". Each is a strict expected failure.
# Written by tools/update_known_failures.py; the reasons are written by hand.

"""


def classified(failing: dict[str, list[str]], known: dict[str, str]) -> dict[str, str]:
    """The new table: every failure with the reason it has, or none yet."""
    return {id: known.get(id, "unclassified") for id in failing}


def written(table: dict[str, str]) -> str:
    """The table as TOML, in the order of the cases."""
    return HEAD + "".join(
        f"{json.dumps(id, ensure_ascii=False)} = {json.dumps(reason, ensure_ascii=False)}\n"
        for id, reason in table.items()
    )


def class_table(known: dict[str, str], classes: dict[str, str]) -> str:
    """The classes of the corpus's known failures by frequency, in Markdown."""
    counts = Counter(known.values()).most_common()
    rows = [f"| {name} | {classes.get(name, '')} | {number} |" for name, number in counts]
    return "\n".join(["| class | what it means | relations |", "| --- | --- | ---: |", *rows])


def write_classes() -> None:
    """Bring the table in docs/accuracy.md up to date."""
    known, classes = (
        tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("known_failures_corpus", "failure_classes")
    )
    rewrite(ACCURACY, "classes", class_table(known, classes))


def report(name: str, failing: dict[str, list[str]], known: dict[str, str], total: int, *, show: bool) -> str:
    """Gained, lost and the sum, one line each."""
    lines = [f"{name}: {total - len(failing)} of {total} right"]
    lines += [f"  gained {id} ({known[id]})" for id in known if id not in failing]
    for id, wrong in failing.items():
        if id not in known:
            lines.append(f"  lost   {id}")
        elif show:
            lines.append(f"  known  {id} ({known[id]})")
        if show or id not in known:
            lines += [f"         {each}" for each in wrong]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--show", action="store_true", help="print the differences of every failure")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    for name in ("known_failures", "known_failures_corpus"):
        (DATA / f"{name}.toml").touch()  # the test modules read their tables when they are imported
    sys.path.insert(0, str(ROOT / "tests"))
    from quotes.extractor import Extractor

    extractor = Extractor()
    for name in MODULES:
        module = importlib.import_module(name)
        path = DATA / f"{module.KNOWN}.toml"
        known: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
        failing: dict[str, list[str]] = {
            id: differences for id in module.IDS if (differences := module.check(extractor, id))
        }
        sys.stdout.write(report(path.stem, failing, known, len(module.IDS), show=arguments.show))
        if not arguments.dry_run:
            path.write_text(written(classified(failing, known)), encoding="utf-8")
    if not arguments.dry_run:
        write_classes()


if __name__ == "__main__":
    main()
