"""Arabic for SQLite's full-text search: what is indexed, and how a question is put to it.

SQLite's tokenizer knows no Arabic: short vowels would break words apart, tatweel and hamza tell them from one another,
and articles and prepositions hide them. So folded words are indexed (``folding.fold``), each without what is written
onto it: الجسر is found in بالجسر and وللجسر. Words spelt with hamza are indexed as they are spelt, too, for search
boxes that cannot fold what is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from quotes.folding import fold

WORD = regex.compile(r"[\p{L}\p{M}\p{N}\p{Cf}]+")
# Conjunction, preposition and article, never spelt with hamza: وبالجسر، فللجسر. What is left has two letters at least.
ARTICLE = regex.compile(r"[وف]?(?:[بك]?[اٱ]ل|لل)(?=\p{L}{2})")


def indexed(*texts: str | None) -> str:
    """The words under which texts are found: folded and in order, so that phrases match, then their other spellings."""
    words = [word for text in dict.fromkeys(texts) if text for word in WORD.findall(text)]
    folded = [fold(word) for word in words]
    others = dict.fromkeys(spelling for word in words for spelling in _others(word))
    return " ".join([*filter(None, folded), *others])


@lru_cache(maxsize=1 << 16)
def _others(word: str) -> tuple[str, ...]:
    """How the word may be searched for as well: with its hamza, and without what is written onto it."""
    folded, spelt = fold(word), fold(word, alif=False)
    return tuple(spelling for spelling in (spelt, *_bare(spelt)) if spelling != folded)


def _bare(spelt: str) -> Iterator[str]:
    """The folded word with no more than its article (الجسر), and without it (جسر)."""
    if found := ARTICLE.match(spelt):
        rest = fold(spelt[found.end() :])
        yield f"ال{rest}"
        yield rest


def question(**columns: str | None) -> str:
    """An FTS5 expression: every word of each column's value must be found there, in whatever spelling.

    ``question(who="أحمد", what="الجسر")`` → ``who : ("احمد") AND what : ("الجسر")``; empty where there are no words.
    """
    wanted = {
        column: [f'"{folded}"' for word in WORD.findall(value or "") if (folded := fold(word))]
        for column, value in columns.items()
    }
    return " AND ".join(f"{column} : ({' AND '.join(words)})" for column, words in wanted.items() if words)
