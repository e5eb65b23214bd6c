"""The same article written otherwise gives the same relations: variants of a small sample, and properties."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.annotation.gold import AnnotatedDocument, read_gold
from quotes.extractor import Extractor
from quotes.records import Quote

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
from typography import Variant, carried, variants  # noqa: E402

VARIANTS = {each.id: each for each in variants()}
SAMPLE = {each.id: each for each in read_gold(ROOT / "corpus" / "gold.jsonl")[::14]}
SAME = ("hamza on alif dropped", "doubled spaces", "no-break spaces", "Eastern digits", "tatweel")
SAME += ("diacritics", "bidi controls", "zero-width characters", "Latin punctuation", "presentation forms")
LETTERS = regex.compile(r"[\p{L}\p{N}]")
UNSAID = regex.compile(r"[\p{Mn}\p{Cf}\N{ARABIC TATWEEL}]")
Parts = tuple[object, ...]


def parts(quote: Quote, text: str) -> Parts:
    """A record with its offsets as numbers of letters, so that marks, spaces and signs do not count."""
    count = [0]
    for char in text:
        read = UNSAID.sub("", unicodedata.normalize("NFKC", char))  # a ligature has two letters
        count.append(count[-1] + len(LETTERS.findall(read)))
    speaker = quote.speaker

    def at(span: object) -> object:
        start, end = getattr(span, "start", None), getattr(span, "end", None)
        return None if start is None or end is None else (count[start], count[end])

    return (
        at(quote.cue),
        tuple(map(at, quote.content)),
        at(speaker) if speaker and not speaker.implicit else None,
        at(speaker.entity) if speaker and speaker.entity else None,
        tuple(map(at, quote.intermediaries)),
        at(quote.medium),
    )


def records(extractor: Extractor, text: str) -> list[Parts]:
    return sorted((parts(quote, text) for quote in extractor.extract(text)), key=str)


def test_every_variant_says_what_it_does() -> None:
    """Ids are unique, and each changes something of the sample."""
    assert len(VARIANTS) == len(variants())
    for each in VARIANTS.values():
        assert any(each.of(document).text != document.text for document in SAMPLE.values()), each.id


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda each: each.id)
def test_spans_keep_their_words(variant: Variant) -> None:
    """Every span of the annotation still begins and ends with a letter where it did."""
    for document in SAMPLE.values():
        written = variant.of(document)
        for before, after in zip(document.quotes, written.quotes, strict=True):
            for (a, b), (c, d) in zip(before.spans, after.spans, strict=True):
                assert 0 <= c < d <= len(written.text)
                assert len(document.text[a:b].split()) <= 2 * len(written.text[c:d].split()) + 1


def test_an_edit_carries_the_spans() -> None:
    """What is put in belongs to the character before it; what is exchanged keeps its place."""
    (first, *_) = SAMPLE.values()
    cue = first.quotes[0].cue
    written = carried(first, [(0, 0, "abc"), (cue[0], cue[1], "X"), (cue[1], cue[1], "Y")])
    start, end = written.quotes[0].cue
    assert written.text[start:end] == "XY"


@pytest.mark.parametrize("variant", SAME)
def test_typing_changes_no_relation(variant: str, grammar_only: Extractor) -> None:
    """Signs that say nothing, and other spellings of one letter, leave every record where it is."""
    for document in SAMPLE.values():
        written = VARIANTS[variant].of(document)
        wanted, found = records(grammar_only, document.text), records(grammar_only, written.text)
        missing = [each for each in wanted if each not in found]
        assert len(missing) <= len(wanted) // 12, (variant, document.id, missing)


SENTENCES = (
    "قالت الوزيرة ليلى مراد: «المتحف سيفتح أبوابه غدا».",
    "وأضاف المدير سعيد الخطيب أن «المتحف مغلق» منذ عام.",
    "ونقلت وكالة «النور» عن مسؤول كبير قوله إن الخطة تأجلت.",
    "«لن نعود»، تؤكد النائبة هدى سالم.",
    "وصل الوفد إلى المدينة صباح اليوم.",
)
articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map("\n".join)


@settings(max_examples=25)
@given(articles)
def test_other_marks_change_only_the_marks(grammar_only: Extractor, text: str) -> None:
    """«» and “” say the same."""
    assert records(grammar_only, text) == records(grammar_only, text.replace("«", "“").replace("»", "”"))


@settings(max_examples=25)
@given(articles, st.data())
def test_what_is_not_read_changes_nothing(grammar_only: Extractor, text: str, data: st.DataObject) -> None:
    """Vowel signs and tatweel behind letters, and bidi controls between words, are not read."""
    pieces = []
    for char in text:
        pieces.append(char)
        if char.isalpha():
            pieces.append(data.draw(st.sampled_from(["", "", "\N{ARABIC FATHA}", "\N{ARABIC TATWEEL}"])))
        elif char == " ":
            pieces.append(data.draw(st.sampled_from(["", "\N{RIGHT-TO-LEFT MARK}", "\N{RIGHT-TO-LEFT EMBEDDING}"])))
    assert records(grammar_only, text) == records(grammar_only, "".join(pieces))


def test_documents_keep_what_is_their_own() -> None:
    """Id, meta and number of attributions stay."""
    document = next(iter(SAMPLE.values()))
    for each in VARIANTS.values():
        written: AnnotatedDocument = each.of(document)
        assert (written.id, written.meta, len(written.quotes)) == (document.id, document.meta, len(document.quotes))
