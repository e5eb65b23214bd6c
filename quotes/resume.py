"""Where an interrupted run left off, read from the records it wrote: the output is the only state there is.

Records stand in the order of the documents, and all of a document are written at once. The last document with records
may be half written, the one before is whole: the run goes on with the last. Documents without records behind it are
read once more, which adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

import orjson
from attrs import frozen

from quotes.errors import InputError
from quotes.inputs import Document

Item = Document | InputError


@frozen
class Point:
    """Where to go on: with ``items``, behind the first ``size`` bytes of the output.

    ``documents`` are the documents passed over, ``items`` what is left of the input.
    """

    items: Iterator[Item]
    size: int
    documents: int


@frozen
class Group:
    """The records of one document: its id, a span that its text must hold, and the byte where they begin."""

    doc: str
    content: Mapping[str, Any]
    start: int

    def of(self, document: Document) -> bool:
        """Whether they are this document's. An id may come again; the span tells its texts apart."""
        if document.id != self.doc:
            return False
        said: str = self.content["text"]
        return document.text[self.content["start"] : self.content["end"]] == said


def left_off(items: Iterable[Item], output: Path) -> Point:
    """The point that the run which wrote ``output`` had reached in ``items``; nothing is changed.

    Documents are matched in order, by id and by what they say where their first record has its content. A file that
    does not exist or holds no whole record is a run that had not begun. What could not be read is passed over with
    the documents around it: it was reported then.

    Raises:
        InputError: ``output`` holds something else than records, or records of other documents than ``items``.
    """
    items = iter(items)
    groups = _groups(output)
    group = next(groups, None)
    if group is None:
        return Point(items, 0, 0)
    following = next(groups, None)
    passed = 0
    for item in items:
        if isinstance(item, Document):
            if group.of(item):
                if following is None:
                    return Point(chain([item], items), group.start, passed)
                group, following = following, next(groups, None)
            passed += 1
    raise InputError(
        f"{output}: holds records of {group.doc!r}, which the input does not have at that place or with that text: "
        "give the same input as before in the same order, or write elsewhere"
    )


def lines_end(path: Path, lines: int) -> int:
    """The byte behind the first ``lines`` lines of a file.

    Raises:
        InputError: it has fewer, or does not exist.
    """
    size = found = 0
    if lines and path.exists():
        with path.open("rb") as file:
            for line in islice(file, lines):
                size += len(line)
                found += line.endswith(b"\n")
    if found < lines:
        raise InputError(f"{path}: {found} documents, {lines} expected: it was not written beside these records")
    return size


def _groups(output: Path) -> Iterator[Group]:
    """The documents that have a whole record in ``output``, in order."""
    if not output.exists():
        return
    start, doc = 0, None
    with output.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.endswith(b"\n"):
                return  # half written
            try:
                record = orjson.loads(line)
                name, content = record["doc"], record["content"][0]
                first = record["id"] == f"{name}#1"
            except (orjson.JSONDecodeError, LookupError, TypeError) as error:
                raise InputError(f"{output}, line {number}: not a quote record: write elsewhere") from error
            if first or name != doc:
                doc = name
                yield Group(name, content, start)
            start += len(line)
