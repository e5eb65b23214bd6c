"""Where the subject of a verb ends and its object begins: ``أبلغ الضابط | المحكمة بأن``, ``طالب الرئيس | الميليشيات``.

The parser takes the second noun for a part of the first more often than not. Grammar forbids it: a noun that an
article, a possessive or a name has closed takes no further noun, only adjectives, titles and names.
"""

from __future__ import annotations

from quotes.attribution.addressees import addressee_at
from quotes.attribution.ali import is_on
from quotes.attribution.apart import asked_by_many, behind_one_of, behind_surname, one_apart, title_apart
from quotes.attribution.apposed import (
    bearer_before_object,
    behind_behalf,
    beside_owner,
    name_apposed,
    surname_behind_article,
    title_apposed,
    title_before_object,
    titled_in_full,
)
from quotes.attribution.cities import city_at, state_behind_name
from quotes.attribution.counted import counted_at
from quotes.attribution.deeds import common_noun, deed_at, deed_of_place, deed_of_title, matter_at
from quotes.attribution.described import reflexive
from quotes.attribution.further_nouns import another_noun, closing_name, report_at, title_behind
from quotes.attribution.mistagged import before_thing
from quotes.attribution.named_things import (
    APART,
    another_given,
    bearer,
    body_behind_man,
    final_object,
    in_named_marks,
    named_thing,
    noun_name,
    plural_object,
    surname_before_object,
    titled_before_object,
)
from quotes.attribution.no_subject import OBLIQUE, deed_behind_names, deed_of_own, owned_object
from quotes.attribution.reader import Reader
from quotes.attribution.shaped import (
    PLURAL,
    abstract,
    abstract_behind,
    behind_called,
)
from quotes.attribution.times import time_at
from quotes.attribution.trimmed import dangling, inside_marks
from quotes.cues.signs import shortens_title
from quotes.cues.withheld import withheld
from quotes.document import MAX_PLACES, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import AGENT, PLACES, POSSESSIVES, bare, definite, disowned, without_conjunction
from quotes.spelling import frequency
from quotes.words import COMMA

COMMON = 200  # times that the press writes a noun in its other forms
MAX_BARE = 5  # words of a name with no title before it


def without_object(reader: Reader, verb: int, subject: Stretch, *, addressee: bool, clause: bool = False) -> Stretch:
    """The subject without the object behind it.

    ``addressee``: the verb's object is whom it speaks to or of; ``clause``: it has its clause for an object, so that
    without an addressee only «أكد الوزير ثقته بأن» leaves room for a noun, and «أوضح مشرف إدارة التقنية أن» does not.
    """
    alone, named = clause and not addressee, subject.first
    for k in range(subject.first + 1, subject.last):
        before = reader.doc.key(k - 1)
        if before in COMMA:
            named = max(named, name_apposed(reader, subject.first, k - 1), title_apposed(reader, subject.first, k - 1))
        named = max(named, k + withheld(reader.doc, k, subject.last))  # «مسؤول | طلب عدم ذكر اسمه»
        named = max(named, title_before_object(reader, subject, k))
        if addressee and title_apart(reader, subject, k):
            return Stretch(subject.first, k - 1, subject.lead)
        if titled_in_full(reader, subject, k) or _papers_own(reader, subject, k):
            return subject
        if k < named or reader.blessing(k) or _joined(reader, k) or reflexive(reader, k):
            continue  # «دعا الوزير المكلف، مصباح الزرقي، أطراف النزاع», «حث النبي صلى | الله عليه وسلم على»
        if not reader.doc.words[k].is_word or reader.lexicon.has("naming.kunyas", before) or before == "في":
            continue
        so_far = Stretch(subject.first, k, subject.lead)
        if (k == subject.first + 1 and head_alone(reader, so_far)) or torn_name(reader, so_far):
            continue
        if (k - 1 == subject.first and _waits(reader, k - 1)) or _belongs(reader, subject, k):
            continue
        if in_named_marks(reader, subject, k) or shortens_title(reader.doc, k - 1) or _attribute(reader, subject, k):
            continue
        # «أكد الاتحاد، تمسكه بـ«…»», «يعزو المهندس سامي العلي، | تزايد الأعطال إلى»
        apart = before in COMMA and (_parsed_object(reader, verb, k) or deed_at(reader, k))
        found = apart or owned_object(reader, subject, k) or abstract(reader, k)
        found = found or _stance(reader, k) or behind_one_of(reader, subject, k) or another_given(reader, subject, k)
        found = found or report_at(reader, subject, k)  # «نفى الوزير سامي العلي | المزاعم بأن»
        if not (found or alone or _names_the_title(reader, subject, k)):
            if surname_before_object(reader, subject, k):
                continue
            found = _parsed_object(reader, verb, k) or surname_before_object(reader, subject, k - 1)
            found = found or another_noun(reader, subject, k)
        found = found and not (bearer(reader, k) or titled_before_object(reader, subject, k))
        found = found and not surname_behind_article(reader, subject, k)
        found = found or (not alone and named_thing(reader, subject, k)) or plural_object(reader, subject, k)
        told = addressee and (addressee_at(reader, subject, k) or body_behind_man(reader, subject, k))
        told = told or (addressee and (behind_surname(reader, subject, k) or asked_by_many(reader, verb, subject, k)))
        if found or told:
            last = k - (k - 1 > subject.first and reader.doc.opens(k - 1) is not None)
            while last > subject.first and reader.doc.plain_sign(last - 1) and reader.doc.closes(last - 1) is None:
                last -= 1
            return inside_marks(reader.doc, Stretch(subject.first, last, subject.lead))
    return subject


def _papers_own(reader: Reader, subject: Stretch, k: int) -> bool:
    """The verb by which a paper tells whose it is, of which no object follows: «حذرت دراسة | أعدها المعهد من»."""
    head, key = reader.doc.key(subject.first), reader.doc.key(k)
    paper = reader.lexicon.any(("groups.documents",), head) and not definite(head)
    return paper and key.endswith(("ه", "ها")) and reader.verb(k) and not reader.doc.analyses(k)


def head_alone(reader: Reader, who: Stretch) -> bool:
    """Whether a common noun without its article is only the head of what speaks: «أعلنت جائزة | الواحة عن فتح باب»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if len(who) > 1 or who.lead or definite(key) or not key.endswith("ة"):
        return False
    if lexicon.given_name(key) or lexicon.person_noun(key):
        return False
    return definite(doc.key(who.last)) and inflected(key) >= COMMON and not reader.adposition(who.last)


def torn_name(reader: Reader, who: Stretch) -> bool:
    """Whether a surname that the language does not have stands behind the given name: «مديره الفني كمال | بوشارب»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.last)
    given = len(who) > 1 and lexicon.listed_given(doc.key(who.last - 1)) and who.last + 1 < reader.sentence.last
    noun = definite(key) or lexicon.somebody(key) or doc.analyses(who.last) or frequency(key) or inflected(key)
    return given and not noun and name_shaped(doc.words[who.last])


def _joined(reader: Reader, k: int) -> bool:
    """A noun that a conjunction joins to what ل has: «الإدارة العامة للعلاقات | والإعلام الأمني»; no object does so."""
    key = reader.doc.key(k)
    return key[:1] == "و" and definite(key[1:]) and reader.doc.key(k - 1).startswith("لل")


def before_object(reader: Reader, verb: int, subject: Stretch) -> Stretch:
    """The subject of a verb whose content is its bare object: «أكد محمد المومني | وقوف بلاده», «وصف ترامب | الاتفاق».

    Behind a name, an article or a possessive the phrase is closed. What may still go on with it is an adjective, a
    title, a body or a name; another noun is the object.
    """
    placed = next((k for k in range(subject.first + 1, subject.last) if deed_of_place(reader, subject, k)), None)
    if placed is not None:
        return Stretch(subject.first, placed, subject.lead)
    for k in range(subject.first + 1, subject.last):
        if reader.lexicon.relative(reader.doc.key(k)) or withheld(reader.doc, k, subject.last):
            break
        if reader.blessing(k) or reader.lexicon.has("naming.beys", reader.doc.key(k)):
            continue  # «الملك الراحل رحمه الله | رفض بلاده», «محمد قاسم بك | حصيلة القتلى»
        if any(reader.lexicon.has("names.particles", reader.doc.key(j)) for j in (k - 1, k)) or reader.fathered(k):
            continue  # «نونو فيريرا | دي | ألميدا جاهزية الفريق», «الحاج المختار | بنعلا»
        visited = k > subject.first + 1 and state_behind_name(reader, k)  # «زار الوزير هاكان فيدار | القاهرة»
        if visited or any(asked(reader, subject, k) for asked in (behind_surname, *APART)):  # «أعلن الوزير | فتح باب»
            return Stretch(subject.first, k, subject.lead)
        named = _names_the_title(reader, subject, k) and not _stance(reader, k)
        if named or _belongs(reader, subject, k) or in_named_marks(reader, subject, k):
            continue
        if (k - 1 == subject.first and _waits(reader, k - 1)) or _servant(reader, verb, k):
            continue
        key, before = reader.doc.key(k), reader.doc.key(k - 1)
        nisba = reader.pos(k) == "ADJ" and definite(key)  # «سالم عبدالمحسن الخضري»
        named = nisba or bearer(reader, k) or title_behind(reader, subject, k)
        closed = not named and _closed(reader, subject, k - 1) and _parsed_object(reader, verb, k)
        closed = closed or _no_name(reader, verb, k) or _not_hers(reader, subject, k)
        # «ماركيني | ترشحه», but «ياسين روبله», «اللواء عبده»: behind a given name or a title stands a name
        waits = reader.lexicon.given_name(before) or reader.lexicon.honorific(before)
        # «أعلن سمير داود | انضمامه إلى الحزب», «هنأ المدرب | لاعبيه»
        own = reader.lexicon.owned_person(key) or reader.lexicon.person_noun(disowned(key) + "ن")
        own = own or _own_deed(reader, verb, k)
        waits = waits and not (deed_behind_names(reader, k) or own)
        owned = not (reader.conjunction(k) or waits)
        owned = owned and not reader.lexicon.given_name(key) and owned_object(reader, subject, k)
        # «أكد القاضي | ضرورة تقديم», «نفى الوزير | وجود مفاوضات», whatever name the first word waits for
        matter = deed_of_title(reader, subject, k) or _stance(reader, k)
        matter = matter or ((matter_at(reader, k) or deed_at(reader, k)) and _parsed_object(reader, verb, k))
        if closed or owned or matter or another_noun(reader, subject, k):
            while k > subject.first + 1 and dangling(reader, k - 1):
                k -= 1
            return Stretch(subject.first, k, subject.lead)
    last = subject.last - final_object(reader, verb, subject)
    return Stretch(subject.first, last, subject.lead)


def _own_deed(reader: Reader, verb: int, k: int) -> bool:
    """What somebody does, behind his title alone: «أعلن المدير | استقالته بعد الخسارة», not «أكد اللواء | عبده»."""
    stem = disowned(reader.doc.key(k))
    noun = (stem.endswith("ت") or deed_of_own(reader, k)) and not reader.lexicon.listed_given(stem)
    object_ = noun and (_parsed_object(reader, verb, k) or time_at(reader, k + 1) > 0)
    return object_ and reader.lexicon.honorific(reader.doc.key(k - 1))


def _not_hers(reader: Reader, subject: Stretch, k: int) -> bool:
    """A masculine noun behind a woman's title and its adjective: «تعتبر الخبيرة الفرنسية | الحديث عن ذلك خطأ»."""
    doc = reader.doc
    before = [doc.key(j) for j in range(subject.first, k)]
    hers = len(before) > 1 and reader.lexicon.office(before[0]) and all(w.endswith("ة") and definite(w) for w in before)
    noun = not doc.key(k).endswith(("ة", "ي")) and not reader.lexicon.listed_given(bare(doc.key(k)))
    return hers and noun and common_noun(reader, k)


def _stance(reader: Reader, k: int) -> bool:
    """Whether what somebody stands by, or that something is there, stands behind a closed noun: «| وجود أدلة»."""
    doc, lexicon = reader.doc, reader.lexicon
    closed = definite(doc.key(k - 1)) or lexicon.owned_person(doc.key(k - 1))  # «نفى شقيقه | وجود ديون»
    return closed and lexicon.has("clauses.stances", doc.key(k))


def _servant(reader: Reader, verb: int, k: int) -> bool:
    """«ذبيح الله | مجاهد»: behind a name in two words stands another, unless it is the object."""
    doc = reader.doc
    named = reader.lexicon.has("names.halves", doc.key(k - 1)) and reader.pos(k - 2) in ("X", "PROPN", "NOUN")
    return named and not definite(doc.key(k)) and not _parsed_object(reader, verb, k)


def _belongs(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a word with the article goes on with the phrase, whatever the parse makes of it.

    The surname behind one given name («الدكتور سالم | السند»); those of a people («المسؤولون | الأتراك»); the noun of a
    preposition («هيئة النهي عن | المنكر»); and what the parse has for the head of a noun without an article, which it
    cannot be («الشركة الكبرى | العملاقة تسجيل خسائر»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    addressed = k - 2 >= subject.first and definite(doc.key(k - 2)) and lexicon.person_noun(doc.key(k - 2))
    if definite(before) and lexicon.has("phrases.qualifiers", key) and definite(doc.key(k + 1)):
        return True  # «مصنع الأنابيب | غير الملحومة»
    if lexicon.has("naming.standings", key):
        return True  # «نادي المرفأ | حامل لقب الدوري»
    if noun_name(reader, subject, k) or (k - 1 > subject.first and noun_name(reader, subject, k - 1)):
        return True  # «الوزيرة | أمل | الكناني»
    one_of = k == subject.first + 2 and lexicon.has("anaphors.one_of", doc.key(subject.first))
    if one_of and definite(key) and key.endswith("ين"):
        return True  # «أحد النواب | البارزين»
    if counted_at(reader, subject.first, k):
        return True  # «طالب أربعون | نائبا بعقد جلسة»
    if doc.longest(PLACES, k - 1) > 1:
        return True  # «محافظ رام | الله»
    if any(lexicon.has("naming.addresses", doc.key(j)) and lexicon.given_name(doc.key(j - 1)) for j in (k, k - 1)):
        return True  # «المديرة آمنة | حاج الطيب»
    if _attends(reader, k) or _young(reader, subject, k) or _before_title(reader, subject, k):
        return True
    at = definite(key) and key.startswith(AGENT) and lexicon.body(before) and definite(before)
    if at and key.endswith("ة") == before.endswith("ة"):
        if k == subject.first + 1 and lexicon.preposition(doc.key(k + 1)):
            return True  # «المنظمة | المدافعة عن حقوق الإنسان»
        if k > subject.first + 1 and not lexicon.person_noun(key) and lexicon.listed_given(doc.key(k + 1)):
            return True  # «مؤسس الشركة | المنافسة سامي العلي»
    if beside_owner(reader, subject, k):
        return True
    halved = lexicon.has("names.halves", key) and (lexicon.given_name(before) or addressed)
    if halved or lexicon.given_in_two(before, key):
        return True  # «الوزير فتح | الله», «سامح رزق | الله»
    if lexicon.has("names.halves", before) and (lexicon.listed_given(key) or before_thing(reader, k)):
        return True  # «الوزير فتح الله | سامي»
    if lexicon.has("groups.divisions", key) and definite(before):
        return True  # «حامل لقب الدوري المحلي | الممتاز»
    if lexicon.has("groups.ranks", key) and (lexicon.person_noun(before) or lexicon.body(before)):
        return True  # «المدعي | العام»
    if k - 1 > subject.first and lexicon.has("naming.patronymics", before) and not definite(key):
        return True  # «رئيسها التنفيذي سلطان بن | حارب»
    if bearer_before_object(reader, subject, k) or behind_behalf(reader, subject, k):
        return True  # «رئيس مكتبها السياسي | عبد الحق الناجم الاتهامات», «المتحدث باسمها | لورنس ديلمار»
    about = before == "في" or lexicon.has("naming.about", before)
    about = about or (before == "من" and lexicon.person_noun(doc.key(subject.first)))
    if k - 1 > subject.first and about:
        return True  # «الفلاح عواد الحسين من | ناحية المرفأ»
    if k < behind_called(reader, subject) or city_at(reader, subject, k):
        return True  # «النادي | الأهلي», «المستشفى الجامعي | بفاس»
    western = k - 2 == subject.first and lexicon.person_noun(doc.key(k - 2)) and reader.pos(k - 1) == "ADJ"
    directed = lexicon.has("places.directions", key) or (lexicon.has("places.directions", before) and not western)
    if k - 1 > subject.first and directed:  # but «دبلوماسي غربي | المحادثات»
        return True  # «مديرية أمن | شمال سيناء», «أهالي عين شال | شمال المدينة»
    if before in ("عام", "عامة") and k - 2 >= subject.first and lexicon.office(doc.key(k - 2)):
        return True  # «مدير عام | شؤون الموظفين», «مفتي عام | الدولة»: the title goes on in construct
    if not definite(key) or key.startswith("لل"):
        return False
    if (
        lexicon.has("names.occupational", bare(key))
        and lexicon.listed_given(before)
        and not one_apart(reader, subject, k)
    ):
        return all(lexicon.given_name(doc.key(i - 1)) for i in doc.places[key][:MAX_PLACES])  # «دعا سامي | النجار إلى»
    if lexicon.has("phrases.peoples", bare(key)):
        return lexicon.person_noun(before)
    served = k - 2 > subject.first and doc.key(k - 2) == "عبد"
    if served or (lexicon.given_name(before) and not is_on(reader, k - 1)):
        titled = k - 2 >= subject.first and definite(doc.key(k - 2)) and lexicon.honorific(doc.key(k - 2))
        titled = titled or (k - 2 > subject.first and shortens_title(doc, k - 2))  # «د. فيصل | المزيد»
        many = key.endswith((PLURAL, OBLIQUE)) or lexicon.has("anaphors.plurals", bare(key))
        noun = lexicon.body(key) or many or doc.analyses(k)
        return (titled or served) and not noun
    if reader.tree is None or k + 1 >= reader.sentence.last or definite(doc.key(k + 1)) or not definite(before):
        return False
    token, behind = reader.tree.main(doc.words[k]), reader.tree.main(doc.words[k + 1])
    headed = token is not None and behind is not None and behind.dep_ == "nmod" and behind.head.i == token.i
    return headed and key.endswith("ة") and before.endswith("ة") and reader.pos(k + 1) == "NOUN"


def _attends(reader: Reader, k: int) -> bool:
    """A participle without the article, and what it has with ل: «مصدر وزاري | مواكب لتلك الاتصالات»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    joined = behind[:1] == "ل" and reader.adposition(k + 1) and doc.word_at(k + 1)
    return joined and lexicon.has("naming.attending", doc.key(k)) and not definite(doc.key(k - 1))


def _young(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun that describes people as an adjective does, a name behind: «جمعية المصدرين | الشباب، سامي العلي»."""
    doc, lexicon = reader.doc, reader.lexicon
    before, comma = doc.key(k - 1), doc.key(k + 1) in COMMA
    article = definite(before) or before.startswith("لل")
    many = article and (before.endswith("ين") or lexicon.any(("anaphors.plurals",), before))
    if not (many and lexicon.has("naming.ages", doc.key(k))):
        return False
    return lexicon.listed_given(doc.key(k + 1 + comma)) or (comma and name_apposed(reader, subject.first, k + 1) > 0)


def _before_title(reader: Reader, subject: Stretch, k: int) -> bool:
    """A father's name or a surname before its bearer's office: «اتهم فرغلى | عرابى الديب، رئيس الشعبة، الهيئة»."""
    doc, lexicon = reader.doc, reader.lexicon
    behind = range(k, min(subject.first + MAX_BARE, reader.sentence.last))
    comma = next((j for j in behind if not doc.words[j].is_word), -1)
    if doc.key(comma) not in COMMA or not lexicon.listed_given(doc.key(subject.first)):
        return False
    names = all(lexicon.given_name(doc.key(j)) or not lexicon.somebody(doc.key(j)) for j in range(k, comma))
    title = doc.key(comma + 1)
    return names and not definite(title) and lexicon.office(title)


def _attribute(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether an adjective of his stands at ``k`` before whom somebody tells: «أخبر الطبيب | المعالج عائلة المريض»."""
    doc, lexicon = reader.doc, reader.lexicon
    titled = k - 1 == subject.first and definite(doc.key(k - 1)) and lexicon.person_noun(doc.key(k - 1))
    like = titled and definite(doc.key(k)) and not lexicon.somebody(doc.key(k)) and bare(doc.key(k))[:1] == "م"
    told = k + 2 < reader.sentence.last and not definite(doc.key(k + 1)) and definite(doc.key(k + 2))
    return like and told and lexicon.somebody(doc.key(k + 1))


def _waits(reader: Reader, j: int) -> bool:
    """What a noun always follows: «سمو | أمير الدولة», «فرع | وزارة العمل», «هذا | الخبير», «أحد | المشاركين»."""
    lexicon, key, behind = reader.lexicon, reader.doc.key(j), reader.doc.key(j + 1)
    if lexicon.has("pronouns.pointing", key) or lexicon.has("anaphors.one_of", key):
        return True
    kin = lexicon.has("titles.kin", key) and not (definite(key) or key.endswith(POSSESSIVES))  # «والد | الضحية»
    placed = lexicon.office(key) and lexicon.has("places.kinds", behind)  # «أخبر مختار | قرية شال»
    without_noun = key.endswith("و") and lexicon.person_noun(key) and not lexicon.given_name(key)
    if kin or placed or without_noun or lexicon.has("groups.directing", key):
        return True  # «أعلنت مديرية | زراعة المرفأ عن إصابة النخيل», «ناشد مزارعو | القرية الحكومة»
    if lexicon.body(key) and not definite(key) and lexicon.has("anaphors.plurals", bare(behind)):
        return definite(behind)  # «قرر مجلس | الوزراء الموافقة على»
    part = lexicon.has("groups.parts", key) and lexicon.body(behind)
    return part or any(lexicon.has(names, key) for names in ("groups.annexed", "titles.honorifics"))


def _closed(reader: Reader, subject: Stretch, j: int) -> bool:
    """Whether an article or a name at ``j`` leaves no room for another noun; a form of address waits for its name."""
    key = reader.doc.key(j)
    if definite(key) or definite(without_conjunction(key)):  # «وزارة التجارة والصناعة»
        return not reader.lexicon.honorific(key)
    return closing_name(reader, subject, j)


def _no_name(reader: Reader, verb: int, k: int) -> bool:
    """An indefinite noun that the press inflects, which no form of address waits for: «أعلن الوزير | خطة تتضمن»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    named = lexicon.given_name(key) or lexicon.any(("names.titular", "names.nouns"), key) or lexicon.person_noun(key)
    common = not (definite(key) or reader.verb(k)) and min(inflected(key), frequency("ال" + key)) >= COMMON
    if not (common and lexicon.honorific(reader.doc.key(k - 1))) or named or reader.doc.known_surname(key):
        return False
    described = k + 1 < reader.sentence.last and not definite(reader.doc.key(k + 1))
    return _parsed_object(reader, verb, k) or (described and (reader.verb(k + 1) or reader.pos(k + 1) == "ADJ"))


def _names_the_title(reader: Reader, subject: Stretch, k: int) -> bool:
    """«رئيس مجلس الآباء | نضال صوالحة»: two words and no more right behind a title; not «الزوج | تفاصيل الحادث»."""
    doc, lexicon = reader.doc, reader.lexicon
    titled = lexicon.person_noun(doc.key(subject.first)) and definite(doc.key(k - 1)) and not definite(doc.key(k))
    things = reader.pos(k) == reader.pos(k + 1) == "NOUN" and definite(doc.key(k + 1))
    if not titled or closing_name(reader, subject, k - 1) or deed_at(reader, k) or abstract_behind(reader, k):
        return False  # «المدعي العام | توقيف رجلين.»
    if things and not (lexicon.given_name(doc.key(k)) or doc.known_surname(doc.key(k + 1))):
        return False
    return k + 2 == subject.last and k + 2 < reader.sentence.last and not doc.words[k + 2].is_word


def _parsed_object(reader: Reader, verb: int, k: int) -> bool:
    """The parse's object."""
    if reader.tree is None:
        return False
    words = reader.doc.words
    head, token = reader.tree.main(words[verb]), reader.tree.main(words[k])
    return head is not None and token is not None and token.dep_ in ("obj", "iobj") and token.head.i == head.i
