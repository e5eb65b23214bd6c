"""He of whom somebody tells in his own words: ``قال: «التقيت المدير حيث قال إن»``; himself he would call I.

A third person between the marks is not the one whose words they are, where its form can be no first person's: «أكدت» is
«I confirmed» as well, and «أعلن» «I announce».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import agrees, carries_on
from quotes.coreference.inner import SPEAKING, only_hers
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent
from quotes.coreference.sentence_heads import heads
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.lexicon import definite
from quotes.marks import Quotation

HE, THEY = "ي", "وا"
FOURTH = 4  # letters of «أعلن» and more, not of «أكد»
OPENING = 6  # words of a subject that words in marks begin with
LINKS = ("ف", "حيث", "اذ")


def told_of(doc: Document, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> Quotation | None:
    """The marks around a third person of whom the one quoted in them tells; None where it may be himself."""
    c = draft.candidate
    third = c.kind == "verb" and c.form is not None and c.form.person == 3 and not carries_on(doc, c)
    if not third or _as_mine(doc.words[c.word].letters.lstrip("وف")) or _hamza_dropped(doc, c):
        return None
    marks = doc.quotation_around(c.word)
    if marks is None or not marks.balanced:
        return None
    around = [d for d, _ in solved if d.start <= c.start < d.end]
    if not around or doc.quotation_around(around[-1].candidate.word) is marks or around[-1].start < marks.start:
        return None
    return marks


def _as_mine(letters: str) -> bool:
    """Whether a verb is written as in my present: «أعلن», «آمل», not «أكد» («أؤكد»), «أضاف» («أضيف»)."""
    return letters[:1] == "آ" or (letters[:1] == "أ" and len(letters) >= FOURTH and "ا" not in letters)


def _hamza_dropped(doc: Document, c: Candidate) -> bool:
    """«"اعتقد ان"», «لا اعتقد»: where hamza is not written, or nobody stands before it, he may well mean himself."""
    if doc.words[c.word].letters.lstrip("وف")[:1] != "ا":
        return False
    unwritten = c.opener is not None and doc.words[c.opener.word].letters.lstrip("ب")[:1] == "ا"
    return unwritten or doc.opens(c.word - 1) is not None or doc.key(c.word - 1) in ("لا", "لم")


def certain(doc: Document, c: Candidate) -> bool:
    """Whether the verb's form can be no first person's: «قال», «يؤكد», «طالبوا», not «أكدت»."""
    key = doc.key(c.word)[len(c.proclitic) :]
    if c.form is not None and c.form.tense == "present":
        return key.startswith(HE)
    return key.endswith(THEY) or not key.endswith("ت") or only_hers(key)


def agent_in(
    registry: Registry, draft: Draft, marks: Quotation, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Who of those that he tells of it is: one who acts or is met in his words, or has spoken in them."""
    doc, c = reader.doc, draft.candidate
    first = max(reader.sentence.first, doc.index_at(marks.start))
    gender, number = gender_of(c), c.number
    if number != "s":
        return None
    outer = next((r for d, r in reversed(solved) if d.start <= c.start < d.end), None)
    said = ((d, r) for d, r in reversed(solved) if r is not None and r is not outer)
    spoke = ((d, r) for d, r in said if marks.start <= d.candidate.start < c.start)
    nested, inside = next(((d, r) for d, r in spoke if agrees(r, gender, number)), (None, None))
    for subject in chain(_met(reader, c, first), agents(reader, c.word, first), _opening(reader, c, first)):
        at = doc.words[subject.first].start
        if nested is not None and at < nested.candidate.start:
            return inside  # «اتصل الوزير، فأبدى العلي قلقه وأكد أنه»: nearer than who acts before
        if nested is not None and c.proclitic == "و" and nested.start <= at < nested.end:
            continue  # «أخبرني زوجي أن البيت تهدم، وقال إنه لن يعود»: what he spoke of
        mention = mention_of(reader, _alone(reader, subject))
        if mention.kind in SPEAKING and mention.number == "s" and mention.gender == gender:
            return registry.mention(mention)
    return inside


def _met(reader: Reader, c: Candidate, first: int) -> Iterator[Stretch]:
    """Whom the one quoted met or asked: «قابلت | وزير النقل، حيث قال»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not (c.proclitic[:1] == "ف" or doc.key(c.word - 1) in LINKS):
        return
    for k in range(c.word - 1, first, -1):
        if reader.verb(k - 1) and doc.key(k - 1).endswith("ت") and lexicon.person_noun(doc.key(k)):
            found = noun_phrase(reader, k, c.word, bounded=False, trusted=True)
            if found is not None:
                yield found
        elif reader.verb(k):
            return


def _alone(reader: Reader, who: Stretch) -> Stretch:
    """A title without what its verb goes with: «ذهب المدير | إلى العاصمة», «سألت المدير | عن السبب»."""
    doc = reader.doc
    alone = definite(doc.key(who.first)) and reader.lexicon.has("phrases.running_on", doc.key(who.first + 1))
    return evolve(who, last=who.first + 1) if alone and len(who) > 1 else who


def _opening(reader: Reader, c: Candidate, first: int) -> Iterator[Stretch]:
    """The subject that the words begin with: «الدراسة تثبت كذا، لكنها لا تثبت أن»."""
    verb = next((k for k in range(first, min(first + OPENING, c.word)) if reader.verb(k)), None)
    key = reader.doc.key(first)
    own = reader.lexicon.owned_person(key) or reader.lexicon.has("titles.mine", key)  # «ابنتي تبكي وتقول»
    speaks = own or heads(reader, first) or reader.lexicon.any(("groups.documents",), key.removeprefix("ال"))
    found = noun_phrase(reader, first, verb, bounded=False) if verb is not None and verb > first and speaks else None
    if found is not None and found.last == verb:
        yield found
