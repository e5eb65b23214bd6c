"""textacy's direct-quotation extractor as a peer (``textacy.extract.direct_quotations``, textacy 0.13).

It knows no Arabic verbs and brings no Arabic parser: it is given the lemmas of this grammar's verbs of saying and this
project's parses. It gives up on a text with an odd number of quotation marks, so that it is run paragraph by paragraph,
by which such a mark costs no more than its paragraph. Its speaker is the head of the subject with its conjuncts; the
entity is that mention.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from spacy.tokens import Token
from textacy import constants
from textacy.extract import direct_quotations

from quotes.annotation import Attribution
from quotes.annotation.gold import Offsets
from quotes.extractor import Extractor

MARKS = regex.compile(r"^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\"'\s]+|[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\"'\s]+$")
STATING = ("statement", "denial", "question")


class Textacy:
    """Attributions of a raw text."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor
        verbs = extractor.grammar.verbs
        constants.REPORTING_VERBS["ar"] = {verb.lemma for verb in verbs if verb.category in STATING}

    def __call__(self, text: str) -> Iterator[Attribution]:
        for paragraph in regex.finditer(r"[^\n]+", text):
            yield from self._paragraph(paragraph.group(), paragraph.start())

    def _paragraph(self, text: str, at: int) -> Iterator[Attribution]:
        parsed = self.extractor.parse(text)
        try:
            found = list(direct_quotations(parsed))
        except ValueError:  # an odd number of marks
            return
        for speaker, cue, content in found:
            start, end = trimmed(text, content.start_char, content.end_char)
            if start < end:
                mention, verb = _span(speaker), _span(cue)
                yield Attribution(
                    content=((at + start, at + end),),
                    cue=(at + verb[0], at + verb[1]),
                    speaker=(at + mention[0], at + mention[1]),
                    entity=text[slice(*mention)],
                    form="quotation",
                    type="direct",
                )


def _span(tokens: Sequence[Token]) -> Offsets:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def trimmed(text: str, start: int, end: int) -> Offsets:
    """A span without the marks at its edges."""
    words = text[start:end]
    for match in MARKS.finditer(words):
        if match.start() == 0:
            start += match.end()
        else:
            end -= len(words) - match.start()
    return start, end
