"""How somebody is when he speaks, in a clause on him behind a comma: ``كريم العلي، الذي وقف أمامه | صارخا: …``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.antecedent import antecedent
from quotes.attribution.draft import Finding
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.words import COMMA

CASE = "relative-state"
REACH = 20  # words of such a clause


def in_relative(reader: Reader, c: Candidate) -> Finding | None:
    """Whose state a participle tells, by what the clause is on: «زار | الناشط كريم العلي، الذي وقف أمامه صارخا»."""
    who = _clause_on(reader, c)
    return Finding(None, CASE, controller=who) if who is not None else None


def past_host(reader: Reader, c: Candidate, finding: Finding) -> Finding:
    """The same for a participle with a verb of saying before it: «تابع المدرب | كريم العلي، الذي ظل يصرخ قائلا».

    A comma that closes the clause leaves the participle to that verb, and so does a clause on who has it for his own
    («وأضاف | المدير، الذي كان غاضبا قائلا») or on whom he speaks to («ورد | الوزير على النائب، الذي اتهمه قائلا»).
    """
    who = _clause_on(reader, c)
    if who is None or who.lead or reader.lexicon.preposition(reader.doc.key(who.first - 1)):
        return finding
    same = finding.speaker is not None and finding.speaker.first == who.first
    return finding if same else Finding(None, CASE, controller=who)


def _clause_on(reader: Reader, c: Candidate) -> Stretch | None:
    doc, lexicon, form = reader.doc, reader.lexicon, c.form
    if c.kind != "participle" or c.proclitic or form is None or form.number != "s":
        return None
    lowest = max(reader.sentence.first, c.word - REACH)
    comma = next((k for k in range(c.word - 1, lowest, -1) if not doc.words[k].is_word), lowest)
    relative, clause = doc.key(comma + 1), range(comma + 2, c.word)
    if doc.key(comma) not in COMMA or not lexicon.relative(relative) or relative[:1] != "ا":
        return None
    if not any(reader.verb(k) or lexicon.auxiliary(doc.key(k)) for k in clause[:1]):
        return None
    who = antecedent(reader, evolve(c, word=comma + 2, last=comma + 3))
    return who if who is not None and plausible_source(reader, who) else None
