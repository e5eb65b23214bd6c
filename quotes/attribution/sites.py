"""Where somebody stands while he speaks: ``من مقر الحكومة``, ``من داخل القفص``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.lexicon import POSSESSIVES, definite


def site_at(reader: Reader, k: int) -> int:
    """Number of words of من and a site at word ``k``, with the noun that the site is of; 0 if none."""
    doc = reader.doc
    length = doc.phrase_length("adjuncts.sites", k + 1) if doc.key(k) == "من" else 0
    last = doc.key(k + length)
    waits = length > 0 and not (definite(last) or last.endswith(POSSESSIVES))
    return length + 1 + waits if length else 0
