"""A name between commas behind a title: ``كاتب عام النقابة، الشاذلي السعداني، أن``."""

from __future__ import annotations

from quotes.attribution.deeds import quality_at
from quotes.attribution.foreign import foreign_particle
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.complementizers import fa_clause_at
from quotes.document import Stretch
from quotes.inflection import inflected, name_shaped, surname_ending
from quotes.lexicon import PLACES, POSSESSIVES, bare, definite
from quotes.spelling import frequency, sound_plural
from quotes.words import COMMA

MAX_TITLE = 10  # words of «مدير شركة الساحل للأسواق الناشئة»
MAX_ADDRESS = 2  # words of «العميد الركن»
MAX_APPOSED = 4  # words of a name between commas
SHORTEST_ORIGIN = 5  # letters with the article
JOINED = 5  # letters of a place with its preposition
NISBAS = 2  # words of «الشاذلي السعداني»
SELDOM = 50  # times that the press writes other forms of a word
COMMON = 150  # times that it writes those of a noun


def named_by(reader: Reader, first: int, last: int) -> bool:
    """Whether words ``[first, last)``, apposed to a title, are a name, whatever lists and tagger know of them.

    Known names throughout; two adjectives of origin, which describe no noun («المستوري القمودي»); or indefinite words
    that are no nouns and that the tagger does not know («بان كي مون»); or a word before a surname («مصباح الزرقي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    words = [k for k in range(first, last) if not (foreign_particle(reader, k) or hyphen_at(reader, k))]
    known = [lexicon.given_name(doc.key(k)) or reader.pos(k) in ("X", "PROPN") for k in words]
    if all(known) or (known[0] and all(a or _name_part(reader, k) for a, k in zip(known, words, strict=True))):
        return True
    if any(doc.analyses(k) or lexicon.person_noun(doc.key(k)) for k in words):
        return False
    if all(definite(doc.key(k)) for k in words):
        nisbas = all(doc.key(k).endswith("ي") and reader.pos(k) in ("ADJ", "X", "PROPN") for k in words)
        # «الباهي الأبيض», whatever they are tagged as
        articled = lexicon.has("names.articled", doc.key(first)) and inflected(bare(doc.key(first))) < SELDOM
        return len(words) == NISBAS and (nisbas or articled)
    if _by_surname(reader, first, last):
        return True
    if len(words) == NISBAS and (known[0] or _unlisted(reader, first)) and _rare_nisba(reader, last - 1):
        return True  # «كامران صالحي»
    if len(words) > 1 and all(lexicon.given_name(doc.key(k)) or _unlisted(reader, k) for k in words):
        return not any(definite(doc.key(k)) for k in words)  # «فيرناندا ليمار», tagged as nouns
    foreign = any(reader.pos(k) in ("X", "PROPN") for k in words)
    return foreign and not any(definite(doc.key(k)) or reader.pos(k) in ("NOUN", "VERB", "NUM") for k in words)


def hyphen_at(reader: Reader, k: int) -> bool:
    """A hyphen without white space on either side, inside a foreign given name: «ياني-ماتي»."""
    words = reader.doc.words
    if reader.doc.key(k) not in DASHES or not 0 < k < len(words) - 1:
        return False
    return words[k - 1].end == words[k].start and words[k].end == words[k + 1].start


def _unlisted(reader: Reader, k: int) -> bool:
    """A word that the language does not have, however it is tagged."""
    shaped = reader.doc.word_at(k) and name_shaped(reader.doc.words[k])
    return shaped and not reader.lexicon.somebody(reader.doc.key(k))


def _rare_nisba(reader: Reader, k: int) -> bool:
    """A surname in ي without the article, which the press hardly inflects: «صالحي», «تواتي», not «ألماني»."""
    key = reader.doc.key(k)
    return key.endswith("ي") and not definite(key) and inflected(key) < SELDOM


def _by_surname(reader: Reader, first: int, last: int) -> bool:
    """An indefinite word with words behind it that have the article, as a given name has its surnames.

    In two words a surname in ي is enough: no indefinite noun has such an adjective («مصباح الزرقي»). Before another
    noun («لورنس الدهمان», «نضال الغربال الزرقي») the first is no noun of the language: «صاحب المتجر» is nobody's name.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, behind = doc.key(first), range(first + 1, last)
    connects = lexicon.inside_title(key) or lexicon.has("openers.prepositions", key) or lexicon.negator(key)
    if not behind or definite(key) or connects or lexicon.body(key) or lexicon.outlet_head(key):
        return False
    if len(behind) == 1 and lexicon.listed_given(doc.key(last - 1)):
        return not reader.conjunction(first)  # «أشرف عبدالباسط»
    if any(not definite(doc.key(k)) or lexicon.body(doc.key(k)) for k in behind):
        return False
    if len(behind) == 1 and surname_shaped(reader, last - 1):
        return True
    return reader.pos(first) in ("X", "PROPN") or name_shaped(doc.words[first])


def surname_shaped(reader: Reader, k: int) -> bool:
    """A surname in ي that is no adjective of the language, which had a feminine: «الصرخي», not «الصحي»."""
    return surname_ending(reader.doc.key(k)) and not reader.lexicon.somebody(reader.doc.key(k))


def surname_behind_article(reader: Reader, subject: Stretch, k: int) -> bool:
    """An indefinite word that no noun is, behind a given name with the article: «طالب النائب الصحبي | غريب بتحقيق»."""
    key, before, lexicon = reader.doc.key(k), reader.doc.key(k - 1), reader.lexicon
    given = lexicon.has("names.articled", before) or (definite(before) and lexicon.listed_given(before))
    titled = k - 1 > subject.first and lexicon.person_noun(reader.doc.key(subject.first))
    if not (given and titled) or definite(key) or lexicon.somebody(key):
        return False
    return inflected(key) < COMMON and not key.endswith(("ا", *POSSESSIVES))  # «الصحبي | أنصاره», «| تعويضا»


def named_behind(reader: Reader, who: Stretch, limit: int) -> bool:
    """Whether the name of a title without one ends the stretch, behind an adjunct of the title.

    «مدرب الفريق بطل الثلاثية | في الموسم الماضي سامي العلي | إن», «عضو النادي | سابقا د. ليلى العلي | إن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    words = range(who.first, who.last)
    if not lexicon.office(doc.key(who.first)) or any(lexicon.given_name(doc.key(k)) for k in words):
        return False
    for k in range(max(who.last + 1, limit - MAX_APPOSED - 1), limit - 1):
        titled = lexicon.honorific(doc.key(k)) and (definite(doc.key(k)) or len(doc.key(k)) == 1)
        court = definite(doc.key(k)) and lexicon.body(doc.key(k - 1))  # «اجتماع اللجنة | العليا بمقر الإمارة»
        if not titled and not (lexicon.given_name(doc.key(k)) and limit - k <= MAX_APPOSED and not court):
            continue
        alone = len(reader.tokens(k - 1)) == 1  # no «لمراسلنا»
        adverb = "\N{ARABIC FATHATAN}" in doc.words[k - 1].text or (alone and doc.words[k - 1].text.endswith("ا"))
        closed = adverb or definite(doc.key(k - 1)) or doc.key(k - 1) == ")"
        apart = range(who.last, k)
        plain = all(doc.words[j].is_word or doc.key(j) in ("(", ")") for j in apart)
        bracket = next((j for j in apart if doc.key(j) == "("), k)
        alone = not any(lexicon.person_noun(doc.key(j)) or reader.verb(j) for j in range(who.last, bracket))
        behind = all(reader.pos(j) in ("X", "PROPN", "NOUN", "ADJ", "PUNCT") for j in range(k, limit))
        return closed and plain and alone and behind and not doc.key(who.last).startswith("ل")
    return False


def _origin(reader: Reader, k: int) -> bool:
    """Where somebody is from, with the article: «التونسي», «اللبنانية»."""
    key = reader.doc.key(k)
    return definite(key) and key.endswith(("ي", "ية")) and len(key) > SHORTEST_ORIGIN


def name_apposed(reader: Reader, first: int, comma: int, head: str = "") -> int:
    """Where a name between commas behind a title ends; 0 where none stands there or the phrase has one.

    What ends a phrase ends it too: «كاتب عام المندوبية، الشاذلي السعداني | لمراسل الإذاعة». ``head``: the first word
    without a preposition joined to it («وفقا ل|شقيقة الضحية، سلمى العلي، فإن»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = head or doc.key(first)

    def named(k: int) -> bool:
        adjective = definite(doc.key(k)) and reader.pos(k) == "ADJ"  # «اليمني», written as «يمنى» is
        foreign = reader.pos(k) in ("X", "PROPN") and not lexicon.person_noun(doc.key(k))  # «محامى», spelt so
        foreign = foreign and not quality_at(reader, k)  # «رئيس البلدية، | جاهزية المدينة»
        return (lexicon.given_name(doc.key(k)) and not adjective) or foreign

    def placed(k: int) -> bool:  # «السفير لدى | شال، سامي العلي», «رئيس بلدية | ميلوريا، سامي العلي»
        before = doc.key(k - 1)
        if lexicon.body(before) and not definite(before) and not lexicon.given_name(doc.key(k)):
            return True
        key = doc.key(k)  # «المحكمة الابتدائية | بتطاوين، الباهي الأبيض»
        joined = key[:1] == "ب" and len(key) >= JOINED and definite(before) and not lexicon.given_name(key)
        joined = joined and not doc.known_surname(key)
        return joined or lexicon.has("openers.prepositions", before) or lexicon.inner_preposition(before)

    someone = lexicon.person_noun(head) or lexicon.any(("groups.counsels",), head)
    mayor = lexicon.office(head) and lexicon.has("places.kinds", doc.key(first + 1))  # «مختار | قرية شال،»
    # «شقيق المغدور، عبد القادر»: what has the article behind kin is no name of theirs
    whose = lexicon.has("titles.kin", head) and definite(doc.key(first + 1)) and comma == first + 2
    if fa_clause_at(doc, comma + 1):
        return 0  # «بحسب شقيق المغدور، عبد القادر، | فإن الجاني»
    if not someone or any(named(k) and not placed(k) for k in range(first + mayor, comma - whose)):
        return 0
    last, closed, unlisted = comma + 1, False, False
    # «بحسب مدير الصحة، الدكتور | سامي العلي، فإن», but «بحسب المصدر، | المتهم سامي العلي»
    address = comma + 1 + (MAX_ADDRESS if comma - first > 1 else 0)
    while last < address and definite(doc.key(last)) and lexicon.person_noun(doc.key(last)):
        last += 1
    if last < address and _origin(reader, last) and named(last + 1) and not definite(doc.key(last + 1)):
        last += 1  # «مدرب الفريق، التونسي | معز الزواغي،»
    last = max(last, _further_title(reader, comma + 1))
    given = last
    hyphens = 0
    while last < reader.sentence.last and last - given - hyphens < MAX_APPOSED:
        if hyphen_at(reader, last):
            hyphens, last = hyphens + 1, last + 1  # «آنا | - | ليسا كارولاين»
            continue
        if not doc.words[last].is_word:
            break
        if last - comma > NISBAS and ends_phrase(reader, last, comma + 1):
            closed = True
            break
        inside = named(last) or lexicon.has("names.particles", doc.key(last)) or definite(doc.key(last))
        inside = inside or (last > given and (_name_part(reader, last) or _last_name(reader, given, last)))
        if not (inside or last == given):
            return 0
        unlisted = unlisted or not inside
        last += 1
    closed = closed or last >= reader.sentence.last or doc.key(last) in COMMA or doc.key(last) == "."
    servant = lexicon.has("names.particles", doc.key(given)) and last > given + 1  # «عبد القادر»
    known = last > given and (named(given) or servant or named_by(reader, given, last))
    rare = _unlisted(reader, given) and all(lexicon.given_name(doc.key(k)) for k in range(given + 1, last))
    if unlisted and not (rare or _by_surname(reader, given, last)):
        return 0  # «ابنه، ولا حرج», but «المدعي العام، | فارح عبدي إسماعيل،»
    return last if closed and last - comma > NISBAS and known else 0


def _further_title(reader: Reader, first: int) -> int:
    """Where the name of one with a further title begins: «أمين سر الجمعية، عازف القانون | بشار حنا،»; 0 if none."""
    doc, lexicon = reader.doc, reader.lexicon
    if definite(doc.key(first)) or not lexicon.office(doc.key(first)) or lexicon.has("titles.kin", doc.key(first)):
        return 0
    for k in range(first + 1, min(first + MAX_TITLE, reader.sentence.last)):
        key = doc.key(k)
        if lexicon.listed_given(key) and not definite(key):
            return k if definite(doc.key(k - 1)) else 0
        if not doc.words[k].is_word or doc.analyses(k) or lexicon.preposition(key) or lexicon.relative(key):
            return 0
    return 0


def _last_name(reader: Reader, given: int, k: int) -> bool:
    """A surname that a comma or the full stop ends, whatever its tag: «سعيد | علوي،», «محمد السعيد | هني»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.listed_given(doc.key(given)) or reader.word_at(k + 1):
        return False
    key = doc.key(k)
    plain = not (doc.analyses(k) or lexicon.somebody(key) or lexicon.preposition(key) or reader.adposition(k))
    return plain and (k > given + 1 or surname_ending(key))


def _name_part(reader: Reader, k: int) -> bool:
    """A part of a foreign name that no list has, whatever its tag: «غاريت | هولبوم», «جوزيبي | لا | تورديلا»."""
    doc = reader.doc
    plain = not doc.analyses(k) and not definite(doc.key(k))
    return foreign_particle(reader, k) or (plain and name_shaped(doc.words[k]))


def title_apposed(reader: Reader, first: int, comma: int) -> int:
    """Where what somebody is ends, between commas behind the name: «سالم العلي، مدير الشركة، فإن»; 0 where it does not.

    Closed by a comma, the full stop or the answer to the topic, so that no clause begins with the title. Right behind
    the verb stands with ل who was told, and behind the comma who told: «ما أكده لإذاعة المرفأ، | الناطق».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(first)[:1] == "ل" and reader.verb(first - 1):
        return 0
    named = any(lexicon.given_name(doc.key(k)) or reader.pos(k) in ("X", "PROPN") for k in range(first, comma))
    head = doc.key(comma + 1)
    if definite(head) and sound_plural(head):
        return 0  # «دعا سامي العلي، | المزارعين إلى»: whom he speaks to
    if not named or not (
        lexicon.has("anaphors.one_of", head) or (lexicon.office(head) and not lexicon.given_name(head))
    ):
        return 0
    for k in range(comma + 2, min(comma + 2 + MAX_TITLE, reader.sentence.last)):
        if doc.key(k) in COMMA or doc.key(k) == "." or fa_clause_at(doc, k):
            return k
        plain = doc.words[k].is_word and not reader.verb(k) and not ends_phrase(reader, k, comma + 1)
        if not plain or lexicon.relative(doc.key(k)):
            return 0
    return 0


def title_before_object(reader: Reader, subject: Stretch, k: int) -> int:
    """Where the title of one named before it ends, with the object behind: «وصف سامي رزق | وزير الدفاع | القوات بأنها».

    0 where none is at ``k``, or where nothing is left for an object but the title.
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    named = lexicon.given_name(before) or doc.known_surname(before) or reader.pos(k - 1) in ("X", "PROPN")
    if not named or definite(doc.key(k)) or not lexicon.office(doc.key(k)) or not definite(doc.key(k + 1)):
        return 0
    last = k + 2
    while last < subject.last and definite(doc.key(last)) and reader.pos(last) == "ADJ":
        last += 1
    left = last < subject.last and (definite(doc.key(last)) or lexicon.any(PLACES, doc.key(last)))
    return last if left else 0


def bearer_before_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether the name of him who bears a title begins at ``k``, with the object behind it.

    «وصف رئيس مكتبها السياسي | عبد الحق الناجم | الاتهامات بأنها»; with nothing behind it, it may be the object.
    """
    doc, lexicon = reader.doc, reader.lexicon
    before, title = doc.key(k - 1), doc.key(subject.first)
    titled = lexicon.office(title) and (definite(before) or lexicon.owned_person(before))
    begins = (lexicon.listed_given(doc.key(k)) or lexicon.has("names.particles", doc.key(k))) and not definite(
        doc.key(k)
    )
    if not (titled and begins) or any(lexicon.listed_given(doc.key(j)) for j in range(subject.first + 1, k)):
        return False
    last = k + 1
    while last < subject.last and (
        lexicon.listed_given(doc.key(last)) or any(lexicon.has("names.particles", doc.key(j)) for j in (last - 1, last))
    ):
        last += 1
    surname = last < subject.last and (reader.pos(last) != "NOUN" or doc.known_surname(doc.key(last)))
    last += surname
    key = doc.key(last)
    # «القيادي في الجبهة | تيسير أبو رضوان | حالة الانقسام»
    thing = definite(doc.key(last + 1)) and min(inflected(key), frequency(key)) >= COMMON
    noun = last < subject.last and (definite(key) or thing) and reader.pos(last) == "NOUN"
    return noun and not lexicon.person_noun(key)


def behind_behalf(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether the name of one who speaks for a body begins at ``k``: «دعا المتحدث باسمها | لورنس ديلمار إلى الهدوء».

    A given name, or what the language has not; not whom he speaks to: «دعا المتحدث باسمها | جميع الأطراف».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    voice = lexicon.has("naming.behalf", doc.key(k - 1)) and lexicon.any(("naming.voices",), doc.key(subject.first))
    if not voice or k + 1 >= subject.last or definite(key):
        return False
    return lexicon.listed_given(key) or (_unlisted(reader, k) and min(inflected(key), frequency("ال" + key)) < SELDOM)


def titled_in_full(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a title with its article and what it is of begins at ``k``, behind a full name that is new to the text.

    «طالب حسن البدري | الأمين العام لنقابة المعلمين بمراعاة»; one who has been named may ask it of another.
    """
    doc, lexicon = reader.doc, reader.lexicon
    name = range(subject.first, k)
    full = len(name) > 1 and all(doc.words[j].is_word and not lexicon.person_noun(doc.key(j)) for j in name)
    if not full or not (definite(doc.key(k)) and lexicon.office(doc.key(k))):
        return False
    of = k + 1
    while of < subject.last and definite(doc.key(of)) and not doc.key(of).startswith("لل"):
        of += 1
    known = doc.places.get(doc.key(k - 1), ())[:1]
    return of < subject.last and doc.key(of)[:1] == "ل" and reader.adposition(of) and list(known) == [k - 1]


def beside_owner(reader: Reader, subject: Stretch, k: int) -> bool:
    """The name or adjective right behind somebody's own, with the object left: «وصف زميله | مطشر السند | كلامها»."""
    doc, first = reader.doc, subject.first
    if not reader.lexicon.owned_person(doc.key(first)) or k > first + NISBAS:
        return False
    if k == first + 1 and definite(doc.key(k)):
        return k + 1 < subject.last and reader.pos(k) == "ADJ"  # «وصف رئيسه | السابق الخطة»
    surname = first + NISBAS
    # «وصف زميله مطشر السند | كلامها», but «وصف | زميله مطشر السند بأنه»
    left = surname < subject.last and reader.word_at(surname + 1) and doc.key(surname + 1)[:1] != "ب"
    named = left and definite(doc.key(surname)) and not definite(doc.key(first + 1))
    return named and named_by(reader, first + 1, surname + 1)
