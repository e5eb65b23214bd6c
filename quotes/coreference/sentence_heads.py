"""What a sentence about somebody opens with: a name, a noun for people or bodies, who is called by where he is from."""

from __future__ import annotations

from quotes.attribution.phrase_starts import blessed
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import dual
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import SERVANT, bare, conjoined, definite
from quotes.marks import is_statement_like
from quotes.spelling import frequency

SHORTEST_ORIGIN = 5
SHORTEST_PLURAL = 6
RARE = 20  # times in the press
PARTICLES = 3  # of «فان دير لاين»
MAX_PLACES = 8  # places of a word in the text


def heads(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is one that a sentence about somebody opens with: a name, or a noun for people or bodies."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if reader.verb(k) or reader.doc.analyses(k):
        return False
    if reader.doc.words[k].letters.removeprefix("و").startswith("أمام"):
        return False  # «وأمام هذا الوضع», not «إمام»
    taken_up = any(lexicon.has(f"anaphors.{name}", key) for name in ("honorifics", "latter", "humans", "elders"))
    if taken_up or surnamed(reader, k) or particled(reader, k) or blessed(reader, k) or numbered(reader, k):
        return True  # «وبعث | سموه برقية», «وغادر | الأخير القاعة», «أما | الثاني فأقر بالسرقة»
    behind = reader.doc.key(k + 1)
    if lexicon.any(("groups.counsels",), key) and lexicon.person_noun(behind):
        return True  # «ورافع | دفاع المتهم مطولا»
    if (key == SERVANT and definite(behind)) or (lexicon.owned_person(key) and lexicon.listed_given(behind)):
        return True  # «عبد الحق السقاط يشرح», «مدربه كمال بوشارب يثق به»
    return lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)


def numbered(reader: Reader, k: int) -> bool:
    """One of several by his number alone: «أما | الثاني فأقر بالسرقة», not «الجلسة | الثانية»."""
    doc, before = reader.doc, reader.doc.key(k - 1)
    noun = k > reader.sentence.first and doc.words[k - 1].is_word and definite(conjoined(before))
    return reader.lexicon.has("labels.ordinals", doc.key(k)) and not noun and doc.key(k + 1) != "من"


def in_nominative(reader: Reader, k: int) -> bool:
    """A definite sound plural or a dual that by its form is a subject, whomever it names: «وظهر | المعتصمون وهم»."""
    key = reader.doc.key(k)
    if definite(key) and dual(reader.lexicon, key):
        return True  # «وشكلت | الحكومتان جبهة موحدة»
    return definite(key) and key.endswith("ون") and len(key) > SHORTEST_PLURAL and reader.pos(k) in ("NOUN", "ADJ")


def in_accusative(reader: Reader, k: int) -> bool:
    """Somebody in the accusative that أن gives its subject: «غير أن | مصدرا قضائيا نفى»."""
    return reader.lexicon.accusative_person(reader.doc.key(k))


def of_origin(reader: Reader, subject: Stretch) -> bool:
    """One called by where he is from, with his name or brought in so: «دفع | الشيشاني ببراءته» of «شيشاني أدين»."""
    key = reader.doc.key(subject.first)  # past the end: empty
    nisba = definite(key) and key.endswith(("ي", "ية")) and len(key) > SHORTEST_ORIGIN
    if nisba and len(subject) > 1 and reader.pos(subject.first + 1) in ("X", "PROPN"):
        return not definite(reader.doc.key(subject.first + 1))  # «واستقال | الأرجنتيني ميلادو»
    places = reader.doc.places.get(bare(key), ())[:1] if nisba and len(subject) == 1 else ()
    return any(place < subject.first for place in places)


def surnamed(reader: Reader, k: int) -> bool:
    """A surname with the article that the text has behind a given name."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    listed = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)
    return definite(key) and not listed and reader.doc.known_surname(key)


def particled(reader: Reader, k: int) -> int:
    """Words of a surname with its particles that the text has behind a name: «وأهدى | بن راوي فوزه»."""
    doc, particle = reader.doc, reader.lexicon.has
    last = k
    while last < min(k + PARTICLES, reader.sentence.last - 1) and particle("names.particles", doc.key(last)):
        last += 1
    if last == k or reader.verb(last):
        return 0
    for place in doc.places.get(doc.key(last), ())[:MAX_PLACES]:
        first = place - (last - k)
        if first >= k or first < 1:
            return 0
        same = all(doc.key(first + n) == doc.key(k + n) for n in range(last - k))
        before = doc.key(first - 1)
        named = reader.lexicon.given_name(before) or name_shaped(doc.words[first - 1])
        if same and named and not particle("names.particles", before):
            return last + 1 - k
    return 0


def unheard(reader: Reader, k: int) -> bool:
    """A word that the press hardly has, and never with an article, before one of origin: «تدير | غيثة المنصوري»."""
    doc, lexicon, key, behind = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    if k + 1 >= reader.sentence.last or not (
        definite(behind) and behind.endswith("ي") and len(behind) > SHORTEST_ORIGIN
    ):
        return False
    plain = key.isalpha() and len(key) > 2 and not (definite(key) or doc.analyses(k) or lexicon.function_word(key))
    listed = plain and (lexicon.somebody(key) or lexicon.any(("groups.documents", "places.kinds"), key))
    joined = any(token.pos_ in ("ADP", "CCONJ", "PRON") for token in reader.tokens(k))
    return plain and not (listed or joined or frequency("ال" + key)) and frequency(key) < RARE


def marked_body(reader: Reader, k: int) -> bool:
    """A body or a person whose name stands in marks: «وكانت | «الهيئة العامة للطيران» أصدرت»."""
    quotation = reader.doc.opens(k)
    named = quotation is not None and quotation.balanced and not is_statement_like(reader.doc.text, quotation)
    return named and heads(reader, k + 1)


def _placed_name(reader: Reader, k: int) -> bool:
    """A name of two words behind an adjective and where he is so: «الفاعل الجمعوي بالمنطقة | سامي العلي»."""
    doc, named = reader.doc, reader.lexicon.listed_given(reader.doc.key(k + 3))
    place = doc.key(k + 2)[:1] == "ب" and definite(doc.key(k + 2)[1:])
    surname = k + 4 < reader.sentence.last and reader.pos(k + 4) in ("X", "PROPN")
    return definite(doc.key(k + 1)) and reader.pos(k + 1) == "ADJ" and place and named and surname


def _mother(reader: Reader, k: int) -> bool:
    """«الحاجة | أم سالم»: a form of address before a kunya."""
    doc, lexicon, address = reader.doc, reader.lexicon, bare(reader.doc.key(k))
    mother = lexicon.has("naming.mothers", doc.key(k + 1)) and lexicon.given_name(doc.key(k + 2))
    return mother and lexicon.has("naming.addresses", address)


def titles_name(reader: Reader, k: int) -> bool:
    """A definite word, whatever it is tagged as, with a given name close behind: «وجه | المناضل الأسير مروان العلي»."""
    doc, given = reader.doc, reader.lexicon.given_name
    near = given(doc.key(k + 1)) or (definite(doc.key(k + 1)) and given(doc.key(k + 2)))
    near = near or _placed_name(reader, k) or _mother(reader, k)
    return definite(doc.key(k)) and reader.pos(k) != "ADJ" and near
