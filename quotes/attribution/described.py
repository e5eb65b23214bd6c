"""Whether a verb behind an indefinite noun can be its relative clause: it agrees, or takes the noun up by a pronoun."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.lexicon import POSSESSIVES

RESUMED = 4  # words behind the verb in which a pronoun may take the noun up


def disagreeing(reader: Reader, head: str, k: int) -> bool:
    """Whether the verb at word ``k`` has another gender than the noun: «بحسب متعاملين في القطاع | شهدت الأسواق ركودا».

    «حسب مصادر أمنية | يقاتل مئة منهم هناك»: so has a masculine verb in the present behind a feminine noun.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if len(reader.tokens(k)) != 1 or (key.startswith("ي") and key.endswith(POSSESSIVES)):
        return False  # «بيان أصدرته الوزارة», «شركة يملكها»
    feminine = lexicon.any(("titles.feminine", "groups.feminine", "anaphors.plurals"), head)
    feminine = feminine or head.endswith(("ة", "ات"))
    if key.endswith("ت"):
        disagrees = not feminine and lexicon.person_noun(head)
    else:
        disagrees = feminine and key.startswith("ي") and reader.verb(k)
    behind = range(k + 1, min(k + 1 + RESUMED, reader.sentence.last))
    return disagrees and not any(
        lexicon.has("pronouns.prepositional", doc.key(j)) or [t.pos_ for t in reader.tokens(j)][1:] == ["PRON"]
        for j in behind  # «اقتصاديون استطلعت الوكالة آراءهم»
    )
