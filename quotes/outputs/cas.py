"""UIMA CAS: an XMI file a document, with the type system beside them, by dkpro-cassis.

The types are what INCEpTION takes for two span layers when it imports the type system (it wants them right under
``Annotation``, with primitive features and links of a role and a target): an ``Attribution`` on the cue, whose
``parts`` lead to ``Part`` spans, each in its role. Offsets count UTF-16 units, as Java does; cassis converts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from quotes.annotation.gold import Offsets
from quotes.errors import InputError, MissingExtra
from quotes.inputs import Document
from quotes.outputs.folders import Files, FolderFormat
from quotes.outputs.xml import NO_XML, REPLACEMENT
from quotes.records import Quote

ATTRIBUTION, PART, LINK = "quotes.type.Attribution", "quotes.type.Part", "quotes.type.AttributionPartsLink"
STRING, BOOLEAN, FLOAT = "uima.cas.String", "uima.cas.Boolean", "uima.cas.Float"
FEATURES = {
    "quoteId": STRING,
    "form": STRING,
    "quoteType": STRING,
    "lemma": STRING,
    "cueKind": STRING,
    "entity": STRING,
    "role": STRING,
    "entityKind": STRING,
    "implicit": BOOLEAN,
    "negated": BOOLEAN,
    "within": STRING,
    "rule": STRING,
    "confidence": FLOAT,
}


def cas_format() -> FolderFormat:
    """The format.

    Raises:
        MissingExtra: dkpro-cassis is not installed.
    """
    return FolderFormat(_files, {"TypeSystem.xml": _type_system().to_xml().encode("utf-8")})


@lru_cache(maxsize=1)
def _type_system() -> Any:
    try:
        from cassis import TypeSystem
    except ImportError as error:
        raise MissingExtra("dkpro-cassis", "cas") from error
    types = TypeSystem()
    annotation = "uima.tcas.Annotation"
    part = types.create_type(PART, annotation, "Content, speaker, intermediary or medium of an attribution")
    types.create_feature(part, "role", STRING)
    link = types.create_type(LINK, "uima.cas.TOP")
    types.create_feature(link, "role", STRING)
    types.create_feature(link, "target", part)
    attribution = types.create_type(ATTRIBUTION, annotation, "The cue of an attribution, with its parts")
    for name, kind in FEATURES.items():
        types.create_feature(attribution, name, kind)
    types.create_feature(attribution, "parts", "uima.cas.FSArray", elementType=link)
    return types


def _files(document: Document, quotes: Sequence[Quote]) -> Files:
    from cassis import Cas

    if found := NO_XML.search(document.text):
        raise InputError(
            f"holds U+{ord(found.group()):04X} at {found.start()}, which XML cannot: write another "
            "format, for instance brat"
        )
    types = _type_system()
    cas = Cas(typesystem=types)
    cas.sofa_mime = "text/plain"
    cas.sofa_string = document.text
    cas.document_language = "ar"
    cas.get_document_annotation().end = len(document.text)
    attribution, part, link, array = map(types.get_type, (ATTRIBUTION, PART, LINK, "uima.cas.FSArray"))
    spans: dict[tuple[str, Offsets], Any] = {}
    for quote in quotes:
        links = []
        for role, (start, end) in _parts(quote):
            key = role, (start, end)
            if key not in spans:
                spans[key] = part(begin=start, end=end, role=role)
                cas.add(spans[key])
            links.append(link(role=role, target=spans[key]))
        cas.add(attribution(begin=quote.cue.start, end=quote.cue.end, **_features(quote), parts=array(elements=links)))
    return {".xmi": cas.to_xmi().encode("utf-8")}


def _features(quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    entity = speaker.entity if speaker else None
    values = (
        quote.id,
        quote.form,
        quote.type,
        quote.cue.lemma,
        quote.cue.kind,
        entity.name if entity else None,
        entity.role if entity else None,
        entity.kind if entity else None,
        speaker.implicit if speaker else None,
        quote.negated,
        quote.within,
        quote.rule,
        quote.confidence,
    )
    # Ids, and what is said of an entity, may come from outside the text.
    fit = (NO_XML.sub(REPLACEMENT, value) if isinstance(value, str) else value for value in values)
    return dict(zip(FEATURES, fit, strict=True))


def _parts(quote: Quote) -> Iterator[tuple[str, Offsets]]:
    for span in quote.content:
        yield "content", (span.start, span.end)
    if quote.speaker and quote.speaker.start is not None and quote.speaker.end is not None:
        yield "speaker", (quote.speaker.start, quote.speaker.end)
    for each in quote.intermediaries:
        yield "intermediary", (each.start, each.end)
    if quote.medium:
        yield "medium", (quote.medium.start, quote.medium.end)
