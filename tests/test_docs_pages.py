"""Pages of docs/ tell the truth: examples give what they show, tables name all there is."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from click import Command
from reporting import write_files
from spacy.language import Language
from test_speakers import record
from typer.main import get_command

import quotes.component  # registers the factory
from quotes.cli import app
from quotes.dates import day
from quotes.inputs import Document, Format
from quotes.inputs.formats import SUFFIXES
from quotes.inputs.kept import to_line
from quotes.outputs import OutputFormat
from quotes.outputs import layout as outputs
from quotes.outputs.flat import types
from quotes.serve import Settings
from quotes.speakers import group_speakers
from quotes.speakers.merging import Rule

DOCS = Path(__file__).parents[1] / "docs"
INPUTS = (DOCS / "inputs.md").read_text(encoding="utf-8")
OUTPUTS = (DOCS / "outputs.md").read_text(encoding="utf-8")
REPORT = (DOCS / "report.md").read_text(encoding="utf-8")
SPEAKERS = (DOCS / "speakers.md").read_text(encoding="utf-8")
FRAMES = (DOCS / "frames.md").read_text(encoding="utf-8")
SPACY = (DOCS / "spacy.md").read_text(encoding="utf-8")


OPTION = r"--[a-z]+(?:-[a-z]+)*"


def printed(code: str) -> str:
    """What a block prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "docs", "exec"), {"__name__": "docs"})
    return out.getvalue()


def block(text: str, language: str) -> str:
    """The first fenced block of a language."""
    [found, *_] = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return str(found)


def test_the_example_of_the_spacy_page() -> None:
    """It prints what is shown below it."""
    assert printed(block(SPACY, "python")) == block(SPACY, "text")


def test_the_settings_of_the_pipe_are_all_named() -> None:
    """With their defaults, as TOML and JSON spell them."""
    shown = dict(re.findall(r"^\| `(\w+)` \| `(.*?)` \|", SPACY, re.MULTILINE))
    config = Language.get_factory_meta("arabic_quotes").default_config
    spelt = {True: "true"}
    assert shown == {key: spelt.get(value, f'"{value}"') if value != [] else "[]" for key, value in config.items()}
    assert quotes.component.FACTORY == "arabic_quotes"


def test_the_example_of_the_inputs_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It tells documents from what cannot be read."""
    (tmp_path / "crawl").mkdir()
    (tmp_path / "crawl" / "1.txt").write_text("قال إن", encoding="utf-8")
    (tmp_path / "news.csv").write_text("text,title\nأكد أن,عنوان\n,\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert printed(block(INPUTS, "python")) == (
        "1.txt None 6\nnews.csv:2 عنوان 6\ncannot be read: news.csv, line 3: empty document: there is no text to read\n"
    )


def test_every_suffix_and_format_is_named() -> None:
    """In the table, beside each other."""
    rows = re.findall(r"^\| (.*?) \| `(\w+)` \|", INPUTS, re.MULTILINE)
    shown = {suffix: kind for cell, kind in rows for suffix in re.findall(r"`(\.\w+)`", cell)}
    assert shown == SUFFIXES
    assert [kind for _, kind in rows] == list(get_args(Format))


def test_a_line_of_the_documents_file_has_these_fields() -> None:
    """In this order."""
    fields = re.findall(r'"(\w+)":', block(INPUTS, "json"))
    assert fields == re.findall(r'"(\w+)":', to_line(Document("x", "y")).decode())


def test_the_example_of_the_report_page() -> None:
    """It prints what is shown below it."""
    code = block(REPORT, "python")
    assert printed(code) == re.findall(r"^```text\n(.*?)^```$", REPORT, re.MULTILINE | re.DOTALL)[-1]


def test_the_commands_of_the_report_page_exist() -> None:
    """Every option that it names, of the command it is named for."""
    commands = get_command(app).commands
    named = {name for command in ("report", "show", "serve", "extract") for name in options(commands[command])}
    assert set(re.findall(OPTION, REPORT)) - {"--data-binary"} <= named
    [table] = re.findall(r"^\| option .*?^$", REPORT, re.MULTILINE | re.DOTALL)
    told = set(re.findall(OPTION, table)) | {"--output"}
    assert told == options(commands["report"]) - {"--help"}


def options(command: Command) -> set[str]:
    """The long options of a command."""
    return {name for each in command.params for name in (*each.opts, *each.secondary_opts) if name.startswith("--")}


def test_the_limits_of_the_server_are_as_told() -> None:
    """In bytes and seconds."""
    settings = Settings(page=b"")
    assert f"({settings.body_limit // 1_000_000} MB)" in REPORT and f"({settings.time_limit:g})" in REPORT


def test_every_output_format_is_named() -> None:
    """In the table, with its suffixes."""
    rows = re.findall(r"^\| (.*?) ?\| `([\w-]+)` \|", OUTPUTS, re.MULTILINE)
    formats = [(cell, kind) for cell, kind in rows if kind in get_args(OutputFormat)]
    assert [kind for _, kind in formats] == list(get_args(OutputFormat))
    shown = {suffix: kind for cell, kind in formats for suffix in re.findall(r"`(\.\w+)`", cell)}
    assert shown == outputs.SUFFIXES


def test_every_column_is_named() -> None:
    """In order, with its type."""
    spelt = {str: "text", int: "integer", float: "number", bool: "boolean"}
    rows = re.findall(r"^\| `(\w+)` \| (text|integer|number|boolean) \|", OUTPUTS, re.MULTILINE)
    assert rows == [(name, spelt[kind]) for name, kind in types().items()]


def test_the_example_of_the_outputs_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It prints what is shown below it."""
    monkeypatch.chdir(tmp_path)
    code, shown = (
        re.findall(rf"^```{name}\n(.*?)^```$", OUTPUTS, re.MULTILINE | re.DOTALL)[-1] for name in ("python", "text")
    )
    assert printed(code) == shown


def test_the_options_of_the_speakers_page() -> None:
    """All there are, and no other."""
    commands = get_command(app).commands
    [table] = re.findall(r"^\| option .*?^$", SPEAKERS, re.MULTILINE | re.DOTALL)
    told = set(re.findall(OPTION, table))
    assert told | {"--output"} == options(commands["speakers"]) - {"--help"}


def test_the_rules_of_the_speakers_page() -> None:
    """Each in its order; their examples are joined, those beside them are not."""
    rows = re.findall(r"^\| `([a-z ]+)` \| (.*?) \| (.*?) ?\|$", SPEAKERS, re.MULTILINE)
    assert [rule for rule, _, _ in rows] == [rule for rule in get_args(Rule) if rule != "similar"]
    examples = {rule: re.findall(r"`([^`]+)`", joined) for rule, joined, _ in rows}
    apart = [name for _, _, left in rows for name in re.findall(r"`([^`]+)`", left)]
    for rule, told in (
        ("title", ["سامي النجار", *examples["title"]]),
        ("transliteration", examples["transliteration"]),
        ("patronymic", examples["patronymic"]),
        ("longer name", examples["longer name"][:2]),
        ("outlet", [f"{name} | | organisation" for name in examples["outlet"][:2]]),
    ):
        [one] = group_speakers([record(name, n) for n, name in enumerate(told)])
        assert {name.rule for name in one.names} <= {None, rule, "title"}
    people = [name for name in apart if not name.startswith(("قناة", "صحيفة", "وزارة"))]
    assert len(group_speakers([record(name, n) for n, name in enumerate(["سامي النجار", *people])])) == len(people) + 1


def test_the_examples_of_the_speakers_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They run, with the registry that the page shows."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path)
    Path("who.csv").write_text(block(SPEAKERS, "text"), encoding="utf-8")
    told = printed(block(SPEAKERS, "python"))
    assert "سلمى الحداد 2 {" in told and "registry" in told


def test_the_examples_of_the_frames_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They run one after the other, and the dates it names are read as it says."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path)
    code = "".join(re.findall(r"^```python\n(.*?)^```$", FRAMES, re.MULTILINE | re.DOTALL))
    assert printed(f"{code}print(len(direct), len(passed), unread.to_dict())") == "2 7 {}\n"
    read, unread = FRAMES[FRAMES.index("## Days") :].split("Numbers alone")
    assert None not in [day(date) for date in re.findall(r"`([^`]*\d[^`]*)`", read)]
    assert [day(date) for date in re.findall(r"`([^`]+)`", unread)[:3]] == ["2024-03-25", None, None]


def test_every_command_shown_exists() -> None:
    """Each `quotes …` in a block of any page, with its options."""
    root = DOCS.parent
    pages = [root / "README.md", root / "CONTRIBUTING.md", root / "grammars" / "README.md", *sorted(DOCS.rglob("*.md"))]
    unknown = []
    for page in pages:
        for shell in re.findall(r"^ *```sh[^\n]*\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.M | re.S):
            for line in re.sub(r"\\\n| #.*", " ", shell).splitlines():
                for words in re.findall(r"(?:^|[ /])quotes ([a-z][^|;&>]*)", line):
                    command: Any = get_command(app)
                    for word in words.split():
                        if word in getattr(command, "commands", ()):
                            command = command.commands[word]
                        elif word.startswith("--") and word not in {*options(command), "--help"}:
                            unknown.append(f"{page.name}: quotes {words}: {word}")
                    if hasattr(command, "commands"):
                        unknown.append(f"{page.name}: quotes {words}: no such command")
    assert unknown == []
