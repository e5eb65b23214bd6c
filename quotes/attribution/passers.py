"""Who stands behind a verb that passes words on: the A of ``نقلته A``, ``ما أفاد به A``, ``أكده، اليوم، A``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.cities import placed_at
from quotes.attribution.discourse import discourse_at
from quotes.attribution.noun_phrase import head_of, noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.occasions import occasion_before
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import marked_medium, medium_at
from quotes.attribution.times import dated_at, time_at
from quotes.cues.sources import NAMED_BY
from quotes.document import Document, Stretch
from quotes.lexicon import definite
from quotes.words import COMMA

TOLD = 8  # words of whom somebody tells it
OCCASION = 12  # words of an occasion between a verb and its subject


def names_outlet(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase names an outlet, or some of them: «صحيفة كذا», «رويترز», «عدة صحف», «عدد من المواقع»."""
    doc, lexicon, k = reader.doc, reader.lexicon, who.first
    if lexicon.any(("phrases.counts", "anaphors.one_of"), doc.key(k)):
        k += 1 + (doc.key(k + 1) == "من")
        return k < who.last and lexicon.any(("outlets.several",), doc.key(k))
    return lexicon.outlet_head(doc.key(k)) or lexicon.outlet_name(doc.key(k))


def names_people(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase names people, no outlet and no document of the outlet's own."""
    return reader.lexicon.person_noun(head_of(reader, who)) and not names_outlet(reader, who)


def relayed_subject(reader: Reader, first: int, limit: int) -> Stretch | None:
    """The subject behind ``ما أفاد به``/``كشف عنه``/``نقلته``: pronominal prepositions are stepped over."""
    doc = reader.doc
    if doc.key(first) in doc.grammar.sets["openers.prepositions"] and reader.lexicon.occasion(doc.key(first + 1)):
        # «بحسب ما أكده في اتصال هاتفي بالإذاعة، رضا عمر», but «حسب ما جاء في بيان للوزارة، ارتفع»
        comma = next((j for j in range(first, min(limit - 1, first + OCCASION)) if doc.key(j) in COMMA), None)
        who = noun_phrase(reader, comma + 1, limit, bounded=False) if comma is not None else None
        if who is not None and plausible_source(reader, who):
            return who
    first = _past_adjuncts(reader, first, limit)
    # right behind a verb of saying a word tagged as a verb is none: «حسبما أفاد | حراس الغابات»
    mistagged = reader.verb(first) and not doc.analyses(first)
    return noun_phrase(reader, first, limit, bounded=False, trusted=mistagged) if first < limit else None


def _past_adjuncts(reader: Reader, first: int, limit: int) -> int:
    """To where the subject begins: «بثته اليوم | وكالة كذا», «ما أكده للمرآة، | المدير», «أفاد به، أمس، | المدير»."""
    doc, k = reader.doc, first
    while k < limit:
        pronoun = doc.key(k) == "في" or reader.lexicon.has("pronouns.prepositional", doc.key(k))
        skipped = occasion_before(reader, k, limit) or (
            1 if pronoun else _that(doc, k) or time_at(reader, k) or discourse_at(reader, k) or marked_medium(reader, k)
        )
        skipped = skipped or placed_at(reader, k) or _day_of_month(reader, k) or _told_first(reader, k, limit)
        if not skipped and medium_at(reader, k):
            told = noun_phrase(reader, k, limit, bounded=False, lead=1)
            skipped = told.last - k if told is not None else 0
        # «أكده، | اليوم الأحد بوهران، المدير»
        apart = k > first or time_at(reader, k + 1) > 0 or placed_at(reader, k + 1) > 0
        if not skipped and doc.key(k) in COMMA and apart:
            who = noun_phrase(reader, _past_adjuncts(reader, k + 1, limit), limit, bounded=False)
            skipped = who.first - k if who is not None and plausible_source(reader, who) else 0
        if not skipped:
            break
        k += skipped
    return k


def _day_of_month(reader: Reader, k: int) -> int:
    """Words of a date in figures: «أكده اليوم الجمعة | 27 نوفمبر 2015 | مصدر أمني»; 0 for none."""
    key = reader.doc.key
    if not (key(k).isdigit() and reader.lexicon.has("adjuncts.months", key(k + 1))):
        return 0
    return 2 + dated_at(reader, k + 2)


def _told_first(reader: Reader, k: int, limit: int) -> int:
    """Words of whom somebody tells it, where ل stands right behind the verb: «ما ذكره | لمراسلة (وات) | الممرض الأول».

    They end where the next noun for somebody begins: «ما أعلنه | لأنصاره | رئيس الحزب»; 0 where none does.
    """
    doc, lexicon = reader.doc, reader.lexicon
    verb = k - 1 - reader.lexicon.has("pronouns.prepositional", doc.key(k - 1))
    told = doc.key(k)
    if told[:1] != "ل" or not doc.analyses(verb) or doc.known_surname(told):
        return 0
    for j in range(k + 1, min(limit, k + TOLD)):
        key = doc.key(j)
        if key in COMMA:
            return j - k if lexicon.person_noun(doc.key(j + 1)) else 0
        if j == k + 1 and definite(key) and not definite(told):
            continue  # «قال لرئيس | الوزراء السابق»
        if (lexicon.person_noun(key) or time_at(reader, j)) and not lexicon.preposition(doc.key(j - 1)):
            return j - k
    return 0


def _that(doc: Document, k: int) -> int:
    """Words that take up what was said, before the subject: «كما أفادت | بذلك الوكالة», «كما أشار | إلى ذلك المدير»."""
    if doc.key(k) in ("ذلك", "بذلك"):
        return 1
    return 2 if doc.key(k) in NAMED_BY and doc.key(k + 1) == "ذلك" else 0


def outlet_alone(reader: Reader, verb: int, who: Stretch) -> Stretch:
    """An outlet without the object of its verb: «تناول | موقع «الراصد» | الأزمة», «استطلعت | الصحيفة | آراء السكان»."""
    doc = reader.doc
    name = doc.opens(who.first + 1)
    if name is not None and name.balanced and doc.after(name) <= who.last:
        return evolve(who, last=doc.after(name))
    if definite(doc.key(who.first)):
        last = who.first + 1
        while last < who.last and definite(doc.key(last)) and doc.key(last).endswith(("ي", "ية")):
            last += 1
        return evolve(who, last=last)
    return before_object(reader, verb, who)
