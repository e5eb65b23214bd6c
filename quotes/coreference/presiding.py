"""Who heads what the text says he presides over: ``رئيس اللجنة`` of ``لجنة المياه برئاسة النائب سامي العلي``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.mentions import Mention
from quotes.document import Stretch
from quotes.lexicon import bare, definite

PROCLITICS = ("", "و", "ف", "ل", "ب", "ك")
MAX_SEARCHED = 20
REACH = 14  # words from the body to who presides
MAX_TITLE = 6  # words of his title before his name


def presiding(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name of the one who presides over the body of a title of two words, nearest before the mention."""
    doc, lexicon, words = bearers.doc, bearers.lexicon, mention.words
    if mention.name is not None or len(words) != 2 or not lexicon.has("titles.heading", mention.head):
        return None
    body = doc.key(words.first + 1)
    if not definite(body):
        return None
    stem = bare(body)
    forms = {lead + noun for lead in PROCLITICS for noun in (body, stem, stem + "ا")} | {"لل" + stem}
    places = sorted(place for form in forms for place in doc.places.get(form, ())[:MAX_SEARCHED])
    for place in reversed([k for k in places if k < words.first]):
        at = doc.sentence_of(place)
        if at is None:
            continue
        reader = bearers.reader(at)
        last = min(place + REACH, reader.sentence.last)
        over = next((k for k in range(place + 1, last) if lexicon.has("naming.presiding", doc.key(k))), last)
        if over < last and (found := _name(bearers, reader, over + 1)) is not None:
            return found
    return None


def _name(bearers: Bearers, reader: Reader, first: int) -> Stretch | None:
    """The name at a place, titles before it passed over: «برئاسة | النائب الدكتور سامي العلي»."""
    for k in range(first, min(first + MAX_TITLE, reader.sentence.last)):
        if not bearers.doc.words[k].is_word:
            return None
        found = bearers.begun_at(reader, k) if bearers.begins(k) else None
        if found is not None:
            return found
    return None
