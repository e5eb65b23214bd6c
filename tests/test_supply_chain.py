"""What is installed is pinned, hashed and has a licence that is told; files of data run no code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from user_grammar import VERB, written

import quotes

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(quotes.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = (ROOT / ".ci" / "requirements.txt").read_text(encoding="utf-8")
LOWEST = (ROOT / ".ci" / "lowest.txt").read_text(encoding="utf-8")
OUTDATED = "run .ci/lock"


def direct(*groups: str) -> list[Requirement]:
    """The requirements of the package and of these extras, their own references to it aside."""
    lines = [*PROJECT["dependencies"], *(line for group in groups for line in PROJECT["optional-dependencies"][group])]
    return [wanted for wanted in map(Requirement, lines) if wanted.name != PROJECT["name"]]


def versions(text: str) -> dict[str, set[Version]]:
    """By package, as pinned; another one for another Python."""
    found: dict[str, set[Version]] = {}
    for name, version in re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.MULTILINE):
        found.setdefault(name, set()).add(Version(version))
    return found


def test_every_dependency_is_pinned() -> None:
    """The package's own and all extras' but the peers', at a version that they admit."""
    groups = set(PROJECT["optional-dependencies"]) - {"peers"}
    pinned = versions(PINNED)
    missing = [
        str(wanted)
        for wanted in direct(*groups)
        if not any(version in wanted.specifier for version in pinned.get(_name(str(wanted)), ()))
    ]
    assert missing == [], OUTDATED


def test_every_pin_has_hashes_and_names_no_place() -> None:
    """``pip install --require-hashes`` takes nothing else, from whatever index."""
    pins = re.findall(r"^[a-z0-9.-]+==[^\n]+\\\n(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", PINNED, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[^#\s]", PINNED, re.MULTILINE)) > 100
    assert "://" not in PINNED + LOWEST


def test_the_lowest_are_the_bounds() -> None:
    """What the oldest versions are tested with are the bounds of pyproject.toml."""
    lowest = versions(LOWEST)
    bounds = {
        str(wanted): min(Version(each.version) for each in wanted.specifier if each.operator == ">=")
        for wanted in direct(*(set(PROJECT["optional-dependencies"]) - {"peers", "dev", "docs"}))
    }
    # A few are later, where another package asks for it.
    later = [line for line, bound in bounds.items() if not _within(min(lowest[_name(line)]), bound)]
    assert len(later) < 6 and all(min(lowest[_name(line)]) > bounds[line] for line in later), OUTDATED


def _within(version: Version, bound: Version) -> bool:
    """Whether it is the bound, or a release of it: 2024.5.10 of 2024.5."""
    size = len(bound.release)
    return (*version.release, 0, 0)[:size] == bound.release


def _name(line: str) -> str:
    return str(canonicalize_name(Requirement(line).name))


def test_the_licence_of_every_pin_is_told() -> None:
    """docs/licences.md, by tools/update_licences.py."""
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    told: dict[str, str] = dict(re.findall(r"^\| ([a-z0-9][a-z0-9.-]*) \| ([^|]+) \| [^|]+ \|$", page, re.MULTILINE))
    del told["package"]
    assert sorted(told) == sorted(versions(PINNED)), "run tools/update_licences.py"
    copyleft = {name for name, licence in told.items() if licence.startswith(("GPL", "AGPL"))}
    core = {str(canonicalize_name(each.name)) for each in direct(*(set(PROJECT["optional-dependencies"]) - {"test"}))}
    assert copyleft and not copyleft & core


RUNNING = {"eval", "exec", "compile", "__import__"}
UNSAFE = {"pickle", "cPickle", "dill", "shelve", "marshal", "joblib", "yaml", "runpy", "code"}


def test_no_module_runs_what_it_reads() -> None:
    """No evaluation of strings, no unpickling, no YAML, in any module."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNNING:
                found.append((path.name, node.func.id))
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [(path.name, name) for name in names if name.partition(".")[0] in UNSAFE]
    assert found == []


def test_data_files_are_data() -> None:
    """Tables, JSON, the model, and what pages are made of; nothing that is unpickled."""
    kinds = {path.suffix for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert kinds <= {".py", ".typed", ".toml", ".json", ".gz", ".udpipe", ".md", ".jinja", ".css", ".js"}


WATCHED = """
import sys
from quotes import load
from quotes.inputs import documents
text = "وبقبق المدير سامي النجار أن المصنع سيفتح غدا. قالت الوزيرة ليلى مراد إن المتحف سيفتح أبوابه."
grammar, page = sys.argv[1:]
def run(parser):
    found = load(parser, [grammar]).extract(text)
    [document] = documents([page])
    return found
run("packaged")  # imports run code, and are done with
forbidden = {"compile", "exec", "pickle.find_class", "marshal.loads", "import", "os.system", "subprocess.Popen",
             "socket.connect", "os.exec", "os.posix_spawn", "ctypes.dlopen"}
seen = []
sys.addaudithook(lambda event, arguments: seen.append((event, arguments)) if event in forbidden else None)
quotes = run("packaged")
assert len(quotes) == 2, quotes
events = [each for each in seen if not (each[0] == "import" and each[1][0] in sys.modules)]
assert events == [], events
eval("1")
assert seen[-1][0] in ("exec", "compile")  # the watch is awake
print("watched")
"""


def test_reading_grammar_model_and_page_runs_no_code(tmp_path: Path) -> None:
    """Watched by the interpreter's own audit events: no code compiled or run, no process, no connection."""
    pytest.importorskip("trafilatura")
    folder = written(tmp_path / "grammar", verbs=VERB)
    page = tmp_path / "page.html"
    said = "<p>قال الوزير سامي الجرادي إن الطريق سالكة اليوم أمام جميع السائقين في المدينة القديمة.</p>" * 5
    page.write_text(f"<html><body><article>{said}</article></body></html>", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(folder), str(page)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "watched\n"), done.stderr
