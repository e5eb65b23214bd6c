"""Nouns and deeds that are spelt like a verb of saying: ``وهو طالب مجتهد``, ``يكمل المشوار حتى النهاية: …``."""

from __future__ import annotations

from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.lexicon import POSSESSIVES, conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA

OWNED = 2  # words of «بالغ سعادته»
SHORT_GAP = 22  # words from the form to its preposition
SEEN = 3  # times that the press writes the feminine of an adjective
SUBJUNCTIVE = "ان"


def somebody_is(reader: Reader, c: Candidate) -> bool:
    """Whether the form is the noun for somebody, by an adjective or where he is: «طالب | مجتهد», «طالب | في الجامعة».

    Or by what stands before it: «كل | طالب», «ابني | طالب متفوق»; not «طالب مصدر مطلع بوقف», «طالب في بيان بوقف».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, conjoined(reader.doc.key(c.word))
    if c.kind != "verb" or c.enclitic or not lexicon.person_noun(key) or c.last >= reader.sentence.last:
        return False
    behind, after = doc.key(c.last), doc.key(c.last + 1)
    if lexicon.has("phrases.shares", conjoined(doc.key(c.word - 1))):
        return True
    before = conjoined(doc.key(c.word - 1)) if c.word > reader.sentence.first else ""
    is_he = lexicon.has("pronouns.independent", before) or lexicon.has("titles.mine", before)
    adjective = reader.pos(c.last) == "ADJ" or (is_he and frequency(behind + "ة") >= SEEN)
    described = adjective and not (definite(behind) or behind.endswith("ا") or reader.adposition(c.last))
    known = lexicon.somebody(behind) or lexicon.time(behind) or doc.known_surname(behind)
    studies = behind == "في" and lexicon.body(after) and not lexicon.occasion(after)
    return (described and not known) or (studies and not c.proclitic)


def of_object(reader: Reader, c: Candidate) -> bool:
    """Whether a verb that mostly says nothing has a thing for its object, a colon further on: «يروي | القلب: …».

    Its subject stands before it («ظل المدرب يكمل | المشوار حتى النهاية: …»), or أن has it in the subjunctive.
    """
    doc, opener = reader.doc, c.opener
    if c.kind != "verb" or c.verb is None or not c.verb.strict or opener is None or opener.kind != "colon":
        return False
    if c.position != "after" or not len(c.gap):
        return False
    who = find_speaker(reader, c, ()).speaker
    if who is None or who.first < c.last or (plausible_source(reader, who) and doc.opens(who.first - 1) is None):
        return False
    return doc.key(c.word - 1) == SUBJUNCTIVE or _acts_before(reader, c)


def behind_feminine(reader: Reader, c: Candidate) -> bool:
    """Whether a man's verb that is mostly another word stands before a thing's feminine: «شرح | عبر الشبكة المغلقة»."""
    form, key = c.form, reader.doc.key(c.last)
    if c.kind != "verb" or c.verb is None or not c.verb.strict or form is None or c.enclitic:
        return False
    if (form.tense, form.gender, form.number) != ("past", "m", "s") or c.opener is None or c.opener.kind != "nominal":
        return False
    thing = definite(key) and key.endswith("ة") and not reader.lexicon.person_noun(key)
    named = reader.doc.known_surname(key) or reader.lexicon.given_name(reader.doc.key(c.last + 1))  # «العلامة سالم»
    return thing and len(c.gap) > 0 and not named


def expresses(reader: Reader, c: Candidate) -> bool:
    """«وبعد المباراة، عبر المدرب عن سعادته»: somebody between the form and its own preposition, behind a comma.

    As a preposition it has a thing behind it, or stands in the middle («أرسل الرد عبر المدير»). What is his own is
    said of somebody, however far: «من جهة ثانية، عبر سامي العلي، مدير الكرة في النادي، عن ارتياحه».
    """
    doc, lexicon, opener = reader.doc, reader.lexicon, c.opener
    if opener is None or opener.frame != "nominal:عن" or not len(c.gap):
        return False
    who = doc.key(c.gap.first)
    if len(c.gap) == 1 and lexicon.has("pronouns.within", who):
        return True  # «رسالة عبر فيها عن قلقه»: no preposition stands before another
    comma = doc.key(c.word - 1) in COMMA
    if doc.length_before("adjuncts.floors", c.word - comma):
        return lexicon.somebody(who)  # «من جانبه، | عبر رئيس الوفد سامي العلي عن شكره»
    own = any(doc.key(k).endswith(POSSESSIVES) for k in range(opener.first, opener.first + OWNED))
    # «عبر | عبد الله العلي عن»
    servant = lexicon.has("names.particles", who) and lexicon.has("names.halves", doc.key(c.gap.first + 1))
    if own and (comma or c.word == reader.sentence.first) and (servant or lexicon.somebody(who)):
        return True
    somebody = definite(who) and (lexicon.person_noun(who) or lexicon.body(who)) and len(c.gap) <= SHORT_GAP
    return somebody and comma and doc.key(opener.word) == "عن"


def _acts_before(reader: Reader, c: Candidate) -> bool:
    """Whether somebody or something right before the verb is its subject: «ظل | المدرب يكمل»."""
    before = c.word - 1
    noun = before >= reader.sentence.first and definite(conjoined(reader.doc.key(before)))
    return noun or subject_before(reader, c) is not None
