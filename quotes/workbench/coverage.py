"""What the grammar covers in a corpus: how often each entry occurs and comes to a record, and what has no entry.

Counted from real runs of the pipeline and their traces, one document at a time; of the texts nothing is kept but
single words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from quotes.extractor import Extractor, Run
from quotes.grammar.schema import Grammar
from quotes.workbench.explanation import Match, matches
from quotes.workbench.uncovered import governors

UNASKED, UNASKED_TEXT = "unasked", "no step had a question about the word"
"""In place of a reason."""
SILENT = "silent."


@define
class Entry:
    """One entry in a corpus: its occurrences, and of those the records it is the cue of or has another part in.

    ``dropped``: the others, by the last reason that a step gave (a key of ``quotes.trace.REASONS``), the one that
    decided. ``records`` + ``parts`` + all ``dropped`` = ``occurrences``.
    """

    id: str
    lemma: str
    kind: str
    occurrences: int = 0
    records: int = 0
    parts: int = 0
    dropped: Counter[str] = field(factory=Counter)

    def count(self, match: Match) -> None:
        """One more occurrence."""
        self.occurrences += 1
        if match.outcome == "record":
            self.records += 1
        elif match.outcome == "part":
            self.parts += 1
        else:
            self.dropped[match.reasons[-1].code if match.reasons else UNASKED] += 1


@define
class Word:
    """A lemma without an entry before something that looks like words said; ``listed``: the list of
    grammars/silent.toml that says why it needs none."""

    lemma: str
    listed: str | None
    frames: Counter[str] = field(factory=Counter)
    forms: Counter[str] = field(factory=Counter)

    @property
    def occurrences(self) -> int:
        """How often, in all frames."""
        return self.frames.total()


@define
class Coverage:
    """The counts of a corpus; ``words`` by lemma."""

    documents: int
    records: int
    entries: dict[str, Entry]
    words: dict[str, Word] = field(factory=dict)

    @property
    def uncovered(self) -> list[Word]:
        """Words without an entry that no list accounts for, the most frequent first."""
        return sorted((w for w in self.words.values() if w.listed is None), key=_rank)

    @property
    def listed(self) -> list[Word]:
        """Words without an entry that are listed as none of saying, the most frequent first."""
        return sorted((w for w in self.words.values() if w.listed is not None), key=_rank)

    def plain(self, least: int = 1) -> dict[str, Any]:
        """The counts as plain data, for JSON; entries by lemma, words of ``least`` occurrences by frequency."""
        return {
            "documents": self.documents,
            "records": self.records,
            "entries": [
                {"id": e.id, "lemma": e.lemma, "kind": e.kind, "occurrences": e.occurrences, "records": e.records,
                 "parts": e.parts, "dropped": dict(e.dropped.most_common())}
                for e in self.entries.values()
            ],
            "uncovered": [_plain(word) for word in self.uncovered if word.occurrences >= least],
            "listed": [_plain(word) for word in self.listed if word.occurrences >= least],
        }  # fmt: skip


def cover(extractor: Extractor, texts: Iterable[str]) -> Coverage:
    """Run the pipeline over texts and count. Raises ParserError, where the parser cannot be loaded."""
    coverage = Coverage(0, 0, {entry.id: entry for entry in _entries(extractor.grammar)})
    silent = {name: extractor.grammar.sets[name] for name in extractor.grammar.sets if name.startswith(SILENT)}
    for text in texts:
        count(coverage, extractor, extractor.run(text), silent)
    return coverage


def count(coverage: Coverage, extractor: Extractor, run: Run, silent: dict[str, frozenset[str]]) -> None:
    """Add one document."""
    coverage.documents += 1
    coverage.records += len(run.records)
    for match in matches(run):
        if match.entry in coverage.entries:
            coverage.entries[match.entry].count(match)
    for governor in governors(extractor, run):
        word = coverage.words.get(governor.lemma)
        if word is None:
            listed = next((name for name, lemmas in silent.items() if governor.lemma in lemmas), None)
            word = coverage.words[governor.lemma] = Word(governor.lemma, listed and listed.removeprefix(SILENT))
        word.frames[governor.frame] += 1
        word.forms[run.document.words[governor.word].key] += 1


def _entries(grammar: Grammar) -> Iterator[Entry]:
    for verb in sorted(grammar.verbs, key=lambda verb: verb.lemma):
        yield Entry(verb.id, verb.lemma, "verb")
    for phrase in sorted(grammar.phrases, key=lambda phrase: phrase.lemma):
        yield Entry(phrase.id, phrase.lemma, f"phrase {phrase.role}")


def _rank(word: Word) -> tuple[int, str]:
    return -word.occurrences, word.lemma


def _plain(word: Word) -> dict[str, Any]:
    return {
        "lemma": word.lemma, "listed": word.listed, "occurrences": word.occurrences,
        "frames": dict(word.frames.most_common()), "forms": dict(word.forms.most_common(5)),
    }  # fmt: skip
