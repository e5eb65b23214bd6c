"""Noun phrases that stand for what was said: ``شدد على ضرورة …``, ``مؤكدة وقوفها …``, ``أعلن تعيين …``."""

from __future__ import annotations

from quotes.cues.candidates import Opener
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import definite
from quotes.spelling import joined_preposition
from quotes.words import cut

MAX_GAP = 14
SHORTEST = 4  # letters: بعدم, برفع
ADVERBS = ("adjuncts.discourse", "clauses.manner", "openers.ways")
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
        behind = j > i + 1 or analysis.form.kind == "participle"
        if behind and word.key[:1] in joined and _complement(doc, j):
            return Opener("nominal", j, j, cut(word, 1), frame=JOINED[word.key[:1]])
    if "nominal" in frames and i + 1 < limit and doc.words[i + 1].is_word:
        return Opener("nominal", i + 1, i + 1, doc.words[i + 1].start)
    return None


def _complement(doc: Document, j: int) -> bool:
    """Whether word ``j`` is ب and a noun of the verb's: no name (برشلونة), adverb (بشدة) or pronoun (به, بذلك)."""
    word, sets = doc.words[j], doc.grammar.sets
    if len(word.key) < SHORTEST or word.key in sets["pronouns.prepositional"]:
        return False
    if word.key[1:] in sets["pronouns.demonstratives"] and not definite(doc.key(j + 1)):
        return False
    return joined_preposition(word) and not any(doc.phrase_length(name, j) for name in ADVERBS)
