"""What speaks for or against a record: names of facts about its cue, its content, its speaker and where he came from.

Numbers are given as the first bound that holds them (``content<=8``), so that a weight can be fitted for each range.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.document import Document
from quotes.folding import fold, fold_line
from quotes.lexicon import Lexicon, definite, lexicon_of
from quotes.records import Entity
from quotes.words import COMMA

LONG_GAP = 12  # words between cue and content
RECENT = 6  # attributions back in which rivals for a dropped subject are counted

CONTENT_WORDS = (2, 4, 8, 15, 25, 40, 70)
COMMAS = (0, 1, 2, 4)
WORDS_LEFT = (0, 3, 10)
SENTENCE_WORDS = (12, 20, 30, 45, 70)
MENTION_WORDS = (1, 2, 3, 4, 6, 9, 14)
NAME_WORDS = (1, 2, 3, 4, 6)
MENTIONS = (1, 2, 4, 8)
SENTENCES_BACK = (0, 1, 2, 3, 6)
RIVALS = (0, 1, 2, 3)
LEADS = (0, 75, 150, 250, 400, 600)  # hundredths of a natural logarithm
HANDED_ON = ("case:", "form:", "mention", "subject:", "kind:")  # signs of an attribution that hold for those it feeds


def signs_of(
    doc: Document, drafts: Sequence[Draft], entities: Sequence[Entity | None], readers: Mapping[int, Reader]
) -> list[frozenset[str]]:
    """The signs of each attribution of a document, in the order of ``drafts``."""
    lexicon = lexicon_of(doc.grammar)
    if not drafts:
        return []
    counts = _Counts.of(doc, [draft.candidate.word for draft in drafts])
    starts = [sentence.start for sentence in doc.sentences]
    # By folded name: the signs of the last attribution with a mention beside its cue.
    origins: dict[str, frozenset[str]] = {}
    before: list[str] = []  # the folded names of the attributions before, "" for nobody
    result: list[frozenset[str]] = []
    for draft, entity in zip(drafts, entities, strict=True):
        found = set(_cue(draft, readers[draft.candidate.sentence]))
        name = fold_line(entity.name) if entity is not None else ""
        found.update(_content(doc, draft, counts))
        if entity is None:
            found.add("nobody")
        else:
            found.update(_entity(doc, draft, entity, lexicon))
        if draft.finding.speaker is None:
            found.update(_dropped(draft, entity, name, before, origins, starts))
        else:
            found.update(_mention(doc, draft, readers[draft.candidate.sentence]))
            if entity is not None:
                origins[name] = frozenset(found)
        before.append(name)
        result.append(frozenset(found))
    return result


@frozen
class _Counts:
    """Where marks, commas, commas before و and cues stand, in order: how many a content holds is two searches."""

    marks: Sequence[int]
    commas: Sequence[int]
    joined: Sequence[int]
    cues: Sequence[int]

    @classmethod
    def of(cls, doc: Document, cues: Iterable[int]) -> _Counts:
        marks = [k for k, word in enumerate(doc.words) if not word.is_word]
        commas = [k for k in marks if doc.key(k) in COMMA]
        joined = [k for k in commas if doc.key(k + 1)[:1] == "و"]
        return cls(marks, commas, joined, sorted(set(cues)))

    def words(self, first: int, last: int) -> int:
        """Words in ``[first, last)``, marks not counted."""
        return last - first - _inside(self.marks, first, last)


def _inside(places: Sequence[int], first: int, last: int) -> int:
    """How many of the places lie in ``[first, last)``."""
    return bisect_left(places, last) - bisect_left(places, first)


def _up_to(name: str, number: int, bounds: Sequence[int]) -> str:
    for bound in bounds:
        if number <= bound:
            return f"{name}<={bound}"
    return f"{name}>{bounds[-1]}"


def _cue(draft: Draft, reader: Reader) -> Iterator[str]:
    """Case, frame and cue, and whether the tagger sees the verb."""
    c = draft.candidate
    yield f"case:{draft.finding.case}"
    yield f"form:{draft.form}"
    yield f"cue:{c.kind}"
    yield f"position:{c.position}"
    if c.verb is not None:
        yield f"category:{c.verb.category}"
        if c.verb.strict:
            yield "strict"
    if c.opener is not None and c.opener.word == c.last:
        yield "adjacent"
    if len(c.gap) > LONG_GAP and c.position == "after":
        yield "long-gap"
    if reader.tree is None:
        yield "no-parse"
    elif c.kind == "verb" and reader.pos(c.word) != "VERB":
        yield "tagged-otherwise"
    if draft.negated:
        yield "negated"
    if draft.relays:
        yield "relays"


def _content(doc: Document, draft: Draft, counts: _Counts) -> Iterator[str]:
    """How long the content is, what it holds and how it ends."""
    first, last = doc.index_at(draft.start), doc.index_at(draft.end)
    yield _up_to("content", counts.words(first, last), CONTENT_WORDS)
    yield _up_to("commas", _inside(counts.commas, first, last), COMMAS)
    if _inside(counts.joined, first, last):
        yield "comma-and"
    if _inside(counts.cues, first, last):
        yield "cue-inside"
    if len(draft.spans) > 1:
        yield "spans"
    if last < len(doc.words) and "\n" in doc.text[draft.end : doc.words[last].start]:
        yield "end:line"
    elif doc.closes(last) is not None:
        yield "end:mark"
    elif last >= len(doc.words) or doc.words[last].is_word:
        yield "end:word" if last < len(doc.words) else "end:text"
    else:
        yield f"end:{doc.key(last)}" if doc.key(last) in COMMA or doc.key(last) == "." else "end:sign"
    sentence = doc.ranges[draft.candidate.sentence]
    yield _up_to("left", counts.words(last, max(last, sentence.last)), WORDS_LEFT)
    yield _up_to("sentence", len(sentence), SENTENCE_WORDS)


def _mention(doc: Document, draft: Draft, reader: Reader) -> Iterator[str]:
    """The mention beside the cue: its length, what is in it, and whether the parse has the subject in it."""
    c, mention = draft.candidate, draft.finding.speaker
    assert mention is not None
    yield _up_to("mention", len(mention), MENTION_WORDS)
    if any(not doc.words[k].is_word for k in range(mention.first, mention.last)):
        yield "mention-sign"
    if any(reader.pos(k) == "VERB" for k in range(mention.first, mention.last)):
        yield "mention-verb"
    if c.opener is not None and mention.last >= c.opener.word:
        yield "mention-next:opener"
    elif mention.last < len(doc.words):
        yield "mention-next:" + ("word" if doc.words[mention.last].is_word else "sign")
    if reader.tree is not None and c.kind == "verb":
        subject = reader.tree.noun_subject(doc.words[c.word])
        start, end = doc.span(mention)
        inside = subject is not None and start <= reader.tree.start(subject) < end
        yield "subject:" + ("none" if subject is None else "inside" if inside else "outside")


def _entity(doc: Document, draft: Draft, entity: Entity, lexicon: Lexicon) -> Iterator[str]:
    """Who the speaker is taken for: a name or a description, and where it was found."""
    yield f"kind:{entity.kind}"
    words = [fold(word) for word in entity.name.split()]
    yield _up_to("name", len(words), NAME_WORDS)
    if entity.role is None:
        yield "no-role"
    if words and definite(words[0]):
        yield "name-definite"
    if words and lexicon.given_name(words[0]):
        yield "name-given"
    yield _up_to("mentions", len(entity.mentions), MENTIONS)
    if draft.finding.speaker is not None:
        start, end = doc.span(draft.finding.speaker)
        yield "name-inside" if start <= entity.start < end else "name-elsewhere"


def _dropped(
    draft: Draft,
    entity: Entity | None,
    name: str,
    before: Sequence[str],
    origins: Mapping[str, frozenset[str]],
    starts: Sequence[int],
) -> Iterator[str]:
    """Where the speaker of a cue without a mention was taken from, and how many others he might have been."""
    yield _up_to("rivals", len({other for other in before[-RECENT:] if other}), RIVALS)
    if draft.lead is not None:
        yield _up_to("lead", draft.lead, LEADS)
    if entity is None:
        return
    yield "taken:" + ("last" if before and before[-1] == name else "before" if name in origins else "new")
    place = bisect_right(entity.mentions, (draft.candidate.start, -1)) - 1
    if place >= 0:
        back = draft.candidate.sentence - (bisect_right(starts, entity.mentions[place][0]) - 1)
        yield _up_to("back", max(0, back), SENTENCES_BACK)
    yield from (f"from-{sign}" for sign in origins.get(name, ()) if sign.startswith(HANDED_ON))
