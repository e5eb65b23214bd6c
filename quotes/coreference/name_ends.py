"""How far a bare name runs from its first word: ``ماركو لوريتي | الرئيس``, ``سامي بن سالم | في روما``."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import hyphen_at
from quotes.attribution.cities import state_behind_name
from quotes.attribution.deeds import common_noun, deed_shaped, thing_behind
from quotes.attribution.foreign import foreign_particle, third_syllable
from quotes.attribution.reader import Reader
from quotes.attribution.whom_accused import many_annexed
from quotes.coreference.bal_surnames import foreign_bal, tribal
from quotes.coreference.kinship import kin_at
from quotes.coreference.name_words import completed, repeated, unlisted_at
from quotes.coreference.past_surnames import COMMON, HALVES, LEAST, WRITTEN, fathers_name, past_surname, speaks_alone
from quotes.coreference.sentence_behind import sentence_behind
from quotes.coreference.titular import counts_years, elder_at, office_of, titular_at, trade_surname
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES, Document, Stretch
from quotes.inflection import accusative, foreign_word, inflected, joined_son, name_shaped, owned_noun
from quotes.lexicon import PLACES, SERVANT, bare, conjoined, definite, disowned, untied
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


def name_from(reader: Reader, first: int, last: int) -> Stretch:
    """From a name's first word to where a title, a noun of the lists or a preposition ends it."""
    doc, lexicon = reader.doc, reader.lexicon
    k, particles = first + 1, 0
    while k < last and k - first - particles < MAX_NAME:
        key = doc.key(k)
        if is_on(reader, k) or (key in ("ب", "ل") and doc.key(k + 1) != "."):
            break  # «سامي كريم | على», «سامي كريم | لـ«المرفأ»»
        particles += lexicon.has("names.particles", doc.key(k - 1))
        deed = key[:1] == "ل" and reader.adposition(k) and inflected(key[1:]) >= OWNED  # not «كاترين | لوفيل»
        if deed and lexicon.listed_given(doc.key(k - 1)) and not lexicon.given_name(key):
            break  # «تستعد سامية | لطرح ألبوم جديد»
        if lexicon.relative(key) or doc.phrase_length("naming.eulogies", k) or addressed_at(reader, k):
            break
        if many_annexed(reader, k) and k - first >= LEAST:
            break  # «رياض الشامي | مسلحي الجبهة»
        if lexicon.has("phrases.numerals", key) and reader.word_at(k + 1) and not definite(key):
            break  # «سعاد | أربعة أيتام»
        closed = k - first >= LEAST and definite(doc.key(k - 1))
        if closed and (lexicon.has("names.prepositions", key) or placed_by_name(reader, k) or accusative(key)):
            break  # «سلمى العلي | خلف الباب», though others have that name; «| بجنيف», «قدم سامي العلي | شرحا»
        if sentence_behind(reader, first, k):
            break  # «زينب | أشجار الزيتون»
        if lexicon.has("naming.beys", key):
            k += 1  # «مصطفى كريم | باشا»
            continue
        # «محمود سعيد | الملقب بـ«أبو العبد»»
        if (
            lexicon.has("naming.nicknamed", key)
            or kin_at(doc, lexicon, k)
            or (particles == 0 and k - first >= LEAST and state_behind_name(reader, k))
        ):
            break  # «هاكان فيدار | القاهرة», not «سالم بن سامي السويد»
        half = lexicon.has(HALVES, key) or (definite(key) and not lexicon.person_noun(key))
        if bare(doc.key(k - 1)) == SERVANT and half:
            k += 1  # «سامر العبد | الله», «| اللات»
            continue
        if lexicon.given_in_two(key, doc.key(k + 1)) and k + 1 < last:
            k += 2  # «صلاح | دفع الله»
            continue
        if k + 1 < last and elder_at(reader, k):
            k += 2  # «عبد الناصر | شيخ ديري»
            continue
        if definite(key) and doc.key(k + 1) == "الله" and k + 1 < last:
            k += 2  # «محمد | الجار الله»
            continue
        if foreign_particle(reader, k):
            k += 2  # «ماركو | لا باربيني»
            continue
        bearer = k + 1 == last and lexicon.has("names.titular", key) and lexicon.listed_given(doc.key(k - 1))
        if bearer or (k + 1 == last and k - first >= LEAST and lexicon.has("names.nouns", key)):
            k += 1  # «معاوية الطريفي | بشارة», «محمد | باسم»
            break
        particle = lexicon.has("names.particles", doc.key(k - 1))  # «بن | فليس», however that is read
        other = lexicon.negator(key) or lexicon.auxiliary(key) or lexicon.has("pronouns.independent", conjoined(key))
        other = other and not third_syllable(reader, k)
        if (other and not particle) or _indefinite_object(reader, first, k, last):
            break
        if particle and doc.words[k].is_word:
            if lexicon.has("openers.prepositions", key) and not lexicon.given_name(key):
                break  # «شينزو آبي إلى جانب»: آبي folds like the particle
            k += 1  # no name ends on a particle: «ستيفان دي ميستورا»
            continue
        if not doc.words[k].is_word:
            if key == "." and k + 1 < last and len(doc.key(k + 1)) == 1 and doc.key(k + 1).isalpha():
                k += 2  # «رانية. م»
                continue
            doubled = lexicon.given_name(doc.key(k - 1)) and lexicon.given_name(doc.key(k + 1))  # «هانز - بيتر»
            if key in ("-", ".") and k + 1 < last and (doubled or not (key == "-" and _apart(reader, k))):
                k += 1 + hyphen_at(reader, k)  # «غوتييه-دوران», whatever noun that is
                continue
            break
        if lexicon.has("names.particles", key) and any(counts_years(reader, i) for i in (k + 1, k + 2)):
            break  # «أم ناصر | ذي الـ 60 خريفا»
        if lexicon.has("naming.governing", key) and doc.key(k + 1) == "من":
            break  # «رامي | العائد من السفر», but «أعرب كريم الساعي عن»
        office = k - first >= LEAST and not definite(key) and lexicon.office(key)
        annexed = office_of(reader, k)
        if office and not ((lexicon.given_name(doc.key(k - 1)) and not annexed) or titular_at(reader, k)):
            break  # «آنا بوردلاك | أمينة الصندوق»
        if lexicon.has("names.particles", key) or lexicon.has("names.particles", bare(key)) or lexicon.given_name(key):
            k += 1
            continue
        if _surname_like(reader, first, k, last) or titular_at(reader, k):
            k += 1
            continue
        if trade_surname(reader, first, k):
            k += 1
            continue
        if doc.phrase_length("titles.offices", k) > 1:
            break  # «سامي آل نهيم | ولي عهد الساحل»
        origin = k == first + 1 and definite(key) and key.endswith("ي") and lexicon.listed_given(doc.key(first))
        body = lexicon.body(key) and not origin  # «سامي الدوري», for all that الدوري is a league
        # «سلمى الكبير»: a title would be in the feminine
        hers = k == first + 1 == last - 1 and definite(key) and not key.endswith("ة")
        hers = hers and lexicon.has("names.given_female", doc.key(first))
        if not hers and (lexicon.office(key) or lexicon.any(("titles.kin",), key) or body):
            break
        if key[:1] in ("ب", "ل") and lexicon.body(key[1:]):
            break  # «سالم آل حمود | بمحافظة المرفأ»
        if k - first >= LEAST and key[:1] == "ب" and reader.adposition(k) and frequency(key[1:]) >= WRITTEN:
            break  # «دفع محاميه حمدان الراوي | ببطلان التقرير»
        if past_surname(reader, first, k):
            break
        if reader.verb(k) and not (
            _mistagged(reader, k, last) or _middle(reader, k, last) or _among(reader, first, k, last)
        ):
            break
        if _joined_surname(reader, k, last) or foreign_bal(reader, first, k, last) or tribal(reader, first, k, last):
            k += 1
            continue
        if k - first >= LEAST and (
            lexicon.has("anaphors.foremost", key) or object_at(reader, k) or common_object(reader, first, k)
        ):
            break
        if (
            key.startswith(("لل", "وال", "بال"))
            or lexicon.has("phrases.name_ends", key)
            or (lexicon.honorific(key) and k > first + 1)
        ):
            break
        k += 1
    while k - 1 > first and not doc.words[k - 1].is_word:
        k -= 1
    return Stretch(first, k)


def _indefinite_object(reader: Reader, first: int, k: int, last: int) -> bool:
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


def _joined_surname(reader: Reader, k: int, last: int) -> bool:
    """A surname that begins with what is left of a father's بن: «مراد | بالأكحل»; nothing stands behind it."""
    key = reader.doc.key(k)
    named = key.startswith("بال") and k + 1 == last and reader.lexicon.listed_given(reader.doc.key(k - 1))
    title = reader.lexicon.person_noun(key[1:])
    title = title and not reader.lexicon.any(("names.occupational", "naming.addresses"), key[1:])  # «محمد | بالشيخ»
    return named and not (reader.lexicon.body(key[1:]) or title or key.endswith("ة"))


def _middle(reader: Reader, k: int, last: int) -> bool:
    """A father's name that no list has and that is tagged as a verb: «نايف | صنت | السهلي»."""
    doc = reader.doc
    given = reader.lexicon.listed_given(doc.key(k - 1)) and name_shaped(doc.words[k]) and not doc.analyses(k)
    surname = doc.key(k + 1)
    return (
        given and k + 1 < last and definite(surname) and surname.endswith("ي") and not reader.lexicon.somebody(surname)
    )


def _among(reader: Reader, first: int, k: int, last: int) -> bool:
    """A foreign name among others that the language has not either, however it is tagged: «أيتن | كوبوز | غين»."""
    if not unlisted_at(reader.doc, k):
        return False
    before = all(unlisted_at(reader.doc, i) for i in range(first, k))
    return before and all(reader.pos(i) in ("X", "PROPN") or unlisted_at(reader.doc, i) for i in range(k + 1, last))


def _apart(reader: Reader, k: int) -> bool:
    """A dash with white space before it sets a title off: «سامي العلي | - باحث في الشريعة»."""
    return reader.doc.words[k - 1].end < reader.doc.words[k].start


def _mistagged(reader: Reader, k: int, last: int) -> bool:
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


def _surname_like(reader: Reader, first: int, k: int, last: int) -> bool:
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
