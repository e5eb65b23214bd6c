"""Label Studio: an array of tasks with the records as predictions, which annotators start from."""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from quotes import __version__
from quotes.annotation.extracted import annotated
from quotes.annotation.label_studio import tasks
from quotes.inputs import Document
from quotes.outputs.writer import StreamFormat
from quotes.records import Quote


def task(document: Document, quotes: Sequence[Quote]) -> list[bytes]:
    """The document's task; documents without records have one, too, since there may be something to find."""
    [made] = tasks([annotated(document, quotes)], made_by=f"arabic-quotes {__version__}")
    return [orjson.dumps(made)]


LABEL_STUDIO = StreamFormat(task, head=b"[\n", between=b",\n", tail=lambda items: b"\n]\n")
