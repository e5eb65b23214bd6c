"""What is compared: one attribution of gold or of a prediction, as spans and as sets of words."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from quotes.annotation.gold import AnnotatedDocument, Attribution, Offsets
from quotes.evaluation.words import EMPTY, WORD, Words, WordSet, bare
from quotes.records import Quote

ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
SPELLINGS = str.maketrans(
    dict.fromkeys(
        "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
        "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}\N{ARABIC LETTER ALEF WASLA}",
        "\N{ARABIC LETTER ALEF}",
    )
    | {
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
    }
)
SAME_NAME = 0.6  # of the shorter name's words


@frozen
class Relation:
    """An attribution with the words its parts cover; ``id`` is that of the record or of the gold relation.

    A cue without a word of its own (a colon) is one made-up negative number, so that two such cues are the same cue
    exactly where they stand at one place.
    """

    id: str
    spans: Attribution
    cue: WordSet
    content: WordSet
    speaker: WordSet
    intermediaries: tuple[WordSet, ...]
    medium: WordSet

    @property
    def parts(self) -> tuple[WordSet, ...]:
        """Cue, content and speaker."""
        return self.cue, self.content, self.speaker


def relation(id: str, spans: Attribution, words: Words) -> Relation:
    """An attribution with its words."""

    def one(span: Offsets | None) -> WordSet:
        return words.of([span]) if span is not None else EMPTY

    return Relation(
        id=id,
        spans=spans,
        cue=one(spans.cue) or frozenset([-1 - spans.cue[0]]),
        content=words.of_content(spans.content),
        speaker=one(spans.speaker),
        # Two spans over the same words are one intermediary.
        intermediaries=tuple(dict.fromkeys(one(span) for span in spans.intermediaries)),
        medium=one(spans.medium),
    )


def of_document(document: AnnotatedDocument, words: Words) -> tuple[Relation, ...]:
    """The relations of an annotated document."""
    return tuple(relation(id, spans, words) for id, spans in zip(document.ids(), document.quotes, strict=True))


def of_record(quote: Quote) -> Attribution:
    """A record as the spans of an attribution."""
    speaker = quote.speaker
    beside = None
    if speaker is not None and not speaker.implicit and speaker.start is not None and speaker.end is not None:
        beside = (speaker.start, speaker.end)
    return Attribution(
        content=tuple((span.start, span.end) for span in quote.content),
        cue=(quote.cue.start, quote.cue.end),
        speaker=beside,
        entity=speaker.entity.name if speaker is not None and speaker.entity is not None else None,
        intermediaries=tuple((each.start, each.end) for each in quote.intermediaries),
        medium=(quote.medium.start, quote.medium.end) if quote.medium is not None else None,
        form=quote.form,
        type=quote.type,
        negated=quote.negated,
    )


def of_records(quotes: Iterable[Quote], words: Words) -> tuple[Relation, ...]:
    """The relations of the records of one document."""
    return tuple(relation(quote.id, of_record(quote), words) for quote in quotes)


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name, spelling variants (أ/ا، ة/ه، ى/ي) and the article aside."""
    found = (bare(word).translate(SPELLINGS) for word in WORD.findall(name or ""))
    return frozenset(word[2:] if word.startswith(ARTICLE) and len(word) > 4 else word for word in found)


def same_entity(first: str | None, second: str | None) -> bool:
    """Whether two names stand for one speaker of a document: 60 % of the shorter one's words are in the other.

    ``أوشاكوف`` is ``يوري أوشاكوف``. Nobody is the same as nobody.
    """
    a, b = name_words(first), name_words(second)
    if not a or not b:
        return not a and not b
    return len(a & b) / min(len(a), len(b)) >= SAME_NAME
