"""What holds for every article: soundness, and that what does not matter changes nothing."""

from __future__ import annotations

import re
from functools import partial

import pytest
from conftest import examples, table
from hypothesis import example, given
from hypothesis import strategies as st
from invariants import check_records
from newslike import PLAIN, articles, disturbed, paragraphs, said, shifted, vowelled

from quotes.batch import one_by_one
from quotes.errors import InputError
from quotes.extractor import Extractor, load
from quotes.inputs import Document
from quotes.jsonl import from_json, to_json, to_plain
from quotes.parsing.parser import HALF
from quotes.workers import outcomes

texts = articles | disturbed() | st.text(max_size=200)
CUELESS = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=3).map(lambda said: ". ".join(said) + ".")
ONE_BODY_IN_TWO_SPELLINGS = (
    "وبحسب وكَالة أنباء الساحل، فإن الطريق سالكة. الجسر مغلق، وفقا لوكالةَ أنباء الساحل.\n\n"
    "قال سامي الجرادي إن الطريق سالكة، مضيفا أن المتحف مغلق."
)
MARKS = {"curly": "“”", "straight": '""', "low": "„“"}


def check(extractor: Extractor, text: str) -> None:
    results = extractor.extract(text, doc="a")
    assert results.text == text
    check_records(text, "a", results)


@examples(400)
@given(text=texts)
@example(text='قال: «» ثم ( ) و" ... "')
@example(text="قال إن\x1cالطريق سالكة.")
@example(text="وقال الوزير، إن")
@example(text="قال («سمو») إن الجسر مغلق.")
@example(text="الوزير:\x1f؟نعم")
@example(text="الوزير: “نعم\n«لا ثم نعم″ قال«")
def test_any_text(text: str, grammar_only: Extractor) -> None:
    """No exception, sound records, the text as it was."""
    check(grammar_only, text)


def test_a_text_may_begin_and_end_at_any_word(grammar_only: Extractor) -> None:
    """Rules ask about words behind the last one, and before the first."""
    for row in table("sentences")["sentence"][::3]:
        for word in re.finditer(r"\S+", text := row["text"]):
            check(grammar_only, text[: word.end()])
            check(grammar_only, text[word.start() :])


@examples(40)
@given(text=texts)
def test_any_text_with_the_parser(text: str, extractor: Extractor) -> None:
    """The same with the packaged model."""
    check(extractor, text)


@example(text="\ud800وقال سامي الجرادي إن الطريق سالكة.")
@examples(60)
@given(text=texts)
def test_a_parse_has_the_text(text: str, extractor: Extractor) -> None:
    """``doc.text == raw``, and every token slices back; half a character is told as such."""
    if HALF.search(text):
        with pytest.raises(InputError, match="half a character"):
            extractor.parse(text)
        return
    doc = extractor.parse(text)
    assert doc.text == text
    assert "".join(token.text_with_ws for token in doc) == text


@examples(200)
@given(text=articles | disturbed())
def test_lines_give_records_back(text: str, grammar_only: Extractor) -> None:
    """JSON Lines and back, one line a record; only a lone surrogate in a record cannot be written."""
    for quote in grammar_only.extract(text, doc="a"):
        try:
            line = to_json(quote)
        except TypeError:
            assert any("\ud800" <= char <= "\udfff" for char in repr(to_plain(quote)) + text)
        else:
            assert b"\n" not in line
            assert from_json(line) == quote


@examples(20)
@given(batch=st.lists(articles | disturbed(), min_size=2, max_size=20), order=st.randoms(use_true_random=False))
def test_company_and_order_change_nothing(batch: list[str], order: object, grammar_only: Extractor) -> None:
    """The records of a document are its own: what came before, in which batch, in which order."""
    alone = {text: list(grammar_only.extract(text)) for text in batch}
    mixed = list(batch)
    order.shuffle(mixed)  # type: ignore[attr-defined]
    for arrangement in (batch, mixed, batch[:1] * 17 + batch):
        assert [list(found) for found in grammar_only.pipe(arrangement)] == [alone[text] for text in arrangement]


@examples(8)
@given(batch=st.lists(articles, min_size=2, max_size=20))
def test_company_and_order_change_nothing_for_the_parser(batch: list[str], extractor: Extractor) -> None:
    """The same where sentences of several documents are parsed together."""
    alone = [list(extractor.extract(text)) for text in batch]
    assert [list(found) for found in extractor.pipe(batch)] == alone
    assert [list(found) for found in extractor.pipe(batch[::-1])] == alone[::-1]


def test_a_fresh_extractor_agrees(grammar_only: Extractor) -> None:
    """One that has read much and one that has read nothing give the same."""
    text = "وقال الوزير سامي الجرادي إن الطريق سالكة. وأضاف: «الدخول مجاني»."
    assert load(None).extract(text) == grammar_only.extract(text)


@examples(2)
@given(batch=st.lists(articles | disturbed(), min_size=20, max_size=60))
def test_workers_change_nothing(batch: list[str], grammar_only: Extractor) -> None:
    """Records and their order are those of one process."""
    items = [Document(f"d{number}", text) for number, text in enumerate(batch)]
    alone = list(one_by_one(grammar_only, items))
    assert list(outcomes(grammar_only, partial(load, None), items, 2)) == alone


@examples(150)
@given(parts=paragraphs(2, headline=False), plain=CUELESS, share=st.floats(0, 1))
def test_a_paragraph_without_cues_changes_no_record(
    parts: list[str], plain: str, share: float, grammar_only: Extractor
) -> None:
    """Behind any paragraph; records behind it move by its length.

    Not behind a headline: who stands in the first lines may be whom its title means.
    """
    check_added(grammar_only, parts, plain, 1 + int(share * (len(parts) - 1)))


@examples(10)
@given(parts=paragraphs(2, headline=False), plain=CUELESS, share=st.floats(0, 1))
@example(parts=["وأضاف أن الطريق سالكة.", "وأضاف أن الطريق سالكة."], plain="وهطلت أمطار غزيرة ليلا.", share=0.0)
def test_a_paragraph_without_cues_changes_no_record_of_the_parser(
    parts: list[str], plain: str, share: float, extractor: Extractor
) -> None:
    """The same with the packaged model."""
    check_added(extractor, parts, plain, 1 + int(share * (len(parts) - 1)))


def check_added(extractor: Extractor, parts: list[str], plain: str, index: int) -> None:
    """The plain paragraph before ``parts[index]``, or at the end."""
    before = extractor.extract("\n\n".join(parts))
    after = extractor.extract("\n\n".join([*parts[:index], plain, *parts[index:]]))
    at = len("\n\n".join(parts[:index])) + 2
    assert shifted(after, 0, 0) == shifted(before, at, len(plain) + 2)


def test_a_paragraph_behind_a_headline_changes_nothing(grammar_only: Extractor) -> None:
    """Marks at the start of the next paragraph are no sign behind the headline's words."""
    parts = ["الوزيرة: الجسر القديم لن يتحمل الشاحنات", "«الدخول مجاني»، ذكرت بلدية المرسى."]
    alone = grammar_only.extract("\n\n".join(parts))[0]
    assert grammar_only.extract("\n\n".join([parts[0], PLAIN[0], parts[1]]))[0] == alone


@examples(150)
@given(text=articles, style=st.sampled_from(sorted(MARKS)))
def test_the_style_of_marks_changes_nothing_else(text: str, style: str, grammar_only: Extractor) -> None:
    """«» as other marks: the same records at the same places, the marks in their texts exchanged."""
    check_style(grammar_only, text, style)


@examples(10)
@given(text=articles, style=st.sampled_from(sorted(MARKS)))
def test_the_style_of_marks_changes_nothing_else_for_the_parser(text: str, style: str, extractor: Extractor) -> None:
    """The same with the packaged model."""
    check_style(extractor, text, style)


def check_style(extractor: Extractor, text: str, style: str) -> None:
    exchange = str.maketrans("«»", MARKS[style])

    def exchanged(plain: object) -> object:
        if isinstance(plain, dict):
            return {key: exchanged(value) for key, value in plain.items()}
        if isinstance(plain, list | tuple):
            return type(plain)(exchanged(each) for each in plain)
        return plain.translate(exchange) if isinstance(plain, str) else plain

    before = [exchanged(to_plain(quote)) for quote in extractor.extract(text)]
    assert [to_plain(quote) for quote in extractor.extract(text.translate(exchange))] == before


@examples(150)
@given(both=vowelled())
@example(both=("قال إن الطريق سالكة، مضيفا أن الجسر مغلق.", "قالَ إنَّ الطّريق سالكةٌ، مُضيفاً أنَّ الجسرَ مُغلَقٌ."))
@example(both=(ONE_BODY_IN_TWO_SPELLINGS.replace("\u064e", ""), ONE_BODY_IN_TWO_SPELLINGS))
def test_vowel_signs_change_no_relation(both: tuple[str, str], grammar_only: Extractor) -> None:
    """With or without them the same is said by the same, as sure; only offsets move."""
    check_vowelled(grammar_only, *both)


@examples(10)
@given(both=vowelled())
def test_vowel_signs_change_no_relation_of_the_parser(both: tuple[str, str], extractor: Extractor) -> None:
    """The same with the packaged model."""
    check_vowelled(extractor, *both)


def check_vowelled(extractor: Extractor, text: str, signed: str) -> None:
    assert [said(quote) for quote in extractor.extract(signed)] == [said(quote) for quote in extractor.extract(text)]
