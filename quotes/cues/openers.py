"""From a cue rightwards: what opens the content, and which words lie between (the gap).

The scan reads surface words only and stops at the first thing that ends the cue's reach: the end of the
sentence, another verb of saying, a semicolon. Names in quotation marks, parentheses and source phrases inside
the gap are stepped over («قال مدير "شركة كذا"، بحسب ما ذكرت وكالة كذا، إن …»). What a word means for the cue is told
by three tables of rules: ``opener_marks`` where quotation marks open, ``opener_signs`` at other punctuation,
``opener_words`` at words.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.cues.candidates import Opener
from quotes.cues.complementizers import complementizer_words
from quotes.cues.opener_marks import at_marks
from quotes.cues.opener_signs import at_sign
from quotes.cues.opener_words import at_word
from quotes.cues.reaching import reach
from quotes.cues.rivals import aside_words
from quotes.cues.scanning import End, Scan, Step
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined
from quotes.words import COMMA


def find_opener(doc: Document, i: int, limit: int, analysis: Analysis) -> Opener | None:
    """The opener licensed by one of the verb's frames in words ``(i, limit)``, or None."""
    scan = _scan(doc, i, limit, analysis)
    telling, keys = _telling(doc.grammar), doc.keys
    while scan.at < scan.limit:
        j = scan.at
        if keys[j] not in telling and doc.words[j].is_word and not doc.analyses(j):
            scan.at = j + 1
            continue
        step = _step(scan)
        if isinstance(step, Opener):
            return step
        if step is End.NOTHING:
            return None
        if not isinstance(step, int):
            break
        scan.at = step
    return scan.fallback


def _scan(doc: Document, i: int, limit: int, analysis: Analysis) -> Scan:
    """The scan as it starts right behind the cue at word ``i``."""
    verb, frames = analysis.form.verb, _folded(analysis.form.verb.frames)
    if (analysis.enclitic == "ه" or "source:في" in verb.frames) and behind_what(doc, i):
        frames = frames | {"clause:من", "clause:ب"}  # «ما أعلنته الوزارة من أن», «بما ورد في التقرير من أن»
    # it takes no bare أن but where its frames say so, or behind whom it answers: «رد عليه المدير أن»
    bare_refused = verb.strict and analysis.form.kind == "verb" and not _answers_whom(doc, i, analysis)
    limit = min(limit, i + 1 + reach(analysis, aside=doc.key(i + 1) in COMMA))
    return Scan(doc, i, limit, analysis, frames, bare_refused, at=i + 1)


def _step(scan: Scan) -> Step:
    quotation = scan.doc.opens(scan.at)
    if quotation is not None:
        return at_marks(scan, quotation)
    return at_word(scan) if scan.doc.words[scan.at].is_word else at_sign(scan)


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
