#!/usr/bin/env python3
"""How far the two readings of the corpus agree, before they were reconciled: every protocol of ``quotes evaluate``.

    python tools/agreement.py [FIRST SECOND]    default: corpus/readings/first.jsonl second.jsonl

Each line of a reading is ``{"id", "sha256", "quotes"}`` as in the gold format; the text is in ``corpus/gold.jsonl``.
An article that was changed since, by which its offsets no longer hold, is left out and named.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from quotes.annotation import AnnotatedDocument, read_gold
from quotes.annotation.gold import from_plain, lines_of, parsed
from quotes.evaluation import evaluate
from quotes.evaluation.relations import of_document
from quotes.evaluation.terminal import print_report
from quotes.evaluation.words import Words
from quotes.grammar import load_grammar

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def fingerprint(text: str) -> str:
    """What tells a text from a changed one."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_reading(path: Path, texts: dict[str, str]) -> tuple[list[AnnotatedDocument], list[str]]:
    """The documents of a reading, and the ids of those whose text has changed; raises InputError."""
    kept, changed = [], []
    for at, line in lines_of(path):
        plain = parsed(line, at)
        text = texts.get(plain["id"])
        if text is None or fingerprint(text) != plain.pop("sha256"):
            changed.append(str(plain["id"]))
        else:
            kept.append(from_plain({**plain, "text": text}, at))
    return kept, changed


def main(arguments: Sequence[str] | None = None) -> int:
    names = list(sys.argv[1:] if arguments is None else arguments)
    first, second = map(Path, names or (CORPUS / "readings" / "first.jsonl", CORPUS / "readings" / "second.jsonl"))
    texts = {document.id: document.text for document in read_gold(CORPUS / "gold.jsonl")}
    gold, changed = read_reading(first, texts)
    other, _ = read_reading(second, texts)
    predictions = {document.id: of_document(document, Words(document.text)) for document in other}
    print_report(evaluate(gold, predictions, load_grammar()), texts)
    for id in changed:
        sys.stdout.write(f"left out, changed since: {id}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
