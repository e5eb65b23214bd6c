"""Whole commands against full disks, closed pipes, signals and files of the wrong kind; what was written stays."""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from test_cli import COMMAND, ENVIRONMENT, quotes, texts, write

from quotes.visible import one_line, visible

NEWS = "قال الوزير سامي النجار إن «الجسر آمن»، مضيفا أن الطريق سالك."
REAL = [sys.executable, "-P", "-c", "from quotes.cli import main; main()"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article and a database of its quotes."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    assert quotes("extract", folder / "a.txt", "-o", folder / "a.db").returncode == 0
    return folder


COMMANDS = {
    "extract": ["extract", "a.txt"],
    "help": ["--help"],
    "info": ["info"],
    "forms": ["grammar", "forms", "أفاد"],
    "search": ["search", "a.db", "--about", "الجسر"],
    "show": ["show", "--parser", "none", "a.txt"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_standard_output_that_is_full(made: Path, name: str) -> None:
    """One line on standard error, exit code 1."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, *COMMANDS[name]], cwd=made, stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
        )
    assert done.returncode == 1
    [line] = done.stderr.decode().splitlines()
    assert line.startswith("error: standard output: ") and line.endswith("No space left on device")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "help"])
def test_a_reader_that_went_away(made: Path, name: str) -> None:
    """``| head`` ends every command quietly, with exit code 0."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, *COMMANDS[name]], cwd=made, stdout=writer, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def in_database(path: Path) -> list[str]:
    """The texts of its quotes."""
    base = sqlite3.connect(path)
    found = [text for (text,) in base.execute("SELECT text FROM quotes ORDER BY rowid")]
    base.close()
    return found


READ: dict[str, Callable[[Path], list[str]]] = {
    "a.jsonl": lambda path: [text for _, text in texts(path.read_bytes())],
    "a.jsonl.gz": lambda path: [text for _, text in texts(gzip.decompress(path.read_bytes()))],
    "a.parquet": lambda path: pq.read_table(path)["text"].to_pylist(),
    "a.db": in_database,
}


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize(
    ("name", "options"), [*((name, []) for name in READ), ("a.jsonl", ["--workers", "2"])], ids=str
)
def test_a_run_that_is_ended_completes_its_files(
    tmp_path: Path, name: str, options: list[str], number: signal.Signals, code: int
) -> None:
    """As after Ctrl-C: one line, the records until then, a file that can be read; no process is left."""
    file, kept, target = write(tmp_path / "in.jsonl", "one", "two", "wait"), tmp_path / "d.jsonl", tmp_path / name
    command = [*COMMAND, "extract", str(file), "-o", str(target), "--documents", str(kept), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT, start_new_session=True) as process:
        deadline = time.monotonic() + 60
        # With workers the documents are read long before the first one is done.
        lines, seen = (target, 2) if options else (kept, 3)
        while time.monotonic() < deadline and not (lines.exists() and lines.read_bytes().count(b"\n") == seen):
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(number)
        assert process.stderr
        told = process.stderr.read().decode()
        assert told.startswith("error: interrupted after") and told.count("\n") == 1
        assert process.wait(30) == code
    assert READ[name](target) == ["one", "two"]
    deadline = time.monotonic() + 30
    while alive(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(process.pid)


def alive(group: int) -> bool:
    """Whether a process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


ROOM = 40_000


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.xml", "a.db", "a.parquet", "brat"])
def test_a_disk_that_fills_up(tmp_path: Path, name: str) -> None:
    """The error names the output; the documents written before it are whole."""

    def small() -> None:
        """No file may grow past this: Python ignores the signal, and writing fails as on a full disk."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))

    file = write(tmp_path / "in.jsonl", *(f"{n} {os.urandom(500).hex()}" for n in range(200)))
    options = ["--output-format", "brat"] if name == "brat" else []
    done = subprocess.run(
        [*COMMAND, "extract", str(file), "-o", name, *options],
        cwd=tmp_path,
        capture_output=True,
        preexec_fn=small,
        env=ENVIRONMENT,
        check=False,
    )
    told = done.stderr.decode()
    if name == "brat":  # many small files; only the index grows
        assert done.returncode in (0, 1) and "Traceback" not in told
        return
    assert done.returncode in (1, 2) and told.count("\n") == 1, told
    assert told.startswith(f"error: {name}") and ("cannot be written" in told or "cannot be opened" in told)
    if name == "a.jsonl":
        whole = (tmp_path / name).read_bytes().rpartition(b"\n")[0].splitlines()
        assert [json.loads(line)["id"] for line in whole] == [f"in.jsonl:{n}#1" for n in range(1, len(whole) + 1)]
        assert len(whole) > 10
        again = subprocess.run(
            [*COMMAND, "extract", str(file), "-o", name, "--resume"], cwd=tmp_path, env=ENVIRONMENT, check=False
        )
        assert again.returncode == 0
        assert [doc for doc, _ in texts((tmp_path / name).read_bytes())] == [f"in.jsonl:{n}" for n in range(1, 201)]
    if name == "a.db" and (tmp_path / name).exists():
        assert sqlite3.connect(tmp_path / name).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """It is named, the others are read; also where the tests run as root."""
    write(tmp_path / "open.jsonl", "one")
    closed = write(tmp_path / "closed.jsonl", "secret")
    closed.chmod(0)
    nobody = "" if os.geteuid() else "import os; os.setegid(65534); os.seteuid(65534); "
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import test_hostile_runs as runs; "
    # What reading imports is imported before, as the packages may lie where only the tester reads.
    program += f"runs.unread({str(tmp_path / 'open.jsonl')!r}); {nobody}runs.unread({str(tmp_path)!r})"
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder.name.startswith(("popen-", "pytest-")):  # where several processes share the tests, one each
            folder.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=ENVIRONMENT, check=False)
    told = f"one\n{closed}: cannot be opened: Permission denied\none\n"
    assert done.stdout.decode() == told, done.stderr.decode()


def unread(path: str) -> None:
    """What is read of a folder or file; called in a process of its own."""
    from quotes.inputs import Document, documents

    for item in documents([path]):
        print(item.text if isinstance(item, Document) else item)  # noqa: T201


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\nerror: b", "a␊error: b"),
        ("a\x9b31mb\x7f", "a\ufffd31mb\ufffd"),
        ("قال\u202eلاق", "قال\\u202eلاق"),
        ("\u2067قال\u2069\u200f", "\\u2067قال\\u2069\u200f"),
        ("قال، \u0640", "قال، \u0640"),
    ],
)
def test_a_message_is_one_line_of_text(raw: str, told: str) -> None:
    """Whatever the names in it hold."""
    assert one_line(raw) == told
    assert visible("a\n\tb\r\nc") == "a\n\tb\nc"


def test_ids_cannot_command_the_terminal(tmp_path: Path) -> None:
    """Neither in messages nor in what `search` shows."""
    id, file = "\x1b]0;owned\x07\nerror: all is lost\u202e", tmp_path / "in.jsonl"
    good = {"id": "good", "text": "one \x1b[2J", "title": "\x1b[31m\u202eT"}
    file.write_bytes(b"".join(json.dumps(each).encode() + b"\n" for each in ({"id": id, "text": "fail"}, good)))
    done = quotes("extract", file, "-o", tmp_path / "a.db")
    assert done.stderr.decode().splitlines() == [
        "error: ␛]0;owned␇␊error: all is lost\\u202e: ValueError: no such luck",
        "error: 1 of 2 documents failed",
    ]
    shown = quotes("search", tmp_path / "a.db", "--about", "one").stdout.decode()
    assert "\x1b" not in shown and "\u202e" not in shown and "one ␛[2J" in shown
