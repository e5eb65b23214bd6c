"""Sources that stand apart from the verb that passes words on: ``، وعن C قوله إن`` behind it, ``عن B، نقلت A أن``."""

from __future__ import annotations

from quotes.attribution.draft import Finding, Relay
from quotes.attribution.lettered import SOURCES
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.passers import names_outlet
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import FROM, named_by
from quotes.document import Stretch
from quotes.lexicon import conjoined
from quotes.words import COMMA, cut

AND_FROM = "و" + FROM
NAMED = 12  # words from «وعن» to what its source said
MAIN = 16  # words from the verb whose subject is the outlet to «نقلا عن»
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


def another_source(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether a further source with a clause of its own begins at word ``k``: «نقلت عن B أن …، | وعن الشرطة أن …»."""
    doc = reader.doc
    passed = c.whose != "" or (c.verb is not None and FROM in named_by(c.verb))
    if not passed or doc.key(k) != AND_FROM or doc.key(k - 1) not in COMMA:
        return False
    who = noun_phrase(reader, k + 1, min(k + NAMED, reader.sentence.last))
    return who is not None and that_clause_at(doc, who.last) and plausible_source(reader, who)


def source_in_front(reader: Reader, verb: int, named: tuple[str, ...]) -> Relay | None:
    """The source with which a sentence begins, before the verb at word ``verb``: «عن | مصدر أمني، | نقلت الصحيفة أن».

    Any verb of an outlet's has one that is a source by its noun: «وعن | مصادر دبلوماسية، | ذكرت القناة أن», where «وعن
    الأسعار، ذكرت القناة أن» names what it is about.
    """
    doc, first = reader.doc, reader.sentence.first
    if doc.key(first) not in (FROM, AND_FROM) or doc.key(verb - 1) not in COMMA or verb - first > NAMED:
        return None
    who = noun_phrase(reader, first + 1, verb)
    if who is None or who.last + 1 != verb or not any(a.form.kind == "verb" for a in doc.analyses(verb)):
        return None
    outlet = noun_phrase(reader, verb + 1, reader.sentence.last) if verb + 1 < reader.sentence.last else None
    if outlet is None or not names_outlet(reader, outlet):
        return None
    if not (FROM in named and plausible_source(reader, who)) and not reader.lexicon.any(SOURCES, doc.key(who.first)):
        return None
    word = doc.words[first]
    return Relay(who, cut(word, len(doc.key(first)) - len(FROM)), word.end, FROM, "preposition")


def telling_from(reader: Reader, who: Stretch) -> tuple[Relay, ...]:
    """The outlet that tells something from one who then speaks: «أوردت | القناة تفاصيل نقلا عن ضابط قال إن»."""
    doc, lexicon = reader.doc, reader.lexicon
    source = who.first - 1
    if doc.key(source) != FROM or doc.length_before("phrases.quoting", who.first) == 0:
        return ()
    for k in range(source - 2, max(reader.sentence.first, source - MAIN) - 1, -1):
        key = conjoined(doc.key(k))
        forms = [a.form for a in doc.analyses(k) if a.form.kind == "verb" and a.form.tense != "passive"]
        if not (forms or lexicon.any(("groups.issuing", "outlets.carriers"), key)):
            continue
        outlet = noun_phrase(reader, k + 1, source - 1, trusted=True)
        if outlet is None or not names_outlet(reader, outlet):
            return ()
        word = doc.words[k]
        lemma = forms[0].verb.lemma if forms else key
        return (Relay(outlet, cut(word, len(doc.key(k)) - len(key)), word.end, lemma, "verb"),)
    return ()
