"""Where the grammar files are, inside the package in a wheel and beside it in a checkout, and how one is read.

A grammar file may come from anybody: it is data of bounded size, and its faults are named by line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import regex
from attrs import field, frozen

from quotes.errors import GrammarError

PACKAGE = Path(__file__).resolve().parent.parent

MAX_BYTES = 2 << 20
MAX_DOTS = 64
"""On one line: reading a dotted key takes time quadratic in its parts."""
HEADER = regex.compile(r"""\s*+\[\[?\s*+["']?([^\]"'\n]++)["']?\s*+\]""")
NAME = regex.compile(r"""\s*+id\s*+=\s*+["']([^"'\n]++)["']""")
FIELD = regex.compile(r"""\s*+(?:"([^"\n]++)"|'([^'\n]++)'|([\w-]++))\s*+=""")
TUPLE = regex.compile(r"\('([^']++)',\)")
PLACE = regex.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", regex.DOTALL)


@frozen
class GrammarFile:
    """One TOML file: its tables, and on which line each table and each field of it begins."""

    path: Path
    tables: Mapping[str, object]
    _lines: Mapping[tuple[str, str], int] = field(factory=dict, repr=False)

    def line(self, entry: str, key: str = "") -> int | None:
        """The line (from 1) of a table or list, or of a field of a table; that of the table where it has none."""
        for place in ((entry, key), (entry, ""), ("", entry)):
            if place in self._lines:
                return self._lines[place]
        return None


def grammar_root() -> Path:
    """The folder of the TOML files: ``quotes/_grammars`` in a wheel, the checkout's ``grammars`` otherwise.

    Raises GrammarError when neither is there: the installation is broken.
    """
    places = (PACKAGE / "_grammars", PACKAGE.parent / "grammars")
    for place in places:
        # verbs.toml tells our folder from an unrelated "grammars" that happens to sit beside the package.
        if (place / "verbs.toml").is_file():
            return place
    raise GrammarError(f"no grammar files: looked for verbs.toml in {' and '.join(map(str, places))}")


def read_toml(path: Path) -> Mapping[str, object]:
    """The tables of one grammar file. Raises GrammarError naming file and line when it cannot be read."""
    return read_file(path).tables


def read_file(path: Path) -> GrammarFile:
    """One grammar file with its line numbers. Raises GrammarError naming file and line when it cannot be read."""
    text = _text(path)
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line.count(".") > MAX_DOTS:
            raise GrammarError(f"{path}:{number}: more than {MAX_DOTS} dots on one line: break it")
    try:
        tables = tomllib.loads(text)
    except ValueError as error:  # tomllib.TOMLDecodeError, and a number of thousands of digits
        place = PLACE.fullmatch(str(error))
        message, line = (place[1], place[2] or "") if place else (str(error), "")
        message = TUPLE.sub(r"[\1]", message)
        raise GrammarError(f"{path}:{line or len(lines)}: not a valid TOML file: {message}") from error
    except RecursionError as error:
        raise GrammarError(f"{path}: not a grammar file: lists or tables nested too deeply") from error
    return GrammarFile(path, tables, _places(lines))


def _text(path: Path) -> str:
    try:
        if not path.is_file():  # a device or pipe would be read for ever
            raise GrammarError(f"{path}: cannot be read: no such file")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise GrammarError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise GrammarError(f"{path}: more than {MAX_BYTES >> 20} MB: a grammar file is small, split it")
    try:
        return data.decode().removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GrammarError(f"{path}:{line}: not a valid TOML file: not UTF-8; save it as UTF-8") from error


def _places(lines: list[str]) -> dict[tuple[str, str], int]:
    """Where tables and fields begin; a table of ``[[furniture]]`` or ``[[pair]]`` goes by its ``id``.

    Only a field's first line looks like one: strings inside a list have no ``=`` behind them.
    """
    places: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(lines, 1):
        if header := HEADER.match(line):
            table = header[1].strip()
            places.setdefault((table, ""), number)
        elif named := NAME.match(line):
            table = named[1]
            places.setdefault((table, ""), number)
        elif found := FIELD.match(line):
            places.setdefault((table, found[1] or found[2] or found[3]), number)
    return places
