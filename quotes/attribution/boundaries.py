"""Where a reported clause ends: the next attribution, a closing source or tag, the narrator's return, the full stop."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quotes.attribution.acted import acted
from quotes.attribution.afterwards import came_after, nothing_past
from quotes.attribution.answered import answered_at
from quotes.attribution.awaiting import awaits_main
from quotes.attribution.coordinate import and_it_around, and_that_around, says_inna_around, wishes_inside
from quotes.attribution.describing import closing_signs
from quotes.attribution.enclosed import enclosed_limit, own_voice
from quotes.attribution.fronted import clause_in_front, fronted
from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.host import find_host
from quotes.attribution.joined_sources import another_source, further_source
from quotes.attribution.led_in import led_in
from quotes.attribution.main_predicate import main_predicate
from quotes.attribution.narrator import COMMAS, PAUSES, STATEMENT, narrator_speaks, set_off, stance
from quotes.attribution.nesting import gender_of, moment, nested
from quotes.attribution.next_cue import lead, next_attribution
from quotes.attribution.nobody_there import said_of_things
from quotes.attribution.outside import answers, outside, sets_out
from quotes.attribution.passers import names_outlet
from quotes.attribution.plurality import several
from quotes.attribution.quoted_whole import goes_on, quoted_whole, said_whole
from quotes.attribution.reader import Reader
from quotes.attribution.rejoined import rejoined
from quotes.attribution.remarked import remarked
from quotes.attribution.renamed import named_again, speaker_of
from quotes.attribution.sequels import to_go_on, went_on
from quotes.attribution.subordinate import joined, main_clause_at, subordinated, topic_alone
from quotes.attribution.surveyed import by_survey, surveyed
from quotes.attribution.tags import resumption, set_against, source_ends
from quotes.attribution.told_inside import told_inside
from quotes.attribution.turning import may_turn, next_stop
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import clause_at, that_clause_at
from quotes.cues.repeated import repeating_word
from quotes.cues.sources import FROM, bracketed, source_pronoun_at
from quotes.document import Document, Stretch
from quotes.grammar.schema import Analysis
from quotes.lexicon import CONJUNCTIONS, POSSESSIVES, conjoined, definite

INFLECTED = ("tense", "person", "gender", "number")


@frozen
class Boundary:
    """The content ends before word ``word``; ``resumes``: the word where it goes on behind a tag, if it does."""

    word: int
    resumes: int | None = None


def clause_boundary(reader: Reader, c: Candidate, first: int, others: Sequence[Candidate]) -> Boundary:
    """The end of the reported clause that starts at word ``first``."""
    doc = reader.doc
    limit = own_voice(reader, c, first, enclosed_limit(reader, c, first), others)
    limit = main_predicate(reader, c, first, limit)
    everyone = (*others, c)
    # «وبحسب وثيقة، فقد | اقترح الوزير», «انتقد الوزير، ما | وصفه بـ«التخبط»»: what a clause begins with is no next one
    verb = next((k for k in range(first, limit) if not reader.helping(k)), first)
    siblings = {_phrase_behind(reader, c, o, everyone): o for o in others if o.word > verb and not _object(reader, o)}
    cues = {o.word for o in others if o.opener is not None and o.opener.kind != "nominal"}
    # «إن خياراته مبنية على الجاهزية، | "أنا لا أنظر إلى الأسماء"، يضيف المدرب»
    tagged = {o.opener.quotation.start for o in others if o.position == "before" and o.opener and o.opener.quotation}
    around, wishing = says_inna_around(doc, c, others), wishes_inside(doc, c, others)
    gender = gender_of(c)
    subordinate = subordinated(reader, c)
    resumed = _resumed(c, others)
    who = speaker_of(reader, c, others)
    survey = by_survey(reader, c, who)
    closing = closing_signs(reader, c)
    k = first
    leaning: set[int] = set()  # participles that lean on a verb inside: «، وأعرب عن أمله في التعاون، | مؤكدا أن»
    places = resumed.union(siblings)
    while (k := next_stop(doc, k, limit, places) if k > first else k) < limit:
        if k in resumed or (doc.key(k) in closing and not (goes_on(doc, k + 1, limit) or _reasons(reader, k + 1))):
            return Boundary(k)
        turning = k > first and may_turn(doc, k)
        if turning and ((around and and_that_around(reader, k)) or (wishing and and_it_around(doc, k))):
            return Boundary(k)
        quotation = doc.opens(k)
        if quotation is not None and quotation.balanced:
            after = max(doc.after(quotation), k + 1)
            if k > first and doc.key(k - 1) in COMMAS and quotation.start in tagged:
                return Boundary(k)
            if bracketed(doc, k + 1, first) and source_ends(reader, k + 1, others):
                return Boundary(k, after if after < limit and doc.words[after].is_word else None)
            if k == first and quoted_whole(reader, quotation, after, limit):
                return Boundary(after)
            if k <= first + 1 and said_whole(reader, c, quotation, first, after, limit):
                return Boundary(after)
            k = after
            continue
        sibling = siblings.get(k)
        if sibling is not None and sibling.position == "closing" and k > first and source_ends(reader, k, others):
            if (against := set_against(reader, sibling, first, k)) is not None:
                return Boundary(against)
            begins = _before_connective(reader, k, first, sibling)
            return Boundary(k, resumption(reader, first, k, limit, siblings)) if begins == k else Boundary(begins)
        within = k in leaning
        if sibling is not None and k > first:
            if subordinate and _main_verb(reader, c, sibling, first, k):
                return Boundary(_before_connective(reader, k, first, sibling))
            apart = said_of_things(reader, c, first, k, gender) or answers(reader, c, sibling, first)
            apart = apart or to_go_on(reader, k, gender)  # «، | ليضيف أن»
            within = not apart and (
                _inner_nominal(reader, c, sibling, first, k)
                or told_inside(reader, c, sibling, k)
                or (not subordinate and _predicate(reader, c, sibling, first, k))
                or (nested(reader, c, sibling, k, others) and not _placed(reader, sibling, first, k))
                or (survey and surveyed(reader, k))
            )
            if within:
                leaning.add(sibling.word)
            else:
                begins = _before_connective(reader, k, first, sibling)
                # «أن العامل نزل، وأنه | حين عاد قال»: a clause goes on right behind its complementizer
                within = begins - 1 > first and clause_at(doc, begins - 1)
                if not within:
                    return Boundary(begins)
        if k > first and source_ends(reader, k, others):
            return Boundary(k, resumption(reader, first, k, limit, siblings))
        turning = turning and not (survey and surveyed(reader, k))
        if turning and (
            (narrator_speaks(reader, k) and not _of_another(reader, k, gender))
            or (not within and next_attribution(reader, c, first, k, gender, cues))
            or (not within and stance(doc, k, gender))
            or (subordinate and main_clause_at(reader, first, k))
            or (not within and further_stance(reader, c, k))
            or _set_right(reader, c, first, k)
            or came_after(reader, first, k, gender)
            or acted(reader, c, first, k, gender)
            or (sibling is None and said_of_things(reader, c, first, k, gender))
            or _also_said(reader, c, k)
            or named_again(reader, who, first, k)
            or _quotes_next(reader, who, k, gender)
            or another_source(reader, c, k)
            or outside(reader, c, who, first, k, gender)
            or remarked(reader, first, k)
            or rejoined(reader, c, who, first, k)
            or sets_out(reader, c, k, others)
            or answered_at(reader, c, k)
        ):
            return Boundary(k)
        k += 1
    return Boundary(limit)


def _quotes_next(reader: Reader, who: Stretch | None, k: int, gender: str | None) -> bool:
    """Whether the outlet that speaks goes on to pass on another's words: «أفادت الوكالة بأن …، | ونقلت عنه ترحيبه»."""
    doc = reader.doc
    if who is None or doc.key(k - 1) not in COMMAS or not names_outlet(reader, who):
        return False
    by_way = reader.lexicon.has("openers.from_where", doc.key(k + 2))  # «، ونقلت عن طريق الميناء»
    if by_way or (doc.key(k + 1) != FROM and not source_pronoun_at(doc, k + 1)):
        return False
    said = (a for a in doc.analyses(k) if a.form.kind == "verb" and a.form.verb.category == "relay")
    return any(a.proclitic == "و" and a.form.tense == "past" and a.form.gender == gender for a in said)


def _object(reader: Reader, o: Candidate) -> bool:
    """«أن الوفد يحمل | مقترحا من ثلاث نقاط: …»: right behind a verb that says nothing a participle is its object.

    Unless the verb has one already: «الواقع الذي تعيشه مضيفة: …».
    """
    before = o.word - 1
    if o.kind != "participle" or reader.doc.key(before).endswith(POSSESSIVES):
        return False
    return reader.verb(before) and not reader.doc.analyses(before)


def _resumed(c: Candidate, others: Sequence[Candidate]) -> set[int]:
    """Where the complement of an outer cue begins: «أشار المرصد الذي يؤكد أنه محايد، | إلى أن القتلى نقلوا».

    So too its words in marks: «أضاف الشاب الذي قال إنه من سكان الحي | "نريد العودة"».
    """
    return {
        o.opener.word
        for o in others
        if o.kind in ("verb", "participle") and o.position == "after" and o.opener is not None
        and o.opener.kind in ("clause", "quotation")
        and c.opener is not None and o.word < c.word and c.opener.first < o.opener.word
    }  # fmt: skip


def _phrase_behind(reader: Reader, outer: Candidate, c: Candidate, others: Sequence[Candidate]) -> int:
    """Where a later cue's phrase begins; itself, where it leans on the outer cue: «أعرب عن قلقه … قائلا: …»."""
    start = phrase_start(reader, c, others)
    led = led_in(reader, outer, c) if start == c.word else None
    if led is not None and outer.opener is not None and led > outer.opener.first:
        return led
    return start if start > outer.word else c.word


def phrase_start(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> int:
    """Where a cue's phrase begins: its host verb (نقلت … قوله), or itself."""
    if (joined := further_source(reader, c)) is not None:
        return joined.first - 1  # «، | وعن شاهد آخر قوله إن»
    host = find_host(reader, c, others)
    if host is not None:
        return host.word
    if c.kind == "participle" and went_on(reader, c.word - 1):
        return c.word - 1
    again = repeating_word(reader.doc, c.word) if c.kind == "masdar" else None
    if again is not None:
        return again
    begins = lead(reader, c)
    return c.word if begins is None else begins


def _predicate(reader: Reader, outer: Candidate, inner: Candidate, first: int, k: int) -> bool:
    """«إلى أن المسجد والجمعيات، دعت إلى التصويت»: behind a comma the verb that the bare topic of أن still lacks.

    A clause that describes the topic between commas is passed over: «أن الشركة، التي تأسست قبل عام، لم تعلن أن»,
    «أن الراوي، وهو عضو في المجلس، قد حث», «أن الراوي، وكان يعمل محاسبا، طالبهم».
    """
    doc = reader.doc
    clause = outer.opener.kind == "clause" if outer.opener is not None else outer.position == "opening"
    if not clause or inner.kind != "verb" or inner.word != k or clause_in_front(reader, inner, first, k) is not None:
        return False
    k -= reader.lexicon.negator(doc.key(k - 1)) and doc.key(k - 1)[:1] not in CONJUNCTIONS
    k -= doc.key(k - 1) == "قد"
    if inner.proclitic[:1] in CONJUNCTIONS or inner.position != "after" or doc.key(k - 1) not in COMMAS:
        return False
    last = k
    before = next((j for j in range(k - 2, first, -1) if doc.key(j) in COMMAS), first)
    described = conjoined(doc.key(before + 1))
    told_of = described in doc.grammar.sets["pronouns.independent"] or reader.lexicon.auxiliary(described)
    if reader.lexicon.relative(described) or told_of:
        last = before
    if awaits_main(reader, first, k) or _topic_inside(reader, first, k - 1):
        return True
    return not any(_asserts(reader, j) for j in range(first, last))


def _topic_inside(reader: Reader, first: int, comma: int) -> bool:
    """«أن الوسيط أبلغهم أن زعيم الحزب، | قال له»: of the topic of a clause inside nothing is said yet."""
    doc = reader.doc
    begin = next((j for j in range(comma - 1, first - 1, -1) if that_clause_at(doc, j)), first)
    said = any(reader.pos(j) == "ADJ" and not definite(doc.key(j)) for j in range(begin, comma))
    return not said and topic_alone(reader, first, comma)


def _placed(reader: Reader, inner: Candidate, first: int, k: int) -> bool:
    """«، من جهته | قال الوزير إن»: an adjunct without a comma of its own joins the next attribution on."""
    return reader.doc.key(k - 1) not in COMMAS and fronted(reader, inner, first, k) is not None


def _main_verb(reader: Reader, outer: Candidate, inner: Candidate, first: int, k: int) -> bool:
    """«وبينما ذكر التقرير أن الاتحاد أعلن دعمه | أبلغ رئيسه الصحافة أن»: a bare past behind a clause that is whole."""
    doc = reader.doc
    bare = inner.kind == "verb" and inner.word == k and not inner.proclitic and inner.position == "after"
    if not bare or inner.form is None or inner.form.tense != "past" or reader.lexicon.relative(doc.key(k - 1)):
        return False
    # «وفيما نفى الوزير أن يكون المصنع قد توقف | اعترف بأن»
    again = _same_form(outer, inner) and doc.key(k - 1)[:1] != "و"
    if gap_subject(reader, inner) is None and not again:
        return False
    begin = next((j for j in range(k - 1, first - 1, -1) if that_clause_at(doc, j)), first)
    stated = outer.kind == "participle" and doc.key(k - 1) in COMMAS  # «مؤكدين أن لا إصابات، | أكد الناشط»
    said = stated or any(_asserts(reader, j) for j in range(begin, k))
    return said and not reader.lexicon.auxiliary(doc.key(k - 1))


def _same_form(a: Candidate, b: Candidate) -> bool:
    """Whether both are of the same tense, person, gender and number, as two verbs of one subject are."""
    if a.form is None or b.form is None:
        return False
    return all(getattr(a.form, name) == getattr(b.form, name) for name in INFLECTED)


def _asserts(reader: Reader, j: int) -> bool:
    """Whether word ``j`` is a verb outside a relative clause, or begins a statement in marks."""
    doc = reader.doc
    quotation = doc.opens(j)
    if quotation is not None:
        return doc.words_quoted(quotation) >= STATEMENT
    return reader.verb(j) and not reader.lexicon.relative(doc.key(j - 1))


def _inner_nominal(reader: Reader, outer: Candidate, sibling: Candidate, first: int, k: int) -> bool:
    """«… وقف ضد خصمه ورفض وساطته»: a verb coordinated without a comma and with a bare object goes on inside.

    Two of the writer's presents with one subject go together: «ينوه إلى أن … ويؤكد على أهمية …». A present behind the
    past goes on inside over a comma as well: «أكد (past) أن الحي نظيف، ويوضح (present) معالم المدينة».
    """
    nominal = sibling.opener is not None and sibling.opener.kind == "nominal"
    if nominal and _present_inside(reader, outer, sibling, k):
        return True
    a, b = outer.form, sibling.form
    if a is not None and b is not None and a.tense == b.tense == "present" and outer.kind == sibling.kind == "verb":
        nominal = nominal and (a.gender, a.number, a.person) != (b.gender, b.number, b.person)
    joined_on = nominal and sibling.kind == "verb" and sibling.proclitic[:1] == "و" and _unparted(reader.doc, k)
    same = outer.kind == "verb" and _same_form(outer, sibling) and reader.past(k) and not sibling.enclitic
    return joined_on and not (same and (nothing_past(reader, first, k) or _another_ones(reader, first, k)))


def _another_ones(reader: Reader, first: int, k: int) -> bool:
    """«أشاد بما حققته (f.) البلاد | ودعا (m.) إلى»: no past before word ``k`` has the gender of that one."""
    before = {reader.gender(j) for j in range(first, k) if reader.past(j)}
    return bool(before) and reader.gender(k) not in before | {""}


def _of_another(reader: Reader, k: int, gender: str | None) -> bool:
    """«أن اللجنة (f.) اجتمعت، وتطرقت (f.) إلى الأجور», of a man who speaks: the verb agrees with another than him."""
    doc = reader.doc
    if gender is None or doc.key(k) == conjoined(doc.key(k)) or not reader.past(k):
        return False
    return reader.lexicon.preposition(doc.key(k + 1)) and (doc.key(k)[-1:] == "ت") != (gender == "f")


def _unparted(doc: Document, k: int) -> bool:
    """Whether no sign stands before word ``k`` but the mark that closes a term: «التصويت بـ"لا" ورفض الاتفاق»."""
    quotation = doc.closes(k - 1)
    return doc.words[k - 1].is_word or (quotation is not None and doc.words_quoted(quotation) < STATEMENT)


def _present_inside(reader: Reader, outer: Candidate, sibling: Candidate, k: int) -> bool:
    told = outer.kind == "participle" or (outer.form is not None and outer.form.tense == "past")
    joins = sibling.proclitic == "و" or reader.doc.key(k - 1) == "كما"
    present = sibling.kind == "verb" and sibling.form is not None and sibling.form.tense == "present"
    return told and joins and present and sibling.word == k and gap_subject(reader, sibling) is None


def further_stance(reader: Reader, c: Candidate, k: int) -> bool:
    """Behind a comma an adverbial participle of saying goes on with the speaker: «…، داعيا الجميع إلى».

    Several who speak take the plural, one who speaks never does: «أكد الزوار أن …؛ معبرين عن شكرهم». The
    mark that closes a statement parts them as well: «أن "الصفوف جاهزة للجميع" | معلنة الموعد».
    """
    if reader.doc.key(k - 1) not in PAUSES and not set_off(reader.doc, k):
        return False
    unknown = gender_of(c) is None  # «بحسب التقرير، تراجع النفط، مسجلا أدنى مستوياته»: of the price
    found = of_speaker(reader, c, k)
    return any(a.form.verb.category != "knowledge" and not (unknown and a.form.verb.strict) for a in found)


def of_speaker(reader: Reader, c: Candidate, k: int) -> list[Analysis]:
    """The adverbial participles at word ``k`` that agree with who speaks: several take the plural, one never does."""
    ending, gender = reader.doc.key(k)[-1:], gender_of(c)
    if ending not in ("ا", "ة", "ن"):
        return []
    return [
        a
        for a in reader.doc.analyses(k)
        if a.form.kind == "participle"
        and not a.form.nominative
        and (gender is None or a.form.gender in (None, gender))
        and (ending != "ن" or (a.form.number == "p" and several(reader, c)))
    ]


def _set_right(reader: Reader, c: Candidate, first: int, k: int) -> bool:
    """«لم تقل إن الماء ملوث، | بل إنها قلقة»: the writer sets it right; words that deny something set that right.

    So he does behind «لكنه» and by what others claim: «لم يقل إن اللوحة رديئة، | لكنه لم يعرضها», «، | خلافا لما قيل».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.negator(doc.key(c.word - 1)):
        return False
    sets_right = doc.longest(("clauses.corrections", "narrator.against"), k)
    if not sets_right and not (doc.key(k - 1) in COMMAS and doc.phrase_length("clauses.contrastives", k)):
        return False
    return not any(lexicon.negator(doc.key(j)) for j in range(first, k))


def _also_said(reader: Reader, c: Candidate, k: int) -> bool:
    """«تأكيده أن الوضع مستقر، | ودعوته الأهالي إلى الهدوء»: a second verbal noun of saying with the same pronoun."""
    doc = reader.doc
    whose = next((p for p in POSSESSIVES if doc.key(c.word).endswith(p)), None)
    if c.kind != "masdar" or whose is None or doc.key(k - 1) not in COMMAS or not doc.key(k).endswith(whose):
        return False
    return any(a.form.kind == "masdar" and a.proclitic == "و" for a in doc.analyses(k))


def _reasons(reader: Reader, k: int) -> bool:
    """«إنه غير صحيح، | فالإشعار وصله»: ف gives the reason for what was said."""
    return reader.doc.key(k)[:1] == "ف" and joined(reader, k)


def _before_connective(reader: Reader, k: int, first: int, cue: Candidate) -> int:
    """Back over what introduces the next cue: فيما قال، كما أكد، وقد ذكر."""
    doc = reader.doc
    while k - 1 > first and (
        doc.length_before("clauses.contrastives", k)
        or reader.lexicon.negator(doc.key(k - 1))
        or reader.lexicon.any(("clauses.sibling_connectives",), doc.key(k - 1))
        or moment(doc, k - 1)
        or reader.lexicon.any(("clauses.leading", "narrator.resumptions"), doc.key(k - 1))
    ):
        k -= max(1, doc.length_before("clauses.contrastives", k))
    begins = fronted(reader, cue, first, k)
    return k if begins is None else begins
