"""The head of a state among those who preside over something: ``الرئيس`` is not ``رئيس الحكومة سامي العلي``.

He is called with the article, by himself or with his country, or by the state: «الرئيس القبرصي», «رئيس الدولة».
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.coreference.bearers import Bearers
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.coreference.told_people import told_before
from quotes.document import Stretch
from quotes.lexicon import definite

NEAR = 2  # sentences back to one who is told of
STATE = "titles.of_state"


def newest_first(titles: Bearers, recent: Sequence[Referent], mention: Mention) -> list[Referent]:
    """Those who have spoken, the last one first; for «الرئيس» alone those who are called so before all others."""
    newest = list(reversed(recent))
    if not _alone(titles, mention):
        return newest
    return sorted(newest, key=lambda who: not any(_heads_state(titles, m) for m in who.ways.values()))


def presides_only(titles: Bearers, referent: Referent, mention: Mention) -> bool:
    """Whether «الرئيس» alone is another than who presides over something: the text has just told of a head of state."""
    if not _alone(titles, mention) or any(_heads_state(titles, m) for m in referent.ways.values()):
        return False
    return head_of_state(titles, mention) is not None


def head_of_state(titles: Bearers, mention: Mention) -> Stretch | None:
    """The name of the head of a state for «الرئيس» alone, told of just before, or for «رئيس الدولة».

    For that where the text names no other and has not told of him so: «استقبل رئيس الدولة | الرئيس القبرصي سامي العلي».
    """
    doc, first = titles.doc, mention.words.first
    alone, whole = _alone(titles, mention), _by_state(titles, mention)
    if not (alone or whole):
        return None
    if whole and any(doc.key(k + 1) == doc.key(first + 1) for k in doc.places.get(doc.key(first), ()) if k < first):
        return None
    found: dict[str, Stretch] = {}
    for told in told_before(titles, first):
        near = (doc.sentence_of(first) or 0) - (doc.sentence_of(told.words.first) or 0) <= NEAR
        if told.name is None or not _heads_state(titles, told) or (alone and not near):
            continue
        if alone:
            return told.name
        found.setdefault(doc.key(told.name.last - 1), told.name)
    return next(iter(found.values())) if len(found) == 1 else None


def _alone(titles: Bearers, mention: Mention) -> bool:
    """«الرئيس», «الرئيسة»."""
    return len(mention.words) == 1 and definite(mention.head) and titles.lexicon.has("titles.heading", mention.noun)


def _by_state(titles: Bearers, mention: Mention) -> bool:
    """«رئيس الدولة», «رئيسة الجمهورية»."""
    words, lexicon = mention.words, titles.lexicon
    two = len(words) == 2 and not words.lead and lexicon.has("titles.heading", mention.head)
    return two and lexicon.has(STATE, titles.doc.key(words.first + 1))


def _heads_state(titles: Bearers, mention: Mention) -> bool:
    """Whether somebody is called so, with his name or his country, or by the state: «الرئيس القبرصي سامي العلي»."""
    doc, words = titles.doc, mention.words
    if not titles.lexicon.has("titles.heading", mention.noun):
        return False
    head = next((k for k in range(words.first, words.last) if doc.key(k).endswith(mention.noun)), words.first)
    behind = head + 1
    if not definite(doc.key(head)[words.lead if head == words.first else 0 :]):
        return titles.lexicon.has(STATE, doc.key(behind))
    named = mention.name is not None and mention.name.first == behind
    return named or (behind < words.last and of_place(doc.key(behind), doc.grammar.sets["places.countries"]))
