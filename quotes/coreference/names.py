"""Where the bare name stands inside a title-and-name phrase, on either side of the title.

``رئيس الكتلة سمير الطويل`` ends in its name, ``سمير الطويل رئيس الكتلة`` begins with it.
"""

from __future__ import annotations

from itertools import zip_longest

from quotes.attribution.apposed import named_by
from quotes.attribution.foreign import foreign_particle
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.phrase_ends import nominative
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.coreference.anothers import another_named, own_behind_comma
from quotes.coreference.initials import spelt_name
from quotes.coreference.kinship import another_of_kin
from quotes.coreference.likeness import of_place
from quotes.coreference.marked_names import at_end, at_start, behind_title, common_noun
from quotes.coreference.name_ends import (
    adjunct_of_verb,
    back_over_particles,
    name_from,
    object_at,
    with_article,
    womans_name,
)
from quotes.coreference.name_places import begins_place, behind_place, bodys_own, past_club, past_place
from quotes.coreference.name_starts import (
    MAX_NISBA,
    addressing_foreign,
    before_surname,
    begins_name,
    behind_given,
    eastern_at,
    fathered,
    fathered_with_article,
    foreign_at,
    given_at,
    given_with_article,
    hamza,
    may_begin,
    of_origin,
    possessed,
    short_of_article,
)
from quotes.coreference.name_tails import arm_at, called_after, trailing_name
from quotes.coreference.name_words import unlisted_at
from quotes.coreference.of_many import of_many
from quotes.coreference.outlet_names import outlet_named, outlets_own
from quotes.coreference.pieces import MAX_APPOSED, announced_at, pieces_of
from quotes.coreference.ranks import ranked
from quotes.document import Stretch
from quotes.lexicon import STATES, conjoined, definite, disowned
from quotes.words import COMMA

MIN_TITLED = 3  # words of a title, a given name and a surname
NAMELESS = ("groups.documents", "pronouns.demonstratives", "pronouns.independent", "anaphors.honorifics")


def name_run(reader: Reader, words: Stretch) -> Stretch | None:
    """The words of the bare name, or None where the phrase names nobody."""
    found = past_club(reader, words, _name_run(reader, words))
    each = reader.doc.key(words.first + 1) == "من" and reader.lexicon.has("phrases.shares", reader.doc.key(words.first))
    behind = words.first + 1 if each or found is None else found.last  # «كل من الدكتور سامي، | والدكتور كريم»
    if found is not None and (another_of_kin(reader, words, found) or joined_person(reader, words, behind)):
        return None
    if found is not None and (of_many(reader, words, found) or outlet_named(reader, words, found)):
        return None
    if found is not None and any(_with_his(reader, k) for k in range(words.first + 1, found.first)):
        return None  # «مدير المركز ونائبه | هاني زيدان»
    origin = found is not None and len(found) > 1 and of_origin(reader.doc.key(found.first))
    if found is None or not origin or fathered_with_article(reader, found.first):
        return found  # «الأستاذ | الهاشمي بن سالم»
    given = reader.lexicon.listed_given(reader.doc.key(found.first + 1))
    foreign = len(found) > 2 and (reader.tree is None or foreign_at(reader, found.first + 1))
    patronymic = reader.lexicon.has("naming.patronymics", reader.doc.key(found.first + 1))
    named = may_begin(reader, found.first + 1) and (given or foreign or patronymic)
    return Stretch(found.first + 1, found.last) if named else found  # «الكرواتي | ماركو لوريتش»


def joined_person(reader: Reader, words: Stretch, first: int) -> bool:
    """Whether somebody else with title and name is joined on: «وزير المالية سامي العلي | ومحافظ البنك كريم الراوي».

    One who has two offices is named once: «سامي العلي رئيس النادي ووزير الرياضة السابق».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(first, words.last - 1):
        key = doc.key(k)
        titled = key[:1] == "و" and (lexicon.person_noun(key[1:]) or lexicon.person_noun(disowned(key[1:])))
        other = _name_run(reader, Stretch(k, words.last, 1)) if titled else None
        if other is not None and other.last == words.last and lexicon.given_name(doc.key(other.first)):
            return len(other) > 1  # not «وأستاذ | الفقه المقارن»
    return False


def _with_his(reader: Reader, k: int) -> bool:
    """Somebody joined on by what he is to the one before: «المدير | ونائبه»."""
    key = reader.doc.key(k)
    his = reader.lexicon.any(("naming.deputies", "titles.kin"), disowned(key[1:]))
    return key[:1] == "و" and his and reader.conjunction(k) > 0


def _name_run(reader: Reader, words: Stretch) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    if ranked(reader, words):
        return Stretch(words.last - 1, words.last)
    if another_named(reader, words):
        own = own_behind_comma(reader, words)
        return name_from(reader, own.first, own.last) if own is not None else None
    if outlets_own(reader, words):
        return None
    if len(words) > 1 and lexicon.has("pronouns.pointing", doc.key(words.first)):
        words = Stretch(words.first + 1, words.last)  # «هذا | المسؤول»
    pieces = pieces_of(reader, words)
    given = without_lead(doc.key(words.first), words.lead)
    if words.lead and pieces and lexicon.given_name(given) and not (definite(given) or lexicon.person_noun(given)):
        return name_from(reader, words.first, pieces[0].last)  # «وفقا ل|سامي العلي رئيس الكتلة»
    if foreign_particle(reader, words.first):
        return name_from(reader, words.first, pieces[0].last)  # «وقال | لا باربيني»
    apposed = _apposed_name(reader, pieces)
    if apposed is not None:
        return apposed
    for piece, behind in zip_longest(pieces, pieces[1:]):
        found = at_start(reader, piece, behind) or _in_piece(reader, piece)
        if found is not None:
            own = _bearer_behind(reader, behind, found) if behind is not None and found.first > piece.first else None
            return own or found
    # A phrase of one or two words that no list knows is a name by itself: «أوشاكوف», «كيم».
    aside = len(pieces) == 1 and doc.key(pieces[0].last) == "("
    words = pieces[0] if aside or (len(pieces) == 1 and doc.key(pieces[0].last) in COMMA) else words
    if len(pieces) == 1 and len(words) <= 3:
        hyphen = len(words) == 3 and doc.key(words.first + 1) in DASHES  # «أورتيغا-سولير»
        places = [words.first, words.last - 1] if hyphen else list(range(words.first, words.last))
        keys = [doc.key(k) for k in places]
        listed = lexicon.person_noun, lexicon.body, lexicon.outlet_head, lexicon.outlet_name
        known = any(asked(k) for asked in listed for k in keys)
        known = known or (lexicon.owned_person(given) and not lexicon.given_name(given))  # «سكانها»
        generic = any(lexicon.any(NAMELESS, k) for k in keys)
        generic = generic or any(len(k) > MAX_NISBA and k.endswith("يون") for k in keys)  # «فلسطينيون»
        countries = doc.grammar.sets["places.countries"]
        generic = generic or (definite(keys[0]) and any(of_place(k, countries) for k in keys[1:]))  # «التقني البرتغالي»
        if not known and not generic and all(doc.words[k].is_word for k in places):
            tags = [reader.pos(k) for k in places]
            if len(keys) > 2 and tags[-1] == "VERB" and not doc.analyses(words.last - 1):
                tags.pop()  # «تابان كومار | تشاند», a name that the tagger takes for a verb
            if (
                not tags
                or all(tag in ("X", "PROPN", "") for tag in tags)
                or (len(keys) == 1 and not (aside or definite(keys[0])))
            ):
                return words
    return None


def _apposed_name(reader: Reader, pieces: list[Stretch]) -> Stretch | None:
    """A piece between commas that no list knows, beside one that begins with a title: «زاكروس هيوا، عضو الهيئة».

    So too before where he belongs: «غوردن، من مجلس العلاقات».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if len(pieces) < 2:
        return None

    def titled(piece: Stretch) -> bool:
        key = (
            nominative(doc.key(piece.first))
            if lexicon.accusative_person(doc.key(piece.first))
            else doc.key(piece.first)
        )
        owned = lexicon.owned_person(key)  # «مراسلتنا في شال»
        return lexicon.person_noun(key) or owned or lexicon.has("anaphors.one_of", key) or key == "من"

    def unknown(piece: Stretch) -> bool:
        words = range(piece.first, piece.last)
        return len(piece) <= MAX_APPOSED and all(
            (doc.key(k) == "." and k > piece.first)  # «نبال.ع، من سكان»
            or (
                doc.words[k].is_word
                and not common_noun(reader, k)
                and not lexicon.inside_title(doc.key(k))
                and (lexicon.given_name(doc.key(k)) or not lexicon.person_noun(doc.key(k)))
            )
            for k in words
        )

    announced = announced_at(reader, pieces[-1].first, pieces[-1].last)
    if announced is not None and titled(pieces[0]):
        return name_from(reader, announced, pieces[-1].last)  # «صاحب متجر، يدعى | سامي العلي»
    first = range(pieces[0].first, pieces[0].last)
    foreign = len(first) >= 2 and all(foreign_at(reader, k) or unlisted_at(doc, k) for k in first)
    # «كوري شولمان، المساعدة الخاصة للرئيس»
    apposed = foreign and definite(doc.key(pieces[1].first)) and not common_noun(reader, pieces[1].first)
    if unknown(pieces[0]) and (apposed or titled(pieces[1])) and not _titled_behind(reader, pieces):
        return pieces[0]
    named = named_by(reader, pieces[-1].first, pieces[-1].last) or short_of_article(reader, pieces[-1])
    if titled(pieces[0]) and named and unknown(pieces[-1]) and len(pieces[-1]) >= 2:
        return pieces[-1]
    return None


def _titled_behind(reader: Reader, pieces: list[Stretch]) -> bool:
    """Whether a piece that no name stands in is the title of one named behind it: «مقررة اللجنة، | النائبة سلمى»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, pieces[1]
    if any(lexicon.given_name(doc.key(k)) or foreign_at(reader, k) for k in range(pieces[0].first, pieces[0].last)):
        return False
    first = _past_titles(reader, behind.first, behind.last)
    return definite(doc.key(behind.first)) and behind.first < first < behind.last - 1 and may_begin(reader, first)


def _bearer_behind(reader: Reader, piece: Stretch, found: Stretch) -> Stretch | None:
    """Who bears an office in whose construct another's name stands: «مدير جسر الملك فهد، | العقيد سامي العلي».

    A word alone that no list knows may be a place: «كاتب عام النقابة بسوسة، | زهير العلي».
    """
    lexicon, given = reader.lexicon, reader.doc.key(piece.first)
    if len(found) == 1 and not lexicon.given_name(reader.doc.key(found.first)) and lexicon.listed_given(given):
        return name_from(reader, piece.first, piece.last) if len(piece) >= 2 else None
    kings = lexicon.honorific(reader.doc.key(found.first - 1)) and not definite(reader.doc.key(found.first - 2))
    if kings and len(found) == 1:  # «عضو دارة الملك فهد، | رئيس المركز الدكتور سامي العلي»
        own = _in_piece(reader, piece)
        return own if own is not None and len(own) > 1 else None
    first = _past_titles(reader, piece.first, piece.last)
    titled = piece.first < first < piece.last - 1 and may_begin(reader, first, titled=True)
    if not titled or not reader.lexicon.listed_given(reader.doc.key(first)):
        return None
    return name_from(reader, first, piece.last)


def _in_piece(reader: Reader, piece: Stretch) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    # CASE 0: the name is announced: «شاهد يدعى رمضان العقيلي»
    announced = announced_at(reader, piece.first, piece.last)
    if announced is not None:
        return name_from(reader, announced, piece.last)
    letters = spelt_name(doc, lexicon, piece)
    if letters is not None:
        return letters
    # CASE 1: a form of address or a definite title, then the name: «الدكتور سامي العلي», «الرئيس الفنلندي آرتو ليهتو»
    first = _past_titles(reader, piece.first, piece.last)
    if lexicon.has("naming.patronymics", doc.key(first)) and first > piece.first:
        # «السيناتور الأمريكي | بن كاردين» has it for a given name
        first -= not (of_origin(doc.key(first - 1)) or lexicon.person_noun(doc.key(first - 1)))
    surname = first - 1
    if first < piece.last and surname > piece.first and _surname_alone(reader, surname, piece):
        return Stretch(surname, first)
    # «الناطق الإعلامي | باسم حرس الحدود العميد سامي»
    voice = lexicon.inside_title(doc.key(first)) and lexicon.any(("naming.voices",), doc.key(piece.first))
    if piece.first < first < piece.last and not voice and may_begin(reader, first, titled=True):
        return name_from(reader, behind_given(reader, first, piece.first), piece.last)
    if piece.first < first and definite(doc.key(first)) and not common_noun(reader, first):
        short = all(len(doc.key(k)) == 1 for k in range(piece.first, first))
        # «د. الجرادي», «د. الأدهم الجرادي عميد القبول», «المقدم الزين حامد»
        if (short or given_with_article(reader, first)) and not lexicon.person_noun(doc.key(first)):
            return name_from(reader, first, piece.last)
    # CASE 1b: the name in marks: «المواطن "الجرادي"», «المدرب اليوناني «نيكوس مارداس»»
    quoted = behind_title(reader, first if doc.opens(first) is not None else first + 1, piece)
    if quoted is not None:
        return quoted
    # CASE 1c: the name in marks behind the whole title: «مدير الجمعية بالمرفأ "سامي العلي"»
    closing = at_end(reader, piece)
    if closing is not None:
        return closing
    # CASE 2: the name comes first, before its title: «سمير الطويل رئيس الكتلة»
    if first == piece.first and begins_name(reader, piece):
        return name_from(reader, first, piece.last)
    # CASE 3: an honorific inside the phrase begins the name: «مدير الصحة الدكتور سامي العلي»
    for k in range(piece.last - 2, piece.first, -1):
        before = doc.key(k - 1)
        # «مركز الملك فلان»: the title belongs to the institution's name
        institution = not with_article(before) and (lexicon.body(before) or lexicon.body(before[1:]))
        institution = institution or lexicon.has("naming.patronymics", before)  # «محمد ولد | الشيخ سالم»
        if lexicon.honorific(doc.key(k)) and definite(doc.key(k)) and not institution:
            after = _past_titles(reader, k, piece.last)
            if after < piece.last and may_begin(reader, after):
                return name_from(reader, after, piece.last)
            if k + 2 == piece.last and _surname_alone(reader, k + 1, Stretch(k, k + 2)):
                return Stretch(k + 1, k + 2)  # «رئيس فرع الجمعية في المرفأ الأستاذ | الجرادي»
    # CASE 4: an article closes the title's construct; an indefinite word behind it can only be the name:
    # «كبير المفاوضين نبهان الراسبي», «المتحدثة باسم وزارة الخارجية تالا بيرنز»
    known: int | None = None
    closed: int | None = None
    for k in range(piece.first + 1, piece.last):
        if _within_title(reader, k):
            continue
        title = _title_before(reader, k, piece.first)
        closes = with_article(doc.key(title)) or possessed(reader, title)  # «محاميه | فرنسيس لوريت»
        behind_article = closes and not hamza(reader, title)
        foreign = behind_article and all(
            foreign_at(reader, i) or lexicon.given_name(doc.key(i)) or unlisted_at(doc, i)
            for i in range(k + 1, piece.last)
        )
        if not may_begin(reader, k, titled=foreign) or not _ends_piece(reader, k, piece):
            continue
        if lexicon.has("naming.patronymics", doc.key(k)):
            continue  # «عبد الرحمان | بن سالم»: the name began before
        father = lexicon.has("naming.patronymics", doc.key(k - 1)) and lexicon.given_name(doc.key(k - 2))
        if father or called_after(reader, k, piece.first):
            continue  # «جمعية الملك فهد بن | سالم», «جمعية الملك | فهد الخيرية»
        bearer = behind_place(reader, k, piece.last)
        if bearer is not None and given_at(reader, k, piece.last):
            return name_from(reader, bearer, piece.last)
        if begins_place(reader, k - 1) or bodys_own(reader, k):
            continue  # «رئيس بلدية سان | نيكولا دي لو غارنا», «رئيس جامعة | الحسن الثاني»
        # «عبد العزيز | قطان», «مدربها العربي | قادوس»
        inside = lexicon.has("names.particles", doc.key(k - 2)) or possessed(reader, k - 2)
        # «السفير السابق لدى قبرص | فيليب دوبري»: a country is as good as an article
        country = lexicon.any(STATES, doc.key(k - 1)) and piece.last - k >= 2
        # «المتحدث باسم طالبان | ذبيح الله مجاهد»
        halved = lexicon.has("names.halves", doc.key(k + 1)) and piece.last - k > 2
        country = country or (doc.length_before("places.bodies", k) > 0 and (unlisted_at(doc, k) or halved))
        alone = foreign_at(reader, k) or (title == k - 1 and possessed(reader, title) and unlisted_at(doc, k))
        if (behind_article or country) and (piece.last - k >= 2 or (alone and not inside)):
            # «المواطنان | علي القمودي وسامي القمودي», «زين الدين | زيدان»
            closed = k if closed is None or not given_at(reader, closed, piece.last) else closed
        elif known is None and given_at(reader, k, piece.last) and (reader.pos(k) != "ADJ" or fathered(reader, k)):
            origin = reader.pos(k - 1) == "ADJ" or of_place(doc.key(k), doc.grammar.sets["places.countries"])
            if k + 1 == piece.last and origin and not behind_article:
                continue  # «مسؤول حكومي | يمني», «مسؤول | يمني», which is spelt as a woman's name is
            place = of_origin(doc.key(k + 1)) and doc.key(k + 1).endswith("ة")
            if not behind_article and place and not womans_name(lexicon, doc.key(k)):
                continue  # «قائد شرطة مقاطعة سانت | لويس الأمريكية»
            known = _unlisted_before(reader, k, piece)
    start = known if closed is None or (known is not None and known < closed) else closed
    if start is not None:
        start = behind_given(reader, back_over_particles(reader, start, piece.first), piece.first)
        return name_from(reader, start, piece.last)
    surnamed = len(piece) >= MIN_TITLED and definite(doc.key(piece.last - 1))
    if surnamed and before_surname(reader, piece.last - 2):
        return Stretch(piece.last - 2, piece.last)
    return trailing_name(reader, piece)


def _within_title(reader: Reader, k: int) -> bool:
    """A word between a title and its bearer: «الفريق | أول | طلال», «المتحدثة | باسمه | رنا», «الناطق | لها | سامي»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    theirs = key[:1] == "ل" and lexicon.has("pronouns.prepositional", key) and not eastern_at(reader, k)
    same = lexicon.has("anaphors.reflexives", key)  # «القناة | ذاتها | سامي»
    return arm_at(reader, k) or lexicon.has("naming.behalf", key) or theirs or same


def _title_before(reader: Reader, k: int, first: int) -> int:
    """The word before ``k`` that is its title, those in between and where he works looked past: «بالمرفأ | سامي»."""
    k -= 1
    while k > first and (_within_title(reader, k) or past_place(reader, k)):
        k -= 1
    return k


def _surname_alone(reader: Reader, k: int, piece: Stretch) -> bool:
    """A surname that the text has behind a given name, right behind titles: «الدكتور العبدالجبار | أهمية الحضور»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not doc.known_surname(doc.key(k)) or lexicon.person_noun(doc.key(k)) or lexicon.given_name(doc.key(k + 1)):
        return False
    titled = all(definite(doc.key(i)) and lexicon.person_noun(doc.key(i)) for i in range(piece.first, k))
    return titled and not foreign_at(reader, k + 1)


def _ends_piece(reader: Reader, k: int, piece: Stretch) -> bool:
    """Whether the name from ``k`` on runs to the end, or a sure one to what stands behind names.

    «رياض العلي | باسم الوزارة», «ماركو لوريتي | في روما», «سامي العلي | ضيف البرنامج».
    """
    doc, lexicon = reader.doc, reader.lexicon
    last = name_from(reader, k, piece.last).last
    if last == piece.last:
        return True
    known = lexicon.given_name(doc.key(k)) and reader.pos(k) != "ADJ"
    closed = with_article(doc.key(k - 1)) or lexicon.any(STATES, doc.key(k - 1))
    foreign = closed and all(foreign_at(reader, i) for i in range(k, last))
    ends = lexicon.inside_title(doc.key(last)) or lexicon.person_noun(conjoined(doc.key(last)))
    ends = ends or object_at(reader, last) or adjunct_of_verb(reader, k, last)
    return last - k >= 2 and (known or foreign) and ends


def _unlisted_before(reader: Reader, k: int, piece: Stretch) -> int:
    """The given name ``k``, or the one word before it that no list has: «مشاعل سالم» is no title and its bearer."""
    doc, first = reader.doc, piece.first
    if k != first + 1 or not doc.words[first].is_word or definite(doc.key(first)) or doc.analyses(first):
        return k
    listed = reader.lexicon.person_noun(doc.key(first)) or not may_begin(reader, first) or possessed(reader, first)
    return k if listed or reader.lexicon.any(NAMELESS, doc.key(first)) else first


def _past_titles(reader: Reader, first: int, last: int) -> int:
    """Past forms of address, definite titles and the definite adjectives behind them."""
    doc, lexicon = reader.doc, reader.lexicon
    k = first
    while k < last - 1:
        key = doc.key(k)
        short = len(key) <= 2 and lexicon.honorific(key)
        title = definite(key) and lexicon.person_noun(key)
        if lexicon.has("names.particles", key) or fathered_with_article(reader, k):
            break  # أبو فلان is a name, «المختار ولد سالم» another
        if lexicon.given_in_two(key, doc.key(k + 1)):
            break  # «النائب | ضيف الله»
        if k > first and key == "(" and lexicon.has("naming.retired", doc.key(k + 1)) and doc.key(k + 2) == ")":
            k += 3  # «العميد (م) | سامي العلي»
            continue
        address = lexicon.honorific(key) and lexicon.given_name(doc.key(k + 1))
        if lexicon.relative(key):
            break
        arm = k > first and _within_title(reader, k)
        abbreviated = k > first and len(doc.key(k - 1)) == 1  # «د. الأدهم»
        adjective = (
            k > first and not abbreviated and definite(key) and not (lexicon.given_name(key[2:]) or hamza(reader, k))
        )
        address = address or (k == first and addressing_foreign(reader, k, last))
        if not (short or title or address or adjective or arm or (k > first and key in (".", "/"))):
            break
        k += 1
    return k
