"""A name at the end of its title's phrase that no list knows: ``القيادي في كوباني | شرفان درويش``.

The trailing words are what the tagger takes for names; among them may be a place's or a club's.
"""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.coreference.likeness import without_preposition
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_places import begins_place, bodys_own
from quotes.coreference.name_starts import adjective_at, foreign_at
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_words import unlisted_at
from quotes.document import Stretch
from quotes.lexicon import OWNERS, Lexicon, bare, definite

LEAST_NAME = 2  # words
COUNTRIES = "places.countries"
MAX_KIND = 3  # words of «قرية شال بياض»
MAX_PLACED = 4  # words of «في بلدة شال الشرقية»


def trailing_name(reader: Reader, piece: Stretch) -> Stretch | None:
    """Two trailing words or more that the tagger takes for names, without the place or the body before them."""
    doc, lexicon = reader.doc, reader.lexicon
    behind = _behind_place(reader, piece)
    if behind is not None:
        return name_from(reader, behind, piece.last)
    k = piece.last
    unlisted = _before_surname(reader, piece)
    bodys = not definite(doc.key(piece.first)) and called_after(reader, unlisted, piece.first)
    if unlisted < k - 1 and not bodys:  # «مديرة مؤسسة الشهيد سامي العلي»
        return Stretch(unlisted, k)
    if any(begins_place(reader, k) or bodys_own(reader, k) for k in range(piece.first + 1, piece.last)):
        return None  # «رئيس بلدية | عين دراهم», «مدير مدرسة | عمر بن سالم»
    # «متحدث باسم المحكمة في بلدة | شال الشرقية»: the name of a place
    if _names_kind(reader, piece):
        return None
    if any(doc.key(i) == "في" and piece.last - i <= MAX_PLACED for i in range(piece.first + 1, piece.last)):
        return None
    while (
        k - 1 > piece.first
        and reader.pos(k - 1) in ("X", "PROPN")
        and not (lexicon.person_noun(doc.key(k - 1)) or arm_at(reader, k - 1) or doc.key(k - 1).startswith("لل"))
    ):
        k -= 1
    if definite(doc.key(piece.last - 1)) and _open_construct(reader, k - 1, piece):
        return None
    if k < piece.last - 1 and lexicon.body(doc.key(k)) and not definite(doc.key(k)) and definite(doc.key(k + 1)):
        return None  # «قائد | خفر السواحل»
    if any(lexicon.has("adjuncts.annexed", doc.key(i)) for i in range(k - 1, min(k + 1, piece.last))):
        return None  # «لاعب وسط | مرفأ يونايتد»
    common = doc.key(k - 1)[:1] == "ل" and reader.pos(k - 1) == "NOUN"  # «المصمم لشعار أولمبياد طوكيو»
    if not definite(doc.key(k - 1)) and (lexicon.body(_unjoined(lexicon, doc.key(k - 1))) or common):
        k += 1  # «رئيس بلدية هيروشيما | كازومي ماتسوي»: an indefinite body has its own name behind it first
    if k - 1 == piece.first and not definite(doc.key(piece.first)):
        k = _past_body(reader, k, piece.last)
    inner = doc.key(k)[1:]
    place = doc.key(k)[:1] == "ب" and (inner in doc.places or lexicon.given_name(inner) or lexicon.honorific(inner))
    # «الأمين العام لأوبك | عبد الله العلي», where the text has «أوبك» as well
    given = lexicon.given_name(doc.key(k + 1)) or lexicon.has("names.particles", doc.key(k + 1))
    if place or (doc.key(k)[:1] == "ل" and inner in doc.places and given and piece.last - k > LEAST_NAME):
        k += 1  # «مراسل الإذاعة بسيدي | بوزيد», «مديرة الجمعية بجيزان | منى رزيق»
    # «المدير الفني لنادي النجم | ماركو لوريتي»: a title with the article has its bearer at its end
    called = not definite(doc.key(piece.first)) and called_after(reader, k, piece.first)
    bearer = piece.last - k >= LEAST_NAME and lexicon.person_noun(doc.key(piece.first)) and not called
    return Stretch(k, piece.last) if bearer else None


def _before_surname(reader: Reader, piece: Stretch) -> int:
    """Back to the first given name before a surname in ي that ends a title: «متحدث الجمعية بالمرفأ | بيشي الصرخي»."""
    doc, lexicon, k = reader.doc, reader.lexicon, piece.last - 1
    if not (surname_shaped(reader, k) and lexicon.person_noun(doc.key(piece.first))):
        return k
    k -= k - 1 > piece.first and unlisted_at(doc, k - 1)
    while k - 1 > piece.first and lexicon.listed_given(doc.key(k - 1)):
        k -= 1
    return k


def _behind_place(reader: Reader, piece: Stretch) -> int | None:
    """The bearer's name behind where he works, a place of one word: «القيادي الكردي في كوباني | شرفان درويش»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not (definite(doc.key(piece.first)) and lexicon.person_noun(doc.key(piece.first))):
        return None
    for k in range(piece.last - LEAST_NAME - 1, piece.first + 1, -1):
        named = [doc.key(i) for i in range(k, k + 1 + LEAST_NAME)]
        if doc.key(k - 1) not in ("في", "لدي") or any(map(definite, named[:-1])):
            continue
        particle = any(lexicon.has("names.particles", key) for key in named) or doc.phrase_length(COUNTRIES, k) > 1
        words = range(k + 1, k + 1 + LEAST_NAME)
        if not particle and all(foreign_at(reader, i) or lexicon.given_name(doc.key(i)) for i in words):
            return k + 1
    return None


def _past_body(reader: Reader, k: int, last: int) -> int:
    """Past the country or the club that an office in construct needs: «رئيس إندونيسيا | رامي», «مدرب تشيلسي | رامي»."""
    country = reader.doc.phrase_length(COUNTRIES, k)
    return k + country if country else max(k, last - LEAST_NAME)


def _names_kind(reader: Reader, piece: Stretch) -> bool:
    """Whether the last two words are the name of where one is from: «شاهد من قرية | شال بياض»."""
    doc = reader.doc
    lately = range(max(piece.first, piece.last - 1 - MAX_KIND), piece.last - 1)
    return any(doc.key(i) == "من" and reader.lexicon.has("places.kinds", doc.key(i + 1)) for i in lately)


def _unjoined(lexicon: Lexicon, key: str) -> str:
    """The noun behind a joined preposition: «بنادي», not «ولاية» and not «بلدية»."""
    return key if key[:1] == "و" or lexicon.somebody(key) else without_preposition(key)


def _open_construct(reader: Reader, k: int, piece: Stretch) -> bool:
    """An indefinite noun inside a title that the definite words behind it belong to: «شيخ | سوق | تمور الساحل»."""
    lexicon, key = reader.lexicon, _unjoined(reader.lexicon, reader.doc.key(k))
    listed = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)
    listed = listed or place_at(reader, Stretch(k, k + 1))  # «المتحدث باسم طالبان | ذبيح الله»
    inside = piece.first < k and reader.pos(k) == "NOUN" and not with_article(reader.doc.key(k))
    behind = reader.doc.key(k + 1)
    named = lexicon.given_name(key) or lexicon.given_name(behind) or lexicon.has("names.particles", behind)
    return inside and not listed and not named and not key.endswith(OWNERS)


def called_after(reader: Reader, k: int, first: int) -> bool:
    """Whether the name at ``k`` is that of a body called after somebody: «مركز الملك | سالم», «جائزة الأمير | سالم»."""
    doc, lexicon = reader.doc, reader.lexicon
    title = k - 1
    while title > first + 1 and adjective_at(reader, title):
        title -= 1  # «حزب الرئيس | اليمني السابق | سالم»
    if title - 1 < first or not (definite(doc.key(title)) and lexicon.honorific(doc.key(title))):
        return False
    before = doc.key(title - 1)
    return not with_article(before) and (lexicon.body(before) or lexicon.body(before[1:]))


def arm_at(reader: Reader, k: int) -> bool:
    """What an officer serves in or has studied: «المقدم ركن طيار سامي العلي», «اللواء الركن الجرادي»."""
    return reader.lexicon.has("naming.arms", bare(reader.doc.key(k)))
