"""What things show: a verb of saying whose subject is no speaker, or whose object has been taken for one.

«ضعف السيولة يشير إلى أن», «خبرتي بالحياة تؤكد أن», «اللاعب أثبت أنه الأفضل».
"""

from __future__ import annotations

from quotes.attribution.discourse import discourse_at
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES, Stretch
from quotes.folding import fold
from quotes.inflection import inflected
from quotes.lexicon import bare, conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA

SHORT_NOUN = 3  # letters: «أمرا» has more
SEEN = 3  # times that a noun is written with its article
COMMON = 40  # times that the press writes a noun
FURTHER_ON = 3  # words from an object to an أن of another's
PEOPLE = ("anaphors.lots", "anaphors.parents")
NEAR = 6  # words from a paper to what it finds: «توصلت إليه دراسة جديدة، حيث وجدت أن»
FEMININE = ("ة", "ات")
OWNERS = ("هما", "ها", "هم", "هن", "ه")


def shows(reader: Reader, c: Candidate) -> bool:
    """Whether a present that says what is so has nobody for its subject, but a common noun and what belongs to it.

    A single word may be a surname the text names nowhere («ويؤكد الصفدي أن»); "say" has a speaker, whoever that is. So
    too the past of a verb that mostly says nothing: «الفضيحة التي كشفت عن أن», «وهي نكتة كشفت عن أن».
    """
    form, verb = c.form, c.verb
    if form is None or verb is None or c.kind != "verb" or c.opener is None:
        return False
    past = form.tense == "past" and verb.strict and reader.lexicon.has("groups.revealing", fold(c.lemma))
    if not (past or form.tense == "present") or form.person != 3 or form.number != "s":
        return False
    says = verb.category in ("statement", "denial") and "bare" not in verb.frames
    if not says or reader.lexicon.has("continuation.verbs", fold(c.lemma)):
        return False
    who = find_speaker(reader, c, ()).speaker
    if past and who is not None and who.first > c.word:
        return False  # «كشفت | معاينة الموقع أن»: what somebody has looked into
    if past and who is not None and reader.lexicon.has("pronouns.pointing", reader.doc.key(who.first)):
        who = Stretch(who.first + 1, who.last) if len(who) > 1 else who
    elif who is not None and len(who) == 1:
        key = reader.doc.key(who.first)
        who = who if past and not definite(key) and max(inflected(key), frequency(key)) >= COMMON else None
    return who is not None and _thing(reader, who)


def joined_deed(reader: Reader, c: Candidate) -> bool:
    """Whether a present goes on with what a thing does: «أشار إلى أن الكشف يزيل الغموض ويؤكد امتلاكهم للعلم».

    Nothing parts the two, and who says it all has spoken in the past: «يقول إن القرار يخدم السكان ويؤكد أن» goes on.
    """
    doc, form = reader.doc, c.form
    present = form is not None and form.tense == "present" and form.person == 3 and form.number == "s"
    if not present or c.proclitic != "و" or not doc.words[c.word - 1].is_word or c.word - 1 <= reader.sentence.first:
        return False
    that = next((k for k in range(c.word - 1, reader.sentence.first, -1) if that_clause_at(doc, k)), None)
    if that is None or not _does(reader, that, c.word, doc.key(c.word).removeprefix(c.proclitic)[:1]):
        return False
    said = [a.form for k in range(reader.sentence.first, that) for a in doc.analyses(k) if a.form.kind == "verb"]
    if not said or any(other.tense == "present" for other in said):
        return False
    return find_speaker(reader, c, ()).speaker is None


def _does(reader: Reader, that: int, last: int, present: str) -> bool:
    """Whether the clause behind a complementizer has a thing for its topic and a present in that person."""
    doc, lexicon = reader.doc, reader.lexicon
    head = that + 1 + lexicon.has("pronouns.pointing", doc.key(that + 1))
    key = doc.key(head)
    thing = definite(key) and reader.pos(head) == "NOUN" and not lexicon.somebody(key)
    if not thing or lexicon.any(("groups.documents", "anaphors.persons"), bare(key)) or doc.known_surname(key):
        return False
    verb = next((k for k in range(head + 1, min(last, head + NEAR)) if reader.verb(k)), None)
    return verb is not None and not doc.analyses(verb) and doc.key(verb)[:1] == present and not reader.past(verb)


def proved(reader: Reader, c: Candidate) -> bool:
    """«اليوفي أثبت أنه قادر», «بل يثبت لها أن»: who is no paper and finds nothing out proves by deeds.

    Dropped, a paper stands before it: in the sentence («الاستطلاع الذي أجري … أظهر أن») or in the last («وأظهرت أن»).
    """
    if not reader.lexicon.has("groups.proving", fold(c.lemma)) or c.form is None:
        return False
    who = find_speaker(reader, c, ()).speaker
    finds = reader.lexicon.has("groups.finding", fold(c.lemma))
    if finds and (c.form.person != 3 or _found_something(reader, c, who)):
        return True
    if who is not None:
        joined = who.lead and reader.lexicon.has("groups.documents", without_lead(reader.doc.key(who.first), who.lead))
        return not (joined or any(_finds_out(reader, k) for k in range(who.first, min(who.last, who.first + 2))))
    if c.form.tense == "past" and c.word == reader.sentence.first:
        return finds
    first = max(reader.sentence.first, c.word - NEAR) if finds else reader.sentence.first
    papers = (k for k in range(first, c.word) if _finds_out(reader, k))
    return not any(not finds or reader.doc.key(k).endswith(FEMININE) == (c.form.gender == "f") for k in papers)


def _found_something(reader: Reader, c: Candidate, who: Stretch | None) -> bool:
    """«وجد الباحثون | وسيلة لكشفها، أي أنهم»: a noun is found, or somebody in a place; an adverb goes with أن.

    Nor is anything found by what describes them: «وجد الباحثون، الذين نشروا نتائجهم أمس، أن».
    """
    assert c.opener is not None
    k = max(c.last, who.last if who is not None else 0)
    if reader.doc.key(k) in COMMA and reader.lexicon.relative(reader.doc.key(k + 1)):
        return reader.doc.key(c.opener.word - 1) not in COMMA
    return k < c.opener.word and not (
        k + 1 == c.opener.word and reader.lexicon.has("phrases.adverbs", reader.doc.key(k))
    )


def _finds_out(reader: Reader, k: int) -> bool:
    key = reader.doc.key(k)  # «وثيقة» has no و joined
    heads = (nominative(form) for form in (key, conjoined(key)))
    return any(reader.lexicon.any(("groups.documents", "groups.finders"), head) for head in heads)


def has_object(reader: Reader, c: Candidate) -> bool:
    """«ينكر إصابته بالسكر», «ثم أوصى أبناءه بها»: somebody's thing right behind the verb is its object."""
    believes = c.verb is None or c.verb.category == "belief"  # «يرى شعبها أن»
    if _accusative(reader, c):
        return True
    who = find_speaker(reader, c, ()).speaker if c.lemma != "قال" and not (c.enclitic or believes) else None
    if who is None or c.opener is None or who.first != c.last or c.opener.word - who.last < FURTHER_ON:
        return False  # «وأوضحت صحيفتها أن»
    if reader.lexicon.has("anaphors.honorifics", reader.doc.key(who.first)):
        return False
    key = reader.doc.key(who.first)
    owner = next((p for p in OWNERS if key.endswith(p)), "")
    if not owner or definite(key) or reader.pos(who.first) != "NOUN" or plausible_source(reader, who):
        return False
    stem = key.removesuffix(owner)
    if "ؤ" in reader.doc.words[who.first].letters or stem.endswith("و"):
        return False  # «وأضاف زملاؤه أنهم», «محاموه»: a subject by its spelling
    return not (reader.lexicon.person_noun(nominative(stem)) or reader.lexicon.body(nominative(stem)))


def _accusative(reader: Reader, c: Candidate) -> bool:
    """«بطولات | أردفت كؤوسا مهمة للنادي، بل إن»: an indefinite noun in the accusative is what the verb is of."""
    doc, k = reader.doc, c.last
    key = doc.key(k)
    if c.opener is None or c.kind != "verb" or c.lemma == "قال" or reader.pos(k) != "NOUN" or definite(key):
        return False
    parted = any(doc.key(j) in COMMA for j in range(k + 1, c.opener.word))
    noun = key.endswith("ا") and len(key) > SHORT_NOUN and frequency("ال" + key[:-1]) >= SEEN
    noun = noun and reader.pos(k + 1) == "ADJ" and not definite(doc.key(k + 1))
    known = reader.lexicon.somebody(key) or time_at(reader, k) or discourse_at(reader, k) or reader.owned(k)
    return parted and noun and not (known or doc.phrase_length("clauses.manner", k))


def read_of(reader: Reader, c: Candidate) -> bool:
    """«تابعت بيان الوزارة»: behind a feminine a paper of masculine gender is its object, and the verb "I"."""
    form, k = c.form, c.last
    if form is None or c.kind != "verb" or form.tense != "past" or form.gender != "f" or form.number != "s":
        return False
    if c.enclitic or k >= reader.sentence.last or definite(reader.doc.key(k)) or c.lemma == "قال":
        return False
    papers = reader.lexicon.has("groups.documents", reader.doc.key(k))
    return papers and not reader.lexicon.has("groups.feminine", reader.doc.key(k))


def _thing(reader: Reader, who: Stretch) -> bool:
    """Whether a common noun heads the phrase: nobody who speaks, no law and no paper («القرار الجديد ينص على أن»)."""
    doc, lexicon = reader.doc, reader.lexicon
    head = nominative(without_lead(doc.key(who.first), who.lead))
    if lexicon.has("anaphors.humans", head) or lexicon.any(PEOPLE, bare(head)):
        return False  # «وتؤكد | المرأة السبعينية أن»
    if lexicon.any(("norms.words", "groups.documents"), head) or reader.pos(who.first) not in ("NOUN", "ADJ"):
        return False
    if plausible_source(reader, who) or doc.key(who.first + 1) == "من" or _from_there(reader, who):
        return False  # «أي من الصحف»
    if _portfolio(reader, who):
        return False
    return not _degree(reader, who) or _thing(reader, Stretch(who.first + 1, who.last))


def _portfolio(reader: Reader, who: Stretch) -> bool:
    """Whether the text has the same words behind a body's noun: «الموارد المائية تحذر» of «وزارة الموارد المائية»."""
    doc, lexicon = reader.doc, reader.lexicon
    keys = [doc.key(k) for k in range(who.first, who.last)]
    return definite(keys[0]) and any(
        lexicon.body(doc.key(place - 1)) and [doc.key(place + n) for n in range(len(keys))] == keys
        for place in doc.places.get(keys[0], ())[:MAX_PLACES]
        if place != who.first and not definite(doc.key(place - 1))
    )


def _from_there(reader: Reader, who: Stretch) -> bool:
    """Whether somebody is called by where he is from and by his name: «اللبنانية | ريتا حداد»."""
    doc, lexicon, head, name = reader.doc, reader.lexicon, reader.doc.key(who.first), reader.doc.key(who.first + 1)
    named = reader.pos(who.first + 1) in ("X", "PROPN") or lexicon.given_name(name) or lexicon.has("names.nouns", name)
    named = named and len(who) > 1 and doc.words[who.first + 1].is_word and not definite(name)
    return named and definite(head) and head.endswith(("ي", "ية"))


def _degree(reader: Reader, who: Stretch) -> bool:
    """Whether "every" or a superlative stands before the noun: «كل جهة», «أحدث استطلاع»."""
    if len(who) < 2:
        return False
    first = reader.doc.key(who.first)
    if reader.lexicon.has("phrases.shares", first):
        return True
    return reader.pos(who.first) == "ADJ" and not definite(first) and reader.pos(who.first + 1) == "NOUN"
