"""Arabic words are data of the grammar: a list of them in the program is found here, for a linguist would not find it.

What is counted are the words of one literal (a tuple, set, list or dictionary, or one string of several words). Clitics
and endings, which the mechanisms of Arabic spelling are about, are no words; docstrings and messages are no data.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import regex

PACKAGE = Path(str(find_spec("quotes").origin)).parent  # type: ignore[union-attr]
MOST = 2  # words; more are a list
ARABIC = regex.compile(r"\p{Arabic}+")
MESSAGE = regex.compile(r"[A-Za-z]{3}")
AFFIXES = {
    *("و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل"),
    *("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "ني", "نا"),
    *("ا", "ى", "ة", "ات", "ان", "ين", "ون", "ية", "ت", "ته", "تها", "تهم", "ست", "ن", "أ", "ئ", "ؤ", "ء"),
}
REASONED = {
    "grammar/paradigms.py": "a conjugation class is shown by an example",
    "grammar/shapes.py": "the prepositions of a frame are part of its name, which the program knows",
    "outputs/search.py": "letters of clitics, as character classes",
    "cues/nominals.py": "the same prepositions with their frame",
}


def literals(source: str) -> Iterator[tuple[int, list[str]]]:
    """Line and Arabic words of each literal of a module; of nested ones only the outermost."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) in docstrings:
            continue
        found = _words(node)
        if found is None:
            waiting += ast.iter_child_nodes(node)
        else:
            yield getattr(node, "lineno", 0), found


def _words(node: ast.AST) -> list[str] | None:
    if not isinstance(node, (ast.Tuple, ast.Set, ast.List, ast.Dict, ast.Constant)):
        return None
    strings = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    words = [w for string in strings if not MESSAGE.search(string) for w in ARABIC.findall(string)]
    return [word for word in words if word not in AFFIXES]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_has_a_list_of_arabic_words(path: Path) -> None:
    """Move such a list to grammars/*.toml and ask for it by name, or give the reason why it is none above."""
    if path.relative_to(PACKAGE).as_posix() in REASONED:
        return
    lists = [
        f"line {line}: {', '.join(words)}" for line, words in literals(path.read_text("utf-8")) if len(words) > MOST
    ]
    assert not lists


@pytest.mark.parametrize("name", REASONED)
def test_every_exception_is_needed(name: str) -> None:
    """A module that lost its list loses its exception."""
    assert any(len(words) > MOST for _, words in literals((PACKAGE / name).read_text("utf-8")))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('X = frozenset({"قال", "أضاف", "أكد"})', 3),
        ('X = {"a": ("قال", "أضاف"), "b": ("أكد",)}', 3),
        ('X = "قال أضاف أكد".split()', 3),
        ('X = ("ون", "ين", "ان")', 0),
        ('X = "the verbs قال، أضاف and أكد"', 0),
        ('def f():\n    """قال أضاف أكد"""', 0),
    ],
)
def test_the_count_counts(source: str, found: int) -> None:
    """Lists in any literal are seen, endings and texts for people are none."""
    assert max((len(words) for _, words in literals(source)), default=0) == found
