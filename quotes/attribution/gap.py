"""The first noun phrase between a verb and what it says that is no adjunct: its subject."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.apposed import named_behind
from quotes.attribution.cognates import cognate_at
from quotes.attribution.discourse import discourse_at
from quotes.attribution.intermediary import spokesman_at
from quotes.attribution.manner import tone_at
from quotes.attribution.medium import aired_at
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.occasions import occasion_before
from quotes.attribution.parsed import subject_word
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_starts import blessing_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.settings import setting_before
from quotes.attribution.spoken_to import marked_medium, outlet_forms
from quotes.attribution.times import time_at
from quotes.cues.phrases import phrase_at
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite, disowned, untied
from quotes.words import COMMA

MAX_MARKED = 3  # words of an outlet's name in marks
MAX_REST = 5  # words of «المدينة الحدودية | مع الجار الشمالي»
SOURCE = 3  # words of «وفقا لما جاء في»


@remembered
def phrase_in_gap(reader: Reader, gap: Stretch, verb: int, *, whole: bool = False) -> Stretch | None:
    """The first noun phrase of a gap that is no adjunct; the parse's subject where adjuncts come first.

    ``whole``: the verb has its object behind the gap.
    """
    doc = reader.doc
    if doc.key(gap.last - 1)[:1] == "ب" and doc.key(gap.last - 1)[1:] in doc.grammar.sets["labels.closing"]:
        gap = Stretch(gap.first, gap.last - 1, gap.lead)  # «طالبت النقابة | بالآتي: …»
    k = gap.first
    for _ in range(12):
        while k < gap.last and doc.plain_sign(k):
            k += 1
        if k >= gap.last:
            return None
        skipped = blessing_at(reader, k) or discourse_at(reader, k) or marked_medium(reader, k) or cognate_at(reader, k)
        skipped = skipped or occasion_before(reader, k, gap.last) or tone_at(reader, k)
        skipped = skipped or aired_at(reader, k, gap.last) or hearers_at(reader, k)
        skipped = skipped or (0 if _takes_person(reader, verb) else setting_before(reader, verb, k, gap.last))
        spokesman = None if skipped else spokesman_at(reader, k, gap.last)
        skipped = spokesman.last - k if spokesman is not None else skipped
        if skipped:
            k += skipped
            continue
        dated = doc.key(k) in ("عام", "سنة") and doc.key(k + 1)[:1].isdigit()  # «كتب | عام 1869»
        if dated or time_at(reader, k):
            k = past_time(reader, k + dated, gap.last)
            continue
        pronoun = reader.lexicon.has("pronouns.prepositional", doc.key(k))
        if reader.lexicon.has("labels.closing", doc.key(k)) and doc.colon_at(k + 1):
            return None  # «ذكر التالي: …»
        named = pronoun and doc.words[k].letters.endswith("ى")  # منى, not مني
        if reader.lexicon.has("phrases.adverbs", doc.key(k)) or (pronoun and not named):
            k += 1
            continue
        if k == gap.first and doc.key(k) == "من" and whole and reader.verb(k + 1):
            return Stretch(k, gap.last)  # «قال | من حضر الاجتماع إن»: "those who", with their clause
        state = doc.key(k)[:1] == "و" and reader.lexicon.has("pronouns.independent", conjoined(doc.key(k)))
        if not state and _adds(reader, k, right_behind=k == gap.first):
            return None  # «شدد على حماية الغابات، | ومنع الصيد»: what is added to the words is no subject
        # right behind a verb of saying a word tagged as a verb is none: «ولا يزعم محضر الشرطة أن»
        mistagged = k == gap.first and reader.verb(k) and not doc.analyses(k)
        mistagged = mistagged and (k + 1 < gap.last or doc.known_surname(doc.key(k)))  # «وأضاف دوبوا أن»
        titled = k == gap.first and k + 2 == gap.last and reader.lexicon.has("names.nouns", doc.key(k))
        mistagged = mistagged or (titled and definite(doc.key(k + 1)))  # «وأكدت | وعد الشمري أن»
        pointed = whole and k == gap.first and _pointed_at(reader, k)
        people = k == gap.first and reader.lexicon.relative(doc.key(k)) and definite(doc.key(k))
        known = mistagged or named or pointed or people
        found = None if state else noun_phrase(reader, k, gap.last, trusted=known)
        if found is not None and _describes_place(reader, gap, found):
            k = found.last
            continue
        if found is not None and _owed(reader, gap.first, found):
            return None
        if found is not None:
            return _uncut(reader, found, gap.last) if whole else found
        parsed = None if state else _later_subject(reader, gap, verb, k)  # «ويضيف، وهو يدخن، إنه»
        if parsed is not None:
            return None if _owed(reader, gap.first, parsed) else parsed
        comma = next((j for j in range(k, gap.last) if doc.key(j) in COMMA), None)
        if comma is None:
            return _titled_subject(reader, gap)
        k = comma + 1
        if k < gap.last and ends_phrase(reader, k, k):
            continue
        # Behind the comma of a leading adjunct stands the subject: «قال، في تصريح، الوزير إن»
    return None


def hearers_at(reader: Reader, k: int) -> int:
    """How many words say whom it is told to, where no adjective of theirs follows: «وقال | للصحفيين أحد الناجين إن».

    «وأوضح | لمراسل «المرآة» قائد الشرطة أن»; 0 where none do.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] == "ل" and lexicon.has("recipients.correspondents", key[1:]):
        name = doc.marked_name(k + 1, MAX_MARKED)
        return doc.after(name) - k if name is not None else 0
    all_of_them = key.startswith("لل") or key.endswith("نا")  # no «لمراسلي وسائل الإعلام»
    if key[:1] != "ل" or not all_of_them or not lexicon.has("recipients.words", outlet_forms(key)[0]):
        return 0
    behind = doc.key(k + 1)
    described = definite(behind) and reader.pos(k + 1) != "NOUN" and not lexicon.somebody(behind)
    return 0 if described else 1


def _takes_person(reader: Reader, verb: int) -> bool:
    """Whether the verb may have somebody for its object, its subject being dropped: «دعا في اللقاء | الوزير إلى»."""
    return any(a.form.kind == "verb" and a.form.verb.object for a in reader.doc.analyses(verb))


def _describes_place(reader: Reader, gap: Stretch, found: Stretch) -> bool:
    """Whether a phrase between commas says what the noun of an adjunct is: «في بلانتاير، | عاصمة البلاد، إن».

    A thing, a place, the noun again («مع قناة النهر، | القناة الرسمية، أن»), or the office of one named there.
    """
    doc, lexicon, comma = reader.doc, reader.lexicon, found.first - 1
    behind = range(found.last, min(gap.last, found.last + MAX_REST))
    closed = comma > gap.first and doc.key(comma) in COMMA and any(doc.key(k) in COMMA for k in behind)
    if not closed:
        return False
    head = bare(doc.key(found.first))
    again = any(bare(doc.key(k)) == head for k in range(gap.first, comma))
    place = lexicon.any(("places.kinds", "places.roles"), head)
    named = any(lexicon.given_name(doc.key(k)) for k in (comma - 1, comma - 2))
    return again or place or (named and lexicon.office(head)) or not plausible_source(reader, found)


def _owed(reader: Reader, first: int, found: Stretch) -> bool:
    """Whether a deed behind an adjunct's own noun and a comma is that one's object: «خلال رعايته اليوم، | افتتاح»."""
    if reader.doc.key(found.first - 1) not in COMMA or found.first - 1 <= first:
        return False
    noun = not definite(reader.doc.key(found.first)) and reader.pos(found.first) == "NOUN"
    return reader.owned(first + 1) and noun and not plausible_source(reader, found)


def _pointed_at(reader: Reader, k: int) -> bool:
    """Whether a demonstrative and its noun are the subject of a verb with its words behind: «يرى | هذا الفريق أن»."""
    doc = reader.doc
    noun = definite(doc.key(k + 1)) and reader.pos(k + 1) in ("NOUN", "ADJ", "X", "")
    return noun and reader.lexicon.has("pronouns.pointing", doc.key(k))


def _adds(reader: Reader, k: int, *, right_behind: bool) -> bool:
    """Whether something is joined on behind a comma, or a state of the speaker: «تضيف | والدموع في عينيها»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    if lexicon.person_noun(key) or lexicon.person_noun(disowned(key)) or lexicon.owned_person(key):
        return False  # «والده», «والدتهم»
    if right_behind:
        return reader.conjunction(k) > 0 and definite(key[1:])
    if reader.doc.key(k - 1) not in COMMA:
        return False
    joined = reader.conjunction(k) > 0 or (key[:1] == "و" and definite(key[1:]))  # «والمؤمن»
    return joined or reader.doc.phrase_length("clauses.additions", k) > 0


def _uncut(reader: Reader, found: Stretch, limit: int) -> Stretch:
    """The phrase with the name or apposition behind a noun that looks like an object: «الصراف | خالد العمودي».

    A noun that the words before the content go on from is one: «بين الوزير | اتخاذ الخطوة بعد إدراكه لإمكانية أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    longer = noun_phrase(reader, found.first, limit, trusted=True, whole=True)
    if longer is None or longer.last <= found.last:
        return Stretch(found.first, limit) if named_behind(reader, found, limit) else found
    key = doc.key(found.last)
    name = lexicon.given_name(key) or doc.known_surname(key) or reader.pos(found.last) in ("X", "PROPN")
    closed = longer.last == limit or doc.plain_sign(longer.last) or time_at(reader, longer.last)
    closed = closed or (lexicon.office(key) and ends_phrase(reader, longer.last, longer.first))
    # «أكدت الوزارة | أهمية أن»
    return longer if name or (closed and not doc.key(longer.last - 1).endswith("ة")) else found


def _titled_subject(reader: Reader, gap: Stretch) -> Stretch | None:
    """«قال بعد اجتماع دام ساعات الأمين العام … إن»: a definite title whose phrase runs to the complementizer."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(gap.first + 1, gap.last):
        before = doc.key(k - 1)
        governed = lexicon.preposition(before) or lexicon.has("openers.prepositions", before)
        if definite(doc.key(k)) and lexicon.office(doc.key(k)) and not governed:
            if lexicon.person_noun(before) or lexicon.body(before) or lexicon.occasion(bare(before)):
                continue  # «خلال المؤتمر | الصحفي»
            if _of_another(reader, k) or _in_adjunct(reader, k):
                continue
            found = noun_phrase(reader, k, gap.last)
            if found is not None and found.last == gap.last:
                return found
    return None


def _later_subject(reader: Reader, gap: Stretch, verb: int, after: int) -> Stretch | None:
    k = subject_word(reader, verb)
    if k is not None and _of_source(reader, gap, k):
        return None
    if k is None or not after < k < gap.last or _governed(reader, k) or _of_another(reader, k):
        return None
    marks = reader.doc.quotation_around(k)
    if marks is not None and reader.doc.words[k - 1].start >= marks.start:
        return None  # «أوضحت لمنصة "الأفق | بوست" أن»: what begins inside marks is part of a name
    faced = k - 1 == gap.first and reader.pos(k - 1) == "ADP" and reader.lexicon.adjunct_head(reader.doc.key(k - 1))
    if faced or (k - 1 > gap.first and _in_adjunct(reader, k)):
        return None  # «وقال أمام | حشد من أنصاره: «…»»
    return noun_phrase(reader, k, gap.last)


def _in_adjunct(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is the noun of an adjunct, or whose its noun is: «في رسالة إلى | الرئيس», «في قاعة | الشاعر».

    In an occasion it may be either: «قال في تصريح | الوزير إن».
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if lexicon.preposition(before) and not named_ali(reader, k - 1):
        return True
    noun = reader.pos(k - 1) == "NOUN" and not (definite(before) or reader.owned(k - 1) or lexicon.occasion(before))
    return noun and lexicon.preposition(doc.key(k - 2)) and not time_at(reader, k - 1)


def _governed(reader: Reader, k: int) -> bool:
    """Whether a preposition stands before word ``k`` or its mark: «عبر | المترجم», «على | «تويتر»»."""
    doc = reader.doc
    if doc.opens(k - 1) is None:
        # «نسبت إلى | عضو في الوفد القول إن» may have its source so
        return reader.lexicon.has("outlets.published_on", doc.key(k - 1)) and not named_ali(reader, k - 1)
    key = doc.key(k - 2)
    return reader.lexicon.has("openers.prepositions", key) and not named_ali(reader, k - 2)


def _of_another(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is the number of a paper, an adjective or who reads a statement out, no subject.

    «في جلسة حول القانون | عدد 20»; «من باب الفرصة للدماء | الشابة»; «في بيان تلته | المتحدثة باسمه».
    """
    doc, key, before = reader.doc, reader.doc.key(k), reader.doc.key(k - 1)
    number = key in ("عدد", "رقم") and definite(before) and doc.key(k + 1)[:1].isdigit()
    adjective = reader.pos(k) == "ADJ" and definite(key) and definite(before)
    read_out = reader.verb(k - 1) and before.endswith(("ه", "ها")) and reader.lexicon.occasion(doc.key(k - 2))
    return number or adjective or read_out or _asked(reader, k) or aired_at(reader, k, reader.sentence.last) > 0


def _asked(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is whose question it is or whom somebody has met: «على سؤال | القاضي», «لقائه | البطريرك»."""
    doc, before = reader.doc, reader.doc.key(k - 1)
    if not (definite(doc.key(k)) or reader.lexicon.any(("places.kinds",), doc.key(k))):
        return False
    met = untied(disowned(before)).replace("ئ", "ء")
    plain = reader.pos(k - 1) == "NOUN" and not definite(before) and reader.lexicon.has("adjuncts.questions", before)
    return plain or (bool(met) and reader.lexicon.has("adjuncts.meetings", met))


def _of_source(reader: Reader, gap: Stretch, k: int) -> bool:
    """Whether word ``k``, whatever the parse makes of it, is a source's: «وأضاف، بحسب | البيان، أن»."""
    hits = ((j, phrase_at(reader.doc, j)) for j in range(max(gap.first, k - SOURCE), k))
    return any(hit is not None and j + hit[1] == k for j, hit in hits)


def past_time(reader: Reader, k: int, limit: int) -> int:
    """Past a date: «اليوم الأحد 12 مارس (آذار) 2017»."""
    doc, lexicon = reader.doc, reader.lexicon
    while k < limit:
        key = doc.key(k)
        if key == "من" and lexicon.has("adjuncts.periods", bare(doc.key(k + 1))):
            k += 2  # «في وقت سابق | من العام الحالي»
            continue
        if key == "من":
            return k  # «تقول اليوم | من شقتها»
        longer = time_at(reader, k)
        if longer > 1:
            k += longer
            continue
        known = lexicon.has("adjuncts.months", key) or key[:1].isdigit() or key in ("(", ")", "/")
        if not (known or lexicon.time(key) or lexicon.has("dates.qualifiers", key)):
            return k
        k += 1
    return k
