#!/usr/bin/env python3
"""Whole extraction against plain spacy-udpipe on the same texts and model, in one run.

    python benchmarks/throughput.py ARTICLES.jsonl[.gz] [--articles 200] [--rounds 5]

Prints the median seconds over the rounds, words/s and the ratio to plain spacy-udpipe; the rounds alternate, so that
a busy machine slows all three alike. Without a file the articles of the corpus are read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median

import spacy_udpipe

from quotes import load
from quotes.parsing import model_dir

CORPUS = Path(__file__).parents[1] / "corpus" / "gold.jsonl"


def texts_of(path: Path, limit: int) -> list[str]:
    """The ``text`` fields of the first ``limit`` lines of a JSON Lines file, plain or gzipped."""
    reader = gzip.open if path.suffix == ".gz" else open
    with reader(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, limit)]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles_file", type=Path, nargs="?", default=CORPUS)
    cli.add_argument("--articles", type=int, default=200)
    cli.add_argument("--rounds", type=int, default=5)
    args = cli.parse_args()
    texts = texts_of(args.articles_file, args.articles)
    words = sum(len(text.split()) for text in texts)
    plain = spacy_udpipe.load_from_path("ar", str(model_dir() / "ar_padt.udpipe"))
    full, grammar = load(), load(parser=None)
    ways: dict[str, Callable[[], object]] = {
        "plain spacy-udpipe": lambda: [plain(text) for text in texts],
        "quotes": lambda: list(full.pipe(texts)),
        "quotes, parser=None": lambda: list(grammar.pipe(texts)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for run in ways.values():
        run()  # models and caches warm
    for _ in range(args.rounds):
        for name, run in ways.items():
            started = time.perf_counter()
            run()
            seconds[name].append(time.perf_counter() - started)
    base = median(seconds["plain spacy-udpipe"])
    out = [f"{len(texts)} articles, {words} words, median of {args.rounds} rounds", ""]
    out += ["| | seconds | words/s | ratio |", "| --- | ---: | ---: | ---: |"]
    for name, taken in seconds.items():
        out.append(f"| {name} | {median(taken):.2f} | {words / median(taken):,.0f} | {median(taken) / base:.2f} |")
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
