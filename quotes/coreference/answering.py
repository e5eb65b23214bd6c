"""Who answers behind a question: ``وبسؤال الحارس أفاد بأنه``, ``استجوبت اللجنة الوكيل، فأشار إلى أنه``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.questioned import interrogated, left_to, questioned, turned_to
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import shown
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent


def answering(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Who has been asked in front of the verb: «وبسؤال الحارس أفاد بأنه», with nobody else in between."""
    c = draft.candidate
    if c.kind != "verb" or c.form is None or c.form.person != 3:
        return None
    within = max((d.start for d, _ in solved if d.start <= c.start < d.end), default=0)
    lowest = reader.doc.index_at(within) if within else 0
    ways = (questioned, interrogated, left_to, turned_to)
    who = next((found for way in ways if (found := way(reader, c.word, lowest)) is not None), None)
    if who is None or any(who.last <= found.first for found in agents(reader, c.word, who.last)):
        return None
    mention = mention_of(reader, who)
    fits = mention.gender in (None, shown(draft)[0]) and mention.number == c.number
    return registry.mention(mention) if fits else None
