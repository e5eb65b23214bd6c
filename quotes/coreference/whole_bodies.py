"""A body's noun that the parse cuts from what it is of: ``أصدرت بلدية | صيدا بيانا``, ``أصدرت صحة | كربلاء توضيحا``."""

from __future__ import annotations

from quotes.attribution.departments import department_at
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import ORIGIN, PLACES, definite
from quotes.spelling import frequency

LEAST = 2  # words of a construct


def whole_body(reader: Reader, subject: Stretch, behind: Stretch | None) -> Stretch:
    """The subject with what its noun is of, up to the article or a proper name among the words ``behind`` its verb.

    Without the article a noun for a body stands in a construct; one with a pronoun has its own («أصدرت حكومته»).
    """
    doc, lexicon, first = reader.doc, reader.lexicon, subject.first
    key = doc.key(first)
    if len(subject) > 1 or subject.lead or definite(key):
        return subject
    if department_at(doc, lexicon, first):
        return Stretch(first, first + LEAST)
    if behind is None or behind.first != first or len(behind) < LEAST or not lexicon.body(key):
        return subject
    words = range(first + 1, behind.last)
    last = next((k if _object(reader, k) else k + 1 for k in words if _closes(reader, k)), behind.last)
    while last < behind.last and definite(doc.key(last - 1)) and definite(doc.key(last)) and _adjective(reader, last):
        last += 1
    return Stretch(first, last)


def _closes(reader: Reader, k: int) -> bool:
    """What has the article, a name in marks or one of a place: «مديرية مرور | شال», «مركز دراسات | الهجرة»."""
    doc, key = reader.doc, reader.doc.key(k)
    return definite(key) or doc.closes(k) is not None or _proper(reader, k) or _object(reader, k)


def _proper(reader: Reader, k: int) -> bool:
    """The name of a place or a body: «شال»."""
    tagged = reader.pos(k) in ("X", "PROPN") or name_shaped(reader.doc.words[k])
    return reader.doc.opens(k) is None and (tagged or reader.doc.longest(PLACES, k) > 0)


def _object(reader: Reader, k: int) -> bool:
    """An indefinite noun in the accusative: «مديرية مرور شال | توضيحا»."""
    key = reader.doc.key(k)
    noun = key.endswith("ا") and not definite(key) and min(frequency(key), frequency("ال" + key[:-1])) > 0
    return noun and not _proper(reader, k)


def _adjective(reader: Reader, k: int) -> bool:
    """«وزارة الصحة | القبرصية», «كلية الطب | العسكرية»."""
    return reader.doc.key(k).endswith(ORIGIN)
