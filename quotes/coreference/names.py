"""Where the bare name stands inside a title-and-name phrase, on either side of the title.

``رئيس الكتلة سمير الطويل`` ends in its name, ``سمير الطويل رئيس الكتلة`` begins with it.
"""

from __future__ import annotations

from itertools import zip_longest

from quotes.attribution.apposed import hyphen_at, named_by
from quotes.attribution.foreign import foreign_particle
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.coreference.aliases import also_called_at, by_name
from quotes.coreference.anothers import another_named, own_behind_comma
from quotes.coreference.blessed import without_prayer
from quotes.coreference.glued_titles import behind_glued_title
from quotes.coreference.initials import spelt_name
from quotes.coreference.kinship import another_of_kin, kunya_of_kin
from quotes.coreference.likeness import of_place
from quotes.coreference.marked_names import at_start, common_noun
from quotes.coreference.name_fronts import uncle, with_front
from quotes.coreference.name_model import surer
from quotes.coreference.name_places import past_club
from quotes.coreference.name_starts import (
    MAX_NISBA,
    fathered_with_article,
    foreign_at,
    may_begin,
    of_origin,
    short_of_article,
)
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_words import unlisted_at
from quotes.coreference.noun_names import noun_name_at
from quotes.coreference.of_many import of_many
from quotes.coreference.outlet_names import outlet_named, outlets_own
from quotes.coreference.piece_names import NAMELESS, in_piece, past_titles
from quotes.coreference.pieces import MAX_APPOSED, announced_at, pieces_of
from quotes.coreference.ranks import longer_title, ranked
from quotes.document import Stretch
from quotes.lexicon import ARTICLE, Lexicon, bare, conjoined, definite, disowned
from quotes.words import COMMA

SHORTEST_NOUN = 3  # letters
SON = "ابن"
SEVERAL = ("ون", "ين", "ان", "ات")
OWN_AND_ORIGIN = 3  # words of «زوجته اللبنانية سحر»


def name_run(reader: Reader, words: Stretch) -> Stretch | None:
    """The words of the bare name, or None where the phrase names nobody."""
    words = without_prayer(reader.doc, words)
    if len(words) > 2 and reader.lexicon.has("naming.qualities", reader.doc.key(words.last - 1)):
        words = Stretch(words.first, words.last - 2, words.lead)  # «المصدر | رفيع المستوى»
    if (own := kunya_of_kin(reader, words) or uncle(reader, words) or behind_glued_title(reader, words)) is not None:
        return own
    found = _run(reader, words)
    found = with_front(reader, words, found) if found is not None else None
    if found is not None and len(found) == 1 and _adverb(reader, found.first):
        return None  # «"العدالة | الآن"»
    if found is not None and len(found) == 1 and found.first - 1 == words.first and _son(reader, words.first):
        return Stretch(words.first, found.last, words.lead)  # «| ابن | خلدون»
    each = reader.doc.key(words.first + 1) == "من" and reader.lexicon.has("phrases.shares", reader.doc.key(words.first))
    behind = words.first + 1 if each or found is None else found.last  # «كل من الدكتور سامي، | والدكتور كريم»
    if found is not None and (another_of_kin(reader, words, found) or joined_person(reader, words, behind)):
        return None
    if found is not None and any(with_his(reader, k) for k in range(found.first + 1, words.last)):
        return None  # «سامي العلي | وزملاؤه»
    second = found is not None and len(words) == 2 and found.first == words.first + 1
    if second and reader.conjunction(words.first + 1) and reader.doc.known_surname(reader.doc.key(words.first)):
        return words  # «الدبس ولافوف»
    aged = found is not None and definite(reader.doc.key(found.first)) and found.last == words.last - 1
    if aged and reader.lexicon.has("anaphors.aged", reader.doc.key(words.last - 1)):
        return None  # «السيدة | السورية | الخمسينية»
    if found is not None and (of_many(reader, words, found) or outlet_named(reader, words, found)):
        return None
    if found is not None and reader.lexicon.has("naming.belonging", reader.doc.key(found.last - 1)):
        return None  # «قائد | يمني موال | للحكومة»
    if found is not None and any(_with_his(reader, k) for k in range(words.first + 1, found.first)):
        return None  # «مدير المركز ونائبه | هاني زيدان»
    origin = found is not None and len(found) > 1 and of_origin(reader.doc.key(found.first))
    # «التجاني حسن», a name for all that it ends as «الكرواتي» does
    origin = origin and found is not None and not reader.lexicon.listed_given(reader.doc.key(found.first))
    if found is not None and _more_joined(reader, words, found):
        return Stretch(found.first, words.last)
    if found is None or not origin or fathered_with_article(reader, found.first):
        return found  # «الأستاذ | الهاشمي بن سالم»
    given = reader.lexicon.listed_given(reader.doc.key(found.first + 1))
    foreign = len(found) > 2 and (reader.tree is None or foreign_at(reader, found.first + 1))
    patronymic = reader.lexicon.has("naming.patronymics", reader.doc.key(found.first + 1))
    named = may_begin(reader, found.first + 1) and (given or foreign or patronymic)
    return Stretch(found.first + 1, found.last) if named else found  # «الكرواتي | ماركو لوريتش»


def _more_joined(reader: Reader, words: Stretch, found: Stretch) -> bool:
    """Whether others are joined to the name behind a title of several: «النواب | سامي العلي وأسماء الراوي وعطا النجار».

    Nothing but names, which no list has for nouns of people or bodies.
    """
    doc, lexicon, title = reader.doc, reader.lexicon, bare(reader.doc.key(words.first))
    many = lexicon.has("anaphors.plurals", title) or (lexicon.person_noun(title) and title.endswith(SEVERAL))
    if not many or found.first == words.first or doc.key(found.last)[:1] != "و" or found.last >= words.last:
        return False
    rest = range(found.last, words.last)
    nouns = any(lexicon.person_noun(conjoined(doc.key(k))) or lexicon.body(conjoined(doc.key(k))) for k in rest)
    return all(doc.words[k].is_word and not lexicon.preposition(doc.key(k)) for k in rest) and not nouns


def _son(reader: Reader, k: int) -> bool:
    """Whether a name begins with whose son one is, and goes by nothing else: «ابن خلدون», not «ابن الشيخ»."""
    return reader.doc.key(k) == SON and not definite(reader.doc.key(k + 1))


def _adverb(reader: Reader, k: int) -> bool:
    """Whether the article begins an adverb that folds like a name: «الآن», not «آلان»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    return lexicon.time(key) and lexicon.listed_given(key) and reader.doc.words[k].letters.startswith(ARTICLE)


def _run(reader: Reader, words: Stretch) -> Stretch | None:
    """The name by the rules, or by the model where that is far surer of another.

    Before what else somebody is called stands his own: «المدافع | سامي العلي | المدعو "الصقر"».
    """
    called = also_called_at(reader, words)
    own = _run(reader, Stretch(words.first, called, words.lead)) if called is not None else None
    if own is None and called is not None:
        own = by_name(reader, words, called)
    if own is not None:
        return own
    found = past_club(reader, words, _name_run(reader, words))
    if found is None and (another_named(reader, words) or outlets_own(reader, words)):
        return None
    if found is not None and spelt_name(reader.doc, found) == found:
        return found  # «أ. ب.», of which the first is no «أستاذ»
    return surer(reader, words, found)


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


def with_his(reader: Reader, k: int) -> bool:
    """Others of his that are joined to somebody: «سامي العلي | وزملاؤه»."""
    key, lexicon = reader.doc.key(k)[1:], reader.lexicon
    his = reader.doc.key(k)[:1] == "و" and lexicon.owned_person(key)
    return his and lexicon.has("anaphors.plurals", lexicon.unowned(key))


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
    if len(words) == 2 and lexicon.has("anaphors.reflexives", doc.key(words.last - 1)):
        words = Stretch(words.first, words.first + 1, words.lead)  # «لوريت | نفسه»
    pieces = pieces_of(reader, words)
    familiar = len(pieces) > 1 and len(pieces[0]) == 2 and lexicon.has("naming.familiar", doc.key(words.first))
    if familiar and may_begin(reader, words.first + 1):
        return pieces[0]  # «خالتي فطومة، أم لستة أطفال», but «خالتي المريضة، سلمى العلي»
    his = len(pieces) > 1 and len(pieces[0]) == 2 and lexicon.owned_person(doc.key(words.first))
    if his and lexicon.has("names.articled", doc.key(words.first + 1)):
        return Stretch(words.first + 1, words.first + 2)  # «جاره | البشير، المتقاعد من البريد»
    given = without_lead(doc.key(words.first), words.lead)
    plain = lexicon.given_name(given) and not (definite(given) or lexicon.person_noun(given))
    particle = any(lexicon.has(names, given) for names in ("names.particles", "naming.kunyas"))  # «ل|عبد الحليم سالم»
    # «و|ابنة المجني عليها» is nobody's name
    particle = particle and not lexicon.has("naming.done_to", bare(doc.key(words.first + 1)))
    if words.lead and pieces and (plain or (particle and len(words) > 1)):
        return name_from(reader, words.first, pieces[0].last)  # «وفقا ل|سامي العلي رئيس الكتلة»
    if foreign_particle(reader, words.first):
        return name_from(reader, words.first, pieces[0].last)  # «وقال | لا باربيني»
    if pieces and noun_name_at(reader, words.first, pieces[0].last):
        return Stretch(words.first, pieces[0].last, words.lead)  # «وقال | ربيع الخطيب»
    if pieces and (longer := longer_title(reader, pieces[0].first, words.lead, pieces[0].last)):
        pieces[0] = Stretch(pieces[0].first + longer, pieces[0].last)  # «حجة الإسلام | سامي العلي، مدير الحوزة»
    apposed = _apposed_name(reader, pieces)
    if apposed is not None:
        return apposed
    for piece, behind in zip_longest(pieces, pieces[1:]):
        found = at_start(reader, piece, behind) or in_piece(reader, piece)
        if found is not None:
            own = _bearer_behind(reader, behind, found) if behind is not None and found.first > piece.first else None
            return own or found
    if _behind_origin_of_kin(reader, words):
        return Stretch(words.last - 1, words.last)
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
        # «السويسري المخضرم»
        generic = generic or (len(keys) > 1 and definite(keys[1]) and of_place(keys[0], countries))
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


def _behind_origin_of_kin(reader: Reader, words: Stretch) -> bool:
    """A last word, whatever it is tagged as, behind one's own and where he is from: «زوجته اللبنانية | سحر»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(words.last - 1)
    if len(words) != OWN_AND_ORIGIN or not lexicon.owned_person(doc.key(words.first)):
        return False
    origin = doc.key(words.first + 1)
    from_there = definite(origin) and of_place(origin, doc.grammar.sets["places.countries"])
    other = definite(key) or lexicon.somebody(key) or lexicon.inside_title(key) or lexicon.time(key)
    return from_there and doc.words[words.last - 1].is_word and not (other or lexicon.adjunct_head(key))


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
        staff = lexicon.any(("outlets.staff",), key) and definite(doc.key(piece.first + 1))  # «منتج الفيلم، سامر كرواس»
        # «الأخير، جوزف القرداحي»
        latter = lexicon.has("anaphors.one_of", key) or lexicon.has("anaphors.latter", key)
        return lexicon.person_noun(key) or owned or staff or latter or key == "من"

    def unknown(piece: Stretch) -> bool:
        words = range(piece.first, piece.last)
        hyphens = sum(hyphen_at(reader, k) for k in words)
        return len(piece) - hyphens <= MAX_APPOSED and all(
            (doc.key(k) == "." and k > piece.first)  # «نبال.ع، من سكان»
            or hyphen_at(reader, k)  # «آنا-ليسا كارولاين»
            or (
                doc.words[k].is_word
                and not common_noun(reader, k)
                and not lexicon.inside_title(doc.key(k))
                and (lexicon.given_name(doc.key(k)) or not _somebody(lexicon, doc.key(k)))
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


def _somebody(lexicon: Lexicon, key: str) -> bool:
    """A noun for people, with a pronoun or without one: «رئيس», «رئيسها»; not «آنا»."""
    return lexicon.person_noun(key) or (lexicon.owned_person(key) and len(lexicon.unowned(key)) >= SHORTEST_NOUN)


def _titled_behind(reader: Reader, pieces: list[Stretch]) -> bool:
    """Whether a piece that no name stands in is the title of one named behind it: «مقررة اللجنة، | النائبة سلمى»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, pieces[1]
    if any(lexicon.given_name(doc.key(k)) or foreign_at(reader, k) for k in range(pieces[0].first, pieces[0].last)):
        return False
    first = past_titles(reader, behind.first, behind.last)
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
        own = in_piece(reader, piece)
        return own if own is not None and len(own) > 1 else None
    first = past_titles(reader, piece.first, piece.last)
    titled = piece.first < first < piece.last - 1 and may_begin(reader, first, titled=True)
    before = reader.doc.key(first - 1)
    titled = titled and (definite(before) or not before.isalpha() or len(before) <= 2)  # «زميلة | سامي» is another
    if not titled or not reader.lexicon.listed_given(reader.doc.key(first)):
        return None
    return name_from(reader, first, piece.last)
