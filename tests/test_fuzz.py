"""What the fuzzers found, and what they begin with, goes through their checks again (``tests/fuzz``)."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

FUZZ = Path(__file__).parent / "fuzz"
TARGETS = sorted(path.stem.removeprefix("fuzz_") for path in FUZZ.glob("fuzz_*.py"))
KEPT = sorted((FUZZ / "corpus").glob("*/*"))
SECONDS = 20
"""For one input: none takes one on an idle machine."""


def target(name: str) -> Any:
    return import_module(f"fuzz.fuzz_{name}")


def timed(check: Callable[[bytes], None], data: bytes) -> None:
    begun = time.process_time()
    check(data)
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_pass(name: str) -> None:
    """Of the slow ones a part: the tables they come from are tested as they are elsewhere."""
    chosen = target(name)
    seeds = list(chosen.seeds())
    assert seeds
    for seed in seeds if name != "parsed" else seeds[::20]:
        timed(chosen.check, seed)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    """Every input of the corpora; ``found-*`` once broke a check."""
    timed(target(path.parent.name).check, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_checks_can_fail(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target whose subject is broken says so: the checks look at what comes out."""
    chosen = target(name)
    broken = {
        "marks": ("invariants.find_quotations", lambda text: [None]),
        "folding": ("fuzz.fuzz_folding.fold", lambda text, alif=True: text + "x"),
        "grammar": ("fuzz.fuzz_grammar.load_grammar", lambda extra: [][0]),
        "jsonl": ("fuzz.fuzz_jsonl.documents", lambda sources, layout, stdin: iter([])),
        "html": ("fuzz.fuzz_html.read_page", lambda *page: None),
        "extractor": ("fuzz.fuzz_extractor.check_records", lambda text, doc, quotes: [][0]),
        "parsed": ("fuzz.fuzz_extractor.check_records", lambda text, doc, quotes: [][0]),
    }
    monkeypatch.setattr(*broken[name])
    with pytest.raises((AssertionError, AttributeError, IndexError)):
        for seed in chosen.seeds():
            chosen.check(seed)


def test_targets_are_told() -> None:
    """The page beside them names each, and each has a folder of inputs."""
    page = (FUZZ / "README.md").read_text(encoding="utf-8")
    assert [name for name in TARGETS if f"`{name}`" not in page] == []
