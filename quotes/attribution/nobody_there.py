"""A verb that only somebody can be the subject of, joined on to words that are about things: the speaker's own.

«أكد الوزير أن العمل مستمر | وأثنى على جهود العاملين»: work praises nobody. Of what somebody does the same may well
be said: «أن المدير زار المصنع وأثنى على العاملين فيه».
"""

from __future__ import annotations

from quotes.attribution.agreement import gender as gender_of
from quotes.attribution.ali import is_on
from quotes.attribution.narrator import COMMAS
from quotes.attribution.no_subject import oblique
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.plurality import sound_plural
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.folding import fold
from quotes.inflection import conjugated, inflected
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite
from quotes.spelling import joined_preposition

ALSO = ("كما", "ثم")
MAX_OBJECT = 4  # words of an object in construct: «مدرسة القرية»
CATEGORIES = ("statement", "denial", "question", "request", "belief")


def said_of_things(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """Whether the verb at word ``k`` is somebody's, and the words ``[first, k)`` name nobody whose it could be.

    ``gender``: of who speaks, as the cue shows it.
    """
    doc = reader.doc
    also = doc.key(k) in ALSO and doc.key(k - 1) in COMMAS
    if gender is None or not (also or doc.key(k) != conjoined(doc.key(k))):
        return False
    if c.opener is None or c.opener.kind != "clause" or (c.form is not None and c.form.tense == "present"):
        return False
    verb = k + (also or doc.key(k) == "ولم")
    form = doc.key(verb) if also else conjoined(doc.key(verb))
    if _official(reader, verb, form, gender) or _moves(reader, verb, form, gender):
        return not _somebody_in(reader, first, k, gender)
    if verb > k:
        told = _done(reader, verb, form, gender) if also else _left_out(reader, verb, gender)
    else:
        told = _said(reader, k, gender) or _done(reader, k, form, gender)
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


def _done(reader: Reader, k: int, form: str, gender: str) -> bool:
    """What only somebody does: «| وتطرق إلى», «| ودافع عن», «كما | وجه بتشكيل»."""
    length = reader.doc.item_length("narrator.personal", k, "و" + form)
    act = length > 1 or (length == 1 and reader.past(k))  # «وتطرق إلى»: a preposition tells it from «تطرق الباب»
    return act and (form.endswith("ت") == (gender == "f"))


def _moves(reader: Reader, verb: int, form: str, gender: str) -> bool:
    """What only somebody does with his body: «، | وهز رأسه», «، ثم | صمت»; whoever else does it stands behind."""
    doc = reader.doc
    length = doc.item_length("narrator.bodily", verb, "و" + form)
    if not length or form.endswith("ت") != (gender == "f") or doc.key(verb - 1) not in COMMAS | set(ALSO):
        return False
    behind = verb + length
    ends = behind >= reader.sentence.last or not doc.words[behind].is_word or reader.verb(behind)
    return length > 1 or ends or not _noun_behind(reader, behind)


def _official(reader: Reader, verb: int, form: str, gender: str) -> bool:
    """«كما | تفقد المواقع», «ثم | زار مدرسة القرية», «| وافتتح مركزا»: what officials do, with its object alone behind.

    With two nouns behind the verb one of them is its subject: «كما زار الموقع | وفد», «كما افتتح مدير التربية مدرسة».
    """
    if not reader.lexicon.has("narrator.official", form) or form.endswith("ت") != (gender == "f"):
        return False
    doc, noun = reader.doc, verb + 1
    if not (reader.past(verb) or doc.key(verb) == form or doc.key(verb - 1) in COMMAS):
        return False  # «بقاء النعمة مرهون بحفظها | وشكر المنعم بها»
    who = Stretch(noun, noun + 1)
    if noun >= reader.sentence.last or not (doc.words[noun].is_word and _noun_behind(reader, noun)):
        return False
    other = gender_of(reader, who) not in ("", gender)
    place = other and place_at(reader, who)  # «وشكر (m.) | قطر (f.) على دورها»
    unknown = reader.pos(noun) in ("PROPN", "X") and not definite(doc.key(noun)) and not place
    if unknown or doc.key(noun) != conjoined(doc.key(noun)):
        return False
    if oblique(reader, who) or reader.lexicon.has("phrases.counts", doc.key(noun)):
        return True
    if other and reader.pos(noun + 1) == "ADJ" and not definite(doc.key(noun + 1)):
        return True  # «وافتتح (m.) | مدرسة (f.) جديدة»
    accusative = reader.pos(noun) == "NOUN" and doc.key(noun).endswith("ا") and len(reader.tokens(noun)) == 1
    last = noun if accusative or place else _phrase_end(reader, noun)
    if last is None or _another_noun(reader, last + 1):
        return False
    # «كما أحال | المدير إلى التحقيق», «كما كلف | رئيس المدينة بإزالة المخلفات»; not «كما كرم | المدير»
    someone = not other and reader.lexicon.person_noun(bare(doc.key(noun)))
    behind = doc.word_at(last + 1) and joined_preposition(doc.words[last + 1])
    return not someone or behind or reader.lexicon.preposition(doc.key(last + 1))


def _phrase_end(reader: Reader, noun: int) -> int | None:
    """The last word of a definite noun phrase: «المواقع الأمامية |», «مدرسة القرية |»; None of any other."""
    doc = reader.doc
    end = noun
    while not (definite(doc.key(end)) or doc.key(end).endswith(POSSESSIVES)):
        end += 1
        if end >= min(reader.sentence.last, noun + MAX_OBJECT) or reader.pos(end) not in ("NOUN", "PROPN", "X"):
            return None
    while definite(doc.key(end + 1)) and reader.pos(end + 1) == "ADJ":
        end += 1
    return end


def _another_noun(reader: Reader, k: int) -> bool:
    """Whether a noun stands at word ``k`` that begins another phrase; not one of time («أمس»)."""
    if k >= reader.sentence.last or not reader.doc.words[k].is_word or reader.adposition(k):
        return False
    joined_on = reader.doc.key(k)[:1] == "و" and joined(reader, k)
    timed = reader.doc.phrase_length("adjuncts.time", k) > 0
    return not (joined_on or timed) and reader.pos(k) in ("NOUN", "PROPN", "X", "NUM")


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
    one = (j for j in range(first, last) if not _many(reader, j))  # «أن المواطنين يستحقون الأفضل | وأثنى على»
    fitting = (j for j in one if gender_of(reader, Stretch(j, j + 1)) in ("", gender))
    return any(_somebody(reader, j) for j in fitting) or reader.pos(first) not in ("NOUN", "ADJ", "NUM")


def _many(reader: Reader, j: int) -> bool:
    """Several people, with whom no verb in the singular goes on."""
    key = conjoined(reader.doc.key(j))
    return reader.lexicon.any(("anaphors.plurals",), key) or sound_plural(reader, key)


def _somebody(reader: Reader, j: int) -> bool:
    key, lexicon = conjoined(reader.doc.key(j)), reader.lexicon
    if is_on(reader, j):
        return False
    if lexicon.somebody(key) or lexicon.somebody(bare(key)) or lexicon.owned_person(key):
        return True
    # «أن الموسم | ضاع»: a verb that the tagger does not know
    unknown = reader.pos(j) in ("PROPN", "X") and not definite(key) and not conjugated(reader.doc.words[j])
    if lexicon.any(("groups.documents",), bare(key)):
        return True
    # «العمل على | قدم وساق», «على | توفير الدواء»: nouns of the language, spelt like names
    noun = reader.lexicon.preposition(reader.doc.key(j - 1)) and inflected(key) > 0
    return unknown or (not noun and (reader.doc.known_surname(key) or place_at(reader, Stretch(j, j + 1))))
