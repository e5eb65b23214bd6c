"""Where somebody else begins behind a closed phrase, whatever its verb: ``عينت الشركة | المهندسة سلمى العلي``.

A man has no woman's title nor she a man's («فحص الطبيب | المريضة سلمى، وقال إن»). A title names whose it is, and a body
bears none: one person behind a body that an article, a place or a mark has closed is the object of its verb, whether it
says something («حذر الاتحاد | المدرب سامي العلي من أن») or not («أعفى الاتحاد | المدرب سامي العلي، مشيرا إلى أن»).
"""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.described import everyone_apart
from quotes.attribution.reader import Reader
from quotes.inflection import name_shaped
from quotes.lexicon import PLACES, bare, definite

SEVERAL = ("ين", "ون", "ات")
BESIDES = ("naming.members", "titles.kin", "anaphors.guests", "anaphors.players")
TEAM = ("anaphors.coaches", "anaphors.players")
MAX_BODY = 8  # words of a body's name


def somebody_apart(reader: Reader, first: int, k: int, *, within: bool) -> bool:
    """Whether a word behind the phrase that begins at word ``first`` belongs to somebody else.

    ``within``: it stands in a relative clause of the phrase, where its verb has an object.
    """
    if everyone_apart(reader, k):
        return True
    acts = first > reader.sentence.first and not within
    acts = acts and (reader.verb(first - 1) or any(a.form.kind == "verb" for a in reader.doc.analyses(first - 1)))
    return acts and (person_behind_body(reader, first, k) or _of_other_gender(reader, first, k))


def _of_other_gender(reader: Reader, first: int, k: int) -> bool:
    """Whether one of the other gender stands right behind a title alone: «الوزير | اللاعبة», «الوزيرة | اللاعب سامي».

    A form of address may be of either: «النائب السيدة سلمى العلي», «النائب الدكتورة», «الوزيرة الدكتور» of old.
    """
    lexicon, words = reader.lexicon, (reader.doc.key(first), reader.doc.key(k))
    if (
        k != first + 1
        or reader.pos(k) == "ADJ"
        or lexicon.any(("naming.addresses", "anaphors.plurals"), bare(words[1]))
    ):
        return False
    if not all(map(definite, words)) or not all(map(lexicon.person_noun, words)) or words[1].endswith(SEVERAL):
        return False
    if any(lexicon.any(("titles.either", "titles.parties"), word) for word in words):
        return False
    his, hers = sorted(words, key=lambda word: word.endswith("ة"))
    return hers.endswith("ة") and not his.endswith("ة") and lexicon.person_noun(hers.removesuffix("ة"))


def person_behind_body(reader: Reader, first: int, k: int) -> bool:
    """Whether one person stands right behind a body: «برأت المحكمة | الوزير السابق», «استدعت وزارة النقل | السفير جان».

    Of the body's own gender he may be its adjective («الحزب الحاكم», «الشركة الراعية») unless his name is behind him.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.listed_given(key) and not definite(key):
        return _bare_name(reader, first, k) and _closed_body(reader, first, k)
    if not (definite(key) and lexicon.person_noun(key)) or key.startswith("لل") or not _closed_body(reader, first, k):
        return False
    if lexicon.any(("anaphors.plurals",), bare(key)) or key.endswith(SEVERAL) or doc.known_surname(key):
        return False
    if _named(reader, k):
        return True
    if reader.pos(k) == "ADJ" or any(lexicon.has(name, bare(key)) for name in BESIDES):
        return False  # «الدولة | العضو», «الشركة | الشقيقة»
    if lexicon.feminine_body(bare(doc.key(first))):
        return lexicon.office(key) and not key.endswith(("ة", "ي"))
    # «نعى اتحاد الكتاب | الشاعر الراحل»
    return lexicon.office(key) and not definite(doc.key(first)) and reader.pos(k) == "NOUN"


def _bare_name(reader: Reader, first: int, k: int) -> bool:
    """Whether a name of two words begins there: «أبلغ الاتحاد الوطني | سامي العلي أن», not «بنك القاهرة عمان»."""
    doc, lexicon, behind = reader.doc, reader.lexicon, k + 1
    place = doc.longest(PLACES, k) > 0 or doc.ends_before(PLACES, k) > 0 or reader.adposition(k)
    if place or not definite(doc.key(k - 1)) or behind >= reader.sentence.last or not doc.words[behind].is_word:
        return False
    named = (
        lexicon.given_name(doc.key(behind))
        or reader.pos(behind) in ("X", "PROPN")
        or doc.known_surname(doc.key(behind))
    )
    return named and reader.pos(k) in ("X", "PROPN") and not reader.adposition(behind)


def _closed_body(reader: Reader, first: int, k: int) -> bool:
    """Whether a body without a person in its name ends before word ``k``: «وزارة الخارجية», «نادي "المرفأ"»."""
    doc, lexicon = reader.doc, reader.lexicon
    head, before = doc.key(first), doc.key(k - 1)
    body = lexicon.body(head) or lexicon.outlet_head(head)
    if not body or lexicon.person_noun(head) or not 0 < k - first <= MAX_BODY:
        return False
    if lexicon.has("titles.homonyms", bare(head)) and not lexicon.any(TEAM, bare(doc.key(k))):
        return False  # «الفريق الركن | الشيخ سامي العلي», «الملحق الثقافي | الدكتور سامي العلي»
    for j in range(first + 1, k):
        one = any(map(lexicon.person_noun, (doc.key(j), _without_l(doc.key(j))))) and not _several(reader, j)
        # «الحزب الحاكم», «المكتب الإعلامي لرئيس الوزراء»
        one = one and not (definite(head) and doc.key(j).startswith("ال"))
        given = lexicon.given_name(doc.key(j)) and reader.pos(j) != "ADJ"  # not «المحكمة العليا»
        if one or given or reader.verb(j) or lexicon.relative(doc.key(j)):
            return False  # «مكتب المحامي | الدكتور سامي العلي»
        if lexicon.preposition(doc.key(j)) or (reader.conjunction(j) and not definite(doc.key(j)[1:])):
            return False
    if definite(before) or doc.closes(k - 1) is not None or doc.ends_before(PLACES, k) > 0:
        return True
    foreign = reader.pos(k - 1) in ("X", "PROPN") and not lexicon.has("names.particles", before)
    return foreign and k - 1 > first  # «شركة أبولون»


def _without_l(key: str) -> str:
    """The word behind ل: «لرئيس», «للرئيس»."""
    return "ال" + key[2:] if key.startswith("لل") else key.removeprefix("ل")


def _several(reader: Reader, k: int) -> bool:
    """Many people, who make a body: «اتحاد الكتاب», «نقابة الصحفيين»."""
    key = reader.doc.key(k)
    return key.endswith(SEVERAL) or reader.lexicon.any(("anaphors.plurals",), bare(key))


def _named(reader: Reader, k: int) -> bool:
    """Whether a name is behind a title, or behind its bearer's origin: «المدرب | ليونيل», «السفير التركي | جان»."""
    doc, lexicon = reader.doc, reader.lexicon
    name = k + 1
    while name < min(k + 3, reader.sentence.last) and definite(doc.key(name)) and not lexicon.given_name(doc.key(name)):
        if lexicon.person_noun(doc.key(name)):
            return False  # «الحزب الحاكم | المعارض سامي العلي»
        name += 1
    if name >= reader.sentence.last or not doc.words[name].is_word:
        return False
    if lexicon.given_name(doc.key(name)):
        return not (reader.adposition(name) or is_on(reader, name))  # «الوفد الزائر | على أحوالهم»
    foreign = reader.pos(name) in ("X", "PROPN") and name_shaped(doc.words[name])
    return foreign and not definite(doc.key(name)) and not lexicon.somebody(doc.key(name))
