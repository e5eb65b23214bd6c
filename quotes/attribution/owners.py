"""Of two cues with one opener, which has it: ``قال المصدر الذي رفض الكشف عن اسمه «…»``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.reader import Reader
from quotes.attribution.second_clause import joined_on
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at
from quotes.folding import fold
from quotes.lexicon import conjoined


def owners(reader: Reader, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without the verbs that only describe the speaker of the words they stand before.

    Of two cues with one opener the outer one has it, since the search passed the other by: «قال المصدر الذي رفض الكشف
    عن اسمه «…»», «لاحظ، كما نقلت عنه الصحيفة، أن»; also what stands behind it: «أضاف المصدر، الذي طلب عدم كشف اسمه،
    أن «…»». The inner one has it after all where the outer denies or asks, or where the inner one is "say": «لم تطمئن
    المدير الذي صرح: «…»», «أن يدعو وهو يقول: «…»».
    """
    kept = list(candidates)
    for outer in candidates:
        if outer not in kept or outer.position != "after" or outer.opener is None or outer.opener.kind == "nominal":
            continue
        inner = [
            c
            for c in kept
            if c is not outer
            and c.opener is not None
            and c.position == "after"
            and c.opener.word >= outer.opener.word
            and outer.gap.first <= c.word < outer.gap.last
        ]
        shared = (c for c in inner if c.opener is not None and c.opener.word == outer.opener.word)
        if any(_rather(reader, outer, c) for c in shared):
            kept.remove(outer)
            reader.refuse(outer, "other-owner", inner[0].word)
        elif inner:
            kept = [c for c in kept if c not in inner or reader.refuse(c, "other-owner", outer.word)]
    return kept


def _rather(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """Whether the inner of two cues with one opener has it.

    Behind a bare noun or a negation, in a relative of its own (ما ذكر على لسانها بأنها), as "say" itself, and where its
    frame has just this complementizer and the outer's has not.
    """
    if inner.kind != "verb" or inner.opener is None:
        return False
    noun = outer.kind == "masdar" and not (outer.form and outer.form.enclitic)
    denied = reader.lexicon.has("pronouns.denying", reader.doc.key(outer.word - 1))
    if noun or denied or (inner.lemma == "قال" and outer.lemma != "قال"):
        return True
    before = conjoined(reader.doc.key(inner.word - 1))
    if inner.opener.kind != "clause":
        # «سأله القاضي عن السلاح، | فأجابه الأخير: «…»»
        return inner.proclitic == "ف" or (not len(inner.gap) and joined_on(reader, inner.word - 1))
    return before == "ما" or (
        _exact(reader, inner) and not _exact(reader, outer) and not reader.lexicon.relative(before)
    )


def _exact(reader: Reader, c: Candidate) -> bool:
    """Whether a verb's own frames name the complementizer, not just a like one (أن for بأن)."""
    found = complementizer_at(reader.doc, c.opener.word) if c.opener is not None else None
    return found is not None and c.verb is not None and found.frame in {fold(frame) for frame in c.verb.frames}
