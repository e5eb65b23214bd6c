"""How input is to be read."""

from __future__ import annotations

import codecs

from attrs import frozen

from quotes.inputs.choices import DOCUMENT_LIMIT, UTF8, Errors, Format


@frozen
class Layout:
    """The fields of rows (JSON Lines, CSV, Parquet), and a ``format`` that overrules the suffix.

    ``encoding`` is that of text, JSON Lines, CSV and, where it is named, of pages; ``errors`` what becomes of bytes
    that are wrong in it: an error of the document, or U+FFFD in their place. ``document_limit``: the bytes, unpacked,
    that one document may have.
    """

    text_field: str = "text"
    id_field: str = "id"
    format: Format | None = None
    encoding: str = UTF8
    errors: Errors = "strict"
    document_limit: int = DOCUMENT_LIMIT

    @property
    def recoded(self) -> bool:
        """Whether bytes are anything but strict UTF-8."""
        return self.errors != "strict" or codecs.lookup(self.encoding).name != UTF8
