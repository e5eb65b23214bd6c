"""Where something was said, pointed at or told of: ``الشيخ | في تلك المقابلة``, ``الشركة | في الطلب الذي قدمته``."""

from __future__ import annotations

from quotes.attribution.lettered import said_at
from quotes.attribution.plain_names import name_before
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.lexicon import bare, definite, disowned

MANY = "ون"
MAX_ANNEXED = 3  # words of «ختام أعمال الجلسة»
POINTED = ("ه", "ها")


def said_in(reader: Reader, k: int) -> bool:
    """Whether في at word ``k`` leads to the occasion of the words, not to where somebody belongs («في تلك الدولة»)."""
    doc, lexicon = reader.doc, reader.lexicon
    noun = doc.key(k + 2)
    if lexicon.has("pronouns.pointing", doc.key(k + 1)):
        return definite(noun) and lexicon.occasion(noun) and not lexicon.body(noun)
    return definite(doc.key(k - 1)) and _presented(reader, k)


def filed_in(reader: Reader, k: int, first: int) -> bool:
    """«الشركة | في دعوى رفعتها أمس», «الادعاء | في لائحة الاتهام»: the paper that was filed, behind a closed phrase.

    A person in one word may belong to the case: «المحامي في دعوى التعويض», but «المحامي | في دعوى رفعها أمس» and
    «المدعي | في صحيفة دعواه».
    """
    doc, lexicon = reader.doc, reader.lexicon
    length = doc.phrase_length("adjuncts.filings", k + 1)
    if not length or not (definite(doc.key(k - 1)) or reader.pos(k - 1) in ("X", "PROPN")):
        return False
    behind = k + 1 + length
    own = reader.owned(behind - 1) or reader.verb(behind) or said_at(reader, behind)
    return own or not (k - 1 == first and lexicon.person_noun(doc.key(first)))


def _presented(reader: Reader, k: int) -> bool:
    """«الشركة | في الطلب الذي قدمته أمس»: a thing that the speaker made, nobody else being named behind the verb."""
    doc, lexicon = reader.doc, reader.lexicon
    thing, verb = doc.key(k + 1), k + 3
    if not definite(thing) or not lexicon.relative(doc.key(k + 2)) or verb + 1 >= reader.sentence.last:
        return False
    somebody = lexicon.somebody(thing) or lexicon.any(("places.kinds",), thing)
    if somebody or not doc.key(verb).endswith(POINTED) or not reader.verb(verb):
        return False
    behind = verb + 1
    return bool(time_at(reader, behind)) or said_at(reader, behind) or lexicon.preposition(bare(doc.key(behind)))


def with_occasion(reader: Reader, k: int, first: int) -> bool:
    """Whether ب at word ``k`` has the occasion, behind a name: «سامي العلي | بمداخلة هاتفية», «| ببرنامج «المساء»».

    A programme without marks is a body («ببرنامج الأغذية»).
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    noun = key[1:]
    if key[:1] != "ب" or not (lexicon.occasion(noun) or lexicon.has("recipients.settings", noun)):
        return False
    if lexicon.given_name(key) or doc.known_surname(key) or not name_before(reader, k, first):
        return False
    return not lexicon.body(noun) or doc.opens(k + 1) is not None


def of_title(reader: Reader, k: int, first: int) -> bool:
    """«مديرتها | في المدينة سلمى العلي»: where somebody's own official works, before the name to the title."""
    doc, lexicon = reader.doc, reader.lexicon
    if k - 1 != first or not lexicon.owned_person(doc.key(first)) or k + 3 >= reader.sentence.last:
        return False
    stem = disowned(doc.key(first))
    titled = lexicon.office(stem) or (stem.endswith("ت") and lexicon.office(stem[:-1] + "ة"))
    return titled and lexicon.given_name(doc.key(k + 2)) and not reader.verb(k + 2)


def at_his_deed(reader: Reader, k: int) -> bool:
    """What somebody did, behind his title: «المتهم | لدى مثوله أمام المحكمة», «الوزير | بعد وصوله إلى الضفة»."""
    lexicon, title = reader.lexicon, reader.doc.key(k - 1)
    titled = definite(title) and lexicon.person_noun(title)
    return titled and lexicon.has("clauses.adverbial", reader.doc.key(k)) and reader.owned(k + 1)


def led_by(reader: Reader, first: int, k: int) -> bool:
    """Who has made a paper, or an inquiry: «تحريات المباحث | بإشراف اللواء سامي العلي», not «التحالف بقيادة كذا»."""
    led = k > first and reader.doc.phrase_length("adjuncts.led", k) > 0
    return led and reader.lexicon.any(("groups.documents",), reader.doc.key(first))


def at_occasion(reader: Reader, k: int, first: int) -> bool:
    """Whether في places people at an occasion: «مسؤولون في المهرجان», not «الوزير | في المهرجان».

    Or tells what somebody named behind it is an expert of: «الباحثة في الاتصال | رجاء القمودي».
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(first)
    expert = lexicon.any(("titles.callings",), head) and k - 1 == first and definite(doc.key(k + 1))
    name = doc.key(k + 2)
    known = lexicon.given_name(name) or (lexicon.has("names.nouns", name) and definite(doc.key(k + 3)))
    if expert and known and not definite(name):
        return True
    people = lexicon.person_noun(head) and not doc.known_surname(head) and (not definite(head) or head.endswith(MANY))
    return k - 1 == first and people and definite(doc.key(k + 1)) and lexicon.occasion(doc.key(k + 1))


def of_paper(reader: Reader, k: int, first: int) -> bool:
    """Whether في names the paper that somebody made: «الباحث الرئيسي | في الدراسة», «كبير الباحثين | في المشروع»."""
    doc, lexicon = reader.doc, reader.lexicon
    made = any(lexicon.any(("naming.makers",), doc.key(j)) for j in range(max(first, k - 2), k))
    return made and definite(doc.key(k + 1)) and lexicon.any(("groups.documents",), doc.key(k + 1))


def occasion_before(reader: Reader, k: int, limit: int) -> int:
    """Words of an occasion between a verb and its subject: «ما ذكره | في تصريح إذاعي الناطق باسم المحكمة».

    An adjective, its article, or what it was told to closes it: «في بيان | وزارة الداخلية» is a construct.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if closed := _closed_occasion(reader, k, limit):
        return closed
    if not (lexicon.preposition(doc.key(k)) and lexicon.occasion(doc.key(k + 1))):
        return 0
    behind = k + 2
    while behind < limit and doc.key(behind).endswith(("ي", "ية")) and not definite(doc.key(behind)):
        if lexicon.given_name(doc.key(behind)) or reader.adposition(behind) or lexicon.preposition(doc.key(behind)):
            break
        behind += 1
    told = doc.key(behind)
    behind += told[:1] in ("ب", "ل") and lexicon.outlet_head(bare(told if told[:2] == "لل" else told[1:]))
    key = doc.key(behind) if behind < limit else ""
    somebody = lexicon.listed_given(key) or lexicon.person_noun(key) or lexicon.body(key)
    return behind - k if behind > k + 2 and somebody else 0


def _closed_occasion(reader: Reader, k: int, limit: int) -> int:
    """Words of an occasion with the article before somebody: «طالب | في ختام الجلسة النائب سامي العلي بمحاسبة»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not (lexicon.preposition(doc.key(k)) or lexicon.adjunct_head(doc.key(k))):
        return 0
    nouns = range(k + 1, min(limit - 1, k + 1 + MAX_ANNEXED))
    last = next((j for j in nouns if definite(doc.key(j)) or not doc.words[j].is_word or reader.owned(j)), limit)
    if last >= limit or not (definite(doc.key(last)) and lexicon.occasion(bare(doc.key(last)))):
        return 0
    behind = last + 1
    while behind + 1 < limit and definite(doc.key(behind)) and reader.pos(behind) == "ADJ":
        if lexicon.person_noun(doc.key(behind)) and not _names(reader, behind + 1):
            break  # not «في المؤتمر | الصحفي مدرب الفريق»
        behind += 1
    alone = reader.pos(behind) == "ADJ" and not _names(reader, behind + 1)  # «قال في المؤتمر | الصحفي: …»
    return behind - k if behind < limit and _names(reader, behind) and not alone else 0


def _names(reader: Reader, k: int) -> bool:
    """A title of one person, or a given name."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    return lexicon.listed_given(key) or (lexicon.person_noun(key) and not lexicon.has("anaphors.plurals", bare(key)))
