"""The content of a candidate: a reported clause, words behind a colon, a noun phrase; quotations and vouched sentences.

``quoted`` reads contents in marks, ``nominal`` noun phrases, ``vouched`` what source phrases vouch for; ``spans`` gives
raw ranges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve

from quotes.attribution.boundaries import Boundary, clause_boundary, phrase_start
from quotes.attribution.giving_out import of_the_words
from quotes.attribution.nominal import misread, nominal_opener
from quotes.attribution.nominal_ends import nominal_end
from quotes.attribution.openings import main_start, unconnected
from quotes.attribution.points import counted_on, itemized, listed, own_end, says_at
from quotes.attribution.quoted import continued, quoted
from quotes.attribution.reader import Reader
from quotes.attribution.renamed import speaker_of
from quotes.attribution.running_on import MAX_SENTENCES, paragraph_end
from quotes.attribution.spans import Spans, clause_spans, trimmed_end, unmarked
from quotes.attribution.vouched import vouched_after, vouched_before
from quotes.cues.answerers import answered_behind
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import not_that, that_clause_at
from quotes.cues.opener_signs import PAUSES
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined, definite
from quotes.records import Form
from quotes.spelling import first_person_plural
from quotes.words import COMMA

ADDRESS = re.compile(r"https?://|www\.|@\w|[\w.-]+@|[A-Za-z0-9_-]+\.[A-Za-z]{2,}")
MAX_CIRCUMSTANCE = 8  # words of «ومقره لندن»
MAX_LEAD = 8  # words of a subject or an adjunct before its verb: «الوزير نفسه قال: …»
OPENING = 3  # words of a sentence that show who speaks
SHORT = 4  # letters: «لنا», «يمنا»


def find_content(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """Content spans (raw offsets) and form of a candidate; None where nothing is left to say.

    ``speaker_last``: word index where the speaker phrase of a source phrase ends.
    """
    found = _found(reader, c, others, speaker_last)
    if found is None or found[1] not in ("clause", "colon"):
        return found
    return counted_on(reader, found[0]), found[1]


def _found(reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int) -> tuple[Spans, Form] | None:
    if c.position == "opening":
        speaker_last = _past_circumstance(reader, c, _past_title(reader, c, speaker_last))
        return _spoken(reader, c, speaker_last, vouched_after(reader, c, others, speaker_last))
    if c.position == "closing":
        return vouched_before(reader, c, others, speaker_last)
    opener = c.opener
    if opener is None:
        return None
    if opener.kind == "quotation":
        return None if _address_alone(reader.doc, opener) else quoted(reader, c, opener, others)
    # «وأكدت الوزارة أن: ⏎ أولا: …», but «تعتبر الكلية من أهم الأعضاء، ومن وظائفها أنها: ⏎ …»
    states = c.verb is not None and c.verb.category == "statement"
    left = opener.kind == "clause" and states and reader.doc.colon_at(opener.first)
    if opener.kind == "colon" or left:
        first = opener.first + left
        if first >= reader.sentence.last:
            return _next_paragraph(reader, c)
    if opener.kind == "colon":
        return _after_colon(reader, c, opener, others)
    moved = nominal_opener(reader, c, opener, speaker_last)
    if moved is None or (moved.kind == "nominal" and misread(reader, moved.first, others)):
        return None
    opener = moved
    boundary = clause_boundary(reader, c, opener.first, others)
    if opener.kind == "nominal":
        end = _past_concession(reader.doc, nominal_end(reader, c, opener.first, boundary.word), boundary.word)
        interrupted = end == boundary.word or (end == boundary.word - 1 and reader.doc.plain_sign(end))
        boundary = Boundary(end, boundary.resumes if interrupted else None)
    spans = clause_spans(reader, c, others, opener.start, opener.first, boundary)
    if not spans:
        return None
    if opener.kind == "nominal":
        return unmarked(reader.doc, spans), "nominal"
    if boundary.word >= reader.sentence.last:
        spans = _reaching(spans, _carried_on(reader, c))
        spans += listed(reader, c) or _over_paragraphs(reader.doc, spans[-1])
    return unmarked(reader.doc, spans), "clause"


def _past_concession(doc: Document, end: int, limit: int) -> int:
    """Behind the marks that go on with a noun phrase up to ``end``: «طالب بفتح المستوصف، «ولو يوما في الأسبوع»»."""
    quotation = doc.opens(end + 1) if end + 2 < limit and doc.key(end) in COMMA else None
    goes_on = quotation is not None and quotation.balanced and doc.key(end + 2) in doc.grammar.sets["clauses.conceding"]
    return min(limit, doc.after(quotation)) if quotation is not None and goes_on else end


def _address_alone(doc: Document, opener: Opener) -> bool:
    """«نشر المعهد الأسماء على موقعه: "www.example.com"»: where to look, in marks."""
    quotation = opener.quotation
    said = doc.text[quotation.start : quotation.end].split() if quotation is not None else []
    return len(said) == 1 and ADDRESS.match(said[0]) is not None


def _past_title(reader: Reader, c: Candidate, k: int) -> int:
    """Behind what a paper is called by: «ووفقا لتقرير للمركز | بعنوان «آفاق التنمية»، قال المركز إن»."""
    name = reader.doc.opens(k + 1) if reader.lexicon.has("openers.about", reader.doc.key(k)) else None
    return reader.doc.after(name) if name is not None and name.balanced and c.kind == "preposition" else k


def _past_circumstance(reader: Reader, c: Candidate, k: int) -> int:
    """Behind what is said of the source in passing, up to its comma: «وبحسب المرصد | ومقره لندن، قتل أربعة».

    Or of its words: «وبحسب تصريحات المدير | التي بثها التلفزيون، قتل أربعة».
    """
    doc = reader.doc
    passing = doc.key(k)[:1] == "و" and reader.lexicon.has("adjuncts.circumstances", conjoined(doc.key(k)))
    if not passing and not of_the_words(reader, k, c.last):
        return k
    limit = min(reader.sentence.last, k + MAX_CIRCUMSTANCE)
    return next((j for j in range(k + 1, limit) if doc.key(j) in COMMA), k)


def _spoken(
    reader: Reader, c: Candidate, speaker_last: int, found: tuple[Spans, Form] | None
) -> tuple[Spans, Form] | None:
    """Behind a source phrase with a colon the words run on as behind any other: «وبحسب ما قالته المديرة: …! …!»."""
    if found is None or reader.doc.key(speaker_last) != ":":
        return found
    spans, form = found
    whole = spans[-1][1] >= trimmed_end(reader.doc, speaker_last + 1, reader.sentence.last)
    return (_reaching(spans, paragraph_end(reader, c.sentence)) if whole else spans), form


def _reaching(spans: Spans, end: int) -> Spans:
    """The spans with the last one up to ``end``, where that is further on."""
    return [*spans[:-1], (spans[-1][0], max(spans[-1][1], end))]


def _over_paragraphs(doc: Document, span: tuple[int, int]) -> Spans:
    """The paragraphs behind a clause whose marks are still open: «أكد أن «الزيادة ممكنة. ⏎ وستبقى الإجازات»»."""
    reaching = (q for q in doc.quotations_in(*span) if q.end >= span[1] and q.close_end == q.end and q.balanced)
    quotation = next(reaching, None)
    return continued(doc, quotation) if quotation is not None else []


def _carried_on(reader: Reader, c: Candidate) -> int:
    """Where the sentences end that go on with the clause: «أكد أن الموسم جيد. | وأن المخازن ممتلئة.»; 0 if none."""
    doc, end = reader.doc, 0
    segment = doc.sentences[c.sentence].segment
    for sentence in range(c.sentence + 1, len(doc.sentences)):
        stretch = doc.ranges[sentence]
        if doc.sentences[sentence].segment != segment or not _and_that(reader, stretch.first):
            break
        last = own_end(reader, stretch)
        end = trimmed_end(doc, stretch.first, last)
        if last < stretch.last:
            break
    return end


def _and_that(reader: Reader, k: int) -> bool:
    """«وأن»، «وأنها»، «وبأن»; «وإن» only before a noun with its article, since it is also "even if"."""
    doc = reader.doc
    that = conjoined(doc.key(k))
    if that == doc.key(k):
        return False
    sets = doc.grammar.sets
    if that[:1] == "ب":
        that = that[1:]
    if that in sets["complementizers.suffixed"] or not_that(doc, k):
        return True
    spelt = doc.words[k].letters[1:2] == "أ" or definite(doc.key(k + 1))
    return that in sets["complementizers.bare"] and spelt and not reader.lexicon.auxiliary(doc.key(k + 1))


def _after_colon(
    reader: Reader, c: Candidate, opener: Opener, others: Sequence[Candidate]
) -> tuple[Spans, Form] | None:
    if ADDRESS.match(reader.doc.text, opener.start):
        return None  # «الدخول إلى الرابط: www.example.com»: where to look, not what was said
    boundary = clause_boundary(reader, c, opener.first, others)
    if c.kind == "colon" and reader.doc.kind(c.sentence) == "headline":
        boundary = evolve(boundary, word=answered_behind(reader.doc, opener.first, boundary.word))
    start = opener.start if c.kind == "colon" else max(opener.start, _past_and(reader, opener.first))
    spans = clause_spans(reader, c, others, start, opener.first, boundary)
    if not spans:
        return None
    paragraph = reader.doc.kind(c.sentence) == "paragraph"
    runs_on = paragraph if c.kind == "colon" else c.kind == "participle" or _opens_sentence(reader, c, others)
    runs_on = runs_on and not _answered(reader, c)
    if boundary.word >= reader.sentence.last and runs_on:
        label = tuple(reader.doc.key(k) for k in range(c.gap.first, c.gap.last)) if c.kind == "colon" else ()
        turn = label in reader.doc.turn_labels
        spans = _reaching(spans, paragraph_end(reader, c.sentence, turn=turn, who=speaker_of(reader, c, others)))
    elif boundary.word >= reader.sentence.last and c.kind == "colon":
        spans = _reaching(spans, _past_pauses(reader, c.sentence))
    elif boundary.word >= reader.sentence.last and c.kind == "verb" and (end := _as_we_go_on(reader, c.sentence)):
        spans = spans if that_clause_at(reader.doc, opener.first) else _reaching(spans, end)
    elif boundary.word >= reader.sentence.last and c.verb is not None and c.verb.category == "question":
        spans = _reaching(spans, _past_questions(reader, c.sentence))
    return unmarked(reader.doc, spans), "colon"


def _answered(reader: Reader, c: Candidate) -> bool:
    """«سألني أحدهم: كم راتبك؟ | فقلت: يكفيني»: behind a question the writer tells what he said to it."""
    doc, behind = reader.doc, reader.sentence.last
    if c.verb is None or c.verb.category != "question" or doc.key(behind - 1) != "؟":
        return False
    return any(a.form.kind == "verb" and (a.form.person, a.form.tense) == (1, "past") for a in doc.analyses(behind))


def _sentences_behind(doc: Document, first: int) -> Iterator[tuple[Stretch, Stretch]]:
    """The sentences behind sentence ``first`` up to where its paragraph ends, each with the one before it."""
    for sentence in range(first + 1, len(doc.sentences)):
        if doc.sentences[sentence].segment != doc.sentences[first].segment:
            return
        yield doc.ranges[sentence - 1], doc.ranges[sentence]


def _past_pauses(reader: Reader, first: int) -> int:
    """Where a headline ends that pauses between two things said: «رئيس النادي: لم نطرده.. والمستحقات ستدفع».

    ``first``: the sentence that they begin in; 0 where none follows, or somebody else has the word there.
    """
    doc, end = reader.doc, 0
    for before, stretch in _sentences_behind(doc, first):
        if doc.key(before.last - 1) not in PAUSES:
            break
        if any(doc.key(k) == ":" or says_at(doc, k) for k in range(stretch.first, stretch.last)):
            break
        if reader.lexicon.somebody(conjoined(doc.key(stretch.first))):
            break  # «مصدر عسكري: إحباط هجوم.. ووفد أممي يزور المدينة»
        end = trimmed_end(doc, stretch.first, stretch.last)
    return end


def _as_we_go_on(reader: Reader, first: int) -> int:
    """Where the sentences end that go on as "we": «وجهت كلمة للطالبات، وقالت: نحن أمة. | فلنعمل معا.»; 0 for none.

    ``first``: the sentence that the words begin in. The writer of news is no "we".
    """
    doc, end = reader.doc, 0
    for _, stretch in islice(_sentences_behind(doc, first), MAX_SENTENCES):
        head = range(stretch.first, min(stretch.first + OPENING, stretch.last))
        if not any(_ours(doc, k) for k in head):
            break
        if any(doc.opens(k) is not None or doc.key(k) == ":" or says_at(doc, k) for k in head):
            break
        end = trimmed_end(doc, stretch.first, stretch.last)
    return end


def _ours(doc: Document, k: int) -> bool:
    """«نحن», «فلنعمل», «نسعى», «يجعلنا»."""
    key = conjoined(doc.key(k))
    verb = key[1:] if key[:2] == "لن" and len(key) > SHORT else key
    told = key[:1] in ("ي", "ت") and key.endswith("نا") and len(key) > SHORT
    return told or key in doc.grammar.sets["pronouns.ours"] or first_person_plural(verb)


def _past_questions(reader: Reader, first: int) -> int:
    """Where the questions end that begin in sentence ``first``: «: أين الدولة؟ وأين الشرطة؟»; 0 for a single one."""
    doc, end = reader.doc, 0
    for before, stretch in islice(_sentences_behind(doc, first), MAX_SENTENCES):
        asked = doc.key(before.last - 1) == doc.key(stretch.last - 1) == "؟"
        asks = {doc.key(stretch.first), conjoined(doc.key(stretch.first))} & doc.grammar.sets[
            "complementizers.questions"
        ]
        if not (asked and asks):
            break
        end = trimmed_end(doc, stretch.first, stretch.last)
    return end


def _past_and(reader: Reader, first: int) -> int:
    """Raw offset of word ``first`` without the و of «مضيفا: | والبعض يحاكيهم»; oaths keep theirs («والله»).

    The tagger cuts verbs as well («وجدنا»): only what begins with the article, or a particle. In a turn of an interview
    the و takes up what the other said.
    """
    doc = reader.doc
    rest = conjoined(doc.key(first))
    if rest == doc.key(first) or rest in doc.grammar.sets["silent.blessings"]:
        return doc.words[first].start
    tokens = reader.tokens(first)
    particle = len(tokens) > 1 and tokens[1].pos_ in ("ADP", "PART", "PRON", "SCONJ", "DET")
    return unconnected(reader, first) if definite(rest) or particle else doc.words[first].start


def _next_paragraph(reader: Reader, c: Candidate) -> tuple[Spans, Form] | None:
    """«قال الوزير: ⏎ نحن …»: a colon that ends its paragraph introduces the next one, or the lines of a poem."""
    doc = reader.doc
    presents = c.kind in ("verb", "participle") or (c.kind == "masdar" and c.implicit_kind)
    if not presents or c.sentence + 1 >= len(doc.sentences):
        return None
    sentence = c.sentence + 1
    part, here = (doc.sentences[k].segment for k in (sentence, c.sentence))
    if part != here + 1:
        return None
    if doc.segments[part].kind == "headline" and not itemized(doc, sentence):
        lines = _verse(doc, sentence)
        return (lines, "colon") if len(lines) > 1 else None
    saying = c.verb is not None and "bare" in c.verb.frames and len(c.gap) <= MAX_LEAD  # «… ضيفه بقوله: ⏎»
    introduces = saying or _opens_sentence(reader, c, ())
    if introduces and itemized(doc, sentence):  # «وقال الوزير: ⏎ - … ⏎ - …»
        items = listed(reader, c)
        interview = any("؟" in doc.text[start : end + 1] for start, end in items)
        # what is asked for is announced: «ودعا إلى ما يلي», «وطالب بالآتي», not «ويقترح ثلاث خطوات»
        announced = doc.key(c.gap.last - 1).removeprefix("ب") in doc.grammar.sets["labels.closing"]
        asked = c.verb is not None and c.verb.category == "request" and not announced
        return (items, "colon") if items and not (interview or asked) else None
    if doc.segments[part].kind != "paragraph" or not introduces:
        return None
    stretch = doc.ranges[sentence]
    end = max(trimmed_end(doc, stretch.first, stretch.last), paragraph_end(reader, sentence))
    spans = [(doc.words[stretch.first].start, end)]
    return (unmarked(doc, spans), "colon") if end > spans[0][0] else None


def _verse(doc: Document, first: int) -> Spans:
    """The lines of a poem from sentence ``first``, a span each: lines without a stop that follow one another."""
    lines: Spans = []
    segment = doc.sentences[first].segment
    for sentence in range(first, min(len(doc.sentences), first + MAX_SENTENCES)):
        part, stretch = doc.sentences[sentence].segment, doc.ranges[sentence]
        if part not in (segment, segment + 1) or doc.segments[part].kind != "headline":
            break
        start, end = doc.words[stretch.first].start, trimmed_end(doc, stretch.first, stretch.last)
        if end <= start:
            break
        if part == segment and lines:
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
        segment = part
    return lines


def _opens_sentence(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether the cue's own clause begins its sentence: «وقال الوزير: …. …», not «لدرجة أن أحدهم قال له: كفى. …»."""
    first = main_start(reader, reader.sentence.first, c.word)
    begin = phrase_start(reader, c, [*others, c])
    return begin - first <= MAX_LEAD and not any(map(reader.verb, range(first, begin)))
