"""Two with a surname in common: ``محمد العلي`` is not ``خالد محمد العلي``, whose father he may be."""

from __future__ import annotations

from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, definite

LONG = 3  # words of a name with a middle one


def namesakes(doc: Document, lexicon: Lexicon, one: Stretch, other: Stretch) -> bool:
    """Whether two names that share words are those of two people: by the given name, or by what stands behind it.

    Given names are compared where the lists have both; of «محمد كريم العلي» the first may be left out.
    """
    if fathers(doc, lexicon, one, other) or fathers(doc, lexicon, other, one):
        return True
    ours, theirs = _words(doc, lexicon, one), _words(doc, lexicon, other)
    if min(len(ours), len(theirs)) < 2 or not (_given(lexicon, ours[0]) and _given(lexicon, theirs[0])):
        return False
    if ours[0] != theirs[0]:
        return not any(_left_out(lexicon, longer, shorter) for longer, shorter in ((ours, theirs), (theirs, ours)))
    middle, others = set(ours) - set(theirs), set(theirs) - set(ours)
    told = all(_given(lexicon, key) for key in middle) or all(_given(lexicon, key) for key in others)
    return min(len(ours), len(theirs)) >= LONG and bool(middle) and bool(others) and told


def fathers(doc: Document, lexicon: Lexicon, short: Stretch, full: Stretch) -> bool:
    """Whether a given name alone is that of the other's father: «خليفة», the son of «راشد بن خليفة العلي»."""
    key = doc.key(short.first)
    if len(short) != 1 or not _given(lexicon, key) or len(full) == 1 or doc.key(full.first) == key:
        return False
    if lexicon.has("naming.patronymics", doc.key(short.first - 1)):
        return False  # «راشد بن | خليفة»
    own = [k for k in range(full.first + 1, full.last) if doc.key(k) == key]
    behind = doc.key(full.last)
    if full.last - 1 in own and not (definite(behind) and doc.known_surname(behind)):
        return False  # «المهندس سيف» of «يحيى بن سيف»
    return bool(own) and all(lexicon.has("naming.patronymics", doc.key(k - 1)) for k in own)


def her_surnames(doc: Document, lexicon: Lexicon, one: Stretch, other: Stretch) -> bool:
    """Whether a woman's name ends the other, whose given name is no man's: «جان بيير» of «كارين جان بيير»."""
    ours, theirs = ([doc.key(k) for k in range(name.first, name.last)] for name in (one, other))
    return (
        len(ours) < len(theirs)
        and theirs[-len(ours) :] == ours
        and lexicon.any(("names.given_male",), ours[0])
        and not lexicon.any(("names.given_male",), theirs[0])
    )


def _left_out(lexicon: Lexicon, longer: list[str], shorter: list[str]) -> bool:
    """«محمد كريم العلي» and «كريم العلي», not «محمد بن كريم» and «كريم»."""
    doubled = lexicon.has("names.doubled", longer[0]) and not lexicon.has("naming.patronymics", longer[1])
    return doubled and len(longer) > len(shorter) and longer[1] == shorter[0]


def _words(doc: Document, lexicon: Lexicon, name: Stretch) -> list[str]:
    """The words of a name, «نصر الله» and «أبو راشد» as one."""
    words: list[str] = []
    for k in range(name.first, name.last):
        called = k > name.first and lexicon.has("naming.kunyas", doc.key(k - 1))
        if words and (called or lexicon.has("names.halves", doc.key(k))):
            words[-1] += " " + doc.key(k)
        elif doc.words[k].is_word:
            words.append(doc.key(k))
    return words


def _given(lexicon: Lexicon, key: str) -> bool:
    first = key.split()[0]
    return lexicon.listed_given(first) and not lexicon.person_noun(key)
