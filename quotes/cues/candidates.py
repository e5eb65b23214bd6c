"""What a cue search returns: a surface form whose frame fits, before any parse is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from quotes.document import Stretch
from quotes.grammar.derivation import POSSESSIVES
from quotes.grammar.schema import CueForm, Phrase, Verb
from quotes.grammar.shapes import Number
from quotes.lexicon import CONJUNCTIONS
from quotes.marks import Quotation
from quotes.records import CueKind

NUMBERS = {pronoun: number for pronoun, _, _, number in POSSESSIVES}
OpenerKind = Literal["clause", "quotation", "colon", "nominal", "question"]
# after: the content follows its cue; before: the words in marks stand before it; closing: a source phrase
# closes the sentence it vouches for; opening: a source phrase opens it.
Position = Literal["after", "before", "closing", "opening"]


@frozen
class Opener:
    """What opens the content: a complementizer, a mark, a colon, or the content's own first word.

    ``word`` is the first word of the opener (a preposition included), ``first`` the first word of the
    content and ``start`` the raw offset where it begins (inside a word for ``بأنه``).
    """

    kind: OpenerKind
    word: int
    first: int
    start: int
    quotation: Quotation | None = None
    frame: str = ""  # as grammars/verbs.toml writes it, where it says more than the kind: clause:إلى


@frozen(eq=False)
class Candidate:
    """A cue and the frame found around it; one is the same as no other, which makes it a cheap key.

    ``word``/``last``: the cue's words ``[word, last)``; ``start``/``end``: its raw range without proclitics;
    ``gap``: the words between cue and opener, where speaker, adjuncts and medium stand.
    """

    sentence: int
    word: int
    last: int
    start: int
    end: int
    lemma: str
    kind: CueKind
    position: Position
    opener: Opener | None
    gap: Stretch
    verb: Verb | None = None
    form: CueForm | None = None
    phrase: Phrase | None = None
    proclitic: str = ""
    enclitic: str = ""

    @property
    def takes_object(self) -> bool:
        """Whether a person or thing may stand beside the words: none is deemed so beside أن («اعتبر سامي أن»)."""
        if self.verb is None or not self.verb.object:
            return False
        return self.verb.category != "belief" or self.opener is None or self.opener.frame != "clause"

    @property
    def entry(self) -> str:
        """The id of the entry that the cue is a form of; ``colon`` for the colon, ``acting`` for a verb without one."""
        entry = self.verb or self.phrase
        return entry.id if entry is not None else "acting" if self.kind == "verb" else "colon"

    @property
    def whose(self) -> str:
        """The pronoun of a verbal noun with nothing joined in front: ه of «ذكرت الوكالة قوله»; empty without one."""
        noun = self.kind == "masdar" and not self.proclitic
        return (self.form.enclitic or "") if noun and self.form is not None else ""

    @property
    def implicit_kind(self) -> bool:
        """Participles, and verbal nouns with a pronoun, never have their speaker beside them."""
        return (
            self.kind == "participle" or (self.kind == "masdar" and bool(self.form and self.form.enclitic)) or self.tag
        )

    @property
    def outright(self) -> bool:
        """Whether the words stand as they were spoken, without marks: behind a colon, or where nothing opens them."""
        return self.opener is not None and (self.opener.kind == "colon" or self.opener.frame == "bare")

    @property
    def tag(self) -> bool:
        """«على حد قوله»: a tag, which is a cue where no other has the words before it."""
        return self.phrase is not None and self.phrase.role == "tag"

    @property
    def mine(self) -> bool:
        """«لقد قلت له إنني»: the first person, joined to nothing before it."""
        return self.form is not None and self.form.person == 1 and self.proclitic[:1] not in CONJUNCTIONS

    @property
    def number(self) -> Number | None:
        """The speaker's number as the cue shows it: the verb's, or that of the pronoun on a tag («بحسب وصفهم»)."""
        if self.form is not None:
            return self.form.number
        return NUMBERS.get(self.enclitic) if self.tag else None


def marks_taken(spoken: Iterable[Candidate]) -> set[int]:
    """Where the marks begin whose words a candidate has, in code points."""
    return {c.opener.quotation.start for c in spoken if c.opener is not None and c.opener.quotation is not None}
