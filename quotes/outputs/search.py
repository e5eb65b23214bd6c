"""Arabic for SQLite's full-text search: what is indexed, and how a question is put to it.

SQLite's tokenizer knows no Arabic: short vowels would break words apart, tatweel and hamza tell them from one another,
and articles and prepositions hide them. So folded words are indexed (``folding.fold``), each without what is written
onto it: الجسر is found in بالجسر and وللجسر. Words spelt with hamza are indexed as they are spelt, too, for search
boxes that cannot fold what is typed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

import regex

from quotes.errors import InputError
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

    ``question(who="أحمد", what="الجسر")`` → ``who : ("احمد") AND what : ("جسر")``; empty where there are no words.
    """
    wanted = {
        column: [f'"{sought}"' for word in WORD.findall(value or "") if (sought := _sought(word))]
        for column, value in columns.items()
    }
    return " AND ".join(f"{column} : ({' AND '.join(words)})" for column, words in wanted.items() if words)


def _sought(word: str) -> str:
    """The shortest form under which the word is indexed."""
    return [fold(word), *_bare(fold(word, alif=False))][-1]


# Newest first where dates sort, then the surest.
FOUND = """\
SELECT quotes.*, documents.title, documents.date, documents.source, documents.url
FROM quotes_fts JOIN quotes ON quotes.rowid = quotes_fts.rowid JOIN documents ON documents.id = quotes.doc
WHERE quotes_fts MATCH ? AND quotes.confidence >= ?
ORDER BY documents.date DESC, quotes.confidence DESC LIMIT ?
"""


def find(
    base: Path,
    *,
    who: str | None = None,
    what: str | None = None,
    via: str | None = None,
    confidence: float = 0.0,
    limit: int = 20,
) -> list[dict[str, Any]]:
    """The quotes of a database in which all words of each question stand: its columns and those of the document.

    Raises:
        InputError: there is nothing to look for, or the file is not such a database.
    """
    asked = question(who=who, what=what, via=via)
    if not asked:
        raise InputError("nothing to look for: say who spoke, or about what")
    if not base.is_file():
        raise InputError(f"{base}: no such file: make one with 'quotes extract -o {base.name}'")
    try:
        with closing(sqlite3.connect(f"{base.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            rows = connection.execute(FOUND, (asked, confidence, limit)).fetchall()
    except sqlite3.DatabaseError as error:
        raise InputError(f"{base}: cannot be searched ({error}): was it made with 'quotes extract -o'?") from error
    return [{key: row[key] for key in row.keys() if key not in ("who", "what", "via")} for row in rows]  # noqa: SIM118
