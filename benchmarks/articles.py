"""The articles that benchmarks read. Light to import: a measured process starts with the memory of its parent."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus" / "gold.jsonl"


def texts_of(path: Path, limit: int) -> list[str]:
    """The ``text`` fields of the first ``limit`` lines of a JSON Lines file, plain or gzipped."""
    reader = gzip.open if path.suffix == ".gz" else open
    with reader(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, limit)]


def lines_of(texts: Iterable[str], mark: str = "") -> Iterator[bytes]:
    """JSON Lines of texts, a document a line; its id is its number and the mark."""
    for n, text in enumerate(texts):
        yield (json.dumps({"id": f"{n}{mark}", "text": text}, ensure_ascii=False) + "\n").encode()
