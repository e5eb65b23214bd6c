"""Records survive JSON Lines unchanged, in the documented shape."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import InputError
from quotes.jsonl import from_json, from_plain, to_json, to_plain
from quotes.records import Cue, Entity, Intermediary, Quote, Span, Speaker

QUOTE = Quote(
    doc="article-17",
    id="article-17#4",
    type="indirect",
    form="clause",
    text="إنه يعارض الخطة",
    content=(Span(61, 76, "إنه يعارض الخطة"),),
    cue=Cue(56, 60, "قوله", "قال", "masdar"),
    speaker=Speaker(
        40,
        55,
        "مسؤول روسي كبير",
        False,
        Entity("مسؤول روسي كبير", None, "person", 40, 55, "مسؤول روسي كبير", ((40, 55),)),
    ),
    intermediaries=(Intermediary(5, 33, 'شبكة "أن. بي. سي" الأميركية', Cue(1, 5, "نقلت", "نقل", "verb")),),
    medium=None,
    quoted=(),
    negated=False,
    within=None,
    rule="relay.masdar",
    confidence=0.93,
)

LINE = (
    '{"doc":"article-17","id":"article-17#4","type":"indirect","form":"clause","text":"إنه يعارض الخطة",'
    '"content":[{"start":61,"end":76,"text":"إنه يعارض الخطة"}],'
    '"cue":{"start":56,"end":60,"text":"قوله","lemma":"قال","kind":"masdar"},'
    '"speaker":{"start":40,"end":55,"text":"مسؤول روسي كبير","implicit":false,'
    '"entity":{"name":"مسؤول روسي كبير","role":null,"kind":"person",'
    '"start":40,"end":55,"text":"مسؤول روسي كبير","mentions":[[40,55]]}},'
    '"intermediaries":[{"start":5,"end":33,"text":"شبكة \\"أن. بي. سي\\" الأميركية",'
    '"cue":{"start":1,"end":5,"text":"نقلت","lemma":"نقل","kind":"verb"}}],'
    '"medium":null,"quoted":[],"negated":false,"within":null,"rule":"relay.masdar","confidence":0.93,"schema":1}'
)

offsets = st.integers(min_value=0, max_value=1 << 40)
# Surrogates are not characters: UTF-8 cannot spell them.
texts = st.text(st.characters(exclude_categories=["Cs"]))
spans = st.builds(Span, offsets, offsets, texts)
cues = st.builds(
    Cue,
    offsets,
    offsets,
    texts,
    texts,
    st.sampled_from(["verb", "participle", "masdar", "noun", "preposition", "colon"]),
)
entities = st.builds(
    Entity,
    texts,
    st.none() | texts,
    st.sampled_from(["person", "organisation", "group", "document", "unknown"]),
    offsets,
    offsets,
    texts,
    st.lists(st.tuples(offsets, offsets)).map(tuple),
)
speakers = st.builds(
    Speaker, st.none() | offsets, st.none() | offsets, st.none() | texts, st.booleans(), st.none() | entities
)
quotes = st.builds(
    Quote,
    doc=texts,
    id=texts,
    type=st.sampled_from(["direct", "indirect", "mixed"]),
    form=st.sampled_from(["quotation", "clause", "colon", "nominal"]),
    text=texts,
    content=st.lists(spans, min_size=1, max_size=3).map(tuple),
    cue=cues,
    speaker=st.none() | speakers,
    intermediaries=st.lists(st.builds(Intermediary, offsets, offsets, texts, cues), max_size=3).map(tuple),
    medium=st.none() | spans,
    quoted=st.lists(spans, max_size=3).map(tuple),
    negated=st.booleans(),
    within=st.none() | texts,
    rule=texts,
    confidence=st.floats(0, 1),
)


def test_the_documented_record_is_written_as_documented() -> None:
    """Field order, nulls, ``[[start, end]]`` mentions and bare Arabic letters."""
    assert to_json(QUOTE).decode() == LINE
    assert from_json(LINE) == QUOTE


@given(quotes)
def test_round_trip_is_lossless(quote: Quote) -> None:
    """``from_json`` undoes ``to_json``, types of containers included; a line holds no line end."""
    line = to_json(quote)
    assert b"\n" not in line
    assert from_json(line) == quote
    assert from_json(line.decode()) == quote
    assert from_plain(to_plain(quote)) == quote


@given(quotes)
def test_fields_keep_the_order_of_the_record(quote: Quote) -> None:
    """JSON keys come in the order the record class declares them."""
    assert list(json.loads(to_json(quote))) == [field.name for field in attrs.fields(Quote)]


def test_fields_of_later_versions_are_ignored() -> None:
    """A record may have new fields; reading it does not fail."""
    assert from_json(LINE[:-1] + ',"novelty":1}') == QUOTE


def test_lines_from_before_the_schema_are_read() -> None:
    """They are of the first."""
    assert from_json(LINE.replace(',"schema":1', "")) == QUOTE


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not valid JSON at column"),
        ("[]", "a JSON object is expected, not list"),
        (LINE.replace('"negated":false,', ""), "negated"),
        (LINE.replace('"kind":"masdar"', '"kind":"spell"'), "kind"),
        (LINE.replace('"start":61', '"start":"here"'), "start"),
        (LINE.replace('"schema":1', '"schema":2'), "a quote record of schema 2; this version of quotes reads schema 1"),
    ],
)
def test_what_is_no_record_is_refused(line: str, message: str) -> None:
    """The error says which field is wrong."""
    with pytest.raises(InputError, match=message):
        from_json(line)
