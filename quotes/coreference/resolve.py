"""Each draft's speaker as an entity of the document, read from the top."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.draft import Draft, Relay
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.asked_by import not_himself
from quotes.coreference.bearers import Bearers
from quotes.coreference.continued import spoke_before
from quotes.coreference.contrasted import SUBJECTS, contrasted
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.entities import Registry
from quotes.coreference.entity_of import MOST_MENTIONS, entity_of, named_mentions
from quotes.coreference.epithets import no_surname, taken_up_anew
from quotes.coreference.fullest import Names
from quotes.coreference.handed_on import hand_on
from quotes.coreference.headlined import in_full_below
from quotes.coreference.implicit import agrees, nobody, slip
from quotes.coreference.inner import (
    enclosing_behind,
    enclosing_speaker,
    spoken_of_oneself,
    tells_the_speaker,
)
from quotes.coreference.introduced import named_next
from quotes.coreference.left_out import left_out
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.named_before import anybody
from quotes.coreference.passages import Passages
from quotes.coreference.proprietors import proprietor
from quotes.coreference.referents import Referent
from quotes.coreference.said_so import named_so
from quotes.coreference.told_of import told_of
from quotes.coreference.works import maker
from quotes.document import Document
from quotes.lexicon import lexicon_of
from quotes.records import Entity

NESTING = 8  # attributions that may hold another
OPENING = 8  # words in which an excerpt begins
WINDOW = 80  # attributions back (or on) in which an implicit speaker is looked for


def resolve_entities(doc: Document, drafts: Sequence[Draft], readers: dict[int, Reader]) -> list[Entity | None]:
    """The entity of each draft's speaker (None: nobody), in the drafts' order.

    ``readers``: by sentence number. Relays of a sentence's main cue are handed on to its implicit cues: an
    intermediary holds for the participles of the same sentence.
    """
    lexicon = lexicon_of(doc.grammar)
    names = Names(doc, lexicon)
    descriptions = Descriptions(doc, lexicon, readers, names.begun)
    registry = Registry(doc, names, descriptions, Bearers(doc, lexicon, readers, names))
    passages = Passages(registry.titles)
    solved: list[tuple[Draft, Referent | None]] = []
    registry.meant = lambda mention: passages.meant(mention, solved[-WINDOW:])
    unknown: set[int] = set()  # who answer somebody, and are not named
    for draft in drafts:
        referent = _referent(registry, passages, draft, solved[-WINDOW:], readers)
        if not_himself(draft, referent, solved[-WINDOW:], readers):
            referent = None
            unknown.add(len(solved))
        if referent is not None:
            registry.use(referent)
        draft.relays = [
            r
            for r in draft.relays
            if referent is None or registry.bearer(r.who) is not referent or _in_his_name(doc, r)
        ]
        if referent is not None and not any(d.start <= draft.candidate.start < d.end for d, _ in solved[-NESTING:]):
            registry.outer.add(id(referent))
        solved.append((draft, referent))
        hand_on(doc, draft, referent, solved[-WINDOW:], readers)
    solved = [
        (d, r)
        if r is not None or n in unknown or _nobody(doc, solved, n)
        else (d, _cataphor(registry, d, solved[n + 1 : n + WINDOW]))
        for n, (d, r) in enumerate(solved)
    ]
    for n, (draft, referent) in enumerate(solved):
        if (whole := enclosing_behind(doc, draft, solved[n + 1 : n + NESTING])) is not None:
            solved[n] = draft, whole
        elif referent is None and n not in unknown and not nobody(doc, draft):
            solved[n] = draft, slip(doc, draft, solved[max(0, n - WINDOW) : n])
    below = in_full_below(registry, solved)
    named = named_so(registry, solved) | below | named_next(registry, solved)
    for title in registry.referents:
        if id(title) in named:
            at = len(named[id(title)].mentions) if id(title) in below else 0
            named[id(title)].mentions[at:at] = title.mentions
    solved = [(d, named.get(id(r), r)) for d, r in solved]
    solved = [(d, named.get(id(r), r)) for d, r in solved]  # of a headline, who is named further on
    entities = {id(r): entity_of(doc, r) for r in registry.referents}
    return [_with_own(entities[id(r)], d, doc) if r is not None else None for d, r in solved]


def _nobody(doc: Document, solved: Sequence[tuple[Draft, Referent | None]], n: int) -> bool:
    """Whether the dropped subject of draft ``n`` is not named later: it is nobody, or one of whom somebody tells."""
    draft, before = solved[n][0], solved[max(0, n - WINDOW) : n]
    told = draft.finding.speaker is None and told_of(doc, draft, before) is not None
    return nobody(doc, draft) or told


def _with_own(entity: Entity, draft: Draft, doc: Document) -> Entity:
    """The entity of a record: where it has too many mentions to name them all, that of the record is among them."""
    who = draft.finding.speaker
    if who is None or len(entity.mentions) < MOST_MENTIONS or (own := doc.span(who)) in entity.mentions:
        return entity
    return evolve(entity, mentions=named_mentions(entity.mentions, (entity.start, entity.end), own))


def _referent(
    registry: Registry,
    passages: Passages,
    draft: Draft,
    solved: list[tuple[Draft, Referent | None]],
    readers: dict[int, Reader],
) -> Referent | None:
    finding = draft.finding
    reader = readers[draft.candidate.sentence]
    speaker = finding.speaker
    # «قالت الوكالة في البيان الذي نقلته وكالة الضفة»: the one behind the speaker is not yet known there
    behind = [r.who for r in draft.relays if speaker is not None and r.who.first > speaker.first]
    for relay in draft.relays:
        if relay.who not in behind:
            registry.mention(mention_of(reader, relay.who))
    own = speaker is not None and spoken_of_oneself(reader.doc, speaker)
    alone = speaker is not None and len(speaker) == 1 and reader.doc.key(speaker.first) in SUBJECTS
    pronoun = contrasted(registry, draft, solved, reader) if alone else None
    if speaker is not None and pronoun is not None:
        pronoun.mentions.append(mention_of(reader, speaker))
        return pronoun  # «أما | هو فيرى أن»
    if speaker is not None and own and (enclosing := enclosing_speaker(draft, solved, reader.doc)) is not None:
        enclosing.mentions.append(mention_of(reader, speaker))
        return enclosing
    if speaker is not None:
        mention = mention_of(reader, speaker, verb_gender=_verb_gender(draft))
        mention = no_surname(reader.doc, reader.lexicon, mention, registry.recent)
        before = spoke_before(reader, draft, solved, registry.cited.has)
        if before is not None and any(registry.bearer(r.who) is before.who for r in draft.relays):
            before = None  # «ونقل البرغوثي عن الأسير قوله»: who passes words on is not he who said them
        referent = (
            _new_voice(registry, draft, mention, solved)
            or tells_the_speaker(registry, draft, mention, solved)
            or anybody(registry, draft, mention, solved, readers)
            or _of_work(registry, mention)
            or taken_up_anew(registry, draft, mention, before, solved)
            or registry.mention(mention, before)
        )
        for who in behind:
            registry.mention(mention_of(reader, who))
        return referent
    return left_out(registry, passages, draft, solved, readers)


def _of_work(registry: Registry, mention: Mention) -> Referent | None:
    """Who is called by a work of his that the text has told of: «عرض «ريح» للفنان سامي العلي … وأكد صاحب «ريح»».

    So too by his place: «يقع مقهى سعيد الزين في السوق …. ويؤكد صاحب المقهى أن».
    """
    whose_work = maker(registry.titles, mention)
    if whose_work is None and not registry.finds(mention):
        whose_work = proprietor(registry.titles, mention)
    return registry.take_up(mention, registry.mention(whose_work)) if whose_work is not None else None


def _new_voice(
    registry: Registry, draft: Draft, mention: Mention, solved: Sequence[tuple[Draft, Referent | None]]
) -> Referent | None:
    """Who has the word behind somebody else in a headline, by a noun for anybody: «أهالي الحي: …. | والمتحدث: …»."""
    doc, c = registry.doc, draft.candidate
    if c.kind != "colon" or not solved or mention.head not in doc.grammar.sets["anaphors.persons"]:
        return None
    before = solved[-1][0].candidate
    segments = [doc.sentences[sentence].segment for sentence in (before.sentence, c.sentence)]
    headline = before.kind == "colon" and doc.segments[segments[1]].kind == "headline"
    return registry.bring_in(mention) if headline and segments[0] == segments[1] else None


def _in_his_name(doc: Document, relay: Relay) -> bool:
    """Whether who passes words on is told from their speaker by speaking for him: «على لسان المتحدث باسمه»."""
    return any(doc.key(k) in doc.grammar.sets["naming.behalf"] for k in range(relay.who.first, relay.who.last))


def _cataphor(registry: Registry, draft: Draft, after: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
    """The next speaker in agreement, where the text has named him before, or opens with a dropped subject."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.form is None or c.form.person == 1:
        return None
    if c.verb is not None and c.verb.category == "belief" and c.form.tense == "present":
        return None  # «ويعتقد أن الزيارة هي الثانية»: nobody is named before, so that it is a passive
    for later, referent in after:
        if (
            referent is not None
            and later.finding.speaker is not None
            and later.finding.case != "antecedent"
            and not (later.candidate.kind == "preposition" and later.candidate.sentence == c.sentence)
            and not draft.start <= later.candidate.start < draft.end
            # «وأوضح أن …، مشيرا إلى أن البنك أكد أن»: somebody spoken of
            and not any(d.holds(later) for d, _ in after[:NESTING])
        ):
            # «وأوضح أن …، مشيرا إلى»: the participle leans on the verb that the excerpt opens with
            opens = registry.doc.ranges[c.sentence].first if c.implicit_kind else c.word
            known = (c.sentence == 0 and opens < OPENING) or _mentioned(registry, referent, c.word)
            return referent if known and agrees(referent, gender_of(c), c.form.number) else None
    return None


def _mentioned(registry: Registry, referent: Referent, word: int) -> bool:
    """Whether the words of his name, or the noun that he is called by, stand before word ``word``."""
    places = registry.doc.places
    keys = referent.name_keys or {referent.first.noun}
    return all(any(place < word for form in _forms(key) for place in places.get(form, ())[:1]) for key in keys)


def _forms(key: str) -> tuple[str, ...]:
    """How a word may stand elsewhere: with its article or a conjunction."""
    return key, "ال" + key, "و" + key, "وال" + key


def _verb_gender(draft: Draft) -> str | None:
    """A verb before its subject agrees in gender; the verb of a relay agrees with the outlet instead."""
    if draft.finding.case in ("verb-first", "subject-first", "antecedent") and draft.candidate.kind == "verb":
        return gender_of(draft.candidate)
    return None
