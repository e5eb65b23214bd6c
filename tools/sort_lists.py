#!/usr/bin/env python3
"""Sort and rewrap the word lists of grammar files in place, comments kept: ``tools/sort_lists.py grammars/*.toml``.

Only ``name = [ … ]`` lists of strings at the top level of a file are touched; entries (tables) are left as they are.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from quotes.folding import fold

LIST = re.compile(r"^(\w+) = \[(?:\n(?:  .*\n)+|[^\n]*)\]$", re.MULTILINE)
WIDTH = 116


def wrapped(items: list[str]) -> str:
    """The items as indented lines of at most WIDTH characters."""
    lines, line = [], " "
    for item in items:
        if len(line) + len(item) + 4 > WIDTH:
            lines.append(line)
            line = " "
        line += f' "{item}",'
    return "\n".join([*lines, line])


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        text = path.read_text(encoding="utf-8")
        lists = tomllib.loads(text)

        def ordered(match: re.Match[str], lists: dict[str, object] = lists) -> str:
            values = lists.get(match.group(1))
            if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
                return match.group()
            unique = {fold(value): value for value in values}
            items = [unique[key] for key in sorted(unique)]
            quoted = ", ".join('"' + item + '"' for item in items)
            short = f"{match.group(1)} = [{quoted}]"
            if "\n" not in match.group() and len(short) <= WIDTH:
                return short
            return f"{match.group(1)} = [\n{wrapped(items)}\n]"

        path.write_text(LIST.sub(ordered, text), encoding="utf-8")


if __name__ == "__main__":
    main()
