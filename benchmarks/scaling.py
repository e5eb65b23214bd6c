#!/usr/bin/env python3
"""What does not grow and what does: workers, long and hostile documents, memory, the start of the command.

    python benchmarks/scaling.py ARTICLES.jsonl[.gz] [--articles 1000] [--only workers|length|memory|start]

Runs the ``quotes`` command as a user would, on the articles given (the corpus without) and on documents made up here;
prints Markdown.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from articles import CORPUS, lines_of, texts_of
from processes import COMMAND

SENTENCE = "قالت المديرة هند الصافي إن المعرض سيفتح غدا. "
HOSTILE = {
    "an article over and over": lambda n: SENTENCE * (n // len(SENTENCE)),
    "one sentence without a stop": lambda n: "وقالت هند الصافي إن المعرض سيفتح غدا " * (n // 37),
    "opening marks behind `قال`": lambda n: "قال «نعم " * (n // 9),
    "`قال` alone": lambda n: "قال " * (n // 4),
    "no white space": lambda n: "قال:" + "ا" * n,
}


def run(*arguments: str | Path) -> tuple[float, float]:
    """Seconds of the clock and peak memory of a run's largest process, in MB."""
    started = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"quotes {' '.join(map(str, arguments))}: failed")
    return time.perf_counter() - started, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def written(path: Path, texts: Iterable[str]) -> Path:
    """A JSON Lines file of texts, written one by one."""
    with path.open("wb") as file:
        file.writelines(lines_of(texts))
    return path


def workers(folder: Path, texts: list[str], many: int) -> list[str]:
    """Throughput of one and of two processes, alternating."""
    file, few = written(folder / "a.jsonl", texts), written(folder / "few.jsonl", texts[:1])
    seconds: dict[int, list[float]] = {1: [], 2: []}
    start = {n: run("extract", few, f"--workers={n}")[0] for n in seconds}
    for _ in range(3):
        for n in seconds:
            seconds[n].append(run("extract", file, f"--workers={n}")[0] - start[n])
    one, two = median(seconds[1]), median(seconds[2])
    return [
        f"Workers ({len(texts)} articles, start left out): one {one:.1f} s, two {two:.1f} s, {one / two:.2f} times."
    ]


def length(folder: Path, texts: list[str], many: int) -> list[str]:
    """Seconds of documents of 0.1, 1 and 10 MB in UTF-8, without a parser and, but for the largest, with."""
    out = ["| document | 0.1 MB | 1 MB | 10 MB | with the parser: 0.1 MB | 1 MB |", "| --- |" + " ---: |" * 5]
    short = written(folder / "s.jsonl", [SENTENCE])
    start = {parser: run("extract", short, f"--parser={parser}")[0] for parser in ("none", "packaged")}
    for name, make in HOSTILE.items():
        row = []
        for parser, sizes in (("none", (100_000, 1_000_000, 10_000_000)), ("packaged", (100_000, 1_000_000))):
            for size in sizes:
                file = written(folder / "d.jsonl", [make(size * 5 // 9)])  # 9 bytes for 5 characters, spaces counted
                row.append(max(0.0, run("extract", file, f"--parser={parser}")[0] - start[parser]))
        out.append(f"| {name} | " + " | ".join(f"{seconds:.1f} s" for seconds in row) + " |")
    return out


def memory(folder: Path, texts: list[str], many: int) -> list[str]:
    """Peak memory of one process, for the articles and for ``many`` (the same ones again, grammar alone)."""
    few = written(folder / "few.jsonl", texts)
    times = many // len(texts)
    all_of_them = written(folder / "many.jsonl", (f"{text}\n{n}" for n in range(times) for text in texts))
    full = run("extract", few, "--workers=1")[1]
    small = run("extract", few, "--workers=1", "--parser=none")[1]
    large = run("extract", all_of_them, "--workers=1", "--parser=none")[1]
    return [
        f"Peak memory: {len(texts)} articles {full:.0f} MB; grammar alone {small:.0f} MB, and {large:.0f} MB for "
        f"{times * len(texts)} articles ({100 * (large / small - 1):+.0f} %)."
    ]


def start(folder: Path, texts: list[str], many: int) -> list[str]:
    """Seconds until help and until the record of a short article, from a cold process."""
    file = written(folder / "s.jsonl", [SENTENCE])
    found = {"`quotes --help`": ["--help"], "the record of a short article": ["extract", file]}
    return [f"{name}: {median(run(*arguments)[0] for _ in range(7)):.2f} s." for name, arguments in found.items()]


PARTS: dict[str, Callable[[Path, list[str], int], list[str]]] = {
    "start": start, "workers": workers, "length": length, "memory": memory,
}  # fmt: skip


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles_file", type=Path, nargs="?", default=CORPUS)
    cli.add_argument("--articles", type=int, default=1000)
    cli.add_argument("--many", type=int, default=100_000, help="articles for the measure of memory")
    cli.add_argument("--only", choices=PARTS, action="append")
    args = cli.parse_args()
    texts = texts_of(args.articles_file, args.articles)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        for name in args.only or PARTS:
            sys.stdout.write("\n".join(PARTS[name](Path(folder), texts, args.many)) + "\n\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
