"""Where a bare name can begin inside its phrase: no article, no noun of the lists, no deed.

``إليوت`` begins with a hamza and no article, ``تطمينات رئيس الجمهورية`` with a noun and no name.
"""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import surname_shaped
from quotes.attribution.deeds import deed_shaped
from quotes.attribution.no_subject import OBLIQUE
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_alone import speaks_alone
from quotes.attribution.times import of_governing
from quotes.coreference.likeness import of_place
from quotes.coreference.marked_names import common_noun
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_places import bodys_in_latin, in_place
from quotes.coreference.name_words import leads_adjunct, like_pronoun, unlisted_at
from quotes.coreference.past_surnames import COMMON
from quotes.coreference.surnames import syllable_at
from quotes.coreference.titular import titular_at
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES, Document, Stretch
from quotes.inflection import accusative, foreign_word, inflected
from quotes.lexicon import SERVANT, bare, definite, untied
from quotes.spelling import frequency

HAMZAS = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
LENGTH_HALF = 2  # letters of «عز» in «عز الدين»; longer ones are listed
SHORTEST_NOUN = 3  # letters
NISBA = ("ي", "ية")
SELDOM = 20  # times that a surname is written which is no noun
SHORTEST_SURNAME = 4  # letters with the article
MIN_JOINED = 5  # letters with the preposition
MAX_NISBA = 6  # letters of an adjective of origin, at most so many in a name («ليون»)


def _place_before_name(reader: Reader, k: int) -> bool:
    """«مدير الصحة | بقفصة سالم الناصري»: no given name of the lists, and one right behind it with a surname."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    fathers = key.startswith(tuple(doc.grammar.sets["naming.prefixes"]))  # «بوشعيب», «بلخير»
    joined = key[:1] == "ب" and not fathers and not (lexicon.given_name(key) or lexicon.person_noun(key))
    # «اللاعب الغاني | باني إبراهيم كوفور»: no preposition, as the tagger has it; «المدرب المالي | باكاسي إبراهيم كوفور»
    origin = of_place(doc.key(k - 1), doc.grammar.sets["places.countries"])
    titled = definite(doc.key(k - 2)) and lexicon.person_noun(doc.key(k - 2)) and definite(doc.key(k - 1))
    joined = joined and (reader.adposition(k) or not origin) and (frequency(key[1:]) > 0 or not titled)
    return joined and lexicon.listed_given(doc.key(k + 1)) and k + 2 < reader.sentence.last and doc.words[k + 2].is_word


def may_begin(reader: Reader, k: int, *, titled: bool = False) -> bool:
    """Whether a bare name can start at ``k``: an indefinite word that is no preposition and no common noun."""
    doc, key = reader.doc, reader.doc.key(k)
    if not doc.words[k].is_word or key[:1].isdigit() or doc.phrase_length("naming.capacities", k):
        return False
    if definite(key) and not (hamza(reader, k) or fathered_with_article(reader, k)):
        return False
    in_two = reader.lexicon.given_in_two(key, doc.key(k + 1))  # «النائب | ضيف الله المطيري»
    if in_two or titular_at(reader, k) or fathered_with_article(reader, k) or eastern_at(reader, k):
        return True
    if reader.lexicon.has("naming.mothers", key) and sons_name(reader, k + 1):
        return True  # «القيادية | أم كلثوم»
    if key[:1] in ("ب", "ل") and reader.lexicon.body(key[1:]) and not reader.lexicon.given_name(key):
        return False  # «النائب | بمجلس الشعب»
    if reader.lexicon.has("pronouns.prepositional", doc.key(k + 1)) and not doc.phrase_length("naming.eulogies", k + 1):
        return False  # «المتهم | قبض عليه», but «النبي | موسى عليه السلام»
    if joined_common(reader, k) or _joined_foreign(reader, k) or _place_before_name(reader, k):
        return False  # «المدير التنفيذي | لسوق الزهور»
    if "\N{ARABIC FATHATAN}" in doc.words[k].text or (accusative(key) and not reader.lexicon.given_name(key)):
        return False  # «عضو المجلس | سابقًا د. سلمى العلي», «قدم المدير | شرحا»
    if _preposition_as_name(reader, k) or like_pronoun(doc, reader.lexicon, k):
        return True  # «المزارع | خلف الحربي»
    if leads_adjunct(reader, k):
        # «وزيرة الإعلام | فيها فرتون», «عامل في المصنع | منذ عشر سنوات», «كانوا في المكان | لحظة الانفجار»
        return False
    # the name علي folds like the preposition على
    given = reader.lexicon.given_name(key) and not is_on(reader, k)
    if (reader.lexicon.inside_title(key) and not given) or common_noun(reader, k):
        return False
    if key[:1] == "و" and (definite(key[1:]) or reader.lexicon.owned_person(key[1:])):
        return False  # «مدربا الهلال | والنصر», «مدير المركز | ونائبه هاني زيدان»
    pointing = reader.lexicon.any(("anaphors.reflexives", "anaphors.one_of"), key)
    if pointing or reader.lexicon.negator(key) or _two(reader, k):
        return False  # «الطبيبة المناوبة ذاتها», «والدة إحدى الضحايا», «عضو في المجلس لم تسمه»
    if of_governing(reader, k, reader.sentence.first):
        return False  # «اللاعب العائد | مؤخرا إلى صفوف فريقه»
    if in_place(reader, k) or bodys_in_latin(reader, k):
        return False  # «الرئيس التنفيذي للهيئة الملكية بينبع»
    unlisted = unlisted_at(reader.doc, k)
    if reader.verb(k) and not (titled or unlisted):
        return False  # behind a definite title even a word tagged as a verb is a name: «المهندس قدح»
    if len(key) == 1 and reader.lexicon.honorific(key):
        return False  # «د. سامي»
    if reader.lexicon.given_name(key):
        return True
    if reader.tree is None or unlisted or (titled and unlisted_at(reader.doc, k + 1)):
        return True  # «لوبا», which the parse may read as ل and أبا, «كاي هيلينغ» as ك and another
    if reader.lexicon.has("names.particles", key) and reader.pos(k + 1) in ("X", "PROPN"):
        return True  # «فان ديك», which the parse may read as ف and أن
    if doc.words[k].letters[:1] == "آ":
        return True  # «آن», which the parse may read as the conjunction
    tokens = reader.tokens(k)
    return not (tokens and tokens[0].pos_ in ("ADP", "CCONJ", "SCONJ", "PRON", "DET", "NUM", "AUX"))


def _preposition_as_name(reader: Reader, k: int) -> bool:
    """A given name spelt like a preposition, between a title and a surname: «خلف الحربي», not «خلف القضبان»."""
    doc, lexicon, surname = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    if not (lexicon.has("names.nouns", doc.key(k)) and reader.pos(k) == "ADP" and definite(surname)):
        return False
    titled = definite(doc.key(k - 1)) and lexicon.person_noun(doc.key(k - 1))
    seldom = frequency(surname) < SELDOM and not lexicon.somebody(surname)
    return titled and (surname.endswith("ي") or seldom or doc.known_surname(surname))


def eastern_at(reader: Reader, k: int) -> bool:
    """A surname of the east of Asia that is a word of the language, behind where its bearer is from.

    «رئيس الوزراء الصيني | لي كه تشيانغ», «الرئيس الكوري | لي جاي ميونغ».
    """
    doc, origin = reader.doc, reader.doc.key(k - 1)
    if not reader.lexicon.has("names.syllables", doc.key(k)) or k + 1 >= reader.sentence.last:
        return False
    adjective = definite(origin) and any(
        of_place(doc.key(i), doc.grammar.sets["places.countries"])
        for i in (k - 1, k - 2)  # «الكوري الجنوبي»
        if definite(doc.key(i))
    )
    # «رئيس وزراء كوريا الجنوبية | لي جاي ميونغ»
    return (adjective or doc.length_before("places.countries", k) > 0) and syllable_at(doc, reader.lexicon, k + 1)


def fathered_with_article(reader: Reader, k: int) -> bool:
    """A given name with the article, no title: «المختار | ولد سالم», «المقدم | الزين سالم»; not «الرئيس | ولد سالم».

    Before a father's name, or behind a rank or a form of address and before another name («السيد | المنجي القمودي»).
    Before ولد any word is one that is no title, nor where he is from: «الناني | ولد سالم», not «السابق | ولد سالم».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    before, behind = doc.key(k - 1), doc.key(k + 1)
    if lexicon.body(key):
        return False
    given = lexicon.given_name(bare(key)) or lexicon.listed_given(key)
    addressing = lexicon.honorific(before) and lexicon.has("names.articled", key)  # «دكتور | الطيب القمودي»
    addressed = lexicon.has("naming.addresses", bare(before)) and definite(before)
    if lexicon.has("naming.patronymics", behind):
        if lexicon.honorific(key):
            return False
        known = lexicon.person_noun(key) or lexicon.inside_title(key) or lexicon.inside_title(bare(key))
        origin = of_place(key, doc.grammar.sets["places.countries"])
        son = lexicon.has("naming.sons", behind) and definite(key) and not (known or origin)
        return given or son or (addressed and definite(key) and not known)
    titled = lexicon.person_noun(key) and not (addressing and lexicon.listed_given(behind))  # «دكتور | الأمين حسن»
    if not definite(key) or titled or not (definite(before) or addressing):
        return False
    if lexicon.listed_given(behind) or lexicon.given_in_two(behind, doc.key(k + 2)):  # «بروفيسور | الطيب دفع الله»
        given = given or (addressing and lexicon.person_noun(key))
        return given and lexicon.honorific(before) and not key.endswith(NISBA)  # not «الرئيس | اليمني منصور»
    given = given and lexicon.honorific(before) and reader.pos(k) != "ADJ"  # «السيد | المنجي القمودي»
    unknown = not (frequency(behind) or inflected(behind) or lexicon.somebody(behind))
    surname = definite(behind) and (behind.endswith(NISBA) or unknown)  # «المهندس | الوليد القرطيان»
    articled = lexicon.has("names.articled", key) and unknown  # «الحاج | العياشي بوزيان», «| المختار بنعلا»
    father = addressed and (reader.fathered(k + 1) or articled)
    return father or (surname and (given or (addressed and key.endswith(NISBA) and behind.endswith(NISBA))))


def addressing_foreign(reader: Reader, k: int, last: int) -> bool:
    """A form of address without the article before a name no list has: «دكتور | ميلان كارتوهل»; «سيد» is one itself."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("naming.addresses", doc.key(k)) or lexicon.has("names.doubled", doc.key(k)):
        return False
    return k + 2 < last and all(unlisted_at(doc, i) or foreign_at(reader, i) for i in (k + 1, k + 2))


def _two(reader: Reader, k: int) -> bool:
    """Two people, who are no name: «شخصين مطلعين», «طبيبتان»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    one = untied(key[:-2]) if key.endswith(("ين", "ان")) else ""
    named = lexicon.given_name(key) or reader.doc.known_surname(key)
    return len(one) >= SHORTEST_NOUN and lexicon.person_noun(one) and not named  # not «دان»


def joined_common(reader: Reader, k: int) -> bool:
    """A common noun behind a joined preposition, which no name is: «لسوق», «بطاقم»; not «لبنى» and «بلير»."""
    key, noun = reader.doc.key(k), reader.doc.key(k)[1:]
    if key[:1] not in ("ب", "ل") or len(noun) < SHORTEST_NOUN or reader.lexicon.given_name(key):
        return False
    if reader.lexicon.given_name(noun) or reader.doc.known_surname(key):
        return False  # «لسعد»
    return min(inflected(noun), frequency(noun), frequency("ال" + noun)) >= COMMON


def _joined_foreign(reader: Reader, k: int) -> bool:
    """A club's or a firm's name with a hamza behind ل, and a given name behind it: «المدير الفني | لأوردال ماركو»."""
    letters = reader.doc.words[k].letters
    joined = letters[:1] == "ل" and len(letters) >= MIN_JOINED and not reader.lexicon.given_name(letters)
    if not (joined and reader.lexicon.listed_given(reader.doc.key(k + 1))):
        return False
    # «المدير العام | لسوناطال رشيد العلي»: what no list knows before a whole name
    last = k + 2
    whole = last < reader.sentence.last and reader.doc.words[last].is_word and not that_clause_at(reader.doc, last)
    return letters[1:2] in HAMZAS or (whole and definite(reader.doc.key(k - 1)))


def sons_name(reader: Reader, k: int) -> bool:
    """Whether a word behind أم is a name: a given one, or one without the article that the tagger takes for no noun."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(bare(key)) or lexicon.has("names.doubled", key) or lexicon.has("names.titular", key):
        return True
    common = definite(key) or lexicon.somebody(key) or lexicon.has("anaphors.one_of", key) or key[:1] == "ل"
    return not common and (unlisted_at(doc, k) or reader.pos(k) in ("X", "PROPN", "VERB"))


def begins_name(reader: Reader, piece: Stretch) -> bool:
    doc, lexicon = reader.doc, reader.lexicon
    first = piece.first
    key = doc.key(first)
    if first + 1 < piece.last and lexicon.has("naming.patronymics", doc.key(first + 1)) and not lexicon.body(key):
        office = not definite(key) and lexicon.office(key)  # «معتمد | بن غرزة سامي العلي»
        named = lexicon.given_name(key) or lexicon.has("names.titular", key)
        return not office or named  # «الناجي بن مبروك الكاتب العام»
    if first + 1 < piece.last and lexicon.given_in_two(key, doc.key(first + 1)):
        return True  # «ضيف الله»
    if first + 1 < piece.last and lexicon.has("naming.kunyas", key):
        return True  # «أبو راشد»: that أبو is a father as well makes him no less a name
    if first + 1 < piece.last and lexicon.has("naming.mothers", key):
        return sons_name(reader, first + 1)  # «أم يامن», but «أم الشهيد», «أم لثلاثة أطفال»
    noun = lexicon.has("names.nouns", key) and surname_shaped(reader, first + 1)  # «كريمة الوزاني»
    if noun or titular_at(reader, first) or like_pronoun(doc, lexicon, first):
        return True
    surname, title = doc.key(first + 1), doc.key(first + 2)
    styled = first + 1 < piece.last and lexicon.has("names.doubled", key) and lexicon.person_noun(key)
    if styled and (foreign_at(reader, first + 1) or lexicon.given_name(surname)) and not definite(surname):
        return True  # «سيد ظفر هاشمي المتحدث باسم الرئيس», «سيد عطا»
    if first + 2 < piece.last and definite(key) and definite(surname) and definite(title) and lexicon.office(title):
        # «التيجاني القماطي المدير العام»: two words with the article that no list knows
        unknown = not (lexicon.person_noun(key) or lexicon.body(key) or lexicon.person_noun(surname))
        return unknown and foreign_at(reader, first) and foreign_at(reader, first + 1)
    if first + 2 < piece.last and _given_by_surname(reader, first):
        return True
    if not may_begin(reader, first) or lexicon.person_noun(key) or lexicon.any(("groups.documents",), key):
        return False
    if lexicon.has("adjuncts.occasions", key):
        return False  # «تصريح رئيس الحزب فلان»
    # «غواصين أصدقاء للضحية», «وفقا ل|مصرفيين مطلعين على الصفقة»
    several = surname.endswith(OBLIQUE) and reader.pos(first + 1) == "ADJ" and not lexicon.given_name(key)
    many = key.endswith(OBLIQUE) and (several or lexicon.has("anaphors.plurals", surname))
    if many or lexicon.has("phrases.shares", key):
        return False  # «كل مواطن ومواطنة»
    if lexicon.given_name(key) or lexicon.has("names.particles", key):
        return True
    if possessed(reader, first):
        return False  # «وكيله المحامي فلان»
    addressed = (k for k in range(first + 1, piece.last - 1) if definite(doc.key(k)) and lexicon.honorific(doc.key(k)))
    if any(may_begin(reader, k + 1) for k in addressed):
        return False  # «باعث الدورة السيد سامي العلي»: whoever is addressed so is the one named
    construct = key.endswith("ة") and with_article(doc.key(first + 1))
    if reader.pos(first) != "X" and (key.endswith("ات") or construct or deed_shaped(doc, first)):
        return False  # «تطمينات رئيس الجمهورية», «مصلحة المرافق», «توجيه وزير الصحة»
    behind = first + 1 + foreign_at(reader, first + 1)
    if foreign_at(reader, first) and behind < piece.last and doc.key(behind) in ("من", "في"):
        # «فرانشيسكا جودينو | من شركة المرفأ», «جودينو | من شركة المرفأ»
        return behind > first + 1 or (doc.key(behind) == "من" and lexicon.body(doc.key(behind + 1)))
    if lexicon.body(doc.key(first + 1)) or (first + 1 < piece.last and lexicon.preposition(doc.key(first + 1))):
        return False  # «مقرر مجلس النواب», «كثير من الخبراء»
    # an unknown first word before an office in construct: «يوهو أوتيلا مساعد الوزير»
    return any(lexicon.person_noun(doc.key(k)) and k - first <= 4 for k in range(first + 1, piece.last)) and reader.pos(
        first
    ) in ("X", "PROPN", "NOUN", "ADJ", "")


def _given_by_surname(reader: Reader, k: int) -> bool:
    """A word before a surname that no list has and its bearer's title: «دان | هيلينغ مدير القسم», whatever دان is."""
    doc, lexicon = reader.doc, reader.lexicon
    # «أمين | هيلينغ شيخ القبيلة»: a given name that is an office as well
    given = lexicon.listed_given(doc.key(k)) or lexicon.has("names.titular", doc.key(k))
    office = lexicon.person_noun(doc.key(k)) and not (given and _untitled(reader, k + 1))
    noun = definite(doc.key(k)) or office or lexicon.body(doc.key(k)) or doc.analyses(k)
    titled = lexicon.person_noun(doc.key(k + 2)) or lexicon.has("anaphors.one_of", doc.key(k + 2))
    surname = (
        reader.word_at(k + 1)
        and not definite(doc.key(k + 1))
        and (foreign_word(doc.words[k + 1]) or speaks_alone(reader, k + 1))
    )
    return titled and not noun and (surname or unlisted_at(reader.doc, k + 1))


def before_surname(reader: Reader, k: int) -> bool:
    """Whether a given name that no list has stands before a surname that speaks alone elsewhere.

    «عضو مجلس ديالى | رعد التميمي … وقال التميمي إن», «مدرب المنتخب، | أليو ندياي … وأضاف ندياي أن»: not a place nor a
    body («عضو مجلس | الشمالي»).
    """
    doc, lexicon, key, surname = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    shaped = definite(surname) and surname.endswith("ي") and len(surname) > SHORTEST_SURNAME
    if not (shaped or unlisted_at(doc, k + 1)):
        return False
    if of_place(surname, doc.grammar.sets["places.countries"]) or not reader.word_at(k):
        return False
    thing = lexicon.body(key) or lexicon.outlet_head(key) or lexicon.any(("groups.documents",), key)
    noun = thing or lexicon.somebody(key) or reader.owned(k) or place_at(reader, Stretch(k, k + 1))
    particle = key[:1] == "و" or lexicon.has("openers.prepositions", key) or lexicon.adjunct_head(key)
    known = noun or particle or (definite(key) and not hamza(reader, k))
    return not known and speaks_alone(reader, k + 1)


def _untitled(reader: Reader, k: int) -> bool:
    """A surname before an indefinite title, not where an office is: «أمين | شال مساعد الوزير», «حاكم | شال المرشح»."""
    return not place_at(reader, Stretch(k, k + 1)) and not definite(reader.doc.key(k + 1))


def hamza(reader: Reader, k: int) -> bool:
    """Whether the word begins with a hamza, and so with no article, or is listed so: «إليوت», «ألبرت», «اليزابيث»."""
    return reader.doc.words[k].letters[:1] in HAMZAS or reader.lexicon.listed_given(reader.doc.key(k))


def possessed(reader: Reader, k: int) -> bool:
    """A noun for people with a pronoun: «محاميه», «مدربها», «مديرتها»."""
    return reader.lexicon.owned_person(reader.doc.key(k))


def given_at(reader: Reader, k: int, last: int) -> bool:
    """A listed given name, the first half of one in two words («عز | الدين»), or what a father's name stands behind."""
    doc, lexicon = reader.doc, reader.lexicon
    short = len(doc.key(k)) == LENGTH_HALF or doc.key(k) == SERVANT  # «عبد | الله»
    # «شمس | الدين», «عز | الدين»
    halved = lexicon.given_in_two(doc.key(k), doc.key(k + 1)) or (lexicon.has("names.halves", doc.key(k + 1)) and short)
    halved = halved and k + 1 < last
    halved = halved or (doc.key(k) == SERVANT and k + 1 < last and definite(doc.key(k + 1)))  # «عبد | الرشيد»
    halved = halved or gods_gift(doc, k)
    return lexicon.given_name(doc.key(k)) or halved or fathered(reader, k) or titular_at(reader, k)


def gods_gift(doc: Document, k: int) -> bool:
    """The first half of a Persian name with God's: «حجت | الله», «نعمت | الله»; not a noun, as in «بيت الله»."""
    key = doc.key(k)
    return key.endswith("ت") and doc.key(k + 1) == "الله" and not (frequency("ال" + key) or doc.analyses(k))


def fathered(reader: Reader, k: int) -> bool:
    """A word with the father's name behind it, which is a name whatever else it may be: «مرزوقة | بنت سالم»."""
    behind = k + 2 < reader.sentence.last and reader.lexicon.has("naming.patronymics", reader.doc.key(k + 1))
    return behind and may_begin(reader, k)


def adjective_at(reader: Reader, k: int) -> bool:
    """An adjective with the article behind a title: «الرئيس | السابق»."""
    key = reader.doc.key(k)
    return definite(key) and not reader.lexicon.person_noun(key) and (reader.pos(k) in ("ADJ", "") or of_origin(key))


def of_origin(key: str) -> bool:
    """An adjective of origin with the article: «الكرواتي», «الكرواتية»."""
    return definite(key) and len(key) > MAX_NISBA and key.endswith(("ي", "ية"))


def foreign_at(reader: Reader, k: int) -> bool:
    """A word that the tagger has no reading for, and no list: one word is a name then («المدرب اليوناني | دونيس»)."""
    return reader.pos(k) in ("X", "PROPN") and len(reader.doc.key(k)) > 2 and not reader.doc.analyses(k)


def short_of_article(reader: Reader, piece: Stretch) -> bool:
    """An adjective alone before a surname that stands elsewhere too: «النائب عن الكتلة، | موفق الجرادي، … الجرادي»."""
    doc, given, surname = reader.doc, piece.first, piece.last - 1
    key = doc.key(surname)
    if len(piece) != 2 or (definite(doc.key(given)) and not hamza(reader, given)):
        return False
    if before_surname(reader, given):
        return True
    if not (definite(key) and key.endswith("ي")):
        return False
    again = any(doc.key(i - 1) != doc.key(given) for i in doc.places.get(key, ())[:MAX_PLACES])
    # what no list knows may be tagged as anything, but a noun or a verb is one
    other = doc.analyses(given) or reader.lexicon.has("openers.prepositions", doc.key(given))
    return again and not other and reader.pos(given) not in ("NOUN", "VERB", "NUM")


def behind_given(reader: Reader, k: int, first: int) -> int:
    """Where the name begins whose second word is ``k``: «اللاعب السابق | المختار ذويب», «مدير الفرع | الأسعد بوزيان».

    A given name with the article that the tagger knows no noun in, before a surname that no list has; or, where the
    phrase begins, one that is hardly a noun, before another name: «| العنود حامد», not «الفارس | سامي».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if k - 1 < first or not definite(key) or not lexicon.given_name(key):
        return k
    if k - 1 > first:
        return k - 1 if reader.pos(k - 1) in ("X", "PROPN") and unlisted_at(doc, k) else k
    titled = lexicon.person_noun(key) or lexicon.body(key) or key.endswith(NISBA)
    noun = titled or lexicon.honorific(key) or frequency(bare(key)) >= SELDOM
    return k - 1 if lexicon.listed_given(doc.key(k)) and not noun else k


def given_with_article(reader: Reader, k: int) -> bool:
    """A given name with the article and the father's behind it: «المقدم | الزين حامد», not «المدرب الجديد | للنصر»."""
    lexicon, key, behind = reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    given = key.startswith("ال") and lexicon.given_name(bare(key)) and reader.pos(k) != "ADJ"
    father = k + 1 < reader.sentence.last and lexicon.listed_given(behind)
    return given and father and reader.pos(k + 1) != "ADP"  # not «مدرب | النصر على موعد»
