"""Confidence: what speaks for and against a record, and the estimate made of it."""

from __future__ import annotations

import pytest

from quotes.confidence import estimate
from quotes.confidence.estimate import weights
from quotes.extractor import Extractor, load

TEXT = (
    "قالت وزيرة الصحة سلمى الراوي إن اللقاح سيصل غدا. وأضافت أن التوزيع يبدأ في العاصمة.\n"
    "وأعلن المتحدث أن الرحلات ألغيت، مشيرا إلى أن السبب هو الطقس.\n"
    "وقال «لن نتراجع»."
)


@pytest.fixture(scope="module")
def grammar_alone() -> Extractor:
    return load(parser=None)


@pytest.fixture(scope="module")
def found() -> list[frozenset[str]]:
    return [signs for _, signs in load().signs(TEXT)]


@pytest.mark.parametrize(
    ("record", "shown", "not_shown"),
    [
        (0, {"name-given", "name-inside", "kind:person", "form:clause", "content<=4"}, {"name-definite", "nobody"}),
        (1, {"case:implicit", "taken:last", "rivals<=1", "from-kind:person"}, {"name-inside", "mention<=1"}),
        (2, {"name-definite", "mention<=1", "end:،"}, {"name-given", "case:implicit"}),
        (3, {"cue:participle", "back<=0", "rivals<=2"}, {"cue:verb"}),
        (4, {"form:quotation", "end:mark", "rivals<=2"}, {"form:clause"}),
    ],
)
def test_signs_say_what_a_reader_sees(
    found: list[frozenset[str]], record: int, shown: set[str], not_shown: set[str]
) -> None:
    assert shown <= found[record]
    assert not not_shown & found[record]


def test_where_a_second_opinion_is_asked_its_lead_is_a_sign() -> None:
    text = "نفى رئيس النادي سامي العلي الخبر. ثم جاء نص العقد. نشرته الصحف كاملا في اليوم التالي. ويقول إنه لم يوقع."
    (_, told), (_, dropped) = load().signs(text)
    assert [sum(sign.startswith("lead") for sign in signs) for signs in (told, dropped)] == [0, 1]


def test_a_record_carries_the_estimate_of_its_signs() -> None:
    assert [q.confidence for q in load().extract(TEXT)] == [estimate(signs) for _, signs in load().signs(TEXT)]


def test_without_a_parser_the_records_say_so(grammar_alone: Extractor) -> None:
    assert all("no-parse" in signs for _, signs in grammar_alone.signs(TEXT))
    assert "no-parse" in weights()


def test_the_estimate_stays_a_probability_whatever_speaks_for_or_against() -> None:
    table = weights()
    for_it = {sign for sign, weight in table.items() if weight > 0}
    against = {sign for sign, weight in table.items() if weight < 0} - {"bias"}
    assert 0 < estimate(against) < estimate(()) < estimate(for_it) < 1
    assert estimate({"no such sign"}) == estimate(())
