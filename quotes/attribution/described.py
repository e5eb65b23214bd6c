"""Whether a verb behind an indefinite noun can be its relative clause: it agrees, or takes the noun up by a pronoun."""

from __future__ import annotations

from quotes.attribution.reader import Reader

RESUMED = 4  # words behind the verb in which a pronoun may take the noun up


def disagreeing(reader: Reader, head: str, k: int) -> bool:
    """Whether a feminine verb stands behind a masculine noun: «بحسب متعاملين في القطاع | شهدت الأسواق ركودا»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not key.endswith("ت") or len(reader.tokens(k)) != 1:
        return False  # «بيان أصدرته الوزارة»
    feminine = lexicon.any(("titles.feminine", "groups.feminine", "anaphors.plurals"), head)
    if feminine or head.endswith(("ة", "ات")) or not lexicon.person_noun(head):
        return False
    behind = range(k + 1, min(k + 1 + RESUMED, reader.sentence.last))
    return not any(
        lexicon.has("pronouns.prepositional", doc.key(j)) or [t.pos_ for t in reader.tokens(j)][1:] == ["PRON"]
        for j in behind  # «اقتصاديون استطلعت الوكالة آراءهم»
    )
