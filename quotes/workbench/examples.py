"""The ``accept`` and ``reject`` sentences run through the extractor.

What they promise:

- an entry's ``accept``: a record in which the entry has a part, as its cue, as the phrase that owns the cue, or as what
  names who passed the words on; its ``reject``: no such record;
- a frame's ``accept``: a record whose content was introduced by that frame; a relay pattern's: a record with an
  intermediary by that pattern; their ``reject``: no such record;
- a tag's (على حد تعبيره): a record whose content stops before the tag;
- page furniture and marks: ``accept`` is furniture, or holds one quotation of the style; ``reject`` is or holds none;
- ``missed`` and ``mistaken``: what should be accepted or rejected and is not yet. Once it is, the example fails: it
  belongs under ``accept`` or ``reject`` then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, get_args

from attrs import frozen

from quotes.cues.sources import named_by
from quotes.extractor import Extractor, Run
from quotes.folding import fold
from quotes.grammar.loader import READ_ELSEWHERE, extra_files, packaged_files
from quotes.grammar.resources import GrammarFile, grammar_root, read_file
from quotes.grammar.shapes import FRAMES
from quotes.marks import find_quotations
from quotes.segments import segment
from quotes.workbench.participation import frame_of, parts, patterns

Kind = Literal["accept", "reject", "missed", "mistaken"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@frozen
class Example:
    """One sentence of an entry and where it stands."""

    path: str
    line: int | None
    entry: str
    kind: Kind
    text: str


@frozen
class Outcome:
    """Whether an example holds, and what was found in it: ``rule`` and cue of every record, or the furniture's kind."""

    example: Example
    holds: bool
    found: tuple[str, ...]


def examples(grammars: Sequence[Path] = ()) -> Iterator[Example]:
    """Every example of the packaged grammar, or of the given folders. Raises GrammarError for unreadable files."""
    paths = list(extra_files(grammars)) if grammars else packaged_files()
    if not grammars:
        paths += [grammar_root() / f"{stem}.toml" for stem in READ_ELSEWHERE]
    for path in paths:
        source = read_file(path)
        for entry, table in _tables(source):
            for kind in KINDS:
                for text in table.get(kind, ()):
                    yield Example(str(path), source.line(entry, kind), entry, kind, text)


def run_example(example: Example, extractor: Extractor) -> Outcome:
    """Run one example."""
    stem = Path(example.path).stem
    if stem == "furniture":
        kinds = tuple(part.kind for part in segment(example.text))
        return Outcome(example, ("furniture" in kinds) == (example.kind == "accept"), kinds)
    if stem == "marks":
        styles = tuple(q.style for q in find_quotations(example.text))
        holds = styles == (example.entry,) if example.kind == "accept" else example.entry not in styles
        return Outcome(example, holds, styles)
    run = extractor.run(example.text)
    names = NAMES.get(stem, _entries)
    present = any(example.entry in names(run, n) for n in range(len(run.drafts)))
    found = tuple(f"{quote.rule} ({quote.cue.text})" for quote in run.records)
    return Outcome(example, present == (example.kind in ("accept", "mistaken")), found)


def _entries(run: Run, n: int) -> frozenset[str]:
    return frozenset(part.entry for part in parts(run.document, run.drafts[n]))


def _frames(run: Run, n: int) -> frozenset[str]:
    draft = run.drafts[n]
    found = {frame_of(draft.candidate), draft.candidate.phrase.role if draft.candidate.phrase is not None else ""}
    if draft.finding.case == "source-in":
        found.add("source:في")
    who = draft.finding.speaker
    before = run.document.key(who.first - 1) if who is not None and draft.finding.case == "relay" else ""
    if "verb-from" in patterns(run.document, draft) or before in named_by(draft.candidate.verb):
        found.add(next((f for f in FRAMES if f.startswith("relay:") and fold(f) == f"relay:{before}"), "relay"))
    return frozenset(found)


def _relays(run: Run, n: int) -> frozenset[str]:
    return patterns(run.document, run.drafts[n])


NAMES: dict[str, Callable[[Run, int], frozenset[str]]] = {"frames": _frames, "relays": _relays}


def _tables(source: GrammarFile) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """The tables of a file by name; ``[[pair]]`` and ``[[furniture]]`` by their ``id``."""
    for name, value in source.tables.items():
        if isinstance(value, dict):
            yield name, value
        elif isinstance(value, list):
            for table in value:
                if isinstance(table, dict):
                    yield str(table.get("id", name)), table
