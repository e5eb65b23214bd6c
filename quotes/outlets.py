"""The names of outlets as one text has them, beside those of the grammar's lists.

Their words may look like grammar («سي إن إن»), and a text tells its own outlet: in its dateline («عمان (الساحل) - »),
behind the label of its source («المصدر: الأفق»), behind the noun for an outlet («لوكالة برسمار»).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotes.grammar.beginnings import outlets_begun
from quotes.inflection import inflected
from quotes.segments.furniture import load_furniture

if TYPE_CHECKING:
    from quotes.document import Document

FEWEST = 3  # names of letters in a row that are one name
PROCLITICS = ("و", "ل", "ب", "ك", "ف")
HEAD = 10  # words from the beginning of a segment to the bracket of its dateline
LONGEST = 4  # words of a name
DASHES = frozenset("-–—")
LABEL = "المصدر"
SHORTEST = 4  # letters of a name that no mark tells
MANY = 400  # places of a noun that are looked at

Name = tuple[str, ...]


def inner_words(doc: Document) -> frozenset[int]:
    """Words inside the outlets' names of several words, and inside names spelt by letters: «سي إن إن», «لبي إن آر»."""
    covered: set[int] = set()
    written = outlets_begun(doc.grammar)
    for key in doc.places.keys() & written.keys():
        for begun in written[key]:
            for i in doc.places[key]:
                for length in doc.lengths("outlets.names", i, begun):
                    covered.update(range(i, i + length))
    for first, last in doc.spelt_names.items():
        covered.update(range(first, last))
    return frozenset(covered)


def spelt(doc: Document) -> dict[int, int]:
    """Where three names of Latin letters or more stand in a row, first word → behind the last: «بي إن آر», «إن تي في».

    Some are words as well. At an edge they are words where enough letters are left («في بي بي سي إن»), or where the two
    left go on with a clause («الساحل إف إم إن العمل بدأ») and the text nowhere closes the name behind the third.
    """
    rows = [_narrowed(doc, a, b) for a, b in _runs(doc)]
    closed = {_keys(doc, a, b) for a, b in rows if _closed(doc, a, b)}
    found = {}
    for first, last in rows:
        name = _keys(doc, first, last)
        if name not in closed and last - first == FEWEST and (_word(doc, first) or doc.key(last - 1) in _bare(doc)):
            continue
        if name in closed or sum(key not in doc.grammar.sets["outlets.letter_words"] for key in name) > 1:
            found[first] = last
    return found


def _narrowed(doc: Document, first: int, last: int) -> tuple[int, int]:
    """A row without the words at its edges, where enough letters are left: «في | بي بي سي | إن»."""
    while last - first > FEWEST and _word(doc, last - 1):
        last -= 1
    while last - first > FEWEST and _word(doc, first):
        first += 1
    return first, last


def own_names(doc: Document) -> frozenset[Name]:
    """The names of outlets that the text tells: of its dateline, of its source, of those with their noun."""
    names = (*_datelines(doc), *_sources(doc), *_headed(doc), *_described(doc), *_spelt_headed(doc))
    told = {name for name in names if 0 < len(name) <= LONGEST}
    listed = doc.grammar.sets["outlets.heads"]
    return frozenset(name for name in told if name[0] not in listed and not name[0].isdigit())


def _runs(doc: Document) -> Iterator[tuple[int, int]]:
    """Rows of names of letters, the first with a proclitic or without; of words without a sign between them."""
    letters = load_furniture().words["letter_names"]
    places = sorted({i for key in doc.places.keys() & letters for i in doc.places[key]})
    k = 0
    while k < len(places):
        last = k + 1
        while last < len(places) and places[last] == places[last - 1] + 1:
            last += 1
        first, end = places[k], places[last - 1] + 1
        before = doc.key(first - 1)
        first -= before[:1] in PROCLITICS and before[1:] in letters
        if end - first >= FEWEST:
            yield first, end
        k = last


def _keys(doc: Document, first: int, last: int) -> Name:
    """The letters of a row, the proclitic before it left out."""
    letters = load_furniture().words["letter_names"]
    key = doc.key(first)
    return (key if key in letters else key[1:], *doc.keys[first + 1 : last])


def _word(doc: Document, k: int) -> bool:
    return doc.key(k) in doc.grammar.sets["outlets.letter_words"]


def _bare(doc: Document) -> frozenset[str]:
    return doc.grammar.sets["complementizers.bare"]


def _closed(doc: Document, first: int, last: int) -> bool:
    """Whether a row is a name by what stands around it: alone in brackets, behind ل or an outlet's noun, closed.

    Behind إن that opens a clause no sign and no further إن can stand; two of them in a row are no grammar.
    """
    before = doc.key(first - 1).removeprefix("ل")
    named = before in doc.grammar.sets["outlets.heads"] or doc.key(first)[:1] == "ل"
    named = named or before in doc.grammar.sets["outlets.spoken_to"]  # «في مقابلة مع | أي إن إن، الخميس»
    behind = doc.key(last)
    ended = last >= len(doc.words) or not doc.words[last].is_word or behind in _bare(doc)
    if _word(doc, first) and not named and not (first > 0 and not doc.words[first - 1].is_word):
        return ended and doc.key(last - 1) not in _bare(doc)
    inner = doc.keys[first + 1 : last - 1]
    return ended or (named and doc.key(last - 1) not in _bare(doc)) or not _bare(doc).isdisjoint(inner)


def _datelines(doc: Document) -> Iterator[Name]:
    """«عمان (الساحل نيوز) - », near the beginning of a paragraph."""
    for part in doc.segments:
        first = doc.index_at(part.start)
        last = min(first + HEAD, doc.index_at(part.end), len(doc.words))
        mark = next((k for k in range(first, last) if doc.key(k) == "("), last)
        end = next((k for k in range(mark, min(mark + LONGEST + 2, len(doc.words))) if doc.key(k) == ")"), mark)
        if mark < end and doc.key(end + 1)[:1] in DASHES and mark > first:
            yield tuple(doc.keys[mark + 1 : end])


def _sources(doc: Document) -> Iterator[Name]:
    """«المصدر: الساحل نيوز + وكالات»."""
    for k in doc.places.get(LABEL, ())[:MANY]:
        if doc.key(k + 1) != ":" or (k and doc.text.rfind("\n", doc.words[k - 1].end, doc.words[k].start) < 0):
            continue
        line = doc.text.find("\n", doc.words[k].start)
        end = k + 2
        while end < min(len(doc.words), k + 3 + LONGEST) and doc.words[end].is_word:
            if 0 <= line <= doc.words[end].start:
                break
            end += 1
        yield tuple(doc.keys[k + 2 : end])


def _headed(doc: Document) -> Iterator[Name]:
    """«صحيفة "الأفق الجديد"», «لوكالة برسمار»: without marks a word that the language does not inflect."""
    for head in doc.grammar.sets["outlets.namesakes"]:
        for written in (head, "ل" + head, "و" + head, "ب" + head):
            for k in doc.places.get(written, ())[:MANY]:
                name = k + doc.item_length("outlets.heads", k, head)  # «وكالة أنباء برسمار»
                quotation = doc.opens(name)
                if quotation is not None and quotation.balanced:
                    yield tuple(doc.keys[name + 1 : doc.after(quotation) - 1])
                elif _proper(doc, name) or (doc.key(k - 1) == "/" and _ends_line(doc, name)):
                    yield (doc.key(name),)


def _described(doc: Document) -> Iterator[Name]:
    """«شبكة برسمار الإعلامية», «موقع برسمار الإخباري»: behind any noun for an outlet, where it says what it brings."""
    sets = doc.grammar.sets
    for said in doc.places.keys() & sets["outlets.described"]:
        for k in doc.places[said][:MANY]:
            head = doc.key(k - 2)
            if any(h in sets["outlets.heads"] for h in (head, head[1:])) and _proper(doc, k - 1):
                yield (doc.key(k - 1),)


def _spelt_headed(doc: Document) -> Iterator[Name]:
    """«لشبكة أي إن إن»."""
    for first, last in doc.spelt_names.items():
        if doc.key(first - 1).removeprefix("ل") in doc.grammar.sets["outlets.heads"]:
            yield tuple(doc.keys[first:last])


def _ends_line(doc: Document, k: int) -> bool:
    """Whether word ``k`` ends a byline: «عمان / سامي العلي / وكالة برسمار»."""
    if k >= len(doc.words) or not doc.words[k].is_word:
        return False
    behind = doc.words[k + 1].start if k + 1 < len(doc.words) else len(doc.text)
    return "\n" in doc.text[doc.words[k].end : behind]


def _proper(doc: Document, k: int) -> bool:
    """Whether word ``k`` is a name of no person and no place."""
    key, sets = doc.key(k), doc.grammar.sets
    if len(key) < SHORTEST or not key.isalpha() or key.startswith("ال") or inflected(key) or doc.analyses(k):
        return False
    lists = ("names.given_male", "names.given_female", "places.countries", "places.capitals")
    return not (any(key in sets[name] for name in lists) or doc.known_surname(key))
