"""What stands right behind a noun phrase that was said and tells of the saying: when, how flatly, what became of it.

«نفت صحة التقرير | الأحد، مؤكدة», «نفى الخبر | جملة وتفصيلا», «اعترف بالسرقة | قبل أن ينكر ذلك», «طالب بالتعويض | ولم
يتلق ردا».
"""

from __future__ import annotations

from quotes.attribution.agreement import present_of
from quotes.attribution.deeds import DEED, deed_shaped, definite_deed
from quotes.attribution.narrator import withholds
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.inflection import conjugated_key
from quotes.lexicon import bare, definite, disowned, untied

ROOT = 3  # letters of a verb with its و at least: «وعد»
MAX_NEXT = 3  # words of somebody before his verb in a headline


def outside_phrase(reader: Reader, c: Candidate, first: int, k: int) -> bool:
    """Whether word ``k`` is none of the phrase that begins at ``first``, in which no verb stands before it."""
    return (
        _when(reader, c, first, k)
        or _flatly(reader, c, first, k)
        or _taken_back(reader, k)
        or _did_not(reader, k)
        or withholds(reader.doc, k)  # «انتقد بعض الدول | دون أن يسميها»
        or _does_besides(reader, c, k)
        or _did_besides(reader, c, k)
        or _comment(reader, k)
        or _next_in_headline(reader, c, k)
    )


def _next_in_headline(reader: Reader, c: Candidate, k: int) -> bool:
    """«المعلمون يعلنون الإضراب | والولاية تتهم "جهات سياسية"»: in a headline somebody else before his own verb."""
    doc = reader.doc
    headline = doc.segments[doc.sentences[c.sentence].segment].kind == "headline"
    joins = doc.key(k)[:1] == "و" and (joined(reader, k) or reader.lexicon.given_name(doc.key(k)[1:]))
    if not (headline and joins) or reader.verb(k):
        return False
    for j in range(k + 1, min(k + 1 + MAX_NEXT, reader.sentence.last)):
        if any(a.form.kind == "verb" and a.form.person == 3 and not a.proclitic for a in doc.analyses(j)):
            return reader.verb(j) or reader.pos(j) == "X"
        if not doc.words[j].is_word or reader.adposition(j) or that_clause_at(doc, j):
            return False
    return False


def _when(reader: Reader, c: Candidate, first: int, k: int) -> bool:
    """The day of a denial, or of what is done by saying it: «نفى صحة الخبر | أمس», «أعلن استقالته | الأحد».

    Not of what is to be or has been then: «نفى إقامة المباراة الأحد», «أعلن زيارته الأحد».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    # «صحة الخبر المنشور أمس»: a participle of a noun with its article
    done = definite(before) and bare(before)[:1] == "م" and definite(doc.key(k - 2)) and k - 2 >= first
    if not time_at(reader, k) or c.verb is None or lexicon.preposition(before) or done:
        return False
    after = k
    while length := time_at(reader, after):
        after += length
    after += lexicon.has("dates.qualifiers", doc.key(after)) and definite(doc.key(after))
    span = any(lexicon.has("adjuncts.periods", bare(doc.key(j))) for j in range(k, after))  # «هذا العام»
    if span or lexicon.has("dates.coming", doc.key(after - 1)):
        return False
    if k == first + 1 and lexicon.has("clauses.uttered", untied(disowned(doc.key(first)))):
        own = lexicon.has("clauses.towards", doc.key(after)) or reader.adposition(after)
        return not own  # «أسفه مساء السبت | للحادث»
    denied = c.verb.category == "denial" and _denied_thing(reader, first)
    return denied and (after >= reader.sentence.last or not doc.words[after].is_word)


def _denied_thing(reader: Reader, first: int) -> bool:
    """Whether what is denied has no time of its own: «صحة الخبر», «هذه المزاعم», «الاتهامات»; not «إقامة المباراة»."""
    doc, lexicon = reader.doc, reader.lexicon
    shown = first + lexicon.has("pronouns.pointing", doc.key(first))
    return any(lexicon.has(name, doc.key(shown)) for name in ("clauses.verdicts", "narrator.reports"))


def _flatly(reader: Reader, c: Candidate, first: int, k: int) -> bool:
    """How a thing is denied, behind it: «نفى الاتهامات | جملة وتفصيلا», «نفت هذه المزاعم | بشدة»."""
    doc = reader.doc
    length = doc.phrase_length("clauses.manner", k)
    if not length or c.verb is None or c.verb.category != "denial" or not definite(doc.key(k - 1)):
        return False
    if definite_deed(reader, first) or deed_shaped(doc, first):
        return length > 1  # «رفض الحديث صراحة»
    return True


def _taken_back(reader: Reader, k: int) -> bool:
    """What became of it afterwards: «اعترف بقتل جاره | قبل أن يتراجع عن أقواله»."""
    doc = reader.doc
    if (doc.key(k), doc.key(k + 1)) != ("قبل", "ان"):
        return False
    return doc.phrase_length("narrator.retractions", k + 2) > 0


def _did_not(reader: Reader, k: int) -> bool:
    """What did not come of it: «أبلغ الشركة بالأمر | ولم يتلق ردا»."""
    return reader.doc.key(k) == "ولم" and reader.word_at(k + 1)


def _does_besides(reader: Reader, c: Candidate, k: int) -> bool:
    """A second present of who speaks in the present, with its preposition: «توصي اللجنة بتكريمهم | وتقيم لهذا حفلا»."""
    doc, letter = reader.doc, present_of(c)
    if not letter or doc.key(k)[:2] != "و" + letter or reader.pos(k) != "VERB" or not joined(reader, k):
        return False
    governs = reader.lexicon.preposition(doc.key(k + 1)) or reader.adposition(k + 1)
    return governs and not (letter == "ت" and DEED.fullmatch(doc.key(k)[1:]))  # «وتفعيل بنوده»


def _did_besides(reader: Reader, c: Candidate, k: int) -> bool:
    """A second past of who spoke: «أدان الهجوم | وعاد المصابين», «أعلن استقالته | وغادر القاعة».

    The tagger takes nouns for verbs («وقتل المدنيين»): a word that the press conjugates and gives no article.
    """
    doc, form = reader.doc, c.form
    if form is None or (form.tense, form.person, form.number, form.gender) != ("past", 3, "s", "m"):
        return False
    key = doc.key(k)
    if key[:1] != "و" or not reader.past(k) or not joined(reader, k) or definite(key[1:]) or len(key) <= ROOT:
        return False
    told = doc.analyses(k) or reader.lexicon.given_name(key[1:])
    return not told and conjugated_key(key[1:]) and reader.word_at(k + 1) and not reader.verb(k + 1)


def _comment(reader: Reader, k: int) -> bool:
    """What is said of the whole, by a clause of its own: «طالب بتعبيد الطريق | وهذا حقه», «| وهذا هو عنواني»."""
    this, behind = reader.doc.key(k), reader.doc.key(k + 1)
    if this[:1] != "و" or not reader.lexicon.has("pronouns.pointing", this[1:]) or not reader.word_at(k + 1):
        return False
    copula = reader.lexicon.has("pronouns.independent", behind)
    return copula or (reader.pos(k + 1) == "NOUN" and not (definite(behind) or reader.lexicon.person_noun(behind)))


def lists_them(reader: Reader, first: int, k: int) -> bool:
    """Which ones a number of them are, by a pronoun without a verb: «إضافة ثلاث وجهات جديدة، | هي شال وميرا ونورا»."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k) not in ("هي", "هم", "هما") or k + 1 >= reader.sentence.last or reader.verb(k + 1):
        return False
    if definite(doc.key(k + 1)) or lexicon.relative(doc.key(k + 1)) or not (reader.word_at(k + 1) or doc.opens(k + 1)):
        return False
    counted = (doc.key(j) for j in range(first, k))
    return doc.key(k) == "هما" or any(key[:1].isdigit() or lexicon.has("phrases.numerals", key) for key in counted)
