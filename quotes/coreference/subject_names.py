"""The name behind the title of a subject in narration: ``لكن وزير الصناعة | نجدت أوزان | انتقد``.

No cue bounds such a subject; that it ends at its verb or between commas tells that no object stands there.
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.apposed import named_by
from quotes.attribution.foreign import with_particle
from quotes.attribution.reader import Reader
from quotes.coreference.name_starts import foreign_at
from quotes.coreference.name_words import unlisted_at
from quotes.coreference.names import name_run
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.words import COMMA

LEAST = 2  # words of a name
MAX_NAME = 5
MAX_PLACE = 3  # words of «رئيس بلدية | سان نيكولا»


def with_name(reader: Reader, subject: Stretch, verb: int | None) -> Stretch:
    """The subject with the name that its title leaves out, up to its ``verb`` or to the comma behind.

    «المتحدث باسم الوزارة، العقيد | برايان هولد، التعليق», «رئيس بلدية | شال، روزاريو بارينا، كان».
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = doc.key(subject.first)
    if len(subject) < LEAST or not lexicon.person_noun(head) or name_run(reader, subject) is not None:
        return subject
    first, address = subject.last, doc.key(subject.last - 1)
    apart = definite(address) and lexicon.honorific(address) and doc.key(subject.last - 2) in COMMA
    if not apart:
        place = _names_end(reader, first, MAX_PLACE)
        apart = doc.key(place) in COMMA
        first = place + 1 if apart else first
    last = _names_end(reader, first, MAX_NAME)
    closed = doc.key(last) in COMMA if apart else last == verb
    named = closed and last - first >= LEAST and named_by(reader, first, last)
    return evolve(subject, last=last) if named else subject


def _names_end(reader: Reader, first: int, most: int) -> int:
    """Past the words from ``first`` on, ``most`` of them, that are names or that the language has not."""
    doc, lexicon, k = reader.doc, reader.lexicon, first
    while k < min(first + most, reader.sentence.last) and doc.words[k].is_word:
        listed = lexicon.listed_given(doc.key(k)) or lexicon.has("names.particles", doc.key(k))
        name = listed or foreign_at(reader, k) or unlisted_at(doc, k) or with_particle(reader, k)
        if not name or definite(doc.key(k)):
            break
        k += 1
    return k
