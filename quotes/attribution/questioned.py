"""Who has been asked, faced or heard in front of a verb, or is left to act, and therefore is its subject.

``وبسؤال الحارس أفاد بأنه``, ``وبمواجهة المتهم الأول أنكر ما نسب إليه، وقال``, ``وعند مراجعة البنك، أفاد بأنه``.
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.objects import before_object, without_object
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import question_at
from quotes.document import Stretch
from quotes.lexicon import ARTICLE, bare, conjoined, definite, disowned, without_conjunction
from quotes.words import COMMA

REACH = 30  # words from the question to the answer
STIRRED = 12  # words from what stirs somebody to his words
JOINED = "ب"
HER = "ت"
OURS = "نا"
STEPS = 3  # words between the question and who is asked: «بالاستماع إلى أقوال | الشاهد»


def questioned_at(reader: Reader, k: int, limit: int) -> Stretch | None:
    """Who is asked where a question in front begins at word ``k`` and ends before ``limit``."""
    doc, lexicon = reader.doc, reader.lexicon
    key = without_conjunction(doc.key(k))
    if lexicon.has("clauses.questioned_at", conjoined(doc.key(k))):
        place, noun = k + 2, doc.key(k + 1)
    else:
        place, noun = k + 1, key.removeprefix(JOINED) if key.startswith(JOINED) else ""
    if lexicon.has("clauses.puttings", noun):  # «وبعرض الدعوى على | المتهم الأول أجاب»
        put = (k + 1 for k in range(place + 1, min(limit, place + STEPS)) if doc.key(k) == "علي")
        place = next(put, limit)
    elif not (lexicon.has("clauses.questionings", noun) or _we_ask(reader, noun)):
        return None
    heard = place
    while place < min(limit, heard + STEPS) and lexicon.has("clauses.statements_heard", doc.key(place)):
        place += 1
    if place >= limit or not doc.words[place].is_word or reader.verb(place):
        return None
    key = doc.key(place)
    # «ولدى الاتصال | بالوزير», «وباتصالنا | بمصدر أمني»
    with_b = key[:1] == JOINED and (definite(key[1:]) or (lexicon.person_noun(key[1:]) and reader.adposition(place)))
    lead = int(with_b or key.startswith("لل"))
    found = noun_phrase(reader, place, limit, bounded=False, lead=lead, trusted=True)
    if found is None or lexicon.any(("groups.documents",), bare(key)):
        return None
    # «وبسماع أقوال | المبلغ»: whose words are heard is somebody
    return found if plausible_source(reader, found) or (place > heard and definite(key)) else None


def _we_ask(reader: Reader, noun: str) -> bool:
    """The same where whoever writes asks: «وب|اتصالنا بمصدر أمني أكد أن», «وب|سؤالنا الحارس»."""
    stem = noun.removesuffix(OURS)
    return stem != noun and any(reader.lexicon.has("clauses.questionings", form) for form in (stem, ARTICLE + stem))


def questioned(reader: Reader, cue: int, lowest: int) -> Stretch | None:
    """Who is asked in front of the verb ``cue``, with nobody brought in between; not before word ``lowest``."""
    doc, first = reader.doc, max(reader.sentence.first, lowest, cue - REACH)
    for k in range(cue - 2, first - 1, -1):
        begins = k == max(reader.sentence.first, lowest) or doc.key(k - 1) in COMMA or doc.key(k)[:1] in ("و", "ف")
        if begins and (found := questioned_at(reader, k, cue)) is not None:
            return found
    return None


def answers_question(reader: Reader, cue: int) -> bool:
    """Whether the sentence opens with a question before its verb ``cue``: «وبسؤال الحارس قرر أن», «وبسؤاله قرر أنه»."""
    key = conjoined(reader.doc.key(reader.sentence.first))
    own = key[:1] == JOINED and reader.lexicon.has("clauses.questionings", disowned(key[1:]))
    return own or _testifies(reader, cue) or questioned(reader, cue, reader.sentence.first) is not None


def _testifies(reader: Reader, cue: int) -> bool:
    """Whether a witness or the injured party is behind the verb: «وقرر | شاهد الإثبات أنه», «| المجني عليه أنه»."""
    lexicon, noun = reader.lexicon, bare(reader.doc.key(cue + 1))
    witness = lexicon.has("groups.heard", noun) and lexicon.has("groups.onlookers", noun)
    injured = lexicon.has("naming.done_to", noun) and disowned(reader.doc.key(cue + 2)) == "علي"
    return witness or injured


def interrogated(reader: Reader, cue: int, lowest: int) -> Stretch | None:
    """Whom a verb of asking has for its object, who answers: «استجوبت اللجنة | الوكيل عن دوره، حيث أشار إلى أنه»."""
    doc, lexicon, first = reader.doc, reader.lexicon, max(reader.sentence.first, lowest, cue - REACH)
    if not (doc.key(cue)[:1] == "ف" or lexicon.has("clauses.answered", doc.key(cue - 1))):
        return None
    for k in range(cue - 3, first - 1, -1):
        if lexicon.has("clauses.questioning", conjoined(doc.key(k))):
            return whom_asked(reader, k, cue)
    return None


def whom_asked(reader: Reader, verb: int, limit: int) -> Stretch | None:
    """The object of a verb of asking, a person, before word ``limit``: «استجوبت اللجنة | الوكيل عن دوره»."""
    doc = reader.doc
    asker = noun_phrase(reader, verb + 1, limit, bounded=False)
    if asker is None:
        return None
    matter = (j for j in range(asker.first + 2, asker.last) if doc.key(j) == "عن")  # not «النائب | عن المرفأ»
    asker = evolve(asker, last=next(matter, asker.last))
    place = verb + 1 if _behind_subject(reader, verb) else _past_asker(reader, verb, asker)
    if place >= limit or not reader.lexicon.person_noun(doc.key(place)):
        return None
    # «استجوبت اللجنة الوكيل | عن دوره», «واجه القاضي المتهم | بتسجيلات», «سأل القاضي المتهم | لماذا هرب»
    about = (j for j in range(place + 1, limit) if doc.key(j) == "عن" or _with(reader, j) or question_at(doc, j))
    return noun_phrase(reader, place, next(about, limit), bounded=False, trusted=True)


def _with(reader: Reader, k: int) -> bool:
    """Whether ب and a noun without the article stand at word ``k``."""
    key = reader.doc.key(k)
    return key[:1] == JOINED and reader.adposition(k) and not definite(key[1:])


def left_to(reader: Reader, cue: int, lowest: int) -> Stretch | None:
    """To whom nothing was left but a deed: «فما كان من | اللاعب سامي العلي إلا أن انفعل، وقال إنه»."""
    doc, first = reader.doc, max(reader.sentence.first, lowest, cue - REACH)
    for k in range(cue - 2, first - 1, -1):
        length = doc.phrase_length("clauses.left_to", k)
        if not length:
            continue
        last = next((j for j in range(k + length, cue) if doc.phrase_length("clauses.exceptions", j)), None)
        found = noun_phrase(reader, k + length, last, bounded=False) if last is not None else None
        if found is None or found.last != last or not plausible_source(reader, found):
            return None
        named = any(reader.lexicon.given_name(doc.key(j)) for j in range(found.first, found.last))
        return found if named or len(found) == 1 else None  # not «رئيس المجلس الغاضب», who is known by another phrase
    return None


def turned_to(reader: Reader, cue: int, lowest: int) -> Stretch | None:
    """To whom somebody else turns or takes a matter, who answers: «نقلت الصحيفة الشكوى إلى | المتحدث سامي العلي، فأكد».

    Somebody else by the verb's gender, or an outlet, which asks and does not answer: «تواصل الموقع مع | المدير فأوضح»,
    «اتصلت «المرفأ» | بالمتحدث، إلا أنه اعتذر».
    """
    doc, lexicon, first = reader.doc, reader.lexicon, max(reader.sentence.first, lowest, cue - REACH)
    answers = doc.key(cue)[:1] == "ف" or lexicon.has("clauses.answered", doc.key(cue - 1))
    yet = doc.length_before("clauses.contrastives", cue)
    if not (answers or yet):
        return None
    for k in range(cue - 2, first - 1, -1):
        if not (lexicon.has("clauses.turning_to", conjoined(doc.key(k))) and doc.quotation_around(k) is None):
            continue
        other = answers and doc.key(k).endswith(HER) != doc.key(cue).endswith(HER)
        return _turned_behind(reader, k, cue - yet) if other or _outlet_turns(reader, k) else None
    return None


def stirred(reader: Reader, cue: int, lowest: int) -> Stretch | None:
    """Whose feeling something stirs, who gives it words: «الأمر الذي أثار غضب | النائب سامي العلي، فصاح».

    «وأثار القرار غضب | النائب، فصاح». With nothing but his name and office between the feeling and what he says.
    """
    doc, lexicon, first = reader.doc, reader.lexicon, max(reader.sentence.first, lowest, cue - STIRRED)
    if not (doc.key(cue)[:1] == "ف" or lexicon.has("clauses.answered", doc.key(cue - 1))):
        return None
    for k in range(cue - 2, first - 1, -1):
        stirs = (lexicon.has("clauses.stirring", conjoined(doc.key(j))) for j in range(max(first, k - STEPS), k))
        if not (lexicon.has("clauses.feelings", doc.key(k)) and any(stirs)):
            continue
        last = cue - (doc.key(cue - 1) in COMMA)
        found = noun_phrase(reader, k + 1, last, bounded=False, trusted=True)
        return found if found is not None and found.last == last and plausible_source(reader, found) else None
    return None


def met_by_outlet(reader: Reader) -> Stretch | None:
    """Whom an outlet speaks to in a sentence: «وتحدثت «المرفأ» إلى | سامي العلي، وهو ممرض». He speaks in the next."""
    doc, sentence = reader.doc, reader.sentence
    for k in range(sentence.first, min(sentence.last, sentence.first + STEPS)):
        if reader.lexicon.has("clauses.turning_to", conjoined(doc.key(k))) and _outlet_turns(reader, k):
            return _turned_behind(reader, k, sentence.last)
    return None


def _outlet_turns(reader: Reader, verb: int) -> bool:
    """Whether an outlet stands on either side of a verb: «اتصلت | الصحيفة», «| «المرفأ» اتصلت»."""
    doc, near = reader.doc, range(max(0, verb - 2), min(verb + STEPS, len(reader.doc.words)))
    if doc.marked_name(verb + 1, STEPS) is not None or doc.closes(verb - 1) is not None:
        return True
    return any(k in doc.outlet_words or reader.lexicon.outlet_head(doc.key(k)) for k in near)


def _turned_behind(reader: Reader, verb: int, cue: int) -> Stretch | None:
    """Who stands behind the preposition of a verb of turning to somebody."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(verb + 1, cue):
        apart = lexicon.has("clauses.towards", doc.key(k))
        lead = 0 if apart else int(doc.key(k)[:1] in (JOINED, "ل"))
        if not (apart or lead) or k in doc.outlet_words:
            continue
        place = k + apart
        key = without_lead(doc.key(place), lead)
        if place < cue and (lexicon.person_noun(key) or lexicon.listed_given(key)):
            return noun_phrase(reader, place, cue, bounded=False, lead=lead, trusted=True)
    return None


def _behind_subject(reader: Reader, verb: int) -> bool:
    """Whether the subject stands before its verb: «أن اللجنة | استجوبت الوكيل»."""
    before = verb > reader.sentence.first and reader.doc.words[verb - 1].is_word
    nominal = before and reader.pos(verb - 1) in ("NOUN", "ADJ", "X", "PROPN")
    return nominal and reader.doc.key(verb) == conjoined(reader.doc.key(verb))


def _past_asker(reader: Reader, verb: int, asker: Stretch) -> int:
    """Where the object begins: «استجوبت اللجنة | الوكيل سامي العلي», «سأل رئيس التحرير | وزير النقل»."""
    first, second = reader.doc.key(verb + 1), reader.doc.key(verb + 2)
    alone = definite(first) and definite(second) and reader.lexicon.person_noun(second)
    told = without_object(reader, verb, asker, addressee=True)
    return verb + 2 if alone else min(before_object(reader, verb, asker).last, told.last)


def asked_about(reader: Reader, who: Stretch) -> bool:
    """«وعن أسباب | اعتزالها | قالت»: a thing of hers ends what the sentence begins with as its topic."""
    doc, first = reader.doc, reader.sentence.first
    topic = conjoined(doc.key(first))
    if topic == doc.key(first) or not doc.item_length("clauses.topics", first, topic):
        return False
    whole = all(doc.words[k].is_word for k in range(first, who.last))
    return whole and disowned(doc.key(who.last - 1)) != "" and not plausible_source(reader, who)
