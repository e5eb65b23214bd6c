"""A report on the terminal: a table a protocol, the slices, and the first faults with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from quotes.annotation.gold import Attribution, Offsets
from quotes.console import SafeConsole
from quotes.evaluation.faults import Fault
from quotes.evaluation.report import Report, Slice, Table

LONG = 60  # characters of a content that are shown at its start and end


def render(report: Report, texts: Mapping[str, str], *, shown: int = 0) -> RenderableType:
    """The report, with the first ``shown`` faults."""
    head = Text(
        f"{report.documents} documents · {report.gold} relations of gold "
        f"(and {report.optional} optional, {report.optional_found} found) · {report.predicted} predicted"
    )
    parts: list[RenderableType] = [head, Text()]
    for table in report.tables:
        parts += [_protocol(table, report.samples), Text()]
    parts.append(_slices(report))
    parts += [_fault(fault, texts[fault.doc]) for fault in report.faults[:shown]]
    return Group(*parts)


def percent(value: float | None) -> str:
    """A share in per cent, or a dash where there is none."""
    return "–" if value is None else f"{100 * value:.1f}"


def _protocol(table: Table, samples: int) -> RichTable:
    grid = RichTable(title=table.title, caption=table.source, title_justify="left", caption_justify="left")
    grid.add_column("")
    for name in ("P", "R", "F1 / acc."):
        grid.add_column(name, justify="right")
    if samples:
        grid.add_column("95 %", justify="right")
    for row in table.rows:
        cells = [row.name, percent(row.precision), percent(row.recall), percent(row.value)]
        if samples:
            cells.append(f"{percent(row.low)} – {percent(row.high)}" if row.low is not None else "–")
        grid.add_row(*cells)
    return grid


def _slices(report: Report) -> RichTable:
    grid = RichTable(title="By kind of relation", title_justify="left")
    grid.add_column("", no_wrap=True)
    for name in ("gold", "found", "content", "speaker", "entity", "full", "pred.", "prec."):
        grid.add_column(name, justify="right", no_wrap=True)
    dimension = ""
    for each in report.slices:
        if each.dimension != dimension:
            dimension = each.dimension
            grid.add_section()
            grid.add_row(dimension, style="bold")
        grid.add_row(*_cells(each))
    return grid


def _cells(each: Slice) -> Iterator[str]:
    yield f" {each.kind}"
    yield str(each.gold)
    yield from map(percent, (each.found, each.content, each.speaker, each.entity, each.full))
    yield str(each.predicted)
    yield percent(each.precision)


def _fault(fault: Fault, text: str) -> Text:
    lines = [f"\n{fault.id}: {', '.join(fault.classes)}"]
    lines += [
        f"  {side:9} {_words(spans, text)}"
        for side, spans in (("gold", fault.gold), ("predicted", fault.predicted))
        if spans is not None
    ]
    return Text("\n".join(lines))


def _words(spans: Attribution, text: str) -> str:
    """An attribution in words: speaker, entity, whom it came through, cue and both ends of the content."""

    def words(span: Offsets | None) -> str:
        return "–" if span is None else " ".join(text[slice(*span)].split())

    content = " … ".join(map(words, spans.content))
    if len(content) > 2 * LONG:
        content = f"{content[:LONG]} … {content[-LONG:]}"
    through = "، ".join(map(words, spans.intermediaries))
    return " | ".join([words(spans.speaker), spans.entity or "–", through or "–", words(spans.cue), content])


def print_report(report: Report, texts: Mapping[str, str], *, shown: int = 0) -> None:
    """Write the report to standard output."""
    console = SafeConsole(soft_wrap=False)
    console.print(render(report, texts, shown=shown))
