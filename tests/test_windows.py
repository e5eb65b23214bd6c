"""The parser reads the windows that decide; the nodes it gives are the tokens of a Doc without one."""

from __future__ import annotations

import pytest

from quotes.attribution.windows import windows_of
from quotes.cues import find_candidates
from quotes.document import Document
from quotes.grammar import load_grammar
from quotes.parsing import load_parser, udpipe
from quotes.parsing.docs import ROOT
from quotes.parsing.parser import Parser

LONG = (
    "في ختام جلسة استمرت حتى ساعة متأخرة من مساء أمس في مقر البلدية القديم، وسط مدينة ما زالت تنتظر الأمطار الأولى، "
    "قالت رئيسة اللجنة هدى السروجي في ختام الاجتماع إن الخطة الجديدة تشمل ترميم المدارس وتوسيع المكتبات "
    "وإنارة الطرق في الأحياء البعيدة عن المركز "
    "قبل نهاية العام المقبل، مشيرة إلى أن الميزانية أقرت"
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load_parser()


def windows(text: str) -> list[str]:
    doc = Document.read(text, load_grammar(()))
    candidates = find_candidates(doc)
    return [
        text[start:end] for start, end in windows_of(doc, 0, [c for c in candidates if c.sentence == 0], topic=False)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            LONG,
            [
                "وسط مدينة ما زالت تنتظر الأمطار الأولى، "
                "قالت رئيسة اللجنة هدى السروجي في ختام الاجتماع إن الخطة الجديدة تشمل ترميم المدارس وتوسيع"
            ],
            id="from the clause of the cue to a little past the complementizer; the participle leans on the verb",
        ),
        pytest.param(
            "استقبل الوزير سامي الحداد وفدا من المزارعين في مكتبه صباح أمس، مؤكدا أن الدعم مستمر",
            ["استقبل الوزير سامي الحداد وفدا من المزارعين في مكتبه صباح أمس، مؤكدا أن الدعم مستمر"],
            id="a participle without another cue leans on the main verb, however far",
        ),
        pytest.param(
            "عززت وزارة العمل استعداداتها في موسم الحصاد هذا العام بحملات جديدة، حيث أشارت إلى أن الجولات مستمرة",
            ["عززت وزارة العمل استعداداتها في موسم الحصاد هذا العام بحملات جديدة، حيث أشارت إلى أن الجولات مستمرة"],
            id="a verb whose subject is dropped needs the main clause",
        ),
    ],
)
def test_the_window_that_decides(text: str, expected: list[str]) -> None:
    assert windows(text) == expected


def test_with_the_whole_as_window_nodes_are_the_tokens_of_the_doc(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given the beam that Docs are parsed with."""
    monkeypatch.setattr(udpipe, "BEAM", "")
    [nodes] = parser.trees([LONG], [[(0, len(LONG))]])
    tokens = [token for token in parser.parse_sentences([LONG])[0] if token.pos_ != "SPACE"]
    place = {token.i: n for n, token in enumerate(tokens)}
    assert [(n.idx, n.text, n.pos_, n.dep_, n.head.i) for n in nodes] == [
        (t.idx, t.text, t.pos_, t.dep_, place[t.head.i]) for t in tokens
    ]
    for node, token in zip(nodes, tokens, strict=True):
        assert sorted(n.i for n in node.subtree) == [place[t.i] for t in token.subtree]
        assert [n.i for n in node.children] == [place[t.i] for t in token.children]
        assert node.morph.get("Gender", []) == token.morph.get("Gender", [])


def test_outside_the_windows_words_have_tags_and_no_relations(parser: Parser) -> None:
    start, end = LONG.index("قالت"), LONG.index("إن الخطة")
    [nodes] = parser.trees([LONG], [[(start, end)]])
    [whole] = parser.trees([LONG], [[(0, len(LONG))]])
    assert [n.pos_ for n in nodes] == [n.pos_ for n in whole]
    inside = [n for n in nodes if start <= n.idx < end]
    assert {n.head.i for n in inside} <= {n.i for n in inside}
    assert sum(n.dep_ == ROOT for n in inside) == 1
    assert all(n.head is n and n.dep_ == ROOT for n in nodes if n not in inside)
