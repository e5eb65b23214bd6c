"""The compiled grammar: every form, phrase and word list behind one object, with the look-ups rules need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from quotes.grammar.clitics import CONJUNCTIONS, analyses
from quotes.grammar.shapes import Analysis, CueForm, Phrase, Verb

REMEMBERED = 1 << 16


@frozen(eq=False)
class Grammar:
    """What ``load_grammar`` makes of the files; immutable, safe to share and to pickle.

    ``forms`` is keyed without proclitics and object pronouns; ``sets`` and ``multiword`` hold the single words and the
    longer items of a list under ``"file.list"``, all folded.
    """

    verbs: tuple[Verb, ...]
    forms: Mapping[str, tuple[CueForm, ...]]
    phrases: tuple[Phrase, ...]
    sets: Mapping[str, frozenset[str]]
    multiword: Mapping[str, frozenset[tuple[str, ...]]]
    _dropped: Mapping[str, frozenset[str]] = field(factory=dict, repr=False)
    _by_words: Mapping[tuple[str, ...], tuple[Phrase, ...]] = field(init=False, repr=False)
    _longest: Mapping[str, int] = field(init=False, repr=False)
    phrase_starts: frozenset[str] = field(init=False, repr=False)
    """Folded words that may be the first of a phrase, with or without a conjunction in front."""
    phrase_seconds: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    """By such a word, the second words of its phrases; an empty word where one has no second."""
    _seen: dict[str, tuple[Analysis, ...]] = field(init=False, factory=dict, repr=False)
    _unread: set[str] = field(init=False, factory=set, repr=False)
    """Words met that are no cue."""

    @_by_words.default
    def _index_phrases(self) -> dict[tuple[str, ...], tuple[Phrase, ...]]:
        index: dict[tuple[str, ...], list[Phrase]] = {}
        # Of the same words the one with a joined proclitic first: it takes a word more.
        for phrase in sorted(self.phrases, key=lambda phrase: phrase.joined is None):
            index.setdefault(phrase.words, []).append(phrase)
        return {words: tuple(phrases) for words, phrases in index.items()}

    @_longest.default
    def _longest_by_first_word(self) -> dict[str, int]:
        longest: dict[str, int] = {}
        for words in self._by_words:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return longest

    @phrase_starts.default
    def _possible_first_words(self) -> frozenset[str]:
        return frozenset(conjunction + words[0] for words in self._by_words for conjunction in CONJUNCTIONS)

    @phrase_seconds.default
    def _possible_second_words(self) -> dict[str, frozenset[str]]:
        seconds: dict[str, set[str]] = {}
        for words in self._by_words:
            for conjunction in CONJUNCTIONS:
                seconds.setdefault(conjunction + words[0], set()).update(words[1:2] or {""})
        return {first: frozenset(of_first) for first, of_first in seconds.items()}

    def lookup(self, key: str) -> tuple[Analysis, ...]:
        """Every reading of a folded word as a cue, proclitics and object pronouns cut off; the least cut first."""
        known = self._seen.get(key)
        if known is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            known = self._seen[key] = tuple(analyses(key, self.forms, self._dropped))
        return known

    def readings(self, keys: Iterable[str]) -> dict[str, tuple[Analysis, ...]]:
        """Those of many folded words that ``lookup`` knows, with what it knows: most words are no cue."""
        if len(self._unread) >= REMEMBERED:
            self._unread.clear()
        known = {key: self.lookup(key) for key in set(keys) - self._unread}
        self._unread.update(key for key, found in known.items() if not found)
        return {key: found for key, found in known.items() if found}

    def begins_phrase(self, key: str) -> bool:
        """Whether some phrase has this folded word for its first."""
        return key in self._longest

    def phrases_at(self, keys: Sequence[str], i: int) -> tuple[Phrase, int] | None:
        """The longest phrase that starts at word ``i`` and how many words it takes, conjunctions not cut off.

        A joined proclitic is looked for on the next word, and that word is counted: وفقا للوزارة takes two.
        """
        for length in range(self._longest.get(keys[i], 0), 0, -1):
            for phrase in self._by_words.get(tuple(keys[i : i + length]), ()):
                if phrase.joined is None:
                    return phrase, length
                if i + length < len(keys) and keys[i + length].startswith(phrase.joined):
                    return phrase, length + 1
        return None

    def counts(self) -> dict[str, int]:
        """How many verbs, forms and phrases there are, and the size of every list."""
        sizes = {name: len(words) + len(self.multiword[name]) for name, words in self.sets.items()}
        forms = sum(map(len, self.forms.values()))
        return {"verbs": len(self.verbs), "forms": forms, "phrases": len(self.phrases), **sizes}
