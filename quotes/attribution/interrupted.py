"""Clauses that a closing source breaks off: «وهذه الكلفة بحسب التقرير | تفوق الدخل»، «شرعت البلدية، وفق المدير، | في».

What stands before the source says whether its clause is whole: a topic lacks what is said of it, a verb with its
subject an object or a complement. What stands behind says whether it is that.
"""

from __future__ import annotations

from quotes.attribution.awaiting import awaits_main
from quotes.attribution.deeds import DEED, FOURTH, deed_shaped
from quotes.attribution.narrator import COMMAS, narrator_speaks
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.openings import main_start
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, fa_clause_at, that_clause_at
from quotes.document import Document
from quotes.lexicon import CONJUNCTIONS, conjoined, definite, disowned

COMPLEMENTS = ("علي", "الي")  # what asks for these is a verb, not the noun of a source
APART = ("clauses.sibling_connectives", "clauses.subordinators", "clauses.turns", "clauses.adverbial")
MAX_CLAUSE = 5  # words of a verb and its subject
MAX_LACKING = 8  # words of a topic whose verb stands right behind the source
MAX_PHRASE = 6  # words of a phrase that is all that stands before a source
FEW = 2  # words in marks that can say something
TOPIC = "اما"
MAX_TOPIC = 30  # words of a topic that commas part from its source


def own_clause(doc: Document, first: int, last: int) -> int:
    """Where the clause begins that a tag between signs breaks off: «لم يكن موفقا، | فهو تسبب -بحسب حديثه- بالتأخر».

    Behind what says why, there: «لن نخوض فيه؛ لأن | الملف - بحسب الصحيفة - أمام القضاء».
    """
    causal = doc.grammar.sets["complementizers.causal"]
    for k in range(last - 2, max(first, last - MAX_CLAUSE) - 1, -1):
        if doc.key(k) in causal:
            return k + 1
    commas = [k for k in range(max(first, last - MAX_CLAUSE), last - 1) if doc.key(k) in COMMAS]
    return commas[-1] + 1 if commas and doc.key(commas[-1] + 1)[:1] in CONJUNCTIONS else first


def topic_without_verb(reader: Reader, first: int, last: int, k: int) -> int | None:
    """Where the topic begins whose verb stands right behind the source: «…، وهذه الكلفة بحسب التقرير تفوق الدخل»."""
    doc = reader.doc
    if k + 1 >= reader.sentence.last or not doc.words[last - 1].is_word or not doc.words[k].is_word:
        return None
    finite = reader.verb(k) or (reader.lexicon.negator(doc.key(k)) and reader.verb(k + 1))
    if not finite or doc.key(k)[:1] in ("و", "ف") or reader.lexicon.relative(doc.key(k - 1)):
        return None
    begin = next((j + 1 for j in range(last - 1, first - 1, -1) if not doc.words[j].is_word), first)
    begin = next((j for j in range(last - 1, begin, -1) if _connects(reader, j)), begin)
    begin = main_start(reader, begin, last)
    if not 0 < last - begin <= MAX_LACKING or any(reader.verb(j) or doc.analyses(j) for j in range(begin, last)):
        return None
    return begin


def _connects(reader: Reader, j: int) -> bool:
    return reader.lexicon.has("clauses.opening_connectives", reader.doc.key(j))


def interrupts(reader: Reader, first: int, last: int, k: int) -> bool:
    """«لكن اللجنة، وفق عاملين، لم تأت»: behind the source's comma comes the verb that words ``[first, last)`` lack.

    A number goes on as well («وبلغت النسبة، بحسب اللجنة، 61 في المئة»); any other phrase may be the narrator's or
    stand in apposition to the source («بحسب المدير، فلان»).
    """
    doc = reader.doc
    if doc.key(k) not in COMMAS or k + 1 >= reader.sentence.last:
        return False
    if marked_predicate(reader, first, last, k + 1):
        return True
    if not doc.word_at(k + 1):
        return False
    if doc.key(k + 1)[:1].isdigit():
        return True
    if phrase_alone(reader, first, last) and completes(reader, k + 1):
        return True
    if conceded(reader, first, k + 1) or set_right(reader, first, last, k + 1) or _answered(reader, first, last, k + 1):
        return True
    return _predicate_at(reader, first, last, k + 1)


def _answered(reader: Reader, first: int, last: int, k: int) -> bool:
    """«عندما وصلنا، تقول ريم، | ركضت أمي», «أما اليوم، تقول ريم، | فالأمور مختلفة»: what a clause waits for."""
    doc, key = reader.doc, reader.doc.key(k)
    if doc.key(first) == TOPIC:
        return key[:1] == "ف"
    finite = reader.verb(k) or reader.lexicon.auxiliary(key) or (reader.lexicon.negator(key) and reader.verb(k + 1))
    return bool(finite) and key[:1] not in CONJUNCTIONS and awaits_main(reader, first, last)


def set_right(reader: Reader, first: int, last: int, k: int) -> bool:
    """«لم يكن الغياب قرارا، وفق ريم، | بل فرضته الطرق»: a denial before the source, what sets it right behind it.

    So too what is left of it: «لن نقبل، وفق النقيب، | إلا بحل كامل».
    """
    doc, lexicon = reader.doc, reader.lexicon
    denied = (j for j in range(first, last) if lexicon.negator(conjoined(doc.key(j))))
    lasting = (lexicon.has("clauses.lasting", doc.key(j + 1)) for j in denied)
    sets_right = doc.phrase_length("clauses.corrections", k) or lexicon.has("clauses.excepting", doc.key(k))
    return bool(sets_right) and not all(lasting)


def marked_predicate(reader: Reader, first: int, last: int, k: int) -> bool:
    """Whether words in marks at ``k`` say something of the topic before the source: «فهي برأي الناشط | «فك الحصار»».

    «وهذه الخطوة، وفق الوزير، | «بداية الحل»»: what stands before it says nothing by itself.
    """
    doc = reader.doc
    quotation = doc.opens(k)
    if quotation is None or not quotation.balanced or quotation.style == "paren" or doc.words_quoted(quotation) < FEW:
        return False
    bare = last - (doc.key(last - 1) in COMMAS)
    pronoun = conjoined(doc.key(bare - 1)) in doc.grammar.sets["pronouns.independent"]
    return pronoun or phrase_alone(reader, first, last)


def partitive_alone(reader: Reader, first: int, last: int) -> int | None:
    """Where the word begins that is all its clause has before the source: «أسباب عدة، | أهمها، وفق الخبير»."""
    doc, lexicon = reader.doc, reader.lexicon
    last -= doc.key(last - 1) in COMMAS
    begin = next((k + 1 for k in range(last - 1, first - 1, -1) if doc.key(k) in COMMAS), first)
    head = disowned(conjoined(doc.key(begin)))
    among = doc.phrase_length("anaphors.among", begin)
    alone = among == last - begin or (last - begin == 1 and lexicon.has("anaphors.foremost", head))
    return begin if alone else None


def phrase_alone(reader: Reader, first: int, last: int) -> bool:
    """Whether one phrase is all that its clause has before the source, which says nothing by itself.

    «والسبب، وفق الخبير، | ارتفاع الكلفة», «ومن بينها، وفق الوزير، | ميناء», «أسباب، أهمها، وفق الخبير، | الكلفة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if partitive_alone(reader, first, last) is not None:
        return True
    last -= doc.key(last - 1) in COMMAS
    if first >= last:
        return False
    head = conjoined(doc.key(first))
    alone = head in doc.grammar.sets["pronouns.independent"] or head in doc.grammar.sets["complementizers.suffixed"]
    what = lexicon.has("pronouns.relative_ma", head) and last == first + 2
    if what or (alone and last == first + 1):
        return True  # «إنها، تقول ريم، | أجمل سنوات العمر», «ما حدث، تقول ريم، | جريمة»
    if not first < last <= first + MAX_PHRASE or any(_finite(reader, k) for k in range(first, last)):
        return False
    placed = lexicon.inner_preposition(head)
    if not (placed or definite(head) or definite(doc.key(last - 1))):
        return False
    who = noun_phrase(reader, first + placed, last, lead=0 if placed else len(doc.key(first)) - len(head), trusted=True)
    return who is not None and who.last == last


def _predicate_at(reader: Reader, first: int, last: int, k: int) -> bool:
    """Whether word ``k`` begins what is said of the topic that words ``[first, last)`` end with.

    A verb does where none stands before («فإن حقوق المياه، بحسب التقرير، | يتعين تحديدها»), a pronoun, أن, and what
    answers a topic with ف also where one describes it («أهم ما يطلبه، وفق محاميه، | هو», «أما هي، وفق أمها، | فقد»).
    """
    doc = reader.doc
    key, first = doc.key(k), _behind_that(doc, first, last)
    verbs = [j for j in range(first, last) if _finite(reader, j)]
    shield = next((j for j in range(first, last) if _shields(reader, j)), last)
    independent = doc.grammar.sets["pronouns.independent"]
    answer = fa_clause_at(doc, k) or (key[:1] == "ف" and key[1:] in independent)
    if key in independent or answer or that_clause_at(doc, k):
        return all(j > shield for j in verbs)
    # «ما كنا نعيشه، تقول سميرة، | كان كابوسا»: a clause that is a topic itself
    clause = shield == first + (not reader.lexicon.has("pronouns.relative_ma", conjoined(doc.key(first))))
    clause = clause and shield < last
    verbs = [j for j in verbs if j < shield] if clause else verbs
    finite = reader.verb(k) or (reader.lexicon.negator(key) and reader.verb(k + 1))
    finite = finite or (clause and reader.lexicon.auxiliary(key))
    return not verbs and finite and key[:1] not in CONJUNCTIONS and not doc.analyses(k)


def _behind_that(doc: Document, first: int, last: int) -> int:
    """Behind the last أن or فإن of words ``[first, last)``, where its topic begins."""
    lowest = max(first, last - MAX_TOPIC)
    return next(
        (j + 1 for j in range(last - 1, lowest - 1, -1) if that_clause_at(doc, j) or fa_clause_at(doc, j)), first
    )


def _finite(reader: Reader, j: int) -> bool:
    """Whether a verb stands at word ``j`` that says something by itself, which كان does not; «من أبرز» is none."""
    lexicon, doc = reader.lexicon, reader.doc
    if lexicon.auxiliary(doc.key(j)) or lexicon.preposition(conjoined(doc.key(j - 1))):
        return False
    return reader.verb(j) or bool(doc.analyses(j))


def _shields(reader: Reader, j: int) -> bool:
    """Whether a clause begins at word ``j`` that describes the topic or concedes something: «التي»، «رغم أنها»."""
    doc = reader.doc
    relative = reader.lexicon.relative(doc.key(j)) or reader.lexicon.has("pronouns.relative_ma", doc.key(j))
    return relative or doc.phrase_length("clauses.subordinators", j) > 0


def conceded(reader: Reader, first: int, k: int) -> bool:
    """«ورغم غياب التمويل، بحسب المدير، | إلا أنهم نجحوا»: a concession before the source, its clause behind it."""
    doc = reader.doc
    conceding = reader.lexicon.has("clauses.adverbial", conjoined(doc.key(first)))
    return conceding and doc.phrase_length("clauses.exceptions", k) > 0


def cut_short(reader: Reader, c: Candidate, first: int, last: int, k: int) -> bool:
    """Whether a verb and its subject are all that stands before the source, and their clause goes on behind it.

    «واتهم العريس، حسبما ذكرت الصحف، | العروس بالاحتيال», «وتعود القضية، وفق مصدر قضائي، | إلى عام 2012». Behind a
    longer sentence only what is no apposition of the source: «…، حيث شرعت البلدية، وفق المدير، | في بناء الجسر».
    """
    doc = reader.doc
    if k + 1 >= reader.sentence.last:
        return False
    if marked_predicate(reader, first, last, k):
        return True
    if doc.key(k)[:1].isdigit() and reader.pos(k + 1) == "NOUN":
        return True  # «بلغ عدد السيارات، وفقا للفريق | 1554 سيارة»
    if doc.words[k].is_word and phrase_alone(reader, first, last) and completes(reader, k):
        return True  # «أسباب عدة، أهمها وفق الخبير | ارتفاع الكلفة»
    begin = _last_verb(reader, first, last)
    if begin is None or any(doc.opens(j) is not None for j in range(begin, last)):
        return False
    said = [j for j in range(first, last) if doc.words[j].is_word and not reader.lexicon.auxiliary(doc.key(j))]
    whole = len(said) <= MAX_CLAUSE
    foremost = doc.key(k) == "من"  # «وتعد القطع، حسب المعهد | من أهم الاكتشافات»
    if whole and foremost and doc.key(last - 1) in COMMAS:
        return True
    if doc.words[k].is_word:
        between = doc.words[last - 1].is_word and completes(reader, k)
        # «وحاول على حد قوله | تجنيده», «واستحوذ القطاع حسب النشرة | على ثلث الصفقات»
        return between and (c.tag or doc.key(k) in COMPLEMENTS or (whole and _deed(doc, k)))
    if doc.key(k) not in COMMAS or not completes(reader, k + 1):
        return False
    return whole or governed(reader, k + 1)  # «وتسببت السيول وفق الدفاع المدني، | بغرق حي»


def _deed(doc: Document, k: int) -> bool:
    """«سيتمكن الزوار وفق المنظم | من مشاهدة العرض», «سيتسنى للزوار وفق المنظم | الاستمتاع بالعرض»: what they can do."""
    letters = doc.words[k].letters
    definite_deed = letters[:2] == "ال" and (DEED.fullmatch(doc.key(k)[2:]) or FOURTH.fullmatch(letters[2:]))
    return bool(definite_deed) or (doc.key(k) == "من" and deed_shaped(doc, k + 1))


def _last_verb(reader: Reader, first: int, last: int) -> int | None:
    """The last verb of words ``[first, last)``, with no more than its subject behind it; كان where it is alone.

    «…، حيث | شرعت البلدية», «وكان السلطان، وفق المصادر، | معجبا بالشعر», «ما زالت الأجهزة، وفق عامل، | في المخزن».
    """
    for j in range(last - 1, max(first, last - MAX_CLAUSE - 1) - 1, -1):
        if not reader.doc.words[j].is_word and j < last - 1:
            return None
        alone = j == first or (j == first + 1 and reader.lexicon.negator(conjoined(reader.doc.key(first))))
        if _finite(reader, j) or (alone and reader.lexicon.auxiliary(reader.doc.key(j))):
            return j
    return None


def governed(reader: Reader, k: int) -> bool:
    """A preposition with its noun, or an object without its article: «، | بإعادة البناء»، «، | عروضا سابقة»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if narrator_speaks(reader, k) or doc.phrase_length("narrator.remarks", k) or lexicon.occasion(doc.key(k + 1)):
        return False
    tokens = reader.tokens(k)
    joined = len(tokens) > 1 and tokens[0].pos_ == "ADP" and tokens[1].pos_ == "NOUN"
    indefinite = reader.pos(k) in ("NOUN", "ADJ") and key[-1:] == "ا" and not lexicon.adjunct_head(key)
    return lexicon.inner_preposition(key) or joined or indefinite


def completes(reader: Reader, k: int) -> bool:
    """Whether an object or a complement stands at word ``k``: no clause, conjunction or adjunct of the narrator's."""
    doc = reader.doc
    if k >= reader.sentence.last or not doc.words[k].is_word:
        return False
    if reader.verb(k) or reader.participle_cue(k) or doc.analyses(k):
        return False
    if doc.key(k) in doc.grammar.sets["narrator.whereabouts"] and reader.lexicon.account(doc.key(k + 1)):
        return False  # «بحسب ما ذكره المدير | على حسابه»
    if (doc.words[k - 1].is_word and medium_at(reader, k)) or _of_telling(reader, k):
        return False  # «الطريق مغلق، وفق ما قاله مصدر أمني | لـ«المرفأ»»
    apart = doc.longest(APART, k) > 0 or reader.lexicon.relative(doc.key(k))
    apart = apart or (doc.key(k) == "الامر" and reader.lexicon.relative(doc.key(k + 1)))  # «، | الأمر الذي أغضب السكان»
    # «وتكمن المشكلة، وفق المدير، | في أن العقد مزور»
    clause = complementizer_at(doc, k) is not None and not reader.lexicon.inner_preposition(doc.key(k))
    return not apart and not clause and reader.pos(k) != "CCONJ" and not joined_on(reader, k)


def _of_telling(reader: Reader, k: int) -> bool:
    """Whether the sentence ends in how, where or when it was told: «، وفق ما أكده المدير، | في تصريح لإذاعة المرفأ»."""
    doc, last = reader.doc, reader.sentence.last
    if any(reader.verb(j) or doc.key(j) in COMMAS for j in range(k, last)):
        return False
    if medium_at(reader, k) and not doc.key(k).startswith("ل"):  # «بيعت الأسهم، بحسب المدير، | لصحيفة المرفأ» goes on
        return True
    whereabouts = doc.item_length("narrator.whereabouts", k, doc.key(k))
    if whereabouts and reader.lexicon.occasion(doc.key(k + whereabouts)):
        return True
    while k < last and (length := time_at(reader, k) or doc.key(k)[:1].isdigit()):
        k += length  # «، | اليوم السبت»
    return k >= last or not doc.words[k].is_word


def joined_verb(reader: Reader, k: int) -> bool:
    return reader.verb(k) and joined_on(reader, k)


def joined_on(reader: Reader, k: int) -> bool:
    """Whether a conjunction is joined to word ``k``: «وعاد», not «وزير»."""
    tokens = reader.tokens(k)
    return len(tokens) > 1 and tokens[0].pos_ == "CCONJ"
