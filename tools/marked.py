"""What a program wrote into a page, between ``<!-- NAME: written by … -->`` and ``<!-- end of NAME -->``."""

from __future__ import annotations

import re
from pathlib import Path


class MarkerError(ValueError):
    """The page has not both lines; the message names them."""


def _part(page: str, name: str) -> re.Match[str]:
    first, last = rf"<!-- {name}(?:: [^\n]*)? -->", f"<!-- end of {name} -->"
    if not (found := re.search(rf"^{first}\n(.*?)^{last}$", page, re.DOTALL | re.MULTILINE)):
        raise MarkerError(f"the lines <!-- {name}: … --> and {last} are missing")
    return found


def marked(page: str, name: str) -> str:
    """What stands between the lines of ``name``; raises MarkerError."""
    return _part(page, name)[1]


def with_marked(page: str, name: str, text: str) -> str:
    """The page with ``text`` between the lines of ``name``; raises MarkerError."""
    first, last = _part(page, name).span(1)
    return page[:first] + text.rstrip("\n") + "\n" + page[last:]


def rewrite(path: Path, name: str, text: str) -> None:
    """The same in a file; raises MarkerError."""
    path.write_text(with_marked(path.read_text(encoding="utf-8"), name, text), encoding="utf-8")
