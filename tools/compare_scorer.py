#!/usr/bin/env python3
"""Our core protocol beside another scorer of the same task, figure by figure; exit 1 where they differ.

    python tools/compare_scorer.py SCORER.py GOLD.jsonl PRED.jsonl [--spoil N]

SCORER is run as ``python SCORER.py GOLD PRED --json`` and must print ``{"R": {name: [P, R, F1]}}``.
``--spoil`` repeats the comparison on N spoiled copies of the predictions (records dropped, doubled, with spans cut or
moved and names changed), so that the two agree on what is wrong as well as on what is right.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quotes.annotation import read_gold
from quotes.evaluation import Report, evaluate, read_predictions, words_of
from quotes.grammar import load_grammar

SAME = {
    "relation": ("core", "relation"),
    "content_exact": ("core", "content exact"),
    "content_80": ("core", "content ≥ 0.8"),
    "speaker_exact": ("core", "speaker exact"),
    "speaker_overlap": ("core", "speaker overlap"),
    "entity": ("core", "entity"),
    "full_record": ("core", "full record"),
    "full_80": ("core", "full record, near"),
    "intermediary": ("transmission", "intermediary"),
}
ROUNDING = 1e-6


def ours(gold: Path, predicted: Path) -> Report:
    """Our report."""
    documents = read_gold(gold)
    return evaluate(documents, read_predictions(predicted, words_of(documents)), load_grammar(), samples=0)


def theirs(scorer: Path, gold: Path, predicted: Path) -> dict[str, Any]:
    """What the other scorer prints."""
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--json"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def differences(report: Report, other: Mapping[str, Any], *, show: bool) -> int:
    """How many figures differ; prints them all, or only those."""
    wrong = 0
    rows = {row.name: row for table in report.tables for row in table.rows if table.key in ("core", "transmission")}
    for name, (_, measure) in SAME.items():
        row = rows[measure]
        mine = [100 * (value or 0.0) for value in (row.precision, row.recall, row.value)]
        same = all(abs(a - b) < ROUNDING for a, b in zip(mine, other["R"][name], strict=True))
        wrong += not same
        if show or not same:
            shown = ["{:6.2f} {:6.2f} {:6.2f}".format(*each) for each in (mine, other["R"][name])]
            sys.stdout.write(f"{name:16} ours {shown[0]}   theirs {shown[1]}   {'same' if same else 'DIFFERENT'}\n")
    return wrong


def spoiled(lines: list[dict[str, Any]], texts: Mapping[str, str], draw: random.Random) -> Iterator[dict[str, Any]]:
    """Records with some dropped, doubled or damaged; what they claim to be the text of a span stays true."""
    for record in lines:
        text = texts[record["doc"]]
        if draw.random() < 0.1:
            continue
        for _ in range(2 if draw.random() < 0.05 else 1):
            damaged = json.loads(json.dumps(record))
            spans = [*damaged["content"], *damaged["intermediaries"]]
            if (damaged["speaker"] or {}).get("start") is not None:
                spans.append(damaged["speaker"])
            for span in spans:
                if draw.random() < 0.3:
                    span["start"] = max(0, span["start"] + draw.randint(-15, 15))
                    span["end"] = min(len(text), max(span["start"] + 1, span["end"] + draw.randint(-25, 25)))
                    span["text"] = text[span["start"] : span["end"]]
            entity = (damaged["speaker"] or {}).get("entity")
            if entity and draw.random() < 0.2:
                entity["name"] = text[:12]
            if draw.random() < 0.05:
                damaged["form"] = "nominal"
            yield damaged


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("scorer", type=Path)
    cli.add_argument("gold", type=Path)
    cli.add_argument("predicted", type=Path)
    cli.add_argument("--spoil", type=int, default=0, metavar="N")
    options = cli.parse_args()
    report = ours(options.gold, options.predicted)
    wrong = differences(report, theirs(options.scorer, options.gold, options.predicted), show=True)
    texts = {document.id: document.text for document in read_gold(options.gold)}
    records = [json.loads(line) for line in options.predicted.read_text(encoding="utf-8").split("\n") if line]
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.spoil):
            path = Path(folder) / "spoiled.jsonl"
            lines = spoiled(records, texts, random.Random(number))
            path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines), encoding="utf-8")
            again = ours(options.gold, path)
            wrong += differences(again, theirs(options.scorer, options.gold, path), show=False)
    sys.stdout.write(f"{1 + options.spoil} comparisons of {len(SAME)} figures, {wrong} different\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
