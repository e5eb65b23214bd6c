"""Words in marks before what somebody does, told by a verb of no saying: «"كنت أظنها مزحة"، يمازحه | صديقه فادي».

The surface proposes a present right behind the comma of marks that begin their line and that nothing else has opened;
whether anybody acts there, the parse tells (``attribution/who_acts.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.cues.acting_colons import SENTENCE
from quotes.cues.candidates import Candidate, Opener, marks_taken
from quotes.document import Document, Stretch
from quotes.inflection import imperfect
from quotes.lexicon import lexicon_of
from quotes.marks import Quotation, is_statement_like, is_title
from quotes.spelling import first_person_plural, frequency
from quotes.words import COMMA

LEAST = 4  # words of what is said; fewer where they have such signs as sentences have


def acting_behind(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> Iterator[Candidate]:
    """The verbs of no saying behind words in marks that begin a line: «"…"، | يستعيد البائع المشهد»."""
    taken, lowest = marks_taken(spoken), stretch.first
    for comma in range(stretch.first + 1, stretch.last - 2):
        near = doc.key(comma) in COMMA and doc.words[comma - 1].end == doc.words[comma].start
        quotation = doc.closes(comma - 1) if near else None
        verb = comma + 1
        if quotation is None or quotation.start in taken or not (_present(doc, verb) and doc.word_at(verb + 1)):
            continue
        if not doc.begins_line(doc.index_at(quotation.open_start)) or not _said(doc, quotation):
            continue
        if any(c.word == verb or lowest <= c.word < comma for c in spoken) or _says(doc, verb):
            continue
        word, key = doc.words[verb], doc.key(verb)
        end = next((k for k in range(verb + 1, stretch.last) if not doc.words[k].is_word), stretch.last)
        yield Candidate(
            sentence=sentence, word=verb, last=verb + 1, start=word.start, end=word.end, lemma=key, kind="verb",
            position="before", gap=Stretch(verb + 1, end),
            opener=Opener("quotation", verb + 1, verb + 1, quotation.start, quotation),
        )  # fmt: skip


def _present(doc: Document, k: int) -> bool:
    """Whether a verb may stand at word ``k``: «يمازحه», «تبتسم»; no name («يوسف العلي») and no time («يوم السبت»)."""
    key, lexicon = doc.key(k), lexicon_of(doc.grammar)
    rare = key[:1] == "ي" and not (lexicon.given_name(key) or doc.known_surname(key) or lexicon.time(key))
    return imperfect(key) or (rare and not frequency("ال" + key))


def acts(c: Candidate) -> bool:
    """Whether a candidate is a verb that no entry of the grammar is."""
    return c.kind == "verb" and c.verb is None


def _said(doc: Document, quotation: Quotation) -> bool:
    if quotation.start >= quotation.end or is_title(doc.text, quotation) or quotation.style == "paren":
        return False
    inside = range(doc.index_at(quotation.start), doc.index_at(quotation.end - 1) + 1)
    if first_person_plural(doc.key(inside[0])) and len(inside) > 1:
        return True  # «نريد الماء والكهرباء»
    whole = doc.words_quoted(quotation) >= LEAST or any(doc.key(k) in SENTENCE for k in inside)
    return whole and is_statement_like(doc.text, quotation)


def _says(doc: Document, k: int) -> bool:
    """Whether a word of saying stands at ``k``, which has had its chance."""
    return any(a.form.kind == "verb" and "quotation" in a.form.verb.frames for a in doc.analyses(k))
