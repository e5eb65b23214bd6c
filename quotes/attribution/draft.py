"""An attribution under construction: spans as word stretches and raw ranges, before entities are known."""

from __future__ import annotations

from attrs import define, field, frozen

from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.records import CueKind, Form


@frozen
class Relay:
    """One who passed the words on, and the raw range, lemma and kind of the cue that says so."""

    who: Stretch
    cue_start: int
    cue_end: int
    lemma: str
    kind: CueKind


@frozen
class Finding:
    """What the speaker search found: the mention beside the cue (None: implicit) and the case that decided.

    ``controller``: for an implicit speaker, the mention that the sentence itself makes responsible
    («استنكرت الأستاذة الاعتداء مؤكدة أن»); coreference takes it before it looks further back. ``about``: the pronoun
    that stands for him, where his words are passed on («نقلت الصحيفة عنها أنها»: ``ها``). ``hers``: whether the verb
    that a verbal noun leans on has dropped a woman («وعلقت | بالقول»), or a man; None where nothing tells.
    """

    speaker: Stretch | None
    case: str
    relays: tuple[Relay, ...] = ()
    controller: Stretch | None = None
    about: str = ""
    hers: bool | None = None


@define
class Draft:
    """One attribution with everything but its entity."""

    candidate: Candidate
    spans: list[tuple[int, int]]
    form: Form
    finding: Finding
    medium: Stretch | None = None
    negated: bool = False
    relays: list[Relay] = field(factory=list)
    lead: int | None = None
    """How much likelier an implicit speaker is than another (hundredths of a natural logarithm); None: not weighed."""

    @property
    def start(self) -> int:
        """Raw offset where the content begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Raw offset where the content ends."""
        return self.spans[-1][1]

    def holds(self, other: Draft) -> bool:
        """Whether the cue of another attribution stands in these words."""
        return other is not self and self.start <= other.candidate.start < self.end

    @property
    def rule(self) -> str:
        """Grammar entry, frame and resolver case, for the record."""
        c = self.candidate
        opener = c.opener.kind if c.opener is not None else c.position
        return f"{c.entry}.{c.kind}.{opener}/{self.finding.case}"
