"""An outlet in marks that a verb has for its object, on either side of its subject: ``أبلغ «المرآة» مصدر أن``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import named_lengths, other_agency
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.words import COMMA

FEW = 3  # words of an outlet's name


def told_outlet(reader: Reader, c: Candidate) -> Stretch | None:
    """The marks and what they hold where the verb speaks to somebody («أبلغ», «أخبر») and has its words behind."""
    if c.kind != "verb" or c.position != "after" or c.verb is None or c.enclitic or c.verb.category != "statement":
        return None
    if c.opener is None or c.opener.kind == "nominal" or not (c.verb.object or c.opener.frame == "clause:ب"):
        return None
    doc = reader.doc
    for k in range(c.gap.first, c.gap.last):
        quotation = doc.opens(k)
        if quotation is None or quotation.style == "paren" or not quotation.balanced:
            continue
        after = doc.after(quotation)
        if after > c.gap.last or doc.words_quoted(quotation) > FEW:
            continue
        named = doc.phrase_length("outlets.names", k + 1) == after - k - 2
        if k == c.gap.first and after < c.gap.last and _speaks(reader, after):
            return Stretch(k, after)
        named = named or _definite_behind(reader, k, c.gap.first)
        if named and after == c.gap.last and k > c.gap.first and _closed(reader, k - 1):
            return Stretch(k, after)
        if doc.key(k - 1) in COMMA and doc.key(after) in COMMA and k - 1 > c.gap.first and after + 1 == c.gap.last:
            return Stretch(k - 1, c.gap.last)  # «أفاد مصدر مطلع، «المرآة»، بأن»
    return None


def told_behind(reader: Reader, c: Candidate, speaker: Stretch | None) -> Stretch | None:
    """Where an outlet without marks is the object of a verb that tells somebody something: «أبلغ المتحدث | رويترز أن».

    Right behind the verb where its subject stands before it or is dropped: «كان الوزير قد أبلغ | صحيفة المرفأ أن».
    """
    if c.kind != "verb" or c.position != "after" or c.verb is None or c.enclitic or c.opener is None:
        return None
    if not c.verb.object or c.verb.category != "statement" or c.opener.kind == "nominal":
        return None
    doc, lexicon = reader.doc, reader.lexicon
    k = speaker.last if speaker is not None and c.gap.first <= speaker.first else c.gap.first
    key = doc.key(k)
    one = lexicon.has("outlets.heads", key) and not lexicon.has("outlets.several", key) and not other_agency(reader, k)
    if k >= c.gap.last or not (one or any(named_lengths(reader, k, key))):
        return None
    return Stretch(k, c.gap.last)


def apart(c: Candidate, told: Stretch) -> Candidate:
    """The candidate with the outlet out of its gap."""
    gap = Stretch(told.last, c.gap.last) if told.first == c.gap.first else Stretch(c.gap.first, told.first)
    return evolve(c, gap=gap)


def _speaks(reader: Reader, k: int) -> bool:
    """Whether somebody begins at word ``k`` who cannot be the one told: no plural with its article («العملاء»)."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(key) or lexicon.honorific(key) or lexicon.office(key):
        return True
    return lexicon.any(("anaphors.sources", "anaphors.singular"), key) and not definite(key)


def _definite_behind(reader: Reader, k: int, first: int) -> bool:
    """«أفاد محلل مالي | «المرآة» بأن»: marks with an article describe nobody whom an adjective leaves indefinite."""
    doc = reader.doc
    plain = k - 2 >= first and reader.lexicon.person_noun(doc.key(k - 2)) and reader.pos(k - 1) == "ADJ"
    return plain and definite(doc.key(k + 1)) and not (definite(doc.key(k - 1)) or definite(doc.key(k - 2)))


def _closed(reader: Reader, k: int) -> bool:
    """Whether word ``k`` leaves no room for a name in marks: «مصادر مطلعة | «المرآة»», not «صحيفة «المرآة»»."""
    key = reader.doc.key(k)
    return reader.pos(k) == "ADJ" or definite(key) or reader.lexicon.given_name(key) or reader.doc.known_surname(key)
