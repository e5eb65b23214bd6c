"""The gold format: one annotated document a line of JSON, offsets in code points.

``{"id", "text", "quotes": [{"content": [[s, e]…], "cue": [s, e], "speaker": [s, e]|null, "implicit", "entity",
"intermediaries": [[s, e]…], "medium": [s, e]|null, "form", "type", "nominal", "negated", "optional"}]}``. A document
may have fields of its own (label, outlet, licence …): they are kept. ``form`` and ``type`` may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast, get_args

import orjson
from attrs import field, frozen

from quotes.errors import InputError
from quotes.records import Form, QuoteType

Offsets = tuple[int, int]

FORMS: tuple[str, ...] = get_args(Form)
TYPES: tuple[str, ...] = get_args(QuoteType)
OWN_FIELDS = ("id", "text", "quotes")


@frozen
class Attribution:
    """One attribution as spans of half-open ``(start, end)`` code point offsets into the raw text.

    ``speaker`` is None where no mention stands with the cue; ``entity`` is the fullest name of whom it stands for,
    None where nobody is meant. ``intermediaries`` come outermost first. ``optional`` relations are those on which
    careful readers differ.
    """

    content: tuple[Offsets, ...]
    cue: Offsets
    speaker: Offsets | None = None
    entity: str | None = None
    intermediaries: tuple[Offsets, ...] = ()
    medium: Offsets | None = None
    form: Form | None = None
    type: QuoteType | None = None
    negated: bool = False
    optional: bool = False

    @property
    def implicit(self) -> bool:
        """Whether no mention of the speaker stands with the cue."""
        return self.speaker is None

    @property
    def nominal(self) -> bool:
        """Whether a noun phrase stands for what was said."""
        return self.form == "nominal"

    @property
    def spans(self) -> tuple[Offsets, ...]:
        """Every span there is: cue, content, speaker, intermediaries, medium."""
        single = tuple(span for span in (self.speaker, self.medium) if span is not None)
        return (self.cue, *self.content, *single, *self.intermediaries)


@frozen
class AnnotatedDocument:
    """A raw text with its attributions in the order of their cues; ``meta`` holds every other field of its line."""

    id: str
    text: str
    quotes: tuple[Attribution, ...]
    meta: Mapping[str, Any] = field(factory=dict)

    def ids(self) -> tuple[str, ...]:
        """An id for each attribution: ``document#1``, ``document#2`` …"""
        return tuple(f"{self.id}#{number}" for number in range(1, len(self.quotes) + 1))


def sorted_by_cue(quotes: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in the order of their cues, those of one cue by content."""
    return tuple(sorted(quotes, key=lambda quote: (quote.cue, quote.content)))


def read_gold(path: Path) -> list[AnnotatedDocument]:
    """Every document of a gold file, in order.

    Raises:
        InputError: the file cannot be read, or a line of it is no annotated document; names file, line and remedy.
    """
    documents: list[AnnotatedDocument] = []
    seen: set[str] = set()
    for at, line in lines_of(path):
        plain = parsed(line, at)
        document = from_plain(plain, at)
        if document.id in seen:
            raise InputError(f"{at}: the id {document.id!r} stands twice: give each document its own")
        seen.add(document.id)
        documents.append(document)
    if not documents:
        raise InputError(f"{path}: no documents: a gold file needs one annotated document a line")
    return documents


def lines_of(path: Path) -> Iterator[tuple[str, bytes]]:
    """The lines of a file that are not blank, each with its place for messages.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        with path.open("rb") as stream:  # binary files break at \n only
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield f"{path}, line {number}", line
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def parsed(line: bytes, at: str) -> dict[str, Any]:
    """A line as a JSON object.

    Raises:
        InputError: it is none.
    """
    try:
        plain = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(f"{at}: broken JSON, column {error.colno} ({error.msg})") from error
    if not isinstance(plain, dict):
        raise InputError(f"{at}: each line must be one JSON object")
    return plain


def from_plain(plain: Mapping[str, Any], at: str) -> AnnotatedDocument:
    """The document of a JSON object.

    Raises:
        InputError: a field is missing, of the wrong shape, or a span lies outside the text; begins with ``at``.
    """
    for key, kind in (("id", str), ("text", str), ("quotes", list)):
        if not isinstance(plain.get(key), kind):
            raise InputError(f"{at}: {key!r} must be a {'list' if kind is list else 'string'}: is this a gold file?")
    quotes = [_quote(quote, plain["text"], f"{at}: quote {n}") for n, quote in enumerate(plain["quotes"], 1)]
    meta = {key: value for key, value in plain.items() if key not in OWN_FIELDS}
    return AnnotatedDocument(plain["id"], plain["text"], sorted_by_cue(quotes), meta)


def _quote(plain: object, text: str, at: str) -> Attribution:
    if not isinstance(plain, dict):
        raise InputError(f"{at}: must be an object")

    def one(key: str) -> Offsets | None:
        return None if plain.get(key) is None else _span(plain[key], text, f"{at}: {key}")

    def many(key: str) -> tuple[Offsets, ...]:
        value = plain.get(key) or []
        if not isinstance(value, list):
            raise InputError(f"{at}: {key} must be a list of spans")
        return tuple(_span(each, text, f"{at}: {key}") for each in value)

    cue, content, form = one("cue"), many("content"), plain.get("form")
    if cue is None or not content:
        raise InputError(f"{at}: a cue and at least one span of content are needed")
    if bool(plain.get("implicit", plain.get("speaker") is None)) != (plain.get("speaker") is None):
        raise InputError(f"{at}: implicit means that speaker is null, and the other way round")
    form = "nominal" if form is None and plain.get("nominal") else form
    return Attribution(
        content=content,
        cue=cue,
        speaker=one("speaker"),
        entity=_entity(plain.get("entity"), text, at),
        intermediaries=many("intermediaries"),
        medium=one("medium"),
        form=cast("Form | None", _choice(form, FORMS, f"{at}: form")),
        type=cast("QuoteType | None", _choice(plain.get("type"), TYPES, f"{at}: type")),
        negated=bool(plain.get("negated", False)),
        optional=bool(plain.get("optional", False)),
    )


def _span(value: object, text: str, at: str) -> Offsets:
    if not (isinstance(value, list) and len(value) == 2 and all(type(end) is int for end in value)):
        raise InputError(f"{at} must be [start, end], not {value!r}")
    start, end = value
    if not 0 <= start < end <= len(text):
        raise InputError(f"{at}: [{start}, {end}] is empty or outside the text of {len(text)} characters")
    return start, end


def _entity(value: object, text: str, at: str) -> str | None:
    if isinstance(value, list):
        return text[slice(*_span(value, text, f"{at}: entity"))]
    if value is None or isinstance(value, str):
        return value or None
    raise InputError(f"{at}: entity must be a name, not {value!r}")


def _choice(value: object, valid: tuple[str, ...], at: str) -> str | None:
    if value is None or value in valid:
        return value
    raise InputError(f"{at} is {value!r}, not one of {', '.join(valid)}")


def to_plain(document: AnnotatedDocument) -> dict[str, Any]:
    """The JSON object of a document: id, its own fields, text, quotes."""
    quotes = [quote_to_plain(quote) for quote in document.quotes]
    return {"id": document.id, **document.meta, "text": document.text, "quotes": quotes}


def quote_to_plain(quote: Attribution) -> dict[str, Any]:
    """The JSON object of an attribution; ``form`` and ``type`` only where they are known."""
    known = {key: value for key, value in (("form", quote.form), ("type", quote.type)) if value is not None}
    return {
        "content": [list(span) for span in quote.content],
        "cue": list(quote.cue),
        "speaker": list(quote.speaker) if quote.speaker else None,
        "implicit": quote.implicit,
        "entity": quote.entity,
        "intermediaries": [list(span) for span in quote.intermediaries],
        "medium": list(quote.medium) if quote.medium else None,
        **known,
        "nominal": quote.nominal,
        "negated": quote.negated,
        "optional": quote.optional,
    }


def from_parts(
    cue: Offsets, parts: Mapping[str, Sequence[Offsets]], said: Mapping[str, Any], at: str
) -> dict[str, Any]:
    """The JSON object of an attribution from what an annotation tool holds of it.

    ``parts``: the spans of content, speaker, intermediary and medium; ``said``: entity, form, type, negated, optional.

    Raises:
        InputError: there is no content, or more than one speaker or medium; begins with ``at``.
    """
    for kind in ("speaker", "medium"):
        if len(parts.get(kind, ())) > 1:
            raise InputError(f"{at} has more than one {kind}")
    if not parts.get("content"):
        raise InputError(f"{at} has no content: link one to it")
    quote = Attribution(
        content=tuple(sorted(parts["content"])),
        cue=cue,
        speaker=next(iter(parts.get("speaker", ())), None),
        entity=said.get("entity"),
        intermediaries=tuple(parts.get("intermediary", ())),
        medium=next(iter(parts.get("medium", ())), None),
        negated=bool(said.get("negated")),
        optional=bool(said.get("optional")),
    )
    form = said.get("form")
    return {**quote_to_plain(quote), "form": form, "type": said.get("type"), "nominal": form == "nominal"}


def to_line(document: AnnotatedDocument) -> bytes:
    """The line of a document, ``\\n`` included."""
    return orjson.dumps(to_plain(document)) + b"\n"


def write_gold(documents: Iterable[AnnotatedDocument], write: Callable[[bytes], object]) -> None:
    """One line a document, through ``write``; exact inverse of ``read_gold``."""
    for document in documents:
        write(to_line(document))
