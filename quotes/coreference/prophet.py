"""The Prophet as a speaker, by what he is called or by a blessing alone: ``قال صلى الله عليه وسلم``.

Who cites him goes on behind his words, as behind a verse: he interrupts a speech.
"""

from __future__ import annotations

from bisect import bisect_right

from quotes.attribution.trimmed import DASHES
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.grammar.beginnings import begins
from quotes.lexicon import Lexicon

BLESSING, CALLED = "naming.prophetic", "naming.prophets"


def prophet(doc: Document, lexicon: Lexicon, words: Stretch) -> bool:
    """Whether the phrase is the Prophet and nothing else: «النبي», «المصطفى ﷺ»; not «النبي موسى»."""
    if blessing_alone(doc, words):
        return True
    called = doc.phrase_length(CALLED, words.first)
    k = words.first + (called or 1)
    if called and k >= words.last and _blessing(doc, k + (doc.key(k) in DASHES)):
        return True
    if called and k >= words.last:
        return not (lexicon.given_name(doc.key(k)) or doc.known_surname(doc.key(words.first)))
    if k < words.last and doc.key(k) in DASHES:
        k += 1
    blessing = _blessing(doc, k) if k < words.last else 0
    return bool(blessing) and k + blessing >= words.last - (doc.key(words.last - 1) in DASHES)


def blessing_alone(doc: Document, words: Stretch) -> bool:
    """Whether the phrase is a blessing without a name."""
    return _blessing(doc, words.first) == len(words)


def blessing_behind(doc: Document, c: Candidate) -> Stretch | None:
    """The blessing right behind a cue that nobody is named with: «قال | صلى الله عليه وسلم», «لقوله | - ﷺ -»."""
    k = c.last
    if k < len(doc.words) and doc.key(k) in DASHES:
        k += 1
    length = _blessing(doc, k) if k < len(doc.words) else 0
    return Stretch(k, k + length) if length else None


def named_prophet(doc: Document, lexicon: Lexicon, at: int) -> Stretch | None:
    """Where the text calls him, nearest before word ``at``, else first behind it."""
    keys = doc.places.keys() & begins(doc.grammar, CALLED)
    places = sorted(k for key in keys for k in doc.places[key])
    called = [Stretch(k, k + length) for k in places if (length := doc.phrase_length(CALLED, k))]
    called = [who for who in called if prophet(doc, lexicon, who)]
    if not called:
        return None
    return called[max(0, bisect_right([who.first for who in called], at) - 1)]


def _blessing(doc: Document, k: int) -> int:
    """How many words of blessing stand at word ``k``; the one letter ﷺ folds to the words that it is written for."""
    if k >= len(doc.words):
        return 0
    written = tuple(doc.key(k).split())
    alone = len(written) > 1 and written in doc.grammar.multiword.get(BLESSING, ())
    return 1 if alone else doc.phrase_length(BLESSING, k)


def prophet_told_of(doc: Document, lexicon: Lexicon, sentence: Stretch, at: int) -> Stretch | None:
    """Where a sentence speaks of him before word ``at``: «علمنا | رسول الله الصبر فقال», not «جاء رجل إلى النبي»."""
    who = named_prophet(doc, lexicon, at)
    if who is None or not sentence.first <= who.first < at:
        return None
    return None if doc.key(who.first - 1) in doc.grammar.sets["clauses.towards"] else who
