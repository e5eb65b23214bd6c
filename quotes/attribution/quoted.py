"""Contents in quotation marks: interrupted by their attribution, coordinated, re-opened, run on, over paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import clause_boundary, further_stance
from quotes.attribution.discourse import discourse_at
from quotes.attribution.narrator import COMMAS, narrator_speaks
from quotes.attribution.reader import Reader
from quotes.attribution.spans import Spans, inner_span, trimmed_end
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.clause_ends import joined_marks
from quotes.cues.inverted import quotation_before
from quotes.cues.phrases import phrase_at
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined
from quotes.marks import Quotation, is_statement_like
from quotes.records import Form

JOINING = ("و", "وب")  # «بـ«قمة» وبـ«حصار»»
REOPENED = 2  # words; one behind a comma is a name


def quoted(reader: Reader, c: Candidate, opener: Opener, others: Sequence[Candidate]) -> tuple[Spans, Form] | None:
    doc = reader.doc
    quotation = opener.quotation
    if quotation is None:
        return None
    spans: Spans = inner_span(doc, quotation)
    if not quotation.balanced:
        spans = _left_open(reader, c, quotation, others) or spans + _opened_anew(doc, quotation, others)
    if c.position == "before":
        again = reopened(reader, c.word, c.gap.last, others) or _taken_up(reader, c, quotation, others)
        return (spans + again, "quotation") if spans else None
    # «…» قال فلان «…»: one content with two spans
    before = _split_before(doc, c, others, reader.sentence)
    after = doc.after(quotation)
    named = doc.key(opener.word) == "ب"
    if quotation.balanced and after < reader.sentence.last and _runs_on(reader, after, named=named):
        boundary = clause_boundary(reader, c, after, others)
        end = trimmed_end(doc, after, boundary.word)
        spans = [(quotation.open_start, end)]
    elif quotation.balanced:
        spans += _further(reader, after, others) or _behind_tag(reader, c, after, others)
    spans += continued(doc, quotation) or _paragraphs_behind(doc, c, quotation)
    if before is not None:
        spans = inner_span(doc, before) + spans
    return (spans, "quotation") if spans else None


def _left_open(reader: Reader, c: Candidate, quotation: Quotation, others: Sequence[Candidate]) -> Spans:
    """Words whose mark nobody closes end before the speaker's next participle: «قال: "نحن جاهزون، | مؤكدا أن».

    Also before one that presents no words of its own: «، داعيا الجميع للالتفاف».
    """
    doc = reader.doc
    first = doc.index_at(quotation.start)
    cues = {o.word: o for o in others if reader.participle_cue(o.word)}
    for k in range(first + 1, reader.sentence.last):
        if doc.words[k].start >= quotation.end:
            break
        if doc.key(k - 1) not in COMMAS:
            continue
        o = cues.get(k)
        agrees = o is not None and not (
            o.form is not None and c.form is not None and o.form.gender not in (None, c.form.gender)
        )
        if agrees or further_stance(reader, c, k):
            return [(doc.words[first].start, trimmed_end(doc, first, k))]
    return []


def _opened_anew(doc: Document, quotation: Quotation, others: Sequence[Candidate]) -> Spans:
    """«قال: "البيانات ضعيفة. "لم نر استقرارا"»: every sentence is opened, and only the last is closed."""
    behind = next(iter(doc.later_quotations(quotation)), None)
    if behind is None or behind.style != quotation.style or _opened_by(others, behind):
        return []
    if behind.start < quotation.end:
        return []  # a name within words that are left open
    between = doc.text[quotation.close_end : behind.open_start]
    return [] if "\n" in between or between.strip(" .!؟…") else inner_span(doc, behind)


def _split_before(doc: Document, c: Candidate, others: Sequence[Candidate], sentence: Stretch) -> Quotation | None:
    if c.kind != "verb" or c.proclitic[:1] in ("و", "ف", "ل"):
        return None
    found = quotation_before(doc, c.word, sentence.first)
    if found is None or _opened_by(others, found):
        return None
    # «تعبت»، تقول المعلمة، «ولن أعود»: however few words open the sentence; a name would have no comma behind it
    first = doc.opens(sentence.first) is found and doc.key(c.word - 1) in COMMAS and doc.closes(c.word - 2) is found
    if not first and not is_statement_like(doc.text, found):
        return None
    asked = doc.text[found.start : found.end].rstrip().endswith("؟")  # «وعن سؤال "…؟" أجاب: "…"»
    return None if asked and c.lemma in ("أجاب", "رد") else found


def _opened_by(others: Sequence[Candidate], quotation: Quotation) -> bool:
    """Whether the quotation is what another cue opens."""
    return any(
        o.opener and o.opener.quotation is not None and o.opener.quotation.start == quotation.start for o in others
    )


def _runs_on(reader: Reader, k: int, *, named: bool) -> bool:
    """Whether the clause goes on behind the closing mark: «"…" على الاقتصاد الأوروبي».

    ``named``: the marks hold what ب calls somebody; a further ب is another's: «اتهم من وصفهم بـ"…" | بالتحريض».
    """
    doc = reader.doc
    if named and doc.key(k)[:1] == "ب" and reader.adposition(k):
        return False
    if not doc.words[k].is_word or phrase_at(doc, k) is not None or narrator_speaks(reader, k):
        return False  # «"…" | من دون أن يعطي أي تفاصيل»
    key = doc.key(k)
    if not reader.lexicon.has("phrases.running_on", key) and not (
        key[:1] in "بل" and reader.pos(k) in ("NOUN", "PROPN", "X")
    ):
        return False
    if reader.lexicon.occasion(doc.key(k + 1)) or reader.lexicon.adjunct_head(key) or discourse_at(reader, k):
        return False
    return not any(a.form.verb.category in ("statement", "denial") for a in doc.analyses(k))


def _further(reader: Reader, after: int, others: Sequence[Candidate]) -> Spans:
    """Quotations coordinated with the first: «…»، و«…», «…» لكن «…»."""
    doc = reader.doc
    spans: Spans = []
    k = after
    while k + 1 < reader.sentence.last:
        j = k + 1 if doc.key(k) in COMMAS else k
        if doc.key(j) in JOINING and j + 1 < reader.sentence.last:
            j += 1
        else:
            j = joined_marks(doc, j) or j
        quotation = doc.opens(j)
        if quotation is None or j == k or not quotation.balanced:
            break
        if _opened_by(others, quotation):
            break
        spans += inner_span(doc, quotation)
        k = doc.after(quotation)
    return spans


def _behind_tag(reader: Reader, c: Candidate, after: int, others: Sequence[Candidate]) -> Spans:
    """The same behind a tag that breaks them off: «قائلا: «ليست شخصية»، على حد وصفه، | «بل تتعلق بالمدينة»»."""
    doc = reader.doc
    k = after + (doc.key(after) in COMMAS)
    hit = phrase_at(doc, k) if k < reader.sentence.last else None
    return reopened_behind(reader, c, k + hit[1], others) if hit is not None and hit[0].role == "tag" else []


def reopened_behind(reader: Reader, c: Candidate, k: int, others: Sequence[Candidate]) -> Spans:
    """Words in marks that go on with those before their source, which ends at ``k``: «"…"، بحسب سامي، | "ونبيعه"»."""
    doc = reader.doc
    k += doc.key(k) in COMMAS
    return reopened(reader, c.word, k + (doc.key(k) in JOINING), others) if k < reader.sentence.last else []


def reopened(reader: Reader, word: int, k: int, others: Sequence[Candidate]) -> Spans:
    """«…»، يقول صاحب معصرة قرب زرهون، «والباقي ننتظره»: few words in marks behind a comma end the sentence.

    Where the sentence goes on behind them, or no comma stands before, they go on with a conjunction or state something:
    «…» يقول رامي «ولم يسأل عنا أحد» ثم يدخل خيمته. ``word``: of the cue; ``k``: where the marks would open.
    """
    doc = reader.doc
    quotation = doc.opens(k)
    if quotation is None or not quotation.balanced or _opened_by(others, quotation):
        return []
    spoken = (o for o in others if o.opener is not None and o.opener.kind != "nominal")
    if doc.words_quoted(quotation) < REOPENED or any(word < o.word < k for o in spoken):
        return []
    ends = not any(doc.words[j].is_word for j in range(doc.after(quotation), reader.sentence.last))
    alone = ends and (doc.key(k - 1) in COMMAS or doc.key(k - 1) in JOINING)
    if not (alone or _goes_on_with(doc, quotation)):
        return []
    return inner_span(doc, quotation)


def _goes_on_with(doc: Document, quotation: Quotation) -> bool:
    """Whether words in marks are joined on to others by their own conjunction, or state something."""
    first = doc.key(doc.index_at(quotation.start))
    joined_on = conjoined(first) != first and doc.words_quoted(quotation) > REOPENED
    return joined_on or is_statement_like(doc.text, quotation)


def _taken_up(reader: Reader, c: Candidate, quotation: Quotation, others: Sequence[Candidate]) -> Spans:
    """«"الوقت يضيق"، قال العلي في مؤتمر صحفي. | "ما زلنا نأمل"»: a next sentence all in marks goes on with the words.

    Not one with an attribution of its own behind the marks, nor a name in marks that something is told of.
    """
    doc, here = reader.doc, c.sentence
    if c.kind != "verb" or not quotation.balanced or here + 1 >= len(doc.sentences):
        return []
    if any(o.word > c.word and o.opener is not None for o in others):
        return []  # somebody else has spoken in between
    if doc.sentences[here].segment != doc.sentences[here + 1].segment:
        return []
    behind = doc.ranges[here + 1]
    again = doc.opens(behind.first)
    if again is None or not again.balanced or again.style != quotation.style:
        return []
    alone = not any(doc.words[k].is_word for k in range(doc.after(again), behind.last))
    return inner_span(doc, again) if alone and doc.words_quoted(again) >= REOPENED else []


def continued(doc: Document, quotation: Quotation) -> Spans:
    """The following paragraphs of a quotation over several paragraphs: one span each."""
    spans: Spans = []
    if quotation.close_end > quotation.end:
        return spans  # closed: it ends here
    for q in doc.later_quotations(quotation):
        if q.depth == quotation.depth:
            if not q.continues:
                break
            spans += inner_span(doc, q)
    return spans


def _paragraphs_behind(doc: Document, c: Candidate, quotation: Quotation) -> Spans:
    """«…».¶«…».: paragraphs that are one quotation each and say nothing of who speaks go on with the one before."""
    spans: Spans = []
    here = doc.sentences[c.sentence].segment
    end = quotation.close_end
    for q in doc.later_quotations(quotation):
        if q.open_start < end:
            continue
        after = here + len(spans) + 1
        if after >= len(doc.segments) or any(part.kind != "paragraph" for part in doc.segments[here + 1 : after + 1]):
            break
        before, part = doc.segments[after - 1], doc.segments[after]
        bare = not any(word.isalnum() for word in doc.text[end : before.end] + doc.text[q.close_end : part.end])
        if not (bare and q.open_start == part.start and q.style == quotation.style and is_statement_like(doc.text, q)):
            break
        spans += inner_span(doc, q)
        end = q.close_end
    return spans
