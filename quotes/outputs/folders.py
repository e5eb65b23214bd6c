"""Formats of several files a document: brat and UIMA CAS."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quotes.annotation import brat
from quotes.annotation.extracted import annotated
from quotes.annotation.folder import Folder
from quotes.annotation.gold import AnnotatedDocument
from quotes.inputs import Document
from quotes.outputs.writer import Writer
from quotes.records import Quote

Files = dict[str, bytes]


@frozen
class FolderFormat:
    """``files`` gives those of a document by suffix; ``shared`` are the folder's own, by name."""

    files: Callable[[Document, Sequence[Quote]], Files]
    shared: Mapping[str, bytes]


class FolderWriter(Writer):
    """Files of each document to a folder of their own, with an index beside them.

    Raises:
        InputError: the folder holds something already.
        OSError: it cannot be made.
    """

    def __init__(self, form: FolderFormat, path: Path) -> None:
        self._form = form
        self._folder = Folder(path, form.shared)

    def render(self, document: Document, quotes: Sequence[Quote]) -> tuple[AnnotatedDocument, Files]:
        """The document's files, and what the index says of it."""
        return annotated(document, ()), self._form.files(document, quotes)

    def write(self, rendered: tuple[AnnotatedDocument, Files]) -> None:
        """Write the files, then the line of the index."""
        document, files = rendered
        self._folder.add(document.id, document.meta, files)

    def close(self) -> None:
        """Close the index."""
        self._folder.close()


def _brat_files(document: Document, quotes: Sequence[Quote]) -> Files:
    return brat.files(annotated(document, quotes))


BRAT = FolderFormat(_brat_files, brat.SHARED)
