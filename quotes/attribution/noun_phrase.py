"""Where a speaker's noun phrase ends, read left to right between its cue and what follows.

Titles, names, appositions and relative clauses without a comma belong to the phrase; adjuncts of time, place
and occasion, the medium spoken to, source phrases and relative clauses behind a comma do not.
"""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.apposed import name_apposed, title_apposed
from quotes.attribution.clause_starts import TOPICS
from quotes.attribution.counted import counted_at, number_of_name
from quotes.attribution.dashes import closes_dashes, goes_on_after_dash
from quotes.attribution.deeds import deed_at, definite_deed, past_surname, quality_at
from quotes.attribution.described import (
    closed_clause,
    describing,
    disagreeing,
    going_on,
    not_annexed,
    predicate_of_being,
    reflexive,
    thing_behind_name,
    unnamed_apart,
)
from quotes.attribution.foreign import behind_kunya, third_syllable, with_particle
from quotes.attribution.manner import adverbial, manner_in_marks, of_accusative, office_once
from quotes.attribution.mistagged import foreign_surname, name_in_two
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_starts import estimate_at, praise_at, starts_phrase
from quotes.attribution.plain_names import bare_name
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.relative_ends import ends_relative
from quotes.attribution.somebody_apart import somebody_apart
from quotes.attribution.spoken_to import foreign_medium
from quotes.attribution.times import of_governing, past_age, time_at
from quotes.attribution.trimmed import DASHES, close_parenthesis, trimmed
from quotes.cues.complementizers import answers_topic, fa_clause_at, that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import bare, conjoined, definite
from quotes.marks import is_statement_like
from quotes.spelling import frequency
from quotes.words import COMMA

MAX_WORDS = 40
ORIGIN = ("ي", "ية")
INNER_SIGNS = (".", "/", "'", "\N{RIGHT SINGLE QUOTATION MARK}")
COMMON = 100  # times that a word is written with endings: no name
SHORTEST_VERB = 4  # letters with its ف
LONG = 6  # words and marks: a name in marks is shorter than what was said


@remembered
def noun_phrase(
    reader: Reader,
    first: int,
    limit: int,
    *,
    bounded: bool = True,
    lead: int = 0,
    trusted: bool = False,
    whole: bool = False,
) -> Stretch | None:
    """The noun phrase that starts at word ``first`` and ends before ``limit``; None where none starts there.

    ``bounded``: something certain (a complementizer, a mark) closes the stretch, so that what stands behind a
    comma is apposition or adjunct; unbounded phrases (``بحسب …``) end at their first comma. ``lead``: letters of a
    preposition joined to the first word (``وفقا لوكالة``); ``trusted``: the grammar knows that a phrase starts here;
    ``whole``: its verb has its object elsewhere, no noun of the stretch is one («قال الصراف | خالد العمودي إن»).
    """
    doc, head = reader.doc, without_lead(reader.doc.key(first), lead)
    if first + 1 < limit and reader.lexicon.has("anaphors.latest", head) and not definite(doc.key(first + 1)):
        head = doc.key(first + 1)  # «حسب آخر حصيلة نشرتها الوزارة»
    latter = reader.lexicon.has("anaphors.latter", head)  # «نفى الأخير | التهم»
    limit = min(limit, first + 1 if latter else first + MAX_WORDS)
    if first >= limit or not (lead or trusted or starts_phrase(reader, first)):
        return None
    k, relative = first, trusted and reader.lexicon.relative(head)  # «يقول | الذين فقدوا بيوتهم إن»
    while k < limit:
        word = doc.words[k]
        quotation = doc.opens(k)
        if quotation is not None:
            long = not bounded and doc.after(quotation) - k > LONG and is_statement_like(doc.text, quotation)
            if k > first and (foreign_medium(reader, k, relative=relative) or long or manner_in_marks(reader, k)):
                break  # «كما نقلت الوكالة | "موقفنا مختلف تماما مع برلين"»
            k = max(doc.after(quotation), k + 1)
            continue
        if not word.is_word:
            if word.key in COMMA or (bounded and word.key == "؛"):  # «أوضح سامي العلي؛ أحد الباعة، أن»
                # «أفاد المدعي العام، | فارح عبدي، بأن», «قال أمين السر، | عازف القانون بشار حنا، إن»: tagged as verbs
                tagged = bounded and not relative and k + 1 < limit and reader.verb(k + 1)
                named = name_apposed(reader, first, k, head) if tagged or not bounded else 0
                named = named or (0 if bounded else title_apposed(reader, first, k))
                if named:
                    k = min(named, limit)  # «بحسب كاتب عام المندوبية، الشاذلي السعداني، فإن»
                    continue
                affiliated = bounded and not relative and _affiliation(reader, first, k)
                # «تحريات المباحث، | بقيادة المقدم سامي العلي، أن»
                led = doc.phrase_length("adjuncts.led", k + 1) or thing_behind_name(reader, first, k)
                if led or not (
                    affiliated or (bounded and k + 1 < limit and _apposition(reader, k + 1, relative, head))
                ):
                    break
                relative = False
            elif word.key == "(":
                k = close_parenthesis(reader, k, limit)
                continue
            else:
                dashed = word.key in DASHES and k + 1 < limit and goes_on_after_dash(reader, k + 1, first)
                dashed = dashed and not closes_dashes(reader, k, first)
                if not (dashed or word.key in INNER_SIGNS):
                    break
            k += 1
            continue
        particle = k > first and (behind_kunya(reader, k) or with_particle(reader, k))
        if particle or (k > first and not relative and counted_at(reader, first, k)):
            k += 1  # «أبو ثنين»: behind a particle of names stands a name, whatever else it spells; «ثلاثة عشر | خبيرا»
            continue
        if k > first and reader.lexicon.has("anaphors.aged", word.key):
            k = past_age(reader, k + 1, limit)
            continue
        when = of_governing(reader, k, first)
        if when:
            k += when + 1  # «اللاعب العائد | مؤخرا إلى صفوف فريقه»
            continue
        kept_back = closed_clause(reader, head, k, limit) if k > first else 0  # «محلل فضل عدم ذكر اسمه»
        # «الرسول صلى الله عليه وسلم», «ما لا يقل عن عشرة شهود», «المتهم | ح.ل.ك | أمام القاضي»
        lettered = doc.initials.get(k, k) - k
        if k > first and not definite(doc.key(k - 1)):
            lettered = lettered or doc.phrase_length("phrases.beyond", k)  # «خدمات | ما بعد البيع»
        set_phrase = lettered or (going_on(doc, k) if k > first else praise_at(doc, k) or estimate_at(doc, k))
        if kept_back or set_phrase:
            k, relative = k + (kept_back or set_phrase), relative or kept_back > 0
            continue
        told = bounded and not relative and k > first and _finite(reader, k) and _described(reader, head, first, k)
        # «لكن مسؤولا | سابقا», «رئيس النادي | سابقا والمحلل سامي العلي»
        accusative = k > first and not relative and (of_accusative(reader, first, k) or office_once(reader, first, k))
        if k > first and not (relative or told or accusative) and ends_phrase(reader, k, first):
            break
        if k > first and (_answered(reader, k, bounded=bounded) or (not relative and _says_on(reader, k))):
            break
        if k > first and (_topics_verb(reader, first, k) or somebody_apart(reader, first, k, within=relative)):
            break
        if k > first and not relative and reader.lexicon.auxiliary(word.key):
            if not told:
                break  # «محمد عبده | كان يختار», but «سيدة كانت تقف أمام الباب»
            relative = True
        still = k > first and not relative and reader.lexicon.negator(conjoined(word.key))
        if still and reader.lexicon.auxiliary(doc.key(k + 1)) and not _described(reader, head, first, k):
            break  # «بحسب سامي | لا تزال الأجهزة في المخزن»
        if k > first and not (relative or accusative) and adverbial(reader, first, k):
            break
        closed = k > first and not (relative or whole or accusative) and _new_phrase(reader, head, k)
        if closed or (k > first and not relative and not_annexed(reader, k)):
            break
        if k > first and not (bounded or relative) and (definite_deed(reader, k) or past_surname(reader, k)):
            break  # «وفق المتحدث | الاستمتاع بالعروض ممكن», «بحسب سامي الزرقي | مشروع الميناء»
        if k > first and relative and ends_relative(reader, k, limit, bounded=bounded):
            said = not bounded and that_clause_at(doc, k) and k - 2 > first and reader.lexicon.relative(doc.key(k - 2))
            k -= 2 * said  # «حسب عدد من الأهالي | الذين اعتبروا أن»
            break
        if k > first and not relative:
            if reader.lexicon.relative(word.key) and word.key[:1] not in "وف":
                relative = True
            elif foreign_surname(reader, k) or name_in_two(reader, k) or annexed(reader, first, k):
                pass
            elif (reader.verb(k) or describing(reader, head, k)) and not (bounded and bare_name(reader, first, k)):
                # An indefinite noun takes its relative clause bare: «مصدر لم تسمه», «تقرير وزعته الغرفة».
                name = definite(doc.key(k + 1)) or reader.lexicon.listed_given(doc.key(k + 1))
                name = name and k + 2 == limit and doc.key(k - 1) not in COMMA  # «الكاتبة | وعد الخطيب», «| شهد حسين»
                name = name and reader.lexicon.any(("names.titular", "names.nouns"), word.key)
                conjunct = doc.key(k)[:1] == "و" and not (name or _then_named(reader, k))
                conjunct = conjunct or doc.key(k - 1) in COMMA
                known = definite(head) or _closed_construct(reader, first, k)
                if bounded and known and not conjunct and (name or not doc.analyses(k)):
                    k += 1  # before a certain complementizer no verb can follow a definite phrase: a name
                    continue
                papers = ("groups.documents",) if bounded else ("groups.documents", "narrator.speeches")
                described = reader.lexicon.person_noun(head) or reader.lexicon.any(papers, head)
                if known or not (bounded or described) or (not bounded and disagreeing(reader, head, k)):
                    break
                if predicate_of_being(reader, first, k):
                    break
                relative = True
            elif reader.lexicon.negator(word.key) and k + 1 < limit and reader.verb(k + 1):
                if definite(head) or word.key[:1] == "و" or (word.key == "ما" and _closed_construct(reader, first, k)):
                    break  # «وكالة كذا | ولم يتطرق إلى», «جار الضحية | ما يتداوله الناس أن»
                relative = True
        k += 1
    return trimmed(reader, first, min(k, limit), lead)


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


def _says_on(reader: Reader, k: int) -> bool:
    """Whether another verb of saying is joined on: «يقول سامي العلي | ويضيف»."""
    said = (a for a in reader.doc.analyses(k) if a.form.kind == "verb" and not a.form.verb.strict)
    return any(a.proclitic == "و" for a in said) and not reader.lexicon.given_name(reader.doc.key(k))


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


def without_lead(key: str, lead: int) -> str:
    """A key without the preposition joined to it: ``للوزارة`` → ``الوزارة``, ``لوكالة`` → ``وكالة``."""
    if lead and key.startswith("لل"):
        return "ا" + key[1:]
    return key[lead:]


def head_of(reader: Reader, who: Stretch) -> str:
    """The first word of a phrase without a preposition joined to it; two ل stand for three: ``للجنة`` → ``اللجنة``."""
    return key_in(reader.doc, who, who.first)


def key_in(doc: Document, phrase: Stretch, k: int) -> str:
    """The key of word ``k`` of a phrase, without the preposition joined in front of its first."""
    key, lead = doc.key(k), phrase.lead if k == phrase.first else 0
    if lead and key.startswith("لل") and doc.lam_of_noun(k):
        return "ال" + key[1:]
    return without_lead(key, lead)


def _apposition(reader: Reader, k: int, relative: bool, head: str) -> bool:
    """Whether the piece behind a comma goes on with the phrase: an apposition or a further coordinated name."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if doc.plain_sign(k) or doc.phrase_length("naming.eulogies", k):
        return False  # «الأمير سامي، | حفظه الله، إن»
    two = doc.key(k + 2) in COMMA and not doc.analyses(k) and all(name_shaped(doc.words[j]) for j in (k, k + 1))
    if two and lexicon.office(head):
        return True  # «مدير القضاء، | هيوا كاكسور، أن», whatever the first is tagged as
    if relative:
        # behind a relative clause only a title goes on: «الدراسة التي أعدها فلان، رئيس المركز»
        return lexicon.office(key) and not ends_phrase(reader, k, k)
    if (lexicon.inner_preposition(key) and not named_ali(reader, k)) or ends_phrase(reader, k, k):
        return False
    if lexicon.has("adjuncts.modes", key) or (key.endswith("ة") and lexicon.adjunct_head(key[:-1] + "ا")):
        return False  # «فقال سامي، | همسا: …», «وقالت سلمى، | باكية: …»
    if lexicon.has("naming.situated", key) or closed_clause(reader, head, k, reader.sentence.last):
        return False  # «سامي العلي، | المقيم في الخارج، إن», «عضو بالمجلس، | فضل حجب اسمه، أن»
    if lexicon.relative(key) or _own_place(reader, k) or lexicon.has("anaphors.aged", key):
        return False  # «سلمى العلي، | البالغة من العمر 62 عاما»
    pronoun = lexicon.has("pronouns.independent", conjoined(key)) and doc.words[k].letters[:1] != "آ"  # «آنا ليبمان»
    if reader.verb(k) or lexicon.negator(key) or (pronoun and not third_syllable(reader, k)):
        return False
    common = not definite(key) and not lexicon.person_noun(key) and not lexicon.given_name(key)
    hers = key[:1] == "م" and key.endswith("ة") and not lexicon.body(key)  # «زاخاروفا، | معلقة على تصريحه، إن»
    if common and (hers or (reader.pos(k) == "NOUN" and key.endswith("ا"))) and lexicon.preposition(doc.key(k + 1)):
        return False  # «وأكد الوزير، | خوفا من الفتنة، أن»: why he says it
    if common and reader.pos(k) == "NOUN" and any(a.form.kind == "masdar" and not a.proclitic for a in doc.analyses(k)):
        return False  # «أضاف الرجل، | إضافة ثالثة، أن»: what is said is apposed to nobody
    if common and any(a.form.kind == "verb" and not a.proclitic for a in doc.analyses(k)):
        return False  # however tagged: «مسؤول في خفر السواحل، | رفض ذكر اسمه»
    if common and (unnamed_apart(reader, head, k) or quality_at(reader, k)):
        return False
    if key[:1] == "و" and len(key) > 3 and not lexicon.given_name(key) and not lexicon.person_noun(key):
        return not reader.verb(k) and reader.pos(k) in ("NOUN", "PROPN", "X", "") and definite(key[1:])
    return True


def _own_place(reader: Reader, k: int) -> bool:
    """«أوضح النادي، | بموقعه الرسمي، أن»: a preposition and what is one's own begin no apposition."""
    return reader.doc.key(k)[:1] == "ب" and [token.pos_ for token in reader.tokens(k)] == ["ADP", "NOUN", "PRON"]


def _affiliation(reader: Reader, first: int, comma: int) -> bool:
    """Whether a comma behind a bare name opens where its bearer belongs: «إيلي غرانميه، من المجلس الأوروبي»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(comma + 2)
    if doc.key(comma + 1) != "من" or not bare_name(reader, first, comma):
        return False
    return lexicon.body(key) or lexicon.outlet_head(key) or lexicon.any(("groups.residents",), key)


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
