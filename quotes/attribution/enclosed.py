"""How far the words of a cue that is itself quoted can reach: «قال: «أؤكد أننا جاهزون. لن نتأخر»، وغادر».

A quotation is one content over all its full stops; a clause inside it ends at the first, as any reported clause does,
and never passes the closing mark.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.segments.stops import stops
from quotes.words import index_at


def enclosed_limit(reader: Reader, c: Candidate, first: int) -> int:
    """The word before which a content that starts at word ``first`` ends at the latest."""
    doc, last = reader.doc, reader.sentence.last
    within = doc.quotation_around(c.word)
    if within is None or not within.balanced or first >= last or doc.words[first].start >= within.end:
        return last
    last = max(first, min(last, index_at(doc.words, within.end)))
    if c.opener is not None and c.opener.kind == "colon":
        return last  # spoken words run on over their stops
    inner = [(q.start, q.end) for q in doc.quotations_in(doc.words[first].start, within.end) if q.start > within.start]
    for stop in stops(doc.text, doc.words[first].start, doc.words[last - 1].end):
        if not any(start <= stop.start < end for start, end in inner):
            return max(first, index_at(doc.words, stop.start))
    return last
