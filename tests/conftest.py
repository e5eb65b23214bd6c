"""What several test files share: the extractors, loaded once, and the tables of known failures."""

from __future__ import annotations

import os
import signal
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from exported import ARTICLE, Made
from hypothesis import HealthCheck, settings

from quotes.extractor import Extractor

# A run started in the background ignores interrupts, and so would the commands that the tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)
# One that outlives its terminal ignores hang-ups: with a handler of its own it still does, its children do not.
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, lambda number, frame: None)

DATA = Path(__file__).resolve().parent / "data"

# Without a deadline: the first example loads the grammar or the model. ``quick`` is derandomised: a run tells the same
# story every time. HYPOTHESIS_PROFILE=long looks further afield, with other examples every time.
FURTHER = 20
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}
settings.register_profile("quick", derandomize=True, **_COMMON)
settings.register_profile("long", max_examples=100 * FURTHER, print_blob=True, **_COMMON)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "quick")
settings.load_profile(PROFILE)


def steps(run: Callable[..., object], *args: object) -> int:
    """How many functions a call makes run: the same on any machine, however busy."""
    total = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal total
        total += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run(*args)
    finally:
        sys.setprofile(before)
    return total


def examples(number: int) -> settings:
    """Settings of a test that tries ``number`` examples, and further ones in the long profile."""
    return settings(max_examples=number * (FURTHER if PROFILE == "long" else 1))


@pytest.fixture(scope="session")
def grammar_only() -> Extractor:
    """The extractor without a parser: quick, and what it finds is the grammar's doing alone."""
    return Extractor(parser=None)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor as users get it, its model loaded once."""
    return Extractor()


@pytest.fixture(scope="session")
def article(grammar_only: Extractor) -> Made:
    """The article of the exports' tests, with at least one record of every kind of part."""
    quotes = grammar_only.extract(ARTICLE.text, doc=ARTICLE.id)
    assert any(quote.intermediaries for quote in quotes) and any(quote.medium for quote in quotes)
    assert any(quote.quoted for quote in quotes) and any(quote.within for quote in quotes)
    assert any(len(quote.content) > 1 for quote in quotes)
    return ARTICLE, quotes


def table(name: str) -> dict[str, Any]:
    """A file of tests/data."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def listed(cases: Iterable[dict[str, Any]]) -> list[Any]:
    """Cases of a table as parameters, named by their label; ``xfail`` holds the reason of a known failure."""
    return [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(reason=case["xfail"], raises=AssertionError)] if "xfail" in case else [],
        )
        for case in cases
    ]


def with_known_failures(ids: Iterable[str], name: str) -> list[Any]:
    """Ids as parameters; those that the table ``name`` lists are expected to fail, strictly, for its reason."""
    known = table(name)
    return [
        pytest.param(
            id, id=id, marks=[pytest.mark.xfail(reason=known[id], raises=AssertionError)] if id in known else []
        )
        for id in ids
    ]


def unclassified(ids: Iterable[str], name: str) -> list[str]:
    """What is wrong with a table of known failures: entries that nobody has given a reason, or that name no case."""
    existing = set(ids)
    return [id for id, reason in table(name).items() if reason in ("", "unclassified") or id not in existing]
