"""An adjunct in front of the next attribution: «، وخلال زيارته، قال», «، من جهته قال الوزير إن»."""

from __future__ import annotations

from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import one_man
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.lexicon import conjoined, definite

MAX_ADJUNCT = 12  # words between an adjunct's و and the next cue
MAX_CLOSE = 6  # the same where no comma stands before the cue
MAX_CLAUSE = 30  # words of a clause that says when


def fronted(reader: Reader, c: Candidate, first: int, k: int) -> int | None:
    """Where the adjunct before the cue ``c``, whose phrase starts at ``k``, begins in a content from word ``first``.

    Between commas with its و; right before the verb only a past with its own subject («، من جهته قال الوزير إن»): of
    «أن الشركة، في بيان أمس، قالت إن» the subject stands before.
    """
    if c.kind != "verb" or c.proclitic:
        return None
    if (clause := clause_in_front(reader, c, first, k)) is not None:
        return clause
    doc = reader.doc
    apart = doc.key(k - 1) in COMMAS
    reach = MAX_ADJUNCT if apart else MAX_CLOSE
    if not apart and not (k == c.word and _somebody_said(reader, c)):
        return None
    for j in range(k - 1 - apart, max(first, k - reach), -1):
        if not doc.words[j].is_word or reader.verb(j):
            return None
        key = conjoined(doc.key(j))
        if doc.key(j - 1) in COMMAS and (key != doc.key(j) or not apart):
            heads = reader.lexicon.adjunct_head(key) or key in doc.grammar.sets["openers.prepositions"]
            return j if heads else None
    return None


def clause_in_front(reader: Reader, c: Candidate, first: int, k: int) -> int | None:
    """Where a clause begins that says when, between a comma with و and another: «، | وحين سأله القاضي، رد بأن»."""
    doc = reader.doc
    if c.word != k or doc.key(k - 1) not in COMMAS:
        return None
    for j in range(k - 2, max(first + 1, k - MAX_CLAUSE), -1):
        joined = doc.key(j)[:1] == "و" and doc.key(j - 1) in COMMAS
        if (
            joined
            and reader.lexicon.has("clauses.moments_of", conjoined(doc.key(j)))
            and doc.quotation_around(j) is None
        ):
            return j
    return None


def told_first(reader: Reader, c: Candidate) -> bool:
    """«وفي تصريح للوكالة | بين مدير المؤسسة سامي العلي أن»: behind the occasion, before one man and what he says.

    The preposition «بين» has two behind it: «في حديث للوكالة عن الخلاف | بين المدير ونائبه، قال إن».
    """
    doc, lexicon, first = reader.doc, reader.lexicon, reader.sentence.first
    if c.opener is None or c.opener.kind != "clause" or not len(c.gap) or c.word - first > MAX_CLOSE:
        return False
    between = range(first + 2, c.word)
    if any(not doc.words[k].is_word or reader.verb(k) or lexicon.preposition(doc.key(k)) for k in between):
        return False
    occasion = conjoined(doc.key(first)) == "في" and bool(lexicon.occasion(doc.key(first + 1)))
    office = lexicon.office(doc.key(c.gap.first)) and not definite(doc.key(c.gap.first))

    def another(k: int) -> bool:  # not «وزير الثقافة | والإعلام»
        key = conjoined(doc.key(k))
        return reader.conjunction(k) > 0 and not (office and definite(key) and not lexicon.person_noun(key))

    alone = not any(another(k) for k in range(c.gap.first, c.gap.last))
    return occasion and alone and lexicon.person_noun(doc.key(c.gap.first)) and one_man(reader, c.gap)


def _somebody_said(reader: Reader, c: Candidate) -> bool:
    """A plain past of saying with its content and its subject behind it, which no preposition governs."""
    form, verb = c.form, c.verb
    if form is None or verb is None or c.opener is None or c.opener.kind == "nominal" or c.position != "after":
        return False
    if form.tense != "past" or form.person != 3 or verb.strict or verb.category not in ("statement", "denial"):
        return False
    if reader.doc.key(c.word - 1) in reader.doc.grammar.sets["openers.prepositions"]:
        return False  # «وعلى الرغم من تعهد الحكومة بأن»: a noun
    return gap_subject(reader, c) is not None
