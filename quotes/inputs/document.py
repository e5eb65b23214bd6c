"""What is read: a text under an id, and what its file says about it."""

from __future__ import annotations

from attrs import frozen

from quotes.errors import InputError

ARABIC = "convert the file, for instance with iconv -f WINDOWS-1256 -t UTF-8"
UTF16 = "it looks like UTF-16: convert the file, for instance with iconv -f UTF-16 -t UTF-8"
# What files begin with that are no text yet.
BEGINNINGS = {
    b"\x1f\x8b": "it looks compressed: unpack it, for instance with zcat, or give the file its suffix .gz",
    b"\x28\xb5\x2f\xfd": "it looks compressed: unpack it, for instance with zstdcat, or give the file its suffix .zst",
    b"\xff\xfe": UTF16,
    b"\xfe\xff": UTF16,
}


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


def not_utf8(at: str, error: UnicodeDecodeError) -> InputError:
    """The error of a text that is not UTF-8; ``at`` says where."""
    byte = error.object[error.start]
    remedy = next((remedy for magic, remedy in BEGINNINGS.items() if error.object.startswith(magic)), ARABIC)
    return InputError(f"{at}: not UTF-8 (byte 0x{byte:02X}): {remedy}")
