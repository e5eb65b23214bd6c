"""UDPipe's tagger and parser on words already split, by its own Python package.

spacy-udpipe's tokenizer rejoins the text with spaces, so ours stands in front (``tokens.py``, ``clitics.py``), and its
model class adds nothing to loading, tagging and parsing but the import of spaCy, a second of every start. The C++
model cannot be pickled: a pickle keeps the path and loads again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from quotes.errors import ParserError
from quotes.parsing.packaged import verify
from quotes.parsing.parser import HALVES

if TYPE_CHECKING:
    from ufal.udpipe import Model, Sentence

BEGINNING = b"\x12morphodita_parsito"
# Of the windows: UDPipe's own beam of 5 has the same relation for 95 of 100 words, no better records and takes twice
# as long.
BEAM = "beam_search=2"
NOT_A_FORM = "\N{REPLACEMENT CHARACTER}"
UNSPELLABLE = re.compile(f"[\0{HALVES}]")  # C++ ends a string at a NUL
# PADT knows one quotation mark and one kind each of dash, comma and bracket, and has its guillemets mirrored (»نص«):
# other marks are given to the model as those it has learnt from.
LEARNT = {
    **dict.fromkeys(("«", "»", "“", "”", "„", "‟", "‹", "›", "″", "<<", ">>", "''", "``", "´´", "‘‘", "’’"), '"'),
    **dict.fromkeys(("\N{EN DASH}", "\N{EM DASH}"), "-"),
    **dict.fromkeys((",", ";", "؛"), "،"),
    "…": ".",
    "?": "؟",
    "٪": "%",
    "[": "(",
    "]": ")",
}


class Analysis(NamedTuple):
    """One word of a tree in CoNLL-U terms; ``head`` counts from 0 in the sentence, the root heads itself."""

    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


class LazyModel:
    """A ``.udpipe`` file, loaded at the first sentence: a second and 120 MB.

    ``card``: that of the packaged model, against which the file is checked first.
    """

    def __init__(self, path: Path, card: dict[str, Any] | None = None) -> None:
        self.path = path
        self._card = card
        self._model: Model | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"path": self.path, "_card": self._card, "_model": None}

    @property
    def model(self) -> Model:
        """The loaded model; raises ParserError where the file is missing or no UDPipe model."""
        if self._model is None:
            from ufal.udpipe import Model

            if self._card is not None:
                verify(self.path, self._card)
            loaded = Model.load(str(self.path)) if _begins_as_model(self.path) else None
            if loaded is None:
                raise ParserError(f"{self.path}: not a UDPipe 1 model, or not all of one: is the file complete?")
            self._model = loaded
        return self._model

    def analyse(self, words: Sequence[str], windows: Sequence[tuple[int, int]] | None = None) -> list[Analysis]:
        """Tag and parse one sentence of folded words: one ``Analysis`` each, ``[]`` for none.

        With ``windows`` (ranges of words, in order, apart) all words are tagged, and each window is parsed by itself,
        with a narrower beam; a word outside heads itself.
        """
        from ufal.udpipe import Model, Sentence

        if not words:
            return []
        sentence = Sentence()
        forms = list(words)
        if UNSPELLABLE.search("".join(words)):
            forms = [UNSPELLABLE.sub(NOT_A_FORM, word) for word in words]
        given = [LEARNT.get(form, form) for form in forms]
        for form in given:
            sentence.addWord(form)
        self.model.tag(sentence, Model.DEFAULT)
        if windows is None:
            self.model.parse(sentence, Model.DEFAULT)
            return _named(_read(sentence), forms, given)
        # The words live as long as their sentence: read them out before it goes.
        found = [
            Analysis(word.lemma, word.upostag, word.xpostag, word.feats, i, "root")
            for i, word in enumerate(list(sentence.words)[1:])  # 0 is the technical root
        ]
        for first, last in windows:
            part = Sentence()
            for form, tagged in zip(given[first:last], found[first:last], strict=True):
                word = part.addWord(form)
                word.lemma, word.upostag, word.xpostag, word.feats = tagged[:4]
            self.model.parse(part, BEAM)
            found[first:last] = _read(part, first)
        return _named(found, forms, given)


def _begins_as_model(path: Path) -> bool:
    """UDPipe ends the whole process over a file that does not begin with its kind of model, and the name's length."""
    try:
        with path.open("rb") as file:
            return file.read(len(BEGINNING)) == BEGINNING
    except OSError as error:
        raise ParserError(f"{path}: cannot be read: {error.strerror}") from error


def _named(found: Iterable[Analysis], forms: Sequence[str], given: Sequence[str]) -> list[Analysis]:
    """The analyses with the written mark for a lemma where the model was given another for it."""
    return [
        each if form == learnt else each._replace(lemma=form)
        for each, form, learnt in zip(found, forms, given, strict=True)
    ]


def _read(sentence: Sentence, first: int = 0) -> Iterator[Analysis]:
    """The analyses of a parsed sentence whose words count from ``first``."""
    for position, word in enumerate(sentence.words):
        if position:  # 0 is the technical root
            head = first + (word.head if word.head > 0 else position) - 1
            yield Analysis(word.lemma, word.upostag, word.xpostag, word.feats, head, word.deprel)
