"""Contents that a source phrase vouches for: the sentence before «بحسب كذا», the words behind «وبحسب كذا فإن»."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import clause_boundary
from quotes.attribution.narrator import COMMAS
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.reader import Reader
from quotes.attribution.spans import Spans, clause_spans, trimmed_end, unmarked
from quotes.cues.candidates import Candidate
from quotes.records import Form
from quotes.words import cut

MAX_DATELINE = 6
MAX_TOPIC = 12  # words from a source to its فإن
MAX_RELATIVE = 40  # the same where a relative clause describes the source


def vouched_before(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
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
    spans = unmarked(doc, [(start, end)])
    if spans != [(start, end)]:
        return spans, "quotation"
    if doc.key(last - 1) in COMMAS and _interrupts(reader, first, last, speaker_last):
        boundary = clause_boundary(reader, c, speaker_last + 1, others)
        spans += clause_spans(reader, c, others, doc.words[speaker_last + 1].start, speaker_last + 1, boundary)
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


def vouched_after(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """``وبحسب الوزارة فإن …``: the content starts behind فإن, the comma, or the speaker."""
    doc = reader.doc
    k = speaker_last
    limit = reader.sentence.last
    sets = doc.grammar.sets
    # «ووفقا للدراسة، التي شملت ألف شخص …، فإن»: past what describes the source
    described = doc.key(k) in COMMAS and reader.lexicon.relative(doc.key(k + 1))
    for j in range(speaker_last, min(limit, speaker_last + (MAX_RELATIVE if described else MAX_TOPIC))):
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
    spans = clause_spans(reader, c, others, start, first, boundary)
    return (unmarked(doc, spans), "clause") if spans else None
