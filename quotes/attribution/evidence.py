"""The parse disposes: which proposals of the grammar it lets pass."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate

NOT_VERBS = frozenset({"ADP", "NOUN", "PROPN", "ADJ", "ADV", "X"})


def acceptable(reader: Reader, c: Candidate) -> bool:
    """Whether the candidate stands, given the tagger's view of an ambiguous cue word."""
    if c.kind == "colon" or c.phrase is not None or c.verb is None:
        return True
    # CASE 1: ambiguous verb forms (بين، ذكر، كشف) must be tagged as verbs, unless the frame is right beside them
    if c.kind == "verb" and c.verb.strict:
        pos = reader.pos(c.word)
        beside = c.opener is not None and c.opener.word == c.last and c.opener.kind == "clause"
        if pos in NOT_VERBS and not (beside and c.proclitic[:1] == "و"):
            return False
    # CASE 2: passives belong to nobody: يقال إن، ذكر أن stay out where the verb is clearly passive
    if c.form is not None and c.form.tense == "passive":
        return False
    # CASE 3: impersonal notes are the writer's: يذكر أن، يشار إلى أن
    return not _impersonal(reader, c)


def _impersonal(reader: Reader, c: Candidate) -> bool:
    doc = reader.doc
    if c.kind != "verb" or c.opener is None or c.opener.word != c.last:
        return False
    keys = [w.key for w in doc.words[c.word : c.word + 4]]
    impersonal = doc.grammar.multiword.get("narrator.impersonal", frozenset())
    if any(tuple(keys[: len(phrase)]) == phrase for phrase in impersonal):
        return c.word == reader.sentence.first or not doc.words[c.word - 1].is_word
    return False
