"""From the marks of every paragraph to the quotations of a text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve

from quotes.marks.pairs import MarkPairs, load_pairs
from quotes.marks.paragraph import Link, Paragraph
from quotes.marks.quotation import Quotation
from quotes.marks.spanning import runs
from quotes.marks.unclosed import left_open
from quotes.segments.lines import paragraphs, trim

MERGED_STYLES = {"paren": "double-paren"}
"""Doubled parentheses are typed one by one; other doubled marks (``""نعم""``) keep their style."""


@define
class _Draft:
    quotation: Quotation
    family: str


def find_quotations(text: str, marks: MarkPairs | None = None) -> list[Quotation]:
    """Every quotation in marks, sorted by ``open_start``, properly nested. Linear in the text; raises nothing.

    A closing mark whose opening mark was lost makes no quotation. An opening mark that is never closed makes one to
    the end of its sentence, ``balanced`` false. Marks around nothing but white space and punctuation are left out.
    """
    pairs = marks or load_pairs()
    if not pairs.pattern.search(text):
        return []
    read = [Paragraph.read(text, start, end, pairs) for start, end in paragraphs(text)]
    drafts = [draft for draft in _drafts(text, read, pairs) if draft is not None]
    # One that goes on without a mark of its own stands around a mark at the start of its paragraph.
    drafts.sort(key=lambda each: (each.quotation.open_start, each.quotation.start, -each.quotation.close_end))
    return _nested(text, _merged(drafts))


def _drafts(text: str, read: list[Paragraph], pairs: MarkPairs) -> Iterator[_Draft | None]:
    continued: set[int] = set()
    for links in runs(text, read, pairs):
        style = links[0].opening.pair.id if links[0].opening else ""
        family = links[0].opening.pair.family if links[0].opening else ""
        for position, link in enumerate(links):
            if link.opening:
                continued.add(link.opening.start)
            yield _draft(text, link, style, family, continues=position > 0, balanced=True)
    for paragraph in read:
        for opening, closing in paragraph.paired.closed:
            if opening.start not in continued and paragraph.next_word[opening.start] < closing.start:
                link = Link(opening, closing, opening.end, closing.start)
                yield _draft(text, link, opening.pair.id, opening.pair.family, continues=False, balanced=True)
        for mark in paragraph.paired.unclosed:
            if mark.start not in paragraph.used:
                link = left_open(text, paragraph, mark, pairs)
                if paragraph.next_word[mark.start] < link.end:
                    yield _draft(text, link, mark.pair.id, mark.pair.family, continues=False, balanced=False)


def _draft(text: str, link: Link, style: str, family: str, *, continues: bool, balanced: bool) -> _Draft | None:
    start, end = trim(text, link.start, link.end)
    if start == end:
        return None
    return _Draft(
        Quotation(
            start=start,
            end=end,
            open_start=link.opening.start if link.opening else start,
            close_end=link.closing.end if link.closing else end,
            style=style,
            depth=0,
            continues=continues,
            balanced=balanced,
        ),
        family,
    )


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """Marks typed twice (``((نعم))``, ``""نعم""``) made one: a quotation that fills another of its family."""
    kept: list[_Draft] = []
    for draft in drafts:
        inner = draft.quotation
        outer = kept[-1].quotation if kept else None
        if (
            outer is not None
            and kept[-1].family == draft.family
            and outer.balanced
            and (outer.start, outer.end) == (inner.open_start, inner.close_end)
        ):
            style = MERGED_STYLES.get(outer.style, outer.style)
            kept[-1].quotation = evolve(outer, start=inner.start, end=inner.end, style=style)
        else:
            kept.append(draft)
    return kept


def _nested(text: str, drafts: list[_Draft]) -> list[Quotation]:
    """Depths; where two quotations cross, the one left open gives way."""
    kept: list[Quotation] = []
    stack: list[int] = []
    for draft in drafts:
        quotation = draft.quotation
        while stack and kept[stack[-1]].close_end <= quotation.open_start:
            stack.pop()
        while stack and quotation.close_end > kept[stack[-1]].close_end and quotation.start < quotation.end:
            outer = kept[stack[-1]]
            if quotation.balanced and not outer.balanced and outer.start < quotation.open_start:
                kept[stack.pop()] = _cut(text, outer, quotation.open_start)
            else:
                quotation = _cut(text, quotation, outer.end)
        if quotation.start < quotation.end:
            kept.append(evolve(quotation, depth=len(stack)))
            stack.append(len(kept) - 1)
    return kept


def _cut(text: str, quotation: Quotation, end: int) -> Quotation:
    """The quotation, left open, up to ``end``."""
    _, end = trim(text, quotation.start, max(end, quotation.start))
    return evolve(quotation, end=end, close_end=end, balanced=False)
