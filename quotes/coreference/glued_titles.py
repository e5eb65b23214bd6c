"""A title with the article written in one word with the name behind it: ``الدكتورسامي | العلي``, ``الأستاذعبدالله``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.name_steps import name_from
from quotes.document import Stretch
from quotes.lexicon import definite

SHORTEST_TITLE = 5  # letters of «السيد»
SHORTEST_NAME = 3


def behind_glued_title(reader: Reader, words: Stretch) -> Stretch | None:
    """The name in a phrase whose first letters are a title with its article, joined to it by a slip of the hand."""
    doc = reader.doc
    for k in range(words.first, words.last):
        if (length := _title(reader, k)) > 0:
            end = next((i for i in range(k + 1, words.last) if not doc.words[i].is_word), words.last)
            return Stretch(k, name_from(reader, k, end).last, length)
    return None


def _title(reader: Reader, k: int) -> int:
    """Letters of the title at the head of word ``k``, a given name behind them; 0 if there is none."""
    lexicon, word = reader.lexicon, reader.doc.words[k]
    key = word.key
    if not definite(key) or lexicon.person_noun(key) or lexicon.given_name(key) or len(word.text) != len(key):
        return 0
    lengths = range(SHORTEST_TITLE, len(key) - SHORTEST_NAME + 1)
    return next((n for n in lengths if lexicon.honorific(key[:n]) and lexicon.listed_given(key[n:])), 0)
