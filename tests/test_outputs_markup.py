"""TEI and UIMA CAS, read back by lxml with the schema, and by cassis."""

from __future__ import annotations

import importlib.util
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from cassis import Cas, load_cas_from_xmi, load_typesystem
from exported import Made, expected_parts, in_folder, streamed
from generated import records
from hypothesis import given
from lxml import etree

from quotes.errors import InputError
from quotes.inputs import Document
from quotes.outputs import open_writer
from quotes.outputs.nesting import Stretch, nested
from quotes.outputs.xml import NO_XML, REPLACEMENT

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
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


@given(records().filter(lambda made: not NO_XML.search(made[0].text)))
def test_any_records_survive_cas(tmp_path_factory: pytest.TempPathFactory, made: Made) -> None:
    """Text and all offsets."""
    document, quotes = made
    folder = in_folder([made], "cas", tmp_path_factory.mktemp("cas") / "folder")
    [name] = [json.loads(line)["file"] for line in (folder / "documents.jsonl").read_bytes().splitlines()]
    cas = cas_of(folder, name)
    assert cas.sofa_string == document.text
    written = {NO_XML.sub(REPLACEMENT, name): parts for name, parts in expected_parts(quotes).items()}
    assert parts_of(cas) == written


def test_an_id_that_xml_cannot_hold_is_written_as_it_can(article: Made, tmp_path: Path) -> None:
    """Ids are not of the text, and are in documents.jsonl as they are."""
    document, quotes = article
    named = [evolve(quote, doc="a\x1f", id=quote.id.replace(document.id, "a\x1f")) for quote in quotes]
    folder = in_folder([(evolve(document, id="a\x1f"), named)], "cas", tmp_path / "cas")
    [line] = [json.loads(line) for line in (folder / "documents.jsonl").read_bytes().splitlines()]
    assert line["id"] == "a\x1f"
    attributions = cas_of(folder, line["file"]).select("quotes.type.Attribution")
    assert {each.quoteId for each in attributions} == {quote.id.replace("\x1f", "\ufffd") for quote in named}


def test_characters_that_xml_cannot_hold_are_named(tmp_path: Path) -> None:
    """The text is not changed for it: the document is reported."""
    with open_writer(tmp_path / "cas", "cas") as writer, pytest.raises(InputError, match=r"U\+000B at 4.*brat"):
        writer.add(Document("a", "قال \x0bإن"), [])
