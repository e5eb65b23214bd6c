"""Quotation marks on the way from a cue: its content, a name, or somebody else's words.

One rule, one regularity; asked in the order of ``RULES``. What none of them settles is stepped over.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quotes.cues.calling import called, deems, named_by, nearer_verb, predicate
from quotes.cues.candidates import Opener
from quotes.cues.clause_ends import closes_clause
from quotes.cues.complementizers import complementizer_at, that_clause_at
from quotes.cues.few_words import JOINED, ends_all, hangs_on_object, holds_few_words, names_object, stands_by
from quotes.cues.hanging_marks import hangs, in_a_way, leans
from quotes.cues.nominals import leads_to_marks
from quotes.cues.rivals import licensed
from quotes.cues.scanning import End, Scan, Step
from quotes.cues.sources import NAMED_BY
from quotes.cues.subject_marks import STATEMENT, names_body, names_subject, says_behind
from quotes.document import Document
from quotes.lexicon import conjoined, disowned
from quotes.marks import Quotation, is_statement_like
from quotes.rules import first_answer
from quotes.words import COMMA

PARTICIPLE = 5  # letters of «ومحملا» at least


@frozen(eq=False)
class Marked:
    """The quotation that opens at the word the scan is at; ``behind`` is the first word after it."""

    scan: Scan
    quotation: Quotation
    behind: int

    @property
    def past(self) -> int:
        """Where the scan goes on when the marks are none of the cue's content."""
        return max(self.behind, self.scan.at + 1)

    def opener(self, word: int) -> Opener:
        """The words in marks as the content; ``word`` is the first word of what opens it."""
        return Opener("quotation", word, self.scan.at + 1, self.quotation.start, self.quotation)


def at_marks(scan: Scan, quotation: Quotation) -> Step:
    """What the marks that open at the word mean for the cue."""
    marked = Marked(scan, quotation, scan.doc.after(quotation))
    step = first_answer(RULES, marked)
    return step if step is not None else marked.past


def _outlet(m: Marked) -> Step:
    """«نقلت | "مرايا الخليج" عن»: before its source is named, marks hold the outlet."""
    s = m.scan
    relayed = s.verb.category == "relay" and not any(s.doc.key(k) in (*NAMED_BY, ":") for k in range(s.cue + 1, s.at))
    return m.past if relayed else None


def _age_or_name(m: Marked) -> Step:
    """«تقول سلمى | (24 عاما)»; «ذكرت | "هنا الساحل" أن»: marks right before a complementizer hold a name."""
    s = m.scan
    aged = m.quotation.style == "paren" and s.doc.key(s.at + 1)[:1].isdigit()
    return m.past if aged or (m.behind < s.limit and that_clause_at(s.doc, m.behind)) else None


def _named_on_the_way(m: Marked) -> Step:
    """A name behind another word: «أوضحت خلال اللقاء الذي خصص لموضوع | "…"، أن», «قالت صاحبة | "حمام الذهب"»."""
    s, doc, j = m.scan, m.scan.doc, m.scan.at
    if j <= s.cue + 1 or not doc.words[j - 1].is_word:
        return None
    named = _own_clause_behind(m) or (j > s.cue + 2 and named_by(doc, j)) or names_body(doc, m.quotation)
    return m.behind if named else None


def _governed(m: Marked) -> Step:
    """Another verb, participle or predicate between them has the marks."""
    s = m.scan
    if predicate(s.doc, s.cue, s.at, s.analysis):
        return s.stop("governed", s.at)
    further = s.analysis.form.kind == "participle" and _further_participle(s.doc, s.cue, s.at)
    return s.stop("taken-over", s.at - 1) if further or nearer_verb(s.doc, s.cue, s.at) else None


def _subject(m: Marked) -> Step:
    """«قالت | "شمس" إنها»: right behind the verb, they name who speaks."""
    s = m.scan
    return m.past if s.at == s.cue + 1 and names_subject(s.doc, m.quotation, s.frames) else None


def _set_in(m: Marked) -> Step:
    """Marks that hold a name in the middle of the sentence, though they are long enough for a statement.

    Behind a preposition that is none of the verb's, with a relative behind them: «خلال «المؤتمر الدولي لمواجهة العنف»
    الذي عقد»; before a colon and the marks that it opens: «خلال ندوة حول «إصلاح التعليم في القرى»: «…»»; behind an
    ambiguous verb, where the sentence goes on: «واصل الثلاثي «…» برامجهم».
    """
    s, doc, mark, after = m.scan, m.scan.doc, m.scan.at, m.behind
    if m.quotation.continues or mark == s.cue + 1 or not doc.words[mark - 1].is_word:
        return None
    before = doc.key(mark - 1)
    if before in doc.grammar.sets["openers.topics"] and doc.key(after)[:1] == "ب" and that_clause_at(doc, after + 1):
        return m.past  # «أكدت خلال ندوة حول «آليات الري في المناطق الجافة» بنابل أن»
    if doc.colon_at(after) and doc.opens(after + 1) is not None:
        return m.past
    if after >= len(doc.words) or not doc.words[after].is_word:
        return None
    strict = s.verb.strict and s.verb.category == "statement" and not s.verb.object
    own = {frame.partition(":")[2] for frame in s.frames}
    if before in doc.grammar.sets["openers.prepositions"] and before not in own:
        return m.past if strict or conjoined(doc.key(after)) in doc.grammar.sets["pronouns.relative"] else None
    goes_on = doc.key(after) in doc.grammar.sets["openers.prepositions"] or doc.key(after)[:1] in JOINED
    goes_on = goes_on or says_behind(doc, after)  # «ذكرت المذكرة "أنهم سيصلون ليلا" مضيفة أن»
    return m.past if strict and not goes_on and not closes_clause(doc, m.quotation) else None


def _called(m: Marked) -> Step:
    """«وصفه بـ | "رجل المرحلة"»: what somebody is called."""
    s = m.scan
    if not s.speaks or "nominal:ب" not in s.frames:
        return None
    described = s.verb.object and s.verb.category == "statement"
    return m.opener(s.at - 1) if called(s.doc, s.cue, s.at, m.quotation, described=described) else None


def _hung(m: Marked) -> Step:
    """On a noun, a preposition or a word of cause: «يواصل عمله | «لأن الناس بشر»»."""
    s, doc, j = m.scan, m.scan.doc, m.scan.at
    why, inner = doc.key(j - 1), doc.key(j + 1) if s.bare_refused else ""
    hung = "nominal" in s.frames and j > s.cue + 1 and (leans(doc, j) or in_a_way(doc, m.quotation, j))
    hung = hung or (j > s.cue + 2 and hangs(doc, j, s.frames))
    causal = not doc.grammar.sets["complementizers.causal"].isdisjoint((why, disowned(why), inner))
    return m.past if hung or causal else None


def _behind_clause(m: Marked) -> Step:
    """«أوضح الوزير في تعميمه، على أنه يحظر ما تنص عليه المادة: | «…»»: the clause met before is what the verb says."""
    fallback = m.scan.fallback
    return End.KEEP if fallback is not None and fallback.kind == "clause" else None


def _content(m: Marked) -> Step:
    """Words that read as a statement of some length are what the verb says."""
    s, doc, i, j = m.scan, m.scan.doc, m.scan.cue, m.scan.at
    if not (s.speaks or _believed(m)) or _anothers_clause(m) or not is_content(doc, j, m.quotation):
        return None
    if leads_to_marks(doc, i, j, s.analysis) or ("nominal" in s.frames and stands_by(doc, i, j)):
        return End.NOTHING
    return m.opener(j)


def _few_words(m: Marked) -> Step:
    """A few words in marks are the content where nothing surer comes: «أكد أن الوضع "جيد"» has its clause."""
    s, doc, i, j = m.scan, m.scan.doc, m.scan.cue, m.scan.at
    speaks = s.speaks and s.verb.category in ("statement", "denial", "question")
    short = (speaks or _believed(m)) and s.fallback is None and not _anothers_clause(m)
    few = short and holds_few_words(doc, i, j, m.quotation, strict=s.verb.strict)
    few = few and not ("nominal" in s.frames and (names_object(doc, i, j) or stands_by(doc, i, j)))
    few = few and not ("nominal:ب" in s.frames and hangs_on_object(doc, j))
    says = short and "bare" in s.frames and ends_all(doc, m.quotation)  # whatever its sentence ends on
    few = few or (s.fallback is None and deems(doc, i, j, m.quotation, s.analysis))
    if (few or says) and not leads_to_marks(doc, i, j, s.analysis):
        s.fallback = m.opener(j)
    return None


RULES: tuple[Callable[[Marked], Step], ...] = (
    _outlet,
    _age_or_name,
    _named_on_the_way,
    _governed,
    _subject,
    _set_in,
    _called,
    _hung,
    _behind_clause,
    _content,
    _few_words,
)


def is_content(doc: Document, mark: int, quotation: Quotation) -> bool:
    """Marks hold the content where they read as a statement of some length and name no outlet («لـ«عكاظ»»)."""
    if doc.key(mark - 1) == "ل" or not is_statement_like(doc.text, quotation):
        return False
    return quotation.continues or doc.words_quoted(quotation) >= STATEMENT


def _believed(m: Marked) -> bool:
    """«ورأى الوزير | «أن الوقت حان»»."""
    s = m.scan
    return s.verb.category == "belief" and "clause" in s.frames and that_clause_at(s.doc, s.at + 1)


def _anothers_clause(m: Marked) -> bool:
    """«نفى الخبر، مجددا التأكيد على أن | «المشروع مستمر»», «متحدثا عنهم، إن | «الوادي عاد»»: another's."""
    return m.scan.at - 1 > m.scan.cue and that_clause_at(m.scan.doc, m.scan.at - 1)


def _own_clause_behind(m: Marked) -> bool:
    """Whether behind the marks and a comma the verb's own clause is still to come."""
    s = m.scan
    if s.doc.key(m.behind) not in COMMA or m.behind + 1 >= s.limit:
        return False
    found = complementizer_at(s.doc, m.behind + 1)
    return found is not None and found.frame == "clause" and licensed(found.frame, s.frames)


def _further_participle(doc: Document, i: int, j: int) -> bool:
    """«مؤكدا وحدة الصف، | ومحملا الوزير مسؤولية "تعثر المسار"»: behind a comma another of the same form has them."""
    ending = doc.key(i)[-1:]
    return any(
        doc.key(k)[:2] == "وم" and doc.key(k).endswith(ending) and len(doc.key(k)) > PARTICIPLE
        for k in range(i + 2, j)
        if doc.key(k - 1) in COMMA
    )
