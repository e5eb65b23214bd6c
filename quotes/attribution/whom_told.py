"""Whom a whole speaker told, behind ل and right before what was said: ``قال مصدر أمني | للأفق نيوز إن``.

ل goes on with a noun that wants something behind it («الممثل القانوني للشركة», «مصدر مقرب للوزير»); a pronoun, a nisba
and an unnamed "one of them" want nothing.
"""

from __future__ import annotations

from quotes.attribution.lettered import SOURCES, said_at
from quotes.attribution.reader import Reader
from quotes.inflection import surname_ending
from quotes.lexicon import AGENT, POSSESSIVES, bare, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

LONGEST = 5  # words of whoever is told
SHORTEST = 4  # letters
FEW = 2  # times that the text writes a word by chance
NISBA = ("ي", "ية")
# who are somebody's, so that ل may tell whose
RELATED = (
    "titles.kin", "titles.agents", "naming.voices", "naming.aides", "naming.envoys", "naming.deputies",
    "groups.faceless",
)  # fmt: skip


def whom_told(reader: Reader, k: int, first: int) -> bool:
    """Whether word ``k`` of a phrase that begins at ``first`` is ل with whoever is told."""
    key = reader.doc.key(k)
    if k <= first or key[:1] != "ل" or not reader.doc.words[k - 1].is_word:
        return False
    if _his_own(reader, k) or any(told(reader, k, first) for told in (_hearing, _his_people, _one_name, _body_told)):
        return True
    if reader.lexicon.has("pronouns.prepositional", key):
        return said_at(reader, k + 1) and _no_attribute(reader, k - 1, first)
    unknown = _unknown_told(reader, first, k)
    if not (unknown or joined_name(reader, k) or key[:2] == "لل" or _split(reader, k)):
        return False
    return _before_words(reader, k) and (unknown or _whole(reader, k, first))


def _hearing(reader: Reader, k: int, first: int) -> bool:
    """Whether a court or the police hear who is questioned: «قال المتهم | للمحكمة إنه», «الشاهد | لوكيل النيابة».

    No office of theirs is meant, as in «المتحدث الرسمي للشرطة».
    """
    lexicon, key = reader.lexicon, reader.doc.key(k)
    heard = lexicon.any(("groups.heard",), reader.doc.key(first))
    return heard and lexicon.any(("groups.courts", "groups.hearing"), bare(key) if key[:2] == "لل" else key[1:])


def _his_own(reader: Reader, k: int) -> bool:
    """Whether ل has somebody of his behind a name, which it says nothing of: «قال سامي العلي | لمضيفه بعدما»."""
    lexicon, before = reader.lexicon, reader.doc.key(k - 1)
    named = reader.doc.known_surname(before) or lexicon.given_name(before) or reader.pos(k - 1) in ("X", "PROPN")
    named = named and not (lexicon.somebody(before) or lexicon.body(before))
    key = reader.doc.key(k)[1:]
    if lexicon.has("titles.counterparts", disowned(key)):
        return not lexicon.person_noun(before)  # «قال السلمي | لنظيره الفرنسي»
    return named and lexicon.owned_person(key) and not (lexicon.person_noun(key) or definite(key))


def _his_people(reader: Reader, k: int, first: int) -> bool:
    """Whether ل has people of his behind one who is not himself told by whose he is: «قال رجل | لزوجته إن».

    «قال مدير الشركة | لعماله المضربين إن», «القائد العسكري | لجنوده على الجبهة»; but «صديق لعائلته», «محام لزوجها»,
    «الطبيب المعالج لضيفه», «الحارس الشخصي لزوجته», who are somebody's.
    """
    doc, lexicon, key, head = reader.doc, reader.lexicon, reader.doc.key(k), bare(reader.doc.key(first))
    if not lexicon.owned_person(key[1:]) or not key.endswith(POSSESSIVES) or not lexicon.person_noun(head):
        return False
    if any(lexicon.has(names, head) for names in RELATED) or lexicon.has("naming.governing", doc.key(k - 1)):
        return False
    kin = lexicon.has("titles.kin", lexicon.unowned(key[1:]))
    serves = k - 1 > first and reader.pos(k - 1) == "ADJ" and (kin or doc.key(k - 1).startswith(AGENT))
    closed = definite(doc.key(k - 1)) or k - 1 == first
    return closed and not serves and _before_words(reader, k)


def _before_words(reader: Reader, k: int) -> bool:
    """Whether what is said, or a preposition of the clause, follows whom it is said to within a few words."""
    behind = range(k + 1, min(k + 1 + LONGEST, reader.sentence.last))
    return any(said_at(reader, j) or reader.lexicon.preposition(reader.doc.key(j)) for j in behind)


def _body_told(reader: Reader, k: int, first: int) -> bool:
    """Whether people who hold no office tell a body: «أكد ذوو السجين | لمنظمة «عدل» أن», not «المدير العام لمنظمة»."""
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(first)
    people = lexicon.person_noun(head) and not (lexicon.office(head) or lexicon.honorific(head))
    closed = definite(doc.key(k - 1)) and k - 1 > first
    if not (people and closed and lexicon.body(doc.key(k)[1:]) and not definite(doc.key(k)[1:])):
        return False
    return any(said_at(reader, j) and doc.opens(j) is None for j in range(k + 2, min(k + 2 + LONGEST, len(doc.words))))


def _one_name(reader: Reader, k: int, first: int) -> bool:
    """Whether one surname tells somebody named by one word: «قال السيسي | لماكرون إن», «قال رئيس الوزراء | لماركو إن».

    ل is a letter of the name where that is seldom written without it: «الوزير لافروف», «ماريا لاغارد».
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    at_once = said_at(reader, k + 1) or lexicon.preposition(doc.key(k + 1))
    if len(key) <= SHORTEST or not at_once or lexicon.listed_given(key) or doc.known_surname(key):
        return False
    thing = lexicon.body(before) or lexicon.outlet_head(before) or lexicon.any(("groups.documents",), before)
    alone, titled = k - 1 == first, k - 2 == first and lexicon.person_noun(doc.key(first))
    if thing or doc.analyses(k - 1) or not (alone or titled) or (alone and lexicon.person_noun(before)):
        return False
    family = doc.known_surname(before) or surname_ending(before) or lexicon.given_name(before)
    named = family or reader.pos(k - 1) in ("X", "PROPN") or (alone and definite(before))
    whom, plain = key[1:], frequency(key)
    somebody = bool(doc.places.get(whom)) or lexicon.listed_given(whom)
    if titled and not definite(doc.key(first)):
        return somebody and definite(before)  # «رئيس الوزراء | لماركو», not «مدير المبيعات لسامسونج»
    if named and (somebody or frequency(whom) > plain):
        return True
    # «قال العمراني | لهسبار إن», but «قال الفرنسي لاكروا إن»: a nationality stands before a name
    unknown = not plain and len(doc.places.get(key, ())) < FEW
    return alone and definite(before) and unknown and not _nationality(reader, before)


def told_apart(reader: Reader, k: int) -> bool:
    """Whether a piece behind a comma is whom the speaker told: «سامي العلي، الخبير المالي، | لبوسفور إن».

    A name apposed has a comma behind it as well: «مدير القضاء، لافروف، أن».
    """
    doc, key = reader.doc, reader.doc.key(k)
    unknown = key[:1] == "ل" and len(key) > SHORTEST and not frequency(key)
    unknown = unknown and not (reader.lexicon.somebody(key) or doc.known_surname(key))
    return unknown and said_at(reader, k + 1) and doc.key(k + 1) not in COMMA


def _nationality(reader: Reader, key: str) -> bool:
    """An adjective with the article of one of the countries: «الفرنسي» of «فرنسا», «المصري» of «مصر»."""
    stem = bare(key)[:-1]
    countries = map(bare, reader.doc.grammar.sets["places.countries"])
    return key.endswith(NISBA[0]) and any(c.startswith(stem) and len(c) <= len(stem) + 2 for c in countries)


def joined_name(reader: Reader, k: int) -> bool:
    """Whether ل is joined to a name that the text has alone elsewhere: «قالت | لبوسفور», with «مراسل بوسفور»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] != "ل" or len(key) <= SHORTEST or lexicon.somebody(key) or doc.known_surname(key):
        return False
    unknown = reader.pos(k) in ("X", "PROPN", "") or frequency(key) == 0
    if frequency(key) == 0 and _has_subject(reader, k):
        return True
    small = (lexicon.inner_preposition, lexicon.function_word, lexicon.negator)
    return (
        unknown and bool(doc.places.get(key[1:])) and not any(known(form) for known in small for form in (key, key[1:]))
    )


def _has_subject(reader: Reader, k: int) -> bool:
    """Whether who speaks stands before a word with ل that nobody knows: «كان سامي العلي قد صرح | لبوسفور بأن»."""
    doc = reader.doc
    past = reader.lexicon.has("clauses.perfective", doc.key(k - 2)) and k - 3 > reader.sentence.first
    return past and doc.analyses(k - 1) != () and reader.verb(k - 1)


def _unknown_told(reader: Reader, first: int, k: int) -> bool:
    """Whether a word with ل that nobody knows is told by a source or a full name: «مصدر في الوزارة | لبوسفور».

    «سامي العلي | لبوسفور»; but «المدير العام لويس», «خوسيه لوبيز».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] != "ل" or len(key) <= SHORTEST or frequency(key) or k - 1 <= first:
        return False
    counted = lexicon.has("phrases.numerals", doc.key(first))  # «ثلاثة مصادر مطلعة | لبوسفور إن»
    if not definite(doc.key(k - 1)):
        plain = lexicon.any(SOURCES, doc.key(first + counted)) and k - 2 == first + counted
        return plain and reader.pos(k - 1) == "ADJ" and not lexicon.somebody(key) and said_at(reader, k + 1)
    if lexicon.somebody(key) or doc.known_surname(key) or lexicon.person_noun(doc.key(k - 1)):
        return False
    head = doc.key(first + counted)
    source = not definite(head) and lexicon.any(SOURCES, head)
    return source or (k - 2 >= first and lexicon.listed_given(doc.key(k - 2)))


def _no_attribute(reader: Reader, j: int, first: int) -> bool:
    """Whether word ``j`` takes no ل with a pronoun: a noun or a name, not «المجموعات التابعة | لها»."""
    doc = reader.doc
    noun = (
        reader.pos(j) in ("NOUN", "X", "PROPN")
        or reader.lexicon.given_name(doc.key(j))
        or doc.known_surname(doc.key(j))
    )
    closed = definite(doc.key(j)) or j > first or reader.lexicon.given_name(doc.key(j))
    return noun and closed and not reader.lexicon.has("naming.belonging", doc.key(j))


def _split(reader: Reader, k: int) -> bool:
    """Whether the parser takes ل for a preposition."""
    tokens = reader.tokens(k)
    return len(tokens) > 1 and tokens[0].pos_ == "ADP"


def _one_another(reader: Reader, k: int, first: int) -> bool:
    """Whether one by his title alone tells another: «قالت الأم | للقاضي: «…»», «والد الضحية | لرئيس المحكمة».

    Not whoever speaks or acts for another: «المتحدث لرئيس الوزراء», «المستشار للوزير».
    """
    doc, lexicon, head, key = reader.doc, reader.lexicon, reader.doc.key(first), reader.doc.key(k)
    construct = k - 2 == first and not definite(head) and definite(doc.key(k - 1))
    alone = k - 1 == first and definite(head)
    person = lexicon.person_noun(head) or lexicon.has("naming.mothers", bare(head))
    if not (construct or alone) or not person or reader.verb(first):
        return False
    if lexicon.any(("naming.voices", "naming.aides", "naming.envoys", "groups.faceless"), head):
        return False
    forms = (key[1:], key[2:]) if key[:2] == "لل" else (key[1:],)  # «للقاضي», «للاعب»
    several = construct and any(lexicon.has("anaphors.plurals", whom) for whom in forms)  # «رئيس الاتحاد للشباب»
    heard = alone and key[:2] == "لل" and lexicon.any(("groups.bodies",), key[2:])  # «قال الوزير | للبرلمان إن»
    return (heard or any(map(lexicon.person_noun, forms))) and not several and not lexicon.listed_given(key)


def _whole(reader: Reader, k: int, first: int) -> bool:
    """Whether the phrase in front of word ``k`` wants nothing more."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if _one_another(reader, k, first):
        return True
    if k - 1 == first:
        one = disowned(before)
        if lexicon.has("anaphors.one_of", one) or lexicon.has("groups.some", one):
            return True  # «أحدهم | لخطيب الجامع»
        return joined_name(reader, k) and definite(before) and lexicon.person_noun(before)
    head = k - 1
    while head > first and reader.pos(head) == "ADJ" and not definite(doc.key(head)):
        head -= 1
    nisba = before.endswith(NISBA) and not definite(before)
    office = lexicon.office(doc.key(head)) and not joined_name(reader, k)  # «مسؤول محلي للإغاثة»
    unnamed = lexicon.any(SOURCES, doc.key(head)) and not (definite(doc.key(head)) or office)
    return head == first < k - 1 and nisba and unnamed
