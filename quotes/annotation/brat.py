"""Annotated documents as a brat standoff folder and back, without loss.

One ``.txt`` and one ``.ann`` a document. The cue is the trigger of an ``Attribution`` event whose arguments are
content, speaker, intermediaries (numbered, outermost first) and medium; form, type and traits are attributes of the
event, the speaker's entity is its note. ``annotation.conf`` lets brat open the folder as it is, and
``documents.jsonl`` keeps the documents' order, ids and own fields.

A span that crosses a line end is written as brat does, in a fragment a line; several spans of a content are several
arguments, so that the two cannot be confused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from attrs import define, field

from quotes.annotation.folder import INDEX, Folder
from quotes.annotation.gold import AnnotatedDocument, Attribution, Offsets, from_parts, from_plain, lines_of, parsed
from quotes.errors import InputError

EVENT = "Attribution"
NOTE = "AnnotatorNotes"
ROLES = {"Content": "content", "Speaker": "speaker", "Intermediary": "intermediary", "Medium": "medium"}
ARGUMENT = re.compile(rf"({'|'.join(ROLES)})(\d*):(T\d+)")

CONFIG = """\
[entities]
Content
Speaker
Intermediary
Medium
[relations]
[events]
Attribution\tContent+:Content, Speaker?:Speaker, Intermediary*:Intermediary, Medium?:Medium
[attributes]
Form\tArg:Attribution, Value:clause|quotation|colon|nominal
Type\tArg:Attribution, Value:direct|indirect|mixed
Negated\tArg:Attribution
Optional\tArg:Attribution
"""
SHARED = {"annotation.conf": CONFIG.encode("utf-8")}


def write_folder(documents: Iterable[AnnotatedDocument], folder: Path) -> None:
    """Write the documents into a folder, made where it is missing.

    Raises:
        InputError: the folder holds something already, or a span begins or ends with a line end.
        OSError: it cannot be written.
    """
    with closing(Folder(folder, SHARED)) as target:
        for document in documents:
            target.add(document.id, document.meta, files(document))


def files(document: AnnotatedDocument) -> dict[str, bytes]:
    """A document's files, by suffix.

    Raises:
        InputError: a span begins or ends with a line end.
    """
    lines = "".join(f"{line}\n" for line in standoff(document))
    return {".txt": document.text.encode("utf-8"), ".ann": lines.encode("utf-8")}


def standoff(document: AnnotatedDocument) -> Iterator[str]:
    """The lines of a document's ``.ann`` file.

    Raises:
        InputError: a span begins or ends with a line end.
    """
    writer = _Writer(document.text, document.id)
    for number, quote in enumerate(document.quotes, 1):
        writer.add(number, quote)
    yield from writer.spans
    yield from writer.rest


@define
class _Writer:
    """Text-bound annotations first, each label and span once; then events, attributes and notes."""

    text: str
    at: str
    spans: list[str] = field(factory=list)
    rest: list[str] = field(factory=list)
    ids: dict[tuple[str, Offsets], str] = field(factory=dict)
    attributes: int = 0

    def add(self, number: int, quote: Attribution) -> None:
        event = f"E{number}"
        arguments = [f"{EVENT}:{self._bound(EVENT, quote.cue)}"]
        single = {"Speaker": quote.speaker, "Medium": quote.medium}
        parts = [("Content", quote.content), ("Intermediary", quote.intermediaries)]
        parts += [(role, (span,)) for role, span in single.items() if span is not None]
        for role, spans in parts:
            arguments += [
                f"{role}{place if place > 1 else ''}:{self._bound(role, span)}" for place, span in enumerate(spans, 1)
            ]
        self.rest.append(f"{event}\t{' '.join(arguments)}")
        for name, value in (("Form", quote.form), ("Type", quote.type)):
            if value is not None:
                self._attribute(f"{name} {event} {value}")
        for name, holds in (("Negated", quote.negated), ("Optional", quote.optional)):
            if holds:
                self._attribute(f"{name} {event}")
        if quote.entity is not None:
            self.rest.append(f"#{number}\t{NOTE} {event}\t{_escaped(quote.entity)}")

    def _attribute(self, body: str) -> None:
        self.attributes += 1
        self.rest.append(f"A{self.attributes}\t{body}")

    def _bound(self, label: str, span: Offsets) -> str:
        key = (label, span)
        if key not in self.ids:
            self.ids[key] = f"T{len(self.ids) + 1}"
            pieces = list(self._fragments(span))
            places = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(re.sub(r"[\t\r\v\f]", " ", self.text[slice(*piece)]) for piece in pieces)
            self.spans.append(f"{self.ids[key]}\t{label} {places}\t{words}")
        return self.ids[key]

    def _fragments(self, span: Offsets) -> Iterator[Offsets]:
        start, end = span
        if self.text[start] == "\n" or self.text[end - 1] == "\n":
            raise InputError(
                f"{self.at}: the span [{start}, {end}] begins or ends with a line end: brat has no such span"
            )
        for line in re.finditer(r"[^\n]+", self.text[start:end]):
            yield start + line.start(), start + line.end()


def read_folder(folder: Path) -> Iterator[AnnotatedDocument]:
    """The documents of a folder that ``write_folder`` made, as they stand there now.

    Raises:
        InputError: a file is missing or a line of it cannot be understood; names file, line and remedy.
    """
    for at, line in lines_of(folder / INDEX):
        entry = parsed(line, at)
        name, id, meta = entry.get("file"), entry.get("id"), entry.get("meta")
        if not isinstance(name, str) or not isinstance(id, str) or not isinstance(meta, dict):
            raise InputError(f"{at}: id, file and meta are needed")
        text = _read(folder / f"{name}.txt")
        quotes = _Reader(folder / f"{name}.ann").read(_read(folder / f"{name}.ann"))
        yield from_plain({**meta, "id": id, "text": text, "quotes": quotes}, str(folder / f"{name}.ann"))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 (byte {error.start})") from error


@define
class _Reader:
    """One ``.ann`` file, line by line."""

    path: Path
    bound: dict[str, Offsets] = field(factory=dict)
    events: dict[str, dict[str, Any]] = field(factory=dict)

    def read(self, lines: str) -> list[dict[str, Any]]:
        # Events name spans, attributes and notes name events, in whatever order brat has left the lines.
        numbered = [(number, line) for number, line in enumerate(lines.split("\n"), 1) if line.strip()]
        for kinds in ("T", "E", "A#"):
            for number, line in numbered:
                if line[0] in kinds:
                    self._line(line.rstrip("\r"), f"{self.path}, line {number}")
        for number, line in numbered:
            if line[0] not in "TEA#":
                raise InputError(f"{self.path}, line {number}: neither a span, an event, an attribute nor a note")
        return [self._quote(event, each) for event, each in self.events.items()]

    def _line(self, line: str, at: str) -> None:
        id, _, body = line.partition("\t")
        body, _, words = body.partition("\t")
        kind, _, rest = body.partition(" ")
        try:
            if id[0] == "T":
                places = [tuple(map(int, piece.split(" "))) for piece in rest.split(";")]
                self.bound[id] = places[0][0], places[-1][1]
            elif id[0] == "E":
                self._event(id, kind, rest)
            elif id[0] == "A":
                event, _, value = rest.partition(" ")
                self._of(event)[kind.lower()] = value or True
            elif kind == NOTE and rest in self.events:
                self.events[rest]["entity"] = _unescaped(words)
        except (ValueError, IndexError, KeyError) as error:
            raise InputError(f"{at}: cannot be understood ({error}): {line!r}") from error

    def _event(self, id: str, trigger: str, rest: str) -> None:
        kind, _, cue = trigger.partition(":")
        if kind != EVENT:
            raise ValueError(f"an event of kind {kind}, not {EVENT}")
        parts: dict[str, list[tuple[int, Offsets]]] = {}
        for argument in rest.split():
            found = ARGUMENT.fullmatch(argument)
            if found is None:
                raise ValueError(f"the argument {argument}; roles are {', '.join(ROLES)}")
            role, place, target = found.groups()
            parts.setdefault(ROLES[role], []).append((int(place or 1), self.bound[target]))
        self.events[id] = {"cue": self.bound[cue], "parts": parts}

    def _of(self, event: str) -> dict[str, Any]:
        if event not in self.events:
            raise KeyError(f"no event {event}")
        return self.events[event]

    def _quote(self, event: str, read: Mapping[str, Any]) -> dict[str, Any]:
        parts = {kind: [span for _, span in sorted(numbered)] for kind, numbered in read["parts"].items()}
        return from_parts(read["cue"], parts, read, f"{self.path}: {event}")


ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNESCAPES = {after: before for before, after in ESCAPES.items()}


def _escaped(name: str) -> str:
    return re.sub(r"[\\\n\t\r]", lambda found: ESCAPES[found.group()], name)


def _unescaped(note: str) -> str:
    return re.sub(r"\\[\\ntr]", lambda found: UNESCAPES[found.group()], note)
