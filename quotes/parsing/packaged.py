"""The model files that come with the package, and the names under which a parser can be asked for."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from quotes.errors import ParserError

PACKAGED = "packaged"
REINSTALL = "install the package again (pip install --force-reinstall arabic-quotes)"
MODEL_FILE = "ar_padt.udpipe"
LEAN_FILE = "ar_padt-lean.udpipe"  # the same without tokenizer and lemmatizer, weights rounded: tools/lean_model.py
SPLITTER_FILE = "clitics.json.gz"
CARD_FILE = "card.json"
ALIASES = {"ar-padt": "ar"}  # spacy-udpipe knows the official Arabic model by its language alone


def model_dir() -> Path:
    """The directory of the packaged model: UDPipe files, clitic splitter, ``card.json``, licence."""
    return Path(__file__).with_name("model")


def model_card() -> dict[str, Any]:
    """The packaged model's card: what it was trained on, under which licence, and its figures."""
    path = model_dir() / CARD_FILE
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ParserError(f"{path}: the model card cannot be read: {error}") from error
    if not isinstance(card, dict):
        raise ParserError(f"{path}: the model card is not a JSON object")
    return card


def verify(path: Path, card: dict[str, Any] | None = None) -> None:
    """Check a file that came with the package before it is loaded: UDPipe trusts what it reads.

    Raises ParserError where it is not, byte for byte, the one that the card names.
    """
    expected = {entry["file"]: entry["sha256"] for entry in (card or model_card())["files"]}[path.name]
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ParserError(f"{path}: the packaged model cannot be read: {error.strerror}: {REINSTALL}") from error
    if found != expected:
        raise ParserError(
            f"{path}: not the file that came with this version (SHA-256 {found[:12]}…, not {expected[:12]}…), or not "
            f"all of it: {REINSTALL}"
        )


def model_path(name: str | Path) -> Path:
    """The UDPipe file meant by ``"packaged"``, a path, or an official model's name; nothing is downloaded.

    Raises ParserError naming what was looked for and the choices.
    """
    if name == PACKAGED:
        return _existing(model_dir() / MODEL_FILE, f"the packaged model is missing: {REINSTALL}")
    path = Path(name)
    if path.is_file():
        return path.resolve()
    if isinstance(name, str) and not path.suffix and path.name == name:
        return _official(name)
    raise ParserError(f"no parser model {str(name)!r}: no such file. {_choices()}")


def _official(name: str) -> Path:
    from spacy_udpipe.utils import LANGUAGES, MODELS_DIR

    name = ALIASES.get(name, name)
    if name not in LANGUAGES:
        raise ParserError(f"no parser model {name!r}: neither a file nor an official UDPipe model's name. {_choices()}")
    remedy = f"official model {name!r} is not on disk: spacy_udpipe.download({name!r}) fetches it. {_choices()}"
    return _existing(Path(MODELS_DIR) / LANGUAGES[name], remedy)


def _existing(path: Path, remedy: str) -> Path:
    if not path.is_file():
        raise ParserError(f"{path}: {remedy}")
    return path


def _choices() -> str:
    from spacy_udpipe.utils import LANGUAGES

    arabic = ", ".join(repr(name) for name in sorted({*LANGUAGES, *ALIASES}) if name.split("-")[0] == "ar")
    return (
        f"Choices: {PACKAGED!r}, the path of a .udpipe file, an official model's name ({arabic}), "
        "or a spaCy Language whose Docs carry UD dependencies"
    )
