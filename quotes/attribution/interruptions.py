"""A subject before its verb with something between them: an aside, a relative clause, what he keeps back."""

from __future__ import annotations

from quotes.attribution.apposed import named_by
from quotes.attribution.clause_starts import (
    MAX_WORDS,
    TOPICS,
    clause_start,
    governed,
    past_openers,
    spoken_in,
)
from quotes.attribution.described import unnamed_apart
from quotes.attribution.discourse import discourse_at
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.phrases import phrase_at
from quotes.cues.withheld import withheld
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, conjoined, definite
from quotes.words import COMMA

LEAST_NAME = 2  # words
MAX_INTERRUPTION = 40  # words between a subject and its verb that are looked over
MAX_COMMAS = 4


def headed_by_noun(reader: Reader, first: int) -> bool:
    """Whether a noun stands at word ``first`` for certain: behind أن and أما; one for people: «لكن | صاحب المتجر»."""
    key = reader.doc.key(first)
    person = reader.lexicon.person_noun(key) and not reader.doc.analyses(first)
    if reader.lexicon.accusative_person(key):  # «لكن | متحدثا باسم القوات نفى»
        person = reader.doc.phrase_length("clauses.turns", first - 1) == 1
    return governed(reader, first) or reader.doc.key(first - 1) in TOPICS or (person and reader.verb(first))


def in_parentheses(reader: Reader, first: int, last: int) -> bool:
    return reader.doc.key(first) == "(" and reader.doc.key(last - 1) == ")"


def apposed_before(reader: Reader, last: int) -> Stretch | None:
    """The subject with its apposition behind a comma opens the sentence, or stands behind أن.

    «سميرة النحاس، رئيسة الجمعية، أوضحت أن», «نبال. ع، من سكان الحي تقول إن», «رغم أن رئيس الحملة، سامي العلي، قال إن»,
    «أما سميرة النحاس (71 عاما)، فقالت إن».
    """
    doc, start = reader.doc, reader.sentence.first
    end = last - (doc.key(last - 1) in COMMA)
    lowest = max(start, end - MAX_WORDS)
    back = range(end - 1, lowest, -1)
    opens = (k for k in back if governed(reader, k) or doc.phrase_length("clauses.turns", k) == 1)
    start = next(opens, start)
    if end - start > MAX_WORDS or not any(doc.key(k) in COMMA for k in range(start, last)):
        return None
    first = past_openers(reader, start, end)
    topic = doc.key(first - 1) in TOPICS or start > reader.sentence.first or headed_by_noun(reader, first)
    around = doc.quotation_around(last)  # «وقائد حملة «| درب الشمال» قد أكد»: a name in marks has no verb
    if any(reader.verb(k) and doc.quotation_around(k) is around for k in range(first + topic, end)):
        return _described_apart(reader, first, last)
    found = noun_phrase(reader, first, end, lead=reader.conjunction(first), trusted=topic)
    if found is None or not (found.last == end or in_parentheses(reader, found.last, end)):
        return None
    comma = next((k for k in range(first, end) if doc.key(k) in COMMA), end)
    known = plausible_source(reader, found) or plausible_source(reader, Stretch(first, comma, found.lead))
    known = (
        known
        or reader.lexicon.accusative_person(doc.key(first))
        or _named_apart(reader, doc.key(first), comma, found.last)
    )
    return found if known else None


def _named_apart(reader: Reader, head: str, comma: int, last: int) -> bool:
    """Whether a comma and a name, or where he is from and his name, tell a person: «منتج الفيلم، | سامي العلي، أكد»."""
    doc, first = reader.doc, last - LEAST_NAME
    origin = reader.pos(comma + 1) == "ADJ" and definite(doc.key(comma + 1))
    begins = first == comma + 1 or (first > comma + 1 and origin)
    begins = begins and (reader.lexicon.person_noun(head) or reader.lexicon.any(("outlets.staff",), head))
    return begins and all(doc.words[k].is_word for k in range(first, last)) and named_by(reader, first, last)


def _described_apart(reader: Reader, first: int, last: int) -> Stretch | None:
    """«سلمى العلي، أستاذة قضت 11 سنة في القرية، قالت إن»: an indefinite noun between commas has a clause of its own."""
    doc = reader.doc
    commas = [k for k in range(first, last) if doc.key(k) in COMMA]
    if len(commas) != 2 or commas[1] != last - 1 or any(reader.verb(k) for k in range(first, commas[0])):
        return None
    noun = doc.key(commas[0] + 1)
    found = noun_phrase(reader, first, commas[0], lead=reader.conjunction(first))
    whole = found is not None and found.last == commas[0] and plausible_source(reader, found)
    apposed = reader.lexicon.person_noun(noun) and not definite(noun)
    return Stretch(first, commas[1], found.lead) if found is not None and whole and apposed else None


def interrupted(reader: Reader, last: int) -> Stretch | None:
    """«وكان رئيس اللجنة، الذي أدار النقاش، قد أوضح أن»: between subject and verb something stands between commas.

    Or between dashes.
    """
    doc = reader.doc
    if doc.key(last - 1) in DASHES:
        return _before_dashes(reader, last - 1)
    if doc.key(last - 1) not in COMMA:
        return None
    lowest = max(reader.sentence.first, last - MAX_INTERRUPTION)
    commas = [k for k in range(last - 2, lowest, -1) if doc.key(k) in COMMA][:MAX_COMMAS]
    for comma in commas:
        start = clause_start(reader, comma)
        first = past_openers(reader, start, comma)
        unnamed = _withheld(reader, first, comma + 1)
        if not (unnamed or _interruption_at(reader, comma + 1)):
            continue
        opened = first > start or start == reader.sentence.first or doc.key(start - 1) not in COMMA
        apposed = apposed_before(reader, comma) if not opened else None
        if apposed is not None:
            return apposed  # «محافظ المرفأ، اللواء سامي العلي، | الذي عين أمس، قال إن»
        if not opened or first >= comma or any(reader.verb(k) for k in range(first + unnamed, comma)):
            continue
        lead = reader.conjunction(first)
        # its verb is still to come: no noun before it is an object («عالم الأحياء | الدقيقة سامي العلي، الذي»)
        trusted = unnamed or governed(reader, first)
        found = noun_phrase(reader, first, comma, lead=lead, trusted=trusted, whole=True)
        if found is None or not (found.last == comma or in_parentheses(reader, found.last, comma)):
            continue
        spoke = spoken_in(reader, comma + 1)  # «الجرادي، | وفي حوار متلفز، أكد»
        if unnamed or spoke or plausible_source(reader, found) or _told_of(reader, found, comma):
            return found
    return None


def _before_dashes(reader: Reader, closing: int) -> Stretch | None:
    """«لكن مسؤولا أمنيا - رفض الكشف عن هويته - رجح أن»: the subject before what dashes set apart.

    A clause that describes him, or his office; not where a report is from («بيروت - المرفأ - أكد أن»).
    """
    doc = reader.doc
    lowest = max(reader.sentence.first, closing - MAX_INTERRUPTION)
    dash = next((k for k in range(closing - 2, lowest, -1) if doc.key(k) in DASHES), None)
    if dash is None:
        return None
    first = past_openers(reader, clause_start(reader, dash, turns=True), dash)
    unnamed = _withheld(reader, first, dash + 1)
    head, told = doc.key(first), doc.key(dash + 1)
    # «سعد الشهراني - مواطن - قال», «أم سالم - ستون عاما - تقول»
    named = reader.lexicon.listed_given(head) or reader.lexicon.has("naming.mothers", head)
    aged = named and doc.phrase_length("dates.ages", dash + 2) > 0
    office = reader.lexicon.person_noun(told) and (named or reader.lexicon.person_noun(head))
    if first >= dash or not (unnamed or office or aged or _interruption_at(reader, dash + 1)):
        return None
    if any(reader.verb(k) for k in range(first + unnamed, dash)):
        return None
    trusted = unnamed or governed(reader, first)
    found = noun_phrase(reader, first, dash, lead=reader.conjunction(first), trusted=trusted, whole=True)
    known = found is not None and found.last == dash and (unnamed or plausible_source(reader, found))
    return found if known else None


def _withheld(reader: Reader, first: int, k: int) -> bool:
    """«غير أن مصدرا مطلعا، | طلب عدم ذكر اسمه، أفاد بأن»: behind a comma the clause of somebody unnamed.

    Or of a paper without the article: «لكن دراسة أخرى، | نشرت نتائجها أمس، أشارت إلى أن».
    """
    head = nominative(reader.doc.key(first))
    paper = not definite(head) and reader.lexicon.any(("groups.documents",), head)
    if paper and reader.verb(k):
        return True
    negated = reader.lexicon.negator(reader.doc.key(k)) and reader.verb(k + 1)
    hidden = negated or withheld(reader.doc, k, min(k + MAX_INTERRUPTION, reader.sentence.last))
    return bool(hidden and not definite(head) and reader.lexicon.person_noun(head)) or unnamed_apart(reader, head, k)


def _told_of(reader: Reader, who: Stretch, comma: int) -> bool:
    """«القمودي، التي عملت مستشارة، ذهبت إلى أن»: one word that opens the sentence or stands behind أن, with its clause.

    «أن القمودي، وهو عضو بارز، قد حث»: the clause says what he is.
    """
    doc, lexicon = reader.doc, reader.lexicon
    opens = who.first == reader.sentence.first or governed(reader, who.first)
    clause = conjoined(doc.key(comma + 1))
    what = lexicon.has("pronouns.independent", clause) and lexicon.person_noun(doc.key(comma + 2))
    return len(who) == 1 and opens and (what or lexicon.relative(clause))


def _interruption_at(reader: Reader, k: int) -> bool:
    """Whether the words behind a comma interrupt a clause: الذي …، وقد …، وهو …، وعمره …، من جانبه، في …."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.relative(key) or discourse_at(reader, k) or lexicon.preposition(key) or lexicon.adjunct_head(key):
        return True
    if phrase_at(doc, k) is not None or lexicon.has("naming.situated", key):
        return True  # «الصحيفة، | نقلا عن مصادر، قد ذكرت أن», «المدير، | الموقوف منذ أشهر، أكد أن»
    circumstance = conjoined(key)
    if key[:1] != "و" or circumstance == key:
        return False
    if circumstance == "قد" or lexicon.has("pronouns.independent", circumstance):
        return True
    if lexicon.preposition(circumstance) or lexicon.adjunct_head(circumstance):
        return True  # «ممثل الحق العام، | وفي مرافعته، اعتبر أن»
    return key.endswith(POSSESSIVES) and reader.pos(k) == "NOUN"
