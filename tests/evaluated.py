"""Two relations annotated by hand, and the report on what somebody makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quotes.annotation import AnnotatedDocument, Attribution
from quotes.annotation.gold import Offsets, sorted_by_cue
from quotes.evaluation import Report, evaluate
from quotes.evaluation.relations import of_document
from quotes.evaluation.words import Words
from quotes.grammar import load_grammar

TEXT = "قال وزير النقل سالم الحداد إن الجسر سيفتح في الربيع المقبل. وأضاف أن العبور مجاني، نقلت ذلك وكالة الساحل."


def at(words: str, text: str = TEXT) -> Offsets:
    """Where words stand for the first time."""
    start = text.index(words)
    return start, start + len(words)


FIRST = Attribution(
    content=(at("الجسر سيفتح في الربيع المقبل"),),
    cue=at("قال"),
    speaker=at("وزير النقل سالم الحداد"),
    entity="سالم الحداد",
    form="clause",
    type="indirect",
)
SECOND = Attribution(
    content=(at("العبور مجاني"),),
    cue=at("أضاف"),
    entity="سالم الحداد",
    intermediaries=(at("وكالة الساحل"),),
    form="clause",
    type="indirect",
)


def report_of(
    gold: Sequence[Attribution], predicted: Sequence[Attribution], text: str = TEXT, **options: Any
) -> Report:
    """The report of one document."""
    document = AnnotatedDocument("a", text, sorted_by_cue(gold))
    answer = of_document(AnnotatedDocument("a", text, sorted_by_cue(predicted)), Words(text))
    return evaluate([document], {"a": answer}, load_grammar(), samples=0, **options)
