"""Who a description is told to be, by a pronoun and his name: ``الرجل الذي فتح الباب هو | سالم العمري``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.lexicon import definite

MAX_DESCRIBED = 14  # words of «هذا الرجل الذي يبيع الخبز كل صباح»
PRONOUNS = "pronouns.identifying"


def identified(reader: Reader, before: int) -> Stretch | None:
    """The name behind the pronoun, in the sentence before word ``before``; none where a clause of its own has it.

    Not «الرجل الذي ظنته هو سالم», where nobody is described before it by a noun with its clause or by هذا.
    """
    doc, last = reader.doc, min(before, reader.sentence.last)
    for k in range(reader.sentence.first + 1, last - 1):
        if doc.key(k) in doc.grammar.sets[PRONOUNS] and _named(reader, k + 1) and _described(reader, k):
            return noun_phrase(reader, k + 1, reader.sentence.last, bounded=False)
    return None


def _named(reader: Reader, k: int) -> bool:
    """A given name, its form of address before it or not."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    address = definite(key) and (lexicon.honorific(key) or lexicon.has("anaphors.told_so", key))
    return lexicon.listed_given(reader.doc.key(k + address))


def _described(reader: Reader, pronoun: int) -> bool:
    """Whether a noun for anybody stands before the pronoun that nothing else parts from it but its own clause."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(pronoun - 1, max(reader.sentence.first, pronoun - MAX_DESCRIBED) - 1, -1):
        if not doc.words[k].is_word or that_clause_at(doc, k) or doc.quotation_around(k) is not None:
            return False
        if lexicon.has("anaphors.humans", doc.key(k)):
            told = lexicon.relative(doc.key(k + 1)) or lexicon.relative(doc.key(k + 2))
            return told or lexicon.has("pronouns.demonstratives", doc.key(k - 1))
    return False
