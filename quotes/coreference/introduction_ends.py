"""Where the phrase that introduces somebody ends: ``شركة أبولون | اليوم``, ``وزارة الصحة | من العدوى``.

It stands in narration, where no cue bounds it: what the verb of the sentence governs follows without a sign.
"""

from __future__ import annotations

from quotes.attribution.cities import state_behind_name
from quotes.attribution.deeds import DEED, FOURTH, TRANSITIVE
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.coreference.objects_behind import behind_proper, governed, second_noun
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.inflection import inflected, owned_noun
from quotes.lexicon import ORIGIN, Lexicon, bare, definite, disowned
from quotes.marks import is_statement_like
from quotes.spelling import frequency

MAX_WORDS = 8
SHORTEST_CLAUSE = 2  # words of «جرى التفاوض», which tell nothing of a paper
MAX_CLAUSE = 10  # words of what a paper is about, before what it says
PROCLITICS = "ولبفك"
SHORTEST_JOINED = 4  # letters of a noun behind a proclitic
OF_MANY = ("هم", "هما")
LONGEST_PLAIN = 5  # letters of a word that may end so by itself: «مبهم», «متهم»
PLURAL = "ون"
CONSTRUCT = "ي"  # of a plural that its ن leaves: «نازحي المدينة»
NUMBERED = "رقم"
WRITTEN = 50  # times that the press writes a verb, and as many times its other forms


def speaks(lexicon: Lexicon, head: str) -> bool:
    """A noun for people, a body, an outlet or a document."""
    return (
        lexicon.person_noun(head)
        or lexicon.body(head)
        or lexicon.outlet_head(head)
        or lexicon.any(("groups.documents",), head)
    )


def shortened(reader: Reader, found: Stretch, *, pair: bool) -> Stretch:
    """The introducing phrase up to its first number, statement, coordination or name.

    ``pair``: two of a kind, whose names one conjunction joins.
    """
    doc, lexicon = reader.doc, reader.lexicon
    last, head, two = found.first + 1, without_lead(doc.key(found.first), found.lead), pair
    at = doc.sentence_of(found.first)
    headline = at is not None and doc.kind(at) == "headline"
    while last < min(found.last, found.first + MAX_WORDS):
        quotation = doc.opens(last)
        key = doc.key(last)
        if key[:1].isdigit() and doc.key(last - 1) == NUMBERED:
            return Stretch(found.first, last + 1, found.lead)
        if (
            doc.key(last + (key[:1] == "ل"))[:1].isdigit()  # «جامعة المرفأ | لعام 1436»
            or lexicon.negator(key)
            or (last == found.first + 1 and lexicon.has("pronouns.prepositional", key))
            or (quotation is not None and is_statement_like(doc.text, quotation))
        ):
            break
        if _complement(reader, found.first, last) or _second_in(reader, found.first, last):
            break
        if last > found.first + 1 and (_driven_to(reader, found, last) or _feared(reader, last)):
            break
        said = doc.analyses(last)
        if any(a.form.kind == "verb" and not (a.proclitic or a.form.verb.strict) for a in said):
            break  # «شهادة ملحقة | أشار عميل»
        if headline and (reader.verb(last) or any(a.form.kind == "verb" for a in said)):
            break  # «مصدر أمني | يكشف تفاصيل جديدة»
        if lexicon.auxiliary(doc.key(found.first - 1)) and any(a.form.kind == "verb" for a in said):
            break  # «وكان مصدر في الوزارة | كشف عن»
        if any(a.form.kind == "masdar" and a.form.enclitic and not a.form.verb.strict for a in said):
            break  # «نقلت الوكالة عن ثلاثة مصادر | قولها»
        if key[:1] == "و" and lexicon.office(key[1:]) and lexicon.body(head) and not definite(key[1:]):
            break  # «وكيل وزارة الزراعة | ورئيس القطاع»
        if _judged(reader, last) or _charged(reader, found.first, last) or _behind_proper_name(reader, found, last):
            break
        joint = speaks(lexicon, key[1:]) or key.endswith("ة") or _joint_matter(reader, found, last)
        joint = joint or not frequency(key[1:])  # «جامعة | ويستفيلد», a name
        if two and lexicon.inner_preposition(key) and any(doc.key(k)[:1] == "و" for k in range(found.first, last)):
            break  # «تبحث شركتا المرفأ والضفة | في دلائل جديدة»
        if key[:1] == "و" and not joint:
            if not pair:
                break
            pair = False
        if last > found.first + 1 and (second_noun(reader, last) or behind_proper(reader, head, last)):
            break
        if last > found.first + 2 and lexicon.person_noun(head) and state_behind_name(reader, last):
            break  # «زار وزير الخارجية هاكان فيدار | القاهرة»
        if governed(reader, found.first, last) or _accusative(reader, last):
            break
        if _closed(reader, found, last) or _matter(reader, last) or _of_sentence(reader, found.first, last):
            break
        last = last + 1 if quotation is None else min(doc.after(quotation), found.last)
    while last - 1 > found.first and _leans_on(reader, last - 1):
        last -= 1
    last = _with_clause(reader, found.first, last) if lexicon.any(("groups.documents",), nominative(head)) else last
    return Stretch(found.first, last, found.lead)


def _judged(reader: Reader, k: int) -> bool:
    """What a verb has with ب behind a closed phrase: «قضت محكمة المرفأ الابتدائية | برفض دعوى», not «بولاية كذا»."""
    doc, lexicon, noun = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    if doc.key(k)[:1] != "ب" or not definite(doc.key(k - 1)) or definite(noun) or not reader.adposition(k):
        return False
    place = lexicon.somebody(noun) or lexicon.any(("places.kinds", "places.districts", "groups.parts"), noun)
    tokens = [token.pos_ for token in reader.tokens(k)]
    return tokens == ["ADP", "NOUN"] and not place and frequency("ال" + noun) > 0 and not lexicon.occasion(noun)


def _charged(reader: Reader, first: int, k: int) -> bool:
    """What the verb right before the phrase has with ب: «نواب يتهمون حكومة الوحدة | بالتعطيل».

    Behind its subject a deed: «طالب النائب سامي العلي وزير الكهرباء | بالاستقالة», not «مدير الصحة بالمرفأ».
    """
    doc = reader.doc
    deed = DEED.fullmatch(doc.key(k)[3:]) is not None
    before = range(max(reader.sentence.first, first - MAX_WORDS), first) if deed else (first - 1,)
    verbs = (a.form.verb for i in before for a in doc.analyses(i))
    charges = any(verb.object and "nominal:ب" in verb.frames for verb in verbs)
    return charges and doc.key(k).startswith("بال") and definite(doc.key(k - 1))


def _behind_proper_name(reader: Reader, found: Stretch, k: int) -> bool:
    """A noun with the article behind a body's name of one word: «أنجزت بلدية صيدا | المشروع», not «صيدا القديمة»."""
    doc, key = reader.doc, reader.doc.key(k)
    proper = k == found.first + 2 and reader.pos(k - 1) in ("X", "PROPN") and not definite(doc.key(k - 1))
    noun = reader.pos(k) == "NOUN" and not key.endswith(ORIGIN) and not reader.lexicon.somebody(key)
    return proper and reader.lexicon.body(without_lead(doc.key(found.first), found.lead)) and definite(key) and noun


def _with_clause(reader: Reader, first: int, last: int) -> int:
    """Where a paper ends with the clause that describes it: «بيان | صدر عن الوزارة», «تقرير | أعدته مراسلتها».

    Names in marks and numbers may stand in it: «بيان | تلقت "المرفأ" نسخة منه», «مذكرة | وقعها 34 نائبا». The paper
    ends before the verb, where the clause goes on too long.
    """
    doc = reader.doc
    # «مذكرة | وقعها 34 نائبا», whatever it is tagged as
    counted = next((k for k in range(first + 1, last) if disowned(doc.key(k)) and doc.key(k + 1)[:1].isdigit()), last)
    verb = next((k for k in range(first + 1, last) if reader.verb(k)), counted)
    if verb == last:
        return last
    before = range(reader.sentence.first, first if doc.key(first - 1) == "في" else reader.sentence.first)
    frames = {frame for k in before for a in doc.analyses(k) for frame in a.form.verb.frames}
    frames -= {frame for a in doc.analyses(verb) for frame in a.form.verb.frames}  # «في بيان | ندد فيه بالعنف»
    asked, end, stop = False, verb + 1, min(reader.sentence.last, verb + MAX_WORDS)
    while end < stop:
        marks = doc.opens(end)
        if marks is not None and not is_statement_like(doc.text, marks):
            end = max(end + 1, doc.after(marks))
            continue
        word = doc.words[end].is_word or doc.key(end)[:1].isdigit()
        asked = "nominal:ب" in frames and doc.key(end)[:1] == "ب" and reader.adposition(end)
        if not word or asked or reader.verb(end) or that_clause_at(doc, end):
            break  # «طالبت الكتلة في مذكرة وقعها 34 نائبا | بعقد جلسة»
        end += 1
    whole = asked or end == reader.sentence.last or (not doc.words[end].is_word and doc.opens(end) is None)
    return end if whole else last if last - verb > SHORTEST_CLAUSE else verb


def _accusative(reader: Reader, k: int) -> bool:
    """An indefinite object behind what an article has closed: «نظمت جامعة شال بالمدينة | برنامجا»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    noun = key.endswith("ا") and not definite(key) and min(frequency(key), frequency("ال" + key[:-1])) >= WRITTEN
    return noun and definite(before) and not (reader.lexicon.somebody(key) or reader.lexicon.given_name(key))


def _second_in(reader: Reader, first: int, k: int) -> bool:
    """What the verb has its في for, behind where they are: «نجح أطباء في مستشفى المرفأ | في زراعة قلب»."""
    doc = reader.doc
    again = doc.key(k) == "في" and any(doc.key(j) == "في" for j in range(first + 1, k))
    acts = first > reader.sentence.first and reader.verb(first - 1)
    return again and acts and not (definite(doc.key(k + 1)) or reader.lexicon.body(doc.key(k + 1)))


def _driven_to(reader: Reader, found: Stretch, k: int) -> bool:
    """What the verb right before the phrase has إلى for: «اضطر المواطنون | إلى العودة», not «المبعوث إلى شال»."""
    doc, lexicon, first = reader.doc, reader.lexicon, found.first
    if doc.key(k) != "الي" or first <= reader.sentence.first or not reader.verb(first - 1):
        return False
    own = lexicon.any(("naming.governing",), doc.key(k - 1)) or any(reader.verb(j) for j in range(first + 1, k))
    return not (own or any(lexicon.any(("naming.envoys",), doc.key(j)) for j in range(first, k)))


def _feared(reader: Reader, k: int) -> bool:
    """What a noun before the phrase has من for: «قلق لدى علماء المناخ | من هذا الارتفاع», not «عدد من هؤلاء»."""
    doc, lexicon = reader.doc, reader.lexicon
    counted = lexicon.any(("phrases.counts", "phrases.shares", "phrases.parts"), doc.key(k - 1))
    return doc.key(k) == "من" and lexicon.has("pronouns.pointing", doc.key(k + 1)) and not counted


def _complement(reader: Reader, first: int, k: int) -> bool:
    """What the verb right before the phrase says by its preposition: «كشفت تسريبات إعلامية | عن إقالة المدير».

    Not where it says a clause: «كشفت دراسة عن النوم أن».
    """
    doc, key = reader.doc, reader.doc.key(k)
    frames = {frame for a in doc.analyses(first - 1) if a.form.kind == "verb" for frame in a.form.verb.frames}
    # «كشف تقرير صادر | عن المركز», but «كشف مصدر مطلع | عن تفاصيل»
    informed = reader.lexicon.has("naming.informed", doc.key(k - 1)) and key != "علي"
    governing = reader.lexicon.any(("naming.governing",), doc.key(k - 1)) and not informed
    if f"nominal:{key}" not in frames or governing:
        return False
    last = min(reader.sentence.last, k + MAX_CLAUSE)
    return not any(that_clause_at(doc, j) for j in range(k + 2, last))


def _named(lexicon: Lexicon, head: str) -> bool:
    """A noun that has a proper name behind it: a body's or an outlet's."""
    return lexicon.body(head) or lexicon.outlet_head(head)


def _leans_on(reader: Reader, k: int) -> bool:
    """What no phrase ends in: a preposition, a relative pronoun, whose it is («تجار في السوق | فيها»)."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    whose = lexicon.has("pronouns.prepositional", key) and definite(reader.doc.key(k - 1))
    return whose or lexicon.has("openers.prepositions", key) or lexicon.relative(key)


def _joint_matter(reader: Reader, found: Stretch, k: int) -> bool:
    """What a body is for besides: «الشركة الساحلية للنقل | والاستثمار», «مصدر في وزارة المياه | والكهرباء».

    Or who shares a construct with the noun before: «حصيلة بأعداد قتلى | ونازحي المدينة».
    """
    doc, joined = reader.doc, reader.doc.key(k)[1:]
    matter = doc.key(k - 1).startswith("لل") and definite(joined)
    head = without_lead(doc.key(k - 2), found.lead if k - 2 == found.first else 0)
    two = k - 2 >= found.first and reader.lexicon.has("groups.committees", head) and definite(doc.key(k - 1))
    shared = joined.endswith(CONSTRUCT) and definite(doc.key(k + 1)) and not definite(doc.key(k - 1))
    shared = shared and reader.lexicon.person_noun(joined + "ن")
    besides = reader.lexicon.has("groups.joint_matters", joined) and definite(doc.key(k - 1))
    besides = besides or (definite(joined) and _of_both(reader, found, k))
    return matter or shared or besides or (two and definite(joined) and not reader.lexicon.somebody(joined))


def _of_both(reader: Reader, found: Stretch, k: int) -> bool:
    """Whether the adjective behind a second matter is the body's, not its own: «شركة الغاز | والتصنيع الأهلية»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    head = without_lead(doc.key(found.first), found.lead)
    hers = _named(lexicon, head) and not definite(head) and (head.endswith("ة") or lexicon.feminine_body(head))
    told = definite(behind) and behind.endswith("ية") and doc.words[k + 1].is_word
    plural = doc.key(k).endswith("ات")  # «شركة النقل والخدمات اللوجستية»: either's
    return hers and told and k == found.first + 2 and (plural or not doc.key(k).endswith("ة"))


def _closed(reader: Reader, found: Stretch, k: int) -> bool:
    """Whether the construct of a body or of people is complete before ``k``.

    «مصرف المرفأ | صافي أرباح», «نادي الأسير | كريم الساعي», «وزارة الصحة | من العدوى», «خبراء السفن | جملة من
    العيوب», «شركة «أبولون» | خسائر». What goes on behind the article or the marks carries the article itself or a
    preposition of place or matter.
    """
    doc, lexicon, first = reader.doc, reader.lexicon, found.first
    before = doc.key(k - 1)
    closed = definite(before) or (before[:1] == "و" and definite(before[1:]))
    head = without_lead(doc.key(first), found.lead)
    named = _named(lexicon, head)
    people = not named and (head.endswith(PLURAL) or lexicon.any(("anaphors.plurals",), head) or lexicon.office(head))
    key = doc.key(k)
    if closed and len(key) > LONGEST_PLAIN and key.endswith(OF_MANY) and key[:1] not in PROCLITICS:
        return True  # «طلاب المرحلة الثانوية | مشاركتهم»
    closed = closed or (named and doc.closes(k - 1) is not None)
    issued = key.endswith("ا") and lexicon.any(("groups.documents",), nominative(key))
    if named and issued and k > first + 1:
        return True  # «حزب الساحل | بيانا ندد فيه», «مديرية مرور شال | توضيحا»
    if not (named or people) or not closed or not doc.words[k].is_word:
        return False
    if lexicon.given_name(key) and not _of_both(reader, found, k):
        return named and not lexicon.honorific(doc.key(k - 1))  # not «جامعة الملك سالم», «أهالي الطفل سالم»
    if definite(key) and lexicon.honorific(key):
        return named and lexicon.given_name(doc.key(k + 1))  # «وزارة الحج | الأستاذ سالم»
    if lexicon.has("openers.prepositions", key):
        return named and doc.key(first + 1) != key and not lexicon.has("groups.inner", key)  # «فريق من»
    if definite(key) and doc.closes(k - 1) is not None and (reader.pos(k) == "NOUN" or lexicon.person_noun(key)):
        return named and not key.endswith(("ي", "ية"))  # «منظمة «السلام» | القرار», not «شركة «أبولون» السعودية»
    if definite(key):  # «نادي المرفأ الساحلي | التعاقد مع مدرب»
        return named and k > first + 1 and before.endswith(ORIGIN) and DEED.fullmatch(bare(key)) is not None
    own = frequency("ال" + key) > 0  # «مدرسة الساحل | فقرات», whose ف is no conjunction
    joined = key[:1] in PROCLITICS and len(key) > SHORTEST_JOINED - 1 and not own
    return issued or not joined or lexicon.body(key)  # «مجلس القضاء الأعلى | لجنة»


def _matter(reader: Reader, k: int) -> bool:
    """What it is about: «مصادر خاصة | بصدور توجيهات»; «مصدر بوزارة الصحة», «مسؤول بالبلدية» say where one is."""
    doc, key = reader.doc, reader.doc.key(k)
    if not doc.words[k].is_word:
        return doc.opens(k) is None and doc.closes(k) is None and key not in ("(", ")", ".", "/")
    if key[:1] != "ب" or len(key) < 3 or definite(key[1:]) or doc.known_surname(key):
        return False
    return any(a.form.kind == "masdar" for a in doc.analyses(k)) or (key[1:3] == "ان" and len(key) < 6)


def _of_sentence(reader: Reader, first: int, k: int) -> bool:
    """What stands behind a body's name and belongs to the verb of its sentence.

    When («شركة أبولون | اليوم»), to whom («جامعة المرفأ | للطالبة سلمى العلي»), in what of its own («تقرير الشركة | في
    تقييمها»), the verb itself («شرطة المرفأ | لجأت إلى»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    head, key = doc.key(first), doc.key(k)
    if k < first + 2 or not doc.words[k].is_word:
        return False
    noun = doc.key(k + 1) if key == "في" else key[1:] if key[:1] in ("ب", "ل") else ""
    named = _named(lexicon, head)
    if (named or lexicon.any(("groups.documents",), head)) and noun.endswith(("ه", "ها")) and owned_noun(noun):
        return True
    if not named:
        return False
    if time_at(reader, k) or (key[:1] not in PROCLITICS and owned_noun(key)):
        return True  # «شركة أبل | نتائجها»
    told = "ال" + key[2:] if key.startswith("لل") else ""
    if told and lexicon.person_noun(told) and lexicon.given_name(doc.key(k + 1)):
        return True
    given_away = key[:1] == "ب" and not definite(doc.key(k + 1)) and not lexicon.body(key[1:])
    if given_away and (TRANSITIVE.fullmatch(key[1:]) or FOURTH.fullmatch(doc.words[k].letters[1:])):
        return True  # «شركة أبولون | بتوزيع أرباح», but «إدارة الصحة بتعليم المرفأ»
    return reader.pos(k) == "VERB" and reader.verb(k) and min(inflected(key), frequency(key)) >= WRITTEN
