"""Whose words stand in a document that a pronoun takes up: ``أصدرت الجامعة بيانا جاء فيه أن``, ``نسخة جاء فيها``.

Who issues a document speaks in it; one that was received, copied or passed on by an outlet speaks for itself.
"""

from __future__ import annotations

from quotes.attribution.gists import verb_of_document
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.coreference.topics import sentence_subjects
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

REACH = 30  # words from a document to what stands in it
SENT = 3  # words from a document to من before who sent it


def wording(reader: Reader, c: Candidate, before: int) -> Stretch | None:
    """Whose the words are that «جاء فيه» at the cue gives, from the document nearest before word ``before``."""
    doc, lexicon = reader.doc, reader.lexicon
    feminine = doc.key(c.word if c.kind == "noun" else c.last).endswith("ها")  # «مفادها أن», «جاء | فيها»
    around = doc.quotation_around(before - 1)
    for k in range(before - 1, max(reader.sentence.first, before - REACH) - 1, -1):
        if not doc.words[k].is_word or doc.quotation_around(k) is not around or reader.verb(k):
            continue
        key = doc.key(k)
        lead = int(key[:1] in ("ب", "ل", "و") and reader.tokens(k)[:1] != reader.tokens(k)[-1:])
        noun = bare(nominative(without_lead(key, lead)))
        copy = lexicon.has("groups.copies", noun)
        if not (copy or lexicon.any(("groups.documents",), noun)) or _feminine(reader, noun) != feminine:
            continue
        sent = next((j for j in range(k + 1, min(before, k + 1 + SENT)) if doc.key(j) == "من"), before) + 1
        sender = noun_phrase(reader, sent, before, bounded=False) if sent < before and not copy else None
        if sender is not None and plausible_source(reader, sender):
            return sender  # «رسالة من | النزيل سامي العلي، جاء فيها»
        filed = key[:1] == "ب" and _filed(reader, k)
        issuer = None if copy or (lead and not filed) or _governed(reader, k) else _issuer(reader, k)
        if doc.key(k - 1) == "في" and not definite(key):
            issuer = _subject(reader, k)  # «نفت الوزارة الخبر في | بيان جاء فيه»
        return issuer or noun_phrase(reader, k, before, bounded=False, lead=lead)
    return None


def _filed(reader: Reader, k: int) -> bool:
    """Whether the verb before a paper with ب files it: «تقدم مواطن | بشكوى مفادها أن»."""
    verb = verb_of_document(reader, k)
    return verb is not None and reader.lexicon.has("groups.filing", conjoined(reader.doc.key(verb)))


def _feminine(reader: Reader, noun: str) -> bool:
    return noun.endswith(("ة", "ات")) or reader.lexicon.any(("groups.feminine",), noun)


def _governed(reader: Reader, k: int) -> bool:
    """Whether a document is no object of a verb: «في | بيان», «على | وثيقة», «مسودة | الاتفاق»."""
    before = reader.doc.key(k - 1)
    return reader.lexicon.preposition(before) or reader.lexicon.any(("groups.documents", "groups.copies"), before)


def _issuer(reader: Reader, k: int) -> Stretch | None:
    """The subject of the verb whose object the document is, where that verb does not receive it nor passes it on."""
    return _subject(reader, k) if verb_of_document(reader, k) is not None else None


def _subject(reader: Reader, k: int) -> Stretch | None:
    """Who does something before word ``k`` and can speak, no outlet that passes a document on."""
    doc, lexicon = reader.doc, reader.lexicon
    for subject in sentence_subjects(reader, k):
        head = without_lead(doc.key(subject.first), subject.lead)
        passed_on = lexicon.outlet_head(head) or lexicon.outlet_name(head)
        if subject.first < k and plausible_source(reader, subject) and not passed_on:
            return subject
    return None
