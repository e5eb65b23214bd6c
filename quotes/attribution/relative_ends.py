"""Where a relative clause inside a noun phrase ends: ``بحسب السكان الذين فقدوا بيوتهم |``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.times import first_day, period_at, time_at
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import definite

MAX_NAME = 4  # words


def ends_relative(reader: Reader, k: int, limit: int, *, bounded: bool) -> bool:
    """What ends a relative clause inside the phrase: complementizer, participle, medium, occasion, the day at its end.

    «جماعة تعمل في الزراعة | اليوم الخميس إن»: a day right before what was said belongs to the verb of saying, but
    right behind the clause's own verb to that («دراسة نشرت أمس أن»).
    """
    doc = reader.doc
    # not «خلال | العام الجاري»
    days = time_at(reader, k) and not reader.lexicon.has("openers.prepositions", doc.key(k - 1))
    days = days and not reader.lexicon.has("phrases.approximations", doc.key(k))  # «الذي زار المدينة | أكثر من مرة إن»
    if days and not reader.verb(first_day(reader, k) - 1) and _only_days(reader, k, limit):
        return True
    part = reader.lexicon.has("adjuncts.parts", doc.key(k)) and not reader.verb(k - 1)
    if part and time_at(reader, k + 1) and _only_days(reader, k + 1, limit):
        return True  # «بيان وزع على الصحف | مطلع الشهر الجاري أن»
    if (
        doc.key(k) == "في"
        and period_at(reader, k + 1)
        and not reader.verb(k - 1)
        and _last_in_clause(reader, k + 1, limit)
    ):
        return True  # «بيان صدر عن الوزارة | في وقت متأخر أمس»
    adjunct = reader.lexicon.preposition(doc.key(k)) or reader.lexicon.adjunct_head(doc.key(k))
    if adjunct and _only_name(reader, k, partial(doc.item_before, "naming.self_named")):
        return True  # «مسؤول عرف نفسه باسم سامي | عبر الهاتف إن»
    through = reader.lexicon.has("naming.spoken_through", doc.key(k))
    if through and _only_name(reader, k, lambda j: reader.lexicon.has("naming.words", doc.key(j - 1))):
        return True  # «معلمة تدعى مريم الأوسي | عبر الهاتف»
    if that_clause_at(doc, k):
        return not bounded  # the one that bounds stands further on: «المرصد الذي يؤكد أنه محايد، إلى أن»
    if reader.participle_cue(k):
        # «التي تتخذ | مقرا في لندن أن»: right behind the verb a noun in the accusative is its object
        return not (reader.verb(k - 1) and reader.pos(k) == "NOUN" and not that_clause_at(doc, k + 1))
    if reader.verb(k - 1):
        return False  # «اللاعب الذي شارك | في لقاء دولي», «الذين تحدثوا | للصحيفة»: a verb alone is no clause
    # «الذي يرافق الوزير في الزيارة»: the occasion with the article belongs to the clause
    spoken = doc.key(k) == "في" and reader.lexicon.occasion(doc.key(k + 1)) and not definite(doc.key(k + 1))
    return medium_at(reader, k) or spoken


def _only_name(reader: Reader, k: int, announced: Callable[[int], object]) -> bool:
    """Whether nothing but a name, which something ``announced`` at its first word, stands before word ``k``."""
    first = next((j for j in range(k - 1, k - 1 - MAX_NAME, -1) if announced(j)), k)
    return first < k and not any(reader.lexicon.preposition(reader.doc.key(j)) for j in range(first, k))


def _only_days(reader: Reader, k: int, limit: int) -> bool:
    """Whether nothing but words of time stands from ``k`` to ``limit``: «مساء أول من أمس»."""
    while k < limit:
        length = time_at(reader, k) or int(reader.doc.plain_sign(k))
        if not length:
            return False
        k += length
    return True


def _last_in_clause(reader: Reader, k: int, limit: int) -> bool:
    """Whether nothing but days and adjectives follows word ``k`` up to ``limit``."""
    return all(
        time_at(reader, j) or reader.pos(j) in ("ADJ", "NUM") or reader.doc.plain_sign(j) for j in range(k + 1, limit)
    )
