"""What the examples of the grammar promise holds, run through the extractor as ``quotes grammar test`` runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.extractor import Extractor
from quotes.workbench.examples import Example, examples, run_example

BY_FILE: dict[str, list[Example]] = {}
for each in examples():
    BY_FILE.setdefault(Path(each.path).stem, []).append(each)


@pytest.mark.parametrize("file", BY_FILE)
def test_examples_hold(file: str, extractor: Extractor) -> None:
    """accept gives a record in which the entry has a part, reject none; missed and mistaken are still wrong."""
    outcomes = [run_example(example, extractor) for example in BY_FILE[file]]
    failed = [f"{o.example.entry}: {o.example.kind}: {o.example.text}: {o.found}" for o in outcomes if not o.holds]
    assert failed == []


@pytest.mark.parametrize(
    ("file", "entry", "kind", "text", "holds"),
    [
        ("verbs", "afada", "accept", "أفادت الشرطة بأن الحادث عرضي", True),
        ("verbs", "qala", "accept", "أفادت الشرطة بأن الحادث عرضي", False),
        ("verbs", "afada", "reject", "أفادت الشرطة بأن الحادث عرضي", False),
        ("verbs", "afada", "missed", "أفادت الشرطة بأن الحادث عرضي", False),
        ("verbs", "afada", "mistaken", "أفادت الشرطة بأن الحادث عرضي", True),
        ("verbs", "naqala", "accept", "نقلت الوكالة عن مسؤول قوله إن المحادثات تقدمت", True),
        ("prepositions", "hasabama", "accept", "أغلق المعبر، حسبما أفاد شهود", True),
        ("prepositions", "naqlan-an", "accept", "ذكرت القناة نقلا عن مصدر أمني أن المعبر فتح", True),
        ("prepositions", "ala-hadd-qawlihi", "accept", "قال المدرب إن اللقاء كان مثمرا، على حد تعبيره", True),
        ("frames", "clause:ب", "accept", "أفادت الشرطة بأن الحادث عرضي", True),
        ("frames", "clause", "accept", "أفادت الشرطة بأن الحادث عرضي", False),
        ("relays", "verb-from", "accept", "نقلت الوكالة عن مسؤول قوله إن المحادثات تقدمت", True),
        ("relays", "phrase-from", "accept", "نقلت الوكالة عن مسؤول قوله إن المحادثات تقدمت", False),
        ("furniture", "end", "accept", "// انتهى //", True),
        ("furniture", "end", "reject", "// انتهى //", False),
        ("marks", "curly", "accept", "قال: “سنعود غدا”.", True),
        ("marks", "low", "accept", "قال: “سنعود غدا”.", False),
    ],
)
def test_a_promise_can_be_broken(
    file: str, entry: str, kind: str, text: str, holds: bool, extractor: Extractor
) -> None:
    """The runner tells the entry's own records from those of others, and solved from unsolved."""
    example = Example(f"{file}.toml", 1, entry, kind, text)  # type: ignore[arg-type]
    assert run_example(example, extractor).holds is holds
