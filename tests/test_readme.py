"""The README tells the truth: its commands are those that are checked, its examples give what they show."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path

import pytest
import update_recognised
from marked import marked

from quotes import __version__
from quotes.extractor import Extractor
from quotes.jsonl import to_json
from quotes.records import Quote

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def records() -> list[Quote]:
    """The records of the article at the top."""
    [article] = re.findall(r"^> (.+)$", README, re.MULTILINE)
    from quotes import extract

    return extract(article, doc="article")


def test_the_two_commands_are_the_ones_that_are_checked() -> None:
    """.ci/run runs the README's first two commands word for word."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    checked = dict(re.findall(r"^(run|test)='(.+)'$", script, re.MULTILINE))
    assert [block.strip() for block in blocks("sh")[:2]] == [checked["run"], checked["test"]]


def test_the_table_shows_the_records(records: list[Quote]) -> None:
    """Speaker, intermediaries, cue, words and type of each."""
    rows = re.findall(r"^\| (.*) \|$", README[: README.index("```json")], re.MULTILINE)[2:]
    shown = [[cell.strip() for cell in f"{row} ".split("|")] for row in rows]
    found = [
        [
            quote.speaker.entity.name if quote.speaker and quote.speaker.entity else "",
            "، ".join(intermediary.text for intermediary in quote.intermediaries),
            quote.cue.text,
            quote.text,
            quote.type,
        ]
        for quote in records
    ]
    assert found == shown


def test_what_is_recognised_is_what_is_found(extractor: Extractor) -> None:
    """Row by row; ``python tools/update_recognised.py`` writes the table."""
    shown = marked(README, "recognised")
    assert shown == update_recognised.table(update_recognised.rows(shown), extractor)
    assert len(shown.splitlines()) > 20


def test_the_articles_to_try_are_of_the_corpus() -> None:
    """docs/examples/news.jsonl: texts of the corpus with a title, an outlet and a date."""
    lines = (ROOT / "docs" / "examples" / "news.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    articles = list(map(json.loads, lines))
    for article in articles:
        assert article["text"].encode() == (ROOT / "corpus" / "articles" / f"{article['id']}.txt").read_bytes()
    assert all(article["title"] and article["source"] and article["date"] for article in articles)


def test_the_record_is_the_first_of_them(records: list[Quote]) -> None:
    """Field by field, in order; ``confidence`` may move a little with each calibration."""
    [block] = blocks("json")
    shown, found = json.loads(block), json.loads(to_json(records[0]))
    assert found.pop("confidence") == pytest.approx(shown.pop("confidence"), abs=0.1)
    assert found == shown
    assert list(found) == list(shown)


@pytest.mark.parametrize(
    ("code", "output"), list(zip(blocks("python"), blocks("text"), strict=True)), ids=["extract", "spacy"]
)
def test_python_examples_print_what_is_shown(code: str, output: str) -> None:
    """Each block runs on its own with the packaged model."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {"__name__": "readme"})
    assert printed.getvalue() == output


def test_the_example_of_evaluation_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """docs/evaluation.md: it prints a figure."""
    text = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    [code] = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "evaluation.md", "exec"), {"__name__": "evaluation"})
    assert re.fullmatch(r"\d+ relations, F1 (0\.\d\d|1\.00)\n", printed.getvalue())


def test_the_files_it_points_to_exist() -> None:
    """Relative links lead somewhere."""
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    assert links and [link for link in links if not (ROOT / link).exists()] == []


def test_the_peers_are_as_measured() -> None:
    """The table is the one that benchmarks/peers.py wrote."""
    measured = (ROOT / "benchmarks" / "peers.md").read_text(encoding="utf-8")
    assert marked(README, "peers") == measured


def test_the_version_cited_is_the_package_s() -> None:
    """In the citation."""
    assert f"version = {{{__version__}}}" in README


def test_the_map_shows_every_module() -> None:
    """docs/architecture.md names the modules and packages there are, and no other."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:  │  )?([a-z]+(?:\.py|/)) ", text, re.MULTILINE)) | {"errors.py"}
    package = ROOT / "quotes"
    files = {path.name for path in package.glob("[!_]*.py")}
    folders = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    assert named == files | folders
