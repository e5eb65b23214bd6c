"""Whom a verb speaks to behind its subject: ``أبلغ الضابط | المحكمة بأن``, ``أهابت الوزارة | بالمواطنين أن``."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.apart import marked_apart, office_apart, one_apart, several_apart, titled_name, unnamed_closed
from quotes.attribution.deeds import common_noun
from quotes.attribution.no_subject import LONG_ORIGIN, OBLIQUE
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import PLACES, bare, definite, without_conjunction
from quotes.spelling import frequency
from quotes.words import COMMA

PLURAL = "ات"
SEEN_TWO = 20  # times that the press writes two of something
MIN_TITLED = 2  # words of «النائب سامي»


def addressee_at(reader: Reader, subject: Stretch, k: int) -> bool:
    """Bodies, groups and countries behind a closed phrase: «الرئيس هادي | الميليشيات», «مكونيل | الصحفيين»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if reader.doc.opens(k - 1) is not None:
        return marked_apart(reader, subject, k)
    if _asked(reader, subject, k):
        return True
    if lexicon.preposition(before) and not named_ali(reader, k - 1):
        return False  # «النائب عن ولاية كذا», whatever عن is tagged as
    if _two_apart(reader, k):
        return True
    comma = before in COMMA
    honorific = k - 1 == subject.first and lexicon.has("anaphors.honorifics", before)  # «حث سموه | المتطوعين على»
    closed = comma or honorific or definite(before) or doc.closes(k - 1) is not None or _named(reader, subject, k)
    closed = closed or unnamed_closed(reader, subject, k) or _nunated(reader, subject, k)
    closed = closed or (k - 1 > subject.first and reader.owned(k - 1))  # «عدد من جيرانها | الجهات المختصة»
    if closed and (_asks_minister(reader, subject, k) or office_apart(reader, subject, k)):
        return True  # «وزير» has its own و
    if closed and lexicon.outlet_name(key) and reader.pos(k) != "ADJ":
        return True  # «أبلغ المتحدث باسم الشركة | رويترز»
    people = bare(key[1:]) if key[:1] == "ب" else ""
    things = lexicon.has("anaphors.one_of", people) and not lexicon.person_noun(bare(doc.key(k + 1)))
    if closed and not things and (lexicon.person_noun(people) or lexicon.has("phrases.shares", people)):
        return reader.adposition(k)  # «أهابت الوزارة | بالمواطنين أن»
    spoken_to = lexicon.outlet_head(key) and not lexicon.outlet_head(doc.key(subject.first))
    if spoken_to and (closed or reader.pos(k - 1) == "ADJ") and not definite(key):
        return True  # «أفادت مصادر أمنية | وكالة الأنباء», «أبلغ مسؤول في الوزارة | صحيفة الأفق»
    place = place_at(reader, Stretch(k, k + 1)) and reader.pos(k) != "ADJ"
    # «دعا الوزير سامي فورد | واشنطن»: behind a full name, whatever it is tagged as
    closed = closed or (place and k - 2 > subject.first and lexicon.listed_given(doc.key(k - 2)))
    body = lexicon.body(key) and not reader.conjunction(k)
    written = doc.phrase_length("places.capitals", k) > 0 and key[:1] == "و"
    own = definite(key) or body or (place and (key[:1] != "و" or written))  # the first letter of «وزارة», «بلدية»
    if not closed or key.startswith("لل") or (key[:1] in ("و", "ل", "ب") and not own):
        return False
    if lexicon.has("phrases.shares", key) or several_apart(reader, subject, k) or one_apart(reader, subject, k):
        return True
    titled = titled_name(reader, k) and _named(reader, subject, k)
    full = titled and any(lexicon.listed_given(doc.key(j)) for j in range(subject.first, k))
    if full or one_to_another(reader, subject, k):
        return True  # «طالب المدرب سامي العلي | الحكم رامي رشدي بالاعتذار»
    if definite(key):
        group = key.endswith(OBLIQUE) and not before.endswith(OBLIQUE) and not lexicon.given_name(key)
        surname = (
            k - 2 == subject.first and definite(doc.key(k - 2)) and not (definite(before) or lexicon.somebody(before))
        )
        group = group and not (surname and not frequency(key))  # «النائب نضال | الكفاوين»
        if group and key.endswith("يين") and len(key) > LONG_ORIGIN and _named(reader, subject, k):
            return True  # «ينصح أبو غسان | السوريين بأكل التمر»
        if group and len(key) > 6 and (comma or lexicon.person_noun(key) or not _several(reader, subject, k)):
            return True  # «أبلغت شركات الطيران | المسافرين», but «أبلغ سكان الحي المتضررين»
        plural = _people(reader, k)
        if _behind_complement(reader, k):
            return True
        if plural and (definite(before) or (comma and not lexicon.has("anaphors.plurals", doc.key(subject.first)))):
            return True  # «صارح رئيس النادي | الجماهير», «دعا المكتب التنفيذي، | القضاة»
        if lexicon.has("narrator.audience", bare(key)) and not lexicon.body(before):
            return True  # «خاطب الأب يوسف | الحضور»
        noun = lexicon.body(key) or lexicon.outlet_head(key) or lexicon.any(("recipients.words",), key)
        if lexicon.given_name(before) and doc.key(k + 1)[:2] == "ال" and reader.pos(k + 1) == "ADJ":
            noun = noun or common_noun(reader, k)  # «طالب عواد | المجتمع الدولي», but «سامي العلي»
        # «العميد سالم طماح | التحالف»
        noun = noun or (doc.phrase_length("places.bodies", k) > 0 and _named(reader, subject, k))
        # a body keeps its sense whatever it is tagged as: «دعا مايكل أوستن | الكونجرس»
        tagged = reader.pos(k) in ("NOUN", "") or (reader.pos(k) in ("X", "PROPN") and _named(reader, subject, k))
        return noun and not key.endswith("ية") and tagged
    body = body or lexicon.body(without_conjunction(key))
    if reader.pos(k) == "NOUN" and body and not lexicon.person_noun(key):
        return True  # «ضابط شارك في التحقيق | هيئة المحكمة»
    return place and not key.endswith("ية")


def one_to_another(reader: Reader, subject: Stretch, k: int) -> bool:
    """One with the article right behind another: «سأل القاضي | المتهم عن», «أبلغ الطبيب | المريض أنه».

    Not what the first one is besides: «المدرب المساعد», «النائب المعارض». With his name behind him only where he is no
    one by office or the other has an office of its own: «سأل القاضي | الشاهد سامي عن», «هاجم النائب | الوزير سامي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    general = k - 2 == subject.first and before == "العام"  # «سأل المدعي العام | الشاهد»
    if not (k - 1 == subject.first or general) or not (definite(key) and definite(before)):
        return False
    if k + 1 < subject.last:
        return _names_another(reader, subject, k)
    if not (lexicon.person_noun(key) and lexicon.person_noun(doc.key(subject.first))):
        return False
    if lexicon.has("naming.addresses", bare(before)) or lexicon.has("naming.addresses", bare(key)):
        return False  # «الأستاذ الدكتور»
    if lexicon.has("anaphors.plurals", bare(before)) or (lexicon.office(before) and key.endswith("ي")):
        return False
    party = lexicon.has("groups.parties", bare(key))
    return party or (reader.pos(k) == "NOUN" and not lexicon.has("groups.besides", bare(key)))


def _names_another(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a title and a name that ends the phrase are another's than the title before: «القاضي | الشاهد سامي»."""
    doc, lexicon = reader.doc, reader.lexicon
    head, title = (bare(doc.key(i)) for i in (subject.first, k))
    names = range(k + 1, subject.last)
    named = lexicon.given_name(doc.key(k + 1)) or reader.pos(k + 1) in ("X", "PROPN")
    if not named or any(lexicon.somebody(doc.key(i)) and not lexicon.given_name(doc.key(i)) for i in names):
        return False  # «أبلغ الطبيب المتهم سامي العلي الشرطة أن»
    offices = all(lexicon.has("titles.exclusive", word) for word in (head, title)) and head != title
    deputy = lexicon.has("naming.deputies", head) and lexicon.has("titles.exclusive", title)
    party = (
        lexicon.has("groups.parties", title) and lexicon.person_noun(head) and not lexicon.has("groups.parties", head)
    )
    return offices or deputy or party


def _two_apart(reader: Reader, k: int) -> bool:
    """Two with the article in an oblique case, behind what is no dual: «دعت رابطة أولياء التلاميذ | الطرفين إلى».

    Two they are where the press has them as a subject in ان and not in ون.
    """
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    stem = key.removesuffix("ين")
    if stem == key or not definite(key) or reader.pos(k) == "ADJ" or before.endswith(("ين", "ان")):
        return False
    return definite(before) and frequency(stem + "ان") > max(SEEN_TWO, frequency(stem + "ون"))


def _asked(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whom somebody of one word asks, by case, gender or kind: «سأل رجل | حكيما», «سألت المذيعة | الضيف».

    «سأل رجل | النبي صلى الله عليه وسلم», «سألت الصحيفة | الوزير سامي العلي»: a feminine head has no such title.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, head = doc.key(k), doc.key(subject.first)
    if k - 1 != subject.first or not (lexicon.person_noun(head) or lexicon.outlet_head(head)):
        return False
    if not definite(head):
        case = key.endswith("ا") and not (lexicon.given_name(key) or doc.known_surname(key) or doc.longest(PLACES, k))
        known = lexicon.accusative_person(key) or (inflected(key[:-1]) > 0 and frequency(key[:-1] + "ة") > 0)
        return (case and known) or doc.phrase_length("naming.prophets", k) > 0
    man = definite(key) and lexicon.person_noun(key) and not key.endswith("ة")
    return man and head.endswith("ة") and not lexicon.has("naming.addresses", bare(head))


def _asks_minister(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whom a deputy with title and name asks, who has an office of his own: «سأل النائب سامي العلي | وزير المالية عن».

    «النائب سامي العلي رئيس اللجنة» is both, and what he was before he may be besides.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    head = doc.key(subject.first)
    deputy = definite(head) and lexicon.has("naming.deputies", bare(head)) and k - subject.first > MIN_TITLED
    before = doc.key(k - 1)
    noun = lexicon.person_noun(before) or lexicon.body(before) or lexicon.outlet_head(before)
    if not deputy or before in COMMA or noun:
        return False
    if not lexicon.has("titles.exclusive", bare(key)) or lexicon.has("titles.heading", bare(key)):
        return False
    former = lexicon.has("titles.former", doc.key(subject.last - 1))
    annexed = definite(doc.key(k + 1)) and k + 1 < subject.last
    return not former and (k + 1 == subject.last if definite(key) else annexed)


def _several(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether several people stand before word ``k``, with whom an adjective in ين could agree."""
    words = (reader.doc.key(j) for j in range(subject.first, k))
    return any(key.endswith((OBLIQUE, "ون")) or reader.lexicon.any(("anaphors.plurals",), key) for key in words)


def _nunated(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether two or several people end in their ن before ``k``, which no construct keeps: «أبلغ مصدران | رويترز»."""
    before = reader.doc.key(k - 1)
    people = reader.lexicon.person_noun(before) or reader.lexicon.person_noun(before.removesuffix("ان"))
    return k - 1 == subject.first and not definite(before) and before.endswith(("ان", "ون")) and people


def _people(reader: Reader, k: int) -> bool:
    """Several people or bodies, with the article: «القضاة», «الجهات»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    feminine = key.endswith(PLURAL) and lexicon.person_noun(key) and not reader.doc.key(k - 1).endswith(PLURAL)
    return reader.pos(k) == "NOUN" and (feminine or lexicon.has("anaphors.plurals", bare(key)))


def _behind_complement(reader: Reader, k: int) -> bool:
    """A noun with the article behind what a body is for, and no title: «الاتحاد العام للشغل | القوى الحية»."""
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    noun = reader.pos(k) == "NOUN" or (reader.pos(k) == "X" and common_noun(reader, k))
    if not before.startswith("لل") or not noun or reader.doc.words[k].letters.endswith(("ي", "ية")):
        return False
    return not (lexicon.person_noun(key) or lexicon.given_name(key) or lexicon.honorific(key))


def _named(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a name stands right before ``k``: nothing can be added to it but another name."""
    key = reader.doc.key(k - 1)
    lexicon = reader.lexicon
    if reader.doc.closes(k - 1) is not None:
        return True  # «اتهمت منظمة «السلام» | الحوثيين»
    if lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key):
        return False
    alone = k - 1 == subject.first and not definite(key) and reader.doc.known_surname(key)
    before = reader.doc.key(k - 2)
    if k - 2 == subject.first and definite(before) and lexicon.honorific(before) and not definite(key):
        return True  # «العميد طماح | التحالف», whatever the name is tagged as
    return lexicon.given_name(key) or alone or reader.pos(k - 1) in ("X", "PROPN")
