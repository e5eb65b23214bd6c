"""Errors cross from a worker to the command as they were."""

from __future__ import annotations

import pickle

import pytest

from quotes.errors import GrammarError, InputError, MissingExtra, ParserError, QuotesError


@pytest.mark.parametrize(
    "error",
    [
        GrammarError("verbs.toml: no entry", "sources.toml: no entry"),
        InputError("a.jsonl, line 3: not JSON"),
        MissingExtra("zstandard", "zst"),
        ParserError("model.udpipe: no such file"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_cross_processes(error: QuotesError) -> None:
    """Class, parts and message."""
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and again.args == error.args and str(again) == str(error) != ""
