"""Where the main verb of a sentence stands, whatever the tagger takes it for: ``من جهة ثانية، | عبر فلان عن``."""

from __future__ import annotations

from quotes.attribution.agreement import gender, genders
from quotes.attribution.no_subject import oblique
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.coreference.sentence_heads import heads, particled, titles_name
from quotes.coreference.subjects_behind import appears
from quotes.document import Stretch
from quotes.inflection import conjugated, imperfect, name_shaped
from quotes.lexicon import bare, conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA

OPENING = 8  # words in which the main verb of a sentence stands
LONG_CLAUSE = 30  # where a clause does
LONG_OPENING = 14  # where a prepositional phrase goes before it
SHORTEST_VERB = 3
FOURTH = 4  # letters of «أثار», «أجرى»
HAMZATED = "أ"
PLURALS = ("anaphors.plurals",)
HIS, PERSONS = "ي", ("ي", "ت")


def past_aside(reader: Reader) -> int:
    """Behind what a sentence opens with before its comma: «من جهة ثانية، | عبر فلان عن».

    So too behind a clause: «بينما كانت الحكومة تعد الخطة، | عقد سامي العلي مؤتمرا».
    """
    doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
    if doc.key(first).isdigit() and first + 2 < last and not doc.words[first + 1].is_word:
        first += 2  # «2- | وزير الصحة يزور المستشفى ويؤكد أن»: the number of an item
    if doc.phrase_length("clauses.subordinators", first):
        commas = (k for k in range(first, min(first + LONG_CLAUSE, last - 1)) if doc.key(k) in COMMA)
        return next((k + 1 for k in commas if reader.verb(k + 1) and not joined(reader, k + 1)), first)
    answering = doc.phrase_length("adjuncts.answering", first) > 0  # «وردا على سؤال حول ذلك، | امتنع العلي عن»
    if not (answering or prepositional(reader, first)):
        return first
    # «في مدرسة | تحولت إلى مأوى في بلدة ساحلية، جلست سلمى العلي»
    described = any(reader.verb(k) and _on_noun(reader, k) for k in range(first, min(first + OPENING, last)))
    reach = LONG_OPENING if answering or described else OPENING
    comma = next((k for k in range(first, min(first + reach, last - 1)) if doc.key(k) in COMMA), None)
    if comma is None or any(reader.verb(k) and not _on_noun(reader, k) for k in range(first, comma)):
        return first
    return comma + 1


def prepositional(reader: Reader, first: int) -> bool:
    """A preposition, and not the verb that is written like it: «وعبر | سامي العلي، وهو مزارع، عن فرحته»."""
    doc = reader.doc
    if not reader.lexicon.has("openers.prepositions", conjoined(doc.key(first))) or appears(reader, first):
        return False
    verb = any(a.form.kind == "verb" for a in doc.analyses(first)) and heads(reader, first + 1)
    matter = any(doc.key(k) == "عن" for k in range(first + 2, min(first + LONG_CLAUSE, reader.sentence.last)))
    return not (verb and matter)


def acts_at(reader: Reader, k: int, first: int) -> bool:
    """A finite verb; at the head of its clause also what the tagger takes for something else: «عبر سامي عن».

    So too behind an adjunct: «وخلال اللقاء | عبر الوزير عن», «من جانبه، | هنأ رئيس اللجنة».
    """
    doc, days = reader.doc, _days(reader, first)
    if k > first and names_body(reader, k):
        return False  # «رئيس بلدية | ميلوريا»
    if k < first + days and reader.pos(k) != "VERB":
        return False  # «وأمس | الثلاثاء رفعت»
    if reader.verb(k) or (reader.pos(k) == "VERB" and particled(reader, k + 1)):
        return True  # «وأهدى | بن راوي فوزه», where بن is no father's
    if k == first and (_imperfect(reader, k) or appears(reader, k)):
        return True
    before = conjoined(doc.key(k - 1)) if k > first else ""
    if reader.lexicon.has("clauses.perfective", before):
        return not definite(doc.key(k))  # «فقد | استشاط رئيس المجلس غضبا»
    if reader.lexicon.negator(before) and reader.lexicon.person_noun(doc.key(k + 1)) and definite(doc.key(k + 1)):
        return not definite(doc.key(k)) and not reader.lexicon.person_noun(doc.key(k))  # «ولا | تشاطره الباحثة الرأي»
    if k == first and reader.pos(k) == "X" and reader.lexicon.has("clauses.meeting", conjoined(doc.key(k))):
        return heads(reader, k + 1)  # «استجوب | قاضي التحقيق المتهم»
    floor = doc.phrase_length("adjuncts.floors", first) or days
    given = first > reader.sentence.first and doc.phrase_length("adjuncts.floors", reader.sentence.first) > 0
    if k == first > reader.sentence.first and _verb_shaped(doc.key(k)) and heads(reader, k + 1):
        return True  # «في قاعة صارت مطعما، | جلست سلمى العلي»
    if (floor or given) and k == first + floor:
        somebody = heads(reader, k + 1) or titles_name(reader, k + 1)  # «من جانبه عبر | الفارس سامي العلي»
        verbal = reader.pos(k) == "VERB" or not heads(reader, k)  # «وأمس رفعت | المؤسسة التصنيف», though a name as well
        return not definite(doc.key(k)) and verbal and somebody
    verb = k > first and any(a.form.kind == "verb" for a in doc.analyses(k)) and prepositional(reader, first)
    if verb and definite(doc.key(k + 1)) and reader.lexicon.person_noun(doc.key(k + 1)):
        return True
    if k > first and _behind_adjunct(reader, k) and prepositional(reader, first):
        return True
    if k == first and doc.words[k].letters.endswith(HAMZATED) and heads(reader, k + 1):
        return True  # «هنأ رئيس النادي لاعبيه», spelt like «هنا» but for its hamza
    spelt = any(a.form.kind == "verb" for a in doc.analyses(k))
    return k == first and (spelt or _before_somebody(reader, k) or _before_person(reader, k))


def _behind_adjunct(reader: Reader, k: int) -> bool:
    """A verb before one person, behind what closes the adjunct before it: «وعلى مقربة منها | وقف رجل مسن».

    Not «في بيت | رجل مسن», «في جامعة المرفأ | أستاذ علوم», «في سوق | عمل شاب».
    """
    doc, lexicon, word = reader.doc, reader.lexicon, reader.doc.words[k]
    before, behind = doc.key(k - 1), doc.key(k + 1)
    closed = definite(before) or lexicon.has("pronouns.prepositional", before) or reader.owned(k - 1)
    if not closed or definite(word.key) or lexicon.somebody(word.key) or not lexicon.person_noun(behind):
        return False
    return conjugated(word) and gender(reader, Stretch(k + 1, k + 2)) in ("", genders(word.key))


def names_body(reader: Reader, k: int) -> bool:
    """A foreign name behind a body without the article, whatever it is tagged as: «بلدية | ميلوريا»."""
    doc, before = reader.doc, reader.doc.key(k - 1)
    body = reader.lexicon.body(before) and not definite(before)
    return body and not doc.analyses(k) and name_shaped(doc.words[k])


def _verb_shaped(key: str) -> bool:
    """Of a third person by its letters, and no noun, which takes the article: «جلست», «تطهو», not «بيت»."""
    shaped = key.endswith("ت") or key[:1] in ("ت", "ي")
    return shaped and len(key) > SHORTEST_VERB and not definite(key) and not frequency("ال" + key)


def _on_noun(reader: Reader, k: int) -> bool:
    """Whether a verb describes the indefinite noun right before it: «في قاعة | صارت مطعما»."""
    noun = k - 1 - reader.lexicon.negator(reader.doc.key(k - 1))  # «في شارع | لا يتسع لسيارة»
    before = reader.doc.key(noun)
    return reader.pos(noun) in ("NOUN", "ADJ") and not definite(before) and reader.doc.key(k)[:1] not in ("و", "ف")


def _imperfect(reader: Reader, k: int) -> bool:
    """A word in ي or ت that opens its sentence before somebody, and is no name: «يضحك | الجبوري», «تعجن | أم سالم».

    In ت, as verbal nouns are, or before a bare name only what the press writes of the other gender too, or never with
    the article and before a kunya.
    """
    doc, lexicon, key, behind = reader.doc, reader.lexicon, conjoined(reader.doc.key(k)), reader.doc.key(k + 1)
    if key[:1] not in PERSONS or len(key) <= SHORTEST_VERB or lexicon.given_name(key) or k + 1 >= reader.sentence.last:
        return False
    if lexicon.parent(behind) and lexicon.given_name(doc.key(k + 2)):
        return _verb_shaped(key)
    if not (heads(reader, k + 1) or doc.known_surname(behind)):
        return False
    if key[:1] == HIS and definite(behind) and reader.pos(k) in ("X", "NOUN", "PROPN", "ADJ"):
        return True
    somebody = definite(behind) or lexicon.listed_given(behind)
    return imperfect(key) and somebody and gender(reader, Stretch(k + 1, k + 2)) in ("", genders(key))


def _days(reader: Reader, first: int) -> int:
    """Words of the time that a clause opens with: «وأمس الثلاثاء | رفعت مؤسسة المرفأ»."""
    k = first
    while k < reader.sentence.last and reader.lexicon.time(conjoined(reader.doc.key(k))):
        k += 1
    return k - first


def _before_person(reader: Reader, k: int) -> bool:
    """A verb by its letters right before one person with the article, whatever it is tagged as: «نهض | الرجل متثاقلا».

    No verb stands behind him: «عزل | الرئيس أثار الغضب».
    """
    doc, lexicon, key, who = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    shaped = reader.tree is not None and not definite(key) and conjugated(doc.words[k])
    if not shaped or not definite(who) or lexicon.somebody(conjoined(key)):
        return False
    person = lexicon.has("anaphors.humans", who) or (lexicon.person_noun(who) and not lexicon.any(PLURALS, bare(who)))
    agrees = gender(reader, Stretch(k + 1, k + 2)) in ("", genders(key)) or not key.endswith("ت")
    return person and agrees and not (reader.verb(k + 2) or lexicon.preposition(key))


def _before_somebody(reader: Reader, k: int) -> bool:
    """A joined word that nothing lists, right before somebody: «ودأب | المليونير كريم العلي», not «ووالد الوزير»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, who = doc.key(k), doc.key(k + 1)
    stem = conjoined(key)
    letters = doc.words[k].letters
    fourth = letters[:1] == "أ" and len(key) == FOURTH and titles_name(reader, k + 1)  # «أثار المطرب سامي العلي»
    hamza = letters[-1:] == "أ" and len(key) == SHORTEST_VERB  # «هنأ الرئيس الفريق»
    if (
        (stem == key and not (fourth or hamza))
        or len(stem) < SHORTEST_VERB
        or definite(stem)
        or stem.endswith(("ة", "ات"))
    ):
        return False
    if reader.pos(k) not in ("NOUN", "X", "ADV") or doc.known_surname(stem) or prepositional(reader, k):
        return False
    listed = any(lexicon.person_noun(f) or lexicon.body(f) or lexicon.outlet_head(f) for f in (key, stem))
    if listed or any(lexicon.given_name(f) or lexicon.any(("groups.documents",), f) for f in (key, stem)):
        return False
    if lexicon.given_name(who) or titles_name(reader, k + 1) or particled(reader, k + 1):
        return True
    return definite(who) and lexicon.person_noun(who) and not oblique(reader, Stretch(k + 1, k + 2))
