"""A list that the code asks for and no grammar file holds would answer no to every question: it must exist."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
import regex

from quotes.grammar import load_grammar

NAME = regex.compile(r'"([a-z]+\.[a-z_]+)"')
PACKAGE = Path(str(find_spec("quotes").origin)).parent  # type: ignore[union-attr]
FILES = {path.stem for path in (PACKAGE / "_grammars").glob("*.toml")} or {
    path.stem for path in (PACKAGE.parent / "grammars").glob("*.toml")
}
USED = sorted(
    {
        name
        for path in PACKAGE.rglob("*.py")
        for name in NAME.findall(path.read_text(encoding="utf-8"))
        if name.split(".")[0] in FILES and not name.endswith(".toml")
    }
)


@pytest.mark.parametrize("name", USED)
def test_every_list_asked_for_exists_and_is_not_empty(name: str) -> None:
    """``adjuncts.time`` in the code is the list ``time`` of ``grammars/adjuncts.toml``."""
    grammar = load_grammar()
    assert grammar.sets[name] or grammar.multiword[name]


def test_the_code_asks_for_lists() -> None:
    """The names above are read off the source: were there none, the test would hold of nothing."""
    assert len(USED) > 30
