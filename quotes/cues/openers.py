"""From a cue rightwards: what opens the content, and which words lie between (the gap).

The scan reads surface words only and stops at the first thing that ends the cue's reach: the end of the
sentence, another verb of saying, a semicolon. Names in quotation marks, parentheses and source phrases inside
the gap are stepped over («قال مدير "شركة كذا"، بحسب ما ذكرت وكالة كذا، إن …»).
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from quotes.cues.answerers import anothers
from quotes.cues.calling import called, deems, named_by, nearer_verb, predicate
from quotes.cues.candidates import Opener, OpenerKind
from quotes.cues.clause_ends import TERMINATORS, closes_clause
from quotes.cues.complementizers import (
    asserts,
    complementizer_at,
    complementizer_words,
    foreign_governor,
    that_clause_at,
    whether_at,
)
from quotes.cues.described_source import describes_source
from quotes.cues.few_words import (
    JOINED,
    begins_clause,
    ends_all,
    hangs_on_object,
    holds_few_words,
    names_object,
    stands_by,
)
from quotes.cues.hanging_marks import hangs, in_a_way, leans
from quotes.cues.nominals import leads_to_marks
from quotes.cues.phrases import phrase_at
from quotes.cues.reaching import gist_at, reach
from quotes.cues.rivals import aside_at, aside_words, governed, leaving_at, licensed, takes_over
from quotes.cues.signs import closes_aside, past_parenthesis, stops_inside
from quotes.cues.slips import slips, slips_apart
from quotes.cues.sources import NAMED_BY
from quotes.cues.subject_marks import STATEMENT, names_body, names_subject, says_behind
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined, disowned
from quotes.marks import Quotation, is_statement_like, is_title
from quotes.words import COMMA

MAX_ASIDE = 9  # words of an apposition between a semicolon and a comma
PARTICIPLE = 5  # letters of «ومحملا» at least
STRAY_CLOSERS = frozenset("»”›")
PAUSES = frozenset({"..", "...", "…"})


def find_opener(doc: Document, i: int, limit: int, analysis: Analysis) -> Opener | None:
    """The opener licensed by one of the verb's frames in words ``(i, limit)``, or None."""
    verb, frames = analysis.form.verb, _folded(analysis.form.verb.frames)
    if (analysis.enclitic == "ه" or "source:في" in verb.frames) and behind_what(doc, i):
        frames = frames | {"clause:من", "clause:ب"}  # «ما أعلنته الوزارة من أن», «بما ورد في التقرير من أن»
    speaks = bool(frames & {"quotation", "colon"})
    # it takes no bare أن but where its frames say so, or behind whom it answers: «رد عليه المدير أن»
    ambiguous_form = verb.strict and analysis.form.kind == "verb" and not _answers_whom(doc, i, analysis)
    fallback: Opener | None = None
    aside = False
    j = i + 1
    limit = min(limit, i + 1 + reach(analysis, aside=doc.key(i + 1) in COMMA))
    telling, keys = _telling(doc.grammar), doc.keys
    while j < limit:
        word = doc.words[j]
        if keys[j] not in telling and word.is_word and not doc.analyses(j):
            j += 1
            continue
        quotation = doc.opens(j)
        if quotation is not None:
            if verb.category == "relay" and not _source_named(doc, i, j):
                # «نقلت "مرايا الخليج" عن»: before its source is named, marks hold the outlet
                j = max(doc.after(quotation), j + 1)
                continue
            behind, word_before = doc.after(quotation), doc.words[j - 1].is_word
            aged = quotation.style == "paren" and doc.key(j + 1)[:1].isdigit()  # «تقول سلمى | (24 عاما)»
            if aged or (behind < limit and that_clause_at(doc, behind)):
                j = max(behind, j + 1)  # «ذكرت "هنا الساحل" أن»: marks right before a complementizer hold a name
                continue
            if (
                j > i + 1
                and word_before
                and (
                    _named_on_the_way(doc, behind, limit, frames)
                    or (j > i + 2 and named_by(doc, j))
                    or names_body(doc, quotation)  # «"بابي مفتوح"، قالت صاحبة | "حمام الذهب"»
                )
            ):
                j = behind
                continue
            if predicate(doc, i, j, analysis):
                doc.refuse(i, verb.id, "governed", j)
                return fallback
            if analysis.form.kind == "participle" and _further_participle(doc, i, j):
                doc.refuse(i, verb.id, "taken-over", j - 1)
                return fallback
            if nearer_verb(doc, i, j):
                doc.refuse(i, verb.id, "taken-over", j - 1)
                return fallback
            if j == i + 1 and names_subject(doc, quotation, frames):
                j = max(behind, j + 1)
                continue
            ambiguous = verb.strict and verb.category == "statement" and not verb.object
            if _set_in(doc, i, j, quotation, frames, strict=ambiguous):
                j = max(behind, j + 1)
                continue
            if (
                speaks
                and "nominal:ب" in frames
                and called(doc, i, j, quotation, described=verb.object and verb.category == "statement")
            ):
                return Opener("quotation", j - 1, j + 1, quotation.start, quotation)
            why, inner = doc.key(j - 1), doc.key(j + 1) if ambiguous_form else ""  # «يواصل عمله «لأن الناس بشر»»
            hung = "nominal" in frames and j > i + 1 and (leans(doc, j) or in_a_way(doc, quotation, j))
            hung = hung or (j > i + 2 and hangs(doc, j, frames))
            if hung or not doc.grammar.sets["complementizers.causal"].isdisjoint((why, disowned(why), inner)):
                j = max(behind, j + 1)
                continue
            # «ورأى الوزير «أن الوقت حان»»
            clause = verb.category == "belief" and "clause" in frames and that_clause_at(doc, j + 1)
            another = that_clause_at(doc, j - 1) and j - 1 > i  # «نفى الخبر، مجددا التأكيد على أن «المشروع مستمر»»
            if fallback is not None and fallback.kind == "clause":
                return fallback  # «أوضح الوزير في تعميمه، على أنه يحظر ما تنص عليه المادة: «…»»
            if (speaks or clause) and not another and _is_content(doc, j, quotation):
                if leads_to_marks(doc, i, j, analysis) or ("nominal" in frames and stands_by(doc, i, j)):
                    return None
                return Opener("quotation", j, j + 1, quotation.start, quotation)
            short = speaks and verb.category in ("statement", "denial", "question")
            # not «متحدثا عنهم، إن «الوادي عاد»»: another's
            short = (short or clause) and fallback is None and not another
            few = short and holds_few_words(doc, i, j, quotation, strict=verb.strict)
            few = few and not ("nominal" in frames and (names_object(doc, i, j) or stands_by(doc, i, j)))
            few = few and not ("nominal:ب" in frames and hangs_on_object(doc, j))
            says = short and "bare" in frames and ends_all(doc, quotation)  # whatever its sentence ends on
            few = few or (fallback is None and deems(doc, i, j, quotation, analysis))
            if (few or says) and not leads_to_marks(doc, i, j, analysis):
                fallback = Opener("quotation", j, j + 1, quotation.start, quotation)
            j = max(doc.after(quotation), j + 1)
            continue
        if not word.is_word:
            if doc.colon_at(j) and conjoined(doc.key(j - 1)) in doc.grammar.sets["pronouns.independent"]:
                doc.refuse(i, verb.id, "list")  # «اختار المدرب لاعبيه، وهم: …»
                return fallback
            if doc.colon_at(j) and anothers(doc, i, j):
                return None  # «المعلمون يواصلون إضرابهم | والوزير: لا زيادة»
            if doc.colon_at(j):
                # «الشركة موردة للأجهزة: مضخات», «أتم الجيش انسحابه: «…»»: what mostly says nothing takes its own frames
                noun = verb.strict and (analysis.form.kind == "participle" or len(frames) == 1)
                marks = speaks and ("colon" in frames or not noun or doc.opens(j + 1) is not None)
                takes = marks or ("clause" in frames and (that_clause_at(doc, j + 1) or not noun))
                return _after_colon(doc, j, limit, frames) if takes else None
            if word.key in TERMINATORS and doc.key(j + 1) in COMMA:
                j += 1  # «قال المدير، ردا على سؤال هل تغلق الطريق؟، إنها»: the question stands in the gap
                continue
            if word.key == "؛" and _introduced(doc, j + 1, frames):
                j += 1  # «وأشار التجار؛ إلى أن الطلب قل»: a slip for a comma
                continue
            if word.key == "؛" and (closing := _aside_closes(doc, j, frames)):
                j = closing  # «أوضح سامي العلي؛ أحد الباعة، أنه»
                continue
            paused = verb.strict and word.key in PAUSES and doc.opens(j + 1) is not None  # «يواصل عمله.. «سنرى»»
            ended = word.key in TERMINATORS or stops_inside(doc, j)
            stray = word.key in STRAY_CLOSERS and not _introduced(doc, j + 1, frames)  # «في بيان ” إنه سيعود»
            if ended or stray or paused or closes_aside(doc, i, j):
                doc.refuse(i, verb.id, "sentence-ends", j)
                return fallback
            aside = aside and word.key not in COMMA
            j = past_parenthesis(doc, j, limit) if word.key == "(" else j + 1
            continue
        found = complementizer_at(doc, j)
        if found is not None and found.frame == "clause" and verb.category == "question" and "question" in frames:
            found = whether_at(doc, i, j) or found
        if found is not None and _name_before(doc, j, found.frame, frames):
            j += 1
            found = complementizer_at(doc, j)
        if found is not None and verb.category == "relay" and describes_source(doc, j - 1, limit):
            j = found.last  # «نقلت الوكالة عن مصدر وصفته | بأنه مطلع أن»
            continue
        if found is not None and not foreign_governor(doc, j, i):
            if verb.strict and _one_of(doc, j):
                j = found.last
                continue
            if found.frame == "clause" and _predicate(doc, i, j):
                doc.refuse(i, verb.id, "sentence-ends", j)
                return fallback
            if verb.asserts and not asserts(doc, found):
                doc.refuse(i, verb.id, "no-frame", j)  # «قرر الرجل | أن يسافر»
                return fallback
            if governed(doc, i, found):
                if not aside:
                    doc.refuse(i, verb.id, "taken-over", found.word - 1)
                    return fallback
            elif (j == i + 1 and slips(analysis, found.frame)) or (
                licensed(found.frame, frames) and not (ambiguous_form and found.frame == "clause" not in frames)
            ):
                kind: OpenerKind = "question" if found.frame == "question" else "clause"
                return Opener(kind, j, found.last, found.start, frame=found.frame)
            elif fallback is None and slips_apart(doc, i, found, analysis):
                fallback = Opener("clause", j, found.last, found.start, frame=found.frame)
            j = found.last
            continue
        phrase = phrase_at(doc, j)
        if phrase is not None and gist_at(doc, j, phrase[0]):
            doc.refuse(i, verb.id, "taken-over", j)
            return fallback
        if phrase is not None:
            j = _past_source(doc, j + phrase[1], limit) if phrase[0].role == "clause" else j + phrase[1]
            continue
        breaks = not aside and j > i + 1 and doc.phrase_length("openers.breaks", j) and not leaving_at(doc, j)
        if breaks:
            doc.refuse(i, verb.id, "sentence-ends", j)
            return fallback
        if aside_at(doc, i, j):
            aside = True
        elif takes_over(doc, i, j, aside=aside):
            doc.refuse(i, verb.id, "taken-over", j)
            return fallback
        j += 1
    return fallback


def _further_participle(doc: Document, i: int, j: int) -> bool:
    """«مؤكدا وحدة الصف، | ومحملا الوزير مسؤولية "تعثر المسار"»: behind a comma another of the same form has them."""
    ending = doc.key(i)[-1:]
    return any(
        doc.key(k)[:2] == "وم" and doc.key(k).endswith(ending) and len(doc.key(k)) > PARTICIPLE
        for k in range(i + 2, j)
        if doc.key(k - 1) in COMMA
    )


@lru_cache(maxsize=256)
def _folded(frames: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(frame) for frame in frames)


def behind_what(doc: Document, i: int) -> bool:
    """Whether ما stands before the verb at word ``i``: «ما أعلنته», «بما جاء فيه»."""
    return conjoined(doc.key(i - 1)) in doc.grammar.sets["pronouns.relative_ma"]


def behind_told(doc: Document, i: int) -> bool:
    """Whether the verb at word ``i`` tells what stands before it: «وفي التفاصيل التي | رواها مصدر أمني، أن»."""
    relative = doc.key(i - 1) in doc.grammar.sets["pronouns.relative_singular"]
    return relative and doc.key(i - 2) in doc.grammar.sets["openers.told"]


@lru_cache(maxsize=4)
def _telling(grammar: Grammar) -> frozenset[str]:
    """The words, but for those of saying, at which the scan may stop or learn something: few are."""
    breaks = begins(grammar, "openers.breaks")
    return complementizer_words(grammar) | grammar.phrase_starts | breaks | aside_words(grammar)


def _answers_whom(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether a verb of answering has whom it answers in a pronoun, or its turn: «رد | عليه», «من جهته، | رد»."""
    if fold(analysis.form.verb.lemma) not in doc.grammar.sets["recipients.commenting"]:
        return False
    whom, begin = doc.key(i + 1), i - (doc.key(i - 1) in COMMA)
    turn = doc.length_before("adjuncts.floors", begin) > 0
    return turn or (whom.startswith("علي") and whom in doc.grammar.sets["pronouns.prepositional"])


def _name_before(doc: Document, j: int, frame: str, frames: Set[str]) -> bool:
    """«وأوضح نجله علي أن»: with its ي a name, behind a verb that never takes على."""
    return frame == "clause:علي" and doc.words[j].letters.endswith("ي") and frame not in frames and "clause" in frames


def _introduced(doc: Document, j: int, frames: Set[str]) -> bool:
    """Whether a complementizer that the verb's frames name stands at word ``j``."""
    found = complementizer_at(doc, j)
    return found is not None and found.frame != "question" and licensed(found.frame, frames)


def _aside_closes(doc: Document, j: int, frames: Set[str]) -> int:
    """The comma that closes what a semicolon opens inside the subject, right before a complementizer; 0 if none.

    «أوضح سامي العلي؛ أحد الباعة، أنه», but «أوضح العلي موقفه؛ ثم غادر القاعة، أن».
    """
    for k in range(j + 1, min(j + 2 + MAX_ASIDE, len(doc.words))):
        if not doc.words[k].is_word:
            return k if doc.key(k) in COMMA and k - 1 > j and _introduced(doc, k + 1, frames) else 0
        if any(a.form.kind == "verb" for a in doc.analyses(k)):
            return 0
    return 0


def _predicate(doc: Document, i: int, j: int) -> bool:
    """Whether أن is what another clause says of its subject: «لم يعلن سوى القليل، والثابت | هو أن الوفد سيصل»."""
    copula = doc.key(j - 1) in ("هو", "هي") and doc.words[j].letters[:1] != "إ"
    return copula and any(doc.key(k) in COMMA for k in range(i + 1, j))


def _one_of(doc: Document, j: int) -> bool:
    """«أقر المجلس عددا من الإجراءات، من بينها أن»: the clause tells one of the things before it.

    But «أسر المدرب للمقربين منه أنه», «جاء في البيان الذي تلقت رويترز نسخة منه أن».
    """
    before = doc.key(j - 1)
    if doc.key(j - 2) in doc.grammar.sets["groups.copies"]:
        return False
    told = doc.key(j - 2)[:1] == "ل"
    listed = (before[:1] == "م" and not told) or doc.key(j - 2) == "من"
    return listed and before in doc.grammar.sets["pronouns.prepositional"]


def _named_on_the_way(doc: Document, behind: int, limit: int, frames: Set[str]) -> bool:
    """«أوضحت خلال اللقاء الذي خصص لموضوع "…"، | أن»: behind a comma the verb's own clause is still to come."""
    if doc.key(behind) not in COMMA or behind + 1 >= limit:
        return False
    found = complementizer_at(doc, behind + 1)
    return found is not None and found.frame == "clause" and licensed(found.frame, frames)


def _set_in(doc: Document, cue: int, mark: int, quotation: Quotation, frames: Set[str], *, strict: bool) -> bool:
    """Marks that hold a name in the middle of the sentence, though they are long enough for a statement.

    Behind a preposition that is none of the verb's, with a relative behind them: «خلال «المؤتمر الدولي لمواجهة العنف»
    الذي عقد»; before a colon and the marks that it opens: «خلال ندوة حول «إصلاح التعليم في القرى»: «…»»; behind an
    ambiguous verb, where the sentence goes on: «واصل الثلاثي «…» برامجهم».
    """
    if quotation.continues or mark == cue + 1 or not doc.words[mark - 1].is_word:
        return False
    before, after = doc.key(mark - 1), doc.after(quotation)
    if before in doc.grammar.sets["openers.topics"] and doc.key(after)[:1] == "ب" and that_clause_at(doc, after + 1):
        return True  # «أكدت خلال ندوة حول «آليات الري في المناطق الجافة» بنابل أن»
    if doc.colon_at(after) and doc.opens(after + 1) is not None:
        return True
    if after >= len(doc.words) or not doc.words[after].is_word:
        return False
    own = {frame.partition(":")[2] for frame in frames}
    if before in doc.grammar.sets["openers.prepositions"] and before not in own:
        return strict or conjoined(doc.key(after)) in doc.grammar.sets["pronouns.relative"]
    goes_on = doc.key(after) in doc.grammar.sets["openers.prepositions"] or doc.key(after)[:1] in JOINED
    goes_on = goes_on or says_behind(doc, after)  # «ذكرت المذكرة "أنهم سيصلون ليلا" مضيفة أن»
    return strict and not goes_on and not closes_clause(doc, quotation)


def _source_named(doc: Document, i: int, j: int) -> bool:
    return any(doc.key(k) in (*NAMED_BY, ":") for k in range(i + 1, j))


def _is_content(doc: Document, mark: int, quotation: Quotation) -> bool:
    """Marks hold the content where they read as a statement of some length and name no outlet («لـ«عكاظ»»)."""
    if doc.key(mark - 1) == "ل" or not is_statement_like(doc.text, quotation):
        return False
    return quotation.continues or doc.words_quoted(quotation) >= STATEMENT


def _after_colon(doc: Document, j: int, limit: int, frames: Set[str]) -> Opener | None:
    if j + 1 >= len(doc.words):
        return None
    quotation = doc.opens(j + 1)
    if quotation is not None and "bare" not in frames and is_title(doc.text, quotation):
        return None  # «كتب عنا في كتابه: «لغة الشعر»», but «قال في كتابه: «السياسة فن»»
    if quotation is not None and begins_clause(doc, quotation):
        return Opener("colon", j, j + 1, doc.words[j + 1].start)
    if quotation is not None and quotation.start < quotation.end:
        return Opener("quotation", j, j + 2, quotation.start, quotation)
    found = complementizer_at(doc, j + 1)
    if found is not None and found.frame == "clause" and j + 1 < limit and "إ" not in doc.words[j + 1].letters[:2]:
        return Opener("clause", j, found.last, found.start)
    # «وأشار: | إلى أن», «وأكد: | على أن»: the verb's own preposition; but «قال: | إلى أن يعود الهدوء سنبقى»
    # «وقال: | بأن»: whatever preposition the verb has, ب makes no words of their own
    if found is not None and found.frame == "clause:ب":
        return Opener("clause", j, found.last, found.start)
    own = found is not None and found.frame.startswith("clause:") and "bare" not in frames
    if found is not None and found.frame in frames and (own or found.frame == "clause"):
        return Opener("clause", j, found.last, found.start)
    return Opener("colon", j, j + 1, doc.words[j + 1].start)


def _past_source(doc: Document, j: int, limit: int) -> int:
    """Past the clause of «بحسب ما ذكرت وكالة كذا،»: to its comma, or to the complementizer or the words behind it."""
    for k in range(j, limit):
        if doc.key(k) == "،" or (k > j and (complementizer_at(doc, k) is not None or _spoken_at(doc, k))):
            return k
    return j


def _spoken_at(doc: Document, k: int) -> bool:
    quotation = doc.opens(k)
    return quotation is not None and _is_content(doc, k, quotation)
