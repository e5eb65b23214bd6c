"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/): an annotation a record, as one JSON-LD collection.

The target is what was said, a selection for each of its spans; the bodies say who said it (``identifying``), how
(``tagging``), and select the cue, the speaker's mention, intermediaries and medium, each ``label``led so. Every
selection has both a position, in code points as the model wants it, and a quote with its surroundings, which finds the
words again where the text has changed. Only terms of the model's own context are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any
from urllib.parse import quote as percent_encoded
from uuid import NAMESPACE_URL, uuid4, uuid5

import orjson
import regex

from quotes import __version__
from quotes.inputs import Document
from quotes.outputs.flat import Stretch
from quotes.outputs.writer import StreamFormat
from quotes.records import Quote

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = {"type": "Software", "name": f"arabic-quotes {__version__}"}
AROUND = 32  # code points of prefix and suffix
# What is an IRI already; news.csv:2 is none.
IRI = regex.compile(r"(?:(?:https?|ftp|file)://|(?:urn|tag|doi):)[^\s<>\"{}|\\^`\p{C}]+")

Json = dict[str, Any]


def items(document: Document, quotes: Sequence[Quote]) -> list[bytes]:
    """The document's annotations, one a record."""
    source = _source(document)
    version = blake2b(document.text.encode("utf-8"), digest_size=16).hexdigest()
    return [orjson.dumps(_annotation(document.text, source, version, quote)) for quote in quotes]


def _annotation(text: str, source: Json, version: str, quote: Quote) -> Json:
    return {
        "@context": CONTEXT,
        # The same for the same record of the same text, whenever it is made.
        "id": uuid5(NAMESPACE_URL, f"{version} {quote.id}").urn,
        "type": "Annotation",
        "motivation": "identifying",
        "generator": GENERATOR,
        "body": list(_bodies(text, source["id"], quote)),
        "target": [_selection(text, source, span) for span in quote.content],
    }


def _source(document: Document) -> Json:
    """The text that offsets count. A page it was taken from has other offsets: the text is only based on it."""
    name, metadata = document.id, document.metadata
    iri = name if IRI.fullmatch(name) else percent_encoded(name, safe="/")
    known = {"schema:headline": metadata.title, "schema:datePublished": metadata.date}
    based = {"schema:isBasedOn": {"id": metadata.url}} if metadata.url and IRI.fullmatch(metadata.url) else {}
    return {
        "id": iri,
        "type": "Text",
        "format": "text/plain",
        "language": "ar",
        **{term: value for term, value in known.items() if value},
        **based,
    }


def _bodies(text: str, source: str, quote: Quote) -> Iterator[Json]:
    speaker = quote.speaker
    if speaker and speaker.entity:
        yield _words("identifying", speaker.entity.name, language="ar")
        if speaker.entity.role:
            yield _words("describing", speaker.entity.role, language="ar")
    for tag in (quote.type, quote.form, *(["negated"] if quote.negated else [])):
        yield _words("tagging", tag, language="en")
    yield _words("describing", f"{quote.rule}, confidence {quote.confidence}", language="en")
    parts: list[tuple[str, Any]] = [("cue", quote.cue)]
    if speaker and not speaker.implicit:
        parts.append(("speaker", speaker))
    parts += [("intermediary", each) for each in quote.intermediaries]
    if quote.medium:
        parts.append(("medium", quote.medium))
    for label, part in parts:
        yield {"purpose": "linking", "label": label, **_selection(text, source, part)}


def _words(purpose: str, value: str, *, language: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "language": language,
        "textDirection": "rtl" if language == "ar" else "ltr",
    }


def _selection(text: str, source: Json | str, span: Stretch) -> Json:
    start, end = span.start, span.end
    quoted = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": source, "selector": [position, quoted]}


def _tail(total: int) -> bytes:
    return b'\n]},"total":%d}\n' % total


def web_annotation() -> StreamFormat:
    """The format; each file is a collection of its own."""
    collection = {
        "@context": CONTEXT,
        "id": uuid4().urn,
        "type": "AnnotationCollection",
        "label": "Attributed quotes",
        "generator": GENERATOR,
    }
    page = {"id": uuid4().urn, "type": "AnnotationPage", "startIndex": 0}
    head = b'%s,"first":%s,"items":[\n' % (orjson.dumps(collection)[:-1], orjson.dumps(page)[:-1])
    return StreamFormat(items, head=head, between=b",\n", tail=_tail, distinct=True)
