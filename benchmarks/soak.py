#!/usr/bin/env python3
"""A long run: the same articles over and over in one process tree, then a run killed again and again.

    python benchmarks/soak.py ARTICLES.jsonl[.gz] [--passes 10] [--kills 20] [--workers 2] [--articles N]

First the articles are piped into one ``quotes extract`` as often as asked, their ids marked with the pass; the records
of every pass must be those of the first but for the mark. Meanwhile the memory of all its processes is read every
second. Then a run over the articles is killed at random points and resumed; what comes of it must be, byte for byte,
what an undisturbed run writes. Prints Markdown; exit code 1 where a pass differs or a record is lost or doubled.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from articles import CORPUS, lines_of, texts_of
from processes import COMMAND, tree_memory


class Watch(threading.Thread):
    """Memory of a process tree once a second: (seconds since the start, bytes)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.seen, self._ended = pid, list[tuple[float, int]](), threading.Event()

    def run(self) -> None:
        started = time.monotonic()
        while not self._ended.wait(1):
            self.seen.append((time.monotonic() - started, tree_memory(self.pid)))

    def end(self) -> list[tuple[float, int]]:
        """What was seen."""
        self._ended.set()
        self.join()
        return self.seen


def over_and_over(texts: list[str], passes: int, workers: int, folder: Path) -> bool:
    """One run over all passes; whether each gave the same records."""
    output = folder / "passes.jsonl"
    command = [*COMMAND, "extract", "--input-format", "jsonl", f"--workers={workers}", "-o", str(output), "-"]
    started = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    watch = Watch(process.pid)
    watch.start()
    assert process.stdin is not None
    for n in range(passes):
        for line in lines_of(texts, f"@{n}"):
            process.stdin.write(line)
    process.stdin.close()
    code = process.wait()
    seen, seconds = watch.end(), time.monotonic() - started
    hashes, counts = [hashlib.sha256() for _ in range(passes)], [0] * passes
    with output.open("rb") as records:
        for line in records:
            n = int(json.loads(line)["doc"].partition("@")[2])
            hashes[n].update(line.replace(f"@{n}".encode(), b""))
            counts[n] += 1
    same = len({each.hexdigest() for each in hashes}) == 1
    tenth = max(1, len(seen) // 10)
    parts = [seen[i : i + tenth] for i in range(0, len(seen), tenth)][:10]
    print(f"{passes} passes over {len(texts)} articles with {workers} workers in {seconds / 60:.0f} minutes, ", end="")  # noqa: T201
    print(f"exit code {code}: {counts[0]} records in the first pass, ", end="")  # noqa: T201
    print("the same in every other." if same else f"NOT the same in the others: {counts}.")  # noqa: T201
    print("\nMemory of all processes together, the most in each tenth of the time, in MB: ", end="")  # noqa: T201
    print(", ".join(f"{max(size for _, size in part) / 1e6:.0f}" for part in parts) + ".\n")  # noqa: T201
    return same and code == 0


def written_to(path: Path) -> int:
    """Bytes of a file that may not be there yet."""
    return path.stat().st_size if path.exists() else 0


def killed_and_resumed(texts: list[str], kills: int, workers: int, folder: Path) -> bool:
    """Kill at random points of the output, then run to the end; whether the result is that of an undisturbed run."""
    articles, whole, broken = folder / "articles.jsonl", folder / "whole.jsonl", folder / "broken.jsonl"
    articles.write_bytes(b"".join(lines_of(texts)))
    command = [*COMMAND, "extract", f"--workers={workers}", str(articles), "--resume", "-o"]
    subprocess.run([*command, str(whole)], check=True)
    chance, sizes = random.Random(9), []
    for size in sorted(chance.sample(range(whole.stat().st_size), kills)):
        process = subprocess.Popen([*command, str(broken)])
        while process.poll() is None and written_to(broken) < size:
            time.sleep(0.001)
        process.send_signal(chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
        process.wait()
        sizes.append(written_to(broken))
    subprocess.run([*command, str(broken)], check=True)
    same = whole.read_bytes() == broken.read_bytes()
    print(f"A run of {len(texts)} articles killed {kills} times (SIGKILL, SIGTERM, SIGINT) with ", end="")  # noqa: T201
    print(f"{', '.join(f'{size / 1e6:.1f}' for size in sizes)} MB written, each time resumed: ", end="")  # noqa: T201
    print("byte for byte what the undisturbed run wrote." if same else "NOT what the undisturbed run wrote.")  # noqa: T201
    return same


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles_file", type=Path, nargs="?", default=CORPUS)
    cli.add_argument("--articles", type=int, default=1_000_000)
    cli.add_argument("--passes", type=int, default=10)
    cli.add_argument("--kills", type=int, default=20)
    cli.add_argument("--workers", type=int, default=2)
    args = cli.parse_args()
    texts = texts_of(args.articles_file, args.articles)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        right = over_and_over(texts, args.passes, args.workers, folder) if args.passes else True
        sys.stdout.flush()
        right = (killed_and_resumed(texts, args.kills, args.workers, folder) if args.kills else True) and right
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    main()
