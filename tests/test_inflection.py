"""Words of the language told from names by the forms that the press writes."""

from __future__ import annotations

import pytest

from quotes.folding import fold
from quotes.inflection import foreign_word, inflected, name_shaped, owned_noun
from quotes.words import Word


def word(letters: str) -> Word:
    return Word(0, len(letters), letters, fold(letters), is_word=True, gap=0)


@pytest.mark.parametrize("letters", ["ريغيلد", "غيليب", "لوبا", "دانفيغ"])
def test_names_take_no_endings(letters: str) -> None:
    assert inflected(fold(letters)) == 0
    assert name_shaped(word(letters))


@pytest.mark.parametrize("letters", ["قرار", "استعجل", "ارتفعت", "وبوصول", "إنسانيا", "خوفًا", "1982", "لي"])
def test_words_of_the_language_are_no_names(letters: str) -> None:
    assert not name_shaped(word(letters))


def test_nouns_with_their_owner() -> None:
    assert owned_noun("قلقه")
    assert owned_noun("ثقته")
    assert not owned_noun("نزيه")


def test_first_letter_may_be_joined() -> None:
    assert foreign_word(word("وينك"))
    assert not foreign_word(word("وقرار"))
