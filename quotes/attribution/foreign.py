"""The article inside French, Italian and Spanish names, spelt like a particle: ``جان لو فري``, ``ماركو لا بارينا``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.inflection import name_shaped
from quotes.lexicon import definite

MAX_SEARCHED = 10
LONGEST_SYLLABLE = 3  # letters
MAX_CLEFT = 8  # words of «ما قاله الرئيس شي بينغ»
LEAST_SYLLABLE = 2  # letters of «هو»
LONGEST_KOREAN = 4  # letters of «جونغ»
HAMZAS = "أإ"


def foreign_particle(reader: Reader, k: int) -> bool:
    """«جان | لو فران», «جريدة لو تامب»: before what no verb could be, the article of French names."""
    doc = reader.doc
    if reader.lexicon.has("names.articles", doc.key(k)) and _in_foreign_name(reader, k):
        return True
    outlet = doc.key(k) == "لو" and reader.lexicon.outlet_head(doc.key(k - 1).removeprefix("ل"))
    if outlet and doc.key(k + 1).isdigit():
        return True  # «موقع | لو 24»
    if doc.key(k) != "لو" or definite(doc.key(k + 1)) or not doc.key(k + 1)[:1].isalpha():
        return False
    foreign = reader.pos(k - 1) in ("X", "PROPN") or outlet
    if reader.pos(k + 1) not in ("X", "PROPN") and (not foreign or that_clause_at(doc, k + 1)):
        return False
    return not (reader.verb(k + 1) or doc.analyses(k + 1) or reader.lexicon.auxiliary(doc.key(k + 1)))


def behind_kunya(reader: Reader, k: int) -> bool:
    """A word behind «أبو»: a name, whatever else it spells; but «قال لي أبي | يوما», «أبي | مخاطبا» is "my father".

    «آبي | مخاطبا» is another's name.
    """
    lexicon, key = reader.lexicon, reader.doc.key(k)
    adverb = key.endswith("ا") and (lexicon.time(key) or lexicon.adjunct_head(key))
    return lexicon.has("naming.kunyas", reader.doc.key(k - 1)) and not adverb


def with_particle(reader: Reader, k: int) -> bool:
    """That article or the word behind it: «ماركو | لا | بارينا»."""
    return foreign_particle(reader, k) or foreign_particle(reader, k - 1)


def syllable_at(reader: Reader, k: int) -> bool:
    """A conjunction that no clause stands behind is the end of a name: «وانغ شيو | لان، وهي», «تشن | لان إن»."""
    doc = reader.doc
    foreign = reader.pos(k - 1) in ("X", "PROPN") and name_shaped(doc.words[k - 1]) and not doc.analyses(k - 1)
    last = k + 1 >= reader.sentence.last or doc.plain_sign(k + 1) or that_clause_at(doc, k + 1)
    spelt = not any(letter in doc.words[k].letters for letter in HAMZAS)
    return k > 0 and foreign and last and spelt and len(doc.key(k)) <= LONGEST_SYLLABLE


def third_syllable(reader: Reader, k: int) -> bool:
    """A pronoun that a Korean name of three syllables ends in: «كيم جونغ | هو إن», not «ما قاله شي بينغ | هو أن»."""
    doc = reader.doc
    if len(doc.key(k)) > LEAST_SYLLABLE or not reader.lexicon.has("pronouns.independent", doc.key(k)):
        return False

    def syllable(i: int) -> bool:
        known = not doc.words[i].is_word or definite(doc.key(i)) or doc.analyses(i) or reader.verb(i)
        return (
            not known
            and len(doc.key(i)) <= LONGEST_KOREAN
            and (name_shaped(doc.words[i]) or reader.pos(i) in ("X", "PROPN"))
        )

    first = max(reader.sentence.first, k - MAX_CLEFT)
    lists = ("phrases.results",)  # ما
    cleft = any(reader.lexicon.relative(doc.key(i)) or reader.lexicon.any(lists, doc.key(i)) for i in range(first, k))
    that = that_clause_at(doc, k + 1) or fa_clause_at(doc, k + 1) or bool(doc.analyses(k + 1))
    behind = k + 1 >= reader.sentence.last or (that and not cleft)
    behind = behind or doc.key(k + 1) == "(" or (doc.plain_sign(k + 1) and not doc.colon_at(k + 1))
    two = k - 2 >= reader.sentence.first and syllable(k - 1) and syllable(k - 2)
    return behind and two and not (k - 3 >= reader.sentence.first and syllable(k - 3))


def _in_foreign_name(reader: Reader, k: int) -> bool:
    """Between foreign words: «خوان دي | لا سيلا»; behind a verb where the text has it so elsewhere: «قال | لا سيلا»."""
    doc, lexicon = reader.doc, reader.lexicon

    def foreign(i: int) -> bool:
        return reader.pos(i) in ("X", "PROPN") or name_shaped(doc.words[i])

    def named(i: int) -> bool:
        before = doc.key(i - 1)
        particle = lexicon.has("names.particles", before) or lexicon.listed_given(before)
        return doc.key(i) == doc.key(k) and (particle or foreign(i - 1)) and not doc.analyses(i - 1)

    def inside(i: int) -> bool:
        """Behind a name and its particle nothing is denied, whatever the last word spells: «كارلوس دي | لا سيرنا»."""
        name = i > 1 and (lexicon.listed_given(doc.key(i - 2)) or foreign(i - 2))
        return name and doc.key(i) == doc.key(k) and lexicon.has("names.particles", doc.key(i - 1))

    if k + 1 >= reader.sentence.last or definite(doc.key(k + 1)) or not doc.words[k + 1].is_word:
        return False
    places = [k, *(i - 1 for i in doc.places[doc.key(k + 1)][:MAX_SEARCHED] if i > 1)]
    return any(inside(i) or (name_shaped(doc.words[k + 1]) and named(i)) for i in places if i > 0)
