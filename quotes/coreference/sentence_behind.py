"""Where a sentence goes on behind a name, read or not: ``زينب | خلف آلة قديمة``, ``مسعود | أشجار الزيتون``.

A given name alone may have its surname behind it, so that a noun there is a thing only where the text has that name
without any surname as well («تقول زينب إن»), where it stands behind what people are called with by their given names
(«الحاجة زليخة | حجارة البيت») or where the noun is a plural, which few surnames are.
"""

from __future__ import annotations

import regex
from attrs import evolve

from quotes.attribution.deeds import FOURTH, deed_shaped
from quotes.attribution.reader import Reader
from quotes.coreference.name_words import repeated
from quotes.coreference.past_surnames import LEAST, speaks_alone
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES, Stretch
from quotes.inflection import inflected, owned_noun
from quotes.lexicon import PLACES, Lexicon, bare, definite
from quotes.spelling import frequency

# Broken plurals of two patterns that few names have: أشجار، قصائد; أحلام and إسلام are listed
PLURAL = regex.compile(r"ا..ا.|..ائ.")
NOUNS = ("names.nouns", "names.titular", "names.doubled", "names.occupational", "names.halves", "names.particles")
SHORTEST = 4  # letters of a particle that no syllable of a foreign name is
SEEN = 20  # times that the press writes a noun in its other forms
OWNED = 50  # the same behind a surname
WRITTEN = 5  # times that it writes the noun
COMMON = 150


def sentence_behind(reader: Reader, first: int, k: int) -> bool:
    """Whether word ``k`` behind the name from ``first`` on is no part of it, but what the sentence goes on with."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not doc.words[k].is_word or lexicon.has("names.particles", doc.key(k - 1)):
        return False
    if lexicon.has("names.prepositions", key):
        return _before_thing(reader, k)
    if definite(key) or lexicon.given_name(key) or lexicon.any(NOUNS, key) or lexicon.person_noun(key):
        return False
    hamza = doc.words[k].letters.startswith("\N{ARABIC LETTER ALEF WITH HAMZA BELOW}")  # «عادل | إمام»
    if len(key) >= SHORTEST and not hamza and (lexicon.function_word(key) or lexicon.adjunct_head(key)):
        return True  # «انتقد مولباخ | ربما», «زينب | بينما»
    if k - first >= LEAST and (_complement(reader, k) or _behind_surname(reader, k)):
        return True
    return _alone(reader, first, k) and _thing(reader, first, k)


def _complement(reader: Reader, k: int) -> bool:
    """A verbal noun with ب behind a full name, however it is tagged: «قامت شيرين سبت | بإغواء البطل»."""
    key, letters = reader.doc.key(k), reader.doc.words[k].letters
    return key[:1] == "ب" and FOURTH.fullmatch(letters[1:]) is not None and frequency(key[1:]) > 0


def _behind_surname(reader: Reader, k: int) -> bool:
    """A noun in construct behind a surname with the article: «استقل الرئيس سامي الشاذلي | يخت الدولة».

    Hardly a second surname stands there without the article.
    """
    doc, key, behind = reader.doc, reader.doc.key(k), reader.doc.key(k + 1)
    if not (definite(doc.key(k - 1)) and reader.word_at(k + 1) and definite(behind)) or doc.known_surname(behind):
        return False
    own = reader.lexicon.person_noun(behind) or key[:1] in "ولب"
    return not own and min(frequency(key), inflected(key), frequency(behind)) >= OWNED


def name_before_sentence(reader: Reader, subject: Stretch) -> Stretch:
    """A subject up to what its sentence goes on with behind the name: «الست زينب | جدار الحديقة», «أم رياض | باب»."""
    doc, lexicon = reader.doc, reader.lexicon
    head = doc.key(subject.first)
    titled = definite(head) and (lexicon.person_noun(head) or lexicon.has("naming.by_given", head))
    first = subject.first + titled
    behind = first + 1 + lexicon.parent(doc.key(first))
    named = lexicon.listed_given(doc.key(first)) or behind > first + 1
    cut = named and behind < subject.last and sentence_behind(reader, first, behind)
    return evolve(subject, last=behind) if cut else subject


def _before_thing(reader: Reader, k: int) -> bool:
    """A preposition that is a name too, before a noun of the language: «يوسف | خلف آلة قديمة», «زينب | خلف الباب».

    Not «أحمد خلف الحربي», «سامي خلف مدير المركز».
    """
    lexicon, key = reader.lexicon, reader.doc.key(k + 1)
    if not reader.word_at(k + 1) or lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.any(NOUNS, key):
        return False
    if key.endswith("ي") or reader.doc.known_surname(key) or lexicon.relative(key):
        return False
    return min(frequency(key), inflected(bare(key))) >= SEEN and not reader.verb(k + 1)


def _alone(reader: Reader, first: int, k: int) -> bool:
    """Whether nothing but one given name or a kunya stands before word ``k``: «زينب», «أم حسام»."""
    doc, lexicon = reader.doc, reader.lexicon
    if k == first + 1:
        return lexicon.listed_given(doc.key(first))
    return k == first + 2 and lexicon.parent(doc.key(first))


def _thing(reader: Reader, first: int, k: int) -> bool:
    """A noun of the language with more of it behind: «أشجار | الزيتون», «فنجان | قهوته», «لوحة | عن الحرب»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if frequency(key) < WRITTEN or inflected(key) < SEEN or not reader.word_at(k + 1) or key[:1] in "ول":
        return False
    if speaks_alone(doc, k) or repeated(doc, k):
        return False  # «راغب علامة … راغب علامة», «قال علامة»
    behind = doc.key(k + 1)
    surname = lexicon.person_noun(behind) or doc.known_surname(behind) or lexicon.given_name(bare(behind))
    surname = surname or doc.longest(PLACES, k + 1) > 0  # «زار خالد مشعل | القاهرة»
    construct = definite(behind) and not surname and frequency(behind) >= SEEN
    construct = construct and not (behind.endswith("ي") and frequency(behind) < COMMON)
    if not (construct or owned_noun(behind) or lexicon.has("openers.prepositions", behind)):
        return False
    plural = PLURAL.fullmatch(key) is not None or deed_shaped(doc, k)
    return plural or _goes_by(reader, first, k)


def _goes_by(reader: Reader, first: int, k: int) -> bool:
    """Whether somebody goes by the name from ``first`` to ``k``: behind «الحاج», «الست», or alone in the text too."""
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.has("naming.by_given", doc.key(first - 1)):
        return True
    name = [doc.key(i) for i in range(first, k)]
    for place in doc.places.get(name[0], ())[:MAX_PLACES]:
        end = place + len(name)
        if place == first or [doc.key(i) for i in range(place, end)] != name or end >= len(doc.words):
            continue
        if doc.key(place - 1) in doc.grammar.sets["names.particles"] or lexicon.listed_given(doc.key(place - 1)):
            continue  # «بن يوسف», «سامي يوسف»
        if not doc.words[end].is_word or that_clause_at(doc, end) or _connects(lexicon, doc.key(end)):
            return True
    return False


def _connects(lexicon: Lexicon, key: str) -> bool:
    """A word that begins something else than a surname: «زينب | التي», «زينب | في»."""
    return lexicon.relative(key) or lexicon.has("openers.prepositions", key) or lexicon.adjunct_head(key)
