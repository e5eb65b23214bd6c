"""Texts made to be slow or to be broken: they are read to the end, in time that grows with their length alone.

``-m slow`` runs them at full size: a line of 50 MB, a million quotation marks.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from conftest import steps

from quotes.coreference.entity_of import MOST_MENTIONS
from quotes.extractor import Extractor
from quotes.jsonl import from_json, to_json

CUE = "قال الوزير سامي النجار إن «الجسر آمن»، مضيفا أن الطريق سالك. "
PLAIN = "ذهب الولد إلى السوق واشترى خبزا ثم عاد إلى البيت "

# Each makes a text of about n characters.
SHAPES: dict[str, Callable[[int], str]] = {
    "one line": lambda n: (PLAIN * 20 + CUE) * (n // 1000),
    "opening marks": lambda n: "قال الوزير إن " + "«" * n + " الجسر آمن.",
    "closing marks": lambda n: "قال الوزير إن " + "»" * n + " الجسر آمن.",
    "straight marks": lambda n: "قال الوزير إن " + '"' * n + " الجسر آمن.",
    "marks of all kinds": lambda n: "قال الوزير إن " + "«“\"„‹'((" * (n // 8) + " الجسر آمن.",
    "nested marks": lambda n: "قال الوزير: " + "«" * (n // 2) + "نعم" + "»" * (n // 2),
    "nested marks of two kinds": lambda n: "قال الوزير: " + "«“" * (n // 4) + "نعم" + "”»" * (n // 4),
    "brackets": lambda n: "قال الوزير إن " + "(" * (n // 2) + "نعم" + ")" * (n // 2),
    "one word": lambda n: "قال: " + "ا" * n,
    "short vowels": lambda n: "قال الوزير إن الجسر آم" + "َ" * n + "ن",
    "tatweel": lambda n: "ق" + "ـ" * n + "ال الوزير إن الجسر آمن",
    "bidi overrides": lambda n: "قال الوزير إن " + "\u202e\u202c" * (n // 2) + "الجسر آمن.",
    "isolates": lambda n: "\u2067" * n + CUE,
    "NUL bytes": lambda n: CUE.replace(" ", "\0 ") + "\0" * n,
    "line ends": lambda n: "قال الوزير:" + "\n" * n + "«نعم».",
    "spaces": lambda n: "قال الوزير إن" + " \N{NO-BREAK SPACE}" * (n // 2) + "الجسر آمن.",
    # Each content holds the rest of its sentence, and a sentence is cut behind some hundred words.
    "colons": lambda n: "قال الوزير: " * (n // 12),
    "joiners within a word": lambda n: "قال: " + "ا\u200d" * (n // 2) + "ب",
    "figures within a number": lambda n: "قال: " + "1," * (n // 2) + "1",
    "numbers": lambda n: "قال الوزير إن " + "9" * n + " شخصا حضروا.",
}
BOUND = 60.0  # seconds of the processor: hundreds of times what is needed, and far below what a square would take


def held(extractor: Extractor, text: str) -> int:
    """Extract, check that every span stands in the text and that records survive JSON; the number of records."""
    quotes = extractor.extract(text, doc="x")
    for quote in quotes:
        spans = [*quote.content, quote.cue, *quote.intermediaries]
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert from_json(to_json(quote)) == quote
    return len(quotes)


@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_texts_are_read_to_the_end(grammar_only: Extractor, shape: str) -> None:
    """Six thousand characters of each."""
    began = time.process_time()
    held(grammar_only, SHAPES[shape](6_000))
    assert time.process_time() - began < BOUND


@pytest.mark.parametrize(
    "shape", ["one line", "opening marks", "straight marks", "nested marks", "brackets", "colons", "bidi overrides"]
)
def test_twice_the_text_takes_twice_the_steps(grammar_only: Extractor, shape: str) -> None:
    """A square would take four times as many."""
    text = SHAPES[shape]
    grammar_only.extract(text(2_000))  # what is remembered of words is remembered
    assert steps(grammar_only.extract, text(4_000)) < 2.6 * steps(grammar_only.extract, text(2_000))


def test_a_speaker_named_without_end_stands_in_each_record_with_the_first_mentions(grammar_only: Extractor) -> None:
    """Were all of them in all records, what is written would grow with the square of the text."""
    quotes = grammar_only.extract("قال الوزير إن الجسر آمن.\n" * 600)
    named = [quote.speaker.entity for quote in quotes if quote.speaker and quote.speaker.entity]
    assert len(named) == 600
    for entity in named:
        assert len(entity.mentions) == MOST_MENTIONS
        assert (entity.start, entity.end) in entity.mentions
        assert list(entity.mentions) == sorted(entity.mentions)
    assert all((q.speaker.start, q.speaker.end) in q.speaker.entity.mentions for q in quotes)  # type: ignore[union-attr]


@pytest.mark.parametrize("shape", ["one line", "nested marks", "one word", "bidi overrides", "NUL bytes", "numbers"])
def test_the_parser_reads_them_too(extractor: Extractor, shape: str) -> None:
    """Three thousand characters, with the packaged model."""
    held(extractor, SHAPES[shape](3_000))


@pytest.mark.parametrize("name", ["grammar_only", "extractor"])
@pytest.mark.parametrize(
    "text", ["قال \ud800 إن", "\udfff", "قال الوزير إن «\ud83d» آمن.", "قالت هن\ud800د إن الجسر آمن."]
)
def test_half_characters_given_from_python(request: pytest.FixtureRequest, name: str, text: str) -> None:
    """No text can hold them, Python's strings can: they are read, and what cannot be written is told as such."""
    extractor: Extractor = request.getfixturevalue(name)
    for quote in extractor.extract(text):
        assert all(text[span.start : span.end] == span.text for span in quote.content)
        if "\ud83d" in quote.text:
            with pytest.raises(TypeError, match="surrogate"):
                to_json(quote)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("shape", "length"),
    [
        ("one line", 28_000_000),
        ("opening marks", 1_000_000),
        ("one word", 6_000_000),
        ("joiners within a word", 6_000_000),
        ("figures within a number", 6_000_000),
    ],
)
def test_at_full_size(grammar_only: Extractor, shape: str, length: int) -> None:
    """50 MB in a line, a million marks, a word of 12 MB: half an hour of the processor is more than they take."""
    began = time.process_time()
    held(grammar_only, SHAPES[shape](length))
    assert time.process_time() - began < 30 * BOUND
