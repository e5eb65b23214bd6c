"""Where time is told: ``اليوم``, ``مساء أول من أمس``, ``في الموسم المنصرم``, ``13 يوليو``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.inflection import name_shaped, surname_ending
from quotes.lexicon import bare, definite, disowned

MAX_DAY = 3  # words of «أول من أمس»
MAX_NAME = 3  # words of one in marks
YEAR = 4  # figures
SINCE = frozenset({"منذ", "قبل"})
MADDA = "آ"


def time_at(reader: Reader, k: int) -> int:
    """Number of words of a time adverbial at ``k`` (اليوم، أول أمس، الأسبوع الماضي); 0 if none."""
    before = reader.doc.key(k - 1)
    if definite(reader.doc.key(k)) and reader.doc.words[k].letters[:1] == MADDA:
        return 0  # «آلان غريش», folded as «الآن» is
    if definite(before) and reader.lexicon.honorific(before) and reader.lexicon.given_name(reader.doc.key(k + 1)):
        return 0  # «الشيخ صباح السالم»
    if reader.lexicon.has("names.times", reader.doc.key(k)) and (_surname(reader, k + 1) or _her_name(reader, k)):
        return 0  # «مدير المكتب | صباح نوري الجبار», «صباح زنكنة», «فجر السعيد»
    town = any(reader.lexicon.has("adjuncts.markets", form) for form in (before, before[1:]))
    if town and reader.lexicon.time(reader.doc.key(k)):
        return 0  # «بسوق | الأحد», a town
    marked = reader.doc.closes(k + 1)
    if marked is not None and marked.balanced and 1 < reader.doc.words_quoted(marked) <= MAX_NAME:
        return 0  # «"سلام | الآن"», a name
    if k in reader.doc.outlet_words and reader.lexicon.outlet_head(reader.doc.key(k - 2).removeprefix("ل")):
        return 0  # «لقناة الساحل | اليوم»
    if reader.doc.key(k) == "كل" and reader.lexicon.has("adjuncts.recurring", reader.doc.key(k + 1)):
        return 2  # «يسألني | كل ليلة»
    if reader.lexicon.has("pronouns.pointing", reader.doc.key(k)) and definite(reader.doc.key(k + 1)):
        return 2 * reader.lexicon.has("adjuncts.periods", bare(reader.doc.key(k + 1)))  # «قال | هذا الأسبوع إن»
    unit = reader.lexicon.any(("adjuncts.units", "adjuncts.periods"), bare(reader.doc.key(k)))
    if unit and definite(reader.doc.key(k)) and reader.lexicon.has("dates.past", reader.doc.key(k + 1)):
        return 2  # «الأسبوع | الفارط»
    return reader.doc.phrase_length("adjuncts.time", k) or int(reader.lexicon.time(reader.doc.key(k)))


def _her_name(reader: Reader, k: int) -> bool:
    """A woman's name, with no day behind it that had the time: «قالت | صباح إن», «المعلمة | صباح»."""
    doc, lexicon, before, behind = reader.doc, reader.lexicon, reader.doc.key(k - 1), reader.doc.key(k + 1)
    hers = definite(before) and before.endswith("ة") and lexicon.person_noun(before)
    hers = hers or any(a.form.kind == "verb" and a.form.gender == "f" for a in doc.analyses(k - 1))
    if not hers or lexicon.time(behind) or (definite(behind) and not lexicon.given_name(behind)):
        return False
    ends = not reader.word_at(k + 1) or that_clause_at(doc, k + 1)
    return ends or (reader.pos(k + 1) in ("X", "PROPN") and not behind[:1].isdigit())


def hour_of_programme(reader: Reader, k: int) -> bool:
    """Whether a programme is called by when it is on: «نشرة | منتصف النهار», «برنامج | نهاية الأسبوع»."""
    doc, head = reader.doc, reader.doc.key(k - 1)
    programme = reader.lexicon.any(("outlets.programmes",), head) and not definite(head)
    when = reader.lexicon.adjunct_head(doc.key(k)) and not reader.lexicon.has("openers.prepositions", doc.key(k))
    return programme and when and not definite(doc.key(k)) and definite(doc.key(k + 1))


def _surname(reader: Reader, k: int) -> bool:
    """A given name, with or without the article, a surname of origin, or what no list has and no day is called by."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if lexicon.listed_given(key) or not reader.word_at(k):
        return lexicon.listed_given(key)
    unlisted = not (definite(key) or doc.analyses(k) or lexicon.preposition(key)) and name_shaped(doc.words[k])
    given = definite(key) and lexicon.given_name(bare(key))
    return not lexicon.time(key) and (unlisted or given or surname_ending(key))


def of_governing(reader: Reader, k: int, first: int) -> int:
    """Number of words of when, at ``k``, a participle of the phrase has its preposition behind; 0 if none.

    «اللاعب العائد | مؤخرا إلى صفوف فريقه», «العائلة النازحة | منذ شهرين من مدينتها».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if k - 1 <= first or not lexicon.has("naming.governing", doc.key(k - 1)):
        return 0
    length = time_at(reader, k)
    if doc.key(k) in SINCE:
        length = 2 * lexicon.any(("adjuncts.periods", "adjuncts.units"), doc.key(k + 1))
    behind = doc.key(k + length)
    # «اهتمت الصحف الصادرة اليوم | على وجه الخصوص بزيارة»: على is the verb's
    governed = (lexicon.preposition(behind) and behind != "علي") or reader.adposition(k + length)
    return length if length and governed else 0


def in_charge_when(reader: Reader, k: int) -> bool:
    """«الجهات المختصة | في يناير الماضي», not «الجهات المختصة في الشأن البيئي»: when, behind who is in charge."""
    doc, lexicon = reader.doc, reader.lexicon
    when = period_at(reader, k + 1) or lexicon.has("adjuncts.months", doc.key(k + 1)) or time_at(reader, k) > 0
    return lexicon.has("recipients.in_charge", doc.key(k - 1)) and when


def period_at(reader: Reader, k: int) -> bool:
    """«في الموسم المنصرم», «في كل عام», «في ساعة مبكرة», «في التاسع من يونيو»."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k) == "كل":
        k += 1
    return lexicon.any(("adjuncts.periods",), doc.key(k)) or (
        doc.key(k + 1) == "من" and lexicon.has("adjuncts.months", doc.key(k + 2))
    )


def first_day(reader: Reader, k: int) -> int:
    """Where the days that word ``k`` stands among begin: «اليوم الجمعة»."""
    while k > reader.sentence.first:
        length = next((n for n in range(1, MAX_DAY + 1) if time_at(reader, k - n) >= n), 0)
        if not length:
            break
        k -= length  # «مساء أول من أمس»: from whatever word of the phrase
    return k


def dated_at(reader: Reader, k: int) -> bool:
    """«الكاتب سامي العلي | في 1997», «القوات | في 13 يوليو»: a year's four figures, or a day's before its month."""
    key = reader.doc.key(k)
    return _year(key) or (key.isdigit() and reader.lexicon.has("adjuncts.months", reader.doc.key(k + 1)))


def _year(key: str) -> bool:
    """A year's four figures."""
    return key.isdigit() and len(key) == YEAR


def in_year(reader: Reader, first: int, k: int) -> bool:
    """«دراسة صينية | عام 2016»: a year behind an indefinite noun and its adjective, which has none annexed to it.

    «تقرير عام 2016» is a construct, «الفائز بالجائزة عام 2016» goes by the participle.
    """
    doc = reader.doc
    if not (reader.lexicon.has("adjuncts.units", doc.key(k)) and _year(doc.key(k + 1))):
        return False
    if k - 1 <= first or definite(doc.key(first)):
        return False
    return reader.pos(k - 1) == "ADJ" and not definite(doc.key(k - 1))


def past_age(reader: Reader, k: int, limit: int) -> int:
    """Past an age, whose unit would else end the phrase as an adverb: «البالغ من العمر 90 عاما».

    Past how many they are as well: «هيئة المحلفين البالغ عددهم 12 عضوا».
    """
    doc = reader.doc
    k += 2 * (doc.key(k) == "من")
    if disowned(doc.key(k)) == "عدد" and doc.key(k + 1)[:1].isdigit():
        return min(k + 2 + doc.word_at(k + 2), limit)
    while k < limit and (doc.key(k)[:1].isdigit() or reader.pos(k) == "NUM"):
        k += 1
    return min(k + doc.phrase_length("dates.ages", k), limit)
