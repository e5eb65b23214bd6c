"""The parser on raw text: nothing of the text is lost, every offset is exact."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
from pathlib import Path

import lean_model
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.errors import ParserError
from quotes.parsing import Parser, load_parser, model_card, model_dir
from quotes.parsing.packaged import LEAN_FILE, MODEL_FILE
from quotes.parsing.sentences import LONGEST
from quotes.parsing.udpipe import LazyModel

HARD = (
    "قاَلوُ والإعلام للسلطة «نعم» ﷺ ﻷنه ﻻ 50% و6 3.5 ... 10،30 \N{ARABIC TATWEEL}\N{ARABIC FATHATAN}"
    "\N{NO-BREAK SPACE}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}\N{ZERO WIDTH JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{LINE SEPARATOR}\N{NULL}\N{NEXT LINE}\n\t 👨🏽 𝒜 é عنْ."
)
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from([*HARD, *HARD.split()]), max_size=25).map("".join)
PARSER = load_parser()


@settings(deadline=None, max_examples=150)
@given(TEXTS)
@example("")
@example(" ")
@example("\n\n")
@example(HARD)
def test_the_text_is_kept_character_by_character(text: str) -> None:
    doc = PARSER.parse(text)
    assert doc.text == text
    for token in doc:
        assert token.text
        assert text[token.idx : token.idx + len(token)] == token.text
    for sentence in doc.sents:
        assert {token.head.i for token in sentence} <= set(range(sentence.start, sentence.end))


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.lists(st.integers(0, 60), max_size=6))
def test_any_sentence_spans_keep_the_text(text: str, cuts: list[int]) -> None:
    """Also spans that cut a word in two, are empty or leave the ends of the text out."""
    places = sorted(min(cut, len(text)) for cut in cuts)
    spans = list(zip(places[::2], places[1::2], strict=False))
    assert PARSER.parse(text, spans).text == text


def test_a_sentence_is_words_with_a_tree() -> None:
    """Clitics are tokens inside their surface; the canonical form is in ``norm_``, the lemma has no vowels."""
    doc = PARSER.parse("وقال المتحدّث للسلطة: نعم.")
    assert [token.text for token in doc] == ["و", "قال", "المتحدّث", "ل", "لسلطة", ":", "نعم", "."]
    assert [token.whitespace_ for token in doc] == ["", " ", " ", "", "", " ", "", ""]
    assert doc[2].norm_ == "المتحدث"
    assert doc[4].norm_ == "السلطة"
    assert (doc[1].lemma_, doc[1].pos_, doc[1].morph.get("Aspect")) == ("قال", "VERB", ["Perf"])
    assert (doc[2].dep_, doc[2].head.text) == ("nsubj", "قال")
    assert doc[1].tag_.startswith("VP")
    assert len(list(doc.sents)) == 1


def test_web_spelling_is_read_as_edited_news_has_it() -> None:
    """ه for ة in a sentence that never writes ة; not where it does, nor where both are words."""
    norms = [token.norm_ for token in PARSER.parse("كشفت وزاره الصحه عن مرض خطير")]
    assert norms == ["كشفت", "وزارة", "الصحة", "عن", "مرض", "خطير"]
    assert [token.norm_ for token in PARSER.parse("في المدينة حاله")][-2:] == ["حال", "ه"]
    assert [token.norm_ for token in PARSER.parse("أهدى علي كتابه")] == ["أهدى", "علي", "كتاب", "ه"]


def test_all_quotation_marks_are_one_to_the_model() -> None:
    """The treebank has guillemets mirrored and curly marks not at all; a mark's lemma is itself."""
    plain = PARSER.parse('قال الوزير: "سنفتح الجسر غدا"؛ ثم مضى.')
    other = PARSER.parse("قال الوزير: «سنفتح الجسر غدا»؛ ثم مضى.")
    assert [(t.head.i, t.dep_, t.pos_) for t in plain] == [(t.head.i, t.dep_, t.pos_) for t in other]
    assert [t.lemma_ for t in other if t.text in "«»؛"] == ["«", "»", "؛"]


def test_further_white_space_and_controls_are_space_tokens() -> None:
    """They hang on the token before them, or on the first word; a mark inside a word stays in it."""
    doc = PARSER.parse("\N{RIGHT-TO-LEFT MARK}قال  نعم\N{RIGHT-TO-LEFT MARK}.\n")
    assert [(token.text, token.head.i) for token in doc if token.pos_ == "SPACE"] == [
        ("\N{RIGHT-TO-LEFT MARK}", 1),
        (" ", 1),
        ("\N{RIGHT-TO-LEFT MARK}", 3),
        ("\n", 5),
    ]
    joined = PARSER.parse("قا\N{ZERO WIDTH JOINER}ل")
    assert [(token.text, token.norm_) for token in joined] == [("قا\N{ZERO WIDTH JOINER}ل", "قال")]


def test_a_surface_with_fewer_characters_than_words_stays_whole() -> None:
    ligature = "\N{ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM}نه"
    doc = PARSER.parse(f"قال {ligature} هنا")
    assert "".join(token.text for token in doc[1:-1]) == ligature


def test_what_lies_between_the_spans_is_not_parsed() -> None:
    text = "عنوان أول\nقال سعيد نعم.\nذيل"
    doc = PARSER.parse(text, [(10, 23)])
    assert [sentence.text.strip() for sentence in doc.sents] == ["عنوان أول", "قال سعيد نعم.", "ذيل"]
    assert [token.dep_ for token in doc[:2]] == ["ROOT", "dep"]
    assert {token.tag_ for token in doc[:2]} == {""}


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(0, 99)], [(3, 1)], [(-1, 2)]])
def test_impossible_spans_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ParserError, match="sentence span"):
        PARSER.parse("قال نعم", spans)


def test_each_text_is_one_sentence() -> None:
    docs = PARSER.parse_sentences(["قال نعم. ثم سكت.", "", "وقالت: لا"])
    assert [doc.text for doc in docs] == ["قال نعم. ثم سكت.", "", "وقالت: لا"]
    assert [len(list(doc.sents)) for doc in docs] == [1, 0, 1]


def test_a_sentence_too_long_is_cut_after_a_mark() -> None:
    """Every part has a tree of its own and ends with a full stop where one is near."""
    text = "قال الوزير إن الحكومة تعمل على حل الأزمة اليوم. " * 60
    doc = PARSER.parse_sentences([text])[0]
    parts = list(doc.sents)
    assert doc.text == text
    assert len(parts) > 1
    assert all(len(part) <= LONGEST and part.text.endswith(".") for part in parts)


def test_without_spans_sentences_end_at_marks_and_line_breaks() -> None:
    doc = PARSER.parse("عنوان الخبر\nقال د. سعيد (...) نعم. ثم قال: «لا!» وسكت")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "عنوان الخبر",
        "قال د. سعيد (...) نعم.",
        "ثم قال: «لا!»",
        "وسكت",
    ]


def test_a_parser_can_be_pickled_before_and_after_use() -> None:
    again = pickle.loads(pickle.dumps(PARSER))
    assert again.name == PARSER.name
    assert [token.dep_ for token in again.parse("قال نعم")] == [token.dep_ for token in PARSER.parse("قال نعم")]


def test_a_full_vocabulary_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory does not grow with the corpus; a Doc keeps the vocabulary it was made with."""
    monkeypatch.setattr("quotes.parsing.udpipe_parser.MOST_STRINGS", 0)
    parser = load_parser()
    first, second = parser.parse("قال نعم"), parser.parse("قال لا")
    assert first.vocab is not second.vocab
    assert [token.norm_ for token in first] == ["قال", "نعم"]


def words_in_child(parser: Parser, text: str) -> list[str]:
    """Runs in a process of its own."""
    return [token.text for token in parser.parse(text)]


def test_a_parser_works_in_a_spawned_process() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(words_in_child, (PARSER, "وقال نعم")) == ["و", "قال", "نعم"]


def test_importing_costs_neither_spacy_nor_udpipe() -> None:
    code = (
        "import sys, quotes.parsing; sys.exit(any(name in sys.modules for name in ('spacy', 'ufal', 'spacy_udpipe')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_packaged_model_has_its_card() -> None:
    card = model_card()
    assert PARSER.card == card
    assert all((model_dir() / entry["file"]).is_file() for entry in card["files"])


@pytest.mark.parametrize("name", ["nope", "en", "missing/model.udpipe", "ar"])
def test_an_unknown_model_error_names_the_choices(name: str) -> None:
    """``ar`` is an official model, not on this disk unless someone downloaded it; nothing is downloaded."""
    from spacy_udpipe.utils import LANGUAGES, MODELS_DIR

    if name in LANGUAGES and (Path(MODELS_DIR) / LANGUAGES[name]).is_file():
        pytest.skip("the official model is on disk")
    with pytest.raises(ParserError, match=r"Choices: 'packaged'"):
        load_parser(name)


def test_a_file_that_is_no_model_is_refused_by_name() -> None:
    path = model_dir() / "card.json"
    with pytest.raises(ParserError, match=r"card\.json"):
        load_parser(path).parse("قال")


def test_the_lean_model_is_the_model_without_what_extraction_leaves_unread() -> None:
    """What is packaged is what the tool makes, and its tags and trees are those of the whole model."""
    whole, packaged = ((model_dir() / name).read_bytes() for name in (MODEL_FILE, LEAN_FILE))
    assert lean_model.lean(whole) == lean_model.opened(packaged)
    words = ["و", "قال", "المتحدث", "باسم", "الوزارة", "إن", "الجسر", "الجديد", "يفتح", "غدا", "."]
    found, expected = (LazyModel(model_dir() / name).analyse(words, [(0, 6)]) for name in (LEAN_FILE, MODEL_FILE))
    assert "_" not in {word.lemma for word in expected}
    assert found == [word._replace(lemma="_") for word in expected]


def test_a_model_of_another_layout_has_no_lean_form() -> None:
    with pytest.raises(ValueError, match="format 3"):
        lean_model.lean(b"\x12morphodita_parsito\x02")


def test_a_lean_model_is_written_so_that_udpipe_reads_it(tmp_path: Path) -> None:
    """However a block ends: UDPipe's decoder must stop with its last byte."""
    parts = lean_model.opened((model_dir() / LEAN_FILE).read_bytes())
    lean_model.written(tmp_path / "again.udpipe", parts)
    assert lean_model.opened((tmp_path / "again.udpipe").read_bytes()) == parts


def test_a_table_of_the_tagger_loses_what_comes_to_weigh_nothing() -> None:
    """Keys of three bytes in eight places: what is left is found in the place that its hash says, of half as many."""
    step = 1 << lean_model.STEP
    entries = [(5, b"abc", 3 * step + 1), (1, b"abd", 7), (1, b"xyz", -step - 1), (7, b"yyy", step)]
    ordered = sorted(entries)
    places = [sum(7 for place, *_ in ordered if place < n) for n in range(9)]
    data = b"".join(key + weight.to_bytes(4, "little", signed=True) for _, key, weight in ordered)
    empty = b"".join((2).to_bytes(4, "little") + bytes(8) + bytes(4) for _ in range(3))

    def table(places: list[int], data: bytes) -> bytes:
        numbers = b"".join(n.to_bytes(4, "little") for n in (len(places), *places, len(data)))
        return b"\x04" + empty + numbers + data

    left = [(b"abc", 3 * step), (b"xyz", -step), (b"yyy", step)]  # places 5, 1 and 7 of 8 are 1, 1 and 1 of 2
    expected = b"".join(key + weight.to_bytes(4, "little", signed=True) for key, weight in (left[1], left[0], left[2]))
    assert lean_model.tables(lean_model.Cursor(table(places, data)), weights=True) == table([0, 0, 21], expected)
