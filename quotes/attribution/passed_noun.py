"""A saying that is a noun with its speaker behind it, and who passes it on: ``نقلت الوكالة قول الوزير إن``."""

from __future__ import annotations

from quotes.attribution.draft import Finding, Relay
from quotes.attribution.gap import phrase_in_gap
from quotes.attribution.host import STOPS
from quotes.attribution.joined_sources import joined_source
from quotes.attribution.passers import names_outlet
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.words import cut

REACH = 14  # words from a verb to the saying it passes on
SAID = ("statement", "denial")


def noun_passed_on(reader: Reader, c: Candidate) -> Finding | None:
    """Who stands right behind a verbal noun that a verb passes on or cites: «قول | الوزير إن», «بقول | الوزير إن».

    Or behind «وعن», who is a further source of the verb before: «، وعن | شاهد آخر قوله إن».
    """
    if (joined := joined_source(reader, c)) is not None:
        return joined
    if c.kind != "masdar" or c.implicit_kind or c.verb is None or c.verb.category not in SAID or not len(c.gap):
        return None
    if c.proclitic not in ("", "ب") or definite(reader.doc.key(c.word).removeprefix("ب")):
        return None
    if c.proclitic and c.lemma != "قال":
        return None  # «نصحت بإعلان الدولة»: who is announced announces nothing
    relays = _carriers(reader, c)
    # «علق على قول | الوزير إن», «استغرب الناخبون نفي | المرشح أنه»
    about = reader.doc.key(c.word - 1) == "علي" or c.lemma in ("قال", "نفى")
    own = phrase_in_gap(reader, c.gap, c.word) if c.proclitic or relays or about else None
    whole = c.proclitic != "" and own is not None and own.last == c.gap.last  # «بقول المتنبي: «…»»
    if own is None or own.first != c.last or not (whole or plausible_source(reader, own)):
        return None
    return Finding(own, "verb-first", relays)


def _carriers(reader: Reader, c: Candidate) -> tuple[Relay, ...]:
    """The subject of a verb that passes on the verbal noun: «نقلت | الوكالة | قول الوزير»; an outlet's of any verb.

    «استشهدت | الصحيفة | بقول الوزير», but «رد المدير بقول الشاعر».
    """
    doc = reader.doc
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1):
        if doc.key(k) in STOPS:
            return ()
        if k + 1 == c.word or not (reader.verb(k) or any(a.form.kind == "verb" for a in doc.analyses(k))):
            continue
        known = next((a for a in doc.analyses(k) if a.form.kind == "verb" and a.form.tense != "passive"), None)
        who = phrase_in_gap(reader, Stretch(k + 1, c.word), k)
        passes = known is not None and known.form.verb.category == "relay" and not c.proclitic
        if who is None or not (
            plausible_source(reader, who) and (passes or (c.proclitic and names_outlet(reader, who)))
        ):
            return ()
        word, lemma = doc.words[k], known.form.verb.lemma if known is not None else doc.key(k)
        return (Relay(who, cut(word, len(known.proclitic) if known is not None else 0), word.end, lemma, "verb"),)
    return ()
