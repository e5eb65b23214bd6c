"""A few words in marks behind a cue: what was said («وقال «لن نتراجع».»), a name, or how something is done."""

from __future__ import annotations

from quotes.cues.clause_ends import closes_clause
from quotes.cues.subject_marks import FEW, adverbial
from quotes.document import Document
from quotes.inflection import inflected
from quotes.lexicon import definite, disowned, lexicon_of
from quotes.marks import Quotation, holds_initials, is_statement_like
from quotes.spelling import frequency, joined_preposition
from quotes.words import COMMA

SHORT_SUBJECT = 6
CONSTRUCT = 3  # words of a subject and an object's construct
COMMON = 40  # times that the press writes a noun, and its other forms
JOINED = ("ب", "ل", "ك", "و", "ف")


def holds_few_words(doc: Document, cue: int, mark: int, quotation: Quotation, *, strict: bool) -> bool:
    """Few words in marks are the content right behind the cue or its bare subject: «قالت (لن أستسلم)», «رد فلان "لا"».

    Behind a preposition or further off they are a name or a term: «واصل تمارينه على فترتين «صباحية ومسائية»».
    """
    if doc.key(mark - 1) == "ل" or holds_initials(doc.text, quotation):
        return False
    if mark == cue + 1:
        if _apposed(doc, quotation):
            return False  # «أعلنت "دار الزيتون"، المدرجة في السوق، عن أرباحها»
        few = doc.words_quoted(quotation) < FEW and not _adjunct_behind(doc, quotation)
        if doc.words_quoted(quotation) <= FEW and _somebody(doc, mark, quotation):
            return False
        # «شكر "الحلواني" الصحيفة», «أوضح «ابن عم» الجاني»: the subject, and its noun goes on or the object follows
        return not (few or quotation.style == "paren") or closes_clause(doc, quotation)
    gap = [doc.key(k) for k in range(cue + 1, mark)]
    prepositions = doc.grammar.sets["openers.prepositions"]
    told = gap[-1].startswith("لل") and lexicon_of(doc.grammar).person_noun("ا" + gap[-1][1:])  # «قال للقاضي "لم أقصد"»
    joined = gap[-1].startswith(("بال", "لل")) and not told
    posted = _posted_at(doc, cue, mark)
    gap = gap if posted is None else gap[: posted - cue - 1]
    joined = joined or adverbial(doc, mark, quotation) or _manner(doc, gap, mark, quotation)
    bare = len(gap) <= SHORT_SUBJECT and prepositions.isdisjoint(gap) and not joined and ")" not in gap
    somebody = len(gap) == 1 and disowned(gap[0]) in doc.grammar.sets["anaphors.one_of"]  # «كتب أحدهم | "سبحان الله"»
    plain = not strict or somebody or is_statement_like(doc.text, quotation)
    return bare and closes_clause(doc, quotation) and plain


def _posted_at(doc: Document, cue: int, mark: int) -> int | None:
    """The preposition before where words are posted: «كتب الوزير | على تويتر "إنها مجزرة"», «| على منصته تروث "…"»."""
    lexicon, on = lexicon_of(doc.grammar), doc.grammar.sets["outlets.published_on"]
    posted = None
    if doc.key(mark - 1) in on or doc.phrase_length("outlets.platforms", mark + 1):
        return None  # «على حسابه في | "تويتر" معلقا: …»: the marks name the place
    for k in (k for k in range(mark - 2, cue, -1) if doc.key(k) in on):
        where = k + 1 + (doc.opens(k + 1) is not None)
        page = lexicon.account(doc.key(where)) or doc.phrase_length("outlets.platforms", where) > 0
        if not (page or lexicon.has("outlets.posts", doc.key(where))):
            break
        posted = k  # «على صفحته | في فيسبوك»
    return posted


def names_object(doc: Document, cue: int, mark: int) -> bool:
    """Whether the marks name a thing of the verb's object: «أعلن الوزير انتهاء أزمة السفينة | "نجمة المرفأ"».

    Behind a subject that its article closes an indefinite noun is the object, and its construct ends before the marks.
    """
    lexicon, last = lexicon_of(doc.grammar), doc.key(mark - 1)
    if any(_owned_thing(doc, k) for k in range(cue + 2, mark)):
        return True  # «أكد الوزير | استعداده لصعود المنصة «في أي وقت»»
    if mark - cue <= CONSTRUCT or not definite(last) or lexicon.somebody(last) or lexicon.body(last):
        return False
    for k in range(cue + 2, mark - 1):
        key = doc.key(k)
        known = lexicon.somebody(key) or lexicon.body(key) or lexicon.given_name(key) or lexicon.inside_title(key)
        named = lexicon.has("names.nouns", key) or doc.known_surname(key)  # «الفنانة | أمل الحياة "…"»
        known = known or named or joined_preposition(doc.words[k])
        if definite(doc.key(k - 1)) and not (known or definite(key)) and min(inflected(key), frequency(key)) >= COMMON:
            return True
    return False


def _owned_thing(doc: Document, k: int) -> bool:
    """A common noun with a pronoun, right behind a noun with its article: «الوزير | استعداده», not «المدير وزميله»."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    thing = disowned(key)
    owned = len(thing) > len("رد") and definite(doc.key(k - 1)) and not definite(key)
    if not owned or key[:1] in JOINED or lexicon.owned_person(key) or lexicon.body(thing):
        return False
    return min(inflected(thing), frequency(thing)) >= COMMON


def stands_by(doc: Document, cue: int, mark: int) -> bool:
    """Whether the noun right before the marks is what is said and holds them: «أكدت المصادر | وجود «خلافات حادة»»."""
    last = mark - 1
    stance = last > cue and lexicon_of(doc.grammar).has("clauses.stances", doc.key(last))
    return stance and doc.key(last - 1) not in doc.grammar.sets["openers.prepositions"]


def hangs_on_object(doc: Document, mark: int) -> bool:
    """Few words in marks behind the verb's own ب and its noun: «نددت المعارضة بعمليات | "تزوير واسعة"»."""
    word = doc.words[mark - 1]
    noun = word.key[1:]
    if not word.is_word or definite(noun) or not joined_preposition(word):
        return False
    spoken = lexicon_of(doc.grammar).occasion(noun)  # «هدد برسالة "ستندمون"»
    return not spoken and min(inflected(noun), frequency(noun)) >= COMMON


def _manner(doc: Document, gap: list[str], mark: int, quotation: Quotation) -> bool:
    """«تتابع الوضع "بقلق بالغ"»: behind a thing that is done two words with ب tell how, «رد المدير "بكل سرور"» what."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(mark + 1)
    thing = len(gap) == 1 and definite(gap[0]) and not (lexicon.somebody(gap[0]) or doc.known_surname(gap[0]))
    thing = thing and not (lexicon.given_name(gap[0]) or lexicon.honorific(gap[0]))
    return thing and key[:1] == "ب" and len(key) > len("بها") and doc.words_quoted(quotation) < FEW


def _apposed(doc: Document, quotation: Quotation) -> bool:
    """Whether few words in marks are a name, which a definite adjective or a relative goes on behind a comma."""
    after = doc.after(quotation)
    goes_on = doc.key(after) in COMMA and (
        definite(doc.key(after + 1)) or doc.key(after + 1) in doc.grammar.sets["pronouns.relative"]
    )
    return goes_on and doc.words_quoted(quotation) < FEW and not is_statement_like(doc.text, quotation)


def _somebody(doc: Document, mark: int, quotation: Quotation) -> bool:
    """Marks that hold a name: «وصفها "روبرت فيسك" في مقاله بأنها», «كما أشارت «عكاظ» في عددها»."""
    key, sets, after = doc.key(mark + 1), doc.grammar.sets, doc.after(quotation)
    if after >= len(doc.words) or not doc.words[after].is_word:
        return False
    named = any(key in sets[name] for name in ("names.given_male", "names.given_female", "outlets.names"))
    return named or doc.known_surname(key)


def ends_all(doc: Document, quotation: Quotation) -> bool:
    """«قال المتحدث باسم إدارة الغابات في الإقليم "هذا حريق سريع". وأضاف»: a few words in marks that end the clause."""
    return (
        quotation.style != "paren"
        and not holds_initials(doc.text, quotation)
        and doc.words_quoted(quotation) >= FEW
        and doc.key(doc.index_at(quotation.open_start) - 1) != "ل"
        and closes_clause(doc, quotation)
    )


def _adjunct_behind(doc: Document, quotation: Quotation) -> bool:
    """«تردد "هزلت هزلت" نظرا للحال», «قال "لا" في وجه الجميع»."""
    key, sets = doc.key(doc.after(quotation)), doc.grammar.sets
    if not key[:1].isalpha():
        return True  # «وقال «لن نتراجع».»: nothing goes on
    return key in sets["openers.prepositions"] or key in sets["adjuncts.heads"] or key[:1] in JOINED


def begins_clause(doc: Document, quotation: Quotation) -> bool:
    """Few words in marks that are only what a clause behind a colon begins with: «النائب: | «تطاير الحصى» لن يمر».

    A present or what denies it goes on with them; «قال: «نعم» وهو يبتسم», «: «سنعود» يقول المدير» has all in marks.
    """
    after = doc.after(quotation)
    if doc.words_quoted(quotation) >= FEW or after >= len(doc.words):
        return False
    word, lexicon = doc.words[after], lexicon_of(doc.grammar)
    other = not word.is_word or doc.analyses(after) or doc.phrase_length("adjuncts.time", after)
    if other or "\n" in doc.text[quotation.end : word.start]:
        return False
    present = word.key[:1] == "ي" or word.key[:2] in ("سي", "ست")
    denied = lexicon.negator(word.key) and word.key[:1] != "و"
    return denied or (present and len(word.key) >= FEW and inflected(word.key) >= COMMON)
