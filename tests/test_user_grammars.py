"""Grammars of users: they add and override, are refused whole when broken, and can neither hang nor run anything."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from user_grammar import VERB, written

from quotes import load
from quotes.errors import GrammarError
from quotes.grammar import load_grammar
from quotes.grammar.resources import MAX_BYTES, read_file

SENTENCE = "وبقبق المدير سامي النجار أن المصنع سيفتح غدا."


def rules(*grammars: Path, text: str = SENTENCE) -> list[str]:
    return [quote.rule.partition(".")[0] for quote in load(None, grammars).extract(text)]


def test_an_entry_is_added(tmp_path: Path) -> None:
    """The package alone knows no بقبق; other sentences are as before."""
    folder = written(tmp_path, verbs=VERB)
    assert rules() == []
    assert rules(folder) == ["baqbaqa"]
    said = "قال المدير إن المصنع سيفتح غدا."
    assert rules(folder, text=said) == rules(text=said) == ["qala"]


def test_one_folder_needs_no_list(tmp_path: Path) -> None:
    """A string is a folder, not a list of letters."""
    assert load(None, str(written(tmp_path, verbs=VERB))).extract(SENTENCE)


def test_later_folders_override_by_id(tmp_path: Path) -> None:
    """Repeatable, the last one wins; an entry can be taken out."""
    first = written(tmp_path / "a", verbs=VERB)
    second = written(tmp_path / "b", verbs=VERB.replace('["clause"]', '["quotation"]'))
    third = written(tmp_path / "c", verbs="[baqbaqa]\ndisabled = true\n[qala]\ndisabled = true")
    assert rules(first, second) == []
    assert rules(second, first) == ["baqbaqa"]
    assert rules(first, third) == []
    assert rules(first, third, text="قال المدير إن المصنع سيفتح غدا.") == []


def test_an_edited_folder_is_read_anew(tmp_path: Path) -> None:
    """In a notebook the next ``load`` sees the change."""
    folder = written(tmp_path, verbs=VERB.replace('["clause"]', '["quotation"]'))
    assert rules(folder) == []
    assert rules(written(tmp_path, verbs=VERB)) == ["baqbaqa"]


def test_what_is_not_there_cannot_be_disabled(tmp_path: Path) -> None:
    """The message has names like it."""
    with pytest.raises(GrammarError, match=r"verbs\.toml:1: entry \[qalla\]: .*like it: qala"):
        load_grammar((written(tmp_path, verbs="[qalla]\ndisabled = true"),))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("deep lists", "a = " + "[" * 100_000, "nested too deeply"),
        ("deep tables", "a = " + "{a = " * 100_000, "nested too deeply"),
        ("a long dotted key", "a" + ".a" * 100_000 + " = 1", ":1: more than 64 dots"),
        ("too big", "#" * (MAX_BYTES + 1), "more than 2 MB"),
        ("a number of a million digits", "a = " + "9" * 1_000_000, ":1: not a valid TOML file"),
        ("billions of entries", "".join(f"[a{n}]\n" for n in range(20_000)), "more than 2000 entries"),
        ("an open string", 'a = """' + '"" ' * 500_000, "not a valid TOML file"),
        ("no text at all", "\0" * 1000, "not a valid TOML file"),
        ("a pattern", VERB.replace('"بقبق"', '"(ا+)+$"', 1), "entry [baqbaqa]"),
        ("code", "[baqbaqa]\nlemma = \"__import__('os').system('true')\"", "entry [baqbaqa]"),
        ("many forms", VERB + "nouns = [" + '"قول", ' * 10_000 + "]", "more than 200 strings"),
        ("a long word", VERB.replace('"بقبق"', f'"{"ب" * 100_000}"', 1), "longer than 80 characters"),
    ],
    ids=lambda value: value if len(value) < 40 else "",
)
def test_hostile_files_are_refused_at_once(tmp_path: Path, name: str, text: str, message: str) -> None:
    """A GrammarError in seconds, whatever is in the file."""
    begun = time.process_time()
    with pytest.raises(GrammarError) as caught:
        load_grammar((written(tmp_path, verbs=text),))
    assert message in str(caught.value)
    assert len(str(caught.value)) < 10_000
    assert time.process_time() - begun < 20


def test_a_big_list_does_not_slow_matching(tmp_path: Path) -> None:
    """Items of one first word are looked up, not walked through."""
    items = ",\n".join(f'"قرب بناية {n}"' for n in range(10_000))
    folder = written(tmp_path, adjuncts=f"discourse = [{items}]", complementizers=f"conjunctions = [{items}]")
    extractor = load(None, [folder])
    begun = time.process_time()
    extractor.extract("قال المدير قرب المصنع إنه يرى أن العمل قرب النهر مستمر. " * 200)
    assert time.process_time() - begun < 20


@pytest.mark.parametrize("text", ['given_male = ["' + "ب " * 20 + '"]', 'given_male = ["«»"]', "given_male = [1]"])
def test_items_that_match_nothing_are_refused(tmp_path: Path, text: str) -> None:
    """Too many words, or none."""
    with pytest.raises(GrammarError, match=r"names\.toml:1: list 'given_male'"):
        load_grammar((written(tmp_path, names=text),))


def test_pairs_are_pairs(tmp_path: Path) -> None:
    """A plural and its singular: another number of words would fail every document."""
    with pytest.raises(GrammarError, match="that is no pair of words"):
        load_grammar((written(tmp_path, groups='members = ["قادة الجيش قائد"]'),))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are POSIX")
def test_devices_and_pipes_are_not_read(tmp_path: Path) -> None:
    """They would never end."""
    os.mkfifo(tmp_path / "verbs.toml")
    with pytest.raises(GrammarError, match="cannot be read"):
        load_grammar((tmp_path,))
    (tmp_path / "verbs.toml").unlink()
    (tmp_path / "verbs.toml").symlink_to("/dev/zero")
    with pytest.raises(GrammarError, match="cannot be read"):
        load_grammar((tmp_path,))


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    """A folder of the wrong name would otherwise change nothing and say nothing."""
    with pytest.raises(GrammarError, match="no grammar in this folder"):
        load_grammar((tmp_path,))


PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["بقبق", "يبقبق", "clause"])
KEYS = st.text("abc-_", min_size=1, max_size=8)
NESTED = PLAIN | st.lists(PLAIN, max_size=4) | st.dictionaries(KEYS, PLAIN, max_size=4)
VALUES = NESTED | st.lists(NESTED, max_size=4) | st.dictionaries(KEYS, NESTED, max_size=4)
FIELDS = st.sampled_from(
    ["lemma", "present", "paradigm", "frames", "drop", "accept", "extra_forms", "disabled", "other"]
)


def toml(value: object) -> str:
    """A TOML value; what TOML cannot say is an empty string."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {toml(item)}' for key, item in value.items()) + "}"
    return '"' + "".join(f"\\U{ord(c):08x}" for c in str(value or "") if not 0xD800 <= ord(c) < 0xE000) + '"'


@settings(max_examples=60)
@given(st.sampled_from(["verbs", "prepositions", "names"]), st.dictionaries(FIELDS, VALUES, max_size=6))
def test_any_table_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, stem: str, fields: dict[str, object]
) -> None:
    """Whatever an entry holds, the answer is a grammar or a GrammarError that names the file."""
    lines = "".join(f"{key} = {toml(value)}\n" for key, value in fields.items())
    folder = written(tmp_path_factory.mktemp("grammar"), **{stem: f"[baqbaqa]\n{lines}" if stem != "names" else lines})
    try:
        load_grammar((folder,))
    except GrammarError as error:
        assert f"{stem}.toml" in str(error)


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text(alphabet="[]{}=\"'.,#\n aب\\", max_size=120).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """No other exception leaves the reader."""
    path = tmp_path_factory.mktemp("grammar") / "verbs.toml"
    path.write_bytes(data)
    try:
        read_file(path)
    except GrammarError as error:
        assert str(path) in str(error)
