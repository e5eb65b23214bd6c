"""Where the grammar files are: inside the package in a wheel, beside it in a checkout."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from quotes.errors import GrammarError

PACKAGE = Path(__file__).resolve().parent.parent


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
    """The tables of one grammar file. Raises GrammarError naming the file when it cannot be read or is not TOML."""
    try:
        with path.open("rb") as stream:
            return tomllib.load(stream)
    except OSError as error:
        raise GrammarError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GrammarError(f"{path}: not a valid TOML file: {error}") from error
