"""What carries words whose gist is told: ``بلاغا مفاده أن``, ``رسالة إلى نظيره مفادها أن``, ``بيان نصه: «…»``."""

from __future__ import annotations

from quotes.attribution.clause_starts import BREAKS
from quotes.attribution.draft import Finding
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import NAMED_BY
from quotes.lexicon import conjoined, definite
from quotes.words import COMMA

FURTHER = 12  # words between a document and its gist


def gist_of(reader: Reader, c: Candidate) -> Finding:
    """The document before the noun: «تلقت الشرطة | بلاغا من مواطن مفاده أن», «الرسالة التي مفادها أن»."""
    doc, lexicon = reader.doc, reader.lexicon
    end = c.word
    while end > reader.sentence.first and (doc.key(end - 1) in COMMA or lexicon.relative(conjoined(doc.key(end - 1)))):
        end -= 1
    end -= end == c.word and reader.verb(end - 1)  # «بيانا | جاء نصه كالتالي»
    for k in range(end - 1, max(reader.sentence.first, end - FURTHER) - 1, -1):
        key = doc.key(k)
        if key in BREAKS or reader.verb(k) or that_clause_at(doc, k):
            break
        lead = reader.conjunction(k) or int(reader.adposition(k) and len(key) > 1)
        if not lexicon.any(("groups.documents",), nominative(without_lead(key, lead))):
            continue
        if definite(key) and lexicon.body(doc.key(k - 1)):
            continue  # «وردت | معلومات إلى فرقة البحث مفادها أن»
        brought = not lead or key[:1] == "ب"  # «تقدم عضوان | بشكوى مفادها أن»
        if brought and not definite(key) and _sent(reader, k):
            return Finding(None, "source-in")
        return Finding(noun_phrase(reader, k, end, lead=lead, trusted=True), "of-noun")
    return Finding(None, "implicit")


def issued(reader: Reader, c: Candidate) -> Finding:
    """Who issues what stands below: «صدر عن | نقابة المعلمين | البيان الآتي: «…»», «أصدرت | البلدية | ما يلي: «…»»."""
    doc = reader.doc
    first = c.word - (len(c.phrase.words) - 1 if c.phrase is not None else 0)
    verb = next((k for k in range(first - 1, reader.sentence.first - 1, -1) if reader.verb(k) or doc.analyses(k)), None)
    if verb is None or reader.lexicon.any(("groups.receiving",), doc.key(verb)):
        return Finding(None, "implicit")
    begin = verb + 1 + (doc.key(verb + 1) in NAMED_BY)
    found = noun_phrase(reader, begin, first, trusted=True) if begin < first else None
    # «صدر عن الديوان | اليوم | البيان التالي»
    rest = found.last + time_at(reader, found.last) if found is not None and found.last < first else first
    whole = found is not None and rest == first and plausible_source(reader, found)
    return Finding(found if whole else None, "of-noun" if whole else "implicit")


def _sent(reader: Reader, k: int) -> bool:
    """Whether the document at word ``k`` is the object of who issues it: «أصدرت الوزارة | تعميما مفاده أن».

    Not of who receives it, nor of an outlet, which passes it on: «نشرت مواقع | تقارير مفادها أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    verb = verb_of_document(reader, k)
    if verb is None or verb + 1 == k or lexicon.preposition(doc.key(k - 1)):
        return False
    return lexicon.somebody(doc.key(verb + 1)) and not lexicon.outlet_head(doc.key(verb + 1))


def verb_of_document(reader: Reader, k: int) -> int | None:
    """The verb before the document at word ``k``, unless it receives it: «تلقت المحكمة | رسالة جاء فيها أن»."""
    verb = next((j for j in range(k - 1, reader.sentence.first - 1, -1) if reader.verb(j)), None)
    received = verb is not None and reader.lexicon.any(("groups.receiving",), reader.doc.key(verb))
    return None if received else verb
