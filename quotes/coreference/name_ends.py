"""What ends a bare name, and what goes on with it: ``ماركو لوريتي | الرئيس``, ``سامي | الأمين بابكر``."""

from __future__ import annotations

from quotes.attribution.deeds import common_noun, deed_shaped, thing_behind
from quotes.attribution.reader import Reader
from quotes.coreference.name_words import completed, repeated, unlisted_at
from quotes.coreference.past_surnames import COMMON, HALVES, LEAST, WRITTEN, fathers_name, speaks_alone
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES, Document
from quotes.inflection import foreign_word, inflected, joined_son, name_shaped, owned_noun
from quotes.lexicon import PLACES, SERVANT, bare, definite, disowned, untied
from quotes.spelling import frequency
from quotes.words import COMMA

MAX_NAME = 7
LONG_OBJECT = 5  # letters of an accusative
OWNED = 50  # times that the press writes a noun with its article or endings: «دراجة»
QUALITY = 50  # the same of a word like «خالص» and «بالغ»
SYLLABLE = 3  # letters of «لاي», which the parse may read as ل and another
PROCLITICS = "وفبك"


def with_article(key: str) -> bool:
    """A word with the article, whatever is joined to it: «الاتصال», «والاتصال», «بالمنستير», «للنقل»."""
    return definite(key) or (key[:1] in PROCLITICS and definite(key[1:]))


def indefinite_object(reader: Reader, first: int, k: int, last: int) -> bool:
    """A noun behind a name that goes on with the sentence: «سامي العلي | تقديم الدعم», «| واهتمام», «| بتأثر كبير».

    A third name that no list knows may be tagged as a noun; a deed and a construct have their own noun behind them.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if not doc.words[k].is_word or lexicon.given_name(key) or lexicon.has("names.particles", key) or definite(key):
        return False
    if lexicon.has("naming.patronymics", doc.key(k + 1)):
        return False  # «سامي | وكثير بن سالم»
    noun = untied(disowned(key)) if key.endswith(("ها", "هم")) else ""
    if len(noun) > SYLLABLE and inflected(noun) >= OWNED:
        return True  # «ركبت شيماء | دراجتها»
    if adjunct_of_verb(reader, first, k):
        return True
    deed = k == first + 1 and lexicon.listed_given(doc.key(first)) and deed_shaped(doc, k) and doc.word_at(k + 1)
    if deed and frequency("ال" + key) >= OWNED and not (lexicon.person_noun(doc.key(k + 1)) or repeated(doc, k)):
        return True  # «جرب يونس | تعليم أربعة شبان»
    if surname_elsewhere(doc, k) or lexicon.has("names.particles", doc.key(k - 1)):
        return False
    tokens = reader.tokens(k)
    joined = len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "ADP") and tokens[1].pos_ in ("NOUN", "ADJ")
    joined = joined and not joined_son(key)  # «عبد الإله | بنمبارك»
    if joined and ((key[:1] in ("ب", "ل") and len(key) > SYLLABLE) or (key[:1] == "و" and k - first >= LEAST)):
        return True  # «غيدي ورسمة حرسي», «ناشر كزمان» have such names
    # «فضل الساعي | أوضاع المخيمات», «رودريغيز | جماهير الصقور», where the tagger reads none of it
    closed = definite(doc.key(k - 1)) or unlisted_at(doc, k - 1)
    common = min(inflected(key), frequency(key)) >= COMMON
    # «دخلت سلمى مراد | قاعة المحكمة», in a sentence that has not been parsed
    unread = common and ((reader.pos(k) == "X" and closed) or reader.tree is None)
    if k - first < LEAST or not (reader.pos(k) == "NOUN" or unread):
        return False
    behind = doc.key(k + 1)
    construct = (
        k + 1 < reader.sentence.last
        and with_article(behind)
        and not (doc.known_surname(behind) or lexicon.person_noun(behind))
    )
    return deed_shaped(doc, k) or construct or _goes_on(reader, k)


def surname_elsewhere(doc: Document, k: int) -> bool:
    """Whether the text has the word behind a given name, a common noun not only here: «سامي كريم | رسالة»."""
    key = doc.key(k)
    if not doc.known_surname(key):
        return False
    common = inflected(key) >= COMMON and frequency(key) >= COMMON
    return not common or repeated(doc, k)


def adjunct_of_verb(reader: Reader, first: int, k: int) -> bool:
    """What stands in no name: a noun with its owner's pronoun, an accusative: «سامي العلي | قلقه», «| متوجها إلى»."""
    doc, key = reader.doc, reader.doc.key(k)
    if k - first >= LEAST and ((reader.lexicon.has("pronouns.prepositional", key) and len(key) > 2) or key.isdigit()):
        return True  # «سلمى العلي | عنها بأنها», «سلمى العلي | 7 سنوات»
    if k - first >= LEAST and key.endswith("ها") and reader.lexicon.owned_person(key):
        return True  # «سعاد الهاشم | زميلاتها»
    # «الفنانة ماريسا | اعجابها الكبير», which the tagger need not know
    known = reader.pos(k) in ("NOUN", "ADJ", "") or (key.endswith("ها") and len(key) > LONG_OBJECT)
    if known and owned_noun(key):
        return True
    if k + 1 >= reader.sentence.last or not doc.words[k + 1].is_word:
        return False
    if k - first >= LEAST and reader.pos(k + 1) == "NOUN" and owned_noun(doc.key(k + 1)):
        return min(inflected(key), frequency(key)) >= QUALITY  # «سامي العلي | خالص شكره»
    unread = reader.pos(k) == "X" and k - first >= LEAST  # «سامي كريم | سؤالا»
    if any(i != k and reader.lexicon.given_name(doc.key(i - 1)) for i in doc.places.get(key, ())[:MAX_PLACES]):
        return False  # «سامي كريم | معافا … كريم معافا»
    if len(key) < LONG_OBJECT or not key.endswith("ا") or not (reader.pos(k) in ("NOUN", "ADJ") or unread):
        return False
    return "\N{ARABIC FATHATAN}" in doc.words[k].text or min(map(frequency, (key, "ال" + key[:-1]))) >= WRITTEN


def _goes_on(reader: Reader, k: int) -> bool:
    """A common noun with more of the sentence behind it: «سامي كريم | رسالة نصية», not «سامي كريم | جمعة،»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    if k + 1 >= reader.sentence.last or not doc.words[k + 1].is_word or behind[:1] == "و" or doc.key(k).endswith("ي"):
        return False
    if lexicon.person_noun(behind) or lexicon.relative(behind) or that_clause_at(doc, k + 1) or reader.verb(k + 1):
        return False  # «سامي كريم | فارس رئيس اللجنة»
    return inflected(doc.key(k)) >= COMMON and frequency(doc.key(k)) >= COMMON


def object_at(reader: Reader, k: int) -> bool:
    """A definite noun behind a name with its adjective: «جوزيف لوريتي | التفجير الإرهابي»."""
    doc = reader.doc
    key = doc.key(k)
    if not definite(key) or reader.lexicon.has(HALVES, key) or repeated(doc, k) or reader.pos(k) != "NOUN":
        return False
    return k + 1 < reader.sentence.last and definite(doc.key(k + 1)) and reader.pos(k + 1) == "ADJ"


def common_object(reader: Reader, first: int, k: int) -> bool:
    """A noun of the language with the article behind a full name: «زار هاني زيدان | الموقع», «قرأ سامر بدران | الحكم».

    Not where the text has it behind the same name again, nor before what he does («سامي بدران | الجبل قال») or what a
    verb without an object has with a preposition («رحب سامي بدران | الجبل بالقرار»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    halved = lexicon.has(HALVES, key) or lexicon.has("names.particles", before) or fathers_name(lexicon, before)
    if not doc.words[k].is_word or halved or key.endswith("ي") or lexicon.given_name(bare(key)) or repeated(doc, k):
        return False
    behind = k + 1 + (doc.key(k + 1) in COMMA)  # «قال هاني خالد | البحر، إن»
    saying = k + 1 < reader.sentence.last and (
        any(a.form.kind == "verb" for a in doc.analyses(k + 1)) or that_clause_at(doc, behind) or doc.colon_at(k + 1)
    )
    if saying or completed(reader, first, k):
        return False
    return common_noun(reader, k) or (thing_behind(reader, k) and not speaks_alone(doc, k))  # «قال القضاة»


def addressed_at(reader: Reader, k: int, *, named: bool = False) -> bool:
    """Whom or what somebody spoke to, which is no part of his name: «سامي العلي | لهيئة الإذاعة», «| لوزير الطاقة».

    ``named``: only right behind a given name or a surname.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if key[:1] != "ل" or lexicon.given_name(key) or not (lexicon.office(key[1:]) or lexicon.body(key[1:])):
        return False
    return not named or lexicon.given_name(before) or doc.known_surname(before)


def placed_by_name(reader: Reader, k: int) -> bool:
    """A country or a town with ب joined to it: «بجنيف», not «بقطر» of one whose name that is."""
    doc, key = reader.doc, reader.doc.key(k)
    named = reader.lexicon.given_name(key) or doc.known_surname(key) or reader.lexicon.has("names.nouns", key)
    return key[:1] == "ب" and not named and (reader.adposition(k) or doc.longest(PLACES, k, key[1:]) > 0)


def joined_surname(reader: Reader, k: int, last: int) -> bool:
    """A surname that begins with what is left of a father's بن: «مراد | بالأكحل»; nothing stands behind it."""
    key = reader.doc.key(k)
    named = key.startswith("بال") and k + 1 == last and reader.lexicon.listed_given(reader.doc.key(k - 1))
    title = reader.lexicon.person_noun(key[1:])
    title = title and not reader.lexicon.any(("names.occupational", "naming.addresses"), key[1:])  # «محمد | بالشيخ»
    return named and not (reader.lexicon.body(key[1:]) or title or key.endswith("ة"))


def middle(reader: Reader, k: int, last: int) -> bool:
    """A father's name that no list has and that is tagged as a verb: «نايف | صنت | السهلي»."""
    doc = reader.doc
    given = reader.lexicon.listed_given(doc.key(k - 1)) and name_shaped(doc.words[k]) and not doc.analyses(k)
    surname = doc.key(k + 1)
    return (
        given and k + 1 < last and definite(surname) and surname.endswith("ي") and not reader.lexicon.somebody(surname)
    )


def among(reader: Reader, first: int, k: int, last: int) -> bool:
    """A foreign name among others that the language has not either, however it is tagged: «أيتن | كوبوز | غين»."""
    if not unlisted_at(reader.doc, k):
        return False
    before = all(unlisted_at(reader.doc, i) for i in range(first, k))
    return before and all(reader.pos(i) in ("X", "PROPN") or unlisted_at(reader.doc, i) for i in range(k + 1, last))


def apart(reader: Reader, k: int) -> bool:
    """A dash with white space before it sets a title off: «سامي العلي | - باحث في الشريعة»."""
    return reader.doc.words[k - 1].end < reader.doc.words[k].start


def mistagged(reader: Reader, k: int, last: int) -> bool:
    """A foreign surname that the tagger takes for a verb: nothing behind it, or a title: «دومينيكو سكالا | الرئيس»."""
    if reader.doc.analyses(k):
        return False
    given = reader.lexicon.given_name(reader.doc.key(k - 1))
    if given and reader.pos(k + 1) in ("X", "PROPN"):
        return True  # «فرانك | فالتر شتاينماير»
    behind = reader.doc.key(k + 1)
    placed = reader.lexicon.preposition(behind) or (behind[:1] == "ب" and reader.lexicon.body(behind[1:]))
    if placed and (given or unlisted_at(reader.doc, k - 1)) and unlisted_at(reader.doc, k):
        return True  # «ماريان | هولدكروفت من جامعة الساحل», «نيتين | سيتوهل بجامعة المرفأ»
    titled = reader.lexicon.person_noun(behind) or reader.lexicon.has("anaphors.one_of", behind)
    # «جون | واطسون رئيس مجلس الإدارة», «دان | وينك أحد العلماء»
    titled = titled and (definite(behind) or given or foreign_word(reader.doc.words[k]))
    return k + 1 == last or titled


def surname_like(reader: Reader, first: int, k: int, last: int) -> bool:
    """A title word inside a name: «صالح شيخ يوسف», «عاصم شيخ», «ماهر الزعيم»; «فلان رئيس اللجنة» is none.

    An office is a surname only behind a title or a father's name: «الوزير وليد المعلم», but «توماس الخبير الذي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    behind = doc.key(k + 1)
    halved = k - 2 >= first and doc.key(k - 2) == SERVANT  # «عبد الكريم | الشيخ»
    if k - first >= LEAST and k + 2 == last and not lexicon.office(behind) and lexicon.has("naming.pilgrims", key):
        return True  # «بابكر عوض | حاج التوم»
    if lexicon.has("names.titular", key) and k + 1 == last and lexicon.has("naming.patronymics", doc.key(k - 2)):
        return True  # «مريم بنت سالم | طالب»
    fathers = k - 2 > first and lexicon.has("naming.patronymics", doc.key(k - 2))  # «ولد اعبيد | الشيخ»
    # «وسيم منصوري | الحاج»: behind a given name and one of origin without the article
    kin = k - first == LEAST and lexicon.listed_given(doc.key(first)) and not definite(doc.key(k - 1))
    kin = kin and doc.key(k - 1).endswith("ي")
    if not (lexicon.given_name(doc.key(k - 1)) or halved or fathers or kin):
        return False
    if definite(key) and lexicon.has("naming.patronymics", behind):
        return True  # «محمد | الأمين ولد سالم»
    if k + 1 == last and definite(key) and lexicon.has("names.doubled", bare(key)):
        return True  # «عدنان بن أحمد | السيد»
    ends = k + 1 == last or (lexicon.office(behind) and not definite(behind)) or not doc.words[k + 1].is_word
    ends = ends or lexicon.has("openers.prepositions", behind) or bool(doc.analyses(k + 1))
    # «سامي | الأمين بابكر»
    inner = k == first + 1 + halved and k + 2 == last and lexicon.listed_given(behind)
    # «عبد الله | الحاج ناصر»: right behind a verb nobody stands whom the title could stand beside
    ends = ends or (inner and (bool(doc.analyses(first - 1)) or not lexicon.honorific(key)))
    trades = ("names.occupational", "names.doubled") if inner else ("names.occupational",)  # «محمد | السيد ناصر»
    if ends and definite(key) and lexicon.any(trades, bare(key)):
        return True  # «سالم | الخطيب», «عبد الكريم | الشيخ رئيس النادي»
    if lexicon.has("names.titular", key) and definite(behind) and lexicon.office(behind):
        return not lexicon.honorific(behind)  # «سامي | نجم الأمين العام للاتحاد»
    # «المستشار أيمن | الجندي مدير الاتحاد»: behind a title with the article none begins a construct
    another = k + 1 == last or (lexicon.office(doc.key(k + 1)) and not definite(doc.key(k + 1)))
    if lexicon.honorific(key) and k == first + 1:
        before = with_article(doc.key(first - 1)) and definite(key) and another
        return before or k + 1 == last or (not definite(key) and lexicon.given_name(doc.key(k + 1)))
    # «مصطفى وزيري»: two people in construct need whose they are behind them
    nisba = k == first + 1 and key.endswith("ي") and lexicon.office(key[:-1]) and not lexicon.office(key[1:])
    if nisba and (k + 1 == last or (definite(doc.key(k + 1)) and lexicon.person_noun(doc.key(k + 1)))):
        return True
    titled = with_article(doc.key(first - 1)) and k == first + 1  # not «الناقد سامي كريم | المدرب»
    titled = titled or any(lexicon.has("naming.patronymics", doc.key(i)) for i in range(first + 1, k))
    return another and definite(key) and lexicon.office(key) and titled
