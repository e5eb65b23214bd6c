"""Whether one or several speak, by the cue's form and the subject beside it."""

from __future__ import annotations

from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare
from quotes.spelling import frequency

SOUND = ("ون", "ين")
OTHERS = ("ان", "ات")
SHORTEST = 3  # letters of a word whose sound plural is written: «مواطن», «طبي», not the «ام» of «أمين»
SEEN = 5  # times that the press writes it


def several(reader: Reader, c: Candidate) -> bool:
    """Whether more than one speaks: by the cue («مؤكدين») or by the subject behind it («أكد الزوار»)."""
    if c.form is not None and c.form.number == "p":
        return True
    who = gap_subject(reader, c)
    if who is None:
        return False
    key = reader.doc.key(who.first)
    return reader.lexicon.any(("anaphors.plurals",), key) or sound_plural(reader, key) or _annexed(reader, key)


def _annexed(reader: Reader, key: str) -> bool:
    """A sound plural without its ن, before the noun that it is annexed to: «معدو الدراسة», «منظمو الحفل»."""
    one = reader.lexicon.person_noun(key[:-1]) or reader.lexicon.has("naming.makers", key[:-1])
    many = reader.lexicon.person_noun(key + "ن") or frequency(key + "ن") >= SEEN
    return len(key) > SHORTEST and key.endswith("و") and not reader.lexicon.given_name(key) and (one or many)


def sound_plural(reader: Reader, key: str) -> bool:
    """Whether a word in ون or ين is several people: «المواطنون», «مسؤولين»; not «حسين», «ماكرون», «الأمين».

    Without the ending it is a word of its own, and with the other of the two the press writes it as well.
    """
    if not key.endswith(SOUND) or reader.lexicon.given_name(key) or reader.doc.known_surname(key):
        return False
    plain = bare(key)
    stem, ending = plain[:-2], plain[-2:]
    if len(stem) < SHORTEST:
        return False
    if reader.lexicon.person_noun(stem):
        return True
    other = stem + next(end for end in SOUND if end != ending)
    return frequency(stem) >= SEEN and max(frequency(other), frequency("ال" + other)) >= SEEN


def one_speaks(reader: Reader, outer: Candidate) -> bool:
    """Whether a man or a woman, named beside the cue, is all who speaks."""
    who = gap_subject(reader, outer)
    if who is None and outer.form is not None and outer.form.number == "s" and not outer.proclitic:
        who = subject_before(reader, outer)  # «لكن الوزير أكد أن»
    if who is None or not one_man(reader, who):
        return False
    return not any(reader.conjunction(j) for j in range(who.first + 1, who.last))  # «النائب ومساعده»


def one_man(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase is headed by a name or a title in the singular: «النائب», not «النواب» nor «الفريق»."""
    key, lexicon = reader.doc.key(who.first), reader.lexicon
    if lexicon.any(("anaphors.plurals",), key) or lexicon.body(key) or sound_plural(reader, key):
        return False
    if _annexed(reader, key):
        return False
    if key.endswith(OTHERS) and not lexicon.given_name(key):
        return False
    return lexicon.person_noun(key) or lexicon.given_name(key) or reader.pos(who.first) in ("X", "PROPN")
