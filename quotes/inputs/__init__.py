"""Documents out of files, one at a time: text, JSON Lines, CSV, Parquet, web pages and web archives.

sources.py finds the files, formats.py names the reader of each, one reader a file; records.py makes documents of rows;
kept.py writes documents out.
What cannot be read comes out as an ``InputError`` in its place in the stream, so that one broken file, line or page
never costs the rest. Text is not touched: a byte order mark, ``\\r\\n`` and U+2028 stay, because every offset counts
code points of the raw text; of a page, the text that was extracted.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from quotes.inputs.choices import Format

if TYPE_CHECKING:
    from quotes.inputs.document import Document, Metadata
    from quotes.inputs.kept import keep, warn
    from quotes.inputs.layout import Layout
    from quotes.inputs.sources import Place, documents, expand

__all__ = ["Document", "Format", "Layout", "Metadata", "Place", "documents", "expand", "keep", "warn"]

_HOMES = {
    "Document": "document",
    "Layout": "layout",
    "Metadata": "document",
    "Place": "sources",
    "documents": "sources",
    "expand": "sources",
    "keep": "kept",
    "warn": "kept",
}


def __getattr__(name: str) -> object:
    """Load the readers when one is asked for: the command's help needs none.

    Raises:
        AttributeError: the package has no such name.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
