"""The protocols, worked by hand on small examples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from evaluated import FIRST, SECOND, TEXT, at, report_of

from quotes.annotation import AnnotatedDocument, Attribution, read_gold
from quotes.annotation.gold import Offsets
from quotes.errors import MissingExtra
from quotes.evaluation import Report, evaluate
from quotes.evaluation.protocols.assignment import assign
from quotes.evaluation.relations import of_document, same_entity
from quotes.evaluation.words import Words, token_f1
from quotes.grammar import load_grammar

CORPUS = read_gold(Path(__file__).resolve().parents[1] / "corpus" / "gold.jsonl")


def figures(report: Report, key: str) -> dict[str, tuple[float | None, float | None, float | None]]:
    """The rows of one protocol in per cent, to one place."""
    [table] = [table for table in report.tables if table.key == key]

    def rounded(value: float | None) -> float | None:
        return None if value is None else round(100 * value, 1)

    return {row.name: (rounded(row.precision), rounded(row.recall), rounded(row.value)) for row in table.rows}


def test_what_is_right_throughout_scores_100_everywhere() -> None:
    """Every protocol, every measure."""
    report = report_of([FIRST, SECOND], [FIRST, SECOND])
    values = [row.value for table in report.tables for row in table.rows]
    assert {value for value in values if value is not None} == {1.0}
    assert report.faults == ()


def test_nothing_predicted_finds_nothing() -> None:
    """Recall is 0, precision is undefined, and both relations are missed."""
    report = report_of([FIRST, SECOND], [])
    assert report.value("core", "relation") == 0.0
    assert [fault.classes for fault in report.faults] == [("missed",), ("missed",)]


def test_core_by_hand() -> None:
    """One relation right but for a short content and a longer speaker, one with a wrong entity, one that is none.

    الجسر سيفتح في الربيع of five words is four: token F1 8/9. Found are two of three predictions and two of two gold.
    """
    shorter = evolve(FIRST, content=(at("الجسر سيفتح في الربيع"),), speaker=(4, at("الحداد إن")[1]))
    other = evolve(SECOND, entity="أحمد العلي")
    false = evolve(FIRST, cue=at("نقلت"), content=(at("ذلك وكالة"),), speaker=None, entity=None)
    rows = figures(report_of([FIRST, SECOND], [shorter, other, false]), "core")
    two_of_three, one_of_three = (66.7, 100.0, 80.0), (33.3, 50.0, 40.0)
    assert rows["relation"] == rows["cue"] == two_of_three
    assert rows["content exact"] == one_of_three
    assert rows["content ≥ 0.8"] == two_of_three
    assert rows["speaker exact"] == one_of_three
    assert rows["speaker overlap"] == two_of_three
    assert rows["entity"] == one_of_three
    assert rows["full record"] == (0.0, 0.0, 0.0)
    assert rows["full record, near"] == one_of_three
    assert rows["implicit speakers resolved"] == (None, None, 0.0)
    assert rows["entity, given a match"] == (None, None, 50.0)


def test_optional_gold_is_neither_asked_for_nor_held_against_anybody() -> None:
    """Missing it costs nothing, finding it neither, and a nominal record that answers nothing is excused."""
    optional = evolve(SECOND, optional=True)
    nominal = evolve(SECOND, form="nominal", content=(at("ذلك"),), cue=at("نقلت"))
    for predicted in ([FIRST], [FIRST, SECOND], [FIRST, nominal]):
        report = report_of([FIRST, optional], predicted)
        assert (report.gold, report.predicted, report.optional) == (1, 1, 1)
        assert figures(report, "core")["full record"] == (100.0, 100.0, 100.0)
    assert report_of([FIRST, optional], [FIRST, SECOND]).optional_found == 1


def test_chains_by_hand() -> None:
    """A chain of two in the wrong order has its members and not the chain; a missing member costs recall."""
    two = evolve(SECOND, intermediaries=(at("وكالة الساحل"), at("النقل")))
    turned = evolve(two, intermediaries=two.intermediaries[::-1])
    rows = figures(report_of([two], [turned]), "transmission")
    assert rows["intermediary exact"] == (100.0, 100.0, 100.0)
    assert rows["whole chain"] == (0.0, 0.0, 0.0)
    rows = figures(report_of([two], [SECOND]), "transmission")
    assert rows["intermediary"] == (100.0, 50.0, 66.7)
    cut = evolve(SECOND, intermediaries=(at("الساحل"),))
    rows = figures(report_of([SECOND], [cut]), "transmission")
    assert (rows["intermediary"], rows["intermediary exact"]) == ((100.0, 100.0, 100.0), (0.0, 0.0, 0.0))


def test_parc_by_hand() -> None:
    """Spans exact where the cues overlap; tokens over all predictions and all gold.

    Content tokens: 4 of 4 + 2 predicted, 4 + 2 of 5 + 2 gold, the second relation being right.
    """
    shorter = evolve(FIRST, content=(at("الجسر سيفتح في الربيع"),))
    rows = figures(report_of([FIRST, SECOND], [shorter, SECOND]), "parc")
    assert rows["cue exact"] == rows["source exact"] == (100.0, 100.0, 100.0)
    assert rows["content exact"] == rows["all exact"] == (50.0, 50.0, 50.0)
    assert rows["content tokens"] == (100.0, 85.7, 92.3)
    # cue 2, source 4, content 6 predicted; 7 of content in gold
    assert rows["all tokens"] == (100.0, 92.3, 96.0)


def test_parc_needs_the_cue() -> None:
    """The same content under another cue is another relation there, and shares no token."""
    moved = evolve(FIRST, cue=at("نقلت"))
    rows = figures(report_of([FIRST], [moved]), "parc")
    assert rows["content exact"] == rows["content tokens"] == (0.0, 0.0, 0.0)
    assert figures(report_of([FIRST], [moved]), "core")["content exact"] == (100.0, 100.0, 100.0)


def test_gender_gap_by_hand() -> None:
    """Coverage of the gold's characters: half of it matches at 0.3 and not at 0.8; the speaker counts given a match."""
    half = evolve(FIRST, content=(at("الجسر سيفتح في"),), speaker=None)
    rows = figures(report_of([FIRST], [half]), "gender-gap")
    assert rows["quote, overlap > 0.3"] == (100.0, 100.0, 100.0)
    assert rows["quote, overlap > 0.8"] == (0.0, 0.0, 0.0)
    assert rows["speaker, given a match > 0.3"] == (None, None, 0.0)
    assert rows["verb, given a match > 0.3"] == (None, None, 100.0)
    assert rows["speaker, given a match > 0.8"] == (None, None, None)


def test_gender_gap_does_not_mind_too_much() -> None:
    """A prediction that covers the whole text covers the gold: the measure looks at one side only."""
    everything = evolve(FIRST, content=((0, len(TEXT)),))
    rows = figures(report_of([FIRST], [everything]), "gender-gap")
    assert rows["quote, overlap > 0.8"] == (100.0, 100.0, 100.0)
    assert figures(report_of([FIRST], [everything]), "core")["content ≥ 0.8"] == (0.0, 0.0, 0.0)


def test_assignment_by_hand() -> None:
    """Averages over the groups: one pair with 4 of 5 tokens, one gold left over.

    Quote: precision (4/4) over one group, recall (4/5 + 0) over two.
    """
    shorter = evolve(FIRST, content=(at("الجسر سيفتح في الربيع"),))
    rows = figures(report_of([FIRST, SECOND], [shorter]), "assignment")
    assert rows["quote"] == (100.0, 40.0, 57.1)
    assert rows["cue"] == (100.0, 50.0, 66.7)
    # The second relation has no speaker of its own: one group alone has one.
    assert rows["speaker"] == (100.0, 100.0, 100.0)
    assert rows["type"] == (100.0, 50.0, 66.7)


def test_assignment_takes_the_best_total() -> None:
    """Taking the best pair first would leave the other with nothing."""
    text = "أ ب ج د ه و ز ح"
    words = Words(text)

    def relation_of(start: int, end: int) -> Any:
        spans = Attribution(content=((start, end),), cue=(0, 1))
        return of_document(AnnotatedDocument("a", text, (spans,)), words)[0]

    gold = [relation_of(0, 7), relation_of(4, 15)]  # أ ب ج د, ج د ه و ز ح
    predicted = [relation_of(0, 11), relation_of(0, 3)]  # أ ب ج د ه و, أ ب
    best = max(token_f1(gold[0].content, predicted[0].content), token_f1(gold[1].content, predicted[0].content))
    assert best == token_f1(gold[0].content, predicted[0].content)
    assert assign(gold, predicted) == [(0, 1), (1, 0)]


def test_scipy_is_asked_for_by_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the extra to install."""
    monkeypatch.setitem(__import__("sys").modules, "scipy.optimize", None)
    with pytest.raises(MissingExtra, match=re.escape("pip install 'arabic-quotes[evaluation]'")):
        report_of([FIRST], [FIRST])


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("أوشاكوف", "يوري أوشاكوف", True),
        ("الوزارة", "وزارة الصحة", True),
        ("منظمة «أيد ممدودة»", "منظمه ايد ممدوده", True),
        ("سالم الحداد", "سالم العلي", False),
        ("سَالِمٌ", "سالم", True),
        (None, None, True),
        (None, "سالم", False),
        ("", None, True),
    ],
)
def test_same_entity(first: str | None, second: str | None, same: bool) -> None:
    """Sixty per cent of the shorter name, spelling aside; nobody is nobody."""
    assert same_entity(first, second) is same
    assert same_entity(second, first) is same


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("قال إن الجسر سيفتح", (4, 18), ["الجسر", "سيفتح"]),  # a complementizer in front is left aside
        ("وأضاف", (1, 5), ["وأضاف"]),  # most of a word is the word
        ("بأنه قادم", (1, 9), ["بأنه", "قادم"]),
        ("«نعم، لا!»", (0, 10), ["نعم", "لا"]),  # marks and stops do not count
        ("قَالَ", (0, 5), ["قَالَ"]),
        ("قـــال الوزير", (0, 6), ["قـــال"]),
        ("الجسر", (4, 5), []),  # less than half of it is not
        ("", (0, 0), []),
    ],
)
def test_words_of_a_content(text: str, span: Offsets, words: list[str]) -> None:
    """Words as they are counted."""
    read = Words(text)
    assert [read.word(number) for number in sorted(read.of_content([span]))] == words


def test_intervals_hold_the_figure() -> None:
    """The bootstrap's interval lies around the value and is the same each time; one document has none."""
    documents = CORPUS[:12]
    predictions = {
        document.id: of_document(evolve(document, quotes=document.quotes[::2]), Words(document.text))
        for document in documents
    }
    once, again = (evaluate(documents, predictions, load_grammar(), samples=60, seed=3) for _ in range(2))
    assert once == again
    for table in once.tables:
        for row in table.rows:
            if row.low is not None and row.high is not None and row.value is not None:
                assert row.low <= row.value <= row.high
    [relation] = [row for row in once.tables[0].rows if row.name == "relation"]
    assert relation.low is not None and relation.high is not None and relation.low < relation.high
    alone = evaluate(documents[:1], predictions, load_grammar(), samples=60)
    assert alone.tables[0].rows[0].low is None


def test_slices_add_up() -> None:
    """Within a dimension every relation is in one slice."""
    predictions = {document.id: of_document(document, Words(document.text)) for document in CORPUS}
    report = evaluate(CORPUS, predictions, load_grammar(), samples=0)
    for dimension in {each.dimension for each in report.slices}:
        kinds = [each for each in report.slices if each.dimension == dimension]
        assert sum(each.gold for each in kinds) == report.gold
        assert sum(each.predicted for each in kinds) == report.predicted
    assert {each.kind for each in report.slices if each.dimension == "cue"} >= {"verb", "participle", "masdar", "colon"}


def test_type_and_form_are_read_off_the_surface() -> None:
    """Gold that does not state them can be broken down all the same."""
    text = "قال سالم: «سيفتح الجسر غدا».\nسالم: الجسر مغلق"
    direct = Attribution(content=(at("سيفتح الجسر غدا", text),), cue=at("قال", text))
    label = Attribution(content=(at("الجسر مغلق", text),), cue=(text.rindex(":"), text.rindex(":") + 1))
    report = report_of([direct, label], [direct, label], text)
    assert {each.kind for each in report.slices if each.dimension == "type"} == {"direct", "indirect"}
    assert {each.kind for each in report.slices if each.dimension == "form"} == {"quotation", "colon"}


def test_unknown_figures_are_refused() -> None:
    """A name that is none is an error, not a zero."""
    with pytest.raises(KeyError, match="core: glory"):
        report_of([FIRST], [FIRST]).value("core", "glory")
