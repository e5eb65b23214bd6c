"""A passive of asking, whose dropped subject is who has spoken: ``وسئل عن الموعد فأجاب``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.lexicon import conjoined


def asks_him(reader: Reader) -> bool:
    """Whether a sentence opens with the passive and what was asked: «وسئل عما إذا كان المرشح قد رفض، فأجاب»."""
    doc, first = reader.doc, reader.sentence.first
    behind = doc.key(first + 1)
    passive = reader.lexicon.has("clauses.asked", conjoined(doc.key(first)))
    return passive and (reader.lexicon.preposition(behind) or behind in ("عما", "هل"))
