"""Who acts elsewhere in a sentence than at its beginning: ``بعد أن أصدرت الوزارة بيانا أكدت فيه``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from quotes.attribution.antecedent import antecedent
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.coreference.sentence_heads import heads, in_accusative
from quotes.coreference.subjects_behind import past_addressee, subject_behind
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_words, fa_clause_at, that_clause_at
from quotes.document import Stretch
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.lexicon import conjoined
from quotes.words import COMMA

REACH = 45  # words before a cue in which its subject acts
RELATIVE = 12  # words of a relative clause before a verb that goes on with it
OURS = "نا"
ITS = ("ها", "ه")
SHORTEST_OURS = 4
MAX_PERMITTED = 8  # words of whom ل names before أن
MAX_SHORT = 4  # words of a subject that no comma parts from the participle behind it
MAX_SUBJECT = 14  # words between أن and the verb of its clause


@lru_cache(maxsize=4)
def _opening(grammar: Grammar) -> frozenset[str]:
    """The words that may open a clause which its subject follows: hardly any does, and one look says so."""
    return complementizer_words(grammar) | begins(grammar, "clauses.turns", "clauses.introducing")


def agents(reader: Reader, before: int, lowest: int | None = None) -> Iterator[Stretch]:
    """Subjects of finite verbs before word ``before``, nearest first; not those of relative clauses or of quotations.

    Behind their verb («حكى لي | أحد السجناء … وقال») or behind أن («أن | أحد المعبرين كان يزور السجن … فقال») or what
    turns to them («وافقت الحكومة على المنجم لكن | أنصار البيئة طعنوا على القرار قائلين») or brings them in («ومنهم |
    المغرد سامي العلي إذ قال», «هناك | معارضون للخطة ويؤكدون»).
    """
    doc = reader.doc
    first = max(reader.sentence.first, before - REACH) if lowest is None else lowest
    opening = _opening(doc.grammar)
    for k in range(min(before, reader.sentence.last) - 1, first - 1, -1):
        governs, brings = 0, 0
        if fa_clause_at(doc, k):
            governs = 1  # «رغم التأجيل فإن | الهيئة عبرت عن صدمتها، وقالت»
        elif doc.key(k) in opening:
            governs = 1 if that_clause_at(doc, k) else doc.phrase_length("clauses.turns", k)
            brings = introduces(reader, k)
        if not (governs or brings or reader.verb(k)) or doc.phrase_length("naming.eulogies", k):
            continue  # «رسول الله | صلى الله عليه وسلم»: the verb of a blessing is no deed of the sentence
        if doc.quotation_around(k) is not None and doc.quotation_around(before) is None:
            continue
        if brings:
            found = noun_phrase(reader, k + brings, before, bounded=False, trusted=True)
        elif governs:
            found = _governed(reader, k + governs, before)
        elif (taken_up := resumed(reader, k)) or not _describes(reader, k):
            found = subject_behind(reader, k, past_addressee(reader, k + 1) + taken_up)
            if found is None and taken_up and possessed(reader, k + 2):
                found = noun_phrase(reader, k + 2, before, bounded=False)
        else:
            continue
        into = found is not None and found.first < before < found.last and before - found.first <= MAX_SHORT
        if found is not None and into and any(a.form.kind == "participle" for a in doc.analyses(before)):
            found = evolve(found, last=before)  # «وهو ما رفضته النقابة | معتبرة أن»
        if found is not None and found.last <= before:
            yield found


def asked(reader: Reader, c: Candidate) -> Stretch | None:
    """Whom the writers met or asked, who answers: «التقينا | الطبيب سامي العلي فقال», «سألنا | أحد التجار فأكد»."""
    if c.kind != "verb" or c.proclitic[:1] != "ف":
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1):
        for found in met(reader, k, c.word):
            return found
    return None


def met(reader: Reader, verb: int, before: int) -> Iterator[Stretch]:
    """Whom the writers met or asked by the verb at word ``verb``, if anybody: «التقينا | أم سالم، وهي أرملة»."""
    doc = reader.doc
    ours = reader.verb(verb) and doc.key(verb).endswith(OURS) and len(doc.key(verb)) > SHORTEST_OURS
    if not ours or doc.quotation_around(verb) is not None:
        return
    lead = int(doc.key(verb + 1)[:1] in ("ب", "ل") and not heads(reader, verb + 1))
    key = without_lead(doc.key(verb + 1), lead)
    if not (reader.lexicon.person_noun(key) or reader.lexicon.given_name(key)):
        return
    last = next((j for j in range(verb + 2, before) if doc.key(j) == "عن"), before)  # what about
    found = noun_phrase(reader, verb + 1, last, bounded=False, lead=lead)
    if found is not None and found.last <= before:
        yield found


def permitted(reader: Reader, c: Candidate) -> Stretch | None:
    """Who does what stands behind أن, named behind ل: «سبق | للعشائر أن شكت من», «سمح | للقناة أن تعلن أن»."""
    doc = reader.doc
    if c.kind != "verb" or c.proclitic or not that_clause_at(doc, c.word - 1):
        return None
    for k in range(c.word - 2, max(reader.sentence.first, c.word - MAX_PERMITTED), -1):
        key = doc.key(k)
        if not doc.words[k].is_word or reader.verb(k):
            return None
        if key[:1] != "ل" or [token.pos_ for token in reader.tokens(k)[:1]] != ["ADP"]:
            continue
        verb = reader.verb(k - 1)
        found = noun_phrase(reader, k, c.word - 1, bounded=False, lead=1) if verb else None
        return found if found is not None and plausible_source(reader, found) else None
    return None


def shared_antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    """Whose relative clause a verb joined with و goes on with: «الطبيب الذي يزوره كل يوم ويقول له إن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "verb" or c.proclitic[:1] != "و":
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - RELATIVE), -1):
        if not doc.words[k].is_word:
            return None
        if not reader.verb(k):
            continue
        if lexicon.relative(doc.key(k - 1)) and doc.key(k - 1)[:1] == "ا":
            found = antecedent(reader, evolve(c, word=k))
            return found if found is not None and plausible_source(reader, found) else None
        if doc.key(k)[:1] != "و":
            return None
    return None


def loose_antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    """Whose clause behind a comma it goes on with, over further ones: «استمعت المحكمة إلى | المحامي سامي العلي، الذي
    دفع ببطلان الإجراءات لمخالفتها القانون، وقال إن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "verb" or c.proclitic[:1] != "و" or doc.key(c.word - 1) not in COMMA:
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH), -1):
        relative = lexicon.relative(doc.key(k - 1)) and doc.key(k - 1)[:1] == "ا" and doc.key(k - 2) in COMMA
        if relative and reader.verb(k) and not doc.key(k).endswith(ITS):  # not «البيان الذي أصدره الاتحاد»
            found = antecedent(reader, evolve(c, word=k))
            return found if found is not None and plausible_source(reader, found) else None
    return None


def last_turn(reader: Reader, before: int) -> int:
    """Where the last clause that turns to somebody else begins: «تدخل زميله، | بيد أن الحارس استمر»; 0 for none.

    So does one that opens with an adjunct: «أمتع المنشد الحضور، | وفي المقهى قدم الكاتب سامي العلي قراءة، وأشاد».
    """
    doc = reader.doc
    for k in range(before - 1, max(reader.sentence.first, before - REACH), -1):
        if doc.key(k - 1) not in COMMA:
            continue
        if doc.phrase_length("clauses.turns", k) or introduces(reader, k) or _fronted(reader, k, before):
            return k
    return 0


def introduces(reader: Reader, k: int) -> int:
    """Number of words at ``k`` that bring somebody in: «ومنهم | المغرد سامي العلي», «من بين هؤلاء | سعاد الحسن»."""
    length = reader.doc.phrase_length("clauses.introducing", k)
    if not length or k + length >= reader.sentence.last:
        return 0
    somebody = heads(reader, k + length) or reader.lexicon.person_noun(nominative(reader.doc.key(k + length)))
    return length if somebody else 0


def _fronted(reader: Reader, k: int, before: int) -> bool:
    """Whether an adjunct and its clause's verb and subject stand at word ``k``: «وفي المقهى قدم الكاتب»."""
    key = reader.doc.key(k)
    if key == conjoined(key) or not reader.lexicon.has("openers.prepositions", conjoined(key)):
        return False
    last = min(before, k + MAX_SUBJECT)
    verb = next((j for j in range(k + 1, last) if not reader.doc.words[j].is_word or reader.verb(j)), last)
    return verb < last and reader.verb(verb) and subject_behind(reader, verb) is not None


def _governed(reader: Reader, first: int, before: int) -> Stretch | None:
    """The subject of أن, where a finite verb follows it."""
    last = min(before, first + MAX_SUBJECT)
    lexicon, keys = reader.lexicon, reader.doc.key
    acts = (k for k in range(first, last) if reader.verb(k) or lexicon.auxiliary(keys(k)) or lexicon.negator(keys(k)))
    verb = next(acts, None)  # «أن | الرئيس لن يقبل»
    # «يذكر أن | بينامين محمد تحدث», «غير أن | مصدرا قضائيا نفى ذلك، وأوضح»
    accusative = in_accusative(reader, first)
    named = heads(reader, first) or accusative or reader.pos(first) in ("X", "PROPN") or possessed(reader, first)
    if verb is None or verb == first or not named:
        return None
    found = noun_phrase(reader, first, verb, trusted=True)
    # «لكن | مدير الهيئة، المهندس سامي العلي، دافع عن أدائها، وأكد»: its apposition stands between commas
    apposed = found is not None and found.last == verb - 1 and reader.doc.key(verb - 1) in COMMA
    if found is None or not (found.last == verb or apposed):
        return None
    human = lexicon.has("anaphors.humans", keys(first))  # «أن | المرأة اتصلت بالطوارئ وقالت»
    return found if accusative or human or plausible_source(reader, found) else None


def resumed(reader: Reader, k: int) -> bool:
    """Whether a clause takes its noun up behind the verb, so that its subject is another: «وقفة تحدث فيها | نقيبها»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k + 1)
    stem = next((key.removesuffix(p) for p in ITS if key.endswith(p)), "")
    pronoun = lexicon.has("pronouns.within", key) or (lexicon.adjunct_head(stem) and stem != "")
    return pronoun and (heads(reader, k + 2) or possessed(reader, k + 2))


def possessed(reader: Reader, k: int) -> bool:
    """Somebody's own: «رئيسها», «نقيبه», «مكتبه الإعلامي»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    stems = [key.removesuffix(p) for p in ITS if key.endswith(p)]
    return any(lexicon.person_noun(stem) or lexicon.body(stem) for stem in stems)


def takes_clause_up(reader: Reader, k: int) -> bool:
    """Whether a relative pronoun takes up all that has been told: «، الأمر | الذي نفاه المجلس», «، وهو | ما رفضت»."""
    doc, lexicon = reader.doc, reader.lexicon
    before = conjoined(doc.key(k - 1))
    return lexicon.has("clauses.matters", before) or (
        doc.key(k) == "ما" and lexicon.has("pronouns.independent", before)
    )


def _describes(reader: Reader, k: int) -> bool:
    """Whether the verb at ``k`` stands in a relative clause: «الهجوم الذي نفذه», «بيان أصدرته الوزارة»."""
    doc, lexicon = reader.doc, reader.lexicon
    j = k - 1
    while j > reader.sentence.first and (lexicon.auxiliary(doc.key(j)) or lexicon.negator(doc.key(j))):
        if takes_clause_up(reader, j):
            break  # «وهو | ما رفضت الوزيرة», where ما denies nothing
        j -= 1
    if lexicon.relative(doc.key(j)):
        # «وهو ما أكده الوزير حين قال»: with a pronoun in its place the subject is somebody else
        other = doc.key(j) == "ما" and any(a.enclitic for a in doc.analyses(k))
        return not (other or takes_clause_up(reader, j))
    if takes_clause_up(reader, j):
        return False  # «وهو ما | أكده الراوي، قائلا»
    return reader.tree is not None and reader.tree.antecedent(doc.words[k]) is not None
