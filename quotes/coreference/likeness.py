"""Words of titles compared: ``مدير صحة شال`` for ``مدير الشؤون الصحية بمنطقة شال``."""

from __future__ import annotations

from collections.abc import Set

PREPOSITIONS = ("", "ب", "ل", "بال", "لل")
ADJECTIVE = ("ي", "ية")
MIN_STEM = 3


def within(said: Set[str], title: Set[str]) -> bool:
    """Whether a title has every word of ``said``: as it is, behind a preposition («بشال»), or as an adjective («صحية»).

    Both sides without their articles (``head_key``).
    """
    return all(not title.isdisjoint(_spelt(key)) for key in said)


def _spelt(key: str) -> frozenset[str]:
    stem = key.removesuffix("ة")
    words = (key, *(stem + ending for ending in ADJECTIVE if len(stem) + len(ending) > MIN_STEM))
    return frozenset(lead + word for word in words for lead in PREPOSITIONS)


def without_preposition(key: str) -> str:
    """The noun behind a joined preposition: ``بمنطقة`` → ``منطقة``."""
    return key[1:] if key[:1] in ("ب", "ل", "و") and len(key) > MIN_STEM else key
