"""Where what a verb always speaks of begins behind its subject: ``اتهم النائب وليد الحجار | وزير الكهرباء``."""

from __future__ import annotations

from quotes.attribution.addressed import spoken_of, takes_addressee, told
from quotes.attribution.addressees import one_to_another
from quotes.attribution.apart import ends_office, titled_name
from quotes.attribution.apposed import title_before_object
from quotes.attribution.cities import state_behind_name
from quotes.attribution.deeds import common_noun, no_mans_surname
from quotes.attribution.reader import Reader
from quotes.attribution.shaped import behind_pointed
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.folding import fold
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import PLACES, STATES, bare, definite
from quotes.words import COMMA

LONGEST = 4  # words of a thing between commas
MAX_PRESSMAN = 4  # words of a correspondent and his outlet


def without_accused(reader: Reader, c: Candidate, who: Stretch) -> Stretch:
    """The subject of a verb that always has a person for its object, where that person stands behind its full name.

    «اتهم النائب وليد الحجار | وزير الكهرباء بالتقصير», «اتهم رئيس النادي سامر شاهين | الحكم بالانحياز». Behind a
    name in one word, alone or with its title, what is no man's surname: «وصف الرئيس بيلوف | الاتفاق بأنه». Whomever
    a verb may take stands between a name in commas and the content: «دعا القائد، رفيق بن زرقة، | الأنصار إلى».
    """
    if spoken_of(reader, c, who) or told(reader, c, who) or _ascribed(reader, c, who):
        return before_accused(reader, who)
    beside = takes_addressee(reader, c) and c.opener is not None and c.opener.word == who.last
    apposed = _behind_apposed(reader, who) if beside else 0
    return Stretch(who.first, apposed, who.lead) if apposed else who


def _ascribed(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether what is put down to something stands right before it: «عزا التاجر سامي بشير | الزيادة إلى توقف النقل»."""
    ascribes = c.verb is not None and reader.lexicon.has("recipients.ascribing", fold(c.verb.lemma))
    to = c.opener is not None and c.opener.word == who.last and c.opener.frame.endswith(":إلى")
    return ascribes and to and who.first == c.last and not c.enclitic


def before_accused(reader: Reader, who: Stretch) -> Stretch:
    """The phrase as far as another person or thing begins behind its full name, where one must stand somewhere."""
    doc, lexicon = reader.doc, reader.lexicon
    if (marks := doc.opens(who.first)) is not None and doc.after(marks) < who.last:
        end = doc.after(marks)  # «اتهمت "العدالة الآن" | الشرطة باستخدام القوة»
        while end < who.last and definite(doc.key(end)) and reader.pos(end) == "ADJ":
            end += 1
        alone = end == doc.after(marks)
        return Stretch(who.first + 1, end - 1) if alone else Stretch(who.first, end, who.lead)
    pointed = behind_pointed(reader, who.first, who.last)  # «وصفت تلك المنظمة | الوضع بأنه»
    apart = pointed or _spoken_of_by(reader, who) or _behind_apposed(reader, who) or _behind_office(reader, who)
    if apart:
        return Stretch(who.first, apart, who.lead)
    titles = (title_before_object(reader, who, k) for k in range(who.first + 1, who.last))
    if titled := max(titles, default=0):
        return Stretch(who.first, titled, who.lead)
    state = who.last - max(1, doc.ends_before(STATES, who.last))
    if state > who.first + 1 and state_behind_name(reader, state):
        return Stretch(who.first, state, who.lead)  # «اتهم المندوب جان بوسكو | رواندا بإرسال جنود»
    name = who.first + (lexicon.honorific(doc.key(who.first)) and definite(doc.key(who.first)))
    key = doc.key(name)
    two = name + 2 == who.last and doc.known_surname(key) and doc.known_surname(doc.key(name + 1))
    if two and not (lexicon.listed_given(key) or lexicon.listed_given(doc.key(name + 1))):
        return Stretch(who.first, name + 1, who.lead)  # «وصف العلي | المطوع بأنه»: each has a given name elsewhere
    foreign = reader.pos(name) in ("X", "PROPN") or name_shaped(doc.words[name]) or not inflected(key)
    foreign = foreign and not (definite(key) or lexicon.given_name(key) or lexicon.somebody(key))
    if name + 1 < who.last and foreign and (common_noun(reader, name + 1) or no_mans_surname(reader, name + 1)):
        return Stretch(who.first, name + 1, who.lead)
    if name + 1 < who.last and lexicon.given_name(key) and lexicon.body(doc.key(name + 1)):
        return Stretch(who.first, name + 1, who.lead)  # «اتهم مجدي | حكومة الولاية»
    for k in range(who.first + 2, who.last):
        served = lexicon.has("names.particles", doc.key(k - 2)) and k - 3 >= who.first
        key, given = doc.key(k), doc.key(k - 2 - served)
        if lexicon.has("names.particles", doc.key(k - 1)):
            continue  # «نبيل عبد | الله القوات»
        name = k - 2 - served
        apart = name == who.first or definite(doc.key(name - 1)) or doc.ends_before(PLACES, name) > 0
        apart = apart or (name - 2 > who.first and reader.adposition(name - 2))
        full = lexicon.listed_given(given) and apart  # «مدير المركز | سامي العلي», «التاجر بسوق دمشق | سامي العلي»
        trade = lexicon.has("names.occupational", bare(doc.key(k - 1)))  # «رولا الخطيب»
        full = full and (trade or not lexicon.person_noun(doc.key(k - 1))) and doc.words[k - 1].is_word
        full = full and not lexicon.body(doc.key(k - 1))
        # «يصف المخرج سامي العلي | أداء الممثلة بأنه»
        annexed = k + 1 < who.last and reader.pos(k) == "NOUN" and definite(doc.key(k + 1)) and not definite(key)
        thing = annexed or common_noun(reader, k) or no_mans_surname(reader, k)
        if full and (lexicon.person_noun(key) or lexicon.body(key) or thing):
            return Stretch(who.first, k, who.lead)
        if many_annexed(reader, k) and (full or reader.pos(k - 1) in ("X", "PROPN") or lexicon.given_name(given)):
            return Stretch(who.first, k, who.lead)  # «العقيد رياض الشامي | مسلحي الجبهة»
    another = _second_person(reader, who) or _pressman(reader, who)
    return Stretch(who.first, another, who.lead) if another else who


def _second_person(reader: Reader, who: Stretch) -> int:
    """Where another person begins behind a noun in construct, which an article has closed; 0 where none does.

    «اتهم شقيق الضحية | مالك العقار», «اتهم والد إحدى الضحايا | المقاول»: no title of the first, for somebody must be
    spoken of.
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if lexicon.body(head) and not definite(head):
        # «كرمت جمعية المسرحيين | الفنانة منى رشدي»
        titles = (k for k in range(who.first + 2, who.last) if definite(doc.key(k - 1)) and titled_name(reader, k))
        return next(titles, 0)
    if not lexicon.person_noun(head):
        return 0
    if definite(head):  # «اتهم النائب | وزير الكهرباء», «اتهم المدعي العام | الوزير السابق»
        k = _past_adjectives(reader, who.first + 1, who.last)
        person = definite(doc.key(k)) and lexicon.person_noun(doc.key(k)) and not doc.key(k).startswith("لل")
        if k > who.first + 1 and person and _past_adjectives(reader, k + 1, who.last + 1) == who.last:
            return k
        titled = lexicon.person_noun(doc.key(k)) and ends_office(reader, k, who.last)
        titled = titled or (titled_name(reader, k) and not lexicon.has("naming.addresses", bare(head)))
        deputy = lexicon.has("naming.deputies", bare(head)) and not definite(doc.key(k))
        titled = titled or (deputy and lexicon.has("titles.exclusive", doc.key(k)))  # «| وزير الكهرباء سامي العلي»
        return k if titled or one_to_another(reader, who, k) else 0
    for k in range(who.first + 2, who.last):
        key, closed = doc.key(k), definite(doc.key(k - 1)) and doc.words[k - 1].is_word
        annexed = not definite(key) and k + 1 < who.last and definite(doc.key(k + 1))
        if _addressed(reader, who, k):
            continue
        if closed and lexicon.person_noun(key) and (annexed or definite(key)) and not key.startswith("لل"):
            return k
        if closed and annexed and lexicon.body(key):
            return k  # «انتقد رئيس النادي | لجنة الحكام»
    return 0


def _past_adjectives(reader: Reader, k: int, last: int) -> int:
    """Past the adjectives of a title alone: «المدعي العام | الوزير», «المدير الفني | اللاعب سامي العلي»."""
    doc, lexicon = reader.doc, reader.lexicon
    while k + 1 < last and definite(doc.key(k)) and not lexicon.person_noun(doc.key(k)):
        if not (lexicon.has("groups.ranks", doc.key(k)) or reader.pos(k) == "ADJ"):
            break
        k += 1
    return k


def _addressed(reader: Reader, who: Stretch, k: int) -> bool:
    """Whether a form of address at word ``k`` names the one before it, for a thing stands behind the name.

    «وصفت أستاذة الآثار | الدكتورة ندى السالمي المقبرة بأنها», but «اتهم شقيق الضحية | الدكتور سامي العلي بالإهمال».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not (definite(doc.key(k)) and lexicon.honorific(doc.key(k)) and lexicon.given_name(doc.key(k + 1))):
        return False
    return any(common_noun(reader, j) or no_mans_surname(reader, j) for j in range(k + 3, who.last))


def _pressman(reader: Reader, who: Stretch) -> int:
    """Where a correspondent ends the phrase, who is told and speaks no more: «أبلغ الوزير | مراسل المرآة أن»; or 0."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(max(who.first + 1, who.last - MAX_PRESSMAN), who.last):
        named = definite(doc.key(k - 1)) or reader.pos(k - 1) in ("X", "PROPN")
        if named and lexicon.has("recipients.correspondents", doc.key(k)):
            return k
    return 0


def many_annexed(reader: Reader, k: int) -> bool:
    """A sound plural of people without its ن, in an oblique case: «اتهم الوزير سامي العلي | منظمي الحفل»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    plain = not definite(key) and not lexicon.given_name(key) and not lexicon.office(key)
    return key.endswith("ي") and plain and lexicon.person_noun(key + "ن")


def _spoken_of_by(reader: Reader, who: Stretch) -> int:
    """Where what a person speaks of begins behind his title alone: «وصف الناقد | الرواية بأنها»; 0 where it does not.

    A feminine is no adjective of a man's title, a common noun of nobody's.
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if not (definite(head) and lexicon.person_noun(head)) or lexicon.any(("anaphors.plurals",), head):
        return 0
    for k in range(who.first + 1, who.last):
        key = doc.key(k)
        if not definite(key) or key.startswith("لل") or lexicon.person_noun(key):
            return 0
        if lexicon.given_name(bare(key)) or (k == who.first + 1 and lexicon.has("groups.ranks", key)):
            continue  # «الدكتور العلي | القرار», «المدير العام | الاتفاق»
        hers = key.endswith("ة") and not head.endswith("ة")
        if hers or (reader.pos(k) == "NOUN" and common_noun(reader, k)):
            return k
    return 0


def _behind_office(reader: Reader, who: Stretch) -> int:
    """Where a feminine that nobody is called stands behind an office: «وصف وزير الإعلام | التغريدة بأنها»; 0 for none.

    The tagger knows no such word; what it takes for an adjective may be one («وزير الشؤون الاجتماعية»).
    """
    k = who.first + 2
    office = reader.lexicon.office(reader.doc.key(who.first)) and definite(reader.doc.key(k - 1))
    unread = k < who.last and reader.pos(k) in ("NOUN", "X") and not reader.doc.key(k).endswith("ية")
    unread = unread and not _addressed(reader, who, k)
    return k if office and unread and definite(reader.doc.key(k)) and no_mans_surname(reader, k) else 0


def _behind_apposed(reader: Reader, who: Stretch) -> int:
    """Where what is spoken of begins behind a name between commas: «وصف المدير، سامي العلي، | النتائج بأنها»."""
    doc = reader.doc
    commas = [k for k in range(who.first + 1, who.last - 1) if doc.key(k) in COMMA]
    return commas[-1] if len(commas) == 2 and definite(doc.key(commas[-1] + 1)) else 0


def without_last_piece(reader: Reader, c: Candidate, who: Stretch) -> Stretch:
    """The same where commas set that person or thing off: «وصفت الصحيفة، | التسجيل، بأنه», no title of hers."""
    doc, end = reader.doc, c.opener.word if c.opener is not None else 0
    apart = who.last == end - 1 and doc.key(who.last) in COMMA
    if not apart or c.verb is None or not reader.lexicon.has("recipients.spoken_of", fold(c.verb.lemma)):
        return who
    comma = next((k for k in range(who.last - 1, who.first, -1) if doc.key(k) in COMMA), who.first)
    thing = doc.key(comma + 1)
    if comma == who.first or not definite(thing) or who.last - comma > LONGEST or reader.pos(comma + 1) == "ADJ":
        return who
    return Stretch(who.first, comma, who.lead)
