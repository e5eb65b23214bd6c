"""Folding: words that readers take for one are one, and every folded stretch leads back to the raw text."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from conftest import listed, table
from hypothesis import given
from hypothesis import strategies as st

from quotes.folding import Folded, fold, raw_offset

CASES = table("folding")
INVISIBLE = "\N{RIGHT-TO-LEFT MARK}\N{ZERO WIDTH NON-JOINER}\N{RIGHT-TO-LEFT EMBEDDING}\N{NO-BREAK SPACE}"
PRESENTATION = "\N{ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM}\N{ARABIC LIGATURE ALLAH ISOLATED FORM}"
ALPHABET = INVISIBLE + PRESENTATION + "أإآٱىیکوقالـَّْٰ\N{ARABIC HAMZA ABOVE} «»5😀a\n"
texts = st.text(alphabet=ALPHABET, max_size=40) | st.text(max_size=40)


@pytest.mark.parametrize("case", listed(CASES["fold"]))
def test_folds_to(case: dict[str, Any]) -> None:
    """The folded spelling of the text, the same from both functions."""
    alif = case.get("alif", True)
    assert fold(case["text"], alif=alif) == case["folded"]
    assert Folded.of(case["text"], alif=alif).text == case["folded"]


@pytest.mark.parametrize("case", listed(CASES["span"]))
def test_leads_back_to(case: dict[str, Any]) -> None:
    """The raw words behind a folded stretch, marks behind its last letter included."""
    folded = Folded.of(case["text"])
    at = folded.text.index(case["folded"], case.get("from", 0))
    start, end = folded.raw_span(at, at + len(case["folded"]))
    assert case["text"][start:end] == case["raw"]


@given(texts, st.booleans())
def test_folding_is_done_once(text: str, alif: bool) -> None:
    """Nothing is left to fold, and both functions agree on every text."""
    folded = fold(text, alif=alif)
    assert fold(folded, alif=alif) == folded
    assert Folded.of(text, alif=alif).text == folded


@given(texts)
def test_a_folded_text_has_no_marks(text: str) -> None:
    """No vowel, no tatweel and no invisible control is left, and no alif but the bare one."""
    folded = fold(text)
    assert not {unicodedata.category(char) for char in folded} & {"Mn", "Cf"}
    assert not set(folded) & set("ـأإآٱى")


@given(texts, st.data())
def test_every_stretch_slices_back(text: str, data: st.DataObject) -> None:
    """A raw span lies in the text, folds to a text that holds the stretch, and spans follow the order of letters."""
    folded = Folded.of(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    a, b = folded.raw_span(start, end)
    assert 0 <= a <= b <= len(text)
    assert folded.text[start:end] in fold(text[a:b])
    assert list(folded.starts) == sorted(folded.starts) and list(folded.ends) == sorted(folded.ends)
    if start == end:
        assert a == b
    elif end < len(folded.text) and folded.starts[end] != folded.starts[end - 1]:
        assert b <= folded.raw_span(end, end + 1)[0]


@given(texts)
def test_neighbouring_letters_leave_no_gap(text: str) -> None:
    """The letters' raw ranges cover all but what stands before the first one."""
    folded = Folded.of(text)
    covered = {at for start, end in zip(folded.starts, folded.ends, strict=True) for at in range(start, end)}
    first = folded.starts[0] if folded.starts else len(text)
    assert covered == set(range(first, len(text)))


@given(texts, st.integers(-1, 50))
def test_a_raw_offset_splits_a_word(text: str, length: int) -> None:
    """What stands before the offset folds to the first letters, what stands behind it to the rest."""
    length = min(length, len(fold(text)))
    offset = raw_offset(text, length)
    assert 0 <= offset <= len(text)
    assert fold(text[:offset]).startswith(fold(text)[: max(0, length)])
    assert fold(text[:offset]) + fold(text[offset:]) == fold(text)


def test_an_empty_text_has_empty_spans() -> None:
    """A text of marks alone maps every folded range to nothing."""
    assert Folded.of("").raw_span(0, 0) == (0, 0)
    assert Folded.of("ــ").raw_span(0, 0) == (0, 0)
