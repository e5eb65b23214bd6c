"""Gold goes into the annotation tools and comes back the same, and what cannot be understood is said clearly."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pybrat.parser import BratParser

from quotes.annotation import AnnotatedDocument, Attribution, read_gold, write_gold
from quotes.annotation.brat import read_folder, write_folder
from quotes.annotation.gold import FORMS, TYPES, Offsets, from_plain, sorted_by_cue
from quotes.annotation.label_studio import CONFIG, documents, tasks
from quotes.errors import InputError

GOLD = Path(__file__).resolve().parents[1] / "corpus" / "gold.jsonl"
CORPUS = read_gold(GOLD)
TEXT = "قال مدير السوق 😀 عادل الرومي: «الأسعار ثابتة».\nوأضاف أن المخازن ملأى."


def spans_in(text: str) -> st.SearchStrategy[Offsets]:
    """Spans that brat can hold: neither their first nor their last character is a line end."""
    ends = [place for place, letter in enumerate(text) if letter != "\n"]
    pair = st.tuples(st.sampled_from(ends), st.sampled_from(ends))
    return pair.map(lambda each: (min(each), max(each) + 1))


@st.composite
def annotated(draw: st.DrawFn) -> AnnotatedDocument:
    """A document of any text with any annotation."""
    alphabet = st.one_of(st.sampled_from("قال إن الوزير«»\n\r\t😀\u200f\u00a0\u2028\\"), st.characters(codec="utf-8"))
    text = draw(st.text(alphabet, min_size=1, max_size=60).filter(lambda each: each.strip("\n")))
    span = spans_in(text)
    distinct = st.lists(span, max_size=3, unique=True).map(tuple)
    quote = st.builds(
        Attribution,
        content=st.lists(span, min_size=1, max_size=3, unique=True).map(lambda each: tuple(sorted(each))),
        cue=span,
        speaker=st.none() | span,
        entity=st.none() | st.text(st.characters(codec="utf-8"), min_size=1, max_size=12),
        intermediaries=distinct,
        medium=st.none() | span,
        form=st.none() | st.sampled_from(FORMS),
        type=st.none() | st.sampled_from(TYPES),
        negated=st.booleans(),
        optional=st.booleans(),
    )
    quotes = draw(st.lists(quote, max_size=3))
    meta = draw(
        st.dictionaries(st.sampled_from(["label", "outlet", "year"]), st.none() | st.integers(0, 9) | st.text())
    )
    assert "\ud800" not in text
    return AnnotatedDocument(draw(st.text(min_size=1, max_size=8).filter(_encodes)), text, sorted_by_cue(quotes), meta)


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _plain_meta(document: AnnotatedDocument) -> bool:
    return all(_encodes(value) for value in document.meta.values() if isinstance(value, str))


def through_brat(given_documents: list[AnnotatedDocument], folder: Path) -> list[AnnotatedDocument]:
    write_folder(given_documents, folder)
    return list(read_folder(folder))


def through_label_studio(given_documents: list[AnnotatedDocument]) -> list[AnnotatedDocument]:
    return list(documents(orjson.loads(orjson.dumps(list(tasks(given_documents))))))


def comparable(document: AnnotatedDocument) -> tuple[Any, ...]:
    """Attributions of one cue and content have no order of their own."""
    return document.id, document.text, dict(document.meta), sorted(map(repr, document.quotes))


@given(annotated().filter(_plain_meta))
def test_any_annotation_survives_label_studio(document: AnnotatedDocument) -> None:
    """Text, own fields and every attribution."""
    [back] = through_label_studio([document])
    assert comparable(back) == comparable(document)


@given(annotated().filter(_plain_meta))
def test_any_annotation_survives_brat(tmp_path_factory: pytest.TempPathFactory, document: AnnotatedDocument) -> None:
    """Text, own fields and every attribution, whatever white space the spans cross."""
    [back] = through_brat([document], tmp_path_factory.mktemp("brat") / "folder")
    assert comparable(back) == comparable(document)


@given(annotated().filter(_plain_meta))
def test_any_annotation_survives_its_own_format(
    tmp_path_factory: pytest.TempPathFactory, document: AnnotatedDocument
) -> None:
    """``write_gold`` and ``read_gold`` are inverses."""
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    with path.open("wb") as stream:
        write_gold([document], stream.write)
    assert [comparable(each) for each in read_gold(path)] == [comparable(document)]


def test_the_corpus_survives_both(tmp_path: Path) -> None:
    """Every article of the corpus, unchanged."""
    assert through_label_studio(CORPUS) == CORPUS
    assert through_brat(CORPUS, tmp_path / "brat") == CORPUS


def test_a_brat_reader_reads_the_folder(tmp_path: Path) -> None:
    """pybrat finds as many events as there are attributions, and every mention at its offsets."""
    write_folder(CORPUS, tmp_path / "brat")
    # One span may be a speaker and an intermediary: pybrat would refuse that, brat does not.
    examples = {example.id: example for example in BratParser(error="ignore").parse(tmp_path / "brat")}
    by_name = {Path(name).name: example for name, example in examples.items()}
    for document in CORPUS:
        example = by_name[document.id]
        assert example.text == document.text
        assert len(example.events) == len(document.quotes)
        for entity in example.entities:
            words = " ".join(document.text[span.start : span.end] for span in entity.spans)
            assert entity.mention == re.sub(r"[\t\r\v\f]", " ", words)


def test_label_studio_s_own_checks_pass() -> None:
    """The interface is valid and every task fits it; only where Label Studio's SDK is installed."""
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    interface = sdk.LabelInterface(CONFIG)
    interface.validate()
    for task in tasks(CORPUS):
        assert all(interface.validate_annotation(annotation) for annotation in task["annotations"])


def one_document(**changes: Any) -> AnnotatedDocument:
    quote = Attribution(
        content=((31, 44),),
        cue=(0, 3),
        speaker=(4, 28),
        entity="عادل الرومي",
        form="quotation",
        type="direct",
    )
    return AnnotatedDocument("market", TEXT, (evolve(quote, **changes),))


def exported() -> list[dict[str, Any]]:
    """A Label Studio export of one document, to be edited."""
    found: list[dict[str, Any]] = json.loads(json.dumps(list(tasks([one_document()]))))
    return found


def regions(task: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = task["annotations"][0]["result"]
    return found


def test_offsets_in_utf_16_units_are_converted() -> None:
    """Versions of Label Studio before 1.4 counted an emoji twice; the text of the regions tells."""
    task = exported()
    for item in regions(task[0]):
        value = item.get("value", {})
        for end in ("start", "end"):
            if end in value:
                value[end] = len(TEXT[: value[end]].encode("utf-16-le")) // 2
    assert list(documents(task)) == [one_document()]


def test_what_an_annotator_does_comes_back() -> None:
    """A relation drawn the other way round, a trait ticked, a name corrected."""
    task = exported()
    for item in regions(task[0]):
        if item["type"] == "relation":
            item["from_id"], item["to_id"], item["direction"] = item["to_id"], item["from_id"], "left"
        if item["from_name"] == "entity" if "from_name" in item else False:
            item["value"]["text"] = ["الرومي"]
    cue = regions(task[0])[0]
    regions(task[0]).append(
        {**cue, "from_name": "traits", "type": "choices", "value": {**cue["value"], "choices": ["negated"]}}
    )
    assert list(documents(task)) == [one_document(entity="الرومي", negated=True)]


def test_cancelled_and_other_annotations_are_left_out() -> None:
    """A skipped task has none; of several annotators one is chosen."""
    task = exported()
    mine = {**task[0]["annotations"][0], "completed_by": 2}
    theirs = {"result": [], "completed_by": 3}
    task[0]["annotations"] = [{**theirs, "was_cancelled": True}, mine]
    assert list(documents(task)) == [one_document()]
    task[0]["annotations"] = [theirs, mine]
    with pytest.raises(InputError, match=r"task 1 \(market\): 2 annotations \(by 3, 2\): choose one with --annotator"):
        list(documents(task))
    assert list(documents(task, annotator=2)) == [one_document()]


def drop_relations(task: dict[str, Any]) -> None:
    task["annotations"][0]["result"] = [item for item in regions(task) if item["type"] != "relation"]


def drop_speaker_relation(task: dict[str, Any]) -> None:
    kept = [item for item in regions(task) if item.get("labels") != ["speaker"]]
    task["annotations"][0]["result"] = kept


def double_speaker(task: dict[str, Any]) -> None:
    for item in regions(task):
        if item.get("labels") == ["content"]:
            item["labels"] = ["speaker"]


def unnamed_relation(task: dict[str, Any]) -> None:
    for item in regions(task):
        if item["type"] == "relation":
            item["labels"] = []


def move_region(task: dict[str, Any]) -> None:
    regions(task)[0]["value"]["text"] = "قالت"


def other_label(task: dict[str, Any]) -> None:
    regions(task)[0]["value"]["labels"] = ["Person"]


def no_text(task: dict[str, Any]) -> None:
    task["data"] = {"words": TEXT}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (drop_relations, "cue 'قال' [0, 3] has no content: link one to it"),
        (drop_speaker_relation, "Speaker 'مدير السوق 😀 عادل الرومي' [4, 28] belongs to no cue: draw a relation to it"),
        (double_speaker, "cue 'قال' [0, 3] has more than one speaker"),
        (unnamed_relation, "a relation needs one label of content, speaker, intermediary, medium, not []"),
        (move_region, "'قالت' does not stand at [0, 3] of the text"),
        (other_label, "no such label: 'Person'"),
        (no_text, "task 1: no data with a text: export as JSON, not JSON-MIN"),
    ],
)
def test_unfinished_annotations_are_named(spoil: Callable[[dict[str, Any]], None], message: str) -> None:
    """What is missing, where, and what to do."""
    task = exported()
    spoil(task[0])
    with pytest.raises(InputError, match=re.escape(message)):
        list(documents(task))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("E9\tAttribution:T9 Content:T9", "line 8: cannot be understood ('T9')"),
        ("E9\tSaying:T1 Content:T2", "an event of kind Saying, not Attribution"),
        ("E9\tAttribution:T1 Said:T2", "the argument Said:T2; roles are Content, Speaker, Intermediary, Medium"),
        ("E9\tAttribution:T1 Speaker:T3", "E9 has no content: link one to it"),
        ("E9\tAttribution:T1 Content:T2 Speaker:T3 Speaker2:T2", "E9 has more than one speaker"),
        ("A9\tNegated E7", "no event E7"),
        ("A9\tForm E1 verse", "form is 'verse', not one of"),
        ("T9\tContent x 4\tقال", "line 8: cannot be understood"),
        ("T9\tContent 40 4000\tقال\nE9\tAttribution:T1 Content:T9", "[40, 4000] is empty or outside the text"),
        ("R1\tSame Arg1:T1 Arg2:T2", "line 8: neither a span, an event, an attribute nor a note"),
    ],
)
def test_broken_standoff_is_named(tmp_path: Path, line: str, message: str) -> None:
    """File and line, and what was expected."""
    write_folder([one_document()], tmp_path / "brat")
    file = tmp_path / "brat" / "market.ann"
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)) as raised:
        list(read_folder(tmp_path / "brat"))
    assert "market.ann" in str(raised.value)


def test_brat_folders_are_not_overwritten(tmp_path: Path) -> None:
    """A folder that holds something may hold somebody's work."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is not empty"):
        write_folder([one_document()], tmp_path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"text": 3}, "'text' must be a string"),
        ({"quotes": None}, "'quotes' must be a list"),
        ({"quotes": [7]}, "quote 1: must be an object"),
        ({"quotes": [{"cue": [0, 3]}]}, "quote 1: a cue and at least one span of content are needed"),
        ({"quotes": [{"cue": [0, 3], "content": [[4, 4]]}]}, "quote 1: content: [4, 4] is empty or outside the text"),
        ({"quotes": [{"cue": "قال", "content": [[4, 5]]}]}, "quote 1: cue must be [start, end], not 'قال'"),
        (
            {"quotes": [{"cue": [0, 3], "content": [[4, 5]], "speaker": [6, 7], "implicit": True}]},
            "quote 1: implicit means that speaker is null",
        ),
        ({"quotes": [{"cue": [0, 3], "content": [[4, 5]], "type": "loud"}]}, "type is 'loud', not one of direct"),
        ({"quotes": [{"cue": [0, 3], "content": [[4, 5]], "entity": 8}]}, "entity must be a name, not 8"),
    ],
)
def test_broken_gold_is_named(changes: dict[str, Any], message: str) -> None:
    """The place, the field and what was expected."""
    with pytest.raises(InputError, match=re.escape(message)) as raised:
        from_plain({"id": "a", "text": TEXT, "quotes": [], **changes}, "gold.jsonl, line 1")
    assert str(raised.value).startswith("gold.jsonl, line 1")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '{"id": "a", "text": "b", "quotes": []}\n{"id": "a", "text": "c", "quotes": []}\n',
            "line 2: the id 'a' stands",
        ),
        ('{"id": "a",\n', "line 1: broken JSON"),
        ("[]\n", "line 1: each line must be one JSON object"),
        ("\n", "no documents"),
    ],
)
def test_broken_gold_files_are_named(tmp_path: Path, content: str, message: str) -> None:
    """File and line."""
    file = tmp_path / "gold.jsonl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read_gold(file)
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_gold(tmp_path / "none.jsonl")


def test_fields_that_gold_may_leave_out() -> None:
    """Form and type may be unknown, an entity may be a span of the text."""
    quote = {"content": [[31, 44]], "cue": [0, 3], "speaker": [4, 28], "entity": [17, 28], "nominal": True}
    document = from_plain({"id": "a", "text": TEXT, "quotes": [quote], "outlet": "x"}, "here")
    [found] = document.quotes
    assert (found.form, found.type, found.entity) == ("nominal", None, TEXT[17:28])
    assert document.meta == {"outlet": "x"}
