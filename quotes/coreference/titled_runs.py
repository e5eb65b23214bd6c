"""Back from a surname to where a title ends: ``ممثل المنظمة في ليبيا | رعد المهداوي | الكروي``."""

from __future__ import annotations

from quotes.coreference.name_ends import with_article
from quotes.coreference.name_places import named_after
from quotes.coreference.noun_names import SPELT_LIKE
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import PLACES, Lexicon, definite
from quotes.spelling import frequency

MAX_BEFORE = 4  # words before the surname
SELDOM = 300  # times that the press writes a word in all its forms: «إيف»
MAX_TITLE = 8  # words of a title from its office on


def behind_office(doc: Document, lexicon: Lexicon, first: int) -> int:
    """Where the name begins that the surname at ``first`` ends, right behind an office that nothing can go on with.

    The first word is a given name of the lists, however much of a noun it is, or none of the language's own; ``first``
    itself where there is none.
    """
    for start in range(max(0, first - MAX_BEFORE), first):
        inner = range(start + 1, first)
        named = _given(doc, lexicon, start) and all(_inside(doc, lexicon, k) for k in inner)
        if named and _closed(doc, lexicon, start - 1) and _office_before(doc, lexicon, start):
            return start
    return first


def _given(doc: Document, lexicon: Lexicon, k: int) -> bool:
    key = doc.key(k)
    if named_after(doc, lexicon, k):
        return False  # «جامعة الملك | خالد | منصور العلي»
    if not doc.words[k].is_word or (doc.words[k].letters.endswith("ى") and lexicon.has("openers.prepositions", key)):
        return False
    listed = lexicon.listed_given(key) or any(lexicon.has(names, key) for names in SPELT_LIKE)
    return listed or lexicon.given_in_two(key, doc.key(k + 1)) or _unlisted(doc, lexicon, k)


def _unlisted(doc: Document, lexicon: Lexicon, k: int) -> bool:
    key = doc.key(k)
    known = lexicon.somebody(key) or lexicon.body(key) or lexicon.owned_person(key) or lexicon.time(key)
    known = known or lexicon.has("openers.prepositions", key) or lexicon.inside_title(key) or lexicon.adjunct_head(key)
    known = known or lexicon.has("naming.arms", key)  # «اللواء متقاعد | صبري الدماصي»
    known = known or that_clause_at(doc, k) or lexicon.function_word(key)  # «أضاف الوزير | أنه الفتاة المعنية»
    if known or definite(key) or doc.analyses(k) or key[:1] in "ولبفكيت" or key.endswith(("ها", "هم")):
        return False
    return name_shaped(doc.words[k]) or inflected(key) + frequency(key) < SELDOM


def _inside(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Another given name, a particle and what stands behind it, a father's with the article, or an unknown word."""
    key = doc.key(k)
    particle = lexicon.has("names.particles", key) or lexicon.has("names.particles", doc.key(k - 1))
    half = lexicon.has("names.halves", key)
    own = definite(key) and not (lexicon.person_noun(key) or lexicon.body(key))
    return doc.words[k].is_word and (particle or half or own or _given(doc, lexicon, k))


def _closed(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A word with the article, a place behind its preposition, or the marks of a body's name end the title."""
    if k < 0 or not (doc.words[k].is_word or doc.closes(k) is not None):
        return False
    key = doc.key(k)
    place = doc.ends_before(PLACES, k + 1) > 0
    return with_article(key) or place or doc.closes(k) is not None


def _office_before(doc: Document, lexicon: Lexicon, start: int) -> bool:
    """Whether the words before ``start`` lead back to an office, with no verb, name or stop in between."""
    for k in range(start - 1, max(-1, start - 1 - MAX_TITLE), -1):
        key = doc.key(k)
        if lexicon.office(key) or (definite(key) and lexicon.person_noun(key)):
            return True
        marks = doc.opens(k) is not None or doc.closes(k) is not None
        if not (doc.words[k].is_word or marks) or doc.analyses(k) or lexicon.relative(key) or doc.begins_line(k):
            return False
        if lexicon.listed_given(key) and not definite(key):
            return False
    return False
