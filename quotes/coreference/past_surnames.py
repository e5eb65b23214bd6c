"""What may still belong to a name behind its surname: ``سامي العلي | الجرادي``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.likeness import of_place
from quotes.document import MAX_PLACES, Document
from quotes.inflection import inflected
from quotes.lexicon import AGENT, Lexicon, bare, definite
from quotes.spelling import frequency

WRITTEN = 5
COMMON = 200  # times that the press writes a noun, and as many times its other forms
LEAST = 2  # words of a name before an object of the sentence
LONG_ORIGIN = 6  # letters
HALVES = "names.halves"
DERIVED = "نتل"  # behind the article and م: «المنضم», «المتوج», «الملتحق»


def womans_name(lexicon: Lexicon, key: str) -> bool:
    """A woman's given name by the lists or by its ending, however that is spelt."""
    return lexicon.has("names.given_female", key) or (
        key.endswith(("ة", "ه")) and not lexicon.has("names.given_male", key)
    )


def past_surname(reader: Reader, first: int, k: int) -> bool:
    """A word behind a surname with the article, no second surname: «سلمى العلي | الملحقة», «سامي العلي | المنضم».

    A second surname has the article and is one of origin, or the text has it behind a given name.
    """
    doc = reader.doc
    key, before = doc.key(k), doc.key(k - 1)
    if _joins(reader, first, k):
        return True
    if key.endswith("ية") and of_place(doc.key(k + 1), doc.grammar.sets["places.countries"]):
        return True  # «منى فتوح | الأثرية المصرية»
    if doc.known_surname(key):
        return False
    if not definite(key):
        origin = k - 1 > first and definite(before) and before.endswith("ي")
        return origin and reader.pos(k) in ("NOUN", "")  # «سامي القمودي | صانع ألعاب»
    if key.endswith("ية") and len(key) > LONG_ORIGIN and not womans_name(reader.lexicon, doc.key(first)):
        return True  # «ديفيد بن غوريون | التاريخية», not «العطية» and «شيخة البطاشية»
    if key.endswith("ي"):
        # «مستور القمودي | المستوى الذي»
        return reader.pos(k) == "NOUN" and doc.words[k].letters.endswith("ى") and inflected(bare(key)) >= COMMON
    if speaks_alone(doc, k) and not reader.lexicon.somebody(key):
        return False  # «علي الحياصات | العدوان», whom the text has alone too
    # «عوض الكريم | البلة» has none so far
    surnames = [i for i in range(first + 1, k) if definite(doc.key(i)) and not reader.lexicon.has(HALVES, doc.key(i))]
    if (reader.pos(k) in ("X", "PROPN") or speaks_alone(doc, k)) and all(
        fathers_name(reader.lexicon, doc.key(i)) for i in surnames
    ):
        return False  # «سالم المبارك | الصباح»
    return any(not reader.lexicon.any(("names.particles",), doc.key(i - 1)) for i in surnames)


def _joins(reader: Reader, first: int, k: int) -> bool:
    """A participle with the article that has a preposition of its own: «ماركو دي لورا | المنضم إلى النادي»."""
    key, behind = reader.doc.key(k), reader.doc.key(k + 1)
    if (
        not definite(key)
        or k - first < LEAST
        or k + 1 >= reader.sentence.last
        or reader.pos(k) not in ("NOUN", "ADJ", "X")
    ):
        return False
    shaped = key.startswith(AGENT) and key[3:4] in DERIVED and not key.endswith("ي")
    known = frequency(key) + frequency(bare(key)) >= WRITTEN
    return shaped and known and reader.lexicon.has("openers.prepositions", behind)


def speaks_alone(doc: Document, k: int) -> bool:
    """Whether the text has the word alone behind a verb of saying: «ونفى | الصباح أن»."""
    places = (i for i in doc.places[doc.key(k)][:MAX_PLACES] if i != k)
    return any(a.form.kind == "verb" for i in places for a in doc.analyses(i - 1))


def fathers_name(lexicon: Lexicon, key: str) -> bool:
    """A given name with the article, which a father has before the surname of the house: «سالم | المبارك الصباح»."""
    return definite(key) and lexicon.listed_given(bare(key))
