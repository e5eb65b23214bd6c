"""Words in marks before the verb that introduces them: ``«سنعمل غدا»، قال الوزير``."""

from __future__ import annotations

from attrs import evolve

from quotes.cues.candidates import Candidate, Opener
from quotes.cues.pointing import pointing_before, so_called
from quotes.cues.subject_marks import STATEMENT, names_body
from quotes.document import Document, Stretch
from quotes.lexicon import lexicon_of
from quotes.marks import Quotation, is_statement_like
from quotes.words import COMMA

BETWEEN = frozenset({"،", ",", "-", "–", "—", "."})
PAUSES = frozenset({"..", "...", "…", "!", "؟"})
MAX_SIGNS = 4  # between marks and the words that point back to them


def quotation_before(doc: Document, i: int, first: int) -> Quotation | None:
    """The quotation that closes right before word ``i``, a comma or a dash between them at most (and هكذا).

    Words that point back reach over a stop as well, to what their paragraph begins with: «"…". هكذا ختم المدرب».
    """
    pointing = pointing_before(doc, i)
    j = i - 1 - pointing
    signs = BETWEEN | PAUSES if pointing else BETWEEN
    anew = bool(pointing) and j < first
    first = max(0, j - MAX_SIGNS) if anew else first
    while j > first and doc.key(j) in signs:
        j -= 1
    found = doc.closes(j) if j > first else None
    return found if found is None or not anew or _begins_line(doc, found) else None


def _begins_line(doc: Document, quotation: Quotation) -> bool:
    """Whether nothing of its paragraph stands before the quotation, where no verb can have opened it."""
    return doc.begins_line(doc.index_at(quotation.open_start))


def with_quotation_before(doc: Document, c: Candidate, taken: set[int], stretch: Stretch) -> Candidate:
    """«…»، قال فلان: a finite verb without و behind a quotation that no other cue has opened."""
    if c.kind != "verb" or c.proclitic[:1] in ("و", "ف") or (c.opener is not None and c.opener.kind != "nominal"):
        return c
    frames = c.verb.frames if c.verb is not None else ()
    quotation = quotation_before(doc, c.word, stretch.first)
    if quotation is None or "quotation" not in frames or quotation.start in taken:
        return c
    spoken = is_statement_like(doc.text, quotation) or _set_apart(doc, quotation, c.word, stretch.first)
    if not spoken and not (so_called(doc, c.word) or (pointing_before(doc, c.word) and _begins_line(doc, quotation))):
        return c
    going_on = c.verb is not None and c.verb.strict and c.form is not None and c.form.tense == "present"
    few = doc.words_quoted(quotation) < STATEMENT and not ("bare" in frames and _begins_line(doc, quotation))
    if doc.after(quotation) == c.word and (few or going_on):
        return c  # «"ولادة مكة" تعلن», «ظل "مركز البحر للإغاثة والأعمال" يواصل جهوده»: a name in marks is the subject
    opener = Opener("quotation", c.last, c.last, quotation.start, quotation)
    end = next((k for k in range(c.last, stretch.last) if _ends_inversion(doc, k)), stretch.last)
    return evolve(c, opener=opener, position="before", gap=Stretch(c.last, end))


def _set_apart(doc: Document, quotation: Quotation, cue: int, first: int) -> bool:
    """«“اسألوني عن القصب”، قال مقاطعا»: a few words that open the sentence, with a comma behind them."""
    opening = next((k for k in range(first, cue) if doc.words[k].is_word), cue)
    comma = any(doc.key(k) in COMMA for k in range(doc.after(quotation), cue))
    words = doc.words_quoted(quotation)
    return comma and words > 1 and doc.words[opening].start >= quotation.start


def _ends_inversion(doc: Document, k: int) -> bool:
    """Where the speaker behind «…» قال ends: at a stop, the next marks, a coordinated clause («، ومد يده إلى الرف»)."""
    opens = doc.opens(k)
    aged = opens is not None and opens.style == "paren" and doc.key(k + 1)[:1].isdigit()
    if aged or (opens is not None and names_body(doc, opens)):
        return False  # «يقول مدير شركة | «أفق»», «تقول صاحبة | "حمام الذهب"», «يقول سامي | (24 عاما) للمرآة»
    if doc.key(k) in (".", ":", "؛") or opens is not None:
        return True
    after = doc.key(k + 1)
    return (
        doc.key(k) in COMMA and after[:1] == "و" and len(after) > 1 and not lexicon_of(doc.grammar).person_noun(after)
    )
