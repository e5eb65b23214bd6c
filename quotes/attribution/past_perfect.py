"""The subject between كان and its قد: «وكان | مؤتمر انعقد أمس قد خلص إلى أن», «وقبلها كان | الوزير قد أعلن أن»."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.words import COMMA

REACH = 20  # words from كان to its قد


def between_was_and_had(reader: Reader, word: int) -> Stretch | None:
    """Whoever stands between كان and قد, right before the verb at ``word``, with a bare relative clause of his own."""
    doc, lexicon, had = reader.doc, reader.lexicon, word - 1
    if had <= reader.sentence.first or not lexicon.has("clauses.perfective", doc.key(had)):
        return None
    lowest = max(reader.sentence.first, had - REACH)
    was = next((k for k in range(had - 1, lowest - 1, -1) if lexicon.auxiliary(doc.key(k))), None)
    if was is None or was + 1 >= had or any(lexicon.relative(doc.key(k)) for k in range(was + 1, had)):
        return None
    found = noun_phrase(reader, was + 1, had, bounded=False, trusted=True)
    if found is None or not (definite(doc.key(found.first)) or plausible_source(reader, found)):
        return _described(reader, was + 1, had)
    described = found.last < had and reader.verb(found.last) and not definite(doc.key(found.first))
    return _described(reader, was + 1, had) if described else found


def _described(reader: Reader, first: int, last: int) -> Stretch | None:
    """An indefinite noun with its clause, up to ``last``: «مؤتمر انعقد في الرباط»; none where a comma parts it."""
    doc = reader.doc
    bare = reader.pos(first) == "NOUN" and not definite(doc.key(first))
    whole = all(doc.words[k].is_word or doc.quotation_around(k) is not None for k in range(first, last))
    return Stretch(first, last) if bare and whole and doc.key(last) not in COMMA else None
