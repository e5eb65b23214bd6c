"""Whether a verb behind كما says whose the words are («، كما قال المقاول») or what else was done: «كما نفت الخبر»."""

from __future__ import annotations

from quotes.attribution.agreement import gender
from quotes.attribution.objects import before_object
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import definite

PEOPLE = "ون"  # the nominative of those who act: «كما يحذر الصقور | الجمهوريون»
TANWIN = ("\N{ARABIC FATHATAN}", "\N{ARABIC FATHATAN}ا")


def said_by(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether the noun phrase ``who`` behind the verb of ``c`` is somebody who speaks, and no object follows.

    "Also" has an object: «كما لاحظ أعضاء الوفد | النقص», «كما توقعت الأرصاد | أمطارا»; alone, it is no source:
    «كما نفت | إصابة العمال».
    """
    doc = reader.doc
    if c.form is not None and c.form.gender == "f" and gender(reader, who) == "m":
        return False  # «كما نقلت | المخرج إلى هوليوود»
    takes_object = c.verb is None or c.verb.strict or "nominal" in c.verb.frames or not definite(doc.key(who.first))
    people = any(doc.key(k).endswith(PEOPLE) for k in range(who.first, who.last)[:2])
    if takes_object and not (people or plausible_source(reader, who)):
        return False
    agent = before_object(reader, c.word, who)
    if agent.last < who.last and not reader.lexicon.preposition(doc.key(agent.last - 1)):
        return not definite(doc.key(agent.last)) and not _accusative(reader, agent.last)
    return not (agent.last < reader.sentence.last and _accusative(reader, agent.last))


def _accusative(reader: Reader, k: int) -> bool:
    """Whether word ``k`` can only be an object: an indefinite noun in the accusative that is no time."""
    doc = reader.doc
    if (
        not doc.words[k].is_word
        or time_at(reader, k)
        or reader.participle_cue(k)
        or reader.pos(k) not in ("NOUN", "ADJ")
    ):
        return False
    key = doc.key(k)
    return doc.words[k].text.endswith(TANWIN) or (key.endswith("ا") and not definite(key) and reader.pos(k) == "NOUN")
