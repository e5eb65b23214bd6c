"""Documents out of files, one at a time: text, JSON Lines, CSV, Parquet, web pages and web archives.

sources.py finds the files, formats.py names the reader of each, one reader a file; records.py makes documents of rows;
kept.py writes documents out.
What cannot be read comes out as an ``InputError`` in its place in the stream, so that one broken file, line or page
never costs the rest. Text is not touched: a byte order mark, ``\\r\\n`` and U+2028 stay, because every offset counts
code points of the raw text; of a page, the text that was extracted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.inputs.choices import Format
from quotes.lazy import homes

if TYPE_CHECKING:
    from quotes.inputs.document import Document, Metadata
    from quotes.inputs.kept import keep, warn
    from quotes.inputs.layout import Layout
    from quotes.inputs.sources import Place, documents, expand

__all__ = ["Document", "Format", "Layout", "Metadata", "Place", "documents", "expand", "keep", "warn"]

__getattr__ = homes(
    __name__,
    {
        "Document": "document",
        "Layout": "layout",
        "Metadata": "document",
        "Place": "sources",
        "documents": "sources",
        "expand": "sources",
        "keep": "kept",
        "warn": "kept",
    },
)
