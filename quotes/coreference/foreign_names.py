"""A name of words that no list has, where no parse is at hand: ``وزير الخارجية القبرصي | هاكان فيدار | في شال``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.name_places import named_after
from quotes.coreference.name_words import surname_at, unlisted_at
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import definite, disowned
from quotes.spelling import frequency

MAX_NAME = 5  # words
COMMON = 40  # times that the press writes the forms of a word
ADVERB = "يا"


def behind_title(reader: Reader, place: int, last: int) -> Stretch | None:
    """The name of such words behind the office at ``place``, whose construct the article closes; before ``last``.

    A word with the article behind the first is no surname there: «تمنى مستشار السفير أبوكريم | التوفيق للفريق».
    """
    doc, office = reader.doc, reader.lexicon.office(reader.doc.key(place))
    first = next((k for k in range(place + 1, last) if not definite(doc.key(k)) and definite(doc.key(k - 1))), last)
    called = first < last and named_after(doc, reader.lexicon, first)  # «مدير جامعة الأمير | هاكان فيدار»
    called = called or reader.lexicon.has("places.kinds", doc.key(first)[1:])  # «الطالبة المذكورة | بمدينة شال»
    found = foreign_name(reader, first) if first < last and office and not called else None
    return found if found is not None and not definite(doc.key(found.last - 1)) else None


def foreign_name(reader: Reader, first: int, known: int = 0) -> Stretch | None:
    """The name of two words or more at ``first``, of which those before ``known`` are a name already."""
    doc, lexicon, last = reader.doc, reader.lexicon, reader.sentence.last
    end = max(first, known)
    while end < min(last, first + MAX_NAME) and (unlisted_at(doc, end) or lexicon.has("names.particles", doc.key(end))):
        end += 1
    while end > first and lexicon.has("names.particles", doc.key(end - 1)):
        end -= 1
    end += 2 * (end == first and end + 1 < last and _pair(reader, end))
    end += end == first + 1 and end < last and _surname(reader, end)
    return Stretch(first, end) if end > first + 1 else None


def _pair(reader: Reader, k: int) -> bool:
    """Two words hardly of the language, with a sign or a preposition behind: «الوزير الياباني | جين ناكا | في»."""
    doc, key = reader.doc, reader.doc.key(k)
    if definite(key) or key.endswith(ADVERB) or not (_surname(reader, k) and _surname(reader, k + 1)):
        return False
    return not doc.word_at(k + 2) or reader.lexicon.has("openers.prepositions", doc.key(k + 2))


def _surname(reader: Reader, k: int) -> bool:
    """A surname with the article, or a word that ends the piece of its sentence or is hardly one of the language's."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if definite(key) or not doc.words[k].is_word:
        return surname_at(doc, lexicon, k)
    listed = doc.analyses(k) or lexicon.somebody(key) or lexicon.adjunct_head(key) or lexicon.time(key)
    owned = frequency(disowned(key)) > 0  # «المصدر | نفسه»
    particle = lexicon.has("openers.prepositions", key) or lexicon.function_word(key)  # «الوزير | حتى تلك الدور»
    if listed or owned or particle or lexicon.has("pronouns.demonstratives", key):
        return False
    return not doc.word_at(k + 1) or inflected(key) < COMMON
