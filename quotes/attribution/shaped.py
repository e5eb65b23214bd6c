"""Objects that their own shape tells from the phrase before, and the adjective of origin that a body is called by."""

from __future__ import annotations

from quotes.attribution.deeds import common_noun
from quotes.attribution.no_subject import LONG_ORIGIN
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import definite, disowned, untied
from quotes.spelling import frequency
from quotes.words import COMMA

PLURAL = "ات"
SHORT_NOUN = 5  # letters with the article: «الرأي» is no adjective of origin
MAX_ORIGINS = 2
ENDINGS = ("ي", "ية")  # of a man or a body from somewhere, of a woman
KNOWN = 5  # times with the article and with endings: a noun, whatever it is tagged as


def behind_called(reader: Reader, subject: Stretch) -> int:
    """The object behind a body alone and the adjective of origin that it is called by, however that is tagged.

    «نفى النادي الأهلي | الأنباء», «أدانت المحكمة الجزائية | المتهم», which is no adjective of hers; 0 where none is.
    """
    doc, head, k = reader.doc, reader.doc.key(subject.first), subject.first + 1
    origin = "ية" if head.endswith("ة") else "ي"
    if not (definite(head) and reader.lexicon.body(head)):
        return 0
    while k <= subject.first + MAX_ORIGINS and of_origin(doc.key(k), origin):
        k += 1
    behind = doc.key(k)
    if k == subject.first + 1 or not definite(behind) or behind.startswith("لل"):
        return 0
    person = reader.lexicon.person_noun(behind)
    man = person and head.endswith("ة") and not behind.endswith("ة")
    return k if man or (reader.pos(k) == "NOUN" and not person and not of_origin(behind, origin)) else 0


def behind_many(reader: Reader, subject: Stretch) -> int:
    """What is indefinite behind people in a construct, who have no name together: «توقع خبراء الأرصاد | هطول أمطار».

    0 where nothing is.
    """
    doc, lexicon, head, k = reader.doc, reader.lexicon, reader.doc.key(subject.first), subject.first + 2
    people = lexicon.has("anaphors.plurals", head) and not definite(head) and definite(doc.key(k - 1))
    key = doc.key(k)
    named = lexicon.somebody(key) or doc.known_surname(key) or lexicon.inside_title(key) or lexicon.preposition(key)
    if not people or k + 1 >= subject.last or definite(key) or named or key[:1] in ("و", "ل", "ب", "ف"):
        return 0
    return k if reader.pos(k) in ("NOUN", "X") and reader.word_at(k + 1) else 0


def behind_pointed(reader: Reader, first: int, limit: int) -> int:
    """Behind what a demonstrative at word ``first`` points at: «انتقد ذلك الموظف | طريقة العمل»; 0 without one."""
    doc = reader.doc
    noun = first + 1
    if noun >= limit or not reader.lexicon.has("pronouns.pointing", doc.key(first)) or not definite(doc.key(noun)):
        return 0
    attributes = range(noun + 1, limit)
    return next((k for k in attributes if not (definite(doc.key(k)) and reader.pos(k) == "ADJ")), limit)


def behind_place(reader: Reader, subject: Stretch, k: int) -> bool:
    """A common noun with the article behind where somebody is: «أدانت شخصيات وطنية بالمملكة | العملية»."""
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    placed = k - 1 > subject.first and before.startswith("بال") and reader.adposition(k - 1)
    named = any(lexicon.has(names, before) for names in ("places.bodies", "places.countries", "places.capitals"))
    placed = placed or (named and reader.doc.key(k - 2) == "في")  # «قياديون في طالبان | الحركة»
    if _within(reader, subject, k):
        return True
    if not placed or reader.pos(k) != "NOUN":
        return False
    return common_noun(reader, k) and not (lexicon.somebody(key) or lexicon.time(key) or lexicon.inside_title(key))


def _within(reader: Reader, subject: Stretch, k: int) -> bool:
    """An indefinite noun with its own behind people in a body: «نواب في البرلمان | قرار الحكومة»."""
    doc, lexicon, key, head = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(subject.first)
    people = lexicon.has("anaphors.plurals", head) and not definite(head) and k - 3 >= subject.first
    if not people or doc.key(k - 2) != "في" or not definite(doc.key(k - 1)) or definite(key):
        return False
    listed = lexicon.person_noun(key) or doc.known_surname(key) or lexicon.inside_title(key)
    noun = reader.pos(k) == "NOUN" and reader.pos(k + 1) in ("NOUN", "X", "PROPN") and not reader.adposition(k + 1)
    return noun and not listed and not reader.conjunction(k) and not reader.adposition(k)


def stance_behind(reader: Reader, k: int) -> bool:
    """What is said of things behind a name or an article: «أكد القائد بيلوف | مقتل جنديين», not «مركز | دعم القرار».

    Also of one's own: «أعلنت أسرة الفنان | وفاته».
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    closed = definite(before) or reader.pos(k - 1) in ("X", "PROPN")
    own = untied(disowned(doc.key(k)))
    stance = lexicon.has("clauses.stances", doc.key(k)) or lexicon.has("clauses.stances", own)
    return stance and reader.word_at(k + 1) and closed and not (lexicon.body(before) and not definite(before))


def behind_two(reader: Reader, k: int) -> bool:
    """What has the article behind two people, who keep their ن and have no such adjective: «أنكر المتهمان | التهم»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    two = definite(before) and before.endswith("ان") and reader.lexicon.person_noun(before[:-2])
    return two and definite(key) and not key.endswith(("ان", "ين")) and not key.startswith("لل")


def abstract_behind(reader: Reader, k: int) -> bool:
    """An abstract noun in ية with its own behind an article, however it is tagged: «مدرب المنتخب | جاهزية اللاعبين»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    shaped = key.endswith("ية") and len(key) >= LONG_ORIGIN and not definite(key) and key[:1] not in ("و", "ل", "ب")
    if not shaped or not (definite(doc.key(k - 1)) and definite(doc.key(k + 1))) or reader.pos(k) == "ADJ":
        return False
    listed = lexicon.somebody(key) or doc.known_surname(key) or lexicon.inside_title(key)
    return not listed and min(frequency("ال" + key), inflected(key)) >= KNOWN


def of_origin(key: str, endings: str | tuple[str, ...] = ENDINGS) -> bool:
    """«القبرصي»: where somebody or something is from, with the article and one of the endings."""
    return definite(key) and len(key) >= LONG_ORIGIN and key.endswith(endings)


def indefinite_things(reader: Reader, k: int) -> bool:
    """The same without the article, which goes on with no definite title: «نقل الوكيل | تحيات الأمير»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    named = lexicon.given_name(key) or lexicon.somebody(key) or reader.doc.known_surname(key)
    owned = definite(reader.doc.key(k + 1)) or lexicon.honorific(reader.doc.key(k + 1))  # «تحيات | سمو الأمير»
    long = len(key) > SHORT_NOUN or (len(key) == SHORT_NOUN and owned)
    return key.endswith(PLURAL) and long and not definite(key) and key[:1] != "و" and not named


def placed_abstract(reader: Reader, subject: Stretch, k: int) -> bool:
    """An indefinite noun in ة behind where an office is held: «مدير الصحة بالمنطقة | رعاية», «محافظ شال | أهمية»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, before = doc.key(k), doc.key(k - 1)
    if not key.endswith("ة") or definite(key) or reader.pos(k) != "NOUN" or key[:1] == "و":
        return False
    listed = lexicon.somebody(key)
    if listed or doc.known_surname(key) or lexicon.inside_title(key) or not lexicon.office(doc.key(subject.first)):
        return False
    place = before[:1] == "ب" and definite(before[1:])
    foreign = k - 2 == subject.first and reader.pos(k - 1) in ("X", "PROPN") and not lexicon.given_name(before)
    return k - 1 > subject.first and (place or foreign)


def abstract(reader: Reader, k: int) -> bool:
    """An indefinite noun behind a comma that is no title and no superlative: «كريس دويل، المدير العام، | فرضية كذا»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if doc.key(k - 1) not in COMMA or definite(key) or key[:1] in ("و", "ا") or reader.pos(k) != "NOUN":
        return False
    known = lexicon.somebody(key)
    return not known and key.endswith("ة") and not doc.known_surname(key)
