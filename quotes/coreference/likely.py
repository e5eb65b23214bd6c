"""A second opinion on who a dropped subject is: of all who may be meant, the one whose signs say most.

The rules answer by one regularity after another, each of which sees a part. This model sees all who may be meant side
by side: how much the text tells of each, who has spoken last, who stands before the verb, and whom the rules have
found and how. Its weights (a conditional logit over those who may be meant, ``tools/fit_speakers.py``) are fitted to
annotated texts. It is heard only where it is far surer of another than of the rules' answer.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from quotes.coreference.cases import Case
from quotes.coreference.implicit import carries_on, nobody, shown
from quotes.coreference.likely_signs import Place, place_of, signs_of, signs_of_nobody
from quotes.coreference.possible import Possible, possible
from quotes.coreference.referents import Referent

TOLD_OF = "told_of"  # the rule of those of whom somebody tells in his words
MARGIN = 150  # hundredths of the logarithm of how many times likelier another has to be than the rules' answer


@lru_cache(maxsize=1)
def weights() -> dict[str, int]:
    """What each sign says for one who may be meant, in hundredths of a natural logarithm."""
    told = tomllib.loads(files("quotes.coreference").joinpath("likely_weights.toml").read_text(encoding="utf-8"))
    return dict(told["weights"])


def likelier(case: Case, found: Referent | None, by: str) -> tuple[Referent | None, int | None]:
    """Who is meant: the rules' answer ``found``, or another where that is far likelier; and by how much he leads.

    ``by``: which of the rules has answered. One person alone is weighed: a verb of several is the rules' affair. The
    lead over anybody else is in hundredths of a natural logarithm, None where nobody is weighed.
    """
    if shown(case.draft)[1] != "s" or nobody(case.doc, case.draft) or plainly_goes_on(case, found):
        return found, None
    people = possible(case, found)
    best, lead = surest(place_of(case, people, by), people, found)
    if best is None:
        return found, lead
    return best.referent or case.registry.mention(best.mention), lead


def plainly_goes_on(case: Case, found: Referent | None) -> bool:
    """Whether the rules' answer is who spoke last, in the same paragraph or before «وأضاف»: nobody else is weighed.

    Not one whom only a preposition has brought in: «أشرفت على ولادات كثيرة، وفق دفتر مدرسي. | وتقول إن».
    """
    spoken = ((d, r) for d, r in reversed(case.solved) if r is not None)
    last, who = next(((d, r) for d, r in spoken if not any(e.holds(d) for e, _ in case.solved)), (None, None))
    if last is None or last.candidate.kind == "preposition" or who is not found:
        return False
    c, sentences = case.draft.candidate, case.doc.sentences
    same = sentences[last.candidate.sentence].segment == sentences[c.sentence].segment
    return same or carries_on(case.doc, c)


def surest(place: Place, people: Sequence[Possible], found: Referent | None) -> tuple[Possible | None, int | None]:
    """Who is far likelier than the rules' answer, None where nobody is; and the lead of who is taken.

    The lead is over the other of the two, None where there is no other.
    """
    told = weights()
    rules = _score(told, signs_of_nobody(place)) if found is None else None
    best: tuple[int, Possible] | None = None
    for who in people:
        if place.by == TOLD_OF and who.referent is not None and who.referent is place.around:
            continue  # «قال سامي العلي: «قال لي إنه مسافر»»: himself he would call I
        ruled = found is not None and who.referent is found
        if not ruled and who.referent is not None and place.case.registry.cited.has(who.referent):
            continue
        score = _score(told, signs_of(place, who, ruled=ruled))
        if ruled:
            rules = score
        elif best is None or score > best[0]:
            best = score, who
    if best is None or rules is None:
        return (best[1] if best is not None else None), None
    lead = best[0] - rules
    return (best[1], lead) if lead > MARGIN else (None, -lead)


def _score(told: dict[str, int], signs: Iterable[str]) -> int:
    return sum(told.get(sign, 0) for sign in signs)
