"""The trace: reasons are named once, kept only where asked for, and change nothing."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
import regex

from quotes.document import Document
from quotes.extractor import Extractor
from quotes.grammar import load_grammar
from quotes.trace import REASONS

PACKAGE = Path(str(find_spec("quotes").origin)).parent  # type: ignore[union-attr]
CALL = regex.compile(r"(?:refuse|s\.stop)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
HANDED_ON = regex.compile(r'return "([a-z-]+)"')
CODE = regex.compile(r'"([a-z-]+)"')


def test_every_reason_is_given_somewhere_and_explained() -> None:
    """The codes in the source are those of the table; ``no_saying`` hands its own on."""
    calls = [call for path in PACKAGE.rglob("*.py") for call in CALL.findall(path.read_text(encoding="utf-8"))]
    used = {code for call in calls for code in CODE.findall(call)} - {"noun", "tag", "colon"}
    used |= set(HANDED_ON.findall((PACKAGE / "cues" / "no_saying.py").read_text(encoding="utf-8")))
    assert used | {"tag"} == set(REASONS)


def test_no_trace_is_kept_unasked() -> None:
    """Refusing is a comparison and a no."""
    doc = Document.read("سجل المهاجم هدفا.", load_grammar())
    assert doc.refuse(0, "sajjala", "no-frame") is False
    assert doc.trace is None


@pytest.mark.parametrize(
    ("text", "entry", "reason"),
    [
        ("سجل المهاجم هدفا ثانيا.", "sajjala", "no-frame"),
        ("وصل الوفد وفق الخطة.", "wafqa", "no-source"),
        ("استطرد المدير قائلا إن العمل مستمر.", "istatrada", "taken-over"),
        ("كما قلت فإن العمل متوقف.", "qala", "first-or-second-person"),
        ("يذكر أن المعرض يفتح غدا.", "dhakara", "impersonal"),
        ("هذا بيان بين: «لن يعود اللاعبون إلى الملعب».", "bayyana", "not-a-verb"),
        ("وهو ما يؤكد أن الخطر قائم.", "akkada", "fact"),
        ("قيل إن العمل متوقف.", "qala", "passive"),
        ("يتوقع أن ترتفع الأسعار.", "tawaqqaa", "belief-of-nobody"),
        ("قال المدير إن اللقاء كان مثمرا، على حد تعبيره.", "ala-hadd-qawlihi", "tag"),
        ("غادر كما كان.", "kama", "no-verb-of-saying"),
        ("ملاحظة: لا يفتح المكتب يوم الجمعة.", "colon", "label"),
        ("في بيان قصير شكر الأهالي.", "fi-bayan", "no-words"),
    ],
)
def test_what_came_to_nothing_says_why(text: str, entry: str, reason: str, extractor: Extractor) -> None:
    """One reason of each kind."""
    run = extractor.run(text)
    assert reason in [refusal.reason for refusal in run.document.trace or () if refusal.entry == entry]


def test_a_run_gives_the_same_records(extractor: Extractor) -> None:
    """With and without a trace."""
    text = "ونقلت وكالة الساحل عن مهندس قوله إن العمل مستمر. وقالت الوزيرة: «سيفتح الجسر في الربيع». ذكر ذلك أمس."
    assert list(extractor.run(text, doc="a").records) == extractor.extract(text, doc="a")
