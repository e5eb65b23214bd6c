"""The cognate accusative, how something is said: ``نفى الوالي | نفيا قاطعا أن``, ``أشاد | إشادة كبيرة بالجهود``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quotes.attribution.reader import Reader, remembered
from quotes.folding import fold
from quotes.grammar.forms import inflections
from quotes.grammar.schema import Verb
from quotes.lexicon import definite

MAX_BACK = 12  # words from the verb
MAX_ADJECTIVES = 2
STEM = 3  # letters of «رحب»


def cognate_at(reader: Reader, k: int) -> int:
    """How many words the verbal noun of a verb before takes as its adverb, with its adjectives; 0 where none does."""
    doc, key = reader.doc, reader.doc.key(k)
    if reader.lexicon.has("adjuncts.wordings", key):
        return _wording(reader, k)
    if key[-1:] not in ("ا", "ة") or key not in _spellings(reader):
        return 0
    verbs = (a.form for j in range(max(reader.sentence.first, k - MAX_BACK), k) for a in doc.analyses(j))
    if not any(form.kind == "verb" and key in _adverbs(form.verb) for form in verbs):
        return 0
    return _with_adjectives(reader, k) - k


def _with_adjectives(reader: Reader, k: int) -> int:
    """The word behind a noun and the adjectives that agree with it."""
    last, ending = k + 1, reader.doc.key(k)[-1:]
    while last < min(k + 1 + MAX_ADJECTIVES, reader.sentence.last) and _adjective(reader, last, ending):
        last += 1
    return last


def _wording(reader: Reader, k: int) -> int:
    """The same of a noun for what is said before a colon or marks: «قال الوزير | كلاما مهما: …», «| جملة واحدة: …».

    Right behind a woman's verb it may be what speaks: «تقول | رسالة قصيرة: …».
    """
    doc, last = reader.doc, _with_adjectives(reader, k)
    if not (doc.colon_at(last) or doc.opens(last) is not None):
        return 0
    near = range(max(reader.sentence.first, k - MAX_BACK), k)
    verbs = [(j, a.form) for j in near for a in doc.analyses(j) if a.form.kind == "verb"]
    speaks = any(j == k - 1 and form.gender == "f" for j, form in verbs) and doc.key(k).endswith("ة")
    return last - k if verbs and not speaks else 0


@remembered
def _spellings(reader: Reader) -> frozenset[str]:
    """The adverbs that the verbs of the sentence could have: most sentences have none of them."""
    cues = reader.doc.cue_words(reader.sentence)
    forms = (a.form for k in cues for a in reader.doc.analyses(k))
    return frozenset(spelt for form in forms if form.kind == "verb" for spelt in _adverbs(form.verb))


@lru_cache(maxsize=1024)
def _adverbs(verb: Verb) -> frozenset[str]:
    """A verb's nouns in the accusative: «نفيا», «إشادة»."""
    nouns = {form.key for form in inflections(verb) if form.kind == "masdar" and not form.enclitic}
    nouns |= set(_shaped(fold(verb.lemma)))
    return frozenset(noun if noun.endswith("ة") else noun + "ا" for noun in nouns)


def _shaped(lemma: str) -> Iterator[str]:
    """The verbal nouns that the shape of a verb's lemma gives, whether the grammar has them as cues or not.

    «رحب»: ترحيب, «رفض»: رفض, «انتقد»: انتقاد, «أشاد»: إشادة, «تعهد»: تعهد.
    """
    if len(lemma) == STEM and lemma[1] != "ا" and lemma[2] != "ي":  # «روى» has «رواية»
        yield lemma
        yield f"ت{lemma[:2]}ي{lemma[2]}"
    elif lemma[0] == "ا" and lemma[-2] == "ا":
        yield lemma + "ة"
    elif lemma[0] == "ا":
        yield f"{lemma[:-1]}ا{lemma[-1]}"
    elif lemma[0] == "ت" and len(lemma) == STEM + 1:
        yield lemma


def _adjective(reader: Reader, k: int, ending: str) -> bool:
    """Whether word ``k`` agrees with such a noun: «نفيا | قاطعا», «إشادة | كبيرة»."""
    key = reader.doc.key(k)
    tagged = reader.tree is None or reader.pos(k) in ("ADJ", "X", "NOUN")
    return reader.doc.words[k].is_word and key.endswith(ending) and not definite(key) and tagged
