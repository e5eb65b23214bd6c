"""Of whom the text tells besides who has just spoken: ``تقول ابنته هدى إن …. أما | هو فيبتسم ويقول إن``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.entities import Registry
from quotes.coreference.epithets import named_plainly
from quotes.coreference.implicit import agrees
from quotes.coreference.referents import Referent
from quotes.coreference.told_people import named_in

SUBJECTS = {"هو": "m", "هي": "f"}  # the pronouns with their gender
BACK = 40  # sentences to one whom a feature is about
NEAR = 4  # sentences to one of whom somebody tells without a name


def contrasted(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Whom a pronoun behind «أما» means: no more who has just spoken, but one who has before, else who is told of.

    Where his own kin have spoken («ابنته») it is he who is told of by name.
    """
    doc, c = reader.doc, draft.candidate
    length = doc.phrase_length("anaphors.topics", reader.sentence.first)
    gender = SUBJECTS.get(doc.key(reader.sentence.first + length)) if length else None
    inside = any(d.start <= c.start < d.end for d, _ in solved)
    if gender is None or inside or c.number != "s" or gender_of(c) not in (None, gender):
        return None
    spoken = [r for _, r in reversed(solved) if r is not None]
    last = spoken[0] if spoken else None
    kin = last is not None and reader.lexicon.owned_person(doc.key(last.mentions[0].words.first))
    others = (r for r in spoken if r is not last and r.first.kind == "person" and agrees(r, gender, "s"))
    before = None if kin else next(others, None)
    return before or by_name(registry, c.sentence - 1, gender, last, BACK)


def spoken_of(registry: Registry, draft: Draft, outer: Referent | None) -> Referent | None:
    """Of whom somebody tells whom his words do not name: «زارت | سلمى العلي القرية. وقال سامي الراوي: «قالت إنها»»."""
    c = draft.candidate
    gender = gender_of(c)
    if outer is None or c.number != "s" or gender is None or outer.gender in (None, gender):
        return None
    return by_name(registry, c.sentence, gender, outer, NEAR)


def by_name(registry: Registry, sentence: int, gender: str, but: Referent | None, back: int) -> Referent | None:
    """The one told of by name nearest before in a sentence, in nobody's words, and not ``but`` him."""
    for n in range(sentence, max(-1, sentence - back), -1):
        people = [*named_plainly(registry.titles, registry.titles.reader(n)), *named_in(registry.titles, n)]
        for who in sorted(people, key=lambda m: m.words.first, reverse=True):
            fits = who.kind == "person" and who.number == "s" and (who.gender or "m") == gender
            other = but is None or not who.keys & but.name_keys
            if fits and other and registry.doc.quotation_around(who.words.first) is None:
                return registry.mention(who)
    return None
