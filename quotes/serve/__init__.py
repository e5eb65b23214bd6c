"""The page of ``quotes report`` from a server, with a box for articles.

app.py answers requests, origin.py refuses those of other sites' pages, extraction.py runs in a process of its own that
can be ended when an article takes too long.
"""

from __future__ import annotations

from quotes.serve.app import Settings, application

__all__ = ["Settings", "application"]
