"""Who is named for what the lead has somebody say: ``ذكر مسؤول كبير أن …. صرح بذلك مبعوث الحكومة سامي العلي``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.coreference.entities import Registry
from quotes.coreference.referents import Referent, differ
from quotes.coreference.told_people import named_in
from quotes.lexicon import definite

NEXT = 2  # sentences on to the one that says who it was


def named_so(registry: Registry, solved: Sequence[tuple[Draft, Referent | None]]) -> dict[int, Referent]:
    """By id, the referents that an indefinite noun has brought in, each with the one who the text says that it was."""
    found: dict[int, Referent] = {}
    for draft, referent in solved:
        if referent is None or id(referent) in found or not _unnamed(registry, draft, referent):
            continue
        named = _named_below(registry, draft.candidate.sentence, referent)
        if named is not None and named is not referent:
            found[id(referent)] = named
    return found


def _unnamed(registry: Registry, draft: Draft, referent: Referent) -> bool:
    """Whether it is one person by an indefinite noun, who has just been brought in."""
    first = referent.first
    one = first.kind == "person" and first.number == "s" and not referent.name_keys
    return one and first.words == draft.finding.speaker and not definite(first.head)


def _named_below(registry: Registry, sentence: int, referent: Referent) -> Referent | None:
    """«صرح بذلك | مبعوث الحكومة سامي العلي», «جاء ذلك على لسان | وزير النقل سامي العلي»."""
    doc = registry.doc
    for below in range(sentence + 1, min(sentence + 1 + NEXT, len(doc.ranges))):
        first = doc.ranges[below].first
        so = doc.phrase_length("clauses.said_so", first)
        people = (m for m in named_in(registry.titles, below) if so and m.words.first == first + so)
        who = next(people, None)
        if who is not None:
            return None if differ(referent, who) else registry.mention(who)
    return None
