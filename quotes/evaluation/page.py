"""A report as one self-contained HTML page, with every fault in its context.

Both sides of a fault are shown over the same stretch of text, so that the eye can compare them. Everything that comes
from a document is escaped, and the page loads nothing and runs no script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from quotes import __version__
from quotes.annotation.gold import Attribution, Offsets
from quotes.evaluation.faults import Fault
from quotes.evaluation.report import Report
from quotes.evaluation.terminal import percent
from quotes.report.pieces import pieces
from quotes.report.templates import hash_of, source, template

AROUND = 120  # characters of context on either side
PARTS = ("content", "cue", "speaker", "intermediary", "medium")


@frozen
class Piece:
    """A stretch of text, the parts it belongs to as class names, and their names for the reader."""

    text: str
    classes: str
    title: str


@frozen
class View:
    """One side of a fault: its pieces, and the speaker's entity."""

    side: str
    pieces: tuple[Piece, ...]
    entity: str


def page(report: Report, texts: Mapping[str, str], *, title: str) -> str:
    """The page as HTML."""
    shown = [
        {"fault": fault, "views": tuple(views(fault, texts[fault.doc])), "classes": " ".join(fault.classes)}
        for fault in report.faults
    ]
    classes = Counter(name for fault in report.faults for name in fault.classes).most_common()
    return template("quotes.evaluation", "page.html.jinja").render(
        report=report, faults=shown, classes=classes, title=title, version=__version__, percent=percent, policy=policy()
    )


def policy() -> str:
    """The Content Security Policy of the page: its own style by its hash, and nothing else."""
    style = source("quotes.evaluation", "page.html.jinja").partition("<style>")[2].partition("</style>")[0]
    return f"default-src 'none'; style-src '{hash_of(style)}'; base-uri 'none'; form-action 'none'"


def views(fault: Fault, text: str) -> Iterator[View]:
    """Gold and prediction over one stretch that holds both."""
    sides = [(side, each) for side, each in (("gold", fault.gold), ("predicted", fault.predicted)) if each]
    spans = [span for _, each in sides for span in each.spans]
    window = (
        max(0, min(start for start, _ in spans) - AROUND),
        min(len(text), max(end for _, end in spans) + AROUND),
    )
    for side, each in sides:
        yield View(side, tuple(shown_pieces(each, text, window)), each.entity or "–")


def shown_pieces(spans: Attribution, text: str, window: Offsets) -> Iterator[Piece]:
    """The window cut at every edge of a part, so that parts may overlap."""
    parts = [
        *((*span, "content") for span in spans.content),
        (*spans.cue, "cue"),
        *((*span, "speaker") for span in (spans.speaker,) if span),
        *((*span, "intermediary") for span in spans.intermediaries),
        *((*span, "medium") for span in (spans.medium,) if span),
    ]
    for start, end, names in pieces(window, parts):
        yield Piece(text[start:end], " ".join(names), ", ".join(names))
