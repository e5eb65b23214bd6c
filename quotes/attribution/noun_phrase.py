"""Where a speaker's noun phrase ends, read left to right between its cue and what follows.

Titles, names, appositions and relative clauses without a comma belong to the phrase; adjuncts of time, place
and occasion, the medium spoken to, source phrases and relative clauses behind a comma do not. What a word means for
the phrase is told by ``phrase_signs`` and ``phrase_words``.
"""

from __future__ import annotations

from quotes.attribution.phrase_scan import STOP, Phrase
from quotes.attribution.phrase_signs import at_marks, at_sign
from quotes.attribution.phrase_starts import starts_phrase
from quotes.attribution.phrase_words import at_word
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.trimmed import trimmed
from quotes.document import Document, Stretch
from quotes.lexicon import definite

MAX_WORDS = 40


@remembered
def noun_phrase(
    reader: Reader,
    first: int,
    limit: int,
    *,
    bounded: bool = True,
    lead: int = 0,
    trusted: bool = False,
    whole: bool = False,
) -> Stretch | None:
    """The noun phrase that starts at word ``first`` and ends before ``limit``; None where none starts there.

    ``bounded``: something certain (a complementizer, a mark) closes the stretch, so that what stands behind a
    comma is apposition or adjunct; unbounded phrases (``بحسب …``) end at their first comma. ``lead``: letters of a
    preposition joined to the first word (``وفقا لوكالة``); ``trusted``: the grammar knows that a phrase starts here;
    ``whole``: its verb has its object elsewhere, no noun of the stretch is one («قال الصراف | خالد العمودي إن»).
    """
    doc, head = reader.doc, without_lead(reader.doc.key(first), lead)
    if first + 1 < limit and reader.lexicon.has("anaphors.latest", head) and not definite(doc.key(first + 1)):
        head = doc.key(first + 1)  # «حسب آخر حصيلة نشرتها الوزارة»
    latter = reader.lexicon.has("anaphors.latter", head)  # «نفى الأخير | التهم»
    limit = min(limit, first + 1 if latter else first + MAX_WORDS)
    if first >= limit or not (lead or trusted or starts_phrase(reader, first)):
        return None
    relative = trusted and reader.lexicon.relative(head)  # «يقول | الذين فقدوا بيوتهم إن»
    phrase = Phrase(reader, first, limit, head, bounded, whole, first, relative)
    while phrase.k < limit:
        step = _step(phrase)
        if step == STOP:
            break
        phrase.k = step
    return trimmed(reader, first, min(phrase.k, limit), lead)


def _step(phrase: Phrase) -> int:
    quotation = phrase.doc.opens(phrase.k)
    if quotation is not None:
        return at_marks(phrase, quotation)
    return at_word(phrase) if phrase.doc.words[phrase.k].is_word else at_sign(phrase)


def without_lead(key: str, lead: int) -> str:
    """A key without the preposition joined to it: ``للوزارة`` → ``الوزارة``, ``لوكالة`` → ``وكالة``."""
    if lead and key.startswith("لل"):
        return "ا" + key[1:]
    return key[lead:]


def head_of(reader: Reader, who: Stretch) -> str:
    """The first word of a phrase without a preposition joined to it; two ل stand for three: ``للجنة`` → ``اللجنة``."""
    return key_in(reader.doc, who, who.first)


def key_in(doc: Document, phrase: Stretch, k: int) -> str:
    """The key of word ``k`` of a phrase, without the preposition joined in front of its first."""
    key, lead = doc.key(k), phrase.lead if k == phrase.first else 0
    if lead and key.startswith("لل") and doc.lam_of_noun(k):
        return "ال" + key[1:]
    return without_lead(key, lead)
