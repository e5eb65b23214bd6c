"""A subject that the parse found, without the object that it has taken in: ``السعيد | الشكر للقيادة``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.addressees import one_to_another
from quotes.attribution.complements import before_deed
from quotes.attribution.no_subject import oblique
from quotes.attribution.objects import before_object
from quotes.attribution.reader import Reader
from quotes.coreference.burdens import unburdened
from quotes.coreference.objects_behind import before_met
from quotes.coreference.subjects_behind import before_matter, longed_for, subject_behind
from quotes.coreference.whole_bodies import whole_body
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import definite
from quotes.words import COMMA


def subject_alone(reader: Reader, subject: Stretch) -> Stretch | None:
    """A subject that the parse found, without the object behind it («السعيد | الشكر للقيادة») or ب or عن; no object."""
    if oblique(reader, subject):
        return None
    subject = before_met(reader, before_matter(reader, before_deed(reader, subject)))
    if unburdened(reader, subject.first - 1, subject) is None:
        return None  # «وحملت | الحكومة المسؤولية، مؤكدة»
    subject = unburdened(reader, subject.first - 1, subject) or subject
    if len(subject) > 1 and longed_for(reader, subject.first + 1):
        subject = evolve(subject, last=subject.first + 1)  # «فأمره القاضي | بالسكوت، قائلا»
    if one_to_another(reader, subject, subject.last - 1):
        return evolve(subject, last=subject.last - 1)  # «هاجم النائب | الوزير قائلا»
    found = before_object(reader, subject.first - 1, _before_comma(reader, subject))
    if found is None or len(found) > 1 or definite(reader.doc.key(found.first)):
        return found
    return whole_body(reader, found, subject_behind(reader, found.first - 1))


def _before_comma(reader: Reader, subject: Stretch) -> Stretch:
    """The subject without a thing behind its comma, which is no apposition: «أحصى التقرير، | عدد العمليات، مؤكدا»."""
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.person_noun(doc.key(subject.first)):
        return _before_body(reader, subject)  # «عضو المجلس، رعد العلي»
    for k in range(subject.first + 1, subject.last - 1):
        key = doc.key(k + 1)
        thing = doc.key(k) in COMMA and reader.pos(k + 1) == "NOUN" and not definite(key) and inflected(key) > 0
        counts = lexicon.has("phrases.counts", key) and definite(doc.key(k + 2))  # «عدد العمليات», not «عدد من النواب»
        if thing and counts:
            return evolve(subject, last=k)
        if thing and not (lexicon.somebody(key) or lexicon.any(("groups.documents",), key) or doc.known_surname(key)):
            return evolve(subject, last=k)
    return subject


def _before_body(reader: Reader, subject: Stretch) -> Stretch:
    """A person without the body behind his apposition: «حمل عضو المجلس، رعد العلي، | مديرية الري المسؤولية، متهما»."""
    doc = reader.doc
    commas = [k for k in range(subject.first + 1, subject.last - 1) if doc.key(k) in COMMA]
    behind = commas[1] + 1 if len(commas) > 1 else 0
    body = behind > 0 and reader.lexicon.body(doc.key(behind)) and not reader.lexicon.person_noun(doc.key(behind))
    return evolve(subject, last=commas[1]) if body else subject
