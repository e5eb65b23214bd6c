"""A colon and marks behind what somebody does, told by a verb of no saying: «وتنهدت الحاجة زينب: «كانت الدار عامرة»».

The surface proposes any colon before a statement in marks that nothing else has opened; who acts, and whether anybody
does, the parse tells (``attribution/who_acts.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.cues.candidates import Candidate, Opener, marks_taken
from quotes.cues.few_words import begins_clause
from quotes.cues.i_said import said_myself
from quotes.cues.inverted import quotation_before
from quotes.cues.opener_signs import PAUSES
from quotes.cues.phrases import phrase_at
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import Phrase
from quotes.lexicon import bare, disowned, lexicon_of, untied
from quotes.marks import Quotation, is_statement_like, is_title
from quotes.marks.statement import STATEMENT, heads_title
from quotes.words import COMMA

FEW = 2  # words in marks that somebody says with a gesture
MAX_CLAUSE = 12  # words before the colon
SENTENCE = frozenset({"،", ",", ".", "!", "؟", "?", "؛"})


def acting_colons(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> Iterator[Candidate]:
    """The colons of a sentence behind a clause without a word of saying, and before a statement in marks."""
    taken = marks_taken(spoken)
    for colon in range(stretch.first + 2, stretch.last - 1):
        quotation = doc.opens(colon + 1) if doc.colon_at(colon) else None
        if quotation is None or quotation.start in taken:
            continue
        first = _clause(doc, colon, stretch.first)
        if not _said(doc, quotation, least=FEW if gesture(doc, first, colon) else STATEMENT):
            continue
        holds = any(first <= c.word < colon and _opens(c) for c in spoken) or holds_words(doc, first, colon)
        if holds or said_myself(doc, first) or colon - first < 2 or doc.quotation_around(colon) is not None:
            continue
        yield Candidate(
            sentence=sentence, word=colon, last=colon + 1, start=doc.words[colon].start, end=doc.words[colon].end,
            lemma=":", kind="colon", position="after", gap=Stretch(first, colon),
            opener=Opener("quotation", colon, colon + 2, quotation.start, quotation),
        )  # fmt: skip


def thus_acting(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> Iterator[Candidate]:
    """«…». | بهذه الكلمات | استقبل فلان الصحافيين: words that point back to marks, before a verb of no saying."""
    taken = marks_taken(spoken)
    for k in doc.phrase_words(stretch):
        hit = phrase_at(doc, k)
        last = k + (hit[1] if hit is not None else 0)
        if hit is None or not points_back(doc, hit[0], k) or last >= stretch.last:
            continue
        quotation = quotation_before(doc, last, stretch.first)
        if quotation is None or quotation.start in taken or any(c.word == last for c in spoken):
            continue
        word = doc.words[last - 1]
        yield Candidate(
            sentence=sentence, word=last - 1, last=last, start=word.start, end=word.end, lemma=fold(hit[0].lemma),
            kind="noun", position="before", gap=Stretch(last, last), phrase=hit[0],
            opener=Opener("quotation", last, last, quotation.start, quotation),
        )  # fmt: skip


def points_back(doc: Document, phrase: Phrase, k: int) -> bool:
    """Whether a noun for words is what marks hold beside it: «بهذه الكلمات»."""
    return phrase.role == "noun" and doc.phrase_length("openers.thus", k) == len(phrase.words)


def gesture(doc: Document, first: int, last: int) -> bool:
    """Whether somebody moves a part of his body in words ``[first, last)``: «ويهز | كتفيه», «يخلع العدسة عن | عينه»."""
    return any(body_part(doc, k) for k in range(first + 1, last))


def body_part(doc: Document, k: int) -> bool:
    """Whether word ``k`` is a part of the body with the pronoun of whose it is: «كتفيه», «برأسه»."""
    noun = disowned(doc.key(k))
    return not doc.grammar.sets["openers.body"].isdisjoint((noun, noun.removeprefix("ب")))


def _said(doc: Document, quotation: Quotation, *, least: int) -> bool:
    """Whether marks hold a sentence: so many words, or such signs as sentences have; no name and no title."""
    if quotation.start >= quotation.end or is_title(doc.text, quotation) or begins_clause(doc, quotation):
        return False
    inside = range(doc.index_at(quotation.start), doc.index_at(quotation.end - 1) + 1)
    whole = doc.words_quoted(quotation) >= least or any(doc.key(k) in SENTENCE for k in inside)
    return whole and is_statement_like(doc.text, quotation)


def listed(doc: Document, quotation: Quotation) -> bool:
    """Whether marks hold the first of several names: «وأشهر أعماله: «لن أعود إلى البيت»، و«الرجل الآخر»»."""
    comma = doc.after(quotation)
    return doc.key(comma) in COMMA and doc.key(comma + 1) == "و" and doc.opens(comma + 2) is not None


def _clause(doc: Document, colon: int, lowest: int) -> int:
    """Where the clause before a colon begins: behind the last comma, pause or mark, of so many words at most."""
    k = colon
    while k > max(lowest, colon - MAX_CLAUSE) and doc.words[k - 1].is_word and doc.key(k - 1) not in PAUSES | COMMA:
        k -= 1
    return k


def _opens(c: Candidate) -> bool:
    """Whether a candidate has a content of its own to open, be it a noun: «بعثت إليه برسالة: «…»»."""
    return c.opener is not None and (c.opener.kind != "nominal" or c.kind == "noun")


def holds_words(doc: Document, first: int, colon: int) -> bool:
    """Whether the clause tells of a paper or a work, which the marks may name: «أصدر الكاتب روايته: «…»».

    What somebody has decided or said before is no such paper: «دافع المدير عن قراره: «لم يكن أمامنا خيار»».
    """
    lexicon = lexicon_of(doc.grammar)
    for key in (doc.key(k) for k in range(first, colon)):
        forms = {key, bare(key), key.removesuffix("ا")}
        if any(lexicon.any(("groups.documents",), form) for form in forms):
            return True
        if any(map(heads_title, forms | {untied(disowned(key))} - {""})):
            return True
    return False
