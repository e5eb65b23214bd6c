"""The clitic splitter, and where the words of a token stand in its surface."""

from __future__ import annotations

import gzip
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import ParserError
from quotes.parsing import model_dir
from quotes.parsing.clitic_candidates import candidates
from quotes.parsing.clitics import Splitter, split_word
from quotes.parsing.packaged import SPLITTER_FILE
from quotes.parsing.surfaces import cut_surface

CASES = tomllib.loads((Path(__file__).parent / "data" / "clitics.toml").read_text(encoding="utf-8"))
SPLITTER = model_dir() / SPLITTER_FILE
LETTERS = st.text(alphabet="ابتةجدرسفقكلمنهويىءأإئؤ", min_size=2, max_size=12)


@pytest.mark.parametrize(("token", "words"), CASES["split"].items())
def test_clitics_are_cut_off_and_joins_undone(token: str, words: str) -> None:
    assert split_word(token, SPLITTER) == tuple(words.split())


@pytest.mark.parametrize("word", [word for words in CASES["whole"].values() for word in words.split()])
def test_what_only_looks_like_a_clitic_stays(word: str) -> None:
    assert split_word(word, SPLITTER) == (word,)


@pytest.mark.parametrize("token", ["", "و", "2024", "CNN", "«نعم»", "و6", "ن" * 500])
def test_what_is_no_arabic_word_stays_whole(token: str) -> None:
    """A hostile run of letters is not worth a thousand candidates either."""
    assert split_word(token, SPLITTER) == (token,)


@given(LETTERS)
def test_the_whole_word_is_always_a_candidate(token: str) -> None:
    assert candidates(token)[0].words == (token,)


@given(LETTERS)
def test_every_split_can_be_cut_in_its_surface(token: str) -> None:
    """Unless there are more words than letters, every word gets one character or more, in order, up to the end."""
    words = split_word(token, SPLITTER)
    ends = cut_surface(token, words)
    if len(words) > len(token):
        assert ends is None
    else:
        assert ends is not None
        assert ends == sorted(set(ends))
        assert len(ends) == len(words)
        assert ends[0] >= 1
        assert ends[-1] == len(token)


@pytest.mark.parametrize(
    ("surface", "words", "pieces"),
    [
        ("للسلطة", "ل السلطة", "ل|لسلطة"),
        ("لتبلغه", "ل تبلغ ه", "ل|تبلغ|ه"),
        ("حكومته", "حكومة ه", "حكومت|ه"),
        ("أكدوه", "أكدوا ه", "أكدو|ه"),
        ("مما", "من ما", "م|ما"),
        ("وَقَالَ", "و قال", "وَ|قَالَ"),
        ("وقـــال", "و قال", "و|قـــال"),
        ("لئلا", "ل أن لا", "ل|ئ|لا"),
    ],
)
def test_words_are_cut_inside_the_raw_surface(surface: str, words: str, pieces: str) -> None:
    """Marks and tatweel belong to the letter before them."""
    ends = cut_surface(surface, words.split())
    assert ends is not None
    assert "|".join(surface[a:b] for a, b in zip([0, *ends], ends, strict=False)) == pieces


def test_a_ligature_of_two_words_cannot_be_cut() -> None:
    assert cut_surface("\N{ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM}", ["ل", "أ"]) is None


def test_splitter_data_survives_a_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "clitics.json.gz"
    Splitter({"قال": 5}, {"stem": 1.5}, {"وقال": ("و", "قال")}).save(path)
    again = Splitter.load(path)
    assert (again.counts, again.weights, again.known) == ({"قال": 5}, {"stem": 1.5}, {"وقال": ("و", "قال")})
    assert again.split("وقال") == ("و", "قال")


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", gzip.compress(b"{"), gzip.compress(b'{"format": "other"}')],
    ids=["empty", "no-gzip", "no-json", "other-format"],  # packed bytes hold the second they were packed in
)
def test_foreign_data_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clitics.json.gz"
    path.write_bytes(content)
    with pytest.raises(ParserError, match=r"clitics\.json\.gz"):
        Splitter.load(path)
