"""Raw spans of what was said: trimmed at their ends, bare of their marks, resumed behind a tag."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import Boundary, clause_boundary
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Document
from quotes.lexicon import conjoined
from quotes.marks import Quotation
from quotes.words import PER_CENT

Spans = list[tuple[int, int]]
LEADING = frozenset({":", "-", "–"})
"""Signs before the first word that say nothing."""
OPEN_OF = {")": "(", "»": "«", "]": "[", "))": "((", "›": "‹"}


def clause_spans(
    reader: Reader, c: Candidate, others: Sequence[Candidate], start: int, first: int, boundary: Boundary
) -> Spans:
    spans: Spans = []
    while first + 1 < boundary.word and reader.doc.key(first) in LEADING:  # «قال إن: الفريق جاهز», «قال: - لماذا؟»
        first += 1
        start = reader.doc.words[first].start
    if first >= boundary.word:
        return spans
    end = trimmed_end(reader.doc, first, boundary.word)
    if end > max(start, reader.doc.words[first].start):
        spans.append((start, end))
    while boundary.resumes is not None and spans:
        resumed = boundary.resumes
        boundary = clause_boundary(reader, c, resumed, others)
        begin, tail = reader.doc.words[resumed].start, trimmed_end(reader.doc, resumed, boundary.word)
        if tail > begin:
            spans.append((begin, tail))
    return spans


def trimmed_end(doc: Document, first: int, last: int) -> int:
    """Raw end of words ``[first, last)`` without trailing punctuation and dangling connectives."""
    while last > first:
        word = doc.words[last - 1]
        if word.is_word:
            if word.key in ("و", "في", "ف") or (word.key == "وذلك" and last - 1 > first):
                last -= 1
                continue
            if _comes(doc, first, last - 1):  # «… في الميناء أمس، | جاء ذلك | نقلا عن صحيفة»
                last -= 2
                continue
            return word.end
        if _closes(doc, first, last - 1):
            return word.end
        if word.key in PER_CENT:
            return word.end
        last -= 1
    return doc.words[first].start


def _comes(doc: Document, first: int, that: int) -> bool:
    """Whether "this came" ends words behind a sign, before the source that it came from: «، جاء | ذلك»."""
    came = conjoined(doc.key(that - 1)) in doc.grammar.sets["narrator.comings"]
    pointed = came and doc.key(that) in doc.grammar.sets["pronouns.pointing"]
    return pointed and first < that - 2 and not doc.words[that - 2].is_word


def _closes(doc: Document, first: int, closer: int) -> bool:
    """Whether a sign closes what was opened in the span; some outlets write marks the other way round: »نعم«."""
    quotation = doc.closes(closer)
    if quotation is not None:
        return quotation.open_start >= doc.words[first].start
    opening = OPEN_OF.get(doc.key(closer))
    return opening is not None and any(doc.key(k) == opening for k in range(first, closer))


def unmarked(doc: Document, spans: Spans) -> Spans:
    """A content that is one quotation and nothing else is given without its marks (type ``direct``)."""
    unmarked: Spans = []
    for start, end in spans:
        inner = next(
            (
                q
                for q in doc.quotations_in(start, end)
                if (q.open_start, q.close_end) == (start, end) and q.start > start
            ),
            None,
        )
        bare = inner_span(doc, inner) if inner is not None else []
        unmarked += bare or [(start, end)]
    return unmarked


def inner_span(doc: Document, quotation: Quotation) -> Spans:
    raw = doc.text[quotation.start : quotation.end]
    start = quotation.start + len(raw) - len(raw.lstrip())
    # a full stop inside the marks belongs to the sentence; a question mark to what was said
    end = quotation.end - (len(raw) - len(raw.rstrip(" \t\n.،,؛\N{NO-BREAK SPACE}")))
    return [(start, end)] if end > start else []
