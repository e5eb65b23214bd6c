"""brat and Label Studio: what annotators get, read by brat's readers, Label Studio's own checks and ours."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from exported import TEXT, Made, in_folder, streamed
from generated import records
from hypothesis import given
from lxml import etree
from pybrat.parser import BratParser

from quotes.annotation.brat import read_folder
from quotes.annotation.extracted import annotated
from quotes.annotation.label_studio import CONFIG
from quotes.annotation.label_studio import documents as tasks_read
from quotes.extractor import Extractor
from quotes.inputs import Document
from quotes.outputs import open_writer


@given(records(whole_lines=True))
def test_any_records_survive_the_annotation_tools(tmp_path_factory: pytest.TempPathFactory, made: Made) -> None:
    """What comes back from brat and from Label Studio is what the records say."""
    document, quotes = made
    wanted = annotated(document, quotes)
    [back] = read_folder(in_folder([made], "brat", tmp_path_factory.mktemp("brat") / "folder"))
    assert sorted(map(repr, back.quotes)) == sorted(map(repr, wanted.quotes))
    assert (back.id, back.text, back.meta) == (wanted.id, wanted.text, wanted.meta)
    [task] = orjson.loads(streamed([made], "label-studio"))
    [prediction] = task.pop("predictions")
    assert prediction["model_version"].startswith("arabic-quotes ")
    [back] = tasks_read([{**task, "annotations": [prediction]}])
    assert sorted(map(repr, back.quotes)) == sorted(map(repr, wanted.quotes))


def test_a_brat_reader_reads_the_folder(grammar_only: Extractor, tmp_path: Path) -> None:
    """pybrat finds the events and every mention at its offsets, in code points as brat counts."""
    text = TEXT.replace("\r\n", "\n")  # pybrat opens files so that Python does the same
    quotes = grammar_only.extract(text, doc="a")
    [example] = BratParser(error="ignore").parse(in_folder([(Document("a", text), quotes)], "brat", tmp_path / "brat"))
    assert example.text == text
    assert len(example.events) == len(quotes)
    for entity in example.entities:
        assert entity.mention == " ".join(text[span.start : span.end] for span in entity.spans)


def test_the_interface_of_label_studio_is_written_beside_the_tasks(article: Made, tmp_path: Path) -> None:
    """As the project's labelling interface."""
    with open_writer(tmp_path / "tasks.json", "label-studio") as writer:
        writer.add(*article)
        writer.add(Document("b", "لا شيء"), [])
    assert [task["data"]["id"] for task in orjson.loads((tmp_path / "tasks.json").read_bytes())] == ["جسر/1", "b"]
    assert etree.parse(tmp_path / "tasks.xml").find(".//Labels[@name='part']") is not None


def test_label_studio_s_own_checks_pass(article: Made) -> None:
    """Every prediction fits the interface; only where Label Studio's SDK is installed."""
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    interface = sdk.LabelInterface(CONFIG)
    [task] = orjson.loads(streamed([article], "label-studio"))
    assert all(interface.validate_prediction(prediction) for prediction in task["predictions"])
