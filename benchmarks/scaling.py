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
from typing import NamedTuple

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


class Cost(NamedTuple):
    """Seconds of the clock, of all processors, and peak memory of the largest process, in MB."""

    clock: float
    processor: float
    memory: float


def run(*arguments: str | Path, beside: int = 1) -> Cost:
    """What a run of the command takes; ``beside``: so many of it at once, until the last is done."""
    started = time.perf_counter()
    command = [*COMMAND, *map(str, arguments)]
    processor = memory = 0.0
    for process in [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(beside)]:
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            raise SystemExit(f"quotes {' '.join(map(str, arguments))}: failed")
        processor += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6)
    return Cost(time.perf_counter() - started, processor, memory)


def written(path: Path, texts: Iterable[str]) -> Path:
    """A JSON Lines file of texts, written one by one."""
    with path.open("wb") as file:
        file.writelines(lines_of(texts))
    return path


def workers(folder: Path, texts: list[str], many: int) -> list[str]:
    """Throughput of one and of two processes, and of two commands side by side, which share nothing but the machine."""
    file, few = written(folder / "a.jsonl", texts), written(folder / "few.jsonl", texts[:1])
    ways = {"one": (1, 1), "two": (2, 1), "apart": (1, 2)}  # workers of a command, commands at once
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    start = {way: run("extract", few, f"--workers={n}", beside=b).clock for way, (n, b) in ways.items()}
    for _ in range(3):
        for way, (n, beside) in ways.items():
            seconds[way].append(run("extract", file, f"--workers={n}", beside=beside).clock - start[way])
    one, two, apart = (median(each) for each in seconds.values())
    gain, most = one / two, 2 * one / apart
    return [
        f"Workers ({len(texts)} articles, start left out): one {one:.1f} s, two {two:.1f} s, {gain:.2f} times; two "
        f"commands side by side {apart:.1f} s for twice as many, {most:.2f} times: workers reach "
        f"{100 * gain / most:.0f} % of what the machine gives."
    ]


def length(folder: Path, texts: list[str], many: int) -> list[str]:
    """Processor seconds of documents of 0.1, 1 and 10 MB in UTF-8; with the parser to 1 MB."""
    out = ["| document | 0.1 MB | 1 MB | 10 MB | with the parser: 0.1 MB | 1 MB |", "| --- |" + " ---: |" * 5]
    short = written(folder / "s.jsonl", [SENTENCE])
    start = {parser: run("extract", short, f"--parser={parser}").processor for parser in ("none", "packaged")}
    for name, make in HOSTILE.items():
        row = []
        for parser, sizes in (("none", (100_000, 1_000_000, 10_000_000)), ("packaged", (100_000, 1_000_000))):
            for size in sizes:
                file = written(folder / "d.jsonl", [make(size * 5 // 9)])  # 9 bytes for 5 characters, spaces counted
                row.append(max(0.0, run("extract", file, f"--parser={parser}").processor - start[parser]))
        out.append(f"| {name} | " + " | ".join(f"{seconds:.1f} s" for seconds in row) + " |")
    return out


def memory(folder: Path, texts: list[str], many: int) -> list[str]:
    """Peak memory of one process, for the articles and for ``many`` (the same ones again, grammar alone)."""
    few = written(folder / "few.jsonl", texts)
    times = many // len(texts)
    all_of_them = written(folder / "many.jsonl", (f"{text}\n{n}" for n in range(times) for text in texts))
    full = run("extract", few, "--workers=1").memory
    small = run("extract", few, "--workers=1", "--parser=none").memory
    large = run("extract", all_of_them, "--workers=1", "--parser=none").memory
    return [
        f"Peak memory: {len(texts)} articles {full:.0f} MB; grammar alone {small:.0f} MB, and {large:.0f} MB for "
        f"{times * len(texts)} articles ({100 * (large / small - 1):+.0f} %)."
    ]


def start(folder: Path, texts: list[str], many: int) -> list[str]:
    """Seconds until help and until the record of a short article, from a cold process."""
    file = written(folder / "s.jsonl", [SENTENCE])
    found = {"`quotes --help`": ["--help"], "the record of a short article": ["extract", file]}
    return [f"{name}: {median(run(*arguments).clock for _ in range(7)):.2f} s." for name, arguments in found.items()]


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
