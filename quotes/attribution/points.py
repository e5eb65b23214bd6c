"""Lists of what was said: items behind a colon, and points told by their count, over sentences and paragraphs.

«شدد البيان على ما يلي: ⏎ - وقف القتال. ⏎ - فتح المعابر.» is one content with a span for each line. A count that the
words have begun goes on in them: «أكد المدير على أمرين: أولا، أن الجسر آمن. | ثانيا، أن الطريق مفتوح.».
"""

from __future__ import annotations

from quotes.attribution.counting import begins_count, counts_on
from quotes.attribution.reader import Reader
from quotes.attribution.running_on import MAX_SENTENCES
from quotes.attribution.spans import Spans, trimmed_end, unmarked
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at
from quotes.cues.phrases import phrase_at
from quotes.document import Document, Stretch
from quotes.words import COMMA

MAX_LEAD = 8  # words of a subject or an adjunct before its verb: «وفي المدينة قالت البلدية إن»
MIN_LISTED = 3  # words of what a colon leaves to the next paragraph, with its stop


def listed(reader: Reader, c: Candidate) -> Spans:
    """What a colon at the end of the clause's paragraph leaves to the next: «أن الشروط هي: ⏎ ألا يقل العمر عن عشرين».

    The first sentence of a paragraph, or the items of a list.
    """
    doc, sentence = reader.doc, c.sentence + 1
    if doc.key(reader.sentence.last - 1) != ":" or sentence >= len(doc.sentences):
        return []
    if itemized(doc, sentence):
        return _items(doc, sentence)
    part, stretch = doc.sentences[sentence].segment, doc.ranges[sentence]
    if part != doc.sentences[c.sentence].segment + 1 or doc.segments[part].kind != "paragraph":
        return []
    if says_at(doc, stretch.first) or _attributed(doc, stretch) or len(stretch) < MIN_LISTED:
        return []  # «وتضمن القرار ما يلي: ⏎ وقال الوزير إن», «أولا: ⏎»
    start, end = doc.words[stretch.first].start, trimmed_end(doc, stretch.first, stretch.last)
    return [(start, end)] if end > start else []


def itemized(doc: Document, sentence: int) -> bool:
    """Whether the first item of a list opens with a sentence, right behind the paragraph before: «- …», «أولا: …»."""
    part = doc.sentences[sentence].segment
    if doc.sentences[sentence - 1].segment + 1 != part:
        return False
    return doc.segments[part].kind == "bullet" or begins_count(doc, doc.ranges[sentence].first)


def counted_on(reader: Reader, spans: Spans) -> Spans:
    """The spans with what goes on with a count in them: «: أولا، أن الجسر آمن. | ثانيا، أن الطريق مفتوح. ⏎ ثالثا، …».

    The sentences of the same paragraph that count on, and where they end it the paragraphs behind that do.
    """
    doc = reader.doc
    first, last = (doc.index_at(offset) for offset in (spans[0][0], spans[-1][1]))
    sentence = doc.sentence_of(last - 1)
    if sentence is None or spans[-1][1] < trimmed_end(doc, doc.ranges[sentence].first, doc.ranges[sentence].last):
        return spans
    if not any(begins_count(doc, k) for k in range(first, last)):
        return spans
    for behind in range(sentence + 1, min(len(doc.sentences), sentence + 1 + MAX_SENTENCES)):
        stretch = doc.ranges[behind]
        if not counts_on(doc, stretch.first) or says_at(doc, stretch.first):
            break
        if doc.sentences[behind].segment != doc.sentences[sentence].segment:
            adjacent = doc.sentences[behind].segment == doc.sentences[sentence].segment + 1
            return [*spans, *_items(doc, behind)] if adjacent else spans
        last = own_end(reader, stretch)
        spans = [*spans[:-1], (spans[-1][0], trimmed_end(doc, stretch.first, last))]
        if last < stretch.last:
            break
    return spans


def own_end(reader: Reader, stretch: Stretch) -> int:
    """Where a sentence leaves what was said: «ثانيا، الطريق مفتوح، | مضيفا أن», «ثانيا، …، | بحسب تعبيره»."""
    doc = reader.doc
    behind_comma = [k for k in range(stretch.first + 1, stretch.last) if doc.key(k - 1) in COMMA]
    closing = behind_comma[-1] if behind_comma and phrase_at(doc, behind_comma[-1]) is not None else stretch.last
    return next((k for k in behind_comma if reader.participle_cue(k)), closing)


def _items(doc: Document, first: int) -> Spans:
    """The items of the list whose first one begins with sentence ``first``, a span for each."""
    spans: Spans = []
    segment = doc.sentences[first].segment
    bullets = doc.segments[segment].kind == "bullet"
    for sentence in range(first, min(len(doc.sentences), first + MAX_SENTENCES)):
        part, stretch = doc.sentences[sentence].segment, doc.ranges[sentence]
        begins = sentence == first or part != segment
        item = doc.segments[part].kind == "bullet" if bullets else sentence == first or counts_on(doc, stretch.first)
        if part not in (segment, segment + 1) or (begins and not item):
            break
        if says_at(doc, stretch.first) or (begins and len(stretch) < MIN_LISTED):
            break
        start, end = doc.words[stretch.first].start, trimmed_end(doc, stretch.first, stretch.last)
        if end > start and begins:
            spans.append((start, end))
        elif end > start:
            spans[-1] = (spans[-1][0], end)
        segment = part
    return unmarked(doc, spans)


def says_at(doc: Document, k: int) -> bool:
    """Whether somebody may say something by word ``k``."""
    return any(a.form.kind == "verb" and a.form.person == 3 for a in doc.analyses(k))


def _attributed(doc: Document, stretch: Stretch) -> bool:
    """Whether a paragraph has a speaker of its own: «سامي الجرادي: نعم», «وفي المدينة قالت البلدية إن»."""
    lead = range(stretch.first, min(stretch.last, stretch.first + MAX_LEAD))
    if any(doc.key(k) == ":" for k in lead):
        return True
    return any(
        complementizer_at(doc, j) is not None
        for k in lead
        if says_at(doc, k)
        for j in range(k + 1, min(stretch.last, k + MAX_LEAD))
    )
