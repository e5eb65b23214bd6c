"""Where or of what somebody speaks whom a headline names: ``وزيرة البيئة | من بيروت: …``.

What stands between him and the colon begins with a preposition that his title does not govern.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import PLACES, definite

GOVERNING = ("naming.deputies", "naming.answerable", "naming.members", "naming.overseers", "naming.voices")
SEVERAL = ("ون", "ين", "ات")


def without_scene(reader: Reader, c: Candidate, who: Stretch) -> Stretch:
    """«وزيرة البيئة | من بيروت: …»: a headline tells where somebody known speaks; «خبير من تونس: …» is from there."""
    doc = reader.doc
    if doc.kind(c.sentence) != "headline":
        return who
    for k in range(who.first + 1, who.last):
        scene = {"من": _site, "عن": _topic}.get(doc.key(k))
        if scene is not None and _known(reader, who, k) and scene(reader, who, k):
            return Stretch(who.first, k, who.lead)
        if scene is not None:
            break  # what stands behind belongs to it
    return who


def _known(reader: Reader, who: Stretch, k: int) -> bool:
    """Whether somebody known is named whole before word ``k``, who is no participle («القادمون | من سوريا»)."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    several = k - 1 == who.first and before.endswith(SEVERAL)
    known = definite(before) or lexicon.given_name(before) or doc.known_surname(before)
    known = known or reader.pos(k - 1) in ("X", "PROPN") or doc.longest(PLACES, k - 1) == 1
    return known and not several and not lexicon.has("naming.governing", before)


def _site(reader: Reader, who: Stretch, k: int) -> bool:
    """«من بيروت», «من داخل المجلس»; behind a surname a place that no list has: «الوزير العلي | من بالميرا»."""
    doc, lexicon = reader.doc, reader.lexicon
    if who.last - k - 1 == doc.longest(PLACES, k + 1) > 0:
        return True
    if lexicon.adjunct_head(doc.key(k + 1)):
        return True
    one = who.last == k + 2 and reader.pos(k + 1) in ("X", "PROPN") and k - who.first > 1
    behind = doc.key(k + 1)
    return one and not (definite(behind) or lexicon.somebody(behind) or doc.known_surname(behind))


def _topic(reader: Reader, who: Stretch, k: int) -> bool:
    """«رئيس جمعية المصدرين | عن أزمة الشحن»; not who sits for others or answers for something."""
    lexicon = reader.lexicon
    titles = (reader.doc.key(j) for j in range(who.first, k))
    governs = any(lexicon.any(GOVERNING, title) for title in titles)
    behind = reader.doc.key(k + 1)
    return not (governs or lexicon.somebody(behind) or reader.doc.opens(k + 1) is not None)
