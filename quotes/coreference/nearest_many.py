"""The people named in the plural nearest before a dropped plural: ``قيام بعض الأهالي بالشكوى. وقالوا إن``.

A plural of the masculine is of people, whatever stands between, and takes them up whatever they are in their clause:
«إجراءات يقدرها | أصحاب الشركات، فهم يرون أن», «أيقظني ثلاثة | شبان وقالوا».
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.nesting import gender_of
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.nearest import PROCLITICS, REACH
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite, disowned
from quotes.spelling import frequency, sound_plural

THEY = ("وا", "ون")  # what a verb of theirs ends in
MAX_COUNTED = 7  # words of how many, before من
MAX_SAID = 3  # words of what people are, with the article
PARTICIPLE = 6  # letters of «مترشحون»
ENDINGS = ("ون", "ين")
OF_MANY = "هم"  # whose they are that many others are
SEAT = "ؤ"  # of a hamza in the nominative
SUBJECTS, OBLIQUE = ("ون", "ذوو"), ("ين", "ذوي")


def of_many(c: Candidate, one: Mention) -> bool:
    """Whether a participle shows that many speak, whom the parse has lean on one: «قال إن خبراء زاروه، | مؤكدين أن»."""
    many = c.kind == "participle" and c.number == "p" and gender_of(c) != "f"
    return many and one.kind == "person" and one.number == "s"


def nearest_many(reader: Reader, before: int, lowest: int, *, others: bool = False) -> Mention | None:
    """The last people named in the plural between two words.

    ``others``: the verb has them for its object, so that those before them are meant: «استقطبوا الشباب وحثوهم على».
    """
    doc = reader.doc
    nearest: Mention | None = None
    around = doc.quotation_around(before) if before < reader.sentence.last else None
    for k in range(before - 1, max(reader.sentence.first, lowest, before - REACH) - 1, -1):
        if not doc.words[k].is_word or doc.quotation_around(k) is not around or reader.verb(k):
            continue
        key = doc.key(k)
        joined = [t.pos_ for t in reader.tokens(k)[:1]] == ["CCONJ"]
        lead = int(joined or (not _people(reader, k, key) and key[:1] in PROCLITICS))
        if not _people(reader, k, without_lead(key, lead)):
            continue
        if others or _of_theirs(reader, k):
            others = False
            continue
        subject = without_lead(key, lead).endswith(SUBJECTS) or (not lead and _acting(reader, k))
        if nearest is not None and not subject:
            continue
        first = k if lead else _first(reader, k)
        lead = lead if first == k else int([t.pos_ for t in reader.tokens(first)[:1]] == ["CCONJ"])
        found = noun_phrase(reader, first, before, bounded=False, lead=lead, trusted=True)
        mention = mention_of(reader, _alone(reader, found, k)) if found is not None and found.last <= before else None
        many = first < k or _counted(reader, k) or _his_own(reader, key)  # «عشرات | العمال»
        if mention is None or not (many or (mention.number == "p" and mention.gender != "f")):
            continue
        if subject or not key.endswith(OBLIQUE):
            return mention
        nearest = mention  # «عبر ذوو الشهيدين عن اهتمامها بذوي الشهداء، وأضافوا»: a nominative goes before it
    return nearest


def _acting(reader: Reader, k: int) -> bool:
    """Whether a verb of theirs stands right behind people, in marks or not: «أن | وزراء الخارجية "يرفضون" الخطة»."""
    doc, last = reader.doc, min(k + 1 + MAX_SAID, reader.sentence.last)
    j = next((j for j in range(k + 1, last) if not definite(doc.key(j))), last)
    j += doc.opens(j) is not None
    return j < last + 1 and doc.word_at(j) and reader.verb(j) and conjoined(doc.key(j)).endswith(THEY)


def _counted(reader: Reader, k: int) -> bool:
    """How many alone, who are people: «نظم | العشرات وقفة. وطالبوا»."""
    key = reader.doc.key(k)
    return definite(key) and key.endswith("ات") and reader.lexicon.has("phrases.counts", bare(key))


def _people(reader: Reader, k: int, noun: str) -> bool:
    """A plural for people: «أصحاب», «المسافرين», «متظاهرون»; not «مصادر», which are no men, nor what only counts."""
    lexicon, stem = reader.lexicon, bare(noun)
    if _counted(reader, k):
        return True
    if lexicon.any(("groups.documents", "groups.feminine", "phrases.counts"), stem) or lexicon.given_name(noun):
        return False
    if lexicon.has("anaphors.plurals", stem):
        return True
    if _his_own(reader, noun):
        return True
    listed = noun.endswith(ENDINGS) and lexicon.person_noun(stem) and not lexicon.honorific(noun)
    tagged = reader.pos(k) in ("NOUN", "ADJ")
    several = sound_plural(noun) and definite(noun) and tagged
    # «أجمع | مترشحون على»: a participle in the nominative right behind a verb
    bare_one = noun.endswith(ENDINGS[0]) and noun[:1] == "م" and not definite(noun) and len(noun) >= PARTICIPLE
    several = several or (bare_one and (tagged or reader.pos(k) == "X") and reader.verb(k - 1))
    return several or (listed and (lexicon.person_noun(stem[:-2]) or lexicon.person_noun(stem[:-2] + ENDINGS[0])))


def _his_own(reader: Reader, noun: str) -> bool:
    """People by whose they are: «الدعاوى التي يلصقها به | أعداؤه، معتبرين أن», not «أعداءه»."""
    whose = disowned(noun)
    whose = whose.removesuffix(SEAT) + "ء" if whose.endswith(SEAT) else whose
    return not noun.endswith(OF_MANY) and reader.lexicon.has("anaphors.plurals", whose)


def _of_theirs(reader: Reader, k: int) -> bool:
    """Whether people are the object of others: «باغتوا | المتمردين وتوعدوهم»; a verb before its own is none."""
    return reader.verb(k - 1) and conjoined(reader.doc.key(k - 1)).endswith(THEY)


def _first(reader: Reader, k: int) -> int:
    """Where the phrase of people begins: «عدد من | المسافرين», «نواب الكتلة الكبرى من | المحافظين»."""
    doc, lexicon = reader.doc, reader.lexicon
    while k > reader.sentence.first and (
        lexicon.any(("phrases.counts", "phrases.numerals", "anaphors.plurals"), doc.key(k - 1)) or _described(reader, k)
    ):
        k -= 1
    if doc.key(k - 1) != "من":
        return k
    for j in range(k - 2, max(reader.sentence.first, k - MAX_COUNTED) - 1, -1):
        key = doc.key(j)
        if not doc.words[j].is_word or reader.verb(j):
            return k
        if lexicon.any(("phrases.counts",), key) or _people(reader, j, key):
            return j
    return k


def _described(reader: Reader, k: int) -> bool:
    """Whether the plural goes on with one before it, without an article as well: «انفصاليون | مؤيدون لشال»."""
    keys = reader.doc.key(k - 1), reader.doc.key(k)
    return all(key.endswith(ENDINGS) and not definite(key) for key in keys) and not reader.verb(k - 1)


def _alone(reader: Reader, found: Stretch, noun: int) -> Stretch:
    """Up to where an article closes the phrase: «بعض المواطنين | من خروجك», not «قادة في الحزب»."""
    doc = reader.doc
    for k in range(noun + 1, found.last):
        if k == noun + 1 and doc.key(noun).endswith(ENDINGS[0]) and doc.key(k).endswith("ا"):
            return evolve(found, last=k)  # «محرضون | عددا من الشباب»: an accusative is their object
        if doc.key(k).endswith(THEY[0]) and frequency(doc.key(k)[:-2]):
            return evolve(found, last=k)  # «خبراء أجانب | فحصوا السد»
        closed = definite(doc.key(k - 1)) or (k - 1 > noun and reader.pos(k - 1) in ("X", "PROPN"))
        if k > noun + 1 and doc.key(k)[:1] in ("ل", "ب") and reader.adposition(k):
            return evolve(found, last=k)  # «أهل شال | للتذكير», not «ممثلون للنقابة»
        if closed and not (definite(doc.key(k)) and reader.pos(k) in ("NOUN", "ADJ", "X", "PROPN")):
            joined = doc.key(k)[:1] == "و" and definite(doc.key(k)[1:])  # «الآباء | والأجداد»
            if not joined:
                return evolve(found, last=k)
    return found
