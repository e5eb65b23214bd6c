"""A passive of asking, whose dropped subject is who has spoken: ``وسئل عن الموعد فأجاب``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.lexicon import conjoined


def asks_him(reader: Reader) -> bool:
    """Whether a sentence opens with the passive and what was asked: «وسئل عما إذا كان المرشح قد رفض، فأجاب»."""
    first = reader.sentence.first
    passive = reader.lexicon.has("clauses.asked", conjoined(reader.doc.key(first)))
    return passive and unnamed_behind(reader, first)


def unnamed_behind(reader: Reader, k: int) -> bool:
    """Whether nobody stands behind the passive at word ``k``, but what was asked: «سئل | عن الموعد»."""
    behind = reader.doc.key(k + 1)
    return reader.lexicon.preposition(behind) or behind in ("عما", "هل")
