"""Records in notebooks: right-to-left HTML with its styles in it, since notebooks strip or leak style sheets.

The colours are half transparent, so that they read on light and dark themes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quotes.records import Quote
from quotes.report.pieces import Part, marks, pieces
from quotes.report.templates import template

# Later ones cover earlier ones.
COLOURS: dict[Part, str] = {
    "content": "#4c9be83d",
    "medium": "#99999955",
    "intermediary": "#b47ce05c",
    "speaker": "#5fb76e5c",
    "cue": "#e8b04c70",
    "via": "#e8b04c70",
}


@frozen
class Piece:
    """A stretch of text, the colour of its part, and what it is a part of for the reader who points at it."""

    text: str
    colour: str | None
    title: str


def quote_html(quote: Quote) -> str:
    """One record."""
    return template("quotes.report", "notebook.html.jinja").render(text=None, quotes=[quote], colours=COLOURS)


def article_html(text: str, quotes: Sequence[Quote]) -> str:
    """A text with the parts of its quotes marked, and its records below."""
    return template("quotes.report", "notebook.html.jinja").render(
        text=tuple(_pieces(text, quotes)), quotes=quotes, colours=COLOURS
    )


def _pieces(text: str, quotes: Sequence[Quote]) -> Iterator[Piece]:
    shown = (each for each in marks(quotes) if each[2].part != "entity")
    for start, end, over in pieces((0, len(text)), shown):
        colours = [colour for part, colour in COLOURS.items() if any(mark.part == part for mark in over)]
        title = "، ".join(f"{mark.part} {mark.of + 1}" for mark in over)
        yield Piece(text[start:end], colours[-1] if colours else None, title)
