"""Who speaks: names, titles, anaphors and dropped subjects resolved by the grammar alone, without a parser."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import listed, table

from quotes.extractor import Extractor
from quotes.records import Quote


def described(quote: Quote) -> dict[str, str | None]:
    """A record as the table writes it."""
    speaker = quote.speaker
    entity = speaker.entity if speaker else None
    return {
        "cue": quote.cue.text,
        "mention": speaker.text if speaker else None,
        "entity": entity.name if entity else None,
        "role": entity.role if entity else None,
        "kind": entity.kind if entity else None,
    }


@pytest.mark.parametrize("case", listed(table("coreference")["case"]))
def test_speaks_for(case: dict[str, Any], grammar_only: Extractor) -> None:
    """Mention and entity of every record; role and kind where they are given."""
    found = [described(quote) for quote in grammar_only.extract(case["text"])]
    expected = [{"mention": None, "entity": None} | each for each in case["expect"]]
    asked = [{name: record[name] for name in each} for record, each in zip(found, expected, strict=False)]
    assert asked == expected
    assert len(found) == len(expected)


def test_an_entity_lists_its_mentions(grammar_only: Extractor) -> None:
    """Every mention beside a cue, in text order, once; the entity's own span is the fullest of them."""
    text = (
        "أكدت وزيرة الصحة سلمى النوري أن الدواء متوفر. وأضافت أن المخازن ممتلئة. "
        "وقالت النوري إن الأسعار ثابتة. وختمت الوزيرة بأن الشتاء طويل."
    )
    entities = {quote.speaker.entity for quote in grammar_only.extract(text) if quote.speaker}
    (entity,) = entities
    assert entity is not None
    mentions = [text[start:end] for start, end in entity.mentions]
    assert mentions[:2] == ["وزيرة الصحة سلمى النوري", "النوري"]
    assert set(mentions[2:]) <= {"الوزيرة"}
    assert entity.text == text[entity.start : entity.end] == "وزيرة الصحة سلمى النوري"


def test_documents_do_not_share_speakers(grammar_only: Extractor) -> None:
    """A dropped subject is not looked for in another text."""
    before = "قال السائق نبيل عواد إن الثلج ذاب."
    records = list(grammar_only.pipe([before, "وأوضح أن الطريق سالكة.", before]))
    assert [quote.speaker for quote in records[1]] == [None]
    assert records[0] == records[2]


def test_a_full_name_outside_every_quote_is_used(grammar_only: Extractor) -> None:
    """The name of the record may stand where nobody speaks, and is sliced from there."""
    text = "وصل المدرب سامي الجرادي صباحا.\n\nوقال الجرادي إن الفريق جاهز."
    (quote,) = grammar_only.extract(text)
    assert quote.speaker is not None and quote.speaker.entity is not None
    assert quote.speaker.entity.name == "سامي الجرادي"
    assert quote.speaker.entity.text == "الجرادي"
