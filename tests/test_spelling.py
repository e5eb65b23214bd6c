"""Careful spelling: what a word of a carelessly written text is matched under, never what the text says."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import listed, table
from hypothesis import given
from hypothesis import strategies as st

from quotes.spelling import RATIO, careful, spelt, standard
from quotes.words import cut, words_of

CASES = table("spelling")
texts = st.text(alphabet="والحكومهةقائيؤئإ \n.،«»5", max_size=80) | st.text(max_size=60)


@pytest.mark.parametrize("case", listed(CASES["word"]))
def test_a_word_is_spelt(case: dict[str, Any]) -> None:
    """The spelling that the press uses for the word."""
    assert standard(case["word"], RATIO) == case.get("careful", case["word"])


@pytest.mark.parametrize("case", listed(CASES["text"]))
def test_a_text_is_read(case: dict[str, Any]) -> None:
    """The keys of all its words, conjunctions joined."""
    assert [word.key for word in careful(words_of(case["text"]), case["text"])] == case["keys"]


@given(st.lists(st.text(alphabet="والحكمهةقيؤئ", min_size=1, max_size=30)))
def test_letters_keep_their_places(words: list[str]) -> None:
    """A spelling is as long as the word, so that offsets into it hold."""
    assert list(map(len, spelt(words))) == list(map(len, words))


@given(texts)
def test_the_text_is_covered_as_before(text: str) -> None:
    """Words are what they were or two of them; what is written stays what is written but for the gap."""
    plain, read = words_of(text), careful(words_of(text), text)
    assert {word.start for word in read} <= {word.start for word in plain}
    for word in read:
        inner = [each for each in plain if word.start <= each.start < word.end]
        assert word.end == inner[-1].end
        assert word.text == "".join(each.text for each in inner)
        assert len(word.text) + word.gap == word.end - word.start


@pytest.mark.parametrize(("text", "rest"), [("و قال", "قال"), ("و  بالقول", "بالقول"), ("وَ أن", "أن")])
def test_what_is_cut_off_leaves_no_gap(text: str, rest: str) -> None:
    """Behind a conjunction written apart begins the word, not the space."""
    (word,) = careful(words_of(text), text)
    assert text[cut(word, 1) : word.end] == rest
