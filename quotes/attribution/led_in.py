"""The writer's clause that leads to a verb of saying: «، | ثم تحدث الدكتور العمري فذكر أن», «، | وبثت صورا قالت إنها».

It begins behind the last comma, with ثم or a conjunction and a verb in the past, and holds no verb but that.
"""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import definite

MAX_LEAD = 12  # words before the verb of saying


def led_in(reader: Reader, outer: Candidate, c: Candidate) -> int | None:
    """Where the clause begins that leads to cue ``c`` behind what ``outer`` says; None if none does.

    Either somebody acts and then says (ف), or the speaker has something of which he says what it is.
    """
    if c.kind != "verb" or c.form is None or c.form.tense != "past" or c.form.person != 3 or c.position != "after":
        return None
    then = c.proclitic == "ف"
    of_it = not c.proclitic and _of_a_thing(reader, c.word - 1) and gender_of(outer) == gender_of(c)
    begin = _clause(reader, c.word) if then or of_it else None
    if begin is None:
        return None
    verb = begin + (reader.doc.key(begin) == "ثم")
    same = (reader.doc.key(verb)[-1:] == "ت") == (gender_of(c) == "f")
    return begin if same else None


def _of_a_thing(reader: Reader, k: int) -> bool:
    """An indefinite noun, of which the verb behind it tells: «صورا | قالت إنها»."""
    noun = reader.pos(k) in ("NOUN", "ADJ") and len(reader.tokens(k)) == 1
    return noun and not definite(reader.doc.key(k)) and not reader.lexicon.person_noun(reader.doc.key(k))


def _clause(reader: Reader, last: int) -> int | None:
    """The first word of the clause before word ``last``, behind a comma: ثم and a verb, or one with و."""
    doc = reader.doc
    for j in range(last - 1, max(reader.sentence.first + 1, last - MAX_LEAD), -1):
        if not (doc.words[j].is_word or doc.opens(j) or doc.closes(j)) or that_clause_at(doc, j):
            return None
        begins = doc.key(j - 1) in COMMAS
        if reader.past(j):
            if begins and doc.key(j)[:1] == "و" and joined(reader, j):
                return j
            return j - 1 if doc.key(j - 1) == "ثم" and doc.key(j - 2) in COMMAS else None
        if begins or reader.lexicon.relative(doc.key(j)) or reader.verb(j):
            return None
    return None
