#!/usr/bin/env python3
"""Train the clitic splitter from CoNLL-U files and word counts.

    python tools/train_splitter.py --train T.conllu[.gz] [H.conllu ...] --counts COUNTS.tsv[.gz] -o clitics.json.gz
                                   [--test TEST.conllu]

The counts are lines ``form TAB count`` with أ إ آ merged into ا. A log-linear model over candidate splits is fitted
by AdaGrad on the softmax (about two minutes on one core); a word the model alone would split otherwise than the
treebank mostly does goes into the dictionary of known words.
"""

from __future__ import annotations

import argparse
import gzip
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.folding import fold
from quotes.parsing.clitic_candidates import candidates, features, merge_alif
from quotes.parsing.clitics import ARABIC_WORD, Splitter

Words = tuple[str, ...]
Example = tuple[list[dict[str, float]], int, int]  # features of each candidate, the right one, weight
WEIGHT_CAP = 3  # a frequent word counts three times at most: the model is for the rare ones


def read_text(path: Path) -> str:
    """The text of a plain or gzipped UTF-8 file."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def splits_of(path: Path) -> Iterator[tuple[str, Words]]:
    """Every surface token of a CoNLL-U file with its words, folded (marks dropped, hamza kept)."""
    surface, last = "", 0
    words: list[str] = []
    for line in read_text(path).split("\n"):
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            continue
        if "-" in columns[0]:
            surface, last, words = columns[1], int(columns[0].split("-")[1]), []
            continue
        form = fold(columns[1], alif=False)
        if not surface:
            yield form, (form,)
            continue
        words.append(form)
        if int(columns[0]) == last:
            yield fold(surface, alif=False), tuple(words)
            surface = ""


def read_counts(path: Path, least: int) -> dict[str, int]:
    """Counts of the forms seen ``least`` times or more."""
    rows = (line.split("\t") for line in read_text(path).splitlines())
    return {form: int(count) for form, count in rows if int(count) >= least}


def merged(words: Iterable[str]) -> Words:
    """Words under the key that counts use."""
    return tuple(merge_alif(word) for word in words)


def examples(tokens: Counter[tuple[str, Words]], counts: dict[str, int]) -> list[Example]:
    """Training examples: the commonest split of every form, where a candidate covers it."""
    by_form: dict[str, Counter[Words]] = defaultdict(Counter)
    for (form, words), count in tokens.items():
        by_form[form][merged(words)] += count
    found = []
    for form, splits in by_form.items():
        if not ARABIC_WORD.fullmatch(form):
            continue
        gold = splits.most_common(1)[0][0]
        options = candidates(form)
        right = next((i for i, option in enumerate(options) if merged(option.words) == gold), None)
        if right is not None:
            found.append(([features(form, option, counts) for option in options], right, splits.total()))
    return found


def fit(data: list[Example], epochs: int, rate: float, seed: int) -> dict[str, float]:
    """Weights by AdaGrad on the log loss of the softmax over each word's candidates."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = random.Random(seed)
    for epoch in range(epochs):
        order.shuffle(data)
        loss = 0.0
        for options, right, count in data:
            weight = min(count, WEIGHT_CAP)
            scores = [sum(weights[name] * value for name, value in option.items()) for option in options]
            top = max(scores)
            shares = [math.exp(score - top) for score in scores]
            total = sum(shares)
            loss -= weight * math.log(shares[right] / total + 1e-12)
            gradient: dict[str, float] = defaultdict(float)
            for i, option in enumerate(options):
                slope = (shares[i] / total - (i == right)) * weight
                if abs(slope) > 1e-4:
                    for name, value in option.items():
                        gradient[name] += slope * value
            for name, value in gradient.items():
                squares[name] += value * value
                weights[name] -= rate * value / math.sqrt(squares[name] + 1e-6)
        sys.stderr.write(f"epoch {epoch + 1}: loss {loss / len(data):.4f}\n")
    return {name: round(weight, 3) for name, weight in weights.items() if abs(weight) >= 0.0005}


def known_words(tokens: Counter[tuple[str, Words]], splitter: Splitter) -> dict[str, Words]:
    """The forms whose majority split the model alone would miss."""
    by_key: dict[str, Counter[Words]] = defaultdict(Counter)
    for (form, words), count in tokens.items():
        if ARABIC_WORD.fullmatch(form):
            by_key[merge_alif(form)][words] += count
    known = {}
    for key, splits in by_key.items():
        words, count = splits.most_common(1)[0]
        # What is seen once is often a slip of the treebank (والاخوان left whole, يفكر as يفكر + في): only a split that
        # the candidates cover is believed.
        covered = len(words) > 1 and any(merged(option.words) == merged(words) for option in candidates(key))
        credible = count > 1 or covered
        if credible and 2 * count > splits.total() and merged(splitter.rank(key)) != merged(words):
            known[key] = words
    return known


def accuracy(splitter: Splitter, tokens: Counter[tuple[str, Words]]) -> float:
    """The share of Arabic word tokens split as in the treebank, in per cent."""
    right = {pair: merged(splitter.split(pair[0])) == merged(pair[1]) for pair in tokens if re.match(r"\w", pair[0])}
    return 100 * sum(tokens[pair] for pair, ok in right.items() if ok) / sum(tokens[pair] for pair in right)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--train", type=Path, nargs="+", required=True)
    cli.add_argument("--counts", type=Path, required=True)
    cli.add_argument("--least", type=int, default=3, help="drop forms counted fewer times (default 3)")
    cli.add_argument("--epochs", type=int, default=8)
    cli.add_argument("--test", type=Path, help="report the accuracy on this file")
    cli.add_argument("-o", "--output", type=Path, required=True)
    args = cli.parse_args()
    tokens = Counter(pair for path in args.train for pair in splits_of(path))
    counts = read_counts(args.counts, args.least)
    weights = fit(examples(tokens, counts), args.epochs, rate=0.3, seed=1)
    splitter = Splitter(counts, weights, {})
    splitter = Splitter(counts, weights, known_words(tokens, splitter))
    splitter.save(args.output)
    sys.stderr.write(
        f"{args.output}: {len(counts)} counts, {len(weights)} weights, {len(splitter.known)} known words, "
        f"{args.output.stat().st_size / 1e6:.2f} MB\n"
    )
    if args.test:
        pairs = Counter(splits_of(args.test))
        model = Splitter(counts, weights, {})
        figures = f"{accuracy(splitter, pairs):.2f} %, model alone {accuracy(model, pairs):.2f} %"
        sys.stderr.write(f"{args.test}: {figures}\n")


if __name__ == "__main__":
    main()
