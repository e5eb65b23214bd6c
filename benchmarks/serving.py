#!/usr/bin/env python3
"""What `quotes serve` bears: many clients at once, and as many again that are slow on purpose.

    python benchmarks/serving.py [--clients 50] [--requests 4] [--slow 200] [--parser packaged]

Starts the server on a free port of this machine, posts articles of the corpus from as many threads as clients, each
waiting for its answer before the next, and prints Markdown; then the same while `--slow` connections send nothing, half
a head, a body byte by byte, or do not read their answer. Ends by itself.
"""

from __future__ import annotations

import argparse
import http.client
import re
import socket
import statistics
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from articles import CORPUS, texts_of
from processes import COMMAND, tree_memory

SLOW = (
    b"",
    b"GET / HT",
    b"POST /extract?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50,
)


@contextmanager
def serving(*options: str) -> Iterator[tuple[int, int]]:
    """The server in a process of its own: its port, and the number of the process."""
    command = [*COMMAND, "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr
        found = re.search(r":(\d+)/", process.stderr.readline())
        assert found
        try:
            yield int(found[1]), process.pid
        finally:
            process.terminate()


def post(port: int, text: bytes) -> tuple[int, float]:
    """The status of an answer and the seconds it took; 0 where there was none."""
    began = time.perf_counter()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        connection.request("POST", "/extract?name=a.txt", body=text, headers={"Host": "localhost"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
    except OSError:
        return 0, time.perf_counter() - began
    return answer.status, time.perf_counter() - began


def load(port: int, texts: list[bytes], clients: int, requests: int) -> tuple[Counter[int], list[float], float]:
    """Every client's requests: statuses, seconds of each, seconds of all."""
    answers: list[tuple[int, float]] = []

    def client(number: int) -> None:
        for n in range(requests):
            answers.append(post(port, texts[(number * requests + n) % len(texts)]))

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Counter(status for status, _ in answers), [seconds for _, seconds in answers], time.perf_counter() - began


def main() -> None:
    """Run and print."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--clients", type=int, default=50)
    cli.add_argument("--requests", type=int, default=4)
    cli.add_argument("--slow", type=int, default=200)
    cli.add_argument("--parser", default="packaged")
    cli.add_argument("--articles", type=Path, default=CORPUS)
    options = cli.parse_args()
    texts = [text.encode() for text in texts_of(options.articles, 100)]
    print("| clients | slow ones | answers | median s | 95 % s | longest s | articles/s | MB |")  # noqa: T201
    print("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |")  # noqa: T201
    with serving("--parser", options.parser) as (port, server), ExitStack() as stack:
        while post(port, texts[0])[0] != 200:  # until the model is loaded
            time.sleep(0.5)
        for slow in (0, options.slow):
            for n in range(slow):
                held = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=5))
                held.sendall(SLOW[n % len(SLOW)])
            statuses, seconds, total = load(port, texts, options.clients, options.requests)
            cuts = statistics.quantiles(seconds, n=20)
            told = ", ".join(f"{number} × {status or 'none'}" for status, number in sorted(statuses.items()))
            print(  # noqa: T201
                f"| {options.clients} | {slow} | {told} | {statistics.median(seconds):.2f} | {cuts[-1]:.2f} | "
                f"{max(seconds):.2f} | {len(seconds) / total:.1f} | {tree_memory(server) / 1e6:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
