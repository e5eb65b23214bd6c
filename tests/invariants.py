"""What holds for the records and the quotations of any text: the tests and the fuzzers check the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quotes.folding import fold
from quotes.marks import Quotation, find_quotations, is_statement_like, load_pairs
from quotes.records import Cue, Quote

TYPES = {"direct", "indirect", "mixed"}
FORMS = {"quotation", "clause", "colon", "nominal"}
CUE_KINDS = {"verb", "participle", "masdar", "noun", "preposition", "colon"}
ENTITY_KINDS = {"person", "organisation", "group", "document", "unknown"}


def spans(quote: Quote) -> Iterator[tuple[int, int, str]]:
    """Every span of a record with the text it claims."""
    parts: list[Cue | object] = [*quote.content, *quote.quoted, quote.cue, quote.medium, *quote.intermediaries]
    parts += [each.cue for each in quote.intermediaries]
    speaker = quote.speaker
    parts += [speaker if speaker and not speaker.implicit else None, speaker.entity if speaker else None]
    for part in parts:
        if part is not None:
            yield part.start, part.end, part.text  # type: ignore[attr-defined]


def only_a_complementizer(words: str) -> bool:
    """``إنه`` with nothing behind it: see the expected failure below."""
    return len(words.split()) == 1 and fold(words.strip()).startswith(("ان", "لان"))


def check_spans(text: str, quote: Quote) -> None:
    """Spans are not empty, slice exactly, and begin and end with something to be read."""
    for start, end, words in spans(quote):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
        assert words == words.strip() or only_a_complementizer(words)
    for a, b in pairwise(quote.content):
        assert a.end <= b.start
    assert quote.text == " … ".join(span.text for span in quote.content)
    for each in quote.quoted:
        assert any(span.start <= each.start and each.end <= span.end for span in quote.content)


def check_speaker(text: str, quote: Quote) -> None:
    """An implicit speaker has an entity and no mention; a mention is one of its entity's."""
    speaker = quote.speaker
    if speaker is None:
        return
    assert speaker.implicit == (speaker.start is None) == (speaker.end is None) == (speaker.text is None)
    entity = speaker.entity
    if entity is None:
        assert not speaker.implicit
        return
    assert entity.kind in ENTITY_KINDS
    # «للوزارة» is kept whole as a span; the name is «الوزارة»
    assert entity.name and entity.name.removeprefix("ال") in text
    assert list(entity.mentions) == sorted(set(entity.mentions))
    assert (entity.start, entity.end) in entity.mentions
    for start, end in entity.mentions:
        assert 0 <= start < end <= len(text)
    if not speaker.implicit:
        assert (speaker.start, speaker.end) in entity.mentions


def check_type(marked: Sequence[Quotation], quote: Quote) -> None:
    """Direct is inside marks from end to end, mixed is in part, indirect is not."""
    whole = [any(q.start <= s.start and s.end <= q.end for q in marked) for s in quote.content]
    if quote.type == "direct":
        assert all(whole)
    if quote.type == "mixed":
        assert not all(whole)
        assert quote.quoted
    else:
        assert not quote.quoted
    if quote.type == "indirect" and not any(q.depth for q in marked):  # nested marks: tests/data/assembly.toml
        assert not any(whole)


def check_records(text: str, doc: str, quotes: Sequence[Quote]) -> None:
    """What holds for the records of any text."""
    assert [quote.id for quote in quotes] == [f"{doc}#{number}" for number in range(1, len(quotes) + 1)]
    assert [quote.cue.start for quote in quotes] == sorted(quote.cue.start for quote in quotes)
    by_id = {quote.id: quote for quote in quotes}
    marked = find_quotations(text)
    for quote in quotes:
        assert quote.doc == doc
        assert quote.type in TYPES and quote.form in FORMS and quote.cue.kind in CUE_KINDS
        assert 0 <= quote.confidence <= 1
        assert quote.rule and quote.cue.lemma
        check_spans(text, quote)
        check_speaker(text, quote)
        check_type(marked, quote)
        if quote.type == "direct":
            assert all(quote.cue.end <= span.start or span.end <= quote.cue.start for span in quote.content)
        if quote.within is not None:
            outer = by_id[quote.within]
            assert outer is not quote
            if "preposition" not in (quote.cue.kind, outer.cue.kind):  # source phrases: tests/data/assembly.toml
                assert any(s.start <= quote.cue.start and quote.content[-1].end <= s.end for s in outer.content)


def check_quotations(text: str) -> None:
    """Offsets inside the text, marks where they are said to be, sorted by their opening marks, properly nested."""
    found = find_quotations(text)
    pattern = load_pairs().pattern
    assert [each.open_start for each in found] == sorted(each.open_start for each in found)
    stack: list[Quotation] = []
    for each in found:
        assert 0 <= each.open_start <= each.start < each.end <= each.close_end <= len(text)
        opening, closing = text[each.open_start : each.start], text[each.end : each.close_end]
        for mark in (opening, closing):
            assert not mark.strip() or pattern.search(mark)
        assert opening.strip() or each.continues or each.start == each.open_start
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        while stack and stack[-1].close_end <= each.open_start:
            stack.pop()
        assert each.depth == len(stack)
        assert all(each.close_end <= outer.close_end and outer.start <= each.open_start for outer in stack)
        stack.append(each)
        assert is_statement_like(text, each) in (True, False)
