"""The entity of a record, of one who speaks: bare fullest name, role, kind, fullest mention and all mentions."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from quotes.attribution.posted import PLACES
from quotes.coreference.blessed import without_prayer
from quotes.coreference.referents import Referent
from quotes.cues.signs import DASHES
from quotes.document import Document, Stretch
from quotes.lexicon import definite, lexicon_of
from quotes.records import Entity, EntityKind
from quotes.words import COMMA

TRIM = " \t،,.:؛"
MOST_MENTIONS = 500  # of one referent: each of its records has them


def entity_of(doc: Document, referent: Referent) -> Entity:
    """The record's entity: bare fullest name, role, kind, fullest mention, all mentions."""
    anaphors = doc.grammar.sets["anaphors.persons"] | doc.grammar.sets["anaphors.humans"]
    fullest = max(referent.mentions, key=lambda m: (m.name is not None, m.head not in anaphors, len(m.words)))
    start, end = doc.span(fullest.words)
    name = _bare_name(doc, referent)
    longest = max(referent.mentions, key=lambda m: sum(map(len, m.roles)))
    role = " ".join(doc.text[slice(*doc.span(part))].strip(TRIM) for part in longest.roles)
    kind: EntityKind = next((m.kind for m in referent.mentions if m.kind != "unknown"), "unknown")
    return Entity(
        name=name,
        role=role or None,
        kind=kind,
        start=start,
        end=end,
        text=doc.text[start:end],
        mentions=named_mentions({doc.span(m.words) for m in referent.mentions}, (start, end)),
    )


def _bare_name(doc: Document, referent: Referent) -> str:
    names = [m.name for m in referent.mentions if m.name is not None]
    if referent.fullest is not None:
        names.append(referent.fullest)
    if names and referent.first.kind == "organisation" and referent.first.name is None:
        names.append(_proper(doc, referent.first.words))  # «بايرن» of «نادي بايرن»
    if names:
        best = max(names, key=len)
    elif referent.introduced is not None:
        best = referent.introduced
    else:
        anaphors = doc.grammar.sets["anaphors.persons"] | doc.grammar.sets["anaphors.honorifics"]
        ordinals = doc.grammar.sets["labels.ordinals"]  # «الشاهد الأول», and then «الأول»
        told = (m for m in referent.mentions if m.head not in anaphors and m.head not in ordinals)
        telling = [m.words for m in told] or [referent.first.words]
        proper = doc.phrase_length("places.bodies", telling[0].first) > 0  # «اليونيسف», and then «المنظمة الأممية»
        best = telling[0] if len(telling[0]) >= 2 or proper else max(telling, key=len)
        best = _proper(doc, without_prayer(doc, best))
    return doc.spelt(best).strip(TRIM)


def _proper(doc: Document, words: Stretch) -> Stretch:
    """The name alone of a country, a capital or a body, without the relative clause or the rank behind it.

    «الولايات المتحدة | التي تخشى تمدد الحرب», «منظمة الأفق | التي تراقب الهدنة», «نادي المرفأ | حامل لقب الدوري», «هيئة
    القناة | ، المشرفة على الممر»; of «الشركة التي تملك المصنع», «أحد الركاب الذين» the clause may tell who is meant.
    """
    relatives = doc.grammar.sets["pronouns.relative"]
    apart = relatives | doc.grammar.sets["naming.standings"]
    length = 0 if words.lead else doc.longest(PLACES, words.first)
    behind = words.first + length
    if 0 < length < len(words) and doc.key(behind) in relatives:
        return Stretch(words.first, behind)
    head = doc.key(words.first)[words.lead :]
    behind_name = range(words.first + 2, words.last)
    clause = next((k for k in behind_name if doc.key(k) in apart or _set_apart(doc, k)), words.last)
    # «مجموعة من الركاب الذين» are no body
    body = lexicon_of(doc.grammar).body(head) and not definite(head) and doc.key(words.first + 1) != "من"
    named = not words.lead and doc.opens(words.first + 1) is not None and doc.closes(clause - 1) is not None
    return evolve(words, last=clause) if body or named else words  # «ندوة «المرفأ» | التي اختتمت أعمالها»


def _set_apart(doc: Document, k: int) -> bool:
    """A comma that parts no list, or a dash with white space before it and a word with the article behind it."""
    if doc.key(k) in COMMA:
        return doc.key(k + 1)[:1] != "و"
    return doc.key(k) in DASHES and doc.words[k - 1].end < doc.words[k].start and definite(doc.key(k + 1))


def named_mentions(mentions: Iterable[tuple[int, int]], *always: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The mentions that a record names, in text order: all, or of too many those of ``always`` and the first."""
    others = sorted(mention for mention in mentions if mention not in always)
    return tuple(sorted({*others[: MOST_MENTIONS - len(set(always))], *always}))
