"""What is installed and how good it is: versions, the parser's model card, the grammar's counts."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from quotes import __version__

# Distributions whose versions decide what a text yields.
DISTRIBUTIONS = ("spacy", "spacy-udpipe", "ufal.udpipe")
LICENCES = {
    "code and grammar": "MIT",
    "packaged parser model": "CC BY-NC-SA (non-commercial): trained on a treebank under that licence",
}


def gather() -> dict[str, Any]:
    """The facts as plain data: ``versions``, ``licences``, ``parser`` (the model card), ``grammar``.

    Raises:
        ParserError: the packaged model or its card is missing.
        GrammarError: the packaged grammar is malformed.
    """
    from quotes.grammar import load_grammar
    from quotes.grammar.resources import grammar_root
    from quotes.parsing import model_card

    return {
        "versions": {
            "quotes": __version__,
            "python": platform.python_version(),
            **{name: version(name) for name in DISTRIBUTIONS},
        },
        "licences": LICENCES,
        "parser": model_card(),
        "grammar": {"root": str(grammar_root()), **load_grammar().counts()},
    }


def render(facts: Mapping[str, Any]) -> str:
    """The facts as an indented outline, one a line."""
    return "\n".join(_outline(facts, 0))


def _outline(facts: Mapping[str, Any], depth: int) -> Iterator[str]:
    width = max((len(key) for key, value in facts.items() if not isinstance(value, Mapping)), default=0)
    for key, value in facts.items():
        label = "  " * depth + key.replace("_", " ")
        if isinstance(value, Mapping):
            yield label
            yield from _outline(value, depth + 1)
        else:
            yield f"{label}{' ' * (width - len(key))}  {_shown(value)}"


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value)
    return "none" if value is None else str(value)
