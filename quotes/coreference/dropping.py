"""Verbs that tell of one who is not named beside them: ``تخلع معطفها``, ``استقبله | قائد القاعدة``."""

from __future__ import annotations

from quotes.attribution.agreement import genders
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.reader import Reader
from quotes.coreference.topic_sentences import anybody_before, dropped_throughout
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.inflection import conjugated, imperfect, owned_noun
from quotes.lexicon import conjoined, definite

OPENING = 8  # words in which the verb of a sentence stands
BEFORE = 4  # words from a verb to its subject: «زاره في المستشفى | وزير النقل»
HERS, HIS = "ها", "ه"


def opening_verb(reader: Reader, before: int) -> int | None:
    """The first verb near the beginning of a sentence, before word ``before``."""
    doc, first = reader.doc, reader.sentence.first
    for k in range(first, min(before, reader.sentence.last, first + OPENING)):
        key = conjoined(doc.key(k))
        if doc.quotation_around(k) is not None or reader.lexicon.relative(key):
            return None
        if reader.helping(k) or definite(key):
            continue
        # at the head whatever it is tagged as: «تخلع معطفها»
        owned = key.endswith((HERS, HIS))  # not «جاره», «زميلتها»
        if reader.verb(k) or (k == first and (imperfect(key) or (conjugated(doc.words[k]) and not owned))):
            return k
    return None


def dropped(reader: Reader, verb: int) -> str:
    """The genders of whom a verb may tell that has no subject of its own behind it, or one that is his.

    «تخلع معطفها», «توقف قلبه»: what is told of what is his is told of him.
    """
    key, subject = conjoined(reader.doc.key(verb)), parsed_subject(reader, verb)
    noun = reader.doc.key(subject.first) if subject is not None else ""
    if owned_noun(noun):
        return "f" if noun.endswith(HERS) else "m"
    # a verb agrees with the subject behind it: «يمسح | السبورة» is what he does
    if noun and not (key[:1] == "ي" and noun.endswith("ة")):
        return ""
    return "f" if key[:1] == "ت" and imperfect(key) else genders(key)


def acted_on(reader: Reader, subject: Stretch) -> str:
    """The gender of him on whom the subject acts, by the pronoun joined to its verb or right behind it.

    «استقبله | قائد القاعدة», «استمعت إليها | القاضية»; one who says something of him is no such: «وصفها | الناقد».
    """
    words = range(max(reader.sentence.first, subject.first - BEFORE), subject.first)
    return next((meant for k in words if not reader.doc.analyses(k) and (meant := meant_by(reader, k))), "")


def goes_on_within(reader: Reader, c: Candidate, gender: str, *, alone: bool) -> bool:
    """Whether a joined verb goes on with whom its sentence drops or means: «يمسح السبورة بكمه، | ويقول إن».

    ``alone``: only with whom its first verb drops; else also with him whom a pronoun means («سألناها عن ذلك، | فقالت»).
    """
    verb = opening_verb(reader, c.word) if c.proclitic[:1] in ("و", "ف") and c.kind == "verb" else None
    if dropped_throughout(reader, c, gender):
        return True  # «تفرغه مرتين، | وتقول»
    if verb is None:
        return False
    if gender in dropped(reader, verb) and not anybody_before(reader, c.word):
        return True
    pronouns = (meant_by(reader, k) for k in range(reader.sentence.first, c.word))
    return not alone and gender in pronouns


def meant_by(reader: Reader, k: int) -> str:
    """The gender of him whom a verb or a preposition at word ``k`` has for its object, by its pronoun."""
    key = conjoined(reader.doc.key(k))
    pronoun = "f" if key.endswith(HERS) else "m" if key.endswith(HIS) else ""
    return pronoun if reader.verb(k) or reader.lexicon.has("pronouns.prepositional", key) else ""
