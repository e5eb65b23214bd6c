"""Every error this package raises on purpose. Messages name the file, the entry and the remedy."""

from __future__ import annotations


class QuotesError(Exception):
    """Base of all errors of this package."""


class GrammarError(QuotesError):
    """A grammar is malformed: an argument a fault, each naming file, entry and the valid choices."""

    def __str__(self) -> str:
        """Every fault, one a line."""
        return "\n".join(map(str, self.args))


class ParserError(QuotesError):
    """The parser model cannot be found, loaded or used."""


class InputError(QuotesError):
    """An input document cannot be read: the message names file and line."""


class MissingExtra(QuotesError):
    """A part of the package is used whose optional dependency is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)  # what it was made with, so that workers can pass it on

    def __str__(self) -> str:
        """What is missing and how to get it."""
        package, extra = self.args
        return f"{package} is not installed: pip install 'arabic-quotes[{extra}]'"
