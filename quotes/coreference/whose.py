"""Whose words a pronoun says they are: his who is named in who passes them on, or whose other deed is told.

``نقل زوار | رئيس المجلس عنه قوله``, ``استقالة | الوزير وإعلانه أن``.
"""

from __future__ import annotations

from quotes.attribution.draft import Draft
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.reader import Reader
from quotes.coreference.implicit import shown
from quotes.coreference.inner import SPEAKING
from quotes.coreference.mentions import Mention, mention_of
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import bare, conjoined, definite

ABOUT = "عن"
REACH = 12  # words from a deed to the next of the same one


def whose(reader: Reader, draft: Draft) -> Mention | None:
    """Who stands in the phrase of him who passes words on and agrees with the pronoun: «مقربون من | الرئيس … عنه».

    Behind a noun in construct («محامي | المتهم») or a preposition; not «وزير الدولة», whom it is a part of.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not draft.finding.about or len(draft.relays) != 1:
        return None
    who, (gender, number) = draft.relays[0].who, shown(draft)
    passing = mention_of(reader, who)
    if passing.name is not None or doc.key(who.last) != ABOUT + draft.finding.about:
        return None  # «نقل عنه نائب الرئيس»: somebody spoken of before
    for k in range(who.first + 1, who.last):
        key, before = doc.key(k), doc.key(k - 1)
        governed = reader.adposition(k - 1) or lexicon.preposition(before) or doc.phrase_length("naming.behalf", k - 1)
        construct = not definite(before) and (lexicon.person_noun(before) or lexicon.body(before))
        if not (lexicon.person_noun(key) and (governed or construct)):
            continue
        found = noun_phrase(reader, k, who.last, bounded=False, trusted=True)
        mention = mention_of(reader, found) if found is not None and found.last == who.last else None
        if mention is None or (mention.name is not None and passing.number == "s"):
            return None  # «نقل مدير مكتب الوزير كريم العلي عنه»
        fits = (mention.gender or "m") == gender and mention.number == number
        return mention if fits else None
    return None


def owner_of_speech(reader: Reader, draft: Draft) -> Mention | None:
    """Whose speech the text has just spoken of, where the verb says when: «أعجبني كلام | الوزير حين قال: «…»»."""
    doc, lexicon, c = reader.doc, reader.lexicon, draft.candidate
    moment = c.word - 1
    if c.kind != "verb" or not lexicon.has("clauses.moments_of", conjoined(doc.key(moment))):
        return None
    for k in range(moment - 1, max(reader.sentence.first, moment - REACH), -1):
        if not lexicon.has("clauses.speeches", bare(doc.key(k - 1)).removeprefix("ب")) or definite(doc.key(k - 1)):
            continue
        objects = (j for j in range(k + 1, moment) if doc.key(j).endswith("ا") and reader.pos(j) == "NOUN")
        end = next(objects, moment)  # «أثار تصريح الوزير | جدلا حين قال»
        phrase = noun_phrase(reader, k, end, bounded=False)
        mention = mention_of(reader, before_object(reader, k - 1, phrase)) if phrase is not None else None
        if mention is None or mention.kind not in SPEAKING:
            return None
        gender, number = shown(draft)
        return mention if (mention.gender or "m") == gender and mention.number == number else None
    return None


def agent_of_deed(reader: Reader, draft: Draft) -> Mention | None:
    """Whose deed another is joined to: «انتقد استقالة | الوزير وإعلانه أن», «تكاتف | المجتمع وتعاضده وقوله إن».

    Not where the first has a pronoun as well, which is the speaker's: «عن تقديره لجهود المدير، وتأكيده أن».
    """
    doc, lexicon, c = reader.doc, reader.lexicon, draft.candidate
    if c.kind != "masdar" or not c.implicit_kind or c.proclitic[:1] != "و":
        return None
    gender, number = shown(draft)
    found: Mention | None = None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH), -1):
        key = doc.key(k)
        if not doc.words[k].is_word or reader.verb(k) or that_clause_at(doc, k):
            break
        if reader.owned(k) and not reader.conjunction(k):
            return None
        before = doc.key(k - 1)
        deed = reader.pos(k - 1) == "NOUN" or (reader.pos(k - 1) == "X" and not doc.known_surname(before))
        deed = deed and not definite(before) and not lexicon.somebody(before)
        if not deed or reader.owned(k - 1) or not (lexicon.person_noun(key) or lexicon.body(key) or definite(key)):
            continue
        governed = (j for j in range(k + 1, c.word) if reader.adposition(j) or lexicon.preposition(doc.key(j)))
        phrase = noun_phrase(reader, k, next(governed, c.word), bounded=False, trusted=True)  # «رفض | الحكومة للاتفاق»
        mention = mention_of(reader, phrase) if phrase is not None else None
        speaks = mention is not None and mention.kind in SPEAKING and mention.number == number
        if mention is not None and speaks and (mention.gender or "m") == gender:
            found = mention
    return found
