"""The name behind the title of a subject in narration: ``لكن وزير الصناعة | نجدت أوزان | انتقد``.

No cue bounds such a subject; that it ends at its verb or between commas tells that no object stands there.
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import named_by
from quotes.attribution.foreign import with_particle
from quotes.attribution.reader import Reader
from quotes.coreference.initials import initialled
from quotes.coreference.name_starts import foreign_at
from quotes.coreference.name_words import surname_at, unlisted_at
from quotes.coreference.names import name_run
from quotes.coreference.past_surnames import HALVES
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import SERVANT, bare, definite
from quotes.spelling import frequency
from quotes.words import COMMA

ACCUSATIVE = "ا"
SEEN, COMMON = 20, 150  # times in the press
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
    letters = initialled(doc, lexicon, subject.last)
    if letters is not None:
        return evolve(subject, last=letters.last + 1)  # «حمل أمين الصندوق | "ب. عمار" المسؤولية لمديره»
    first, address = subject.last, doc.key(subject.last - 1)
    apart = definite(address) and lexicon.honorific(address) and doc.key(subject.last - 2) in COMMA
    if not apart:
        place = _names_end(reader, first, MAX_PLACE)
        apart = doc.key(place) in COMMA
        first = place + 1 if apart else first
    last = _names_end(reader, first, MAX_NAME)
    if apart and _surname_again(reader, first + 1):
        return evolve(subject, last=first + 2)
    closed = doc.key(last) in COMMA if apart else last == verb
    named = closed and last - first >= LEAST and named_by(reader, first, last)
    return evolve(subject, last=last) if named else subject


def _surname_again(reader: Reader, k: int) -> bool:
    """A surname that no list has, between the commas behind one word, and alone elsewhere: «المخبز، أوسه | لينرس،»."""
    doc, given, key = reader.doc, reader.doc.key(k - 1), reader.doc.key(k)
    if doc.key(k + 1) not in COMMA or not foreign_at(reader, k) or definite(key) or definite(given):
        return False
    again = any(doc.key(place - 1) != given for place in doc.places.get(key, ()))
    return again and doc.words[k - 1].is_word and not (reader.adposition(k - 1) or reader.verb(k - 1))


def with_surname(reader: Reader, subject: Stretch, verb: int | None) -> Stretch:
    """The subject of the ``verb`` before it with a surname that the parse has for an object: «سخر سامي | بيريرا من»."""
    doc, lexicon, k = reader.doc, reader.lexicon, subject.last
    given, key = doc.key(k - 1), doc.key(k)
    if verb is None or verb >= k or k >= reader.sentence.last:
        return subject  # «والدة سلمى | دهشت»
    servant = k - 2 >= subject.first and doc.key(k - 2) == SERVANT and lexicon.has(HALVES, given)
    if not (servant or lexicon.listed_given(given)) or is_on(reader, k - 1):
        return subject  # but «عبد الكريم | دورتم»
    if k - 2 >= subject.first and lexicon.given_name(doc.key(k - 2)):
        return subject  # «سامي كريم | وفدا»
    if lexicon.son_in_one(key):
        return evolve(subject, last=k + 1)  # «أحمد | بوحمد»
    if definite(key) or not surname_at(doc, lexicon, k) or reader.owned(k) or reader.adposition(k):
        return subject
    accusative = key.endswith(ACCUSATIVE) and frequency(key[:-1]) >= SEEN  # «استقبل الوزير سامي | وفدا»
    common = min(inflected(key), frequency(key)) >= COMMON  # «تفقد الوزير سامي | أعمال الصيانة»
    return subject if accusative or common else evolve(subject, last=k + 1)


def is_surname(reader: Reader, k: int) -> bool:
    """A word right behind a title and a given name that the lists or its form have for a surname: «سامي | حداد»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    named = lexicon.listed_given(doc.key(k - 1)) or lexicon.has("names.nouns", doc.key(k - 1))
    if not named or is_on(reader, k - 1) or not lexicon.person_noun(doc.key(k - 2)):
        return False
    return lexicon.has("names.occupational", bare(key)) or (definite(key) and lexicon.listed_given(bare(key)))


def with_pursuit(reader: Reader, subject: Stretch) -> Stretch:
    """A body named in marks with what it pursues: «أبقت وكالة «كريدن» | للتصنيف الائتماني على تقييمها»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not (lexicon.body(doc.key(subject.first)) or lexicon.outlet_head(doc.key(subject.first))):
        return subject
    k = subject.last + (doc.closes(subject.last) is not None)
    pursued = doc.closes(k - 1) is not None and doc.opens(subject.first + 1) is not None and doc.key(k)[:2] == "لل"
    if not pursued or not lexicon.has("groups.pursuits", bare(doc.key(k))):
        return subject
    described = definite(doc.key(k + 1)) and reader.pos(k + 1) == "ADJ"
    return evolve(subject, last=min(k + 1 + described, reader.sentence.last))


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
