"""What the same speaker says next, told as what follows from it: ``أكد المدرب أن الفريق جاهز، ليضيف أن …``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.words import COMMA

NEAR = 5  # words from the verb to what it goes on to say


def to_go_on(reader: Reader, k: int, gender: str | None) -> bool:
    """«، | ليضيف أن الطريق طويل», «، ليختم حديثه بالقول»: ل and a verb of going on with what it says, no purpose.

    ``gender``: of who has spoken, where it is known. «ليضيف إلى خبرته تجربة جديدة» says nothing.
    """
    doc = reader.doc
    goes_on = doc.key(k - 1) in COMMA and any(
        a.proclitic == "ل" and a.form.kind == "verb" and a.form.tense == "present" and gender in (None, a.form.gender)
        and a.form.number == "s" and reader.lexicon.has("continuation.verbs", fold(a.form.verb.lemma))
        for a in doc.analyses(k)
    )  # fmt: skip
    return goes_on and any(_says(reader, j) for j in range(k + 1, min(k + 1 + NEAR, reader.sentence.last)))


def went_on(reader: Reader, k: int) -> bool:
    """«، | وختم مؤكدا أن»: و and a past verb of going on behind a comma, right before the participle that says it."""
    doc = reader.doc
    return doc.key(k - 1) in COMMA and any(
        a.proclitic == "و" and a.form.kind == "verb" and a.form.tense == "past" and not a.enclitic
        and reader.lexicon.has("continuation.verbs", fold(a.form.verb.lemma))
        for a in doc.analyses(k)
    )  # fmt: skip


def _says(reader: Reader, j: int) -> bool:
    """Whether a clause, marks, a colon, «قائلا» or «بالقول» stands at word ``j``."""
    doc = reader.doc
    if doc.colon_at(j) or doc.opens(j) is not None or that_clause_at(doc, j):
        return True
    return any(a.form.kind in ("participle", "masdar") for a in doc.analyses(j))


def discloses(reader: Reader, analysis: Analysis, first: int, k: int) -> bool:
    """«أن الجمعية (f.) بدأت التحضير، | وكشف (m.) عن خطة»: of another gender than what is told, it is who speaks.

    Not «أن التحقيق بدأ أمس، وكشف عن خلل».
    """
    wants = "nominal:عن" in analysis.form.verb.frames and reader.doc.key(k + 1) == "عن"
    told = {reader.gender(j) for j in range(first, k) if reader.past(j)} if wants else set()
    own = "Fem" if analysis.form.gender == "f" else "Masc"
    return reader.verb(k) and bool(told) and own not in told
