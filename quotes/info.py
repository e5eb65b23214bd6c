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
    """The facts as an outline for the terminal; ``--json`` has the parser's card whole."""
    parser = facts["parser"]
    short = {
        "versions": facts["versions"],
        "licences": facts["licences"],
        "parser": {
            "name": parser["name"],
            "method": parser["method"],
            "licence": parser["licence"],
            "trained on": ", ".join(source["name"] for source in parser["data"]),
            "size": f"{sum(part['MB'] for part in parser['files']):.1f} MB",
            "accuracy": {
                _condition(row, how): _scores(row[how]) for row in parser["figures"][:1] for how in _ways(row)
            },
            "speed": f"{parser['figures'][0]['words per second']:.0f} words/s, one process",
        },
        "grammar": facts["grammar"],
    }
    return "\n".join(_outline(short, 0))


def _ways(row: Mapping[str, Any]) -> list[str]:
    """The conditions under which a test set was parsed."""
    return [name for name, value in row.items() if isinstance(value, Mapping)]


def _condition(row: Mapping[str, Any], how: str) -> str:
    return f"{row['file']}, {how}"


def _scores(scores: Mapping[str, float]) -> str:
    """F1 in per cent, named as the field names them."""
    return " ".join(f"{name.upper()} {scores[name]:.1f}" for name in ("upos", "lemma", "uas", "las"))


def _outline(facts: Mapping[str, Any], depth: int) -> Iterator[str]:
    width = max((len(key) for key, value in facts.items() if not isinstance(value, Mapping)), default=0)
    for key, value in facts.items():
        label = "  " * depth + key.replace("_", " ")
        if isinstance(value, Mapping):
            yield label
            yield from _outline(value, depth + 1)
        else:
            yield f"{label}{' ' * (width - len(key))}  {value}"
