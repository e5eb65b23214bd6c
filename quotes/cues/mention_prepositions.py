"""Prepositions behind a verb of saying that belong to the mention of who speaks: ``الجمعية للدفاع عن البيئة``."""

from __future__ import annotations

from quotes.document import Document
from quotes.lexicon import POSSESSIVES, bare, definite, lexicon_of
from quotes.words import COMMA

MAX_GAP = 14  # words from a verb to its own preposition
NEAR = 3  # words from one عن to the next
MAX_MEMBERSHIP = 6  # words of «عن كتلة المرفأ النيابية»


def of_member(doc: Document, j: int) -> bool:
    """Whether a preposition in commas or brackets tells whose member the subject is."""
    closing = COMMA if doc.key(j - 1) in COMMA else (")",) if doc.key(j - 1) == "(" else ()
    last = min(j + 2 + MAX_MEMBERSHIP, len(doc.words)) if closing else 0
    sign = next((k for k in range(j + 2, last) if not doc.words[k].is_word), 0)
    if not sign or doc.key(sign) not in closing:
        return False
    return doc.key(sign) == ")" or doc.key(sign + 1) == doc.key(j)  # in brackets nothing of the verb's can stand


def of_deed(doc: Document, j: int, limit: int) -> bool:
    """Whether عن at word ``j`` belongs to the verbal noun before it, the verb having its own: «للدفاع | عن البيئة»."""
    noun = doc.key(j - 1).removeprefix("لل").removeprefix("ال")
    return noun in doc.grammar.sets["naming.defending"] and any(doc.key(k) == "عن" for k in range(j + 2, limit))


def of_several(doc: Document, j: int, limit: int) -> bool:
    """Whether من at word ``j`` tells of whom or whence people are who have a second one behind them.

    A number of people needs none: «اشتكت عدد | من الشركات على القرار», but «اشتكى الكثير من الغلاء».
    """
    if doc.key(j) != "من":
        return False
    noun = doc.key(j - 1)
    if noun in doc.grammar.sets["phrases.counts"]:
        return True
    if not any(doc.key(k) == "من" for k in range(j + 2, limit)):
        return False
    return bare(noun) in doc.grammar.sets["phrases.counts"] or (
        not definite(noun) and lexicon_of(doc.grammar).person_noun(noun)
    )


def of_participle(doc: Document, j: int, limit: int) -> bool:
    """Whether the preposition at word ``j`` is a participle's that it stands behind, with the verb's own further on."""
    governing = doc.key(j - 1) in doc.grammar.sets["naming.governing"]
    governing = governing and any(doc.key(k) == doc.key(j) for k in range(j + 2, limit))
    return governing or doc.length_before("adjuncts.answering", j) > 0  # «أكد المدير في رده | على الشكاوى بقوله: …»


def of_seat(doc: Document, j: int, limit: int) -> bool:
    """Whether عن names the body of an office, the verb having its own: «تساءل النائب | عن كتلة كذا، …، عن».

    Or its holder standing right behind: «أعلن النائب | عن كتلة كذا سامي العلي انسحابه».
    """
    lexicon = lexicon_of(doc.grammar)
    if doc.key(j) != "عن":
        return False
    if not doc.key(j + 1).endswith(POSSESSIVES) and _own_behind(doc, j, limit):
        return True  # «أعرب سامي جون نائب رئيس الاتحاد السابق | عن القارة عن نيته»
    if not (lexicon.office(doc.key(j - 1)) and lexicon.body(doc.key(j + 1))):
        return False
    holder = any(_holder(doc, k) for k in range(j + 2, min(limit, j + MAX_MEMBERSHIP)))
    own = next((k for k in range(j + 2, min(limit, j + MAX_GAP)) if doc.key(k) == "عن"), 0)
    return holder or (own > 0 and (doc.key(own - 1) in COMMA or own - j <= MAX_MEMBERSHIP))


def _own_behind(doc: Document, j: int, limit: int) -> bool:
    """Whether a second عن with what is somebody's own follows the one at ``j``, behind a title: «عن قارة عن نيته»."""
    titled = range(max(j - MAX_MEMBERSHIP, 1), j)
    office = any(lexicon_of(doc.grammar).office(doc.key(k)) for k in titled)
    for k in range(j + 2, min(limit, j + 2 + NEAR)):
        if not doc.words[k].is_word or doc.analyses(k):
            return False
        if doc.key(k) == "عن":
            return office and doc.key(k + 1).endswith(POSSESSIVES)
    return False


def _holder(doc: Document, k: int) -> bool:
    """Whether somebody is named at word ``k``, by a given name that is no word besides and a surname."""
    lexicon = lexicon_of(doc.grammar)
    named = lexicon.listed_given(doc.key(k)) and not lexicon.has("names.nouns", doc.key(k))
    return named and doc.word_at(k + 1)


def of_task(doc: Document, j: int) -> bool:
    """Whether ب belongs to the verbal noun that names what a body is for: «لجنة النهوض | بالمرأة», «لهيئة الأمر |»."""
    lexicon, deed, body = lexicon_of(doc.grammar), doc.key(j - 1), doc.key(j - 2)
    tasked = definite(deed) and lexicon.has("naming.tasks", bare(deed))
    return tasked and (lexicon.body(body) or lexicon.body(body.removeprefix("ل")))
