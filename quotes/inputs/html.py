"""Web pages: the article of each, with title, author, date and outlet, by trafilatura.

Menus, lists of further reading, captions and comments are left out. The text that offsets count is the one trafilatura
gives: a line a paragraph, white space evened out, direction marks and other control characters dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from quotes.errors import InputError, MissingExtra
from quotes.inputs.document import Document, Metadata, document
from quotes.inputs.layout import Layout
from quotes.inputs.lead import with_lead
from quotes.inputs.opened import Opened

# It would tell of every odd page on standard error; what matters of that is told here.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# What the page's author did not write for this article, beside what trafilatura knows itself. Captions: of a larger
# element the class may speak of what is in it. Teasers: a paragraph that is one link, but for "read also:".
PRUNED = [
    "//*[self::p or self::span or self::small or self::em]"
    "[contains(translate(@class, 'CAPTION', 'caption'), 'caption')]",
    "//p[count(.//a) = 1 and string-length(normalize-space(.//a)) >= 20"
    " and string-length(normalize-space(.)) - string-length(normalize-space(.//a)) <= 20]",
]


def read(source: Opened, layout: Layout) -> Iterator[Document | InputError]:
    """The article of the page, under the file's name."""
    page: bytes | str = source.whole()
    if layout.recoded and isinstance(page, bytes):
        try:
            page = page.decode(layout.encoding, layout.errors)
        except UnicodeDecodeError as error:
            yield InputError(
                f"{source.shown}: not {layout.encoding} ({error.reason} at offset {error.start}): leave --encoding out "
                "to read it as it declares, or use --errors replace"
            )
            return
    yield read_page(page, source.name, source.shown)


def read_page(page: bytes | str, id: str, at: str, url: str | None = None) -> Document | InputError:
    """The article of one page; bytes are decoded as the page declares, or as they look.

    Raises:
        MissingExtra: trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtra("trafilatura", "html") from error
    try:
        found = bare_extraction(
            page, url=url, favor_precision=True, include_comments=False, with_metadata=True, prune_xpath=PRUNED
        )
        if found is None or isinstance(found, dict) or not found.text:
            return InputError(
                f"{at}: no article found: is it a list of links, or filled in by a script? Save its text instead"
            )
        text = with_lead(found.text, page, found.title, found.description)
    except Exception as error:  # noqa: BLE001 - a parser among arbitrary bytes: one page must not cost the others
        return InputError(f"{at}: cannot be read as a web page: {type(error).__name__}: {error}")
    told = Metadata(
        title=found.title,
        author=found.author,
        date=found.date,
        source=found.sitename or found.hostname,
        url=url or found.url,
    )
    return document(id, text, at, told, extracted=True)
