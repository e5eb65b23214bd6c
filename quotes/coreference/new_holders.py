"""Who has come into the office of a title: ``عين الملك سامي العلي قائدا للجيش. وقال القائد الجديد``."""

from __future__ import annotations

from quotes.coreference.bearers import Bearers
from quotes.coreference.mentions import Mention
from quotes.coreference.told_people import told_before
from quotes.document import Stretch
from quotes.lexicon import bare

MAX_SEARCHED = 20
MAX_NAME = 6  # words
MAX_SAID = 2  # words of «العام الجديد»


def newly(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name before the title in the accusative, nearest before, or of the last candidate where one was elected."""
    doc, words = bearers.doc, mention.words
    entering = doc.grammar.sets["anaphors.entering"]
    said = [bare(doc.key(k)) for k in range(words.first + 1, words.last)]
    if (
        not mention.definite_noun
        or not 0 < len(said) <= MAX_SAID
        or said[-1] not in entering
        or mention.kind != "person"
    ):
        return None
    noun = bare(mention.head)
    spelt = noun if noun.endswith("ة") else noun + "ا"
    whole = [spelt, *(key if key.endswith("ة") else key + "ا" for key in said[:-1])]  # «أمينا عاما»
    places = [
        k for k in doc.places.get(spelt, ())[:MAX_SEARCHED]
        if k < words.first and [doc.key(k + n) for n in range(len(whole))] == whole
    ]  # fmt: skip
    named = (name for k in reversed(places) if (name := _ending_at(bearers, k)) is not None)
    return next(named, None) or _elected(bearers, mention)


def _elected(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The last candidate who is told to have won: «فاز مرشح اليسار | سامي العلي. وقال الرئيس المنتخب»."""
    doc, sets = bearers.doc, bearers.doc.grammar.sets
    for told in told_before(bearers, mention.words.first):
        at = doc.sentence_of(told.words.first)
        if at is not None and told.noun in sets["anaphors.candidates"]:
            won = any(
                doc.key(k).removeprefix("و") in sets["anaphors.winning"]
                for k in range(doc.ranges[at].first, told.words.first)
            )
            return told.name if won else None
    return None


def _ending_at(bearers: Bearers, place: int) -> Stretch | None:
    """The name that ends before a word of its sentence: «انتخب | سامي العلي | رئيسا»."""
    at = bearers.doc.sentence_of(place)
    if at is None:
        return None
    reader = bearers.reader(at)
    for k in range(max(reader.sentence.first, place - MAX_NAME), place - 1):
        found = bearers.begun_at(reader, k) if bearers.begins(k) else None
        if found is not None and found.last == place:
            return found
    return None
