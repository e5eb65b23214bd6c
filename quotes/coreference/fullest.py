"""The fullest name the text gives: ``ترامب`` stands for ``دونالد ترامب`` wherever that is written."""

from __future__ import annotations

from attrs import define

from quotes.document import MAX_PLACES, Document, Stretch
from quotes.lexicon import Lexicon, definite

MAX_BEFORE = 4


@define
class Names:
    """Looks surnames up in the document's index of words."""

    doc: Document
    lexicon: Lexicon

    def fullest(self, name: Stretch) -> Stretch | None:
        """The longest run of given names and particles that ends in this (short) name; None if there is none."""
        keys = [self.doc.key(k) for k in range(name.first, name.last)]
        if not keys or len(keys) > 2:
            return None
        best: Stretch | None = None
        for place in self.doc.places.get(keys[-1], ())[:MAX_PLACES]:
            first = place - len(keys) + 1
            if first < 0 or [self.doc.key(k) for k in range(first, place + 1)] != keys:
                continue
            run = self._run_before(first, place + 1)
            if run is not None and (best is None or len(run) > len(best)):
                best = run
        return best

    def _run_before(self, first: int, last: int) -> Stretch | None:
        start, lead = first, 0
        while start > 0 and first - start < MAX_BEFORE:
            key = self.doc.key(start - 1)
            if self.doc.words[start - 1].text.endswith("ى"):
                break  # the preposition على, not the name علي
            particle = self.lexicon.has("naming.patronymics", self.doc.key(start))
            if particle and self.doc.words[start - 1].is_word:
                start -= 1  # whatever stands before بن is the name
                continue
            if self.lexicon.has("names.particles", key) or self._given(key):
                start -= 1
                continue
            # a conjunction joined to the given name: «ودونالد ترامب»
            if key[:1] in "ول" and self._given(key[1:]):
                start -= 1
                lead = 1
            break
        if start == first and first > 0 and self._twice(first):
            start -= 1  # a word no list knows, but always before this surname: «جودي ماغي»
        return Stretch(start, last, lead) if start < first else None

    def _twice(self, first: int) -> bool:
        """Whether the word before ``first`` stands before the same surname elsewhere, and is no common word."""
        before, surname = self.doc.words[first - 1], self.doc.key(first)
        lexicon, key = self.lexicon, self.doc.key(first - 1)
        if not before.is_word or definite(key) or len(key) < 3 or self.doc.analyses(first - 1):
            return False
        if lexicon.person_noun(key) or lexicon.body(key) or lexicon.adjunct_head(key) or key[:1] in "ولبفك":
            return False
        if lexicon.has("openers.prepositions", key) or lexicon.has("clauses.sibling_connectives", key):
            return False
        return sum(self.doc.key(i - 1) == key for i in self.doc.places.get(surname, ())[:MAX_PLACES]) >= 2

    def _given(self, key: str) -> bool:
        return self.lexicon.has("names.given_male", key) or self.lexicon.has("names.given_female", key)
