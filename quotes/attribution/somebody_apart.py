"""Where somebody else begins behind a closed phrase, whatever its verb: ``عينت الشركة | المهندسة سلمى العلي``.

A title names whose it is, and a body bears no title: one person with the article behind a body that an article, a place
or a mark has closed is its verb's object, of a verb that says something («حذر الاتحاد | المدرب سامي العلي من») and of
any other («أعفى الاتحاد | المدرب سامي العلي، مشيرا إلى أن»).
"""

from __future__ import annotations

from quotes.attribution.described import everyone_apart
from quotes.attribution.reader import Reader
from quotes.inflection import name_shaped
from quotes.lexicon import PLACES, bare, definite

SEVERAL = ("ين", "ون", "ات")
BESIDES = ("naming.members", "titles.kin", "anaphors.guests", "anaphors.players")
MAX_BODY = 8  # words of a body's name


def somebody_apart(reader: Reader, first: int, k: int) -> bool:
    """Whether a word behind the phrase that begins at word ``first`` belongs to somebody else."""
    return everyone_apart(reader, k) or person_behind_body(reader, first, k)


def person_behind_body(reader: Reader, first: int, k: int) -> bool:
    """Whether one person stands right behind a body: «برأت المحكمة | الوزير السابق», «استدعت وزارة النقل | السفير جان».

    Of the body's own gender he may be its adjective («الحزب الحاكم», «الشركة الراعية») unless his name is behind him.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
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


def _closed_body(reader: Reader, first: int, k: int) -> bool:
    """Whether a body without a person in its name ends before word ``k``: «وزارة الخارجية», «نادي "المرفأ"»."""
    doc, lexicon = reader.doc, reader.lexicon
    head, before = doc.key(first), doc.key(k - 1)
    body = lexicon.body(head) or lexicon.outlet_head(head)
    if not body or lexicon.person_noun(head) or not 0 < k - first <= MAX_BODY:
        return False
    for j in range(first + 1, k):
        one = lexicon.person_noun(doc.key(j)) and not (definite(head) or _several(reader, j))
        if one or reader.verb(j) or lexicon.relative(doc.key(j)) or lexicon.given_name(doc.key(j)):
            return False  # «مكتب المحامي | الدكتور سامي العلي»
        if lexicon.preposition(doc.key(j)) or (reader.conjunction(j) and not definite(doc.key(j)[1:])):
            return False
    if definite(before) or doc.closes(k - 1) is not None or doc.ends_before(PLACES, k) > 0:
        return True
    foreign = reader.pos(k - 1) in ("X", "PROPN") and not lexicon.has("names.particles", before)
    return foreign and k - 1 > first  # «شركة أبولون», but «الفريق أول ركن عبد | الأمير»


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
        return not reader.adposition(name)
    foreign = reader.pos(name) in ("X", "PROPN") and name_shaped(doc.words[name])
    return foreign and not definite(doc.key(name)) and not lexicon.somebody(doc.key(name))
