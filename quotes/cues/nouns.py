"""Nouns that alone introduce words: ``وفي بيان للوزارة: «…»``, ``في رسالة من رئيس البلدية: «…»``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import complementizer_at, fa_clause_at
from quotes.cues.opener_signs import PAUSES
from quotes.cues.phrases import phrase_at, tells_gist
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import Phrase
from quotes.lexicon import bare, conjoined, definite
from quotes.marks import is_statement_like
from quotes.words import COMMA, cut

MAX_GAP = 14


def noun_candidates(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> list[Candidate]:
    """Occasion nouns with words of their own, where no verb of saying shares them."""
    prepositions = doc.grammar.sets["openers.prepositions"]  # «في تغريدة عبر حسابه: …»
    verbs = [c for c in spoken if c.position == "after" and doc.key(c.word) not in prepositions]
    busy = [(c.word, c.opener.first) for c in verbs if c.opener is not None]
    found = []
    for i in doc.phrase_words(stretch):
        hit = phrase_at(doc, i)
        if hit is None or hit[0].role != "noun":
            continue
        phrase, length, joined = hit
        word = i + length - 1
        if heralds(doc, phrase) and not (doc.colon_at(word + 1) and _issues(doc, i, stretch.first)):
            doc.refuse(word, phrase.id, "no-words")
            continue
        opener = _clause(doc, word + 1) if phrase.pronoun else None
        told, limit = _predicated(doc, i, phrase, stretch), min(stretch.last, word + MAX_GAP)
        opener = opener or _opener(doc, word, limit, clause=told, possessed=told or phrase.pronoun != "")
        if opener is not None and heralds(doc, phrase) and (title := opener.quotation) and title.style == "paren":
            opener = None  # «صدر البيان التالي: (بيان من الديوان)»: its heading
        if opener is None or any(
            first <= opener.word <= last or i <= first <= opener.word or first < i < last for first, last in busy
        ):
            doc.refuse(word, phrase.id, "no-words" if opener is None else "in-gap")
            continue
        lemma = fold(phrase.lemma)  # «في | تصريح | صحفي: …», «| البيان | التالي: …»
        named = (k for k in range(i, word) if bare(doc.key(k)).startswith(lemma))
        cue = doc.words[next(named, word)]
        start = cut(cue, joined + 1 if length == 1 and phrase.words[0][:1] == "ب" else 0)  # «بتغريدة»
        start = doc.words[i].start if heralds(doc, phrase) else start
        found.append(
            Candidate(
                sentence=sentence, word=word, last=word + 1, start=start, end=cue.end, lemma=phrase.lemma,
                kind="noun", position="after", opener=opener, gap=Stretch(word + 1, opener.word), phrase=phrase,
            )
        )  # fmt: skip
    return found


def heralds(doc: Document, phrase: Phrase) -> bool:
    """«البيان الآتي», «ما يلي»: what is issued, before its words."""
    return not phrase.pronoun and phrase.words[-1] in doc.grammar.sets["labels.closing"]


def _issues(doc: Document, i: int, first: int) -> bool:
    """Whether words are issued before «ما يلي» at word ``i``: «صدر عن البلدية | ما يلي:», not «قرر | ما يلي:»."""
    before = (conjoined(doc.key(k)) for k in range(max(first, i - MAX_GAP), i))
    return definite(doc.key(i)) or any(key in doc.grammar.sets["groups.issuing"] for key in before)


def _predicated(doc: Document, i: int, phrase: Phrase, stretch: Stretch) -> bool:
    """Whether what was said is told of the noun: «جاء رد الوزارة بأن», «وفي معلومات الصحيفة أن» at the beginning."""
    verb = phrase.words[0] not in doc.grammar.sets["openers.prepositions"] and len(phrase.words) > 1
    return verb or i == stretch.first


def _clause(doc: Document, k: int) -> Opener | None:
    """«بلاغا مفاده | أن», «وفي بيانها | أن»: a clause at word ``k``."""
    found = complementizer_at(doc, k)
    if found is None or found.frame not in ("clause", "clause:ب"):
        return None
    return Opener("clause", k, found.last, found.start)


def _whose(doc: Document, k: int) -> bool:
    """Whether ل or a noun in construct at word ``k`` says whose words they are: «بيان | للشرطة», «بيان | الوزارة»."""
    return doc.key(k)[:1] == "ل" or definite(doc.key(k))


def _answer(doc: Document, comma: int) -> Opener:
    """«وفي بيان للشرطة، | فإن الطريق مغلق»: what answers a topic, from its pronoun or from the word behind فإن."""
    that = comma + 1
    pronoun = doc.key(that)[1:] in doc.grammar.sets["complementizers.suffixed"]
    return Opener("clause", comma, that + 1, cut(doc.words[that], 1) if pronoun else doc.words[that + 1].start)


def _opener(doc: Document, word: int, limit: int, *, clause: bool, possessed: bool) -> Opener | None:
    k = word
    while k + 1 < limit:
        k += 1
        inner = phrase_at(doc, k)
        if inner is not None and tells_gist(inner[0]):
            return None  # «في معلومات مفادها أن»: the gist has it
        that = _clause(doc, k) if clause and k > word + 1 else None
        if that is not None:
            return that
        if doc.colon_at(k) and k + 1 < len(doc.words):
            quotation = doc.opens(k + 1)
            if quotation is not None and quotation.start < quotation.end:
                return Opener("quotation", k, k + 2, quotation.start, quotation)
            return Opener("colon", k, k + 1, doc.words[k + 1].start)
        quotation = doc.opens(k)
        if quotation is not None and k == word + 1 and not possessed:
            return None  # «في حوار «لا يفضي إلى شيء»»: marks right behind describe the noun
        if quotation is not None and doc.key(k - 1) != "ل" and is_statement_like(doc.text, quotation):
            return Opener("quotation", k, k + 1, quotation.start, quotation)
        if quotation is not None:
            k = max(doc.after(quotation) - 1, k)  # a name in marks
            continue
        preposition = doc.key(k) in doc.grammar.sets["openers.prepositions"]
        verb = not preposition and any(a.form.kind == "verb" for a in doc.analyses(k))
        if clause and doc.key(k) in COMMA and fa_clause_at(doc, k + 1) and k + 2 < limit and _whose(doc, word + 1):
            return _answer(doc, k)
        if verb or doc.key(k) in ("و", "،", ",") or doc.key(k) in PAUSES:
            return None  # «في تعقيب المدير.. الثانية: …»
    return None
