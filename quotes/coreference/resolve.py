"""Each draft's speaker as an entity of the document, read from the top."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.boundaries import gender_of
from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.entities import Referent, Registry
from quotes.coreference.fullest import Names
from quotes.coreference.implicit import resolve_implicit
from quotes.coreference.mentions import mention_of
from quotes.document import Document
from quotes.lexicon import Lexicon
from quotes.records import Entity


def resolve_entities(
    doc: Document, drafts: Sequence[Draft], readers: dict[int, Reader]
) -> list[Entity | None]:
    """The entity of each draft's speaker (None: nobody), in the drafts' order.

    ``readers``: by sentence number. Relays of a sentence's main cue are handed on to its implicit cues: an
    intermediary holds for the participles of the same sentence.
    """
    lexicon = Lexicon(doc.grammar)
    registry = Registry(doc, Names(doc, lexicon))
    solved: list[tuple[Draft, Referent | None]] = []
    for draft in drafts:
        referent = _referent(registry, draft, solved, readers[draft.candidate.sentence])
        if referent is not None:
            registry.use(referent)
        solved.append((draft, referent))
        _inherit_relays(draft, referent, solved)
    entities = {id(r): registry.entity(r) for r in registry.referents}
    return [entities[id(r)] if r is not None else None for _, r in solved]


def _referent(
    registry: Registry, draft: Draft, solved: list[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    finding = draft.finding
    for relay in draft.relays:
        registry.mention(mention_of(reader, relay.who))
    if finding.speaker is not None:
        return registry.mention(mention_of(reader, finding.speaker, verb_gender=_verb_gender(draft)))
    if finding.controller is not None and not _same_sentence_cue(draft, solved):
        return registry.mention(mention_of(reader, finding.controller))
    enclosing = next(
        (r for d, r in reversed(solved) if r is not None and d.start <= draft.candidate.start < d.end), None
    )
    return resolve_implicit(registry, draft, solved, enclosing)


def _same_sentence_cue(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> bool:
    if draft.finding.case == "outlet-participle":
        return False
    return any(
        d.candidate.sentence == draft.candidate.sentence and not d.start <= draft.candidate.start < d.end
        for d, _ in solved
    )


def _verb_gender(draft: Draft) -> str | None:
    """A verb before its subject agrees in gender; the verb of a relay agrees with the outlet instead."""
    if draft.finding.case in ("verb-first", "subject-first", "antecedent") and draft.candidate.kind == "verb":
        return gender_of(draft.candidate)
    return None


def _inherit_relays(draft: Draft, referent: Referent | None, solved: Sequence[tuple[Draft, Referent | None]]) -> None:
    if draft.relays or not draft.candidate.implicit_kind or referent is None:
        return
    for earlier, other in solved:
        if earlier.candidate.sentence == draft.candidate.sentence and other is referent and earlier.relays and earlier is not draft:
            draft.relays = list(earlier.relays)
            return


