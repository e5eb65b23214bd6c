"""Whom a dropped subject takes up that nothing in its sentence decides: him whom the passage is about.

``تسكن معها ابنتها هدى. … | تؤكد أن``: the heroine, not the daughter, of whom the sentence before tells aside. Who has
spoken goes on as long as the text has not told of another since.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.asked_by import asked_by_writer
from quotes.coreference.cases import Case
from quotes.coreference.characters import ASIDE, FIRST, MAIN, Character, surely_one
from quotes.coreference.dropping import goes_on_within
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import carries_on, nobody, shown
from quotes.coreference.passages import LATELY, Passages
from quotes.coreference.referents import Referent
from quotes.coreference.topic_sentences import adjunct_before, opens, words_open
from quotes.cues.candidates import Candidate
from quotes.lexicon import bare
from quotes.words import COMMA

MARGIN = 1.3  # how much more must be told of another than of him who is found beside the verb
LEAST, LEAST_ALONE = 2.0, 1.0  # how much of him, and where nobody is found


def centre(case: Case, found: Referent | None, *, asked: bool = False) -> Referent | None:
    """Who a dropped subject is: the one ``found`` beside it, or rather him whom the passage is about.

    ``asked``: whether a pronoun in front means him («وحين سألناها، رفعت رأسها | وقالت»), who is nobody named there.
    """
    registry, passages, draft, solved, reader = case.registry, case.passages, case.draft, case.solved, case.reader
    c = draft.candidate
    gender, number = shown(draft)
    inside = any(d.start <= c.start < d.end for d, _ in solved)
    first_person = c.form is not None and c.form.person == 1
    if gender is None or number != "s" or inside or first_person or nobody(reader.doc, draft):
        return found
    asked = asked or asked_by_writer(reader, c)
    if asked and found is not None and _named_before(reader, c, found):
        return found  # «والتقينا المدرب سامي العلي وسألناه عن الفريق | فقال»
    if (found is not None and not _person(registry, found)) or not (asked or _free(reader, c, gender, found)):
        return found
    opened = words_open(reader.doc, c)
    place = c.sentence if opened is None else opened
    if found is not None and _speaks_on(registry, draft, found, solved, place):
        return found
    best = passages.about(place, gender, solved)
    if (
        best is None
        or not surely_one(registry.doc, registry.names.lexicon, best)
        or (found is None and best.gender != gender)
    ):
        return found
    if found is not None and best.mention.name is None and best.mention.noun == found.first.noun:
        return found  # «الأستاذ … الأستاذ»: by the same noun one and the same
    other = passages.of(found) if found is not None else None
    if found is not None and (best is other or _stays(registry, passages, found, other, best, solved, place)):
        return found
    paragraph = passages.begins(place)
    held = other.weight(paragraph, place) if other is not None else 0.0
    most = best.weight(paragraph, place)
    # «وقالت» goes on with the sentence before, «تقول» at the head of a paragraph with what the text is about
    anew = place == paragraph and not (c.proclitic == "و" and c.form is not None and c.form.tense == "past")
    anew = anew and not any(r is found for _, r in solved)
    opening = opens(reader, c) or adjunct_before(reader.doc, c)
    least = LEAST_ALONE if found is None and opening else LEAST
    if most <= (1 if anew else MARGIN) * held or most < least:
        return found
    return best.referent or registry.mention(best.mention)


def _stands_in(reader: Reader, c: Candidate, who: Character) -> bool:
    """Whether somebody is called by a word of the sentence before the verb: he asks, and does not answer."""
    names = who.names or {who.mention.noun}
    return any(bare(reader.doc.key(k)) in names for k in range(reader.sentence.first, c.word))


def _person(registry: Registry, found: Referent) -> bool:
    return found.first.kind in ("person", "unknown") and not registry.cited.has(found)


def _free(reader: Reader, c: Candidate, gender: str, found: Referent | None) -> bool:
    """Whether nobody in the sentence is the subject: its verb opens it, or goes on with one that it has only meant."""
    if opens(reader, c):
        return True
    named = found is not None and _named_before(reader, c, found)
    if c.kind != "verb" or named:
        return False
    # «عن اختيار الممثلة، | قالت إن»
    fronted = adjunct_before(reader.doc, c) and reader.doc.key(c.word - 1) in COMMA
    return fronted or goes_on_within(reader, c, gender, alone=found is not None)


def _named_before(reader: Reader, c: Candidate, found: Referent) -> bool:
    """Whether somebody is called in the sentence before the verb."""
    return any(reader.sentence.first <= m.words.first < c.word for m in found.mentions[-LATELY:])


def _speaks_on(
    registry: Registry,
    draft: Draft,
    found: Referent,
    solved: Sequence[tuple[Draft, Referent | None]],
    place: int,
) -> bool:
    """Whether he who spoke last goes on: right behind in the same paragraph, or by a verb that carries on."""
    doc = registry.doc
    spoke = _last_spoke(found, solved)
    outer = (r for d, r in reversed(solved) if not any(e.holds(d) for e, _ in solved))
    if spoke is None or spoke < place - 1 or next(outer, None) is not found:
        return False
    return doc.sentences[spoke].segment == doc.sentences[place].segment or carries_on(doc, draft.candidate)


def _last_spoke(who: Referent, solved: Sequence[tuple[Draft, Referent | None]]) -> int | None:
    """The last sentence in which somebody has spoken."""
    return max((d.candidate.sentence for d, r in solved if r is who), default=None)


def _stays(
    registry: Registry,
    passages: Passages,
    found: Referent,
    other: Character | None,
    best: Character,
    solved: Sequence[tuple[Draft, Referent | None]],
    place: int,
) -> bool:
    """Whether he who is found beside the verb goes on, whoever most is told of."""
    if other is not None and other.told.get(place - 1, 0.0) >= FIRST:
        return True  # the sentence before is the head of his paragraph
    before = passages.told_in(place - 1, found) if passages.begins(place) < place else 0.0
    if before >= MAIN or (before >= ASIDE and found.name_keys):
        return True  # in its paragraph the subject of the sentence before goes on
    voices = (registry.bearer(relay.who) for d, _ in solved if d.candidate.sentence == place - 1 for relay in d.relays)
    if any(voice is found for voice in voices):
        return True  # «قالت البلدية على لسان رئيسها سامي العلي إن …. وأضاف»
    spoke = _last_spoke(found, solved)
    return spoke is not None and not best.acts(spoke + 1, place)
