"""``quotes serve``: what it answers, what it refuses, and the page in a browser."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from browsing import chromium, violations
from reporting import write_files
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from quotes import __file__ as package
from quotes.report.page import page, policy
from quotes.serve import Settings, application
from quotes.serve.extraction import answer
from quotes.serve.origin import is_foreign

TEXT = "قال الوزير سامي النجار إن «الجسر آمن»، مضيفا أن الطريق سالك."
SERVE = [sys.executable, "-P", "-c", "from quotes.cli import main; main()", "serve", "--parser", "none", "--port"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package).parents[1])}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """The application without a network, by the grammar alone."""
    settings = Settings(page="".join(page([], pasting=True)).encode(), parser=None, body_limit=5_000)
    with TestClient(application(settings), base_url="http://localhost:8000") as running:
        yield running


def started(*arguments: str) -> tuple[subprocess.Popen[str], str]:
    """The command in a process group of its own, as a terminal starts it; its address."""
    process = subprocess.Popen(
        [*SERVE, "0", *arguments], stderr=subprocess.PIPE, encoding="utf-8", env=ENVIRONMENT, start_new_session=True
    )
    assert process.stderr
    told = process.stderr.readline()
    found = re.match(r"(http://127\.0\.0\.1:\d+/) \(end with Ctrl-C\)", told)
    assert found, told
    return process, found[1]


def end(process: subprocess.Popen[str]) -> None:
    """Ctrl-C reaches the worker as well; nothing is said and nobody is left."""
    assert process.stderr
    os.killpg(process.pid, signal.SIGINT)
    rest = process.stderr.read()
    assert (process.wait(timeout=20), rest) == (0, "")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The command, with records to begin with; its address."""
    records, documents = write_files(tmp_path_factory.mktemp("served"))
    process, address = started(str(records), "--documents", str(documents))
    yield address
    end(process)


@pytest.mark.parametrize("seconds", [0, 0.3], ids=["at once", "while the model is loading"])
def test_ctrl_c(seconds: float) -> None:
    """It ends the server whenever it comes."""
    process, _ = started()
    time.sleep(seconds)
    end(process)


def test_the_page_and_its_headers(client: TestClient) -> None:
    """The policy of the page is a header as well; no other site may frame it."""
    found = client.get("/")
    assert found.status_code == 200 and "<textarea" in found.text
    assert found.headers["content-security-policy"] == f"{policy(pasting=True)}; frame-ancestors 'none'"
    assert "connect-src 'self'" in policy(pasting=True) and "connect-src" not in policy()
    for refused in (client.get("/nowhere"), client.put("/extract"), client.get("/", headers={"Host": "evil.example"})):
        assert refused.status_code in (404, 405, 400)
        assert refused.headers["x-content-type-options"] == "nosniff"
        assert refused.headers["content-security-policy"]


def test_an_article(client: TestClient) -> None:
    """Its text in pieces, its quotes with their speakers."""
    found = client.post("/extract?name=خبر.txt", content=TEXT.encode())
    assert found.status_code == 200
    [article], errors = found.json()["articles"], found.json()["errors"]
    assert errors == []
    assert article["id"] == "خبر.txt"
    assert "".join(words for words, _ in article["pieces"]) == TEXT
    assert [article["entities"][quote["entity"]]["name"] for quote in article["quotes"]] == ["سامي النجار"] * 2


@pytest.mark.parametrize(
    ("name", "body", "articles", "errors"),
    [
        ("a.jsonl", b'{"id": "x", "text": "\xd9\x86\xd8\xb9\xd9\x85"}\n{\n', ["x"], ["a.jsonl, line 2: broken JSON"]),
        ("a.csv", b"id,text\n7,nothing\n", ["7"], []),
        ("a", b"nothing", ["a"], []),
        ("a.txt", b"\xff\xfe", [], ["a.txt, line 1: not UTF-8"]),
        ("a.txt", b"", [], ["a.txt: empty document"]),
        ("a.txt.gz", b"x", [], ["a.txt.gz: not read here"]),
        ("a.parquet", b"x", [], ["a.parquet: not read here"]),
        ("a.docx", b"x", [], ["a.docx: not read here"]),
        ("../../etc/passwd", b"x", ["../../etc/passwd"], []),
    ],
)
def test_files_of_any_kind(name: str, body: bytes, articles: list[str], errors: list[str]) -> None:
    """Read as 'quotes extract' reads them; a name is only a name."""
    found = json.loads(answer(name, body, None, ()))
    assert [each["id"] for each in found["articles"]] == articles
    assert [told.startswith(error) for told, error in zip(found["errors"], errors, strict=True)] == [True] * len(errors)


def test_a_body_that_is_too_large(client: TestClient) -> None:
    """Whether it says how long it is or not."""
    assert client.post("/extract", content=b"x" * 5_001).status_code == 413
    assert client.post("/extract", content=iter([b"x" * 3_000] * 2)).status_code == 413


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({"host": "localhost:8000"}, False),  # no browser
        ({"host": "localhost:8000", "origin": "http://localhost:8000"}, False),
        ({"host": "localhost:8000", "origin": "http://localhost:8001"}, True),
        ({"host": "localhost:8000", "origin": "https://evil.example"}, True),
        ({"host": "localhost:8000", "origin": "null"}, True),
        ({"host": "localhost:8000", "origin": "http://[::"}, True),
        ({"host": "localhost:8000", "origin": "http://localhost:8000", "sec-fetch-site": "cross-site"}, True),
        ({"host": "localhost:8000", "sec-fetch-site": "same-site"}, True),
        ({"host": "localhost:8000", "sec-fetch-site": "same-origin"}, False),
        ({"host": "localhost:8000", "sec-fetch-site": "none"}, False),
    ],
)
def test_posts_of_other_sites(client: TestClient, headers: dict[str, str], foreign: bool) -> None:
    """Refused; reading the page is not."""
    assert is_foreign(Headers(headers)) == foreign
    assert client.post("/extract?name=a.gz", content=b"x", headers=headers).status_code == (403 if foreign else 200)
    assert client.get("/", headers=headers).status_code == 200


def slowly(name: str, *_: object) -> bytes:
    """Stands for an extraction that takes two seconds, and leaves a trace where it comes to its end."""
    time.sleep(2)
    Path(name).touch()
    return b""


def test_what_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, and the process that works on it is ended."""
    monkeypatch.setattr("quotes.serve.app.work", slowly)
    monkeypatch.chdir(tmp_path)
    settings = Settings(page=b"", parser=None, time_limit=0.5)
    with TestClient(application(settings), base_url="http://localhost") as client:
        found = client.post("/extract?name=trace", content=TEXT.encode())
        assert found.status_code == 503
        assert found.json()["errors"] == ["trace: took longer than 0.5 s: send fewer articles at once"]
        time.sleep(2.5)
        assert not Path("trace").exists()


def test_a_name_without_end(client: TestClient) -> None:
    """Refused."""
    assert client.post("/extract", params={"name": "x" * 201}, content=b"x").status_code == 400


def test_a_slow_sender(server: str) -> None:
    """Another is answered meanwhile."""
    host, _, port = server.removeprefix("http://").rstrip("/").partition(":")
    with socket.create_connection((host, int(port))) as slow:
        slow.sendall(b"POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx")
        began = time.monotonic()
        assert httpx.post(f"{server}extract?name=a.txt", content=TEXT.encode(), timeout=30).status_code == 200
        assert time.monotonic() - began < 30


def test_a_port_that_is_taken(server: str) -> None:
    """It says so and how to help it."""
    port = server.rstrip("/").rpartition(":")[2]
    done = subprocess.run(
        [*SERVE, port], capture_output=True, encoding="utf-8", env=ENVIRONMENT, timeout=60, check=False
    )
    assert done.returncode == 2
    assert re.match(rf"error: 127\.0\.0\.1:{port}: cannot listen there: .*--port", done.stderr)


def test_the_extra_is_named() -> None:
    """Where its packages are missing."""
    code = "import sys; sys.modules['uvicorn'] = None; from quotes.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "serve"], capture_output=True, encoding="utf-8", env=ENVIRONMENT, check=False
    )
    assert (done.returncode, done.stderr) == (
        2,
        "error: uvicorn is not installed: pip install 'arabic-quotes[serve]'\n",
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture
def opened(browser: Any, server: str) -> Iterator[Any]:
    """The page in a window of its own; no script failed, nothing was blocked."""
    tab = browser.new_page()
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(server)
    yield tab
    assert [each for each in said if "favicon" not in each] == []
    tab.close()


def test_pasting_an_article(opened: Any) -> None:
    """It joins the page before the others, with its quotes; the box is empty again."""
    before = opened.locator("article").count()
    assert before == 3
    opened.locator("#paste-text").fill(TEXT)
    opened.locator("#paste [type=submit]").click()
    opened.locator("article .text", has_text="الطريق سالك").wait_for()
    assert opened.locator("article .text").first.text_content() == TEXT
    assert opened.locator("#paste-text").input_value() == ""
    assert opened.locator("#paste-status").inner_text() == ""
    opened.locator(".text mark.content", has_text="الطريق سالك").hover()
    assert opened.locator(".text .on.entity").text_content() == "الوزير سامي النجار"
    assert opened.locator("#speakers tbody tr", has_text="سامي النجار").locator("td").first.text_content() == "2"
    assert violations(opened) == []


def test_choosing_a_file(opened: Any, tmp_path: Path) -> None:
    """Of several documents; what is wrong with some is told."""
    path = tmp_path / "news.jsonl"
    path.write_text(
        '{"id": "أ", "text": "قال علي النجار: «نعم»."}\nx\n{"id": "ب", "text": "لا كلام."}\n', encoding="utf-8"
    )
    opened.locator("#paste-file").set_input_files(path)
    opened.locator("#paste [type=submit]").click()
    opened.locator("article .text", has_text="لا كلام.").wait_for()
    assert opened.locator("article h3").all_text_contents()[:2] == ["أ", "ب"]
    assert "news.jsonl, line 2: broken JSON" in opened.locator("#paste-status .error").inner_text()


def test_nothing_to_send(opened: Any) -> None:
    """It is said in the page."""
    opened.locator("#paste [type=submit]").click()
    assert opened.locator("#paste-status .error").inner_text() == "ألصق نصا أو اختر ملفا أولا."
