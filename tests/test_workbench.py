"""Forms and explanations, and the commands that show them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from quotes.cli import app
from quotes.errors import GrammarError
from quotes.extractor import Extractor
from quotes.folding import fold
from quotes.grammar import load_grammar
from quotes.workbench.explanation import Explanation, Match, explain
from quotes.workbench.inflection import inflected

GRAMMAR = load_grammar()
TEXT = (
    "ونقلت وكالة الساحل عن مهندس قوله إن العمل مستمر، على حد تعبيره. سجل المهاجم هدفا. وغادر الوفد وفق الخطة، حسبما"
    " أفاد شهود."
)


def run(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), input=stdin, env={"COLUMNS": "160"})


@pytest.mark.parametrize("word", ["أفاد", "افاد", "afada", "مفيدا", "وأفادت", "إفادته"])
def test_forms_are_found_by_lemma_name_and_form(word: str) -> None:
    """Folded, with clitics too."""
    assert [entry.id for entry in inflected(GRAMMAR, word)] == ["afada"]


def test_verbs_spelt_alike_are_all_shown() -> None:
    """ذكر and ذكّر."""
    assert [entry.id for entry in inflected(GRAMMAR, "ذكر")] == ["dhakara", "dhakkara"]


@pytest.mark.parametrize(
    ("entry", "slot", "surface", "state", "instead"),
    [
        ("afada", "past.3fs", "أفادت", "read", None),
        ("afada", "present.1s", "أفيد", "read otherwise", "passive.3ms"),
        ("afada", "masdar", "إفادة", "dropped", None),
        ("afada", "masdar.ه", "إفادته", "read", None),
        ("ablagha", "present.3ms", "يبلغ", "with object", None),
        ("qala", "jussive.3ms", "يقل", "read", None),
        ("nafa", "participle.ms", "نافيا", "read", None),
    ],
)
def test_every_slot_says_how_it_is_read(entry: str, slot: str, surface: str, state: str, instead: str | None) -> None:
    """Surfaces as written, not folded."""
    [found] = inflected(GRAMMAR, entry)
    assert (state, instead) in [(f.state, f.instead) for f in found.forms if (f.slot, f.surface) == (slot, surface)]


def test_what_is_read_is_what_is_matched() -> None:
    """Every form shown as read is looked up as its verb."""
    for verb in GRAMMAR.verbs:
        for form in inflected(GRAMMAR, verb.id)[0].forms:
            read = any(a.form.verb.id == verb.id for a in GRAMMAR.lookup(fold(form.surface)))
            assert read or form.state in ("dropped", "with object"), (verb.id, form)


def test_an_unknown_verb_has_neighbours() -> None:
    """A slip of the pen."""
    with pytest.raises(GrammarError, match=r"no verb of the grammar; like it: .*استطرد"):
        inflected(GRAMMAR, "استطردد")


@pytest.fixture(scope="module")
def explanation(extractor: Extractor) -> Explanation:
    return explain(extractor, TEXT)


def match(explanation: Explanation, entry: str) -> Match:
    [found] = [each for each in explanation.matches if each.entry == entry]
    return found


@pytest.mark.parametrize(
    ("entry", "text", "outcome", "share", "reasons"),
    [
        ("qala", "قوله", "record", "its cue", []),
        ("naqala", "ونقلت", "part", "names who passed it on", []),
        ("ala-hadd-qawlihi", "على حد تعبيره", "part", "stands behind its words", []),
        ("hasabama", "حسبما", "part", "the phrase before its cue", []),
        ("afada", "أفاد", "record", "its cue", []),
        ("sajjala", "سجل", "dropped", None, ["no-frame"]),
    ],
)
def test_what_became_of_each_match(
    explanation: Explanation, entry: str, text: str, outcome: str, share: str | None, reasons: list[str]
) -> None:
    """Its record and part, or why there is none."""
    found = match(explanation, entry)
    assert (found.text, found.outcome, found.share, [r.code for r in found.reasons]) == (text, outcome, share, reasons)
    assert TEXT[found.start : found.end] == found.text


def test_the_frame_that_fitted_is_told(explanation: Explanation, extractor: Extractor) -> None:
    """Also of a candidate that the parse then dropped."""
    assert (match(explanation, "qala").frame, match(explanation, "sajjala").frame) == ("clause", None)
    dropped = match(explain(extractor, "هذا بيان بين: «لن يعود اللاعبون إلى الملعب»."), "bayyana")
    assert (dropped.frame, [reason.code for reason in dropped.reasons]) == ("quotation", ["not-a-verb"])


def test_the_parse_is_told(explanation: Explanation) -> None:
    """Tokens slice back; sentences without a cue are not parsed."""
    assert match(explanation, "naqala").parse.startswith("VERB")
    assert "subject وكالة" in match(explanation, "naqala").parse
    assert match(explanation, "sajjala").parse == "not parsed"
    first, second, _ = explanation.sentences
    assert first.tokens and not second.tokens
    for token in first.tokens:
        assert token.head < len(first.tokens)
    assert TEXT[first.start : first.end].startswith("ونقلت")


def test_confidence_is_the_sum_of_its_signs(explanation: Explanation) -> None:
    """Logistic, as the record has it."""
    from math import exp

    for judged in explanation.records:
        total = judged.bias + sum(judged.signs.values())
        assert judged.record["confidence"] == pytest.approx(1 / (1 + exp(-total)), abs=0.006)


WORDS = [*TEXT.split(), "قال", "أن", "«نعم»", ":", "\n", "بيان", "في", "أضافت", "لم"]


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from([*TEXT.split(), "قال", "أن", "«نعم»", ":", "\n", "بيان", "في", "أضافت", "لم"]), max_size=25
    )
)
def test_every_match_has_a_fate_and_explaining_changes_nothing(grammar_only: Extractor, words: list[str]) -> None:
    """Any text: a record, a part in one, or at least one reason; the records are those of ``extract``."""
    text = " ".join(words)
    told = explain(grammar_only, text)
    assert [judged.record["rule"] for judged in told.records] == [q.rule for q in grammar_only.extract(text)]
    cues = {judged.record["id"] for judged in told.records}
    assert cues == {each.record for each in told.matches if each.outcome == "record"}
    assert [each for each in told.matches if each.outcome == "dropped" and not each.reasons] == []


def test_explain_command() -> None:
    """A table to read, or one object of JSON; from standard input too."""
    shown = run("explain", "--parser", "none", "--tree", TEXT)
    assert shown.exit_code == 0
    for words in (
        "names who passed it on",
        "naqala",
        "record #1",
        "confidence",
        "nothing that one of its frames asks for",
    ):
        assert words in shown.stdout
    told = json.loads(run("explain", "--parser", "none", "--json", "-", stdin=TEXT).stdout)
    assert told["text"] == TEXT and [record["entry"] for record in told["records"]] == ["qala", "afada"]
    assert run("explain", "--parser", "none", "لا شيء هنا").exit_code == 0


def test_forms_command() -> None:
    """Table, JSON, and 1 for what is no verb."""
    assert "مفيدة" in run("grammar", "forms", "أفاد").stdout
    [entry] = json.loads(run("grammar", "forms", "أفاد", "--json").stdout)
    assert {"surface": "أفادت", "kind": "verb", "slot": "past.3fs", "state": "read", "instead": None} in entry["forms"]
    assert run("grammar", "forms", "قطة").exit_code == 1


def test_check_and_test_commands(tmp_path: Path) -> None:
    """0 where all is well, 1 where not, 2 where the grammar cannot be loaded; a folder's own entries alone."""
    path = tmp_path / "verbs.toml"
    entry = (
        '[baqbaqa]\nlemma = "بقبق"\npresent = "يبقبق"\nparadigm = "sound"\ncategory = "statement"\n'
        'frames = ["clause"]\n'
        'accept = ["بقبق الرجل أن الماء بارد"]\nreject = ["بقبق الماء"]\n'
    )
    path.write_text(entry, encoding="utf-8")
    assert run("grammar", "check", tmp_path).exit_code == 0
    sound = run("grammar", "test", "--parser", "none", "--all", tmp_path)
    assert sound.exit_code == 0 and "1/1" in sound.stdout
    path.write_text(entry.replace("بقبق الماء", "بقبق الرجل أن الماء حار"), encoding="utf-8")
    wrong = run("grammar", "test", "--parser", "none", tmp_path)
    assert wrong.exit_code == 1 and "verbs.toml:8: entry [baqbaqa]: reject: بقبق الرجل أن الماء حار" in wrong.stdout
    [accepted, rejected] = json.loads(run("grammar", "test", "--parser", "none", "--json", tmp_path).stdout)
    assert (accepted["holds"], rejected["holds"]) == (True, False)
    path.write_text(entry + 'missed = ["بقبق الرجل أن الماء حار"]', encoding="utf-8")
    assert "solved: move it to accept" in run("grammar", "test", "--parser", "none", tmp_path).stdout
    path.write_text(entry.replace("sound", "solid"), encoding="utf-8")
    broken = run("grammar", "check", tmp_path)
    assert broken.exit_code == 1 and f"error: {path}:4: entry [baqbaqa]: paradigm 'solid' is unknown" in broken.stdout
    assert json.loads(run("grammar", "check", "--json", tmp_path).stdout)["errors"] == 1
    assert run("grammar", "test", tmp_path).exit_code == 2
    assert run("explain", "--grammar", tmp_path, "قال").exit_code == 2
    assert run("extract", "--grammar", tmp_path, "-", stdin="قال").exit_code == 2
