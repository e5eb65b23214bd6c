"""Contents that a source phrase vouches for: the sentence before «بحسب كذا», the words behind «وبحسب كذا فإن»."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import Boundary, clause_boundary
from quotes.attribution.narrator import COMMAS, STATEMENT
from quotes.attribution.next_cue import turns
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.reader import Reader
from quotes.attribution.spans import Spans, clause_spans, inner_span, trimmed_end, unmarked
from quotes.attribution.trimmed import DASHES
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import Complementizer, answers_topic, complementizer_at
from quotes.document import Document
from quotes.lexicon import CONJUNCTIONS, conjoined
from quotes.records import Form
from quotes.words import cut

MAX_DATELINE = 6
MAX_TOPIC = 12  # words from a source to its فإن
MAX_RELATIVE = 40  # the same where a relative clause describes the source
MAX_NOTE = 4  # words of «وتجدر الإشارة إلى» before its أن
MAX_NAME = 6  # words of a name or a time between commas behind a source
MAX_CLAUSE = 5  # words of a verb and its subject
MAX_LACKING = 8  # words of a topic whose verb stands behind the source


def vouched_before(
    reader: Reader, c: Candidate, others: Sequence[Candidate], speaker_last: int
) -> tuple[Spans, Form] | None:
    """The sentence that a closing source phrase vouches for, from its beginning or behind the source before."""
    doc = reader.doc
    last = c.word
    if c.phrase is not None and c.kind == "verb":
        last = c.word - len(c.phrase.words)
    worded = _worded(reader, c, last)
    if worded:
        return worded, "quotation"
    first = main_start(reader, _behind_source(reader, c, others), last)
    set_off = doc.key(last - 1) in DASHES and doc.key(speaker_last) in DASHES
    enclosed = (c.tag and doc.key(last - 1) in COMMAS and doc.key(speaker_last) in COMMAS) or set_off
    own = _own_clause(doc, first, last) if enclosed else first
    # «القطارات قديمة -كما يؤكد الركاب- وتتأخر»: only a clause without its verb goes on behind who is no tag
    goes_on = enclosed and (own > first or doc.key(speaker_last) in DASHES)
    goes_on = goes_on and (c.tag or not any(reader.verb(k) or doc.analyses(k) for k in range(first, last)))
    first = own
    topic = _topic_without_verb(reader, c, first, last, speaker_last)
    first = first if topic is None else topic
    end = trimmed_end(doc, first, last)
    noted = _past_note(reader, first, last)
    start = unconnected(reader, first) if noted is None else noted.start
    if end <= start:
        return None
    spans = unmarked(doc, [(start, end)])
    if spans != [(start, end)]:
        return spans, "quotation"
    short = _cut_short(reader, first, last, speaker_last)
    resumes = speaker_last if topic is not None or (short and doc.words[speaker_last].is_word) else speaker_last + 1
    apart = (doc.key(last - 1) in COMMAS and _interrupts(reader, first, last, speaker_last)) or goes_on
    if (topic is not None or short or apart) and resumes < len(doc.words):
        boundary = clause_boundary(reader, c, resumes, others)
        conceded = _conceded(reader, first, resumes)  # «، إلا أنهم نجحوا، | ويعزو المدير ذلك إلى»
        behind_comma = (k for k in range(resumes + 1, boundary.word) if doc.key(k - 1) in COMMAS)
        turn = next((k for k in behind_comma if turns(doc, k) or (conceded and _joined_verb(reader, k))), None)
        if turn is not None:
            boundary = Boundary(turn)
        spans += clause_spans(reader, c, others, doc.words[resumes].start, resumes, boundary)
    return spans, "clause"


def _own_clause(doc: Document, first: int, last: int) -> int:
    """Where the clause begins that a tag between signs breaks off: «لم يكن موفقا، | فهو تسبب -بحسب حديثه- بالتأخر»."""
    commas = [k for k in range(max(first, last - MAX_CLAUSE), last - 1) if doc.key(k) in COMMAS]
    return commas[-1] + 1 if commas and doc.key(commas[-1] + 1)[:1] in CONJUNCTIONS else first


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


def _topic_without_verb(reader: Reader, c: Candidate, first: int, last: int, k: int) -> int | None:
    """Where the topic begins whose verb stands right behind the source: «…، وهذه الكلفة بحسب التقرير تفوق الدخل»."""
    doc = reader.doc
    if k + 1 >= reader.sentence.last or not doc.words[last - 1].is_word or not doc.words[k].is_word:
        return None
    finite = reader.verb(k) or (reader.lexicon.negator(doc.key(k)) and reader.verb(k + 1))
    if not finite or doc.key(k)[:1] in ("و", "ف") or reader.lexicon.relative(doc.key(k - 1)):
        return None
    begin = next((j + 1 for j in range(last - 1, first - 1, -1) if not doc.words[j].is_word), first)
    begin = next((j for j in range(last - 1, begin, -1) if _connects(reader, j)), begin)
    begin = main_start(reader, begin, last)
    if not 0 < last - begin <= MAX_LACKING or any(reader.verb(j) or doc.analyses(j) for j in range(begin, last)):
        return None
    return begin


def _connects(reader: Reader, j: int) -> bool:
    return reader.lexicon.has("clauses.opening_connectives", reader.doc.key(j))


def _behind_source(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> int:
    """«ارتفع الزيت، وفق المرصد، فيما استقر الدقيق، بحسب تجار»: a source vouches for what stands behind the last one."""
    doc = reader.doc
    lowest = reader.sentence.first
    within = doc.quotation_around(c.word)
    if within is not None:  # «بعنوان «انسوا الفرنسية فالعربية هي اللغة الأولى حسب المعهد»»
        lowest = max(lowest, doc.index_at(within.start))
    lowest = max(lowest, _in_brackets(reader, lowest, c.word))
    before = max((o.last for o in others if o.position == "closing" and lowest <= o.word < c.word), default=None)
    if before is None:
        return lowest
    return next((k + 1 for k in range(before, c.word - 1) if doc.key(k) in COMMAS), lowest)


def _in_brackets(reader: Reader, first: int, last: int) -> int:
    """Behind the bracket that stands open before word ``last``: «الوضع (| التضخم مرتفع وفقا للبنك)»."""
    doc = reader.doc
    for k in range(last - 1, first - 1, -1):
        if doc.key(k) == ")":
            break
        if doc.key(k) == "(":
            return k + 1
    return first


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
    if _conceded(reader, first, k + 1):
        return True
    verbless = not any(reader.verb(j) or doc.analyses(j) for j in range(first, last))
    if verbless and doc.key(k + 1) in doc.grammar.sets["pronouns.independent"]:
        return True  # «المشكلة، بحسب المدير، | هي أن»
    finite = reader.verb(k + 1) or (reader.lexicon.negator(doc.key(k + 1)) and reader.verb(k + 2))
    return verbless and finite and doc.key(k + 1)[:1] not in ("و", "ف") and not doc.analyses(k + 1)


def _conceded(reader: Reader, first: int, k: int) -> bool:
    """«ورغم غياب التمويل، بحسب المدير، | إلا أنهم نجحوا»: a concession before the source, its clause behind it."""
    doc = reader.doc
    conceding = reader.lexicon.has("clauses.adverbial", conjoined(doc.key(first)))
    return conceding and doc.phrase_length("clauses.exceptions", k) > 0


def _cut_short(reader: Reader, first: int, last: int, k: int) -> bool:
    """Whether a verb and its subject are all that stands before the source, and their clause goes on behind it.

    «واتهم العريس، حسبما ذكرت الصحف، | العروس بالاحتيال», «وتعود القضية، وفق مصدر قضائي، | إلى عام 2012».
    """
    doc = reader.doc
    words = [j for j in range(first, last) if doc.words[j].is_word and not reader.lexicon.auxiliary(doc.key(j))]
    if k + 1 >= reader.sentence.last:
        return False
    if doc.key(k)[:1].isdigit() and reader.pos(k + 1) == "NOUN":
        return True  # «بلغ عدد السيارات، وفقا للفريق | 1554 سيارة»
    if not 0 < len(words) <= MAX_CLAUSE:
        return False
    verb = next((j for j in words if reader.verb(j) or doc.analyses(j)), None)
    if verb is None or any(doc.opens(j) is not None for j in range(first, last)):
        return False
    foremost = doc.key(k) == "من"  # «وتعد القطع، حسب المعهد | من أهم الاكتشافات»
    if foremost and doc.key(last - 1) in COMMAS:
        return True
    return doc.key(k) in COMMAS and _completes(reader, k + 1)  # «وتسببت السيول وفق الدفاع المدني، | بغرق حي»


def _completes(reader: Reader, k: int) -> bool:
    """Whether an object or a complement stands at word ``k``: no clause, conjunction or adjunct of the narrator's."""
    doc = reader.doc
    if not doc.words[k].is_word or reader.verb(k) or reader.participle_cue(k) or doc.analyses(k):
        return False
    names = ("sibling_connectives", "subordinators", "turns", "adverbial")
    apart = any(doc.phrase_length(f"clauses.{name}", k) for name in names) or reader.lexicon.relative(doc.key(k))
    return not apart and complementizer_at(doc, k) is None and not _joined_on(reader, k)


def _joined_verb(reader: Reader, k: int) -> bool:
    return reader.verb(k) and _joined_on(reader, k)


def _joined_on(reader: Reader, k: int) -> bool:
    """Whether a conjunction is joined to word ``k``: «وعاد», not «وزير»."""
    tokens = reader.tokens(k)
    return len(tokens) > 1 and tokens[0].pos_ == "CCONJ"


def main_start(reader: Reader, first: int, last: int) -> int:
    """Past a dateline («عمان-») and discourse openers («على صعيد آخر،», «إلى ذلك،»)."""
    doc = reader.doc
    for k in range(first + 1, min(first + MAX_DATELINE, last - 1)):
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
    rest = word.key[1:]
    if word.key[:1] == "و" and (
        reader.lexicon.has("anaphors.one_of", rest) or reader.lexicon.has("phrases.counts", rest)
    ):
        return cut(word, 1)  # «وأحد الأسباب قرار الاتحاد», which the tagger does not split
    if word.key[:1] in ("و", "ف") and len(word.key) > 2 and reader.tree is not None:
        tokens = reader.tokens(first)
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
    # «ووفقا للدراسة، التي شملت ألف شخص …، فإن», «وكما أشار الملك، في خطابه …، فإن»: past what describes the source
    described = doc.key(k) in COMMAS and (
        reader.lexicon.relative(doc.key(k + 1)) or doc.key(k + 1) in sets["openers.prepositions"]
    )
    topic = range(speaker_last, min(limit, speaker_last + (MAX_RELATIVE if described else MAX_TOPIC)))
    answered = next((j for j in topic if answers_topic(doc, j)), None)
    k = answered if answered is not None else _past_name(reader, k, limit)
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
        start = cut(doc.words[k], 1)
    elif doc.words[k - 1].is_word:
        start = unconnected(reader, k)  # «وبحسب الغرفة فسيتم تنظيم الزيارة»
    if first >= limit:
        return None
    boundary = clause_boundary(reader, c, first, others)
    spans = clause_spans(reader, c, others, start, first, boundary)
    return (unmarked(doc, spans), "clause") if spans else None


def _past_name(reader: Reader, k: int, limit: int) -> int:
    """Past a name or an adjunct between commas: «وبحسب موفد القناة، سامي النجار، | تبعد القرية»."""
    doc = reader.doc
    if doc.key(k) not in COMMAS:
        return k
    comma = next((j for j in range(k + 1, min(limit, k + 2 + MAX_NAME)) if not doc.words[j].is_word), None)
    if comma is None or doc.key(comma) not in COMMAS or comma + 1 >= limit or _joined_on(reader, comma + 1):
        return k
    between = range(k + 1, comma)
    if not between or any(reader.verb(j) or doc.analyses(j) for j in between):
        return k
    return comma if reader.verb(comma + 1) else k
