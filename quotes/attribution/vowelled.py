"""What the written vowels of a verb tell: ``وذُكر أن`` is a passive, whose subject is what was said."""

from __future__ import annotations

import unicodedata

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate

DAMMA = "\N{ARABIC DAMMA}"
MINE = "أ"  # «أُعلن» between marks is "I announce"


def vowelled_passive(reader: Reader, c: Candidate) -> bool:
    """Whether the first letter of a past has its damma, which no active past has: «ذُكر أن», «أُعلن أن», «كُشف عن».

    Verbs that pass words on take their source all the same: «نُقل عن الوزير قوله إن», «عُلم من مصدر أن».
    """
    past = c.kind == "verb" and c.form is not None and (c.form.tense, c.form.person) == ("past", 3)
    if not past or c.verb is None or c.verb.category == "relay":
        return False
    if len(c.gap) and reader.lexicon.inner_preposition(reader.doc.key(c.gap.first)):
        return False  # «عُلم من مصدر مطلع أن»
    word = reader.doc.words[c.word]
    if c.proclitic and not word.letters.startswith(c.proclitic):
        return False
    first = word.letters[len(c.proclitic) : len(c.proclitic) + 1]
    if first == MINE and reader.doc.quotation_around(c.word) is not None:
        return False
    return _vowel(word.text, len(c.proclitic)) == DAMMA


def _vowel(text: str, place: int) -> str:
    """The mark written on letter number ``place`` of a word; empty where there is none."""
    seen = -1
    for letter in text:
        if not unicodedata.combining(letter):
            seen += 1
        elif seen == place:
            return letter
        if seen > place:
            break
    return ""
