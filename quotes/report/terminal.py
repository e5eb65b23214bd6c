"""An article in the terminal: its text with the parts of its quotes marked, then a line or more a quote.

Safe in terminals that order right-to-left text and in those that do not: the text keeps its order, marks are colours or
brackets in their place, and no line mixes a label with two runs of Arabic. Control characters, with which a text could
command the terminal, are shown as signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from rich.console import Console
from rich.text import Text

from quotes.records import Quote
from quotes.report.articles import Article
from quotes.report.pieces import Mark, Part, marks, pieces
from quotes.visible import visible


@frozen
class Look:
    """How a part looks: in colours, and in brackets where there are none; ``name`` is for the legend."""

    name: str
    style: str
    opening: str
    closing: str


# Later ones cover earlier ones.
LOOKS: dict[Part, Look] = {
    "content": Look("content", "blue", "{", "}"),
    "medium": Look("medium", "cyan", "~", "~"),
    "intermediary": Look("intermediary", "bold magenta", "[", "]"),
    "speaker": Look("speaker", "bold green", "<", ">"),
    "cue": Look("cue", "underline yellow", "|", "|"),
    "via": Look("cue", "underline yellow", "|", "|"),
}


def show(article: Article, console: Console) -> None:
    """Print the article, its quotes and what the marks mean."""
    brackets = console.color_system is None or console.no_color
    head = " · ".join(filter(None, (article.metadata.title, article.metadata.source, article.metadata.date)))
    _line(console, Text(visible(article.id), "bold"))
    if head:
        _line(console, Text(visible(head)))
    console.print()
    _line(console, marked(article, brackets=brackets))
    console.print()
    for number, quote in enumerate(article.quotes, 1):
        for line in _told(number, quote):
            _line(console, line)
    if not article.quotes:
        _line(console, Text("no quote found", "dim"))
    else:
        _line(console, _legend(brackets=brackets))


def marked(article: Article, *, brackets: bool) -> Text:
    """The text with its marks; a content begins with the number of its quote."""
    raw, text = article.text or "", Text()
    open_: list[Mark] = []
    for start, end, over in pieces((0, len(raw)), _shown(article)):
        # Only what stays open inside what stays open keeps its bracket: brackets nest, parts need not.
        kept = 0
        while kept < len(open_) and kept < len(over) and open_[kept] == over[kept]:
            kept += 1
        closed, opened = open_[kept:], list(over[kept:])
        if brackets:
            text.append("".join(LOOKS[mark.part].closing for mark in reversed(closed)))
        for mark in opened:
            if mark.part == "content" and mark not in closed:
                text.append(f"{mark.of + 1}", "dim")
            if brackets:
                text.append(LOOKS[mark.part].opening)
        open_ = list(over)
        styles = [look.style for part, look in LOOKS.items() if any(mark.part == part for mark in over)]
        text.append(visible(raw[start:end]), " ".join(styles[-1:]))
    if brackets:
        text.append("".join(LOOKS[mark.part].closing for mark in reversed(open_)))
    return text


def _shown(article: Article) -> Iterator[tuple[int, int, Mark]]:
    return (each for each in marks(article.quotes) if each[2].part != "entity")


def _told(number: int, quote: Quote) -> Iterator[Text]:
    """A quote in lines, each a label and one run of the article's words."""
    entity = quote.speaker.entity if quote.speaker else None
    name = entity.name if entity else quote.speaker.text if quote.speaker else None
    negated = ", negated" if quote.negated else ""
    yield Text.assemble((f"{number}  {quote.type}{negated}, confidence {quote.confidence:.2f}", "bold"))
    yield _field("speaker", name or "unknown", "speaker" if name else None)
    if entity and entity.role:
        yield _field("role", entity.role, None)
    for each in quote.intermediaries:
        yield _field("through", each.text, "intermediary")
    if quote.medium:
        yield _field("medium", quote.medium.text, "medium")
    yield _field("cue", quote.cue.text, "cue")
    yield _field("content", quote.text, "content")


def _field(label: str, words: str, part: Part | None) -> Text:
    style = LOOKS[part].style if part else ""
    return Text.assemble((f"   {label:8} ", "dim"), (" ".join(visible(words).split()), style))


def _legend(*, brackets: bool) -> Text:
    text = Text("marks: ", "dim")
    for part, look in LOOKS.items():
        if part != "via":
            name = f"{look.opening}{look.name}{look.closing}" if brackets else look.name
            text.append(name, look.style).append("  ")
    return text


def _line(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=not console.is_terminal)
