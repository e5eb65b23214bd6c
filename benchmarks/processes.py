"""The ``quotes`` command as a process, and the memory of a tree of processes (Linux)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

COMMAND = [sys.executable, "-c", "from quotes.cli import main; main()"]
PAGE = os.sysconf("SC_PAGE_SIZE")


def tree_memory(pid: int) -> int:
    """Resident bytes of a process and its children, pages they share counted in each."""
    total, pids = 0, [pid]
    while pids:
        each = pids.pop()
        try:
            total += int(Path(f"/proc/{each}/statm").read_text().split()[1]) * PAGE
            pids += map(int, Path(f"/proc/{each}/task/{each}/children").read_text().split())
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended between two looks
    return total
