"""Web Annotation: of the W3C's model, and RDF of its vocabulary for a JSON-LD processor."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from itertools import chain
from typing import Any

from conftest import table
from exported import TEXT, Made, expected_parts, streamed
from generated import records
from hypothesis import given
from pyld import jsonld

from quotes.inputs import Document


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
