"""Whether another verb stands between an ambiguous form and its opener: ``سجل هدفين … أخبره أنه``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, joined_clause_at
from quotes.cues.phrases import clause_phrase_before
from quotes.cues.withheld import withheld
from quotes.folding import fold
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import POSSESSIVES, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

AND = ("ف", "و")
WHERE = ("في", "على")  # «ونشرت | في دورية»
MAX_DESCRIBED = 5  # words from an indefinite document to where it appeared
MAX_PLACE = 12  # the same with the marks of names


def crossed(reader: Reader, c: Candidate) -> bool:
    """Whether a verb of its own stands between an ambiguous form and its opener: «سجل هدفين … أخبره أنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.position != "after":
        return False  # its words stand before it: «"…"، هكذا ختم المدرب ندوته»
    clause = c.opener is not None and c.opener.kind == "clause"
    if clause and any(joined_clause_at(doc, k) for k in range(c.gap.first, c.gap.last)):
        return True  # «يبين لهم خطأ ما قاموا به، وأن أحدهم لا يقبل أن»
    k, described = c.gap.first, False
    while k < c.gap.last:
        quotation = doc.opens(k)
        if quotation is not None:
            k = max(doc.after(quotation), k + 1)  # a name in marks: «لـ"سبق"»
            continue
        key = doc.key(k)
        if lexicon.relative(key) or lexicon.has("complementizers.conjunctions", key) or lexicon.adjunct_head(key):
            return False
        if key != conjoined(key) and lexicon.has("pronouns.independent", conjoined(key)):
            return False  # «تروي الجدة | وهي تحتضن حفيدها: «…»»: a state of the speaker
        if reader.verb(k) and not (lexicon.relative(doc.key(k - 1)) or _foreign_name(reader, k)):
            describes = _describes(reader, c, k) or (described and _takes_up(reader, k))
            if not describes and clause_phrase_before(doc, k, reader.sentence) is None:
                return True
            described = described or describes
        k += 1
    return False


def _foreign_name(reader: Reader, k: int) -> bool:
    """A foreign name right behind what bears it, whatever it is tagged as: «وثائق نشرها موقع | ويكيليكس».

    An outlet, a body, an office («والي | تيسمسيلت») or a foreign given name («باتريس | لوكونت»).
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    bearer = lexicon.outlet_head(before) or lexicon.body(before)
    bearer = bearer or (doc.key(k)[:1] not in AND and (lexicon.office(before) or name_shaped(doc.words[k - 1])))
    unknown = not (inflected(doc.key(k)) or frequency(conjoined(doc.key(k))) or doc.analyses(k))
    return bearer and not definite(before) and unknown


def _takes_up(reader: Reader, k: int) -> bool:
    """Whether the verb at ``k`` is joined on and has a pronoun for what it describes.

    «دراسة أجرتها الجامعة | واطلعت عليها الصحيفة», «وثيقة أعدتها اللجنة | ونشرتها الوزارة», «دراسة أعدها فريق | ونشرت
    نتائجها مجلة»; or only where or what was done: «دراسة أجريت في الجامعة | ونشرت في دورية».
    """
    doc, key, behind = reader.doc, reader.doc.key(k), reader.doc.key(k + 1)
    own = reader.owned(k + 1) or reader.lexicon.has("pronouns.prepositional", behind)
    own = own or bool(disowned(key))
    # «… | وشملت خمس دول»: a verb that says nothing
    return key[:1] == "و" and (own or (reader.past(k) and (behind in WHERE or not doc.analyses(k))))


def goes_on(reader: Reader, k: int) -> bool:
    """«اللاعبون الذين غابوا عن لقاء الأمس وهم: …», «في لقاء الأمس وضمت: …»: the sentence goes on before its colon."""
    joined = reader.doc.key(k)[:1] == "و"
    return joined and (reader.verb(k) or joined_clause_at(reader.doc, k))


def _describes(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k`` only describes the subject or what is said of it.

    «دراسة نشرتها المجلة», «تقرير نشر أمس»: a bare relative behind an indefinite noun; «، وهو يجفف أوراقه،»: a state of
    the speaker; «، حصلت الصحيفة على نسخة منه، إلى أن»: an aside; «د. توكل»: no verb at all.
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if conjoined(before) in doc.grammar.sets["pronouns.independent"] or before in (".", "وقد"):
        return True
    if lexicon.has("naming.words", doc.key(k)):
        return True  # «أحد الناجين، ويدعى سليم، لوكالة كذا: «…»»
    if before == "لم":
        return True  # no conjunction before the negation: «مصدر لم تسمه», «طبيب لم يذكر اسمه»
    if _published(reader, c, k) or withheld(reader.doc, k, c.gap.last):
        return True  # «كشف موظف في البلدية | طلب عدم ذكر اسمه أن»
    if _aside(reader, c, k) or ((_relative(reader, c, k) or _unbroken(reader, c, k)) and not _opens(reader, c, k)):
        return True
    if k == c.gap.first or not doc.words[k - 1].is_word or definite(before) or doc.key(k)[:1] == "و":
        return False
    if lexicon.given_name(before) or reader.pos(k - 1) not in ("NOUN", "ADJ", ""):
        return False
    first = doc.key(c.gap.first)
    named = lexicon.person_noun(first) or lexicon.body(first) or lexicon.any(("groups.documents",), first)
    return named and not definite(first)


def _published(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k``, away from what follows, tells where an indefinite document appeared.

    «جاء في بيان | نشر في ختام الزيارة أن», «كشف استطلاع للرأي | أعلنت نتائجه أمس أن», «ذكر تقرير لوكالة كذا | ورد
    إلى هنا أن», «كتب الصفدي في مقال رأي | نشر أمس أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    within = next((j for j in range(k - 1, max(c.gap.first, k - MAX_DESCRIBED) - 1, -1) if doc.key(j) == "في"), None)
    noun = c.gap.first if within is None else within + 1
    if definite(doc.key(noun)) or not lexicon.any(("groups.documents",), doc.key(noun)) or k + 1 == c.gap.last:
        return False
    marks = [j for j in range(noun, k) if doc.opens(j) is not None or doc.closes(j) is not None]
    between = [j for j in range(noun, k) if j not in marks] if k - noun <= MAX_PLACE else []
    if not 0 < len(between) <= MAX_DESCRIBED or any(not doc.words[j].is_word or reader.verb(j) for j in between):
        return False
    return any(
        a.form.verb.category == "relay" or "source:في" in a.form.verb.frames for a in doc.analyses(k)
    ) or doc.key(k + 1).endswith(POSSESSIVES)


def _aside(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether commas or dashes close off what the verb at ``k`` says: nobody parts a verb from its own أن by one."""
    doc = reader.doc
    closing = next((signs for signs in (COMMA, DASHES) if doc.key(c.gap.last - 1) in signs), frozenset[str]())
    clause = c.opener is not None and c.opener.kind == "clause"
    return clause and any(doc.key(j) in closing for j in range(c.gap.first, k))


def _relative(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the parse hangs the verb at ``k`` on a noun behind the cue: «في بيان أوردته الوكالة», «مصدر لم تسمه»."""
    if reader.tree is None:
        return False
    noun = reader.tree.antecedent(reader.doc.words[k])
    return noun is not None and c.end <= reader.tree.start(noun) < reader.doc.words[k].start


def _unbroken(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether no sign and no conjunction stands between the cue and the verb at ``k``: then it is no second verb.

    «أعلمه فان جال بأنه»: two main verbs of one subject or two are joined by a conjunction, always.
    """
    doc = reader.doc
    for j in range(c.gap.first, k + 1):
        if not doc.words[j].is_word:
            return False
        tokens = reader.tokens(j)
        joined = len(tokens) != 1 and (doc.key(j)[:1] == "و" or (j == k and doc.key(j)[:1] in ("ف", "ل")))
        if joined or reader.lexicon.has("clauses.sibling_connectives", doc.key(j)):
            return False
    return True


def _opens(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k`` can have the opener for itself: «كتبت مقلوبة، وهي مخالفات يصفها التقرير بأنها».

    Right before it any verb can («رجل يعرف أن»), and one of request with its order: «بين الشوطين طلبت من الجميع أن».
    A pronoun fills the place of its object («أوردته») unless it takes a person beside the clause («أخبره أن»).
    """
    tokens = reader.tokens(k)
    if k + 1 == c.gap.last and not (tokens and tokens[-1].pos_ == "PRON"):
        return True
    found = complementizer_at(reader.doc, c.opener.word) if c.opener is not None else None
    if found is None:
        return False
    return any(
        (found.frame in {fold(frame) for frame in a.form.verb.frames} and (not a.enclitic or a.form.verb.object))
        or (found.frame == "clause" and a.form.verb.category == "request" and a.form.kind == "verb")
        for a in reader.doc.analyses(k)
    )
