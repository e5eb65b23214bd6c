"""The words of a speaker's noun phrase: what is stepped over as one, what ends it, where a relative clause begins.

One rule, one regularity, asked in order: ``PAST`` of every word, ``INSIDE`` of every word but the first, and then
``OPENING`` outside relative clauses.
"""

from __future__ import annotations

from quotes.attribution.approximate import counted_people
from quotes.attribution.clause_starts import TOPICS
from quotes.attribution.counted import counted_at, number_of_name
from quotes.attribution.deeds import deed_at, definite_deed, past_surname
from quotes.attribution.described import (
    closed_clause,
    describing,
    disagreeing,
    going_on,
    not_annexed,
    predicate_of_being,
    reflexive,
)
from quotes.attribution.foreign import behind_kunya, with_particle
from quotes.attribution.giving_out import of_the_words
from quotes.attribution.manner import adverbial, of_accusative, office_once
from quotes.attribution.mistagged import foreign_surname, name_in_two
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_scan import STOP, Phrase
from quotes.attribution.phrase_starts import estimate_at, praise_at
from quotes.attribution.plain_names import bare_name
from quotes.attribution.reader import Reader
from quotes.attribution.relative_ends import ends_relative
from quotes.attribution.somebody_apart import somebody_apart
from quotes.attribution.times import of_governing, past_age, time_at
from quotes.cues.complementizers import answers_topic, fa_clause_at, that_clause_at
from quotes.inflection import inflected
from quotes.lexicon import ORIGIN, bare, conjoined, definite
from quotes.rules import first_answer
from quotes.spelling import frequency
from quotes.words import COMMA

COMMON = 100  # times that a word is written with endings: no name
FUTURE = "وس"
PERSONS = ("ي", "ت", "ن", "ا")  # what a verb in the present begins with
SHORTEST_VERB = 4  # letters with its ف


def at_word(p: Phrase) -> int:
    """The word to go on at behind word ``k``, or ``STOP`` before it."""
    step = first_answer(PAST, p)
    if step is None and p.inside:
        p.told = p.bounded and not p.relative and _finite(p.reader, p.k) and _described(p.reader, p.head, p.first, p.k)
        p.accusative = not p.relative and (of_accusative(p.reader, p.first, p.k) or office_once(p.reader, p.first, p.k))
        step = first_answer(INSIDE, p)
        if step is None and not p.relative:
            step = first_answer(OPENING, p)
    return p.k + 1 if step is None else step


def _within_name(p: Phrase) -> int | None:
    """«أبو | ثنين»: behind a particle of names stands a name, whatever else it spells; «ثلاثة عشر | خبيرا»."""
    particle = p.inside and (behind_kunya(p.reader, p.k) or with_particle(p.reader, p.k))
    counted = p.inside and not particle and not p.relative and counted_at(p.reader, p.first, p.k)
    counted = counted or (p.k == p.first + 1 and counted_people(p.reader, p.first))  # «12 | موظفا»
    return p.k + 1 if particle or counted else None


def _age(p: Phrase) -> int | None:
    """«سلمى العلي | البالغة من العمر 62 عاما»."""
    return past_age(p.reader, p.k + 1, p.limit) if p.inside and p.lexicon.has("anaphors.aged", p.key) else None


def _governing_time(p: Phrase) -> int | None:
    """«اللاعب العائد | مؤخرا إلى صفوف فريقه»."""
    when = of_governing(p.reader, p.k, p.first)
    return p.k + when + 1 if when else None


def _kept_back(p: Phrase) -> int | None:
    """«محلل | فضل عدم ذكر اسمه»."""
    length = closed_clause(p.reader, p.head, p.k, p.limit) if p.inside else 0
    p.relative = p.relative or length > 0
    return p.k + length if length else None


def _set_phrase(p: Phrase) -> int | None:
    """«الرسول | صلى الله عليه وسلم», «| ما لا يقل عن عشرة شهود», «المتهم | ح.ل.ك | أمام القاضي»."""
    doc, k = p.doc, p.k
    length = doc.initials.get(k, k) - k
    if p.inside and not definite(doc.key(k - 1)):
        length = length or doc.phrase_length("phrases.beyond", k)  # «خدمات | ما بعد البيع»
    length = length or (going_on(doc, k) if p.inside else praise_at(doc, k) or estimate_at(doc, k))
    return k + length if length else None


PAST = (_within_name, _age, _governing_time, _kept_back, _set_phrase)


def _ends(p: Phrase) -> int | None:
    """An adjunct, a clause, a preposition of the verb's own: ``phrase_ends``."""
    within = p.relative or p.told or p.accusative
    return STOP if not within and ends_phrase(p.reader, p.k, p.first) else None


def _main_clause(p: Phrase) -> int | None:
    """«بحسب الوزارة | فإن», «يقول سامي العلي | ويضيف»."""
    on = _answered(p.reader, p.k, bounded=p.bounded) or (not p.relative and _goes_on(p.reader, p.k))
    return STOP if on else None


def _another(p: Phrase) -> int | None:
    """What is said of whom أما names, and somebody else: «أما جارته أم يوسف | فتشكو غياب المدارس»."""
    other = _topics_verb(p.reader, p.first, p.k) or somebody_apart(p.reader, p.first, p.k, within=p.relative)
    return STOP if other else None


def _auxiliary(p: Phrase) -> int | None:
    """«محمد عبده | كان يختار», but «سيدة | كانت تقف أمام الباب»."""
    if p.relative or not p.lexicon.auxiliary(p.key):
        return None
    p.relative = p.told
    return None if p.told else STOP


def _still(p: Phrase) -> int | None:
    """«بحسب سامي | لا تزال الأجهزة في المخزن»: a verb of being with what negates it begins the sentence."""
    if p.relative or not p.lexicon.negator(conjoined(p.key)) or not p.lexicon.auxiliary(p.doc.key(p.k + 1)):
        return None
    return None if _described(p.reader, p.head, p.first, p.k) else STOP


def _adverb(p: Phrase) -> int | None:
    """«قال المدير | ضاحكا إن»."""
    return STOP if not (p.relative or p.accusative) and adverbial(p.reader, p.first, p.k) else None


def _new_noun(p: Phrase) -> int | None:
    """«وفر البرنامج العالمي | مواد غذائية»: an object, or a noun that the one before it cannot govern."""
    closed = not (p.relative or p.whole or p.accusative) and _new_phrase(p.reader, p.head, p.k)
    return STOP if closed or (not p.relative and not_annexed(p.reader, p.k)) else None


def _deed(p: Phrase) -> int | None:
    """«وفق المتحدث | الاستمتاع بالعروض ممكن», «بحسب سامي الزرقي | مشروع الميناء»."""
    if p.bounded or p.relative:
        return None
    return STOP if definite_deed(p.reader, p.k) or past_surname(p.reader, p.k) else None


def _relative_ends(p: Phrase) -> int | None:
    """«حسب عدد من الأهالي | الذين اعتبروا أن»: a clause that says something itself is not the phrase's."""
    if not p.relative or not ends_relative(p.reader, p.k, p.limit, bounded=p.bounded):
        return None
    said = not p.bounded and that_clause_at(p.doc, p.k) and p.k - 2 > p.first
    p.k -= 2 * (said and p.lexicon.relative(p.doc.key(p.k - 2)))
    return STOP


INSIDE = (_ends, _main_clause, _another, _auxiliary, _still, _adverb, _new_noun, _deed, _relative_ends)


def _pronoun(p: Phrase) -> int | None:
    """«المرأة | التي فقدت بيتها», but «بحسب تصريحات المدير | التي بثها التلفزيون»."""
    if of_the_words(p.reader, p.k, p.first):
        return STOP
    opens = p.lexicon.relative(p.key) and p.key[:1] not in "وف"
    p.relative = opens
    return p.k + 1 if opens else None


def _misread(p: Phrase) -> int | None:
    """A name or what an office is of, whatever it is tagged as: «لكن والي | كسلا أكد»."""
    name = foreign_surname(p.reader, p.k) or name_in_two(p.reader, p.k) or annexed(p.reader, p.first, p.k)
    return p.k + 1 if name else None


def _bare_clause(p: Phrase) -> int | None:
    """An indefinite noun takes its relative clause bare: «مصدر | لم تسمه», «تقرير | وزعته الغرفة»."""
    reader, doc, lexicon, k = p.reader, p.doc, p.lexicon, p.k
    if not (reader.verb(k) or describing(reader, p.head, k)) or (p.bounded and bare_name(reader, p.first, k)):
        return _negated_clause(p)
    name = definite(doc.key(k + 1)) or lexicon.listed_given(doc.key(k + 1))
    name = name and k + 2 == p.limit and doc.key(k - 1) not in COMMA  # «الكاتبة | وعد الخطيب», «| شهد حسين»
    name = name and lexicon.any(("names.titular", "names.nouns"), p.key)
    conjunct = p.key[:1] == "و" and not (name or _then_named(reader, k))
    conjunct = conjunct or doc.key(k - 1) in COMMA
    known = definite(p.head) or _closed_construct(reader, p.first, k)
    surname = k + 1 == p.limit and lexicon.listed_given(doc.key(k - 1))  # «مدير البرامج عبدالله | طلب: «…»»
    if p.bounded and known and not conjunct and (name or surname or not doc.analyses(k)):
        return k + 1  # before a certain complementizer no verb can follow a definite phrase: a name
    papers = ("groups.documents",) if p.bounded else ("groups.documents", "narrator.speeches")
    described = lexicon.person_noun(p.head) or lexicon.any(papers, p.head)
    if known or not (p.bounded or described) or (not p.bounded and disagreeing(reader, p.head, k)):
        return STOP
    if predicate_of_being(reader, p.first, k):
        return STOP
    p.relative = True
    return k + 1


def _negated_clause(p: Phrase) -> int | None:
    """«مصدر | لا يعرف اسمه», but «وكالة كذا | ولم يتطرق إلى», «جار الضحية | ما يتداوله الناس أن»."""
    if not p.lexicon.negator(p.key) or p.k + 1 >= p.limit or not p.reader.verb(p.k + 1):
        return None
    if definite(p.head) or p.key[:1] == "و" or (p.key == "ما" and _closed_construct(p.reader, p.first, p.k)):
        return STOP
    p.relative = True
    return p.k + 1


OPENING = (_pronoun, _misread, _bare_clause)


def annexed(reader: Reader, first: int, k: int) -> bool:
    """Whether word ``k`` is what an office right before it is of, whatever it is tagged as: «لكن والي | كسلا أكد».

    A defective noun that bears no article keeps its ي in a construct alone; one that has a feminine beside it in the
    lists may have the ي of a relation («قيادي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    offices = (key for key in (doc.key(first), conjoined(doc.key(first))) if lexicon.office(key))
    office = next(offices, None)
    if k != first + 1 or office is None or definite(office):
        return False
    return office.endswith("ي") and not lexicon.office(office + "ة") and not doc.analyses(k)


def _answered(reader: Reader, k: int, *, bounded: bool) -> bool:
    """«بحسب الوزارة | فإن», «وفقا للتقرير الذي أعدته | فقد»; «ماركو فان دال» is a name."""
    doc, word = reader.doc, reader.doc.words[k]
    if bounded:
        return fa_clause_at(doc, k) and "إ" in word.letters
    return answers_topic(doc, k) and ("إ" in word.letters or not _particle(reader, k))


def _topics_verb(reader: Reader, first: int, k: int) -> bool:
    """Whether ف begins what is said of whom أما names: «أما جارته أم يوسف | فتشكو غياب المدارس», however tagged."""
    doc, key = reader.doc, reader.doc.key(k)
    if first == reader.sentence.first or doc.key(first - 1) not in TOPICS or key[:1] != "ف" or len(key) < SHORTEST_VERB:
        return False
    return key[1:2] in ("ي", "ت") and frequency(key[1:]) > 0 and not reader.lexicon.given_name(key)


def _goes_on(reader: Reader, k: int) -> bool:
    """Whether another verb is joined on, of saying or of the future: «يقول العلي | ويضيف», «وفق تقرير | وستعود»."""
    key = reader.doc.key(k)
    if reader.lexicon.given_name(key):
        return False  # «سامي | وسام العلي»
    if key[:2] == FUTURE and key[2:3] in PERSONS and reader.verb(k):
        return True
    said = (a for a in reader.doc.analyses(k) if a.form.kind == "verb" and not a.form.verb.strict)
    return any(a.proclitic == "و" for a in said)


def _particle(reader: Reader, k: int) -> bool:
    """Whether word ``k`` stands inside a name: behind a given name, a foreign one or one word alone behind it."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.given_name(doc.key(k - 1)) or not lexicon.has("names.particles", doc.key(k)):
        return False
    behind = k + 2 >= reader.sentence.last or not doc.words[k + 2].is_word or lexicon.relative(doc.key(k + 2))
    return bool(reader.pos(k + 1) in ("X", "PROPN") or behind or time_at(reader, k + 2))


def _then_named(reader: Reader, k: int) -> bool:
    """«رئيس هيئة الجبيل | وينبع الأمير سامي»: before who bears the title the tagger's verb with و is a name."""
    doc, lexicon = reader.doc, reader.lexicon
    addressed = definite(doc.key(k + 1)) and lexicon.honorific(doc.key(k + 1)) and lexicon.given_name(doc.key(k + 2))
    return addressed and not doc.analyses(k)


def _finite(reader: Reader, k: int) -> bool:
    """Whether كان, كانت stand at word ``k``, tagged as a verb."""
    return reader.lexicon.auxiliary(reader.doc.key(k)) and (reader.verb(k) or reader.pos(k) == "AUX")


def _described(reader: Reader, head: str, first: int, k: int) -> bool:
    """Whether the noun may take a relative clause without a pronoun: «مصدر لم تسمه», not «مصدر الخبر»."""
    lexicon = reader.lexicon
    noun = lexicon.person_noun(head) or lexicon.body(head) or lexicon.any(("groups.documents",), head)
    return noun and not definite(head) and not _closed_construct(reader, first, k)


def _closed_construct(reader: Reader, first: int, k: int) -> bool:
    """Whether a construct that an article closes stands at ``first``: «وكالة التصنيف», «مدير شركة المياه»."""
    doc = reader.doc
    for j in range(first + 1, min(first + 3, k)):
        if not doc.words[j].is_word or reader.lexicon.preposition(doc.key(j)):
            return False
        if doc.key(j)[:1] == "ل" and not definite(doc.key(j)) and reader.adposition(j):
            return False  # «تحقيق لصحيفة الساحل | نشر أمس»: what something is of behind ل does not close it
        if definite(doc.key(j)):
            return not doc.key(j).startswith("لل")
        named = reader.pos(j) in ("X", "PROPN") and inflected(doc.key(j)) < COMMON  # not «سائق شاحنة | كان في المكان»
        if j == first + 1 and named and not doc.key(j).endswith(ORIGIN):
            return reader.lexicon.office(doc.key(first).removeprefix("ل"))  # «وفقا لرئيس مرسيليا | شهد الاجتماع»
    return False


def _new_phrase(reader: Reader, head: str, k: int) -> bool:
    """An indefinite common noun behind the article closes the name of a body: «وفر البرنامج العالمي | مواد غذائية»."""
    doc, lexicon = reader.doc, reader.lexicon
    qualified = lexicon.has("phrases.qualifiers", doc.key(k)) and definite(doc.key(k + 1))
    if reflexive(reader, k) or qualified or lexicon.has("places.bodies", doc.key(k)):
        return False  # «الوكالة | شبه الرسمية», «حركة المقاومة الإسلامية | حماس»
    if doc.key(k)[:1].isdigit() and doc.key(k - 1) == head and lexicon.has("groups.documents", bare(head)):
        return False  # «الفصل | 12 من الدستور»
    body = lexicon.body(head) or lexicon.outlet_head(head)
    if lexicon.person_noun(head) or not (body or definite(head)):
        return False
    if not body and lexicon.office(doc.key(k)) and doc.key(k - 1) != head:
        return False  # «التونسي ماهر الورغي | مدرب المنتخب»
    if doc.key(k)[:1].isdigit() and not definite(doc.key(k + 1)):  # «القناة | 17 المحلية», «بالمهرجان | 300 سيارة»
        return doc.key(k - 1).startswith(("ال", "بال")) and not number_of_name(reader, k)
    if reader.tree is None or not definite(doc.key(k - 1)) or definite(doc.key(k)) or len(doc.key(k)) <= 2:
        return False
    no_article = lexicon.given_name(doc.key(k)) and doc.words[k - 1].letters[:1] == "أ"  # «ألفة | يوسف»
    named = lexicon.listed_given(doc.key(k - 1)) and not deed_at(reader, k)  # «الصادق | حمدان»
    named = named or (doc.key(k - 1) == head and lexicon.has("naming.addresses", bare(head)))  # «الحاجة | فطومة»
    given = lexicon.listed_given(doc.key(k)) and not lexicon.has("names.nouns", doc.key(k))
    named = named or (given and doc.known_surname(head) and not (body or deed_at(reader, k)))  # «الحر | عيسى»
    if no_article or named or lexicon.has("naming.governing", doc.key(k - 1)):
        return False  # «المقررة الأممية المعنية | بحرية الرأي»
    # not «المرصد السوري لحقوق الإنسان», whose ل belongs to the name
    return any(token.pos_ == "NOUN" for token in reader.tokens(k)[:1]) or deed_at(reader, k)
