"""Whom somebody hears or sees say something: ``فسمع | مدير القسم | يصرخ: «…»``, ``رأينا | شيخا من القرية | يشرح كيف``.

The object of the verb of hearing is the subject of the next. So too whom one has asked, in talk that joins nothing on:
``«سألت | السائق | قال إن الطريق مقطوع»``.
"""

from __future__ import annotations

from quotes.attribution.agreement import disagrees
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite, disowned

REACH = 8  # words from the verb of hearing to what is heard


def heard_before(reader: Reader, c: Candidate) -> Stretch | None:
    """Who stands between a verb of hearing and the cue right behind him, with nothing else between them."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "verb" or c.proclitic or c.form is None or c.form.person != 3:
        return None
    names = ("clauses.hearing",) if c.form.tense == "present" else ("clauses.asked_in_talk",)
    if names == ("clauses.asked_in_talk",) and doc.quotation_around(c.word) is None:
        return None
    for k in range(c.word - 2, max(reader.sentence.first - 1, c.word - REACH), -1):
        if not doc.words[k].is_word:
            return None
        if any(lexicon.has(name, conjoined(doc.key(k))) for name in names):
            return _last_of(reader, c, k + 1)
    return None


def hears_him(reader: Reader, word: int) -> bool:
    """Whether a verb of hearing with its pronoun stands right before a verb: «ثم سمعه | يقول إن» names nobody."""
    return reader.lexicon.has("clauses.hearing", disowned(conjoined(reader.doc.key(word - 1))))


def _last_of(reader: Reader, c: Candidate, first: int) -> Stretch | None:
    """The object that ends at the cue, behind the one who hears it or not: «سمعت | هدى | المدير | يقول»."""
    for k in range(first, c.word):
        key = reader.doc.key(k)
        begins = k == first or definite(key) or reader.lexicon.accusative_person(key)
        found = noun_phrase(reader, k, c.word, trusted=True) if begins else None
        if found is None or found.last != c.word or not _somebody(reader, found):
            continue
        if not disagrees(reader, c, found, before=True):
            return found
    return None


def _somebody(reader: Reader, who: Stretch) -> bool:
    """A noun for people, also in the accusative, or a name: «مدير القسم», «شيخا من القرية», «أم العروس»."""
    lexicon, key = reader.lexicon, reader.doc.key(who.first)
    person = lexicon.person_noun(key) or lexicon.accusative_person(key) or lexicon.owned_person(key)
    parent = lexicon.parent(key) or lexicon.has("anaphors.parents", key.removesuffix("ا"))  # «سمعت | أما من الساحل»
    return person or parent or lexicon.listed_given(key)
