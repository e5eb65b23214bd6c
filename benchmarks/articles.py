"""The articles that benchmarks read. Light to import: a measured process starts with the memory of its parent."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus" / "gold.jsonl"


def texts_of(path: Path, limit: int) -> list[str]:
    """The ``text`` fields of the first ``limit`` lines of a JSON Lines file, plain or gzipped."""
    reader = gzip.open if path.suffix == ".gz" else open
    with reader(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, limit)]
