"""The server among clients that are many, slow, or after something else."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest
import uvicorn

from quotes.report.page import page
from quotes.serve import Settings, application
from quotes.serve.connections import protocol

TEXT = "قال الوزير سامي النجار إن «الجسر آمن»، مضيفا أن الطريق سالك."
PAGE = "".join(page([], pasting=True)).encode()
POST = b"POST /extract?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server as the command makes it, but with short patience: two seconds for a head, one for an answer."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings = Settings(page=PAGE + b" " * 50_000_000, parser=None, body_limit=100_000)
        config = uvicorn.Config(
            application(settings), log_level="error", http=protocol(1.0, head=2.0), timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        at = listening.getsockname()[1]
        assert httpx.post(f"http://127.0.0.1:{at}/extract?name=a.txt", content=TEXT.encode(), timeout=60).is_success
        yield at
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive()


def ended(client: socket.socket, seconds: float) -> bool:
    """Whether the server ends the connection in this time."""
    client.settimeout(seconds)
    try:
        while client.recv(1 << 16):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n",
        b"GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\nG",
    ],
    ids=["nothing", "a line", "half a head", "half of a second one"],
)
def test_a_head_that_does_not_come(port: int, sent: bytes) -> None:
    """The connection is ended, also where a byte comes now and then."""
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(sent)
        assert ended(slow, 10)


def test_a_head_byte_by_byte(port: int) -> None:
    """A byte does not start the clock anew."""
    with socket.create_connection(("127.0.0.1", port)) as slow:
        began = time.monotonic()
        with pytest.raises(ConnectionError):
            for byte in b"GET / HTTP/1.1\r\nX-A: " + b"b" * 1000:
                slow.sendall(bytes([byte]))
                time.sleep(0.1)
        assert time.monotonic() - began < 10


def test_an_answer_that_is_not_taken(port: int) -> None:
    """The connection is ended, and with it what is held for it."""
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(2.5)
        taken, began = 0, time.monotonic()
        slow.settimeout(10)
        try:
            while data := slow.recv(1 << 20):
                taken += len(data)
        except ConnectionError:
            pass
        assert taken < 50_000_000 and time.monotonic() - began < 10


def test_fifty_clients_at_once_beside_slow_ones(port: int) -> None:
    """Each is answered."""
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(100)]
    for n, each in enumerate(slow):
        each.sendall((b"", b"GET /", POST + b"x")[n % 3])

    def post(number: int) -> int:
        url = f"http://127.0.0.1:{port}/extract?name={number}.txt"
        return httpx.post(url, content=TEXT.encode(), timeout=60).status_code

    with ThreadPoolExecutor(50) as clients:
        assert list(clients.map(post, range(100))) == [200] * 100
    for each in slow:
        each.close()


def test_more_than_may_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Are told to come again; the page is there all the same."""
    from starlette.testclient import TestClient

    with TestClient(application(Settings(page=b"page", parser=None, queue=0)), base_url="http://localhost") as client:
        found = client.post("/extract", content=TEXT.encode())
        assert found.status_code == 503 and found.headers["retry-after"]
        assert found.json()["errors"] == ["0 articles are waiting already: try again later"]
        assert client.get("/").content == b"page"


@pytest.mark.parametrize(
    "target",
    [
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/static/../../etc/passwd",
        "/etc/passwd",
        "/.env",
    ],
)
def test_no_path_leads_to_a_file(port: int, target: str) -> None:
    """There is the page and nothing else; a name that is given is no path either."""
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert client.recv(100).startswith(b"HTTP/1.1 404")
    found = httpx.post(f"http://127.0.0.1:{port}/extract", params={"name": f"{target}.txt"}, content=TEXT.encode())
    assert [article["id"] for article in found.json()["articles"]] == [f"{target}.txt"]


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
        b"GET / HTTP/9.9\r\n\r\n",
        b"A" * 200_000,
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    ],
    ids=["TLS", "another version", "a head without end", "two hosts"],
)
def test_what_is_no_request(port: int, sent: bytes) -> None:
    """It is refused and the connection ended."""
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(sent)
        assert ended(client, 10)
    assert httpx.get(f"http://127.0.0.1:{port}/nowhere").status_code == 404
