"""Who carried a statement, or cited whoever made it: ``البيان الذي أوردته A``, ``قال B، نقلت عنه A، إن``."""

from __future__ import annotations

from functools import lru_cache

from quotes.attribution.authors import TAKEN_UP
from quotes.attribution.clause_starts import BREAKS
from quotes.attribution.draft import Relay
from quotes.attribution.giving_out import carrying, hands_on, of_the_words
from quotes.attribution.noun_phrase import head_of, noun_phrase
from quotes.attribution.passers import names_outlet, relayed_subject
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.trimmed import inside_marks
from quotes.cues.candidates import Candidate
from quotes.cues.sources import FROM, source_pronoun_at
from quotes.document import Stretch
from quotes.grammar import Grammar
from quotes.lexicon import bare, conjoined, definite
from quotes.words import COMMA

STATED = 4  # words from a statement to the verb that carried it
TOLD = 12  # the same with the outlet between that it was made to
CLOSE = 2  # of those, up to which anybody may have: «بيان الأمس نشره النادي»
REACH = 60  # words behind a cue in which its chain stands
PAPER = 20  # words from a verb that tells what is in a paper to the one that gave the paper out
WITHIN = 24  # words of a mention that are looked through


def carried(reader: Reader, stretch: Stretch) -> tuple[Relay, ...]:
    """Who carried the statement itself: «في بيان نقلته وكالة كذا»; an outlet also further off: «بيان أمس أول نشرته»."""
    doc = reader.doc
    for k, lemma in _carriers(reader).items():
        if not stretch.first < k < min(stretch.last, stretch.first + REACH) or doc.key(k - 1) == "ما":
            continue  # «في بيان حول ما | تناقلته الصحف»: no statement is that
        stated = _stated(reader, k, stretch.first)
        again = next((j for j in range(k + 2, stretch.last) if carrying(reader, j) and doc.key(j)[:1] == "و"), None)
        # «في مقال نشره موقع كذا | وترجمته صحيفة كذا»
        who = relayed_subject(reader, k + 1, again or stretch.last) if stated else None
        if who is None or not (plausible_source(reader, who) or names_outlet(reader, who)):
            continue
        name = doc.opens(who.first)
        if name is not None and name.balanced and doc.after(name) < who.last:
            who = inside_marks(doc, Stretch(who.first, doc.after(name)))  # «مقال نشرته «المرآة» | للكاتب سامي العلي»
        marked = any(doc.opens(j) is not None for j in (who.first - 1, who.first))
        if stated <= CLOSE or names_outlet(reader, who) or (marked and stated <= STATED):
            return (_relay(reader, k, who, lemma),)
    return ()


def cited(reader: Reader, gap: Stretch) -> tuple[Relay, ...]:
    """Who cites the speaker by a pronoun, between his verb and what he says: «قال مسؤول، | نقلت عنه الوكالة، إن»."""
    doc = reader.doc
    for k in doc.cue_words(reader.sentence):
        if not gap.first < k < min(gap.last, gap.first + REACH) or not source_pronoun_at(doc, k + 1):
            continue
        before = doc.key(k - 1)
        # «قال ضابط | نقلت عنه الصحيفة إن»: an indefinite noun takes its relative clause bare
        apart = before in COMMA or reader.lexicon.relative(before) or not definite(doc.key(gap.first))
        lemma = _passing(reader, k) if apart else ""
        who = relayed_subject(reader, k + 2, gap.last) if lemma else None
        if who is not None and plausible_source(reader, who):
            return (_relay(reader, k, who, lemma),)
    return ()


def carried_within(reader: Reader, who: Stretch | None) -> tuple[Relay, ...]:
    """The outlet in the relative clause of a statement that speaks: «أوضح | البيان الذي أوردته وكالة كذا أن».

    Of what it has written itself it is no intermediary: «تقرير نشرته صحيفة كذا».
    """
    if who is None:
        return ()
    if reader.lexicon.has("outlets.statements", nominative(bare(head_of(reader, who)))):
        for k, lemma in _carriers(reader).items():
            inside = who.first < k < min(who.last, who.first + WITHIN)
            outlet = relayed_subject(reader, k + 1, who.last) if inside else None
            if outlet is not None and names_outlet(reader, outlet):
                return (_relay(reader, k, outlet, lemma),)
    return cited(reader, who) or _set_off(reader, who)  # «المصدر الذي | نقلت عنه الوكالة»


def _set_off(reader: Reader, who: Stretch) -> tuple[Relay, ...]:
    """The same in a clause of its own behind a paper or its speaker.

    «بحسب تقرير للوزارة، | والذي نقلته وكالة كذا», «بحسب تصريحات المدير | التي بثها التلفزيون».
    """
    doc, lexicon = reader.doc, reader.lexicon
    told = of_the_words(reader, who.last, who.first)
    k = who.last if told else who.last + 1
    paper = told or lexicon.any(("groups.documents",), nominative(bare(head_of(reader, who))))
    if not (paper and (told or doc.key(who.last) in COMMA) and lexicon.relative(conjoined(doc.key(k)))):
        return ()
    relay = any(a.form.verb.category == "relay" and a.enclitic for a in doc.analyses(k + 1))
    relay = relay or (told and carrying(reader, k + 1) != "")
    outlet = relayed_subject(reader, k + 2, reader.sentence.last) if relay else None
    if outlet is None or not names_outlet(reader, outlet):
        return ()
    return (_relay(reader, k + 1, outlet, carrying(reader, k + 1)),)


def published(reader: Reader, c: Candidate) -> tuple[Relay, ...]:
    """The outlet that gave out another's statement: «بث التلفزيون | بيانا للجيش جاء فيه أن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "verb" or c.proclitic or not lexicon.any(TAKEN_UP, doc.key(c.last)):
        return ()
    paper = 0
    for k in range(c.word - 1, max(reader.sentence.first, c.word - PAPER) - 1, -1):
        if doc.key(k) in COMMA and paper and (k + 1 == paper or doc.key(k + 1) == FROM):
            continue
        if doc.key(k) in BREAKS and k != c.word - 1 and doc.opens(k) is None and doc.closes(k) is None:
            return ()
        noun = nominative(doc.key(k))
        if not paper and lexicon.has("outlets.statements", noun):
            paper = k
        gave = _passing(reader, k) or (lexicon.has("outlets.carriers", conjoined(doc.key(k))) and conjoined(doc.key(k)))
        if not gave or k + 1 >= paper:
            continue
        who = noun_phrase(reader, k + 1, paper, trusted=True)
        behind = who.last + (doc.key(who.last) in COMMA) if who is not None else paper
        # «نقل موقع كذا، | عن القيادي، تصريحا أكد فيه أن»
        whole = who is not None and (who.last == paper or doc.key(behind) == FROM) and names_outlet(reader, who)
        return (_relay(reader, k, who, gave),) if who is not None and whole else ()
    return ()


def _relay(reader: Reader, k: int, who: Stretch, lemma: str) -> Relay:
    return Relay(who, reader.doc.words[k].start, reader.doc.words[k].end, lemma, "verb")


def _stated(reader: Reader, k: int, first: int) -> int:
    """How many words before the verb at ``k`` the statement stands, 0 where none does.

    Further back it may have whom it was made to behind it: «في مقابلة مع إذاعة كذا | نقلتها الصحف».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for j in range(k - 1, max(first, k - STATED) - 1, -1):
        if lexicon.occasion(doc.key(j)):
            # «قال عن | التصريح الذي نقلته الوكالة إنه محرف»: that is what he speaks of
            return 0 if lexicon.has("naming.about", doc.key(j - 1)) else k - j
    if not hands_on(reader, k):
        return 0  # «في تصريح لوكالة كذا، | تابعه موقع كذا»: who follows it has not passed it on
    told = False
    for j in range(k - 1, max(first, k - TOLD) - 1, -1):
        key = doc.key(j)
        if (key in COMMA and j != k - 1) or (reader.verb(j) and not doc.quotation_around(j)):
            return 0
        if told and lexicon.occasion(key):
            plural = key.endswith(("ة", "ات"))
            return k - j if plural <= doc.key(k).endswith("ا") else 0
        told = told or medium_at(reader, j) or lexicon.has("outlets.spoken_to", key)
    return 0


@remembered
def _carriers(reader: Reader) -> dict[int, str]:
    """The verbs of the sentence whose object is the statement, with their lemmas: few sentences have any."""
    doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
    nouns = _with_pronoun(doc.grammar)
    words = {*doc.cue_words(reader.sentence), *(k for k, key in enumerate(doc.keys[first:last], first) if key in nouns)}
    return {k: lemma for k in sorted(words) if (lemma := carrying(reader, k))}


@lru_cache(maxsize=4)
def _with_pronoun(grammar: Grammar) -> frozenset[str]:
    return frozenset(stem + end for stem in grammar.sets["outlets.carriers"] for end in ("ه", "ا", "ها"))


def _passing(reader: Reader, k: int) -> str:
    """The lemma of a verb that passes words on at ``k``, without an object joined to it; empty for any other word."""
    for analysis in reader.doc.analyses(k):
        form = analysis.form
        if form.kind == "verb" and form.verb.category == "relay" and form.tense != "passive" and not analysis.enclitic:
            return form.verb.lemma
    return ""
