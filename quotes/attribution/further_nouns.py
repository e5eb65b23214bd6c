"""A noun that cannot belong to the closed phrase before it: the object of the verb, or another phrase."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.apart import behind_one_of, indefinite_closed, one_behind_many
from quotes.attribution.cities import behind_city
from quotes.attribution.deeds import (
    SEEN,
    behind_indefinite,
    behind_origin,
    common_noun,
    deed_at,
    deed_shaped,
    feminine_shaped,
    foreign_closed,
    no_mans_surname,
    of_one_gender,
    surnames_none,
    unread,
    written_at,
)
from quotes.attribution.described import reflexive
from quotes.attribution.no_subject import LONG_ORIGIN
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.attribution.shaped import (
    PLURAL,
    SHORT_NOUN,
    abstract_behind,
    behind_called,
    behind_many,
    behind_place,
    behind_two,
    indefinite_things,
    placed_abstract,
    stance_behind,
)
from quotes.document import Stretch
from quotes.inflection import inflected, surname_ending
from quotes.lexicon import bare, definite, disowned, untied, without_conjunction
from quotes.spelling import frequency
from quotes.words import COMMA

MANY = ("ين", "ون")


def another_noun(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun that cannot belong to the closed phrase before it."""
    if reader.lexicon.has("naming.standings", reader.doc.key(k - 1)):
        return False  # «نادي المرفأ حامل | لقب الدوري»
    return (
        _second_noun(reader, subject, k)
        or k in (behind_called(reader, subject), behind_many(reader, subject))
        or _further_noun(reader, subject, k)
        or _behind_joined(reader, subject, k)
        or _things(reader, subject, k)
        or written_at(reader, k)
        or placed_abstract(reader, subject, k)
        or _behind_name(reader, subject, k)
        or _behind_own(reader, subject, k)
        or behind_indefinite(reader, subject, k)
        or indefinite_closed(reader, subject, k)
        or one_behind_many(reader, subject, k)
        or unread(reader, subject, k)
        or behind_place(reader, subject, k)
        or behind_city(reader, subject, k)
        or behind_one_of(reader, subject, k)
        or stance_behind(reader, k)
        or abstract_behind(reader, k)
        or behind_two(reader, k)
        or report_at(reader, subject, k)
        or _surname_behind_body(reader, subject, k)
        or _not_its_own(reader, subject, k)
    )


def _surname_behind_body(reader: Reader, subject: Stretch, k: int) -> bool:
    """A surname, which the text has in full or many people have for no adjective: «نعى اتحاد الأدباء | الشمري»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if not (lexicon.body(doc.key(subject.first)) and definite(before) and surname_ending(doc.key(k))):
        return False
    names = any(lexicon.given_name(doc.key(j)) or lexicon.honorific(doc.key(j)) for j in range(subject.first, k))
    many = before.endswith(MANY) or lexicon.has("anaphors.plurals", bare(before))
    return k - 1 > subject.first and not names and (many or doc.known_surname(doc.key(k)))


def _not_its_own(reader: Reader, subject: Stretch, k: int) -> bool:
    """A man right behind a body in the feminine, whose adjective he cannot be: «أطلقت الحركة | الجندي الأسير»."""
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    body = k - 1 == subject.first and definite(before) and before.endswith("ة") and lexicon.body(before)
    man = definite(key) and lexicon.person_noun(key) and not key.endswith(("ة", PLURAL, *MANY))
    return body and man and not lexicon.any(("anaphors.plurals",), bare(key))


def report_at(reader: Reader, subject: Stretch, k: int) -> bool:
    """Words that were said, or are read out, of no closed phrase: «أنكر المتهم | التهم», «تلا القاضي | منطوق الحكم»."""
    doc, lexicon = reader.doc, reader.lexicon
    read_out = lexicon.has("narrator.read_out", doc.key(k)) and definite(doc.key(k + 1))
    if not (read_out or lexicon.has("narrator.reports", doc.key(k))):
        return False
    named = definite(doc.key(k)) and any(lexicon.listed_given(doc.key(j)) for j in range(subject.first, k))
    return definite(doc.key(k - 1)) or named


def _behind_joined(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun behind what two people or bodies share in construct: «أدانت وزارتا الداخلية والصحة | الحادث»."""
    doc, lexicon = reader.doc, reader.lexicon
    head, key, before = doc.key(subject.first), doc.key(k), doc.key(k - 1)
    two = head.endswith("ا") and (lexicon.person_noun(head[:-1]) or lexicon.body(untied(head[:-1])))
    joined = before[:1] == "و" and definite(before[1:]) and definite(key) and not key.startswith("لل")
    noun = reader.pos(k) == "NOUN" and common_noun(reader, k) and not key.endswith(("ي", "ية"))
    return two and joined and noun and not (lexicon.inside_title(key) or lexicon.person_noun(key))


def _behind_name(reader: Reader, subject: Stretch, k: int) -> bool:
    """What no name goes on with, a saying or many people: «اعتبر سالم | المطالبة», «حث سامي العلي | أنصار الحركة»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if not (lexicon.given_name(before) or closing_name(reader, subject, k - 1)):
        return False
    if k - 1 > subject.first and deed_at(reader, k):
        return True  # «محافظ المدينة سامي بدر | تقديم هدايا»
    many = definite(key) and lexicon.has("anaphors.plurals", bare(key))
    # «انتقد النائب سامي العلي | مكافآت الأعضاء»
    things = key.endswith(PLURAL) and len(key) > SHORT_NOUN and not (lexicon.somebody(key) or definite(key))
    things = things and inflected(key) > 0
    if (many or things) and k - 1 > subject.first and closing_name(reader, subject, k - 1):
        return True  # «استقبل المحافظ سامي العلي | الجرحى»
    if reader.pos(k) != "NOUN":
        return False
    if definite(key):  # «حمل سامي القمودي | الشركة المسؤولية»
        named = lexicon.body(key) and not (lexicon.person_noun(key) or lexicon.given_name(before))
        # not «تقرير مصلحة | الجمارك», «شركة أبولون | للنظام»
        named = named and reader.pos(k - 1) in ("X", "PROPN") and not key.startswith("لل")
        return (
            named
            or surnames_none(reader, k)
            or any(a.form.kind == "masdar" and not a.proclitic for a in doc.analyses(k))
        )
    head = doc.key(subject.first)
    many = lexicon.has("anaphors.plurals", head) or lexicon.has("anaphors.one_of", head)
    return lexicon.has("anaphors.plurals", key) and not (many or lexicon.given_name(key))


def _behind_own(reader: Reader, subject: Stretch, k: int) -> bool:
    """A thing with the article right behind somebody's own: «رفض رئيسها | الكشف عن اسمه», not «مديرها | التنفيذي»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, own = doc.key(k), doc.key(k - 1)
    whose = lexicon.owned_person(own) or lexicon.any(("groups.counsels",), disowned(own))
    if k - 1 != subject.first or not (whose and definite(key)) or lexicon.given_name(own):
        return False
    other = lexicon.person_noun(key) or lexicon.given_name(key) or doc.known_surname(key) or lexicon.inside_title(key)
    thing = reader.pos(k) == "NOUN" and not key.endswith(("ي", "ية")) and not key.startswith("لل")
    return thing and not other and min(frequency(key), frequency(bare(key)), inflected(bare(key))) >= SEEN


def _things(reader: Reader, subject: Stretch, k: int) -> bool:
    """A feminine plural with the article, an adjective of no singular: «المدرب السابق | الشائعات», «العلي | الخطوات».

    The tagger takes it for an adjective of the phrase more often than not.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, j = doc.key(k), k - 1
    if lexicon.person_noun(doc.key(j)) and definite(doc.key(j)) and indefinite_things(reader, k):
        return True
    if not (definite(key) and key.endswith(PLURAL) and len(key) > LONG_ORIGIN) or key.startswith("لل"):
        return False
    if lexicon.person_noun(key) or lexicon.body(key) or lexicon.given_name(key):
        return False
    if doc.key(j) in COMMA and j - 1 > subject.first:
        return lexicon.has("naming.kunyas", doc.key(j - 2))  # «أبو راشد، | المنشآت»
    before = doc.key(j)
    many = any(doc.key(i).endswith(PLURAL) for i in range(subject.first, k))  # «طالبات الكلية | المتفوقات»
    return (definite(before) or closing_name(reader, subject, j)) and not many


def _further_noun(reader: Reader, subject: Stretch, k: int) -> bool:
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    # «الدكتور العبدالجبار | أهمية», but «الرئيس الصيني شي»
    addressed = lexicon.honorific(doc.key(k - 2)) and reader.pos(k - 1) in ("X", "PROPN")
    named_before = lexicon.given_name(doc.key(k - 2)) or addressed
    surname = k - 2 >= subject.first and definite(before) and named_before
    # «الدكتور العبدالجبار | أهمية», but «الرئيس البورمي ثين سين»
    shaped = feminine_shaped(doc, k) or deed_shaped(doc, k)
    unknown = surname and reader.pos(k) == "X" and not definite(key) and shaped
    described = reader.pos(k - 1) == "ADJ" and k - 1 > subject.first
    # «توقعت الأرصاد الجوية | هطول أمطار»: a body has no name behind its adjective, whatever the tagger cannot read
    owner = described and definite(before) and lexicon.body(doc.key(subject.first)) and doc.word_at(k + 1)
    unknown = unknown or (owner and reader.pos(k) == "X")
    noun = reader.pos(k) == "NOUN" or unknown or (reader.pos(k) == "X" and common_noun(reader, k))
    noun = noun or (reader.pos(k) == "X" and _thing(reader, subject, k))
    if not doc.words[k].is_word or not noun or len(key) < 2 or lexicon.has("naming.kunyas", before):
        return False
    if lexicon.given_name(key) or (lexicon.honorific(before) and not described):
        return False
    body = lexicon.body(key) or lexicon.outlet_head(key)
    called = lexicon.has("naming.patronymics", doc.key(k + 1))  # «مدير شؤون الموظفين | مشهور بن سالم»
    # «سامي العلي | بعثة الفريق»: behind a full name no body goes on with it, nor one with the article that is no rank
    alone = surname or (definite(key) and key.endswith(("ة", PLURAL)))
    if called or lexicon.person_noun(key) or (body and not alone) or reflexive(reader, k):
        return False
    named = doc.closes(k - 1) is not None or closing_name(reader, subject, k - 1)
    named = named or foreign_closed(reader, subject, k)
    if definite(key):
        if key.startswith("لل") or (key.endswith(("ي", "ية")) and len(key) > SHORT_NOUN):
            return False
        if described and definite(before) and (lexicon.body(doc.key(subject.first)) or _common(reader, k)):
            return True  # «أدانت منظمة الشفافية الدولية | التهديدات»: a body has no name behind its adjective
        construct = k - 1 > subject.first and not definite(doc.key(k - 2))
        # «مكتب رئيس الوزراء | التقرير», but «مكتب رئيس الوزراء | الفريق سامي العلي»
        many = lexicon.has("anaphors.plurals", bare(before)) and _common(reader, k)
        thing = _thing(reader, subject, k)
        construct = construct and (many or thing or not lexicon.person_noun(before))
        return named or (construct and definite(before) and (thing or reader.pos(k - 1) == "NOUN"))
    if reader.tree is None or doc.known_surname(key):
        return False
    tokens = reader.tokens(k)
    # «مسؤولو الجمارك والشرطة | وجود أي»
    closed = named or described or (without_conjunction(before).startswith("ال") and not lexicon.office(before))
    return closed and tokens[0].pos_ in ("NOUN", "X")


def _thing(reader: Reader, subject: Stretch, k: int) -> bool:
    """A thing with the article behind a title in construct: «محامي المتهم | البراءة», «رئيس الجامعة | الدرع».

    So too behind a body of many people: «مجلس الوزراء | الموازنة», not «اتحاد الكتاب العرب».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    many = lexicon.body(doc.key(k - 2)) and lexicon.has("anaphors.plurals", bare(doc.key(k - 1)))
    titled = k - 2 == subject.first and (many or lexicon.office(doc.key(k - 2))) and definite(doc.key(k - 1))
    if not (titled and definite(key)) or lexicon.somebody(key) or lexicon.inside_title(key):
        return False
    origin = key.endswith(("ي", "ية")) and not of_one_gender(key)
    if doc.known_surname(key) or lexicon.given_name(bare(key)) or origin or key.startswith("لل"):
        return False
    if many and not of_one_gender(key):
        return False
    return min(frequency(key), frequency(bare(key)) // 2, inflected(bare(key))) >= SEEN - 5


def _common(reader: Reader, k: int) -> bool:
    """A common noun that is no time: «القرار», not «الصحف الصادرة | اليوم»."""
    return common_noun(reader, k) and not reader.lexicon.time(reader.doc.key(k))


def closing_name(reader: Reader, subject: Stretch, j: int) -> bool:
    """Whether word ``j`` ends a name: a surname with or without what comes before it, no given name alone."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(j)
    surname = definite(key) and j > subject.first and lexicon.given_name(doc.key(j - 1))  # «سامي العلي»
    if j - 2 >= subject.first and lexicon.has("naming.kunyas", doc.key(j - 1)) and lexicon.given_name(doc.key(j - 2)):
        return True  # «سامي أبو راشد | الرأي»
    particle = lexicon.has("names.particles", doc.key(j - 1)) and doc.key(j - 1) != "عبد"
    particle = particle and not lexicon.any(("naming.patronymics", "naming.kunyas"), doc.key(j - 1))
    if j - 2 > subject.first and particle and lexicon.listed_given(doc.key(j - 2)):
        return True  # «رئيسها مراد آيت وعراب | ظروف العمل»
    if j - 1 == subject.first and lexicon.has("naming.patronymics", doc.key(j - 1)):
        return True  # «بن رجب | التحكيم»
    if j - 2 > subject.first and lexicon.has("naming.patronymics", doc.key(j - 1)) and definite(key):
        return True  # «بابكر ود العمدة | الزيادة»
    if not doc.words[j].is_word or (lexicon.given_name(key) and not surname) or lexicon.has("names.particles", key):
        return False
    if lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key) or key[:1] == "و":
        return False
    if reader.adposition(j) or any(lexicon.has("naming.standings", doc.key(k)) for k in (j - 1, j)):
        return False  # «فريق النجم الأزرق لكرة القدم», «نادي إشبيلية حامل | لقب | كأس المدينة»
    first = doc.key(j - 1)
    if is_on(reader, j - 1):
        return False  # «المشرفون على هذا | الاستطلاع»
    foreign = reader.pos(j - 1) in ("X", "PROPN") and not (lexicon.body(first) or lexicon.person_noun(first))
    if j > subject.first and (lexicon.given_name(first) or foreign):
        return definite(key) or reader.pos(j) != "ADJ"
    return doc.known_surname(key) or place_at(reader, Stretch(j, j + 1))


def _second_noun(reader: Reader, subject: Stretch, k: int) -> bool:
    """An article right behind an article, neither construct nor adjective: «الجمعية | الاعتداء»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if not (definite(key) and definite(before)) or key.startswith("لل"):
        return False
    title = lexicon.honorific(before)
    headed = title or reader.pos(k - 1) == "NOUN"
    # «أنكر المتهم | التهمة», «تفقد المحافظ | المشروع», whatever the man is tagged as
    headed = headed or (lexicon.person_noun(before) and (no_mans_surname(reader, k) or common_noun(reader, k)))
    if reader.pos(k) == "NOUN" and behind_origin(reader, subject, k):
        return common_noun(reader, k) and not lexicon.inside_title(key)
    if reader.pos(k) != "NOUN" or not headed or k - 1 != subject.first:
        return False
    if title and (lexicon.inside_title(key) or doc.known_surname(key)):
        return False
    if title and not (common_noun(reader, k) or no_mans_surname(reader, k)):
        return False
    # «انتقد النائب | الميزانية»: behind a man's title no feminine is an adjective of origin
    origin = key.endswith("ي") or (key.endswith("ية") and not (title and not before.endswith("ة")))
    return not (lexicon.person_noun(key) or lexicon.given_name(key) or origin)


def title_behind(reader: Reader, subject: Stretch, k: int) -> bool:
    """A title behind a name, with something left for an object: «أبدى الصربي ميلوش ستانكوفيتش | مدرب الفريق رضاه».

    «أبدى التونسي ماهر الورغي | مدرب المنتخب الجديد رضاه»: a surname with the article, whatever it is tagged as.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if definite(key) or not lexicon.office(key) or k + 2 > subject.last:
        return False
    named = reader.pos(k - 1) in ("X", "PROPN") or closing_name(reader, subject, k - 1)
    nisba = definite(doc.key(k - 1)) and reader.pos(k - 1) == "ADJ" and not lexicon.person_noun(doc.key(k - 2))
    named = named or (nisba and closing_name(reader, subject, k - 2))  # «ماهر الكنزاري | الورغي»
    return named and (k + 2 < subject.last or reader.owned(subject.last))
