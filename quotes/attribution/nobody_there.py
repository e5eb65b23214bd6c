"""A verb that only somebody can be the subject of, joined on to words that are about things: the speaker's own.

«أكد الوزير أن العمل مستمر | وأثنى على جهود العاملين»: work praises nobody. Of what somebody does the same may well
be said: «أن المدير زار المصنع وأثنى على العاملين فيه».
"""

from __future__ import annotations

from quotes.attribution.agreement import gender as gender_of
from quotes.attribution.no_subject import oblique
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import bare, conjoined, definite

CATEGORIES = ("statement", "denial", "question", "request", "belief")


def said_of_things(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """Whether the verb at word ``k`` is somebody's, and the words ``[first, k)`` name nobody whose it could be.

    ``gender``: of who speaks, as the cue shows it.
    """
    doc = reader.doc
    if gender is None or doc.key(k) == conjoined(doc.key(k)) or (c.form is not None and c.form.tense == "present"):
        return False
    if c.opener is None or c.opener.kind != "clause":
        return False
    verb = k + (doc.key(k) == "ولم")
    told = _left_out(reader, verb, gender) if verb > k else _said(reader, k, gender) or _done(reader, k, gender)
    return told and _no_subject_behind(reader, verb + 1, gender) and not _somebody_in(reader, first, k, gender)


def _said(reader: Reader, k: int, gender: str) -> bool:
    """A past of saying that agrees with the speaker; the tagger need not have it for a verb («| واتهم المعارضة بـ»).

    Of a form that may be another word as well it has to («وشكر», «وتحدث»).
    """
    analyses = reader.doc.analyses(k)
    if not joined(reader, k) or not all(a.proclitic == "و" for a in analyses):  # «ورد»
        return False
    past, noun = reader.past(k), _noun_behind(reader, k + 1)
    return any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3
        and a.form.gender == gender and a.form.number == "s" and not a.enclitic and (past or not a.form.verb.strict)
        and (not noun or a.form.verb.object or "nominal" in a.form.verb.frames)  # «وزاد | الطلب»
        and a.form.verb.category in CATEGORIES and not reader.lexicon.has("narrator.of_things", fold(a.form.verb.lemma))
        and not a.form.verb.asserts
        for a in analyses
    )  # fmt: skip


def _done(reader: Reader, k: int, gender: str) -> bool:
    """What only somebody does: «| وتطرق إلى», «| ودافع عن»."""
    length = reader.doc.phrase_length("narrator.personal", k)
    act = length > 1 or (length == 1 and reader.past(k))  # «وتطرق إلى»: a preposition tells it from «تطرق الباب»
    return act and (conjoined(reader.doc.key(k)).endswith("ت") == (gender == "f"))


def _left_out(reader: Reader, verb: int, gender: str) -> bool:
    """«| ولم يستبعد», «| ولم تحدد موعدا»."""
    omitted = reader.doc.phrase_length("narrator.omissions", verb) > 0
    return omitted and (reader.doc.key(verb)[:1] == "ت") == (gender == "f")


def _no_subject_behind(reader: Reader, k: int, gender: str) -> bool:
    """Whether behind the verb stands what it governs, and nobody who says it."""
    doc = reader.doc
    if k >= reader.sentence.last or not doc.words[k].is_word:
        return False
    if not _noun_behind(reader, k):
        return not reader.lexicon.has("pronouns.prepositional", doc.key(k))  # «أخاه اتصل به وقال | له»
    who = Stretch(k, k + 1)
    if oblique(reader, who) or gender_of(reader, who) not in ("", gender):
        return True
    return reader.pos(k) in ("NOUN", "ADJ") and not (plausible_source(reader, who) or _somebody(reader, k))


def _noun_behind(reader: Reader, k: int) -> bool:
    """Whether neither a preposition nor a clause stands at word ``k``."""
    key = reader.doc.key(k)
    return not (reader.lexicon.preposition(key) or reader.adposition(k) or that_clause_at(reader.doc, k) or key == "ما")


def _somebody_in(reader: Reader, first: int, k: int, gender: str) -> bool:
    """Whether the topic is somebody, or a verb in the words may have somebody for its subject."""
    doc = reader.doc
    if doc.key(first) in doc.grammar.sets["complementizers.suffixed"]:
        return True  # «إنه سعيد وشكر الحضور»: he may say so himself
    if reader.lexicon.any(("narrator.gatherings",), doc.key(first)):
        return True  # «أن الاجتماع تناول الخطة وتطرق إلى»
    last = k if any(reader.verb(j) for j in range(first, k)) else first + 1
    fitting = (j for j in range(first, last) if gender_of(reader, Stretch(j, j + 1)) in ("", gender))
    return any(_somebody(reader, j) for j in fitting) or reader.pos(first) not in ("NOUN", "ADJ", "NUM")


def _somebody(reader: Reader, j: int) -> bool:
    key, lexicon = conjoined(reader.doc.key(j)), reader.lexicon
    if lexicon.somebody(key) or lexicon.somebody(bare(key)) or lexicon.owned_person(key):
        return True
    unknown = reader.pos(j) in ("PROPN", "X") and not definite(key)
    if lexicon.any(("groups.documents",), bare(key)):
        return True
    return unknown or reader.doc.known_surname(key) or place_at(reader, Stretch(j, j + 1))
