"""Where the narrator turns to somebody else in the sentence: ``، فيما أكد``, ``، لكن الوزير قال``."""

from __future__ import annotations

from collections.abc import Collection

from quotes.attribution.announced import MAX_SUBJECT, SAYING
from quotes.attribution.narrator import COMMAS
from quotes.attribution.newcomers import holds, shown, unnamed
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite

DECLINED = 7  # words from a refusal to what is refused
MAX_APPOSED = 6  # words between commas behind a subject
MAX_OTHER = 3  # words of somebody else between a contrast and his verb


def saying_at(reader: Reader, k: int, cues: Collection[int], *, opens: bool = False) -> Analysis | None:
    """The third-person verb of saying at word ``k``; an ambiguous one only where it has a content of its own.

    ``opens``: it opens its clause, where the tagger need not see a verb («، فيما | أنكر الشريك»).
    """
    for analysis in reader.doc.analyses(k):
        form = analysis.form
        if form.kind != "verb" or form.tense == "passive" or form.person != 3:
            continue
        said = form.verb.category in SAYING and not form.verb.strict and form.tense == "past"
        # «لكن المالك رفض البيع» tells what somebody did, «رفض التعليق» what he did not say
        said = said and (opens or reader.verb(k)) and (not form.verb.act or _declined(reader, k))
        if k in cues or said:
            return analysis
    return None


def _declined(reader: Reader, k: int) -> bool:
    """Whether the refusal at word ``k`` is one to speak."""
    refused = range(k + 1, min(reader.sentence.last, k + DECLINED))
    return any(reader.lexicon.has("narrator.declined", reader.doc.key(j)) for j in refused)


def turns(doc: Document, k: int) -> int:
    """Number of words of فيما، بينما، لكن، غير أن at ``k``; 0 if none, as of «فيما عدا»."""
    return 0 if doc.key(k + 1) == "عدا" else doc.item_length("clauses.turns", k, doc.key(k))


def contrasted(reader: Reader, k: int, cues: Collection[int]) -> bool:
    """«، غير أن الوزير نفى أن»، «، فيما طالب وكيلهم بـ»: the first verb of the clause says something."""
    doc, lexicon = reader.doc, reader.lexicon
    length = turns(doc, k)
    auxiliary = not length and doc.key(k)[:1] == "و" and lexicon.auxiliary(conjoined(doc.key(k)))
    granted = doc.key(k) == "وان" and lexicon.auxiliary(doc.key(k + 1))  # «، وإن كان قد شدد على»
    auxiliary = (auxiliary and doc.key(k) != "وفقد") or granted  # not: he lost something
    if not (length or auxiliary):
        return False
    j = k + max(length, 1) + granted
    limit = min(reader.sentence.last, j + MAX_SUBJECT)
    relative = False
    while j < limit:
        quotation = doc.opens(j)
        if quotation is not None and quotation.balanced:
            j = max(doc.after(quotation), j + 1)
            continue
        apposed = _past_apposition(reader, j) if doc.key(j) in COMMAS else None
        if apposed is not None:
            j = apposed
            continue
        if not doc.words[j].is_word or that_clause_at(doc, j):
            return False
        if lexicon.relative(doc.key(j)):
            relative = True
        elif (
            saying_at(reader, j, cues, opens=0 < length == j - k) is not None
            or doubted(reader, j)
            or (j == k + length and length and _estimated(reader, j))
            or (j == k + length and _ambiguous(reader, j))
        ):
            return not auxiliary or j in cues
        elif j == k + length and length and shown(reader, j):
            return True  # «، في حين أظهرت بيانات أولية انخفاضا»
        elif length and j == k + length + 1 and unnamed(reader, j - 1) and holds(reader, j):
            return True  # «، إلا أن مراقبين يشككون في»
        elif length and j + 1 in cues and reader.pos(j) in ("VERB", "X"):
            return True  # «، إلا أن المقدم بادر بقوله: …»
        elif reader.verb(j) and not lexicon.auxiliary(doc.key(j)):
            if not relative:
                return False
            relative = False
        j += 1
    return False


def at_a_time(reader: Reader, k: int, cues: Collection[int]) -> bool:
    """«أن النفط تراجع | في وقت أعلنت الوزارة أن»: the next attribution, without a comma; not «جاء في وقت أعلنت فيه»."""
    doc, verb = reader.doc, k + 2
    if (doc.key(k), doc.key(k + 1)) != ("في", "وقت") or verb not in cues:
        return False
    within = reader.lexicon.has("pronouns.within", doc.key(verb + 1)) or that_clause_at(doc, verb + 1)
    came = reader.lexicon.has("narrator.comings", doc.key(k - 1))
    return not (came or within) and reader.past(verb) and saying_at(reader, verb, cues) is not None


def doubted(reader: Reader, j: int) -> bool:
    """«لكن مصدرا ثانيا شكك في هذه الرواية»: what was said is taken up by a demonstrative, and is not believed."""
    doc, lexicon = reader.doc, reader.lexicon
    k = j + 1 + lexicon.preposition(doc.key(j + 1))
    return lexicon.has("pronouns.demonstratives", doc.key(k)) and any(
        a.form.kind == "verb"
        and a.form.tense == "past"
        and a.form.person == 3
        and a.form.verb.category in ("belief", "denial")
        for a in doc.analyses(j)
    )


def _estimated(reader: Reader, j: int) -> bool:
    """«، في حين قدر رئيس الاتحاد الكمية بألف طن»: somebody in office has another opinion, in the past."""
    past = any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3 and a.form.verb.category == "belief"
        for a in reader.doc.analyses(j)
    )
    who = reader.doc.key(j + 1)
    return past and reader.verb(j) and reader.lexicon.office(bare(who)) and not reader.lexicon.given_name(who)


def said_otherwise(reader: Reader, k: int, cues: Collection[int]) -> bool:
    """«أن رجلين أصيبا إلا أن الجيش قال إنه»: without a comma, somebody else right before his own verb of saying."""
    doc, lexicon = reader.doc, reader.lexicon
    who = k + turns(doc, k)
    if not definite(doc.key(who)) or not (lexicon.person_noun(doc.key(who)) or lexicon.body(doc.key(who))):
        return False
    for j in range(who + 1, min(reader.sentence.last, who + 1 + MAX_OTHER)):
        if j in cues:
            said = saying_at(reader, j, cues)
            return said is not None and said.form.tense == "past" and not said.enclitic and that_clause_at(doc, j + 1)
        if not doc.words[j].is_word or reader.verb(j) or reader.adposition(j):
            return False
    return False


def told_oneself(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«قالت إنها طلبت الملف، لكن الإدارة أبلغتها بأن»: who says what she did goes on with what she was told."""
    doc, length = reader.doc, turns(reader.doc, k)
    own = {"f": "ها", "m": "ه"}.get(gender or "", "")
    if not (length and own and that_clause_at(doc, first - 1) and doc.key(first - 1).endswith("ن" + own)):
        return False
    clause = range(k + length, min(reader.sentence.last, k + length + MAX_OTHER + 2))
    verb = next((j for j in clause if doc.analyses(j) or reader.verb(j) or not doc.words[j].is_word), k)
    said = (a for a in doc.analyses(verb) if a.form.kind == "verb" and a.enclitic == own)
    return any(reader.lexicon.has("recipients.telling", fold(a.form.verb.lemma)) for a in said)


def _past_apposition(reader: Reader, comma: int) -> int | None:
    """Behind the name or title between commas that the subject has: «، رغم أن رئيس النقابة، سالم الراوي، | قال»."""
    doc = reader.doc
    for j in range(comma + 1, min(reader.sentence.last - 1, comma + 2 + MAX_APPOSED)):
        if doc.key(j) in COMMAS:
            return j + 1 if j > comma + 1 else None
        if not doc.words[j].is_word or reader.verb(j) or doc.key(j) != conjoined(doc.key(j)):
            return None
    return None


def _ambiguous(reader: Reader, k: int) -> bool:
    """«فيما طالب وكيلهم بـ»: right behind the connective an ambiguous form is a verb, if the parse says so too.

    Before an indefinite noun that is nobody it is no saying («فيما سجل أقصى سعر 13%»), nor without its clause a verb
    that takes no noun («فيما زادت المبيعات»).
    """
    key = reader.doc.key(k + 1)
    someone = reader.lexicon.person_noun(key) or reader.lexicon.body(key) or definite(key) or key.endswith(POSSESSIVES)
    if reader.pos(k + 1) in ("NOUN", "ADJ") and not someone:
        return False
    return reader.verb(k) and any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.verb.category in (*SAYING, "request")
        and any(frame.startswith("nominal") for frame in a.form.verb.frames)
        for a in reader.doc.analyses(k)
    )  # fmt: skip


def told_me(doc: Document, c: Candidate) -> bool:
    """«أخبرني», «قال لي», «قالوا لنا»: the writer was told."""
    return c.enclitic in ("ني", "نا") or any(doc.key(j) in ("لي", "لنا") for j in range(c.gap.first, c.gap.last))
