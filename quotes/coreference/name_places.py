"""Names of places and bodies inside a title, which are no name of its bearer: ``رئيس غرفة تجارة شال | سامي العلي``.

``في سانت لويس | إيلين برادلي``, ``محكمة الاستئناف بأنجال``: behind في, behind ب and behind a noun that needs a name of
its own stands where somebody works.
"""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.likeness import of_place
from quotes.coreference.name_ends import with_article
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, definite
from quotes.spelling import frequency

PLACES = ("places.bodies", "places.capitals", "places.countries")
HAMZAS = "أإآ"
MIN_PLACE = 4  # letters with the preposition
MAX_NOUNS = 3  # words of «غرفة تجارة»
LEAST = 2  # words of a bearer's name


def in_place(reader: Reader, k: int) -> bool:
    """A place behind its preposition: ``بالساحل``, ``بأنجال``, and what the text has without it (``بشال`` of ``شال``).

    So too a word that the press writes without its ب more often than with it, where no title stands right before it:
    «الدفاع المدني | بنجران», not «المدرب البرازيلي | بيليه».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if key[:1] != "ب" or len(key) < MIN_PLACE or doc.known_surname(key) or lexicon.given_name(key):
        return False
    inner = key[1:]
    if inner[:1] == "و":
        return False  # «بوعلي»
    beginning = lexicon.has("places.beginnings", inner)  # «بسيدي | بوزيد»
    if definite(inner) or beginning or inner in doc.places or doc.words[k].letters[1] in HAMZAS:
        return True
    title = k - 1
    while reader.pos(title) == "ADJ" and definite(doc.key(title)) and definite(doc.key(title - 1)):
        title -= 1
    origin = title == k - 1 or of_place(doc.key(k - 1), doc.grammar.sets["places.countries"])
    if (origin and lexicon.person_noun(doc.key(title))) or not definite(doc.key(k - 1)):
        return False
    return frequency(inner) > frequency(key) or _seated(reader, k)


def past_place(reader: Reader, k: int) -> bool:
    """A place in one word, behind which the title's bearer may stand: «بنجران | سامي», not «بمنطقة | نجران سامي»."""
    inner = reader.doc.key(k)[1:]
    noun = reader.lexicon.body(inner) or reader.lexicon.has("places.kinds", inner)
    return in_place(reader, k) and not (noun and not definite(inner))


def _seated(reader: Reader, k: int) -> bool:
    """One word alone behind a body whose construct is closed: «محكمة الاستئناف | بشال», not «وزير الخارجية | بيرنت»."""
    doc, lexicon, noun = reader.doc, reader.lexicon, k - 1
    alone = reader.pos(k + 1) not in ("X", "PROPN") or lexicon.listed_given(doc.key(k + 1))
    while reader.pos(noun) == "ADJ" and definite(doc.key(noun - 1)):
        noun -= 1
    body = doc.key(noun - 1)
    return alone and lexicon.body(body) and not definite(body) and len(doc.places.get(doc.key(k), ())) == 1


def behind_place(reader: Reader, k: int, last: int) -> int | None:
    """Where the bearer's name begins if the given name at ``k`` is part of a place's or a body's; None if it is none.

    Behind a word that places' names begin with («سانت لويس»), and behind an open construct where another given name
    stands behind the next word («غرفة تجارة غازي عنتاب | جمال العلي», «جامعة محمد الخامس | كريم العلي»).
    """
    lexicon = reader.lexicon
    first = k + 1 if begins_place(reader, k - 1) else _past_called(reader, k)
    named = first is not None and last - first >= LEAST and lexicon.listed_given(reader.doc.key(first))
    return first if named else None


def bodys_own(reader: Reader, k: int) -> bool:
    """Whether the given name at ``k`` is that of the indefinite body right before it: «مدرسة | عمر بن سالم».

    Two bodies are none that is called so: «عضو مجلس إدارة | سامي العلي».
    """
    given = reader.lexicon.given_name(reader.doc.key(k)) and not reader.lexicon.body(reader.doc.key(k - 2))
    return given and _nameless(reader.lexicon, reader.doc.key(k - 1)) and reader.pos(k - 1) in ("NOUN", "X")


def bodys_in_latin(reader: Reader, k: int) -> bool:
    """A body's name in Latin letters right behind it or its adjective: «مؤسس الشركة المنافسة | Opal، سامي العلي»."""
    doc, key, before = reader.doc, reader.doc.key(k), k - 1
    if not (key.isascii() and key.isalpha()):
        return False
    before -= definite(doc.key(before)) and not reader.lexicon.body(doc.key(before))
    return reader.lexicon.body(doc.key(before)) and not doc.key(k + 1).isascii()


def _nameless(lexicon: Lexicon, key: str) -> bool:
    """A body without the article, a preposition joined to it or not, which needs a name: «جامعة», «بجامعة»."""
    body = lexicon.body(key) or (key[:1] in ("ب", "ل") and lexicon.body(key[1:]))
    return body and not with_article(key)


def _past_called(reader: Reader, k: int) -> int | None:
    """Behind the name of a body or of its place in two words, or in three with بن: «مدرسة | عمر بن سالم»."""
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.has("names.particles", doc.key(k)) or lexicon.has("names.particles", doc.key(k - 1)):
        return None
    if not open_construct(reader, k) or lexicon.given_name(doc.key(k + 1)):
        return None
    body = _nameless(lexicon, doc.key(k - 1))
    if lexicon.has("naming.patronymics", doc.key(k + 1)):
        return k + 3 if body else None
    plain = not (definite(doc.key(k + 1)) or lexicon.has("names.particles", doc.key(k + 1)))
    return k + 2 if plain or (body and definite(doc.key(k + 1))) else None


def past_club(reader: Reader, words: Stretch, name: Stretch | None) -> Stretch | None:
    """The name without that of a club or a place behind an office without its article, of which one has one.

    «مدرب بايرن ميونيخ» has none, «مدرب مانشستر سيتي | بيب غوارديولا» and «رئيس باريس سان جيرمان | ناصر العلي» have one.
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(words.first), words.lead)
    if name is None or definite(head) or not lexicon.has("titles.exclusive", head):
        return name
    open_before = not any(definite(doc.key(k)) for k in range(words.first + 1, name.first))
    place = open_before and lexicon.has("places.beginnings", doc.key(name.first))
    if lexicon.listed_given(doc.key(name.first)) or not (place or name.first == words.first + 1):
        return name
    inside = range(name.first + 1, name.last - 1)
    later = next((k for k in inside if lexicon.listed_given(doc.key(k)) and not begins_place(reader, k - 1)), None)
    if later is not None:
        return Stretch(later, name.last)
    behind = name.first + doc.longest(PLACES, name.first)
    if name.first < behind <= name.last - LEAST:
        return Stretch(behind, name.last)  # «رئيس غينيا | مامادي دومبويا»
    return None if name.last == words.last else name


def begins_place(reader: Reader, k: int) -> bool:
    """Whether a place's name in two words begins at ``k``, behind في or what needs one: «بلدية | سان نيكولا»."""
    if not reader.lexicon.has("places.beginnings", reader.doc.key(k)):
        return False
    before = reader.doc.key(k - 1)
    office = reader.lexicon.office(before) and not definite(before)  # «مدرب | سان لورينو»
    return before in ("في", "لدي") or office or open_construct(reader, k)


def open_construct(reader: Reader, k: int) -> bool:
    """Whether nouns without an article stand before ``k``, for a body or behind a title: «رئيس | غرفة تجارة | شال»."""
    doc, lexicon = reader.doc, reader.lexicon
    for noun in range(k - 1, max(reader.sentence.first, k - 1 - MAX_NOUNS), -1):
        key = doc.key(noun)
        tagged = reader.pos(noun) in ("NOUN", "") or (reader.pos(noun) == "X" and lexicon.body(key))  # «مستشفى»
        if with_article(key) or not doc.words[noun].is_word or not tagged:
            return False
        if _nameless(lexicon, key) or lexicon.has("places.kinds", key):
            return True
        if lexicon.person_noun(key) or lexicon.given_name(key):
            return noun < k - 1 and not lexicon.given_name(key)
    return False


def named_after(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether the name at ``k`` is a body's that is called after a king: «جامعة الملك | سالم»."""
    title, body = doc.key(k - 1), doc.key(k - 2)
    called = definite(title) and lexicon.honorific(title) and not definite(body)
    return called and (lexicon.body(body) or (body[:1] in ("ب", "ل") and lexicon.body(body[1:])))
