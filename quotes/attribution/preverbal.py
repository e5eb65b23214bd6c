"""Subjects before their verb: ``لكن الوزير قال إن``, ``وكانت الصحيفة قد ذكرت أن``, ``الوزير الذي أكد أن``."""

from __future__ import annotations

from quotes.attribution.agreement import disagrees, gender
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.phrase_ends import discourse_at, ends_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite, without_conjunction
from quotes.marks import is_statement_like
from quotes.words import COMMA, index_at

MAX_WORDS = 25
MAX_INTERRUPTION = 40  # words between a subject and its verb that are looked over
MAX_COMMAS = 4
BREAKS = frozenset({"،", ",", "؛", ":", ".", "؟", "!", "…", "...", "..", "-", "–", "—"})


def subject_before(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase between the clause's beginning and the verb, auxiliaries and negators stepped over."""
    doc = reader.doc
    topic = any(doc.key(k) in ("اما", "واما") for k in range(reader.sentence.first, c.word))
    if c.proclitic[:1] == "و" or (c.proclitic[:1] == "ف" and not topic):
        return None  # «أما المهاجم فعلق»: only behind أما is ف no conjunction
    found = subject_before_index(reader, c.word)
    return None if found is not None and disagrees(reader, c, found, before=True) else found


def subject_before_index(reader: Reader, word: int) -> Stretch | None:
    """The same for the verb at word ``word``."""
    doc, lexicon = reader.doc, reader.lexicon
    last = word
    while last > reader.sentence.first and (lexicon.auxiliary(doc.key(last - 1)) or lexicon.negator(doc.key(last - 1))):
        last -= 1
    last = _before_adverbs(reader, last)
    if last - 1 > reader.sentence.first and lexicon.has("clauses.opening_connectives", doc.key(last - 1)):
        return None  # «أنهم مستعدون للعودة | كما أكد أن»: a connective opens the verb's own clause
    first = _clause_start(reader, last, turns=True)
    first = _past_openers(reader, first, last)
    if first >= last:
        return _apposed(reader, last) or _interrupted(reader, last)
    for k in range(first, last):
        if reader.verb(k) and not _inside_relative(reader, first, k):
            return _parsed(reader, word, last)
    # «وأن ممرضةً أخبرته»: behind أن the subject stands in the accusative
    phrase = noun_phrase(reader, first, last, lead=reader.conjunction(first), trusted=_governed(reader, first))
    if phrase is not None and _only_remark(reader, phrase.last, last - (doc.key(last - 1) in BREAKS)):
        return phrase
    return _parsed(reader, word, last)


def _before_adverbs(reader: Reader, last: int) -> int:
    """Leftwards past the time between a subject and its verb: «لكن النادي | حتى الآن يرفض», «الوزير | أمس قال»."""
    doc = reader.doc
    while last - 1 > reader.sentence.first:
        length = next((n for n in (4, 3, 2, 1) if doc.phrase_length("adjuncts.time", last - n) == n), 0)
        if not length or reader.lexicon.outlet_head(doc.key(last - length - 1)):
            break
        last -= length
        if doc.key(last - 1) in ("حتي", "منذ"):
            last -= 1
    return last


def _governed(reader: Reader, first: int) -> bool:
    """Whether the subject of أن begins at word ``first``, no adverb in its place."""
    if first <= reader.sentence.first or not that_clause_at(reader.doc, first - 1):
        return False
    return not ends_phrase(reader, first, first) and reader.pos(first) in ("NOUN", "ADJ", "X", "PROPN", "")


def _only_remark(reader: Reader, first: int, last: int) -> bool:
    """Whether at most one word or a parenthesis is left between the phrase and its verb: «فلان (كتلة كذا) قال»."""
    return last - first <= 1 or (reader.doc.key(first) == "(" and reader.doc.key(last - 1) == ")")


def _apposed(reader: Reader, last: int) -> Stretch | None:
    """«سميرة النحاس، رئيسة الجمعية، أوضحت أن»: the subject with its apposition between commas opens the sentence."""
    doc = reader.doc
    if doc.key(last - 1) not in COMMA or last - 1 - reader.sentence.first > MAX_WORDS:
        return None
    first = _past_openers(reader, reader.sentence.first, last - 1)
    if any(reader.verb(k) for k in range(first, last - 1)):
        return None
    found = noun_phrase(reader, first, last - 1, lead=reader.conjunction(first))
    return found if found is not None and found.last == last - 1 and plausible_source(reader, found) else None


def _interrupted(reader: Reader, last: int) -> Stretch | None:
    """«وكان رئيس اللجنة، الذي أدار النقاش، قد أوضح أن»: between subject and verb something stands between commas."""
    doc = reader.doc
    if doc.key(last - 1) not in COMMA:
        return None
    lowest = max(reader.sentence.first, last - MAX_INTERRUPTION)
    commas = [k for k in range(last - 2, lowest, -1) if doc.key(k) in COMMA][:MAX_COMMAS]
    for comma in commas:
        if not _interruption_at(reader, comma + 1):
            continue
        start = _clause_start(reader, comma)
        first = _past_openers(reader, start, comma)
        opened = first > start or start == reader.sentence.first or doc.key(start - 1) not in COMMA
        if not opened or first >= comma or any(reader.verb(k) for k in range(first, comma)):
            continue
        lead = reader.conjunction(first)
        found = noun_phrase(reader, first, comma, lead=lead, trusted=_governed(reader, first))
        if found is not None and found.last == comma and plausible_source(reader, found):
            return found
    return None


def _interruption_at(reader: Reader, k: int) -> bool:
    """Whether the words behind a comma interrupt a clause: الذي …، وقد …، وهو …، وعمره …، من جانبه، في …."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.relative(key) or discourse_at(reader, k) or lexicon.preposition(key) or lexicon.adjunct_head(key):
        return True
    circumstance = conjoined(key)
    if key[:1] != "و" or circumstance == key:
        return False
    if circumstance == "قد" or lexicon.has("pronouns.independent", circumstance):
        return True
    return key.endswith(("ه", "ها", "هم")) and reader.pos(k) == "NOUN"


def document_before(reader: Reader, c: Candidate) -> Stretch | None:
    """An indefinite document with its own clause of saying: «تظهر له | رسالة تقول إن»; not «بيانا يقول فيه إن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.proclitic or c.form is None or c.form.tense != "present" or definite(doc.key(c.word - 1)):
        return None
    if lexicon.has("pronouns.prepositional", doc.key(c.last)) or reader.pos(c.word - 1) not in ("NOUN", "ADJ"):
        return None
    first = _phrase_start(reader, c.word)
    if not lexicon.has("groups.documents", doc.key(first)) or lexicon.preposition(doc.key(first - 1)):
        return None
    found = noun_phrase(reader, first, c.word)
    agrees = found is not None and found.last == c.word and gender(reader, found) == c.form.gender
    return found if agrees else None


def antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase before الذي/التي where the relative clause's verb is the cue."""
    doc, lexicon = reader.doc, reader.lexicon
    k = c.word - 1
    while k > reader.sentence.first and (lexicon.auxiliary(doc.key(k)) or lexicon.negator(doc.key(k))):
        k -= 1
    if k <= reader.sentence.first or not lexicon.relative(doc.key(k)):
        return None
    feminine = lexicon.has("pronouns.feminine", conjoined(doc.key(k)))
    if c.form is not None and c.form.number == "s" and c.form.gender == ("m" if feminine else "f"):
        return None  # «الدول التي قال إنها», «الحزب الذي تصفه بأنه»: the antecedent is what is spoken of
    end = k - 1 if doc.key(k - 1) in COMMA else k
    first = _phrase_start(reader, end)
    found = noun_phrase(reader, first, end, lead=reader.conjunction(first)) if first < end else None
    if found is not None and (found.last != end or gender(reader, found) == ("m" if feminine else "f")):
        found = None
    placed = doc.key(first - 1) == "في" and (end < k or (found is not None and len(found) == 1))
    if placed and found is not None:
        # «مصدر في الجيش السوري، الذي أعلن», «مدير الفرع في بنغازي الذي أضاف»: what في places is not who spoke
        owner = _further_antecedent(reader, first, end, "f" if feminine else "m")
        if owner is not None:
            return owner
    if found is not None and plausible_source(reader, found):
        return found
    inner = _inner_antecedent(reader, first, end, "f" if feminine else "m") if found is None and end == k else None
    if inner is not None:
        return inner
    further = _further_antecedent(reader, first, end, "f" if feminine else "m")
    if further is None or end < k:
        return further or found
    # without a comma the clause belongs to the nearest noun that can have it: «حضور من المتنزهين الذين أبدوا»
    joined = any(doc.key(j)[:1] == "و" for j in range(further.first + 1, further.last))
    return further if found is None and not joined else found


def _inner_antecedent(reader: Reader, first: int, end: int, wanted: str) -> Stretch | None:
    """The name at the end of a construct whose head does not agree: «قصة (f.) | أنس بن مالك الذي (m.) قال»."""
    for k in range(first + 1, end):
        if reader.lexicon.given_name(reader.doc.key(k)):
            found = noun_phrase(reader, k, end)
            agrees = found is not None and found.last == end and gender(reader, found) in (wanted, "")
            return found if agrees else None
    return None


def _further_antecedent(reader: Reader, before: int, end: int, wanted: str) -> Stretch | None:
    """A head before the prepositions of the phrase: «مدير القنوات في الشرق الأوسط، الذي قال»."""
    doc, lexicon = reader.doc, reader.lexicon
    lowest = max(reader.sentence.first, end - MAX_WORDS)
    for k in range(before - 1, lowest - 1, -1):
        if doc.key(k) in BREAKS or reader.verb(k) or that_clause_at(doc, k):
            return None
        key = doc.key(k)
        if not (lexicon.person_noun(key) or lexicon.body(key)):
            continue
        if lexicon.person_noun(doc.key(k - 1)) or lexicon.body(doc.key(k - 1)):
            continue  # inside a construct
        found = noun_phrase(reader, k, end)
        if found is not None and found.last == end and gender(reader, found) in (wanted, ""):
            return found
    return None


def _phrase_start(reader: Reader, end: int) -> int:
    """Leftwards from the end of a noun phrase to its first word.

    An article closes a construct: an indefinite common noun behind a definite word begins another phrase («استقبل
    المحافظ | أهالي الضحايا الذين»), and so does a definite title behind a word that heads no construct («وصل إلى
    نواكشوط | الوزير الذي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    k = end - 1
    while k > max(reader.sentence.first, _clause_start(reader, end)):
        key, before = doc.key(k), doc.key(k - 1)
        common = lexicon.person_noun(key) or lexicon.body(key) or lexicon.any(("groups.documents",), key)
        if reader.verb(k - 1) or not doc.words[k - 1].is_word or lexicon.preposition(before):
            break
        if common and not definite(key) and definite(before):
            break
        heads = lexicon.person_noun(before) or lexicon.body(before) or lexicon.any(("groups.documents",), before)
        if common and definite(key) and not definite(before) and not heads:
            break
        if any(a.form.kind == "verb" and not a.form.verb.strict for a in doc.analyses(k - 1)):
            break
        k -= 1
    return k


def _clause_start(reader: Reader, last: int, *, turns: bool = False) -> int:
    """Leftwards to the comma, mark, dash or complementizer that opens the clause; names in marks are stepped over.

    ``turns``: لكن and its like open one too.
    """
    doc = reader.doc
    k = last
    while k > max(reader.sentence.first, last - MAX_WORDS):
        key = doc.key(k - 1)
        closing = doc.closes(k - 1)
        if closing is not None:
            if is_statement_like(doc.text, closing):
                break
            k = index_at(doc.words, closing.open_start)  # «إدارة قناة "الأفق" ذكرت أن»
            continue
        if key in BREAKS or doc.opens(k - 1) is not None or that_clause_at(doc, k - 1):
            break
        if turns and doc.phrase_length("clauses.turns", k - 1) == 1:
            break  # «أدان سياسيون القرار | لكن متحدثة باسم الحكومة قالت»
        k -= 1
    return max(k, reader.sentence.first)


def _past_openers(reader: Reader, first: int, last: int) -> int:
    """Past لكن، بينما، وكانت، على الرغم من …: to where the noun phrase begins."""
    doc, lexicon = reader.doc, reader.lexicon
    while first < last:
        key = doc.key(first)
        plain = without_conjunction(key)
        if lexicon.auxiliary(key) or lexicon.auxiliary(plain) or lexicon.any(("clauses.sibling_connectives",), key):
            first += 1
        elif length := doc.phrase_length("clauses.contrastives", first):
            first += length
        elif key in ("و", "ف", "اما", "واما") or doc.plain_sign(first):
            first += 1
        else:
            break
    return first


def _inside_relative(reader: Reader, first: int, k: int) -> bool:
    return any(reader.lexicon.relative(reader.doc.key(j)) for j in range(first, k))


def _parsed(reader: Reader, word: int, last: int) -> Stretch | None:
    """The parse's subject to the left of the verb."""
    if reader.tree is None:
        return None
    token = reader.tree.noun_subject(reader.doc.words[word])
    if token is None:
        return None
    position = reader.tree.start(token)
    if position >= reader.doc.words[word].start:
        return None
    first = next((k for k in range(reader.sentence.first, last) if reader.doc.words[k].end > position), None)
    if first is None:
        return None
    found = noun_phrase(reader, first, last, lead=reader.conjunction(first))
    return found if found is not None and found.last >= last - 2 else None
