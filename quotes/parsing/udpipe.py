"""UDPipe's tagger and parser on words already split: spacy-udpipe's model class without its text handling.

``UDPipeModel`` of spacy-udpipe loads, tags and parses; its tokenizer rejoins the text with spaces, so ours stands in
front (``tokens.py``, ``clitics.py``). The C++ model cannot be pickled: a pickle keeps the path and loads again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from quotes.errors import ParserError

if TYPE_CHECKING:
    from spacy_udpipe import UDPipeModel

NOT_A_FORM = "\N{REPLACEMENT CHARACTER}"
# PADT knows one quotation mark and one kind each of dash, comma and bracket, and has its guillemets mirrored (»نص«):
# other marks are given to the model as those it has learnt from.
LEARNT = str.maketrans(
    {
        **dict.fromkeys("«»“”„‟", '"'),
        **dict.fromkeys("\N{EN DASH}\N{EM DASH}", "-"),
        "…": ".",
        "؛": "،",
        "?": "؟",
        "٪": "%",
        "[": "(",
        "]": ")",
    }
)


class Analysis(NamedTuple):
    """One word of a tree in CoNLL-U terms; ``head`` counts from 0 in the sentence, the root heads itself."""

    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


class LazyModel:
    """A ``.udpipe`` file, loaded at the first sentence: a second and 120 MB."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._model: UDPipeModel | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"path": self.path, "_model": None}

    @property
    def model(self) -> UDPipeModel:
        """The loaded model; raises ParserError where the file is missing or no UDPipe model."""
        if self._model is None:
            from spacy_udpipe import UDPipeModel

            loaded = UDPipeModel(lang="ar", path=str(self.path), meta={"name": self.path.name})
            if loaded.model is None:
                raise ParserError(f"{self.path}: not a UDPipe 1 model, or not readable")
            self._model = loaded
        return self._model

    def analyse(self, words: Sequence[str]) -> list[Analysis]:
        """Tag and parse one sentence of folded words: one ``Analysis`` each, ``[]`` for none."""
        from ufal.udpipe import Sentence

        if not words:
            return []
        sentence = Sentence()
        forms = [word.replace("\0", NOT_A_FORM) for word in words]
        given = [form.translate(LEARNT) if len(form) == 1 else form for form in forms]
        for form in given:
            sentence.addWord(form)
        self.model.tag(sentence)
        self.model.parse(sentence)
        # The words live as long as their sentence: read them out before it goes.
        found = []
        for position, word in enumerate(sentence.words):
            if position:  # 0 is the technical root
                head = word.head - 1 if word.head > 0 else position - 1
                form = forms[position - 1]
                lemma = word.lemma if given[position - 1] == form else form
                found.append(Analysis(lemma, word.upostag, word.xpostag, word.feats, head, word.deprel))
        return found
