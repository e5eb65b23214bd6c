"""Words on the way from a cue: complementizers, source phrases, what breaks its sentence off or takes its place."""

from __future__ import annotations

from collections.abc import Set

from quotes.cues.candidates import Opener, OpenerKind
from quotes.cues.complementizers import Complementizer, asserts, complementizer_at, foreign_governor, whether_at
from quotes.cues.described_source import describes_source
from quotes.cues.opener_marks import is_content
from quotes.cues.phrases import phrase_at
from quotes.cues.reaching import gist_at
from quotes.cues.rivals import aside_at, governed, leaving_at, licensed, takes_over
from quotes.cues.scanning import Rule, Scan, Step
from quotes.cues.slips import slips, slips_apart
from quotes.document import Document
from quotes.rules import first_answer
from quotes.words import COMMA


def at_word(scan: Scan) -> Step:
    """What the word, which may open or end something, means for the cue."""
    step = first_answer(RULES, scan)
    return step if step is not None else scan.at + 1


def _complementizer(s: Scan) -> Step:
    """أن, إن, ما إذا with or without a preposition: the cue's own, another's, or one that only stands by."""
    doc = s.doc
    found = complementizer_at(doc, s.at)
    if found is not None and found.frame == "clause" and s.verb.category == "question" and "question" in s.frames:
        found = whether_at(doc, s.cue, s.at) or found
    if found is not None and _name_before(doc, s.at, found.frame, s.frames):
        s.at += 1
        found = complementizer_at(doc, s.at)
    if found is None:
        return None
    if s.verb.category == "relay" and describes_source(doc, s.at - 1, s.limit):
        return found.last  # «نقلت الوكالة عن مصدر وصفته | بأنه مطلع أن»
    return None if foreign_governor(doc, s.at, s.cue) else _of_the_cue(s, found)


def _of_the_cue(s: Scan, found: Complementizer) -> Step:
    """What a complementizer that no noun beside it governs is to the cue."""
    doc, i, j = s.doc, s.cue, s.at
    if s.verb.strict and _one_of(doc, j):
        return found.last
    if found.frame == "clause" and _predicate(doc, i, j):
        return s.stop("sentence-ends", j)
    if s.verb.asserts and not asserts(doc, found):
        return s.stop("no-frame", j)  # «قرر الرجل | أن يسافر»
    if governed(doc, i, found):
        return found.last if s.aside else s.stop("taken-over", found.word - 1)
    slip = j == i + 1 and slips(s.analysis, found.frame)
    bare = s.bare_refused and found.frame == "clause" and "clause" not in s.frames
    if slip or (licensed(found.frame, s.frames) and not bare):
        kind: OpenerKind = "question" if found.frame == "question" else "clause"
        return Opener(kind, j, found.last, found.start, frame=found.frame)
    if s.fallback is None and slips_apart(doc, i, found, s.analysis):
        s.fallback = Opener("clause", j, found.last, found.start, frame=found.frame)
    return found.last


def _source_phrase(s: Scan) -> Step:
    """«قال المدير، | بحسب ما ذكرت وكالة كذا، إن» is stepped over; what gives a gist takes the cue's place."""
    phrase = phrase_at(s.doc, s.at)
    if phrase is None:
        return None
    if gist_at(s.doc, s.at, phrase[0]):
        return s.stop("taken-over", s.at)
    behind = s.at + phrase[1]
    return _past_source(s.doc, behind, s.limit) if phrase[0].role == "clause" else behind


def _breaks_off(s: Scan) -> Step:
    """«لكن», «فيما» and their like: another clause begins."""
    broken = not s.aside and s.at > s.cue + 1 and s.doc.phrase_length("openers.breaks", s.at)
    return s.stop("sentence-ends", s.at) if broken and not leaving_at(s.doc, s.at) else None


def _aside_or_rival(s: Scan) -> Step:
    """A relative clause or an apposition opens, or another verb of saying takes what comes."""
    if aside_at(s.doc, s.cue, s.at):
        s.aside = True
        return None
    return s.stop("taken-over", s.at) if takes_over(s.doc, s.cue, s.at, aside=s.aside) else None


RULES: tuple[Rule, ...] = (_complementizer, _source_phrase, _breaks_off, _aside_or_rival)


def _name_before(doc: Document, j: int, frame: str, frames: Set[str]) -> bool:
    """«وأوضح نجله علي أن»: with its ي a name, behind a verb that never takes على."""
    return frame == "clause:علي" and doc.words[j].letters.endswith("ي") and frame not in frames and "clause" in frames


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


def _past_source(doc: Document, j: int, limit: int) -> int:
    """Past the clause of «بحسب ما ذكرت وكالة كذا،»: to its comma, or to the complementizer or the words behind it."""
    for k in range(j, limit):
        if doc.key(k) == "،" or (k > j and (complementizer_at(doc, k) is not None or _spoken_at(doc, k))):
            return k
    return j


def _spoken_at(doc: Document, k: int) -> bool:
    quotation = doc.opens(k)
    return quotation is not None and is_content(doc, k, quotation)
