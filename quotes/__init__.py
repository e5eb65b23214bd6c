"""Attributed quotes from Arabic news: who said what, through whom, with exact offsets.

>>> from quotes import extract, load, Quote

The names below are loaded on first use: importing spaCy and the parser takes most of a second, and
``quotes --help`` or reading records back needs neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

_HOMES = {
    "Extractor": "quotes.extractor",
    "Quote": "quotes.records",
    "QuotesError": "quotes.errors",
    "extract": "quotes.extractor",
    "group_speakers": "quotes.speakers",
    "load": "quotes.extractor",
    "load_spacy": "quotes.component",
    "to_frame": "quotes.frames",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it.

    Raises:
        AttributeError: the package exports no such name.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
