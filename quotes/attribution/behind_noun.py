"""What stands behind a speaker in one noun or two: whom he told, by what of his own, where a thing is."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.lettered import said_at
from quotes.attribution.no_subject import deed_of_own
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.inflection import inflected
from quotes.lexicon import POSSESSIVES, PRESENT, bare, definite, disowned, without_conjunction
from quotes.spelling import frequency

MANY = ("ون", "ين", "ات")
GOVERNED = ("علي", "عن")  # «اعتذر للمعلمين | عن التأخير», «شدد للاعبين | على الانضباط»
COMMON = 50  # times in the model's news

SHORT = 3  # letters of a word that may be anything
MAX_NAME = 4  # words of one
MAX_TOLD = 9  # words of whom somebody tells, up to what he says
MAX_MARKED = 4  # words of a name in marks
ACTING = ("naming.deputies", "titles.agents", "naming.voices", "naming.envoys", "naming.aides")


def by_its_own(reader: Reader, k: int, first: int) -> bool:
    """«النادي | بحسابه على تويتر», «وزارة الدفاع | بموقعها»: the place of one's own, behind a closed noun.

    Not behind what governs it: «العاملون بموقعها».
    """
    doc, lexicon, own = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    if not definite(doc.key(k - 1)) or not lexicon.has("recipients.settings", own):
        return False
    if k - 1 > first and (lexicon.has("naming.governing", doc.key(k - 1)) or not lexicon.has("outlets.accounts", own)):
        return False
    return [token.pos_ for token in reader.tokens(k)] == ["ADP", "NOUN", "PRON"]


def of_clause(reader: Reader, k: int, first: int) -> bool:
    """Whether a preposition, or whom somebody speaks for, belongs to the clause and not to the phrase before it."""
    return _behind_office(reader, k, first) or _behind_whole(reader, k, first)


def _behind_office(reader: Reader, k: int, first: int) -> bool:
    """Whether a preposition of the verb's stands behind one title with the article, which governs none.

    «علق المدرب | على الهزيمة», «تحدث الوزير | عن الأزمة», «حذر الخبير | من الجفاف»; but «المشرف
    على», «النائب عن كتلة كذا», «السفير إلى قبرص», «الطبيب من مستشفى كذا».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, title, behind = doc.key(k), doc.key(k - 1), doc.key(k + 1)
    if k - 1 != first or not (definite(title) and lexicon.office(title)) or k + 1 >= reader.sentence.last:
        return False
    governs = lexicon.any(("naming.overseers", "naming.answerable", "naming.envoys"), title)
    governs = governs or lexicon.has("naming.governing", title)  # «الناجية من الزلزال»
    if governs or title.endswith(MANY) or lexicon.any(("anaphors.plurals",), title):
        return False
    if key == "علي":  # «الدكتور على أبو راشد» has علي for a name
        return not (lexicon.given_name(behind) or lexicon.has("names.particles", behind))
    someone = lexicon.somebody(behind) or doc.phrase_length("places.countries", k + 1) > 0
    if key in ("عن", "الي"):
        return not (someone or (key == "عن" and lexicon.any(("naming.deputies",), title) and not reader.owned(k + 1)))
    placed = doc.longest(("places.capitals", "groups.residents"), k + 1)
    return key == "من" and definite(behind) and not (someone or placed) and reader.pos(k + 1) == "NOUN"


def _behind_whole(reader: Reader, k: int, first: int) -> bool:
    """Whether a whole phrase is followed by whom it speaks for, or by "those who": they are no part of it.

    «وزير الخارجية سامي العلي | باسم الحكومة», «انتقد السفير العلي | من يحاولون».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if lexicon.has("naming.in_name", key):
        voiced = any(lexicon.any(("naming.voices",), doc.key(j)) for j in range(first, k))
        voiced = voiced or lexicon.has("naming.nicknamed", doc.key(k - 1))  # «سامي العلي المعروف | باسم أبو حمزة»
        named = any(lexicon.listed_given(doc.key(j)) for j in range(first, k))
        behind = doc.key(k + 1)
        body = lexicon.person_noun(behind) or lexicon.body(behind) or lexicon.any(("anaphors.plurals",), bare(behind))
        return named and body and not (voiced or lexicon.given_name(behind))
    if k - 2 == first and is_on(reader, k):  # «حرص الملك الراحل | على الحوار»
        two = [doc.key(j) for j in (first, k - 1)]
        titles = all(definite(title) and lexicon.person_noun(title) for title in two)
        return titles and not any(lexicon.any(("naming.overseers", "naming.answerable"), title) for title in two)
    return those_who(reader, k)


def those_who(reader: Reader, k: int) -> bool:
    """Whether "those who" stand behind a closed phrase at word ``k``: «انتقد السفير العلي | من يحاولون ذلك»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if doc.key(k) != "من" or k + 1 >= reader.sentence.last:
        return False
    verb = doc.key(k + 1)
    present = verb[:1] in PRESENT and verb.endswith(MANY) and (reader.verb(k + 1) or verb.endswith("ون"))
    closed = definite(before) or doc.known_surname(before) or reader.pos(k - 1) in ("X", "PROPN")
    return present and closed and not (lexicon.has("phrases.shares", before) or lexicon.somebody(verb))


def to_people(reader: Reader, k: int, first: int) -> bool:
    """Whether several people are told right before what is said: «قال المدرب | للاعبين إن», «| لجميع اللاعبين إن».

    «أكد مدير الشركة | لعدد من العمال أن», «أسر الوزير | لأحد زواره بأن», «اعتذر الوزير سامي العلي | للسكان عن التأخير»;
    behind an adjective ل may go on with the title («الممثل القانوني لضحايا الحادث»).
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] == "ل" and _told_by_name(reader, k, first):
        return True
    if key[:1] != "ل" or not lexicon.person_noun(doc.key(first)):
        return False
    if lexicon.has("phrases.counts", key[1:]) and _of_the_press(reader, k + 1):
        return True
    if not definite(doc.key(k - 1)):
        return False
    people = key[1:]
    counterpart = lexicon.has("titles.counterparts", disowned(people))  # «وزير الخارجية | لنظيره الألماني»
    adjective = k - 1 != first and reader.pos(k - 1) != "NOUN" and not lexicon.listed_given(doc.key(k - 2))
    if adjective and not counterpart:
        return False
    if people.endswith(POSSESSIVES) and (counterpart or (k - 1 == first and lexicon.owned_person(people))):
        # «قال المدرب | للاعبيه إن», «قالت المذيعة | لضيفها: «…»», «أكد الوزير | لنظيره الألماني أن»
        return said_at(reader, k + 1) or (definite(doc.key(k + 1)) and said_at(reader, k + 2))
    acting = lexicon.any(ACTING, bare(doc.key(first)))  # «المستشار لرئيس الوزراء»
    if k - 1 == first and not acting and key.startswith("لل") and lexicon.office("ال" + key[2:]):
        return said_at(reader, k + 1)  # «قال المتهم | للقاضي إن»
    if k - 1 == first and not acting and lexicon.office(people) and definite(doc.key(k + 1)):
        return said_at(reader, k + 2)  # «أكد اللاعب | لمدرب الفريق أنه»
    some = lexicon.has("anaphors.one_of", people) or (lexicon.has("phrases.counts", people) and doc.key(k + 1) == "من")
    all_of = lexicon.has("phrases.shares", people)
    forms = (bare(doc.key(k + 1)),) if all_of else (key[2:], people)  # «للاعبين» has two ل for three
    told = any(
        lexicon.has("anaphors.plurals", many) or (many.endswith("ين") and lexicon.person_noun(many)) for many in forms
    )
    behind = range(k + 1 + all_of, min(k + 4 + all_of, reader.sentence.last))
    if told and not all_of and doc.key(k + 1) in GOVERNED:
        return True
    return (told or some) and any(said_at(reader, j) for j in behind)  # «للاعبين الشبان إن»


def _told_by_name(reader: Reader, k: int, first: int) -> bool:
    """Whom one who is named tells, before what he says: «قال الرئيس رينو | لنظيره الإيراني إن», «رينو | لبيلوف: …»."""
    doc, lexicon, whom = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    given = any(lexicon.listed_given(doc.key(j)) for j in range(max(first, k - MAX_NAME), k - 1))
    foreign = reader.pos(k - 1) in ("X", "PROPN") and not (definite(doc.key(k - 1)) or lexicon.body(doc.key(k - 1)))
    if not (given or doc.known_surname(doc.key(k - 1)) or foreign) or lexicon.person_noun(doc.key(k - 1)):
        return False
    name = range(next((j for j in range(first, k) if lexicon.listed_given(doc.key(j))), k - 1), k)
    if any(not doc.words[j].is_word or lexicon.office(doc.key(j)) or lexicon.body(doc.key(j)) for j in name):
        return False  # «سامي العلي، المدير الإقليمي لمجموعة المرفأ»
    many = "ال" + whom[1:] if whom[:1] == "ل" else whom  # «للجنود»
    own = lexicon.owned_person(whom) or lexicon.has("titles.counterparts", disowned(whom))
    elsewhere = len(whom) > SHORT and bool(doc.places.get(whom)) and not lexicon.body(whom)  # «لبايدن», who is named
    people = own or lexicon.person_noun(many) or doc.known_surname(whom) or elsewhere
    if not people:
        return False
    for j in range(k + 1, min(k + MAX_TOLD, reader.sentence.last)):
        if said_at(reader, j):
            return True
        if not doc.words[j].is_word or reader.verb(j):
            return False
    return False


def _of_the_press(reader: Reader, k: int) -> bool:
    """«لعدد | من الصحافيين», «لمجموعة | صغيرة من الصحفيين»: who hears it is of those that news is told to."""
    doc, lexicon = reader.doc, reader.lexicon
    k += doc.key(k) != "من"
    return doc.key(k) == "من" and lexicon.has("recipients.words", bare(doc.key(k + 1)))


def plain_thing(reader: Reader, first: int, k: int) -> bool:
    """Whether an indefinite noun of the language with another behind it heads words ``[first, k)``: «حديقة حيوان»."""
    key = reader.doc.key(first)
    name = definite(key) or reader.lexicon.given_name(key) or reader.doc.known_surname(key)
    noun = k - first > 1 and reader.pos(first) == "NOUN"
    return noun and not name and min(inflected(key), frequency("ال" + key)) >= COMMON


def called(reader: Reader, k: int) -> bool:
    """«الشيخ | صباح الراشد», «عبد الرحمن | صباح»: behind a form of address or a given name a word of time is a name."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    name = lexicon.listed_given(doc.key(k)) or (
        lexicon.has("names.times", doc.key(k)) and reader.pos(k) in ("X", "PROPN")
    )  # «صلاح الدين سالم | أمس»
    alone = time_at(reader, k) == 1 and not time_at(reader, k + 1)
    return name and alone and not definite(doc.key(k)) and (lexicon.honorific(before) or lexicon.given_name(before))


def opinion_at(reader: Reader, k: int) -> bool:
    """What somebody shares with another, behind him: «ويوافقه زميله جمال | الرأي», not «جريدة الرأي»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if not doc.phrase_length("narrator.opinions", k) or not definite(doc.key(k)):
        return False
    somebody = lexicon.person_noun(before) or lexicon.owned_person(before)
    return lexicon.given_name(before) or (somebody and (definite(before) or before.endswith(POSSESSIVES)))


def of_its_own(reader: Reader, k: int) -> bool:
    """«الهيئة | في اعتذارها», «الكاتب | في روايته»: behind a closed phrase what is its own says where it said so."""
    doc, lexicon = reader.doc, reader.lexicon
    annexed = reader.pos(k + 1) == "NOUN" and not reader.owned(k + 1) and not definite(doc.key(k + 1))
    place = k + 1 + annexed  # «المحكمة | في أسباب حكمها»
    own, previous = doc.key(place), doc.key(k - 1)
    stem = own[:-1] if own.endswith("ه") else own[:-2]
    paper = lexicon.any(("groups.documents",), stem)  # «القاضي | في حكمه»
    noun = reader.pos(place) == "NOUN" or (reader.pos(place) == "X" and (paper or deed_of_own(reader, place)))
    if not own.endswith(POSSESSIVES) or (len(own) < 5 and not paper) or not noun:
        return False
    closed = definite(previous) or definite(without_conjunction(previous))  # «مركز الدراسات والطاقة | في دوريته»
    # «زوجة المجني عليه | في أقوالها»
    closed = closed or (previous.startswith("علي") and lexicon.has("naming.done_to", bare(doc.key(k - 2))))
    his = lexicon.owned_person(previous) and previous.endswith("ها") != own.endswith("ها")  # «جارته | في دفترها»
    marks = doc.closes(k - 1)  # «الكاتب «سامي العلي» | في تقديمه»
    closed = closed or (marks is not None and doc.words_quoted(marks) <= MAX_MARKED)
    return (closed or his) and not (lexicon.body(stem) or lexicon.body(stem[:-1] + "ة"))
