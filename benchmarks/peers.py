#!/usr/bin/env python3
"""This package beside its peers, on the same articles, by the same measure, in one run.

    pip install "arabic-quotes[evaluation,peers]"
    python benchmarks/peers.py [GOLD.jsonl] [--write]

Prints a Markdown table; ``--write`` puts it into ``benchmarks/peers.md`` and the README. Without a file the project's
corpus is read. Peers: textacy's direct-quotation extractor, given this grammar's reporting verbs and this project's
parses (``peer_textacy.py``), and a regular expression of an afternoon (``peer_regex.py``). Figures are F1 in per cent
of the core protocol (``docs/evaluation.md``); the last column is the share of direct quotations that were found, the
only kind that textacy looks for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import peer_regex
import peer_textacy

from quotes.annotation import AnnotatedDocument, Attribution, read_gold
from quotes.annotation.gold import sorted_by_cue
from quotes.evaluation import Report, evaluate
from quotes.evaluation.predictions import Predictions, extract_predictions, words_of
from quotes.evaluation.protocols import CORE, TRANSMISSION
from quotes.evaluation.relations import of_document
from quotes.evaluation.words import Words
from quotes.extractor import Extractor

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus" / "gold.jsonl"
TABLE = ROOT / "benchmarks" / "peers.md"
README = ROOT / "README.md"
COLUMNS = {
    "relation": ("core", "relation"),
    "content exact": ("core", "content exact"),
    "content ≥ 0.8": ("core", "content ≥ 0.8"),
    "speaker exact": ("core", "speaker exact"),
    "speaker overlap": ("core", "speaker overlap"),
    "entity": ("core", "entity"),
    "full record": ("core", "full record"),
    "intermediary": ("transmission", "intermediary"),
}


def predicted_by(
    annotate: Callable[[str], Iterable[Attribution]], documents: Sequence[AnnotatedDocument]
) -> Predictions:
    """The predictions of a peer that takes a raw text."""
    found = {}
    for document in documents:
        quotes = sorted_by_cue(annotate(document.text))
        answer = AnnotatedDocument(document.id, document.text, quotes)
        found[document.id] = of_document(answer, Words(document.text))
    return found


def row(name: str, report: Report) -> str:
    """A line of the table."""
    figures = [report.value(protocol, measure) for protocol, measure in COLUMNS.values()]
    direct = next(each.found for each in report.slices if (each.dimension, each.kind) == ("type", "direct"))
    cells = ["–" if value is None else f"{100 * value:.1f}" for value in (*figures, direct)]
    return f"| {name} | {' | '.join(cells)} |"


def table(documents: Sequence[AnnotatedDocument]) -> str:
    """The table in Markdown."""
    texts = words_of(documents)
    whole = Extractor()
    systems: dict[str, Callable[[], Predictions]] = {
        "quotes": lambda: extract_predictions(documents, whole, texts),
        "quotes, no parser": lambda: extract_predictions(documents, Extractor(None), texts),
        "regular expression": lambda: predicted_by(peer_regex.Regex(whole.grammar), documents),
        "textacy, our parses": lambda: predicted_by(peer_textacy.Textacy(whole), documents),
    }
    lines = [
        f"| | {' | '.join(COLUMNS)} | direct found |",
        f"| --- | {' | '.join(['---:'] * (len(COLUMNS) + 1))} |",
    ]
    for name, predict in systems.items():
        report = evaluate(documents, predict(), whole.grammar, samples=0, protocols=(CORE, TRANSMISSION))
        lines.append(row(name, report))
    return "\n".join(lines) + "\n"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path, nargs="?", default=CORPUS)
    cli.add_argument("--write", action="store_true", help="into benchmarks/peers.md and the README")
    options = cli.parse_args()
    lines = table(read_gold(options.gold))
    sys.stdout.write(lines)
    if options.write:
        TABLE.write_text(lines, encoding="utf-8")
        sys.path.append(str(ROOT / "tools"))
        from marked import rewrite

        rewrite(README, "peers", lines)


if __name__ == "__main__":
    main()
