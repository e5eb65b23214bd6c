"""Who answers behind a question: ``وبسؤال الحارس أفاد بأنه``, ``استجوبت اللجنة الوكيل، فأشار إلى أنه``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.questioned import interrogated, left_to, met_by_outlet, questioned, stirred, turned_to
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents
from quotes.coreference.dialogue import answers_at_once
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import shown
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent
from quotes.coreference.topic_sentences import opens


def answering(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Who has been asked in front of the verb: «وبسؤال الحارس أفاد بأنه», with nobody else in between."""
    c = draft.candidate
    leans = c.kind == "masdar" and draft.finding.hers is not None  # «ولدى الاتصال بالوزير اكتفى بالقول»
    # «وجه القاضي إلى المتهم تهمة، فأنكر | قائلا»
    behind = c.kind == "participle" and answers_at_once(reader, c, apart=False)
    if not (leans or behind) and (c.kind != "verb" or c.form is None or c.form.person != 3):
        return None
    within = max((d.start for d, _ in solved if d.start <= c.start < d.end), default=0)
    lowest = reader.doc.index_at(within) if within else 0
    ways = (questioned, interrogated, left_to, turned_to, stirred)
    who = next((found for way in ways if (found := way(reader, c.word - behind, lowest)) is not None), None)
    if who is None and opens(reader, c) and c.sentence > 0:
        said = any(d.candidate.sentence == c.sentence - 1 for d, _ in solved)
        reader = registry.titles.reader(c.sentence - 1)
        who = None if said else met_by_outlet(reader)  # «وتحدثت «المرفأ» إلى سامي العلي. ويقول إن»
    elif who is not None and any(who.last <= found.first for found in agents(reader, c.word, who.last)):
        return None
    if who is None:
        return None
    mention = mention_of(reader, who)
    fits = mention.gender in (None, shown(draft)[0]) and mention.number == (c.number or "s")
    return registry.mention(mention) if fits else None
