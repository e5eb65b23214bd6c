"""Nouns whose form or article keeps them from belonging to the phrase before: deeds, and what is definite."""

from __future__ import annotations

import regex

from quotes.attribution.ali import is_on
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import ORIGIN, PLACES, bare, definite
from quotes.spelling import frequency
from quotes.words import COMMA

# Verbal nouns of the derived stems, folded: تقديم، تضامن، مواصلة، انسحاب، اجتماع; إطلاق has its hamza below
DEED = regex.compile(r"ت..ي.|ت.ا..|م.ا..ة|ان..ا.|ا.ت.ا.|است..?ا.ة?")
WEAK = regex.compile(r"ت..[يئ]ة")  # «تهنئة», «تسوية»
WEAK_FIFTH = regex.compile(r"ت..ي")  # «تلقي», «تبني»
MUTUAL = regex.compile(r"ت.ا..")
ASSIMILATED = regex.compile(r"ات.ا.")  # «اتهام», «اتفاق»
FOURTH = regex.compile(r"إ..ا[^ن]")
TRANSITIVE = regex.compile(r"ت..ي.|است..ا.ة?")  # those of them that have an object: تحفيز, استقطاب
PEOPLES, PLURAL, PLURALS = "يون", "ون", "ات"
SHORT_ORIGIN = 4  # letters: «علي», «نبي»
SEEN = 30  # times that a noun is written which is no man's surname: «القاعة», «التهمة»
RARE = 20  # times rarer is the other gender of a noun
SELDOM = 20  # the same behind a given name of a deed or a feminine: «الاستسلام»
COMMON = 150  # times in the model's news: «الطلب», «القرار»; «الخطيب» and «العدوان» are names more often
MAX_HELD = 2  # words from an office to its place: «مدير صحة | جدة»
MAX_OBJECT = 10  # words from a verbal noun to the next


def deed_shaped(doc: Document, k: int) -> bool:
    """A verbal noun of a derived stem by its letters: «تقديم», «استنكار», «إدانة»."""
    key = doc.key(k)
    if MUTUAL.fullmatch(key) and frequency(key) >= COMMON and not frequency("ال" + key):
        return False  # «ترامب», which no article ever has
    if WEAK_FIFTH.fullmatch(key) and frequency("ال" + key) and not frequency("ال" + key + "ة"):
        return not any(key in doc.grammar.sets[names] for names in ("names.given_male", "names.given_female"))
    return bool(DEED.fullmatch(key) or WEAK.fullmatch(key) or FOURTH.fullmatch(doc.words[k].letters))


def feminine_shaped(doc: Document, k: int) -> bool:
    """A feminine noun by its ending that the press writes with the article too: «رعاية», «دعوى», «شكوى»; no name."""
    word = doc.words[k]
    return word.key.endswith("ة") or (word.letters.endswith("ى") and frequency("ال" + word.key) >= SEEN)


def deed_at(reader: Reader, k: int) -> bool:
    """Whether an indefinite verbal noun with its own noun behind it stands at word ``k``: «| تقديم هدايا».

    Or a quality: «| جاهزية المدينة».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if quality_at(reader, k):
        return True
    if not deed_shaped(doc, k) or k + 1 >= reader.sentence.last:
        return False
    if lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key):
        return False
    tagged = reader.pos(k) == "NOUN" or (reader.pos(k) in ("X", "") and not doc.known_surname(key))
    # «نفى وكيل اللاعب | اقتراب موكله»: without the article it is no adjective of what has one
    tagged = tagged or (reader.pos(k) == "ADJ" and definite(doc.key(k - 1)) and not definite(key))
    return tagged and doc.word_at(k + 1)


def quality_at(reader: Reader, k: int) -> bool:
    """A quality in construct, which nobody is: «أكد الوزير | جاهزية المدينة»; but «جمعية البر», «عضوية المجلس»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not key.endswith(ORIGIN[1]) or definite(key) or k + 1 >= reader.sentence.last:
        return False
    known = lexicon.somebody(key) or lexicon.body(key) or lexicon.outlet_head(key) or lexicon.inside_title(key)
    known = known or doc.longest(PLACES, k) > 0 or doc.known_surname(key)
    return not known and frequency("ال" + key) > 0 and (definite(doc.key(k + 1)) or reader.owned(k + 1))


def matter_at(reader: Reader, k: int) -> bool:
    """Whether what is said of a thing stands at word ``k``, and the thing behind it: «| صحة الخبر», «| قدرة الجيش»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if definite(key) or key[:1] in ("و", "ل") or reader.pos(k) != "NOUN" or k + 1 >= reader.sentence.last:
        return False
    listed = lexicon.somebody(key)
    if listed or doc.known_surname(key) or lexicon.inside_title(key):
        return False
    if not (definite(doc.key(k + 1)) or deed_shaped(doc, k + 1)):  # «ضرورة الحوار», «ضرورة تقديم التقارير»
        return False
    return key.endswith("ة") or deed_at(reader, k)


def deed_of_title(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a deed follows a title that is closed: «المدعي العام | توقيف رجلين», «المدعي العام في ترمولي | توقيف».

    Not «الرئيس المكلف تشكيل الحكومة», whose participle governs it, nor a name («المدير تحسين سالم»).
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    where = k - 2 - lexicon.has("places.kinds", doc.key(k - 2))
    placed = doc.key(where) == "في" and where > subject.first
    # «متحدث القوات في محافظة شال | سيطرة القوات»
    deed = deed_at(reader, k) or (placed and matter_at(reader, k))
    if not (deed and lexicon.person_noun(doc.key(subject.first))):
        return False
    if lexicon.given_name(doc.key(k + 1)) or (reader.pos(k - 1) == "ADJ" and bare(before)[:1] == "م"):
        return False
    return definite(before) or placed


def deed_of_place(reader: Reader, subject: Stretch, k: int) -> bool:
    """A deed behind a place that an office is of: «أكد سامي العلي وكيل محافظة تعز | تطهير المديرية».

    Or another thing behind one that takes no article: «قدم مدير صحة جدة | التهنئة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    listed = doc.ends_before(PLACES, k) == 1 and not definite(doc.key(k - 1))
    kind = lexicon.has("places.kinds", doc.key(k - 2))
    first = k - 1 - kind
    placed = listed or (kind and not definite(doc.key(k - 1)))
    if not placed or first <= subject.first or lexicon.given_name(doc.key(k + 1)):
        return False
    held = any(lexicon.office(doc.key(j)) for j in range(max(subject.first, first - MAX_HELD), first))
    thing = listed and common_noun(reader, k) and reader.pos(k) == "NOUN"
    thing = thing and not (lexicon.somebody(doc.key(k)) or lexicon.inside_title(bare(doc.key(k))))
    return held and (deed_at(reader, k) or thing)


def any_at(reader: Reader, k: int) -> bool:
    """«نفى الحزب | أي علاقة له», «أية صلة»: with an indefinite noun behind it no part of the phrase before."""
    doc = reader.doc
    if doc.key(k) not in ("اي", "اية") or k + 1 >= reader.sentence.last or definite(doc.key(k + 1)):
        return False
    return reader.pos(k + 1) in ("NOUN", "ADJ") and inflected(doc.key(k + 1)) > 0


def of_one_gender(key: str) -> bool:
    """A noun in ة with the article, which no adjective is, that has both genders: «الاتفاقية», «القضية», «الموازنة»."""
    return key.endswith("ة") and frequency(key) >= SEEN and frequency(key[:-1]) * RARE <= frequency(key)


def owned_in_ya(key: str) -> bool:
    """The same that has its owner's pronoun as well, so that no adjective in ية is it: «القضية», not «التحتية»."""
    owners = (bare(key)[:-1] + "ت" + pronoun for pronoun in ("ه", "ها", "هم"))
    return key.endswith(ORIGIN[1]) and of_one_gender(key) and any(map(frequency, owners))


def common_noun(reader: Reader, k: int) -> bool:
    """A noun with the article that the press writes without it and with endings as often, as no surname is.

    «رفض القاضي | الطلب», «طالب عواد | المجتمع الدولي».
    """
    key = reader.doc.key(k)
    return definite(key) and min(frequency(key), frequency(bare(key)), inflected(bare(key))) >= COMMON


def thing_behind(reader: Reader, k: int) -> bool:
    """A less common noun with the article behind a name in full: «هانز مولر | التحية», «طارق سليم | المدرجات».

    Behind a foreign surname any noun, since it takes no Arabic one after it; else one whose form few surnames have.
    """
    key, letters = reader.doc.key(k), reader.doc.words[k].letters
    noun = bare(key)
    if not definite(key) or min(frequency(key), frequency(noun), inflected(noun)) < SEEN:
        return False
    foreign = name_shaped(reader.doc.words[k - 1]) and not definite(reader.doc.key(k - 1))
    shaped = key.endswith(PLURALS) or of_one_gender(key) or DEED.fullmatch(noun) or FOURTH.fullmatch(letters[2:])
    return foreign or bool(shaped)


def no_mans_surname(reader: Reader, k: int) -> bool:
    """A feminine noun with the article behind a man's title, whose surname is no such word: «غادر الوزير | القاعة»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    if not key.endswith("ة") or before.endswith("ة") or reader.lexicon.listed_given(bare(key)):
        return False
    return min(frequency(key), frequency(bare(key)), inflected(bare(key))) >= SEEN


def surnames_none(reader: Reader, k: int) -> bool:
    """A verbal noun or a feminine with the article behind a given name: «تنوي سلمى | الاستسلام», «غادر سامي | القاعة».

    Common as a noun, it is hardly a surname; where the text has it once more it may be: «سلمان العودة … قال العودة».
    """
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if len(reader.doc.places.get(key, ())) > 1:
        return False
    if not lexicon.given_name(before) or is_on(reader, k - 1) or reader.pos(k) != "NOUN":
        return False
    if not definite(key) or lexicon.person_noun(key) or lexicon.given_name(bare(key)):
        return False
    noun = bare(key)
    deed = DEED.fullmatch(noun) is not None or noun.endswith("ة")
    return deed and min(frequency(key), frequency(noun), inflected(noun)) >= SELDOM


def behind_indefinite(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun with the article behind an indefinite one and its adjective: «مصادر طبية إسرائيلية | الحالة الصحية».

    Behind an adjective in the nominative plural also one without: «محللون سياسيون | تصرفات الوزير».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if before.endswith(PEOPLES) and doc.key(subject.first).endswith(PLURAL) and reader.pos(k) in ("NOUN", "X"):
        return k - 1 > subject.first and not (lexicon.preposition(key) or key.endswith(PLURAL) or key[:1] in "وب")
    if k - 1 <= subject.first or not definite(key) or key.startswith("لل") or reader.pos(k) != "NOUN":
        return False
    if not (before.endswith(ORIGIN) and len(before) > SHORT_ORIGIN and reader.pos(k - 1) == "ADJ"):
        return False
    if lexicon.honorific(key) or lexicon.office(key) or lexicon.given_name(before) or doc.known_surname(before):
        return False
    return all(doc.words[j].is_word and not definite(doc.key(j)) for j in range(subject.first, k))


def definite_deed(reader: Reader, k: int) -> bool:
    """A verbal noun with the article right behind a person or body: «المتحدث | الاستمتاع», «النادي | التعاقد»."""
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if not (definite(key) and definite(before) and (lexicon.person_noun(before) or lexicon.body(before))):
        return False
    if key.startswith("لل"):
        return False  # «الوكيل المساعد | للتعليم»
    deed = DEED.fullmatch(bare(key)) or FOURTH.fullmatch(doc.words[k].letters[2:])
    known = lexicon.person_noun(key) or lexicon.body(key) or lexicon.given_name(key) or doc.known_surname(key)
    return bool(deed) and reader.pos(k) == "NOUN" and not known


def past_surname(reader: Reader, k: int) -> bool:
    """A noun with its own behind a surname that ends the name before: «سامي الزرقي | مشروع الميناء».

    No name goes on with an indefinite noun behind a surname with the article, and no title is one that the lists do not
    know.
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    tagged = reader.pos(k - 1) in ("X", "PROPN", "ADJ") or doc.known_surname(before)
    surname = definite(before) and not lexicon.somebody(before) and tagged
    named = lexicon.given_name(doc.key(k - 2)) or doc.known_surname(before)
    if not (surname and named) or definite(key) or reader.pos(k) != "NOUN":
        return False
    known = lexicon.somebody(key) or lexicon.given_name(key) or lexicon.inside_title(key) or doc.known_surname(key)
    return not known and key[:1] not in ("و", "ل", "ب") and doc.word_at(k + 1)


def joined_deed(reader: Reader, c: Candidate) -> bool:
    """«في إيصال الرسالة للناس، وحثهم على», «بهدف حشد الطلاب وحثهم على»: one more verbal noun behind it.

    The past of a doubled verb is spelt like its verbal noun; the pronoun takes up the first one's object. Behind a verb
    it is a verb: «التقى الطلاب وحثهم على».
    """
    form = c.form
    if form is None or c.kind != "verb" or c.proclitic != "و" or not c.enclitic or form.verb.paradigm != "doubled":
        return False
    if (form.tense, form.person, form.number, form.gender) != ("past", 3, "s", "m"):
        return False
    doc = reader.doc
    for k in range(c.word - 2, max(reader.sentence.first, c.word - MAX_OBJECT), -1):
        if not (doc.words[k].is_word or doc.key(k) in COMMA) or reader.verb(k):
            return False
        if doc.key(k - 1) in doc.grammar.sets["openers.aims"] or _governed_deed(reader, k):
            return doc.word_at(k + 1)
    return False


def _governed_deed(reader: Reader, k: int) -> bool:
    """Whether a verbal noun with an object stands behind a preposition: «في | إيصال», «لإيصال»; no «في تصريح»."""
    doc, lexicon = reader.doc, reader.lexicon
    letters, key = doc.words[k].letters, doc.key(k)
    joined = key[:1] in ("ل", "ب") and len(reader.tokens(k)) > 1
    if not joined and doc.key(k - 1) not in doc.grammar.sets["openers.prepositions"]:
        return False
    letters, key = letters[joined:], key[joined:]
    return bool(FOURTH.fullmatch(letters) or TRANSITIVE.fullmatch(key)) and not lexicon.occasion(key)


def behind_origin(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a noun stands behind a title or a body and its adjective of origin: «هنأ الرئيس التونسي | الفريق»."""
    doc, head = reader.doc, reader.doc.key(subject.first)
    if k - 2 != subject.first or not definite(head) or reader.pos(k - 1) != "ADJ" or not doc.key(k - 1).endswith("ي"):
        return False
    return not (reader.lexicon.honorific(doc.key(k)) and k + 1 < subject.last)  # «المرجع الديني | السيد سامي العلي»


def unread(reader: Reader, subject: Stretch, k: int) -> bool:
    """A word that the tagger cannot read between a body alone and another noun: «أعلن النادي | فسخ عقد المدرب»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, behind, head = doc.key(k), doc.key(k + 1), doc.key(subject.first)
    alone = k - 1 == subject.first and definite(head) and lexicon.body(head)
    noun = (
        k + 1 < reader.sentence.last
        and reader.pos(k + 1) == "NOUN"
        and not (definite(behind) or doc.known_surname(behind))
    )
    return alone and noun and reader.pos(k) == "X" and not (definite(key) or lexicon.given_name(key))


def written_at(reader: Reader, k: int) -> bool:
    """What somebody says or writes, behind a closed phrase: «وجه إمام مسجد ورقان | رسالة إلى», «ألقى الوزير | كلمة».

    Not a part of what stands before it: «المادة | رقم 17», «صاحب التسجيل | صورة وصوتا».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if definite(key) or not lexicon.has("groups.documents", nominative(key)) or doc.key(k + 1)[:1].isdigit():
        return False
    return definite(before) or reader.pos(k - 1) in ("X", "PROPN")


def foreign_closed(reader: Reader, subject: Stretch, k: int) -> bool:
    """A verbal noun with the article behind the foreign name that a body is called by: «منظمة كومارا | الاتهام»."""
    doc, key = reader.doc, reader.doc.key(k)
    foreign = k - 1 > subject.first and reader.pos(k - 1) in ("X", "PROPN") and name_shaped(doc.words[k - 1])
    stem, letters = bare(key).removesuffix(PLURALS), doc.words[k].letters[2:]
    deed = DEED.fullmatch(stem) or ASSIMILATED.fullmatch(stem) or FOURTH.fullmatch(letters)
    return foreign and definite(key) and bool(deed) and reader.lexicon.body(doc.key(subject.first))
