"""Who acts in the clause before a colon and words in marks: «تنهدت | الحاجة زينب: «…»», «أم سعيد | تضحك: «…»».

Whatever he does, the words behind the colon are his. What a thing does brings in no words («تحمل الجدران عبارة: «…»»).
"""

from __future__ import annotations

from quotes.attribution.draft import Finding
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import without_object
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader, remembered
from quotes.cues.acting_colons import body_part, gesture, holds_words, listed
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.grammar.clitics import FIRST_PERSON
from quotes.inflection import conjugated, imperfect
from quotes.lexicon import bare, conjoined, definite

CASE = "acting"


@remembered
def who_acts_before(reader: Reader, c: Candidate) -> Finding | None:
    """The one who acts before the colon of a text.

    He is dropped where he acts on the writer or on what is his own: «استقبلنا بابتسامة: «…»», «ورفع | يده: «…»».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "colon" or doc.kind(c.sentence) == "headline" or c.opener is None or c.opener.kind != "quotation":
        return None
    if c.opener.quotation is None or listed(doc, c.opener.quotation):
        return None
    verb = next((k for k in range(c.gap.last - 1, c.gap.first - 1, -1) if _acts(reader, k)), None)
    if verb is None or not _alone(reader, c.gap.first, verb) or holds_words(doc, verb, c.gap.last):
        return None
    first, on_us = verb + 1, doc.key(verb).endswith(FIRST_PERSON)
    while first < c.gap.last and lexicon.has("pronouns.prepositional", doc.key(first)):
        on_us = on_us or doc.key(first).endswith(FIRST_PERSON)
        first += 1
    who = noun_phrase(reader, first, c.gap.last) if first < c.gap.last else None
    moves = gesture(doc, verb, c.gap.last)
    if moves and who is not None and who.first == first and not is_person(reader, who):
        who = _who_moves(reader, who)
    if who is not None and who.first == first and (moves or is_person(reader, who)):
        return Finding(_without_own(reader, without_object(reader, verb, who, addressee=False)), CASE)
    before = noun_phrase(reader, c.gap.first, verb) if verb > c.gap.first else None
    if before is not None and before.last == verb and is_person(reader, before):
        return Finding(before, CASE)
    dropped = (on_us and (who is None or who.first > first)) or (first < c.gap.last and reader.owned(first))
    dropped = dropped or (moves and body_part(doc, first))
    return Finding(None, CASE, controller=_acting_before(reader, verb)) if dropped else None


def who_acts_with(reader: Reader, first: int) -> Finding | None:
    """Who does something with the words of a noun at word ``first``: «استقبل | المدرب الوفد بهذه الكلمات: «…»»."""
    for k in range(first - 1, reader.sentence.first - 1, -1):
        if not reader.doc.words[k].is_word:
            return None
        if reader.verb(k):
            who = noun_phrase(reader, k + 1, first)
            found = who is not None and who.first == k + 1 and is_person(reader, who)
            return who_acts_behind(reader, k) if found else None
    return None


def who_acts_behind(reader: Reader, verb: int, *, trusted: bool = False) -> Finding:
    """The subject behind a verb of no saying: «…»، بهذه الكلمات استقبل | المدرب سامي الفقيه | الصحافيين.

    ``trusted``: nothing but a verb can stand there: «الرسالة التي وجهها | المدرب».
    """
    first = verb + 1
    while first < reader.sentence.last and reader.lexicon.has("pronouns.prepositional", reader.doc.key(first)):
        first += 1
    last = next((k for k in range(first, reader.sentence.last) if _ends(reader, k)), reader.sentence.last)
    who = noun_phrase(reader, first, last) if first < last else None
    if not (trusted or reader.verb(verb)) or who is None or who.first > first or not plausible_source(reader, who):
        return Finding(None, "implicit")
    return Finding(_without_own(reader, without_object(reader, verb, who, addressee=False)), CASE)


def _ends(reader: Reader, k: int) -> bool:
    """Whether a sign stands at word ``k``, or the copula before the words said: «التي تقدمها الطبيبة | هي «…»»."""
    return not reader.word_at(k) or reader.lexicon.has("pronouns.independent", reader.doc.key(k))


def _acting_before(reader: Reader, first: int) -> Stretch | None:
    """Who acts in the clause before: «ابتسمت | أم ليث، ومسحت جبينها: «…»»."""
    for k in range(first - 1, reader.sentence.first - 1, -1):
        if reader.verb(k):
            who = noun_phrase(reader, k + 1, first)
            return who if who is not None and who.first == k + 1 and is_person(reader, who) else None
    return None


def _acts(reader: Reader, k: int) -> bool:
    """Whether a finite verb stands at word ``k`` that is none of saying: those have had their chance."""
    doc, key = reader.doc, reader.doc.key(k)
    if any(a.form.kind == "verb" and "quotation" in a.form.verb.frames for a in doc.analyses(k)):
        return False
    if reader.lexicon.has("openers.singing", conjoined(key)):
        return False
    behind = doc.key(k + 1)
    # «مازحنا | صاحب المقهى», «فاجأ | المغني جمهوره», whatever they are tagged as
    on_us = key.endswith(FIRST_PERSON) and not reader.lexicon.given_name(key)
    untagged = reader.pos(k) in ("X", "PROPN") and (on_us or conjugated(doc.words[k]) or imperfect(key))
    # «تمسح | أم جابر جبينها»
    untagged = untagged and (reader.lexicon.person_noun(behind) or reader.lexicon.parent(behind))
    return (reader.verb(k) or untagged) and not reader.lexicon.auxiliary(key)


def _who_moves(reader: Reader, who: Stretch) -> Stretch | None:
    """The one with the article who moves a part of his body: «يخلع | الساعاتي | العدسة عن عينه»."""
    doc, first = reader.doc, who.first
    if not definite(doc.key(first)) or body_part(doc, first):
        return None
    described = first + 1 < who.last and reader.pos(first + 1) == "ADJ" and definite(doc.key(first + 1))
    return Stretch(first, first + 1 + described)


def _without_own(reader: Reader, who: Stretch) -> Stretch:
    """Who acts without a thing of his own: «هز الحاج مرعي | رأسه»."""
    own = (k for k in range(who.first + 1, who.last) if reader.owned(k) or body_part(reader.doc, k))
    k = next(own, who.last)
    return Stretch(who.first, k, who.lead)


def _alone(reader: Reader, first: int, verb: int) -> bool:
    """Whether no relative or complementizer stands before the verb: not «اللافتة التي | حملها الشيخ: «…»»."""
    doc, lexicon = reader.doc, reader.lexicon
    before = [doc.key(k) for k in range(first, verb)]
    bound = doc.grammar.sets["complementizers.bare"] | doc.grammar.sets["pronouns.relative_ma"]
    return not any(lexicon.relative(key) or conjoined(key) in bound for key in before)


def is_person(reader: Reader, who: Stretch) -> bool:
    """Whether it is a person or people: a noun for them, a name."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.first)
    person = lexicon.person_noun(key) or lexicon.owned_person(key) or lexicon.given_name(key)
    person = person or lexicon.parent(key) or doc.known_surname(key)
    person = person or (definite(key) and lexicon.any(("anaphors.plurals",), bare(key)))
    address = definite(key) and lexicon.has("naming.addresses", bare(key))  # «الحاجة زينب»
    person = person or (address and lexicon.given_name(doc.key(who.first + 1)))
    return person and plausible_source(reader, who)
