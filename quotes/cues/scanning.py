"""The scan from a cue to what opens its content: where it stands, what it has learned, and what a rule may answer."""

from __future__ import annotations

from collections.abc import Callable, Set
from enum import Enum, auto

from attrs import define

from quotes.cues.candidates import Opener
from quotes.document import Document
from quotes.grammar.schema import Analysis, Verb


class End(Enum):
    """The scan is over: with the lesser opener met on the way, if any, or with none at all."""

    KEEP = auto()
    NOTHING = auto()


@define(eq=False)
class Scan:
    """The cue at word ``cue`` and the word ``at`` that is asked about; no opener is looked for from ``limit`` on."""

    doc: Document
    cue: int
    limit: int
    analysis: Analysis
    frames: Set[str]
    """The frames of the verb, folded."""
    bare_refused: bool
    """A verb that mostly says nothing takes no bare أن but where its frames say so."""
    at: int = 0
    aside: bool = False
    """The scan is inside an apposition or a relative clause, whose verbs are not the sentence's own."""
    fallback: Opener | None = None
    """What opens the content if nothing surer comes."""

    @property
    def verb(self) -> Verb:
        return self.analysis.form.verb

    @property
    def speaks(self) -> bool:
        """Whether the verb takes words in marks or behind a colon."""
        return "quotation" in self.frames or "colon" in self.frames

    def stop(self, reason: str, by: int | None = None) -> End:
        """End the cue's reach, and say why to the trace: ``reason`` is a key of ``quotes.trace.REASONS``."""
        self.doc.refuse(self.cue, self.verb.id, reason, by)
        return End.KEEP


Step = int | Opener | End | None
"""What a rule answers: the word to go on at, the opener, that the scan is over, or None where it says nothing."""
Rule = Callable[[Scan], Step]
