"""Where the bare name stands inside a title-and-name phrase, on either side of the title.

``رئيس الكتلة سمير الطويل`` ends in its name, ``سمير الطويل رئيس الكتلة`` begins with it.
"""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare, definite
from quotes.words import COMMA

MAX_NAME = 7
MAX_APPOSED = 4
MAX_NISBA = 6  # letters; a name may end in يون too (ليون), a plural of origin is longer
NAMELESS = ("groups.documents", "pronouns.demonstratives", "pronouns.independent", "anaphors.honorifics")
INNER = frozenset({"في", "من", "علي", "عن", "باسم", "لدي", "الي", "بين", "غير", "سابق"})


def name_run(reader: Reader, words: Stretch) -> Stretch | None:
    """The words of the bare name, or None where the phrase names nobody."""
    doc, lexicon = reader.doc, reader.lexicon
    if _another_named(reader, words):
        return None
    pieces = _pieces(reader, words)
    apposed = _apposed_name(reader, pieces)
    if apposed is not None:
        return apposed
    for piece in pieces:
        found = _in_piece(reader, piece)
        if found is not None:
            return found
    # A phrase of one or two words that no list knows is a name by itself: «أوشاكوف», «كيم».
    if len(pieces) == 1 and len(words) <= 3:
        keys = [doc.key(k) for k in range(words.first, words.last)]
        known = any(
            lexicon.person_noun(k) or lexicon.body(k) or lexicon.outlet_head(k) or lexicon.outlet_name(k) for k in keys
        )
        generic = any(lexicon.any(NAMELESS, k) for k in keys)
        generic = generic or any(len(k) > MAX_NISBA and k.endswith("يون") for k in keys)  # «فلسطينيون»
        if not known and not generic and all(doc.words[k].is_word for k in range(words.first, words.last)):
            tags = [reader.pos(k) for k in range(words.first, words.last)]
            if not tags or all(tag in ("X", "PROPN", "") for tag in tags) or (len(keys) == 1 and not definite(keys[0])):
                return words
    return None


def _another_named(reader: Reader, words: Stretch) -> bool:
    """A phrase whose head is not the one a name in it belongs to.

    «عائلة سامي الجرادي», «زوجة الجرادي»: behind a noun of kinship in construct stands another's name; «دراسة أعدها
    فلان» is a document, «مكتبة الملك فلان» and «حكومة فلان» are bodies, «تركيا» is a country.
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(words.first), words.lead)
    if place_at(reader, words):
        return True
    if lexicon.given_name(head) or lexicon.has("names.particles", head) or len(words) < 2:
        return False
    if lexicon.person_noun(head):
        kin = lexicon.has("titles.kin", head) and not head.endswith(("ه", "ها", "هم"))
        return kin and _may_begin(reader, words.first + 1) and lexicon.given_name(doc.key(words.first + 1))
    # «الفريق سامي العلي»: with the article a word for a body before a name is a rank
    return lexicon.any(("groups.documents",), head) or (lexicon.body(head) and not definite(head))


def _apposed_name(reader: Reader, pieces: list[Stretch]) -> Stretch | None:
    """A piece between commas that no list knows, beside one that begins with a title: «زاكروس هيوا، عضو الهيئة»."""
    doc, lexicon = reader.doc, reader.lexicon
    if len(pieces) < 2:
        return None

    def titled(piece: Stretch) -> bool:
        return lexicon.person_noun(doc.key(piece.first)) or lexicon.has("anaphors.one_of", doc.key(piece.first))

    def unknown(piece: Stretch) -> bool:
        words = range(piece.first, piece.last)
        return len(piece) <= MAX_APPOSED and all(
            doc.words[k].is_word
            and not _common(reader, k)
            and doc.key(k) not in INNER
            and not lexicon.person_noun(doc.key(k))
            for k in words
        )

    if unknown(pieces[0]) and titled(pieces[1]):
        return pieces[0]
    tail = range(pieces[-1].first, pieces[-1].last)
    named = all(reader.pos(k) in ("X", "PROPN") or lexicon.given_name(doc.key(k)) for k in tail)
    if titled(pieces[0]) and named and unknown(pieces[-1]) and len(pieces[-1]) >= 2:
        return pieces[-1]
    return None


def _pieces(reader: Reader, words: Stretch) -> list[Stretch]:
    """What stands between the commas, without relative clauses and what says "the same" («الشاهدة نفسها»)."""
    pieces, first = [], words.first
    for k in range(words.first, words.last + 1):
        if k == words.last or reader.doc.key(k) in COMMA:
            piece = _plain(reader, first, k)
            if len(piece):
                pieces.append(piece)
            first = k + 1
    return pieces


def _announced(reader: Reader, first: int, last: int) -> int | None:
    """The first word of a name that يدعى or اسمه announces, not behind «عدم ذكر اسمه»."""
    doc, sets = reader.doc, reader.doc.grammar.sets
    for k in range(first, last - 1):
        if doc.key(k) in sets["naming.words"] and doc.key(k - 1) not in sets["naming.withheld"]:
            return k + 1
    return None


def _plain(reader: Reader, first: int, last: int) -> Stretch:
    """A piece up to its relative pronoun: «المصور سامي العلي | الذي حضر». What announces a name is read on."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(first) in doc.grammar.sets["anaphors.same"]:
        first += 1  # «نفس المصدر»
    announced = _announced(reader, first, last) is not None
    for k in range(first, last):
        relative = lexicon.relative(doc.key(k)) and not announced
        if relative or doc.key(k) in doc.grammar.sets["anaphors.selves"]:
            return Stretch(first, k)
    return Stretch(first, last)


def _in_piece(reader: Reader, piece: Stretch) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    # CASE 0: the name is announced: «شاهد يدعى رمضان العقيلي»
    announced = _announced(reader, piece.first, piece.last)
    if announced is not None:
        return name_from(reader, announced, piece.last)
    # CASE 1: a form of address or a definite title, then the name: «الدكتور سامي العلي», «الرئيس الفنلندي آرتو ليهتو»
    first = _past_titles(reader, piece.first, piece.last)
    if lexicon.has("naming.patronymics", doc.key(first)) and first > piece.first:
        first -= 1
    if piece.first < first < piece.last and _may_begin(reader, first, titled=True):
        return name_from(reader, first, piece.last)
    if piece.first < first == piece.last - 1 and definite(doc.key(first)) and not _common(reader, first):
        short = any(len(doc.key(k)) == 1 for k in range(piece.first, first))
        if short and not lexicon.person_noun(doc.key(first)):
            return Stretch(first, piece.last)  # «د. الجرادي»
    # CASE 2: the name comes first, before its title: «سمير الطويل رئيس الكتلة»
    if first == piece.first and _begins_name(reader, piece):
        return name_from(reader, first, piece.last)
    # CASE 3: an honorific inside the phrase begins the name: «مدير الصحة الدكتور سامي العلي»
    for k in range(piece.last - 2, piece.first, -1):
        before = doc.key(k - 1)
        # «مركز الملك فلان»: the title belongs to the institution's name
        institution = lexicon.body(before) or lexicon.body(before[1:])
        if lexicon.honorific(doc.key(k)) and definite(doc.key(k)) and not institution:
            after = _past_titles(reader, k, piece.last)
            if after < piece.last and _may_begin(reader, after):
                return name_from(reader, after, piece.last)
    # CASE 4: an article closes the title's construct; an indefinite word behind it can only be the name:
    # «كبير المفاوضين نبهان الراسبي», «المتحدثة باسم وزارة الخارجية تالا بيرنز»
    known: int | None = None
    closed: int | None = None
    for k in range(piece.first + 1, piece.last):
        if not _may_begin(reader, k) or name_from(reader, k, piece.last).last != piece.last:
            continue
        if lexicon.has("naming.patronymics", doc.key(k)):
            continue  # «عبد الرحمان | بن سالم»: the name began before
        if definite(doc.key(k - 1)) and piece.last - k >= 2:
            closed = k
        elif known is None and lexicon.given_name(doc.key(k)) and reader.pos(k) != "ADJ":
            known = k
    start = known if closed is None or (known is not None and known < closed) else closed
    if start is not None:
        return Stretch(back_over_particles(reader, start, piece.first), piece.last)
    # CASE 5: trailing words that the tagger takes for names
    k = piece.last
    while k - 1 > piece.first and reader.pos(k - 1) in ("X", "PROPN") and not lexicon.person_noun(doc.key(k - 1)):
        k -= 1
    if not definite(doc.key(k - 1)) and lexicon.body(doc.key(k - 1)):
        k += 1  # «رئيس بلدية هيروشيما | كازومي ماتسوي»: an indefinite body has its own name behind it first
    if piece.last - k >= 2 and lexicon.person_noun(doc.key(piece.first)):
        return Stretch(k, piece.last)
    return None


def _past_titles(reader: Reader, first: int, last: int) -> int:
    """Past forms of address, definite titles and the definite adjectives behind them."""
    doc, lexicon = reader.doc, reader.lexicon
    k = first
    while k < last - 1:
        key = doc.key(k)
        short = len(key) <= 2 and lexicon.honorific(key)
        title = definite(key) and lexicon.person_noun(key)
        if lexicon.has("names.particles", key):
            break  # أبو فلان is a name
        address = lexicon.honorific(key) and lexicon.given_name(doc.key(k + 1))
        if lexicon.relative(key):
            break
        adjective = k > first and definite(key) and not lexicon.given_name(key[2:])
        if not (short or title or address or adjective or (k > first and key in (".", "/"))):
            break
        k += 1
    return k


def _may_begin(reader: Reader, k: int, *, titled: bool = False) -> bool:
    """Whether a bare name can start at ``k``: an indefinite word that is no preposition and no common noun."""
    doc, key = reader.doc, reader.doc.key(k)
    if not doc.words[k].is_word or definite(key) or key in INNER or key[:1].isdigit() or _common(reader, k):
        return False
    if reader.lexicon.has("anaphors.reflexives", key):
        return False  # «الطبيبة المناوبة ذاتها»
    if reader.verb(k) and not titled:
        return False  # behind a definite title even a word tagged as a verb is a name: «المهندس قدح»
    if reader.lexicon.given_name(key):
        return True
    if reader.tree is None:
        return True
    tokens = list(reader.tree.tokens_of(doc.words[k]))
    return not (tokens and tokens[0].pos_ in ("ADP", "CCONJ", "SCONJ", "PRON", "DET", "NUM", "AUX"))


def _common(reader: Reader, k: int) -> bool:
    """A noun of the lists, which no name begins with."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(key) and not definite(key):
        return False  # «القيادي سلطان العلي»: names that are titles as well
    return lexicon.office(key) or lexicon.body(key) or lexicon.outlet_head(key) or lexicon.relative(key)


def _begins_name(reader: Reader, piece: Stretch) -> bool:
    doc, lexicon = reader.doc, reader.lexicon
    first = piece.first
    key = doc.key(first)
    if first + 1 < piece.last and lexicon.has("naming.patronymics", doc.key(first + 1)) and not lexicon.body(key):
        return True  # «الناجي بن مبروك الكاتب العام»
    if not _may_begin(reader, first) or lexicon.person_noun(key) or lexicon.any(("groups.documents",), key):
        return False
    if lexicon.has("adjuncts.occasions", key):
        return False  # «تصريح رئيس الحزب فلان»
    if lexicon.given_name(key) or lexicon.has("names.particles", key):
        return True
    if any(key.endswith(suffix) and lexicon.person_noun(key[: -len(suffix)]) for suffix in ("ه", "ها", "هم")):
        return False  # «وكيله المحامي فلان»
    # an unknown first word before an office in construct: «يوهو أوتيلا مساعد الوزير»
    return any(lexicon.person_noun(doc.key(k)) and k - first <= 4 for k in range(first + 1, piece.last)) and reader.pos(
        first
    ) in ("X", "PROPN", "NOUN", "ADJ", "")


def name_from(reader: Reader, first: int, last: int) -> Stretch:
    """From a name's first word to where a title, a noun of the lists or a preposition ends it."""
    doc, lexicon = reader.doc, reader.lexicon
    k = first + 1
    while k < last and k - first < MAX_NAME:
        key = doc.key(k)
        if lexicon.relative(key):
            break
        if k > first and lexicon.has("names.particles", doc.key(k - 1)) and doc.words[k].is_word:
            if lexicon.has("openers.prepositions", key) and not lexicon.given_name(key):
                break  # «شينزو آبي إلى جانب»: آبي folds like the particle
            k += 1  # no name ends on a particle: «ستيفان دي ميستورا»
            continue
        if not doc.words[k].is_word:
            if key in ("-", ".") and k + 1 < last:
                k += 1
                continue
            break
        if lexicon.has("names.particles", key) or lexicon.has("names.particles", bare(key)) or lexicon.given_name(key):
            k += 1
            continue
        if lexicon.honorific(key) and k == first + 1 and _surname_like(reader, k, last):
            k += 1
            continue
        if (
            lexicon.office(key)
            or lexicon.any(("titles.kin",), key)
            or lexicon.body(key)
            or lexicon.relative(key)
            or reader.verb(k)
        ):
            break
        if (
            key.startswith(("لل", "وال", "بال"))
            or key in ("في", "من", "عن", "احد", "احدي", "باسم", "ان")
            or (lexicon.honorific(key) and k > first + 1)
        ):
            break
        k += 1
    return Stretch(first, k)


def _surname_like(reader: Reader, k: int, last: int) -> bool:
    """A title word inside a name: «صالح شيخ يوسف», «عاصم شيخ», «ماهر الزعيم»; «فلان رئيس اللجنة» is none."""
    if not reader.lexicon.given_name(reader.doc.key(k - 1)):
        return False
    return k + 1 == last or (not definite(reader.doc.key(k)) and reader.lexicon.given_name(reader.doc.key(k + 1)))


def back_over_particles(reader: Reader, k: int, first: int) -> int:
    """Back over أبو، آل، عبد before a name's word ``k``, no further than ``first``."""
    while k - 1 > first and reader.lexicon.has("names.particles", reader.doc.key(k - 1)):
        k -= 1
    return k
