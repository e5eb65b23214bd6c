"""The content's spans: quotations, reported clauses, words behind a colon, noun phrases, closed sentences."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import Boundary, clause_boundary
from quotes.attribution.narrator import COMMAS
from quotes.attribution.next_cue import topic_frame
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.finder import quotation_before
from quotes.cues.sources import phrase_at
from quotes.document import Document, Stretch
from quotes.marks import Quotation, is_statement_like
from quotes.records import Form
from quotes.words import COMMA, cut

Spans = list[tuple[int, int]]
MAX_DATELINE = 6
REOPENED = 2  # words; one behind a comma is a name
MAX_SENTENCES = 30  # that words behind one colon run on for
CLOSERS = frozenset({")", "»", "”", '"', "“", "]", "))", "''", "'", "›", "’"})
OPEN_OF = {")": "(", "»": "«", "]": "[", "))": "((", "›": "‹"}


def find_content(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """Content spans (raw offsets) and form of a candidate; None where nothing is left to say.

    ``speaker_last``: word index where the speaker phrase of a source phrase ends.
    """
    if c.position == "opening":
        return _opened(reader, c, others, speaker_last)
    if c.position == "closing":
        return _closed(reader, c, others, speaker_last)
    opener = c.opener
    if opener is None:
        return None
    if opener.kind == "quotation":
        return _quoted(reader, c, opener, others)
    if opener.kind == "colon":
        return _after_colon(reader, c, opener, others)
    if opener.kind == "nominal" and opener.first < speaker_last:
        # «أعلن الوزير تعيين فلان»: the object stands behind the subject
        if speaker_last >= reader.sentence.last or not reader.doc.words[speaker_last].is_word:
            return None
        opener = Opener("nominal", speaker_last, speaker_last, reader.doc.words[speaker_last].start)
    boundary = clause_boundary(reader, c, opener.first, others)
    if opener.kind == "nominal":
        boundary = Boundary(_nominal_end(reader, opener.first, boundary.word))
    spans = _spans(reader, c, others, opener.start, opener.first, boundary)
    if not spans:
        return None
    return (_unmarked(reader.doc, spans), "nominal" if opener.kind == "nominal" else "clause")


def _spans(
    reader: Reader, c: Candidate, others: Sequence[Candidate], start: int, first: int, boundary: Boundary
) -> Spans:
    spans: Spans = []
    if first >= boundary.word:
        return spans
    end = trimmed_end(reader.doc, first, boundary.word)
    if end > max(start, reader.doc.words[first].start):
        spans.append((start, end))
    if boundary.resumes is not None and spans:
        last = clause_boundary(reader, c, boundary.resumes, others).word
        tail = trimmed_end(reader.doc, boundary.resumes, last)
        begin = reader.doc.words[boundary.resumes].start
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
            return word.end
        if word.key in CLOSERS and _opened_inside(doc, first, last - 1):
            return word.end
        if word.key == "%":
            return word.end
        last -= 1
    return doc.words[first].start


def _opened_inside(doc: Document, first: int, closer: int) -> bool:
    quotation = doc.closes(closer)
    if quotation is not None:
        return quotation.open_start >= doc.words[first].start
    opening = OPEN_OF.get(doc.key(closer))
    return opening is not None and any(doc.key(k) == opening for k in range(first, closer))


def _unmarked(doc: Document, spans: Spans) -> Spans:
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
        bare = _inner(doc, inner) if inner is not None else []
        unmarked += bare or [(start, end)]
    return unmarked


def _quoted(reader: Reader, c: Candidate, opener: Opener, others: Sequence[Candidate]) -> tuple[Spans, Form] | None:
    doc = reader.doc
    quotation = opener.quotation
    if quotation is None:
        return None
    spans: Spans = _inner(doc, quotation)
    if c.position == "before":
        return (spans + _reopened(reader, c, others), "quotation") if spans else None
    # «…» قال فلان «…»: one content with two spans
    before = _split_before(doc, c, others, reader.sentence)
    after = doc.after(quotation)
    if quotation.balanced and after < reader.sentence.last and _runs_on(reader, after):
        boundary = clause_boundary(reader, c, after, others)
        end = trimmed_end(doc, after, boundary.word)
        spans = [(quotation.open_start, end)]
    elif quotation.balanced:
        spans += _further(reader, after, others)
    spans += _continued(doc, quotation)
    if before is not None:
        spans = _inner(doc, before) + spans
    return (spans, "quotation") if spans else None


def _inner(doc: Document, quotation: Quotation) -> Spans:
    raw = doc.text[quotation.start : quotation.end]
    start = quotation.start + len(raw) - len(raw.lstrip())
    # a full stop inside the marks belongs to the sentence; a question mark to what was said
    end = quotation.end - (len(raw) - len(raw.rstrip(" \t\n.،,؛\N{NO-BREAK SPACE}")))
    return [(start, end)] if end > start else []


def _split_before(doc: Document, c: Candidate, others: Sequence[Candidate], sentence: Stretch) -> Quotation | None:
    if c.kind != "verb" or c.proclitic[:1] in ("و", "ف"):
        return None
    found = quotation_before(doc, c.word, sentence.first)
    if found is None or not is_statement_like(doc.text, found) or _opened_by(others, found):
        return None
    return found


def _opened_by(others: Sequence[Candidate], quotation: Quotation) -> bool:
    """Whether the quotation is what another cue opens."""
    return any(
        o.opener and o.opener.quotation is not None and o.opener.quotation.start == quotation.start for o in others
    )


def _runs_on(reader: Reader, k: int) -> bool:
    """Whether the clause goes on behind the closing mark: «"…" على الاقتصاد الأوروبي»."""
    doc = reader.doc
    if not doc.words[k].is_word or phrase_at(doc, k) is not None:
        return False
    key = doc.key(k)
    if key not in ("علي", "من", "الي", "عن") and not (key[:1] in "بل" and reader.pos(k) in ("NOUN", "PROPN", "X")):
        return False
    if reader.lexicon.occasion(doc.key(k + 1)) or reader.lexicon.adjunct_head(key) or discourse_at(reader, k):
        return False
    return not any(a.form.verb.category in ("statement", "denial") for a in doc.analyses(k))


def _further(reader: Reader, after: int, others: Sequence[Candidate]) -> Spans:
    """Quotations coordinated with the first: «…»، و«…»."""
    doc = reader.doc
    spans: Spans = []
    k = after
    while k + 1 < reader.sentence.last:
        j = k + 1 if doc.key(k) in COMMAS else k
        if doc.key(j) == "و" and j + 1 < reader.sentence.last:
            j += 1
        quotation = doc.opens(j)
        if quotation is None or j == k or not quotation.balanced:
            break
        if _opened_by(others, quotation):
            break
        spans += _inner(doc, quotation)
        k = doc.after(quotation)
    return spans


def _reopened(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Spans:
    """«…»، يقول صاحب معصرة قرب زرهون، «والباقي ننتظره»: few words in marks behind a comma end the sentence."""
    doc, k = reader.doc, c.gap.last
    quotation = doc.opens(k)
    if quotation is None or doc.key(k - 1) not in COMMAS or not quotation.balanced or _opened_by(others, quotation):
        return []
    after = doc.after(quotation)
    few = len(doc.text[quotation.start : quotation.end].split()) < REOPENED
    if (
        few
        or any(c.word < o.word < k for o in others)
        or any(doc.words[j].is_word for j in range(after, reader.sentence.last))
    ):
        return []
    return _inner(doc, quotation)


def _continued(doc: Document, quotation: Quotation) -> Spans:
    """The following paragraphs of a quotation over several paragraphs: one span each."""
    spans: Spans = []
    for q in doc.later_quotations(quotation):
        if q.depth == quotation.depth:
            if not q.continues:
                break
            spans += _inner(doc, q)
    return spans


def _after_colon(
    reader: Reader, c: Candidate, opener: Opener, others: Sequence[Candidate]
) -> tuple[Spans, Form] | None:
    boundary = clause_boundary(reader, c, opener.first, others)
    spans = _spans(reader, c, others, opener.start, opener.first, boundary)
    if not spans:
        return None
    turn = reader.doc.segments[reader.doc.sentences[c.sentence].segment].kind == "paragraph"
    if boundary.word >= reader.sentence.last and (c.kind != "colon" or turn):
        end = _paragraph_end(reader, c)
        if end > spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
    return _unmarked(reader.doc, spans), "colon"


def _paragraph_end(reader: Reader, c: Candidate) -> int:
    """Words behind a colon run on over full stops to the paragraph's end, or to a sentence that opens with a cue."""
    doc = reader.doc
    segment = doc.sentences[c.sentence].segment
    end = 0
    for sentence in range(c.sentence + 1, min(len(doc.sentences), c.sentence + 1 + MAX_SENTENCES)):
        if doc.sentences[sentence].segment != segment:
            break
        stretch = doc.ranges[sentence]
        head = range(stretch.first, min(stretch.first + 2, stretch.last))
        if any(a.form.kind == "verb" and a.form.person == 3 and not a.enclitic for k in head for a in doc.analyses(k)):
            break
        if any(phrase_at(doc, k) for k in head):
            break
        if any(discourse_at(reader, k) or topic_frame(doc, k, stretch.last) for k in head[:1]):
            break
        end = trimmed_end(doc, stretch.first, stretch.last)
    return end


def _nominal_end(reader: Reader, first: int, last: int) -> int:
    """A noun phrase ends at its comma, unless the comma coordinates or a relative clause follows."""
    doc = reader.doc
    for k in range(first, last):
        if doc.key(k) in COMMA:
            following = doc.key(k + 1)
            if following[:1] == "و" and not reader.verb(k + 1) and following not in ("وذلك", "وهو", "وهي"):
                continue
            if reader.lexicon.relative(following):
                continue
            return k
    return last


def _closed(reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int) -> tuple[Spans, Form] | None:
    """The sentence that a closing source phrase vouches for, from its beginning or behind the source before."""
    doc = reader.doc
    last = c.word
    if c.phrase is not None and c.kind == "verb":
        last = c.word - len(c.phrase.words)
    first = main_start(reader, _behind_source(reader, c, others), last)
    end = trimmed_end(doc, first, last)
    start = unconnected(reader, first)
    if end <= start:
        return None
    spans = _unmarked(doc, [(start, end)])
    if spans != [(start, end)]:
        return spans, "quotation"
    if doc.key(last - 1) in COMMAS and _interrupts(reader, first, last, speaker_last):
        boundary = clause_boundary(reader, c, speaker_last + 1, others)
        spans += _spans(reader, c, others, doc.words[speaker_last + 1].start, speaker_last + 1, boundary)
    return spans, "clause"


def _behind_source(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> int:
    """«ارتفع الزيت، وفق المرصد، فيما استقر الدقيق، بحسب تجار»: a source vouches for what stands behind the last one."""
    doc = reader.doc
    before = max((o.last for o in others if o.position == "closing" and o.word < c.word), default=None)
    if before is None:
        return reader.sentence.first
    return next((k + 1 for k in range(before, c.word - 1) if doc.key(k) in COMMAS), reader.sentence.first)


def _interrupts(reader: Reader, first: int, last: int, k: int) -> bool:
    """«لكن اللجنة، وفق عاملين، لم تأت»: behind the source's comma comes the verb that words ``[first, last)`` lack.

    A number goes on as well («وبلغت النسبة، بحسب اللجنة، 61 في المئة»); any other phrase may be the narrator's or
    stand in apposition to the source («بحسب المدير، فلان»).
    """
    doc = reader.doc
    if doc.key(k) not in COMMAS or k + 1 >= reader.sentence.last or not doc.words[k + 1].is_word:
        return False
    if doc.key(k + 1)[:1].isdigit():
        return True
    verbless = not any(reader.verb(j) or doc.analyses(j) for j in range(first, last))
    finite = reader.verb(k + 1) or (reader.lexicon.negator(doc.key(k + 1)) and reader.verb(k + 2))
    return verbless and finite and doc.key(k + 1)[:1] not in ("و", "ف") and not doc.analyses(k + 1)


def main_start(reader: Reader, first: int, last: int) -> int:
    """Past a dateline («عمان-») and discourse openers («على صعيد آخر،», «إلى ذلك،»)."""
    doc = reader.doc
    for k in range(first + 1, min(first + MAX_DATELINE, last)):
        if doc.key(k) in ("-", "–", "—", ":") and not any(reader.verb(j) for j in range(first, k)):
            first = k + 1
            break
    while first < last:
        skipped = discourse_at(reader, first)
        if skipped:
            first += skipped
        elif (
            doc.key(first) in ("،", ",", "-", "و")
            or doc.plain_sign(first)
            or reader.lexicon.has("clauses.opening_connectives", doc.key(first))
        ):
            first += 1
        else:
            break
    return first


def unconnected(reader: Reader, first: int) -> int:
    """Raw offset of word ``first`` without a conjunction و or ف (content never starts with one)."""
    doc = reader.doc
    word = doc.words[first] if first < len(doc.words) else None
    if word is None:
        return len(doc.text)
    if word.key[:1] in ("و", "ف") and len(word.key) > 2 and reader.tree is not None:
        tokens = list(reader.tree.tokens_of(word))
        if len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "SCONJ", "PART") and len(tokens[0].text) <= 2:
            return cut(word, 1)
    return word.start


def _opened(reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int) -> tuple[Spans, Form] | None:
    """``وبحسب الوزارة فإن …``: the content starts behind فإن, the comma, or the speaker."""
    doc = reader.doc
    k = speaker_last
    limit = reader.sentence.last
    sets = doc.grammar.sets
    for j in range(speaker_last, min(limit, speaker_last + 12)):
        key = doc.key(j)
        if key[:1] == "ف" and (key[1:] in sets["complementizers.bare"] or key[1:] in sets["complementizers.suffixed"]):
            k = j
            break
    while k < limit and doc.plain_sign(k):
        k += 1
    if k >= limit:
        return None
    key = doc.key(k)
    start, first = doc.words[k].start, k
    if key[:1] == "ف" and key[1:] in sets["complementizers.bare"]:
        first = k + 1
        start = doc.words[first].start if first < limit else doc.words[k].end
    elif key[:1] == "ف" and (key[1:] in sets["complementizers.suffixed"] or key[1:] == "قد"):
        start = cut(doc.words[k], 1)
    elif key in sets["complementizers.bare"]:
        first = k + 1
        start = doc.words[first].start if first < limit else doc.words[k].end
    if first >= limit:
        return None
    boundary = clause_boundary(reader, c, first, others)
    spans = _spans(reader, c, others, start, first, boundary)
    return (_unmarked(doc, spans), "clause") if spans else None
