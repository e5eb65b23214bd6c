"""A cue whose speaker no mention beside it tells, with what is known of the text before it."""

from __future__ import annotations

from attrs import field, frozen

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.entities import Registry
from quotes.coreference.inner import enclosing_speaker
from quotes.coreference.passages import Passages
from quotes.coreference.referents import Referent
from quotes.document import Document


@frozen
class Case:
    """A draft without a mention, and what is known before it."""

    registry: Registry
    passages: Passages
    draft: Draft
    solved: list[tuple[Draft, Referent | None]]
    readers: dict[int, Reader]
    reader: Reader = field(init=False)
    doc: Document = field(init=False)
    enclosing: Referent | None = field(init=False)
    """Who says the words that it stands in."""

    @reader.default
    def _reader(self) -> Reader:
        return self.readers[self.draft.candidate.sentence]

    @doc.default
    def _doc(self) -> Document:
        return self.registry.doc

    @enclosing.default
    def _enclosing(self) -> Referent | None:
        return enclosing_speaker(self.draft, self.solved, self.registry.doc)
