"""Adverbials by which a writer leads in a sentence: ``من جهته``, ``في المقابل``."""

from __future__ import annotations

from quotes.attribution.reader import Reader


def discourse_at(reader: Reader, k: int) -> int:
    """Number of words of a discourse adverbial at ``k`` (من جهته، في المقابل); 0 if none."""
    return reader.doc.phrase_length("adjuncts.discourse", k)
