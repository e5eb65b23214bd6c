"""Segments and sentences: what a line is, where sentences end, and that every span is exact."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import GrammarError
from quotes.marks import find_quotations
from quotes.segments import Segment, load_furniture, segment, sentences
from quotes.segments import furniture as furniture_module
from quotes.segments.furniture import Entry
from quotes.segments.lines import paragraphs

CASES = tomllib.loads((Path(__file__).parent / "data" / "segments.toml").read_text(encoding="utf-8"))
ALPHABET = "«»“”\"'().!؟…:،- *•1قالوعن\n\t\N{RIGHT-TO-LEFT MARK}\N{LINE SEPARATOR}\N{NO-BREAK SPACE}ّ/"
LETTER = regex.compile(r"\p{L}")
KINDS = {"paragraph", "headline", "bullet", "furniture"}


def marked(cases: list[dict[str, Any]]) -> list[Any]:
    """Cases as parameters; known failures are strict expected failures."""
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case.get("xfail") else []) for case in cases
    ]


@pytest.mark.parametrize("case", marked(CASES["segments"]))
def test_divides_a_text_into_these_segments(case: dict[str, Any]) -> None:
    """Kind and text of every segment."""
    text = case["text"]
    assert [[part.kind, text[part.start : part.end]] for part in segment(text)] == case["expect"]


@pytest.mark.parametrize("case", marked(CASES["sentences"]))
def test_divides_segments_into_these_sentences(case: dict[str, Any]) -> None:
    """The text of every sentence."""
    text = case["text"]
    found = sentences(text, segment(text), find_quotations(text))
    assert [text[each.start : each.end] for each in found] == case["expect"]


@pytest.mark.parametrize("entry", load_furniture().entries, ids=lambda entry: entry.id)
def test_every_entry_keeps_its_examples(entry: Entry) -> None:
    """``accept`` lines are furniture, or begin or end with it; ``reject`` lines hold none, of any entry."""
    assert entry.accept and entry.reject
    for line in entry.accept:
        kinds = [part.kind for part in segment(line)]
        assert "furniture" in (kinds if entry.where == "line" else (kinds[0], kinds[-1])), line
        assert entry.where != "line" or len(kinds) == 1, line
    for line in entry.reject:
        assert "furniture" not in [part.kind for part in segment(line)], line


def test_entries_are_unique() -> None:
    """No two entries share an id."""
    ids = [entry.id for entry in load_furniture().entries]
    assert len(ids) == len(set(ids))


def test_a_malformed_entry_names_its_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the file, the entry and the valid choices."""
    words = "\n".join(f"{name} = []" for name in furniture_module.WORD_LISTS)
    entry = '[[furniture]]\nid = "odd"\nwhere = "middle"\npattern = "x"\n'
    (tmp_path / "furniture.toml").write_text(f"{entry}[words]\n{words}\n", encoding="utf-8")
    monkeypatch.setattr(furniture_module, "grammar_root", lambda: tmp_path)
    with pytest.raises(GrammarError, match=r"furniture\.toml, 'odd': where must be one of line, head, tail"):
        load_furniture.__wrapped__()


@given(st.text(alphabet=ALPHABET, max_size=120) | st.text(max_size=120))
def test_spans_are_exact_disjoint_and_trimmed(text: str) -> None:
    """Whatever the text: no exception; segments in order and trimmed, sentences within them; no letter is lost."""
    parts = segment(text)
    end = 0
    for part in parts:
        assert end <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == text[part.start : part.end].strip()
        assert part.kind in KINDS
        end = part.end
    found = sentences(text, parts, find_quotations(text))
    end = 0
    for each in found:
        assert end <= each.start < each.end
        assert parts[each.segment].start <= each.start and each.end <= parts[each.segment].end
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        end = each.end
    inside = {at for each in found for at in range(each.start, each.end)}
    for part in parts:
        letters = {match.start() for match in LETTER.finditer(text, part.start, part.end)}
        assert letters <= inside


@given(st.lists(st.text(alphabet="قال نعم", min_size=1, max_size=20).map(str.strip).filter(bool), max_size=8))
def test_blank_lines_part_paragraphs(lines: list[str]) -> None:
    """Lines with a blank one between are never joined."""
    text = "\n\n".join(lines)
    assert [text[start:end] for start, end in paragraphs(text)] == lines


@pytest.mark.parametrize("unit", ["\n", "***\n", ". ", "د. ", "قال.. ", "كلمة ", "ك- ", "المصدر: ", "سبق - ك "])
def test_hostile_text_is_divided(unit: str) -> None:
    """A hundred thousand units, on one line or many, are read without recursion."""
    text = unit * 100_000
    parts = segment(text)
    assert len(parts) <= 100_000
    assert all(each.start < each.end for each in sentences(text, parts, []))


def test_a_custom_furniture_replaces_ours() -> None:
    """Without entries nothing is furniture."""
    bare = furniture_module.Furniture((), load_furniture().words)
    assert segment("// انتهى //", bare) == [Segment(0, 11, "headline")]
