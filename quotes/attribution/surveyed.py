"""Those asked in a survey: their answers are what it found, «أن 60% يؤيدون، | فيما قال الربع إنهم»."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare

NEAR = 4  # words from where a clause begins to its verb


def by_survey(reader: Reader, c: Candidate, who: Stretch | None) -> bool:
    """Whether a cue has a survey, a study or a report for its speaker: «أظهر | استطلاع», «وفقا | لتقرير»."""
    if c.position == "opening":
        key, lead = reader.doc.key(c.last), 1
    elif who is not None:
        key, lead = reader.doc.key(who.first), who.lead
    else:
        return False
    return any(reader.lexicon.has("groups.surveys", bare(key[n:])) for n in {0, lead})


def surveyed(reader: Reader, k: int) -> bool:
    """Whether at word ``k`` a share of those asked answers: «| قال 20%», «| فيما أبدى ثلثا المستطلعة آراؤهم»."""
    doc, lexicon = reader.doc, reader.lexicon
    verb = next((j for j in range(k, min(reader.sentence.last - 1, k + NEAR)) if reader.verb(j)), None)
    if verb is None:
        return False
    share = doc.key(verb + 1)
    counted = share[:1].isdigit() or any(lexicon.has("phrases.fractions", key) for key in (share, bare(share)))
    return counted or lexicon.any(("groups.quantities",), share)
