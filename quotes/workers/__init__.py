"""Documents through several processes: order kept, memory bounded, a process that dies replaced."""

from __future__ import annotations

from quotes.workers.ordered import cores, outcomes

__all__ = ["cores", "outcomes"]
