"""An input as a text: what a caller of the library may hand over, lone surrogates included."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

REPEATED = 0xF8
"""From this first byte on, which begins no UTF-8, the rest is repeated: what takes more than linear time shows."""
TESTS = Path(__file__).resolve().parent.parent
TABLES = ("marks", "sentences", "segments", "folding", "assembly", "coreference")


def text_of(data: bytes, *, most: int = 7) -> str:
    """The text of an input; the first byte may ask for 2 to 2**most times the rest of it."""
    times = 1
    if data[:1] >= bytes([REPEATED]):
        times = 1 << min(data[0] - REPEATED + 1, most)
        data = data[1:]
    try:
        return data.decode("utf-8", "surrogatepass") * times
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace") * times


def seeds() -> Iterator[bytes]:
    """The texts of the tests' tables and the sample article, to begin with."""
    yield (TESTS.parent / "corpus" / "sample.txt").read_bytes()
    for name in TABLES:
        for cases in tomllib.loads((TESTS / "data" / f"{name}.toml").read_text(encoding="utf-8")).values():
            yield from (case["text"].encode() for case in cases if isinstance(case, dict) and "text" in case)
