"""Speakers over many articles: what is one is joined by a rule that is told, what is two stays two."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import listed, steps, table
from hypothesis import given
from hypothesis import strategies as st
from reporting import ARTICLES

from quotes.errors import InputError
from quotes.frames import to_frame
from quotes.inputs import Document, Metadata
from quotes.records import Cue, Entity, Quote, Span, Speaker
from quotes.speakers import Entry, Speakers, group_speakers, read_registry
from quotes.speakers.names import key_of, skeleton

CASES = table("speakers")["case"]


def record(told: str, number: int, type: Any = "indirect") -> Quote:
    """A record whose speaker is ``name | role | kind | article``."""
    name, role, kind, doc = (part.strip() for part in f"{told} | | |".split("|")[:4])
    doc = doc or f"d{number}"
    entity = Entity(name, role or None, kind or "person", 0, 1, name, ((0, 1),))  # type: ignore[arg-type]
    cue = Cue(1, 2, "قال", "قال", "verb")
    speaker = Speaker(0, 1, name, False, entity)
    spans = (Span(3, 4, "x"),)
    return Quote(doc, f"{doc}#{number}", type, "clause", "x", spans, cue, speaker, (), None, (), False, None, "r", 0.5)


def group(told: Iterable[str], registry: Any = None) -> Speakers:
    """The speakers of records."""
    return group_speakers([record(each, n) for n, each in enumerate(told)], registry=registry)


def names(speakers: Speakers) -> set[frozenset[str]]:
    """Who is together."""
    return {frozenset(name.name for name in speaker.names) for speaker in speakers}


@pytest.mark.parametrize("case", listed(CASES))
def test_rules(case: dict[str, Any]) -> None:
    """Each with what it joins and what it must leave apart; the order of the records does not matter."""
    results = []
    for told in (case["speakers"], case["speakers"][::-1]):
        found = group(told)
        results.append([(each.id, each.name, set(each.candidates)) for each in found])
        assert names(found) == {frozenset(each) for each in case["groups"]}
        assert sum(each.quotes for each in found) == len(told)
        assert len(found) == len(case["groups"])
        for speaker in found:
            main, *others = speaker.names
            assert (main.name, main.rule, main.to) == (speaker.name, None, None)
            assert all(other.rule and other.to for other in others)
        if "rule" in case:
            assert case["rule"] in {name.rule for speaker in found for name in speaker.names}
        if "doubt" in case:
            name, rule, why = case["doubt"]
            [speaker] = [each for each in found if each.name == name]
            assert speaker.candidates and {(each.rule, each.why) for each in speaker.candidates} == {(rule, why)}

    assert results[0] == results[1]


def test_every_rule_has_a_case() -> None:
    """The registry's are below."""
    tested = {case["rule"] for case in CASES if "rule" in case}
    assert tested == {"spelling", "title", "transliteration", "patronymic", "longer name", "surname", "outlet"}


def test_what_is_counted() -> None:
    """Quotes by type, articles, outlets, days, roles; the full name met most often names the speaker."""
    told = [
        ("ترامب", "direct", "a"),
        ("دونالد ترامب", "indirect", "a"),
        ("ترمب", "mixed", "b"),
        ("ترامب", "direct", "c"),
    ]
    quotes = [record(f"{name} | الرئيس | person | {doc}", n, type) for n, (name, type, doc) in enumerate(told)]
    # one article that has both would tell them apart
    quotes = [each for each in quotes if each.id != "a#0"]
    documents = [
        Document("a", "x", Metadata(date="2024-03-05", source="الساحل")),
        Document("b", "x", Metadata(date="7 آذار 2024", source="المرفأ")),
        Document("c", "x", Metadata(date="أمس", source="الساحل")),
    ]
    [found] = group_speakers(quotes, documents)
    assert (found.name, found.kind, found.named, found.registered) == ("دونالد ترامب", "person", True, False)
    assert (found.quotes, found.direct, found.indirect, found.mixed, found.articles) == (3, 1, 1, 1, 3)
    assert found.outlets == {"الساحل": 2, "المرفأ": 1}
    assert (found.first, found.last, found.roles) == ("2024-03-05", "2024-03-07", ("الرئيس",))
    assert {(each.name, each.quotes) for each in found.names} == {("دونالد ترامب", 1), ("ترمب", 1), ("ترامب", 1)}


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("سامي الغصيني", True),
        ("سامي الغصيني وزير النقل", True),
        ("ترامب", True),
        ("وزارة النقل الساحلية | | organisation", True),
        ("الوزارة | | organisation", False),
        ("مسؤول كبير", False),
        ("أم", False),
        (" ".join(["سامي"] * 13), False),
        ("أم كريم", True),
        ("المتحدث باسم الوزارة", False),
        ("مصادر أمنية | | group", False),
        ("تقرير المركز | | document", False),
    ],
)
def test_who_has_a_name(told: str, named: bool) -> None:
    """The others are counted by their words: nobody knows whether they are one."""
    [found] = group([told, told])
    assert (found.named, found.quotes) == (named, 2)


def test_those_without_a_speaker() -> None:
    """Are counted, and are nobody's."""
    quote = record("سامي الغصيني", 0)
    speakers = group_speakers([quote, *[Quote(**{**_fields(quote), "speaker": None, "id": str(n)}) for n in range(3)]])
    assert (len(speakers), speakers.unattributed) == (1, 3)


def _fields(quote: Quote) -> dict[str, Any]:
    return {name: getattr(quote, name) for name in quote.__slots__ if name != "__weakref__"}


def test_whose_words_a_record_holds() -> None:
    """By the record; in a frame as two columns."""
    quotes = [record(each, n) for n, each in enumerate(["دونالد ترامب", "ترمب", "سامي الغصيني"])]
    speakers = group_speakers(quotes)
    assert [speakers.of(quote).name for quote in quotes] == ["دونالد ترامب", "دونالد ترامب", "سامي الغصيني"]  # type: ignore[union-attr]
    assert speakers.of(record("غيره", 9)) is None
    frame = to_frame(quotes, speakers=speakers)
    assert frame.who.value_counts().to_dict() == {"دونالد ترامب": 2, "سامي الغصيني": 1}
    assert frame.who_id.nunique() == 2
    assert len({each.id for each in speakers}) == len(speakers)


# The registry


def written(folder: Path, text: str | bytes) -> Path:
    """A registry."""
    path = folder / "registry.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_registry_goes_before_every_rule(tmp_path: Path) -> None:
    """Its id and name name the speaker; its aliases join what no rule would, and tell apart what a rule would join."""
    registry = written(
        tmp_path,
        "id,name,aliases,note\n"
        "Q1,دونالد ترامب,أبو إيفانكا|الرئيس البرتقالي,x\n"
        "Q2,دونالد ترمب,,the son\n"
        'Q3,سلمى الحداد,"الحداد; أم كريم",\n',
    )
    found = group(["أبو إيفانكا", "دونالد ترامب", "دونالد ترمب", "كريم الحداد", "الحداد", "سلمى الحداد"], registry)
    assert {each.id: {name.name for name in each.names} for each in found if each.registered} == {
        "Q1": {"أبو إيفانكا", "دونالد ترامب"},
        "Q2": {"دونالد ترمب"},
        "Q3": {"الحداد", "سلمى الحداد"},
    }
    [trump] = [each for each in found if each.id == "Q1"]
    assert trump.name == "دونالد ترامب"
    assert {(each.name, each.rule) for each in trump.names} == {
        ("أبو إيفانكا", "registry"),
        ("دونالد ترامب", "registry"),
    }
    assert {each.name for each in found if not each.registered} == {"كريم الحداد"}


def test_rules_lead_to_the_registry(tmp_path: Path) -> None:
    """Spellings and transcriptions need not be listed."""
    registry = written(tmp_path, "id\tname\nQ1\tدونالد ترامب\nQ9\tلا يتكلم أحد\n")
    [found] = group(["دونلد ترمب", "ترمب", "الرئيس الأميركي دونالد ترامب"], registry)
    assert (found.id, found.name, found.quotes) == ("Q1", "دونالد ترامب", 3)
    assert {each.rule for each in found.names} == {"transliteration", "surname", "title"}


def test_a_name_of_two_entries_is_nobody_s(tmp_path: Path) -> None:
    """It is told, with both."""
    registry = written(tmp_path, "id,name,aliases\nQ1,سلمى الحداد,الحداد\nQ2,كريم الحداد,الحداد\n")
    found = group(["الحداد | الوزيرة", "سلمى الحداد | وزيرة النقل"], registry)
    [alone] = [each for each in found if each.name == "الحداد"]
    assert not alone.registered
    assert {(each.id, each.name, each.rule) for each in alone.candidates} == {
        ("Q1", "سلمى الحداد", "registry"),
        ("Q2", "كريم الحداد", "registry"),
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Q1,سامي", r"line 2: 1 fields too few: quote a field that holds ',', and separate aliases by '\|'"),
        ("Q1,سامي,سمسم,سوسو", "line 2: 1 fields too many: quote a field"),
        (",سامي,", "line 2: no id: give 'سامي' one, for instance its Wikidata id"),
        ("Q1,,سمسم", "line 2: no name: say in the column 'name' who 'Q1' is"),
        ("Q1,—,", "line 2: no name"),
        ("Q1,سامي,سمسم|؟", r"line 2: alias '؟' holds no word: take it out"),
        ('Q1,"سامي,', "line 2: not CSV .*: close the quotation marks"),
        ("Q9,سامي,", "line 3: id 'Q9' stands in line 2 already: put all its aliases into one row"),
        (b"Q1,\xd3\xc7\xe3\xed,", "line 2: not UTF-8 .*: save it as UTF-8"),
    ],
)
def test_a_row_that_is_wrong(tmp_path: Path, row: str | bytes, told: str) -> None:
    """Is named by file, line and remedy; the others count."""
    rest = "Q9,كريم الحداد,\n"
    path = written(
        tmp_path, b"id,name,aliases\n" + (row if isinstance(row, bytes) else row.encode()) + f"\n{rest}".encode()
    )
    read = list(read_registry(path))
    [error] = [each for each in read if isinstance(each, InputError)]
    assert str(error).startswith(f"{path}, line ")
    with pytest.raises(InputError, match=rf"registry\.csv, {told}"):
        group(["كريم الحداد"], path)
    assert [each.id for each in read if isinstance(each, Entry)] == ["Q9"]
    with pytest.warns(UserWarning, match=told):
        assert len(group_speakers([record("كريم", 0)], registry=path, errors="warn")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "name,aliases\nسامي,\n",
            r"line 1: no columns 'id' and 'name' \(columns: name, aliases\): begin the file with",
        ),
        ("", "registry.csv: empty: begin the file with id,name,aliases"),
    ],
)
def test_a_registry_without_its_columns(tmp_path: Path, text: str, told: str) -> None:
    """Is told once."""
    [error] = read_registry(written(tmp_path, text))
    with pytest.raises(InputError, match=told):
        raise error  # type: ignore[misc]
    [missing] = read_registry(tmp_path / "nowhere.csv")
    assert "no such file: check the path" in str(missing)


@pytest.mark.parametrize(
    "text", ["\ufeffid,name\nQ1,سامي\n", "ID;Name;aliases\r\nQ1;سامي;\r\n\r\n;;\r\n", "id\tname\nQ1\tسامي"]
)
def test_as_spreadsheets_write_it(tmp_path: Path, text: str) -> None:
    """With a byte order mark, other delimiters, empty rows."""
    assert [(each.id, each.name) for each in read_registry(written(tmp_path, text))] == [("Q1", "سامي")]  # type: ignore[union-attr]


# Names


@given(st.text())
def test_any_name_has_a_key(name: str) -> None:
    """And its key has the same key and a skeleton."""
    key = key_of(name)
    assert key_of(" ".join(key)) == key
    assert all(isinstance(skeleton(word), str) for word in key)


@given(st.lists(st.sampled_from([*"ابتثسلمنوي", "ال", " "]), min_size=1, max_size=12), st.randoms())
def test_nobody_is_lost(letters: Sequence[str], chance: random.Random) -> None:
    """Every record is somebody's, whatever the names."""
    made = ["".join(chance.sample(list(letters), len(letters))) for _ in range(12)]
    quotes = [record(name, n) for n, name in enumerate(made)]
    speakers = group_speakers(quotes)
    assert sum(each.quotes for each in speakers) + speakers.unattributed == len(quotes)
    assert all(speakers.of(quote) for quote in quotes if key_of(quote.speaker.entity.name))  # type: ignore[union-attr]


def test_many_names_take_their_steps_and_no_more() -> None:
    """Four times the names, at most about four times the calls; also where thousands share a surname."""

    def taken(size: int) -> int:
        chance = random.Random(7)
        words = ["".join(chance.choice("حصضعق") for _ in range(7)) for _ in range(size)]
        quotes = [record(f"محمد {word} الحداد", n) for n, word in enumerate(words)] + [record("الحداد", size)]
        calls = steps(group_speakers, quotes)
        assert len(group_speakers(quotes)) == len({*words}) + 1
        return calls

    taken(100)
    assert taken(4000) < 6 * taken(1000)


def test_the_articles_of_the_report() -> None:
    """With what their documents say."""
    quotes = [quote for article in ARTICLES for quote in article.quotes]
    found = group_speakers(quotes, [Document(each.id, each.text or "", each.metadata) for each in ARTICLES])
    [minister] = [each for each in found if each.name == "سلمى الحداد"]
    assert (minister.quotes, minister.first, minister.outlets) == (2, "2024-03-05", {ARTICLES[0].metadata.source: 2})
