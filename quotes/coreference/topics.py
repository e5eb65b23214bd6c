"""The subject of the clause before: ``افتتح الوزير المعرض. وأوضح أن``, and whom أما announces."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.attribution.ali import is_on
from quotes.attribution.approximate import counted_people, counts
from quotes.attribution.deeds import common_noun, deed_shaped
from quotes.attribution.further_nouns import closing_name
from quotes.attribution.no_subject import unread_deed
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.phrase_starts import blessed, taken_up
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.coreference.agents import introduces, met
from quotes.coreference.asked_passively import asks_him
from quotes.coreference.burdens import unburdened
from quotes.coreference.identified import identified
from quotes.coreference.main_verbs import LONG_OPENING, OPENING, acts_at, names_body, past_aside, prepositional
from quotes.coreference.marked_subjects import marked_subject, marked_topic
from quotes.coreference.mentions import foremost
from quotes.coreference.names import name_run
from quotes.coreference.predicates import before_predicate, without_predicate
from quotes.coreference.sentence_heads import heads, in_accusative, of_origin
from quotes.coreference.subject_names import is_surname, with_name, with_pursuit, with_surname
from quotes.coreference.subjects_behind import (
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
from quotes.lexicon import bare, conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA

HIS = "ي"


def sentence_subjects(reader: Reader, before: int) -> Iterator[Stretch]:
    """Those who do something in the sentence before word ``before`` and can speak.

    The main verb's subject, or what the sentence opens with, goes first; behind it, nearest first, those whom a joined
    clause brings in («تعمل اللجنة تحت ضغط كبير | وقررت الحكومة …»).
    """
    first = past_aside(reader)
    if asks_him(reader):
        return
    if reader.doc.phrase_length("clauses.suppositions", first):
        return  # «إذا كان الناخب مقيما مع غيره. وشدد على أن»: nobody in particular
    if (meant := identified(reader, before)) is not None:
        yield meant  # «الرجل الذي فتح الباب هو | سالم العمري، وكان يبتسم. قال»
        return
    # «وفي عمود في الصفحة الأولى من صحيفة المرفأ | ربط سامي العلي بين»
    opening = LONG_OPENING if prepositional(reader, first) else OPENING
    verb = next((k for k in range(first, min(first + opening, before)) if acts_at(reader, k, first)), None)
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
    marked = marked_topic(reader, first + turned) or (marked_subject(reader, verb) if verb is not None else None)
    untagged = verb is None and frequency(conjoined(reader.doc.key(first)) + "وا") > 0  # «وتظاهر | 200 عامل»
    if marked is None and (verb is not None or untagged):
        marked = _counted(reader, (first if verb is None else verb) + 1, before)
    if marked is not None:
        yield marked  # «ورفضت | «الميثاق» | الاتهامات، معتبرة أن»
        subject = None
    elif subject is None and verb is not None:
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
        subject = with_pursuit(reader, with_surname(reader, with_name(reader, subject, verb), verb))
        yield without_predicate(reader, subject)
    if verb is None:
        return
    if subject is None and marked is None:
        yield from _done_to(reader, verb)
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
                yield without_predicate(reader, later)


def _counted(reader: Reader, k: int, before: int) -> Stretch | None:
    """So many people at word ``k``: «وتظاهر | 200 عامل أمام الوزارة», «ووقع نحو | 30 كاتبا عربيا بيانا»."""
    doc = reader.doc
    if counts(reader, k):
        k += 1 + (doc.key(k + 1) == "من")
    if k + 1 >= before or not counted_people(reader, k):
        return None
    last, ending = k + 2, doc.key(k + 1).endswith("ا")
    while last < before and reader.pos(last) == "ADJ" and doc.key(last).endswith("ا") == ending:
        last += 1
    return Stretch(k, last)


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


def _agent_of(reader: Reader, verb: int, before: int) -> Iterator[Stretch]:
    """Through whom something comes: «جاء ذلك على لسان | الوزيرة سلمى العلي», «لقي القرار تأييدا من جانب | النقابة»."""
    doc = reader.doc
    for k in range(verb + 1, min(verb + OPENING, before, reader.sentence.last)):
        length = doc.phrase_length("phrases.agents", k)
        found = noun_phrase(reader, k + length, reader.sentence.last, bounded=False) if length else None
        found = speaking(reader, found)
        if found is not None:
            yield found


def _done_to(reader: Reader, verb: int) -> Iterator[Stretch]:
    """To whom something is done, behind the deed: «وأعيد انتخاب | سالم العلي لولاية ثانية، لكنه أعلن أنه سيتنحى»."""
    doc, who = reader.doc, verb + 2
    if not reader.lexicon.has("anaphors.carried_out", conjoined(doc.key(verb))) or who >= reader.sentence.last:
        return
    key = doc.key(who)
    again = reader.pos(who) in ("X", "PROPN") and len(doc.places.get(key, ())) > 1  # «انتخاب | بلاتر»
    named = reader.lexicon.listed_given(key) or doc.known_surname(key) or again
    if deed_shaped(doc, verb + 1) and (named or reader.lexicon.person_noun(key)):
        found = noun_phrase(reader, who, reader.sentence.last, bounded=False, trusted=True)
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
    if len(subject) == 1 and _common(reader, subject.first):
        return True  # «وقدم | التعازي لأسر الضحايا، مشددا»
    if plausible_source(reader, subject) or foremost(reader, subject) or of_origin(reader, subject):
        return False
    if len(subject) == 1 and unread_deed(reader, subject.first):
        return True  # «واختتم | مرافعته مطالبا»
    return reader.pos(subject.first) == "NOUN" and not reader.doc.known_surname(reader.doc.key(subject.first))


def _common(reader: Reader, k: int) -> bool:
    """A common noun with its article that is nobody, nor a body or a paper, and no surname in the text."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    somebody = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)
    somebody = somebody or lexicon.any(("groups.documents", "anaphors.persons", "anaphors.elders"), bare(key))
    return common_noun(reader, k) and not (somebody or reader.doc.known_surname(key))


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
    verb = next((k for k in range(first + 1, last) if reader.verb(k) and not names_body(reader, k)), None)
    trusted = in_accusative(reader, first)  # «لكن | متحدثا باسم القوات», whatever it is tagged as
    # «غير أن وكيله، الإيطالي ماركو لوريتي، | كذب الخبر»
    found = noun_phrase(reader, first, verb or reader.sentence.last, bounded=verb is not None, trusted=trusted)
    return before_predicate(reader, found) if found is not None and verb is None else found


def _apposed(reader: Reader, who: Stretch, longer: Stretch) -> bool:
    """Whether the second phrase is the first with what a comma apposes to it, or with a name: «زوجته | نجاة»."""
    more = range(who.last, longer.last)
    if who.first == longer.first and len(more) == 1 and is_surname(reader, who.last):
        return True  # «شكر المدير سامي | حداد الجمهور»
    # not «أجمع مترشحون | على سهولة الموضوع»
    named = len(more) > 0 and reader.lexicon.listed_given(reader.doc.key(who.last)) and not is_on(reader, who.last)
    named = named or (len(more) > 0 and reader.fathered(who.last))  # «الحاج المختار | بنعلا»
    placed = reader.lexicon.has("places.kinds", reader.doc.key(who.last)[1:])  # «مدير الصحة | بمحافظة الساحل سامي»
    # «لاعب الفريق الأول | بنادي الأمل سامر الداوود شكره»
    at_body = reader.doc.key(who.last)[:1] == "ب" and reader.lexicon.body(reader.doc.key(who.last)[1:])
    placed = placed or (at_body and name_run(reader, longer) is not None)
    named = named or (len(more) > 1 and (placed or reader.doc.key(who.last).startswith("لل")))  # «اتحاد الساحل | للشغل»
    return who.first == longer.first and (named or any(reader.doc.key(k) in COMMA for k in more))


def _taken_up(reader: Reader, k: int) -> Stretch | None:
    """A name that no list knows and the text has elsewhere too: «دافع | مارتينو عن لاعبه», «مثل | ويب أمام»."""
    foreign = reader.pos(k) in ("X", "PROPN") and not definite(reader.doc.key(k))
    known = taken_up(reader, k) or (foreign and reader.doc.known_surname(reader.doc.key(k)))
    return Stretch(k, k + 1) if known else None
