"""Records into files of many formats, a document at a time: JSON Lines, tables, databases, markup, annotation tools.

formats.py names the writer of each format, one a file; layout.py, which suffix means which. flat.py has the columns of
the tables, writer.py what all writers have in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.lazy import homes
from quotes.outputs.layout import OutputFormat, output_format

if TYPE_CHECKING:
    from quotes.outputs.formats import open_writer
    from quotes.outputs.writer import Writer

__all__ = ["OutputFormat", "Writer", "open_writer", "output_format"]

__getattr__ = homes(__name__, {"Writer": "writer", "open_writer": "formats"})
