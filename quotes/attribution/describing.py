"""A relative clause of saying that describes what is spoken of: «الرجل، الذي قالت الشرطة إنه اعترف، إلى المحكمة»."""

from __future__ import annotations

from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.candidates import Candidate
from quotes.lexicon import conjoined
from quotes.words import COMMA


def closing_signs(reader: Reader, c: Candidate) -> frozenset[str]:
    """The signs that end what is said in a relative clause with its own speaker, whose pronoun takes its noun up.

    None where the cue stands in no such clause. What is said there is part of a longer sentence; who is described by
    what he says himself («الوزير، الذي قال إن …») may say more. A dash closes what a dash opens.
    """
    doc = reader.doc
    if c.kind != "verb" or c.position != "after" or c.proclitic or c.opener is None or c.opener.kind != "clause":
        return frozenset()
    if doc.key(c.opener.word).removeprefix("ب") not in doc.grammar.sets["complementizers.suffixed"]:
        return frozenset()
    k = c.word - 1
    while k > reader.sentence.first and (reader.lexicon.auxiliary(doc.key(k)) or reader.lexicon.negator(doc.key(k))):
        k -= 1
    if not reader.lexicon.relative(conjoined(doc.key(k))) or gap_subject(reader, c) is None:
        return frozenset()
    return DASHES if doc.key(k - 1) in DASHES else COMMA
