"""A title-and-name phrase in the pieces between its commas, each without what is only said of its bearer.

``زاكروس هيوا، | عضو الهيئة``, ``المصور سامي العلي | الذي حضر``, ``ماركو لوريتي | (48 عاما)``.
"""

from __future__ import annotations

from quotes.attribution.foreign import foreign_particle
from quotes.attribution.lettered import lettered
from quotes.attribution.reader import Reader
from quotes.coreference.initials import initialled, spelt_name
from quotes.coreference.name_ends import addressed_at
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_words import unlisted_at
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined, definite
from quotes.words import COMMA

SELF_NAMED = "naming.self_named"
MAX_APPOSED = 4
MAX_WHO = 10  # words of «وهو شاب من الساحل» before the name
LEAST_NAME = 2  # words


def pieces_of(reader: Reader, words: Stretch) -> list[Stretch]:
    """What stands between the commas, without relative clauses and what says "the same" («الشاهدة نفسها»)."""
    pieces: list[Stretch] = []
    first = words.first
    for k in range(words.first, words.last + 1):
        if k == words.last or reader.doc.key(k) in COMMA:
            piece = _before_aside(reader, _plain(reader, first, k))
            aged = pieces and len(piece) and reader.doc.key(piece.first)[:1].isdigit()  # «كارماني، | 34 عاما»
            if len(piece) and not aged:
                pieces.append(piece)
            first = k + 1
    return pieces


def _before_aside(reader: Reader, piece: Stretch) -> Stretch:
    """A piece without the parentheses that end it: «ماركو لوريتي | (48 عاما)»; not «الناشطة (سلمى العلي)»."""
    doc = reader.doc
    if not len(piece) or doc.key(piece.last - 1) != ")":
        return piece
    opening = next((k for k in range(piece.last - 1, piece.first, -1) if doc.key(k) == "("), piece.first)
    aside = opening > piece.first and not reader.lexicon.given_name(doc.key(opening + 1))
    return Stretch(piece.first, opening) if aside else piece


def _plain(reader: Reader, first: int, last: int) -> Stretch:
    """A piece up to its relative pronoun: «المصور سامي العلي | الذي حضر». What announces a name is read on."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(first) in doc.grammar.sets["anaphors.same"]:
        first += 1  # «نفس المصدر»
    known = announced_at(reader, first, last) is not None
    for k in range(first, last):
        relative = lexicon.relative(doc.key(k)) and not known
        # «الإمام الراسبي | رحمه الله», but «إمام جامع الملك فلان (رحمه الله) الشيخ فلان»
        blessed = k > first and doc.phrase_length("naming.eulogies", k) == last - k
        aged = k > first and lexicon.has("anaphors.aged", doc.key(k))  # «ليلى القمودي | البالغة من العمر 34 عاما»
        # but «النجار الستيني أبو سمير», between a title and its bearer
        titled = k == first + 1 and definite(doc.key(first))
        aged = aged and not (titled and lexicon.any(("anaphors.aged_so",), doc.key(k)))
        aged = aged or (k > first and doc.key(k) == "(" and doc.key(k + 1)[:1].isdigit())  # «لوريتي | (48 عاما) الساعي»
        told = k > first and addressed_at(reader, k, named=True)
        # «مصور | لفرانس برس», «الرئيس التنفيذي | لـXYZ» name nobody
        outlet = k > first and doc.key(k)[:1] == "ل" and doc.item_length("outlets.names", k, doc.key(k)[1:])
        outlet = outlet or (k > first and lettered(reader, k) == last - k)
        # «عضو في المجلس | لم تسمه»; «منظمة غير حكومية» goes on
        negated = k > first and lexicon.negator(doc.key(k)) and not lexicon.has("phrases.qualifiers", doc.key(k))
        negated = negated and not foreign_particle(reader, k)  # «ماركو | لا بارينا»
        if (
            relative
            or negated
            or blessed
            or aged
            or told
            or outlet
            or (doc.key(k) in doc.grammar.sets["anaphors.selves"] and not (known or _named_behind(reader, k, last)))
        ):
            return Stretch(first, k)
    return Stretch(first, last)


def _named_behind(reader: Reader, k: int, last: int) -> bool:
    """Whether a name ends the piece behind "the same": «المحلل في القناة ذاتها | سامي العلي»."""
    doc = reader.doc
    address = definite(doc.key(k + 1)) and reader.lexicon.honorific(doc.key(k + 1))
    named = address or reader.lexicon.given_name(doc.key(k + 1)) or unlisted_at(doc, k + 1)
    return k + LEAST_NAME < last and named


def announced_at(reader: Reader, first: int, last: int) -> int | None:
    """The first word of a name that يدعى or اسمه announces, not behind «عدم ذكر اسمه»."""
    doc, sets, named = reader.doc, reader.doc.grammar.sets, False
    for k in range(first, last - 1):
        named = named or (k > first and reader.lexicon.listed_given(doc.key(k)))
        if named and reader.lexicon.relative(doc.key(k)):
            return None  # «الممثلة سلمى العلي التي جسدت سجينة تدعى هناء»
        if not _announces(doc, k) or doc.key(k - 1) in sets["naming.withheld"]:
            continue
        if not doc.item_before("naming.withheld", k):  # «الإشارة إلى | اسمه»
            return _told_name(doc, k, last)
    return None


def _told_name(doc: Document, k: int, last: int) -> int:
    """The first word of the name that word ``k`` announces: «وتدعى “أم فؤاد”», «واسمه الحركي | أبو سالم»."""
    first = k + 1 + (k + 2 < last and doc.key(k + 1) in doc.grammar.sets["naming.sorts_of_names"])
    return first + (first + 1 < last and doc.opens(first) is not None)


def _announces(doc: Document, k: int) -> bool:
    """Whether a name is told right behind word ``k``: «يدعى | سامي», «عرف نفسه باسم | سامي», «المعروف باسم | سامي»."""
    sets = doc.grammar.sets
    called = doc.key(k) in sets["naming.in_name"] and doc.key(k - 1) in sets["naming.nicknamed"]
    return called or doc.key(k) in sets["naming.words"] or doc.item_before(SELF_NAMED, k + 1)


def _himself_named(reader: Reader, words: Stretch, word: int) -> int:
    """The last word of what one names himself with, else ``word``: «رجل يجلس وحده، | عرف عن نفسه باسم | سامي».

    A clause that tells of him may stand between: «فتاة | تقف في الصف الأخير، عرفت عن نفسها باسم | سلمى».
    """
    doc, lexicon = reader.doc, reader.lexicon
    last = min(reader.sentence.last, words.last + MAX_WHO)
    for k in range(words.last, word + 1 if definite(doc.key(words.first)) else last):
        if length := doc.phrase_length(SELF_NAMED, k):
            return k + length - 1
        if k >= word and (lexicon.person_noun(doc.key(k)) or lexicon.given_name(doc.key(k))):
            break
    return word


def announced(reader: Reader, words: Stretch) -> Stretch | None:
    """The name that a clause behind the phrase announces, its comma or not: «شقيق الناجية، ويدعى | سامي القمودي»."""
    doc = reader.doc
    word = words.last + (doc.key(words.last) in COMMA)
    if conjoined(doc.key(word)) in doc.grammar.sets["pronouns.independent"]:
        # «أحد الناجين، | وهو شاب من الساحل يدعى سامي القمودي»
        ahead = range(word + 1, min(reader.sentence.last, word + MAX_WHO))
        word = next((k for k in ahead if _announces(doc, k) or not doc.words[k].is_word), word)
    elif reader.lexicon.relative(doc.key(word)):
        # «الشاب، | الذي طلب الاكتفاء باسمه الأول سامي، إن»
        ahead = range(word + 1, min(reader.sentence.last, word + MAX_WHO))
        named = next((k for k in ahead if doc.item_before(SELF_NAMED, k + 1) or not doc.words[k].is_word), word)
        behind = named + 1  # «المهندس الذي صمم الجسر، | ويدعى سامي القمودي، أوضح أن»
        further = doc.key(named) in COMMA and doc.key(behind)[:1] == "و" and _announces(doc, behind)
        word = behind if further else named if doc.item_before(SELF_NAMED, behind) else word
    word = _himself_named(reader, words, word)
    last = min(reader.sentence.last, word + 1 + MAX_APPOSED)
    if not _announces(doc, word):
        return None
    letters = initialled(doc, reader.lexicon, word + 1) or spelt_name(doc, Stretch(word + 1, last))
    if letters is not None:
        return letters  # «أحد الناجين، ويدعى | "ع. م"»
    first = _told_name(doc, word, last)
    if doc.key(first) in doc.grammar.sets["pronouns.within"] or that_clause_at(doc, first):
        return None  # «فتاة تدعي | فيه أنها»: a claim, spelt like a name that is told
    end = next((k for k in range(first, last) if not doc.words[k].is_word), last)
    return name_from(reader, first, end) if first < end else None
