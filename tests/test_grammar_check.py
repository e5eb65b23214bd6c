"""``quotes grammar check``: each fault of a user's folder is named with file, line, entry and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner
from user_grammar import VERB, written

from quotes.cli import app
from quotes.workbench.check import check

PHRASE = """\
[bi-fam]
role = "source"
lemma = "بفم"
forms = ["بفم"]
accept = ["العمل مستمر بفم المدير"]
reject = ["أمسك القلم بفمه أو بفم القنينة"]
"""


def test_a_sound_folder(tmp_path: Path) -> None:
    """Nothing to say of it."""
    folder = written(tmp_path, verbs=VERB, prepositions=PHRASE, names='given_male = ["بقبوق"]')
    assert check([folder]) == []


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (('"sound"', '"solid"'), 4, "valid choices: sound, assimilated"),
        (('["clause"]', '["clause:حتى"]'), 6, "valid choices: clause, clause:ب"),
        (('["clause"]', '["clause"]\nframse = []'), 7, "unknown field 'framse'; valid fields: lemma"),
        (('accept = ["بقبق الرجل أن الماء بارد"]\n', ""), 1, "'accept' is missing"),
        (('["بقبق الماء"]', '["سكت الماء"]'), 8, "the example holds no form of the verb: سكت الماء"),
        (('["clause"]', '["clause"]\ndrop = ["كتب"]'), 7, "'كتب' is no form of the verb"),
        (('["clause"]', '["clause"]\nsuffixed = ["يبقبق"]'), 7, "must stand under drop as well"),
        (('["clause"]', '["clause"]\naside = ["مبقبقة"]'), 7, "must stand under drop as well"),
        (('["clause"]', '["clause"]\nyields_to = ["qul"]'), 7, "there is no entry 'qul'"),
        (
            ('["clause"]', '["clause"]\nextra_forms = { "past.3fs" = "بقبقت" }'),
            7,
            "a regular form of the paradigm already",
        ),
        (
            ('["clause"]', '["nominal"]\nstrict = true'),
            6,
            "unreachable: nominal frames of a strict verb begin no content",
        ),
        (('["clause"]', '["clause", "relay"]'), 6, "a frame relay and the category relay go together"),
        (('lemma = "بقبق"', 'lemma = "قال"'), 3, None),
    ],
)
def test_a_fault_of_a_verb(tmp_path: Path, change: tuple[str, str], line: int, message: str | None) -> None:
    """File, line and entry of each."""
    assert change[0] in VERB
    faults = check([written(tmp_path, verbs=VERB.replace(*change))])
    assert {fault.entry for fault in faults} == {"baqbaqa"}
    assert {fault.path for fault in faults} == {str(tmp_path / "verbs.toml")}
    if message is not None:
        assert [(fault.line, message in fault.message) for fault in faults] == [(line, True)]


def test_two_verbs_that_claim_one_form_and_frame(tmp_path: Path) -> None:
    """A conflict, until one of them yields or drops the form."""
    entry = VERB.replace("بقبق", "كشف").replace("يكشف", "يكشف")
    faults = check([written(tmp_path, verbs=entry)])
    assert [fault.line for fault in faults] == [6]
    assert "conflict: كشف is also a form of [kashafa] with the frame clause" in faults[0].message
    yielding = entry.replace('frames = ["clause"]', 'frames = ["clause"]\nyields_to = ["kashafa"]')
    assert [f.message for f in check([written(tmp_path, verbs=yielding)]) if "conflict" in f.message] == []


def test_unreachable(tmp_path: Path) -> None:
    """A verb whose every form is dropped; a phrase that another entry has."""
    from quotes.grammar.forms import inflections
    from quotes.grammar.loader import read_grammar

    forms = {form.surface for form in inflections(read_grammar([written(tmp_path, verbs=VERB)]).verbs["baqbaqa"])}
    dropped = ", ".join(f'"{form}"' for form in sorted(forms))
    faults = check([written(tmp_path, verbs=VERB.replace("accept", f"drop = [{dropped}]\naccept"))])
    assert any("unreachable: every form is dropped" in fault.message for fault in faults)
    (tmp_path / "verbs.toml").unlink()
    faults = check([written(tmp_path, prepositions=PHRASE.replace('forms = ["بفم"]', 'forms = ["بفم", "بحسب"]'))])
    assert [(f.line, f.message) for f in faults] == [
        (4, "conflict: 'بحسب' is also a form of [bi-hasab]; only one can be found")
    ]
    faults = check([written(tmp_path, prepositions=PHRASE.replace('["بفم"]', '["على لسان واحد من أهل البيت"]'))])
    assert "longer than 5 words and would never be found" in faults[0].message


def test_lists(tmp_path: Path) -> None:
    """Items that stand twice are errors, items that the packaged list has are warnings, unknown lists errors."""
    names = 'given_male = ["بقبوق", "أحمد"]\ngiven_mail = ["بقبوق"]'
    faults = check([written(tmp_path, names=names, outlets='names = ["نون", "نُون"]')])
    assert [(Path(f.path).name, f.line, f.level) for f in faults] == [
        ("names.toml", 1, "warning"), ("names.toml", 2, "error"), ("outlets.toml", 1, "error"),
    ]  # fmt: skip
    valid = (
        "valid lists: articled, articles, as_verbs, doubled, first_halves, given_female, given_male, halves, nouns, "
        "occupational, particles, prepositions, syllables, times, titular"
    )
    assert valid in faults[1].message


def test_every_unreadable_file_is_named(tmp_path: Path) -> None:
    """Not only the first."""
    folder = written(tmp_path, verbs="[a]\n[a]", names='given_male = "أ', titles='x = "\\q"')
    assert [str(fault).removeprefix(f"{tmp_path}/").split(" ")[0] for fault in check([folder])] == [
        "names.toml:1:", "titles.toml:1:", "verbs.toml:2:",
    ]  # fmt: skip


@pytest.mark.parametrize("command", [["extract", "-"], ["grammar", "forms", "قال"]])
def test_every_command_names_a_fault_a_line(tmp_path: Path, command: list[str]) -> None:
    """As ``grammar check`` does, and no name in the grammar commands the terminal or makes a line of its own."""
    verbs = (
        VERB.replace('"sound"', '"solid"').replace('["clause"]', '["clause:حتى"]') + '["a\\u001b[31m\\nb"]\nlemma = 1\n'
    )
    folder = written(tmp_path, verbs=verbs)
    told = CliRunner().invoke(app, [*command, "--grammar", str(folder)], input="")
    checked = CliRunner().invoke(app, ["grammar", "check", str(folder)])
    lines = told.stderr.splitlines()
    assert (told.exit_code, checked.exit_code) == (2, 1)
    assert len(lines) > 3 and all(line.startswith(f"error: {folder}/verbs.toml:") for line in lines)
    assert sorted(lines) == sorted(checked.stdout.splitlines()[:-1])
    assert any("entry [a␛[31m␊b]" in line for line in lines)
