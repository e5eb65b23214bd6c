#!/usr/bin/env python3
"""Fit the confidence weights on annotated articles: ``tools/calibrate.py GOLD.jsonl … -o confidence.toml``.

Logistic regression (L2, Newton's method) on the signs of ``quotes.attribution.confidence``. A record counts as right
when content (token F1 0.8 or more), speaker mention (overlap) and entity (shared name words) all agree with one gold
relation. ``--judged`` adds records of articles without gold that a reader has found right or wrong: JSON Lines of
``{"id", "text", "judged": [[start, right]]}`` by the offset of the cue. Prints how the estimates hold on documents
left out (five folds): of the records in each band, how many are right.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from quotes.extractor import Extractor
from quotes.folding import fold

WORD = regex.compile(r"[\p{L}\p{M}\p{N}ـ]+")
FOLDS = 5
PENALTY = 1.0

Example = tuple[str, frozenset[str], bool]


def covered(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Start offsets of the words that spans cover."""
    return {m.start() for s, e in spans for m in WORD.finditer(text, s, e)}


def overlap(a: set[int], b: set[int]) -> float:
    """F1 of two word sets."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def names(name: str | None) -> set[str]:
    """A name's words, folded, without article."""
    return {fold(word).removeprefix("ال") for word in WORD.findall(name or "")}


def right(text: str, gold: list[dict[str, Any]], quote: Any) -> bool | None:
    """Whether a record agrees with its gold relation; None for a nominal record that gold does not mark at all."""
    content = covered(text, [(span.start, span.end) for span in quote.content])
    best = max(gold, key=lambda g: overlap(content, covered(text, g["content"])), default=None)
    if best is None or overlap(content, covered(text, best["content"])) < 0.8:
        return None if quote.form == "nominal" else False
    speaker = quote.speaker
    mention = covered(text, [(speaker.start, speaker.end)]) if speaker and speaker.start is not None else set()
    wanted = covered(text, [best["speaker"]]) if best.get("speaker") else set()
    if bool(mention) != bool(wanted) or (wanted and not mention & wanted):
        return False
    found, name = names(speaker.entity.name if speaker and speaker.entity else None), names(best.get("entity"))
    return found == name if not found or not name else len(found & name) / min(len(found), len(name)) >= 0.6


def examples(paths: list[Path]) -> list[Example]:
    """Every record of the gold documents with its signs and whether it is right."""
    extractor = Extractor()
    collected: list[Example] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for quote, marks in extractor.signs(row["text"]):
                verdict = right(row["text"], row["quotes"], quote)
                if verdict is not None:
                    collected.append((row["id"], marks, verdict))
    return collected


def judged(paths: list[Path]) -> list[Example]:
    """The records of other articles that a reader has found right or wrong."""
    extractor = Extractor()
    collected: list[Example] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                row = json.loads(line)
                verdicts = dict(row["judged"])
                signs = extractor.signs(row["text"])
                collected += [
                    (row["id"], marks, verdicts[q.cue.start]) for q, marks in signs if q.cue.start in verdicts
                ]
    return collected


def fit(rows: list[Example], vocabulary: list[str]) -> NDArray[np.float64]:
    """Weights, the bias last."""
    x = np.array([[float(sign in marks) for sign in vocabulary] + [1.0] for _, marks, _ in rows])
    y = np.array([float(ok) for _, _, ok in rows])
    penalty = np.eye(x.shape[1]) * PENALTY
    penalty[-1, -1] = 0.0
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + penalty @ w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty + 1e-6 * np.eye(x.shape[1])
        w -= np.linalg.solve(hessian, gradient)
    return w


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path, nargs="+")
    cli.add_argument("--judged", type=Path, nargs="*", default=[])
    cli.add_argument("-o", "--output", type=Path, required=True)
    args = cli.parse_args()
    rows = examples(args.gold) + judged(args.judged)
    vocabulary = sorted({sign for _, marks, _ in rows for sign in marks})
    documents = sorted({doc for doc, _, _ in rows})
    bands: dict[float, list[bool]] = defaultdict(list)
    for fold_number in range(FOLDS):
        left_out = set(documents[fold_number::FOLDS])
        w = fit([row for row in rows if row[0] not in left_out], vocabulary)
        for doc, marks, ok in rows:
            if doc in left_out:
                total = w[-1] + sum(weight for sign, weight in zip(vocabulary, w, strict=False) if sign in marks)
                bands[round(float(1 / (1 + np.exp(-total))), 1)].append(ok)
    card = [f"#   {band:.1f}: {sum(oks)} of {len(oks)} right" for band, oks in sorted(bands.items())]
    weights = fit(rows, vocabulary)
    lines = [f"bias = {weights[-1]:.3f}"]
    lines += [f'"{sign}" = {weight:.3f}' for sign, weight in zip(vocabulary, weights, strict=False)]
    head = (
        f"# Fitted by tools/calibrate.py on {len(rows)} records of {len(documents)} documents. On documents left out:"
    )
    args.output.write_text("\n".join([head, *card, "", "[weights]", *lines, ""]), encoding="utf-8")
    cli.exit(message="\n".join(card) + "\n")


if __name__ == "__main__":
    main()
