"""What must hold of any gold and any predictions: the matching is as defined, and figures are shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import evolve
from evaluated import report_of
from hypothesis import given
from hypothesis import strategies as st

from quotes.annotation import AnnotatedDocument, Attribution
from quotes.annotation.gold import sorted_by_cue
from quotes.evaluation.matching import CONTENT_ALONE, CONTENT_WITH_CUE, CUE_BONUS, compare, pair_up
from quotes.evaluation.relations import of_document
from quotes.evaluation.words import Words, token_f1


def quadratic(gold: Sequence[Any], predicted: Sequence[Any]) -> list[tuple[int, int]]:
    """The matching as it is defined, every pair looked at."""
    scored = [
        (-(f1 + CUE_BONUS * same), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(predicted)
        for f1, same in [(token_f1(a.content, b.content), bool(a.cue & b.cue))]
        if f1 >= CONTENT_ALONE or (same and f1 > CONTENT_WITH_CUE)
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(scored):
        if i not in {a for a, _ in pairs} and j not in {b for _, b in pairs}:
            pairs.append((i, j))
    return sorted(pairs)


NUMBERED = " ".join(f"كلمة{number}" for number in range(20))


@st.composite
def readings(draw: st.DrawFn) -> tuple[Attribution, ...]:
    """Attributions over twenty words."""
    starts = [match.start() for match in re.finditer(r"\S+", NUMBERED)]
    span = st.tuples(st.integers(0, 19), st.integers(1, 6)).map(
        lambda each: (starts[each[0]], starts[min(19, each[0] + each[1])] - 1 if each[0] + each[1] <= 19 else 10_000)
    )
    inside = span.map(lambda each: (each[0], min(each[1], len(NUMBERED))))
    quote = st.builds(
        Attribution,
        content=st.lists(inside, min_size=1, max_size=2).map(tuple),
        cue=inside,
        speaker=st.none() | inside,
        entity=st.none() | st.sampled_from(["سالم", "هند"]),
        intermediaries=st.lists(inside, max_size=2).map(tuple),
        form=st.sampled_from(["clause", "nominal"]),
        type=st.just("indirect"),
        optional=st.booleans(),
    )
    return sorted_by_cue(draw(st.lists(quote, max_size=5)))


@given(readings(), readings())
def test_matching_is_as_defined(gold: tuple[Attribution, ...], predicted: tuple[Attribution, ...]) -> None:
    """The index over words leaves out nothing."""
    words = Words(NUMBERED)
    a, b = (of_document(AnnotatedDocument("a", NUMBERED, each), words) for each in (gold, predicted))
    assert pair_up(a, b) == quadratic(a, b)
    comparison = compare("a", words, a, b)
    assert len(comparison.missed) + len(comparison.matched) == len(comparison.gold)
    assert len(comparison.spurious) + len(comparison.matched) == len(comparison.predicted)


@given(readings(), readings())
def test_figures_are_shares(gold: tuple[Attribution, ...], predicted: tuple[Attribution, ...]) -> None:
    """Every value lies between 0 and 1, and F1 between precision and recall."""
    report = report_of(gold, predicted, NUMBERED)
    for table in report.tables:
        for row in table.rows:
            known = [value for value in (row.precision, row.recall, row.value) if value is not None]
            assert all(0 <= value <= 1 for value in known)
            if row.precision is not None and row.recall is not None and row.value is not None:
                low, high = sorted((row.precision, row.recall))
                assert low - 1e-9 <= row.value <= high + 1e-9 or row.value == 0


@given(readings())
def test_gold_against_itself_is_right(gold: tuple[Attribution, ...]) -> None:
    """Whatever the annotation, unless two relations are the same in cue and content."""
    core = tuple(evolve(quote, optional=False, form="clause") for quote in gold)
    if len({(quote.cue, quote.content) for quote in core}) == len(core):
        for name in ("relation", "content exact"):
            assert report_of(core, core, NUMBERED).value("core", name) in (None, 1.0)
