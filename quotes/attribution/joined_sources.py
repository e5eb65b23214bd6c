"""A further source of the verb that passes words on: ``نقلت A عن B قوله …، وعن C قوله إن``."""

from __future__ import annotations

from quotes.attribution.draft import Finding, Relay
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.sources import FROM, named_by
from quotes.document import Stretch
from quotes.words import COMMA, cut

AND_FROM = "و" + FROM
NAMED = 12  # words from «وعن» to what its source said
REACH = 80  # words from the verb to its further source


def further_source(reader: Reader, c: Candidate) -> Stretch | None:
    """Who stands right before a verbal noun with his pronoun, behind «وعن»: «، وعن | شاهد آخر | قوله»."""
    doc = reader.doc
    if c.kind != "masdar" or not c.whose:
        return None
    for k in range(c.word - 2, max(reader.sentence.first, c.word - NAMED), -1):
        if doc.key(k) == AND_FROM:
            who = noun_phrase(reader, k + 1, c.word)
            whole = who is not None and who.last + (doc.key(who.last) in COMMA) == c.word
            return who if whole else None
    return None


def joined_source(reader: Reader, c: Candidate) -> Finding | None:
    """The finding where he is, with the subject of the verb before as intermediary, and None where he is not."""
    who = further_source(reader, c)
    if who is None:
        return None
    doc = reader.doc
    for j in range(who.first - 2, max(reader.sentence.first, who.first - REACH) - 1, -1):
        for analysis in doc.analyses(j):
            form = analysis.form
            if form.kind != "verb" or form.tense == "passive" or FROM not in named_by(form.verb):
                continue
            source = next((k for k in range(j + 1, who.first - 1) if doc.key(k) == FROM), None)
            outlet = noun_phrase(reader, j + 1, source) if source is not None and source > j + 1 else None
            word = doc.words[j]
            passing = outlet is not None and plausible_source(reader, outlet)
            start = cut(word, len(analysis.proclitic))
            own = (Relay(outlet, start, word.end, form.verb.lemma, "verb"),) if outlet and passing else ()
            return Finding(who, "relay", own)
    return None
