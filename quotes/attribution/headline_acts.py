"""A headline that tells what somebody does and behind a colon what he says: «لاجئون يهدمون بيوتهم: «أعطونا مهلة»»."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.answerers import present
from quotes.cues.candidates import Candidate
from quotes.cues.colons import says_we
from quotes.document import Stretch


def who_acts(reader: Reader, c: Candidate) -> Stretch | None:
    """Who acts in the clause before a headline's colon, where his own words stand behind it: in marks, or with "we".

    «أهالي الحي | يغلقون الطريق: «نريد ماء»», «عمال المصنع | يضربون: رواتبنا متأخرة»; not «الهيئة تتمثل في اثنين: …».
    """
    doc = reader.doc
    if c.kind != "colon" or doc.kind(c.sentence) != "headline" or not _own_words(reader, c):
        return None
    for k in range(c.gap.first + 1, c.gap.last):
        if reader.verb(k) or present(doc, k):
            people = reader.lexicon.person_noun(doc.key(c.gap.first))  # «صيادو», tagged as a verb
            who = noun_phrase(reader, c.gap.first, k, trusted=people)
            return who if who is not None and who.last == k and plausible_source(reader, who) else None
    return None


def _own_words(reader: Reader, c: Candidate) -> bool:
    """Whether what stands behind a colon is in marks, or has somebody say "we"."""
    marked = c.opener is not None and c.opener.kind == "quotation"
    return marked or any(says_we(reader.doc, reader.doc.key(k)) for k in range(c.last, reader.sentence.last))
