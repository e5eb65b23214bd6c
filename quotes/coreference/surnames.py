"""The full name of a foreign surname where no list has the given name.

Before it: ``بوردلاك`` of ``كبيرة الباحثين، ريغيلد بوردلاك إن``; or behind it, as in the east of Asia: ``تشن`` of
``المتحدثة الصينية تشن لي``.
"""

from __future__ import annotations

from collections.abc import Callable

from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.coreference.likeness import of_place
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_words import unlisted_at
from quotes.cues.complementizers import complementizer_at, that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import SHORTEST, inflected, name_shaped
from quotes.lexicon import Lexicon, definite, without_conjunction
from quotes.words import COMMA

MAX_SEARCHED = 40
MAX_GIVEN = 2
MAX_TITLE = 6  # words of «رئيس تعاونية الرمان بالمنطقة»
COMMON = 200  # times that the press writes other forms of a noun
MAX_SYLLABLES = 3
DOUBLE = 3  # words of a surname of two, the hyphen among them
LONGEST_SYLLABLE = 5  # letters


def with_given(doc: Document, lexicon: Lexicon, reader_of: Callable[[int], Reader], name: Stretch) -> Stretch | None:
    """The full name where the text has one for the surname, and no second («بوردلاك» of «ريغيلد بوردلاك، المديرة»).

    ``reader_of``: the reader of a sentence by its number.
    """
    key, keys = doc.key(name.first), [doc.key(k) for k in range(name.first, name.last)]
    double = len(keys) == DOUBLE and keys[1] in DASHES  # «أورتيغا-سولير» of «رافائيل أورتيغا-سولير»
    if not (len(keys) == 1 or double) or definite(key) or lexicon.person_noun(key):
        return None
    if not (double or name_shaped(doc.words[name.first])):
        return None
    found: dict[str, Stretch] = {}
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        first, at = place, doc.sentence_of(place)
        last = place + len(keys)
        if at is None or place == name.first or [doc.key(k) for k in range(place, last)] != keys:
            continue
        while place - first < MAX_GIVEN and first - 1 >= doc.ranges[at].first and _unlisted(doc, lexicon, first - 1):
            if reader_of(at).pos(first - 1) not in ("X", "PROPN", ""):
                break
            first -= 1
        first -= first < place and lexicon.listed_given(doc.key(first - 1))  # «كارل | هينز فوردنهاك»
        first -= first == place and _between(reader_of(at), place - 1)
        if first < place:
            found[doc.key(place - 1)] = Stretch(first, last)
    return next(iter(found.values())) if len(found) == 1 else None


def _between(reader: Reader, k: int) -> bool:
    """Whether a short word is a given name, between a title or where somebody is from and a surname: «للكاتب | ويل».

    «السنغالية | أواتا ديوب»: with the article before it a noun there would have one too. A verb of saying is spelt like
    a name at times, which the tagger knows for none: «رئيس تعاونية الرمان بالمنطقة | أيدن ديوب».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    said = doc.analyses(k) and reader.pos(k) not in ("X", "PROPN")
    if k <= reader.sentence.first or not doc.words[k].is_word or definite(key) or said:
        return False
    listed = lexicon.somebody(key) or lexicon.function_word(key) or lexicon.adjunct_head(key) or lexicon.time(key)
    if listed or lexicon.has("openers.prepositions", key) or inflected(key) >= COMMON:
        return False
    title = "ال" + before[2:] if before.startswith("لل") else before if definite(before) else before[1:]
    origin = of_place(title, doc.grammar.sets["places.countries"])
    return definite(title) and (lexicon.office(title) or lexicon.person_noun(title) or origin or _ends_title(reader, k))


def _ends_title(reader: Reader, k: int) -> bool:
    """Whether an office with what it is of stands right before word ``k``: «رئيس تعاونية الرمان بالمنطقة |»."""
    doc, lexicon = reader.doc, reader.lexicon
    for i in range(k - 1, max(reader.sentence.first, k - MAX_TITLE) - 1, -1):
        key = doc.key(i)
        if lexicon.office(without_conjunction(key)):
            return True
        if not (with_article(key) or lexicon.body(key)):
            return lexicon.office(without_conjunction(doc.key(i - 1)))  # «رئيس | تعاونية»
    return False


def _unlisted(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A word that is a name by being none of the language's own: «ريغيلد», «غيليب»."""
    key = doc.key(k)
    if not unlisted_at(doc, k):
        return False
    listed = lexicon.somebody(key) or lexicon.function_word(key) or lexicon.adjunct_head(key)
    return not (listed or lexicon.has("openers.prepositions", key))


def before_given(doc: Document, lexicon: Lexicon, reader_of: Callable[[int], Reader], name: Stretch) -> Stretch | None:
    """The one full name that begins with a surname right behind where its bearer is from: «الصينية | تشن لي».

    Or between commas behind any title, where nothing but syllables stands: «المبعوث، | تشيوي شوه ليانغ، لدى».
    """
    key = doc.key(name.first)
    if len(name) != 1 or definite(key) or lexicon.person_noun(key) or inflected(key) >= COMMON:
        return None
    found: dict[tuple[str, ...], Stretch] = {}
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        at, origin = doc.sentence_of(place), doc.key(place - 1)
        if place == name.first or at is None:
            continue
        adjective = definite(origin) and of_place(origin, doc.grammar.sets["places.countries"])
        country = doc.length_before("places.countries", place)  # «رئيس كوريا الجنوبية | يون سوك يول»
        if not (adjective or country or origin in COMMA):
            continue
        reader, last = reader_of(at), place + 1
        while last < reader.sentence.last and last - place <= MAX_SYLLABLES and short_syllable(reader, last):
            last += 1
        if last > place + 1 and (origin not in COMMA or doc.key(last) in COMMA):
            found[tuple(doc.key(k) for k in range(place, last))] = Stretch(place, last)
    return next(iter(found.values())) if len(found) == 1 else None


def short_syllable(reader: Reader, k: int) -> bool:
    """The same, or a shorter word that the tagger has no reading for, before another: «تشيوي | شوه | ليانغ»."""
    doc, lexicon = reader.doc, reader.lexicon
    short = len(doc.key(k)) <= SHORTEST and reader.pos(k) in ("X", "PROPN") and not doc.analyses(k)
    return syllable_at(doc, lexicon, k) or (short and syllable_at(doc, lexicon, k + 1))


def syllable_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A short word that is none of the language's own, or one that is a name there as well: «وي», «سونغ», «لي»."""
    key = doc.key(k)
    if lexicon.has("names.syllables", key):
        return True
    if not key.isalpha() or len(key) > LONGEST_SYLLABLE or definite(key):
        return False
    if doc.analyses(k) or that_clause_at(doc, k) or complementizer_at(doc, k) is not None:
        return False
    known = lexicon.function_word(key) or lexicon.has("openers.prepositions", key) or lexicon.adjunct_head(key)
    known = known or lexicon.time(key) or lexicon.auxiliary(key) or lexicon.relative(key) or lexicon.negator(key)
    return not known and (len(key) < SHORTEST or name_shaped(doc.words[k]) or lexicon.has("names.particles", key))
