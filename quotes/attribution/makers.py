"""Who makes the paper or talk that words stand in: ``ألقى المحافظ | كلمة للشباب أكد فيها أن``, not whom it is for."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quotes.attribution.clause_starts import BREAKS
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.passers import names_outlet
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import conjoined

WITH = "مع"
REACH = 16  # words from a verb of making to the paper


@frozen
class Maker:
    """That a paper is made by the subject of its verb, and his mention where one stands between the two."""

    who: Stretch | None


def maker(reader: Reader, paper: int, toward: str) -> Maker | None:
    """Whoever has the paper at word ``paper`` for the object of his verb, None where others' words may stand in it.

    ``toward``: the word with which whom it is for stands behind it. An outlet asks, and another answers: «أجرت الصحيفة
    مقابلة مع الوزير قال فيها»; so does whoever has a talk with somebody in front of readers.
    """
    if toward == WITH and reader.lexicon.any(("groups.interviews",), reader.doc.key(paper)):
        return None
    verb = _made_by(reader, paper, lambda key: reader.lexicon.has("groups.making", key))
    if verb is None or verb + 1 == paper:
        return Maker(None) if verb is not None else None
    who = noun_phrase(reader, verb + 1, paper, trusted=True)
    whole = who is not None and who.last == paper and plausible_source(reader, who)
    return Maker(who) if who is not None and whole and not names_outlet(reader, who) else None


def issued_by(reader: Reader, paper: int, *, hers: bool) -> Stretch | None:
    """Who has made or given out the paper at word ``paper``, at the end of its clause: «أصدر | المجلس بيانا ندد فيه ب».

    ``hers``: whether the verb that tells what is in it is a feminine, which that of the paper then is as well.
    """
    verb = _made_by(reader, paper, lambda key: reader.lexicon.any(("groups.making", "groups.issuing"), key))
    if verb is None or verb + 1 == paper or reader.doc.key(verb).endswith("ت") != hers:
        return None
    who = noun_phrase(reader, verb + 1, paper, trusted=True)
    return who if who is not None and who.last == paper else None


def _made_by(reader: Reader, paper: int, makes: Callable[[str], bool]) -> int | None:
    """The nearest verb before a paper, where it makes one; None where another or a break is nearer."""
    doc = reader.doc
    for k in range(paper - 1, max(reader.sentence.first - 1, paper - REACH), -1):
        if makes(doc.key(k)) or makes(conjoined(doc.key(k))):
            return k
        marked = doc.opens(k) is not None or doc.closes(k) is not None
        if (doc.key(k) in BREAKS and not marked) or reader.verb(k):
            return None
    return None
