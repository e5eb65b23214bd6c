"""The name in one piece of a phrase, between its commas: ``المتحدث باسم الوزارة | سامي العلي``."""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.reader import Reader
from quotes.coreference.initials import spelt_name
from quotes.coreference.likeness import of_place
from quotes.coreference.marked_names import at_end, behind_title, common_noun
from quotes.coreference.name_ends import (
    adjunct_of_verb,
    common_object,
    object_at,
    placed_by_name,
    with_article,
)
from quotes.coreference.name_places import begins_place, behind_place, bodys_own, past_place
from quotes.coreference.name_starts import (
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
)
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_tails import arm_at, called_after, trailing_name
from quotes.coreference.name_words import back_over_particles, like_pronoun, unlisted_at
from quotes.coreference.noun_names import MOSTLY, may_end, noun_name_at
from quotes.coreference.past_surnames import womans_name
from quotes.coreference.pieces import announced_at
from quotes.coreference.ranks import longer_title, rank_at, retired_at
from quotes.coreference.titular import titular_at
from quotes.document import Stretch
from quotes.inflection import accusative, inflected
from quotes.lexicon import PLACES, PRESENT, SERVANT, bare, conjoined, definite

MIN_TITLED = 3  # words of a title, a given name and a surname
OWNER_AND_NAME = 2  # words of «جارته نسيمة»
BELONGING = ("naming.belonging", "naming.governing", "naming.in_charge_of", "titles.acting")
NAMELESS = ("groups.documents", "pronouns.demonstratives", "pronouns.independent", "anaphors.honorifics")


def in_piece(reader: Reader, piece: Stretch) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    # CASE 0: the name is announced: «شاهد يدعى رمضان العقيلي»
    announced = announced_at(reader, piece.first, piece.last)
    if announced is not None:
        return name_from(reader, announced, piece.last)
    letters = spelt_name(doc, piece)
    if letters is not None:
        return letters
    # CASE 1: a form of address or a definite title, then the name: «الدكتور سامي العلي», «الرئيس الفنلندي آرتو ليهتو»
    first = past_titles(reader, piece.first, piece.last)
    if lexicon.has("naming.patronymics", doc.key(first)) and first > piece.first:
        # «السيناتور الأمريكي | بن كاردين» has it for a given name
        first -= not (of_origin(doc.key(first - 1)) or lexicon.person_noun(doc.key(first - 1)))
    surname = first - 1
    if first < piece.last and surname > piece.first and _surname_alone(reader, surname, piece):
        return Stretch(surname, first)
    # «الناطق الإعلامي | باسم حرس الحدود العميد سامي»
    voice = lexicon.inside_title(doc.key(first)) and lexicon.any(("naming.voices",), doc.key(piece.first))
    if piece.first < first and not voice and noun_name_at(reader, first, piece.last):
        return Stretch(first, piece.last)
    if piece.first < first < piece.last and not voice and may_begin(reader, first, titled=True):
        return name_from(reader, behind_given(reader, first, piece.first), piece.last)
    if first == piece.last - 1 and _addressed_alone(reader, first):
        return Stretch(first, piece.last)
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
        # «محمد ولد | الشيخ سالم», «عبد | الأمير كريم»
        institution = institution or lexicon.has("naming.patronymics", before) or bare(before) == SERVANT
        # «النائبة هدى | الحاج | حسن»: behind a given name and its title, a part of the name
        surname = lexicon.has("names.occupational", bare(doc.key(k))) and lexicon.listed_given(before)
        institution = institution or (surname and lexicon.honorific(doc.key(k - 2)) and definite(doc.key(k - 2)))
        if lexicon.honorific(doc.key(k)) and definite(doc.key(k)) and not institution:
            after = past_titles(reader, k, piece.last)
            # «المهندس | رافد السعايدة»: a verb has no surname for its subject
            surnamed = after + 2 == piece.last and definite(doc.key(after + 1)) and may_end(reader, after + 1)
            if after < piece.last and may_begin(reader, after, titled=surnamed):
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
        closes = closes or doc.closes(title) is not None  # «المرشح عن تحالف «النهج» | نجاح العلي»
        # «الأردني من أصل أرمني | تيم كرواس»
        behind_article = (closes and not hamza(reader, title)) or doc.item_before("naming.descent", title)
        placed = doc.ends_before(PLACES, k)  # «مدير المكتب في بيروت | فلاح العوض»
        if (behind_article or placed) and noun_name_at(reader, k, piece.last):
            return Stretch(k, piece.last)
        foreign = behind_article and all(
            foreign_at(reader, i) or lexicon.given_name(doc.key(i)) or unlisted_at(doc, i)
            for i in range(k + 1, piece.last)
        )
        # «زميله | نمر الدبايبة»: a verb has no surname for its subject
        surnamed = behind_article and k + 2 == piece.last and definite(doc.key(k + 1)) and may_end(reader, k + 1)
        if not may_begin(reader, k, titled=foreign or surnamed) or not _ends_piece(reader, k, piece):
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
        country = lexicon.any(PLACES, doc.key(k - 1)) and piece.last - k >= 2
        # «المتحدث باسم طالبان | ذبيح الله مجاهد»
        halved = lexicon.has("names.halves", doc.key(k + 1)) and piece.last - k > 2
        country = country or (doc.length_before("places.bodies", k) > 0 and (unlisted_at(doc, k) or halved))
        alone = foreign_at(reader, k) or (title == k - 1 and possessed(reader, title) and unlisted_at(doc, k))
        if (behind_article or country) and (piece.last - k >= 2 or (alone and not inside)):
            # «المواطنان | علي القمودي وسامي القمودي», «زين الدين | زيدان»
            closed = k if closed is None or not given_at(reader, closed, piece.last) else closed
        elif (
            known is None
            and given_at(reader, k, piece.last)
            and (reader.pos(k) != "ADJ" or fathered(reader, k) or fathered_with_article(reader, k))
        ):
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
        start -= start - 1 > piece.first and fathered_with_article(reader, start - 1)  # «بروفيسور | الأمين حسن»
        return name_from(reader, start, piece.last)
    if _owned_namesake(reader, piece):
        return Stretch(piece.first + 1, piece.last)
    surnamed = len(piece) >= MIN_TITLED and definite(doc.key(piece.last - 1))
    if surnamed and before_surname(reader, piece.last - 2):
        return Stretch(piece.last - 2, piece.last)
    return trailing_name(reader, piece)


def _owned_namesake(reader: Reader, piece: Stretch) -> bool:
    """A word without the article right behind whose he is, which no adjective of his can be: «جارته | نسيمة».

    Or a surname: «زميله | الصقري», not «ابنته | الصغرى», «شريكه | المتواري».
    """
    k, key, lexicon = piece.first + 1, reader.doc.key(piece.first + 1), reader.lexicon
    if len(piece) != OWNER_AND_NAME or not possessed(reader, piece.first) or not reader.doc.words[k].is_word:
        return False
    if definite(key):
        nisba = surname_shaped(reader, k) and reader.doc.words[k].letters.endswith("ي") and bare(key)[:1] != "م"
        return nisba and not of_place(key, reader.doc.grammar.sets["places.countries"])
    noun = lexicon.somebody(key) or lexicon.inside_title(key) or possessed(reader, k) or key[:1].isdigit()
    known = reader.pos(k) in ("NOUN", "X", "PROPN")
    past = reader.pos(k) == "VERB" and key[:1] not in PRESENT  # «ابنته | شهد», but «ابنته | تبكي»
    return (known or past) and not noun and not accusative(key)


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


def _addressed_alone(reader: Reader, k: int) -> bool:
    """A name with the article, by itself behind a form of address: «السيدة | الزهرة», «الشيخ | الغرياني».

    Neither a word of the language («الحاجة | الكبيرة») nor where he is from («الشيخ | القطري»).
    """
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if not (definite(key) and definite(before) and lexicon.has("naming.addresses", bare(before))):
        return False
    given = lexicon.has("names.articled", key) or lexicon.listed_given(key)
    surname = surname_shaped(reader, k) and not of_place(key, reader.doc.grammar.sets["places.countries"])
    return surname or (given and inflected(bare(key)) < MOSTLY)


def _ends_piece(reader: Reader, k: int, piece: Stretch) -> bool:
    """Whether the name from ``k`` on runs to the end, or a sure one to what stands behind names.

    «رياض العلي | باسم الوزارة», «ماركو لوريتي | في روما», «سامي العلي | ضيف البرنامج», «سامي العلي | بوزارة الصحة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    last = name_from(reader, k, piece.last).last
    if last == piece.last:
        return True
    # without the article it is no adjective of what has one: «الأرجنتيني | خورخي بيلاسكو»
    apart = (definite(doc.key(k - 1)) or lexicon.any(PLACES, doc.key(k - 1))) and not definite(doc.key(k))
    known = lexicon.given_name(doc.key(k)) and (apart or reader.pos(k) != "ADJ")
    closed = with_article(doc.key(k - 1)) or lexicon.any(PLACES, doc.key(k - 1))
    foreign = closed and all(foreign_at(reader, i) for i in range(k, last))
    ends = lexicon.inside_title(doc.key(last)) or lexicon.person_noun(conjoined(doc.key(last)))
    seat = bare(doc.key(last)[1:]) if doc.key(last)[:1] == "ب" else ""
    belongs = lexicon.body(seat) or lexicon.any(("places.kinds", "places.districts"), seat)
    # «سامي العلي | المكلف بالإعلام», «| بالنيابة», «| بجنيف»
    belongs = belongs or lexicon.any(BELONGING, doc.key(last))
    ends = ends or belongs or placed_by_name(reader, last)
    ends = ends or object_at(reader, last) or common_object(reader, k, last) or adjunct_of_verb(reader, k, last)
    return last - k >= 2 and (known or foreign) and ends


def _unlisted_before(reader: Reader, k: int, piece: Stretch) -> int:
    """The given name ``k``, or the one word before it that no list has: «مشاعل سالم» is no title and its bearer."""
    doc, first = reader.doc, piece.first
    if k != first + 1 or not doc.words[first].is_word or definite(doc.key(first)) or doc.analyses(first):
        return k
    listed = reader.lexicon.person_noun(doc.key(first)) or not may_begin(reader, first) or possessed(reader, first)
    nameless = reader.lexicon.any(NAMELESS, doc.key(first)) and not like_pronoun(doc, reader.lexicon, first)
    return k if listed or nameless else first


def past_titles(reader: Reader, first: int, last: int) -> int:
    """Past forms of address, definite titles and the definite adjectives behind them."""
    doc, lexicon = reader.doc, reader.lexicon
    k = first
    while k < last - 1:
        key = doc.key(k)
        if longer := longer_title(reader, k, 0, last):
            k += longer  # «الفريق أول | سامي العلي», «حجة الإسلام | سامي العلي»
            continue
        short = len(key) <= 2 and lexicon.honorific(key)
        title = definite(key) and lexicon.person_noun(key)
        # «الحاجة | سامية»: need, and the address of a woman
        named = lexicon.has("names.given_female", doc.key(k + 1))
        title = title or (named and definite(key) and lexicon.has("naming.addresses", bare(key)))
        if lexicon.has("names.particles", key) or fathered_with_article(reader, k):
            break  # أبو فلان is a name, «المختار ولد سالم» another
        if lexicon.given_in_two(key, doc.key(k + 1)) or lexicon.has("names.doubled", key):
            break  # «النائب | ضيف الله», «المهندس | سيد مرعي»
        if titular_at(reader, k):
            break  # «السائق | أمير شعبان»
        if k > first and lexicon.has("names.articled", key) and noun_name_at(reader, k, last):
            break  # «المواطن | الصديق حاج بلال»
        if k > first and retired_at(reader, k):
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
        # «الرئيس اليمنى | منصور العلي», though يمنى is a woman's name
        origin = k == first + 1 and lexicon.person_noun(doc.key(first)) and lexicon.given_name(doc.key(k + 1))
        adjective = adjective or (origin and definite(key) and of_place(key, doc.grammar.sets["places.countries"]))
        address = address or (k == first and addressing_foreign(reader, k, last))
        rank = rank_at(reader, k)  # «الفريق (م) سامي العلي»
        if not (short or title or address or adjective or arm or rank or (k > first and key in (".", "/"))):
            break
        k += 1
    return k
