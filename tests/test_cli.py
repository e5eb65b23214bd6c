"""The command line as its users meet it: a process with streams, exit codes and signals.

The extractor is a stand-in (stand_in.py), so that these tests are about the command alone; tests/test_readme.py runs
the real one.
"""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quotes import __file__ as package
from quotes import __version__

COMMAND = [sys.executable, "-P", str(Path(__file__).with_name("stand_in.py"))]
# The process tests the same package as the tests that start it, installed or not.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package).parents[1])}


def quotes(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end; streams are bytes."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        env={**ENVIRONMENT, **environment},
        check=False,
    )


def texts(output: bytes) -> list[tuple[str, str]]:
    """Document and text of every record."""
    return [(record["doc"], record["text"]) for record in map(json.loads, output.splitlines())]


def write(file: Path, *records: str) -> Path:
    """A JSON Lines file of texts."""
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in records), encoding="utf-8")
    return file


def test_records_go_to_standard_output(tmp_path: Path) -> None:
    """One line a record, nothing on standard error, exit code 0."""
    file = tmp_path / "خبر.txt"
    file.write_text("قال إن", encoding="utf-8")
    done = quotes("extract", file)
    assert (done.returncode, done.stderr) == (0, b"")
    assert texts(done.stdout) == [("خبر.txt", "قال إن")]


def test_the_package_is_the_command_as_well() -> None:
    """``python -m quotes``; worker processes do not begin it again."""
    for arguments, said in ((["--version"], __version__), (["extract", "--parser=none", "--workers=2"], '"cue"')):
        command = [sys.executable, "-P", "-m", "quotes", *arguments]
        text = "قال سامي الجرادي إن الجسر مغلق.".encode()
        done = subprocess.run(command, input=text, capture_output=True, timeout=60, env=ENVIRONMENT, check=False)
        assert (done.returncode, done.stderr) == (0, b"") and said in done.stdout.decode()


def test_standard_input_is_read_without_arguments() -> None:
    """Text by default, JSON Lines on demand, with the fields named."""
    assert texts(quotes("extract", stdin="قال".encode()).stdout) == [("stdin", "قال")]
    done = quotes(
        "extract", "-", "--input-format=jsonl", "--text-field=b", "--id-field=u", stdin=b'{"u": "1", "b": "x"}\n'
    )
    assert texts(done.stdout) == [("1", "x")]


@pytest.mark.parametrize("locale", ["C", "POSIX", "ar_EG.ISO-8859-6"])
def test_output_is_utf8_whatever_the_locale(locale: str) -> None:
    """The locale and Python's own encoding settings change neither records nor messages into errors."""
    done = quotes("extract", stdin="قال".encode(), LC_ALL=locale, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "قال".encode() in done.stdout


def test_a_failing_document_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Exit code 1; the exception's type and message, its traceback only with ``--debug``."""
    file = write(tmp_path / "a.jsonl", "one", "fail", "two")
    done = quotes("extract", file)
    assert done.returncode == 1
    assert texts(done.stdout) == [("a.jsonl:1", "one"), ("a.jsonl:3", "two")]
    assert done.stderr.decode().splitlines() == [
        "error: a.jsonl:2: ValueError: no such luck",
        "error: 1 of 3 documents failed",
    ]
    assert b"Traceback" in quotes("extract", "--debug", file).stderr


def test_a_broken_model_ends_the_run(tmp_path: Path) -> None:
    """It is no document's fault: one message, not one for each document."""
    done = quotes("extract", write(tmp_path / "a.jsonl", "one", "model", "model"))
    assert (done.returncode, done.stderr.decode()) == (2, "error: x.udpipe: not a model\n")


def test_an_unreadable_input_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A missing file counts as a failed document."""
    done = quotes("extract", tmp_path / "missing.txt", write(tmp_path / "a.jsonl", "one"))
    assert done.returncode == 1
    assert texts(done.stdout) == [("a.jsonl:1", "one")]
    assert done.stderr.decode().splitlines() == [
        f"error: {tmp_path / 'missing.txt'}: no such file: check the path",
        "error: 1 of 2 documents failed",
    ]


def test_output_to_a_file(tmp_path: Path) -> None:
    """``-o`` takes the records; standard output stays empty."""
    target = tmp_path / "out.jsonl"
    done = quotes("extract", write(tmp_path / "a.jsonl", "one"), "-o", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert texts(target.read_bytes()) == [("a.jsonl:1", "one")]


def test_documents_are_kept_on_demand(tmp_path: Path) -> None:
    """Each before its records, in a file that gives the same records again; metadata beside the text."""
    file, kept = tmp_path / "a.jsonl", tmp_path / "kept.jsonl"
    file.write_text('{"id": "x", "text": "one", "title": "T"}\n{"text": "fail"}\n{"text": "two"}\n', encoding="utf-8")
    done = quotes("extract", file, "--documents", kept)
    lines = [json.loads(line) for line in kept.read_bytes().splitlines()]
    assert lines[0] == {
        "id": "x",
        "text": "one",
        "title": "T",
        "author": None,
        "date": None,
        "source": None,
        "url": None,
    }
    assert [line["id"] for line in lines] == ["x", "a.jsonl:2", "a.jsonl:3"]
    assert quotes("extract", kept).stdout == done.stdout


def test_an_extracted_text_that_is_not_kept_is_noted(tmp_path: Path) -> None:
    """Once, on standard error; it is no failure."""
    for name in ("a.html", "b.html"):
        text = "".join(f"<p>وأضاف الوزير في البند {n} أن العمل بدأ في الجسر الكبير.</p>" for n in range(20))
        (tmp_path / name).write_text(f"<html><body><article>{text}</article></body></html>", encoding="utf-8")
    done = quotes("extract", tmp_path)
    assert done.returncode == 0 and len(texts(done.stdout)) == 2
    assert done.stderr.decode() == (
        "note: offsets count the text that was extracted from pages: keep it with --documents FILE\n"
    )
    silent = quotes("extract", str(tmp_path / "*.html"), "--documents", tmp_path / "d.jsonl")
    assert (silent.stderr, silent.stdout) == (b"", done.stdout)
    [first, _] = map(json.loads, (tmp_path / "d.jsonl").read_bytes().splitlines())
    assert texts(silent.stdout)[0] == (first["id"], first["text"])


def test_documents_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    """A full disk is that of the file it happens to."""
    done = quotes("extract", write(tmp_path / "a.jsonl", "one"), "--documents", "/dev/full")
    assert (done.returncode, done.stderr) == (1, b"error: /dev/full: cannot be written: No space left on device\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "--nonsense"], "nonsense"),
        (["nonsense"], "nonsense"),
        (["extract", "--input-format", "xml"], "xml"),
        (["extract", "a.jsonl", "-o", "missing/out.jsonl"], "cannot be opened for writing"),
        (["extract", "a.jsonl", "-o", "a.jsonl"], "is read as input"),
        (["extract", ".", "-o", "out.jsonl"], "is read as input"),
        (["extract", "*.jsonl", "-o", "kept.jsonl"], "is read as input"),
        (["extract", "a.jsonl", "--documents", "a.jsonl"], "is read as input"),
        (["extract", "a.jsonl", "--documents", "missing/d.jsonl"], "cannot be opened for writing"),
        (["extract", "a.jsonl", "--documents", "kept.jsonl", "-o", "./kept.jsonl"], "name another file"),
        (["extract", "a.jsonl", "--documents", "-"], "name another file"),
        (["extract", "a.jsonl", "--parser", "missing"], "no such parser"),
        (["extract", "a.jsonl", "-o", "kept.jsonl", "--parser", "missing"], "no such parser"),
    ],
)
def test_wrong_usage_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    """One message, no traceback, and no file is lost."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.jsonl", "one")
    write(tmp_path / "kept.jsonl", "kept")
    done = quotes(*arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode() and "Traceback" not in done.stderr.decode()
    assert (tmp_path / "a.jsonl").stat().st_size and (tmp_path / "kept.jsonl").stat().st_size


@pytest.mark.parametrize("options", [[], ["--workers=2"]], ids=["default", "two workers"])
def test_a_reader_that_has_enough_is_no_error(tmp_path: Path, options: list[str]) -> None:
    """``| head`` closes the pipe: the command ends without a word, and so do its workers."""
    file = write(tmp_path / "a.jsonl", *["long " * 2000] * 200)
    with subprocess.Popen(
        [*COMMAND, "extract", file, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


def test_an_interrupt_keeps_what_is_written(tmp_path: Path) -> None:
    """Ctrl-C ends with 130, one line on standard error, whole records in the file; each is there once it is made."""
    target = tmp_path / "out.jsonl"
    file = write(tmp_path / "a.jsonl", "one", "two", "wait")
    with subprocess.Popen(
        [*COMMAND, "extract", file, "-o", target], stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (target.exists() and target.read_bytes().count(b"\n") == 2):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert process.stderr.read().startswith(b"error: interrupted")
        assert process.wait(30) == 130
    assert [text for _, text in texts(target.read_bytes())] == ["one", "two"]


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    """A terminal on standard error sees counts; records on standard output are as without it."""
    file = write(tmp_path / "a.jsonl", "one", "fail", "two")
    master, slave = pty.openpty()
    done = subprocess.run(
        [*COMMAND, "extract", file], stdout=subprocess.PIPE, stderr=slave, env=ENVIRONMENT, timeout=60, check=False
    )
    os.close(slave)
    seen = os.read(master, 1 << 16).decode()
    os.close(master)
    assert "3 documents · 2 quotes · 1 failed" in seen
    assert "error: a.jsonl:2: ValueError: no such luck" in seen
    assert [text for _, text in texts(done.stdout)] == ["one", "two"]


def test_version() -> None:
    """``--version`` says the package's version."""
    assert quotes("--version").stdout.decode() == f"quotes {__version__}\n"


@pytest.mark.parametrize(
    "program", ["import quotes", "from quotes.cli import app; app(['--help'], standalone_mode=False)"]
)
def test_help_and_import_load_nothing_heavy(program: str) -> None:
    """Neither parser nor readers, writers, records or grammar load before they are needed: help answers at once."""
    heavy = ("spacy", "ufal", "spacy_udpipe", "numpy", "regex", "attrs", "orjson", "cattrs", "tomllib", "socket")
    check = f"import sys; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"{program}\n{check}"], capture_output=True, env=ENVIRONMENT, check=True
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_info() -> None:
    """Versions, model card and grammar, for readers and as JSON."""
    facts = json.loads(quotes("info", "--json").stdout)
    assert facts["versions"]["quotes"] == __version__
    assert {"python", "spacy", "spacy-udpipe", "ufal.udpipe"} <= set(facts["versions"])
    assert facts["parser"] and facts["grammar"]["root"]
    shown = quotes("info", LC_ALL="C", PYTHONIOENCODING="ascii").stdout.decode()
    assert "CC BY-NC-SA" in shown and facts["grammar"]["root"] in shown
