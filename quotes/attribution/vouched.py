"""Contents that a source phrase vouches for: the sentence before «بحسب كذا», the words behind «وبحسب كذا فإن»."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.approximate import counts
from quotes.attribution.boundaries import Boundary, clause_boundary
from quotes.attribution.interposed import closing_sign, resumes_behind
from quotes.attribution.interrupted import (
    completes,
    conceded,
    cut_short,
    interrupts,
    joined_on,
    joined_verb,
    own_clause,
    partitive_alone,
    topic_without_verb,
)
from quotes.attribution.narrator import COMMAS, STATEMENT
from quotes.attribution.openings import main_start, unconnected
from quotes.attribution.quoted import reopened_behind
from quotes.attribution.reader import Reader
from quotes.attribution.spans import Spans, clause_spans, inner_span, trimmed_end, unmarked
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.tags import called, set_against
from quotes.attribution.trimmed import DASHES
from quotes.attribution.turned_to import turns
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import Complementizer, answers_topic, complementizer_at
from quotes.cues.interposed import breaks_off, names_nobody
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import bracketed
from quotes.document import Document
from quotes.lexicon import definite
from quotes.records import Form
from quotes.words import cut

MAX_TOPIC = 12  # words from a source to its فإن
MAX_RELATIVE = 40  # the same where a relative clause describes the source
MAX_NOTE = 4  # words of «وتجدر الإشارة إلى» before its أن
MAX_NAME = 6  # words of a name or a time between commas behind a source


def vouched_before(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """The sentence that a closing source phrase vouches for, from its beginning or behind the source before."""
    doc = reader.doc
    last, speaker_last = c.word, closing_sign(reader, c) or _past_medium(reader, speaker_last)
    if c.phrase is not None and c.kind == "verb":
        last = c.word - len(c.phrase.words)
    worded = _worded(reader, c, last)
    if worded:
        return worded, "quotation"
    first = main_start(reader, _behind_source(reader, c, others, last), last)
    said = max((o.opener.first for o in others if o.position == "after" and o.opener and o.word < last), default=last)
    if _of_same(reader, c, first, speaker_last, others):
        return None
    against = set_against(reader, c, max(first, said), last)
    first = first if against is None else main_start(reader, against, last)
    first = called(reader, first, last)
    aside = bracketed(doc, last, reader.sentence.first)
    set_off = aside or (doc.key(last - 1) in DASHES and doc.key(speaker_last) in DASHES)
    enclosed = (c.tag and doc.key(last - 1) in COMMAS and doc.key(speaker_last) in COMMAS) or set_off
    own = own_clause(doc, first, last) if enclosed else first
    goes_on = enclosed and (own > first or set_off)
    # «القطارات قديمة -كما يؤكد الركاب- وتتأخر»: only a clause without its verb is joined on behind who is no tag
    unjoined = set_off and (completes(reader, speaker_last + 1) or reader.pos(speaker_last + 1) == "VERB")
    goes_on = goes_on and (c.tag or unjoined or not any(reader.verb(k) or doc.analyses(k) for k in range(first, last)))
    first = own
    topic = topic_without_verb(reader, first, last, speaker_last)
    first = first if topic is None else topic
    partitive = partitive_alone(reader, first, last)  # «عدة مشاريع، | منها بحسب الوزير ميناء»
    first = first if partitive is None else partitive
    end = trimmed_end(doc, first, last)
    noted = _past_note(reader, first, last)
    start = unconnected(reader, first) if noted is None else noted.start
    if end <= start:
        return None
    spans = unmarked(doc, [(start, end)])
    again = reopened_behind(reader, c, speaker_last, others) if _in_marks(doc, last) else []
    if spans != [(start, end)]:
        return spans + again, "quotation"
    if again:
        return spans + again, "clause"
    short = cut_short(reader, c, first, last, speaker_last)
    resumes = speaker_last if topic is not None or (short and doc.words[speaker_last].is_word) else speaker_last + 1
    apart = (doc.key(last - 1) in COMMAS and interrupts(reader, first, last, speaker_last)) or goes_on
    if breaks_off(c) or names_nobody(reader.doc, c):
        behind = resumes_behind(reader, c, others, first, last, speaker_last)
        if behind is None and not c.tag:
            return spans, "clause"
        resumes, apart = (resumes, apart) if behind is None else (behind, True)
    if (topic is not None or short or apart) and resumes < len(doc.words):
        boundary = clause_boundary(reader, c, resumes, others)
        yielded = conceded(reader, first, resumes)  # «، إلا أنهم نجحوا، | ويعزو المدير ذلك إلى»
        behind_comma = (k for k in range(resumes + 1, boundary.word) if doc.key(k - 1) in COMMAS)
        turn = next((k for k in behind_comma if turns(doc, k) or (yielded and joined_verb(reader, k))), None)
        if turn is not None:
            boundary = Boundary(turn)
        spans += clause_spans(reader, c, others, doc.words[resumes].start, resumes, boundary)
    return spans, "clause"


def _in_marks(doc: Document, last: int) -> bool:
    """Whether what is said before word ``last`` ends in marks: «"…"، | بحسب سامي»."""
    return doc.closes(last - 1 - (doc.key(last - 1) in COMMAS)) is not None


def _of_same(reader: Reader, c: Candidate, first: int, last: int, others: Sequence[Candidate]) -> bool:
    """«وأضاف أن الصرف تأخر، مذكرا بالوعود السابقة، وفق المصدر | ذاته»: the source is the one who says it all."""
    if not reader.lexicon.has("anaphors.reflexives", reader.doc.key(last - 1)):
        return False
    return any(o.word == first and o.kind == "verb" and o.position == "after" and o.opener is not None for o in others)


def _past_medium(reader: Reader, k: int) -> int:
    """Past whom the source told, where a comma follows: «أغلقت، وفق ما قاله شاهد | لـ«المرفأ»، الطريق»."""
    if k >= reader.sentence.last or not medium_at(reader, k):
        return k
    limit = min(reader.sentence.last, k + 1 + MAX_NAME)
    return next((j for j in range(k + 1, limit) if reader.doc.key(j) in COMMAS), k)


def _worded(reader: Reader, c: Candidate, last: int) -> Spans:
    """The words in marks before a phrase that speaks of wording: «للتنديد "بسياسة الإقصاء" على حد تعبير الأهالي»."""
    doc = reader.doc
    if c.phrase is None or not any(reader.lexicon.has("clauses.wordings", word) for word in c.phrase.words):
        return []
    quotation = doc.closes(last - 2 if doc.key(last - 1) in COMMAS else last - 1)
    return inner_span(doc, quotation) if quotation is not None and doc.words_quoted(quotation) >= STATEMENT else []


def _past_note(reader: Reader, first: int, last: int) -> Complementizer | None:
    """The أن behind a note of the writer's: «وتجدر الإشارة إلى | أن المصنع قديم، وفق مديره», «يذكر | أنها الأولى»."""
    doc = reader.doc
    if not doc.phrase_length("narrator.impersonal", first):
        return None
    found = (complementizer_at(doc, k) for k in range(first + 1, min(first + MAX_NOTE, last)))
    return next((f for f in found if f is not None and f.frame != "question"), None)


def _behind_source(reader: Reader, c: Candidate, others: Sequence[Candidate], last: int) -> int:
    """«ارتفع الزيت، وفق المرصد، فيما استقر الدقيق، بحسب تجار»: a source vouches for what stands behind the last one."""
    doc = reader.doc
    lowest = reader.sentence.first
    aside = bracketed(doc, last, lowest)
    within = None if aside else doc.quotation_around(c.word)
    if within is not None:  # «بعنوان «انسوا الفرنسية فالعربية هي اللغة الأولى حسب المعهد»»
        lowest = max(lowest, doc.index_at(within.start))
    lowest = max(lowest, _in_brackets(reader, lowest, last - aside))
    before = max((o.last for o in others if o.position == "closing" and lowest <= o.word < c.word), default=None)
    if before is None:  # «لظنه أن …، وفق تعبيره، لذلك أسس الموقع، بحسب الصحيفة»
        before = next((k for k in range(c.word - 1, lowest, -1) if doc.key(k - 1) in COMMAS and _tag(doc, k)), None)
    if before is None:
        return lowest
    return next((k + 1 for k in range(before, c.word - 1) if doc.key(k) in COMMAS), lowest)


def _tag(doc: Document, k: int) -> bool:
    hit = phrase_at(doc, k)
    return hit is not None and hit[0].role == "tag"


def _in_brackets(reader: Reader, first: int, last: int) -> int:
    """Behind the bracket that stands open before word ``last``: «الوضع (| التضخم مرتفع وفقا للبنك)»."""
    doc = reader.doc
    for k in range(last - 1, first - 1, -1):
        if doc.key(k) == ")":
            break
        if doc.key(k) == "(":
            return k + 1
    return first


def vouched_after(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """``وبحسب الوزارة فإن …``: the content starts behind فإن, the comma, or the speaker."""
    doc = reader.doc
    k = speaker_last
    limit = reader.sentence.last
    sets = doc.grammar.sets
    # «ووفقا للدراسة، التي شملت ألف شخص …، فإن», «وكما أشار الملك، في خطابه …، فإن»: past what describes the source
    described = (doc.key(k) in COMMAS or doc.key(k) in DASHES) and (
        reader.lexicon.relative(doc.key(k + 1)) or doc.key(k + 1) in sets["openers.prepositions"]
    )
    topic = range(speaker_last, min(limit, speaker_last + (MAX_RELATIVE if described else MAX_TOPIC)))
    # «تعرض للضرب، وقال محاميه إنه | فقد السمع»: behind a complementizer it is a verb
    answered = next((j for j in topic if answers_topic(doc, j) and complementizer_at(doc, j - 1) is None), None)
    k += answered is None and doc.closes(k) is not None
    if answered is None and doc.key(k) in COMMAS and reader.lexicon.relative(doc.key(k + 1)):
        # «وحسب الصحيفة، التي استندت إلى وثيقة، | القرار اتخذ أمس»
        k = next((j for j in topic if j > k and doc.key(j) in COMMAS), k)
    k = answered if answered is not None else _past_name(reader, _past_medium(reader, k), limit)
    while k < limit and doc.plain_sign(k):
        k += 1
    if k >= limit:
        return None
    key = doc.key(k)
    start, first = doc.words[k].start, k
    if key in sets["complementizers.bare"] or (key[:1] == "ف" and key[1:] in sets["complementizers.bare"]):
        first = k + 1
        start = doc.words[first].start if first < limit else doc.words[k].end
    elif answers_topic(doc, k):
        start = doc.words[k].start if _lost(reader, k) else cut(doc.words[k], 1)
    elif doc.words[k - 1].is_word:
        start = unconnected(reader, k)  # «وبحسب الغرفة فسيتم تنظيم الزيارة»
    if first >= limit:
        return None
    boundary = clause_boundary(reader, c, first, others)
    spans = clause_spans(reader, c, others, start, first, boundary)
    return (unmarked(doc, spans), "clause") if spans else None


def _lost(reader: Reader, k: int) -> bool:
    """«، فقد نحو ألف شخص», «، فقد الاتصال بالقارب»: before a noun it is the verb, before a verb ف and قد."""
    behind = reader.doc.key(k + 1)
    things = definite(behind) or counts(reader, k + 1) or behind[:1].isdigit()
    return reader.doc.key(k) == "فقد" and things and not reader.verb(k + 1)


def _past_name(reader: Reader, k: int, limit: int) -> int:
    """Past a name or an adjunct between commas: «وبحسب موفد القناة، سامي النجار، | تبعد القرية»."""
    doc = reader.doc
    if doc.key(k) not in COMMAS:
        return k
    comma = next((j for j in range(k + 1, min(limit, k + 2 + MAX_NAME)) if not doc.words[j].is_word), None)
    if comma is None or doc.key(comma) not in COMMAS or comma + 1 >= limit or joined_on(reader, comma + 1):
        return k
    between = range(k + 1, comma)
    if not between or any(reader.verb(j) or doc.analyses(j) for j in between):
        return k
    return comma if reader.verb(comma + 1) else k
