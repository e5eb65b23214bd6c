"""The whole way from text to records, for any text: no exception, exact spans, sound fields, one list a text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invariants import check_records

from quotes.extractor import Extractor

CUES = [
    "قال", "وقالت", "أضاف", "وأضافوا", "أكد", "نفى", "نقلت", "ذكرت", "قوله", "مضيفا", "مشيرة", "قائلا", "بحسب",
    "وفقا لـ", "نقلا عن", "حسبما أفادت", "على حد قوله", "في بيان", "لم", "قد", "كان", "يُذكر", "أَكَّدَ", "قـال",
]  # fmt: skip
NAMES = [
    "الوزير", "للوزارة", "سامي الجرادي", "الجرادي", "المتحدثة باسم البلدية", "مصدر أمني", "المصدر", "وكالة المدار",
    "«المدار»", 'شبكة "أن. بي. سي"', "الذي", "عن", "لـ", "اليوم الأحد", "في مؤتمر صحفي", "السكان", "أحد الجيران",
]  # fmt: skip
CONTENTS = [
    "إن", "أن", "بأن", "إلى أن", "على أن", "إنه", "بأنها", "فإن", "ما إذا كان", "الطريق سالكة", "لن نعود قبل المساء",
    "ضرورة وقف القتال", "وذلك", "بعد أن", "سي إن إن", "3.5%", "12", "نعم",
]  # fmt: skip
MARKS = [
    "«",
    "»",
    '"',
    "“",
    "”",
    "((",
    "))",
    "(",
    ")",
    "''",
    "،",
    ",",
    ":",
    ".",
    "؟",
    "!",
    "…",
    "؛",
    "-",
    "—",
    "/",
    "*",
]
GAPS = ["\n", "\n\n", "\r\n", "\t", "  ", "\N{NO-BREAK SPACE}"]
INVISIBLE = ["\N{RIGHT-TO-LEFT MARK}", "\N{RIGHT-TO-LEFT EMBEDDING}", "\N{ZERO WIDTH NON-JOINER}", "\N{ARABIC TATWEEL}"]
ODD = [
    "\N{ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM}",
    "ﷲ",
    "😀",
    "a",
    "\N{LINE SEPARATOR}",
    "\N{ARABIC FATHA}",
    "\0",
]

fragments = st.one_of(*map(st.sampled_from, (CUES, NAMES, CONTENTS, MARKS, [*GAPS, *INVISIBLE, *ODD])))
news = st.lists(fragments, max_size=40).map(" ".join) | st.lists(fragments, max_size=40).map("".join)
sentence = st.tuples(*map(st.sampled_from, (CUES, NAMES, CONTENTS, CONTENTS, MARKS, NAMES, CONTENTS))).map(" ".join)
texts = news | st.lists(sentence, max_size=5).map(". ".join) | st.text(max_size=80)


@settings(max_examples=600)
@given(text=texts)
def test_any_text_by_the_grammar_alone(text: str, grammar_only: Extractor) -> None:
    """Random strings, and news taken to pieces and put together wrongly."""
    check_records(text, "a", grammar_only.extract(text, doc="a"))


@settings(max_examples=100)
@given(text=texts)
def test_any_text_with_the_parser(text: str, extractor: Extractor) -> None:
    """The same with the packaged model."""
    check_records(text, "", extractor.extract(text))


@settings(max_examples=40)
@given(batch=st.lists(texts, max_size=40))
def test_pipe_gives_one_list_a_text(batch: list[str], grammar_only: Extractor) -> None:
    """In the texts' order, the same as one by one, with and without names for the documents."""
    one_by_one = [grammar_only.extract(text) for text in batch]
    assert list(grammar_only.pipe(batch)) == one_by_one
    named = [(f"d{number}", text) for number, text in enumerate(batch)]
    assert list(grammar_only.pipe(named)) == [grammar_only.extract(text, doc=doc) for doc, text in named]


@settings(max_examples=10)
@given(batch=st.lists(texts, min_size=2, max_size=20))
def test_pipe_parses_together_what_extract_parses_alone(batch: list[str], extractor: Extractor) -> None:
    """The parser's batches change nothing."""
    assert list(extractor.pipe(batch)) == [extractor.extract(text) for text in batch]


def test_pipe_is_lazy(grammar_only: Extractor) -> None:
    """A stream is read a batch ahead at most, and its end is not waited for."""
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "قال الحارس إن الباب مفتوح."

    stream = grammar_only.pipe(endless())
    assert [len(next(stream)) for _ in range(3)] == [1, 1, 1]
    assert read < 100


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\N{RIGHT-TO-LEFT MARK}", "...", "«»", "خرج الصيادون باكرا إلى البحر.", "The minister said so."],
)
def test_nothing_said_nothing_found(text: str, extractor: Extractor) -> None:
    """Texts without a quote have no records."""
    assert extractor.extract(text) == []


def test_a_doc_with_a_parse_gives_the_same_records(extractor: Extractor) -> None:
    """A sentence parsed beforehand is extracted as from its text."""
    text = "قالت الوزيرة ليلى مراد إن المتحف سيفتح أبوابه غدا."
    assert extractor.extract_doc(extractor.parse(text), doc_id="d") == extractor.extract(text, doc="d")


def test_a_grammar_only_extractor_loads_a_parser_when_asked_to_parse() -> None:
    """``parse`` is there even where extraction does without."""
    extractor = Extractor(parser=None)
    assert extractor.parse("قال نعم.").text == "قال نعم."


@pytest.mark.parametrize(
    "unit",
    [
        "قال الوزير إن الباب مفتوح. ", "قال ", "إن ", "«", "قال «", "بحسب ", "نقلت عن ", "قال: ", "وأضاف أن ",
        "الوزير الذي ", "مضيفا أن ", "سامي الجرادي ", "، ", "(", "قال إن ",
    ],
)  # fmt: skip
def test_hostile_repetition_is_read(unit: str, grammar_only: Extractor) -> None:
    """A thousand units on one line: no recursion, and sound records still."""
    text = unit * 1000
    check_records(text, "", grammar_only.extract(text))


def test_a_complementizer_alone_is_trimmed(grammar_only: Extractor) -> None:
    """What was said broke off after its first word."""
    assert [quote.text for quote in grammar_only.extract("قال الوزير إنه ...")] in ([], ["إنه"])


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن «الباب مفتوح دائما للجميع هنا»،",
        "قال الوزير لـ",
        "نقلت وكالة «",
        "وبحسب",
        "قال: «",
        "ـ قال",
    ],
)
def test_texts_that_stop_short(grammar_only: Extractor, text: str) -> None:
    """A text may end right behind a mark, a comma or a cue: nothing is looked for beyond its last word."""
    for quote in grammar_only.extract(text):
        assert all(text[span.start : span.end] == span.text for span in quote.content)


def test_asking_for_a_parse_changes_no_record() -> None:
    """An extractor without a parser stays without one when it lends the packaged one for ``parse``."""
    text = "ولا يزعم محضر الشرطة أن الحادث مدبر، غير أنه يشير إلى أن الزورق كان بلا أضواء."
    extractor = Extractor(None)
    before = extractor.extract(text)
    assert extractor.parse(text).text == text
    assert extractor.extract(text) == before and extractor.parser is None


def test_one_inner_mark_or_many(grammar_only: Extractor) -> None:
    """A cue inside a long quotation is found and is direct, however many names in marks stand before it."""
    for names in ("«ا»", "«ا» و«ب» و«ج» و«د» و«ه» و«و»"):
        text = f'قال سامي النجار: "زرت {names} وأقول للجميع إن الباب مفتوح منذ الصباح".'
        inner = [quote for quote in grammar_only.extract(text) if quote.cue.text == "أقول"]
        assert [quote.type for quote in inner] == ["direct"]
