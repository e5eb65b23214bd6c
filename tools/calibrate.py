#!/usr/bin/env python3
"""Fit the confidence weights: ``tools/calibrate.py GOLD … [--light GOLD …] [--judged FILE …] [--near] [--write]``.

Logistic regression (L2, Newton's method) on the signs of ``quotes.confidence``. A record counts as right when content,
speaker mention, entity and intermediaries are all exactly those of one gold relation (``quotes.evaluation``); records
on which readers may differ are left aside. ``--light``: gold that weighs less, because it was written to be hard and
is not distributed as the press is. ``--judged``: records of articles without gold that a reader found right or wrong,
JSON Lines of ``{"id", "text", "judged": [[start, right]]}`` by the offset of the cue.

``--near`` pulls the weights towards those of now instead of towards nothing: they were fitted to more records than may
be at hand. (The estimates of documents left out then still know of them what the weights of now learnt from them.)

A file may be given as ``LABEL=FILE``: the table's name for it. Prints how the estimates hold on documents left out
(eight folds): of the records in each band of confidence how many are right, and how precise those are that remain when
the least sure are dropped. ``--write`` writes these into docs/accuracy.md and the weights into ``quotes.confidence``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
from attrs import evolve, frozen
from marked import rewrite
from numpy.typing import NDArray

from quotes.annotation.gold import read_gold
from quotes.evaluation.matching import pair_up
from quotes.evaluation.predictions import words_of
from quotes.evaluation.protocols.core import right_parts
from quotes.evaluation.relations import of_document, of_records
from quotes.extractor import Extractor

FOLDS = 8
PENALTY = 8.0
PULL = 32.0  # the penalty of leaving the weights of now
RAREST = 8  # records that must show a sign for it to have a weight
LIGHT = 0.3
WITHOUT = "no parser"
ROOT = Path(__file__).resolve().parents[1]
WEIGHTS, ACCURACY = ROOT / "quotes" / "confidence" / "weights.toml", ROOT / "docs" / "accuracy.md"
KEPT = (
    "Of the records that remain when the least sure are dropped, this share is right to the last word (in brackets the",
    "confidence from which records are kept):",
)
COVERAGE = (1.0, 0.9, 0.8, 0.7, 0.5, 0.25)


@frozen
class Example:
    """One record: its document, where that came from, its signs, whether it is right and how much it weighs.

    ``core`` records are those that gold asks for, and wrong ones: the precision table leaves optional ones aside.
    """

    source: str
    document: str
    signs: frozenset[str]
    right: bool
    core: bool = True
    weight: float = 1.0


def labelled(argument: str) -> tuple[str, Path]:
    """``LABEL=FILE``, or a file under its own name."""
    label, named, file = argument.rpartition("=")
    return (label, Path(file)) if named else (Path(file).stem, Path(file))


def of_gold(label: str, path: Path, extractor: Extractor, weight: float) -> Iterator[Example]:
    """Every record of the documents of a gold file but those on which readers may differ."""
    documents = read_gold(path)
    words = words_of(documents)
    for document in documents:
        found = extractor.signs(document.text)
        gold = of_document(document, words[document.id])
        predicted = of_records([quote for quote, _ in found], words[document.id])
        answers = {j: gold[i] for i, j in pair_up(gold, predicted)}
        for j, (relation, (_, signs)) in enumerate(zip(predicted, found, strict=True)):
            wanted = answers.get(j)
            if wanted is None and relation.spans.nominal:
                continue
            right = wanted is not None and right_parts(wanted, relation)["full"]
            core = wanted is None or not wanted.spans.optional
            yield Example(label, document.id, signs, right, core, weight)


def of_judged(label: str, path: Path, extractor: Extractor) -> Iterator[Example]:
    """The records of other articles that a reader found right or wrong."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            row = json.loads(line)
            verdicts = dict(row["judged"])
            for quote, signs in extractor.signs(row["text"]):
                if quote.cue.start in verdicts:
                    yield Example(label, row["id"], signs, verdicts[quote.cue.start], quote.form != "nominal")


def present() -> dict[str, float]:
    """The weights of now, by sign."""
    weights: dict[str, float] = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return weights


def fit(
    rows: Sequence[Example], vocabulary: Sequence[str], start: NDArray[np.float64], penalised: float
) -> NDArray[np.float64]:
    """The weights that make the verdicts likeliest under an L2 penalty of leaving ``start``, the bias (free) last."""
    x = _matrix(rows, vocabulary)
    y = np.array([float(row.right) for row in rows])
    mass = np.array([row.weight for row in rows])
    penalty = np.eye(x.shape[1]) * penalised
    penalty[-1, -1] = 0.0
    w = start.copy()
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (mass * (p - y)) + penalty @ (w - start)
        hessian = (x * (mass * p * (1 - p))[:, None]).T @ x + penalty + 1e-6 * np.eye(x.shape[1])
        w -= np.linalg.solve(hessian, gradient)
    return w


def _matrix(rows: Sequence[Example], vocabulary: Sequence[str]) -> NDArray[np.float64]:
    return np.array([[float(sign in row.signs) for sign in vocabulary] + [1.0] for row in rows])


def left_out(
    rows: Sequence[Example], vocabulary: Sequence[str], start: NDArray[np.float64], penalised: float
) -> NDArray[np.float64]:
    """For each record the estimate of weights fitted without its document."""
    documents = sorted({row.document for row in rows})
    Random(1).shuffle(documents)
    place = {document: n % FOLDS for n, document in enumerate(documents)}
    of_row = np.array([place[row.document] for row in rows])
    estimates = np.zeros(len(rows))
    for number in range(FOLDS):
        w = fit([row for row, n in zip(rows, of_row, strict=True) if n != number], vocabulary, start, penalised)
        held = [row for row, n in zip(rows, of_row, strict=True) if n == number]
        estimates[of_row == number] = 1 / (1 + np.exp(-_matrix(held, vocabulary) @ w))
    return estimates


def reliability(estimates: NDArray[np.float64], right: NDArray[np.bool_]) -> list[str]:
    """A table: of the records in each band of confidence, how many are right."""
    lines = ["| confidence | records | right | share |", "| --- | ---: | ---: | ---: |"]
    for tenth in range(10):
        inside = (estimates >= tenth / 10) & (estimates < (tenth + 1) / 10)
        if n := int(inside.sum()):
            k = int(right[inside].sum())
            lines.append(f"| {tenth / 10:.1f} – {(tenth + 1) / 10:.1f} | {n} | {k} | {100 * k / n:.0f} % |")
    return lines


def precision(sources: dict[str, tuple[NDArray[np.float64], NDArray[np.bool_]]]) -> list[str]:
    """A table: how many of the surest records are right, by the share of records kept."""
    lines = ["| kept | " + " | ".join(sources) + " |", "| --- |" + " ---: |" * len(sources)]
    for share in COVERAGE:
        cells = []
        for estimates, right in sources.values():
            kept = np.argsort(-estimates, kind="stable")[: round(share * len(right))]
            cells.append(f"{100 * right[kept].mean():.1f} (≥ {estimates[kept].min():.2f})")
        lines.append(f"| {100 * share:.0f} % | " + " | ".join(cells) + " |")
    return lines


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=labelled, nargs="*")
    cli.add_argument("--light", type=labelled, nargs="*", default=[])
    cli.add_argument("--judged", type=labelled, nargs="*", default=[])
    cli.add_argument("--near", action="store_true")
    cli.add_argument("--write", action="store_true")
    args = cli.parse_args()
    extractor, alone = Extractor(), Extractor(parser=None)
    rows = [row for given in args.gold for row in of_gold(*given, extractor, 1.0)]
    rows += [row for given in args.light for row in of_gold(*given, extractor, LIGHT)]
    rows += [row for given in args.judged for row in of_judged(*given, extractor)]
    rows += [evolve(row, source=WITHOUT) for given in args.gold for row in of_gold(*given, alone, 1.0)]
    rows += [evolve(row, source=WITHOUT) for given in args.light for row in of_gold(*given, alone, LIGHT)]
    counted: dict[str, int] = {}
    for row in rows:
        for sign in row.signs:
            counted[sign] = counted.get(sign, 0) + 1
    known = present() if args.near else {}
    vocabulary = sorted(({*known} - {"bias"}) | {sign for sign, n in counted.items() if n >= RAREST})
    start = np.array([known.get(sign, 0.0) for sign in [*vocabulary, "bias"]])
    penalised = PULL if args.near else PENALTY
    estimates = left_out(rows, vocabulary, start, penalised)
    right = np.array([row.right for row in rows])
    groups = {
        source: np.array([row.core and row.source == source for row in rows])
        for source in {r.source: None for r in rows}
    }
    table = reliability(estimates, right)
    w = fit(rows, vocabulary, start, penalised)
    head = (
        f"Fitted by tools/calibrate.py on {len(rows)} records of {len({row.document for row in rows})} "
        "documents. On documents left out:"
    )
    weights = [f'"{sign}" = {weight:.3f}' for sign, weight in zip(vocabulary, w, strict=False)]
    lines = ["# " + head, *("# " + line for line in table), "", "[weights]", f"bias = {w[-1]:.3f}", *weights, ""]
    kept = precision({name: (estimates[at], right[at]) for name, at in groups.items()})
    tables = "\n".join(["", *table, "", *KEPT, "", *kept, ""])
    sys.stdout.write(tables)
    if args.write:
        WEIGHTS.write_text("\n".join(lines), encoding="utf-8")
        rewrite(ACCURACY, "reliability", f"{tables}\n")


if __name__ == "__main__":
    main()
