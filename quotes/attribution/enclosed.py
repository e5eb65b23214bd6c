"""How far the words of a cue that is itself quoted can reach: «قال: «أؤكد أننا جاهزون. لن نتأخر»، وغادر».

A quotation is one content over all its full stops; a clause inside it ends at the first, as any reported clause does,
and never passes the closing mark.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.lexicon import conjoined
from quotes.segments.stops import stops

SHORTEST = 4  # letters of a verb with a weak last radical: «بكيت», not «بيت»


def enclosed_limit(reader: Reader, c: Candidate, first: int) -> int:
    """The word before which a content that starts at word ``first`` ends at the latest."""
    doc, last = reader.doc, reader.sentence.last
    within = doc.quotation_around(c.word)
    if within is None or not within.balanced or first >= last or doc.words[first].start >= within.end:
        return last
    last = max(first, min(last, doc.index_at(within.end)))
    inner = [(q.start, q.end) for q in doc.quotations_in(doc.words[first].start, within.end) if q.start > within.start]
    for stop in stops(doc.text, doc.words[first].start, doc.words[last - 1].end):
        if not any(start <= stop.start < end for start, end in inner):
            return max(first, doc.index_at(stop.start))
    return last


def own_voice(reader: Reader, c: Candidate, first: int, limit: int, others: Sequence[Candidate]) -> int:
    """The word before ``limit`` at which who is quoted speaks for himself again: «: قالوا إنهم راضون، | لكننا خسرنا».

    Only in quoted words: writers let those they report say I («قال إن الفريق جاهز، ونحن نعد بالفوز»).
    """
    doc = reader.doc
    if c.kind != "verb" or c.form is None or c.form.person != 3 or c.opener is None or c.opener.kind != "clause":
        return limit
    spoken = any(o.word < c.word and o.opener is not None and o.opener.kind == "colon" for o in others)
    if not spoken and doc.quotation_around(c.word) is None:
        return limit
    first_person = doc.grammar.sets["pronouns.first_person"]
    if doc.key(first - 1) in first_person or doc.key(first) in first_person:
        return limit  # «قالوا إننا …»
    for k in range(first + 1, limit):
        if doc.phrase_length("narrator.ourselves", k) or _i_did(reader, k):
            return k
    return limit


def _i_did(reader: Reader, k: int) -> bool:
    """«أخبرني المدرب أن الفريق جاهز | ولم أنم», «قالت إنها الأولى، | فبكيت»: forms that only the first person has."""
    doc, verb = reader.doc, conjoined(reader.doc.key(k))
    if verb == doc.key(k) or k + 1 >= reader.sentence.last:
        return False
    if verb == "لم":
        return doc.words[k + 1].letters[:1] == "أ"
    return verb.endswith("يت") and len(verb) >= SHORTEST and reader.pos(k) in ("VERB", "X")
