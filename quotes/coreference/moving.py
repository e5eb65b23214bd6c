"""Who comes or goes, without where he goes: ``جاء رجل | إلى القاضي``, ``مر ملك | بفلاح``, ``دخل المدير | الفصل``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.reader import Reader
from quotes.coreference.objects_behind import second_noun
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite

TO = "الي"
JOINED = ("ب", "لل")


def before_goal(reader: Reader, subject: Stretch) -> Stretch:
    """The subject of a verb of motion up to where he goes, or whom he meets."""
    doc, lexicon = reader.doc, reader.lexicon
    if subject.first == 0 or not lexicon.has("clauses.moving", conjoined(doc.key(subject.first - 1))):
        return subject
    for k in range(subject.first + 1, subject.last):
        if doc.key(k) == TO and any(lexicon.any(("naming.envoys",), doc.key(j)) for j in range(subject.first, k)):
            continue  # «حضر | سفير الدولة إلى السودان»
        man = lexicon.person_noun(doc.key(subject.first)) or lexicon.given_name(doc.key(subject.first))
        if lexicon.has("clauses.towards_places", doc.key(k)) or (man and k == subject.first + 1 and _joined(reader, k)):
            return evolve(subject, last=k)
        if definite(doc.key(k - 1)) and second_noun(reader, k):
            return evolve(subject, last=k)
    return subject


def _joined(reader: Reader, k: int) -> bool:
    """A noun that ب or ل is joined to, behind somebody: «مر ملك | بفلاح», «خرج الأمير | للصيد»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    if not key.startswith(JOINED) or lexicon.given_name(key) or lexicon.inside_title(key) or lexicon.son_in_one(key):
        return False
    return reader.adposition(k)


def before_striven(reader: Reader, subject: Stretch) -> Stretch:
    """Who strives up to what for: «تستعد الشركة الوطنية | لإطلاق الخدمة», «سعت هيئة كذا لتنظيم الانتخابات | لخفض»."""
    doc, lexicon = reader.doc, reader.lexicon
    if subject.first == 0 or not lexicon.has("clauses.striving", conjoined(doc.key(subject.first - 1))):
        return subject
    if doc.key(subject.last)[:1] == "ل" or doc.key(subject.last) == TO:
        return subject  # the verb has its own behind it
    for k in range(subject.last - 1, subject.first, -1):
        noun = doc.key(k)[1:]
        aim = doc.key(k)[:1] == "ل" and reader.adposition(k) and not (definite(noun) or lexicon.somebody(noun))
        if aim and definite(doc.key(k - 1)) and not doc.key(k).startswith("لل"):
            return evolve(subject, last=k)
    return subject
