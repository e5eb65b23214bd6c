"""The lead of an article that stands apart from its body, where trafilatura leaves it out.

Pages repeat their lead, or the beginning of it, as the description for search engines (``<meta name="description">``):
a paragraph that begins so is the lead, whatever its markup.
"""

from __future__ import annotations

SHORTEST = 40  # characters: a shorter description may begin anything
# Not divisions with paragraphs of their own: those begin with the lead, but hold more.
PARAGRAPHS = "//p | //h2 | //h3 | //div[not(p or div or h1 or h2 or h3)]"


def with_lead(text: str, page: bytes | str, title: str | None, description: str | None) -> str:
    """The text with its lead, below a headline that is repeated there; as it is where nothing is missing."""
    beginning = _even(description or "").rstrip(". …")
    if len(beginning) < SHORTEST or beginning in _even(text) or beginning in _even(title or ""):
        return text
    lead = _paragraph(page, beginning)
    if lead is None:
        return text
    first, newline, rest = text.partition("\n")
    return f"{first}\n{lead}{newline}{rest}" if _even(first) == _even(title or "") else f"{lead}\n{text}"


def _paragraph(page: bytes | str, beginning: str) -> str | None:
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return None
    texts = (_even(element.text_content()) for element in tree.xpath(PARAGRAPHS))
    return next((text for text in texts if text.startswith(beginning)), None)


def _even(text: str) -> str:
    """White space evened out, control characters and direction marks dropped, as in the rest of the text."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
