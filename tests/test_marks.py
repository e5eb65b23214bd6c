"""Quotation marks: every style, every way of getting them wrong, and what is bounded on hostile input."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invariants import check_quotations

from quotes.errors import GrammarError
from quotes.marks import MarkPair, Quotation, find_quotations, is_statement_like, load_pairs
from quotes.marks import pairs as pairs_module

CASES = tomllib.loads((Path(__file__).parent / "data" / "marks.toml").read_text(encoding="utf-8"))
DEFAULTS = {"style": "straight", "depth": 0, "continues": False, "balanced": True}
ALPHABET = "«»“”„″\"'()‹›{}‘’<>,.؟!:،; \n\t\N{RIGHT-TO-LEFT MARK}قالوا5aעّ"


def marked(cases: list[dict[str, Any]]) -> list[Any]:
    """Cases as parameters; known failures are strict expected failures."""
    return [
        pytest.param(case, id=case.get("label", case["text"]), marks=[pytest.mark.xfail] if case.get("xfail") else [])
        for case in cases
    ]


def described(text: str, quotation: Quotation) -> dict[str, object]:
    words = {"words": text[quotation.start : quotation.end]}
    return words | {name: getattr(quotation, name) for name in DEFAULTS}


@pytest.mark.parametrize("case", marked(CASES["find"]))
def test_finds_these_quotations(case: dict[str, Any]) -> None:
    """The words of every quotation, its style, depth, and whether it continues or was closed."""
    text = case["text"]
    assert [described(text, found) for found in find_quotations(text)] == [DEFAULTS | each for each in case["expect"]]


@pytest.mark.parametrize("case", marked(CASES["statement"]))
def test_tells_statements_from_names(case: dict[str, Any]) -> None:
    """The first quotation of the text is a statement, or a name, title, term or aside."""
    text = case["text"]
    assert is_statement_like(text, find_quotations(text)[0]) is case["statement"]


@pytest.mark.parametrize("pair", load_pairs().pairs, ids=lambda pair: pair.id)
def test_every_pair_keeps_its_examples(pair: MarkPair) -> None:
    """``accept`` texts hold one quotation of the style, ``reject`` texts none."""
    assert pair.accept and pair.reject
    for text in pair.accept:
        assert [found.style for found in find_quotations(text)] == [pair.id], text
    for text in pair.reject:
        assert pair.id not in [found.style for found in find_quotations(text)], text


def test_a_malformed_pair_names_its_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the file, the entry and the valid choices."""
    words = "\n".join(f"{name} = []" for name in pairs_module.WORD_LISTS)
    entry = '[[pair]]\nid = "odd"\nopen = ["<"]\nclose = [">"]\nshape = 1.0\nreading = "strong"\n'
    (tmp_path / "marks.toml").write_text(f"{entry}[words]\n{words}\n", encoding="utf-8")
    monkeypatch.setattr(pairs_module, "grammar_root", lambda: tmp_path)
    with pytest.raises(GrammarError, match=r"marks\.toml, pair 'odd': reading must be one of quote, weak"):
        load_pairs.__wrapped__()


@given(st.text(alphabet=ALPHABET, max_size=80) | st.text(max_size=80))
def test_spans_are_exact_sorted_and_nested(text: str) -> None:
    """Whatever the text: no exception, offsets inside it, marks where they are said to be, proper nesting."""
    check_quotations(text)


@given(st.text(alphabet="قال نعم.،", min_size=1, max_size=30).filter(lambda words: any(map(str.isalpha, words))))
def test_a_plain_pair_is_always_found(words: str) -> None:
    """Words between guillemets come back, trimmed, whatever they are."""
    text = f"قال: «{words.strip()}»"
    assert [text[each.start : each.end] for each in find_quotations(text)] == [words.strip()]


def test_nesting_has_no_limit() -> None:
    """Three hundred quotations inside each other, each with a word of its own."""
    text = "«كلمة " * 300 + "نعم" + "»" * 300
    assert [each.depth for each in find_quotations(text)] == list(range(300))


@pytest.mark.parametrize("mark", ["«", '"', "“", "(", "((", "''", "« كلمة ", ' "كلمة', 'كلمة" ', "«كلمة.\n"])
def test_hostile_marks_cost_no_more_than_themselves(mark: str) -> None:
    """Ten thousand marks: no recursion, and never more quotations than marks."""
    assert len(find_quotations(mark * 10_000)) <= 10_000


@pytest.mark.parametrize("unit", ["«", '"', "“كلمة ", '"كلمة. ', '«"', '({"', "«كلمة. \n", "كلمة: «كلمة\n"])
def test_work_grows_with_the_text(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the text asks at most about twice the questions of the word lists: no search starts over."""
    asked = 0
    listed = pairs_module.MarkPairs.listed

    def counting(self: pairs_module.MarkPairs, name: str, word: str) -> bool:
        nonlocal asked
        asked += 1
        return listed(self, name, word)

    monkeypatch.setattr(pairs_module.MarkPairs, "listed", counting)
    counts = []
    for size in (500, 1000):
        asked = 0
        find_quotations(unit * size)
        counts.append(asked)
    assert counts[1] <= 2.1 * counts[0] + 20
