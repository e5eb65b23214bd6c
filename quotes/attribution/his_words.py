"""Whose words somebody else has as his object: ``أما المدير فقد ذكرت الوكالة | قوله إن``, ``أورد الموقع قولها``."""

from __future__ import annotations

from quotes.attribution.draft import Finding, Relay
from quotes.attribution.gap import phrase_in_gap
from quotes.attribution.host import Host
from quotes.attribution.passers import names_outlet
from quotes.attribution.preverbal import before_host
from quotes.attribution.pronoun_source import OTHERS
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.folding import fold


def his_words(reader: Reader, c: Candidate, host: Host, cue: tuple[int, int]) -> Finding | None:
    """The finding where a verbal noun with somebody's pronoun is what the subject of ``host`` passes on, else None.

    An outlet does not tell its own words so. ``cue``: the raw range of the host's verb.
    """
    form = host.analysis.form
    if c.whose not in OTHERS or form.kind != "verb" or host.analysis.enclitic:
        return None
    if reader.doc.key(c.word - 1) in reader.doc.grammar.sets["openers.prepositions"]:
        return None  # «ذكرت الوزيرة في | قولها»
    who = phrase_in_gap(reader, host.gap, host.word) or before_host(reader, host)
    if who is None:
        return None
    goes_on = fold(form.verb.lemma) in reader.doc.grammar.sets["continuation.verbs"]
    if not host.relays and (goes_on or not names_outlet(reader, who)):
        return None  # «وأضافت الوكالة | قولها», «وجدد المدير | تأكيده»
    return Finding(None, "relay", (Relay(who, *cue, form.verb.lemma, "verb"),), about=c.whose)
