"""TEI, UIMA CAS, Web Annotation, brat and Label Studio, read back by the readers of their own ecosystems."""

from __future__ import annotations

import importlib.util
import io
import json
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import orjson
import pytest
from cassis import Cas, load_cas_from_xmi, load_typesystem
from conftest import table
from generated import records
from hypothesis import given
from lxml import etree
from pybrat.parser import BratParser
from pyld import jsonld

from quotes.annotation.brat import read_folder
from quotes.annotation.extracted import annotated
from quotes.annotation.label_studio import CONFIG
from quotes.annotation.label_studio import documents as tasks_read
from quotes.errors import InputError
from quotes.extractor import Extractor
from quotes.inputs import Document, Metadata
from quotes.outputs import OutputFormat, open_writer
from quotes.outputs.nesting import Stretch, nested
from quotes.outputs.xml import NO_XML
from quotes.records import Quote

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# Emoji before the words, marks inside a line and over two, a relay, a nested quote, markup in the text, CR LF.
TEXT = (
    "😀 ونقلت وكالة أنباء الساحل عن مهندس في الموقع قوله إن الأمطار أخرت العمل أسبوعين. "
    'وقالت وزيرة النقل سَلْمى الحدّاد: «سيفتح الجسر 🌉 في الربيع»، مشيرة إلى أن العبور "مجاني تماما" <b>للجميع</b> & آمن.'
    "\r\n\r\n"
    "وأضافت الوزيرة لقناة الميناء: «لن نزيد الرسوم.\nولن نغلق الجسر».\nوقال أحمد النجار إن اللجنة أكدت أن الجسر آمن."
)
ARTICLE = Document(
    "جسر/1", TEXT, Metadata("الجسر & الميناء", None, "2024-03-05", "الساحل", "https://example.org/?a=1&b=2")
)

Made = tuple[Document, Sequence[Quote]]


@pytest.fixture(scope="module")
def article(grammar_only: Extractor) -> Made:
    """A document with at least one record of every kind of part."""
    quotes = grammar_only.extract(TEXT, doc=ARTICLE.id)
    assert any(quote.intermediaries for quote in quotes) and any(quote.medium for quote in quotes)
    assert any(quote.quoted for quote in quotes) and any(quote.within for quote in quotes)
    assert any(len(quote.content) > 1 for quote in quotes)
    return ARTICLE, quotes


def streamed(made: Sequence[Made], kind: OutputFormat) -> bytes:
    """The documents in a format that is a stream."""
    stream = io.BytesIO()
    with open_writer(stream, kind) as writer:
        for document, quotes in made:
            writer.add(document, quotes)
    return stream.getvalue()


def in_folder(made: Sequence[Made], kind: OutputFormat, folder: Path) -> Path:
    """The documents in a format that is a folder."""
    with open_writer(folder, kind) as writer:
        for document, quotes in made:
            writer.add(document, quotes)
    return folder


# TEI


@lru_cache
def tei_schema() -> etree.DTD:
    """The TEI Consortium's own schema for corpora (P5 4.8.0), which trafilatura checks its output with, too."""
    spec = importlib.util.find_spec("trafilatura")
    assert spec and spec.origin
    return etree.DTD(str(Path(spec.origin).parent / "data" / "tei_corpus.dtd"))


def checked(xml: bytes) -> Any:
    """The root, once the schema has nothing to say."""
    root = etree.fromstring(xml)
    # A DTD knows no namespaces; the links within the document are checked beside it.
    bare = etree.fromstring(re.sub(rb' xmlns="[^"]*"', b"", xml))
    schema = tei_schema()
    assert schema.validate(bare), schema.error_log
    ids = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        for name in ("who", "ref", "corresp", "next", "prev"):
            assert {link.removeprefix("#") for link in element.get(name, "").split()} <= set(ids)
    return root


def body_text(tei: Any) -> str:
    """The raw text, from the body of a ``TEI`` element."""
    body = tei.find(f".//{TEI}body")
    for control in body.iter(f"{TEI}seg"):
        if control.get("type") == "control":
            control.text = ""
            control.tail = f"\ue000{control.get('n')}\ue001{control.tail or ''}"
    text = "".join(body.itertext())
    return re.sub("\ue000U\\+([0-9A-F]+)\ue001", lambda found: chr(int(found[1], 16)), text)


def said(tei: Any) -> dict[str, str]:
    """What was said by the record's id, line ends aside: the parts along their links."""
    elements = {element.get(XML_ID): element for element in tei.iter(f"{TEI}said")}
    found = {}
    for element in elements.values():
        if element.get("prev"):
            continue
        parts, at = [], element
        while at is not None:
            parts.append("".join(at.itertext()))
            at = elements[at.get("next")[1:]] if at.get("next") else None
        found[element.get("n")] = "".join(parts)
    return found


def test_tei_of_an_article(article: Made) -> None:
    """Valid; the body is the raw text; who said what can be read off the links."""
    document, quotes = article
    root = checked(streamed([article], "tei"))
    assert body_text(root) == document.text
    assert said(root) == {quote.id: re.sub(r"[\r\n]", "", "".join(s.text for s in quote.content)) for quote in quotes}
    names = {element.get(XML_ID): "".join(element[0].itertext()) for element in root.iter(f"{TEI}person", f"{TEI}org")}
    who = {element.get("n"): names[element.get("who")[1:]] for element in root.iter(f"{TEI}said")}
    assert who == {quote.id: quote.speaker.entity.name for quote in quotes if quote.speaker and quote.speaker.entity}
    assert root.find(f".//{TEI}rs[@type='intermediary']").text == "وكالة أنباء الساحل"


def _writable(text: str) -> str:
    return re.sub(r"[\r\n]", "", NO_XML.sub("\ufffd", text))


@given(records())
def test_any_records_survive_tei(made: Made) -> None:
    """However spans overlap: valid, the text exact, every content whole."""
    document, quotes = made
    root = checked(streamed([made], "tei"))
    found = said(root)
    for number, quote in enumerate(quotes, 1):
        words = _writable("".join(span.text for span in quote.content))
        # A content of line ends alone leaves nothing to mark.
        assert found.get(NO_XML.sub("\ufffd", quote.id), "") == words, number
    assert body_text(root) == document.text


def test_crossing_stretches_are_cut_where_the_outer_one_ends() -> None:
    """The rest is a further piece of the same stretch."""
    stretches = [Stretch(0, 6, 0, "said", "a"), Stretch(4, 9, 0, "said", "b")]
    [pieces] = nested(stretches, [(0, 10)])
    assert [(piece.of.id, piece.start, piece.end, piece.number) for piece in pieces] == [
        ("a", 0, 6, 1),
        ("b", 4, 6, 1),
        ("b", 6, 9, 2),
    ]


# UIMA CAS


def cas_of(folder: Path, name: str) -> Cas:
    """A CAS as cassis reads it."""
    with (folder / "TypeSystem.xml").open("rb") as types, (folder / f"{name}.xmi").open("rb") as xmi:
        return load_cas_from_xmi(xmi, typesystem=load_typesystem(types))


def parts_of(cas: Cas) -> dict[str, list[tuple[str, int, int]]]:
    """Role and offsets of each attribution's parts, the cue first."""
    found = {}
    for attribution in cas.select("quotes.type.Attribution"):
        parts = [(link.role, link.target.begin, link.target.end) for link in attribution.parts.elements]
        found[attribution.quoteId] = [("cue", attribution.begin, attribution.end), *parts]
    return found


def expected_parts(quotes: Sequence[Quote]) -> dict[str, list[tuple[str, int, int]]]:
    """The same from the records."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for quote in quotes:
        parts: list[tuple[str, Any]] = [("cue", quote.cue), *(("content", span) for span in quote.content)]
        if quote.speaker and not quote.speaker.implicit:
            parts.append(("speaker", quote.speaker))
        parts += [("intermediary", each) for each in quote.intermediaries]
        parts += [("medium", quote.medium)] if quote.medium else []
        found[quote.id] = [(role, part.start, part.end) for role, part in parts]
    return found


def test_cas_of_an_article(article: Made, tmp_path: Path) -> None:
    """Offsets in the file count UTF-16 units, the emoji twice; cassis gives back code points."""
    document, quotes = article
    folder = in_folder([article], "cas", tmp_path / "cas")
    cas = cas_of(folder, "document-00001")
    assert cas.sofa_string == document.text and cas.document_language == "ar"
    assert cas.typecheck() == []
    assert parts_of(cas) == expected_parts(quotes)
    [first] = etree.parse(folder / "document-00001.xmi").xpath("//*[@quoteId='جسر/1#1']")
    units = len(document.text[: quotes[0].cue.start].encode("utf-16-le")) // 2
    assert int(first.get("begin")) == units == quotes[0].cue.start + 1
    index = json.loads((folder / "documents.jsonl").read_text(encoding="utf-8"))
    assert (index["id"], index["file"], index["meta"]["date"]) == ("جسر/1", "document-00001", "2024-03-05")


def test_the_type_system_makes_layers_in_inception(article: Made, tmp_path: Path) -> None:
    """Its import makes span layers of types right under Annotation with primitives and links of a role and a target."""
    with (in_folder([article], "cas", tmp_path / "cas") / "TypeSystem.xml").open("rb") as stream:
        types = load_typesystem(stream)
    primitive = {"uima.cas.String", "uima.cas.Boolean", "uima.cas.Float"}
    for name in ("quotes.type.Attribution", "quotes.type.Part"):
        layer = types.get_type(name)
        assert layer.supertype.name == "uima.tcas.Annotation"
        for feature in layer.features:
            if feature.rangeType.name not in primitive:
                assert feature.rangeType.name == "uima.cas.FSArray" and feature.elementType is not None
                link = types.get_type(feature.elementType.name)
                assert link.supertype.name == "uima.cas.TOP"
                assert [each.name for each in link.features] == ["role", "target"]


@given(records().filter(lambda made: not NO_XML.search("".join((made[0].text, made[0].id)))))
def test_any_records_survive_cas(tmp_path_factory: pytest.TempPathFactory, made: Made) -> None:
    """Text and all offsets."""
    document, quotes = made
    if any(NO_XML.search(quote.cue.lemma) for quote in quotes):
        return
    folder = in_folder([made], "cas", tmp_path_factory.mktemp("cas") / "folder")
    [name] = [json.loads(line)["file"] for line in (folder / "documents.jsonl").read_bytes().splitlines()]
    cas = cas_of(folder, name)
    assert cas.sofa_string == document.text
    assert parts_of(cas) == expected_parts(quotes)


def test_characters_that_xml_cannot_hold_are_named(tmp_path: Path) -> None:
    """The text is not changed for it: the document is reported."""
    with open_writer(tmp_path / "cas", "cas") as writer, pytest.raises(InputError, match=r"U\+000B at 4.*brat"):
        writer.add(Document("a", "قال \x0bإن"), [])


# Web Annotation


@lru_cache
def anno_context() -> dict[str, Any]:
    """The part of the model's JSON-LD context that the export may use."""
    terms = table("web_annotation")
    context: dict[str, Any] = {"id": "@id", "type": "@type", **terms["prefixes"]}
    context |= terms["classes"] | terms["individuals"] | terms["values"]
    kinds = {"links": "@id", "choices": "@vocab", "numbers": "xsd:nonNegativeInteger"}
    context |= {term: {"@id": iri, "@type": kinds[kind]} for kind in kinds for term, iri in terms[kind].items()}
    context["items"] = {"@id": "as:items", "@type": "@id", "@container": "@list"}
    return {"@context": context}


def loader(url: str, options: object) -> dict[str, Any]:
    """Nothing is fetched."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": anno_context()}


def expanded(collection: Any) -> Any:
    """The collection as RDF's JSON; a name that the context does not know would be dropped."""
    known = anno_context()["@context"]
    for key in _keys(collection):
        assert key in known or key == "@context" or key.partition(":")[0] in known, key
    return jsonld.expand(collection, {"documentLoader": loader, "base": "http://example.org/"})


def _keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set(chain.from_iterable(map(_keys, value)))
    return set(value) | set(chain.from_iterable(map(_keys, value.values()))) if isinstance(value, dict) else set()


OA = "http://www.w3.org/ns/oa#"


def check_model(annotation: dict[str, Any]) -> None:
    """What https://www.w3.org/TR/annotation-model/ says an annotation MUST have."""
    context, type_ = annotation["@context"], annotation["type"]
    assert context == "http://www.w3.org/ns/anno.jsonld" and type_ == "Annotation"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", annotation["id"])
    assert annotation["target"]
    for resource in [*annotation["target"], *annotation["body"]]:
        if resource["type"] == "TextualBody":
            assert isinstance(resource["value"], str)
        else:
            assert resource["type"] == "SpecificResource" and resource["source"]
            position, words = resource["selector"]
            assert position["type"] == "TextPositionSelector" and words["type"] == "TextQuoteSelector"
            assert all(type(position[end]) is int and position[end] >= 0 for end in ("start", "end"))


def selected(resource: dict[str, Any], text: str) -> tuple[int, int]:
    """The selection, which both selectors agree on."""
    position, words = resource["selector"]
    start, end = position["start"], position["end"]
    assert text[start:end] == words["exact"]
    assert text[:start].endswith(words["prefix"]) and text[end:].startswith(words["suffix"])
    return start, end


@given(records())
def test_any_records_are_web_annotations(made: Made) -> None:
    """Of the model, each part where it stands."""
    document, quotes = made
    collection = json.loads(streamed([made], "web-annotation"))
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(quotes)
    for annotation, quote in zip(items, quotes, strict=True):
        check_model(annotation)
        targets = [selected(target, document.text) for target in annotation["target"]]
        assert targets == [(span.start, span.end) for span in quote.content]
        bodies = [
            (body["label"], *selected(body, document.text))
            for body in annotation["body"]
            if body["purpose"] == "linking"
        ]
        wanted = expected_parts([quote])[quote.id]
        assert bodies == [part for part in wanted if part[0] != "content"]


def test_web_annotations_of_an_article(article: Made) -> None:
    """They are RDF of the model's vocabulary, the speaker named."""
    [collection] = expanded(json.loads(streamed([article], "web-annotation")))
    [page] = collection["http://www.w3.org/ns/activitystreams#first"]
    [items] = page["http://www.w3.org/ns/activitystreams#items"]
    assert len(items["@list"]) == len(article[1])
    first = items["@list"][0]
    assert first["@type"] == [f"{OA}Annotation"]
    assert first[f"{OA}motivatedBy"] == [{"@id": f"{OA}identifying"}]
    [named] = [body for body in first[f"{OA}hasBody"] if body[f"{OA}hasPurpose"] == [{"@id": f"{OA}identifying"}]]
    assert named["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"] == [{"@value": "مهندس في الموقع"}]
    [target] = first[f"{OA}hasTarget"]
    [source] = target[f"{OA}hasSource"]
    assert source["@id"] == "http://example.org/%D8%AC%D8%B3%D8%B1/1"
    assert source["http://schema.org/isBasedOn"] == [{"@id": "https://example.org/?a=1&b=2"}]
    kinds = [selector["@type"] for selector in target[f"{OA}hasSelector"]]
    assert kinds == [[f"{OA}TextPositionSelector"], [f"{OA}TextQuoteSelector"]]


def test_the_same_record_has_the_same_iri(article: Made) -> None:
    """And another text another one."""
    document, quotes = article
    first, again = (json.loads(streamed([article], "web-annotation")) for _ in range(2))
    assert first["first"]["items"] == again["first"]["items"]
    other = json.loads(streamed([(Document(document.id, f"{TEXT} "), quotes)], "web-annotation"))
    assert not {item["id"] for item in first["first"]["items"]} & {item["id"] for item in other["first"]["items"]}


# brat and Label Studio


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
