"""What happens at the occasion where words are spoken, told behind them: ``، | وتم خلال اللقاء عرض``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.lexicon import bare, conjoined, definite

MAX_SETTING = 5  # words from the verb to the occasion: «وتم على هامش اللقاء»


def meanwhile(reader: Reader, first: int, k: int) -> bool:
    """«، | وتم خلال اللقاء عرض», «، | وحضر الاجتماع», «، | كما اشتملت الدورة على»: at the occasion of the words.

    An occasion with its article that the words have not spoken of, and a verb in the past.
    """
    doc = reader.doc
    also = doc.key(k) == "كما"
    verb = k + also
    begin = verb + 1
    setting = conjoined(doc.key(k)) == "في" and doc.phrase_length("narrator.stages", k + 1) > 0
    if not (setting or reader.past(verb) or doc.phrase_length("narrator.happenings", k)):
        return False
    last = min(reader.sentence.last, begin + MAX_SETTING)
    met = next((j for j in range(begin, last) if occasion(reader, j)), None)
    if met is None or spoken_of(reader, first, k, met):
        return False
    if setting:
        return True
    between = [doc.key(j) for j in range(begin, met)]
    attended = not between and (also or doc.phrase_length("narrator.attendances", k) > 0)
    return attended or any(doc.phrase_length("narrator.during", j) == met - j for j in range(begin, met))


def occasion(reader: Reader, j: int) -> bool:
    key = reader.doc.key(j)
    return definite(key) and reader.lexicon.any(("narrator.gatherings",), key)


def spoken_of(reader: Reader, first: int, k: int, met: int) -> bool:
    """Whether the words name the occasion themselves: «أن لقاء عقد في المدينة، وتم خلال اللقاء»."""
    noun = bare(reader.doc.key(met))
    return any(noun in reader.doc.key(j) for j in range(first, k))
