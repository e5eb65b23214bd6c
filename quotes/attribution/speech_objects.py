"""What is said or left unsaid, not who says it, behind a verb: ``ويواصل | الحديث عن أيامه``, ``رفض | التعليق``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.folding import fold
from quotes.lexicon import POSSESSIVES, conjoined


def speech_at(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is somebody's speech («حديثه», «كلمتها»), or the speech that the verb before goes on with."""
    key = reader.doc.key(k)
    if reader.verb(k):
        return False  # «تقرير نشرته المجلة», which is no نشرة of its
    if reader.lexicon.has("continuation.speech", key):
        return _goes_on(reader, k - 1)
    if reader.lexicon.has("narrator.declined", key):
        return reader.lexicon.has("narrator.refusals", conjoined(reader.doc.key(k - 1)))  # «لكنه رفض | التعليق قائلا»
    occasions = reader.doc.grammar.sets["adjuncts.occasions"]
    for suffix in POSSESSIVES:
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) > 2 and (stem in occasions or stem[:-1] + "ة" in occasions):
            return True
    return False


def _goes_on(reader: Reader, k: int) -> bool:
    """A verb of going on right before the speech, not «يقول | الحديث الشريف»."""
    doc, going_on = reader.doc, reader.doc.grammar.sets["continuation.verbs"]
    if reader.lexicon.has("continuation.resuming", conjoined(doc.key(k))):
        return True
    return any(a.form.kind == "verb" and fold(a.form.verb.lemma) in going_on for a in doc.analyses(k))
