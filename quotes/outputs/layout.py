"""Which formats there are, and which a file's suffix names."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from quotes.errors import InputError

OutputFormat = Literal[
    "jsonl", "csv", "tsv", "parquet", "sqlite", "tei", "web-annotation", "label-studio", "brat", "cas"
]

SUFFIXES: dict[str, OutputFormat] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".xml": "tei",
    ".tei": "tei",
    ".jsonld": "web-annotation",
}
FOLDERS: frozenset[OutputFormat] = frozenset({"brat", "cas"})
# These hold the texts that offsets count.
WITH_TEXT: frozenset[OutputFormat] = frozenset({"sqlite", "tei", "label-studio", *FOLDERS})
# What no stream can carry, nor a compressed file: they are written at more than one place.
PLACES: frozenset[OutputFormat] = frozenset({"parquet", "sqlite", *FOLDERS})


def output_format(path: Path | None, wanted: OutputFormat | None = None) -> OutputFormat:
    """The format of an output: the one ``wanted``, else the one its suffix names; JSON Lines without a suffix.

    ``path``: None is standard output.

    Raises:
        InputError: the suffix names none, or the format cannot be written there.
    """
    from quotes.inputs.compression import bare_name  # here: the command's help needs the formats, not the readers

    name = "" if path is None else bare_name(path.name)
    suffix = Path(name).suffix
    kind = wanted or SUFFIXES.get(suffix) or ("jsonl" if not suffix else None)
    if kind is None:
        raise InputError(
            f"{path}: unknown suffix {suffix!r}: say what to write with --output-format "
            f"({', '.join(get_args(OutputFormat))})"
        )
    if kind in PLACES and path is None:
        what = "a folder" if kind in FOLDERS else "a file"
        raise InputError(f"{kind} cannot be written to standard output: name {what} with --output")
    if kind in PLACES and path is not None and name != path.name.lower():
        raise InputError(f"{path}: {kind} cannot be compressed as a whole: leave out the last suffix")
    return kind
