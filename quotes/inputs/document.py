"""What is read: a text under an id, and what its file says about it."""

from __future__ import annotations

from attrs import frozen

from quotes.errors import InputError


@frozen
class Metadata:
    """What a page, or the fields of a row, say about a document; ``source`` is the outlet, ``date`` as it was written.

    Dates found in pages are ISO 8601 days. Several authors are separated by ``"; "``.
    """

    title: str | None = None
    author: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None


@frozen
class Document:
    """A raw text under the id its records carry.

    ``extracted``: the text was taken out of a page. It stands in no file then, so that whoever needs the offsets has
    to keep it.
    """

    id: str
    text: str
    metadata: Metadata = Metadata()
    extracted: bool = False


def document(
    id: str, text: str, at: str, metadata: Metadata | None = None, *, extracted: bool = False
) -> Document | InputError:
    """The document, or what is wrong with a blank one; ``at`` says where it stands."""
    if not text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}").strip():
        return InputError(f"{at}: empty document: there is no text to read")
    return Document(id, text, metadata or Metadata(), extracted)
