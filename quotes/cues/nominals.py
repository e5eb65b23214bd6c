"""Noun phrases that stand for what was said: ``شدد على ضرورة …``, ``مؤكدة وقوفها …``, ``أعلن تعيين …``."""

from __future__ import annotations

from quotes.cues.candidates import Opener
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.words import cut

MAX_GAP = 14
JOINED = {"ب": "nominal:ب"}
SEPARATE = {"علي": "nominal:على", "الي": "nominal:إلى", "عن": "nominal:عن", "من": "nominal:من", "في": "nominal:في"}


def nominal_opener(doc: Document, i: int, limit: int, analysis: Analysis) -> Opener | None:
    """The preposition licensed by the verb, or the next word for a verb that takes its object bare."""
    frames = analysis.form.verb.frames
    if analysis.form.verb.strict or analysis.form.kind == "masdar":
        return None
    separate = {key for key, frame in SEPARATE.items() if frame in frames}
    joined = {letter for letter, frame in JOINED.items() if frame in frames}
    for j in range(i + 1, min(limit, i + MAX_GAP)):
        word = doc.words[j]
        if word.key in (".", "؟", "!", "؛", ":") or (not word.is_word and analysis.form.kind == "participle"):
            break
        if j + 1 < limit and word.key in separate and doc.words[j + 1].is_word:
            return Opener("nominal", j, j + 1, doc.words[j + 1].start, frame=SEPARATE[word.key])
        if word.key[:1] in joined and len(word.key) > 4 and (j > i + 1 or analysis.form.kind == "participle"):
            return Opener("nominal", j, j, cut(word, 1), frame=JOINED[word.key[:1]])
    if "nominal" in frames and i + 1 < limit and doc.words[i + 1].is_word:
        return Opener("nominal", i + 1, i + 1, doc.words[i + 1].start)
    return None
