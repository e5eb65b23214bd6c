"""What ends a speaker's noun phrase: adjuncts of time, place and occasion, the medium, source phrases, participles."""

from __future__ import annotations

from functools import lru_cache

from quotes.attribution.aims import aim_at, told_of
from quotes.attribution.ali import is_on, named_ali
from quotes.attribution.approximate import counts, represents
from quotes.attribution.behind_noun import by_its_own, called, of_clause, of_its_own, opinion_at, plain_thing, to_people
from quotes.attribution.cognates import cognate_at
from quotes.attribution.described import pointed_out
from quotes.attribution.foreign import foreign_particle, syllable_at, third_syllable
from quotes.attribution.lettered import said_at
from quotes.attribution.occasions import (
    at_his_deed,
    at_occasion,
    filed_in,
    led_by,
    of_paper,
    of_title,
    said_in,
    with_occasion,
)
from quotes.attribution.plain_names import bare_name, name_before, nominative
from quotes.attribution.posted import posted_at, takes_part
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.sites import site_at
from quotes.attribution.speech_objects import speech_at
from quotes.attribution.spoken_to import bare_title, medium_at
from quotes.attribution.times import dated_at, first_day, hour_of_programme, in_charge_when, in_year, period_at, time_at
from quotes.attribution.whom_told import whom_told
from quotes.cues.complementizers import complementizer_words, that_clause_at
from quotes.cues.phrases import phrase_at
from quotes.cues.rivals import in_way
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.inflection import name_shaped
from quotes.lexicon import POSSESSIVES, STATES, bare, conjoined, definite, disowned, untied
from quotes.words import COMMA

MAX_SEAT = 4  # words from a member to the party behind the body he sits in
MAX_OCCASION = 8  # words of «لدى وصوله إلى المطار الدولي»

ENDING = (
    "adjuncts.attention", "adjuncts.besides", "adjuncts.circumstances", "adjuncts.discourse", "adjuncts.heads",
    "adjuncts.lacking", "adjuncts.led", "adjuncts.time", "adjuncts.tones", "adjuncts.units", "adjuncts.weekdays",
    "clauses.manner", "continuation.speech", "naming.behalf", "naming.in_name", "narrator.declined", "openers.lasting",
    "openers.prepositions", "openers.proxies", "phrases.shares", "pronouns.independent", "pronouns.particles",
    "pronouns.pointing", "pronouns.relative_ma", "recipients.correspondents",
)  # fmt: skip
"""The lists whose words may end a phrase."""


@lru_cache(maxsize=4)
def _ending(grammar: Grammar) -> frozenset[str]:
    """The words that may end a phrase, but for what ل, a pronoun behind it or a word of saying tells."""
    joined = frozenset("و" + key for key in grammar.sets["openers.prepositions"])
    return begins(grammar, *ENDING) | complementizer_words(grammar) | grammar.phrase_starts | joined


@remembered
def ends_phrase(reader: Reader, k: int, first: int) -> bool:
    """Whether an adjunct, a medium, a source phrase or a participle begins at word ``k``."""
    doc, lexicon = reader.doc, reader.lexicon
    key, previous = doc.key(k), doc.key(k - 1)
    if k > first and (cognate_at(reader, k) or opinion_at(reader, k) or with_occasion(reader, k, first)):
        return True  # «الوالي | نفيا قاطعا», «ويشاركه زميله | الرأي», «سامي العلي | بمداخلة هاتفية»
    if k > first and doc.phrase_length("clauses.manner", k):
        return True  # «الوالي | جملة وتفصيلا»
    if key not in _ending(doc.grammar) and not (key[:1] == "ل" or key.endswith(POSSESSIVES) or doc.analyses(k)):
        return False  # most words end nothing
    if that_clause_at(doc, k) or aim_at(reader, first, k) or told_of(reader, first, k):
        return True
    # «المتحدث | حسب الله القمودي», «نشرة | منتصف النهار»
    two = lexicon.given_in_two(key, doc.key(k + 1)) or third_syllable(reader, k) or hour_of_programme(reader, k)
    if two or foreign_particle(reader, k) or (lexicon.has("pronouns.particles", key) and syllable_at(reader, k)):
        return False
    if k - 1 > first and lexicon.inner_preposition(previous) and not named_ali(reader, k - 1):
        return False  # a preposition needs its noun: «الأنباء الواردة من هناك», «شاهد من داخل المبنى»
    if lexicon.has("pronouns.prepositional", key) and _done_to(reader, k - 1):
        return False  # «المجني | عليه»
    if phrase_at(doc, k) is not None or at_his_deed(reader, k) or led_by(reader, first, k) or in_year(reader, first, k):
        return True
    if k - 2 >= first and lexicon.has("anaphors.reflexives", previous) and lexicon.preposition(key):
        return definite(doc.key(k - 2)) and not named_ali(reader, k)  # «المصدر ذاته | من مدينة كذا»
    if discourse_at(reader, k) or lexicon.has("openers.lasting", key) or lexicon.has("adjuncts.besides", key):
        return True
    if any(lexicon.has("openers.proxies", word) for word in (key, conjoined(key))) and doc.key(k + 1) == "عن":
        return True  # «المدير | نيابة عن زملائه»
    if key[:1] == "و" and lexicon.has("pronouns.independent", conjoined(key)):
        return True  # «السفير | وهو يغادر القاعة»
    if key == "من" and k > first and _whoever(reader, k):
        return True
    joined = key[:1] == "و" and lexicon.has("openers.prepositions", key[1:])
    if joined and (previous in COMMA or lexicon.occasion(doc.key(k + 1))):
        return not reader.verb(k + 1)  # «الوزير، | وعلى هامش المؤتمر، أن», not «المؤيدون، ومن يقف معهم»
    office = lexicon.person_noun(doc.key(k + 1)) and not any(map(definite, (doc.key(k + 1), conjoined(doc.key(first)))))
    thing = lexicon.somebody(doc.key(first)) and not (lexicon.person_noun(doc.key(k + 1)) or lexicon.relative(previous))
    unnamed = not (definite(doc.key(first)) or lexicon.has("groups.faceless", doc.key(first)))
    thing = thing and not (unnamed and lexicon.listed_given(doc.key(k + 1)))  # «مسؤول في الوزارة هو سامي العلي»
    if k > first and key in ("هو", "هي") and (thing or office or that_clause_at(doc, k + 1)):
        return True  # «وفق الوزير | هي البداية», «ما قاله سامي | هو أن», but «المتحدث هو مدير الاتصال سامي العلي»
    if key[:1] == "ف" and lexicon.has("pronouns.independent", key[1:]) and reader.verb(k + 1):
        return True  # «أما المعارضون | فهم يتهمون»
    if key[:1] == "و" and lexicon.has("adjuncts.circumstances", conjoined(key)):
        return True  # «مؤسسة كذا | ومقرها لندن»
    said = reader.participle_cue(k) and not definite(key) and not in_way(doc, k)
    if said or (key.startswith(("بال", "القول")) and any(a.form.kind == "masdar" for a in doc.analyses(k))):
        return True  # «وختمت فلانة بالتأكيد أن»
    if time_at(reader, k) and not (_inside_name(reader, k) or _dated(reader, k, first) or called(reader, k)):
        return not _issued(reader, k, first)  # «بيان صدر أمس»: there the day belongs to the verb
    if key == "في" and previous[:1].isdigit():
        return False  # «قال 60 في المائة من السكان»
    on = is_on(reader, k)
    if on and k - 1 == first and lexicon.has("naming.holding", previous):
        return False  # «الحاصلة على المركز الثاني»
    if (on or key == "في" or lexicon.has("naming.about", key)) and (k - 1 > first or takes_part(reader, k)):
        if lexicon.has("naming.governing", nominative(previous)) and not in_charge_when(reader, k):
            return False  # «الأبحاث المنشورة في العدد الأخير», «المعلومات المتوفرة حول الحادث»
        if on and lexicon.has("naming.levels", doc.key(k + 1)):
            return False  # «المكلف بالإعلام على مستوى التنسيقية»
        if key == "عن" and lexicon.any(("naming.defending",), previous):
            return False  # «جماعات للدفاع عن البيئة», «هيئة الأمر بالمعروف والنهي عن المنكر»
    if key == "في":
        after = doc.key(k + 1)
        second = doc.key(k + 2)
        if lexicon.has("anaphors.same", after) and lexicon.occasion(bare(second)):
            return True  # «الوزارة | في نفس البلاغ»
        that = lexicon.has("pronouns.pointing", after) and not definite(second)  # «النائب | في ذلك»
        if that or said_in(reader, k) or lexicon.has("adjuncts.faced", after):
            return True  # «الأم | في وجه المتهم», «الشيخ | في تلك المقابلة», «الشركة | في الطلب الذي قدمته أمس»
        # «في أول تصريح», but «سكان في حي الملتقى»
        if at_occasion(reader, k, first) or of_paper(reader, k, first):
            return False
        if k - 1 == first and definite(after) and definite(second) and lexicon.any(("naming.affiliates",), previous):
            return False  # «الناشط | في المنتدى الساحلي»
        if lexicon.occasion(after):
            return True
        if lexicon.occasion(second) and not (definite(second) or lexicon.body(after)):
            return True  # but «عضو في لجنة تحقيق برلمانية»
        if lexicon.has("adjuncts.months", after) or period_at(reader, k + 1) or dated_at(reader, k + 1):
            return True
        if filed_in(reader, k, first):
            return True
        if of_its_own(reader, k) or lexicon.has("anaphors.selves", after):
            return True  # «يقول القارئ | في نفسه»
        if lexicon.has("anaphors.one_of", after) and reader.owned(k + 2) and definite(previous):
            return True  # «اللائحة | في إحدى موادها»
        named = bare_name(reader, first, k) and not (plain_thing(reader, first, k) or of_title(reader, k, first))
        return time_at(reader, k + 1) > 0 or name_before(reader, k, first) or named
    if named_ali(reader, k):
        return False
    if of_clause(reader, k, first):
        return True
    if key == "علي":
        if lexicon.has("recipients.settings", doc.key(k + 1)):
            return True
        platform = lexicon.any(("outlets.platforms",), doc.key(k + 1)) or doc.phrase_length("outlets.platforms", k + 1)
        # an account is named with it: «حساب النادي على تويتر»
        account = platform and any(lexicon.any(("outlets.platforms",), doc.key(j)) for j in (first, k - 1))
        control = previous.removeprefix("ب")  # «معنية بالمحافظة على الطبيعة»
        if k - 1 > first and lexicon.any(("naming.controls",), control) and definite(doc.key(k + 1)):
            return False  # «هيئة الرقابة على الأغذية»
        return not (account or lexicon.person_noun(nominative(previous)) or _oversees(reader, k, first))
    apart = next((j + 1 for j in range(k - 1, first, -1) if doc.key(j) in COMMA), first)  # «سامي العلي، | مبعوث»
    if key == "الي" and any(lexicon.any(("naming.envoys",), doc.key(j)) for j in range(apart, min(k, apart + 3))):
        return False  # «المبعوث الأممي إلى اليمن», «رئيس بعثة الاتحاد إلى السودان»
    if key == "الي" and lexicon.person_noun(doc.key(first)) and lexicon.person_noun(doc.key(k + 1)):
        return True  # «الرئيس | إلى مقربين منه», but «السفير إلى قبرص», «رسالة الوزير إلى النواب»
    if key == "عن" and lexicon.body(doc.key(k + 1)) and lexicon.person_noun(doc.key(bare_title(reader, k, first))):
        return False  # «النائب السابق عن حزب كذا»
    if key == "عن" and (lexicon.body(doc.key(k + 1)) or _marks_then_name(reader, k + 1)) and _seated(reader, k, first):
        return False  # «سامي العلي عضو البرلمان عن كتلة كذا», «عضو البرلمان عن "المرفأ" سامي العلي»
    if key == "عن" and k > first and lexicon.any(("naming.deputies",), doc.key(first)):
        return any(lexicon.given_name(doc.key(j)) for j in range(first, k))  # «النائب في البرلمان عن ائتلاف كذا»
    if key == "عن" and doc.key(k + 1) == "بعد" and k - 1 > first:
        return False  # «عميد التعليم عن بعد»
    if _topic(reader, k, first):
        return False  # «دراسة عن تطبيقات الجوال», «تقرير حول المناخ»
    if key == "لدي":  # «الأمير | لدى وصوله إلى المطار إن», but «السفير لدى اليمن»
        behind = range(k + 2, min(k + MAX_OCCASION, reader.sentence.last))
        said = any(that_clause_at(doc, j) or doc.colon_at(j) or doc.opens(j) for j in behind)
        return said and not posted_at(reader, k)
    if key in ("عن", "الي"):
        answers = lexicon.any(("naming.answerable",), doc.key(bare_title(reader, k, first)))
        return not (lexicon.person_noun(previous) or answers or _issued(reader, k, first))
    if key == "من" and k - 1 > first and lexicon.has("anaphors.foremost", doc.key(k + 1)):
        return True  # «حسب المعهد الوطني للتراث | من أهم الاكتشافات»
    if site_at(reader, k) and (definite(previous) or bare_name(reader, first, k)):
        return True  # «الرئيس | من مقر الحكومة»
    lacking = lexicon.has("adjuncts.lacking", doc.key(k + 1))
    if key == "من" and (lacking or _through_it(reader, k + 1) or _from_capital(reader, k, first)):
        return True  # «نائبها | من دون تردد»
    if lexicon.has("adjuncts.lacking", key):  # «هند الصافي | بلا تردد», but «مراسلون بلا حدود»
        if key != "دون" and lexicon.body(doc.key(first)) and k - first > 1:
            return False  # «منظمة الهجرة بلا حدود»
        if not doc.word_at(k + 1) or that_clause_at(doc, k + 1) or lexicon.has("names.particles", previous):
            return False  # «سامي آيت بلا إن»
        return key == "دون" or definite(previous) or bare_name(reader, first, k)
    if key == "من":
        named = k - 1 > first and lexicon.honorific(doc.key(first)) and not definite(previous) and reader.owned(k + 1)
        return named or lexicon.has("anaphors.singular", doc.key(k + 1)) or doc.key(k + 1) == "مصادر"  # «| من مصدر»
    if lexicon.has("naming.behalf", key):  # «الملك | باسمه واسم شعبه», but «متحدث رسمي باسمها», «محمد باسم أن»
        named = lexicon.has("names.titular", key) and lexicon.given_name(previous) and that_clause_at(doc, k + 1)
        return not (named or any(lexicon.any(("naming.voices",), doc.key(j)) for j in range(first, k)))
    verb = reader.verb(k + 1) or doc.key(k + 1)[:1] == "ي"  # «ما يتداول», however tagged
    told = key != "ما" or (verb and (definite(previous) or reader.pos(k - 1) == "ADJ" or previous.endswith("نا")))
    if k > first and told and lexicon.has("pronouns.relative_ma", key):
        return True  # «غرد أحد المشايخ | بما يلي», «نفت مصادر أمنية | ما تردد»
    if k > first and lexicon.has("adjuncts.attention", key):
        return True  # «لفت السفير | الانتباه إلى»
    if lexicon.has("pronouns.pointing", key):
        return not pointed_out(reader, k, first)
    if key[:1] == "ب" and k > first and by_its_own(reader, k, first):
        return True
    if speech_at(reader, k) or _told(reader, k, first) or _reported_to(reader, k, first):
        return True
    if medium_at(reader, k) and not _of_the_body(reader, k, first):
        return True
    if lexicon.has("pronouns.particles", conjoined(key)) and doc.words[k].letters[:1] not in ("أ", "آ"):
        return True  # «حماس | حتى الآن», «المزيد، | إلا أنه», but «آنه ماير»
    other = doc.words[k].letters[:1] == "إ" and lexicon.office(key)  # إمام is written with the letters of أمام
    dated = any(lexicon.any(("adjuncts.periods", "adjuncts.months"), doc.key(j)) for j in (k + 1, k + 2))
    dated = dated and doc.key(k + 1) not in COMMA  # «مصدر سياسي مطلع، اليوم»
    other = other or (lexicon.has("naming.governing", key) and not dated)
    if (
        (reader.pos(k) == "ADJ" or (reader.pos(k) == "NOUN" and _of_source(reader, k)))
        and (lexicon.person_noun(previous) or (k - 2 == first and lexicon.person_noun(doc.key(first))))
        and not (
            definite(previous)
            or lexicon.any(("adjuncts.periods", "adjuncts.months", "pronouns.pointing"), doc.key(k + 1))
        )
    ):
        return False  # «مصدر (أمني) مطلع بالشركة», but «قال مصدر مطلع الأسبوع»
    if lexicon.has("adjuncts.annexed", key) and doc.key(k + 1) in COMMA:
        return False  # «فرع الساحل وسط، السيد سامي العلي»
    annexed = lexicon.has("adjuncts.annexed", key) and lexicon.person_noun(previous)
    if annexed and not (definite(previous) or lexicon.person_noun(untied(disowned(previous)))):
        return False  # «سكان وسط العاصمة», but «والدته | داخل القاعة»
    paper = lexicon.any(("groups.documents",), doc.key(first)) and not lexicon.has("naming.informed", previous)
    other = other or (paper and _issued(reader, k, first))  # «البلاغ الصادر | عقب اللقاء», not «مصادر مطلعة | داخل»
    other = other or not lexicon.adjunct_head(key) or lexicon.given_name(key)
    return not (other or (k == first and (represents(reader, k) or counts(reader, k))))


def _whoever(reader: Reader, k: int) -> bool:
    """Whether ``من`` behind a name begins whom he acts on: «واتهم مرسي | من وصفهم بالمتآمرين بإشعال الأزمة»."""
    doc, previous = reader.doc, reader.doc.key(k - 1)
    if not (definite(previous) or reader.lexicon.given_name(previous) or reader.pos(k - 1) in ("X", "PROPN")):
        return False
    verb = any(a.form.kind == "verb" for a in doc.analyses(k + 1))
    return verb or reader.verb(k + 1) or doc.key(k + 1).endswith("وا")


def _done_to(reader: Reader, k: int) -> bool:
    """«المجني | عليه», «القيم | عليه»: a title whose على has its pronoun."""
    key = reader.doc.key(k)
    return definite(key) and reader.lexicon.any(("naming.done_to", "naming.overseers"), bare(key))


def _issued(reader: Reader, k: int, first: int) -> bool:
    """Whether a day, عن or إلى at ``k`` belongs to a participle of issuing: «بلاغ صادر | أمس عن الوزارة»."""
    j = first_day(reader, k)
    before = reader.doc.key(j - 1)
    informed = time_at(reader, k) and reader.lexicon.has("naming.informed", before)  # «مصدران مطلعان | أمس»
    return j - 1 > first and not informed and reader.lexicon.has("naming.governing", before)


def _dated(reader: Reader, k: int, first: int) -> bool:
    """Whether a day belongs to the verb right before it: «الحسابات التي نشرت | اليوم», «التي نشرت اليوم | الجمعة».

    A name that is tagged as a verb has none: «شركة أبولون | أمس».
    """
    k = first_day(reader, k)
    named = reader.lexicon.given_name(reader.doc.key(k - 2)) or reader.lexicon.has(
        "names.halves", reader.doc.key(k - 2)
    )
    verb = reader.pos(k - 1) == "VERB" and not name_shaped(reader.doc.words[k - 1])
    return k - 1 > first and verb and not named  # «صلاح الدين بيلوف | أمس»


def _seated(reader: Reader, k: int, first: int) -> bool:
    """Whether somebody who sits in a body is named before ``k``: «عضو البرلمان | عن كتلة كذا»."""
    seats = range(max(first, k - MAX_SEAT), k)
    return any(reader.lexicon.any(("naming.members",), reader.doc.key(j)) for j in seats)


def _marks_then_name(reader: Reader, k: int) -> bool:
    """Whether a body's name in marks at ``k`` has a person's behind it: «عضو المجلس عن | "المرفأ" سامي العلي»."""
    name = reader.doc.opens(k)
    behind = reader.doc.after(name) if name is not None else reader.sentence.last
    if not (reader.word_at(behind) and behind + 1 < reader.sentence.last):
        return False
    return reader.lexicon.given_name(reader.doc.key(behind)) or name_shaped(reader.doc.words[behind])


def _through_it(reader: Reader, k: int) -> bool:
    """Whether من goes on with خلال or a preposition and its pronoun: «الهيئة | من خلال التقارير», «| من بعده»."""
    return reader.doc.key(k) == "خلال" or reader.lexicon.has("adjuncts.heads", disowned(reader.doc.key(k)))


def _topic(reader: Reader, k: int, first: int) -> bool:
    """Whether عن or حول at word ``k`` says what an indefinite paper, or a meeting that speaks, is about."""
    doc, lexicon = reader.doc, reader.lexicon
    if k <= first or not lexicon.has("naming.about", doc.key(k)) or definite(doc.key(first)):
        return False
    meets = first > reader.sentence.first and doc.analyses(first - 1) and lexicon.occasion(doc.key(first))
    if not (meets or lexicon.any(("groups.documents",), nominative(doc.key(first)))):
        return False  # «كشفت دورة تدريبية | حول التميز أن»
    plain = all(not definite(doc.key(j)) and doc.words[j].is_word for j in range(first, k))
    noun = reader.pos(k + 1) in ("NOUN", "X", "ADJ", "PROPN") and doc.word_at(k + 1)
    return plain and noun and not (lexicon.occasion(doc.key(k + 1)) or lexicon.person_noun(doc.key(k + 1)))


def _from_capital(reader: Reader, k: int, first: int) -> bool:
    """«أعلن التحالف الدولي | من واشنطن أن»: where a body speaks from, or one whom his surname tells."""
    doc, lexicon = reader.doc, reader.lexicon
    length = doc.longest(STATES, k + 1)
    body = lexicon.body(doc.key(first)) or (k - 1 == first and lexicon.office(doc.key(first)))  # «الرئيس | من واشنطن:»
    said = that_clause_at(doc, k + 1 + length) or doc.colon_at(k + 1 + length)
    alone = k - 1 == first or (k - 2 == first and lexicon.any(("titles.exclusive",), doc.key(first)))
    surname = alone and reader.pos(k - 1) in ("X", "PROPN") and not lexicon.given_name(doc.key(k - 1))
    return length > 0 and said and (surname or (body and definite(doc.key(k - 1))))


def _oversees(reader: Reader, k: int, first: int) -> bool:
    """Titles that govern على: «المشرف العام على البرامج»."""
    return reader.lexicon.any(("naming.overseers",), reader.doc.key(bare_title(reader, k, first)))


def discourse_at(reader: Reader, k: int) -> int:
    """Number of words of a discourse adverbial at ``k`` (من جهته، في المقابل); 0 if none."""
    return reader.doc.phrase_length("adjuncts.discourse", k)


def _told(reader: Reader, k: int, first: int) -> bool:
    """Whether people behind ل follow a bare name, who are told and no part of it: «قال فلان | للمقربين منه»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    if reader.lexicon.any(("naming.belonging", "naming.attending"), before) and k - 1 > first:
        return False  # «قائد عسكري يمني موال | للرئيس سامي العلي»
    if to_people(reader, k, first) or whom_told(reader, k, first):
        return True
    surname = k - first == 1 and reader.doc.known_surname(reader.doc.key(first))
    named = surname or bare_name(reader, first, k)
    if reader.tree is None or key[:1] != "ل" or reader.doc.key(first)[:1] == "ل" or not named:
        return False
    man = surname and any(a.form.gender == "m" for a in reader.doc.analyses(first - 1))
    if man and key.startswith("لل") and said_at(reader, k + 1):
        return True  # «وصرح العلي | للمرآة:», but «وقالت العلي للتأمين إن», which is a firm
    name = surname or reader.lexicon.given_name(reader.doc.key(first)) or reader.pos(first) in ("X", "PROPN")
    if name and (reader.lexicon.has("anaphors.plurals", key[1:]) or reader.lexicon.given_name(key[1:])):
        return True  # «قال فلان | لمجموعة من الصحفيين», «تمنى الجرادي | لسامي التوفيق»
    tokens = reader.tokens(k)
    if len(tokens) < 2 or tokens[0].pos_ != "ADP" or tokens[1].pos_ not in ("NOUN", "ADJ"):
        return False
    told = reader.lexicon.person_noun(bare(key)) or (name and reader.lexicon.body(bare(key)))  # «قال الحسن | للبرلمان»
    many = key.startswith("لل") and (key.endswith("ين") or told)
    return tokens[-1].pos_ == "PRON" or many  # «العلي | لمقربيه», «| للمقربين», «| للمسؤولة الفرنسية»


def _reported_to(reader: Reader, k: int, first: int) -> bool:
    """Whether a correspondent follows an unnamed source, told of it: «أفاد به مصدر أمني | مراسل الإذاعة»."""
    doc, lexicon = reader.doc, reader.lexicon
    if k - 1 <= first or not lexicon.has("recipients.correspondents", doc.key(k)):
        return False
    head = doc.key(first)
    return lexicon.has("anaphors.singular", head) and not definite(head) and reader.pos(k - 1) == "ADJ"


def _of_the_body(reader: Reader, k: int, first: int) -> bool:
    """Whether ل names the field of a body or an outlet behind its adjective: «البوابة الوطنية | للإعلام القانوني».

    «مراسل الوكالة الوطنية | للإعلام»: of the one right before its adjectives.
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(bare_title(reader, k, first))
    people = lexicon.person_noun(bare(doc.key(k)))  # «الخارجية الأميركية | للصحافيين»
    heads = (doc.key(first), head) if definite(head) and not people else (doc.key(first),)
    if k - 1 <= first or not doc.key(k).startswith("لل"):
        return False
    named = (doc.key(j) for j in range(first + 1, k - 1))
    if people and any(lexicon.given_name(key) or lexicon.has("names.particles", key) for key in named):
        return False  # «اللواء سامي الجبوري | للصحفيين»: a surname, however it is tagged
    if not any(lexicon.body(noun) or lexicon.outlet_head(noun) for noun in heads):
        return False
    return definite(doc.key(k - 1)) and reader.pos(k - 1) == "ADJ"


def _of_source(reader: Reader, k: int) -> bool:
    """Whether a word tagged as a noun is one more adjective of an unnamed source: «مصدر سياسي | مطلع قوله»."""
    singular, key = reader.lexicon.has("anaphors.singular", reader.doc.key(k - 1)), reader.doc.key(k)
    participle = key[:1] == "م" and not key.endswith("ا") and not definite(reader.doc.key(k + 1))
    return singular or (participle and reader.pos(k - 1) == "ADJ")


def _inside_name(reader: Reader, k: int) -> bool:
    """Time words inside names of outlets: «صحيفة اليوم», «مراسل اليوم», not «ذكرت الصحف | اليوم», «مراسلنا | اليوم»."""
    head = reader.doc.key(k - 1)
    staff = reader.lexicon.has("recipients.correspondents", head.removeprefix("ل")) and not head.endswith("نا")
    return (staff or reader.lexicon.outlet_head(head)) and not definite(head)
