"""The subject of the clause before: ``افتتح الوزير المعرض. وأوضح أن``, and whom أما announces."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.attribution.ali import on_at
from quotes.attribution.further_nouns import closing_name
from quotes.attribution.no_subject import oblique, unread_deed
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.phrase_starts import blessed, taken_up
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.coreference.agents import introduces, met
from quotes.coreference.asked_passively import asks_him
from quotes.coreference.burdens import unburdened
from quotes.coreference.mentions import foremost
from quotes.coreference.sentence_heads import heads, in_accusative, of_origin, particled, titles_name
from quotes.coreference.subject_names import with_name, with_pursuit, with_surname
from quotes.coreference.subjects_behind import (
    appears,
    behind_complement,
    is_faced,
    of_adjunct,
    of_subordinate,
    past_addressee,
    speaking,
    subject_behind,
)
from quotes.coreference.whole_bodies import whole_body
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA

OPENING = 8  # words in which the main verb of a sentence stands
LONG_CLAUSE = 30  # where a clause does
LONG_OPENING = 14  # where a prepositional phrase goes before it
SHORTEST_VERB = 3
FOURTH = 4  # letters of «أثار», «أجرى»

HAMZATED = "أ"
HIS = "ي"


def sentence_subjects(reader: Reader, before: int) -> Iterator[Stretch]:
    """Those who do something in the sentence before word ``before`` and can speak.

    The main verb's subject, or what the sentence opens with, goes first; behind it, nearest first, those whom a joined
    clause brings in («تعمل اللجنة تحت ضغط كبير | وقررت الحكومة …»).
    """
    first = _past_aside(reader)
    if asks_him(reader):
        return
    if reader.doc.phrase_length("clauses.suppositions", first):
        return  # «إذا كان الناخب مقيما مع غيره. وشدد على أن»: nobody in particular
    # «وفي عمود في الصفحة الأولى من صحيفة المرفأ | ربط سامي العلي بين»
    opening = LONG_OPENING if _prepositional(reader, first) else OPENING
    verb = next((k for k in range(first, min(first + opening, before)) if _acts(reader, k, first)), None)
    # «سلمى الجرادي حاولت أن …، وقالت»
    lead = reader.conjunction(first)  # «والطفل يقضي وقتا مع نفسه، ويقول»
    bound = verb or next((k for k in range(first + opening, before) if _main_verb(reader, k)), before)
    subject = noun_phrase(reader, first, bound, bounded=False, lead=lead) if heads(reader, first) else None
    if subject is not None:
        subject = _before_deed(reader, subject)
        subject = subject if verb is not None else before_predicate(reader, subject)
    turned = reader.doc.phrase_length("clauses.turns", first)
    turned = turned or introduces(reader, first)  # «من بين هؤلاء | سعاد الحسن، وهي أم لثلاثة»
    subject = _named(reader, first + turned) if turned and subject is None else subject
    if subject is None and verb is not None:
        subject = behind_complement(reader, verb) or parsed_subject(reader, verb)
        subject = None if subject is None or is_faced(reader, verb, subject) else unburdened(reader, verb, subject)
        subject = speaking(reader, before_object(reader, verb, subject)) if subject is not None else None
        behind = subject_behind(reader, verb, past_addressee(reader, verb + 1))
        if subject is None or (behind is not None and _apposed(reader, subject, behind)):
            subject = behind  # «وشاطرت النائبة، | سماح الحداد، هذا الرأي»
        subject = whole_body(reader, subject, behind) if subject is not None else None
        subject = subject or _taken_up(reader, verb + 1)
        if subject is None and of_origin(reader, Stretch(verb + 1, verb + 2)):
            subject = Stretch(verb + 1, verb + 2)
    accusative = subject is not None and turned and in_accusative(reader, subject.first)
    subject = subject if accusative else speaking(reader, subject)
    if subject is not None:
        yield with_pursuit(reader, with_surname(reader, with_name(reader, subject, verb), verb))
    if verb is None:
        return
    if subject is None:
        yield from _agent_of(reader, verb, before) if verb <= first + 1 else ()
        yield from of_adjunct(reader, verb)
        yield from of_subordinate(reader, verb)
        yield from met(reader, verb, before)  # «التقينا | أم سالم، وهي أرملة. تقول إن»
    for k in range(min(before, reader.sentence.last) - 1, verb, -1):
        led = reader.lexicon.has("clauses.sibling_connectives", reader.doc.key(k - 1))  # «فيما تركت زوجته»
        joined = led or reader.doc.key(k)[:1] in ("و", "ف")  # «وقررت الحكومة»
        # «في حين | طلب محاميه سامي العلي إخلاء سبيله», whatever it is tagged as
        acts = reader.verb(k) or (led and any(a.form.kind == "verb" for a in reader.doc.analyses(k)))
        if joined and acts and not reader.doc.quotation_around(k):
            later = subject_behind(reader, k)
            if later is not None and later.last <= before:
                yield later


def _main_verb(reader: Reader, k: int) -> bool:
    """A verb that is in no relative clause: «المجلس الوطني بقيادة العقيد سامي العلي | يستولي على السلطة»."""
    return reader.verb(k) and not reader.lexicon.relative(reader.doc.key(k - 1))


def _before_deed(reader: Reader, subject: Stretch) -> Stretch:
    """A subject before its verb, whatever that is tagged as: «النائب سامي العلي | لوح باللجوء إلى القضاء»."""
    doc = reader.doc
    for k in range(subject.first + 2, subject.last - 1):
        named = definite(doc.key(k - 1)) and closing_name(reader, subject, k - 1)
        other = definite(doc.key(k)) or reader.lexicon.somebody(doc.key(k)) or not doc.words[k].is_word
        if named and not other and reader.adposition(k + 1):
            return evolve(subject, last=k)
    return subject


def before_predicate(reader: Reader, subject: Stretch) -> Stretch:
    """A topic before what a sentence without a verb says of it: «سامي العلي | له رأي آخر», «سامي العلي | معلم قديم»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(subject.first + 1, subject.last):
        key = doc.key(k)
        if lexicon.has("pronouns.prepositional", conjoined(key)):
            return evolve(subject, last=k)
        person = lexicon.person_noun(key) and not (definite(key) or lexicon.given_name(key))
        if person and k - 1 > subject.first and closing_name(reader, subject, k - 1):
            return evolve(subject, last=k)
    return subject


def _agent_of(reader: Reader, verb: int, before: int) -> Iterator[Stretch]:
    """Through whom something comes: «جاء ذلك على لسان | الوزيرة سلمى العلي», «لقي القرار تأييدا من جانب | النقابة»."""
    doc = reader.doc
    for k in range(verb + 1, min(verb + OPENING, before, reader.sentence.last)):
        length = doc.phrase_length("phrases.agents", k)
        found = noun_phrase(reader, k + length, reader.sentence.last, bounded=False) if length else None
        found = speaking(reader, found)
        if found is not None:
            yield found


def coordinated(reader: Reader, subject: Stretch) -> bool:
    """Whether a conjunction joins two nouns in the phrase: «أدانت دول وشخصيات الحادث، مؤكدين»."""
    words = [reader.tokens(k) for k in range(subject.first + 1, subject.last)]
    return any(len(t) > 1 and t[0].pos_ == "CCONJ" and t[1].pos_ in ("NOUN", "PROPN", "X") for t in words)


def behind_feminine(reader: Reader, subject: Stretch) -> bool:
    """Whether the verb right before it is a feminine by the parse: «هطلت | أمطار»."""
    k = subject.first - 1
    return k >= reader.sentence.first and reader.verb(k) and reader.feminine(k)


def behind_masculine(reader: Reader, subject: Stretch) -> bool:
    """Whether one document stands behind a verb in ي, which no woman has: «لم يصلها | خطاب»."""
    k = subject.first - 1
    him = k >= reader.sentence.first and reader.verb(k) and conjoined(reader.doc.key(k))[:1] == HIS
    return him and reader.lexicon.any(("groups.documents",), reader.doc.key(subject.first))


def womans(reader: Reader, subject: Stretch) -> bool:
    """A woman by a surname that is a man's given name: «لم تحدد | داوود موعدا، لكنها أنهت رسالتها قائلة».

    Or by an office that has no feminine, before her verb: «عضو المجلس، مسعودة الراوي، | قللت من أهمية الخطوة، وقالت».
    """
    key = reader.doc.key(subject.first)
    verb = subject.last + (reader.doc.key(subject.last) in COMMA)
    office = reader.lexicon.office(key) and len(subject) > 1 and verb < reader.sentence.last
    if office and reader.verb(verb) and reader.feminine(verb):
        return True
    shaped = reader.lexicon.given_name(key) or (definite(key) and key.endswith("ي"))
    surname = len(subject) == 1 and shaped and reader.doc.known_surname(key)
    return surname and behind_feminine(reader, subject)


def mere_thing(reader: Reader, subject: Stretch) -> bool:
    """A noun that no speaker is called by: «وتؤثر هذه | المخاوف على مصيره، مؤكدا», «جرى | استعراض العمليات، مثنيا»."""
    if plausible_source(reader, subject) or foremost(reader, subject) or of_origin(reader, subject):
        return False
    if len(subject) == 1 and unread_deed(reader, subject.first):
        return True  # «واختتم | مرافعته مطالبا»
    return reader.pos(subject.first) == "NOUN" and not reader.doc.known_surname(reader.doc.key(subject.first))


def by_surname(reader: Reader, subject: Stretch) -> bool:
    """A surname alone right behind its verb: «ولم يفصح | الفهيد عما إذا …، بيد أنه أكد»."""
    if blessed(reader, subject.first):
        return True  # «ما أكده | الرسول - صلى الله عليه وسلم -»
    # «وهو ما شدد عليه | الراوي، قائلا»
    verb = subject.first - 1 - reader.lexicon.has("pronouns.prepositional", reader.doc.key(subject.first - 1))
    alone = len(subject) == 1 and verb >= reader.sentence.first and reader.verb(verb)
    return alone and reader.doc.known_surname(reader.doc.key(subject.first))


def _named(reader: Reader, first: int) -> Stretch | None:
    """Who stands right behind a particle that takes a noun: «إلا أن | يورنو بيتالدو، وهو من أتباعها، يرفض».

    It takes its accusative: «غير أن | مصدرا قضائيا نفى».
    """
    if first >= reader.sentence.last:
        return None
    somebody = heads(reader, first) or in_accusative(reader, first)
    if not (somebody or reader.pos(first) in ("X", "PROPN")):
        return None
    last = min(reader.sentence.last, first + LONG_OPENING)
    verb = next((k for k in range(first + 1, last) if reader.verb(k) and not _names_body(reader, k)), None)
    trusted = in_accusative(reader, first)  # «لكن | متحدثا باسم القوات», whatever it is tagged as
    # «غير أن وكيله، الإيطالي ماركو لوريتي، | كذب الخبر»
    found = noun_phrase(reader, first, verb or reader.sentence.last, bounded=verb is not None, trusted=trusted)
    return before_predicate(reader, found) if found is not None and verb is None else found


def _prepositional(reader: Reader, first: int) -> bool:
    """A preposition, and not the verb that is written like it: «وعبر | سامي العلي، وهو مزارع، عن فرحته»."""
    doc = reader.doc
    if not reader.lexicon.has("openers.prepositions", conjoined(doc.key(first))) or appears(reader, first):
        return False
    verb = any(a.form.kind == "verb" for a in doc.analyses(first)) and heads(reader, first + 1)
    matter = any(doc.key(k) == "عن" for k in range(first + 2, min(first + LONG_CLAUSE, reader.sentence.last)))
    return not (verb and matter)


def _apposed(reader: Reader, who: Stretch, longer: Stretch) -> bool:
    """Whether the second phrase is the first with what a comma apposes to it, or with a name: «زوجته | نجاة»."""
    more = range(who.last, longer.last)
    # not «أجمع مترشحون | على سهولة الموضوع»
    named = len(more) > 0 and reader.lexicon.listed_given(reader.doc.key(who.last)) and not on_at(reader, who.last)
    placed = reader.lexicon.has("places.kinds", reader.doc.key(who.last)[1:])  # «مدير الصحة | بمحافظة الساحل سامي»
    named = named or (len(more) > 1 and (placed or reader.doc.key(who.last).startswith("لل")))  # «اتحاد الساحل | للشغل»
    return who.first == longer.first and (named or any(reader.doc.key(k) in COMMA for k in more))


def _taken_up(reader: Reader, k: int) -> Stretch | None:
    """A name that no list knows and the text has elsewhere too: «دافع | مارتينو عن لاعبه», «مثل | ويب أمام»."""
    foreign = reader.pos(k) in ("X", "PROPN") and not definite(reader.doc.key(k))
    known = taken_up(reader, k) or (foreign and reader.doc.known_surname(reader.doc.key(k)))
    return Stretch(k, k + 1) if known else None


def _past_aside(reader: Reader) -> int:
    """Behind what a sentence opens with before its comma: «من جهة ثانية، | عبر فلان عن».

    So too behind a clause: «بينما كانت الحكومة تعد الخطة، | عقد سامي العلي مؤتمرا».
    """
    doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
    if doc.key(first).isdigit() and first + 2 < last and not doc.words[first + 1].is_word:
        first += 2  # «2- | وزير الصحة يزور المستشفى ويؤكد أن»: the number of an item
    if doc.phrase_length("clauses.subordinators", first):
        commas = (k for k in range(first, min(first + LONG_CLAUSE, last - 1)) if doc.key(k) in COMMA)
        return next((k + 1 for k in commas if reader.verb(k + 1) and not joined(reader, k + 1)), first)
    answering = doc.phrase_length("adjuncts.answering", first) > 0  # «وردا على سؤال حول ذلك، | امتنع العلي عن»
    if not (answering or _prepositional(reader, first)):
        return first
    # «في مدرسة | تحولت إلى مأوى في بلدة ساحلية، جلست سلمى العلي»
    described = any(reader.verb(k) and _on_noun(reader, k) for k in range(first, min(first + OPENING, last)))
    reach = LONG_OPENING if answering or described else OPENING
    comma = next((k for k in range(first, min(first + reach, last - 1)) if doc.key(k) in COMMA), None)
    if comma is None or any(reader.verb(k) and not _on_noun(reader, k) for k in range(first, comma)):
        return first
    return comma + 1


def _verb_shaped(key: str) -> bool:
    """Of a third person by its letters, and no noun, which takes the article: «جلست», «تطهو», not «بيت»."""
    shaped = key.endswith("ت") or key[:1] in ("ت", "ي")
    return shaped and len(key) > SHORTEST_VERB and not definite(key) and not frequency("ال" + key)


def _on_noun(reader: Reader, k: int) -> bool:
    """Whether a verb describes the indefinite noun right before it: «في قاعة | صارت مطعما»."""
    noun = k - 1 - reader.lexicon.negator(reader.doc.key(k - 1))  # «في شارع | لا يتسع لسيارة»
    before = reader.doc.key(noun)
    return reader.pos(noun) in ("NOUN", "ADJ") and not definite(before) and reader.doc.key(k)[:1] not in ("و", "ف")


def _imperfect(reader: Reader, k: int) -> bool:
    """A word in ي that opens its sentence before somebody with the article, which no name does: «يضحك | الجبوري»."""
    doc, key, behind = reader.doc, conjoined(reader.doc.key(k)), reader.doc.key(k + 1)
    shaped = key[:1] == "ي" and len(key) > SHORTEST_VERB and not reader.lexicon.given_name(key)
    somebody = heads(reader, k + 1) or doc.known_surname(behind)
    return shaped and definite(behind) and somebody and reader.pos(k) in ("X", "NOUN", "PROPN", "ADJ")


def _acts(reader: Reader, k: int, first: int) -> bool:
    """A finite verb; at the head of its clause also what the tagger takes for something else: «عبر سامي عن».

    So too behind an adjunct: «وخلال اللقاء | عبر الوزير عن», «من جانبه، | هنأ رئيس اللجنة».
    """
    doc, days = reader.doc, _days(reader, first)
    if k > first and _names_body(reader, k):
        return False  # «رئيس بلدية | ميلوريا»
    if k < first + days and reader.pos(k) != "VERB":
        return False  # «وأمس | الثلاثاء رفعت»
    if reader.verb(k) or (reader.pos(k) == "VERB" and particled(reader, k + 1)):
        return True  # «وأهدى | بن راوي فوزه», where بن is no father's
    if k == first and (_imperfect(reader, k) or appears(reader, k)):
        return True
    before = conjoined(doc.key(k - 1)) if k > first else ""
    if reader.lexicon.has("clauses.perfective", before):
        return not definite(doc.key(k))  # «فقد | استشاط رئيس المجلس غضبا»
    if reader.lexicon.negator(before) and reader.lexicon.person_noun(doc.key(k + 1)) and definite(doc.key(k + 1)):
        return not definite(doc.key(k)) and not reader.lexicon.person_noun(doc.key(k))  # «ولا | تشاطره الباحثة الرأي»
    if k == first and reader.pos(k) == "X" and reader.lexicon.has("clauses.meeting", conjoined(doc.key(k))):
        return heads(reader, k + 1)  # «استجوب | قاضي التحقيق المتهم»
    floor = doc.phrase_length("adjuncts.floors", first) or days
    given = first > reader.sentence.first and doc.phrase_length("adjuncts.floors", reader.sentence.first) > 0
    if k == first > reader.sentence.first and _verb_shaped(doc.key(k)) and heads(reader, k + 1):
        return True  # «في قاعة صارت مطعما، | جلست سلمى العلي»
    if (floor or given) and k == first + floor:
        somebody = heads(reader, k + 1) or titles_name(reader, k + 1)  # «من جانبه عبر | الفارس سامي العلي»
        verbal = reader.pos(k) == "VERB" or not heads(reader, k)  # «وأمس رفعت | المؤسسة التصنيف», though a name as well
        return not definite(doc.key(k)) and verbal and somebody
    verb = k > first and any(a.form.kind == "verb" for a in doc.analyses(k)) and _prepositional(reader, first)
    if verb and definite(doc.key(k + 1)) and reader.lexicon.person_noun(doc.key(k + 1)):
        return True
    if k == first and doc.words[k].letters.endswith(HAMZATED) and heads(reader, k + 1):
        return True  # «هنأ رئيس النادي لاعبيه», spelt like «هنا» but for its hamza
    return k == first and (any(a.form.kind == "verb" for a in reader.doc.analyses(k)) or _before_somebody(reader, k))


def _names_body(reader: Reader, k: int) -> bool:
    """A foreign name behind a body without the article, whatever it is tagged as: «بلدية | ميلوريا»."""
    doc, before = reader.doc, reader.doc.key(k - 1)
    body = reader.lexicon.body(before) and not definite(before)
    return body and not doc.analyses(k) and name_shaped(doc.words[k])


def _days(reader: Reader, first: int) -> int:
    """Words of the time that a clause opens with: «وأمس الثلاثاء | رفعت مؤسسة المرفأ»."""
    k = first
    while k < reader.sentence.last and reader.lexicon.time(conjoined(reader.doc.key(k))):
        k += 1
    return k - first


def _before_somebody(reader: Reader, k: int) -> bool:
    """A joined word that nothing lists, right before somebody: «ودأب | المليونير كريم العلي», not «ووالد الوزير»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, who = doc.key(k), doc.key(k + 1)
    stem = conjoined(key)
    letters = doc.words[k].letters
    fourth = letters[:1] == "أ" and len(key) == FOURTH and titles_name(reader, k + 1)  # «أثار المطرب سامي العلي»
    hamza = letters[-1:] == "أ" and len(key) == SHORTEST_VERB  # «هنأ الرئيس الفريق»
    if (
        (stem == key and not (fourth or hamza))
        or len(stem) < SHORTEST_VERB
        or definite(stem)
        or stem.endswith(("ة", "ات"))
    ):
        return False
    if reader.pos(k) not in ("NOUN", "X", "ADV") or doc.known_surname(stem) or _prepositional(reader, k):
        return False
    listed = any(lexicon.person_noun(f) or lexicon.body(f) or lexicon.outlet_head(f) for f in (key, stem))
    if listed or any(lexicon.given_name(f) or lexicon.any(("groups.documents",), f) for f in (key, stem)):
        return False
    if lexicon.given_name(who) or titles_name(reader, k + 1) or particled(reader, k + 1):
        return True
    return definite(who) and lexicon.person_noun(who) and not oblique(reader, Stretch(k + 1, k + 2))
