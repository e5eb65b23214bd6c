"""Another name that somebody goes by: ``محمود سعيد الملقب بـ«أبو العبد»``, ``محمود سعيد (أبو العبد)``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import key_in
from quotes.attribution.reader import Reader
from quotes.coreference.name_words import inside_name, surname_at
from quotes.document import Document, Stretch
from quotes.inflection import imperfect
from quotes.lexicon import Lexicon, bare, definite
from quotes.words import COMMA

KUNYA = "ابو"
MAX_SEARCHED = 40
MAX_NAME = 5  # words of the name before
MAX_BETWEEN = 4  # words from المعروف to the marks: «باسم», «بـ»
MAX_TITLE = 6  # words from an office to its bearer's surname


def also_called_at(reader: Reader, words: Stretch) -> int | None:
    """Where a phrase goes on to what else its bearer is called: «المدافع سامي العلي | المعروف بـ"الصقر"».

    المدعو announces a name as well, without marks: «المتهم بقتل سلمى المدعو سامي العلي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(words.first + 1, words.last - 1):
        so_called = lexicon.has("naming.so_called", doc.key(k)) and doc.opens(k + 1) is not None
        nicknamed = lexicon.has("naming.nicknamed", doc.key(k)) and not lexicon.listed_given(doc.key(k + 1))
        if so_called or nicknamed:  # not «صاحب المطعم الشهير | سامي العلي»
            return k
    return words.last - 1 if _his_office(reader, words) else None


def by_name(reader: Reader, words: Stretch, called: int) -> Stretch | None:
    """What one with no other name goes by, in marks at the end: «المشجع | المعروف بـ"أبو شوق"».

    Only behind a title with the article, its adjectives included: not «صاحب المقهى | الشهير بـ"أبو شوق"».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = [key_in(doc, words, k) for k in range(words.first, called)]
    titled = lexicon.person_noun(before[0]) and not lexicon.has("anaphors.plurals", before[0])
    if not titled or not all(map(definite, before)) or any(lexicon.body(key) for key in before):
        return None
    opening = next((k for k in range(called + 1, min(called + MAX_BETWEEN, words.last)) if doc.opens(k)), None)
    marks = doc.opens(opening) if opening is not None else None
    if opening is None or marks is None:
        return None
    if doc.after(marks) < words.last and not lexicon.relative(doc.key(doc.after(marks))):
        return None  # «المعروف بـ"أبو شوق" الذي رافق الفريق»
    inner = Stretch(opening + 1, min(doc.after(marks) - 1, words.last))
    owned = any(reader.owned(k) for k in range(inner.first, inner.last))  # not «المعروف بـ"صرامته"»
    return inner if 1 <= len(inner) <= MAX_NAME and not owned else None


def _his_office(reader: Reader, words: Stretch) -> bool:
    """Whether a name ends in the office that the text has before it, no surname: «وزير الصحة سامي راو … راو | الوزير».

    Not where the text has that word behind the name again: «وزير النقل سامي الوزير … وقال سامي | الوزير».
    """
    doc, lexicon, office = reader.doc, reader.lexicon, words.last - 1
    noun, surname = bare(doc.key(office)), doc.key(office - 1)
    titled = office > words.first and definite(doc.key(office)) and lexicon.office(noun)
    head = doc.key(words.first)
    if not titled or (lexicon.somebody(head) and not lexicon.given_name(head)):
        return False
    others = [k for k in doc.places.get(surname, ())[:MAX_SEARCHED] if k != office - 1]
    if any(doc.key(k + 1) == doc.key(office) for k in others):
        return False
    return any(doc.key(i) in (noun, doc.key(office)) for k in others for i in range(max(0, k - MAX_TITLE), k))


def aliased(doc: Document, lexicon: Lexicon, name: Stretch) -> Stretch | None:
    """The name that the text has before this one, with a word that says so or in front of its brackets."""
    keys = _in_any_case(doc, lexicon, name.first, name.last)
    for place in doc.places.get(doc.key(name.last - 1), ())[:MAX_SEARCHED]:
        first = place - len(keys) + 1
        if name.first <= place < name.last or first < 1 or _in_any_case(doc, lexicon, first, place + 1) != keys:
            continue
        end = _before(doc, lexicon, first, place)
        if end is not None:
            return _name_ending(doc, lexicon, end)
    return None


def _in_any_case(doc: Document, lexicon: Lexicon, first: int, last: int) -> list[str]:
    """The words of a name, a kunya without its case: «المعروف | بأبي رافد», «أبو رافد», «أبا رافد»."""
    keys = [doc.key(k) for k in range(first, last)]
    kunya = keys[0].removeprefix("ب")
    if len(keys) > 1 and lexicon.has("naming.kunyas", kunya) and kunya[:1] == KUNYA[:1]:
        keys[0] = KUNYA
    return keys


def _before(doc: Document, lexicon: Lexicon, first: int, last: int) -> int | None:
    """Where the other name ends that words ``[first, last]`` are said of."""
    k = first - 1
    if doc.key(k) == "(" and doc.key(last + 1) == ")":
        return k - 1
    while k > 0 and (not doc.words[k].is_word or doc.key(k) in ("ب", "باسم")):
        k -= 1  # «الملقب بـ«»
    if not lexicon.has("naming.nicknamed", doc.key(k)):
        return None
    return k - 1 - (doc.key(k - 1) in COMMA)  # «سامي العلي، | المعروف باسم أبو حمزة،»


def _name_ending(doc: Document, lexicon: Lexicon, end: int) -> Stretch | None:
    """The given name and what follows it up to word ``end``."""
    for k in range(max(0, end - MAX_NAME + 1), end):
        words = range(k + 1, end + 1)
        inside = all(inside_name(doc, lexicon, j) or surname_at(doc, lexicon, j) for j in words)
        inside = inside and not any(doc.begins_line(j) for j in words)
        # «⏎ جبار عبد الواحد، المعروف بأبي رافد», «يجلس | جبار …»: no list knows the first, but there the clause opens
        behind = imperfect(doc.key(k - 1)) and not definite(doc.key(k))  # not «يعرف | الجميع سالم عبد الواحد»
        opens = doc.begins_line(k) or not doc.words[k - 1].is_word or behind
        opens = opens and not (doc.analyses(k) or imperfect(doc.key(k)) or lexicon.somebody(doc.key(k)))
        if (lexicon.listed_given(doc.key(k)) or opens) and doc.words[k].is_word and inside:
            return Stretch(k, end + 1)
    return None
