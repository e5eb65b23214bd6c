"""A title whose bearer is named with the next words: ``قال وزير المالية إن … وأضاف سامي العلي``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import carries_on
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.cues.candidates import Candidate
from quotes.lexicon import definite


def named_next(registry: Registry, solved: Sequence[tuple[Draft, Referent | None]]) -> dict[int, Referent]:
    """By id, the referents that are only a title, each with the one named next: nobody else has spoken in between.

    A name that the text has not had before, and no title with it, needs the title before to say who he is. A verb that
    carries on a speech goes on with the last one whatever he is called.
    """
    found: dict[int, Referent] = {}
    title: tuple[Draft, Referent] | None = None
    for draft, referent in solved:
        if title is not None and title[0].start <= draft.candidate.start < title[0].end:
            continue
        if referent is None or (title is not None and referent is title[1]):
            continue
        mention = _own(draft, referent)
        if title is not None and mention is not None and _names(registry, draft.candidate, mention, title[1]):
            found[id(title[1])] = referent
        title = (draft, referent) if mention is not None and _nameless(referent) else None
    return found


def _own(draft: Draft, referent: Referent) -> Mention | None:
    """The mention that brings the referent in, where it stands beside this cue."""
    who = draft.finding.speaker
    return referent.first if who is not None and referent.first.words == who else None


def _nameless(referent: Referent) -> bool:
    first = referent.first
    return first.kind == "person" and first.number == "s" and not referent.name_keys and referent.introduced is None


def _of_another(registry: Registry, title: Mention) -> bool:
    """«متحدث باسم الرئيس سامي العلي»: a voice told by another's name, who is the one named next."""
    doc, words, lexicon = registry.doc, title.words, registry.names.lexicon
    if definite(title.head) or not lexicon.any(("naming.voices",), title.head):
        return False
    return any(lexicon.listed_given(doc.key(k)) for k in range(words.first + 1, words.last))


def _names(registry: Registry, c: Candidate, mention: Mention, referent: Referent) -> bool:
    """Whether the mention beside cue ``c`` names the one whom a title has left unnamed."""
    doc, name = registry.doc, mention.name
    if name is None or mention.roles or mention.kind != "person" or mention.number != "s":
        return False
    if differ(referent, mention) or _of_another(registry, referent.first):
        return False
    if carries_on(doc, c):
        return True
    before = doc.places.get(doc.key(name.last - 1), ())[:1]
    new = len(name) >= 2 and not any(place < name.first for place in before)
    return new and registry.titles.titled(referent.first)
