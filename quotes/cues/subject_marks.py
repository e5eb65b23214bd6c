"""Names in marks right behind a verb: «وشددت "شركة الرمل" …» names who speaks, «وأضاف "سأعود"» what was said."""

from __future__ import annotations

from collections.abc import Set

from quotes.cues.complementizers import opens_at
from quotes.document import Document
from quotes.lexicon import definite, lexicon_of
from quotes.marks import Quotation, is_statement_like
from quotes.spelling import joined_preposition
from quotes.words import COMMA

STATEMENT = 5  # words; shorter marks need the cue or its subject right before them
FEW = 3  # words in marks that may name the subject
MAX_SUBJECT_TAIL = 4  # words between a name in marks and the preposition of its verb
MAX_PLACES = 20  # of a word that are looked at
MAX_HEAD = 3  # words and marks from a body's noun to its name
MAX_ASIDE = 14  # the same where commas set off what stands between


def names_subject(doc: Document, quotation: Quotation, frames: Set[str]) -> bool:
    """«عبر “مركز البحر لحقوق الصيادين” في المرفأ عن قلقه»: behind its subject the verb goes on with its preposition.

    Also past what commas set off from a short name: «وشددت "شركة الرمل"، بعد اجتماعها أمس، على متانة العلاقات».
    """
    after, words = doc.after(quotation), doc.words_quoted(quotation)
    if words < STATEMENT and (says_behind(doc, after) or _answers(doc, after)):
        return True
    if words < STATEMENT and doc.phrase_length("phrases.agents", after):
        return True  # «رفضت «سواعد» | على لسان مديرها الاتهامات»
    if words <= FEW and _known(doc, quotation):
        return after < len(doc.words) and (doc.words[after].is_word or doc.key(after) in COMMA)
    body = words < STATEMENT and lexicon_of(doc.grammar).body(doc.key(doc.index_at(quotation.start)))
    if body and definite(doc.key(after)):
        return True  # «أعلنت «الفرقة 5 مشاة» | التابعة للمعارضة خطف قائدها»
    if body and _quoted_behind(doc, after):
        return True
    wanted = {frame.partition(":")[2] for frame in frames if frame.startswith("nominal:")} - {"ل", "في"}
    if "ب" in wanted and _deplored(doc, quotation, after):
        return True
    apart = words <= FEW + 1 and doc.key(after) in COMMA
    for k in range(after + apart, min(after + (MAX_ASIDE if apart else MAX_SUBJECT_TAIL), len(doc.words))):
        if not doc.words[k].is_word:
            if not apart or doc.key(k) not in COMMA:
                return False
            following = doc.key(k + 1)
            return following in wanted or (following[:1] == "ب" and "ب" in wanted)
        if not apart and doc.key(k) in wanted and doc.key(k) != "ب":
            return True
    return False


def _deplored(doc: Document, quotation: Quotation, after: int) -> bool:
    """Whether ب and a thing with its article go on behind a name: «ونددت "الميثاق" | بالصمت», not «"كفى" | بغضب».

    Or a deed with what it is done to: «وتعهدت «ألفا» | بتعويض العملاء».
    """
    key = doc.key(after)
    deed = definite(doc.key(after + 1)) and doc.words[after + 1].is_word
    thing = key[:1] == "ب" and (definite(key[1:]) or deed) and joined_preposition(doc.words[after])
    return thing and doc.words_quoted(quotation) <= FEW


def _quoted_behind(doc: Document, after: int) -> bool:
    """Whether what was said stands in marks of its own: «ودان "حزب الساحل"، في بيان، | "تحويل الصحة إلى سلعة"»."""
    apart = doc.key(after) in COMMA
    for k in range(after + apart, min(after + (MAX_ASIDE if apart else MAX_SUBJECT_TAIL), len(doc.words))):
        said = doc.opens(k)
        if said is not None:
            return (not apart or doc.key(k - 1) in COMMA) and doc.words_quoted(said) > FEW and k > after + apart
        if not doc.words[k].is_word and not (apart and doc.key(k) in COMMA):
            return False
    return False


def names_body(doc: Document, quotation: Quotation) -> bool:
    """Whether marks right behind a body's noun hold its name: «منظمة "عدالة بلا حدود"», not «المنظمة: "…"».

    So too behind an author the title of a work: «واسترسل صاحب "شتاء طويل" شارحا: "…"».
    """
    before = doc.key(doc.index_at(quotation.start) - 2)  # the mark stands between
    lexicon = lexicon_of(doc.grammar)
    if before[:1] == "ل" and not definite(before) and lexicon.body(before[1:]):
        before = before[1:]  # «المدير التنفيذي لشركة | «أفق»»
    body = lexicon.body(before) or lexicon.outlet_head(before) or names_work(doc, quotation)
    body = body or (lexicon.office(before) and doc.words_quoted(quotation) <= FEW)  # «مستشار قائد "درع الوطن"»
    named = doc.words_quoted(quotation) == 1 or not is_statement_like(doc.text, quotation)
    return body and not definite(before) and quotation.balanced and named


def names_work(doc: Document, quotation: Quotation) -> bool:
    """Whether marks hold the title of a work, right behind a noun for its author: «قالت صاحبة "شتاء طويل"»."""
    author = lexicon_of(doc.grammar).has("naming.authors", doc.key(doc.index_at(quotation.start) - 2))
    return author and quotation.balanced and doc.words_quoted(quotation) < STATEMENT


def _known(doc: Document, quotation: Quotation) -> bool:
    """Whether marks hold an outlet's name, initials, or a surname that the text has behind a given name: «القمودي»."""
    first = doc.index_at(quotation.start)
    words = doc.words_quoted(quotation)
    letters = [part for k in range(first, doc.after(quotation) - 1) for part in doc.key(k).split(".") if part]
    if len(letters) > 1 and all(len(letter) == 1 for letter in letters):
        return True  # «أنكر «ق. م» كل ما نسب إليه»
    if doc.phrase_length("outlets.names", first) == words or (words == 1 and doc.known_surname(doc.key(first))):
        return True
    return words > 1 and _named_before(doc, first, words)


def _named_before(doc: Document, first: int, words: int) -> bool:
    """Whether a body is called so further up: «وكالة التصنيف "ريتينغ بلس" … وذكرت "ريتينغ بلس"، من جهة أخرى، بـ»."""
    name, lexicon = doc.keys[first : first + words], lexicon_of(doc.grammar)
    for place in doc.places.get(doc.key(first), ())[:MAX_PLACES]:
        head = [doc.key(k) for k in range(max(0, place - MAX_HEAD), place)]
        if place < first and doc.keys[place : place + words] == name and any(map(lexicon.body, head)):
            return True
    return False


def says_behind(doc: Document, k: int) -> bool:
    """«واختتم "الرشيد" بقوله: "…"»: another word of saying and its words follow at once."""
    return any(
        a.form.kind in ("masdar", "participle") and not a.form.verb.strict for a in doc.analyses(k)
    ) and opens_at(doc, k + 1)


def _answers(doc: Document, k: int) -> bool:
    """«وردت «الميثاق» | على الاتهامات بالقول إن»: what is answered stands before the word of saying with ب."""
    behind = k + 2
    return doc.key(k) == "علي" and doc.key(behind)[:1] == "ب" and says_behind(doc, behind)


def adverbial(doc: Document, mark: int, quotation: Quotation) -> bool:
    """Whether a word or two in marks at word ``mark`` are an adjunct: «تتابع الوضع "عن كثب"»."""
    few = doc.words_quoted(quotation) < FEW
    return few and doc.key(mark + 1) in doc.grammar.sets["openers.prepositions"]
