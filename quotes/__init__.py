"""Attributed quotes from Arabic news: who said what, through whom, with exact offsets.

>>> from quotes import extract, load, Quote

The names below are loaded on first use: importing spaCy and the parser takes most of a second, and
``quotes --help`` or reading records back needs neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.lazy import homes

if TYPE_CHECKING:
    from quotes.component import load_spacy
    from quotes.errors import QuotesError
    from quotes.extractor import Extractor, extract, load
    from quotes.frames import to_frame
    from quotes.records import Quote
    from quotes.speakers import group_speakers

__version__ = "0.1.0"

__all__ = [
    "Extractor",
    "Quote",
    "QuotesError",
    "__version__",
    "extract",
    "group_speakers",
    "load",
    "load_spacy",
    "to_frame",
]

__getattr__ = homes(
    __name__,
    {
        "Extractor": "extractor",
        "Quote": "records",
        "QuotesError": "errors",
        "extract": "extractor",
        "group_speakers": "speakers",
        "load": "extractor",
        "load_spacy": "component",
        "to_frame": "frames",
    },
)


def __dir__() -> list[str]:
    return sorted(__all__)
