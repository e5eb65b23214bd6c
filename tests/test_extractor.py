"""The whole way from text to records, for any text: no exception, exact spans, sound fields, one list a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.extractor import Extractor
from quotes.folding import fold
from quotes.marks import Quotation, find_quotations
from quotes.records import Cue, Quote

TYPES = {"direct", "indirect", "mixed"}
FORMS = {"quotation", "clause", "colon", "nominal"}
CUE_KINDS = {"verb", "participle", "masdar", "noun", "preposition", "colon"}
ENTITY_KINDS = {"person", "organisation", "group", "document", "unknown"}
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


def spans(quote: Quote) -> Iterator[tuple[int, int, str]]:
    """Every span of a record with the text it claims."""
    parts: list[Cue | object] = [*quote.content, *quote.quoted, quote.cue, quote.medium, *quote.intermediaries]
    parts += [each.cue for each in quote.intermediaries]
    speaker = quote.speaker
    parts += [speaker if speaker and not speaker.implicit else None, speaker.entity if speaker else None]
    for part in parts:
        if part is not None:
            yield part.start, part.end, part.text  # type: ignore[attr-defined]


def only_a_complementizer(words: str) -> bool:
    """``إنه`` with nothing behind it: see the expected failure below."""
    return len(words.split()) == 1 and fold(words.strip()).startswith(("ان", "لان"))


def check_spans(text: str, quote: Quote) -> None:
    """Spans are not empty, slice exactly, and begin and end with something to be read."""
    for start, end, words in spans(quote):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
        assert words == words.strip() or only_a_complementizer(words)
    for a, b in pairwise(quote.content):
        assert a.end <= b.start
    assert quote.text == " … ".join(span.text for span in quote.content)
    for each in quote.quoted:
        assert any(span.start <= each.start and each.end <= span.end for span in quote.content)


def check_speaker(text: str, quote: Quote) -> None:
    """An implicit speaker has an entity and no mention; a mention is one of its entity's."""
    speaker = quote.speaker
    if speaker is None:
        return
    assert speaker.implicit == (speaker.start is None) == (speaker.end is None) == (speaker.text is None)
    entity = speaker.entity
    if entity is None:
        assert not speaker.implicit
        return
    assert entity.kind in ENTITY_KINDS
    # «للوزارة» is kept whole as a span; the name is «الوزارة»
    assert entity.name and entity.name.removeprefix("ال") in text
    assert list(entity.mentions) == sorted(set(entity.mentions))
    assert (entity.start, entity.end) in entity.mentions
    for start, end in entity.mentions:
        assert 0 <= start < end <= len(text)
    if not speaker.implicit:
        assert (speaker.start, speaker.end) in entity.mentions


def check_type(marked: Sequence[Quotation], quote: Quote) -> None:
    """Direct is inside marks from end to end, mixed is in part, indirect is not."""
    whole = [any(q.start <= s.start and s.end <= q.end for q in marked) for s in quote.content]
    if quote.type == "direct":
        assert all(whole)
    if quote.type == "mixed":
        assert not all(whole)
        assert quote.quoted
    else:
        assert not quote.quoted
    if quote.type == "indirect" and not any(q.depth for q in marked):  # nested marks: tests/data/assembly.toml
        assert not any(whole)


def check_records(text: str, doc: str, quotes: Sequence[Quote]) -> None:
    """What holds for the records of any text."""
    assert [quote.id for quote in quotes] == [f"{doc}#{number}" for number in range(1, len(quotes) + 1)]
    assert [quote.cue.start for quote in quotes] == sorted(quote.cue.start for quote in quotes)
    by_id = {quote.id: quote for quote in quotes}
    marked = find_quotations(text)
    for quote in quotes:
        assert quote.doc == doc
        assert quote.type in TYPES and quote.form in FORMS and quote.cue.kind in CUE_KINDS
        assert 0 <= quote.confidence <= 1
        assert quote.rule and quote.cue.lemma
        check_spans(text, quote)
        check_speaker(text, quote)
        check_type(marked, quote)
        if quote.within is not None:
            outer = by_id[quote.within]
            assert outer is not quote
            if "preposition" not in (quote.cue.kind, outer.cue.kind):  # source phrases: tests/data/assembly.toml
                assert any(s.start <= quote.cue.start and quote.content[-1].end <= s.end for s in outer.content)


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
    """Thousands of units on one line: no recursion, and sound records still."""
    text = unit * 2000
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
