"""Words taken apart, phrases found, files laid over the packaged ones, and faults named."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from user_grammar import VERB

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar import grammar_root, load_grammar
from quotes.grammar import resources as resources_module

GRAMMAR = load_grammar()


@pytest.mark.parametrize(
    ("word", "lemma", "kind", "proclitic", "enclitic"),
    [
        ("قال", "قال", "verb", "", ""),
        ("وأضافت", "أضاف", "verb", "و", ""),
        ("فقال", "قال", "verb", "ف", ""),
        ("وسيعلن", "أعلن", "verb", "وس", ""),
        ("ليؤكد", "أكد", "verb", "ل", ""),
        ("أتقول", "قال", "verb", "ا", ""),
        ("مشيراً", "أشار", "participle", "", ""),
        ("بقوله", "قال", "masdar", "ب", ""),
        ("بالقول", "قال", "masdar", "ب", ""),
        ("للقول", "قال", "masdar", "ل", ""),
        ("أخبرته", "أخبر", "verb", "", "ه"),
        ("أخبروها", "أخبر", "verb", "", "ها"),
        ("نفاه", "نفى", "verb", "", "ه"),
        ("أبلغكم", "أبلغ", "verb", "", "كم"),
        ("قِيلَ", "قال", "verb", "", ""),
    ],
)
def test_lookup(word: str, lemma: str, kind: str, proclitic: str, enclitic: str) -> None:
    reading = GRAMMAR.lookup(fold(word))[0]
    assert (reading.form.verb.lemma, reading.form.kind) == (lemma, kind)
    assert (reading.proclitic, reading.enclitic) == (proclitic, enclitic)


@pytest.mark.parametrize(
    "word",
    ["بينهم", "إيراني", "أقال", "المحاكم", "يشارك", "واجب", "يجب", "أردني", "استهلاك", "بالتأكيد", "مصر", "ترك", "كرد"],
)
def test_lookalikes_are_not_cues(word: str) -> None:
    """Words that come apart like a cue and are none: بينهم is no بيّن + هم, يشارك no يشار + ك."""
    assert not [reading for reading in GRAMMAR.lookup(fold(word)) if reading.form.kind != "masdar"]


def test_a_masdar_keeps_its_pronoun() -> None:
    form = GRAMMAR.lookup("قولها")[0].form
    assert (form.enclitic, form.gender, form.number) == ("ها", "f", "s")


def test_verbs_come_before_verbal_nouns() -> None:
    """نفي is the verb نفى and its noun: the verb first."""
    assert [reading.form.kind for reading in GRAMMAR.lookup(fold("نفى"))] == ["verb", "masdar"]


@pytest.mark.parametrize(
    ("text", "entry", "length"),
    [
        ("وفقا لوزارة الصحة", "wifqan-li", 2),
        ("وفقا لما ذكرت", "wafqa-ma", 2),
        ("بحسب ما ذكرت", "bi-hasab-ma", 2),
        ("بحسب مصادر", "bi-hasab", 1),
        ("على حد قوله", "ala-hadd-qawlihi", 3),
        ("على حد قول المدير", "ala-hadd-qawl", 3),
        ("نقلا عن مصدر", "naqlan-an", 2),
        ("في تغريدته أمس", "fi-taghrida", 2),
    ],
)
def test_the_longest_phrase_wins(text: str, entry: str, length: int) -> None:
    found = GRAMMAR.phrases_at([fold(word) for word in text.split()], 0)
    assert found is not None
    assert (found[0].id, found[1]) == (entry, length)


@pytest.mark.parametrize(
    ("word", "entries"),
    [("يبينون", ["bayyana", "abana"]), ("ذكرت", ["dhakara", "dhakkara"]), ("يدعون", ["daa", "iddaa"])],
)
def test_a_verb_that_yields_is_read_last(word: str, entries: list[str]) -> None:
    """``yields_to``: of verbs spelt alike, whatever their order in the file."""
    assert list(dict.fromkeys(reading.form.verb.id for reading in GRAMMAR.lookup(fold(word)))) == entries


def test_no_phrase() -> None:
    assert GRAMMAR.phrases_at(["وفقا"], 0) is None
    assert GRAMMAR.phrases_at(["قال"], 0) is None


@given(st.text(alphabet="ابتسقولنهكمف يرأءئؤة", max_size=12))
def test_lookup_never_fails_and_cuts_what_it_says(word: str) -> None:
    key = fold(word)
    for reading in GRAMMAR.lookup(key):
        assert key.startswith(reading.proclitic)
        assert key.endswith(reading.enclitic)


def test_grammar_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(GRAMMAR))
    assert copy.lookup("قال")[0].form.verb.lemma == "قال"


ENTRY = f"\n{VERB}"  # so that no fault stands on the first line


def test_an_extra_folder_adds_and_replaces(tmp_path: Path) -> None:
    (tmp_path / "verbs.toml").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "outlets.toml").write_text('names = ["وكالة نون", "نون"]', encoding="utf-8")
    grammar = load_grammar((tmp_path,))
    assert grammar.lookup("بقبق")[0].form.verb.id == "baqbaqa"
    assert "نون" in grammar.sets["outlets.names"]
    assert ("وكالة", "نون") in grammar.multiword["outlets.names"]
    assert grammar.counts()["verbs"] == GRAMMAR.counts()["verbs"] + 1


@pytest.mark.parametrize("name", ["marks.toml", "furniture.toml"])
def test_marks_and_furniture_are_not_added_to(tmp_path: Path, name: str) -> None:
    """Files that an extra folder cannot add to are refused, not passed over."""
    (tmp_path / name).write_text("unread = true", encoding="utf-8")
    with pytest.raises(GrammarError, match=name):
        load_grammar((tmp_path,))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('category = "statement"', 'category = "opinion"'), "valid choices: statement, denial"),
        (('paradigm = "sound"', 'paradigm = "weak"'), "valid choices: sound, assimilated"),
        (('frames = ["clause"]', 'frames = ["clause:حتى"]'), "valid choices: clause, clause:ب"),
        (('frames = ["clause"]', "frames = []"), "'frames' is missing; give a list of one of clause, clause:ب"),
        (('category = "statement"\n', ""), "'category' is missing; valid choices: statement, denial"),
        (('frames = ["clause"]', 'frames = "clause"'), "must be a list of strings"),
        (('lemma = "بقبق"\n', ""), "'lemma' is missing"),
        (('lemma = "بقبق"', 'lema = "بقبق"'), "unknown field 'lema'; valid fields: lemma, present"),
        (('lemma = "بقبق"', "lemma = 3"), "'lemma' must be a string"),
        (('present = "يبقبق"', 'present = "بقبق"'), "beginning with ي"),
        (('paradigm = "sound"', 'paradigm = "hollow-w"'), "lemma 'بقبق' does not fit hollow-w (قال، يقول)"),
        (('lemma = "بقبق"', 'lemma = "بقبى"'), "its paradigm is defective-w or defective-y"),
        (('lemma = "بقبق"', f'lemma = "{"ب" * 100}"'), "longer than 80 characters"),
        (("[baqbaqa]", "[baqbaqa]\ndisabled = true"), "unknown field 'disabled'"),
        (('lemma = "بقبق"', 'lemma = "بقبق"\nstrict = "no"'), "'strict' must be true or false"),
        (('lemma = "بقبق"', 'lemma = "بقبق"\nextra_forms = { "past" = "بق" }'), "valid: past.3ms"),
    ],
)
def test_a_faulty_entry_is_named(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    """The message names the file, the entry and the valid choices."""
    path = tmp_path / "verbs.toml"
    path.write_text(ENTRY.replace(*change), encoding="utf-8")
    with pytest.raises(GrammarError) as caught:
        load_grammar((path,))
    assert re.match(rf"{re.escape(str(path))}:\d+: entry \[baqbaqa\]: ", str(caught.value))
    assert message in str(caught.value)


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    """All at once, not one at each run."""
    path = tmp_path / "verbs.toml"
    text = ENTRY.replace('"statement"', '"opinion"').replace('["clause"]', '["clause:حتى"]').replace("accept", "acept")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GrammarError) as caught:
        load_grammar((path,))
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{path}:").partition(":")[0] for line in lines] == ["8", "6", "7", "2"]
    assert all("entry [baqbaqa]" in line for line in lines)


def test_duplicate_entries_and_unknown_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "verbs.toml"
    path.write_text(ENTRY + ENTRY, encoding="utf-8")
    with pytest.raises(GrammarError, match=r"verbs\.toml:11: not a valid TOML file: Cannot declare \[baqbaqa\] twice"):
        load_grammar((path,))
    path.rename(tmp_path / "verb.toml")
    with pytest.raises(GrammarError, match=r"valid names: adjuncts\.toml"):
        load_grammar((tmp_path / "verb.toml",))
    with pytest.raises(GrammarError, match="cannot be read"):
        load_grammar((tmp_path / "names.toml",))


def test_a_list_must_be_a_list_of_strings(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('given_male = ["سالم", 3]', encoding="utf-8")
    with pytest.raises(GrammarError, match="list 'given_male': must be a list of strings"):
        load_grammar((path,))


def test_the_root_is_found_in_wheel_and_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "quotes"
    (tmp_path / "grammars").mkdir()
    (tmp_path / "grammars" / "verbs.toml").touch()
    monkeypatch.setattr(resources_module, "PACKAGE", package)
    assert grammar_root() == tmp_path / "grammars"
    (package / "_grammars").mkdir(parents=True)
    (package / "_grammars" / "verbs.toml").touch()
    assert grammar_root() == package / "_grammars"


def test_a_missing_root_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources_module, "PACKAGE", tmp_path / "quotes")
    with pytest.raises(GrammarError, match=r"looked for verbs\.toml"):
        grammar_root()


def test_counts_cover_verbs_forms_phrases_and_lists() -> None:
    counts = GRAMMAR.counts()
    assert counts["verbs"] >= 110
    assert counts["forms"] > 20 * counts["verbs"]
    assert counts["names.given_male"] >= 400
    assert counts["names.given_female"] >= 210
