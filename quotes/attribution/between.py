"""Whether a word that is a preposition too has the two behind it that the preposition asks for: «بين الجيش والسكان»."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.sources import NAMED_BY
from quotes.lexicon import definite
from quotes.words import COMMA


def coordinated(reader: Reader, c: Candidate) -> bool:
    """Whether a second member follows before any comma: «بين الجيش والمتمردين»; names and offices (وكيل) are none.

    Behind whose turn it is stands what he does, whatever he is besides: «من جهته، بين الناقد والشاعر سامي العلي أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if doc.length_before("adjuncts.floors", c.word - (doc.key(c.word - 1) in COMMA)):
        return False
    office = not definite(doc.key(c.gap.first)) and lexicon.office(doc.key(c.gap.first))
    for k in range(c.gap.first, c.gap.last):
        key = doc.key(k)
        if key in COMMA or (key in NAMED_BY and c.verb is not None and c.verb.category == "relay"):
            return False  # «نقل الموقع عن | وزراء ونواب أن»
        whole = lexicon.person_noun(key) or lexicon.given_name(key) or lexicon.body(key)
        joined = definite(key[1:]) and lexicon.person_noun(key[1:])  # «بين اللاعب | والمدرب»
        if key[:1] != "و" or (whole and not joined):
            continue
        if office and definite(key[1:]):
            continue  # «بين وزير الثقافة والإعلام أن»: the office has two fields
        return True
    return False
