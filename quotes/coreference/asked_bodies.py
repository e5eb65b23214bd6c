"""The body that somebody has asked or told something, whose people answer: ``طلبنا من البلدية مهلة، فقالوا إن``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

REACH = 16  # words from what we did to what they said
FARTHEST = 60  # words from where the words said begin back to whom they mean
NEAR = 3  # words behind our verb in which the body stands
OURS, MINE, THEM = "نا", "ت", "هم"
SHORTEST = 4  # letters of «قلنا»
PROCLITICS = "بل"


def asked_body(reader: Reader, c: Candidate, lowest: int) -> Stretch | None:
    """Behind a verb of the first person («اتصلنا | بالبلدية، فقالوا»), or meant by its pronoun («أبلغناهم، فقالوا»).

    ``lowest``: where the words begin that the verb stands in; before it stands whom the pronoun means.
    """
    doc = reader.doc
    if c.proclitic[:1] != "ف" or c.number != "p" or c.form is None or c.form.person != 3:
        return None
    for k in range(c.word - 1, max(lowest, c.word - REACH) - 1, -1):
        key = conjoined(doc.key(k))
        if not doc.words[k].is_word or len(key) < SHORTEST or definite(key):
            continue
        if key.endswith(OURS + THEM):
            return _before(reader, lowest)
        asked = reader.verb(k) if key.endswith(MINE) else key.endswith(OURS) and _verb(reader, k)
        bodies = (_body(reader, j) for j in range(k + 1, min(k + 1 + NEAR, c.word))) if asked else ()
        if (found := next((body for body in bodies if body is not None), None)) is not None:
            return found
    return None


def _verb(reader: Reader, k: int) -> bool:
    """A verb of the past, by the parse or by what it has behind it: «طلبنا | من», «اتصلنا | بالإسعاف»."""
    behind = reader.doc.key(k + 1)
    return reader.verb(k) or reader.lexicon.preposition(behind) or (behind[:1] in PROCLITICS and definite(behind[1:]))


def _body(reader: Reader, k: int) -> Stretch | None:
    """The body at word ``k``, with its adjectives or what it is of."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    lead = int(not lexicon.body(key) and key[:1] in PROCLITICS and lexicon.body(bare(key[1:])))
    noun = "ال" + key[2:] if key.startswith("لل") else key[lead:]
    if not lexicon.body(noun) or reader.verb(k) or lexicon.any(("places.kinds",), bare(noun)):
        return None
    last = k + 1
    feminine = noun.endswith("ة")
    while last < reader.sentence.last and definite(doc.key(last)):
        if definite(noun) and doc.key(last).endswith("ة") != feminine:
            break
        last += 1
    return Stretch(k, last, lead) if definite(noun) or last > k + 1 else None


def _before(reader: Reader, lowest: int) -> Stretch | None:
    """The last body named in the sentence before the words in which a pronoun means its people."""
    places = range(lowest - 1, max(reader.sentence.first, lowest - FARTHEST) - 1, -1)
    return next((found for k in places if (found := _body(reader, k)) is not None), None)
