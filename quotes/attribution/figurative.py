"""What bears witness in a figure of speech, and says nothing: ``الواقع يقول إن``, ``كل المؤشرات توحي بأن``."""

from __future__ import annotations

from itertools import pairwise

from quotes.attribution.reader import Reader, remembered
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite, written
from quotes.words import COMMA

DESCRIBED = 3  # adjectives of a noun
FAR = 20  # words from "all that" to its verb
ALL_OF = ("phrases.shares", "phrases.parts")


def figurative(reader: Reader, c: Candidate) -> bool:
    """«والواقع يقول إن», «الدلائل تشير إلى», «كل ما في المدينة يقول إن»: what bears witness says nothing."""
    if _does_not_exist(reader, c):
        return True
    witnesses = _witnesses(reader)
    who = find_speaker(reader, c, ()).speaker if witnesses else None
    if who is None:
        return bool(witnesses) and _all_of_it(reader, c, witnesses)
    if _gathered(reader, who):
        return False
    return who.first in witnesses or _signs(reader, who, witnesses)


def _does_not_exist(reader: Reader, c: Candidate) -> bool:
    """«لا دليل يقول إن», «ولا ضمانات واضحة، تقول إن», «لا توجد دراسة تقول إن»: what there is none of says nothing."""
    doc, lexicon, k = reader.doc, reader.lexicon, c.word - 1
    if c.form is None or c.form.tense != "present" or c.proclitic or c.kind != "verb":
        return False
    k -= doc.key(k) in COMMA
    lowest = max(reader.sentence.first + 1, k - DESCRIBED)
    while k > lowest and reader.pos(k) == "ADJ" and not definite(doc.key(k)):
        k -= 1
    noun = doc.key(k)
    if k <= reader.sentence.first or reader.pos(k) not in ("NOUN", "X") or definite(noun) or lexicon.person_noun(noun):
        return False
    there = k - 1 - (lexicon.has("pronouns.existing", doc.key(k - 1)))
    return conjoined(doc.key(there)) in ("لا", "ليس") and noun != "احد"


def _all_of_it(reader: Reader, c: Candidate, witnesses: frozenset[int]) -> bool:
    """«كل ما يحدث بالمدينة، ومنذ أعوام، يقول إن»: commas part "all that" from its verb."""
    doc = reader.doc
    if c.form is None or c.form.tense != "present" or c.proclitic or doc.key(c.word - 1) not in COMMA:
        return False
    return any(c.word - FAR < k < c.word and doc.key(k + 1) in ("ما", "شيء") for k in witnesses)


def _gathered(reader: Reader, who: Stretch) -> bool:
    """«الأدلة التي جمعها الفريق أظهرت أن»: what somebody has gathered or tried does show something."""
    lexicon, key = reader.lexicon, conjoined(reader.doc.key(who.first))
    return lexicon.any(("groups.gathered",), key) and lexicon.relative(reader.doc.key(who.first + 1))


def _signs(reader: Reader, who: Stretch, witnesses: frozenset[int]) -> bool:
    """Whether a witness stands behind "all" or "most": «جل المؤشرات»."""
    shares = (conjoined(reader.doc.key(k)) for k in range(who.first, who.last - 1))
    return who.last - 1 in witnesses and all(reader.lexicon.any(ALL_OF, key) for key in shares)


@remembered
def _witnesses(reader: Reader) -> frozenset[int]:
    """The words of the sentence that name what bears witness: hardly any has one, and then nobody is looked for."""
    keys, first = reader.doc.keys[reader.sentence.first : reader.sentence.last], reader.sentence.first
    witnesses = written(reader.doc.grammar, ("groups.witnesses",))
    all_of = reader.doc.grammar.sets["phrases.shares"] if "ما" in keys or "شيء" in keys else frozenset()
    everything = (
        k for k, pair in enumerate(pairwise(keys), first) if conjoined(pair[0]) in all_of and pair[1] in ("ما", "شيء")
    )
    signs = written(reader.doc.grammar, ("groups.signs",))
    bearing = (k for k, key in enumerate(keys, first) if key in witnesses or (key in signs and _alone(reader, k)))
    return frozenset(bearing) | frozenset(everything)


def _alone(reader: Reader, k: int) -> bool:
    """Whether signs are nobody's and of no kind: «المؤشرات», not «المؤشرات الاقتصادية» nor «مؤشرات المصرف»."""
    return definite(conjoined(reader.doc.key(k))) and reader.pos(k + 1) != "ADJ" and not definite(reader.doc.key(k + 1))
