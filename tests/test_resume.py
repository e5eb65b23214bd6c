"""A run that was killed goes on: no document twice, none lost, whatever the kill left in the file."""

from __future__ import annotations

import json
import random
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cli import COMMAND, ENVIRONMENT, quotes, texts, write

from quotes.errors import InputError
from quotes.inputs import Document
from quotes.resume import left_off, lines_end


def record(doc: str, number: int, text: str = "1") -> bytes:
    """A line as the command writes it, as far as resuming reads it."""
    content = [{"start": 0, "end": len(text), "text": text}]
    return json.dumps({"doc": doc, "id": f"{doc}#{number}", "content": content}, ensure_ascii=False).encode() + b"\n"


def whole(documents: list[tuple[str, int]]) -> bytes:
    """The output of a run that was not interrupted; a document is its id and how many records it has."""
    return b"".join(record(doc, n, str(records)) for doc, records in documents for n in range(1, records + 1))


@given(
    documents=st.lists(st.tuples(st.sampled_from(["أ", "b", "c#1", "d"]), st.integers(0, 3)), max_size=8),
    unreadable=st.sets(st.integers(0, 8)),
    cut=st.integers(0, 400),
)
def test_going_on_from_any_byte_gives_the_whole(
    tmp_path_factory: pytest.TempPathFactory, documents: list[tuple[str, int]], unreadable: set[int], cut: int
) -> None:
    """Ids that come again, documents without records, broken inputs between: what is kept and what is done make one."""
    output = tmp_path_factory.getbasetemp() / "cut.jsonl"
    output.write_bytes(whole(documents)[:cut])
    items: list[Document | InputError] = []
    for n, (doc, records) in enumerate(documents):
        items += [InputError("broken")] * (n in unreadable)
        items.append(Document(doc, str(records)))
    point = left_off(items, output)
    done = [(item.id, int(item.text)) for item in point.items if isinstance(item, Document)]
    kept = output.read_bytes()[: point.size]
    assert kept + whole(done) == whole(documents)
    assert point.documents == len(documents) - len(done)


@pytest.mark.parametrize(
    ("held", "message"),
    [
        pytest.param(b"id,text\n", "line 1: not a quote record", id="another format"),
        pytest.param(record("a", 1) + b"[]\n", "line 2: not a quote record", id="no object"),
        pytest.param(record("a", 1) + b"{}\n", "line 2: not a quote record", id="no record"),
        pytest.param(record("x", 1), "'x', which the input does not have", id="other documents"),
        pytest.param(record("b", 1, "2"), "'b', which the input does not have", id="another text"),
        pytest.param(record("b", 1) + record("a", 1), "'a', which the input does not have", id="another order"),
    ],
)
def test_output_of_something_else_is_refused(tmp_path: Path, held: bytes, message: str) -> None:
    """It is left as it is: nobody's file is cut by mistake."""
    output = tmp_path / "out.jsonl"
    output.write_bytes(held)
    with pytest.raises(InputError, match=message):
        left_off([Document("a", "1"), Document("b", "1")], output)
    assert output.read_bytes() == held
    done = quotes("extract", write(tmp_path / "in.jsonl", "one"), "-o", output, "--resume")
    assert done.returncode == 2 and output.read_bytes() == held


def test_lines_of_the_documents_file(tmp_path: Path) -> None:
    """As many bytes as whole lines; a file with fewer was not written beside the records."""
    file = tmp_path / "kept.jsonl"
    file.write_bytes(b"one\ntwo\nthr")
    for lines, size in ((0, 0), (1, 4), (2, 8)):
        assert lines_end(file, lines) == size
    with pytest.raises(InputError, match="2 documents, 3 expected"):
        lines_end(file, 3)
    with pytest.raises(InputError, match="0 documents, 1 expected"):
        lines_end(tmp_path / "missing.jsonl", 1)


def test_resume_needs_a_file() -> None:
    """Standard output cannot be read back."""
    done = quotes("extract", "--resume", stdin=b"x")
    assert done.returncode == 2 and b"-o FILE" in done.stderr


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_random_points_and_resumed_until_done(tmp_path: Path, workers: int) -> None:
    """SIGKILL after SIGKILL, then to the end: the files of a run that nobody disturbed, byte for byte."""
    kinds = ["slow", "slow twice", "none", "slow and long " * 400, "fail"]
    choice = random.Random(workers)
    file = write(tmp_path / "in.jsonl", *(f"{choice.choice(kinds)} {n}" for n in range(150)))
    undisturbed = [tmp_path / "whole.jsonl", tmp_path / "whole-documents.jsonl"]
    quotes("extract", file, "-o", undisturbed[0], "--documents", undisturbed[1])
    output, kept = tmp_path / "out.jsonl", tmp_path / "documents.jsonl"
    arguments = ["extract", file, "-o", output, "--documents", kept, f"--workers={workers}", "--resume"]
    sizes = {0}
    for _ in range(6):
        with subprocess.Popen([*COMMAND, *arguments], stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
            wanted = max(sizes) + choice.randrange(60_000)
            deadline = time.monotonic() + choice.uniform(1, 20)
            while process.poll() is None and time.monotonic() < deadline:
                if output.exists() and output.stat().st_size > wanted:
                    break
                time.sleep(0.001)
            process.kill()
        sizes.add(output.stat().st_size if output.exists() else 0)
        # what a kill in the middle of a write would have left
        if output.exists() and choice.random() < 0.5:
            with output.open("r+b") as stream:
                stream.truncate(max(0, output.stat().st_size - choice.randrange(500)))
    assert len(sizes) > 2, "no run was killed at work"
    done = quotes(*arguments)
    assert done.returncode in (0, 1) and b"Traceback" not in done.stderr
    assert output.read_bytes() == undisturbed[0].read_bytes()
    assert kept.read_bytes() == undisturbed[1].read_bytes()


def test_a_finished_run_that_is_resumed_changes_nothing(tmp_path: Path) -> None:
    """And new documents at the end of the input are added: the last document is done again, no other."""
    file, output = write(tmp_path / "in.jsonl", "one", "two", "none"), tmp_path / "out.jsonl"
    quotes("extract", file, "-o", output)
    before = output.read_bytes()
    again = quotes("extract", file, "-o", output, "--resume")
    assert (again.returncode, output.read_bytes()) == (0, before)
    assert again.stderr.decode() == f"note: {output}: goes on behind 1 documents\n"
    write(file, "one", "two", "none", "three")
    quotes("extract", file, "-o", output, "--resume")
    assert [text for _, text in texts(output.read_bytes())] == ["one", "two", "three"]
