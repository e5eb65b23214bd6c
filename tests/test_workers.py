"""Several processes give what one gives: the same records in the same order, whatever happens to a process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from test_cli import COMMAND, ENVIRONMENT, quotes, texts, write

from quotes.batch import Outcome
from quotes.errors import InputError
from quotes.extractor import Extractor, load
from quotes.inputs import Document
from quotes.workers import cores, outcomes
from quotes.workers.reading import Reading

TWO = "--workers=2"


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def alive(pid: int) -> bool:
    """Whether a process is there and not just unburied."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return listed.stdout.strip()[:1] not in ("", "Z")


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for what must come true."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def test_order_is_kept(tmp_path: Path) -> None:
    """Slow documents first: the quick ones behind them wait for their turn; failures stand where they happened."""
    documents = ["slow", *(f"text {n}" for n in range(40)), "fail", "slow", *(f"text {n}" for n in range(40))]
    file = write(tmp_path / "a.jsonl", *documents)
    one, two = quotes("extract", file, "--workers=1"), quotes("extract", file, TWO)
    assert (two.returncode, two.stdout, two.stderr) == (1, one.stdout, one.stderr)
    assert [text for _, text in texts(two.stdout)] == [text for text in documents if text != "fail"]


def test_without_a_number_there_are_as_many_as_cores(tmp_path: Path) -> None:
    """Started once there are more documents than would be done meanwhile; the records do not tell."""
    file = write(tmp_path / "a.jsonl", *(f"slow {n}" for n in range(60)))
    done = quotes("extract", file)
    assert [text for _, text in texts(done.stdout)] == [f"slow {n}" for n in range(60)]
    assert cores() >= 1


def test_a_worker_that_dies_is_replaced_and_its_document_reported(tmp_path: Path) -> None:
    """The documents at hand in the dead process are done by the next; every other one is there, once."""
    file = write(tmp_path / "a.jsonl", *(text for n in range(12) for text in (f"slow {n}", "die now")), "last")
    done = quotes("extract", file, TWO)
    assert done.returncode == 1
    assert [text for _, text in texts(done.stdout)] == [*(f"slow {n}" for n in range(12)), "last"]
    errors = done.stderr.decode().splitlines()
    assert errors == [
        *(f"error: a.jsonl:{n}: its worker process died: killed, or out of memory" for n in range(2, 25, 2)),
        "error: 12 of 25 documents failed",
    ]


def test_workers_that_cannot_start_end_the_run(tmp_path: Path) -> None:
    """One message that says what to do, instead of starting processes for ever."""
    done = quotes("extract", write(tmp_path / "a.jsonl", "one"), TWO, "--parser", "stillborn")
    assert done.returncode == 2
    # behind it a process that dies may still complain of its pipe
    assert [line.endswith("Use --workers 1") for line in done.stderr.decode().splitlines()].count(True) == 1


def test_a_broken_model_ends_the_run(tmp_path: Path) -> None:
    """As with one process: it is no document's fault."""
    done = quotes("extract", write(tmp_path / "a.jsonl", "one", "model", "model"), TWO)
    assert (done.returncode, done.stderr.decode()) == (2, "error: x.udpipe: not a model\n")


@pytest.mark.parametrize("from_terminal", [False, True])
def test_an_interrupt_ends_all_processes(tmp_path: Path, from_terminal: bool) -> None:
    """Ctrl-C goes to every process of the terminal, a supervisor's signal to one: one line and 130 either way."""
    target = tmp_path / "out.jsonl"
    file = write(tmp_path / "a.jsonl", "one", "two", "wait", "wait", "three")
    with subprocess.Popen(
        [*COMMAND, "extract", file, "-o", target, TWO],
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        start_new_session=True,
    ) as process:
        until(lambda: target.exists() and target.read_bytes().count(b"\n") == 2)
        started = children(process.pid)
        (os.killpg if from_terminal else os.kill)(process.pid, signal.SIGINT)
        assert process.stderr
        assert process.stderr.read().decode() == (
            "error: interrupted after 2 documents; their records are complete; --resume goes on from there\n"
        )
        assert process.wait(30) == 130
    assert len(started) >= 2
    until(lambda: not any(map(alive, started)))


def test_an_interrupt_while_standard_input_is_waited_for() -> None:
    """A live pipe is answered document by document, and an interrupt does not wait for the next one."""
    with subprocess.Popen(
        [*COMMAND, "extract", "--input-format=jsonl", TWO],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        for text in ("one", "two"):
            process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == text
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read().decode() == "error: interrupted after 2 documents; their records are complete\n"


def test_no_process_outlives_a_killed_parent(tmp_path: Path) -> None:
    """Not even one that has no time to say goodbye."""
    target = tmp_path / "out.jsonl"
    file = write(tmp_path / "a.jsonl", "one", "wait", "wait")
    with subprocess.Popen([*COMMAND, "extract", file, "-o", target, TWO], env=ENVIRONMENT) as process:
        until(lambda: target.exists() and b"\n" in target.read_bytes())
        started = children(process.pid)
        process.kill()
        process.wait(30)
    until(lambda: not any(map(alive, started)))


def test_the_real_extractor(grammar_only: Extractor) -> None:
    """Records cross processes unharmed; an input that cannot be read keeps its place."""
    items = [
        Document(f"d{n}", f"قالت المديرة هند الصافي إن المعرض رقم {n} سيفتح غدا. وأضافت أن الدخول «مجاني للجميع».")
        for n in range(6)
    ]
    mixed = [*items[:3], InputError("x: broken"), *items[3:]]
    one: list[Outcome] = list(outcomes(grammar_only, partial(load, None), mixed, 1))
    two: list[Outcome] = list(outcomes(grammar_only, partial(load, None), mixed, 2))
    assert one == two
    assert all(result for _, result in one)


@pytest.mark.parametrize(("documents", "characters", "expected"), [(5, 1000, 5), (5, 35, 3), (5, 1, 1)])
def test_reading_stops_where_there_is_no_room(documents: int, characters: int, expected: int) -> None:
    """A million documents are not read ahead of slow workers; a document larger than all room passes alone."""
    items = [Document(str(n), "x" * 10) for n in range(20)]
    arrived: list[object] = []
    ended: list[object] = []
    reading = Reading(iter(items), documents=documents, characters=characters)
    reading.start(arrived.append, ended.append)
    until(lambda: len(arrived) == expected)
    time.sleep(0.05)
    assert len(arrived) == expected
    for n, item in enumerate(items):
        until(partial(lambda n: len(arrived) > n, n))
        reading.release(item)
    until(lambda: bool(ended))
    assert (arrived, ended) == (items, [None])


def test_what_reading_raises_is_raised_here(grammar_only: Extractor) -> None:
    """A full disk under ``--documents`` is met in the reading thread and told in the main one."""

    def items() -> Iterator[Document]:
        yield Document("a", "قال إن الأمر انتهى.")
        raise OSError(28, "No space left on device", "kept.jsonl")

    with pytest.raises(OSError, match="No space left"):
        list(outcomes(grammar_only, partial(load, None), items(), 2))
