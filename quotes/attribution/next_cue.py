"""The next attribution joined on behind a comma, told by its clause where the cue itself stands further on.

«…، غير أن الوزير نفى»، «…، فيما طالب وكيلهم بـ»، «…، قبل أن يستدرك»، «…، التي قال إنها»، «…، ومسجلا أن»: a connective
alone decides nothing, since reported clauses are joined by the same words; the verb of saying behind it does.
"""

from __future__ import annotations

from collections.abc import Collection

from quotes.attribution.afterwards import nothing_past
from quotes.attribution.agreement import present_of
from quotes.attribution.announced import MAX_SUBJECT, SAYING, from_his_side, others_say, topic_frame, turned_to
from quotes.attribution.narrator import COMMAS, set_off
from quotes.attribution.plurality import several
from quotes.attribution.reader import Reader
from quotes.attribution.sequels import discloses, to_go_on
from quotes.attribution.spoken_alone import speaks_alone
from quotes.attribution.taken_up import takes_up
from quotes.attribution.turned_to import (
    at_a_time,
    contrasted,
    doubted,
    said_otherwise,
    saying_at,
    told_me,
    told_oneself,
    turns,
)
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, foreign_governor, that_clause_at
from quotes.cues.going_on import leads_on
from quotes.grammar.schema import Analysis
from quotes.lexicon import POSSESSIVES, conjoined, definite, disowned
from quotes.marks import is_statement_like

MAX_LEAD = 15  # words between a verb and the قائلا that leans on it
PARTICIPLE_GAP = 3
MAX_TITLE = 4  # words of a title before the name


def next_attribution(
    reader: Reader, outer: Candidate, first: int, k: int, gender: str | None, cues: Collection[int]
) -> bool:
    """Whether the clause joined on at word ``k`` to a content that starts at ``first`` attributes something of its own.

    ``gender``: of the speaker before, as the cue shows it; ``cues``: words of cues with a content of their own.
    """
    doc = reader.doc
    if doc.key(k) == "قبل" and doc.key(k + 1) == "ان":
        return _goes_on_saying(reader, k + 2, gender, cues)
    if topic_frame(doc, k, reader.sentence.last):
        return True
    if outer.opener is not None and outer.opener.kind == "colon":
        # words behind a colon are spoken, and people quote others: «: … لكن جارتي قالت إن»
        return doc.key(k - 1) in COMMAS and _answered(reader, outer, k)
    if doc.analyses(k) and (_coordinated(reader, outer, first, k, gender) or _same_source(reader, k)):
        return True
    if doc.key(k) == "كما" and _coordinated(reader, outer, first, k, gender, also=True):
        return True
    last = reader.sentence.last
    if _another_source(reader, k) or others_say(doc, outer, k) or at_a_time(reader, k, cues):
        return True
    if turned_to(doc, k, last) or from_his_side(doc, k, last):
        return True
    if doc.words[k - 1].is_word and doc.phrase_length("clauses.adversatives", k):
        behind = range(k + 1, min(reader.sentence.last, k + MAX_SUBJECT))
        return doubted(reader, next(filter(reader.verb, behind), k)) or said_otherwise(reader, k, cues)
    if doc.closes(k - 1) is not None and set_off(doc, k) and _participle(reader, k, gender):
        return True  # «دعا إلى «ضبط النفس في المدينة» | متوعدا بأن»
    if doc.key(k - 1) not in COMMAS or told_oneself(reader, first, k, gender):
        return False
    return (
        contrasted(reader, k, cues)
        or to_go_on(reader, k, gender)
        or _taken_up(reader, first, k)
        or _turns_again(reader, k, gender, cues)
        or _turns_in_present(reader, outer, first, k)
        or _relative(reader, outer, first, k, gender)
        or _which_he_calls(reader, k, gender)
        or _takes_that_for(reader, first, k, gender)
        or _participle(reader, k, gender)
        or _returns_to_say(reader, k, gender)
        or _names_speaker(reader, k)
        or _leads_on(reader, k, cues)
        or _pleads(reader, k)
    )


def lead(reader: Reader, c: Candidate) -> int | None:
    """Where the clause of ``قائلا`` or ``بالقول`` begins whose verb no entry has: «، واستذكر ليلة مماثلة قائلا».

    Also that of what a verb leads to: «، وسارعت إلى التأكيد أن».
    """
    doc = reader.doc
    led = c.kind == "masdar" and leads_on(doc, c.word)
    if (
        (c.lemma != "قال" and not led)
        or c.kind not in ("participle", "masdar")
        or (c.form is not None and c.form.enclitic)
    ):
        return None
    if c.kind == "masdar" and not definite(doc.key(c.word).removeprefix("ب")):
        return None  # «ألم يقرؤوا قول الشاعر»
    verb = False
    for k in range(c.word - 1, max(reader.sentence.first, c.word - MAX_LEAD), -1):
        if not doc.words[k].is_word:
            return None
        verb = verb or reader.verb(k)
        connective = turns(doc, k)
        if verb and (connective or to_go_on(reader, k, None) or (doc.key(k)[:1] in ("و", "ف") and reader.verb(k))):
            return k
    return None


def _taken_up(reader: Reader, first: int, k: int) -> bool:
    """Whether the writer turns at ``k`` to what was said: «، | لكنها قللت من شأن تلك الأنباء»."""
    contrast = turns(reader.doc, k) or reader.doc.phrase_length("clauses.contrastives", k)
    return contrast > 0 and takes_up(reader, first, k, contrast)


def _names_speaker(reader: Reader, k: int) -> bool:
    """«، إلا أن الراوي لا يخفي تفاؤله»: one who speaks in this text is told of by his surname, as none does himself."""
    length = turns(reader.doc, k)
    who = k + length
    if not length or who + 1 >= reader.sentence.last or not speaks_alone(reader, who):
        return False
    verb = who + 1 + reader.lexicon.negator(reader.doc.key(who + 1))
    return verb < reader.sentence.last and reader.verb(verb)


def _leads_on(reader: Reader, k: int, cues: Collection[int]) -> bool:
    """«، فيما دفع محاميه سامي الراوي بالبطلان، مؤكدا أن»: whom the writer turns to by name goes on to say it."""
    doc, lexicon, last = reader.doc, reader.lexicon, reader.sentence.last
    verb = k + turns(doc, k)
    if verb == k or verb + 2 >= last or not reader.past(verb):
        return False
    title = doc.key(verb + 1)
    titled = lexicon.person_noun(title) or lexicon.owned_person(title) or lexicon.honorific(title)
    named = (j for j in range(verb + 1, min(last, verb + 1 + MAX_TITLE)) if lexicon.listed_given(doc.key(j)))
    first = next(named, None)
    if first is None or not (titled or first == verb + 1) or any(map(reader.verb, range(verb + 1, first))):
        return False
    saying = next((j for j in range(first + 1, last) if j in cues or reader.verb(j)), last)
    leans = any(a.form.kind == "participle" and a.form.number == "s" for a in doc.analyses(saying))
    return saying in cues and leans and doc.key(saying - 1) in COMMAS


def _pleads(reader: Reader, k: int) -> bool:
    """«، | ودفع محاميه، سامي العلي، بالبطلان»: behind what somebody says one who acts for him does something."""
    doc, lexicon, who = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    joined = doc.key(k)[:1] == "و" and doc.key(k - 1) in COMMAS
    acts = joined and (reader.past(k) or any(a.form.kind == "verb" and a.form.tense == "past" for a in doc.analyses(k)))
    noun = lexicon.unowned(who) if lexicon.owned_person(who) else disowned(who)
    return acts and lexicon.any(("titles.agents", "groups.counsels"), noun)


def _goes_on_saying(reader: Reader, k: int, gender: str | None, cues: Collection[int]) -> bool:
    """«قبل أن يستدرك»، «قبل أن تعود لتقول»: a verb by which the same speaker goes on, or one with its own content."""
    doc = reader.doc
    if doc.key(k) in doc.grammar.sets["narrator.resumptions"]:
        return any(saying_at(reader, j, range(j, j + 1)) is not None for j in (k + 1, k + 2))
    for analysis in doc.analyses(k):
        form = analysis.form
        if form.kind != "verb" or form.tense != "present" or (gender is not None and form.gender != gender):
            continue
        if form.verb.lemma in doc.grammar.sets["continuation.verbs"] and not form.verb.strict:
            return True
        if k in cues and (doc.key(k - 3) in COMMAS or doc.colon_at(k + 1)):
            return True  # «، قبل أن يحذر من», «قبل أن يختتم: «القادم أصعب»»
    return False


def _returns_to_say(reader: Reader, k: int, gender: str | None) -> bool:
    """«، ثم عادت لتقول»: a verb of returning and one of saying."""
    doc = reader.doc
    j = k + 1 if doc.key(k) == "ثم" else k
    key = conjoined(doc.key(j)) if j == k else doc.key(j)
    if (j == k and key == doc.key(j)) or key not in doc.grammar.sets["narrator.resumptions"]:
        return False
    return any(
        a.proclitic[-1:] == "ل" and a.form.kind == "verb" and gender in (None, a.form.gender)
        for a in doc.analyses(j + 1)
    )


def _coordinated(
    reader: Reader, outer: Candidate, first: int, k: int, gender: str | None, *, also: bool = False
) -> bool:
    """«قالت إن …، وتساءلت عن مصير الأموال»: a second verb of saying with the same subject, whatever it governs.

    An object pronoun mostly takes up what was said: «أن الوفود التقت بالوسطاء، وحثتهم على التدخل».
    Without a comma, or where the form is ambiguous, only the verb said before: «ذكرت أن … وذكرت المدير بالاسم»; or one
    with a word that turns to another matter behind it: «وأبرزت، أيضا، تقلص الأسعار», «وتحدث من جهة أخرى عن»; or where
    nothing past is told with which it could go on: «أن الفريق يعاني من ضعف دفاعه | وطالب بمدافع».
    ``also``: behind كما, which joins as و does: «قالت الشرطة إن …، كما نفت إصابة أحد».
    """
    if outer.form is None or outer.form.tense == "present":
        return False
    comma = reader.doc.key(k - 1) in COMMAS
    apart = not also and reader.doc.words[k - 1].is_word and reader.past(k) and nothing_past(reader, first, k)
    turned = reader.doc.phrase_length("clauses.further", k + 1 + (reader.doc.key(k + 1) in COMMAS)) > 0
    return any(
        a.proclitic == ("" if also else "و") and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3
        and a.form.verb.category in (*SAYING, "request") and not a.enclitic and not _of_thing(reader, a, k + also + 1)
        and (
            (a.form.verb.lemma == outer.lemma and reader.verb(k)) or turned
            or ((comma or apart) and (not a.form.verb.strict or _with_by(reader, a, k + also)))
            or (comma and discloses(reader, a, first, k + also))
        )
        and a.form.gender == gender and (a.form.number == outer.form.number or _of_them(reader, outer, a))
        for a in reader.doc.analyses(k + also)
    )  # fmt: skip


def _of_them(reader: Reader, outer: Candidate, analysis: Analysis) -> bool:
    """«أقر معدو الدراسة بأن …، | وقالوا إنهم»: a verb before several is singular, and plural behind them."""
    return analysis.form.number == "p" and outer.kind == "verb" and several(reader, outer)


def _of_thing(reader: Reader, analysis: Analysis, k: int) -> bool:
    """«أن الشاب سقط، وعلقت | ساقه في السياج»: a thing of somebody's is the subject of a verb without object."""
    if "nominal" in analysis.form.verb.frames or analysis.form.verb.object or not reader.owned(k):
        return False
    key, lexicon = reader.doc.key(k), reader.lexicon
    people = lexicon.owned_person(key) or lexicon.body(disowned(key)) or lexicon.person_noun(disowned(key))
    return (
        reader.pos(k) == "NOUN" and not people and not lexicon.adjunct_head(disowned(key)) and not reader.adposition(k)
    )


def _with_by(reader: Reader, analysis: Analysis, k: int) -> bool:
    """«، كما تمسكت ببراءته», not «وتمسك بالباب»: an ambiguous form, tagged as a verb, right before the ب it wants."""
    wants, key = any(frame.endswith(":ب") for frame in analysis.form.verb.frames), reader.doc.key(k + 1)
    return wants and reader.verb(k) and reader.adposition(k + 1) and key[:1] == "ب" and not definite(key[1:])


def _same_source(reader: Reader, k: int) -> bool:
    """«وأشار ذات المصدر، إلى أن»: only the writer speaks of the same source, with a comma before or without."""
    doc, lexicon = reader.doc, reader.lexicon
    named = lexicon.has("anaphors.same", doc.key(k + 1)) and (
        lexicon.person_noun(doc.key(k + 2)) or lexicon.any(("groups.documents",), doc.key(k + 2))
    )
    if not named or k + 2 >= reader.sentence.last:
        return False
    return any(
        a.proclitic == "و" and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3
        and a.form.verb.category in SAYING
        for a in doc.analyses(k)
    )  # fmt: skip


def _another_source(reader: Reader, k: int) -> bool:
    """«وتحدثت مصادر أخرى عن»، «ويضيف برنامج الإنماء معايير»، «، وآخرون طالبوا بـ»: who else says something."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k)[:1] != "و" or k + 2 >= reader.sentence.last:
        return False
    key = doc.key(k + 1)
    other = lexicon.any(("anaphors.one_more", "anaphors.others"), conjoined(doc.key(k)))
    if other and doc.key(k - 1) in COMMAS and doc.key(k + 1)[:1] == "ب" and that_clause_at(doc, k + 1):
        return True  # «رد أحدهم بأن القصة طويلة، | وآخر بأنها مملة»
    if conjoined(doc.key(k)) in doc.grammar.sets["anaphors.others"] and doc.key(k - 1) in COMMAS:
        saying = (a.form for a in doc.analyses(k + 1) if not a.proclitic and a.form.kind == "verb")
        return any(form.person == 3 and form.verb.category in (*SAYING, "request") for form in saying)
    if doc.key(k + 2) in doc.grammar.sets["anaphors.others"] and reader.verb(k):
        return lexicon.any(("anaphors.sources",), key)
    return any(
        a.proclitic == "و" and a.form.kind == "verb" and a.form.person == 3 and not a.form.verb.strict
        and a.form.verb.lemma in doc.grammar.sets["continuation.adding"]
        for a in doc.analyses(k)
    ) and (lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key))  # fmt: skip


def _answered(reader: Reader, outer: Candidate, k: int) -> bool:
    """«قال لي: أنت الأول، | فقلت حسنا»: who was told answers."""
    return told_me(reader.doc, outer) and any(
        a.proclitic == "ف" and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 1
        and a.form.verb.category in SAYING
        for a in reader.doc.analyses(k)
    )  # fmt: skip


def _turns_again(reader: Reader, k: int, gender: str | None, cues: Collection[int]) -> bool:
    """«، لكنه لم يستبعد أن»، «، ولكنه اعتبرها قليلة»، «، لكنه أضاف مستدركا: »: who spoke says something else of it."""
    doc = reader.doc
    length = doc.phrase_length("clauses.contrastives", k)
    if not length or not doc.key(k + length - 1).endswith(POSSESSIVES):
        return False
    denied = doc.key(k + length) == "لم"
    verb = k + length + denied
    if doc.key(verb) in doc.grammar.sets["narrator.resumptions"]:  # «، إلا أنه عاد | واعترف»
        return any(
            a.proclitic == "و" and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3
            and a.form.verb.category in SAYING and gender in (None, a.form.gender)
            for a in doc.analyses(verb + 1)
        )  # fmt: skip
    return any(
        a.form.kind == "verb" and a.form.person == 3 and a.form.tense == ("present" if denied else "past")
        and a.form.verb.category in (*SAYING, "belief") and not a.form.verb.strict and gender in (None, a.form.gender)
        and (bool(a.enclitic) or that_clause_at(doc, verb + 1) or verb + 1 in cues)
        for a in doc.analyses(verb)
    )  # fmt: skip


def _turns_in_present(reader: Reader, outer: Candidate, first: int, k: int) -> bool:
    """«يقر (present) بأن المتعهد توقف (past)، | لكنه يحمل (present) الدولة المسؤولية»: of who speaks."""
    doc, letter = reader.doc, present_of(outer)
    length = doc.phrase_length("clauses.contrastives", k)
    verb = k + length
    if not (length and letter and doc.key(verb)[:1] == letter and reader.verb(verb)):
        return False
    if not doc.key(verb - 1).endswith("ها" if letter == "ت" else "ه"):
        return False
    told = [j for j in range(first, k) if reader.verb(j)]
    return bool(told) and all(map(reader.past, told))


def _relative(reader: Reader, outer: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«تكمن في الوثيقة، التي قال إنها»: the relative clause's verb agrees with the speaker, not with what it describes.

    Behind a bare subject the reported clause is still to come: «أن التجاوزات، التي قال إنها كثيرة، هي أصل المشكلة»;
    a noun phrase that was said is none («حذر الموقع من عاصفة، والذي وصفها بأنها»).
    """
    doc = reader.doc
    relative = conjoined(doc.key(k))
    if gender is None or not reader.lexicon.relative(relative):
        return False
    if not (outer.opener and outer.opener.kind == "nominal") and not any(map(reader.verb, range(first, k))):
        return False
    for analysis in doc.analyses(k + 1):
        form = analysis.form
        if form.kind != "verb" or form.tense == "passive" or form.person != 3 or form.gender != gender:
            continue
        if form.verb.category not in (*SAYING, "request") or (form.number == "p" and not several(reader, outer)):
            continue  # «قال مصدر إن الأعضاء يرفضون تصريحاته، التي وصفوها بأنها»
        feminine = relative in doc.grammar.sets["pronouns.feminine"]
        plural = not feminine and relative != "الذي"
        if (plural and form.number == "s") or (not plural and feminine != (form.gender == "f")):
            return bool(analysis.enclitic) or that_clause_at(doc, k + 2)
    return False


def _which_he_calls(reader: Reader, k: int, gender: str | None) -> bool:
    """«أن العمل مرهق، | وهو ما اعتبرته ظلما»: what was said is taken up with a pronoun by a verb of who spoke."""
    doc = reader.doc
    pronoun = doc.key(k)[:1] == "و" and conjoined(doc.key(k)) in ("هو", "هي")
    if gender is None or not pronoun or not reader.lexicon.has("pronouns.relative_ma", doc.key(k + 1)):
        return False
    return any(
        _did(a, gender) and a.form.verb.category in (*SAYING, "belief") and a.enclitic == "ه"
        for a in doc.analyses(k + 2)
    )  # fmt: skip


def _takes_that_for(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«أن وزن القطعة لا يتعدى 45 غراما، | واعتبر ذلك غشا»: of what is told in no past, who spoke says what it is."""
    doc, that = reader.doc, reader.doc.key(k + 1)
    pointing = reader.lexicon.has("pronouns.demonstratives", that) and not definite(doc.key(k + 2))
    if gender is None or not (pointing or reader.lexicon.has("clauses.matters", that)):
        return False
    # «أن البلاد عانت من الجفاف، | واعتبر ذلك خطرا»
    hers = gender == "m" and all(map(reader.feminine, filter(reader.past, range(first, k))))
    return (hers or nothing_past(reader, first, k)) and any(
        _did(a, gender) and a.form.verb.object and a.proclitic == "و" and not a.enclitic
        for a in doc.analyses(k)
    )  # fmt: skip


def _did(analysis: Analysis, gender: str) -> bool:
    """Whether a form is the past of one man or woman who is spoken of."""
    form = analysis.form
    one = form.kind == "verb" and (form.person, form.number, form.gender) == (3, "s", gender)
    return one and form.tense == "past"


def _participle(reader: Reader, k: int, gender: str | None) -> bool:
    """«، ومذكرة بأن»، «، خالصا إلى أن»، «، متابعة "…"»: an accusative participle with أن or a statement in marks."""
    doc = reader.doc
    key = conjoined(doc.key(k))
    if gender is None or not _participle_shape(key, gender) or reader.lexicon.person_noun(key):
        return False
    if (key.endswith("ها") and reader.pos(k) == "NOUN") or reader.lexicon.auxiliary(key):
        return False  # «حقيقة مرة، مفادها أن», «أن من حكموا المدينة، كانوا يقولون إن»
    if key == doc.key(k) and reader.lexicon.any(("pronouns.demonstratives", "clauses.matters"), doc.key(k + 1)):
        return True  # «، مشبهة الأمر بـ», «، مبررا هذا القرار بـ»: what was said is taken up
    for j in range(k + 1, min(reader.sentence.last, k + 1 + PARTICIPLE_GAP)):
        if not doc.words[j].is_word:
            quotation = doc.opens(j)  # «، متابعة "لا يمكن الحديث عن مصالحة"»
            return j == k + 1 and quotation is not None and is_statement_like(doc.text, quotation)
        found = complementizer_at(doc, j)
        if found is not None:
            return found.frame != "question" and not foreign_governor(doc, j, k) and not foreign_governor(doc, j, k - 1)
    return False


def _participle_shape(key: str, gender: str) -> bool:
    """م…ا or فاعلا for a man, م…ة for a woman; فاعلة is left out: «خاصة أن»."""
    if gender == "m":
        return key[-1:] == "ا" and ((key[:1] == "م" and len(key) >= 5) or (len(key) == 5 and key[1] == "ا"))
    return key[-1:] == "ة" and key[:1] == "م" and len(key) >= 5
