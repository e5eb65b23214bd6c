"""Why a text gives the records it gives: what the grammar matched, what the parse said, what became of each match.

Nothing is worked out anew: all of it is read off one run of the pipeline (``Extractor.run``) and its trace.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from attrs import frozen

from quotes.confidence.estimate import weights
from quotes.cues.phrases import phrase_at
from quotes.document import Document
from quotes.extractor import Extractor, Run
from quotes.grammar.schema import Analysis
from quotes.jsonl import to_plain
from quotes.trace import REASONS
from quotes.workbench.inflection import slot_of
from quotes.workbench.participation import Part, frame_of, parts

Outcome = Literal["record", "part", "dropped"]
SHARES = {
    "cue": "its cue",
    "owner": "the phrase before its cue",
    "intermediary": "names who passed it on",
    "source": "names its source",
    "tag": "stands behind its words",
}


@frozen
class Reason:
    """Why a match came to nothing; ``by`` is the word that had a hand in it."""

    code: str
    text: str
    by: str | None


@frozen
class Match:
    """An entry found at a word, as which form, and what became of it.

    ``frames`` are those of the entry, ``frame`` the one that fitted, whatever the parse said of it then.
    ``record``: the id of the record it is the cue of (outcome ``record``) or had another part in (``part``).
    """

    start: int
    end: int
    text: str
    entry: str
    form: str
    frames: tuple[str, ...]
    frame: str | None
    outcome: Outcome
    record: str | None
    share: str | None
    reasons: tuple[Reason, ...]
    parse: str


@frozen
class Token:
    """One token of the parse: Universal Dependencies, ``head`` an index into the same list (its own for the root)."""

    start: int
    text: str
    upos: str
    deprel: str
    head: int


@frozen
class Parsed:
    """One sentence and its tokens; none where it was not parsed."""

    start: int
    end: int
    tokens: tuple[Token, ...]


@frozen
class Judged:
    """A record, the frame and resolver case that made it, and each sign its confidence rests on, with its weight."""

    record: dict[str, Any]
    entry: str
    frame: str
    case: str
    bias: float
    signs: dict[str, float]


@frozen
class Explanation:
    """Everything that is known about one text; offsets are code points into it."""

    text: str
    matches: tuple[Match, ...]
    sentences: tuple[Parsed, ...]
    records: tuple[Judged, ...]


def explain(extractor: Extractor, text: str) -> Explanation:
    """Run the pipeline over a text and tell what happened."""
    run = extractor.run(text)
    return Explanation(text, tuple(matches(run)), tuple(_sentences(run)), tuple(_judged(run)))


def matches(run: Run) -> Iterator[Match]:
    """Every entry found in a text and what became of it."""
    doc = run.document
    taken: dict[tuple[int, str], tuple[str, Part]] = {}
    for draft, quote in zip(run.drafts, run.records, strict=True):
        for part in parts(doc, draft):
            key = (part.word, part.entry)
            if key not in taken or part.share == "cue":
                taken[key] = (quote.id, part)
    fitted = {(c.word, c.entry): frame_of(c) for c in run.candidates}
    for i, last, entry, form, frames in _found(doc, {word for word, id in taken if id == "colon"}):
        hit = next((taken[k, entry] for k in range(i, last) if (k, entry) in taken), None)
        reasons = () if hit else tuple(_reasons(doc, range(i, last), entry) or _reasons(doc, range(last, last + 1)))
        yield Match(
            start=doc.words[i].start,
            end=doc.words[last - 1].end,
            text=doc.text[doc.words[i].start : doc.words[last - 1].end],
            entry=entry,
            form=form,
            frames=frames,
            frame=next((fitted[k, entry] for k in range(i, last) if (k, entry) in fitted), None),
            outcome=("record" if hit[1].share == "cue" else "part") if hit else "dropped",
            record=hit[0] if hit else None,
            share=SHARES[hit[1].share] if hit else None,
            reasons=reasons,
            parse=_parse_of(run, i),
        )


def _found(doc: Document, colons: set[int]) -> Iterator[tuple[int, int, str, str, tuple[str, ...]]]:
    """Words ``[i, last)``, entry, form and frames of everything that the grammar knows in the text."""
    for i, word in enumerate(doc.words):
        seen: set[str] = set()
        for analysis in doc.analyses(i):
            verb = analysis.form.verb
            if verb.id not in seen:
                seen.add(verb.id)
                yield i, i + 1, verb.id, _form(analysis), verb.frames
        found = phrase_at(doc, i)
        if found is not None:
            yield i, i + found[1], found[0].id, f"phrase {found[0].role}", ()
        if i in colons or (word.key == ":" and any(r.word == i for r in doc.trace or ())):
            yield i, i + 1, "colon", "colon", ()


def _form(analysis: Analysis) -> str:
    """``past.3fs, و before it``, ``masdar.ه``."""
    clitics = [f"{analysis.proclitic} before it"] if analysis.proclitic else []
    clitics += [f"{analysis.enclitic} behind it"] if analysis.enclitic else []
    return ", ".join([slot_of(analysis.form), *clitics])


def _reasons(doc: Document, words: range, entry: str | None = None) -> list[Reason]:
    """What was written down of an entry at some words, or of any; behind a phrase (كما) stands the verb it presents."""
    found: dict[str, Reason] = {}
    for refusal in doc.trace or ():
        if refusal.word in words and entry in (None, refusal.entry) and refusal.reason not in found:
            by = doc.words[refusal.by].text if refusal.by is not None and refusal.by < len(doc.words) else None
            found[refusal.reason] = Reason(refusal.reason, REASONS[refusal.reason], by)
    sentence = next((n for n, s in enumerate(doc.ranges) if s.first <= words[0] < s.last), None)
    if sentence is not None and doc.kind(sentence) == "furniture":
        found["furniture"] = Reason("furniture", REASONS["furniture"], None)
    return list(found.values())


def _parse_of(run: Run, i: int) -> str:
    """``VERB, parataxis of و, subject الوزير``; sentences without a cue are not parsed."""
    word = run.document.words[i]
    for reader in run.readers.values():
        if reader.tree is None or not reader.sentence.first <= i < reader.sentence.last:
            continue
        token = reader.tree.main(word)
        if token is None:
            return "not parsed"
        head = f" of {token.head.text}" if token.head.i != token.i else ""
        subject = reader.tree.subject(word)
        return f"{token.pos_}, {token.dep_}{head}" + (f", subject {subject.text}" if subject is not None else "")
    return "not parsed"


def _sentences(run: Run) -> Iterator[Parsed]:
    for n, sentence in enumerate(run.document.sentences):
        reader = run.readers.get(n)
        tree = reader.tree if reader is not None else None
        tokens = (
            [Token(tree.offset + token.idx, token.text, token.pos_, token.dep_, token.head.i) for token in tree.doc]
            if tree is not None
            else []
        )
        yield Parsed(sentence.start, sentence.end, tuple(tokens))


def _judged(run: Run) -> Iterator[Judged]:
    table = weights()
    for draft, quote, marks in zip(run.drafts, run.records, run.signs(), strict=True):
        yield Judged(
            record=to_plain(quote),
            entry=draft.candidate.entry,
            frame=frame_of(draft.candidate),
            case=draft.finding.case,
            bias=table["bias"],
            signs={sign: table.get(sign, 0.0) for sign in sorted(marks)},
        )
