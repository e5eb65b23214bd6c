"""Another name that somebody goes by: ``محمود سعيد الملقب بـ«أبو العبد»``, ``محمود سعيد (أبو العبد)``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.name_words import inside_name, surname_at
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon

MAX_SEARCHED = 40
MAX_NAME = 5  # words of the name before


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
    return None


def aliased(doc: Document, lexicon: Lexicon, name: Stretch) -> Stretch | None:
    """The name that the text has before this one, with a word that says so or in front of its brackets."""
    keys = [doc.key(k) for k in range(name.first, name.last)]
    for place in doc.places.get(keys[-1], ())[:MAX_SEARCHED]:
        first = place - len(keys) + 1
        if name.first <= place < name.last or first < 1 or [doc.key(k) for k in range(first, place + 1)] != keys:
            continue
        end = _before(doc, lexicon, first, place)
        if end is not None:
            return _name_ending(doc, lexicon, end)
    return None


def _before(doc: Document, lexicon: Lexicon, first: int, last: int) -> int | None:
    """Where the other name ends that words ``[first, last]`` are said of."""
    k = first - 1
    if doc.key(k) == "(" and doc.key(last + 1) == ")":
        return k - 1
    while k > 0 and (not doc.words[k].is_word or doc.key(k) in ("ب", "باسم")):
        k -= 1  # «الملقب بـ«»
    return k - 1 if lexicon.has("naming.nicknamed", doc.key(k)) else None


def _name_ending(doc: Document, lexicon: Lexicon, end: int) -> Stretch | None:
    """The given name and what follows it up to word ``end``."""
    for k in range(max(0, end - MAX_NAME + 1), end):
        inside = all(inside_name(doc, lexicon, j) or surname_at(doc, lexicon, j) for j in range(k + 1, end + 1))
        if lexicon.listed_given(doc.key(k)) and doc.words[k].is_word and inside:
            return Stretch(k, end + 1)
    return None
