#!/usr/bin/env python3
"""Whole extraction against plain spacy-udpipe on the same texts and model, in one run, one process.

    python benchmarks/throughput.py ARTICLES.jsonl[.gz] [--articles 200] [--rounds 5]

Prints medians over the rounds: seconds, words/s, MB/s of UTF-8 and the ratio to plain spacy-udpipe; the rounds
alternate, so that a busy machine slows all alike. Seconds are those of the processor, which other programs lengthen
less than those of the clock. Without a file the articles of the corpus are read.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import spacy_udpipe
from articles import CORPUS, texts_of

from quotes import load
from quotes.batch import settle
from quotes.cues import presence_of
from quotes.extractor import Extractor
from quotes.jsonl import to_json
from quotes.parsing import model_dir


class Timed:
    """A function with the seconds spent in it, and how many words it was given and asked to parse."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.reset()

    def reset(self) -> None:
        self.seconds, self.tagged, self.parsed = 0.0, 0, 0

    def __call__(self, words: Sequence[str], windows: Sequence[tuple[int, int]] | None = None) -> Any:
        self.tagged += len(words)
        self.parsed += len(words) if windows is None else sum(last - first for first, last in windows)
        started = time.process_time()
        found = self.function(words, windows)
        self.seconds += time.process_time() - started
        return found


def whole(extractor: Extractor, texts: Sequence[str]) -> Callable[[], object]:
    """Text to lines of JSON."""
    return lambda: [to_json(quote) for quotes in extractor.pipe(texts) for quote in quotes]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles_file", type=Path, nargs="?", default=CORPUS)
    cli.add_argument("--articles", type=int, default=200)
    cli.add_argument("--rounds", type=int, default=5)
    args = cli.parse_args()
    texts = texts_of(args.articles_file, args.articles)
    words = sum(len(text.split()) for text in texts)
    plain = spacy_udpipe.load_from_path("ar", str(model_dir() / "ar_padt.udpipe"))
    full, grammar = settle(load), settle(lambda: load(parser=None))
    may_quote = presence_of(grammar.grammar)
    dull = [text for text in texts if not may_quote(text)] or ["فاز الفريق على ضيفه بهدفين في الملعب الكبير. " * 60]
    dull = dull * (1 + len(texts) // len(dull))
    model = full.parser._lean  # type: ignore[union-attr]
    udpipe = model.analyse = Timed(model.analyse)
    ways: dict[str, Callable[[], object]] = {
        "plain spacy-udpipe": lambda: [plain(text) for text in texts],
        "quotes": whole(full, texts),
        "quotes, no parser": whole(grammar, texts),
        "quotes, documents without a cue": whole(full, dull),
    }
    for run in ways.values():
        run()  # models and caches warm
    seconds: dict[str, list[float]] = {name: [] for name in [*ways, "quotes, all but UDPipe"]}
    for _ in range(args.rounds):
        for name, run in ways.items():
            udpipe.reset()
            started = time.process_time()
            run()
            taken = time.process_time() - started
            seconds[name].append(taken)
            if name == "quotes":
                seconds["quotes, all but UDPipe"].append(taken - udpipe.seconds)
                tagged, parsed = udpipe.tagged, udpipe.parsed
    base = median(seconds["plain spacy-udpipe"])
    size = sum(len(text.encode()) for text in texts) / 1e6
    out = [f"{len(texts)} articles, {words} words, {size:.2f} MB, median of {args.rounds} rounds.", ""]
    out += ["| | seconds | words/s | MB/s | ratio |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, taken_each in seconds.items():
        taken = median(taken_each)
        if name.endswith("without a cue"):
            out.append(f"| {name} | | | {sum(len(text.encode()) for text in dull) / 1e6 / taken:.1f} | |")
        else:
            out.append(f"| {name} | {taken:.2f} | {words / taken:,.0f} | {size / taken:.2f} | {taken / base:.3f} |")
    shares = (round(1000 * count / words) for count in (tagged, parsed))
    out += ["", "To 1,000 words {} syntactic words are tagged and {} parsed.".format(*shares)]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
