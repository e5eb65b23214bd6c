"""grammars/README.md and docs/grammar.md tell the truth: the worked example works, the counts are the grammar's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from marked import marked
from update_grammar_counts import counts

from quotes.extractor import Extractor
from quotes.grammar.shapes import CATEGORIES, FRAMES, PARADIGMS, ROLES
from quotes.workbench.check import check
from quotes.workbench.examples import examples, run_example

ROOT = Path(__file__).parents[1]
README = (ROOT / "grammars" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The worked example as a user's folder."""
    [entry] = re.findall(r"^```toml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    folder = tmp_path / "my-grammar"
    folder.mkdir()
    (folder / "verbs.toml").write_text(entry, encoding="utf-8")
    return folder


def test_the_counts_are_those_of_the_grammar() -> None:
    """``python tools/update_grammar_counts.py`` writes them."""
    assert marked(README, "counts") == counts()


def test_the_worked_example_is_sound_and_works(folder: Path) -> None:
    """Checked, tested, and found in the sentence that the page shows."""
    assert check([folder]) == []
    extractor = Extractor(grammars=[folder])
    outcomes = [run_example(example, extractor) for example in examples([folder])]
    assert len(outcomes) == 3 and all(outcome.holds for outcome in outcomes)
    [sentence] = re.findall(r'quotes explain --grammar my-grammar "(.+)"', README)
    assert [quote.rule for quote in extractor.extract(sentence)] == ["jahara.verb.clause/verb-first"]


def test_the_faults_it_shows_are_those_that_are_found(folder: Path) -> None:
    """The message of an unknown frame, and the reject example that fails with a frame too many."""
    path = folder / "verbs.toml"
    entry = path.read_text(encoding="utf-8")
    path.write_text(entry.replace('"clause:ب"', '"clause:حتى"'), encoding="utf-8")
    shown = [line.strip().removesuffix(", …") for line in README.splitlines() if "is unknown; valid choices" in line]
    assert [f"error: {fault}".replace(f"{folder.parent}/", "").startswith(shown[0]) for fault in check([folder])] == [
        True
    ]
    path.write_text(entry.replace('"quotation"]', '"quotation", "nominal:ب"]'), encoding="utf-8")
    extractor = Extractor(grammars=[folder])
    failed = [o for o in (run_example(e, extractor) for e in examples([folder])) if not o.holds]
    assert [(o.example.line, o.found) for o in failed] == [(11, ("jahara.verb.nominal/verb-first (جاهر)",))]
    assert (
        f"verbs.toml:11: entry [jahara]: reject: {failed[0].example.text}\n     found: {failed[0].found[0]}" in README
    )


def test_every_choice_is_named() -> None:
    """Classes, categories, roles and frames without their preposition."""
    for name in (*PARADIGMS, *CATEGORIES, *ROLES, *{frame.partition(":")[0] for frame in FRAMES}):
        assert f"`{name}" in README, name


def test_the_files_they_point_to_exist() -> None:
    """Relative links lead somewhere."""
    for page in (ROOT / "grammars" / "README.md", ROOT / "docs" / "grammar.md"):
        links = re.findall(r"\]\((?!https?://)([^)#]+)\)", page.read_text(encoding="utf-8"))
        assert links and [link for link in links if not (page.parent / link).exists()] == []
