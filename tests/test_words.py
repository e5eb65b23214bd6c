"""Surface words: exact slices of the raw text with the keys the grammar files them under."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import regex
from conftest import listed, table
from hypothesis import given
from hypothesis import strategies as st

from quotes.folding import fold
from quotes.words import cut, words_of

INVISIBLE = "\N{RIGHT-TO-LEFT MARK}\N{ZERO WIDTH NON-JOINER}\N{RIGHT-TO-LEFT EMBEDDING}\N{NO-BREAK SPACE}"
PRESENTATION = "\N{ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM}\N{ARABIC LIGATURE ALLAH ISOLATED FORM}"
ALPHABET = INVISIBLE + PRESENTATION + "أإىوقالنعمـَّْ «»\"'().،:5٣%/_😀a\n"
WHITE = regex.compile(r"[\s\x1C-\x1F\p{Cf}]")
texts = st.text(alphabet=ALPHABET, max_size=60) | st.text(max_size=60)


@pytest.mark.parametrize("case", listed(table("words")["words"]))
def test_divides_into(case: dict[str, Any]) -> None:
    """Surface and key of every word and mark."""
    found = words_of(case["text"])
    assert [[word.text, word.key] for word in found] == [[each[0], each[-1]] for each in case["words"]]
    for word in found:
        letters = any(char.isalnum() for char in word.text)
        assert word.is_word == (letters and word.text not in case.get("not_words", ()))


@given(texts)
def test_words_are_slices(text: str) -> None:
    """Words lie in order, never overlap, and are what stands at their offsets."""
    end = 0
    for word in words_of(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        end = word.end


@given(texts)
def test_words_leave_out_white_space_and_controls_alone(text: str) -> None:
    """Between the words stands nothing that could be read."""
    rest = list(text)
    for word in words_of(text):
        rest[word.start : word.end] = " " * (word.end - word.start)
    assert all(WHITE.fullmatch(char) for char in rest)


@given(texts)
def test_keys_are_bare(text: str) -> None:
    """A key has no vowel, tatweel or control, is never empty for a word, and is the folded surface."""
    for word in words_of(text):
        assert not {unicodedata.category(char) for char in word.key} & {"Mn", "Cf"}
        assert "ـ" not in word.key
        assert not word.is_word or word.key == fold(word.text) != ""


@given(texts, st.data())
def test_a_part_of_the_text_is_divided_in_place(text: str, data: st.DataObject) -> None:
    """Words of a part keep the offsets of the whole, and white space is where a cut changes nothing."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for word in words_of(text, start, end):
        assert start <= word.start < word.end <= end
        assert text[word.start : word.end] == word.text
    spaced = f"{text[:start]}\n{text[start:]}"
    assert words_of(spaced) == words_of(spaced, 0, start) + words_of(spaced, start + 1)


@pytest.mark.parametrize(
    ("surface", "length", "rest"),
    [
        ("وقال", 1, "قال"),
        ("وَقَالَ", 1, "قَالَ"),
        ("وـقال", 1, "قال"),
        ("بأنهم", 1, "أنهم"),
        ("بِأَنَّهُم", 1, "أَنَّهُم"),
        ("للوزارة", 1, "لوزارة"),
        ("ولِلوزارة", 2, "لوزارة"),
        ("و\N{ZERO WIDTH NON-JOINER}قال", 1, "قال"),
        ("قال", 0, "قال"),
        ("قال", 3, ""),
    ],
)
def test_cuts_proclitics_off(surface: str, length: int, rest: str) -> None:
    """What is left behind the first folded letters, with the vowels and tatweel of what was cut gone too."""
    text = f"ثم {surface}"
    word = words_of(text)[-1]
    assert text[cut(word, length) : word.end] == rest


@given(texts, st.integers(0, 12))
def test_a_cut_stays_in_its_word(text: str, length: int) -> None:
    """Wherever a word is cut, the offset lies in it, and a cut further on lies no further left."""
    for word in words_of(text):
        if not word.is_word:
            continue
        here = cut(word, min(length, len(word.key)))
        assert word.start <= here <= cut(word, len(word.key)) <= word.end
