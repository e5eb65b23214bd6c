"""Who passed the words on: each intermediary, and the chain as a whole.

An intermediary is found when a word of it is in an intermediary of the answer, exact when their words are the same. A
chain is right when it has the same intermediaries in the same order, outermost first. No published protocol measures
this; it follows the relation's own (``protocols.core``).
"""

from __future__ import annotations

from collections import Counter

from quotes.evaluation.matching import Comparison
from quotes.evaluation.measures import Counts, Protocol, both


def count(comparison: Comparison) -> Counts:
    """Intermediaries and chains, wanted, given and right."""
    counts = Counts()
    for each in comparison.gold:
        counts["gold"] += len(each.intermediaries)
        counts["gold chains"] += bool(each.intermediaries)
    for each in comparison.predicted:
        counts["predicted"] += len(each.intermediaries)
        counts["predicted chains"] += bool(each.intermediaries)
    for wanted, found in comparison.matched:
        counts["found"] += sum(any(words & other for other in found.intermediaries) for words in wanted.intermediaries)
        counts["exact"] += sum((Counter(wanted.intermediaries) & Counter(found.intermediaries)).values())
        counts["chain"] += bool(wanted.intermediaries) and wanted.intermediaries == found.intermediaries
    return counts


TRANSMISSION = Protocol(
    key="transmission",
    title="Transmission",
    source="this project; no published protocol records who passed the words on",
    measures=(
        both("intermediary", "found"),
        both("intermediary exact", "exact"),
        both("whole chain", "chain", "predicted chains", "gold chains"),
    ),
    count=count,
)
