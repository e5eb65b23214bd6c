"""Whose words one passes on while saying something else: ``ذكرت الصحيفة أن …، ناقلة عن مسؤول قوله إن``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quotes.attribution.draft import Relay
from quotes.attribution.intermediary import chain_in
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.passers import names_outlet, outlet_alone
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.sources import FROM, named_by
from quotes.document import Stretch
from quotes.grammar.schema import Analysis
from quotes.words import COMMA

REACH = 24  # words from the participle to «قوله»
STOPS = frozenset({".", "؛", "؟", "!", ":"})


@frozen
class Passing:
    """A participle that passes words on (``ناقلة``), at ``word``, and the chain of sources behind it."""

    word: int
    analysis: Analysis
    sources: tuple[Relay, ...]


def passing_aside(reader: Reader, c: Candidate) -> Passing | None:
    """The participle behind a comma, with عن and a source, that the candidate is or that its «قوله» leans on."""
    if (
        c.opener is None
        or c.opener.kind == "nominal"
        or not (c.kind == "participle" or (c.kind == "masdar" and c.whose))
    ):
        return None
    doc, limit = reader.doc, c.gap.last if c.kind == "participle" else c.word
    lowest = c.word if c.kind == "participle" else max(reader.sentence.first, c.word - REACH)
    for k in range(c.word, lowest - 1, -1):
        if doc.key(k) in STOPS:
            return None
        if doc.key(k + 1) != FROM or doc.key(k - 1) not in COMMA:
            continue
        for analysis in doc.analyses(k):
            named = named_by(analysis.form.verb)
            chain = chain_in(reader, Stretch(k + 1, limit), named=named) if analysis.form.kind == "participle" else None
            if named and chain is not None and chain.sources:
                return Passing(k, analysis, chain.sources)
    return None


def who_passes(reader: Reader, passing: Passing, others: Sequence[Candidate]) -> Candidate | Stretch | None:
    """Whose participle it is: the verb of saying before it that agrees, else the subject of the sentence's verb."""
    form = passing.analysis.form
    for o in reversed(others):
        agrees = o.kind == "verb" and o.word < passing.word and o.position == "after" and o.form is not None
        if agrees and o.form is not None and form.gender in (o.form.gender, None):
            return o
    opening = next((k for k in range(reader.sentence.first, passing.word) if reader.verb(k)), None)
    if opening is None:
        return None
    found = parsed_subject(reader, opening)
    if found is not None and plausible_source(reader, found):
        return outlet_alone(reader, opening, found) if names_outlet(reader, found) else found
    # «تناول | موقع «الراصد» الأزمة، ناقلا عن خبير قوله», whatever the parse makes of it
    behind = noun_phrase(reader, opening + 1, passing.word)
    outlet = outlet_alone(reader, opening, behind) if behind is not None else None
    return outlet if outlet is not None and names_outlet(reader, outlet) else None
