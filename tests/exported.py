"""What the tests of the exports share: an article with all kinds of parts, and how documents are written."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.inputs import Document, Metadata
from quotes.outputs import OutputFormat, open_writer
from quotes.records import Quote

# Emoji before the words, marks inside a line and over two, a relay, a nested quote, markup in the text, CR LF.
TEXT = (
    "😀 ونقلت وكالة أنباء الساحل عن مهندس في الموقع قوله إن الأمطار أخرت العمل أسبوعين. "
    'وقالت وزيرة النقل سَلْمى الحدّاد: «سيفتح الجسر 🌉 في الربيع»، مشيرة إلى أن العبور "مجاني تماما" <b>للجميع</b> & آمن.'
    "\r\n\r\n"
    "وأضافت الوزيرة لقناة الميناء: «لن نزيد الرسوم.\nولن نغلق الجسر».\nوقال أحمد النجار إن اللجنة أكدت أن الجسر آمن."
)
ARTICLE = Document(
    "جسر/1", TEXT, Metadata("الجسر & الميناء", None, "2024-03-05", "الساحل", "https://example.org/?a=1&b=2")
)

Made = tuple[Document, Sequence[Quote]]


def streamed(made: Sequence[Made], kind: OutputFormat) -> bytes:
    """The documents in a format that is a stream."""
    stream = io.BytesIO()
    with open_writer(stream, kind) as writer:
        for document, quotes in made:
            writer.add(document, quotes)
    return stream.getvalue()


def in_folder(made: Sequence[Made], kind: OutputFormat, folder: Path) -> Path:
    """The documents in a format that is a folder."""
    with open_writer(folder, kind) as writer:
        for document, quotes in made:
            writer.add(document, quotes)
    return folder


def expected_parts(quotes: Sequence[Quote]) -> dict[str, list[tuple[str, int, int]]]:
    """The same from the records."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for quote in quotes:
        parts: list[tuple[str, Any]] = [("cue", quote.cue), *(("content", span) for span in quote.content)]
        if quote.speaker and not quote.speaker.implicit:
            parts.append(("speaker", quote.speaker))
        parts += [("intermediary", each) for each in quote.intermediaries]
        parts += [("medium", quote.medium)] if quote.medium else []
        found[quote.id] = [(role, part.start, part.end) for role, part in parts]
    return found
