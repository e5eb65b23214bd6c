"""TEI P5: a corpus with a ``TEI`` a document; what was said is ``said``, with ``who`` said it.

The text of ``body`` is the raw text, to the character, a ``p`` a line. In it stand ``said`` for the contents
(``direct`` as in TEI; quoted parts are ``q``), ``rs`` for the mentions of speakers, intermediaries and media, and
``seg`` for the cues. Where one would cross another or a line end it is cut, its parts linked by ``next`` and ``prev``.
Speakers are listed in the header: ``person``, ``personGrp``, ``org``, documents as ``bibl``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from quotes import __version__
from quotes.inputs import Document
from quotes.outputs.nesting import Piece, Stretch, events, nested, paragraphs
from quotes.outputs.writer import StreamFormat
from quotes.outputs.xml import characters, element, tag
from quotes.records import Entity, Intermediary, Quote, Span, Speaker

CONTROL = '<seg type="control" n="U+{:04X}">\N{REPLACEMENT CHARACTER}</seg>'
SAID, REFERRING, CUE, QUOTED = range(4)
LANGUAGES = '<langUsage><language ident="ar">Arabic</language></langUsage>'
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'
    "<teiHeader><fileDesc><titleStmt><title>Attributed quotes</title></titleStmt>"
    "<publicationStmt><p>Not published.</p></publicationStmt>"
    "<sourceDesc><p>The documents named in each header.</p></sourceDesc></fileDesc>"
    f'<encodingDesc><appInfo><application ident="arabic-quotes" version="{__version__}">'
    "<label>quotes</label></application></appInfo></encodingDesc>"
    f"<profileDesc>{LANGUAGES}</profileDesc></teiHeader>\n"
)


def texts(document: Document, quotes: Sequence[Quote]) -> list[bytes]:
    """The document's ``TEI`` element."""
    prefix = f"d{blake2b(document.id.encode('utf-8'), digest_size=6).hexdigest()}."
    entities = dict.fromkeys(entity for entity in map(_entity, quotes) if entity)
    speakers = {entity: f"{prefix}e{number}" for number, entity in enumerate(entities, 1)}
    body = _body(document.text, list(_stretches(quotes, speakers, prefix)))
    text = f'<text xml:lang="ar" xml:space="preserve"><body>{body}</body></text>'
    return [f"<TEI>\n{_header(document, speakers)}\n{text}\n</TEI>\n".encode()]


def _entity(quote: Quote) -> Entity | None:
    return quote.speaker.entity if quote.speaker else None


def _header(document: Document, speakers: dict[Entity, str]) -> str:
    known = document.metadata
    title = element("title", known.title or document.id)
    author = element("author", known.author)
    url = tag("ptr", {"target": known.url})[:-1] + "/>" if known.url else ""
    publisher, date = element("publisher", known.source), element("date", known.date)
    bibl = f"<bibl>{title}{author}{publisher}{date}{element('idno', document.id)}{url}</bibl>"
    read = [_speaker(entity, id) for entity, id in speakers.items() if entity.kind == "document"]
    people = [_speaker(entity, id) for entity, id in speakers.items() if entity.kind != "document"]
    listed = f"<listBibl>{''.join(read)}</listBibl>" if read else ""
    partic = f"<particDesc>{''.join(people)}</particDesc>" if people else ""
    return (
        f"<teiHeader><fileDesc><titleStmt>{title}{author}</titleStmt>"
        "<publicationStmt><p>Not published.</p></publicationStmt>"
        f"<sourceDesc>{bibl}{listed}</sourceDesc></fileDesc>"
        f"<profileDesc>{LANGUAGES}{partic}</profileDesc></teiHeader>"
    )


def _speaker(entity: Entity, id: str) -> str:
    names = {"organisation": ("org", "orgName"), "group": ("personGrp", "persName"), "document": ("bibl", "title")}
    outer, inner = names.get(entity.kind, ("person", "persName"))
    # A role belongs to a person; of others there is none.
    role = element("occupation", entity.role) if outer == "person" else ""
    kind = "unknown" if entity.kind == "unknown" else None
    return f"{tag(outer, {'xml:id': id, 'role': kind})}{element(inner, entity.name)}{role}</{outer}>"


def _stretches(quotes: Sequence[Quote], speakers: dict[Entity, str], prefix: str) -> Iterator[Stretch]:
    """The elements of the text; a mention that serves several quotes is one element."""
    mentions: dict[tuple[int, int, str, str | None], list[str]] = {}
    for number, quote in enumerate(quotes, 1):
        id, entity = f"{prefix}q{number}", _entity(quote)
        who = f"#{speakers[entity]}" if entity else None
        said = {"who": who, "direct": "true" if quote.type == "direct" else "false", "n": quote.id}
        for span in quote.content:
            yield Stretch(span.start, span.end, SAID, "said", id, {**said})
        for n, span in enumerate(quote.quoted, 1):
            yield Stretch(span.start, span.end, QUOTED, "q", f"{id}.m{n}")
        attributes = {"type": "cue", "subtype": "negated" if quote.negated else None, "corresp": f"#{id}"}
        yield Stretch(quote.cue.start, quote.cue.end, CUE, "seg", f"{id}.cue", {**attributes, "n": quote.cue.lemma})
        for kind, part_, ref in _mentions(quote, who):
            if part_.start is not None and part_.end is not None:
                mentions.setdefault((part_.start, part_.end, kind, ref), []).append(f"#{id}")
    for number, ((start, end, kind, ref), ids) in enumerate(mentions.items(), 1):
        attributes = {"type": kind, "ref": ref, "corresp": " ".join(ids)}
        yield Stretch(start, end, REFERRING, "rs", f"{prefix}m{number}", attributes)


def _mentions(quote: Quote, who: str | None) -> Iterator[tuple[str, Speaker | Intermediary | Span, str | None]]:
    if quote.speaker:
        yield "speaker", quote.speaker, who
    for each in quote.intermediaries:
        yield "intermediary", each, None
    if quote.medium:
        yield "medium", quote.medium, None


def _body(text: str, stretches: Sequence[Stretch]) -> str:
    lines = paragraphs(text)
    pieces = nested(stretches, lines)
    last = {piece.of.id: piece.number for line in pieces for piece in line}
    parts, at = [], 0
    for (start, end), line in zip(lines, pieces, strict=True):
        parts += [characters(text[at:start]), "<p>"]
        at = start
        for place, piece, opens in events(line):
            parts += [characters(text[at:place], CONTROL), _start(piece, last) if opens else f"</{piece.of.name}>"]
            at = place
        parts += [characters(text[at:end], CONTROL), "</p>"]
        at = end
    return "".join([*parts, characters(text[at:])])


def _start(piece: Piece, last: dict[str, int]) -> str:
    """The start tag, with an id where another leads there; of a stretch in several parts the first keeps the id."""
    stretch, number = piece.of, piece.number
    linked = {
        "prev": _part_id(stretch, number - 1) if number > 1 else None,
        "next": _part_id(stretch, number + 1) if number < last[stretch.id] else None,
    }
    named = stretch.rank == SAID or last[stretch.id] > 1
    id = _part_id(stretch, number)[1:] if named else None
    return tag(stretch.name, {"xml:id": id, **stretch.attributes, **linked})


def _part_id(stretch: Stretch, number: int) -> str:
    return f"#{stretch.id}" if number == 1 else f"#{stretch.id}-{number}"


TEI = StreamFormat(texts, head=HEAD.encode("utf-8"), tail=lambda items: b"</teiCorpus>\n", distinct=True)
