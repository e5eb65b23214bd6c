"""Colons, semicolons, stops and brackets on the way from a cue to what opens its content."""

from __future__ import annotations

from collections.abc import Set

from quotes.cues.answerers import anothers
from quotes.cues.candidates import Opener
from quotes.cues.clause_ends import TERMINATORS
from quotes.cues.complementizers import complementizer_at, that_clause_at
from quotes.cues.few_words import begins_clause
from quotes.cues.rivals import licensed
from quotes.cues.scanning import End, Rule, Scan, Step
from quotes.cues.signs import closes_aside, past_parenthesis, stops_inside
from quotes.document import Document
from quotes.lexicon import conjoined
from quotes.marks import is_title
from quotes.rules import first_answer
from quotes.words import COMMA

MAX_ASIDE = 9  # words of an apposition between a semicolon and a comma
STRAY_CLOSERS = frozenset("»”›")
PAUSES = frozenset({"..", "...", "…"})


def at_sign(scan: Scan) -> Step:
    """What the sign at the word, which opens no quotation, means for the cue."""
    step = first_answer(RULES, scan)
    if step is not None:
        return step
    key = scan.doc.key(scan.at)
    scan.aside = scan.aside and key not in COMMA
    return past_parenthesis(scan.doc, scan.at, scan.limit) if key == "(" else scan.at + 1


def _list(s: Scan) -> Step:
    """«اختار المدرب لاعبيه، وهم | : …»: a list."""
    listed = s.doc.colon_at(s.at) and conjoined(s.doc.key(s.at - 1)) in s.doc.grammar.sets["pronouns.independent"]
    return s.stop("list") if listed else None


def _anothers_colon(s: Scan) -> Step:
    """«المعلمون يواصلون إضرابهم، والوزير | : لا زيادة»."""
    return End.NOTHING if s.doc.colon_at(s.at) and anothers(s.doc, s.cue, s.at) else None


def _colon(s: Scan) -> Step:
    """A verb that mostly says nothing takes its own frames only: «الشركة موردة للأجهزة | : مضخات»."""
    if not s.doc.colon_at(s.at):
        return None
    noun = s.verb.strict and (s.analysis.form.kind == "participle" or len(s.frames) == 1)
    marks = s.speaks and ("colon" in s.frames or not noun or s.doc.opens(s.at + 1) is not None)
    takes = marks or ("clause" in s.frames and (that_clause_at(s.doc, s.at + 1) or not noun))
    opener = _after_colon(s.doc, s.at, s.limit, s.frames) if takes else None
    return opener if opener is not None else End.NOTHING


def _question_in_gap(s: Scan) -> Step:
    """«قال المدير، ردا على سؤال هل تغلق الطريق | ؟، إنها»."""
    return s.at + 1 if s.doc.words[s.at].key in TERMINATORS and s.doc.key(s.at + 1) in COMMA else None


def _semicolon(s: Scan) -> Step:
    """«وأشار التجار | ؛ إلى أن الطلب قل», «أوضح سامي العلي | ؛ أحد الباعة، أنه»: a slip for a comma."""
    if s.doc.words[s.at].key != "؛":
        return None
    return s.at + 1 if _introduced(s.doc, s.at + 1, s.frames) else _aside_closes(s.doc, s.at, s.frames) or None


def _sentence_ends(s: Scan) -> Step:
    """A stop, a pause before somebody's marks, a mark left over, the end of what the verb itself stands inside."""
    key = s.doc.words[s.at].key
    paused = s.verb.strict and key in PAUSES and s.doc.opens(s.at + 1) is not None  # «يواصل عمله.. «سنرى»»
    ended = key in TERMINATORS or stops_inside(s.doc, s.at)
    stray = key in STRAY_CLOSERS and not _introduced(s.doc, s.at + 1, s.frames)  # «في بيان ” إنه سيعود»
    over = ended or stray or paused or closes_aside(s.doc, s.cue, s.at)
    return s.stop("sentence-ends", s.at) if over else None


RULES: tuple[Rule, ...] = (_list, _anothers_colon, _colon, _question_in_gap, _semicolon, _sentence_ends)


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


def _after_colon(doc: Document, j: int, limit: int, frames: Set[str]) -> Opener | None:
    """What opens the content behind the colon at word ``j``: its marks, a complementizer, or its first word."""
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
