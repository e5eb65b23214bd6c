"""Annotated documents as Label Studio tasks and back, without loss.

One task a document: its text and own fields are the task's data; every part is a region, a cue's region carries form,
type, traits and the speaker's entity, and relations lead from the cue to the parts of its attribution. Intermediaries
are in the order of their relations, outermost first. ``CONFIG`` is the labelling interface that shows it.

Label Studio counts offsets in code points since version 1.4; files of older versions, which count UTF-16 units, are
told by their regions' text and converted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field

from quotes.annotation.gold import AnnotatedDocument, Attribution, Offsets, from_parts, from_plain
from quotes.errors import InputError

LABELS = {
    "content": "Content",
    "speaker": "Speaker",
    "intermediary": "Intermediary",
    "medium": "Medium",
}
CUE = "Cue"
TRAITS = ("negated", "optional")
TEXT, PART, FORM, TYPE, TRAIT, ENTITY = "text", "part", "form", "type", "traits", "entity"

CONFIG = """\
<View>
  <Style>.htx-text { direction: rtl; text-align: right; font-size: 1.2em; line-height: 2; }</Style>
  <Relations>
    <Relation value="content"/>
    <Relation value="speaker"/>
    <Relation value="intermediary"/>
    <Relation value="medium"/>
  </Relations>
  <Labels name="part" toName="text">
    <Label value="Cue" background="#e8b04c"/>
    <Label value="Content" background="#4c9be8"/>
    <Label value="Speaker" background="#5fb76e"/>
    <Label value="Intermediary" background="#b47ce0"/>
    <Label value="Medium" background="#999999"/>
  </Labels>
  <Text name="text" value="$text"/>
  <View visibleWhen="region-selected" whenTagName="part" whenLabelValue="Cue">
    <Choices name="form" toName="text" perRegion="true" choice="single" showInline="true">
      <Choice value="clause"/><Choice value="quotation"/><Choice value="colon"/><Choice value="nominal"/>
    </Choices>
    <Choices name="type" toName="text" perRegion="true" choice="single" showInline="true">
      <Choice value="direct"/><Choice value="indirect"/><Choice value="mixed"/>
    </Choices>
    <Choices name="traits" toName="text" perRegion="true" choice="multiple" showInline="true">
      <Choice value="negated"/><Choice value="optional"/>
    </Choices>
    <TextArea name="entity" toName="text" perRegion="true" maxSubmissions="1" editable="true"
              placeholder="Fullest name of the speaker in this document"/>
  </View>
</View>
"""


def write_interface(tasks: Path) -> Path:
    """Write the labelling interface beside a file of tasks; returns where.

    Raises:
        InputError: the tasks would have its name.
        OSError: it cannot be written.
    """
    interface = tasks.with_suffix(".xml")
    if interface == tasks:
        raise InputError(f"{tasks}: the labelling interface has this name: name the tasks .json")
    interface.write_text(CONFIG, encoding="utf-8")
    return interface


def tasks(documents: Iterable[AnnotatedDocument], *, made_by: str | None = None) -> Iterator[dict[str, Any]]:
    """The documents as tasks with one annotation each; a list of them is a file that Label Studio imports.

    ``made_by``: the program and version that annotated them. Label Studio takes what it found for predictions, which
    it shows to annotators as a start.
    """
    for document in documents:
        data = {"text": document.text, "id": document.id, "meta": dict(document.meta)}
        result = _Result(document.text).of(document.quotes)
        if made_by is None:
            yield {"data": data, "annotations": [{"result": result}]}
        else:
            yield {"data": data, "predictions": [{"model_version": made_by, "result": result}]}


@define
class _Result:
    """The regions and relations of one document in the making; parts of one label and span share a region."""

    text: str
    items: list[dict[str, Any]] = field(factory=list)
    ids: dict[tuple[str, Offsets], str] = field(factory=dict)

    def of(self, quotes: Sequence[Attribution]) -> list[dict[str, Any]]:
        relations = []
        for number, quote in enumerate(quotes, 1):
            # Cues are never shared: each carries what belongs to its attribution.
            cue = self._add(f"cue-{number}", CUE, quote.cue)
            self._describe(cue, quote)
            relations += [self._relation(cue, kind, span) for kind, span in _parts(quote)]
        return [*self.items, *relations]

    def _add(self, id: str, label: str, span: Offsets) -> str:
        self.items.append(self._item(id, span, PART, "labels", {"text": self.text[slice(*span)], "labels": [label]}))
        return id

    def _item(self, id: str, span: Offsets, name: str, kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
        place = {"start": span[0], "end": span[1]}
        return {"id": id, "from_name": name, "to_name": TEXT, "type": kind, "value": {**place, **value}}

    def _describe(self, id: str, quote: Attribution) -> None:
        choices = {
            FORM: [quote.form] if quote.form else [],
            TYPE: [quote.type] if quote.type else [],
            TRAIT: [name for name in TRAITS if getattr(quote, name)],
        }
        for name, chosen in choices.items():
            if chosen:
                self.items.append(self._item(id, quote.cue, name, "choices", {"choices": chosen}))
        if quote.entity is not None:
            self.items.append(self._item(id, quote.cue, ENTITY, "textarea", {"text": [quote.entity]}))

    def _relation(self, cue: str, kind: str, span: Offsets) -> dict[str, Any]:
        key = (kind, span)
        if key not in self.ids:
            self.ids[key] = self._add(f"part-{len(self.ids) + 1}", LABELS[kind], span)
        return {"type": "relation", "from_id": cue, "to_id": self.ids[key], "direction": "right", "labels": [kind]}


def _parts(quote: Attribution) -> Iterator[tuple[str, Offsets]]:
    for span in quote.content:
        yield "content", span
    if quote.speaker is not None:
        yield "speaker", quote.speaker
    for span in quote.intermediaries:
        yield "intermediary", span
    if quote.medium is not None:
        yield "medium", quote.medium


def documents(exported: object, *, annotator: int | None = None) -> Iterator[AnnotatedDocument]:
    """The documents of an export in Label Studio's own JSON format, an array of tasks.

    ``annotator``: whose annotation is taken (``completed_by``) where a task has several.

    Raises:
        InputError: the export is of another format, or an annotation is incomplete; names task and region.
    """
    if not isinstance(exported, list):
        raise InputError("not a Label Studio export: an array of tasks is expected: export as JSON, not JSON-MIN")
    for number, task in enumerate(exported, 1):
        data = task.get("data") if isinstance(task, dict) else None
        if not isinstance(data, dict) or not isinstance(data.get("text"), str):
            raise InputError(f"task {number}: no data with a text: export as JSON, not JSON-MIN")
        id = str(data.get("id") or task.get("id") or number)
        at = f"task {number} ({id})"
        quotes = _Regions(data["text"], at).read(_annotation(task, annotator, at))
        meta = data.get("meta")
        plain = {**(meta if isinstance(meta, dict) else {}), "id": id, "text": data["text"], "quotes": quotes}
        yield from_plain(plain, at)


def _annotation(task: Mapping[str, Any], annotator: int | None, at: str) -> list[Any]:
    kept = [
        each
        for each in task.get("annotations") or []
        if not each.get("was_cancelled") and (annotator is None or each.get("completed_by") == annotator)
    ]
    if len(kept) > 1:
        who = ", ".join(str(each.get("completed_by")) for each in kept)
        raise InputError(f"{at}: {len(kept)} annotations (by {who}): choose one with --annotator")
    return list(kept[0].get("result") or []) if kept else []


@define
class _Regions:
    """The regions of one annotation, gathered and then put together along their relations."""

    text: str
    at: str
    spans: dict[str, Offsets] = field(factory=dict)
    labels: dict[str, str] = field(factory=dict)
    said: dict[str, dict[str, list[str]]] = field(factory=dict)
    related: list[tuple[str, str, str]] = field(factory=list)

    def read(self, result: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        for item in result:
            self._gather(item)
        quotes, used = {}, set()
        for cue in (id for id, label in self.labels.items() if label == CUE):
            parts: dict[str, list[Offsets]] = {}
            for source, target, kind in self.related:
                if source == cue and target in self.spans:
                    parts.setdefault(kind, []).append(self.spans[target])
                    used.add(target)
            quotes[cue] = self._quote(cue, parts)
        for id, label in self.labels.items():
            if label != CUE and id not in used:
                raise InputError(f"{self.at}: {label} {self._shown(id)} belongs to no cue: draw a relation to it")
        return list(quotes.values())

    def _gather(self, item: Mapping[str, Any]) -> None:
        if item.get("type") == "relation":
            kinds = item.get("labels") or []
            if len(kinds) != 1 or kinds[0] not in LABELS:
                raise InputError(f"{self.at}: a relation needs one label of {', '.join(LABELS)}, not {kinds!r}")
            source, target = str(item.get("from_id")), str(item.get("to_id"))
            if item.get("direction") == "left":
                source, target = target, source
            self.related.append((source, target, kinds[0]))
            return
        id, value = str(item.get("id")), item.get("value") or {}
        if item.get("from_name") == PART:
            [label] = value.get("labels") or [""]
            if label != CUE and label not in LABELS.values():
                raise InputError(f"{self.at}: no such label: {label!r}")
            self.labels[id], self.spans[id] = label, self._span(value)
        else:
            given = value.get("choices") or value.get("text") or []
            self.said.setdefault(id, {})[str(item.get("from_name"))] = [given] if isinstance(given, str) else given

    def _span(self, value: Mapping[str, Any]) -> Offsets:
        start, end, words = value.get("start"), value.get("end"), value.get("text")
        if not (isinstance(start, int) and isinstance(end, int)):
            raise InputError(f"{self.at}: a region without start and end: is this a text project?")
        if not isinstance(words, str):
            return start, end
        units = (_code_points(self.text, start), _code_points(self.text, end))
        for alike in (str.__eq__, _alike):
            for first, last in ((start, end), units):
                if alike(self.text[first:last], words):
                    return first, last
        raise InputError(f"{self.at}: {words!r} does not stand at [{start}, {end}] of the text")

    def _quote(self, cue: str, parts: Mapping[str, list[Offsets]]) -> dict[str, Any]:
        given = self.said.get(cue, {})
        said: dict[str, Any] = {name: next(iter(given.get(name, ())), None) for name in (ENTITY, FORM, TYPE)}
        said |= dict.fromkeys(given.get(TRAIT, ()), True)
        return from_parts(self.spans[cue], parts, said, f"{self.at}: cue {self._shown(cue)}")

    def _shown(self, id: str) -> str:
        start, end = self.spans[id]
        return f"{self.text[start:end]!r} [{start}, {end}]"


def _alike(first: str, second: str) -> bool:
    """The same words; Label Studio changes white space in the text of a region."""
    return "".join(first.split()) == "".join(second.replace("\\n", " ").split())


def _code_points(text: str, units: int) -> int:
    """An offset in UTF-16 units as one in code points."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
