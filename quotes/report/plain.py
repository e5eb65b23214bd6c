"""An article as plain data: what the page is made of, and what the server answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import asdict

from quotes.dates import day
from quotes.folding import fold
from quotes.records import Entity, Quote
from quotes.report.articles import Article
from quotes.report.pieces import Part, entities, marks, pieces

if TYPE_CHECKING:
    from quotes.speakers import Speakers

# How a piece names its marks: "c0 s2 e1", the part's letter and the number of its quote or entity.
LETTERS: dict[Part, str] = {
    "content": "c",
    "cue": "k",
    "speaker": "s",
    "intermediary": "i",
    "via": "v",
    "medium": "m",
    "entity": "e",
}


def to_plain(article: Article, speakers: Speakers | None = None) -> dict[str, Any]:
    """The article as dicts, lists and scalars: its pieces, its entities, its quotes without what the pieces tell.

    ``speakers``: who the entities are over all articles; each then also has the ``speaker`` it is one with.
    """
    known = {entity: n for n, entity in enumerate(entities(article.quotes))}
    text = article.text or ""
    told = asdict(article.metadata)
    return {
        "id": article.id,
        **told,
        "url": web_address(told["url"]),
        "day": day(told["date"]),
        "pieces": [
            [text[start:end], " ".join(f"{LETTERS[mark.part]}{mark.of}" for mark in over)]
            for start, end, over in pieces((0, len(text)), marks(article.quotes))
        ],
        "entities": [_entity(entity, speakers) for entity in known],
        "quotes": [_quote(quote, known) for quote in article.quotes],
    }


def _quote(quote: Quote, known: dict[Entity, int]) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "id": quote.id,
        "type": quote.type,
        "form": quote.form,
        "text": quote.text,
        "content": [[span.start, span.end] for span in quote.content],
        "cue": {"text": quote.cue.text, "lemma": quote.cue.lemma, "kind": quote.cue.kind},
        "speaker": speaker and speaker.text,
        "implicit": bool(speaker and speaker.implicit),
        "entity": known[speaker.entity] if speaker and speaker.entity else None,
        "chain": [{"text": each.text, "cue": each.cue.text} for each in quote.intermediaries],
        "medium": quote.medium and quote.medium.text,
        "negated": quote.negated,
        "within": quote.within,
        "rule": quote.rule,
        "confidence": quote.confidence,
    }


def _entity(entity: Entity, speakers: Speakers | None) -> dict[str, Any]:
    speaker = speakers.of_entity(entity) if speakers else None
    name = speaker.name if speaker else entity.name
    return {"name": entity.name, "role": entity.role, "kind": entity.kind, "speaker": name, "key": key(name)}


def key(name: str) -> str:
    """What names that differ in marks, alif or spaces alone have in common."""
    return " ".join(fold(name).split())


def web_address(url: str | None) -> str | None:
    """The address if it leads to the web, so that a click on it can do nothing else."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:  # "http://[::" is no address
        return None
