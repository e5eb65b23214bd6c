"""Who stands apart from the subject by number: one person is apposed to several no more than several are to one.

«طالب عدد من المواطنين | أمين المنطقة», «حث الشيخ سالم | أعضاء الجمعية»: whom the verb speaks to.
"""

from __future__ import annotations

from quotes.attribution.no_subject import OBLIQUE
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.folding import fold
from quotes.inflection import inflected, name_shaped, surname_ending
from quotes.lexicon import bare, definite, disowned
from quotes.spelling import frequency, sound_plural
from quotes.words import COMMA

USED = 10  # times in the model's news, with the article and without


def one_apart(reader: Reader, subject: Stretch, k: int) -> bool:
    """An office in the singular behind several people, or behind a surname alone, and apposed to neither.

    «طالب عدد من المواطنين | أمين المنطقة», «اتهم بيركو | الوزير», but «رئيس المجلس سامي العلي محافظ الساحل».
    """
    doc, lexicon, key, head = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    noun = reader.pos(k) in ("NOUN", "") or reader.pos(k + 1) == "NOUN"  # «أمين المنطقة» is tagged as a name
    if not lexicon.office(key) or doc.key(k - 1) in COMMA or not noun:
        return False
    several = key.endswith(("ون", "ات", "و")) or (key.endswith(OBLIQUE) and lexicon.office(key.removesuffix(OBLIQUE)))
    if lexicon.any(("anaphors.plurals",), key) or several:
        return False
    if k - 1 == subject.first:
        unlisted = not (definite(head) or lexicon.given_name(head) or lexicon.person_noun(head) or lexicon.body(head))
        told = doc.known_surname(head) and lexicon.has(
            "titles.exclusive", bare(key)
        )  # «أيمن حسين … طالب حسين | الوزير»
        return (unlisted or told) and definite(key) and k + 1 == subject.last
    many = lexicon.any(("anaphors.plurals",), head) or lexicon.has("phrases.counts", head) or head.endswith("ون")
    return many and definite(doc.key(k - 1))


def office_apart(reader: Reader, subject: Stretch, k: int) -> bool:
    """Another's office in construct at the end of the phrase, right behind an office in construct or a deputy.

    «طالب عضو المجلس | مدير الشركة», «حذر النائب | رئيس الحكومة», «أخبر الطبيب | والد الطفل»: no name stands before it
    or behind. What one presides over besides («النائب رئيس اللجنة») or has with a deputyship («نائب رئيس الوزراء وزير
    الدفاع») is his own.
    """
    doc, lexicon, key, head = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    if not ends_office(reader, k, subject.last) or reader.conjunction(k) or not _untitled(reader, subject, k):
        return False
    if lexicon.has("titles.kin", key):
        return k - 1 == subject.first and definite(head) and lexicon.office(head)
    other = doc.phrase_length("anaphors.offices", k) or needs_somebody(reader, subject.first - 1)
    presides = lexicon.has("titles.heading", key) and not other
    if presides or not lexicon.office(key) or lexicon.any(("naming.members", "naming.deputies", "groups.besides"), key):
        return False
    deputy = lexicon.any(("naming.deputies",), head)
    return deputy if k - 1 == subject.first else not deputy and lexicon.person_noun(head)


def needs_somebody(reader: Reader, verb: int) -> bool:
    """A verb that never leaves out whom it speaks of or appeals to: «حث إمام المسجد | رئيس البلدية على»."""
    lemmas = (fold(a.form.verb.lemma) for a in reader.doc.analyses(verb) if not a.enclitic)
    always = ("recipients.required", "recipients.appealing")
    return any(reader.lexicon.has(name, lemma) for lemma in lemmas for name in always)


def _untitled(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a noun with the article, or one in construct, is all that stands before word ``k``, and no name."""
    doc, lexicon = reader.doc, reader.lexicon
    words = range(subject.first, k)
    closed = next((j for j in words if definite(doc.key(j))), k)
    construct = closed < k and all(doc.words[j].is_word and not reader.adposition(j) for j in words)
    described = all(definite(doc.key(j)) and reader.pos(j) == "ADJ" for j in range(closed + 1, k))
    return construct and described and not any(lexicon.given_name(doc.key(j)) for j in words)


def ends_office(reader: Reader, k: int, last: int) -> bool:
    """Whether a noun in construct at ``k`` and its adjectives end before ``last``: «وزير | شؤون الرئاسة السابق»."""
    doc = reader.doc
    closed = next((j for j in range(k, last) if definite(doc.key(j))), last)
    plain = k < closed < last and all(doc.words[j].is_word for j in range(k, last))
    named = any(reader.lexicon.listed_given(doc.key(j)) for j in range(k, last))
    behind = range(closed + 1, last)
    return plain and not named and all(definite(doc.key(j)) and reader.pos(j) == "ADJ" for j in behind)


def one_behind_many(reader: Reader, subject: Stretch, k: int) -> bool:
    """A title in the singular right behind many people: «شيع الأهالي | الشهيد سامي العلي», not «النواب سامي وكريم»."""
    doc, lexicon, key, head = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    plural = lexicon.has("anaphors.plurals", bare(head)) or (head.endswith("ون") and lexicon.person_noun(head))
    many = definite(head) and plural and k - 1 == subject.first
    several = key.endswith(("ون", "ات", *OBLIQUE)) or lexicon.has("anaphors.plurals", bare(key))
    annexed = definite(doc.key(k + 1)) and reader.pos(k) in ("NOUN", "") and lexicon.office(key)
    annexed = annexed and not reader.conjunction(k)  # «ناشد الأهالي | وزير الصحة»
    one = (annexed or (definite(key) and (lexicon.office(key) or lexicon.honorific(key)))) and not several
    return many and one and not any(doc.key(j)[:1] == "و" for j in range(k + 1, subject.last))


def several_apart(reader: Reader, subject: Stretch, k: int) -> bool:
    """Several people in construct are no title of one: «حث الشيخ سالم | أعضاء الجمعية», «أبلغ الوزير | ضباطا أن»."""
    lexicon, key, head = reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    many = lexicon.has("anaphors.plurals", key) or lexicon.has("anaphors.plurals", key.removesuffix("ا"))
    titled = lexicon.office(head) or lexicon.honorific(head) or lexicon.given_name(head)
    one = (titled or reader.pos(k - 1) in ("X", "PROPN")) and not (lexicon.body(head) or head.endswith(OBLIQUE))
    # «ناشدت الجمعية | أهل الخير»: nothing is annexed to a body with the article
    closed = k - 1 == subject.first and definite(head) and lexicon.body(head) and definite(reader.doc.key(k + 1))
    return many and (one or closed) and not lexicon.has("anaphors.plurals", bare(head))


def behind_surname(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun with the article behind a surname that the text has told: «نصحت السبيعي | العرائس», «أوساط شمعة | القصة».

    Of the language, that is, and no part of a name itself; the surname stands alone or behind whose it is.
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    # «قدمت هيا السبيعي … ونصحت السبيعي | العرائس»: no given name that is known
    origin = definite(before) and surname_ending(before) and len(doc.places[before]) > 1
    # «دعا شكري | البلدية»: a word that the text has again; not «منظمو | المباراة», «شركة فارسونغ | إلكترونيكس»
    again = name_shaped(doc.words[k - 1]) and not inflected(before) and len(doc.places[before]) > 1
    again = again and not (before.endswith("و") or lexicon.body(doc.key(subject.first)))
    told = origin or again or doc.known_surname(before)
    if not (definite(key) and told) or reader.pos(k) != "NOUN" or key.endswith("ي"):
        return False
    if lexicon.somebody(before) or lexicon.given_name(before) or lexicon.inside_title(before):
        return False
    first = k - 1 == subject.first and (definite(before) or not inflected(before))
    annexed = k - 2 == subject.first and not (definite(before) or definite(doc.key(subject.first)))
    annexed = annexed and lexicon.somebody(doc.key(subject.first)) and not lexicon.given_name(doc.key(subject.first))
    named = doc.known_surname(key) or lexicon.given_name(bare(key)) or lexicon.honorific(key)
    return (first or annexed) and not named and min(frequency(key), inflected(bare(key))) >= USED


def unnamed_closed(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a source that stays unnamed ends before word ``k``: «أبلغ مصدر مطلع | الصحيفة», «شاهد عيان | الشرطة»."""
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(subject.first)
    told = lexicon.has("anaphors.singular", head) or lexicon.has("anaphors.sources", head)
    one = told and not definite(head) and k - subject.first > 1
    described = all(not definite(doc.key(j)) and doc.words[j].is_word for j in range(subject.first, k))
    phrase = doc.phrase_length("groups.heads", subject.first) == k - subject.first
    return one and described and (phrase or reader.pos(k - 1) == "ADJ" or lexicon.has("adjuncts.heads", doc.key(k - 1)))


def indefinite_closed(reader: Reader, subject: Stretch, k: int) -> bool:
    """An article behind what can take no more: «مسؤولون | القرار», «منظمات حقوقية | المحاكمة».

    A plural that keeps its ن is annexed to nothing, nor is an adjective of origin, which would agree; behind a set
    phrase another noun is as much: «شاهد عيان | مشهد الحريق».
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    plain = all(doc.words[j].is_word and not definite(doc.key(j)) for j in range(subject.first, k))
    if k - subject.first > 1 and doc.phrase_length("groups.heads", subject.first) == k - subject.first:
        connects = lexicon.preposition(key) or reader.conjunction(k) or reader.adposition(k) or lexicon.given_name(key)
        return not connects and reader.pos(k) in ("NOUN", "X")
    if not (plain and definite(key)) or key.startswith("لل") or not doc.words[k].is_word:
        return False
    if k - 1 == subject.first:
        return before.endswith("ون") and lexicon.person_noun(before)
    people = lexicon.somebody(doc.key(subject.first)) or lexicon.has("groups.documents", doc.key(subject.first))
    return people and before.endswith(("ي", "ية", "يون", "يين")) and reader.pos(k - 1) == "ADJ"


def marked_apart(reader: Reader, subject: Stretch, k: int) -> bool:
    """What stands in marks behind a person's whole name: «أبلغ رئيس المجلس سامي العلي | «المرفأ» أن»."""
    doc, lexicon = reader.doc, reader.lexicon
    quotation, before = doc.opens(k - 1), doc.key(k - 3)
    if quotation is None or k - 3 < subject.first or doc.after(quotation) != subject.last:
        return False
    named = lexicon.given_name(before) or lexicon.has("naming.kunyas", before)
    return named and lexicon.person_noun(doc.key(subject.first))


def behind_one_of(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun that can be no adjective of many: «أحد المشاركين | القرار», «إحدى المعلمات | المنهج», «أحدهم | الجندي».

    Behind what the article has closed in the construct none without it: «أحد الجيران | قطتين تتشاجران».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, many = doc.key(k), doc.key(k - 1)
    if k == subject.first + 1 and lexicon.has("anaphors.one_of", disowned(many)):
        return definite(key)
    closed = definite(many) or lexicon.owned_person(many)  # «أحد أعضائها | الاتهامات»
    if k != subject.first + 2 or not (lexicon.has("anaphors.one_of", doc.key(subject.first)) and closed):
        return False
    two = not definite(key) and key.endswith("ين") and reader.pos(k) in ("NOUN", "X") and not lexicon.given_name(key)
    if two:
        return True
    people = sound_plural(many) or many.endswith("ات") or lexicon.has("anaphors.plurals", bare(many))
    people = people or lexicon.owned_person(many)
    single = definite(key) and not key.startswith("لل") and not key.endswith(("ين", "ون", "ات"))
    return people and single and (reader.pos(k) == "NOUN" or lexicon.body(key))


def asked_by_many(reader: Reader, verb: int, subject: Stretch, k: int) -> bool:
    """Whom one of many, or many, ask, by name: «سأل أحد الطلاب | الأستاذ كريم عن», «سأل زائرون | شنبور متى يفتح».

    What is said by others than verbs of asking may be his who stands there: «قال أحد المحامين | الأستاذ سامي العلي إن».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not any(a.form.verb.category == "question" for a in doc.analyses(verb)):
        return False
    one = k == subject.first + 2 and lexicon.has("anaphors.one_of", doc.key(subject.first))
    if one:
        return definite(key) and lexicon.person_noun(key) and lexicon.given_name(doc.key(k + 1))
    many = k == subject.first + 1 and sound_plural(doc.key(subject.first)) and not definite(doc.key(subject.first))
    return many and not definite(key) and (lexicon.given_name(key) or doc.known_surname(key))


def title_apart(reader: Reader, subject: Stretch, k: int) -> bool:
    """A title behind a comma that no second one closes, and not the subject's own: of whom it is asked.

    Behind a name between commas («ناشد ممثل الحي، سامي العلي، | وزير السكن التدخل»), or of the other gender («طالبت
    النائبة سلمى العلي، | القائد العام بـ»); not «طالب النائب سامي العلي، رئيس اللجنة، بـ».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    titled = lexicon.office(key) and not lexicon.has("naming.members", key) and not lexicon.has("anaphors.one_of", key)
    behind = range(k + 1, min(subject.last + 1, reader.sentence.last))
    if not titled or doc.key(k - 1) not in COMMA or any(doc.key(j) in COMMA for j in behind):
        return False
    before = range(subject.first, k - 1)
    named = any(lexicon.given_name(doc.key(j)) or reader.pos(j) in ("X", "PROPN") for j in before)
    head = doc.key(subject.first)
    hers = lexicon.person_noun(head) and head.endswith("ة")
    contrary = lexicon.office(head) and hers != key.endswith("ة")
    return named and (contrary or any(doc.key(j) in COMMA for j in before))


def titled_name(reader: Reader, k: int) -> bool:
    """One person's title with the article, and his name: «استدعى القاضي | الشاهد سامي العلي»."""
    doc, lexicon, title = reader.doc, reader.lexicon, reader.doc.key(k)
    one = definite(title) and lexicon.person_noun(title) and not lexicon.any(("anaphors.plurals",), title)
    besides = lexicon.has("naming.addresses", bare(title)) or lexicon.has("groups.besides", bare(title))
    return one and not besides and lexicon.listed_given(doc.key(k + 1))
